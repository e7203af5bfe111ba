"""Who sat on the Council, calendar year by calendar year.

Covered: every year from 1946 to 2027. Each row of ``TERMS`` is one election by the General Assembly: the States it
seated on 1 January of the first year, until 31 December of the last. Sources: the United Nations list of countries
elected members of the Security Council and the Assembly's yearly elections (the session is named in each row); for
2027, press reports of the election of 3 June 2026 at the eightieth session.

The five permanent members are those of Article 23(1), under their present ids throughout: the seat of China was held
by the Republic of China until 25 October 1971, that of the Russian Federation by the Soviet Union until December 1991.
Likewise Egypt stands for the United Arab Republic (1961-1962) and Yemen for Democratic Yemen (to May 1990).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from game.council.seats import SeatId
from game.council.states import STATES, alphabetical_key

PERMANENT: Final[tuple[SeatId, ...]] = ("china", "france", "russian_federation", "united_kingdom", "united_states")
"""The permanent members, in English alphabetical order (Article 23(1))."""


class Term(NamedTuple):
    """States that served from 1 January of ``first`` to 31 December of ``last``, and the session that elected them."""

    first: int
    last: int
    session: int
    seats: tuple[SeatId, ...]


class FormerName(NamedTuple):
    """An official name a State once had, with the first and last month (year, month) in which it counted."""

    seat: SeatId
    name: str
    since: tuple[int, int]
    until: tuple[int, int]


FORMER_NAMES: Final = (
    FormerName("russian_federation", "Union of Soviet Socialist Republics", (1946, 1), (1991, 12)),
    FormerName("belarus", "Byelorussian Soviet Socialist Republic", (1946, 1), (1991, 9)),
    FormerName("egypt", "United Arab Republic", (1958, 2), (1971, 9)),
    FormerName("sri_lanka", "Ceylon", (1955, 12), (1972, 5)),
    FormerName("benin", "Dahomey", (1960, 9), (1975, 11)),
    FormerName("cote_divoire", "Ivory Coast", (1960, 9), (1985, 12)),
    FormerName("burkina_faso", "Upper Volta", (1960, 9), (1984, 7)),
    FormerName("democratic_republic_of_the_congo", "Zaire", (1971, 10), (1997, 5)),
    FormerName("yemen", "Democratic Yemen", (1970, 11), (1990, 5)),
)
"""Names that put a seat elsewhere in the alphabet than today's. Spellings that move nobody are left out."""

