"""What is on the screen: boxes with their parts, panes that scroll, and stops that can be pressed.

A scene is a frozen value made by the layout. It holds no pixels: the painter draws it, tests read it, and two equal
scenes look the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from game.desktop.geometry import Rect
from game.views.nodes import Choice, Field, Hand, NodeId

if TYPE_CHECKING:
    from game.desktop.fonts import Face, Line
    from game.desktop.horseshoe import Curve


@dataclass(frozen=True, slots=True)
class Words:
    """One set line of text. ``px`` is the size of its letters."""

    text: str
    face: Face
    px: int
    colour: str
    line: Line = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled or bordered shape with round corners. Empty token: not drawn. Lengths in pixels."""

    fill: str = ""
    border: str = ""
    border_width: int = 0
    radius: int = 0
    shadow: int = 0
    corners: Literal["all", "top", "bottom"] = "all"


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon by name in one colour."""

    icon: str
    colour: str


@dataclass(frozen=True, slots=True)
class EnterSign:
    """The key of the brass button: Enter, or Ctrl with Enter while Enter alone presses what has the focus.

    Its box has room for both; Enter alone stands at the right end of it. Lengths in pixels.
    """

    colour: str
    border: str
    border_width: int
    radius: int
    alone: int
    """Width of the cap with Enter alone."""
    side: int
    word: Words


@dataclass(frozen=True, slots=True)
class Roundel:
    """A flag in a disc with a ring. ``icon`` stands for it where there is no flag."""

    code: str
    ring: str = "paper"
    ring_width: int = 2
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """What a hand shows: shape, glyph and colour of one vote. ``seat`` lets it arrive in its turn."""

    hand: Hand
    seat: str = ""
    on: str = "wall"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a result bar, filled from the left; ``number`` counts from 0."""

    fill: str
    number: int
    radius: int


@dataclass(frozen=True, slots=True)
class Glow:
    """A pool of light."""

    strength: int


@dataclass(frozen=True, slots=True)
class TableArt:
    """The oak table with its carpet; ``places`` are blank cards on it (x, y, degrees)."""

    curve: Curve
    places: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """The oak bar between the ends of the table."""


@dataclass(frozen=True, slots=True)
class Steps:
    """A line through points, in pixels from the box's corner; with ``area``, filled down to the box's bottom."""

    points: tuple[tuple[int, int], ...]
    colour: str
    width: int
    area: str = ""


@dataclass(frozen=True, slots=True)
class Veil:
    """A fade from a colour to nothing, downwards."""

    colour: str


Part: TypeAlias = Words | Panel | Glyph | EnterSign | Roundel | Token | Cell | Glow | TableArt | Bench | Steps | Veil


@dataclass(frozen=True, slots=True)
class Box:
    """One part in its place. ``stop`` is the id of the choice it belongs to, whose state changes its look."""

    rect: Rect
    part: Part
    stop: NodeId = ""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One line of a text field: which letters of the value it shows, and where."""

    start: int
    end: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class FieldLook:
    """How a text field is set: what the caret needs."""

    field: Field
    lines: tuple[FieldLine, ...]
    face: Face
    px: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that takes the focus. ``pane`` is the id of the pane it scrolls in, empty if it stays."""

    id: NodeId
    rect: Rect
    radius: int
    choice: Choice | None = None
    entry: FieldLook | None = None
    pane: str = ""
    current: bool = False
    """Whether it is the one of its list that is chosen now."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window whose boxes scroll. Boxes stand in window pixels as if not scrolled."""

    id: str
    view: Rect
    boxes: tuple[Box, ...]
    height: int
    """Height of the content in pixels."""
    start: Literal["top", "end"] = "top"
    ground: str = "wall"
    topic: str = ""
    """What it is about: with another topic it is another page, though it stands in the same place."""
    news: int | None = None
    """Pixels from the top to what is new; a pane that starts at its end starts there if it would be out of view."""

    @property
    def reach(self) -> int:
        """How far the pane can be scrolled, in pixels."""
        return max(0, self.height - self.view.h)


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole window, ready to be painted."""

    size: tuple[int, int]
    boxes: tuple[Box, ...]
    panes: tuple[Pane, ...] = ()
    stops: tuple[Stop, ...] = ()
    over: tuple[Box, ...] = ()
    """Drawn above the panes."""
    primary: NodeId = ""
    """The choice that Enter means when nothing else has the focus."""
    acts: tuple[NodeId, ...] = ()
    """The acts of the page, the primary among them."""
    keys: dict[str, NodeId] = field(default_factory=dict)
    """One-key shortcuts."""
    refusals: tuple[NodeId, ...] = ()
    """What the page says is not in order now, as read from the top: F1 beside it asks why."""
    first: NodeId = ""
    """What has the focus on a fresh page before anything else, if the page says so."""

    def pane(self, name: str) -> Pane | None:
        """The pane with this id, if the scene has it."""
        return next((pane for pane in self.panes if pane.id == name), None)

    def stop(self, name: NodeId) -> Stop | None:
        """The stop with this id, if the scene has it."""
        return next((stop for stop in self.stops if stop.id == name), None)
