"""Who complains of the chair: to whom the room looks first when a fault has been done, so that it is not always one."""

from __future__ import annotations

from collections.abc import Sequence

from game.council.seats import SeatId
from game.politics.room import Room
from game.politics.vocabulary import Character
from game.procedure.meeting import Meeting
from game.procedure.questions import Overrule


def called_first(room: Room, meeting: Meeting, seats: Sequence[SeatId]) -> tuple[SeatId, ...]:
    """Return ``seats`` as the room looks to them when the chair is at fault: who has not complained today goes first.

    Of those who have complained as often, legalists go first; whoever presides comes last. All of it is public, so each
    knows whom to leave it to.
    """

    def place(seat: SeatId) -> tuple[bool, int, bool]:
        plain = room.facts.character(seat) is not Character.LEGALIST
        return seat == meeting.chair, complaints(meeting, seat), plain

    return tuple(sorted(seats, key=place))


def complaints(meeting: Meeting, seat: SeatId) -> int:
    """Return how often ``seat`` has complained today: its points of order, its challenges voted on or passed over."""
    voted = (decision.question for decision in meeting.decisions if isinstance(decision.question, Overrule))
    passed_over = (fault.ruling for fault in meeting.faults if fault.code == "F-PUT" and fault.ruling is not None)
    challengers = [*(question.challenger for question in voted), *(ruling.challenger for ruling in passed_over)]
    return meeting.points_raised.count(seat) + challengers.count(seat)
