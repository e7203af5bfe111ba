"""A machine that tries anything on any position, and what must hold whatever it tries."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pydantic import TypeAdapter

from game.council.seats import SeatId
from game.procedure import (
    PRESETS,
    Act,
    AnyAct,
    Meeting,
    NotInOrder,
    Weight,
    judge,
    legal_acts,
    offers,
    remedies,
    replay,
    step,
    turn,
)
from game.procedure.remedies import LONGEST
from game.rulebook.citations import CITATIONS
from tests.procedure import planning_room as place
from tests.procedure import room, special_room
from tests.procedure.examples import EXAMPLES
from tests.procedure.play import EVERYBODY, by, convened, odd_acts

ADAPTER: TypeAdapter[Act] = TypeAdapter(AnyAct)
WANTED: Final = tuple(case.act for case in EXAMPLES) + odd_acts()
STARTS: Final[tuple[Callable[[], Meeting], ...]] = (
    *(partial(convened, house, 60) for house in PRESETS.values()),
    place.called,
    place.short_notice,
    place.several_items,
    place.contested,
    place.at_work_with_one_absent,
    room.inviting,
    room.speaking,
    room.overtime,
    room.challenged,
    room.adjournment_to_moved,
    room.silence,
    room.agreed,
    lambda: room.late(room.challenged()),
    special_room.in_private,
    special_room.on_admission,
    special_room.balloting,
    special_room.corrected,
)
"""Positions to begin in, so that late stages are reached within a few steps."""


class MeetingMachine(RuleBasedStateMachine):
    """Holds a meeting and does to it what the rules draw."""

    def __init__(self) -> None:
        super().__init__()
        self.start: Meeting = room.debate()
        self.meeting: Meeting = self.start
        self.done: list[Act] = []
        self.minute = 0

    @initialize(number=st.integers(0, len(STARTS) - 1))
    def begin(self, number: int) -> None:
        self.start = self.meeting = STARTS[number]()
        self.done = []
        self.minute = self.meeting.minute

    @precondition(lambda self: not self.meeting.closed)
    @rule(data=st.data(), faulty=st.booleans())
    def somebody_acts(self, data: st.DataObject, faulty: bool) -> None:
        asked = turn(self.meeting)
        assert list(legal_acts(self.meeting, asked.must[0])), "whoever must act can act"
        seat = data.draw(st.sampled_from(asked.seats), "seat")
        acts = list(legal_acts(self.meeting, seat, faulty=faulty))
        if acts:
            self._do(data.draw(st.sampled_from(acts), "act"))

    @rule(data=st.data(), seat=st.sampled_from(EVERYBODY))
    def anybody_tries_anything(self, data: st.DataObject, seat: SeatId) -> None:
        tried = by(data.draw(st.sampled_from(WANTED), "act"), seat)
        verdict = judge(self.meeting, tried)
        if verdict.possible:
            self._do(tried)
            return
        before = repr(self.meeting)
        with pytest.raises(NotInOrder) as refused:
            step(self.meeting, tried)
        assert refused.value.verdict == verdict
        assert str(refused.value) == str(verdict)
        assert repr(self.meeting) == before

    @rule(data=st.data(), seat=st.sampled_from(EVERYBODY))
    def a_remedy_is_taken(self, data: st.DataObject, seat: SeatId) -> None:
        wanted = by(data.draw(st.sampled_from(WANTED), "wanted"), seat)
        for acts in remedies(self.meeting, judge(self.meeting, wanted)):
            assert 0 < len(acts) <= LONGEST
            after = self.meeting
            for act in acts:
                assert judge(after, act).in_order
                after, _ = step(after, act)
            assert judge(after, wanted).in_order

    @precondition(lambda self: self.done)
    @rule()
    def the_last_act_is_taken_back_and_done_again(self) -> None:
        earlier = replay(self.start, self.done[:-1])
        again, _ = step(earlier, self.done[-1])
        assert again == self.meeting

    def _do(self, act: Act) -> None:
        verdict = judge(self.meeting, act)
        after, events = step(self.meeting, act)
        assert verdict.possible
        assert events
        faults = [finding for finding in verdict.findings if not finding.holds and finding.weight is Weight.FAULT]
        assert after.closed or len(after.faults) == len(self.meeting.faults) + len(faults)
        assert ADAPTER.validate_json(act.model_dump_json()) == act
        self.meeting = after
        self.done.append(act)

    @invariant()
    def the_clock_does_not_go_back(self) -> None:
        assert self.meeting.minute >= self.minute
        self.minute = self.meeting.minute

    @invariant()
    def matters_lie_four_deep_at_most(self) -> None:
        assert len(self.meeting.pending) <= 4

    @invariant()
    def one_member_has_one_vote(self) -> None:
        if self.meeting.voting:
            voters = [seat for seat, _ in self.meeting.voting.ballots]
            assert len(set(voters)) == len(voters) < len(self.meeting.roster.members)
        for decision in self.meeting.decisions:
            if decision.count:
                assert len(dict(decision.ballots)) == len(self.meeting.roster.members)

    @invariant()
    def somebody_is_asked_until_the_end(self) -> None:
        assert bool(turn(self.meeting).must) is not self.meeting.closed

    @invariant()
    def offers_and_lists_agree_and_cite_what_is_known(self) -> None:
        for seat in {self.meeting.chair, *turn(self.meeting).seats[:2], room.GUEST}:
            verdicts = [judge(self.meeting, act) for act in offers(self.meeting, seat)]
            assert list(legal_acts(self.meeting, seat)) == [v.act for v in verdicts if v.in_order]
            for verdict in verdicts:
                assert all(finding.citation.id in CITATIONS for finding in verdict.findings)
                assert "{" not in str(verdict)

    def teardown(self) -> None:
        assert replay(self.start, self.done) == self.meeting


def _run(examples: int) -> None:
    checks = list(HealthCheck)
    run_state_machine_as_test(
        MeetingMachine,
        settings=settings(
            max_examples=examples, stateful_step_count=50, deadline=None, suppress_health_check=checks, database=None
        ),
    )


def test_what_must_hold_holds_for_two_thousand_steps() -> None:
    _run(40)


@pytest.mark.long
def test_what_must_hold_holds_for_ten_thousand_steps() -> None:
    _run(200)
