"""A player that follows the real day whatever becomes of it."""

from __future__ import annotations

from typing import ClassVar

from game.players.reader import Reader


class Scripted(Reader):
    """Votes as its delegation voted on the real day, also on words that have changed since; else it is a reader."""

    name: ClassVar[str] = "scripted"
    whatever_the_words: ClassVar[bool] = True

    def __init__(self) -> None:
        """It takes no initiative of its own: the real day has it."""
        super().__init__(initiative=False)
