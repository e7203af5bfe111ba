"""Walk over a page: every choice and every field in reading order, whatever node carries it."""

from __future__ import annotations

from collections.abc import Iterator

from game.views.nodes import Choice, Draft, Field, Node, Options, Page, Rows


def choices_of(page: Page) -> Iterator[Choice]:
    """Yield every choice of ``page``: tabs, main, acts, refused, ways, side."""
    yield from page.tabs
    for node in page.main:
        yield from _choices(node)
    yield from page.acts
    yield from page.refused
    yield from page.ways
    for node in page.side:
        yield from _choices(node)


def _choices(node: Node) -> Iterator[Choice]:
    match node:
        case Choice():
            yield node
        case Options(choices=choices):
            yield from choices
        case Rows(items=items):
            for item in items:
                yield from (item.choice,) if item.choice else ()
                yield from item.moves
        case Draft(clauses=clauses):
            for clause in clauses:
                yield from (rung.choice for rung in clause.ladder if rung.choice)


def choice_called(page: Page, name: str) -> Choice | None:
    """Return the choice with this id, if the page has it."""
    return next((choice for choice in choices_of(page) if choice.id == name), None)


def fields_of(page: Page) -> tuple[Field, ...]:
    """Return the fields of ``page`` in reading order."""
    return tuple(node for node in (*page.main, *page.side) if isinstance(node, Field))
