"""Desks for tests: real texts, real rules, the shipped debate, games in a temporary folder."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from game import paths
from game.players import HUMAN
from game.procedure.house import PRACTICE, HouseRules
from game.rulebook.entries import Rulebook
from game.rulebook.load import load_rulebook
from game.scenario import Scenario
from game.session import Session, at_moment
from game.texts import Texts
from game.views.desk import Desk
from game.views.intents import Press
from game.views.library import Library
from game.views.nodes import Choice, Page
from game.views.walk import choices_of

PLAYABLE = ("kazakhstan", "russian_federation", "armenia", "belarus", "kyrgyzstan", "tajikistan")
MEETING_SCREENS = (
    *("brief", "chamber", "composer", "floor", "corridor", "vote", "ruling", "draft", "silence", "chair", "ledger"),
    *("record", "debrief"),
)


NOWHERE = Path(mkdtemp(prefix="rule37-nowhere-"))
"""A folder for games that nobody looks for afterwards."""
atexit.register(rmtree, NOWHERE, ignore_errors=True)


@cache
def rulebook() -> Rulebook:
    """Return the rules, read once."""
    return load_rulebook(paths.assets() / "rulebook")


SEATED: list[Desk] = []
"""Every desk a test has sat down at, so that its journal is closed in the end."""


KNOWN: dict[str, Scenario | str] = {}
"""Scenarios, read once for all desks."""


def desk_in(folder: Path) -> Desk:
    """Return a desk at the title whose games are saved in ``folder``."""
    library = Library(paths.scenarios(), folder, KNOWN)
    desk = Desk(library, Texts(), rulebook(), settings_file=folder / "settings.json")
    SEATED.append(desk)
    return desk


@pytest.fixture(autouse=True)
def everybody_leaves() -> Iterator[None]:
    """Close the journals that a test has opened."""
    yield
    while SEATED:
        session = SEATED.pop().session
        if session is not None:
            session.close()


@pytest.fixture
def fresh_desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


_MOMENTS: dict[tuple[int, str, str], Session] = {}


def session_at(scenario: Scenario, seat: str, moment: str) -> Session:
    """Return a game at a named moment, made once: only to be looked at."""
    key = (id(scenario), seat, moment)
    if key not in _MOMENTS:
        _MOMENTS[key] = at_moment(scenario, seat, moment)
    return _MOMENTS[key]


def looking_at(session: Session, screen: str) -> Desk:
    """Return a desk that looks at ``screen`` of a game as it stands; nothing is saved."""
    desk = desk_in(NOWHERE)
    desk.settings_file = None
    desk.show(session, screen)
    return desk


def at(scenario: Scenario, seat: str, moment: str, screen: str) -> Desk:
    """Return a desk that looks at ``screen`` at a named moment."""
    return looking_at(session_at(scenario, seat, moment), screen)


def playing(scenario: Scenario, seat: str, house: HouseRules = PRACTICE) -> Desk:
    """Return a desk at which a new game is played that nobody saves."""
    desk = desk_in(NOWHERE)
    desk.settings_file = None
    desk.play(Session.new(scenario, {seat: HUMAN}, house=house))
    return desk


def press(desk: Desk, wanted: Callable[[Choice], bool]) -> Page:
    """Press the first choice that is wanted and return the next page."""
    choice = next(choice for choice in choices_of(desk.page()) if wanted(choice))
    desk.respond(Press(choice.id))
    return desk.page()


def press_id(desk: Desk, name: str) -> Page:
    """Press the choice with this id."""
    return press(desk, lambda choice: choice.id == name)


def begin(desk: Desk, seat: str) -> Session:
    """Begin the debate at ``seat`` the way a person does: from the title."""
    press_id(desk, "title.new")
    press_id(desk, "tab.csto_2022")
    press_id(desk, f"seat.{seat}")
    if desk.session is None:
        press_id(desk, "seat.take")
    assert desk.session is not None
    return desk.session
