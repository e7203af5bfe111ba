"""What is written: drafts with their ladders, and the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import (
    LABEL,
    ROW_STRONG,
    SMALL,
    SMALL_STRONG,
    SPEECH,
    WRITTEN,
    Span,
)
from game.desktop.geometry import Rect
from game.desktop.layout.prose import put_heading, put_mark, put_text
from game.desktop.scene import Box, Glyph, Panel
from game.desktop.wording import PROCEDURE
from game.views.nodes import Clause, Draft, Entry, Heading, Mark, Record, Run, Rung

if TYPE_CHECKING:
    from game.desktop.layout.column import Column


def put_draft(column: Column, node: Draft) -> None:
    """A numbered text; each paragraph's ladder stands in the margin, or below it where the sheet is narrow."""
    put_heading(column, Heading(node.title, 2, node.symbol))
    if node.mark is not Mark.NONE:
        put_mark(column, node.mark, node.note)
    elif node.note:
        column.text(node.note, SMALL, column.ground.second)
    column.gap(12)
    for clause in node.clauses:
        column.rule()
        column.gap(12)
        _put_clause(column, clause)
        column.gap(14)


def _put_clause(column: Column, clause: Clause) -> None:
    scale = column.scale
    number = scale.type(20) + scale.px(14)
    wide = column.width >= scale.px(560) * scale.text and bool(clause.ladder)
    margin = round(column.width * 0.32) if wide else 0
    text = column.inner(number, margin)
    top = column.here()
    column.boxes.append(
        column.kit.words(Rect(column.x, top, number, column.kit.leading(LABEL)), str(clause.number), LABEL, "ink")
    )
    text.text(clause.title, ROW_STRONG, column.ground.text)
    text.gap(2)
    text.spans([_run_span(run, column) for run in clause.runs])
    for note in clause.notes:
        put_text(text, note, air=4)
    if clause.ladder and wide:
        ladder = column.inner(column.width - margin + scale.px(28))
        _put_ladder(ladder, clause.ladder)
        column.join(text, ladder)
    elif clause.ladder:
        text.gap(8)
        _put_ladder(text, clause.ladder)
        column.join(text)
    else:
        column.join(text)


def _run_span(run: Run, column: Column) -> Span:
    if run.change == "struck":
        return Span(run.text, SPEECH, column.ground.second, "struck")
    return Span(run.text, SPEECH, column.ground.text, "under" if run.change == "new" else "")


def _put_ladder(column: Column, rungs: tuple[Rung, ...]) -> None:
    """The rungs from the strongest at the top down; the present one is marked, others can be chosen."""
    scale, kit, ground = column.scale, column.kit, column.ground
    side = scale.type(16)
    for rung in reversed(rungs):
        column.gap(4)
        top = column.here()
        style = SMALL_STRONG if rung.current else SMALL
        stop = rung.choice.id if rung.choice else ""
        shut = rung.choice is not None and not rung.choice.enabled
        inset = scale.px(10)
        mark = len(column.boxes)
        column.y += scale.px(5)
        middle = column.y + kit.leading(style) // 2
        icon = "lock" if shut else "circle-dot" if rung.current else "circle"
        column.add(Rect(column.x + inset, middle - side // 2, side, side), Glyph(icon, ground.second), stop)
        inner = column.inner(inset + side + scale.px(8), inset)
        inner.text(rung.verb, style, ground.second if shut else ground.text, stop=stop)
        if shut and rung.choice and rung.choice.reason:
            inner.text(rung.choice.reason, SMALL, ground.warn, stop=stop)
        column.join(inner)
        column.y += scale.px(5)
        rect = Rect(column.x, top, column.width, column.y - top)
        if rung.choice:
            border = "" if shut else "field_border"
            fill = "plate_raised" if rung.current else "paper_button"
            look = Panel(fill, border, max(1, scale.px(1)), scale.px(6))
            column.boxes.insert(mark, Box(rect, look, stop))
            column.stop(rect, rung.choice, scale.px(6))
        elif rung.current:
            column.boxes.insert(mark, Box(rect, Panel("plate_raised", radius=scale.px(6))))


def put_record(column: Column, node: Record) -> None:
    """The entries, oldest first; the heading is put by the sheet they stand on."""
    for place, entry in enumerate(node.entries):
        if place == node.first_fresh:
            column.gap(10)
            column.news = column.here()
            _put_divider(column, node.divider)
        _put_entry(column, entry)


def _put_divider(column: Column, words: str) -> None:
    """A thin line across the sheet with a few words in its middle."""
    kit, ground = column.kit, column.ground
    rect = column.take(kit.leading(SMALL))
    wide, thin = kit.width(SMALL, words) + column.scale.px(20), max(1, column.scale.px(1))
    side = max(0, (column.width - wide) // 2)
    middle = rect.y + rect.h // 2
    for left in (column.x, column.x + column.width - side):
        column.add(Rect(left, middle, side, thin), Panel(ground.second))
    column.boxes.append(kit.words(rect, words, SMALL, ground.second, align="centre"))


def _put_entry(column: Column, entry: Entry) -> None:
    kit, ground = column.kit, column.ground
    column.gap(10)
    top = column.here()
    hour = kit.width(SMALL, entry.hour) + column.scale.px(12)
    procedure = entry.kind == "procedure"
    name = (entry.speaker or kit.say(PROCEDURE)) if procedure else entry.speaker
    heading = column.inner(0, hour)
    heading.text(name, SMALL_STRONG, "claimed" if procedure else ground.text)
    column.join(heading)
    rect = Rect(column.x, top, column.width, kit.leading(SMALL))
    column.boxes.append(kit.words(rect, entry.hour, SMALL, ground.second, align="right"))
    column.text(entry.text, WRITTEN if entry.own else SPEECH, ground.text)
