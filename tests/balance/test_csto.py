"""Whether reading pays: a reader in each of the six seats of csto_2022 against every foil. Runs with --long.

Prints its table; ``RULE37_BALANCE_GAMES`` sets how many games each pair of seat and player gets (100).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest

from game.paths import scenarios
from game.players import UNNAMED, Draw
from game.politics import judge
from game.scenario import Scenario, load, to_saved
from game.session import Session
from game.session.simulate import Batch, Played, simulate, unreached

pytestmark = pytest.mark.long

CHAIR: Final = "russian_federation"
GUESTS: Final = ("kazakhstan", "armenia", "belarus", "kyrgyzstan", "tajikistan")
FOILS: Final = ("random", "first-option", "last-option", "idle", "weakest", "strongest", "offers", "asks")
OF_THE_CHAIR: Final = ("saint", "national")
GAMES: Final = int(os.environ.get("RULE37_BALANCE_GAMES", "100"))
JOBS: Final = 2


def _pairs() -> Iterator[tuple[str, str]]:
    for seat in (CHAIR, *GUESTS):
        for player in ("reader", *FOILS, *(OF_THE_CHAIR if seat == CHAIR else ())):
            yield seat, player


@cache
def _scenario() -> Scenario:
    return load(scenarios() / "csto_2022.yaml")


@cache
def _played(seat: str, player: str) -> tuple[Played, ...]:
    return simulate(Batch(to_saved(_scenario()), {seat: player}, watched=frozenset({seat})), GAMES, jobs=JOBS)


def _mean(seat: str, player: str) -> float:
    """Return the mean of the points; what an idle player keeps is not counted."""
    kept = sum(one.points[seat] for one in _played(seat, "idle")) / GAMES
    return sum(one.points[seat] for one in _played(seat, player)) / GAMES - kept


def test_the_table() -> None:
    """Print who gets what, and how the meetings end."""
    for seat, player in _pairs():
        ends = dict(sorted(Counter(one.outcome for one in _played(seat, player)).items()))
        idle = max(one.idle[seat] for one in _played(seat, player))
        print(f"{seat:20} {player:13} {_mean(seat, player):6.2f}  idle {idle:3}  {ends}")


@pytest.mark.parametrize("seat", (CHAIR, *GUESTS))
def test_reading_pays(seat: str) -> None:
    """Half as much again as every foil, and two points more."""
    reader = _mean(seat, "reader")
    for other, foil in _pairs():
        if other == seat and foil != "reader":
            assert reader >= 1.5 * _mean(seat, foil), foil
            assert reader >= _mean(seat, foil) + 2, foil


@pytest.mark.parametrize("seat", (CHAIR, *GUESTS))
def test_whoever_is_idle_gets_history(seat: str) -> None:
    assert {one.outcome for one in _played(seat, "idle")} == {"none"}


def test_four_endings_are_open_to_readers() -> None:
    ends = Counter(one.outcome for seat in (CHAIR, *GUESTS) for one in _played(seat, "reader"))
    often = [name for name, count in ends.items() if count >= 0.05 * ends.total()]
    assert len(often) >= 4, ends


def test_every_wording_is_reached_by_somebody() -> None:
    played = tuple(one for seat, player in _pairs() for one in _played(seat, player))
    assert unreached(_scenario(), played) == []


@pytest.mark.parametrize("seat", (CHAIR, *GUESTS))
def test_nobody_waits_for_long(seat: str) -> None:
    assert max(one.idle[seat] for one in _played(seat, "reader")) <= 12


def test_no_list_of_acts_learnt_by_heart_works_on_most_mornings() -> None:
    """The acts of a presiding reader on one morning, done again on each of the four."""
    mornings: dict[str, Session] = {}
    for seed in range(60):
        session = Session.new(_scenario(), {CHAIR: "reader"}, seed=seed)
        session.advance()
        mornings.setdefault(session.game.room.brief, session)
    assert len(mornings) == len(_scenario().facts.briefs)
    for learnt in mornings.values():
        ends = Counter(_by_heart(learnt, other.seed) for other in mornings.values())
        assert ends.most_common(1)[0][1] <= 0.7 * len(mornings), ends


def _by_heart(learnt: Session, seed: int) -> str:
    """Play the chair by a list of acts, each as soon as it is in order; where that does not help, by the book."""
    acts = [turned.act for turned in learnt.turns if turned.act.seat == CHAIR]
    session = Session.new(_scenario(), {CHAIR: "human"}, seed=seed)
    session.advance()
    while not session.over:
        following = next((act for act in acts if judge(session.game, act).in_order), None)
        if following is not None:
            acts.remove(following)
            session.submit(following)
        elif (act := UNNAMED.choose(session.knowledge(CHAIR), Draw(0, CHAIR, 0))) is not None:
            session.submit(act)
        else:
            session.let_pass()
        session.advance()
    return session.outcome
