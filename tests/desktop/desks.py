"""Desks on the real scenario, for pages as people see them."""

from __future__ import annotations

from pathlib import Path

from game.rulebook.load import load_rulebook
from game.scenario import load
from game.session.moments import at_moment
from game.texts import Texts
from game.views.desk import Desk
from game.views.library import Library
from game.views.nodes import Page

ROOT = Path(__file__).parents[2]
CSTO = load(ROOT / "scenarios" / "csto_2022.yaml")
RULEBOOK = load_rulebook(ROOT / "assets" / "rulebook")


def desk(games: Path) -> Desk:
    """A desk at the title; games are saved in the folder."""
    return Desk(Library(ROOT / "scenarios", games), Texts(), RULEBOOK)


def page_at(screen: str, moment: str, seat: str, games: Path) -> Page:
    """One screen of the debate at one moment, or of the program around it."""
    shown = desk(games)
    if moment:
        shown.show(at_moment(CSTO, seat, moment), screen)
    else:
        shown.place = shown.place.at(screen)
    return shown.page()


KAZAKHSTAN, PRESIDENCY = "kazakhstan", "russian_federation"
SCREENS = (
    ("title", "", ""),
    ("seats", "", ""),
    ("settings", "", ""),
    ("brief", "opening", KAZAKHSTAN),
    ("chamber", "debate", KAZAKHSTAN),
    ("chamber", "opening", PRESIDENCY),
    ("chamber", "silence", PRESIDENCY),
    ("composer", "debate", KAZAKHSTAN),
    ("floor", "debate", KAZAKHSTAN),
    ("vote", "vote", PRESIDENCY),
    ("ruling", "ruling", PRESIDENCY),
    ("draft", "debate", PRESIDENCY),
    ("record", "debate", KAZAKHSTAN),
    ("debrief", "end", KAZAKHSTAN),
)
