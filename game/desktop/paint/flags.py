"""Flags in discs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.desktop.paint.shapes import FINE, blank, shrink

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.theme import Colour


class Flags:
    """The bundled flags. ``roundel`` is kept once drawn."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds the flags, named by two-letter code."""
        self._folder = folder
        self.roundel = lru_cache(maxsize=512)(self._roundel)
        self._square = lru_cache(maxsize=64)(self._load)

    def has(self, code: str) -> bool:
        """Whether there is a flag for this code."""
        return bool(code) and (self._folder / f"{code.lower()}.png").is_file()

    def _load(self, code: str) -> pygame.Surface:
        return pygame.image.load(str(self._folder / f"{code.lower()}.png")).convert_alpha()

    def _roundel(self, code: str, r: int, rim: int, ring: Colour, outline: Colour, inside: Colour) -> pygame.Surface:
        """A flag (or a plain disc) of radius ``r``, its ring ``rim`` wide and a dark outline of one pixel or more."""
        line = max(1, rim // 2)
        reach = r + rim + line
        big = blank((2 * reach * FINE, 2 * reach * FINE), outline)
        middle = (reach * FINE, reach * FINE)
        pygame.draw.circle(big, (*outline, 255), middle, reach * FINE)
        pygame.draw.circle(big, (*ring, 255), middle, (r + rim) * FINE)
        big.blit(self._disc(code, r * FINE, inside), ((reach - r) * FINE, (reach - r) * FINE))
        return shrink(big, FINE)

    def _disc(self, code: str, r: int, inside: Colour) -> pygame.Surface:
        """The flag cut to a disc at the large size."""
        mask = blank((2 * r, 2 * r), (255, 255, 255))
        if not self.has(code):
            pygame.draw.circle(mask, (*inside, 255), (r, r), r)
            return mask
        pygame.draw.circle(mask, (255, 255, 255, 255), (r, r), r)
        flag = pygame.transform.smoothscale(self._square(code), (2 * r, 2 * r))
        flag.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return flag
