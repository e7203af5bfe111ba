"""The frame of a screen being built: fixed columns, panes that scroll, sheets of paper, all in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.desktop.fonts import PANEL, SMALL
from game.desktop.geometry import Rect
from game.desktop.layout.column import Column, Kit
from game.desktop.scene import Box, Pane, Panel, Scene, Stop, Veil
from game.desktop.theme import PAPER, WALL, Ground
from game.views.nodes import Heading, Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.views.nodes import Page

HEADED = (Heading, Options)
RING_ROOM = 7
"""Units kept free around anything that can take the focus."""
VEIL = 26
"""Units at the top of a sheet in which what is scrolled fades out."""


def _topic(page: Page, pane: str) -> str:
    """What a pane is about: the open tab and the first thing it is headed by; of the chamber's panes, the same."""
    if pane == "refused":
        return next((act.id for act in page.refused), "")
    if pane not in ("main", "side"):
        return ""
    opened = next((tab.id for tab in page.tabs if tab.checked), "")
    nodes = page.side if pane == "side" else page.main
    heads = (node.text if isinstance(node, Heading) else node.label for node in nodes if isinstance(node, HEADED))
    return " ".join((page.title, opened, next(heads, "")))


class Frame:
    """Collects the parts of a scene."""

    def __init__(self, kit: Kit, page: Page) -> None:
        """Begin an empty window for this page."""
        self.kit, self.page = kit, page
        self.boxes: list[Box] = []
        self.over: list[Box] = []
        self.panes: list[Pane] = []
        self.stops: list[Stop] = []
        self.in_a_row = False
        """Whether the acts stand side by side, their labels wrapped, so that what is above them has its room."""

    @property
    def window(self) -> Rect:
        """The whole window."""
        return Rect(0, 0, self.kit.scale.width, self.kit.scale.height)

    def column(self, rect: Rect, ground: Ground = WALL, pane: str = "") -> Column:
        """A pen at the top of the rectangle."""
        return Column(self.kit, rect.x, rect.y, rect.w, ground, pane)

    def keep(self, column: Column) -> None:
        """Take what a pen left, as something that does not scroll."""
        self.boxes += column.boxes
        self.stops += column.stops

    def paper(self, rect: Rect) -> None:
        """A sheet of paper."""
        scale = self.kit.scale
        self.boxes.append(Box(rect, Panel("paper", radius=scale.px(4), shadow=scale.px(5))))

    def pane(
        self,
        name: str,
        view: Rect,
        fill: Callable[[Column], None],
        ground: Ground = WALL,
        *,
        inset: tuple[int, int] = (RING_ROOM, RING_ROOM),
        start: Literal["top", "end"] = "top",
    ) -> Pane:
        """A part that scrolls if ``fill`` sets more than the view holds; ``inset`` is room at sides and ends."""
        side, end = self.kit.scale.px(inset[0]), self.kit.scale.px(inset[1])
        column = Column(self.kit, view.x + side, view.y + end, view.w - 2 * side, ground, name)
        fill(column)
        height = column.y - view.y + end
        # The room at the end is no reason to scroll where all that is read and pressed stands in the view.
        height = min(height, view.h) if column.y <= view.bottom - self.kit.scale.px(2) else height
        # Below the fade at the top of a sheet, so that the divider is read at once.
        news = None if column.news is None else column.news - view.y - self.kit.scale.px(VEIL)
        pane = Pane(name, view, tuple(column.boxes), height, start, ground.name, _topic(self.page, name), news)
        self.panes.append(pane)
        self.stops += column.stops
        return pane

    def sheet(
        self,
        name: str,
        rect: Rect,
        heading: tuple[str, str],
        fill: Callable[[Column], None],
        start: Literal["top", "end"] = "top",
    ) -> None:
        """A sheet with a heading that stays and content that scrolls under it."""
        kit, scale = self.kit, self.kit.scale
        self.paper(rect)
        margin = scale.px(20)
        top = Column(kit, rect.x + margin, rect.y + scale.px(12), rect.w - 2 * margin, PAPER)
        title, aside = heading
        place = top.text(title, PANEL, "ink")
        top.boxes.append(
            kit.words(Rect(top.x, place.y, top.width, kit.leading(PANEL)), aside, SMALL, "ink_second", align="right")
        )
        top.gap(8)
        top.rule()
        self.keep(top)
        view = Rect(rect.x, top.y, rect.w, rect.bottom - top.y - scale.px(4))
        pane = self.pane(name, view, fill, PAPER, inset=(20, 10), start=start)
        if start == "end" and pane.reach:
            self.over.append(Box(Rect(rect.x + margin, view.y, rect.w - 2 * margin, scale.px(VEIL)), Veil("paper")))

    def scene(self) -> Scene:
        """The finished scene."""
        shown = [stop.choice for stop in self.stops if stop.choice is not None]
        choices = [*shown, *self.page.acts, *self.page.tabs]
        keys: dict[str, str] = {}
        for choice in choices:
            for key in filter(None, (choice.key, choice.letter)):
                keys.setdefault(key, choice.id)
        primary = next((choice.id for choice in choices if choice.primary), "")
        return Scene(
            (self.kit.scale.width, self.kit.scale.height),
            tuple(self.boxes),
            tuple(self.panes),
            tuple(self.stops),
            tuple(self.over),
            primary,
            tuple(choice.id for choice in self.page.acts),
            keys,
            tuple(choice.id for choice in (*self.page.refused, *self.page.acts) if not choice.enabled),
            self.page.first,
        )
