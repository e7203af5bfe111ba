"""Which roundel a seat gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.council.states import STATES
from game.desktop.scene import Roundel

if TYPE_CHECKING:
    from game.council.seats import SeatId

OFFICES = {"secretary_general": "landmark", "secretariat": "pen-line", "president": "gavel"}


def roundel_of(seat: SeatId) -> Roundel:
    """A State's flag; an office's icon; for anybody else a plain disc with a person."""
    if seat in STATES:
        return Roundel(STATES[seat].code)
    if len(seat) == 2:
        return Roundel(seat)
    return Roundel("", "brass", icon=OFFICES.get(seat, "users"))
