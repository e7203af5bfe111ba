"""Rules 13 to 17 and 21: taking a seat, credentials and what becomes of them when they are contested, deputies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import Rank, SeatId, Standing
from game.procedure.act import Act, Event
from game.procedure.matters import Credentials, Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.questions import ApproveCredentials
from game.procedure.requirements import (
    AGENDA_ADOPTED,
    CONVENED,
    IN_TIME,
    NOT_OVER,
    NOT_VOTING,
    NOTHING_PENDING,
    is_voting,
    member,
    sitting,
)
from game.procedure.tally import Result
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

A_DAY: Final = 24
"""Hours before a representative takes the seat by which credentials are due (rules 13 and 14)."""
NEED_NONE: Final = frozenset({Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT, Rank.FOREIGN_MINISTER})
"""Who is seated without credentials (rule 13); heads of State by practice."""
STATES: Final = frozenset({Standing.STATE, Standing.OUTSIDE_STATE, Standing.OBSERVER})
"""Guests that hand in credentials; persons heard under rule 39 have none."""

HAS_A_SEAT: Final = Requirement(
    "X-NO-SEAT",
    cite.RULE_13,
    N_("{seat} has a seat at this meeting."),
    N_("{seat} has no seat at this meeting. The members have one, and the States that the Council has invited."),
)
SEAT_FREE: Final = Requirement(
    "X-SEATED-ALREADY",
    cite.RULE_13,
    N_("{seat} has still to take its seat."),
    N_("{seat} has already taken its seat."),
)
IN_GOOD_TIME: Final = {
    True: Requirement(
        "N-CREDENTIALS-LATE",
        cite.RULE_13,
        N_("The credentials of {seat} came a day ahead, or a head of government or foreign minister needs none."),
        N_("The credentials of {seat} came less than a day ahead, which the rules ask of members."),
        Weight.NOTE,
    ),
    False: Requirement(
        "N-CREDENTIALS-LATE",
        cite.RULE_14,
        N_("The credentials of {seat}, an invited State, came a day ahead, or its representative needs none."),
        N_("The credentials of {seat} came less than a day ahead, which the rules ask also of invited States."),
        Weight.NOTE,
    ),
}
"""When credentials are due, for members and for guests."""
IN_ORDER: Final = Requirement(
    "N-PROVISIONAL",
    cite.RULE_16,
    N_("The credentials of {seat} are in order."),
    N_("Until its credentials are approved {seat} sits provisionally, with the same rights as everybody else."),
    Weight.NOTE,
)
UNCONTESTED: Final = Requirement(
    "N-CONTESTED",
    cite.RULE_17,
    N_("Nobody contests the credentials of {seat}."),
    N_("The credentials of {seat} are contested. It keeps its seat and all its rights until the Council has decided."),
    Weight.NOTE,
)
SITS_HERE: Final = Requirement(
    "X-NO-SUCH-SEAT",
    cite.RULE_17,
    N_("{of} sits at this meeting."),
    N_("{of} does not sit at this meeting as a State, so there are no credentials to contest."),
)
SOMEBODY_ELSES: Final = Requirement(
    "X-OWN-CREDENTIALS",
    cite.RULE_17,
    N_("The credentials are somebody else's."),
    N_("{seat} cannot contest its own credentials."),
)
NOT_CONTESTED: Final = Requirement(
    "X-CONTESTED",
    cite.RULE_17,
    N_("Nobody has contested the credentials of {of} yet."),
    N_("The credentials of {of} are already contested; any member can ask the Council to decide."),
)
NOT_APPROVED: Final = Requirement(
    "X-CREDENTIALS-APPROVED",
    cite.RULE_15,
    N_("The Council has not yet approved the credentials of {of}."),
    N_("The Council has approved the credentials of {of}, and the matter is settled."),
)
IN_QUESTION: Final = Requirement(
    "X-NOT-CONTESTED",
    cite.RULE_15,
    N_("The credentials of {of} are in question."),
    N_("The credentials of {of} are not in question, and nobody asks the Council to decide on such a report."),
)
IS_SECRETARY_GENERAL: Final = Requirement(
    "X-NOT-SECRETARY-GENERAL",
    cite.RULE_21,
    N_("{seat} acts as secretary of the meeting and may send a deputy."),
    N_("The rule on deputies is for the Secretary-General; {seat} changes its own representative without asking."),
)
NOT_SENT: Final = Requirement(
    "X-DEPUTY-SENT",
    cite.RULE_21,
    N_("The Secretary-General attends in person."),
    N_("A deputy already acts for the Secretary-General."),
)


@dataclass(frozen=True, slots=True)
class SeatTaken(Event):
    """A representative handed in credentials and took the seat."""

    seat: SeatId
    mark: Credentials | None
    says: ClassVar[str] = N_("The representative of {seat} took the seat.")

    def after(self, meeting: Meeting) -> Meeting:
        """Fill the chair; credentials in question stay so, and take away no right."""
        absent = tuple(seat for seat in meeting.absent if seat != self.seat)
        return changed(marked(meeting, self.seat, self.mark), absent=absent, took_seat=(*meeting.took_seat, self.seat))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return who it is."""
        return {"seat": meeting.called(self.seat)}


