"""A column of things set one below the other: the pen with which nodes are laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.desktop.fonts import Fonts, Piece, Span, Style
from game.desktop.geometry import Rect
from game.desktop.scene import Box, Glyph, Panel, Part, Stop, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.desktop.theme import Ground
    from game.desktop.units import Scale
    from game.views.nodes import Choice

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Kit:
    """What every layout needs: the window's scale, the measuring of text, and the face's own few words."""

    scale: Scale
    fonts: Fonts
    say: Callable[[str], str]

    def width(self, style: Style, text: str) -> int:
        """How many pixels wide the text is on one line."""
        return self.fonts.width(style.face, self.scale.type(style.size), text)

    def leading(self, style: Style) -> int:
        """Pixels from one line of this style to the next."""
        return round(self.scale.type(style.size) * style.leading)

    def lines(self, spans: Sequence[Span], width: int) -> tuple[tuple[Piece, ...], ...]:
        """The spans set into lines of at most ``width`` pixels."""
        return self.fonts.lines(tuple((span, self.scale.type(span.style.size)) for span in spans), width)

    def height(self, spans: Sequence[Span], width: int) -> int:
        """How many pixels the spans take when set ``width`` pixels wide."""
        return len(self.lines(spans, width)) * max(self.leading(span.style) for span in spans)

    def words(self, rect: Rect, text: str, style: Style, colour: str, stop: str = "", align: Align = "left") -> Box:
        """One line of text in a rectangle, centred in its height on the capitals."""
        px = self.scale.type(style.size)
        width = self.fonts.width(style.face, px, text)
        x = {"left": rect.x, "centre": rect.x + (rect.w - width) // 2, "right": rect.right - width}[align]
        return Box(Rect(x, rect.y, width, rect.h), Words(text, style.face, px, colour), stop)


class Column:
    """A pen that moves down a column and leaves boxes behind it."""

    def __init__(self, kit: Kit, x: int, y: int, width: int, ground: Ground, pane: str = "") -> None:
        """Begin at the point, ``width`` pixels wide; stops made here scroll in the named pane."""
        self.kit, self.x, self.y, self.width, self.ground, self.pane = kit, x, y, width, ground, pane
        self.boxes: list[Box] = []
        self.stops: list[Stop] = []
        self.news: int | None = None
        """Where what is new begins, if anything was set before it."""
        self._gap = 0
        self._fresh = True

    @property
    def scale(self) -> Scale:
        """The window's scale."""
        return self.kit.scale

    def gap(self, units: float) -> None:
        """Leave at least this much room before the next thing; two gaps do not add up, and none stands at the top."""
        if not self._fresh:
            self._gap = max(self._gap, self.scale.px(units))

    def here(self) -> int:
        """Where the next thing begins: takes the waiting gap."""
        self.y += self._gap
        self._gap, self._fresh = 0, False
        return self.y

    def take(self, height: int) -> Rect:
        """Claim the full width for this many pixels."""
        rect = Rect(self.x, self.here(), self.width, height)
        self.y += height
        return rect

    def add(self, rect: Rect, part: Part, stop: str = "") -> None:
        """Leave a box."""
        self.boxes.append(Box(rect, part, stop))

    def rule(self) -> None:
        """A hairline across the column."""
        self.add(self.take(max(1, self.scale.px(1))), Panel(fill=self.ground.rule))

    def spans(self, spans: Sequence[Span], align: Align = "left", stop: str = "", width: int | None = None) -> Rect:
        """Set running text; returns the room it took."""
        wide = self.width if width is None else width
        lines = self.kit.lines(spans, wide)
        leading = max(self.kit.leading(span.style) for span in spans)
        rect = self.take(leading * len(lines))
        for index, line in enumerate(lines):
            length = line[-1].x + line[-1].width if line else 0
            start = rect.x + {"left": 0, "centre": (wide - length) // 2, "right": wide - length}[align]
            for piece in line:
                self.add(
                    Rect(start + piece.x, rect.y + index * leading, piece.width, leading),
                    Words(piece.text, piece.span.style.face, piece.px, piece.span.colour, piece.span.line),
                    stop,
                )
        return Rect(rect.x, rect.y, wide, rect.h)

    def text(self, text: str, style: Style, colour: str, align: Align = "left", stop: str = "") -> Rect:
        """Set one paragraph in one style."""
        return self.spans((Span(text, style, colour),), align, stop)

    def icon(self, rect: Rect, name: str, colour: str, stop: str = "") -> None:
        """An icon filling the rectangle."""
        self.add(rect, Glyph(name, colour), stop)

    def inner(self, left: int, right: int = 0) -> Column:
        """A narrower pen on the same ground, beginning where this one stands."""
        return Column(self.kit, self.x + left, self.here(), max(1, self.width - left - right), self.ground, self.pane)

    def join(self, *others: Column) -> None:
        """Take over what other pens left; go on below the lowest of them."""
        for other in others:
            self.boxes += other.boxes
            self.stops += other.stops
            self.y = max(self.y, other.y)

    def stop(self, rect: Rect, choice: Choice, radius: int, *, current: bool = False) -> None:
        """Let the rectangle take the focus for this choice; ``current`` if it is the one chosen in its list."""
        self.stops.append(Stop(choice.id, rect, radius, choice=choice, pane=self.pane, current=current))
