"""The seed of a new game: typed beside the seat, so that a class shares one morning; else the number of the game."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.views.desk import Desk
from game.views.intents import Type
from game.views.nodes import Field
from tests.views.desks import desk_in, press_id


def _choosing(folder: Path) -> Desk:
    desk = desk_in(folder)
    press_id(desk, "title.new")
    return desk


def test_the_page_of_a_seat_has_room_for_a_seed(tmp_path: Path) -> None:
    field = next(node for node in _choosing(tmp_path).page().side if isinstance(node, Field))
    assert (field.id, field.value) == ("seed", "")
    assert "same morning" in field.hint


def test_a_seed_that_is_typed_is_that_of_the_game_and_of_everybody_who_types_it(tmp_path: Path) -> None:
    briefs = set()
    for person in ("one", "two"):
        desk = _choosing(tmp_path / person)
        desk.respond(Type("seed", " 37 "))
        press_id(desk, "seat.take")
        assert desk.meeting_session.seed == 37
        briefs.add(desk.meeting_session.game.room.brief)
    assert len(briefs) == 1


def test_without_one_each_game_gets_the_next(tmp_path: Path) -> None:
    for number in (1, 2):
        desk = _choosing(tmp_path)
        press_id(desk, "seat.take")
        assert desk.meeting_session.seed == number
        desk.meeting_session.close()


@pytest.mark.parametrize("typed", ["seven", "-1", "1.5", "٣"])
def test_what_is_no_seed_is_answered_and_begins_nothing(tmp_path: Path, typed: str) -> None:
    desk = _choosing(tmp_path)
    desk.respond(Type("seed", typed))
    press_id(desk, "seat.take")
    assert desk.session is None
    assert desk.page().screen == "seats"
    assert desk.notice == f"“{typed}” does not fit: the seed. A whole number, such as 7; or leave it empty."
