"""The table of States: complete, consistent, fit for nameplates."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.council.seats import Delegation, Rank, Standing
from game.council.states import (
    FORMER_STATES,
    MEMBER_STATES,
    OBSERVER_STATES,
    STATES,
    State,
    alphabetical_key,
    delegation,
)

FLAGS = Path(__file__).parents[2] / "assets" / "flags"


def test_counts_and_ids_are_those_of_the_united_nations() -> None:
    assert len(MEMBER_STATES) == 193
    assert len(STATES) == len(MEMBER_STATES) + len(OBSERVER_STATES) + len(FORMER_STATES)


def test_members_stand_in_english_alphabetical_order() -> None:
    names = [alphabetical_key(state.name) for state in MEMBER_STATES]
    assert names == sorted(names)


def test_accents_do_not_move_a_state() -> None:
    assert alphabetical_key("Costa Rica") < alphabetical_key("Côte d’Ivoire") < alphabetical_key("Croatia")
    assert alphabetical_key("Tunisia") < alphabetical_key("Türkiye") < alphabetical_key("Turkmenistan")


@pytest.mark.parametrize("state", STATES.values(), ids=lambda state: state.seat)
def test_every_state_makes_a_delegation_with_a_flag(state: State) -> None:
    seat = state.seat
    made = delegation(seat, Standing.STATE)
    assert made.seat == seat
    assert len(made.short) <= 18
    assert 1 <= len(made.plate) <= 2
    assert made.code == "" or (FLAGS / f"{made.code}.png").is_file()


def test_flags_are_not_shared() -> None:
    codes = [state.code for state in STATES.values() if state.code]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("standing", "member", "permanent"),
    [
        (Standing.PERMANENT, True, True),
        (Standing.ELECTED, True, False),
        (Standing.STATE, False, False),
        (Standing.OUTSIDE_STATE, False, False),
        (Standing.OBSERVER, False, False),
        (Standing.PERSON, False, False),
        (Standing.SECRETARY_GENERAL, False, False),
        (Standing.SECRETARIAT, False, False),
    ],
)
def test_only_members_vote(standing: Standing, member: bool, permanent: bool) -> None:
    made = delegation("kenya", standing, Rank.FOREIGN_MINISTER, "Cabinet Secretary for Foreign Affairs")
    assert (made.is_member, made.is_permanent, made.votes) == (member, permanent, member)
    assert made.rank < Rank.AMBASSADOR


@pytest.mark.parametrize(
    "wrong",
    [{"plate": ()}, {"plate": ("A", "B", "C")}, {"plate": ("Thirteen char",)}, {"code": "KE"}, {"short": "x" * 19}],
)
def test_a_delegation_that_does_not_fit_its_plate_is_refused(wrong: dict[str, object]) -> None:
    good = delegation("kenya", Standing.ELECTED).model_dump()
    with pytest.raises(ValueError):
        Delegation.model_validate({**good, **wrong})
