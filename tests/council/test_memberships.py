"""Memberships 1946-2027: sizes, terms, rotation of elected members, and years known from elsewhere."""

from __future__ import annotations

from collections import Counter

import pytest

from game.council.memberships import (
    COVERED,
    FORMER_NAMES,
    ONE_YEAR_TERMS,
    PERMANENT,
    TERMS,
    FormerName,
    Term,
    council_size,
    elected,
    members,
    official_name,
    threshold,
)
from game.council.states import STATES


@pytest.mark.parametrize("year", COVERED)
def test_each_year_has_its_seats(year: int) -> None:
    seats = members(year)
    assert len(set(seats)) == len(seats) == council_size(year)
    assert len(elected(year)) == (10 if year >= 1966 else 6)
    assert set(PERMANENT) <= set(seats)
    assert set(seats) <= set(STATES)


@pytest.mark.parametrize(("year", "size", "need"), [(1946, 11, 7), (1965, 11, 7), (1966, 15, 9), (2022, 15, 9)])
def test_size_and_threshold_follow_the_charter_of_the_day(year: int, size: int, need: int) -> None:
    assert (council_size(year), threshold(year)) == (size, need)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{term.first}-{term.last}-{term.seats[0]}")
def test_terms_last_two_years_or_say_why_not(term: Term) -> None:
    first, last = term.first, term.last
    assert last - first in (0, 1)
    if first == last:
        assert ONE_YEAR_TERMS[first]


def test_every_reason_belongs_to_a_short_term() -> None:
    assert {term.first for term in TERMS if term.first == term.last} == set(ONE_YEAR_TERMS)


def test_half_of_the_elected_seats_change_each_year() -> None:
    began = Counter(term.first for term in TERMS for _ in term.seats)
    assert all(began[year] == 5 for year in range(1967, 2017))
    assert all(began[year] == 5 for year in range(2019, 2028))
    assert (began[2017], began[2018]) == (5, 6)


def test_nobody_is_re_elected_at_once() -> None:
    ends: dict[str, int] = {}
    for term in TERMS:
        for seat in term.seats:
            assert ends.get(seat, 0) + 1 < term.first, f"{seat} {term.first}"
            ends[seat] = term.last


@pytest.mark.parametrize(
    ("year", "ten"),
    [
        (
            2020,
            (
                "belgium dominican_republic estonia germany indonesia niger saint_vincent_and_the_grenadines "
                "south_africa tunisia viet_nam"
            ),
        ),
        (
            2021,
            "estonia india ireland kenya mexico niger norway saint_vincent_and_the_grenadines tunisia viet_nam",
        ),
        (2022, "albania brazil gabon ghana india ireland kenya mexico norway united_arab_emirates"),
        (2023, "albania brazil ecuador gabon ghana japan malta mozambique switzerland united_arab_emirates"),
        (2024, "algeria ecuador guyana japan malta mozambique republic_of_korea sierra_leone slovenia switzerland"),
    ],
)
def test_recent_years_agree_with_the_voting_records(year: int, ten: str) -> None:
    assert elected(year) == tuple(ten.split())


def test_the_soviet_union_sat_before_the_united_kingdom() -> None:
    seats = members(1991, 12)
    assert seats.index("united_kingdom") - seats.index("russian_federation") == 1
    assert official_name("russian_federation", 1991, 12) == "Union of Soviet Socialist Republics"
    assert official_name("russian_federation", 1992, 1) == "Russian Federation"


def test_zaire_sat_before_zimbabwe() -> None:
    assert members(1991)[-2:] == ("democratic_republic_of_the_congo", "zimbabwe")


@pytest.mark.parametrize("former", FORMER_NAMES, ids=lambda former: former.seat)
def test_former_names_belong_to_present_states(former: FormerName) -> None:
    assert former.seat in STATES
    assert former.since <= former.until


@pytest.mark.parametrize("year", [1945, 2028])
def test_an_unknown_year_is_refused_with_the_known_ones(year: int) -> None:
    with pytest.raises(ValueError, match="1946 to 2027"):
        members(year)
