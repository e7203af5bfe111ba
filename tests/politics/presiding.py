"""A presidency to test: the small invented world with a chair that has interests, in the rooms of procedure."""

from __future__ import annotations

from typing import Any, Final

from game.politics.conduct import MOMENTUM, TRUST
from game.politics.facts import Facts
from game.politics.game import Game, replay
from game.politics.room import Nudge, Room
from game.procedure import Act, Meeting, speaking_list
from game.procedure.floor import GiveTheFloor
from game.procedure.statements import BeginStatement, Conclude, GoOn
from tests.politics import small_world
from tests.politics.small_world import DATA, LADDER
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, SECOND

LONG: Final = ("mild", "milder")
"""Points of six minutes that trouble nobody."""
HARSH: Final = ("harsh", "harsher")
"""Points of six minutes that trouble the chair's State."""


def _point(id: str, seat: str, **more: object) -> dict[str, Any]:
    return {"id": id, "seat": seat, "title": id, "says": "Something.", "status": "agreed", "minutes": 3, **more}


def _paragraph(letter: str, id: str) -> dict[str, Any]:
    """A paragraph like that of the small world, with rungs of its own."""
    ladder = [{**rung, "id": f"{letter}{place}"} for place, rung in enumerate(LADDER)]
    return {"id": id, "title": id.title(), "issue": "rights", "opening": 1, "ladder": ladder}


FIRST_WORDS: Final = ("r1", "s1", "t1")
TRADED: Final = ("r2", "s1", "t1")
"""One paragraph of three has given way."""
OTHER_WORDS: Final = ("r2", "s2", "t1")
"""Two have."""


def facts(**changes: object) -> Facts:
    """The small world with a President who cares about trade, long statements and a text of three paragraphs."""
    chair = {"seat": CHAIR, "office": "Permanent Representative", "about": "A delegation.", "interests": ["trade"]}
    points = [
        *DATA["points"],
        *(_point(f"{id}_{seat}", seat, **more) for seat in (FIRST, SECOND) for id, more in _LONG.items()),
        {**_point("own", CHAIR), "minutes": 1, "paragraph": "rights", "moves": ["rights"]},
        {**_point("own_too", CHAIR), "minutes": 1, "paragraph": "rights", "moves": ["rights"]},
    ]
    paragraphs = [_paragraph(letter, id) for letter, id in (("r", "rights"), ("s", "second"), ("t", "third"))]
    draft = {**DATA["draft"], "paragraphs": paragraphs}
    own = {"rights": {"stand": -2, "status": "invented", "because": "Made for a test."}}
    positions = {**DATA["positions"], CHAIR: own}
    return small_world.facts(
        **{
            **{"delegations": [*DATA["delegations"], chair], "points": points},
            **{"positions": positions, "draft": draft},
            **changes,
        }
    )


_LONG: Final = {"mild": {}, "milder": {}, "harsh": {"alarms": ["trade"]}, "harsher": {"alarms": ["trade"]}}


def game(meeting: Meeting, *, trust: int = TRUST, momentum: int = MOMENTUM, nudges: tuple[Nudge, ...] = ()) -> Game:
    """This meeting in that world, with the needles there and members stretched so."""
    return Game(meeting, Room(facts(), trust=trust, momentum=momentum, nudges=nudges))


def over_time(points: tuple[str, str] = LONG, start: Game | None = None) -> Game:
    """The next speaker has said both points, six minutes in all, and nothing is left to say."""
    begun = start or game(place.debate())
    speaker = speaking_list(begun.meeting)[0]
    chosen = tuple((f"{point}_{speaker}", 3) for point in points)
    acts: list[Act] = [
        GiveTheFloor(seat=CHAIR, to=speaker),
        BeginStatement(seat=speaker, points=chosen),
        GoOn(seat=speaker),
    ]
    return replay(begun, acts)


def others_heard() -> Game:
    """All other members have had their turn, and the President is next."""
    begun = game(place.debate())
    while (speaker := speaking_list(begun.meeting)[0]) != CHAIR:
        begun = replay(begun, [GiveTheFloor(seat=CHAIR, to=speaker), Conclude(seat=speaker)])
    return begun
