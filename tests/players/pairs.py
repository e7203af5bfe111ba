"""Which players are tried under which house rules."""

from __future__ import annotations

import pytest

from game.players import PLAYERS
from game.procedure.house import PRACTICE, PRESETS

EVERYWHERE = ("reader", "random", "last-option")
"""Players tried under every preset; the others under today's practice, and everywhere with ``--long``."""


def players_and_rules() -> list[object]:
    """Every player under every preset, as parameters of a test; most pairs are long."""
    pairs = ((player, rules) for player in PLAYERS for rules in PRESETS)
    return [
        pytest.param(player, rules, marks=() if player in EVERYWHERE or rules == PRACTICE.name else pytest.mark.long)
        for player, rules in pairs
    ]
