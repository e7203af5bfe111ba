"""Open acts filled in through the window: by keys alone, and by pointer."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.pilot import Pilot
from game.paths import scenarios
from game.procedure.papers import Change
from game.scenario import Scenario, load
from game.views.desk import Desk
from game.views.intents import Go
from tests.procedure import papers_room, special_room
from tests.views.positions import around


@pytest.fixture(scope="module")
def debate() -> Scenario:
    return load(scenarios() / "csto_2022.yaml")


def reach(pilot: Pilot, name: str) -> None:
    """Press Tab until something whose id begins so has the focus."""
    for _ in range(120):
        if pilot.focus.startswith(name):
            return
        pilot.press("Tab")
    raise AssertionError(f"{name} is not reached")


def opened(desk: Desk, assets: Path) -> Pilot:
    return Pilot(desk, assets)


def test_an_amendment_is_written_by_keys_alone(debate: Scenario, assets: Path) -> None:
    desk = around(debate, papers_room.tabled(), "france")
    pilot = opened(desk, assets)
    pilot.press("M")
    reach(pilot, "tab.papers")
    pilot.press("Enter")
    reach(pilot, "go.form.propose_amendment")
    pilot.press("Enter")
    assert desk.page().screen == "form"
    reach(pilot, "form.propose_amendment.change.delete")
    pilot.press("Enter")
    reach(pilot, "form.propose_amendment.paragraph.op2")
    pilot.press("Enter")
    reach(pilot, "form.propose_amendment.words")
    pilot.type("nothing")
    pilot.press("Ctrl+Enter")
    amendment = desk.meeting_session.game.meeting.amendments[-1]
    assert (amendment.id, amendment.target, amendment.mover) == ("A1", "D1", "france")
    assert (amendment.change, amendment.paragraph, amendment.words) == (Change.DELETE, "op2", "nothing")
    assert desk.page().screen == "curtain"


def test_a_secret_ballot_is_filled_in_by_pointer(debate: Scenario, assets: Path) -> None:
    desk = around(debate, special_room.balloting(), "kenya")
    pilot = opened(desk, assets)
    pilot.click("go.form.cast_secret_ballot")
    pilot.click("form.cast_secret_ballot.names.Judge Birch")
    pilot.click("form.do")
    top = desk.meeting_session.game.meeting.top
    assert top is not None
    assert top.ballots == (("kenya", ("Judge Birch",)),)  # type: ignore[union-attr]


def test_nobody_decides_by_pressing_enter_once_too_often(debate: Scenario, assets: Path) -> None:
    desk = around(debate, papers_room.counted(), "russian_federation")
    pilot = opened(desk, assets)
    assert pilot.focus == "go.floor"
    pilot.press("Enter")
    assert desk.page().screen == "floor"
    assert desk.meeting_session.turns == []


def test_words_are_looked_for_in_the_rule_book(debate: Scenario, assets: Path) -> None:
    desk = around(debate, papers_room.tabled(), "france")
    pilot = opened(desk, assets)
    pilot.press("K")
    assert desk.page().screen == "rules"
    reach(pilot, "rules.search")
    pilot.type("seconder")
    pilot.press("Esc")
    reach(pilot, "rule.rule-34")
    pilot.press("Enter")
    assert desk.place.here == Go("rule", about="rule-34")
    pilot.press("N")
    assert desk.place.about == "rule-35"
    pilot.press("Esc")
    assert desk.page().screen == "rules"
