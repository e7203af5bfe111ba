"""The line above everything during a meeting, and the tabs of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import NUMBER, PANEL, ROW, ROW_STRONG, SMALL, SMALL_STRONG, SUBHEADING
from game.desktop.geometry import Rect
from game.desktop.layout.buttons import cap_width, key_cap
from game.desktop.layout.seats import roundel_of
from game.desktop.scene import Box, Glyph, Panel, Stop
from game.desktop.wording import STAGE_OF
from game.views.nodes import Progress

if TYPE_CHECKING:
    from game.desktop.layout.column import Kit
    from game.desktop.layout.frame import Frame
    from game.views.nodes import Choice, Ribbon, Stage


def put_ribbon(frame: Frame, ribbon: Ribbon) -> int:
    """Draw the ribbon across the window; returns the height it takes."""
    kit, scale = frame.kit, frame.kit.scale
    margin = scale.px(24)
    height = scale.row(56, 20)
    rule = max(1, scale.px(2))
    frame.boxes.append(Box(Rect(0, 0, scale.width, height), Panel(fill="surface")))
    frame.boxes.append(Box(Rect(0, height - rule, scale.width, rule), Panel(fill="brass")))
    right = _put_hour(frame, ribbon, height)
    stages, title = _stage_widths(kit, ribbon.stages), kit.width(PANEL, ribbon.title)
    room = right - margin - scale.px(28)
    chevron = scale.type(16) + scale.px(8)
    if sum(stages) + chevron * (len(stages) - 1) + title + scale.px(36) <= room:
        rect = Rect(margin, 0, title, height)
        frame.boxes.append(kit.words(rect, ribbon.title, PANEL, "text"))
        spare = room - title - scale.px(36) - sum(stages) - chevron * (len(stages) - 1)
        gap = min(scale.px(14), spare // max(1, len(stages)))
        _put_stages(frame, ribbon.stages, stages, margin + title + scale.px(36), chevron + gap, height)
    else:
        _put_present(frame, ribbon, height, room)
    return height


def _put_hour(frame: Frame, ribbon: Ribbon, height: int) -> int:
    """Hour and what is left at the right end; returns where they begin."""
    kit, scale = frame.kit, frame.kit.scale
    right = scale.width - scale.px(24)
    left = kit.width(SMALL, ribbon.left)
    hour = kit.width(NUMBER, ribbon.hour)
    frame.boxes.append(kit.words(Rect(right - left, 0, left, height), ribbon.left, SMALL, "text_second"))
    x = right - left - (scale.px(10) if ribbon.left else 0) - hour
    frame.boxes.append(kit.words(Rect(x, 0, hour, height), ribbon.hour, NUMBER, "text"))
    side = scale.type(20)
    if scale.room >= 880 and ribbon.hour:
        x -= side + scale.px(8)
        frame.boxes.append(Box(Rect(x, (height - side) // 2, side, side), Glyph("clock", "brass")))
    return x


def _stage_widths(kit: Kit, stages: tuple[Stage, ...]) -> list[int]:
    scale = kit.scale
    icon = scale.type(16) + scale.px(6)
    widths = []
    for stage in stages:
        now = stage.progress is Progress.NOW
        word = kit.width(SMALL_STRONG if now else SMALL, stage.name)
        widths.append(word + (0 if stage.progress is Progress.TO_COME else icon) + (scale.px(28) if now else 0))
    return widths


def _put_stages(frame: Frame, stages: tuple[Stage, ...], widths: list[int], x: int, gap: int, height: int) -> None:
    scale = frame.kit.scale
    side = scale.type(16)
    for index, (stage, width) in enumerate(zip(stages, widths, strict=True)):
        if index:
            rect = Rect(x - gap + (gap - side) // 2, (height - side) // 2, side, side)
            frame.boxes.append(Box(rect, Glyph("chevron-right", "line")))
        _put_stage(frame, stage, Rect(x, 0, width, height))
        x += width + gap


def _put_stage(frame: Frame, stage: Stage, rect: Rect) -> None:
    kit, scale = frame.kit, frame.kit.scale
    side, x = scale.type(16), rect.x
    colour, style = "text_second", SMALL
    if stage.progress is Progress.NOW:
        tall = scale.row(34, 16) - scale.px(2)
        pill = Rect(rect.x, (rect.h - tall) // 2, rect.w, tall)
        frame.boxes.append(Box(pill, Panel("brass", radius=tall // 2)))
        x, colour, style = x + scale.px(14), "brass_ink", SMALL_STRONG
        dot = scale.px(10)
        frame.boxes.append(
            Box(Rect(x + (side - dot) // 2, (rect.h - dot) // 2, dot, dot), Panel(colour, radius=dot // 2))
        )
    elif stage.progress is not Progress.TO_COME:
        frame.boxes.append(Box(Rect(x, (rect.h - side) // 2, side, side), Glyph("check", "good")))
    if stage.progress is not Progress.TO_COME:
        x += side + scale.px(6)
    frame.boxes.append(kit.words(Rect(x, 0, kit.width(style, stage.name), rect.h), stage.name, style, colour))


def _put_present(frame: Frame, ribbon: Ribbon, height: int, room: int) -> None:
    """Only the present stage and how far that is; the meeting's name where it still fits."""
    kit, scale = frame.kit, frame.kit.scale
    number = next((i for i, stage in enumerate(ribbon.stages) if stage.progress is Progress.NOW), None)
    x = scale.px(24)
    if number is None:
        frame.boxes.append(kit.words(Rect(x, 0, 0, height), ribbon.title, PANEL, "text"))
        return
    stage = ribbon.stages[number]
    width = _stage_widths(kit, (stage,))[0]
    of = kit.say(STAGE_OF).format(number=number + 1, count=len(ribbon.stages))
    title = kit.width(PANEL, ribbon.title) + scale.px(24)
    if title + width + scale.px(20) + kit.width(SMALL, of) <= room:
        frame.boxes.append(kit.words(Rect(x, 0, title, height), ribbon.title, PANEL, "text"))
        x += title
    _put_stage(frame, stage, Rect(x, 0, width, height))
    x += width + scale.px(20)
    if x + kit.width(SMALL, of) <= room:
        frame.boxes.append(kit.words(Rect(x, 0, 0, height), of, SMALL, "text_second"))


