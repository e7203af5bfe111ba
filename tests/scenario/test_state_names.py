"""A State is recognised by what people call it, and nobody is taken for one by chance."""

from __future__ import annotations

import pytest

from game.council.states import STATES
from game.scenario.state_names import ALSO_CALLED, state_meant


@pytest.mark.parametrize(
    ("word", "seat"),
    [
        ("usa", "united_states"),
        ("us", "united_states"),
        ("UK", "united_kingdom"),
        ("russia", "russian_federation"),
        ("Russian Federation", "russian_federation"),
        ("dr_congo", "democratic_republic_of_the_congo"),
        ("ivory_coast", "cote_divoire"),
        ("Côte d'Ivoire", "cote_divoire"),
        ("south_korea", "republic_of_korea"),
        ("tanzania", "united_republic_of_tanzania"),
        ("syria", "syrian_arab_republic"),
        ("turkey", "turkiye"),
        ("guinea", "guinea"),
        ("itlay", "italy"),
    ],
)
def test_a_state_is_recognised(word: str, seat: str) -> None:
    assert state_meant(word) == seat


@pytest.mark.parametrize("word", ["expert", "united", "ledova", "atlantis", "csto_secretary_general", "", "“”"])
def test_nobody_is_taken_for_a_state_by_chance(word: str) -> None:
    assert state_meant(word) is None


def test_every_state_is_found_by_its_own_names() -> None:
    for state in STATES.values():
        assert {state_meant(name) for name in (state.seat, state.name, state.short)} == {state.seat}
    assert set(ALSO_CALLED.values()) <= set(STATES)
