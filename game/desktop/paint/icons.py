"""Icons: outlines drawn at their final size in the colour of the text beside them."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.theme import Colour


class Icons:
    """The bundled icons by name. ``picture(name, side, colour)`` is kept once drawn; None for an unknown name."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds the icon files."""
        self._folder = folder
        self.picture = lru_cache(maxsize=512)(self._picture)

    def _picture(self, name: str, side: int, colour: Colour) -> pygame.Surface | None:
        path = self._folder / f"{name}.svg"
        if not path.is_file():
            return None
        text = path.read_text(encoding="utf-8")
        text = text.replace("currentColor", "#{:02x}{:02x}{:02x}".format(*colour))
        text = text.replace('width="24"', f'width="{side}"', 1).replace('height="24"', f'height="{side}"', 1)
        return pygame.image.load(io.BytesIO(text.encode()), f"{name}.svg").convert_alpha()
