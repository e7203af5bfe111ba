"""The oak table, its carpet and the bench: drawn once for a window, then kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.desktop.paint.shapes import blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.desktop.geometry import Rect
    from game.desktop.horseshoe import Curve
    from game.desktop.theme import Theme

STRIPS = 27
GRAIN = (0, 2, 1, 3, 0, 1, 2, 0, 3, 1, 0, 2, 3, 1, 0, 3, 2, 1, 0, 1, 3, 0, 2, 1, 3, 0, 1)
"""Which of the four oaks each strip is of: the grain, always the same."""


@lru_cache(maxsize=3)
def draw_table(
    curve: Curve,
    size: tuple[int, int],
    u: float,
    theme: Theme,
    places: tuple[tuple[int, int, int], ...],
    *,
    fine: bool,
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The picture and where its corner belongs; ``fine`` ones are drawn at two or three times their size first."""
    times = (2 if u >= 2 else 3) if fine else 1
    margin = curve.half_band + 14 * u
    left, top = int(curve.cx - curve.a - margin), int(curve.top - margin)
    width = min(int(2 * (curve.a + margin)), size[0] - left)
    height = min(int(curve.bottom - curve.top + margin + 14 * u), size[1] - top)
    big = blank((width * times, height * times), theme["oak_edge"])
    pen = _Pen(big, curve, (left, top), times)
    _draw_carpet(pen, u, theme)
    _draw_oak(pen, u, theme)
    picture = pygame.transform.smoothscale(big, (width, height))
    for x, y, angle in places:
        _draw_card(picture, (x - left, y - top), angle, u, theme)
    return picture, (left, top)


@lru_cache(maxsize=8)
def draw_bench(rect: Rect, u: float, theme: Theme) -> pygame.Surface:
    """The bar, with its shadow side 6 units lower."""
    fine, drop = 3, round(6 * u)
    big = blank((rect.w * fine, (rect.h + drop) * fine), theme["oak_edge"])
    radius = round(rect.h * 0.38 * fine)
    body = pygame.Rect(0, drop * fine, rect.w * fine, rect.h * fine)
    pygame.draw.rect(big, (*theme["oak_edge"], 255), body, border_radius=radius)
    top = pygame.Rect(0, 0, rect.w * fine, rect.h * fine)
    pygame.draw.rect(big, (*theme["oak_rim"], 255), top, border_radius=radius)
    inner = top.inflate(-round(2 * u * fine), -round(2 * u * fine))
    pygame.draw.rect(big, (*theme["oak_1"], 255), inner, border_radius=radius)
    line = pygame.Rect(radius, round(5 * u * fine), rect.w * fine - 2 * radius, max(1, round(1.2 * u * fine)))
    pygame.draw.rect(big, (*theme["inlay_outer"], 255), line)
    return pygame.transform.smoothscale(big, (rect.w, rect.h + drop))


class _Pen:
    """Draws along the table's curve on an enlarged surface."""

    def __init__(self, surface: pygame.Surface, curve: Curve, corner: tuple[int, int], fine: int) -> None:
        self.surface, self.curve, self.corner, self.fine = surface, curve, corner, fine

    def line(self, offset: float, drop: float = 0.0) -> list[tuple[float, float]]:
        """The curve moved outwards by ``offset``, from the left end to the right end."""
        curve, (left, top) = self.curve, self.corner
        right = [(p.x + p.nx * offset, p.y + p.ny * offset + drop) for p in curve.outline()]
        both = [(2 * curve.cx - x, y) for x, y in reversed(right)] + right
        return [((x - left) * self.fine, (y - top) * self.fine) for x, y in both]

    def band(self, near: float, far: float, colour: Iterable[int], drop: float = 0.0) -> None:
        """Fill between two offsets."""
        outline = self.line(far, drop) + self.line(near, drop)[::-1]
        pygame.draw.polygon(self.surface, (*colour, 255), outline)

    def inside(self, offset: float, colour: Iterable[int]) -> None:
        """Fill everything within an offset."""
        pygame.draw.polygon(self.surface, (*colour, 255), self.line(offset))


def _draw_carpet(pen: _Pen, u: float, theme: Theme) -> None:
    """The floor within the table and its three rings, which lie further and further apart."""
    half = pen.curve.half_band
    pen.inside(-half + 2 * u, theme["carpet"])
    for index in range(1, 4):
        offset = half + (10 + 9 * index * index) * u
        if offset < pen.curve.a * 0.9:
            pen.band(-offset, -offset + 1.2 * u, theme["carpet_line"])


def _draw_oak(pen: _Pen, u: float, theme: Theme) -> None:
    """Thickness first, then rims, strips and the two inlaid lines."""
    half = pen.curve.half_band
    pen.band(-half, half, theme["oak_edge"], drop=9 * u)
    pen.band(-half - u, half + u, theme["oak_rim"])
    inner = half - 1.5 * u
    step = 2 * inner / STRIPS
    for index in range(STRIPS):
        near = -inner + index * step
        pen.band(near, near + step + 0.4, theme[f"oak_{GRAIN[index] + 1}"])
    pen.band(half - 5 * u, half - 4 * u, theme["inlay_outer"])
    pen.band(-half + 5 * u, -half + 6.6 * u, theme["inlay_inner"])


def _draw_card(picture: pygame.Surface, spot: tuple[int, int], angle: int, u: float, theme: Theme) -> None:
    """A blank card on the table, turned along it."""
    fine = 3
    width, height = round(60 * u) * fine, round(24 * u) * fine
    big = blank((width + 8, height + 8), theme["badge"])
    pygame.draw.rect(big, (*theme["badge"], 255), pygame.Rect(4, 4, width, height), border_radius=round(4 * u * fine))
    rim = max(1, round(1.5 * u * fine))
    inner = pygame.Rect(4, 4, width, height).inflate(-2 * rim, -2 * rim)
    pygame.draw.rect(big, (*theme["plate"], 255), inner, border_radius=round(3 * u * fine))
    turned = pygame.transform.rotozoom(big, -angle, 1 / fine)
    picture.blit(turned, turned.get_rect(center=spot))
