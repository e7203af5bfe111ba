"""The debrief as a screen: asked once, with the presidency's needles, and without promising a record too early."""

from __future__ import annotations

from pathlib import Path

from game.players import HUMAN
from game.politics.chairing import NeedleMoved
from game.scenario import Scenario
from game.session import Session
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.nodes import Options, Rows
from game.views.place import Place, load_place
from tests.views.desks import at, desk_in, press_id


def asks(desk: Desk) -> bool:
    """Whether the question what decided the meeting is before the person."""
    return any(isinstance(node, Options) for node in desk.page().main)


def test_what_decided_the_meeting_is_asked_once(csto: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    desk = desk_in(tmp_path)
    desk.play(Session.new(csto, {"kazakhstan": HUMAN}, path=path))
    desk.meeting_session.ring()
    desk.place = desk.place.at("debrief")
    assert asks(desk)
    press_id(desk, "debrief.show")
    press_id(desk, "go.record")
    press_id(desk, "record.back")
    assert not asks(desk)
    press_id(desk, "go.leave")
    again = desk_in(tmp_path)
    again.play(Session.resume(path))
    assert again.page().screen == "debrief"
    assert not asks(again)


def test_the_way_back_from_what_becomes_of_the_record_leads_to_the_debrief(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "end", "debrief")
    desk.place = Place(screen="debrief", seen=desk.place.seen)
    assert asks(desk)
    press_id(desk, "debrief.show")
    told = as_text(press_id(desk, "go.after"), desk.texts)
    assert "The official record is not ready yet" in told
    page = press_id(desk, "go.chamber")
    assert page.screen == "debrief"
    assert page.tabs
    assert "Read the record" not in as_text(page, desk.texts)
    assert "What was said and done" in as_text(page, desk.texts)


def test_a_place_of_an_older_game_has_not_answered(tmp_path: Path) -> None:
    beside = tmp_path / "old.place.json"
    beside.write_text(
        '{"screen": "debrief", "tab": "", "about": "", "picked": [], "rungs": {}, "fields": {}, "back": [], "seen": 3}'
    )
    assert load_place(beside) == Place(screen="debrief", seen=3)


def test_a_presidency_reads_what_moved_its_needles(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "end", "debrief")
    page = press_id(desk, "tab.rules")
    (needles,) = [node for node in page.main if isinstance(node, Rows) and node.id == "needles"]
    moved = [
        event for turned in desk.meeting_session.turns for event in turned.events if isinstance(event, NeedleMoved)
    ]
    assert len(needles.items) == len(moved) > 0
    assert [item.lead for item in needles.items] == sorted(item.lead for item in needles.items)
    assert all(item.title.startswith(("Trust, ", "Momentum, ")) for item in needles.items)
    other = at(csto, "kazakhstan", "end", "debrief")
    page = press_id(other, "tab.rules")
    assert not any(isinstance(node, Rows) and node.id == "needles" for node in page.main)
