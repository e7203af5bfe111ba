"""Bending a text on which a silence was broken, by what those who broke it have let be heard."""

from __future__ import annotations

from game.council.seats import SeatId
from game.politics import Knowledge, Room
from game.politics.sightings import Side
from game.politics.texts import rungs


def bent(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the wording last put under silence, each paragraph that broke it moved a rung towards those who broke it.

    Towards weaker words where they have not let be heard what they want: less is what most can live with.
    """
    room, bending = knowledge.room, []
    for part, now in rungs(room.facts, room.tabled):
        wishes = [_wish(room, seat, paragraph) for seat, paragraph in room.broken if paragraph == part.id]
        step = 0 if not wishes else 1 if sum(wishes) > 0 else -1
        bending.append(part.ladder[max(0, min(len(part.ladder) - 1, now + step))].id)
    return tuple(bending)


def _wish(room: Room, seat: SeatId, paragraph: str) -> int:
    """Return 1 if ``seat`` was last heard to find ``paragraph`` too weak, else -1."""
    heard = (s.side for s in reversed(room.sightings) if (s.member, s.paragraph) == (seat, paragraph))
    return 1 if next((side for side in heard if side is not Side.OUTSIDE), Side.ABOVE) is Side.BELOW else -1
