"""What the tests of the desktop share: no display, the assets, a kit for any window."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pytest

from game.desktop.fonts import Fonts
from game.desktop.layout.column import Kit
from game.desktop.picture import open_display
from game.desktop.units import Scale


@pytest.fixture(scope="session")
def assets() -> Path:
    """The folder of fonts, flags, icons and themes."""
    return Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="session")
def fonts(assets: Path) -> Fonts:
    """The bundled typefaces."""
    open_display((1280, 720), hidden=True)
    return Fonts(assets / "fonts")


@pytest.fixture(scope="session")
def kit_for(fonts: Fonts) -> Callable[[tuple[int, int], int], Kit]:
    """Makes a kit for a window's size and a text size in percent."""
    return lambda size, text: Kit(Scale(*size, text / 100), fonts, str)
