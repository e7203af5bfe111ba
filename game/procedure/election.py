"""Rule 61 and Article 10 of the Court's Statute: electing judges by secret ballot, until every seat is filled.

An absolute majority of the members elects, eight of fifteen; permanent members have no other vote than the rest. Who
named whom stays secret for good: a counted ballot leaves behind only how often each candidate was named. The General
Assembly votes at the same time and apart; only the Council's part is played here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.coming import to_elect
from game.procedure.docket import Subject
from game.procedure.matters import Electing
from game.procedure.meeting import Decision, Meeting, changed, new_window, pop
from game.procedure.questions import ElectJudges
from game.procedure.requirements import AGENDA_ADOPTED, chair_business, sitting
from game.procedure.tally import Ballot, Category, Result, tally
from game.procedure.verdicts import Finding, Requirement
from game.procedure.voting import HAS_A_VOTE, IS_PRESENT, NOT_VOTED
from game.rulebook import citations as cite
from game.rulebook.marks import N_

IS_ELECTION: Final = Requirement(
    "X-NO-ELECTION",
    cite.RULE_61,
    N_("The meeting was called to elect judges."),
    N_("This meeting was not called to elect judges, and the Council takes no other decision by secret ballot."),
)
SEATS_OPEN: Final = Requirement(
    "X-SEATS-FILLED",
    cite.RULE_61,
    N_("Seats on the Court are still to be filled, and there are candidates for them."),
    N_("Every seat has been filled, or no candidate is left to be elected."),
)
BALLOT_OPEN: Final = Requirement(
    "X-NO-VOTE",
    cite.STATUTE_10,
    N_("A secret ballot is being taken."),
    N_("No secret ballot is being taken."),
)
ARE_CANDIDATES: Final = Requirement(
    "X-NO-SUCH-CANDIDATE",
    cite.STATUTE_10,
    N_("Everybody named on the ballot is a candidate and has not been elected yet."),
    N_("The ballot names somebody who is not a candidate, or who has been elected already."),
)
NO_MORE_THAN_SEATS: Final = Requirement(
    "X-TOO-MANY-NAMES",
    cite.STATUTE_10,
    N_("The ballot names each candidate once, and no more of them than there are seats to fill."),
    N_("The ballot names somebody twice, or more candidates than there are seats to fill ({seats}): it would be void."),
)


@dataclass(frozen=True, slots=True)
class BallotOpened(Event):
    """The ballot papers were handed out."""

    seats: int
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The Council will now vote by secret ballot. Judges still to be elected: {seats}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for the ballots."""
        return new_window(meeting, pending=(*meeting.pending, Electing()))


