"""Setting up a person's desk: what there is to play, the language, the rule book, the settings."""

from __future__ import annotations

from typing import Final

from game.paths import assets, data, scenarios
from game.rulebook.load import load_rulebook
from game.scenario import Scenario
from game.session import at_moment
from game.texts import Texts
from game.views.desk import Desk
from game.views.library import Library
from game.views.nodes import Page

START: Final = "0"
"""The moment before the first act, which every scenario has."""
MOMENTS: Final = {
    **{"vote": "vote", "ruling": "ruling", "draft": "silence", "debrief": "end", "chamber": "debate"},
    **{"corridor": "opening", "silence": "silence"},
}
"""Which moment shows a screen best, if none is named and the scenario has it."""


def new_desk(language: str = "en", *, remember: bool = True) -> Desk:
    """Return a desk at the title; with ``remember`` its settings are kept between starts."""
    library = Library(scenarios(), data() / "games")
    settings_file = data() / "settings.json" if remember else None
    return Desk(library, catalogue(language), load_rulebook(assets() / "rulebook"), settings_file=settings_file)


def catalogue(language: str = "en") -> Texts:
    """Return the sentences of a language."""
    return Texts(language, assets() / "texts")


def page_at(scenario: Scenario, seat: str, screen: str, moment: str = "", language: str = "en") -> Page:
    """Return one screen of ``seat`` at a moment of an engine-played meeting.

    Raises:
        MomentError: if the scenario has no such moment.
    """
    desk = new_desk(language, remember=False)
    best = MOMENTS.get(screen, "debate")
    desk.show(at_moment(scenario, seat, moment or (best if best in scenario.moments else START)), screen)
    return desk.page()
