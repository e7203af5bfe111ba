"""The record in short says what is new to whoever sits there: all that came since they were last asked."""

from __future__ import annotations

from game.scenario import Scenario
from game.views.nodes import Record
from tests.views.desks import playing, press_id


def _record(page_side: tuple[object, ...]) -> Record:
    return next(node for node in page_side if isinstance(node, Record))


def test_at_first_nothing_divides_the_record(csto: Scenario) -> None:
    desk = playing(csto, "kazakhstan")
    while not desk.record:
        press_id(desk, desk.page().acts[0].id)
    assert _record(desk.page().side).first_fresh == -1


def test_what_came_since_one_was_last_asked_stands_below_the_divider(csto: Scenario) -> None:
    desk = playing(csto, "kazakhstan")
    divided = 0
    for _ in range(8):
        before = desk.knowledge.meeting.minute
        press_id(desk, desk.page().acts[0].id)
        if not desk.record:
            continue
        record = _record(desk.page().side)
        if record.first_fresh > 0:
            divided += 1
            # A statement that goes on stands at the hour at which it began.
            assert all(_minute(entry.hour) >= before for entry in record.entries[record.first_fresh + 1 :])
            assert all(_minute(entry.hour) <= before for entry in record.entries[: record.first_fresh])
            assert record.divider == "since your last turn"
    assert divided


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
