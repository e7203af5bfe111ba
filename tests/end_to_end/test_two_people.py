"""Two people at one window, by keys alone: seats, the curtain, a statement each, the bell, the debriefs of both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.cli.desks import new_desk
from game.desktop.pilot import Pilot
from game.paths import assets
from game.session import Session
from game.views.desk import Desk

PAIR = ("kazakhstan", "russian_federation")
UNSENT = "Not yet said by anybody."


class Couple:
    """Two people who take turns at the keyboard."""

    def __init__(self) -> None:
        """Open the program at its title."""
        self.desk: Desk = new_desk()
        self.pilot = Pilot(self.desk, assets())

    @property
    def screen(self) -> str:
        """The name of the screen that is shown."""
        return self.desk.page().screen

    @property
    def session(self) -> Session:
        """The game being played."""
        return self.desk.meeting_session

    @property
    def drawn(self) -> str:
        """Everything that stands in the window, as it was laid out."""
        return repr(self.pilot.app.face.scene)

    def reach(self, beginning: str) -> None:
        """Press Tab until something whose id begins so has the focus."""
        for _ in range(160):
            if self.pilot.focus.startswith(beginning):
                return
            self.pilot.press("Tab")
        raise AssertionError(f"{beginning} is not reached from {self.screen}")

    def sit_down(self) -> None:
        """From the title to the curtain: the debate, two seats."""
        self.pilot.press("Enter")
        self.reach("tab.csto_2022")
        self.pilot.press("Enter", "P")
        self.reach("seat.take")
        self.pilot.press("Enter")

    def go_on(self) -> None:
        """Take the first act; in the composer, choose a point and write a sentence first."""
        if self.screen == "composer" and not self.desk.place.picked:
            self.reach("point.")
            self.pilot.press("Enter")
            self.reach("own")
            self.pilot.type(f"Words of {self.desk.seat}.")
            self.pilot.press("Ctrl+Enter")
        else:
            self.pilot.press("Enter")

    def until(self, *screens: str) -> None:
        """Go on until one of these screens is shown."""
        for _ in range(500):
            if self.screen in screens:
                return
            self.go_on()
        raise AssertionError(f"none of {screens} is shown")


@pytest.fixture
def couple() -> Iterator[Couple]:
    """Two people at the keyboard, who close the program in the end."""
    somebody = Couple()
    yield somebody
    if somebody.desk.session is not None:
        somebody.desk.session.close()


def test_the_curtain_in_the_window_has_one_stop_and_nothing_private(couple: Couple) -> None:
    couple.sit_down()
    assert couple.screen == "curtain"
    assert couple.session.humans == PAIR
    assert [stop.id for stop in couple.pilot.app.face.scene.stops] == ["curtain.sit"]
    couple.pilot.press("Esc", "M", "B", "F1", "2")
    assert couple.screen == "curtain"
    couple.pilot.press("Enter")
    assert couple.screen == "brief"
    first = couple.desk.seat
    cable = couple.desk.knowledge.instruction
    assert cable is not None
    goal = cable.objectives[-1].text.split(";")[0][:30]
    couple.until("chamber")
    couple.pilot.press("M", "S")
    assert couple.screen == "composer"
    couple.reach("own")
    couple.pilot.type(UNSENT)
    assert UNSENT in couple.drawn
    couple.pilot.press("Esc")
    for _ in range(4):
        if couple.screen == "composer":
            couple.pilot.press("Esc")
    couple.desk.place = couple.desk.place.at("chamber")
    couple.until("curtain")
    assert UNSENT not in couple.drawn
    couple.pilot.press("Enter")
    assert couple.desk.seat != first
    assert goal not in couple.drawn
    couple.until("chamber")
    couple.pilot.press("M", "S")
    assert couple.screen == "composer"
    assert UNSENT not in couple.drawn


def test_two_people_play_to_the_end_and_each_has_a_debrief(couple: Couple) -> None:
    couple.sit_down()
    couple.until("debrief")
    spoken = {said.seat: said.words for said in couple.session.game.room.words}
    assert {seat: spoken[seat] for seat in PAIR} == {seat: f"Words of {seat}." for seat in PAIR}
    first = couple.desk.seat
    couple.reach("debrief.picked.1")
    couple.pilot.press("Enter")
    couple.reach("debrief.show")
    couple.pilot.press("Enter")
    assert "You chose:" in couple.drawn
    couple.pilot.press("2")
    couple.reach("turning.1")
    couple.pilot.press("Enter")
    assert "With the other choice" in couple.drawn
    couple.reach("look.")
    couple.pilot.press("Enter")
    assert couple.desk.seat != first
    assert couple.screen == "debrief"


def test_the_bell_rings_from_any_turn(couple: Couple) -> None:
    couple.sit_down()
    couple.pilot.press("Enter")
    couple.until("chamber")
    couple.pilot.press("M", "X")
    assert couple.screen == "bell"
    couple.pilot.press("Enter")
    assert couple.screen == "debrief"
    assert couple.session.rung
    couple.reach("debrief.show")
    couple.pilot.press("Enter")
    assert "The bell rang" in couple.drawn
    seed = couple.session.seed
    couple.session.close()
    couple.pilot.press("P")
    assert couple.screen == "curtain"
    assert couple.session.seed == seed
