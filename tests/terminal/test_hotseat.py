"""Two people typing at one terminal: what was printed is pushed out of sight before the other sits down."""

from __future__ import annotations

from pathlib import Path

from game.session import Session
from game.terminal.play import LOOK_AWAY, SCREENFUL
from game.views.as_text import numbers
from game.views.desk import Desk
from tests.terminal.typist import type_until

POINT = {"kazakhstan": "point.kz_left", "russian_federation": "point.ru_sites"}
MOST_LINES = 900


def number_of(desk: Desk, name: str) -> str:
    """Return the number printed before the choice with this id."""
    return next(str(number) for number, choice in numbers(desk.page()).items() if choice.id == name)


def two_people(desk: Desk) -> str:
    """From the title: the debate, two seats; then Enter everywhere, with a point and a sentence each."""
    page, place = desk.page(), desk.place
    if page.screen == "seats":
        if not place.about.startswith("csto_2022"):
            return number_of(desk, "tab.csto_2022")
        return "P" if len(place.about.split()) < 3 else ""
    if page.screen == "debrief" and page.tabs:
        return "quit"
    if page.screen == "composer" and not place.picked:
        return number_of(desk, POINT[desk.seat])
    if page.screen == "composer" and not place.fields.get("own"):
        return f"say Words of {desk.seat} alone."
    return ""


def test_two_people_play_a_whole_debate_by_typing(fresh_desk: Desk, tmp_path: Path) -> None:
    shown = type_until(fresh_desk, two_people, MOST_LINES)
    curtains = [number for number, text in enumerate(shown) if "[Enter]" in text and "I am " in text]
    assert len(curtains) > 4
    for number in curtains:
        assert shown[number - 1] == LOOK_AWAY + "\n" * SCREENFUL
        assert len(shown[number].strip().splitlines()) == 5
        assert "Must:" not in shown[number]
    game = Session.replayed(tmp_path / "csto_2022-kazakhstan+russian_federation-1.jsonl")
    assert game.over
    words = {said.seat: said.words for said in game.game.room.words}
    assert {seat: words[seat] for seat in POINT} == {seat: f"Words of {seat} alone." for seat in POINT}
    assert "The debrief of" in shown[-2]
