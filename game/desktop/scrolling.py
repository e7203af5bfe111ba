"""How far each pane is scrolled: kept in its reach, begun anew with new content. No pygame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.paint.painter import scroll_of

if TYPE_CHECKING:
    from game.desktop.geometry import Rect
    from game.desktop.scene import Pane, Scene

AIR = 24
"""Units kept between what was brought into view and the pane's edge."""
PAGE = 0.85
"""The part of a pane's height that a page key scrolls."""


def scroll_to(pane: Pane, scroll: dict[str, int], wanted: int) -> bool:
    """Scroll a pane as far as it goes; returns whether it moved."""
    before = scroll_of(pane, scroll)
    scroll[pane.id] = min(pane.reach, max(0, wanted))
    return scroll[pane.id] != before


def scroll_by(pane: Pane, scroll: dict[str, int], pixels: int) -> bool:
    """Scroll a pane by so many pixels, downwards if positive; returns whether it moved."""
    return scroll_to(pane, scroll, scroll_of(pane, scroll) + pixels)


def scroll_by_key(pane: Pane, scroll: dict[str, int], key: str) -> None:
    """Scroll a pane by one of the page keys."""
    at, page = scroll_of(pane, scroll), round(pane.view.h * PAGE)
    scroll_to(pane, scroll, {"PageUp": at - page, "PageDown": at + page, "Home": 0, "End": pane.reach}[key])


def bring_into_view(pane: Pane, scroll: dict[str, int], rect: Rect, u: float) -> None:
    """Scroll a pane just far enough to show a rectangle in it."""
    air, view = round(AIR * u), pane.view
    top, bottom = rect.y - view.y - air, rect.bottom - view.y + air
    scroll_to(pane, scroll, min(top, max(scroll_of(pane, scroll), bottom - view.h)))


def begin_anew(before: Scene, scene: Scene, scroll: dict[str, int]) -> None:
    """Let panes that now hold something else begin where it begins."""
    for pane in scene.panes:
        old = before.pane(pane.id)
        if old is None or old.topic != pane.topic:
            scroll.pop(pane.id, None)
