"""Faces and sizes by role; measuring and breaking of text; finished lines kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import pygame

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.theme import Colour

CAP_HEIGHT = 0.714
"""Height of a capital letter as a part of the size, in both families."""


class Face(StrEnum):
    """The bundled typefaces; the value is the file's name."""

    SANS = "NotoSans-Regular.ttf"
    SANS_STRONG = "NotoSans-SemiBold.ttf"
    SANS_BOLD = "NotoSans-Bold.ttf"
    SERIF = "NotoSerif-Regular.ttf"
    SERIF_STRONG = "NotoSerif-SemiBold.ttf"
    SERIF_ITALIC = "NotoSerif-Italic.ttf"


@dataclass(frozen=True, slots=True)
class Style:
    """A role of text: face, nominal size and line height as a factor of the size."""

    face: Face
    size: float
    leading: float


TITLE = Style(Face.SERIF_STRONG, 80, 1.1)
RESULT = Style(Face.SERIF_STRONG, 40, 1.2)
HEADING = Style(Face.SERIF_STRONG, 30, 1.25)
SUBHEADING = Style(Face.SERIF_STRONG, 22, 1.25)
PANEL = Style(Face.SERIF_STRONG, 20, 1.3)
LEAD = Style(Face.SERIF, 18, 1.45)
TAGLINE = Style(Face.SERIF, 22, 1.4)
LABEL = Style(Face.SANS_STRONG, 18, 1.35)
ENTRY = Style(Face.SANS, 20, 1.3)
ENTRY_STRONG = Style(Face.SANS_STRONG, 20, 1.3)
QUOTE = Style(Face.SERIF_ITALIC, 20, 1.5)
WRITTEN = Style(Face.SERIF_ITALIC, 18, 1.5)
SPEECH = Style(Face.SERIF, 17, 1.42)
ROW = Style(Face.SANS, 17, 1.38)
ROW_STRONG = Style(Face.SANS_STRONG, 17, 1.38)
LEAD_WORD = Style(Face.SERIF_STRONG, 18, 1.35)
SMALL = Style(Face.SANS, 16, 1.35)
SMALL_STRONG = Style(Face.SANS_STRONG, 16, 1.35)
PLATE = Style(Face.SANS_STRONG, 16, 1.12)
PLATE_LIGHT = Style(Face.SANS, 16, 1.12)
NUMBER = Style(Face.SANS_BOLD, 20, 1.3)
TALLY = Style(Face.SANS_BOLD, 26, 1.2)

Line: TypeAlias = Literal["", "struck", "under"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style and colour."""

    text: str
    style: Style
    colour: str
    line: Line = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one set line, ``x`` pixels from the line's beginning."""

    text: str
    span: Span
    px: int
    x: int
    width: int


class Fonts:
    """Measures and breaks text with the bundled faces, and keeps what it has drawn.

    ``width(face, px, text)`` measures in pixels; ``surface(face, px, text, colour)`` is a drawn line;
    ``lines(spans, width)`` sets spans, each with its letter size in pixels, into lines of at most ``width`` pixels,
    breaking at spaces and line feeds. There is always at least one line.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds the font files; they are opened when first used."""
        pygame.font.init()
        self._folder = folder
        self.font = lru_cache(maxsize=256)(self._font)
        self.width = lru_cache(maxsize=16_384)(self._width)
        self.surface = lru_cache(maxsize=4_096)(self._surface)
        self.lines = lru_cache(maxsize=8_192)(self._lines)

    def _font(self, face: Face, px: int) -> pygame.font.Font:
        return pygame.font.Font(str(self._folder / face.value), px)

    def _width(self, face: Face, px: int, text: str) -> int:
        return int(self.font(face, px).size(text)[0])

    def _surface(self, face: Face, px: int, text: str, colour: Colour) -> pygame.Surface:
        return self.font(face, px).render(text, True, colour)

    def cap_top(self, face: Face, px: int, middle: float) -> int:
        """Where a line's picture must begin for its capitals to stand around ``middle``."""
        return round(middle + CAP_HEIGHT * px / 2) - int(self.font(face, px).get_ascent())

    def _lines(self, spans: tuple[tuple[Span, int], ...], width: int) -> tuple[tuple[Piece, ...], ...]:
        setter = _Setter(self, width)
        for span, px in spans:
            for index, paragraph in enumerate(span.text.split("\n")):
                if index:
                    setter.end_line()
                setter.add(span, px, paragraph)
        return setter.finish()


class _Setter:
    """Breaks a stream of words into lines; a word wider than a line breaks inside."""

    def __init__(self, fonts: Fonts, width: int) -> None:
        self.fonts, self.limit = fonts, max(1, width)
        self.done: list[tuple[Piece, ...]] = []
        self.line: list[Piece] = []
        self.x = 0

    def add(self, span: Span, px: int, text: str) -> None:
        """Append the words of one span, beginning new lines where they are needed."""
        face = span.style.face
        for index, word in enumerate(text.split(" ")):
            gap = " " if index and self.line else ""
            if self.line and self.x + self.fonts.width(face, px, gap + word) > self.limit:
                if not word:
                    continue
                self.end_line()
                gap = ""
            for number, part in enumerate(self._parts(face, px, word)):
                if number:
                    self.end_line()
                self._place(span, px, gap + part)
                gap = ""

    def _parts(self, face: Face, px: int, word: str) -> list[str]:
        """The word, cut into pieces that each fit a line; nearly always one."""
        parts = [word]
        while self.fonts.width(face, px, parts[-1]) > self.limit and len(parts[-1]) > 1:
            rest, end = parts.pop(), 1
            while self.fonts.width(face, px, rest[: end + 1]) <= self.limit:
                end += 1
            parts += [rest[:end], rest[end:]]
        return parts

    def _place(self, span: Span, px: int, text: str) -> None:
        start = self.x
        if self.line and self.line[-1].span is span:
            before = self.line.pop()
            text, start = before.text + text, before.x
        width = self.fonts.width(span.style.face, px, text)
        self.line.append(Piece(text, span, px, start, width))
        self.x = start + width

    def end_line(self) -> None:
        """Begin a new line."""
        self.done.append(tuple(self.line))
        self.line, self.x = [], 0

    def finish(self) -> tuple[tuple[Piece, ...], ...]:
        """Every line, the last one included."""
        return (*self.done, tuple(self.line))
