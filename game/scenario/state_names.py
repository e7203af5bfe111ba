"""Which State a word means that is not its id: its name, its short name, and what people call it besides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from game.council.seats import SeatId
from game.council.states import STATES, alphabetical_key
from game.scenario.problems import near

ALSO_CALLED: Final[Mapping[str, SeatId]] = {
    **dict.fromkeys(("usa", "us", "america"), "united_states"),
    **dict.fromkeys(("uk", "britain", "great britain", "england"), "united_kingdom"),
    **dict.fromkeys(("ussr", "soviet union"), "russian_federation"),
    **dict.fromkeys(("drc", "congo kinshasa", "zaire"), "democratic_republic_of_the_congo"),
    **dict.fromkeys(("south korea", "rok"), "republic_of_korea"),
    **dict.fromkeys(("north korea", "dprk"), "democratic_peoples_republic_of_korea"),
    "emirates": "united_arab_emirates",
    "ivory coast": "cote_divoire",
    "laos": "lao_peoples_democratic_republic",
    "palestine": "state_of_palestine",
    "vatican": "holy_see",
    "prc": "china",
    "turkey": "turkiye",
    "vietnam": "viet_nam",
    "czech republic": "czechia",
    "macedonia": "north_macedonia",
    "swaziland": "eswatini",
    "burma": "myanmar",
    "cape verde": "cabo_verde",
    "east timor": "timor_leste",
    "gdr": "german_democratic_republic",
}
"""Names in use that are neither ids nor names of States here; a suggestion, and no more, is made of them."""

SHORTEST_BEGINNING: Final = 4
"""Letters by which a longer name can be recognised, as "russia" is."""


def state_meant(word: str) -> SeatId | None:
    """Return the State that ``word`` probably means; None if that cannot be told."""
    plain, names = _plain(word), _names()
    if plain in names:
        return names[plain]
    # Slips of the pen are looked for in ids alone: among so many names some resemble anything.
    if meant := near(word, STATES):
        return meant
    begun = {seat for name, seat in names.items() if len(plain) >= SHORTEST_BEGINNING and name.startswith(plain)}
    return begun.pop() if len(begun) == 1 else None


@cache
def _names() -> Mapping[str, SeatId]:
    names = dict(ALSO_CALLED)
    for state in STATES.values():
        names |= {_plain(name): state.seat for name in (state.short, state.name, state.seat)}
    return names


def _plain(name: str) -> str:
    """Return what is compared: small letters without accents, and single spaces for all other signs."""
    return " ".join(re.findall(r"[a-z0-9]+", alphabetical_key(name.replace("’", "").replace("'", ""))))
