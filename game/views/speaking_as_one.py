"""The two points that another delegation is to make for one: which are given up, chosen in the corridor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.capital import asked_to_say
from game.politics.facts import Point
from game.politics.favours import GROUP_POINTS, JoinGroup, to_spare, unsaid
from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Item, Node, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

GIVEN: Final = "corridor.given"
"""The field with the points chosen, one after the other."""


def joining(desk: Desk, other: SeatId, given: tuple[str, ...] = ()) -> JoinGroup:
    """Return the act by which ``other`` makes these points; such as can be spared where none are chosen."""
    return JoinGroup(seat=desk.seat, to=other, points=given or to_spare(desk.knowledge.room, desk.seat))


def given_up(desk: Desk, place: Place) -> tuple[str, ...]:
    """Return the two points chosen last, or such as can be spared."""
    open_ = {point.id for point in unsaid(desk.knowledge.room, desk.seat)}
    chosen = [id for id in place.fields.get(GIVEN, "").split() if id in open_]
    spare = [id for id in to_spare(desk.knowledge.room, desk.seat) if id not in chosen]
    return tuple((*spare, *chosen)[-GROUP_POINTS:])


def points_to_give(desk: Desk, place: Place) -> Iterator[Node]:
    """Yield one's points that are still to be made; a press chooses one in the place of the one chosen first."""
    say, now = desk.texts.say, given_up(desk, place)
    asked = asked_to_say(desk.knowledge.facts, desk.seat)
    yield Heading(say(N_("Which two points")), 3, say(N_("press to choose")))
    rows = (_row(desk, point, now, wanted=point.id in asked) for point in unsaid(desk.knowledge.room, desk.seat))
    yield Rows(tuple(rows), id="given")


def _row(desk: Desk, point: Point, now: tuple[str, ...], *, wanted: bool) -> Item:
    chosen = point.id in now
    after = now if chosen else (*now, point.id)[-GROUP_POINTS:]
    choice = Choice(f"given.{point.id}", point.title, Command(Order.FILL, f"{GIVEN}={' '.join(after)}"), checked=chosen)
    detail = (Text(desk.texts.say(N_("In your instructions.")), Role.HINT),) if wanted else ()
    return Item(point.title, detail=detail, current=chosen, choice=choice, id=f"row.{choice.id}")
