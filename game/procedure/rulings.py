"""What a point of order is worth and what a ruling on it brings about (rule 30)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.matters import Capacity, Floor, Kind, Matter, PointGround, Proposal, Ruled
from game.procedure.meeting import Fault, Meeting, changed, new_window
from game.procedure.pace import BRIEFING_GUIDANCE, GUIDANCE
from game.procedure.questions import AdoptAgenda, Invite
from game.rulebook.marks import N_

FAULTS_BY_GROUND: Final = {
    PointGround.ORDER_OF_BUSINESS: ("F-ORDER",),
    PointGround.OBJECTION_IGNORED: ("F-GAVEL", "F-PUT", "F-SPEAKFOR"),
    PointGround.CAPACITY: ("F-CAPACITY",),
    PointGround.BASIS_OF_INVITATION: ("F-INVITE",),
    PointGround.CUT_OFF: ("X-TIME-WARN",),
}
"""Which faults of the President each ground complains of. A wrong ruling is not complained of but challenged."""


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
    challenger: SeatId = ""
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Take the ruling off the table; the fault it concerned is settled, and so is a wrong ruling.

        A point that was denied in the face of a challenge stays open until the Council itself has decided.
        """
        fault = None if self.challenger and not self.upheld else complaint(meeting, self.ground)
        faults = tuple(replace(f, live=False) if f is fault or f.code == "F-RULING" else f for f in meeting.faults)
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

    still_speaking: bool
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said, while speaking or afterwards."""
        return GOES_ON_NATIONALLY if self.still_speaking else SPOKE_NATIONALLY

    def after(self, meeting: Meeting) -> Meeting:
        """Change hats, if the statement is still being made."""
        return _change_floor(meeting, capacity=Capacity.NATIONAL) if self.still_speaking else meeting


GOES_ON_NATIONALLY: Final = N_("I go on in my national capacity.")
SPOKE_NATIONALLY: Final = N_("I spoke in my national capacity.")


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
        """Undo what the gavel did and put the proposal back on the table; proposals made since then fall."""
        question = self.proposal.question
        decisions = tuple(d for d in meeting.decisions if not (d.over_objection and d.question == question))
        pending = (*(matter for matter in meeting.pending if isinstance(matter, Floor)), self.proposal)
        reopened = new_window(meeting, decisions=decisions, pending=pending)
        if isinstance(question, Invite):
            kept = tuple(pair for pair in meeting.invited if pair[0] not in question.guests)
            return changed(reopened, invited=kept)
        return changed(reopened, agenda_adopted=False)


@dataclass(frozen=True, slots=True)
class ChallengeTakenUp(Event):
    """A challenge that had been passed over is put to the Council after all."""

    ruling: Ruled
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The ruling was challenged. The challenge is before the Council.")

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the challenged ruling on the table again."""
        return new_window(meeting, pending=(*meeting.pending, self.ruling))


@dataclass(frozen=True, slots=True)
class TextRetracted(Event):
    """The President took back words read out for the Council without its agreement."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("What I read out is not a statement of the Council. No text has been agreed.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the words never were the Council's."""
        return meeting


@dataclass(frozen=True, slots=True)
class SpeakerRecalled(Event):
    """A speaker whose floor was taken away is put back on the list."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("{speaker} was stopped before the end and is on the list of speakers again.")

    def after(self, meeting: Meeting) -> Meeting:
        """Give the turn back."""
        if self.speaker in meeting.had_further:
            had = tuple(seat for seat in meeting.had_further if seat != self.speaker)
            return new_window(meeting, had_further=had, further=(*meeting.further, self.speaker))
        return new_window(meeting, spoken=tuple(seat for seat in meeting.spoken if seat != self.speaker))


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

    def on_floor(matter: Matter) -> Matter:
        return replace(matter, **changes) if isinstance(matter, Floor) else matter  # type: ignore[arg-type]

    return changed(meeting, pending=tuple(on_floor(matter) for matter in meeting.pending))


def settled(meeting: Meeting, ruled: Ruled, *, upheld: bool) -> Iterator[Event]:
    """Yield what follows once it is settled whether the point of order was upheld."""
    ground = ruled.point.ground
    yield RulingSettled(ground, upheld, ruled.challenger)
    if not upheld:
        return
    fault, floor = complaint(meeting, ground), meeting.floor
    if ground is PointGround.TIME and floor and floor.minutes > guidance(floor):
        yield SpeakerReminded(floor.speaker)
    if fault is not None:
        yield from _mended(meeting, fault, floor)


def _mended(meeting: Meeting, fault: Fault, floor: Floor | None) -> Iterator[Event]:
    """Yield what puts a fault right that a point of order rightly complained of."""
    match fault.code:
        case "F-CAPACITY":
            yield CapacityCorrected(still_speaking=floor is not None and floor.speaker == fault.by)
        case "F-ORDER" if floor and floor.speaker == fault.whom and not floor.begun:
            yield FloorReturned(floor.speaker)
        case "F-GAVEL" if fault.about and isinstance(fault.about.question, AdoptAgenda | Invite):
            yield DecisionReopened(fault.about)
        case "F-SPEAKFOR":
            yield TextRetracted()
        case "F-PUT" if fault.ruling:
            yield ChallengeTakenUp(fault.ruling)
        case "F-INVITE" if fault.whom in meeting.turned_down:
            yield RequestTakenUp(fault.whom)
        case "X-TIME-WARN":
            yield SpeakerRecalled(fault.whom)
