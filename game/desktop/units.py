"""Lengths: one unit for space, one factor for text, and the rounding to whole pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns the lengths of the design into pixels for one window.

    ``width`` and ``height`` are the window's pixels; ``text`` is the reader's factor, 1.0 to 2.0. A unit ``u`` is one
    pixel of a window of 1280 by 720 and grows with the window, never below one pixel.
    """

    width: int
    height: int
    text: float = 1.0

    @property
    def u(self) -> float:
        """Pixels in one unit."""
        return max(1.0, min(self.width / 1280, self.height / 720))

    @property
    def room(self) -> float:
        """How wide the window is in units of the reader's text: what decides between layouts."""
        return self.width / (self.u * self.text)

    def px(self, units: float) -> int:
        """A length in whole pixels."""
        return round(units * self.u)

    def type(self, size: float) -> int:
        """Pixels of a letter of this nominal size: small text grows fully with the factor, headings by six tenths."""
        factor = self.text if size <= 20 else 1 + 0.6 * (self.text - 1)
        return max(16, round(size * factor * self.u))

    def pad(self, units: float) -> int:
        """A padding around text in pixels: grows by half as much as the text."""
        return round(units * (1 + 0.5 * (self.text - 1)) * self.u)

    def row(self, units: float, size: float = 17) -> int:
        """The height of a row in pixels, never lower than its text and some air."""
        return max(self.px(units), round(self.type(size) * 1.3 + 12 * self.u))
