"""Delegations of other characters say the same in another tone; what they say is one and the same act."""

from __future__ import annotations

import pytest

from game.papers.record import lines
from game.politics.vocabulary import Character
from game.procedure.act import Event
from game.procedure.reservations import ReservationStated
from game.procedure.texts import SilenceBroken
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts
from game.texts.tone import in_tone, kind, manner
from tests.characters import with_character


@pytest.mark.parametrize("event", [SilenceBroken("brazil", "p1"), ReservationStated("brazil")])
def test_each_character_says_it_in_its_own_words_and_a_hard_liner_never_reserves(csto: Scenario, event: Event) -> None:
    said = {}
    for character in Character:
        facts = with_character(csto.facts, "brazil", character)
        said[character] = in_tone(facts, event)
        assert bool(manner(facts, "brazil")) is bool(kind(facts, "brazil")) is (character is not Character.PLAIN)
    assert said[Character.PLAIN] == event.says
    own = set(Character) - {Character.HARD_LINER} if isinstance(event, ReservationStated) else set(Character)
    assert len({said[character] for character in own}) == len(own)


def test_the_record_of_a_game_lets_them_speak_so(csto: Scenario) -> None:
    session = Session.new(csto, {}, seed=1)
    session.advance()
    broke = [event for turned in session.turns for event in turned.events if isinstance(event, SilenceBroken)]
    found = [
        line.text for line in lines(session.turns, csto.facts, Texts()) if line.seat in {one.seat for one in broke}
    ]
    for event in broke:
        assert any(in_tone(csto.facts, event) in text for text in found)


def test_a_reservation_says_on_which_paragraph(csto: Scenario) -> None:
    """The one that is hardest to live with."""
    for seed in range(8):
        session = Session.new(csto, {"russian_federation": "reader"}, seed=seed)
        session.advance()
        found = lines(session.turns, csto.facts, Texts())
        for turned in session.turns:
            for event in turned.events:
                if isinstance(event, ReservationStated):
                    title = csto.facts.paragraph(event.paragraph).title
                    assert any(line.seat == event.seat and f"“{title}”" in line.text for line in found)
                    return
    raise AssertionError("nobody reserved its position")
