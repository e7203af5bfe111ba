"""What a player is."""

from __future__ import annotations

from typing import ClassVar, Protocol

from game.players.draw import Draw
from game.politics import Knowledge
from game.procedure.act import Act


class Player(Protocol):
    """Decides for one seat at a time, from what that seat knows and from draws, and from nothing else."""

    name: ClassVar[str]

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the seat's act, or None to let the open window pass.

        Where the meeting cannot go on without the seat, a player always returns an act that is possible.
        """
        ...
