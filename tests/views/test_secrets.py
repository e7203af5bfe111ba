"""What a delegation keeps to itself shows on nobody else's screen until it acts on it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from game.council.seats import PUBLIC
from game.politics import seen_by
from game.politics.corridor import CorridorAct
from game.scenario import Scenario
from game.session import Session
from game.views.as_text import as_text
from tests.views.secrets_of_seats import (
    desk,
    learnt,
    marker,
    pages,
    played,
    side_by_side,
    with_markers,
    with_other_secrets,
)

SEATS_CHANGED = ("kazakhstan", "united_kingdom", "russian_federation", "china")


def _seats(session: Session) -> tuple[str, ...]:
    return tuple(delegation.seat for delegation in session.game.meeting.roster.delegations)


@pytest.fixture(scope="module")
def marked(csto: Scenario) -> Session:
    """A whole game in which every seat's secrets hold its marker."""
    return played(with_markers(csto), 3)


def test_nobody_else_is_given_what_a_delegation_keeps_to_itself(marked: Session) -> None:
    games = [turned.after for turned in marked.turns[::40] if not turned.after.meeting.closed]
    for seat in (*_seats(marked), PUBLIC):
        for game in games:
            known = repr(seen_by(game, seat))
            foreign = [other for other in _seats(marked) if marker(other) in known and other != seat]
            assert not foreign, (seat, foreign)
            assert (marker(seat) in known) is (seat in marked.scenario.positions)


def test_the_secrets_of_others_stand_on_no_screen(marked: Session) -> None:
    at = desk(marked)
    for place, seat in enumerate(_seats(marked)):
        acts = 30 + 5 * place
        shown = "\n".join(as_text(page, at.texts) for _, page in pages(at, marked, acts, seat))
        assert "MARKER" not in shown.replace(marker(seat), "")
        assert (marker(seat) in shown) is (marked.scenario.instruction(seat) is not None)


def _compare(csto: Scenario, changed: str, seed: int, watching: Sequence[str], *, every: int) -> int:
    """Compare two games that differ in the secrets of one seat; return how many pages were found to be the same.

    A seat is compared as long as it has learnt the same: who asks ``changed`` in the corridor gets another answer.
    """
    one, other = played(csto, seed), played(with_other_secrets(csto, changed), seed)
    left = {seat for seat in (*_seats(one), PUBLIC) if seat != changed}
    here, there = desk(one), desk(other)
    same = 0
    for number, turned, twin in side_by_side(one, other):
        left -= {seat for seat in left if learnt(turned.events, seat) != learnt(twin.events, seat)}
        if number % every or turned.after.meeting.closed:
            continue
        for seat in left:
            assert seen_by(turned.after, seat) == seen_by(twin.after, seat), (number, seat)
        for seat in left.intersection(watching):
            views = zip(pages(here, one, number + 1, seat), pages(there, other, number + 1, seat), strict=True)
            for (screen, page), (_, as_well) in views:
                assert page == as_well, (number, seat, screen)
                same += 1
    return same


@pytest.mark.parametrize("changed", SEATS_CHANGED)
def test_two_games_that_differ_in_a_seats_secrets_look_the_same_to_others(csto: Scenario, changed: str) -> None:
    number = SEATS_CHANGED.index(changed)
    watching = _seats(Session.new(csto, {}))[number::4]
    assert _compare(csto, changed, number, watching, every=40) > 30


@pytest.mark.long
def test_fifty_such_games_look_the_same_to_every_seat(csto: Scenario) -> None:
    seats = [seat for seat in _seats(Session.new(csto, {})) if seat in csto.positions]
    compared = [_compare(csto, seats[n % len(seats)], n, _seats(Session.new(csto, {})), every=40) for n in range(50)]
    assert min(compared) > 0
    assert sum(compared) > 2000


def test_these_games_hold_talks_of_many_kinds(csto: Scenario) -> None:
    kinds = {
        turned.act.kind
        for seed in range(4)
        for turned in played(csto, seed).turns
        if isinstance(turned.act, CorridorAct)
    }
    assert len(kinds) >= 5
