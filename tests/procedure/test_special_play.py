"""Random play in meetings with business of their own: they end, somebody can always act, and everything can be said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

import pytest

from game.council.seats import SeatId
from game.procedure import Act, Meeting, judge, legal_acts, offers, step, turn
from tests.procedure import papers_room, room, special_room
from tests.procedure.play import EVERYBODY
from tests.procedure.test_random_play import SIMPLE

STARTS: Final[tuple[Callable[[], Meeting], ...]] = (
    special_room.on_admission,
    special_room.on_secretary_general,
    special_room.election,
    special_room.in_private_with_guest,
    papers_room.tabled,
)
SEEDS: Final = range(10)


def _played(start: Meeting, seed: int) -> Iterator[tuple[Meeting, Act]]:
    """Play one game at random, faults and all; yield each meeting with what is done in it."""
    rng = Random(seed)
    meeting = start
    while not meeting.closed:
        act = _one_act(meeting, rng)
        yield meeting, act
        meeting, _ = step(meeting, act)


def _one_act(meeting: Meeting, rng: Random) -> Act:
    asked = turn(meeting)
    acts = list(_possible(meeting, rng.choice(asked.may))) if asked.may and rng.random() < 0.3 else []
    acts = acts or list(_possible(meeting, asked.must[0]))
    assert acts, f"{asked.must[0]} has to act and cannot: {meeting}"
    # A motion to adjourn ends most games before anything has happened, so it is made only now and then.
    staying = [act for act in acts if not act.kind.startswith("move_adjournment")]
    return rng.choice(staying if staying and meeting.minute % 7 else acts)


def _possible(meeting: Meeting, seat: SeatId) -> Iterator[Act]:
    return legal_acts(meeting, seat, faulty=True)


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.__name__)
def test_it_ends_and_everything_in_it_can_be_said(start: Callable[[], Meeting]) -> None:
    for seed in SEEDS:
        for number, (meeting, act) in enumerate(_played(start(), seed)):
            assert number < 2000
            assert len(meeting.pending) <= 4
            assert all(meeting.is_seated(seat) for seat in turn(meeting).seats)
            assert "{" not in act.label.format_map(act.named(meeting))
            after, events = step(meeting, act)
            for event in events:
                assert "{" not in event.sentence.format_map(event.named(after))


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.__name__)
def test_what_could_be_done_is_offered_and_every_answer_is_a_sentence(start: Callable[[], Meeting]) -> None:
    for number, (meeting, _) in enumerate(_played(start(), 9)):
        if number % 9:
            continue
        for seat in EVERYBODY[::3]:
            offered = list(offers(meeting, seat))
            assert len({act.model_dump_json() for act in offered}) == len(offered)
            assert all("{" not in str(finding) for act in offered for finding in judge(meeting, act).findings)
            kinds = {type(act) for act in offered}
            for kind in SIMPLE:
                assert kind in kinds or not judge(meeting, kind(seat=seat)).in_order, (kind, seat)  # type: ignore[call-arg]


def test_after_a_meeting_each_is_offered_only_what_belongs_to_its_record() -> None:
    after = {"let_working_day_pass", "correct_record", "circulate_correction", "object_to_correction"}
    for meeting in (room.closed(), special_room.recorded(), special_room.circulated(), special_room.recorded_single(5)):
        for seat in EVERYBODY:
            assert {act.kind for act in legal_acts(meeting, seat)} <= {*after, "sign_record", "consult_record"}
