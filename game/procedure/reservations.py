"""Reservations: a member says that it does not like a proposal, and asks for no vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting, changed, pop
from game.procedure.proposals import DEBATABLE, NOT_COMMENTED, NOT_OWN, PROPOSAL_OPEN, Commented
from game.procedure.questions import AdoptAgenda, AgreeText, is_debatable
from game.procedure.requirements import deciding, member
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NO_VOTE_ASKED: Final = Requirement(
    "X-VOTE-ASKED",
    cite.PRACTICE_TACIT_CONSENT,
    N_("{seat} does not object, so its reservation asks for no vote."),
    N_("{seat} has objected, which asks for a vote. To state a reservation only, it withdraws the objection first."),
)


FEW_RESERVATIONS: Final = Requirement(
    "X-RESERVATIONS",
    cite.SIMPLIFIED_RESERVATIONS,
    N_("At most one other member has stated a reservation on the text."),
    N_("Two members have stated reservations, and here no third can: a member that cannot agree breaks the silence."),
)
RESERVATIONS: Final = 2
"""How many members may let a text pass with a reservation (simplified)."""


@dataclass(frozen=True, slots=True)
class ReservationStated(Event):
    """A member put a reservation on the record, on this paragraph if it named one, and let the proposal pass."""

    seat: SeatId
    paragraph: str = ""
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("We have reservations, and ask that they be recorded. Otherwise we let this pass.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note that it has spoken on the proposal; tacit consent is untouched."""
        noted = Commented(self.seat).after(meeting)
        proposal = noted.proposal
        if proposal is None:
            return noted
        reserved = replace(proposal, reservations=(*proposal.reservations, self.seat))
        return changed(noted, pending=(*pop(noted), reserved))


class StateReservation(Act):
    """State a reservation on a proposal without asking for a vote: it is recorded, and the gavel may fall."""

    label: ClassVar[str] = N_("State a reservation")
    help: ClassVar[str] = N_("Say for the record that you have doubts. The proposal passes all the same.")
    kind: Literal["state_reservation"] = "state_reservation"
    paragraph: str = ""
    """The paragraph of a text on which it reserves its position."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members that do not object, once, on somebody else's proposal that may be discussed."""
        yield from deciding(meeting)
        yield member(meeting, self.seat)
        proposal = meeting.proposal
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is None:
            return
        seat = {"seat": meeting.called(self.seat)}
        if isinstance(proposal.question, AgreeText):
            yield FEW_RESERVATIONS(len(proposal.reservations) < RESERVATIONS)
        yield DEBATABLE(is_debatable(proposal.question))
        yield NOT_OWN(proposal.by != self.seat, seat)
        yield NO_VOTE_ASKED(all(objection.seat != self.seat for objection in proposal.objections), seat)
        yield NOT_COMMENTED(self.seat not in proposal.comments, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The reservation is on the record."""
        del meeting
        yield ReservationStated(self.seat, self.paragraph)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to members, while the agenda is proposed or a text is under silence, and nobody has objected."""
        proposal = meeting.proposal
        if proposal is not None and isinstance(proposal.question, AdoptAgenda | AgreeText) and not proposal.objections:
            yield cls(seat=seat)
