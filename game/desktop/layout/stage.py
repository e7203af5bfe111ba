"""What stands in the middle of the table: who speaks, what was said, or the result of the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import HEADING, QUOTE, RESULT, ROW, SMALL, SMALL_STRONG, TALLY
from game.desktop.geometry import Rect
from game.desktop.layout.fields import put_bar
from game.desktop.layout.prose import put_text, role_look
from game.desktop.scene import Cell, Panel, Token
from game.desktop.wording import ABSENT, ABSTAINING, AGAINST, FOR
from game.views.nodes import Hand, Heading, Meter, Role, Tally, Text

if TYPE_CHECKING:
    from game.desktop.layout.column import Column

MEMBERS = {9: 15, 7: 11}
"""How many members the Council has, by how many votes carry a decision."""


def put_stage(column: Column, node: Heading | Text | Meter | Tally) -> None:
    """One node of the stage, centred."""
    match node:
        case Heading():
            column.text(node.text, HEADING, "text", "centre")
            column.gap(6)
        case Text():
            _put_words(column, node)
        case Meter():
            column.gap(8)
            if node.label:
                column.text(node.label, SMALL, "text_second", "centre")
                column.gap(8)
            width = min(column.width, column.scale.px(220))
            rect = Rect(column.x + (column.width - width) // 2, column.here(), width, column.scale.px(8))
            put_bar(column, rect, node)
            column.y += rect.h
            column.gap(14)
        case Tally():
            put_tally(column, node)


def _put_words(column: Column, node: Text) -> None:
    style, colour = role_look(node.role, column.ground)
    if node.strong or node.mark:
        put_text(column, node, "centre")
        return
    column.gap(4)
    column.text(node.text, QUOTE if node.role is Role.QUOTE else style, colour, "centre")
    column.gap(6)


def put_tally(column: Column, node: Tally) -> None:
    """Question, outcome, the counts in shape, number and word, the cells with their mark, the deciding fact."""
    if node.question:
        column.text(node.question, SMALL, column.ground.second, "centre")
        column.gap(2)
    column.text(node.result, RESULT if node.counted else HEADING, column.ground.text, "centre")
    column.gap(8)
    put_counts(column, node)
    column.gap(10)
    _put_cells(column, node)
    if node.veto_line:
        column.gap(6)
        column.text(node.veto_line, SMALL, column.ground.good, "centre")
    column.gap(8)


def put_brief(column: Column, node: Tally) -> None:
    """Outcome and counts alone, for a table too small for the rest."""
    column.text(node.result, HEADING, column.ground.text, "centre")
    column.gap(10)
    put_counts(column, node)


def put_counts(column: Column, node: Tally) -> None:
    """The counts in shape, number and word, as many side by side as fit."""
    say = column.kit.say
    counts = [(Hand.YES, node.yes, say(FOR)), (Hand.NO, node.no, say(AGAINST))]
    counts.append((Hand.ABSTAIN, node.abstain, say(ABSTAINING)))
    if node.absent:
        counts.append((Hand.ABSENT, node.absent, say(ABSENT)))
    widths = [_count_width(column, number, word) for _hand, number, word in counts]
    gap = column.scale.px(28 if len(counts) == 3 else 18)
    start, used = 0, 0
    for index, width in enumerate(widths):
        if index > start and used + gap + width > column.width:
            _put_count_row(column, counts[start:index], widths[start:index], gap)
            column.gap(4)
            start, used = index, 0
        used += width + (gap if used else 0)
    _put_count_row(column, counts[start:], widths[start:], gap)


def _count_width(column: Column, number: int, word: str) -> int:
    kit, scale = column.kit, column.scale
    return 2 * scale.type(15) + scale.px(16) + kit.width(TALLY, str(number)) + kit.width(ROW, word)


def _put_count_row(column: Column, counts: list[tuple[Hand, int, str]], widths: list[int], gap: int) -> None:
    kit, scale = column.kit, column.scale
    leading = max(kit.leading(TALLY), 2 * scale.type(15) + scale.px(4))
    x = column.x + (column.width - sum(widths) - gap * (len(widths) - 1)) // 2
    row = column.take(leading)
    for (hand, number, word), width in zip(counts, widths, strict=True):
        side = 2 * scale.type(15)
        column.add(Rect(x, row.y + (leading - side) // 2, side, side), Token(hand, on=column.ground.name))
        after = x + side + scale.px(9)
        long = kit.width(TALLY, str(number))
        column.boxes.append(kit.words(Rect(after, row.y, long, leading), str(number), TALLY, column.ground.text))
        rect = Rect(after + long + scale.px(7), row.y, kit.width(ROW, word), leading)
        column.boxes.append(kit.words(rect, word, ROW, column.ground.text))
        x += width + gap


def _put_cells(column: Column, node: Tally) -> None:
    """One cell a member, in the order for, against, abstaining; the mark after the ninth, the words at the mark."""
    scale, kit = column.scale, column.kit
    given = node.yes + node.no + node.abstain
    count = max(MEMBERS.get(node.need, given + node.absent), given + node.absent)
    width = min(column.width, scale.px(402))
    rect = Rect(column.x + (column.width - width) // 2, column.here() + scale.px(5), width, scale.px(12))
    fills = ["bar_yes"] * node.yes + ["bar_no"] * node.no + ["bar_abstain"] * node.abstain
    fills += ["bar_empty"] * (count - len(fills))
    gap = max(2, scale.px(3))
    edges = [rect.x + round(rect.w * index / count) for index in range(count + 1)]
    for index, fill in enumerate(fills):
        cell = Rect(edges[index], rect.y, edges[index + 1] - edges[index] - gap, rect.h)
        column.add(cell, Cell(fill, index, scale.px(3)))
    mark = edges[min(node.need, count)] - gap // 2 - max(1, scale.px(1))
    column.add(Rect(mark, rect.y - scale.px(6), max(2, scale.px(2)), rect.h + scale.px(12)), Panel(column.ground.text))
    column.y = rect.bottom + scale.px(8)
    if not node.deciding:
        return
    long = kit.width(SMALL_STRONG, node.deciding)
    if long > column.width:
        column.text(node.deciding, SMALL_STRONG, column.ground.text, "centre")
        return
    x = min(max(column.x, mark - long // 2), column.x + column.width - long)
    row = column.take(kit.leading(SMALL_STRONG))
    column.boxes.append(kit.words(Rect(x, row.y, long, row.h), node.deciding, SMALL_STRONG, column.ground.text))
