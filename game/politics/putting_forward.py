"""Words that a member puts forward itself: it sits in the consultations, and needs nobody to carry them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.bargaining import CARRIERS, CARRIERS_LEFT, Carries, steps_from_here
from game.politics.corridor import CorridorAct
from game.politics.exchanges import Carried
from game.politics.room import Room, RoomEvent
from game.politics.wordings import Place, WordingAct
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

IN_CONSULTATIONS: Final = Requirement(
    "X-NOT-IN-CONSULTATIONS",
    cite.PRACTICE_CONSULTATIONS,
    N_("{seat} is a member of the Council and does not preside."),
    N_(
        "Only a member that does not preside puts words forward in the members' consultations. A guest asks one to "
        "carry them; the presidency puts its own into the text."
    ),
)
ONE_OF_ITS_OWN: Final = Requirement(
    "X-PUT-FORWARD",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} brings no words into the consultations so far."),
    N_("{seat} brings words into the consultations already, and here one member brings in no more than one wording."),
)


class PutForward(WordingAct):
    """Put a wording forward in the consultations of the members, and stand up for it there."""

    label: ClassVar[str] = N_("Put forward: {rung}")
    help: ClassVar[str] = N_("A member sits in the consultations: the presidency takes in what it can live with.")
    kind: Literal["put_forward"] = "put_forward"

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the presidency, which holds the pen."""
        return meeting.chair

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """A member's that does not preside."""
        inside = self.seat != meeting.chair and self.seat in meeting.present
        yield IN_CONSULTATIONS(inside, {"seat": meeting.called(self.seat)})
        yield from super().findings(meeting)

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """One wording a member, whosever it is; it counts as one of the two that a delegation can have."""
        yield from super().asked(meeting, room)
        names = {"seat": meeting.called(self.seat)}
        carried = room.exchanges.carried
        yield CARRIERS_LEFT(sum(one.of == self.seat for one in carried) < CARRIERS, names)
        yield ONE_OF_ITS_OWN(all(one.by != self.seat for one in carried), names)

    def seen(self, other: SeatId) -> Iterator[RoomEvent]:
        """Nothing is seen in the corridor: the members sit in their consultations."""
        del other
        yield from ()

    def answer(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> Iterator[RoomEvent]:
        """They are before the presidency."""
        del room
        [(paragraph, rung)] = places
        yield Carries(Carried(self.rung, self.seat, self.seat), meeting.chair, paragraph, rung)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """A step up or down on what the member cares about most."""
        if seat in meeting.present and seat != meeting.chair:
            yield from (cls(seat=seat, rung=rung) for rung in steps_from_here(meeting, room, seat))
