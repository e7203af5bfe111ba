"""Pictures of pages without a window."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pygame

from game.desktop.focus import enter_is_brass, first_focus
from game.desktop.fonts import Fonts
from game.desktop.layout.column import Kit
from game.desktop.layout.compose import compose
from game.desktop.layout.meeting import Local
from game.desktop.paint.painter import Painter, Pose
from game.desktop.theme import load_theme
from game.desktop.units import Scale

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.theme import ThemeName
    from game.views.nodes import NodeId, Page


@dataclass(frozen=True, slots=True)
class Shot:
    """How a picture is taken: size in pixels, text in percent, theme, and what the face alone decides."""

    size: tuple[int, int] = (1280, 720)
    text: int = 100
    theme: ThemeName = "dark"
    focus: NodeId | None = None
    """The stop with the focus ring; None: the one a fresh page begins with."""
    local: Local = field(default_factory=Local)


def render(page: Page, assets: Path, shot: Shot) -> pygame.Surface:
    """Draw one page as the window would show it, with its focus where a fresh page has it."""
    open_display(shot.size, hidden=True)
    fonts = Fonts(assets / "fonts")
    kit = Kit(Scale(*shot.size, shot.text / 100), fonts, str)
    scene = compose(kit, page, shot.local)
    painter = Painter(assets, fonts, load_theme(assets / "themes", shot.theme))
    surface = pygame.Surface(shot.size)
    focus = first_focus(scene) if shot.focus is None else shot.focus
    painter.paint(surface, scene, Pose(focus=focus, with_ctrl=not enter_is_brass(scene, focus)))
    return surface


def save_picture(page: Page, assets: Path, shot: Shot, target: Path) -> None:
    """Write one page as a PNG file. Raises ``OSError`` where the file cannot be written."""
    surface = render(page, assets, shot)
    target.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(surface, str(target))


def open_display(size: tuple[int, int], *, hidden: bool) -> pygame.Surface:
    """Open the display: a window that can be resized, or none at all. Starts display and fonts only, never sound."""
    if hidden:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    # Real pixels on scaled screens of Windows, and the candidate window of input methods.
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    pygame.display.init()
    pygame.font.init()
    present = pygame.display.get_surface()
    if present is not None and (hidden or present.get_size() == size):
        return present
    return pygame.display.set_mode(size, 0 if hidden else pygame.RESIZABLE)
