"""A small invented room to test politics in: three members with stands, interests and a draft of two paragraphs."""

from __future__ import annotations

from typing import Any, Final

from game.politics.facts import Facts
from game.politics.room import Room, Saying
from game.procedure import Meeting
from tests.procedure import room as place

GUEST: Final = place.GUEST
HARD: Final = "albania"
"""Wants strong words on rights and reads the Charter closely."""
SOFT: Final = "brazil"
"""Wants weak words, and swallows more."""
CALM: Final = "kenya"
"""Has no interest in the text."""

LADDER: Final = (
    {"id": "r0", "verb": "left out", "text": "", "least": -2, "most": 0},
    {"id": "r1", "verb": "notes", "text": "Notes.", "least": -1, "most": 1},
    {"id": "r2", "verb": "welcomes", "text": "Welcomes.", "least": 0, "most": 2},
    {"id": "r3", "verb": "calls", "text": "Calls.", "least": 2, "most": 2},
)


def _participant(seat: str, **more: object) -> dict[str, Any]:
    return {"seat": seat, "office": "Permanent Representative", "about": "A delegation.", **more}


def _position(stand: int) -> dict[str, Any]:
    return {"stand": stand, "status": "invented", "because": "Made for a test."}


def _point(id: str, **more: object) -> dict[str, Any]:
    point = {"id": id, "seat": GUEST, "title": id, "says": "Something.", "paragraph": "rights", "status": "agreed"}
    return {**point, "moves": ["rights"], **more}


DATA: Final[dict[str, Any]] = {
    "tags": [
        {"id": "rights", "name": "human rights", "about": "Asks who answers."},
        {"id": "legalist", "name": "the Charter", "about": "Asks for the article."},
        {"id": "trade", "name": "trade", "about": "Asks for the price."},
    ],
    "issues": [
        {"id": "rights", "title": "Rights", "question": "Should it speak of rights?", "low": "No", "high": "Yes"}
    ],
    "delegations": [
        _participant(HARD, interests=["rights", "legalist"]),
        _participant(SOFT, interests=["trade"], give=2),
        _participant(CALM, interests=["trade"]),
        _participant(GUEST, invited="rule_37", ground="specially_affected"),
    ],
    "positions": {
        HARD: {"rights": _position(2)},
        SOFT: {"rights": _position(-2)},
        CALM: {"rights": _position(0)},
        GUEST: {"rights": _position(-2)},
    },
    "draft": {
        "id": "draft",
        "title": "A draft",
        "status": "invented",
        "note": "Made for a test.",
        "paragraphs": [{"id": "rights", "title": "Rights", "issue": "rights", "opening": 1, "ladder": LADDER}],
    },
    "points": [
        _point("one"),
        _point("two"),
        _point("echo", argument="same"),
        _point("echoed", argument="same"),
        _point("contested", status="contested"),
        _point("alarming", moves=[], alarms=["rights"]),
        _point("priced", moves=["trade"]),
        _point("reply", answers=["asked"]),
        _point("asked", seat=HARD, moves=[]),
        _point("denial", contradicts=["one"]),
    ],
}


def facts(**changes: object) -> Facts:
    """The small world, with these sections changed."""
    return Facts.model_validate({**DATA, **changes})


def meeting() -> Meeting:
    """A debate of the Council of 2022."""
    return place.debate()


def on_record(world: Facts, *points: str, notes: tuple[tuple[str, str], ...] = ()) -> Room:
    """The room in which these points have been said, in order."""
    said = tuple(Saying(world.point(id).seat, id, 1) for id in points)
    return Room(world, sayings=said, notes=notes)
