"""What seats are called in a case: aliases for a real Council of the year, and the ids of States."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from game.council import memberships
from game.council.seats import CHANCE, Delegation, Rank, SeatId, Standing
from game.council.states import STATES, delegation
from game.scenario.problems import few, near
from game.scenario.yaml_reader import Data


class Kind(NamedTuple):
    """A kind of seats outside the Council that a case can name without describing them."""

    letter: str
    standing: Standing
    name: str
    """What one of them is called; its alias takes the place of {}."""
    means: str


OUTSIDE: Final = (
    Kind("N", Standing.STATE, "State {}", "Members of the United Nations that are not on the Council"),
    Kind("S", Standing.OUTSIDE_STATE, "State {}", "States that are not Members of the United Nations"),
    Kind("O", Standing.OBSERVER, "observer {}", "observers"),
    Kind("B", Standing.PERSON, "briefer {}", "persons, such as experts and people from associations"),
)
"""Each letter goes with a number from 1 to 9."""
OFFICES: Final[Mapping[str, tuple[SeatId, Standing, str]]] = {
    "SG": ("secretary_general", Standing.SECRETARY_GENERAL, "Secretary-General"),
    "SEC": ("secretariat", Standing.SECRETARIAT, "Secretariat"),
}
"""Seats of the Secretariat."""
PRES: Final = "PRES"
"""Whoever presides at that moment."""
CHANCE_ALIAS: Final = "CHANCE"
"""The seat that acts for chance."""

_OUTSIDE_ALIAS: Final = re.compile(r"[NSOB][1-9]")
_RANGE: Final = re.compile(r"([A-Z])([0-9]{1,2})-([A-Z])([0-9]{1,2})")
_ALIAS: Final = re.compile(r"[A-Z]+[0-9]*")


@dataclass(frozen=True)
class Names:
    """The seats of one case: its members by year, and whom it names outside the Council.

    Attributes:
        year: whose members sit.
        mentioned: the aliases of seats outside the Council that the case uses.
        guests: other seats outside the Council, by what they are.
        ranks: who speaks at another rank than ambassador.
        written: how seats that have an alias and an id are written in the case.
    """

    year: int
    mentioned: tuple[str, ...] = ()
    guests: Mapping[str, Standing] = field(default_factory=dict)
    ranks: Mapping[str, Rank] = field(default_factory=dict)
    written: frozenset[str] = frozenset()

    @cached_property
    def aliases(self) -> Mapping[str, SeatId]:
        """Every alias of the case but PRES, with the seat it stands for."""
        members = {f"P{number}": seat for number, seat in enumerate(memberships.PERMANENT, 1)}
        elected = {f"E{number}": seat for number, seat in enumerate(memberships.elected(self.year), 1)}
        outside = {alias: OFFICES[alias][0] if alias in OFFICES else alias.lower() for alias in self.mentioned}
        return {**members, **elected, **outside, CHANCE_ALIAS: CHANCE}

    @cached_property
    def _called(self) -> Mapping[SeatId, str]:
        return {seat: seat if seat in self.written else alias for alias, seat in self.aliases.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that stands for a seat."""
        return frozenset({*self.aliases, *self.aliases.values(), *self.guests, PRES})

    @cached_property
    def members(self) -> frozenset[SeatId]:
        """The members of the Council."""
        return frozenset(memberships.members(self.year))

    def seat(self, word: str, chair: SeatId) -> SeatId:
        """Return the seat that ``word`` stands for while ``chair`` presides; the word itself if it is an id."""
        return chair if word == PRES else self.aliases.get(word, word)

    def seats(self, words: Iterable[str], chair: SeatId) -> tuple[SeatId, ...]:
        """Return the seats of a list, ranges such as P1-P3 included."""
        return tuple(self.seat(name, chair) for word in words for name in spread(word))

    def shown(self, seat: SeatId) -> str:
        """Return how the case writes ``seat``: by its id if the case does so, otherwise by its alias."""
        return self._called.get(seat, seat)

    def within(self, value: Data, chair: SeatId) -> Data:
        """Return an act's field with every alias in it, and in the lists in it, turned into a seat."""
        if isinstance(value, str):
            return self.seat(value, chair)
        return [self.within(part, chair) for part in value] if isinstance(value, list | tuple) else value

    @cached_property
    def delegations(self) -> tuple[Delegation, ...]:
        """Everybody: the members in English alphabetical order, then the others."""
        permanent, elected = Standing.PERMANENT, Standing.ELECTED
        members = memberships.members(self.year)
        ranks = {self.seat(word, ""): rank for word, rank in self.ranks.items()}
        seated = [(seat, permanent if seat in memberships.PERMANENT else elected) for seat in members]
        described = [(seat, standing) for seat, standing in self.guests.items() if seat in STATES]
        found = [delegation(*pair, rank=ranks.get(pair[0], Rank.AMBASSADOR)) for pair in (*seated, *described)]
        others = [(seat, standing, seat.replace("_", " ")) for seat, standing in self.guests.items()]
        named = [*map(_described, self.mentioned), *(other for other in others if other[0] not in STATES)]
        found += [_somebody(*who, rank=ranks.get(who[0], Rank.AMBASSADOR)) for who in named]
        return tuple(found)

    def mistake(self, word: str) -> tuple[str, str] | None:
        """Return what is wrong with ``word`` as a seat, and what to write; None if it is one."""
        return next((_unknown(name, self.known) for name in _parts(word) if name not in self.known), None)


