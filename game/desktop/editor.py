"""A text being typed: value, caret, selection. A value that is replaced, never changed; no pygame."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.desktop.scene import FieldLine


@dataclass(frozen=True, slots=True)
class Editor:
    """The state of the field that has the focus. What lies between ``anchor`` and ``caret`` is selected."""

    value: str
    caret: int
    anchor: int
    limit: int

    @staticmethod
    def at_end(value: str, limit: int) -> Editor:
        """Begin behind the last letter."""
        return Editor(value, len(value), len(value), limit)

    @property
    def span(self) -> tuple[int, int]:
        """The selected letters, first and end."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text."""
        first, end = self.span
        return self.value[first:end]

    def typed(self, text: str) -> Editor:
        """Put text in place of the selection, as much of it as the limit allows; control signs are dropped."""
        first, end = self.span
        clean = "".join(sign for sign in text.replace("\r\n", "\n") if sign == "\n" or sign.isprintable())
        room = max(0, self.limit - (len(self.value) - (end - first)))
        clean = clean[:room]
        caret = first + len(clean)
        return replace(self, value=self.value[:first] + clean + self.value[end:], caret=caret, anchor=caret)

    def erased(self, *, forward: bool, word: bool) -> Editor:
        """Take out the selection, else a letter or a word before or behind the caret."""
        first, end = self.span
        if first == end:
            other = self._target(1 if forward else -1, word=word)
            first, end = min(self.caret, other), max(self.caret, other)
        return replace(self, value=self.value[:first] + self.value[end:], caret=first, anchor=first)

    def moved(self, step: int, *, word: bool, select: bool) -> Editor:
        """Move the caret by a letter or a word; without selecting, a selection collapses to its end that way."""
        first, end = self.span
        if first != end and not select:
            return self.to(end if step > 0 else first, select=False)
        return self.to(self._target(step, word=word), select=select)

    def to(self, place: int, *, select: bool) -> Editor:
        """Put the caret at a place."""
        place = min(max(0, place), len(self.value))
        return replace(self, caret=place, anchor=self.anchor if select else place)

    def all_selected(self) -> Editor:
        """Select everything."""
        return replace(self, anchor=0, caret=len(self.value))

    def _target(self, step: int, *, word: bool) -> int:
        place = self.caret
        if not word:
            return min(max(0, place + step), len(self.value))
        if step < 0:
            while place > 0 and not self.value[place - 1].isalnum():
                place -= 1
            while place > 0 and self.value[place - 1].isalnum():
                place -= 1
            return place
        while place < len(self.value) and self.value[place].isalnum():
            place += 1
        while place < len(self.value) and not self.value[place].isalnum():
            place += 1
        return place


def line_of(lines: tuple[FieldLine, ...], place: int) -> int:
    """Which line a place in the text stands in."""
    return next((number for number, line in enumerate(lines) if place < line.end), len(lines) - 1)


def line_ends(lines: tuple[FieldLine, ...], place: int, value: str) -> tuple[int, int]:
    """Where Home and End lead from a place: the beginning of its line, and the end before any line feed or space."""
    line = lines[line_of(lines, place)]
    last = line is lines[-1]
    end = line.end if last else line.end - 1
    return line.start, end if last or value[line.end - 1 : line.end] in ("\n", " ") else line.end
