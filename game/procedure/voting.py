"""Casting votes. Ballots are sealed until the last hand is counted (simplified: hands go up together)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.decisions import ResultAnnounced, VoteCounted, following
from game.procedure.matters import Voting
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.questions import Overrule, Question
from game.procedure.requirements import sitting
from game.procedure.tally import Ballot, Count, tally
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

HAS_A_VOTE: Final = Requirement(
    "X-NOT-MEMBER-VOTE",
    cite.ARTICLE_27_1,
    N_("{seat} is a member of the Council and has one vote."),
    N_("{seat} takes part without a vote: only the members of the Council vote."),
)
VOTE_OPEN: Final = Requirement(
    "X-NO-VOTE",
    cite.RULE_40,
    N_("A vote is being taken."),
    N_("No vote is being taken."),
)
NOT_VOTED: Final = Requirement(
    "X-ONE-SEAT",
    cite.ARTICLE_27_1,
    N_("{seat} has not voted on this question yet."),
    N_("{seat} has already voted: one member, one vote, and it cannot be changed."),
)


@dataclass(frozen=True, slots=True)
class VoteOpened(Event):
    """A question was put to the vote."""

    question: Question
    by: SeatId
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The question as it is put: of a ruling it is asked whether to overrule it."""
        return PUTS_RULING if isinstance(self.question, Overrule) else PUTS_QUESTION

    def after(self, meeting: Meeting) -> Meeting:
        """Begin to count. A vote on a ruling lies on the ruling; any other takes the proposal's place."""
        under = meeting.pending if isinstance(self.question, Overrule) else pop(meeting)
        return new_window(meeting, pending=(*under, Voting(self.question, self.by)))


PUTS_QUESTION: Final = N_(
    "I put the question to the vote. Will those in favour raise their hand; those against; those abstaining."
)
PUTS_RULING: Final = N_(
    "The ruling is challenged. Will those in favour of overruling it raise their hand; those against; those abstaining."
)


@dataclass(frozen=True, slots=True)
class BallotCast(Event):
    """A member voted."""

    seat: SeatId
    ballot: Ballot
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Keep the ballot, sealed."""
        voting = meeting.voting
        if voting is None:
            raise ValueError("no vote is being taken")
        cast = replace(voting, ballots=(*voting.ballots, (self.seat, self.ballot)))
        return changed(meeting, pending=(*pop(meeting), cast))


class CastVote(Act):
    """Vote on the question that has been put."""

    label: ClassVar[str] = N_("Vote: {ballot}")
    help: ClassVar[str] = N_("Raise your hand. One member, one vote; nine are needed.")
    kind: Literal["cast_vote"] = "cast_vote"
    ballot: Ballot

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Members only, once each, while a vote is being taken."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        yield HAS_A_VOTE(meeting.is_member(self.seat), seat)
        voting = meeting.voting
        yield VOTE_OPEN(voting is not None)
        if voting is not None:
            yield NOT_VOTED(all(voter != self.seat for voter, _ in voting.ballots), seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ballot; after the last one the count, the announcement and what follows."""
        yield BallotCast(self.seat, self.ballot)
        voting = meeting.voting
        if voting is None or len(voting.ballots) + 1 < len(meeting.roster.members):
            return
        ballots = (*voting.ballots, (self.seat, self.ballot))
        count = self._count(meeting, dict(ballots))
        yield VoteCounted(voting.question, count, ballots)
        yield ResultAnnounced(count.result)
        yield from following(meeting, voting.question, carried=count.carried)

    def _count(self, meeting: Meeting, ballots: dict[SeatId, Ballot]) -> Count:
        voting = meeting.voting
        if voting is None:
            raise ValueError("no vote is being taken")
        roster = meeting.roster
        return tally(ballots, voting.question.category, permanent=roster.permanent, need=roster.need)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Each way to vote, while a vote is being taken and the seat has not voted."""
        voting = meeting.voting
        if voting is not None and all(voter != seat for voter, _ in voting.ballots):
            for ballot in (Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING):
                yield cls(seat=seat, ballot=ballot)


def yet_to_vote(meeting: Meeting) -> tuple[SeatId, ...]:
    """Members who have not voted on the question being put, in alphabetical order."""
    voting = meeting.voting
    if voting is None:
        return ()
    voted = {seat for seat, _ in voting.ballots}
    return tuple(seat for seat in meeting.roster.members if seat not in voted)