def put_tabs(frame: Frame, top: int, bottom_sheet: bool) -> int:
    """Whose paper this is and its tabs; returns where the content begins. On a sheet the open tab is part of it."""
    kit, scale, page = frame.kit, frame.kit.scale, frame.page
    x = scale.px(24)
    height = scale.row(60, 20)
    if page.seat:
        r = scale.px(20)
        frame.boxes.append(Box(Rect(x, top + (height - 2 * r) // 2, 2 * r, 2 * r), roundel_of(page.seat)))
        x += 2 * r + scale.px(14)
    title = kit.width(SUBHEADING, page.title)
    frame.boxes.append(kit.words(Rect(x, top, title, height), page.title, SUBHEADING, "text"))
    x += title + scale.px(32)
    widths = [tab_width(kit, tab) for tab in page.tabs]
    limit = scale.width - scale.px(24)
    joined = bottom_sheet and x + sum(widths) <= limit
    y = top
    if not joined and x + sum(widths) > limit:
        x, y = scale.px(24), top + height
    for tab, width in zip(page.tabs, widths, strict=True):
        if x + width > limit and x > scale.px(24):
            x, y = scale.px(24), y + height
        put_tab(frame, tab, Rect(x, y, width, height), joined=joined)
        x += width
    return y + height + (0 if joined else scale.px(12))


def tab_width(kit: Kit, tab: Choice) -> int:
    """Pixels that a tab takes."""
    cap = cap_width(kit, tab.key)
    return kit.width(ROW_STRONG, tab.label) + (cap + kit.scale.px(10) if cap else 0) + kit.scale.px(34)


def put_tab(frame: Frame, tab: Choice, rect: Rect, *, joined: bool) -> None:
    """One tab: part of the sheet below where ``joined``, else with a line under the open one."""
    kit, scale = frame.kit, frame.kit.scale
    pad, opened = scale.px(16), bool(tab.checked)
    paper = joined and opened
    if paper:
        sheet = Rect(rect.x, rect.y + scale.px(8), rect.w, rect.h - scale.px(8))
        frame.boxes.append(Box(sheet, Panel("paper", radius=scale.px(6), corners="top"), tab.id))
    else:
        hover = Rect(rect.x + scale.px(4), rect.y + scale.px(9), rect.w - scale.px(8), rect.h - scale.px(18))
        frame.boxes.append(Box(hover, Panel("ghost", radius=scale.px(8)), tab.id))
    colour = "ink" if paper else "text" if opened else "text_second"
    word = Rect(rect.x + pad, rect.y, kit.width(ROW_STRONG, tab.label), rect.h)
    frame.boxes.append(kit.words(word, tab.label, ROW_STRONG if opened else ROW, colour, tab.id))
    if opened and not joined:
        bar = Rect(rect.x + pad, rect.bottom - scale.px(10), word.w, max(2, scale.px(3)))
        frame.boxes.append(Box(bar, Panel("brass", radius=scale.px(1)), tab.id))
    border = "field_border" if paper else "line"
    frame.boxes += key_cap(kit, rect.right - pad, rect.y + rect.h // 2, tab.key, colour, border, tab.id)
    focus = Rect(rect.x + scale.px(6), rect.y + scale.px(8), rect.w - scale.px(12), rect.h - scale.px(13))
    frame.stops.append(Stop(tab.id, focus, scale.px(8), choice=tab))
