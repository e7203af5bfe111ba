"""Who presided: rule 18, month by month.

The presidency passes on the first of each month to the member whose name follows in English alphabetical order. When
the membership changes in January, the next name among the new members follows. Resolution 14 (1946) kept the United
States in the chair until 31 December 1946, so the calendar rotation starts with January 1947, and every later month
is computed from there. The result agrees with the presidency of the Russian Federation in February 2022 and with the
other months tested against official records.

Covered: January 1947 to December 2027, without August and September 1984, when Upper Volta became Burkina Faso in
the very month of its turn and the order is not certain. 1946 is left out: terms then ran from the 17th of a month.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import MappingProxyType
from typing import Final

from game.council.memberships import COVERED, members, place
from game.council.seats import SeatId
from game.council.states import STATES, alphabetical_key

DEPARTURES: Final = MappingProxyType(
    {
        (1994, 9): "spain",
        (1994, 10): "united_kingdom",
        (1994, 11): "united_states",
        (1994, 12): "rwanda",
    }
)
"""Months in which the turn was not the alphabetical one, and who presided.

Rwanda's turn of September 1994 was put off to December, and three members moved up. Source: Security Council Report
and the records of those months.
"""

UNCERTAIN: Final = frozenset({(1984, 8), (1984, 9)})
"""Months left out, because the renaming of Upper Volta makes the order doubtful."""

_FIRST: Final = (1947, 1)
_RESTART: Final = MappingProxyType({(1984, 10): "china", (1995, 1): "argentina"})
"""Where the ordinary order is taken up again after the months above."""


def rotation(seats: Iterable[SeatId]) -> tuple[SeatId, ...]:
    """The order in which ``seats`` take the chair: English alphabetical order of today's official names (rule 18).

    Raises:
        KeyError: if a seat is no State.
    """
    return tuple(sorted(seats, key=lambda seat: alphabetical_key(STATES[seat].name)))


def next_president(seats: tuple[SeatId, ...], current: SeatId) -> SeatId:
    """Who presides after ``current`` while the members stay the same.

    Args:
        seats: the members in English alphabetical order.
        current: the member that presides now.

    Raises:
        ValueError: if ``current`` is not a member.
    """
    return seats[(seats.index(current) + 1) % len(seats)]


def is_covered(year: int, month: int) -> bool:
    """Whether ``president`` can tell who presided in that month."""
    return 1 <= month <= 12 and _FIRST <= (year, month) <= (COVERED[-1], 12) and (year, month) not in UNCERTAIN


def president(year: int, month: int) -> SeatId:
    """The member that held the presidency in ``month`` (1 to 12) of ``year``.

    Raises:
        ValueError: if the month is not covered; see the module's docstring.
    """
    if not is_covered(year, month):
        raise ValueError(
            f"The presidency of {year}-{month:02} is not known here. "
            f"Known: January {_FIRST[0]} to December {COVERED[-1]}, without August and September 1984."
        )
    return _presidents()[year, month]


@cache
def _presidents() -> dict[tuple[int, int], SeatId]:
    """Every month's president, counted forward; forward is certain, backward is not when members change."""
    found: dict[tuple[int, int], SeatId] = {}
    current: SeatId = "united_states"
    for year in range(_FIRST[0], COVERED[-1] + 1):
        for month in range(1, 13):
            fixed = DEPARTURES.get((year, month)) or _RESTART.get((year, month))
            current = fixed or following(current, year, month)
            found[year, month] = current
    return found


def following(current: SeatId, year: int, month: int) -> SeatId:
    """Who presides in ``month`` of ``year`` if ``current`` presided the month before; in January among new members.

    Raises:
        ValueError: if the year is not covered.
    """
    seats = members(year, month)
    after = place(current, year, month)
    return next((seat for seat in seats if place(seat, year, month) > after), seats[0])
