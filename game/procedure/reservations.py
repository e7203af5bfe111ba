"""Reservations: a member says that it does not like a proposal, and asks for no vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting
from game.procedure.proposals import DEBATABLE, NOT_A_TEXT, NOT_COMMENTED, NOT_OWN, PROPOSAL_OPEN, Commented
from game.procedure.questions import AdoptAgenda, AgreeText, is_debatable
from game.procedure.requirements import member, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NO_VOTE_ASKED: Final = Requirement(
    "X-VOTE-ASKED",
    cite.PRACTICE_TACIT_CONSENT,
    N_("{seat} does not object, so its reservation asks for no vote."),
    N_("{seat} has objected, which asks for a vote. To state a reservation only, it withdraws the objection first."),
)


@dataclass(frozen=True, slots=True)
class ReservationStated(Event):
    """A member put a reservation on the record and let the proposal pass."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("We have reservations, and ask that they be recorded. We do not ask for a vote.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note that it has spoken on the proposal; tacit consent is untouched."""
        return Commented(self.seat).after(meeting)


class StateReservation(Act):
    """State a reservation on a proposal without asking for a vote: it is recorded, and the gavel may fall."""

    label: ClassVar[str] = N_("State a reservation")
    help: ClassVar[str] = N_("Say for the record that you have doubts. The proposal passes all the same.")
    kind: Literal["state_reservation"] = "state_reservation"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members that do not object, once, on somebody else's proposal that may be discussed."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        proposal = meeting.proposal
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is None:
            return
        seat = {"seat": meeting.called(self.seat)}
        yield NOT_A_TEXT(not isinstance(proposal.question, AgreeText))
        yield DEBATABLE(is_debatable(proposal.question))
        yield NOT_OWN(proposal.by != self.seat, seat)
        yield NO_VOTE_ASKED(all(objection.seat != self.seat for objection in proposal.objections), seat)
        yield NOT_COMMENTED(self.seat not in proposal.comments, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The reservation is on the record."""
        del meeting
        yield ReservationStated(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to members, while the agenda is proposed and nobody has asked for a vote."""
        proposal = meeting.proposal
        if proposal is not None and isinstance(proposal.question, AdoptAgenda) and not proposal.objections:
            yield cls(seat=seat)
