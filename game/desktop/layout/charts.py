"""One line in steps over the minutes, its threshold, and its numbered turning points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import ROW, SMALL, SMALL_STRONG, SUBHEADING, Span
from game.desktop.geometry import Rect
from game.desktop.scene import Panel, Steps
from game.views.nodes import Chart

if TYPE_CHECKING:
    from game.desktop.layout.column import Column


def put_chart(column: Column, node: Chart) -> None:
    """The chart and, below it, each turning point in words."""
    scale, kit, ground = column.scale, column.kit, column.ground
    column.text(node.title, SUBHEADING, ground.text)
    column.text(node.caption, SMALL, ground.second)
    column.gap(22)
    left = kit.width(SMALL, str(node.top)) + scale.px(12)
    right = max(kit.width(SMALL_STRONG, node.threshold_label), kit.width(SMALL_STRONG, node.end_label)) + scale.px(12)
    inline = right < column.width * 0.34
    height = max(scale.px(150), min(round(scale.height * 0.3), round(column.width * 0.56)))
    area = column.take(height)
    plot = Rect(area.x + left, area.y, area.w - left - (right if inline else scale.px(12)), area.h)
    _put_levels(column, node, plot)
    _put_line(column, node, plot)
    _put_ends(column, node, plot, inline=inline)
    column.gap(8)
    _put_hours(column, node, plot)
    column.gap(14)
    for turning in node.turnings:
        _put_turning(column, turning.number, turning.hour, turning.text)


def _spot(node: Chart, plot: Rect, minute: int, value: int) -> tuple[int, int]:
    x = plot.x + round(plot.w * minute / max(1, node.last_minute))
    return x, plot.bottom - round(plot.h * value / max(1, node.top))


def _put_levels(column: Column, node: Chart, plot: Rect) -> None:
    """Labelled levels: nothing, the threshold and the top."""
    kit, scale = column.kit, column.scale
    leading = kit.leading(SMALL)
    shown: list[int] = []
    for value in dict.fromkeys((node.threshold, 0, node.top)):
        y = _spot(node, plot, 0, value)[1]
        if any(abs(y - other) < leading for other in shown):
            continue
        shown.append(y)
        fill = "ink_second" if value == node.threshold else "paper_rule"
        column.add(Rect(plot.x, y, plot.w, max(1, scale.px(1))), Panel(fill=fill))
        label = Rect(column.x, y - leading // 2, plot.x - column.x - scale.px(10), leading)
        column.boxes.append(kit.words(label, str(value), SMALL, column.ground.second, align="right"))


def _put_line(column: Column, node: Chart, plot: Rect) -> None:
    points: list[tuple[int, int]] = []
    for minute, value in node.steps:
        x, y = _spot(node, plot, minute, value)
        if points:
            points.append((x - plot.x, points[-1][1]))
        points.append((x - plot.x, y - plot.y))
    if points:
        points.append((plot.w, points[-1][1]))
    column.add(plot, Steps(tuple(points), column.ground.line, max(2, column.scale.px(3)), "chart_area"))


def _value_at(node: Chart, minute: int) -> int:
    return next((value for at, value in reversed(node.steps) if at <= minute), 0)


def _put_ends(column: Column, node: Chart, plot: Rect, *, inline: bool) -> None:
    """Labels at the line's end and at the threshold, and the numbered discs on the line."""
    kit, scale = column.kit, column.scale
    leading = kit.leading(SMALL_STRONG)
    level = _spot(node, plot, 0, node.threshold)[1]
    end = _spot(node, plot, 0, node.steps[-1][1])[1] if node.steps else plot.bottom
    if abs(level - end) < leading:
        end = level + leading
    for text, y, colour in (
        (node.threshold_label, level, column.ground.text),
        (node.end_label, end, column.ground.line),
    ):
        if inline:
            rect = Rect(plot.right + scale.px(10), y - leading // 2, 0, leading)
            column.boxes.append(kit.words(rect, text, SMALL_STRONG, colour))
    if not inline:
        column.gap(6)
        column.y += leading // 2
        column.text(f"{node.threshold}: {node.threshold_label}", SMALL_STRONG, column.ground.text)
        column.text(node.end_label, SMALL_STRONG, column.ground.line)
    _put_discs(column, node, plot)


def _put_discs(column: Column, node: Chart, plot: Rect) -> None:
    """The numbered discs on the line; one that would cover the last stands below it, or above at the very bottom."""
    r, gap, last = _disc(column), column.scale.px(2), Rect(0, 0, 0, 0)
    for turning in node.turnings:
        x, y = _spot(node, plot, turning.minute, _value_at(node, turning.minute))
        disc = Rect.around(x, y, 2 * r, 2 * r)
        if disc.meets(last):
            below = last.bottom + gap
            disc = Rect(disc.x, below if below + r <= plot.bottom else last.y - gap - disc.h, disc.w, disc.h)
        _put_disc(column, disc, turning.number)
        last = disc


def _disc(column: Column) -> int:
    return max(column.scale.px(13), round(column.scale.type(16) * 0.8))


def _put_disc(column: Column, rect: Rect, number: int) -> None:
    column.add(rect, Panel("badge", "paper", max(1, column.scale.px(2)), rect.h // 2))
    column.boxes.append(column.kit.words(rect, str(number), SMALL_STRONG, "badge_ink", align="centre"))


def _put_hours(column: Column, node: Chart, plot: Rect) -> None:
    """The hours along the bottom, leaving out any that would touch its neighbour."""
    kit = column.kit
    row = column.take(kit.leading(SMALL))
    reached = column.x - 1
    for minute, hour in node.hours:
        width = kit.width(SMALL, hour)
        x = min(_spot(node, plot, minute, 0)[0] - width // 2, column.x + column.width - width)
        if x > reached:
            column.boxes.append(kit.words(Rect(x, row.y, width, row.h), hour, SMALL, column.ground.second))
            reached = x + width + column.scale.px(8)


def _put_turning(column: Column, number: int, hour: str, text: str) -> None:
    r = _disc(column)
    column.gap(8)
    top = column.here()
    inner = column.inner(2 * r + column.scale.px(12))
    spans = (Span(f"{hour}  ", SMALL_STRONG, column.ground.text), Span(text, ROW, column.ground.text))
    rect = inner.spans(spans)
    first = column.kit.leading(ROW)
    _put_disc(column, Rect(column.x, top + (first - 2 * r) // 2, 2 * r, 2 * r), number)
    inner.y = max(inner.y, rect.y + 2 * r)
    column.join(inner)
