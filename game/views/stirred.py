"""What one's own words did to the room, as everybody could see it: who nodded, who frowned, and whether nobody did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.persuasion import Cause, CredibilityFell, RoomMoved
from game.procedure.act import seat_names
from game.procedure.statements import PointDelivered
from game.rulebook.marks import N_
from game.views.composer import NAMES_SHOWN, short_list

if TYPE_CHECKING:
    from game.session import Turned
    from game.views.desk import Desk


def stirred(desk: Desk, turns: Sequence[Turned], seat: SeatId) -> Iterator[str]:
    """Yield what each point of ``seat`` in these turns did; of a whole statement in short, point by point.

    Nothing without points.
    """
    own = [(turned, points) for turned in turns if (points := _points(turned, seat))]
    if len(own) < STATEMENT:
        for turned, points in own:
            yield from _took(desk, turned, points)
    elif desk.knowledge.facts.paragraphs:
        taken = "; ".join(_counted(desk, turned, points) for turned, points in own)
        yield desk.texts.say(N_("How the room took your points, one after the other: {taken}."), taken=taken)
    for turned, points in own:
        fell = (event for event in turned.events if isinstance(event, CredibilityFell) and event.point in points)
        yield from dict.fromkeys(desk.texts.event(event, turned.before.meeting) for event in fell)


STATEMENT: Final = 2
"""Points of which no names are given any more: they stand in the ledger."""


def _points(turned: Turned, seat: SeatId) -> tuple[str, ...]:
    return tuple(e.point for e in turned.events if isinstance(e, PointDelivered) and e.speaker == seat)


UNMOVED: Final = {
    Cause.SAID_BEFORE: N_("Nobody stirs: the same had been said before."),
    Cause.USED_UP: N_("Nobody stirs: statements can give no more room there."),
}
"""Why nobody was moved, where it can be told."""


def _moved(turned: Turned, points: Sequence[str]) -> tuple[tuple[SeatId, ...], tuple[SeatId, ...], set[Cause]]:
    """Return who gave way and who stiffened at points made in one turn, and why."""
    moves = [event for event in turned.events if isinstance(event, RoomMoved) and event.point in points]
    nodding = tuple(dict.fromkeys(event.member for event in moves if event.steps > 0))
    frowning = tuple(dict.fromkeys(event.member for event in moves if event.steps < 0))
    return nodding, frowning, {event.cause for event in moves}


def _counted(desk: Desk, turned: Turned, points: Sequence[str]) -> str:
    """Return how many nodded and frowned at points made in one turn, or that nobody did."""
    nodding, frowning, _ = _moved(turned, points)
    found = ((len(nodding), N_("{number} nods"), N_("{number} nod")), (len(frowning), FROWNS, FROWN))
    return ", ".join(desk.texts.count(one, many, number) for number, one, many in found if number) or desk.say(STILL)


FROWNS, FROWN, STILL = N_("{number} frowns"), N_("{number} frown"), N_("nobody stirs")


def _took(desk: Desk, turned: Turned, points: Sequence[str]) -> Iterator[str]:
    """Yield who nodded and who frowned at points made in one turn, or that nobody did."""
    nodding, frowning, causes = _moved(turned, points)
    for seats, one, many in (
        (nodding, N_("{names} nods."), N_("{names} nod.")),
        (frowning, N_("{names} frowns."), N_("{names} frown.")),
    ):
        if seats:
            few = len(seats) <= NAMES_SHOWN + 1
            names = seat_names(turned.before.meeting, seats) if few else short_list(desk, seats)
            yield desk.texts.count(one, many, len(seats), names=names)
    if not nodding and not frowning and desk.knowledge.facts.paragraphs:
        why = next((said for cause, said in UNMOVED.items() if cause in causes), N_("Nobody stirs."))
        yield desk.say(why)
