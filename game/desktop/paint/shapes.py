"""Round corners, shadows and pools of light: drawn large, scaled down once, kept.

Every small surface is first filled with the part's own colour at alpha 0, so that no dark fringe appears at its edges.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import pygame

if TYPE_CHECKING:
    from game.desktop.theme import Colour

FINE = 4
"""How many times larger small parts are drawn before they are scaled down."""


def blank(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    """A transparent surface whose hidden colour is the part's own."""
    surface = pygame.Surface((max(1, size[0]), max(1, size[1])), pygame.SRCALPHA)
    surface.fill((*colour, 0))
    return surface


def shrink(surface: pygame.Surface, by: int) -> pygame.Surface:
    """Scale a drawing down by a whole factor, smoothly."""
    width, height = surface.get_size()
    return pygame.transform.smoothscale(surface, (max(1, width // by), max(1, height // by)))


@lru_cache(maxsize=512)
def card(
    size: tuple[int, int],
    fill: Colour | None,
    border: Colour | None,
    border_width: int,
    radius: int,
    corners: Literal["all", "top", "bottom"],
) -> pygame.Surface:
    """A rectangle with round corners, filled, bordered or both."""
    width, height = size
    radius = min(radius, width // 2, height // 2)
    surface = blank(size, border or fill or (0, 0, 0))
    side = max(radius, border_width)
    _fill_straight(surface, fill, border if border_width else None, border_width)
    if radius:
        tile = _corner_tile(fill, border if border_width else None, border_width, radius, side)
        _stamp_corners(surface, tile, side, corners)
    return surface


def _fill_straight(surface: pygame.Surface, fill: Colour | None, border: Colour | None, width: int) -> None:
    rect = surface.get_rect()
    if fill:
        surface.fill((*fill, 255))
    if border:
        for edge in (
            pygame.Rect(0, 0, rect.w, width),
            pygame.Rect(0, rect.h - width, rect.w, width),
            pygame.Rect(0, 0, width, rect.h),
            pygame.Rect(rect.w - width, 0, width, rect.h),
        ):
            surface.fill((*border, 255), edge)


def _corner_tile(fill: Colour | None, border: Colour | None, width: int, radius: int, side: int) -> pygame.Surface:
    """A square with four round corners, ``2 * side`` pixels wide."""
    big = blank((2 * side * FINE, 2 * side * FINE), border or fill or (0, 0, 0))
    rect = big.get_rect()
    if border and fill:
        pygame.draw.rect(big, (*border, 255), rect, border_radius=radius * FINE)
        inner = rect.inflate(-2 * width * FINE, -2 * width * FINE)
        pygame.draw.rect(big, (*fill, 255), inner, border_radius=max(1, (radius - width) * FINE))
    elif fill:
        pygame.draw.rect(big, (*fill, 255), rect, border_radius=radius * FINE)
    elif border:
        pygame.draw.rect(big, (*border, 255), rect, width * FINE, border_radius=radius * FINE)
    return shrink(big, FINE)


def _stamp_corners(surface: pygame.Surface, tile: pygame.Surface, side: int, corners: str) -> None:
    width, height = surface.get_size()
    spots = {(0, 0): "top", (1, 0): "top", (0, 1): "bottom", (1, 1): "bottom"}
    for (right, low), where in spots.items():
        if corners not in ("all", where):
            continue
        target = ((width - side) * right, (height - side) * low)
        part = pygame.Rect(side * right, side * low, side, side)
        surface.fill((0, 0, 0, 0), pygame.Rect(target, (side, side)))
        surface.blit(tile, target, part, special_flags=pygame.BLEND_RGBA_MAX)


@lru_cache(maxsize=256)
def shadow(size: tuple[int, int], radius: int, depth: int, colour: Colour) -> pygame.Surface:
    """A soft shadow for a card of this size; larger than the card by ``3 * depth`` on each side."""
    room = 3 * depth
    width, height = size[0] + 2 * room, size[1] + 2 * room
    soft = blank((width, height), colour)
    rect = pygame.Rect(room, room, *size).inflate(depth // 2, depth // 2)
    pygame.draw.rect(soft, (*colour, 120), rect, border_radius=radius + depth // 4)
    by = max(2, depth)
    for _ in range(2):
        small = pygame.transform.smoothscale(soft, (max(1, width // by), max(1, height // by)))
        soft = pygame.transform.smoothscale(small, (width, height))
    return soft


@lru_cache(maxsize=16)
def glow(side: int, strength: int, colour: Colour) -> pygame.Surface:
    """A pool of light: ``strength`` in the middle, falling with the square of the distance to nothing at the rim."""
    fine = 96
    small = blank((fine, fine), colour)
    for y in range(fine):
        for x in range(fine):
            d = math.hypot(x + 0.5 - fine / 2, y + 0.5 - fine / 2) / (fine / 2)
            if d < 1:
                small.set_at((x, y), (*colour, round(strength * (1 - d) ** 2)))
    return pygame.transform.smoothscale(small, (side, side))


@lru_cache(maxsize=16)
def gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> pygame.Surface:
    """A vertical gradient."""
    surface = pygame.Surface(size)
    for y in range(size[1]):
        k = y / max(1, size[1] - 1)
        colour = tuple(round(a + (b - a) * k) for a, b in zip(top, bottom, strict=True))
        surface.fill(colour, pygame.Rect(0, y, size[0], 1))
    return surface


@lru_cache(maxsize=16)
def veil(size: tuple[int, int], colour: Colour) -> pygame.Surface:
    """A colour that fades out downwards."""
    surface = blank(size, colour)
    for y in range(size[1]):
        surface.fill((*colour, round(255 * (1 - y / size[1]))), pygame.Rect(0, y, size[0], 1))
    return surface


@lru_cache(maxsize=64)
def ring(
    size: tuple[int, int], radius: int, widths: tuple[int, int, int], focus: Colour, gap: Colour
) -> pygame.Surface:
    """The focus ring around a shape: gap, ring, outer gap; larger than the shape by their sum on each side."""
    inner, band, outer = widths
    reach = inner + band + outer
    full = (size[0] + 2 * reach, size[1] + 2 * reach)
    surface = card(full, None, gap, outer, radius + reach, "all").copy()
    middle = card((full[0] - 2 * outer, full[1] - 2 * outer), None, focus, band, radius + inner + band, "all")
    surface.blit(middle, (outer, outer))
    near = card((size[0] + 2 * inner, size[1] + 2 * inner), None, gap, inner, radius + inner, "all")
    surface.blit(near, (outer + band, outer + band))
    return surface
