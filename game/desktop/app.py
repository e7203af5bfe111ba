"""The window: waits for events, lets the face handle them, and draws only what has changed."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, Protocol

import pygame

from game.desktop.face import Face
from game.desktop.fonts import Fonts
from game.desktop.inputs import Closed, Input, Key, Keyboard, Pointer, Resized, Shown, Wheel
from game.desktop.layout.column import Kit
from game.desktop.layout.compose import CURTAIN, compose
from game.desktop.motion import BLINK, Motion, change_of, new_hands, newly_counted
from game.desktop.paint.painter import Painter, Pose
from game.desktop.picture import open_display
from game.desktop.theme import ThemeName, load_theme
from game.desktop.units import Scale

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.views.intents import Intent
    from game.views.nodes import Page

FRAME = 16
"""Milliseconds between two pictures while something moves."""
SHARPEN = 150
"""Milliseconds after the last change of size until the table is drawn finely again."""
SMALLEST = (640, 480)
PAUSE = 700
"""Milliseconds without any key until one counts on the curtain."""


class Settings(Protocol):
    """What a person has chosen about the face. Two settings with the same choices are equal."""

    @property
    def theme(self) -> ThemeName:
        """The colours."""
        ...

    @property
    def text(self) -> int:
        """The size of text in percent, 100 to 200."""
        ...

    @property
    def motion(self) -> Literal["full", "reduced"]:
        """Whether things move."""
        ...


class Program(Protocol):
    """What the window needs of the program behind it."""

    @property
    def settings(self) -> Settings:
        """The settings of the face as they are now."""
        ...

    @property
    def finished(self) -> bool:
        """Whether the program wants to end."""
        ...

    def page(self) -> Page:
        """The page to be shown now."""
        ...

    def respond(self, intent: Intent) -> None:
        """Do what a person asked for; the next page shows it."""
        ...

    def say(self, message: str) -> str:
        """One of the face's own words in the person's language."""
        ...


def _milliseconds() -> int:
    """A clock that only goes forward; pygame's own stands still unless all of pygame is started, sound included."""
    return round(time.monotonic() * 1000)


