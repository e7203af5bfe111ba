"""What a delegation makes of the notes it gets: by a nod it lets the writer know what it will say for them."""

from __future__ import annotations

from dataclasses import replace

from game.council.seats import SeatId
from game.politics.facts import Point
from game.politics.favours import brief_of
from game.politics.room import Room
from game.politics.sightings import NoteText, PassedNote, Reply


def answered(room: Room, note: PassedNote) -> PassedNote:
    """Return ``note`` with what comes of it: thanks show regard; a wish is met by whoever can and is not cool.

    It is met in the place of something planned of which nobody has been told: nobody speaks longer for it.
    """
    regard = room.regard(note.to, note.by)
    if note.text is NoteText.THANK_YOU:
        return replace(note, reply=Reply.NODDED, regard=regard)
    mine = [point for point in brief_of(room, note.to) if point.seat == note.to and not room.said(point.id)]
    fitting, standing = [point for point in mine if _meets(note, point)], plan(room, note.to)
    meant = next((point for point in fitting if point in standing), None)
    if meant is not None:
        return replace(note, reply=Reply.MEANT_TO, point=meant.id)
    told = _nodded_to(room, note.to)
    if not fitting or regard < 0 or all(point.id in told for point in standing):
        return replace(note, reply=Reply.PUT_AWAY)
    return replace(note, reply=Reply.WILL, point=fitting[0].id)


def plan(room: Room, seat: SeatId) -> tuple[Point, ...]:
    """Return what ``seat`` means to say of its own and has not said, in order: as planned at home, but for notes.

    What notes asked for comes last, in the place of what was planned last and nobody was told of.
    """
    brief = {point.id for point in brief_of(room, seat) if point.seat == seat and not room.said(point.id)}
    home = [point for point in room.facts.planned_statement(seat) if point.id in brief]
    told = _nodded_to(room, seat)
    added = [room.facts.point(id) for id in told if id in brief and all(id != point.id for point in home)]
    free = [point for point in home if point.id not in told]
    dropped = free[max(0, len(free) - len(added)) :]
    return (*(point for point in home if point not in dropped), *added)


def _meets(note: PassedNote, point: Point) -> bool:
    """Whether ``point``, of whoever got the note, is what the note asks for."""
    if note.text is NoteText.ASK_ME:
        return note.by in point.touches
    return bool(note.paragraph) and point.paragraph == note.paragraph


def wished(room: Room, seat: SeatId) -> tuple[Point, ...]:
    """Return what ``seat`` has let others know by a nod that it will say, and has not said."""
    return tuple(room.facts.point(id) for id in _nodded_to(room, seat) if not room.said(id))


def _nodded_to(room: Room, seat: SeatId) -> tuple[str, ...]:
    """Return the points with which ``seat`` meets what notes asked of it, each once."""
    return tuple(dict.fromkeys(note.point for note in room.passed if note.to == seat and note.point))
