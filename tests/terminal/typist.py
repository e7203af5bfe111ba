"""Somebody who types: lines come from a list or a function, what is shown is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.terminal import play
from game.views.desk import Desk


def type_lines(desk: Desk, lines: Iterable[str]) -> list[str]:
    """Play on ``desk`` by typing ``lines``, then no more (the end of the file). Return all that was shown."""
    waiting = iter(lines)

    def read(_: str) -> str:
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    return _play(desk, read)


def type_until(desk: Desk, decide: Callable[[Desk], str], most: int) -> list[str]:
    """Play by typing what ``decide`` says, at most so many lines. Return all that was shown."""
    left = most

    def read(_: str) -> str:
        nonlocal left
        left -= 1
        if left < 0:
            raise EOFError
        return decide(desk)

    return _play(desk, read)


def _play(desk: Desk, read: Callable[[str], str]) -> list[str]:
    shown: list[str] = []
    play(desk, read, shown.append)
    return shown
