"""What a hand shows: four silhouettes that differ, each with its glyph."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.desktop.paint.shapes import FINE, blank, shrink
from game.views.nodes import Hand

if TYPE_CHECKING:
    from game.desktop.theme import Theme

FILLS = {Hand.YES: "vote_yes", Hand.NO: "vote_no", Hand.ABSTAIN: "vote_abstain"}


@lru_cache(maxsize=64)
def token(hand: Hand, side: int, theme: Theme, on: str) -> pygame.Surface:
    """The token of a vote, ``side`` pixels wide with its paper rim; ``on`` is the ground it stands on."""
    line = theme["field_border" if on == "paper" else "text_second"]
    r = side * FINE / 2
    if hand not in FILLS:
        big = blank((side * FINE, side * FINE), line)
        _empty(big, r, line, dashed=hand is not Hand.WAITING)
        return shrink(big, FINE)
    big = blank((side * FINE, side * FINE), theme["paper"])
    body = r / 1.14
    _shape(big, hand, r, body, theme["paper"])
    _shape(big, hand, r, body * 0.86, theme[FILLS[hand]])
    _glyph(big, hand, r, body, theme["vote_ink"])
    return shrink(big, FINE)


def _shape(big: pygame.Surface, hand: Hand, middle: float, r: float, colour: tuple[int, int, int]) -> None:
    if hand is Hand.YES:
        pygame.draw.circle(big, (*colour, 255), (middle, middle), r)
    elif hand is Hand.NO:
        half = r * 0.92
        rect = pygame.Rect(round(middle - half), round(middle - half), round(2 * half), round(2 * half))
        pygame.draw.rect(big, (*colour, 255), rect, border_radius=round(0.2 * r))
    else:
        half = r * 1.14
        points = [(middle, middle - half), (middle + half, middle), (middle, middle + half), (middle - half, middle)]
        pygame.draw.polygon(big, (*colour, 255), points)


def _glyph(big: pygame.Surface, hand: Hand, middle: float, r: float, colour: tuple[int, int, int]) -> None:
    """Tick, cross or bar with round ends."""
    strokes = {
        Hand.YES: [[(-0.42, 0.04), (-0.12, 0.34), (0.44, -0.30)]],
        Hand.NO: [[(-0.36, -0.36), (0.36, 0.36)], [(-0.36, 0.36), (0.36, -0.36)]],
        Hand.ABSTAIN: [[(-0.42, 0.0), (0.42, 0.0)]],
    }[hand]
    width = max(1, round(0.2 * r))
    for stroke in strokes:
        points = [(middle + x * r, middle + y * r) for x, y in stroke]
        for start, end in pairwise(points):
            _bar(big, start, end, width, colour)


def _bar(
    big: pygame.Surface, start: tuple[float, float], end: tuple[float, float], width: int, colour: tuple[int, int, int]
) -> None:
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    nx, ny = (end[1] - start[1]) / length * width / 2, (start[0] - end[0]) / length * width / 2
    corners = [
        (start[0] + nx, start[1] + ny),
        (end[0] + nx, end[1] + ny),
        (end[0] - nx, end[1] - ny),
        (start[0] - nx, start[1] - ny),
    ]
    pygame.draw.polygon(big, (*colour, 255), corners)
    for point in (start, end):
        pygame.draw.circle(big, (*colour, 255), point, width / 2)


def _empty(big: pygame.Surface, r: float, colour: tuple[int, int, int], *, dashed: bool) -> None:
    """An empty ring; dashed for who is absent or takes no part."""
    width = max(2, round(0.16 * r))
    if not dashed:
        pygame.draw.circle(big, (*colour, 255), (r, r), r * 0.86, width)
        return
    rect = pygame.Rect(round(r * 0.14), round(r * 0.14), round(r * 1.72), round(r * 1.72))
    for index in range(8):
        start = index * math.pi / 4
        pygame.draw.arc(big, (*colour, 255), rect, start, start + math.pi / 6, width)
