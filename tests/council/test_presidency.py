"""The alphabetical rotation, against months known from official records."""

from __future__ import annotations

import pytest

from game.council.memberships import members
from game.council.presidency import DEPARTURES, is_covered, next_president, president, rotation

KNOWN = {
    (1947, 1): "australia",
    (1948, 5): "france",
    (1950, 6): "india",
    (1950, 8): "russian_federation",
    (1950, 9): "united_kingdom",
    (1959, 9): "italy",
    (1962, 10): "russian_federation",
    (1967, 11): "mali",
    (1973, 10): "australia",
    (1990, 8): "romania",
    (1990, 11): "united_states",
    (1992, 1): "united_kingdom",
    (1994, 9): "spain",
    (1994, 12): "rwanda",
    (2000, 9): "mali",
    (2001, 9): "france",
    (2002, 11): "china",
    (2003, 2): "germany",
    (2009, 9): "united_states",
    (2011, 3): "china",
    (2014, 7): "rwanda",
    (2020, 10): "russian_federation",
    (2021, 12): "niger",
    (2022, 2): "russian_federation",
    (2023, 10): "brazil",
    (2024, 3): "japan",
    (2026, 3): "united_states",
}

YEAR_2015 = (
    "chile china france jordan lithuania malaysia new_zealand nigeria russian_federation spain united_kingdom "
    "united_states"
)
YEAR_2023 = (
    "japan malta mozambique russian_federation switzerland united_arab_emirates united_kingdom united_states albania "
    "brazil china ecuador"
)


@pytest.mark.parametrize(("when", "seat"), KNOWN.items(), ids=str)
def test_known_months(when: tuple[int, int], seat: str) -> None:
    assert president(*when) == seat


@pytest.mark.parametrize(("year", "seats"), [(2015, YEAR_2015), (2023, YEAR_2023)])
def test_known_years(year: int, seats: str) -> None:
    assert [president(year, month) for month in range(1, 13)] == seats.split()


def test_the_president_is_always_a_member() -> None:
    for year in range(1947, 2028):
        for month in range(1, 13):
            if is_covered(year, month):
                assert president(year, month) in members(year, month), f"{year}-{month}"


def test_inside_a_year_the_turn_passes_to_the_next_name() -> None:
    seats = members(2022)
    assert [next_president(seats, president(2022, month)) for month in range(1, 12)] == [
        president(2022, month) for month in range(2, 13)
    ]


def test_after_the_last_name_comes_the_first() -> None:
    seats = members(2022)
    assert next_president(seats, "united_states") == "albania"


def test_rotation_orders_names_given_in_any_order() -> None:
    assert rotation(reversed(members(2022))) == members(2022)


def test_who_left_the_alphabet_in_1994_is_written_down() -> None:
    assert {president(1994, month) for month in (9, 10, 11, 12)} == set(DEPARTURES.values())
    assert president(1995, 1) == "argentina"


@pytest.mark.parametrize("when", [(1946, 12), (1984, 8), (1984, 9), (2028, 1), (2022, 0), (2022, 13)])
def test_what_is_not_certain_is_refused(when: tuple[int, int]) -> None:
    assert not is_covered(*when)
    with pytest.raises(ValueError, match="not known here"):
        president(*when)