@dataclass(frozen=True, slots=True)
class SecretBallotCast(Event):
    """A member put its ballot into the box. The record never says for whom."""

    seat: SeatId
    names: tuple[str, ...]
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Keep the ballot, sealed."""
        electing = _election(meeting)
        cast = replace(electing, ballots=(*electing.ballots, (self.seat, self.names)))
        return changed(meeting, pending=(*pop(meeting), cast))


@dataclass(frozen=True, slots=True)
class BallotsCounted(Event):
    """The ballots were counted: how many members named each candidate, and who is elected."""

    seats: int
    votes: tuple[tuple[str, int], ...]
    elected: tuple[str, ...]
    too_many: bool
    """More candidates have the majority than there are seats, so that nobody is elected and all are voted on again."""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The result in words."""
        if self.too_many:
            return TOO_MANY_HAVE_IT
        return SOME_HAVE_IT if self.elected else NOBODY_HAS_IT

    def after(self, meeting: Meeting) -> Meeting:
        """Destroy the ballots, and keep the numbers and the names of those elected."""
        result = Result.ELECTED if self.elected else Result.NO_MAJORITY
        decision = Decision(ElectJudges(self.seats), result, meeting.minute, votes=self.votes)
        decisions = (*meeting.decisions, decision)
        return new_window(meeting, pending=pop(meeting), decisions=decisions, elected=(*meeting.elected, *self.elected))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the numbers as one enumeration, and those elected."""
        votes = ", ".join(f"{name} {number}" for name, number in self.votes)
        return {"votes": votes, "elected": super(BallotsCounted, self).named(meeting)["elected"]}


SOME_HAVE_IT: Final = N_("Votes obtained: {votes}. With an absolute majority of the members, elected: {elected}.")
NOBODY_HAS_IT: Final = N_("Votes obtained: {votes}. Nobody has an absolute majority of the members; we vote again.")
TOO_MANY_HAVE_IT: Final = N_(
    "Votes obtained: {votes}. More candidates have an absolute majority than there are seats; we vote again on all."
)


def _election(meeting: Meeting) -> Electing:
    if not isinstance(meeting.top, Electing):
        raise ValueError("no secret ballot is being taken")
    return meeting.top


def standing(meeting: Meeting) -> tuple[str, ...]:
    """Return the candidates who have not been elected yet."""
    return tuple(name for name in meeting.docket.candidates if name not in meeting.elected)


def yet_to_ballot(meeting: Meeting) -> tuple[SeatId, ...]:
    """Members present who have not cast their secret ballot, in alphabetical order."""
    if not isinstance(meeting.top, Electing):
        return ()
    voted = {seat for seat, _ in meeting.top.ballots}
    return tuple(seat for seat in meeting.present if seat not in voted)


def _counted(meeting: Meeting, ballots: tuple[tuple[SeatId, tuple[str, ...]], ...]) -> BallotsCounted:
    """Return what the ballots come to. Each candidate is counted alone: named or not, by every member."""
    named = dict(ballots)
    counts = {
        name: tally(
            {seat: Ballot.YES if name in named.get(seat, ()) else Ballot.ABSTAIN for seat in meeting.roster.members},
            Category.ELECTION,
            permanent=meeting.roster.permanent,
        )
        for name in standing(meeting)
    }
    seats = to_elect(meeting)
    majority = tuple(name for name, count in counts.items() if count.carried)
    too_many = len(majority) > seats
    votes = tuple((name, count.yes) for name, count in counts.items())
    return BallotsCounted(seats, votes, () if too_many else majority, too_many)


class OpenElection(Act):
    """Have the next secret ballot for the seats on the Court taken (rule 61)."""

    label: ClassVar[str] = N_("Begin a secret ballot")
    help: ClassVar[str] = N_(
        "Each member names as many candidates as there are seats, or fewer. It is repeated if need be."
    )
    kind: Literal["open_election"] = "open_election"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, in a meeting called for it, while seats are to be filled."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        called_for_it = meeting.docket.subject is Subject.JUDGES
        yield IS_ELECTION(called_for_it)
        if called_for_it:
            yield SEATS_OPEN(to_elect(meeting) > 0)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The members vote."""
        yield BallotOpened(to_elect(meeting))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while seats are to be filled and nothing is pending."""
        waits = meeting.docket.vacancies and meeting.top is None and meeting.agenda_adopted
        if waits and seat == meeting.chair and to_elect(meeting) > 0:
            yield cls(seat=seat)


class CastSecretBallot(Act):
    """Name candidates on a secret ballot; an empty one abstains."""

    label: ClassVar[str] = N_("Cast a secret ballot: {choice}")
    help: ClassVar[str] = N_("Nobody ever learns whom you named. An absolute majority of the members elects; no veto.")
    kind: Literal["cast_secret_ballot"] = "cast_secret_ballot"
    names: tuple[str, ...] = ()

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the names as one enumeration, or that the ballot is blank."""
        fields = super().named(meeting)
        return {**fields, "choice": fields["names"] or BLANK}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Members present, once a ballot, for candidates, no more than there are seats."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        yield HAS_A_VOTE(meeting.is_member(self.seat), seat)
        yield IS_PRESENT(self.seat not in meeting.absent, seat)
        electing = meeting.top if isinstance(meeting.top, Electing) else None
        yield BALLOT_OPEN(electing is not None)
        if electing is None:
            return
        yield NOT_VOTED(all(voter != self.seat for voter, _ in electing.ballots), seat)
        yield ARE_CANDIDATES(set(self.names) <= set(standing(meeting)))
        seats = to_elect(meeting)
        once = len(set(self.names)) == len(self.names)
        yield NO_MORE_THAN_SEATS(once and len(self.names) <= seats, {"seats": seats})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ballot; after the last one the count."""
        yield SecretBallotCast(self.seat, self.names)
        ballots = (*_election(meeting).ballots, (self.seat, self.names))
        if len(ballots) == len(meeting.present):
            yield _counted(meeting, ballots)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Three examples: the first candidates, the last ones, and a blank ballot."""
        if seat not in yet_to_ballot(meeting):
            return
        names, seats = standing(meeting), to_elect(meeting)
        for chosen in dict.fromkeys((names[:seats], names[-seats:], ())):
            yield cls(seat=seat, names=chosen)


BLANK: Final = N_("nobody")