TERMS: Final = (
    Term(1946, 1947, 1, ("australia", "brazil", "poland")),
    Term(1946, 1946, 1, ("egypt", "mexico", "netherlands")),
    Term(1947, 1948, 1, ("belgium", "colombia", "syrian_arab_republic")),
    Term(1948, 1949, 2, ("argentina", "canada", "ukraine")),
    Term(1949, 1950, 3, ("cuba", "egypt", "norway")),
    Term(1950, 1951, 4, ("ecuador", "india", "yugoslavia")),
    Term(1951, 1952, 5, ("brazil", "netherlands", "turkiye")),
    Term(1952, 1953, 6, ("chile", "greece", "pakistan")),
    Term(1953, 1954, 7, ("colombia", "denmark", "lebanon")),
    Term(1954, 1955, 8, ("brazil", "new_zealand", "turkiye")),
    Term(1955, 1956, 9, ("belgium", "iran", "peru")),
    Term(1956, 1957, 10, ("australia", "cuba")),
    Term(1956, 1956, 10, ("yugoslavia",)),
    Term(1957, 1957, 11, ("philippines",)),
    Term(1957, 1958, 11, ("colombia", "iraq", "sweden")),
    Term(1958, 1959, 12, ("canada", "japan", "panama")),
    Term(1959, 1960, 13, ("argentina", "italy", "tunisia")),
    Term(1960, 1961, 14, ("sri_lanka", "ecuador")),
    Term(1960, 1960, 14, ("poland",)),
    Term(1961, 1961, 15, ("turkiye",)),
    Term(1961, 1962, 15, ("chile", "egypt")),
    Term(1961, 1961, 15, ("liberia",)),
    Term(1962, 1962, 16, ("ireland",)),
    Term(1962, 1963, 16, ("ghana", "venezuela")),
    Term(1962, 1962, 16, ("romania",)),
    Term(1963, 1963, 17, ("philippines",)),
    Term(1963, 1964, 17, ("brazil", "morocco", "norway")),
    Term(1964, 1965, 18, ("bolivia", "cote_divoire")),
    Term(1964, 1964, 18, ("czechoslovakia",)),
    Term(1965, 1965, 19, ("malaysia",)),
    Term(1965, 1966, 19, ("jordan", "netherlands", "uruguay")),
    Term(1966, 1967, 20, ("argentina", "bulgaria", "japan", "mali", "nigeria")),
    Term(1966, 1966, 20, ("new_zealand", "uganda")),
    Term(1967, 1968, 21, ("brazil", "canada", "denmark", "ethiopia", "india")),
    Term(1968, 1969, 22, ("algeria", "hungary", "pakistan", "paraguay", "senegal")),
    Term(1969, 1970, 23, ("colombia", "finland", "nepal", "spain", "zambia")),
    Term(1970, 1971, 24, ("burundi", "nicaragua", "poland", "sierra_leone", "syrian_arab_republic")),
    Term(1971, 1972, 25, ("argentina", "belgium", "italy", "japan", "somalia")),
    Term(1972, 1973, 26, ("guinea", "india", "panama", "sudan", "yugoslavia")),
    Term(1973, 1974, 27, ("australia", "austria", "indonesia", "kenya", "peru")),
    Term(1974, 1975, 28, ("belarus", "cameroon", "costa_rica", "iraq", "mauritania")),
    Term(1975, 1976, 29, ("guyana", "italy", "japan", "sweden", "united_republic_of_tanzania")),
    Term(1976, 1977, 30, ("benin", "libya", "pakistan", "panama", "romania")),
    Term(1977, 1978, 31, ("canada", "germany", "india", "mauritius", "venezuela")),
    Term(1978, 1979, 32, ("bolivia", "czechoslovakia", "gabon", "kuwait", "nigeria")),
    Term(1979, 1980, 33, ("bangladesh", "jamaica", "norway", "portugal", "zambia")),
    Term(1980, 1981, 34, ("german_democratic_republic", "mexico", "niger", "philippines", "tunisia")),
    Term(1981, 1982, 35, ("ireland", "japan", "panama", "spain", "uganda")),
    Term(1982, 1983, 36, ("guyana", "jordan", "poland", "togo", "democratic_republic_of_the_congo")),
    Term(1983, 1984, 37, ("malta", "netherlands", "nicaragua", "pakistan", "zimbabwe")),
    Term(1984, 1985, 38, ("egypt", "india", "peru", "ukraine", "burkina_faso")),
    Term(1985, 1986, 39, ("australia", "denmark", "madagascar", "thailand", "trinidad_and_tobago")),
    Term(1986, 1987, 40, ("bulgaria", "congo", "ghana", "united_arab_emirates", "venezuela")),
    Term(1987, 1988, 41, ("argentina", "germany", "italy", "japan", "zambia")),
    Term(1988, 1989, 42, ("algeria", "brazil", "nepal", "senegal", "yugoslavia")),
    Term(1989, 1990, 43, ("canada", "colombia", "ethiopia", "finland", "malaysia")),
    Term(1990, 1991, 44, ("cote_divoire", "cuba", "yemen", "romania", "democratic_republic_of_the_congo")),
    Term(1991, 1992, 45, ("austria", "belgium", "ecuador", "india", "zimbabwe")),
    Term(1992, 1993, 46, ("cabo_verde", "hungary", "japan", "morocco", "venezuela")),
    Term(1993, 1994, 47, ("brazil", "djibouti", "new_zealand", "pakistan", "spain")),
    Term(1994, 1995, 48, ("argentina", "czechia", "nigeria", "oman", "rwanda")),
    Term(1995, 1996, 49, ("botswana", "germany", "honduras", "indonesia", "italy")),
    Term(1996, 1997, 50, ("chile", "egypt", "guinea_bissau", "poland", "republic_of_korea")),
    Term(1997, 1998, 51, ("costa_rica", "japan", "kenya", "portugal", "sweden")),
    Term(1998, 1999, 52, ("bahrain", "brazil", "gabon", "gambia", "slovenia")),
    Term(1999, 2000, 53, ("argentina", "canada", "malaysia", "namibia", "netherlands")),
    Term(2000, 2001, 54, ("bangladesh", "jamaica", "mali", "tunisia", "ukraine")),
    Term(2001, 2002, 55, ("colombia", "ireland", "mauritius", "norway", "singapore")),
    Term(2002, 2003, 56, ("bulgaria", "cameroon", "guinea", "mexico", "syrian_arab_republic")),
    Term(2003, 2004, 57, ("angola", "chile", "germany", "pakistan", "spain")),
    Term(2004, 2005, 58, ("algeria", "benin", "brazil", "philippines", "romania")),
    Term(2005, 2006, 59, ("argentina", "denmark", "greece", "japan", "united_republic_of_tanzania")),
    Term(2006, 2007, 60, ("congo", "ghana", "peru", "qatar", "slovakia")),
    Term(2007, 2008, 61, ("belgium", "indonesia", "italy", "panama", "south_africa")),
    Term(2008, 2009, 62, ("burkina_faso", "costa_rica", "croatia", "libya", "viet_nam")),
    Term(2009, 2010, 63, ("austria", "japan", "mexico", "turkiye", "uganda")),
    Term(2010, 2011, 64, ("bosnia_and_herzegovina", "brazil", "gabon", "lebanon", "nigeria")),
    Term(2011, 2012, 65, ("colombia", "germany", "india", "portugal", "south_africa")),
    Term(2012, 2013, 66, ("azerbaijan", "guatemala", "morocco", "pakistan", "togo")),
    Term(2013, 2014, 67, ("argentina", "australia", "luxembourg", "republic_of_korea", "rwanda")),
    Term(2014, 2015, 68, ("chad", "chile", "jordan", "lithuania", "nigeria")),
    Term(2015, 2016, 69, ("angola", "malaysia", "new_zealand", "spain", "venezuela")),
    Term(2016, 2017, 70, ("egypt", "japan", "senegal", "ukraine", "uruguay")),
    Term(2017, 2018, 70, ("bolivia", "ethiopia", "kazakhstan", "sweden")),
    Term(2017, 2017, 70, ("italy",)),
    Term(2018, 2018, 71, ("netherlands",)),
    Term(2018, 2019, 71, ("cote_divoire", "equatorial_guinea", "kuwait", "peru", "poland")),
    Term(2019, 2020, 72, ("belgium", "dominican_republic", "germany", "indonesia", "south_africa")),
    Term(2020, 2021, 73, ("estonia", "niger", "saint_vincent_and_the_grenadines", "tunisia", "viet_nam")),
    Term(2021, 2022, 74, ("india", "ireland", "kenya", "mexico", "norway")),
    Term(2022, 2023, 75, ("albania", "brazil", "gabon", "ghana", "united_arab_emirates")),
    Term(2023, 2024, 76, ("ecuador", "japan", "malta", "mozambique", "switzerland")),
    Term(2024, 2025, 77, ("algeria", "guyana", "republic_of_korea", "sierra_leone", "slovenia")),
    Term(2025, 2026, 78, ("denmark", "greece", "pakistan", "panama", "somalia")),
    Term(2026, 2027, 79, ("bahrain", "colombia", "democratic_republic_of_the_congo", "latvia", "liberia")),
    Term(2027, 2028, 80, ("austria", "kyrgyzstan", "portugal", "trinidad_and_tobago", "zimbabwe")),
)
"""Every term, in order of its first year."""

