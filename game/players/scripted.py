"""A player that follows the real day whatever becomes of it."""

from __future__ import annotations

from typing import ClassVar

from game.players.reader import Reader


class Scripted(Reader):
    """Votes as its delegation voted on the real day, also on words that have changed since; else it is a reader."""

    name: ClassVar[str] = "scripted"
    whatever_the_words: ClassVar[bool] = True
