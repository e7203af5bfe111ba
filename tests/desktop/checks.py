"""What every laid-out page must keep to."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from game.desktop.geometry import Rect
from game.desktop.scene import Box, Glyph, Pane, Roundel, Token, Words
from game.views.nodes import Choice, Field


def content(boxes: tuple[Box, ...]) -> list[Box]:
    """The boxes that are read: words, icons, flags, votes."""
    return [box for box in boxes if isinstance(box.part, Words | Glyph | Roundel | Token)]


def choices_in(value: object) -> Iterator[str]:
    """The ids of every choice and field anywhere in a page."""
    if isinstance(value, Choice | Field):
        yield value.id
    elif isinstance(value, tuple):
        for part in value:
            yield from choices_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from choices_in(getattr(value, field.name))


def overlaps(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share pixels; a sweep from left to right."""
    ordered = sorted(boxes, key=lambda box: box.rect.x)
    found = []
    for index, box in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.rect.x >= box.rect.right:
                break
            if meet(box, other):
                found.append((box, other))
    return found


def meet(one: Box, two: Box) -> bool:
    """Whether two boxes share ink. Flags and votes are round: they meet where their middles are too close."""
    if isinstance(one.part, Token | Roundel) and isinstance(two.part, Token | Roundel):
        (x, y), (to_x, to_y) = one.rect.centre, two.rect.centre
        return math.hypot(to_x - x, to_y - y) < (one.rect.w + two.rect.w) / 2
    return inked(one).meets(inked(two))


def inked(box: Box) -> Rect:
    """The part of a line that letters fill: less than the line's height."""
    if not isinstance(box.part, Words):
        return box.rect
    tall = round(box.part.px * 0.86)
    return Rect(box.rect.x, box.rect.y + (box.rect.h - tall) // 2, box.rect.w, tall)


def whole(pane: Pane) -> Rect:
    """Everything that scrolling can bring into a pane's view."""
    return Rect(pane.view.x, pane.view.y, pane.view.w, max(pane.height, pane.view.h))
