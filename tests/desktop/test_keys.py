"""What one press of a key does, driven by real key presses in pygame's own queue."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Book

from game.desktop.pilot import Pilot


def open_on(page: str, assets: Path, leads: dict[str, str] | None = None) -> tuple[Book, Pilot]:
    """A window on a sample page."""
    book = Book(page, leads)
    return book, Pilot(book, assets)


@pytest.mark.parametrize(
    ("key", "pressed"), [("Enter", "title.continue"), ("Space", "title.continue"), ("N", "title.new")]
)
def test_a_key_whose_handling_took_long_has_acted_once(assets: Path, key: str, pressed: str) -> None:
    book, pilot = open_on("title", assets, {pressed: "seats"})
    pilot.hold(key, 30)
    assert book.pressed == [pressed]


def test_escape_held_down_goes_back_once(assets: Path) -> None:
    book, pilot = open_on("floor", assets, {"floor.back": "composer"})
    pilot.hold("Esc", 30)
    assert book.pressed == ["floor.back"]


def test_the_same_key_acts_again_once_it_was_released(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.press("Enter", "Enter")
    assert book.pressed == ["title.continue"] * 2


def test_arrows_and_the_keys_of_a_field_go_on_while_they_are_held(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.hold("Down", 3)
    assert pilot.focus == "title.settings"
    book, pilot = open_on("composer", assets)
    pilot.press("Shift+Tab")
    while pilot.focus != "own":
        pilot.press("Tab")
    pilot.press("Ctrl+A", "X")
    pilot.hold("Y", 4)
    assert book.typed == "xyyyy"
    pilot.hold("Backspace", 3)
    assert book.typed == "xy"


def test_a_shortcut_held_down_leaves_no_letters_in_the_field_it_leads_to(assets: Path) -> None:
    book, pilot = open_on("title", assets, {"title.new": "composer"})
    pilot.app.face.focus = "own"
    pilot.hold("N", 5)
    assert pilot.app.face.editor is not None
    assert book.typed == ""
    pilot.press("N")
    assert book.typed.endswith("n")


def test_a_window_that_lost_the_focus_knows_of_no_key_that_is_down(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.hold("Enter", 1, release=False)
    pilot.look_away()
    pilot.press("Enter")
    assert book.pressed == ["title.continue"] * 2
