"""The system's clipboard, where there is one."""

from __future__ import annotations

import contextlib

import pygame

TEXT = "text/plain;charset=utf-8"


def copy(text: str) -> None:
    """Put text on the clipboard; without one, nothing happens."""
    with contextlib.suppress(pygame.error, NotImplementedError):
        pygame.scrap.init()
        pygame.scrap.put(TEXT, text.encode())


def paste() -> str:
    """The text on the clipboard; empty if there is none."""
    with contextlib.suppress(pygame.error, NotImplementedError):
        pygame.scrap.init()
        for kind in (TEXT, "UTF8_STRING", "text/plain"):
            found = pygame.scrap.get(kind)
            if found:
                return found.rstrip(b"\0").decode("utf-8", "replace")
    return ""
