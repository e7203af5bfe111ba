"""A class game by keys and by typing: chosen with the seat, played to the debrief; the bell rings from any turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.politics.vocabulary import Length
from game.views.desk import Desk
from game.views.lengths import DONE_FOR_YOU
from tests.end_to_end.test_window_games import Player
from tests.terminal.test_games import as_kazakhstan, as_president, number_of
from tests.terminal.typist import type_until
from tests.views.desks import everybody_leaves, fresh_desk

__all__ = ["everybody_leaves", "fresh_desk"]
SEATS = ("kazakhstan", "russian_federation")
LATER = pytest.param("kazakhstan", 7, marks=pytest.mark.long)
TURNS = (("kazakhstan", 0), LATER, ("russian_federation", 4))
"""How many decisions are taken before the bell rings."""


class ClassPlayer(Player):
    """A person at the keyboard who plays at class length, and counts how often they are asked."""

    asked = 0

    def sit_down(self, seat: str) -> None:
        """From the title to the chamber, the length chosen on the way."""
        self.pilot.press("Enter")
        self.reach("tab.csto_2022")
        self.pilot.press("Enter")
        self.reach("length.class")
        self.pilot.press("Enter")
        self.reach(f"seat.{seat}")
        while self.page.screen == "seats":
            self.pilot.press("Enter")
        assert DONE_FOR_YOU in [getattr(node, "text", "") for node in self.page.main]
        self.pilot.press("Enter")

    def decide(self) -> None:
        """Go on to the next moment at which something is asked, and do what is suggested there."""
        before = (len(self.session.turns), self.desk.place)
        if self.desk.shown is None and self.page.screen == "chamber":
            self.asked += 1
        if self.page.screen == "composer":
            self.write_statement()
        else:
            self.pilot.press("Enter")
        assert (len(self.session.turns), self.desk.place) != before, "nothing comes of it"


@pytest.fixture
def player() -> Iterator[ClassPlayer]:
    """Somebody at the keyboard, who closes the program in the end."""
    somebody = ClassPlayer()
    yield somebody
    somebody.session.close()


@pytest.mark.parametrize("seat", [SEATS[0], pytest.param(SEATS[1], marks=pytest.mark.long)])
def test_a_class_game_in_the_window_goes_to_the_debrief(player: ClassPlayer, seat: str) -> None:
    """Some thirty presses of Enter, of which a dozen or so decide something."""
    player.sit_down(seat)
    assert player.session.length is Length.CLASS
    for _ in range(60):
        if player.page.screen == "debrief":
            break
        player.decide()
    assert player.page.screen == "debrief"
    assert player.session.game.meeting.closed
    assert 10 <= player.asked <= 26


@pytest.mark.parametrize(("seat", "turns"), TURNS)
def test_the_bell_rings_from_any_turn_in_the_window(player: ClassPlayer, seat: str, turns: int) -> None:
    player.sit_down(seat)
    for _ in range(turns):
        player.decide()
    while player.page.screen != "chamber":
        player.pilot.press("Esc")
    acts = len(player.session.turns)
    player.pilot.press("M", "X")
    assert player.page.screen == "bell"
    player.pilot.press("Enter")
    assert player.page.screen == "debrief"
    assert player.session.rung
    assert len(player.session.turns) == acts
    assert not player.session.game.meeting.closed


@pytest.mark.parametrize(("seat", "turns"), TURNS)
def test_the_bell_rings_from_any_turn_by_typing(fresh_desk: Desk, seat: str, turns: int) -> None:
    """“m”, “x”, Enter: as it stands on the buttons."""
    typed: list[str] = []

    def decide(desk: Desk) -> str:
        page = desk.page()
        if page.screen == "seats":
            if not desk.place.about.startswith("csto_2022"):
                return number_of(desk, "tab.csto_2022")
            if not desk.place.fields.get("length"):
                return number_of(desk, "length.class")
            return number_of(desk, f"seat.{seat}")
        if desk.session is None:
            return ""
        if page.screen == "chamber":
            typed.append("")
        if len(typed) > turns and not desk.session_over:
            return {"chamber": "m", "floor": "x", "bell": ""}.get(page.screen, "back")
        return "quit" if desk.session_over else (as_kazakhstan if seat == "kazakhstan" else as_president)(desk)

    shown = type_until(fresh_desk, decide, 80)
    assert "Ring the bell?" in shown[-4] + shown[-3]
    assert fresh_desk.finished
    told = shown[-2]
    assert "What decided this?" in told or "The meeting is over" in told or "The bell rang" in told
