"""Try one step of a case: an act, the same act of several seats, a whole vote, the way to the next meeting."""

from __future__ import annotations

from game.cases.acts import built
from game.cases.answers import Moment
from game.cases.models import Step, Vote
from game.cases.names import Names
from game.procedure import Act, Ballot, Event, Meeting, Verdict, judge, step
from game.procedure.matters import Counted
from game.procedure.next_meeting import next_meeting
from game.procedure.voting import AnnounceResult, CastVote, yet_to_vote
from game.scenario.yaml_reader import Path


class OutOfReachError(Exception):
    """What a case gives cannot be reached by playing. ``path`` is where the case asks for it."""

    def __init__(self, path: Path, why: str) -> None:
        """Keep the path."""
        super().__init__(why)
        self.path = path


def tried(one: Step, before: Moment, path: Path, asked: tuple[str, ...] = (), *, announces: bool = False) -> Moment:
    """Return the moment after a step.

    Args:
        one: the step.
        before: the moment before it.
        path: where the step stands in its case.
        asked: the names of what will be asked about it.
        announces: whether the next step announces the result of a vote.

    Raises:
        OutOfReachError: if the step goes to a next meeting and there can be none.
    """
    start, names = before.after, before.names
    if one.next_meeting is not None:
        try:
            after = next_meeting(start, one.next_meeting.isoformat())
        except ValueError as failure:
            raise OutOfReachError((*path, "next_meeting"), f"There is no such next meeting: {failure}.") from None
        return Moment(names, start, after, asked, past=before.past, cited=before.citations)
    trial = _Trial(start)
    if one.vote is not None:
        _vote(trial, one.vote, names, announced=one.vote.announced and not announces)
    else:
        for seat in names.seats(one.seat, start.chair):
            trial.do(built(one, names, trial.meeting.chair, seat))
    return Moment(
        names,
        before=start,
        after=trial.meeting,
        asked=asked,
        verdicts=tuple(trial.verdicts),
        events=tuple(trial.events),
        past=(*before.past, *trial.events),
        cited=before.citations,
    )


class _Trial:
    """The acts of one step, tried one after another until one is refused."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.verdicts: list[Verdict] = []
        self.events: list[Event] = []

    def do(self, act: Act) -> None:
        """Try one act; nothing happens if it, or one before it, is refused."""
        if self.verdicts and not self.verdicts[-1].possible:
            return
        self.verdicts.append(judge(self.meeting, act))
        if self.verdicts[-1].possible:
            self.meeting, events = step(self.meeting, act)
            self.events += events


def _vote(trial: _Trial, vote: Vote, names: Names, *, announced: bool) -> None:
    """Cast every ballot, and announce the true result."""
    chair = trial.meeting.chair
    cast = {Ballot.YES: vote.yes, Ballot.NO: vote.no, Ballot.NOT_PARTICIPATING: vote.takes_no_part}
    ballots = {seat: ballot for ballot, words in cast.items() for seat in names.seats(words, chair)}
    for seat in yet_to_vote(trial.meeting) or tuple(ballots)[:1] or (chair,):
        trial.do(CastVote(seat=seat, ballot=ballots.get(seat, Ballot.ABSTAIN)))
    if announced and isinstance(trial.meeting.top, Counted):
        trial.do(AnnounceResult(seat=chair, result=trial.meeting.top.count.result))