@dataclass(frozen=True, slots=True)
class CredentialsContested(Event):
    """A member contested somebody's credentials; nothing changes until the Council decides (rule 17)."""

    seat: SeatId
    of: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I contest the credentials of {of}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note it."""
        return marked(meeting, self.of, Credentials.CONTESTED)


@dataclass(frozen=True, slots=True)
class CredentialsBroughtUp(Event):
    """The Council was asked to decide whether somebody's credentials are approved."""

    seat: SeatId
    of: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I ask the Council to decide whether the credentials of {of} are approved.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(ApproveCredentials(self.of), self.seat)))


@dataclass(frozen=True, slots=True)
class DeputySent(Event):
    """The Secretary-General sent a deputy to act in their place."""

    seat: SeatId
    says: ClassVar[str] = N_("A deputy acts for {seat} at this meeting.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note it; the deputy has the same rights."""
        return changed(meeting, deputy=True)


def marked(meeting: Meeting, seat: SeatId, mark: Credentials | None) -> Meeting:
    """Return ``meeting`` with this standing against the credentials of ``seat``; None: they are in order."""
    others = tuple(pair for pair in meeting.credentials if pair[0] != seat)
    return changed(meeting, credentials=(*others, (seat, mark)) if mark else others)


def _sits_as_state(meeting: Meeting, seat: SeatId) -> bool:
    """Whether ``seat`` is a member, or a State that the Council has invited."""
    return meeting.is_member(seat) or (meeting.is_seated(seat) and meeting.roster.standing(seat) in STATES)


class TakeSeat(Act):
    """Hand in credentials and take the seat (rules 13 and 14)."""

    label: ClassVar[str] = N_("Take the seat")
    help: ClassVar[str] = N_("Credentials are due a day ahead. Late or contested ones take away no right.")
    kind: Literal["take_seat"] = "take_seat"
    hours: int = Field(default=A_DAY, ge=0)
    """How many hours ahead the credentials were handed in."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members and invited States, once, and again when their chair is empty; what is late is noted."""
        seat = {"seat": meeting.called(self.seat)}
        yield NOT_OVER(not meeting.closed)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield HAS_A_SEAT(_sits_as_state(meeting, self.seat), seat)
        yield SEAT_FREE(self.seat in meeting.absent or self.seat not in meeting.took_seat, seat)
        mark = self._mark(meeting)
        yield IN_GOOD_TIME[meeting.is_member(self.seat)](not self._is_late(meeting), seat)
        yield IN_ORDER(mark is None, seat)
        yield UNCONTESTED(mark is not Credentials.CONTESTED, seat)

    def _is_late(self, meeting: Meeting) -> bool:
        delegation = meeting.roster.by_seat.get(self.seat)
        return self.hours < A_DAY and (delegation is None or delegation.rank not in NEED_NONE)

    def _mark(self, meeting: Meeting) -> Credentials | None:
        """Return what stands against the credentials once they are handed in."""
        known = meeting.credentials_of(self.seat)
        return known or (Credentials.PROVISIONAL if self._is_late(meeting) else None)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The seat is taken."""
        yield SeatTaken(self.seat, self._mark(meeting))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to those whose chair is empty or whose credentials are in question."""
        if meeting.closed or meeting.phase is Phase.PLANNING:
            return
        doubtful = meeting.credentials_of(seat) is not None and seat not in meeting.took_seat
        if seat in meeting.absent or doubtful:
            yield cls(seat=seat)


class ContestCredentials(Act):
    """Contest somebody's credentials. The representative keeps the seat until the Council decides (rule 17)."""

    label: ClassVar[str] = N_("Contest the credentials of {of}")
    help: ClassVar[str] = N_("It takes away no right: the representative sits on until the Council has decided.")
    kind: Literal["contest_credentials"] = "contest_credentials"
    of: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, against a member or an invited State, until the Council has decided."""
        names = {"seat": meeting.called(self.seat), "of": meeting.called(self.of)}
        yield NOT_OVER(not meeting.closed)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield member(meeting, self.seat)
        yield NOT_VOTING(not is_voting(meeting))
        yield SITS_HERE(_sits_as_state(meeting, self.of) and self.of not in meeting.absent, names)
        yield SOMEBODY_ELSES(self.of != self.seat, names)
        yield NOT_CONTESTED(meeting.credentials_of(self.of) is not Credentials.CONTESTED, names)
        yield NOT_APPROVED(not self._is_settled(meeting), names)

    def _is_settled(self, meeting: Meeting) -> bool:
        question = ApproveCredentials(self.of)
        return any(d.question == question and d.result is Result.CARRIED for d in meeting.decisions)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """They are contested."""
        del meeting
        yield CredentialsContested(self.seat, self.of)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each seat whose credentials came late."""
        for of, mark in meeting.credentials:
            if mark is Credentials.PROVISIONAL and of != seat and meeting.is_member(seat):
                yield cls(seat=seat, of=of)


class MoveOnCredentials(Act):
    """Ask the Council to decide on credentials that are in question (rules 15 and 17)."""

    label: ClassVar[str] = N_("Ask for a decision on the credentials of {of}")
    help: ClassVar[str] = N_("Approved, they are beyond doubt. Not approved, the chair is empty.")
    kind: Literal["move_on_credentials"] = "move_on_credentials"
    of: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, the President among them, while nothing is pending."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        yield IN_QUESTION(meeting.credentials_of(self.of) is not None, {"of": meeting.called(self.of)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The question is before the Council."""
        del meeting
        yield CredentialsBroughtUp(self.seat, self.of)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each seat whose credentials are in question."""
        if meeting.top is None and meeting.agenda_adopted and meeting.is_member(seat):
            for of, _ in meeting.credentials:
                yield cls(seat=seat, of=of)


class SendDeputy(Act):
    """Send a deputy to act for the Secretary-General (rule 21)."""

    label: ClassVar[str] = N_("Send a deputy")
    help: ClassVar[str] = N_("The deputy acts as secretary of the meeting and may speak. Nobody's leave is needed.")
    kind: Literal["send_deputy"] = "send_deputy"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The Secretary-General's, once, for a meeting that has been convened."""
        seat = {"seat": meeting.called(self.seat)}
        yield NOT_OVER(not meeting.closed)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield IS_SECRETARY_GENERAL(self.seat in meeting.officials, seat)
        yield NOT_SENT(not meeting.deputy)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The deputy takes the place."""
        del meeting
        yield DeputySent(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the Secretary-General, before the call to order."""
        if meeting.phase is Phase.OPENING and seat in meeting.officials:
            yield cls(seat=seat)
