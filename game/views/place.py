"""Where a person is in the program and what they have begun: screen, tab, chosen points, unsent words.

A place is saved beside the journal, so that a sentence not yet spoken survives a crash.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from game.views.intents import Go

EXPLAINING: Final = frozenset({"why", "rule"})
"""Screens that explain one thing after the other."""
DEEPEST: Final = 8
"""Screens one can step back through."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is.

    Attributes:
        screen: the screen that is shown.
        tab: its open tab; empty for the first.
        about: what the screen is about: a seat, a choice, a rule.
        picked: points chosen for the statement, in order.
        rungs: wordings chosen for the next text, by paragraph.
        fields: what stands in fields, by node id.
        back: the screens one came through, oldest first.
        seen: how many acts of the meeting have been shown.
        refused: acts tried in vain, as JSON, each with how many acts had been played: the journal keeps none of them.
        answered: whether the question with which the debrief opens has been passed: it is asked once.
    """

    screen: str = "title"
    tab: str = ""
    about: str = ""
    picked: tuple[str, ...] = ()
    rungs: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    back: tuple[Go, ...] = ()
    seen: int = 0
    refused: tuple[tuple[int, str], ...] = ()
    answered: bool = False

    def gone(self, way: Go) -> Place:
        """Return the place on another screen; another view of the same one leaves no step back, except explanations."""
        same = way.screen == self.screen and (way.screen not in EXPLAINING or way.about == self.about)
        back = self.back if same else (*self.back, self.here)[-DEEPEST:]
        answered = self.answered or (way.screen == "debrief" and bool(way.tab))
        return replace(self, screen=way.screen, tab=way.tab, about=way.about, back=back, answered=answered)

    def returned(self) -> Place:
        """Return the place on the screen one came from; on the title if there is none."""
        way = self.back[-1] if self.back else Go("title")
        return replace(self, screen=way.screen, tab=way.tab, about=way.about, back=self.back[:-1])

    def at(self, screen: str) -> Place:
        """Return the place on ``screen`` with no way back: the beginning or the end of something."""
        return replace(self, screen=screen, tab="", about="", back=())

    @property
    def here(self) -> Go:
        """The way to this very screen."""
        return Go(self.screen, self.tab, self.about)

    def filled(self, node: str, value: str) -> Place:
        """Return the place with ``value`` in the field ``node``."""
        return replace(self, fields={**self.fields, node: value})


def save_place(place: Place, path: Path) -> None:
    """Write a place down.

    Raises:
        OSError: if the file cannot be written.
    """
    path.write_text(json.dumps(asdict(place)), encoding="utf-8")


def load_place(path: Path) -> Place | None:
    """Return the place in ``path``; None if there is none that can be read: it only saves typing."""
    try:
        return _from_data(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return None


def _from_data(data: dict[str, Any]) -> Place:
    return Place(
        screen=str(data["screen"]),
        tab=str(data["tab"]),
        about=str(data["about"]),
        picked=tuple(str(point) for point in data["picked"]),
        rungs={str(paragraph): str(rung) for paragraph, rung in data["rungs"].items()},
        fields={str(node): str(value) for node, value in data["fields"].items()},
        back=tuple(Go(str(way["screen"]), str(way["tab"]), str(way["about"])) for way in data["back"]),
        seen=int(data["seen"]),
        refused=tuple((int(number), str(act)) for number, act in data.get("refused", ())),
        answered=bool(data.get("answered", False)),
    )
