"""Every screen but the chamber: which column stands on what, and where the acts are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.desktop.fonts import HEADING, SMALL
from game.desktop.geometry import Rect
from game.desktop.layout.bar import put_acts, put_answer, put_prompt, put_refused
from game.desktop.layout.frame import Frame
from game.desktop.layout.nodes import put_all
from game.desktop.layout.papers import put_record
from game.desktop.layout.ribbon import put_ribbon, put_tabs
from game.desktop.scene import Box, Panel
from game.desktop.theme import PAPER, WALL, Ground
from game.views.nodes import Heading, Record

if TYPE_CHECKING:
    from game.desktop.layout.column import Column, Kit
    from game.desktop.scene import Scene
    from game.views.nodes import Node, Page


@dataclass(frozen=True, slots=True)
class Plan:
    """How a screen is set in a wide window: its two grounds, the share of the first column, where the acts stand."""

    main: Ground
    side: Ground
    share: float
    acts: Literal["bottom", "main", "side"] = "bottom"
    joined: bool = False
    """Both columns stand on one sheet, under tabs."""


PLANS = {
    "seats": Plan(WALL, PAPER, 0.46),
    "brief": Plan(PAPER, PAPER, 0.55, joined=True),
    "composer": Plan(WALL, PAPER, 0.48, acts="side"),
    "floor": Plan(WALL, PAPER, 0.58),
    "corridor": Plan(WALL, PAPER, 0.5),
    "silence": Plan(PAPER, WALL, 0.62),
    "draft": Plan(PAPER, WALL, 0.68),
    "record": Plan(PAPER, WALL, 0.62),
    "debrief": Plan(WALL, PAPER, 0.42),
    "curtain": Plan(WALL, PAPER, 0.5, acts="main"),
    "bell": Plan(WALL, PAPER, 0.5, acts="main"),
    "settings": Plan(WALL, PAPER, 0.56),
    "rule": Plan(PAPER, WALL, 0.6),
    "why": Plan(PAPER, WALL, 0.6),
}
ANY = Plan(WALL, PAPER, 0.55)
LEAST_SHEET = 0.5
"""A sheet with little on it is shorter than the window, but never less than this part of its room."""
MOST_ACTS = 0.4
"""The part of the window that acts may take at its foot; more of them stand in the column."""
NARROW = 1000
"""Below this room (window width in units of the reader's text) the two columns become one."""


def compose_screen(kit: Kit, page: Page) -> Scene:
    """Set a page in one or two columns with its acts."""
    frame, scale = Frame(kit, page), kit.scale
    plan = PLANS.get(page.screen, ANY)
    top = put_ribbon(frame, page.ribbon) if page.ribbon else 0
    if page.tabs:
        top = put_tabs(frame, top + (0 if page.ribbon else scale.px(8)), plan.joined)
        top -= 0 if not plan.joined else scale.px(2)
    body = Rect(0, top, scale.width, scale.height - top)
    if scale.room < NARROW or scale.height > scale.width or _acts_height(frame) > body.h * MOST_ACTS:
        _one_column(frame, plan, body)
    elif plan.joined:
        _one_sheet(frame, body)
    else:
        _two_columns(frame, plan, body)
    return frame.scene()


def _has_title(page: Page) -> bool:
    """Whether the page still needs its title set as a heading."""
    return not page.tabs and not any(isinstance(node, Heading) and node.level == 1 for node in page.main[:3])


def _put_title(column: Column, page: Page) -> None:
    if _has_title(page):
        column.text(page.title, HEADING, column.ground.text)
        column.gap(8)


def _bottom_bar(frame: Frame, body: Rect, *, stretch: bool = False) -> int:
    """Prompt and acts at the window's foot; returns where they begin. Acts that take too much stay in the column."""
    scale, page = frame.kit.scale, frame.page
    width = scale.width - scale.px(48)
    probe = frame.column(Rect(0, 0, width, 0))
    _put_bar(probe, page, stretch=stretch)
    height = probe.here() + scale.px(20)
    column = frame.column(Rect(scale.px(24), body.bottom - height, width, 0))
    _put_bar(column, page, stretch=stretch)
    frame.keep(column)
    return body.bottom - height


def _put_bar(column: Column, page: Page, *, stretch: bool) -> None:
    """Prompt, acts, and the foot beside or above them; in a narrow window (``stretch``) the foot is elsewhere.

    Nothing comes below the acts, so that a new foot moves none of them.
    """
    kit, scale = column.kit, column.scale
    width = column.width
    foot = kit.width(SMALL, page.foot) if page.foot and not stretch else 0
    acts = column.inner(0)
    put_acts(acts, page.acts, stretch=stretch)
    right = max((stop.rect.right for stop in acts.stops), default=column.x)
    beside = bool(foot) and right + scale.px(24) + foot <= column.x + width
    if foot and not beside:
        put_answer(column, page.foot)
    put_prompt(column, page.prompt)
    acts = column.inner(0)
    put_acts(acts, page.acts, stretch=stretch)
    row = min((stop.rect.y for stop in acts.stops), default=acts.y)
    column.join(acts)
    if beside:
        rect = Rect(column.x, row, width, acts.stops[-1].rect.bottom - row if acts.stops else kit.leading(SMALL))
        column.boxes.append(kit.words(rect, page.foot, SMALL, column.ground.second, align="right"))


def _fill(
    page: Page, nodes: tuple[Node, ...], column: Column, *, title: bool, acts: bool, refused: bool, foot: bool = False
) -> None:
    """One column's content: title, nodes, and what else belongs at its end."""
    if title:
        _put_title(column, page)
    put_all(column, nodes)
    if acts:
        column.gap(14)
        put_prompt(column, page.prompt)
        put_acts(column, page.acts)
    if refused and page.refused:
        column.gap(16)
        put_refused(column, page.refused)
    if foot and page.foot:
        column.gap(14)
        column.text(page.foot, SMALL, column.ground.second)


def _acts_height(frame: Frame) -> int:
    """Pixels that prompt and acts take across the whole window."""
    column = frame.column(Rect(0, 0, frame.window.w - frame.kit.scale.px(48), 0))
    _put_bar(column, frame.page, stretch=True)
    return column.y


def _one_column(frame: Frame, plan: Plan, body: Rect) -> None:
    """A narrow window: everything in one pane, first the main column, then the side; acts stay where they fit."""
    scale, page = frame.kit.scale, frame.page
    stays = _acts_height(frame) <= body.h * MOST_ACTS
    bottom = _bottom_bar(frame, body, stretch=True) if stays else body.bottom
    acts_last = frame.stops[len(page.tabs) :] if stays else []
    if stays:
        frame.stops = frame.stops[: len(page.tabs)]
    ground = plan.main
    view = Rect(body.x, body.y, body.w, bottom - body.y - (scale.px(10) if stays else 0))
    if ground is PAPER:
        view = view.grown(-scale.px(8))
        frame.paper(view)

    def fill(column: Column) -> None:
        _fill(page, (*page.main, *page.side), column, title=True, acts=not stays, refused=True, foot=True)

    frame.pane("main", view, fill, ground, inset=(24, 14))
    frame.stops += acts_last


def _one_sheet(frame: Frame, body: Rect) -> None:
    """Two columns on one sheet with a fine line between them."""
    scale, page = frame.kit.scale, frame.page
    stops, frame.stops = frame.stops, []
    bottom = _bottom_bar(frame, body)
    last, frame.stops = frame.stops, stops
    margin = scale.px(24)
    sheet = Rect(margin, body.y, scale.width - 2 * margin, bottom - body.y - scale.px(18))
    frame.paper(sheet)
    share = 0.55 if page.side else 1.0
    width = round(sheet.w * share)
    left = Rect(sheet.x, sheet.y, width, sheet.h)

    def fill(column: Column) -> None:
        _fill(page, page.main, column, title=True, acts=False, refused=True)

    frame.pane("main", left, fill, PAPER, inset=(34, 18))
    if page.side:
        line = Rect(left.right, sheet.y + scale.px(30), max(1, scale.px(1)), sheet.h - scale.px(60))
        frame.boxes.append(Box(line, Panel(fill="paper_rule")))
        right = Rect(left.right + scale.px(1), sheet.y, sheet.right - left.right - scale.px(1), sheet.h)
        frame.pane("side", right, lambda pen: put_all(pen, page.side), PAPER, inset=(30, 18))
    frame.stops += last


def _two_columns(frame: Frame, plan: Plan, body: Rect) -> None:
    """Main left, side right, acts at the foot of the window or of one column."""
    scale, page = frame.kit.scale, frame.page
    stops, frame.stops = frame.stops, []
    bottom = body.bottom
    if plan.acts == "bottom" or (plan.acts == "side" and not page.side):
        bottom = _bottom_bar(frame, body)
    last, frame.stops = frame.stops, stops
    top, margin = body.y + scale.px(14), scale.px(24)
    width = round(scale.width * plan.share) if page.side else min(scale.width - 2 * margin, scale.px(760 * scale.text))
    x = margin if page.side else (scale.width - width) // 2
    bleed = 0 if plan.main is PAPER else scale.px(14)
    left = Rect(x - bleed, top, width - (margin - bleed if page.side else 0), bottom - top - scale.px(12))
    _put_part(frame, "main", left, plan.main, acts=plan.acts == "main")
    if page.side:
        right = Rect(width + scale.px(20), top, scale.width - width - scale.px(20) - margin, left.h)
        _put_part(frame, "side", right, plan.side, acts=plan.acts == "side")
    frame.stops += last


def _put_part(frame: Frame, name: Literal["main", "side"], rect: Rect, ground: Ground, *, acts: bool) -> None:
    """One column on its ground; acts that belong to it stay at its foot."""
    scale, page = frame.kit.scale, frame.page
    nodes = page.main if name == "main" else page.side
    title = name == "main"
    if len(nodes) == 1 and isinstance(nodes[0], Record) and ground is PAPER:
        record = nodes[0]
        frame.sheet(name, rect, (record.title, record.stamp), lambda pen: put_record(pen, record), start="end")
        return
    inset = 28 if ground is PAPER else 14
    foot = _foot_of_part(frame, rect, ground, inset) if acts else None

    def fill(column: Column) -> None:
        _fill(page, nodes, column, title=title, acts=False, refused=name == "main")

    if ground is PAPER:
        if not foot:
            probe = frame.column(Rect(0, 0, rect.w - 2 * scale.px(inset), 0), ground)
            fill(probe)
            rect = rect._replace(h=min(rect.h, max(probe.y + scale.px(64), round(rect.h * LEAST_SHEET))))
        frame.paper(rect)
    height = rect.h - (foot.h if foot else 0)
    view = Rect(rect.x, rect.y, rect.w, height)
    frame.pane(name, view, fill, ground, inset=(inset, 20 if ground is PAPER else 8))
    if foot:
        column = frame.column(
            Rect(rect.x + scale.px(inset), view.bottom + scale.px(10), rect.w - 2 * scale.px(inset), 0), ground
        )
        _put_foot(column, page)
        frame.keep(column)


def _foot_of_part(frame: Frame, rect: Rect, ground: Ground, inset: int) -> Rect:
    """How much room the acts take at the foot of a column."""
    scale = frame.kit.scale
    column = frame.column(Rect(rect.x, 0, rect.w - 2 * scale.px(inset), 0), ground)
    _put_foot(column, frame.page)
    return Rect(rect.x, rect.y, rect.w, column.here() + scale.px(26))


def _put_foot(column: Column, page: Page) -> None:
    """The acts of a part, and above them what is said about them: nothing that comes or goes moves an act."""
    if page.foot:
        column.text(page.foot, SMALL, column.ground.second)
        column.gap(12)
    put_prompt(column, page.prompt)
    put_acts(column, page.acts)