def spread(word: str) -> Iterator[str]:
    """Yield the aliases of a range, such as P1-P3; any other word as it is."""
    found = _RANGE.fullmatch(word)
    if not found or found[1] != found[3] or int(found[2]) > int(found[4]):
        yield word
        return
    yield from (f"{found[1]}{number}" for number in range(int(found[2]), int(found[4]) + 1))


def mentioned(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the aliases of seats outside the Council among these words, in a fixed order."""
    found = {name for text in texts for name in _parts(text)}
    wanted = {name for name in found if _OUTSIDE_ALIAS.fullmatch(name) or name in OFFICES}
    letters = "".join(kind.letter for kind in OUTSIDE)
    return tuple(sorted(wanted, key=lambda name: (name in OFFICES, letters.find(name[0]), name)))


def looks_like_an_alias(word: str) -> bool:
    """Whether ``word`` can only be meant as an alias: capitals, and perhaps a number."""
    return bool(re.fullmatch(r"[PENSOB][0-9]{1,2}|PRES|SG|SEC", word))


def _parts(word: str) -> Iterator[str]:
    for part in word.replace(",", " ").split():
        yield from spread(part)


def _described(alias: str) -> tuple[SeatId, Standing, str]:
    if alias in OFFICES:
        return OFFICES[alias]
    kind = next(kind for kind in OUTSIDE if kind.letter == alias[0])
    return alias.lower(), kind.standing, kind.name.format(alias)


def _somebody(seat: SeatId, standing: Standing, name: str, *, rank: Rank) -> Delegation:
    article = standing not in (Standing.STATE, Standing.OUTSIDE_STATE)
    return Delegation(
        seat=seat, name=name, short=name[:18], plate=(name[:12],), standing=standing, rank=rank, article=article
    )


def _unknown(word: str, known: Iterable[str]) -> tuple[str, str]:
    message = f'There is no seat called "{word}" in this case.'
    if _ALIAS.fullmatch(word):
        return message, "Aliases are P1 to P5, E1 to E10 (before 1966 to E6), PRES, N1, S1, O1, B1, SG, SEC and CHANCE."
    meant = near(word, known)
    if meant is not None:
        return message, f'Did you mean "{meant}"?'
    if word in STATES:
        return message, f'It was not on the Council that year. Add "guests: {{{word}: state}}" under "given".'
    ids = sorted(name for name in known if name.islower() and len(name) > 2)
    return message, f"Write an alias such as P1 or N1, or one of the ids {few(ids, 15)}."
