"""How far delegations stretch: reach, pain, strain, stance and consensus."""

from __future__ import annotations

import pytest

from game.politics.room import Nudge, Promise, Room
from game.politics.stance import Stance, consensus, crossed, heaviest, pains, reach, stance, strain, written_reach
from tests.politics.small_world import CALM, DATA, GUEST, HARD, SOFT, facts

MEMBERS = (HARD, SOFT, CALM)


def _with(seat: str, **more: object) -> list[dict[str, object]]:
    return [{**entry, **more} if entry["seat"] == seat else entry for entry in DATA["delegations"]]


def test_floor_ceiling_and_weight_follow_from_the_stand() -> None:
    world = facts()
    rights = world.paragraph("rights")
    hard, soft, calm = (written_reach(world, seat, rights) for seat in MEMBERS)
    assert (hard.floor, hard.ceiling, hard.weight) == (2, 3, 2)
    assert (soft.floor, soft.ceiling, soft.weight) == (0, 0, 2)
    assert (calm.floor, calm.ceiling, calm.weight) == (0, 2, 0)


@pytest.mark.parametrize(
    ("rung", "hard", "soft"),
    [
        ("r0", Stance.OBJECTS, Stance.CONTENT),
        ("r1", Stance.RESERVES, Stance.ACCEPTS),
        ("r2", Stance.CONTENT, Stance.OBJECTS),
        ("r3", Stance.CONTENT, Stance.OBJECTS),
    ],
)
def test_what_each_makes_of_each_wording(rung: str, hard: Stance, soft: Stance) -> None:
    room = Room(facts())
    assert stance(room, HARD, (rung,)) is hard
    assert stance(room, SOFT, (rung,)) is soft
    assert stance(room, CALM, (rung,)) is Stance.CONTENT


def test_pain_names_the_paragraph_the_side_and_the_size() -> None:
    room = Room(facts())
    [hurt] = pains(room, HARD, ("r0",))
    assert (hurt.paragraph.id, hurt.outside, hurt.size) == ("rights", -2, 4)
    assert pains(room, SOFT, ("r2",))[0].outside == 2


def test_two_half_steps_make_a_rung_and_one_makes_none() -> None:
    rights = facts().paragraph("rights")
    half = Room(facts(), nudges=(Nudge(HARD, "rights", down=1),))
    whole = Room(facts(), nudges=(Nudge(HARD, "rights", down=2),))
    less = Room(facts(), nudges=(Nudge(SOFT, "rights", up=2),))
    assert reach(half, HARD, rights).floor == 2
    assert reach(whole, HARD, rights).floor == 1
    assert stance(whole, HARD, ("r1",)) is Stance.CONTENT
    assert reach(less, SOFT, rights).ceiling == 1


def test_a_kept_promise_takes_one_off() -> None:
    promised = Room(facts(), promises=(Promise(GUEST, HARD, "r1"),))
    assert strain(Room(facts()), HARD, ("r1",)) == 2
    assert strain(promised, HARD, ("r1",)) == 1
    assert stance(promised, HARD, ("r1",)) is Stance.ACCEPTS


def test_a_red_line_is_never_agreed_to() -> None:
    line = {"paragraph": "rights", "at_least": 1, "because": "Never.", "status": "invented"}
    room = Room(facts(delegations=_with(SOFT, red_lines=[line], give=3)))
    assert crossed(room, SOFT, ("r0",)) is None
    assert stance(room, SOFT, ("r0",), stretch=1) is Stance.CONTENT
    assert stance(room, SOFT, ("r1",), stretch=1) is Stance.OBJECTS


def test_a_hard_liner_accepts_or_objects() -> None:
    room = Room(facts(delegations=_with(HARD, character="hard_liner")))
    assert stance(room, HARD, ("r1",)) is Stance.OBJECTS
    assert stance(room, HARD, ("r1",), stretch=1) is Stance.ACCEPTS


def test_consensus_names_who_objects_and_who_reserves() -> None:
    found = consensus(Room(facts()), MEMBERS, ("r1",))
    assert (found.objecting, found.reserving) == ((), (HARD,))
    assert consensus(Room(facts()), MEMBERS, ("r3",)).objecting == (SOFT,)


def test_a_third_reservation_objects() -> None:
    three = ("albania", "france", "ireland")
    positions = {seat: {"rights": DATA["positions"][HARD]["rights"]} for seat in three}
    delegations = [{**DATA["delegations"][0], "seat": seat} for seat in three]
    found = consensus(Room(facts(positions=positions, delegations=delegations, points=[])), three, ("r1",))
    assert (found.objecting, found.reserving) == (("ireland",), ("albania", "france"))


def test_a_statement_speaks_of_what_weighs_most() -> None:
    room = Room(facts())
    assert [paragraph.id for paragraph in heaviest(room, HARD)] == ["rights"]
    assert list(heaviest(room, CALM)) == []
