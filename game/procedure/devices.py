"""Devices of Model UN: refused with what the Council has in their place, unless the house rules lend them.

What is lent becomes an act of the Council's own, as a caucus becomes a suspension; only closure has no real equal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, NamedTuple, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.floor import AskForTheFloor, coming_up
from game.procedure.habits import HABITS, MOTIONS, VOTES, Device
from game.procedure.house import Caucus
from game.procedure.meeting import Meeting, Phase
from game.procedure.motions import MotionMade, could_move, motion_findings
from game.procedure.pace import SUSPENSIONS
from game.procedure.questions import CloseDebate, Suspend
from game.procedure.requirements import IN_TIME, NOTHING_PENDING, seated, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

LENT_HERE: Final = N_("The house rules of this meeting lend it from Model UN.")
LENT: Final = {
    device: Requirement(
        "X-NO-SUCH-MOTION" if device in MOTIONS else "X-NO-SUCH-RULE", habit.citation, LENT_HERE, habit.instead
    )
    for device, habit in HABITS.items()
}
"""By device: that the house rules lend it, or else what the Council has in its place."""
KNOWN_MOTION: Final = Requirement(
    "X-NO-SUCH-MOTION",
    cite.RULE_33,
    N_("It is a motion of rule 33, or one that the house rules lend."),
    N_("Rule 33 lists the motions that come before other business, and this is not one of them."),
)
FLOOR_FROM_CHAIR: Final = Requirement(
    "X-NO-SUCH-RULE",
    cite.RULE_27,
    N_("It leaves the floor to the President to give, in the order in which seats asked for it."),
    N_("Only the President gives the floor, in the order in which seats asked for it."),
)
OWN_INVITATION: Final = Requirement(
    "X-NO-SUCH-RULE",
    cite.RULE_37,
    N_("It lets nobody speak whom the Council has not invited."),
    N_("A guest speaks because the Council has invited it, and never in a member's time."),
)
ONE_VOTE: Final = Requirement(
    "X-ONE-SEAT",
    cite.ARTICLE_27_1,
    N_("It leaves each member its one vote."),
    N_("Each member has one vote: nobody casts two, and nobody casts another's."),
)
OWN_REPRESENTATIVE: Final = Requirement(
    "X-ONE-SEAT",
    cite.RULE_13,
    N_("It lets members vote through their own representatives."),
    N_("A member votes only through its own accredited representative, who has to be there."),
)
THE_NINE: Final = Requirement(
    "X-NO-SUCH-RULE",
    cite.ARTICLE_27_2,
    N_("It leaves the {need} votes as they are."),
    N_("A proposal needs {need} votes in favour, and no other majority replaces them."),
)


class Principle(NamedTuple):
    """A rule of the Council that bears on some devices, and that some of these would break."""

    rule: Requirement
    bears_on: frozenset[Device]
    broken_by: frozenset[Device]


PRINCIPLES: Final = (
    Principle(KNOWN_MOTION, MOTIONS, MOTIONS),
    Principle(
        FLOOR_FROM_CHAIR,
        frozenset({Device.YIELDING, Device.POINT_OF_INFORMATION, Device.RIGHT_OF_REPLY}),
        frozenset({Device.YIELDING, Device.POINT_OF_INFORMATION}),
    ),
    Principle(OWN_INVITATION, frozenset({Device.YIELDING, Device.RIGHT_OF_REPLY}), frozenset({Device.YIELDING})),
    Principle(ONE_VOTE, VOTES, frozenset({Device.CASTING_VOTE, Device.PROXY_VOTE})),
    Principle(OWN_REPRESENTATIVE, VOTES, frozenset({Device.PROXY_VOTE})),
    Principle(THE_NINE, VOTES, frozenset({Device.TWO_THIRDS, Device.SIMPLE_MAJORITY, Device.CASTING_VOTE})),
)
SOMEBODY_WAITS: Final = Requirement(
    "X-LIST-EMPTY",
    cite.MODEL_UN_CLOSURE,
    N_("Somebody is still on the list of speakers."),
    N_("Nobody is left on the list of speakers, so there is no debate to close."),
)
CLOSURE_RANK: Final = 7
"""Below the six motions of rule 33, among which it is not."""
BREAK: Final = Suspend(SUSPENSIONS[1])
"""What a caucus is taken for."""


@dataclass(frozen=True, slots=True)
class PresenceCounted(Event):
    """The President said how many members are present, where the house rules ask for a quorum."""

    present: int
    quorum: int
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("{present} members are present; {quorum} are needed.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: who is present is known."""
        return meeting


class AskForDevice(Act):
    """Ask for something that other assemblies have and the Council does not."""

    label: ClassVar[str] = N_("Ask for {device}")
    help: ClassVar[str] = N_("Known from Model UN. The answer says what the Council has in its place.")
    kind: Literal["ask_for_device"] = "ask_for_device"
    device: Device

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to everybody seated, and refused unless the house rules lend the device."""
        lent, need = is_lent(meeting, self.device), {"need": meeting.roster.need}
        yield from self._as_lent(meeting) if lent else self._as_anybody(meeting)
        yield LENT[self.device](lent, need)
        for rule, bears_on, broken_by in PRINCIPLES:
            if self.device in bears_on:
                yield rule(lent or self.device not in broken_by, need)

    def _as_anybody(self, meeting: Meeting) -> Iterator[Finding]:
        """Yield what everybody needs to ask for anything: an open meeting and a seat in it."""
        yield from sitting(meeting)
        yield seated(meeting, self.seat)

    def _as_lent(self, meeting: Meeting) -> Iterator[Finding]:
        """Yield what the act needs that the device is taken for."""
        match self.device:
            case Device.CLOSURE:
                yield from motion_findings(meeting, self.seat, CLOSURE_RANK, CloseDebate())
                yield SOMEBODY_WAITS(bool(coming_up(meeting)))
            case Device.RIGHT_OF_REPLY:
                yield from AskForTheFloor(seat=self.seat).findings(meeting)
            case Device.QUORUM_CALL:
                yield from self._as_anybody(meeting)
                yield NOTHING_PENDING(meeting.top is None)
                yield IN_TIME(not meeting.hour_reached)
            case _:
                yield from motion_findings(meeting, self.seat, 1, BREAK)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """What the device is taken for: a motion, a place on the list, a count of those present."""
        match self.device:
            case Device.CLOSURE:
                yield MotionMade(self.seat, CloseDebate(), CLOSURE_RANK)
            case Device.RIGHT_OF_REPLY:
                yield from AskForTheFloor(seat=self.seat).events(meeting)
            case Device.QUORUM_CALL:
                yield PresenceCounted(len(meeting.present), meeting.house.quorum)
            case _:
                yield MotionMade(self.seat, BREAK, 1)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Closure, where it is lent and speakers wait; all else has an act of its own or is refused."""
        speaking = meeting.phase in {Phase.DEBATE, Phase.GUESTS} and meeting.top is None
        if meeting.house.closure and speaking and meeting.is_member(seat) and could_move(meeting, seat):
            yield cls(seat=seat, device=Device.CLOSURE)


def is_lent(meeting: Meeting, device: Device) -> bool:
    """Whether the house rules of this meeting lend ``device``, or something of their own in its place."""
    house = meeting.house
    match device:
        case Device.CLOSURE:
            return house.closure
        case Device.MODERATED_CAUCUS | Device.UNMODERATED_CAUCUS:
            return house.caucus is Caucus.SUSPENSION
        case Device.RIGHT_OF_REPLY:
            return house.further_statements
        case Device.QUORUM_CALL:
            return house.quorum > 0
        case _:
            return False
