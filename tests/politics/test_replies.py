"""A planned statement answers what has been said, where there is a minute for it: once, and by nothing contested."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.politics.acts import planned
from game.politics.room import Room, Saying
from game.procedure.pace import GUIDANCE
from game.scenario import Scenario


def _said(csto: Scenario, seat: str, *heard: tuple[str, str]) -> list[str]:
    room = replace(Room(csto.facts), sayings=tuple(Saying(by, point, 1) for by, point in heard))
    return [point for point, _ in planned(room, seat)]


@pytest.mark.parametrize(
    ("seat", "heard", "reply"),
    [
        ("albania", ("russian_federation", "ru_chapter_eight"), ["al_small_states"]),
        ("albania", ("russian_federation", "ru_modest"), []),
        ("armenia", ("france", "fr_appeal"), []),  # The answer is one of its goals: for Armenia to think of.
        ("united_states", ("kazakhstan", "kz_plot"), []),  # Its five minutes are full.
    ],
)
def test_what_was_said_is_answered_last_if_a_minute_is_left(
    csto: Scenario, seat: str, heard: tuple[str, str], reply: list[str]
) -> None:
    before = _said(csto, seat)
    assert _said(csto, seat, heard) == [*before, *reply]
    assert sum(csto.facts.point(point).minutes for point in [*before, *reply]) <= GUIDANCE


def test_one_answer_is_enough_and_nothing_contested_is_given(csto: Scenario) -> None:
    heard = (("ireland", "ie_command"), ("united_states", "us_other_partners"), ("france", "fr_label"))
    new = [point for point in _said(csto, "tajikistan", *heard) if point not in _said(csto, "tajikistan")]
    assert len(new) == 1
    assert csto.facts.point(new[0]).status != "contested"


def test_nothing_that_the_instructions_forbid_is_given(csto: Scenario) -> None:
    assert "fr_appeal" in csto.facts.point("am_own_appeal").answers
    assert "am_own_appeal" not in _said(csto, "armenia", ("france", "fr_appeal"))


def test_whoever_has_spoken_does_not_come_back_for_an_answer_alone(csto: Scenario) -> None:
    own = [("albania", point) for point in _said(csto, "albania")]
    assert _said(csto, "albania", *own, ("russian_federation", "ru_chapter_eight")) == []
