"""What is new on a page that is shown again: a long page is not printed anew at every tick."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from game.views.nodes import Page

FILLED_IN: Final = frozenset({"composer", "corridor", "draft", "form", "seats", "silence"})
"""Screens on which one chooses bit by bit."""
ACTS: Final = "=" * 40
"""The line below which stand the acts; these are always printed, for their numbers move."""


def is_again(before: Page, page: Page) -> bool:
    """Whether ``page`` is the one shown ``before``, at the same moment, with something filled in."""
    return (
        page.screen in FILLED_IN
        and (before.screen, before.title, before.ribbon, before.seat)
        == (page.screen, page.title, page.ribbon, page.seat)
        and [tab.checked for tab in before.tabs] == [tab.checked for tab in page.tabs]
    )


def news(before: str, now: str) -> str:
    """Return the lines of ``now`` that were not in ``before``, each below the one it belongs to, then the acts.

    Empty if so much is new that the whole of it is easier to read.
    """
    old, new = before.split("\n"), now.split("\n")
    end = new.index(ACTS) if ACTS in new else len(new)
    body = new[:end]
    changed = [
        number
        for tag, _, _, start, stop in SequenceMatcher(None, old, body, autojunk=False).get_opcodes()
        if tag in ("insert", "replace")
        for number in range(start, stop)
    ]
    if 2 * len(changed) > len(body):
        return ""
    shown = {number for one in changed for number in (one, *_above(body, one))}
    return "\n".join([*(body[number] for number in sorted(shown) if body[number]), *new[end:]])


def _above(lines: list[str], number: int) -> tuple[int, ...]:
    """Return the line to which an indented line belongs, and where that one belongs."""
    depth = _depth(lines[number])
    if not depth:
        return ()
    above = next((one for one in range(number - 1, -1, -1) if lines[one] and _depth(lines[one]) < depth), None)
    return () if above is None else (above, *_above(lines, above))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
