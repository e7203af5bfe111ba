"""The title: the empty table, one lit place at the side."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from game.desktop.fonts import LEAD_WORD, SMALL, TAGLINE, TITLE, Span
from game.desktop.geometry import Rect
from game.desktop.horseshoe import Curve
from game.desktop.layout.bar import put_acts, put_refused
from game.desktop.layout.buttons import put_entry
from game.desktop.layout.frame import Frame
from game.desktop.layout.nodes import put
from game.desktop.scene import Bench, Box, Glow, Panel, TableArt
from game.views.nodes import Choice, Heading, Text

if TYPE_CHECKING:
    from game.desktop.layout.column import Column, Kit
    from game.desktop.scene import Scene
    from game.views.nodes import Page

PLACES = 15


def compose_title(kit: Kit, page: Page) -> Scene:
    """Name and choices left, the table right; in a narrow window the words alone."""
    frame, scale = Frame(kit, page), kit.scale
    wide = scale.room >= 1000 and scale.width > scale.height
    width = round(scale.width * 0.425) if wide else scale.width
    if wide:
        _put_table(frame, Rect(width, 0, scale.width - width, scale.height))
    margin = scale.px(72 if wide else 36)
    words = width - margin - scale.px(16)
    tail = kit.height((Span(page.foot, SMALL, ""),), words) + scale.px(36) if page.foot else scale.px(24)
    view = Rect(margin - scale.px(24), 0, words + scale.px(32), scale.height - tail)
    rise, tight = scale.px(8), False
    for tight in (False, True):
        probe = frame.column(Rect(0, 0, view.w - scale.px(48), 0))
        _put_words(probe, page, tight=tight)
        spare = view.h - probe.here() - scale.px(10)
        if spare >= rise:
            rise = max(rise, min(scale.px(88), spare // 2))
            break

    def fill(column: Column) -> None:
        column.y += rise
        _put_words(column, page, tight=tight)

    frame.pane("main", view, fill, inset=(24, 8))
    if page.foot:
        foot = frame.column(Rect(margin, view.bottom + scale.px(8), words, 0))
        foot.text(page.foot, SMALL, "text_second")
        frame.keep(foot)
    return frame.scene()


def _put_words(column: Column, page: Page, *, tight: bool) -> None:
    """Name, choices and what else is said; ``tight`` keeps the second line of the next choice alone."""
    scale = column.scale
    nodes = list(page.main)
    name = page.title
    first = nodes[0] if nodes else None
    if isinstance(first, Heading) and first.level == 1:
        name = first.text
        nodes = nodes[1:]
    column.text(name, TITLE, "text")
    column.gap(14)
    column.add(Rect(column.x, column.here(), scale.px(72), scale.px(4)), Panel("brass", radius=scale.px(2)))
    column.y += scale.px(4)
    column.gap(16)
    for index, node in enumerate(nodes):
        if index == 0 and isinstance(node, Text):
            column.text(node.text, TAGLINE, "text")
            column.gap(16 if tight else 28)
        elif isinstance(node, Choice):
            put_entry(column, node, tight=tight)
            column.gap(10 if node.primary else 0)
        else:
            put(column, node)
    column.gap(12)
    if page.acts:
        put_acts(column, page.acts)
    put_refused(column, page.refused)


def _put_table(frame: Frame, area: Rect) -> None:
    """A large empty table that runs out of the window, with a card at every place and one that is lit."""
    kit, scale, u = frame.kit, frame.kit.scale, frame.kit.scale.u
    half_band = 43 * u
    a = min(area.w / 2 - half_band - 24 * u, 0.62 * scale.height)
    top = scale.height * 0.22
    curve = Curve(
        area.x + area.w / 2 - 10 * u, top, scale.height * 1.25, a, min(0.98 * a, scale.height * 0.42), half_band
    )
    frame.boxes.append(Box(frame.window, TableArt(curve, _cards(curve, u))))
    y = round(scale.height * 0.825)
    half = round(min(a - half_band - 50 * u, 180 * u))
    cx = round(curve.cx)
    for radius, strength in ((250, 150), (130, 200)):
        frame.boxes.append(Box(Rect.around(cx, y - scale.px(12), 2 * radius * u, 2 * radius * u), Glow(strength)))
    bench = Rect(cx - half, y - scale.px(18), 2 * half, scale.px(36))
    frame.boxes.append(Box(bench, Bench()))
    pitch = (2 * half - scale.px(8)) / 5
    for index in (-2, -1, 1, 2):
        card = Rect.around(cx + index * pitch, y + scale.px(2), scale.px(57), scale.px(18))
        frame.boxes.append(Box(card, Panel("plate", "badge", max(1, scale.px(1.5)), scale.px(3))))
    lit = Rect.around(cx, y - scale.px(10), scale.px(58), scale.px(38))
    frame.boxes.append(Box(lit, Panel("plate_speaking", "speaking", max(2, scale.px(2)), scale.px(5), scale.px(3))))
    frame.boxes.append(kit.words(lit, "37", LEAD_WORD, "ink", align="centre"))


def _cards(curve: Curve, u: float) -> tuple[tuple[int, int, int], ...]:
    """Blank cards along the table at equal distances: middle and angle in degrees."""
    points = curve.right_side()
    cards = [(round(curve.cx), round(curve.top), 0)]
    step, walked = 106 * u, 0.0
    for before, after in pairwise(points):
        walked += math.hypot(after.x - before.x, after.y - before.y)
        if walked >= step and len(cards) < PLACES:
            walked = 0.0
            angle = round(math.degrees(math.atan2(after.nx, -after.ny)))
            cards.append((round(after.x), round(after.y), angle))
            cards.append((round(2 * curve.cx - after.x), round(after.y), -angle))
    return tuple(cards)
