"""Places on the list of speakers that two delegations trade."""

from __future__ import annotations

from typing import Final

from game.council.seats import SeatId
from game.procedure.coming import speaking_list, uninvited
from game.procedure.meeting import Meeting, changed

LISTS: Final = ("drawn", "asked", "requests", "invited")
"""Where the order of speakers is kept: as drawn, as asked, and for guests as they applied and were invited."""


def order_of_speakers(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return who is still to speak, in order, with those at the end who still wait to be invited."""
    coming = speaking_list(meeting)
    return (*coming, *(seat for seat in uninvited(meeting) if seat not in coming))


def traded(meeting: Meeting, one: SeatId, other: SeatId) -> Meeting | None:
    """Return ``meeting`` with the two in each other's places on the list; None if that is not possible.

    Both must still be to speak, on the same list: members by the draw, guests among themselves, a President nowhere.
    """
    before = order_of_speakers(meeting)
    if one not in before or other not in before:
        return None
    after = changed(meeting, **{name: _swapped(getattr(meeting, name), one, other) for name in LISTS})
    wanted = tuple({one: other, other: one}.get(seat, seat) for seat in before)
    return after if one != other and order_of_speakers(after) == wanted else None


def _swapped(entries: tuple[object, ...], one: SeatId, other: SeatId) -> tuple[object, ...]:
    """Return the entries, seats or tuples that begin with one, with those of the two in each other's places."""
    seats = [entry[0] if isinstance(entry, tuple) else entry for entry in entries]
    if one not in seats or other not in seats:
        return entries
    found = list(entries)
    first, second = seats.index(one), seats.index(other)
    found[first], found[second] = found[second], found[first]
    return tuple(found)