class App:
    """One window on one program. ``paints`` counts the pictures drawn so far."""

    def __init__(
        self,
        program: Program,
        assets: Path,
        size: tuple[int, int] = (1280, 720),
        *,
        hidden: bool = False,
        clock: Callable[[], int] = _milliseconds,
    ) -> None:
        """Open the window, or none if ``hidden``. ``clock`` counts milliseconds.

        Raises:
            pygame.error: there is no display to open a window on.
        """
        self.program, self._assets = program, assets
        self.window = open_display(size, hidden=hidden)
        self.size = size
        if hidden and self.window.get_size() != size:
            self.window = pygame.display.set_mode(size)
        pygame.key.set_repeat(400, 35)
        self.fonts = Fonts(assets / "fonts")
        self.face = Face(self.fonts, program.respond)
        self.motion = Motion()
        self._keyboard = Keyboard()
        self.paints = 0
        self.closed = False
        self._clock = clock
        self._then = clock()
        self._settings = program.settings
        self._painter = Painter(assets, self.fonts, load_theme(assets / "themes", self._settings.theme))
        self._page = program.page()
        self._shown: Pose | None = None
        self._old_picture: pygame.Surface | None = None
        self._blink = 0
        self._rough_until: int | None = None
        self._last_key = self._then
        self._compose(fresh=True)

    # The loop.

    def run(self) -> None:
        """Show the window until the program has finished or the window is closed; every act is saved by then."""
        pygame.display.set_caption(self._page.title)
        self.draw()
        while not (self.program.finished or self.closed):
            self.step([pygame.event.wait(self._patience()), *pygame.event.get()])

    def step(self, events: list[pygame.event.Event]) -> None:
        """Let time pass, handle the events, draw if anything changed."""
        now = self._clock()
        self.tick(now - self._then)
        self._then = now
        for event in events:
            done = self._keyboard.read(event)
            if done is not None and not self.program.finished:
                self.handle(done)
            if self._keyboard.heard:
                # Taken after the key was handled: what is pressed while that takes long is no pause.
                self._last_key = self._clock()
        if not self.program.finished:
            self.draw()

    def _patience(self) -> int:
        """How long to wait for an event: for ever unless something moves or blinks. Milliseconds; 0 is for ever."""
        if self.motion.moving:
            return FRAME
        if self._rough_until is not None:
            return SHARPEN
        if self.face.editor is not None and not self.motion.reduced:
            return max(1, BLINK - self._blink % BLINK)
        return 0

    def tick(self, ms: int) -> None:
        """Let this many milliseconds pass."""
        self.motion.advance(ms)
        self._blink += ms
        if self._rough_until is not None:
            self._rough_until -= ms
            if self._rough_until <= 0:
                self._rough_until = None
                self._painter.sharpen(fine=True)
                self._shown = None

    # Inputs.

    def handle(self, done: Input) -> None:
        """Handle one input. A key ends every movement and is still obeyed."""
        if isinstance(done, Key) or (isinstance(done, Pointer) and done.button):
            self.motion.finish()
            self._blink = 0
        if isinstance(done, Key) and self.wants_a_pause:
            return
        if isinstance(done, Resized):
            self._resize((max(SMALLEST[0], done.width), max(SMALLEST[1], done.height)))
        elif isinstance(done, Shown):
            self._shown = None
        elif isinstance(done, Closed):
            self.closed = True
        focus, local = self.face.focus, self.face.local
        self.face.handle(done)
        idle = isinstance(done, Wheel) or (isinstance(done, Pointer) and not done.button)
        if not idle:
            self._refresh(changed=self.face.local != local)
        if self.face.focus != focus:
            self.motion.begin_ring()

    @property
    def wants_a_pause(self) -> bool:
        """Whether no key counts yet, since the curtain is drawn and the last one was a moment ago."""
        return self._page.screen == CURTAIN and self._clock() - self._last_key < PAUSE

    def _resize(self, size: tuple[int, int]) -> None:
        self.size = size
        self.window = pygame.display.get_surface() or self.window
        self._painter.sharpen(fine=False)
        self._rough_until = SHARPEN
        self._compose(fresh=False)

    # Pages.

    def _refresh(self, *, changed: bool) -> None:
        """Ask for the page; lay it out again only if it, the settings or the face's own tabs have changed."""
        page, settings = self.program.page(), self.program.settings
        if page == self._page and settings == self._settings and not changed:
            return
        before, self._page = self._page, page
        if settings != self._settings:
            self._set(settings)
        fresh = before.screen != page.screen
        if fresh:
            self.face.new_screen()
            self._last_key = self._clock()
        fade = change_of(before, page)
        if fade:
            self._old_picture = self.window.copy()
            self.motion.begin_fade(fade)
        self.motion.begin_votes(new_hands(before, page))
        self.motion.begin_bar(newly_counted(before, page))
        self._compose(fresh=fresh)

    def _set(self, settings: Settings) -> None:
        if settings.theme != self._settings.theme:
            self._painter = Painter(self._assets, self.fonts, load_theme(self._assets / "themes", settings.theme))
        self.motion.reduced = settings.motion == "reduced"
        self._settings = settings

    def _compose(self, *, fresh: bool) -> None:
        """Lay the page out for the window."""
        self.motion.reduced = self._settings.motion == "reduced"
        kit = Kit(Scale(*self.size, self._settings.text / 100), self.fonts, self.program.say)
        self.face.show(compose(kit, self._page, self.face.local), fresh=fresh)
        self._shown = None

    # Drawing.

    def draw(self) -> None:
        """Draw if anything is to be seen that was not there before."""
        caret = self.motion.reduced or (self._blink // BLINK) % 2 == 0
        pose = replace(
            self.face.pose(caret=caret), arrived=self.motion.arrived, cells=self.motion.cells, ring=self.motion.ring
        )
        old = self.motion.old_picture
        if pose == self._shown and not old and self._old_picture is None:
            return
        self._painter.paint(self.window, self.face.scene, pose)
        if old and self._old_picture is not None and self._old_picture.get_size() == self.window.get_size():
            self._old_picture.set_alpha(round(255 * old))
            self.window.blit(self._old_picture, (0, 0))
        else:
            self._old_picture = None
        pygame.display.flip()
        self._shown = pose
        self.paints += 1
