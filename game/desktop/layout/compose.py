"""From a page to a scene: the one door of the layout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.desktop.layout.meeting import Local, chamber_of, compose_meeting
from game.desktop.layout.screens import compose_screen
from game.desktop.layout.title import compose_title
from game.desktop.wording import PAUSE_FIRST
from game.views.nodes import Role, Text

if TYPE_CHECKING:
    from game.desktop.layout.column import Kit
    from game.desktop.scene import Scene
    from game.views.nodes import Page

CURTAIN = "curtain"
"""The screen between two people: what was pressed for the page before it must not pass it."""


def compose(kit: Kit, page: Page, local: Local) -> Scene:
    """Set the page for the window of ``kit``; ``local`` is what the face alone decides."""
    chamber = chamber_of(page)
    if chamber is not None:
        return compose_meeting(kit, page, chamber, local)
    if page.screen == "title":
        return compose_title(kit, page)
    if page.screen == CURTAIN:
        # Only at a window do keys come of themselves; by typing, a whole line is meant.
        page = replace(page, main=(*page.main, Text(kit.say(PAUSE_FIRST), Role.CAPTION)))
    return compose_screen(kit, page)
