"""Opening the window, for those who know nothing of what draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.desktop.app import App

if TYPE_CHECKING:
    from pathlib import Path

    from game.desktop.app import Program


class NoWindowError(Exception):
    """No window can be opened here; the message says what the system said."""


def show(program: Program, assets: Path) -> None:
    """Show ``program`` in a window until it has finished or the window is closed.

    Raises:
        NoWindowError: if there is no display to open a window on.
    """
    try:
        app = App(program, assets)
    except pygame.error as error:
        raise NoWindowError(str(error)) from error
    app.run()
