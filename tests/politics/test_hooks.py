"""Hooks: why a listener should prick up its ears, and that no block of speakers passes without one."""

from __future__ import annotations

import random

import pytest

from game.council.seats import SeatId
from game.politics.blocks import CLASS_BLOCKS, blocks
from game.politics.facts import Facts, Point
from game.politics.hooks import goals_on, hook
from game.politics.vocabulary import Entry, Hook
from game.scenario import Scenario, briefers, members
from tests.politics.small_world import GUEST, HARD, facts


def _said(**more: object) -> Point:
    data = {"id": "said", "seat": HARD, "title": "Said", "says": "Something.", "status": "invented", **more}
    return Point.model_validate(data)


def _world(**objective: object) -> Facts:
    """The small world, in which the guest has a goal that is about a paragraph, if one is given."""
    goal = {"id": "goal", "tier": "must", "public": False, "text": "A goal.", "when": {"kind": "always"}, **objective}
    order = {"seat": GUEST, "cable": "Do well.", "watch": [], "statement": [], "objectives": [goal] * 3}
    return facts(instructions=[order])


TEXT = {"kind": "text_reached", "paragraph": "rights", "at_most": 1}
WHEN = {"kind": "not", "of": {"kind": "any", "of": [{"kind": "always"}, TEXT]}}


@pytest.mark.parametrize(
    ("point", "found"),
    [
        (_said(), None),
        (_said(seat=GUEST, touches=[GUEST]), None),
        (_said(touches=[GUEST]), Hook.CLAIM),
        (_said(touches=[GUEST], says="Who ordered it?"), Hook.QUESTION),
        (_said(touches=[GUEST], hooks={GUEST: "company"}), Hook.COMPANY),
        (_said(hooks={GUEST: "opening"}), Hook.OPENING),
        (_said(hooks={"kenya": "slip"}), None),
        (_said(argument="same"), Hook.ECHO),
        (_said(answers=["one"]), Hook.CLAIM),
        (_said(id="asked"), Hook.ANSWER),
        (_said(paragraph="rights"), Hook.GOAL),
    ],
)
def test_a_hook_follows_from_what_is_written(point: Point, found: Hook | None) -> None:
    """Whom it names, what answers it, who says the same, what the goals are about; the author's own word first."""
    assert hook(_world(when=WHEN), GUEST, point) is found


def test_goals_are_found_inside_other_conditions() -> None:
    """And without instructions there are none."""
    assert goals_on(_world(when=WHEN), GUEST) == {"rights"}
    assert goals_on(facts(), GUEST) == frozenset()
    assert hook(facts(), GUEST, _said(paragraph="rights")) is None


@pytest.mark.parametrize("sizes", [(3, 2), CLASS_BLOCKS])
def test_no_block_of_the_debate_passes_without_a_hook(csto: Scenario, sizes: tuple[int, int]) -> None:
    """In two hundred drawn orders, for each of the five guests: the briefers first, the presidency last."""
    drawn = [seat for seat in members(csto) if seat != csto.meeting.presidency]
    guests = [p.seat for p in csto.delegations if p.invited is Entry.RULE_37 and p.playable]
    assert len(guests) == 5
    heard = {seat: {guest for guest in guests if _has_hook(csto, guest, seat)} for seat in _speakers(csto, drawn)}
    for seed in range(200):
        random.Random(seed).shuffle(drawn)
        order = _speakers(csto, drawn)
        for block in blocks(len(order), sizes):
            assert set().union(*(heard[order[place]] for place in block)) == set(guests), (seed, block)


def _speakers(scenario: Scenario, drawn: list[SeatId]) -> tuple[SeatId, ...]:
    return (*briefers(scenario), *drawn, scenario.meeting.presidency)


def _has_hook(scenario: Scenario, guest: SeatId, speaker: SeatId) -> bool:
    world = scenario.facts
    return any(hook(world, guest, point) for point in world.planned_statement(speaker))


def test_seven_blocks_of_a_debate_and_five_of_a_class() -> None:
    """Seventeen speakers; the last block is filled up by the first guest."""
    assert [len(block) for block in blocks(17)] == [3, 2, 3, 2, 3, 2, 2]
    assert [len(block) for block in blocks(17, CLASS_BLOCKS)] == [4, 3, 4, 3, 3]
    assert [list(block) for block in blocks(4)] == [[0, 1, 2], [3]]
