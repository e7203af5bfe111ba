"""Which pages are compared as pictures, and how they are taken.

To renew them, run this file with ``PYTHONPATH=.:tests/desktop`` from the project's folder; then look at each.
"""

from __future__ import annotations

from pathlib import Path

import pygame
from samples import PAGES

from game.desktop.picture import Shot, render

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "assets"
SMALL = (320, 180)
SHOTS = {
    "title": ("title", Shot()),
    "chamber": ("chamber", Shot((1920, 1080))),
    "chamber_light": ("chamber", Shot(theme="light")),
    "chamber_200": ("chamber", Shot(text=200)),
    "vote": ("vote", Shot()),
    "composer": ("composer", Shot()),
}


def taken(name: str) -> pygame.Surface:
    """The picture as it is drawn now, made small."""
    page, shot = SHOTS[name]
    return pygame.transform.smoothscale(render(PAGES[page], ASSETS, shot), SMALL)


if __name__ == "__main__":
    for shot_name in SHOTS:
        pygame.image.save(taken(shot_name), str(HERE / f"{shot_name}.png"))
