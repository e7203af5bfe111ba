"""Places to type, one-of-several switches, and meters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.desktop.fonts import LABEL, ROW, ROW_STRONG, SMALL, SMALL_STRONG, SUBHEADING, WRITTEN
from game.desktop.geometry import Rect
from game.desktop.layout.buttons import button, cap_width, fit
from game.desktop.layout.prose import put_heading, put_text
from game.desktop.scene import FieldLine, FieldLook, Panel, Stop, Words
from game.desktop.theme import PAPER
from game.desktop.wording import OWN
from game.views.nodes import Field, Heading, Meter, Options, Role, Text

if TYPE_CHECKING:
    from game.desktop.fonts import Style
    from game.desktop.layout.column import Column


def put_field(column: Column, node: Field) -> None:
    """A labelled box of as many lines as it needs, at least ``node.lines``."""
    scale = column.scale
    put_heading(column, Heading(node.label, 3, node.hint))
    style = WRITTEN if node.lines > 1 else ROW
    pad, leading = scale.px(12), column.kit.leading(style)
    lines = field_lines(column, node.value, style, column.width - 2 * pad - scale.px(4))
    rect = column.take(leading * max(node.lines, len(lines)) + 2 * pad)
    column.add(rect, Panel("paper_button", "field_border", max(1, scale.px(1.5)), scale.px(6)))
    x, y = rect.x + pad, rect.y + pad
    px = scale.type(style.size)
    set_lines = []
    for index, (start, end) in enumerate(lines):
        text = node.value[start:end].rstrip("\n")
        place = Rect(x, y + index * leading, column.kit.width(style, text), leading)
        column.add(place, Words(text, style.face, px, "ink"))
        set_lines.append(FieldLine(start, end, place))
    look = FieldLook(node, tuple(set_lines), style.face, px)
    column.stops.append(Stop(node.id, rect, scale.px(6), entry=look, pane=column.pane))
    column.gap(12)


def field_lines(column: Column, value: str, style: Style, width: int) -> list[tuple[int, int]]:
    """Where each line of the value begins and ends, every letter kept, so that the caret can stand anywhere."""
    px = column.scale.type(style.size)
    lines, start, last_space = [], 0, -1
    for index, letter in enumerate(value):
        if letter == "\n":
            lines.append((start, index + 1))
            start, last_space = index + 1, -1
            continue
        if letter == " ":
            last_space = index
        elif column.kit.fonts.width(style.face, px, value[start : index + 1]) > width and index > start:
            cut = last_space + 1 if last_space >= start else index
            lines.append((start, cut))
            start, last_space = cut, -1
    return [*lines, (start, len(value))]


def put_options(column: Column, node: Options) -> None:
    """A label and its choices side by side, as many in a row as fit; the chosen one has a filled mark."""
    kit, scale = column.kit, column.scale
    column.gap(14)
    column.text(node.label, ROW_STRONG, column.ground.text)
    column.gap(6)
    gap, x, row, height = scale.px(12), 0, column.here(), 0
    for choice in node.choices:
        shown = replace(choice, icon="circle-dot" if choice.checked else "circle", hint="")
        cap = cap_width(kit, choice.key)
        want = kit.width(LABEL, choice.label) + scale.type(22) + scale.px(10 + 36) + (cap + scale.px(8) if cap else 0)
        width = min(want, column.width)
        if x and x + width > column.width:
            x, row = 0, row + height + gap
        setting = fit(kit, shown, width, hints=False, low=42)
        height = setting.height
        rect = Rect(column.x + x, row, width, height)
        frame, *rest = button(kit, rect, shown, setting, column.ground.name)
        if isinstance(frame.part, Panel):
            frame = replace(frame, part=replace(frame.part, shadow=0))
        column.boxes += [frame, *rest]
        if choice.checked:
            ring = Panel(border="brass", border_width=max(2, scale.px(3)), radius=scale.px(10))
            column.add(rect, ring, choice.id)
        column.stop(rect, choice, scale.px(10))
        x += width + gap
    column.y = row + height
    reasons = [choice.reason for choice in node.choices if not choice.enabled and choice.reason]
    for note, colour in ((node.hint, column.ground.second), *((reason, column.ground.warn) for reason in reasons)):
        if note:
            column.gap(6)
            column.text(note, SMALL, colour)
    column.gap(14)


def put_meter(column: Column, node: Meter) -> None:
    """An amount against a limit: parts with their numbers, or a slim bar divided by its units."""
    scale = column.scale
    column.gap(10)
    says = (Text(node.says, Role.WARN if node.over else Role.HINT),) if node.says else ()
    wide = column.kit.width(SUBHEADING, node.label) + column.kit.width(SMALL, node.says) + scale.px(20)
    top = column.here()
    whole = bool(node.parts) or column.ground is PAPER
    style = SUBHEADING if whole else SMALL_STRONG
    height = column.text(node.label, style, column.ground.text).h if node.label else column.kit.leading(SMALL)
    if says and wide <= column.width:
        colour = column.ground.warn if node.over else column.ground.good
        rect = Rect(column.x, top, column.width, height)
        column.boxes.append(column.kit.words(rect, node.says, SMALL, colour, align="right"))
    elif says:
        put_text(column, says[0], air=2)
    column.gap(6)
    if whole:
        _put_parts(column, node)
    else:
        put_bar(column, Rect(column.x, column.here(), min(column.width, scale.px(360)), scale.px(8)), node)
        column.y += scale.px(8)
    column.gap(14)


def put_bar(column: Column, rect: Rect, node: Meter) -> None:
    """The slim bar in a rectangle: filled units, then empty ones, a fine gap between them."""
    count = max(1, node.limit)
    gap = max(1, column.scale.px(2)) if count <= 24 else 0
    full = min(node.amount, count)
    colour = column.ground.warn if node.over else "meter"
    edges = [rect.x + round(rect.w * index / count) for index in range(count + 1)]
    if gap == 0:
        column.add(rect, Panel("meter_empty", radius=rect.h // 2))
        column.add(Rect(rect.x, rect.y, edges[full] - rect.x, rect.h), Panel(colour, radius=rect.h // 2))
        return
    for index in range(count):
        part = Rect(edges[index], rect.y, edges[index + 1] - edges[index] - gap, rect.h)
        column.add(part, Panel(colour if index < full else "meter_empty", radius=rect.h // 4))


def _put_parts(column: Column, node: Meter) -> None:
    """Segments as wide as their minutes, numbered; own words in teal; what is left stays empty."""
    scale, kit = column.scale, column.kit
    rect = column.take(max(scale.px(28), round(scale.type(16) * 1.5)))
    total = max(node.limit, sum(part.amount for part in node.parts), 1)
    radius = scale.px(4)
    column.add(rect, Panel("part_empty", "warn" if node.over else "field_border", max(1, scale.px(1)), radius))
    reached, gap = 0, max(1, scale.px(2))
    for index, part in enumerate(node.parts):
        left = rect.x + round(rect.w * reached / total)
        reached += part.amount
        right = rect.x + round(rect.w * reached / total)
        place = Rect(left + gap // 2, rect.y + gap, max(1, right - left - gap), rect.h - 2 * gap)
        fill = "part_own" if part.own else ("part", "part_other")[index % 2]
        column.add(place, Panel(fill, radius=radius - 1))
        text = kit.say(OWN) if part.own else part.label
        if kit.width(SMALL_STRONG, text) + scale.px(4) <= place.w:
            colour = "vote_ink" if part.own else "ink"
            column.boxes.append(kit.words(place, text, SMALL_STRONG, colour, align="centre"))
    if node.over:
        mark = rect.x + round(rect.w * node.limit / total)
        column.add(Rect(mark, rect.y - scale.px(4), scale.px(3), rect.h + scale.px(8)), Panel("contested"))
