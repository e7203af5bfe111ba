"""Blocks of speakers: two or three at a time, as the list has them. For each a listener has so much attention."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from game.council.seats import SeatId
from game.politics.room import Room, Saying
from game.procedure.floor import coming_up
from game.procedure.house import CLASSROOM
from game.procedure.matters import Floor
from game.procedure.meeting import Meeting

ATTENTION: Final = 2
"""What a seat can do besides listening while the speakers of one block are heard."""
NOTES: Final = 4
"""Notes a seat can pass in a meeting."""
BLOCKS: Final = (3, 2)
"""Speakers in one block and in the next, in turn: seven blocks for the seventeen of a debate with two briefings."""
CLASS_BLOCKS: Final = (4, 3)
"""The same where a class has a lesson for it: five blocks for seventeen."""


def blocks(speakers: int, sizes: tuple[int, int] = BLOCKS) -> Iterator[range]:
    """Yield the blocks that so many speakers make: the places of each on the list, counted from 0."""
    first = number = 0
    while first < speakers:
        yield range(first, min(speakers, first + sizes[number % 2]))
        first, number = first + sizes[number % 2], number + 1


def block_of(meeting: Meeting) -> int:
    """Return in which block of speakers the meeting is, counted from 0."""
    sizes = _sizes(meeting)
    whole, rest = divmod(len(meeting.finished), sum(sizes))
    return 2 * whole + (rest >= sizes[0])


def block_seats(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return the speakers of the present block in order: those who were heard, who speaks, and who is to come."""
    floor = meeting.floor
    speaking = (floor.speaker,) if floor else ()
    coming = tuple(seat for seat in coming_up(meeting) if seat not in speaking)
    first = _first(meeting, block_of(meeting))
    return (*meeting.finished, *speaking, *coming)[first : first + _sizes(meeting)[block_of(meeting) % 2]]


def _sizes(meeting: Meeting) -> tuple[int, int]:
    return CLASS_BLOCKS if meeting.house.name == CLASSROOM.name else BLOCKS


def _first(meeting: Meeting, block: int) -> int:
    """The number of the first speaker of a block, counted from 0."""
    sizes = _sizes(meeting)
    whole, odd = divmod(block, 2)
    return whole * sum(sizes) + odd * sizes[0]


def attention_left(meeting: Meeting, room: Room, seat: SeatId) -> int:
    """Return how much attention ``seat`` has left for the present block."""
    return max(0, ATTENTION - room.attention.count((seat, block_of(meeting))))


def notes_left(room: Room, seat: SeatId) -> int:
    """Return how many notes ``seat`` can still pass in this meeting."""
    return max(0, NOTES - sum(note.by == seat for note in room.passed))


def just_said(meeting: Meeting, room: Room) -> Saying | None:
    """Return the point that has just been spoken, while the window after it is open."""
    floor = meeting.top
    if not isinstance(floor, Floor) or not floor.delivered or not room.sayings:
        return None
    last = room.sayings[-1]
    return last if last.seat == floor.speaker else None


def said_in_block(meeting: Meeting, room: Room) -> tuple[Saying, ...]:
    """Return the points spoken in the present block, oldest first, while a statement is being heard."""
    return _said_since(meeting, room, block_of(meeting))


def lately_said(meeting: Meeting, room: Room) -> tuple[Saying, ...]:
    """Return what a listener still has in its ear: the points of this block and of the one before, oldest first."""
    return _said_since(meeting, room, max(0, block_of(meeting) - 1))


def _said_since(meeting: Meeting, room: Room, block: int) -> tuple[Saying, ...]:
    floor = meeting.top
    if not isinstance(floor, Floor) or not floor.begun:
        return ()
    speakers = {*meeting.finished[_first(meeting, block) :], floor.speaker}
    latest_first = takewhile(lambda saying: saying.seat in speakers, reversed(room.sayings))
    return tuple(latest_first)[::-1]
