"""Drives the window as a person would, with real events in pygame's own queue, and no display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.desktop.app import PAUSE, App
from game.desktop.inputs import KEY_NAMES
from game.desktop.paint.painter import scroll_of

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.app import Program
    from game.views.nodes import NodeId

CODES = {name: code for code, name in reversed(KEY_NAMES.items())}


class Pilot:
    """Presses keys and clicks. Time stands still until :meth:`wait` lets it pass."""

    def __init__(self, program: Program, assets: Path, size: tuple[int, int] = (1280, 720)) -> None:
        """Open a hidden window of this size on the program."""
        self.now = 0
        self.app = App(program, assets, size, hidden=True, clock=lambda: self.now)
        pygame.event.clear()
        self.app.step([])

    def press(self, *names: str) -> None:
        """Press keys one after the other: "Tab", "Enter", "N", "Shift+Tab", "Ctrl+Right".

        At the curtain the pause it asks for is made first; :meth:`hold` does without.
        """
        for name in names:
            if self.app.wants_a_pause:
                self.wait(PAUSE)
            self.hold(name, 1)

    def hold(self, name: str, times: int, *, release: bool = True) -> None:
        """Hold a key so long that the system sends it so many times before, if ever, its release is read."""
        *modifiers, key = name.split("+")
        mod = (pygame.KMOD_CTRL if "Ctrl" in modifiers else 0) | (pygame.KMOD_SHIFT if "Shift" in modifiers else 0)
        code = CODES.get(key) or pygame.key.key_code(key.lower())
        letter = key.lower() if len(key) == 1 and not modifiers else ""
        for _ in range(times):
            self._post(pygame.KEYDOWN, key=code, mod=mod, unicode=letter, scancode=0)
            if letter:
                self._post(pygame.TEXTINPUT, text=letter)
        if release:
            self._post(pygame.KEYUP, key=code, mod=mod, unicode=letter, scancode=0)
        self._pump()

    def look_away(self) -> None:
        """Give the focus to another window: it reads what is released there."""
        self._post(pygame.WINDOWFOCUSLOST)
        self._pump()

    def type(self, text: str) -> None:
        """Enter text as a keyboard or an input method would."""
        for letter in text:
            self._post(pygame.TEXTINPUT, text=letter)
        self._pump()

    def point(self, name: NodeId) -> None:
        """Move the pointer to the middle of a stop."""
        self._post(pygame.MOUSEMOTION, pos=self._middle(name), rel=(0, 0), buttons=(0, 0, 0))
        self._pump()

    def click(self, name: NodeId) -> None:
        """Click on the middle of a stop. Raises ``LookupError`` if it is not on the screen."""
        self.click_at(*self._middle(name))

    def click_at(self, x: int, y: int) -> None:
        """Click on a point of the window."""
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self._post(kind, pos=(x, y), button=1)
        self._pump()

    def wheel(self, steps: int, at: tuple[int, int]) -> None:
        """Turn the wheel with the pointer at a place; positive is towards the top."""
        self._post(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
        self._post(pygame.MOUSEWHEEL, x=0, y=steps, flipped=False)
        self._pump()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        pygame.display.set_mode((width, height))
        pygame.event.clear()
        self._post(pygame.VIDEORESIZE, w=width, h=height, size=(width, height))
        self._pump()

    def wait(self, ms: int) -> None:
        """Let this much time pass, one picture after the other."""
        end = self.now + ms
        while self.now < end:
            self.now = min(end, self.now + 16)
            self._pump()

    @property
    def focus(self) -> NodeId:
        """The id of what has the focus."""
        return self.app.face.focus

    def _middle(self, name: NodeId) -> tuple[int, int]:
        stop = self.app.face.scene.stop(name)
        if stop is None:
            raise LookupError(f"{name} is not on the screen")
        pane = self.app.face.scene.pane(stop.pane)
        shift = scroll_of(pane, self.app.face.scroll) if pane else 0
        x, y = stop.rect.centre
        return x, y - shift

    def _post(self, kind: int, **values: object) -> None:
        pygame.event.post(pygame.event.Event(kind, dict(values)))

    def _pump(self) -> None:
        self.app.step(pygame.event.get())
