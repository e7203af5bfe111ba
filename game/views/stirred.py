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
    """Yield what each point of ``seat`` in these turns did, by its title if there are several; none without points."""
    own = [(turned, points) for turned in turns if (points := _points(turned, seat))]
    for turned, points in own:
        took = " ".join(_took(desk, turned, points))
        if took and len(own) > 1:
            title = desk.scenario.facts.point(points[0]).title
            took = desk.texts.say(N_("“{title}”: {took}"), title=title, took=took)
        if took:
            yield took


def _points(turned: Turned, seat: SeatId) -> tuple[str, ...]:
    return tuple(e.point for e in turned.events if isinstance(e, PointDelivered) and e.speaker == seat)


UNMOVED: Final = {
    Cause.SAID_BEFORE: N_("Nobody stirs: the same had been said before."),
    Cause.USED_UP: N_("Nobody stirs: statements can give no more room there."),
}
"""Why nobody was moved, where it can be told."""


def _took(desk: Desk, turned: Turned, points: Sequence[str]) -> Iterator[str]:
    """Yield who nodded and who frowned at points made in one turn, or that nobody did."""
    moves = [event for event in turned.events if isinstance(event, RoomMoved) and event.point in points]
    nodding = tuple(dict.fromkeys(event.member for event in moves if event.steps > 0))
    frowning = tuple(dict.fromkeys(event.member for event in moves if event.steps < 0))
    for seats, one, many in (
        (nodding, N_("{names} nods."), N_("{names} nod.")),
        (frowning, N_("{names} frowns."), N_("{names} frown.")),
    ):
        if seats:
            few = len(seats) <= NAMES_SHOWN + 1
            names = seat_names(turned.before.meeting, seats) if few else short_list(desk, seats)
            yield desk.texts.count(one, many, len(seats), names=names)
    if not nodding and not frowning and desk.knowledge.facts.paragraphs:
        causes = {event.cause for event in moves}
        why = next((said for cause, said in UNMOVED.items() if cause in causes), N_("Nobody stirs."))
        yield desk.say(why)
    fell = (event for event in turned.events if isinstance(event, CredibilityFell) and event.point in points)
    yield from dict.fromkeys(desk.texts.event(event, turned.before.meeting) for event in fell)
