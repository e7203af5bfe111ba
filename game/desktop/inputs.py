"""The only reader of pygame's events: what a person did, in the face's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import pygame

KEY_NAMES = {
    pygame.K_TAB: "Tab",
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Enter",
    pygame.K_ESCAPE: "Esc",
    pygame.K_SPACE: "Space",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_DELETE: "Delete",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    pygame.K_PAGEUP: "PageUp",
    pygame.K_PAGEDOWN: "PageDown",
    pygame.K_F1: "F1",
}
LEFT_BUTTON = 1
NOWHERE = (-1, -1)
"""Where the pointer is while it is not over the window."""
REPEATING = frozenset(
    {"Tab", "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Backspace", "Delete"}
)
"""Keys that go on while they are held down. Any other key acts once a press."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down: a name such as "Tab", or the letter or digit in capitals."""

    name: str
    ctrl: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """Text was entered."""

    text: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """The pointer moved, or its main button went down or up."""

    x: int
    y: int
    button: str = ""
    """"down", "up" or empty for a move."""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned; positive is towards the top."""

    steps: float


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The window must be drawn again: it was uncovered or restored."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The window's own close button was used."""


Input: TypeAlias = Key | Typed | Pointer | Wheel | Resized | Shown | Closed


class Keyboard:
    """Which keys are down, so that a key that is held is told from one that is pressed again.

    The system repeats a held key by the clock. Where handling a press takes long, its repeats are waiting before its
    release is read; each of them would act on a page that nobody has seen yet.
    """

    def __init__(self) -> None:
        """Begin with no key down."""
        self._down: set[int] = set()
        self.heard = False
        """Whether the last event was of a key, be it only a repeat, a release, or a key that means nothing."""

    def read(self, event: pygame.event.Event) -> Input | None:
        """What an event means to the face; None where it means nothing, as the repeat of a key that acts."""
        self.heard = event.type in (pygame.KEYDOWN, pygame.KEYUP)
        if event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()  # another window reads the releases
        elif event.type == pygame.KEYUP:
            self._down.discard(event.key)
        elif event.type == pygame.KEYDOWN:
            again = event.key in self._down
            self._down.add(event.key)
            key = _key(event)
            return key if key is not None and (not again or key.name in REPEATING) else None
        return _read(event)


def _read(event: pygame.event.Event) -> Input | None:
    """What an event that is not of the keyboard's keys means."""
    if event.type == pygame.TEXTINPUT:
        return Typed(event.text)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
        return _pointer(event)
    if event.type == pygame.WINDOWLEAVE:
        return Pointer(*NOWHERE)
    if event.type == pygame.MOUSEWHEEL:
        return Wheel(getattr(event, "precise_y", event.y) or event.y)
    if event.type == pygame.VIDEORESIZE:
        return Resized(event.w, event.h)
    if event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
        return Shown()
    return Closed() if event.type == pygame.QUIT else None


def _key(event: pygame.event.Event) -> Key | None:
    ctrl = bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
    shift = bool(event.mod & pygame.KMOD_SHIFT)
    name = KEY_NAMES.get(event.key, "")
    if not name:
        letter = event.unicode if event.unicode and event.unicode.isprintable() else pygame.key.name(event.key)
        name = letter.upper() if len(letter) == 1 else ""
    alt = bool(event.mod & pygame.KMOD_ALT) and not ctrl
    return Key(name, ctrl, shift) if name and not alt else None


def _pointer(event: pygame.event.Event) -> Pointer | None:
    x, y = event.pos
    if event.type == pygame.MOUSEMOTION:
        return Pointer(x, y, held=bool(event.buttons[0]))
    if event.button != LEFT_BUTTON:
        return None
    return Pointer(x, y, "down" if event.type == pygame.MOUSEBUTTONDOWN else "up")
