"""The record in short says what is new to whoever sits there: all that came after the last act they did themselves."""

from __future__ import annotations

from game.scenario import Scenario
from game.views.nodes import Record
from tests.views.desks import at, playing, press_id


def _record(page_side: tuple[object, ...]) -> Record:
    return next(node for node in page_side if isinstance(node, Record))


def test_before_one_has_done_anything_nothing_divides_the_record(csto: Scenario) -> None:
    record = _record(at(csto, "mexico", "25", "chamber").page().side)
    assert record.first_fresh == -1


def test_what_came_after_the_last_act_stands_below_the_divider(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "112", "chamber")
    record = _record(desk.page().side)
    last = max(turned.before.meeting.minute for turned in desk.turns if turned.act.seat == "kazakhstan")
    fresh, old = record.entries[record.first_fresh :], record.entries[: record.first_fresh]
    assert record.first_fresh > 0
    assert all(_minute(entry.hour) >= last for entry in fresh)
    assert all(_minute(entry.hour) <= last for entry in old)
    assert record.divider == "since your last act"


def test_an_act_of_ones_own_moves_the_divider(csto: Scenario) -> None:
    desk = playing(csto, "kazakhstan")
    while not any(choice.id.startswith("act.note") for choice in desk.page().acts):
        press_id(desk, desk.page().acts[0].id)
    before = _record(desk.page().side)
    press_id(desk, next(choice.id for choice in desk.page().acts if choice.id.startswith("act.note")))
    assert _record(desk.page().side).fresh < before.fresh


def _minute(hour: str) -> int:
    hours, minutes = hour.split(":")
    return (int(hours) - 10) * 60 + int(minutes)
