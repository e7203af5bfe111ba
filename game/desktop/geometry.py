"""Whole-pixel rectangles."""

from __future__ import annotations

from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle in pixels, its left upper corner first."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of the rectangle."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first line below the rectangle."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        """The point in the middle."""
        return self.x + self.w // 2, self.y + self.h // 2

    def moved(self, dx: int, dy: int) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: int) -> Rect:
        """Larger by ``by`` pixels on every side; smaller if negative."""
        return Rect(self.x - by, self.y - by, max(0, self.w + 2 * by), max(0, self.h + 2 * by))

    def meets(self, other: Rect) -> bool:
        """Whether the two share at least one pixel."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: Rect) -> bool:
        """Whether the other lies wholly inside."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def has(self, x: int, y: int) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    @staticmethod
    def around(x: float, y: float, w: float, h: float) -> Rect:
        """The rectangle of this size with its middle at the point."""
        return Rect(round(x - w / 2), round(y - h / 2), round(w), round(h))
