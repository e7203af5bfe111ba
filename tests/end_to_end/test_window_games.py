"""Whole games through the window by keys alone: Kazakhstan's and the presidency's, from the title to the debrief."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.cli.desks import new_desk
from game.desktop.pilot import Pilot
from game.paths import assets
from game.politics.room import Words
from game.session import Session
from game.views.desk import Desk
from game.views.nodes import Page

SENTENCE = "We lost people in January. Judge us by what we tell you."


class Player:
    """A person at the keyboard: takes the brass act, writes a statement when it is due, and looks around."""

    def __init__(self) -> None:
        """Open the program at its title."""
        self.desk: Desk = new_desk()
        self.pilot = Pilot(self.desk, assets())
        self.screens: set[str] = set()

    @property
    def page(self) -> Page:
        """The page before the player."""
        return self.desk.page()

    @property
    def session(self) -> Session:
        """The game being played."""
        assert self.desk.session is not None
        return self.desk.session

    def reach(self, beginning: str) -> None:
        """Press Tab until something whose id begins so has the focus."""
        seen = []
        while not self.pilot.focus.startswith(beginning):
            seen.append(self.pilot.focus)
            assert len(seen) < 120, f"{beginning} is not reached from {self.page.screen}: {seen}"
            self.pilot.press("Tab")

    def sit_down(self, seat: str) -> None:
        """From the title to the chamber, in this seat."""
        self.pilot.press("Enter")
        self.reach("tab.csto_2022")
        self.pilot.press("Enter")
        self.reach(f"seat.{seat}")
        while self.page.screen == "seats":  # the first press shows the seat, the next one takes it
            self.pilot.press("Enter")
        assert self.page.screen == "brief"
        self.pilot.press("2", "3", "4", "5", "1", "Enter")
        assert self.page.screen == "chamber"

    def write_statement(self) -> None:
        """Choose three points, reorder them, write a sentence, deliver."""
        for _ in range(3):
            self.reach("point.")
            while self._is_picked(self.pilot.focus):
                self.pilot.press("Down")
            self.pilot.press("Enter")
        self.reach("own")
        self.pilot.type(SENTENCE)
        self.pilot.press("Ctrl+Enter")

    def _is_picked(self, node: str) -> bool:
        return node.removeprefix("point.") in self.desk.place.picked

    def play(self) -> None:
        """Go on until the debrief is shown."""
        for _ in range(400):
            screen = self.page.screen
            self.screens.add(screen)
            if screen == "debrief":
                return
            if screen == "composer":
                self.write_statement()
            else:
                self.pilot.press("Enter")
        raise AssertionError(f"the game does not end; it stands at {self.page.screen}: {self.page.prompt}")


@pytest.fixture
def player() -> Iterator[Player]:
    """Somebody at the keyboard, who closes the program in the end."""
    somebody = Player()
    yield somebody
    somebody.session.close()


def test_kazakhstan_plays_from_the_title_to_the_debrief(player: Player) -> None:
    """A rule 37 seat: asks to take part, listens, speaks in its own words, reads the debrief."""
    player.sit_down("kazakhstan")
    player.play()
    assert player.session.over
    assert player.session.game.meeting.requests
    assert [w.words for w in player.session.game.room.words if isinstance(w, Words)] == [SENTENCE]
    assert len([s for s in player.session.game.room.sayings if s.seat == "kazakhstan"]) == 3
    player.reach("debrief")
    player.pilot.type("Nobody moved.")
    player.pilot.press("Ctrl+Enter")
    assert player.page.screen == "debrief"
    assert len(player.page.tabs) > 1 or player.page.side
    assert Session.replayed(player.session.path).state == player.session.state  # type: ignore[arg-type]


def test_the_presidency_plays_from_the_title_to_the_debrief(player: Player) -> None:
    """The chair: agenda, invitations, the list, a national statement, a text under silence, the close."""
    player.sit_down("russian_federation")
    player.play()
    meeting = player.session.game.meeting
    assert meeting.closed
    assert meeting.agenda_adopted
    assert len(meeting.invited) == 6
    assert meeting.rounds >= 1
    assert not [fault for fault in meeting.faults if fault.by == "russian_federation"]
    assert Session.replayed(player.session.path).state == player.session.state  # type: ignore[arg-type]
