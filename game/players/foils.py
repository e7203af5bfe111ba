"""Players that do not read: chance itself, random choice, always the first option. What thinking players must beat."""

from __future__ import annotations

from typing import ClassVar, Final

from game.players.draw import Draw
from game.politics import Knowledge
from game.procedure.act import Act

SPEAKS_UP: Final = 20
"""A random player speaks up in one open window in this many."""


class Chance:
    """Plays the seat of chance: one name of those still to be drawn."""

    name: ClassVar[str] = "chance"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return one of the draws that can be made."""
        return draw.one_of(knowledge.legal())


class Random:
    """Takes any act that is in order; speaks up now and then."""

    name: ClassVar[str] = "random"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return any act that is in order, or mostly None where the meeting goes on without."""
        if not knowledge.is_awaited and draw.below(SPEAKS_UP):
            return None
        acts = knowledge.legal()
        return draw.one_of(acts) if acts else None


class FirstOption:
    """Takes the first act that is in order, whatever it is: a person who clicks through without reading."""

    name: ClassVar[str] = "first-option"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the first act in order; in an open window let it pass, which is the first thing one is offered."""
        del draw
        return next(iter(knowledge.legal()), None) if knowledge.is_awaited else None
