"""The debate of 16 February 2022 as a game: nothing is agreed by itself, and every ending can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest

from game.politics.conditions import All, AnyOf, Condition, Said
from game.politics.stance import Consensus
from game.politics.vocabulary import Tier
from game.scenario import Scenario
from tests.scenario.texts_of_day import BENDS, Day, Rungs, within

SIX = ("armenia", "belarus", "kazakhstan", "kyrgyzstan", "russian_federation", "tajikistan")
MORNINGS = ("quiet_night", "looked_at_twice", "far_from_the_belt", "milder_weather")
INQUIRY, RESULTS = 4, 2
"""The place of the paragraph on the inquiry, and of the words that look forward to its results."""
MIDDLE: Rungs = (1, 2, 1, 1, 2, 1, 2, 1, 1, 0)
"""A text that listens to everybody: what a President who knew the room would put under silence on a quiet morning."""
NOTED: Rungs = (1, 1, 1, 1, 2, 1, 2, 1, 1, 0)
"""The same, with cooperation noted and not welcomed."""
CONCERNED: Rungs = (1, 2, 1, 1, 2, 1, 1, 1, 1, 0)
"""The same, without the belt of security."""
TRUSTED: Final = 1
"""By how much the room stretches for a President who keeps to the book."""
EVASIVE = {"kazakhstan": ("kz_hijacked", "kz_foreign_fighters", "kz_aggression", "kz_self_defence", "kz_domestic")}


@pytest.fixture(scope="module")
def mornings(csto: Scenario) -> dict[str, Day]:
    """The four mornings, when everybody has spoken as the engine speaks."""
    return {brief: Day(csto, brief) for brief in MORNINGS}


@pytest.fixture(scope="module")
def around(csto: Scenario) -> set[Rungs]:
    """Every text an engine President can make of the first one by itself."""
    return within(csto.facts, tuple(paragraph.opening for paragraph in csto.paragraphs), BENDS)


def test_these_are_the_mornings(csto: Scenario) -> None:
    assert tuple(brief.id for brief in csto.briefs) == MORNINGS
    assert {seat for brief in csto.briefs for seat in brief.cables} <= set(SIX)


def test_no_text_leaves_all_members_at_ease(csto: Scenario) -> None:
    """There is a paragraph of which no wording suits all: the text has to be made by those who give way."""
    silent = Day(csto, MORNINGS[0], says=dict.fromkeys([own.seat for own in csto.delegations], ()))
    inquiry = csto.paragraphs[INQUIRY]
    for rung in range(len(inquiry.ladder)):
        hurt = [seat for seat in silent.members if silent.costs[seat][INQUIRY][rung]]
        assert hurt, f"everybody is at ease with {inquiry.ladder[rung].verb}"


@pytest.mark.parametrize("seat", SIX)
@pytest.mark.parametrize("brief", MORNINGS)
def test_nothing_is_agreed_where_a_player_passes(csto: Scenario, around: set[Rungs], brief: str, seat: str) -> None:
    """Whatever an engine President bends, and even where its chair stretches everybody: history happens."""
    day = Day(csto, brief, silent=seat)
    assert not [text for text in around if day.is_agreed(text, stretch=1)]
    assert day.fate(day.opening, stretch=1).objecting


def test_neither_the_weakest_words_nor_the_strongest_are_agreed(mornings: dict[str, Day]) -> None:
    for day in mornings.values():
        assert not day.is_agreed((0,) * len(day.opening), stretch=1)
        assert not day.is_agreed(tuple(len(p.ladder) - 1 for p in day.facts.paragraphs), stretch=1)


def test_every_ending_is_in_reach_of_kazakhstan(csto: Scenario, mornings: dict[str, Day]) -> None:
    """With two wordings carried, one of them on the inquiry, and what the President bends."""
    found = {brief: _endings_for_kazakhstan(day) for brief, day in mornings.items()}
    assert [brief for brief, endings in found.items() if "agreed" in endings] == list(MORNINGS)
    assert [brief for brief, endings in found.items() if "agreed_with_reservations" in endings] == list(MORNINGS)
    assert [brief for brief, endings in found.items() if "press" in endings] == ["quiet_night", "far_from_the_belt"]
    assert {ending.id for ending in csto.endings} == {"none"}.union(*found.values())


def _endings_for_kazakhstan(day: Day) -> set[str]:
    found: set[str] = set()
    carried = (*day.opening[:INQUIRY], RESULTS, *day.opening[INQUIRY + 1 :])
    for place, paragraph in enumerate(day.facts.paragraphs):
        for rung in range(len(paragraph.ladder)):
            if place == INQUIRY:
                continue
            text = (*carried[:place], rung, *carried[place + 1 :])
            if not day.press(text).objecting:
                found.add("press")
            for bent in within(day.facts, text, BENDS):
                if bent[place] == rung and bent[INQUIRY] == RESULTS and day.is_agreed(bent, stretch=TRUSTED):
                    fate = day.fate(bent, stretch=TRUSTED)
                    assert fate.agreed, "what adds up is what the room says"
                    found.add("agreed_with_reservations" if fate.reserving else "agreed")
    return found


def test_the_presidency_can_find_a_text_on_every_morning(mornings: dict[str, Day]) -> None:
    """But not the same on each: two paragraphs decide, and asking tells which way."""
    fates = {
        words: [brief for brief, day in mornings.items() if day.fate(words, stretch=TRUSTED) == Consensus((), ())]
        for words in (MIDDLE, NOTED, CONCERNED)
    }
    assert fates[MIDDLE] == ["quiet_night", "milder_weather"]
    assert fates[NOTED] == ["quiet_night", "looked_at_twice"]
    assert fates[CONCERNED] == ["quiet_night", "far_from_the_belt"]


@pytest.mark.parametrize("brief", MORNINGS)
def test_a_statement_that_evades_the_deaths_leaves_no_text(csto: Scenario, brief: str) -> None:
    """Without room on the inquiry neither a statement nor elements for the press can be had, whatever else is given."""
    day = Day(csto, brief, says=EVASIVE)
    assert not day.is_agreed(MIDDLE)
    assert day.press(MIDDLE).objecting


@pytest.mark.parametrize("seat", SIX)
def test_every_seat_has_an_uncomfortable_claim_to_answer(csto: Scenario, seat: str) -> None:
    """One of its goals asks for a point that answers what somebody else holds against it, with a source."""
    own = csto.instruction(seat)
    assert own is not None
    claims = {point.id for point in csto.points if point.sources}
    claims |= {entry.id for entry in csto.timeline if entry.sources}
    wanted = [point for goal in own.objectives if goal.tier is not Tier.RED_LINE for point in _said(goal.when)]
    assert any(claims.intersection(csto.facts.point(point).answers) for point in wanted)


def _said(condition: Condition) -> Iterator[str]:
    match condition:
        case Said(point=point):
            yield point
        case All(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from _said(part)


@pytest.mark.long
@pytest.mark.parametrize("stretch", [0, TRUSTED])
def test_no_text_has_the_same_fate_on_more_than_two_mornings(mornings: dict[str, Day], stretch: int) -> None:
    """Nobody can learn the answer by heart: asking what the morning is like matters."""
    days = tuple(mornings.values())
    for text in _agreeable(days, stretch):
        passing = [day.fate(text, stretch=stretch) for day in days if day.is_agreed(text, stretch=stretch)]
        smooth = sum(not fate.reserving for fate in passing)
        assert max(smooth, len(passing) - smooth) <= 2, text


def _agreeable(days: tuple[Day, ...], stretch: int) -> set[Rungs]:
    """Every text that is agreed on some morning."""
    texts: set[Rungs] = set()
    for day in days:
        begun: list[Rungs] = [()]
        for paragraph in day.facts.paragraphs:
            longer = ((*text, rung) for text in begun for rung in range(len(paragraph.ladder)))
            begun = [text for text in longer if day.is_agreed(text, stretch=stretch)]
        texts.update(begun)
    return texts
