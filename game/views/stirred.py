"""What one's own words did to the room, as everybody could see it: who nodded, who frowned, and whether nobody did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.politics.persuasion import Cause, CredibilityFell, RoomMoved
from game.procedure.act import seat_names
from game.procedure.statements import PointDelivered
from game.rulebook.marks import N_
from game.views.composer import NAMES_SHOWN, short_list

if TYPE_CHECKING:
    from game.session import Turned
    from game.views.desk import Desk


def stirred(desk: Desk, turned: Turned) -> Iterator[str]:
    """Yield sentences on what a point of this seat's own did; none if the act delivered no point of its own."""
    points = {e.point for e in turned.events if isinstance(e, PointDelivered) and e.speaker == turned.act.seat}
    if not points:
        return
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
        again = any(event.cause is Cause.SAID_BEFORE for event in moves)
        yield desk.say(N_("Nobody stirs: the same had been said before.") if again else N_("Nobody stirs."))
    fell = (event for event in turned.events if isinstance(event, CredibilityFell) and event.point in points)
    yield from dict.fromkeys(desk.texts.event(event, turned.before.meeting) for event in fell)