ONE_YEAR_TERMS: Final[Mapping[int, str]] = MappingProxyType(
    {
        1946: "The first election gave three of the six seats one year, so that half would change each year.",
        1956: "After a deadlock Yugoslavia was elected on the understanding that it would leave after one year.",
        1957: "The Philippines served the second year of Yugoslavia's term.",
        1960: "After a deadlock Poland and Turkey shared a term: Poland 1960, Turkey 1961.",
        1961: "Turkey served the second year of Poland's term; Liberia and Ireland shared a term, Liberia first.",
        1962: "Ireland served the second year of Liberia's term; Romania, then the Philippines shared one.",
        1963: "The Philippines served the second year of Romania's term.",
        1964: "Czechoslovakia and Malaysia shared a term: Czechoslovakia 1964, Malaysia 1965.",
        1965: "Malaysia served the second year of Czechoslovakia's term.",
        1966: "The enlargement filled seven seats at once, two of them for one year so that half change each year.",
        2017: "Italy and the Netherlands shared a term: Italy 2017, the Netherlands 2018.",
        2018: "The Netherlands served the second year of Italy's term.",
    }
)
"""Why a term that began in that year lasted one year; every other term lasts two."""

COVERED: Final = tuple(range(1946, 2028))
"""The calendar years this module knows."""


def council_size(year: int) -> int:
    """Members of the Council in ``year``: eleven, and fifteen from 1966, after Article 23 was amended."""
    return 15 if year >= 1966 else 11


def threshold(year: int) -> int:
    """Affirmative votes a decision takes in ``year``: seven, and nine from 1966, after Article 27 was amended."""
    return 9 if year >= 1966 else 7


@cache
def elected(year: int) -> tuple[SeatId, ...]:
    """The elected members of ``year``, in English alphabetical order of their names in January.

    Raises:
        ValueError: if the year is not covered.
    """
    _require_covered(year)
    return _ordered((seat for term in TERMS if term.first <= year <= term.last for seat in term.seats), year, 1)


@cache
def members(year: int, month: int = 1) -> tuple[SeatId, ...]:
    """All members of ``year`` in English alphabetical order of their official names in ``month`` (1 to 12).

    Raises:
        ValueError: if the year is not covered.
    """
    return _ordered((*PERMANENT, *elected(year)), year, month)


def official_name(seat: SeatId, year: int, month: int) -> str:
    """The name that fixed the place of ``seat`` in the alphabet in that month.

    Raises:
        KeyError: if no State has that id.
    """
    for former in FORMER_NAMES:
        if former.seat == seat and former.since <= (year, month) <= former.until:
            return former.name
    return STATES[seat].name


def place(seat: SeatId, year: int, month: int) -> str:
    """What compares to give the English alphabetical order of that month."""
    return alphabetical_key(official_name(seat, year, month))


def _ordered(seats: Iterable[SeatId], year: int, month: int) -> tuple[SeatId, ...]:
    return tuple(sorted(seats, key=lambda seat: place(seat, year, month)))


def _require_covered(year: int) -> None:
    if year not in COVERED:
        raise ValueError(f"The members of {year} are not known here. Known years: {COVERED[0]} to {COVERED[-1]}.")
