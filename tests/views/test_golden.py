"""The text twin of every screen, word for word. ``--update-golden`` writes them anew; read the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import Scenario
from game.views.as_text import as_text
from tests.views.desks import at, desk_in

GOLDEN = Path(__file__).parent / "golden"
SEATS = ("kazakhstan", "russian_federation")
SHOWN = (
    ("brief", "opening"),
    ("chamber", "opening"),
    ("chamber", "debate"),
    ("composer", "debate"),
    ("floor", "debate"),
    ("vote", "vote"),
    ("ruling", "ruling"),
    ("chamber", "silence"),
    ("draft", "debate"),
    ("draft", "silence"),
    ("silence", "silence"),
    ("corridor", "opening"),
    ("chair", "debate"),
    ("chair", "silence"),
    ("ledger", "debate"),
    ("ledger", "silence"),
    ("record", "debate"),
    ("debrief", "end"),
)


def compare(name: str, text: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize(("screen", "moment"), SHOWN)
def test_a_screen_of_the_meeting_reads_as_before(
    csto: Scenario, seat: str, screen: str, moment: str, request: pytest.FixtureRequest
) -> None:
    desk = at(csto, seat, moment, screen)
    compare(f"{screen}_{moment}_{seat}", as_text(desk.page(), desk.texts), request)


@pytest.mark.parametrize("screen", ["title", "seats", "settings"])
def test_a_screen_outside_the_meeting_reads_as_before(
    screen: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk = desk_in(tmp_path)
    desk.place = desk.place.at(screen)
    compare(screen, as_text(desk.page(), desk.texts), request)


@pytest.mark.parametrize("tab", ["timeline", "fifteen", "texts", "words"])
def test_a_tab_of_the_brief_reads_as_before(csto: Scenario, tab: str, request: pytest.FixtureRequest) -> None:
    desk = at(csto, "kazakhstan", "opening", "brief")
    desk.show(desk.meeting_session, "brief", tab)
    compare(f"brief_{tab}", as_text(desk.page(), desk.texts), request)
