"""Whole games in the window by key presses alone, from the title to the debrief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import KAZAKHSTAN, PRESIDENCY, desk

from game.desktop.pilot import Pilot
from game.views.desk import Desk
from game.views.nodes import Field, Item, Rows

MOST_KEYS = 900
SENTENCE = "We lost people in January, and we will say how."


def tab_to(pilot: Pilot, wanted: Callable[[str], bool]) -> None:
    """Press Tab until what has the focus is wanted."""
    for _ in pilot.app.face.scene.stops:
        if wanted(pilot.focus):
            return
        pilot.press("Tab")
    raise AssertionError(f"nothing wanted among {[stop.id for stop in pilot.app.face.scene.stops]}")


def take_seat(pilot: Pilot, program: Desk, seat: str) -> None:
    """From the title to the brief of a new meeting."""
    pilot.press("Enter")
    tab_to(pilot, lambda name: name.endswith(seat))
    pilot.press("Enter")
    if program.page().screen == "seats":
        tab_to(pilot, lambda name: name == "seat.take")
        pilot.press("Enter")


def compose(pilot: Pilot, program: Desk) -> None:
    """Pick three points, write a sentence, hand it in."""
    page = program.page()
    points = [
        item.choice.id
        for node in page.main
        if isinstance(node, Rows)
        for item in node.items
        if isinstance(item, Item) and item.choice is not None and item.choice.enabled
    ]
    for point in points[:3]:
        tab_to(pilot, lambda name, point=point: name == point)  # type: ignore[misc]
        pilot.press("Space")
    field = next(node.id for node in (*page.main, *page.side) if isinstance(node, Field))
    tab_to(pilot, lambda name: name == field)
    pilot.type(SENTENCE)
    pilot.press("Ctrl+Enter")


@pytest.mark.parametrize("seat", [KAZAKHSTAN, PRESIDENCY])
def test_a_game_is_played_to_the_debrief_by_keys_alone(assets: Path, tmp_path: Path, seat: str) -> None:
    program = desk(tmp_path)
    pilot = Pilot(program, assets)
    take_seat(pilot, program, seat)
    spoken = False
    for _ in range(MOST_KEYS):
        screen = program.page().screen
        if screen == "debrief":
            break
        if screen == "composer" and not spoken:
            compose(pilot, program)
            spoken = True
        else:
            pilot.press("Esc" if screen == "why" else "Enter")
    assert program.page().screen == "debrief"
    assert program.session is not None
    program.session.close()
    assert program.session.over
    assert program.seat == seat
