"""What was said lately, a line a speaker: titles, how the room took it, and in full only what speaks to the seat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.papers.record import ALSO, Line, lines
from game.politics import Facts
from game.politics.hooks import hook, speaks_to
from game.politics.persuasion import RoomMoved
from game.politics.vocabulary import Hook
from game.procedure.course import FaultCommitted
from game.procedure.floor import GiveTheFloor
from game.procedure.statements import PointDelivered
from game.procedure.texts import SilenceBroken
from game.rulebook.marks import N_
from game.session import Turned
from game.texts.known import paragraph_title, point_called

if TYPE_CHECKING:
    from game.views.desk import Desk

IN_FULL: Final = N_("“{words}”")
FRAMED: Final = {
    Hook.OPENING: N_("{title} [an opening for you]"),
    Hook.COMPANY: N_("{title} [company you may not want]"),
    Hook.SLIP: N_("{title} [a slip of fact]"),
    Hook.ANSWER: N_("{title} [you can answer this]"),
    Hook.ECHO: N_("{title} [your point too]"),
}
"""What touches the seat and is plain from its title; the note to the seat stands in brackets, as an editor's would."""
NODS: Final = (N_("{number} member nods."), N_("{number} members nod."))
FROWNS: Final = (N_("{names} frowns."), N_("{names} frown."))
BREAKS: Final = N_("Breaks the silence over “{title}”.")
FROWNING: Final = 3
"""Members that frown who are named; more are counted."""


def lately(desk: Desk, most: int) -> tuple[tuple[Line, ...], int]:
    """Return the last ``most`` lines of the record in short, oldest first, and how many of them are new to the seat.

    Without who was given the floor. New is what came after the person was last asked. The whole record, word for word,
    is a screen of its own.
    """
    found: list[Line] = []
    fresh, heard = 0, desk.place.seen
    for number, said in _latest_first(desk):
        written = _written(desk, said)
        last = said[-1]
        if _speaker(last):
            seen = _each(desk, said) if _speaker(last) == desk.seat else (written[-1].text, *_faces(desk, said))
            written[-1] = replace(written[-1], text=" ".join(seen))
        elif broken := _broken(desk, last):
            written[0] = replace(written[0], text=broken)
        found = written + found
        fresh += len(written) if number >= heard else 0
        if len(found) >= most:
            break
    return tuple(found[-most:]), min(most, fresh)


def _written(desk: Desk, turns: Sequence[Turned]) -> list[Line]:
    return list(lines(turns, desk.scenario.facts, desk.texts, desk.seat, lambda facts, id: _put(desk, facts, id)))


def _latest_first(desk: Desk) -> Iterator[tuple[int, list[Turned]]]:
    """Yield the turns of which the record tells, those of one statement together, with the number of the last.

    The latest come first: only a few are wanted. Turns that call a speaker are left out.
    """
    said: list[Turned] = []
    turns, last = desk.turns, 0
    for number in reversed(range(len(turns))):
        turned = turns[number]
        if _calls(turned) or not _written(desk, (turned,)):
            continue
        if said and not (_speaker(turned) and _speaker(turned) == _speaker(said[0])):
            yield last, said
            said = []
        last = last if said else number
        said.insert(0, turned)
    if said:
        yield last, said


def _speaker(turned: Turned) -> SeatId:
    """Who makes a point in this turn; nobody if none is made."""
    return next((event.speaker for event in turned.events if isinstance(event, PointDelivered)), "")


def _calls(turned: Turned) -> bool:
    """Whether the President calls a speaker, and does nothing wrong by it: the speaker's own line says as much."""
    return isinstance(turned.act, GiveTheFloor) and not any(isinstance(one, FaultCommitted) for one in turned.events)


def _put(desk: Desk, facts: Facts, id: str) -> str:
    """Return a point by its title; if it speaks to the seat, its words, and what they are to it."""
    point = point_called(facts, id)
    if point is None:
        return id
    why, say = hook(facts, desk.seat, point), desk.texts.say
    if speaks_to(desk.knowledge.room, desk.seat, id):
        return say(IN_FULL, words=point.says)
    title = say(FRAMED[why], title=point.title) if why in FRAMED else point.title
    return title if title[-1] in ".?!" else f"{title}."


def _broken(desk: Desk, turned: Turned) -> str:
    """Return over what a silence was broken in this turn; nothing if none was."""
    broken = next((event for event in turned.events if isinstance(event, SilenceBroken)), None)
    if broken is None:
        return ""
    over, *also = (paragraph_title(desk.scenario.facts, id) for id in (broken.paragraph, *broken.also))
    say = desk.texts.say
    return " ".join((say(BREAKS, title=over), *(say(ALSO, title=title) for title in also)))


def _each(desk: Desk, group: Sequence[Turned]) -> Iterator[str]:
    """Yield the points of one's own statement, each with how the room took it."""
    for turned in group:
        for event in turned.events:
            if isinstance(event, PointDelivered):
                yield " ".join((_put(desk, desk.scenario.facts, event.point), *_faces(desk, (turned,))))


def _faces(desk: Desk, group: Sequence[Turned]) -> Iterator[str]:
    """Yield how many nodded at something in a statement, and who frowned at something, as everybody could see it."""
    moves = [event for turned in group for event in turned.events if isinstance(event, RoomMoved)]
    moves = [event for event in moves if event.member != desk.seat]
    nodding = {event.member for event in moves if event.steps > 0}
    frowning = tuple(dict.fromkeys(event.member for event in moves if event.steps < 0))
    count = desk.texts.count
    if nodding:
        yield count(*NODS, len(nodding))
    if frowning:
        names = [desk.knowledge.meeting.name(seat) for seat in frowning]
        few = ", ".join(names) if len(names) <= FROWNING else str(len(names))
        yield count(*FROWNS, len(frowning), names=few)
