"""A page on which one chooses bit by bit is printed once, and then only what is new."""

from __future__ import annotations

from game.views.desk import Desk
from tests.terminal.typist import type_lines
from tests.views.desks import begin, press_id


def test_a_tick_prints_what_it_changed_and_the_acts(fresh_desk: Desk) -> None:
    begin(fresh_desk, "mexico")
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "go.floor")
    whole, ticked, second, *_ = type_lines(fresh_desk, ["s", "1", "2"])[1:]
    assert "armed attack" in whole
    lines = ticked.split("\n")
    assert lines[0].startswith("What is new here")
    assert "1. (x) Where was the armed attack? | 1 min | [Invented]" in lines
    assert not any(line.startswith("2. ") for line in lines), "what stands as it stood is not printed again"
    assert lines[lines.index("1) Where was the armed attack? | 1") + 1] == "    8. Take out"
    assert "9. Keep it [Enter]: It stays here until you have the floor" in lines
    assert "1) Where was the armed attack? | 1" in second, "a move with a new number stands below its point"


def test_what_a_talk_brought_stands_below_what_was_chosen(fresh_desk: Desk) -> None:
    begin(fresh_desk, "mexico")
    press_id(fresh_desk, "go.chamber")
    shown = type_lines(fresh_desk, ["Into the corridor", "Norway", "", "look"])
    asked, again = shown[3], shown[4]
    assert "Said between you" in asked
    assert "5. Brazil" not in asked
    assert asked.count("\n") < again.count("\n")
    assert "5. Brazil" in again, "“look” shows all of it"


def test_another_screen_is_printed_whole(fresh_desk: Desk) -> None:
    begin(fresh_desk, "mexico")
    press_id(fresh_desk, "go.chamber")
    shown = type_lines(fresh_desk, ["Into the corridor", "2", "1"])
    assert not any(page.startswith("What is new here") for page in shown)
