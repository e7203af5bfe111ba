"""What a point of order is worth and what a ruling on it brings about (rule 30)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.matters import AdoptAgenda, Capacity, Floor, Invite, Kind, Matter, PointGround, Proposal, Ruled
from game.procedure.meeting import Fault, Meeting, new_window
from game.procedure.pace import BRIEFING_GUIDANCE, GUIDANCE
from game.rulebook.marks import N_

FAULTS_BY_GROUND: Final = {
    PointGround.ORDER_OF_SPEAKERS: ("F-ORDER",),
    PointGround.OBJECTION_IGNORED: ("F-GAVEL", "F-PUT"),
    PointGround.CAPACITY: ("F-CAPACITY",),
    PointGround.BASIS_OF_INVITATION: ("F-INVITE",),
}
"""Which faults of the President each ground complains of."""


def complaint(meeting: Meeting, ground: PointGround) -> Fault | None:
    """Return the latest fault, not yet ruled on, that a point of order on this ground rightly complains of."""
    codes = FAULTS_BY_GROUND.get(ground, ())
    return next((fault for fault in reversed(meeting.faults) if fault.live and fault.code in codes), None)


def well_founded(meeting: Meeting, ground: PointGround) -> bool | None:
    """Return whether a point of order on this ground is right by the record; None where the President may judge.

    Relevance is the President's to judge: the adopted agenda defines the subject, the rules define no test.
    """
    if ground is PointGround.RELEVANCE:
        return None
    if ground is PointGround.TIME:
        floor = meeting.floor
        return floor is not None and floor.minutes > guidance(floor)
    return complaint(meeting, ground) is not None


def guidance(floor: Floor) -> int:
    """Return how many minutes this turn at the microphone should last (note 507)."""
    return BRIEFING_GUIDANCE if floor.kind is Kind.BRIEFING else GUIDANCE


@dataclass(frozen=True, slots=True)
class RulingSettled(Event):
    """A ruling took effect: it was not challenged, or it stood, or it was overruled."""

    ground: PointGround
    upheld: bool
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Take the ruling off the table; the fault it concerned is settled."""
        fault = complaint(meeting, self.ground)
        faults = tuple(replace(f, live=False) if f is fault else f for f in meeting.faults)
        kept = tuple(matter for matter in meeting.pending if not isinstance(matter, Ruled))
        return new_window(meeting, pending=kept, faults=faults)


@dataclass(frozen=True, slots=True)
class FloorReturned(Event):
    """The floor was taken back and goes to whom the list names."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I ask {speaker} to wait, and return to the list of speakers.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take the floor away; the speaker keeps the place on the list."""
        kept = tuple(matter for matter in meeting.pending if not isinstance(matter, Floor))
        return new_window(meeting, pending=kept)


@dataclass(frozen=True, slots=True)
class CapacityCorrected(Event):
    """The President was asked to say in what capacity they speak, and did."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I go on in my national capacity.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change hats."""
        return _change_floor(meeting, capacity=Capacity.NATIONAL)


@dataclass(frozen=True, slots=True)
class SpeakerReminded(Event):
    """The speaker was reminded of the time (note 507: guidance)."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I remind {speaker} that statements should not exceed the time agreed.")

    def after(self, meeting: Meeting) -> Meeting:
        """Remember the reminder."""
        return _change_floor(meeting, reminded=True)


@dataclass(frozen=True, slots=True)
class DecisionReopened(Event):
    """A decision gavelled through over an objection is taken up again."""

    proposal: Proposal
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("An objection was heard. The proposal is before the Council again.")

    def after(self, meeting: Meeting) -> Meeting:
        """Undo what the gavel did and put the proposal back on the table."""
        question = self.proposal.question
        decisions = tuple(d for d in meeting.decisions if not (d.over_objection and d.question == question))
        reopened = replace(meeting, decisions=decisions, pending=(*meeting.pending, self.proposal))
        if isinstance(question, AdoptAgenda):
            return new_window(reopened, agenda_adopted=False)
        if isinstance(question, Invite):
            kept = tuple(pair for pair in meeting.invited if pair[0] not in question.guests)
            return new_window(reopened, invited=kept)
        return new_window(reopened)


@dataclass(frozen=True, slots=True)
class RequestTakenUp(Event):
    """A request to take part that had been passed over is taken up again."""

    guest: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The request of {guest} is before the Council.")

    def after(self, meeting: Meeting) -> Meeting:
        """Open the matter again."""
        return new_window(meeting, turned_down=tuple(seat for seat in meeting.turned_down if seat != self.guest))


def _change_floor(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with the floor that is held changed in these fields."""

    def changed(matter: Matter) -> Matter:
        return replace(matter, **changes) if isinstance(matter, Floor) else matter  # type: ignore[arg-type]

    return replace(meeting, pending=tuple(changed(matter) for matter in meeting.pending))


def settled(meeting: Meeting, ruled: Ruled, *, upheld: bool) -> Iterator[Event]:
    """Yield what follows once it is settled whether the point of order was upheld."""
    ground = ruled.point.ground
    fault, floor = complaint(meeting, ground), meeting.floor
    yield RulingSettled(ground, upheld)
    if not upheld:
        return
    if ground is PointGround.TIME and floor:
        yield SpeakerReminded(floor.speaker)
    if fault is None:
        return
    if ground is PointGround.CAPACITY:
        yield CapacityCorrected()
    if ground is PointGround.ORDER_OF_SPEAKERS and floor and not floor.begun:
        yield FloorReturned(floor.speaker)
    if fault.about is not None:
        yield DecisionReopened(fault.about)
    if fault.guest:
        yield RequestTakenUp(fault.guest)

