"""Short cuts from the chair: ending the meeting early if nobody objects, and passing over a point of order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.floor import coming_up
from game.procedure.matters import Point, Proposal
from game.procedure.meeting import Meeting, new_window, pop
from game.procedure.motions import RULED_AT_ONCE, TEXT_PUBLIC, all_heard
from game.procedure.points import POINT_PENDING
from game.procedure.questions import Adjourn
from game.procedure.requirements import AGENDA_ADOPTED, chair_business, presiding, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

SHORT_OF_TIME: Final = 30
"""Minutes before the hour from which on a President might think of ending the meeting early."""
SPEAKERS_WAIT: Final = Requirement(
    "X-NOBODY-WAITS",
    cite.RULE_27,
    N_("Speakers are still on the list, so the meeting can end here only if nobody objects."),
    N_("Nobody waits to speak any more: close the meeting, and no proposal is needed."),
)


@dataclass(frozen=True, slots=True)
class AdjournmentProposed(Event):
    """The President proposed to end the meeting although speakers wait."""

    seat: SeatId
    voice: ClassVar[str] = "president"
    waiting: bool = True
    """Whether it is speakers that wait, and not a vote."""

    @property
    def sentence(self) -> str:
        """What is asked, by who or what still waits."""
        return SPEAKERS_STILL_WAIT if self.waiting else BUSINESS_STILL_WAITS

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(Adjourn(), self.seat)))


SPEAKERS_STILL_WAIT: Final = N_("Speakers are still on the list. If nobody objects, I shall end the meeting here.")
BUSINESS_STILL_WAITS: Final = N_("Not all business is done. If nobody objects, I shall end the meeting here.")


@dataclass(frozen=True, slots=True)
class PointPassedOver(Event):
    """The President went on without ruling on a point of order."""

    by: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("We shall come back to that point. Let us go on.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take the point off the table, unanswered."""
        return new_window(meeting, pending=pop(meeting))


class ProposeAdjournment(Act):
    """Propose to end the meeting although speakers wait: by consent, or by a vote if somebody objects."""

    label: ClassVar[str] = N_("Propose to end the meeting here")
    help: ClassVar[str] = N_("Ask whether anybody objects to ending the meeting before everybody has spoken.")
    kind: Literal["propose_adjournment"] = "propose_adjournment"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while nothing is pending and somebody still waits to speak."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield SPEAKERS_WAIT(not all_heard(meeting))
        yield TEXT_PUBLIC(meeting.text is None or meeting.text.read)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield AdjournmentProposed(self.seat, waiting=bool(coming_up(meeting)))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, when time runs short and somebody still waits."""
        if meeting.docket.hours - meeting.minute > SHORT_OF_TIME or meeting.top is not None:
            return
        if meeting.agenda_adopted and not meeting.closed and seat == meeting.chair and not all_heard(meeting):
            yield cls(seat=seat)


class LeavePointUnruled(Act):
    """Go on without ruling on a point of order: always a fault (rule 30)."""

    label: ClassVar[str] = N_("Go on without ruling")
    help: ClassVar[str] = N_("Pass over the point of order. Rule 30 asks for a ruling at once.")
    kind: Literal["leave_point_unruled"] = "leave_point_unruled"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President while a point of order waits, and wrong."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        waiting = isinstance(meeting.top, Point)
        yield POINT_PENDING(waiting)
        yield RULED_AT_ONCE(not waiting)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The point is gone, and whoever raised it has no answer."""
        if isinstance(meeting.top, Point):
            yield PointPassedOver(meeting.top.by)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return who raised the point."""
        return meeting.top.by if isinstance(meeting.top, Point) else ""

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a point waits."""
        if isinstance(meeting.top, Point) and seat == meeting.chair:
            yield cls(seat=seat)
