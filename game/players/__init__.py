"""Who decides for a seat that no person holds. Players keep nothing and see only what their seat knows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.players.chairs import National, Saint
from game.players.draw import Draw
from game.players.foils import Asks, Chance, FirstOption, Idle, LastOption, Offers, Random, Strongest, Weakest
from game.players.player import Player
from game.players.reader import Reader
from game.players.scripted import Scripted

PLAYERS: Final[Mapping[str, Player]] = MappingProxyType(
    {
        player.name: player
        for player in (
            Reader(),
            Scripted(),
            Random(),
            FirstOption(),
            LastOption(),
            Idle(),
            Weakest(),
            Strongest(),
            Offers(),
            Asks(),
            Saint(),
            National(),
        )
    }
)
"""The players a seat can be given, by name."""

UNNAMED: Final = Reader(initiative=False)
"""Who plays a seat that nobody has named a player for: a reader that leaves the initiative to the others."""

HUMAN: Final = "human"
"""The name that stands for a person in lists of seats."""

__all__ = ["HUMAN", "PLAYERS", "UNNAMED", "Chance", "Draw", "FirstOption", "Player", "Random", "Reader", "Scripted"]
