"""Which setting each kind of node gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.layout.buttons import put_button, put_entry
from game.desktop.layout.charts import put_chart
from game.desktop.layout.fields import put_field, put_meter, put_options
from game.desktop.layout.papers import put_draft, put_record
from game.desktop.layout.prose import put_heading, put_roundels, put_table, put_text
from game.desktop.layout.rows import put_rows
from game.desktop.layout.stage import put_tally
from game.views.nodes import (
    Chamber,
    Chart,
    Choice,
    Draft,
    Field,
    Heading,
    Meter,
    Node,
    Options,
    Record,
    Roundels,
    Rows,
    Table,
    Tally,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.desktop.layout.column import Column


def put_all(column: Column, nodes: Iterable[Node]) -> None:
    """Set the nodes one below the other."""
    for node in nodes:
        put(column, node)


def put(column: Column, node: Node) -> None:
    """Set one node."""
    match node:
        case Heading():
            put_heading(column, node)
        case Text():
            put_text(column, node)
        case Choice():
            column.gap(12)
            (put_entry if node.hint or node.primary else put_button)(column, node)
            column.gap(12)
        case Field():
            put_field(column, node)
        case Options():
            put_options(column, node)
        case Rows():
            put_rows(column, node)
        case Roundels():
            put_roundels(column, node)
        case Meter():
            put_meter(column, node)
        case _:
            _put_large(column, node)


def _put_large(column: Column, node: Draft | Tally | Record | Table | Chart | Chamber) -> None:
    """Set a node that is a small page of its own."""
    match node:
        case Draft():
            put_draft(column, node)
        case Tally():
            put_tally(column, node)
        case Record():
            put_heading(column, Heading(node.title, 2, node.stamp))
            put_record(column, node)
        case Table():
            put_table(column, node)
        case Chart():
            put_chart(column, node)
        case Chamber():
            put_all(column, node.stage)
