"""Chance without a clock: a pure function of seed, seat and number of acts, in whole numbers only.

SplitMix64 (Steele, Lea and Flood 2014), with rejection so that no value is favoured. The same everywhere, for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

from game.council.seats import SeatId

MASK: Final = (1 << 64) - 1
GOLDEN: Final = 0x9E3779B97F4A7C15

T = TypeVar("T")


def _mix(value: int) -> int:
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


class Draw:
    """Draws for one seat at one moment. Asking again at the same moment draws the same again."""

    def __init__(self, seed: int, seat: SeatId, acts: int) -> None:
        """Start from ``seed``, the seat's id and the number of acts played."""
        state = _mix(seed & MASK)
        for byte in seat.encode():
            state = _mix((state ^ byte) + GOLDEN & MASK)
        self._state = _mix((state + acts) & MASK)

    def below(self, bound: int) -> int:
        """Return a whole number from 0 up to but not including ``bound`` (at least 1)."""
        if bound < 1:
            raise ValueError("nothing to draw from")
        limit = (MASK + 1) - (MASK + 1) % bound
        while (value := self._next()) >= limit:
            pass
        return value % bound

    def one_of(self, things: Sequence[T]) -> T:
        """Return one of ``things``, none favoured."""
        return things[self.below(len(things))]

    def _next(self) -> int:
        self._state = (self._state + GOLDEN) & MASK
        return _mix(self._state)
