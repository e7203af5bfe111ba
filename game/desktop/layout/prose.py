"""Headings, paragraphs, trust labels, roundels and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import (
    HEADING,
    LABEL,
    LEAD,
    PANEL,
    QUOTE,
    ROW,
    ROW_STRONG,
    SMALL,
    SMALL_STRONG,
    SPEECH,
    SUBHEADING,
    Span,
    Style,
)
from game.desktop.geometry import Rect
from game.desktop.layout.seats import roundel_of
from game.desktop.scene import Glyph
from game.views.kinds import MARK_WORDS
from game.views.nodes import Heading, Mark, Role, Roundels, Table, Text

if TYPE_CHECKING:
    from game.desktop.layout.column import Align, Column
    from game.desktop.theme import Ground

MARK_ICONS = {
    Mark.AGREED: ("check", "agreed"),
    Mark.CLAIMED: ("quote", "claimed"),
    Mark.CONTESTED: ("triangle-alert", "contested"),
    Mark.INVENTED: ("pen-line", "invented"),
    Mark.SIMPLIFIED: ("info", "invented"),
}


def role_look(role: Role, ground: Ground) -> tuple[Style, str]:
    """The style and colour token in which a role is set on this ground."""
    looks: dict[Role, tuple[Style, str]] = {
        Role.LEAD: (LEAD, ground.text),
        Role.BODY: (ROW if ground.name == "wall" else SPEECH, ground.text),
        Role.CAPTION: (SMALL, ground.second),
        Role.QUOTE: (QUOTE, ground.text),
        Role.HINT: (SMALL, ground.good),
        Role.WARN: (SMALL, ground.warn),
    }
    return looks[role]


def put_heading(column: Column, node: Heading, align: Align = "left") -> None:
    """A heading of its level, with its aside at the right end where there is room."""
    style = (HEADING, SUBHEADING if column.ground.name == "paper" else PANEL, LABEL)[node.level - 1]
    column.gap((8, 20, 18)[node.level - 1])
    aside = column.kit.width(SMALL, node.aside) + column.scale.px(16) if node.aside else 0
    beside = bool(aside) and column.kit.width(style, node.text) + aside <= column.width
    top = column.here()
    rect = column.text(node.text, style, column.ground.text, align)
    if beside:
        column.boxes.append(
            column.kit.words(
                Rect(column.x, top, column.width, rect.h), node.aside, SMALL, column.ground.second, align="right"
            )
        )
    elif node.aside:
        column.text(node.aside, SMALL, column.ground.second, align)
    column.gap((8, 8, 6)[node.level - 1])


def put_mark(column: Column, mark: Mark, words: str, stop: str = "") -> None:
    """A trust label: icon and word, no box."""
    icon, token = MARK_ICONS[mark]
    colour = column.ground.marks + token
    side = column.scale.type(16)
    top = column.here()
    leading = column.kit.leading(SMALL)
    column.add(Rect(column.x, top + (leading - side) // 2, side, side), Glyph(icon, colour), stop)
    text = words or column.kit.say(MARK_WORDS[mark])
    inner = column.inner(side + column.scale.px(6))
    inner.text(text, SMALL, colour, stop=stop)
    column.join(inner)


def put_text(column: Column, node: Text, align: Align = "left", stop: str = "", air: float = 8) -> None:
    """A paragraph with its bold beginning and its trust label."""
    style, colour = role_look(node.role, column.ground)
    column.gap(air)
    spans = [Span(node.text, style, colour)]
    if node.strong:
        bold = SMALL_STRONG if style.size == 16 else ROW_STRONG
        spans.insert(0, Span(node.strong + (" " if node.text else ""), bold, column.ground.text))
    if node.text or node.strong:
        column.spans(spans, align, stop, width=min(column.width, measure(column, style)))
    if node.mark is not Mark.NONE:
        column.gap(2)
        put_mark(column, node.mark, node.mark_text, stop)
    column.gap(air)


def measure(column: Column, style: Style) -> int:
    """The longest comfortable line, about 75 characters, in pixels."""
    return round(column.scale.type(style.size) * 0.52 * 78)


def put_roundels(column: Column, node: Roundels) -> None:
    """Who stands together: label and caption at the left, flags with their names at the right."""
    scale = column.scale
    column.gap(10)
    colour = {Role.WARN: column.ground.warn, Role.HINT: column.ground.good}.get(node.role, column.ground.text)
    narrow = column.width < scale.px(420) * scale.text
    gutter = 0 if narrow else round(column.width * 0.34)
    left = column.inner(0, 0 if narrow else column.width - gutter + scale.px(12))
    left.text(node.label, ROW_STRONG, colour)
    if node.caption:
        left.text(node.caption, SMALL, column.ground.second)
    if narrow:
        column.join(left)
    right = column.inner(gutter)
    r = scale.px(15)
    pitch = 2 * r + scale.px(13)
    per_row = max(1, right.width // pitch)
    for start in range(0, len(node.seats), per_row):
        right.gap(2)
        row = right.take(2 * r + scale.px(6))
        for index, (seat, _name) in enumerate(node.seats[start : start + per_row]):
            x = row.x + index * pitch + scale.px(4)
            right.add(Rect(x, row.y + scale.px(3), 2 * r, 2 * r), roundel_of(seat))
    right.gap(4)
    right.text(", ".join(name for _seat, name in node.seats), SMALL, column.ground.text)
    column.join(right, *([] if narrow else [left]))
    column.gap(10)
    column.rule()


def put_table(column: Column, node: Table) -> None:
    """Columns of short words; widths follow the longest entries, and entries wrap."""
    kit, scale = column.kit, column.scale
    if node.title:
        put_heading(column, Heading(node.title, 3))
    gap = scale.px(16)
    wants = [
        max(kit.width(SMALL_STRONG, text) for text in (head, *(row[index] for row in node.rows)))
        for index, head in enumerate(node.columns)
    ]
    room = column.width - gap * (len(wants) - 1)
    fair = room // max(1, len(wants))
    spare = room - sum(min(want, fair) for want in wants)
    over = sum(max(0, want - fair) for want in wants)
    widths = [min(want, fair) + (round(spare * (want - fair) / over) if want > fair else 0) for want in wants]
    widths = [min(width, want + gap) for width, want in zip(widths, wants, strict=True)]
    rows = [(node.columns, SMALL_STRONG, column.ground.second)]
    rows += [(row, SMALL, column.ground.text) for row in node.rows]
    for texts, style, colour in rows:
        column.gap(6)
        x, cells = 0, []
        for text, width in zip(texts, widths, strict=True):
            cell = column.inner(x, column.width - x - width)
            cell.text(text, style, colour)
            cells.append(cell)
            x += width + gap
        column.join(*cells)
        column.gap(6)
        column.rule()
    column.gap(12)
