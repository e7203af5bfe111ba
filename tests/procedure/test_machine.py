"""A machine that tries anything on any position, and what must hold whatever it tries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

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
    Category,
    HouseRules,
    Meeting,
    NotInOrder,
    Result,
    Weight,
    bare_meeting,
    judge,
    legal_acts,
    offers,
    remedies,
    replay,
    step,
    turn,
)
from game.procedure.house import Abstention
from game.procedure.matters import Framing
from game.procedure.meeting import Decision
from game.procedure.papers import About
from game.procedure.questions import draft_of
from game.procedure.remedies import LONGEST
from game.rulebook.citations import CITATIONS
from tests.procedure import papers_room, room, special_room
from tests.procedure import planning_room as place
from tests.procedure.examples import EXAMPLES
from tests.procedure.play import EVERYBODY, by, convened, odd_acts
from tests.procedure.test_random_play import after_the_hour, most_acts
from tests.procedure.test_tally import Vote, recount

ADAPTER: TypeAdapter[Act] = TypeAdapter(AnyAct)
WANTED: Final = tuple(case.act for case in EXAMPLES) + odd_acts()
Start: TypeAlias = Callable[[HouseRules], Meeting]


def of_eleven(house: HouseRules) -> Meeting:
    """A meeting of the Council of eleven, of which seven decide."""
    return bare_meeting(1962, presidency="china", guests=("cuba",), house=house)


def _elsewhere(position: Callable[[], Meeting]) -> Start:
    """A position taken over into a meeting with other house rules, in its midst."""
    return lambda house: replace(position(), house=house)


ROOM: Final = (room.requested, room.inviting, room.seated, room.agenda_contested, room.agenda_voting, room.floor_given)
POINTS: Final = (room.point_raised, room.ruled, room.challenged, lambda: room.late(room.challenged()))
TEXTS: Final = (room.text_stage, room.silence, room.agreed, room.published, room.closing)
MOTIONS: Final = (room.adjournment_to_moved, room.suspended, room.motion_in_class, room.seconder_asked, room.asked)
PLANNING: Final = (place.called, place.unclear, place.short_notice, place.several_items, place.too_few)
CREDENTIALS: Final = (place.at_work, place.contested, place.on_credentials, place.at_work_with_one_absent, place.ceded)
PAPERS: Final = (
    papers_room.tabled,
    papers_room.ready,
    papers_room.counted,
    papers_room.amended,
    papers_room.dividing,
    papers_room.divided,
    papers_room.withdrawn,
    papers_room.amendment_adopted,
    papers_room.guest_draft,
    papers_room.new_body,
    papers_room.claimed,
    papers_room.dispute,
)
SPECIAL: Final = (
    special_room.in_private,
    special_room.in_private_with_guest,
    special_room.on_secretary_general,
    special_room.planning,
    special_room.referred,
    special_room.on_admission,
    special_room.balloting,
    special_room.recorded,
    special_room.circulated,
)
STARTS: Final[tuple[Start, ...]] = (
    lambda house: convened(house, 60),
    of_eleven,
    room.debate,
    room.speaking,
    room.overtime,
    place.planning,
    papers_room.at_hand,
    *(
        _elsewhere(position)
        for chapter in (ROOM, POINTS, TEXTS, MOTIONS, PLANNING, CREDENTIALS, PAPERS, SPECIAL)
        for position in chapter
    ),
)
"""Positions of every chapter to begin in, so that late stages are reached within a few steps; under each preset."""


def recounted(before: Meeting, decision: Decision) -> Result:
    """What a vote came to, by another way of counting than the engine's; ``before`` the last hand was up."""
    voting, members = before.voting, before.roster.members
    assert voting is not None
    alias = {seat: f"{'P' if seat in before.roster.permanent else 'E'}{number}" for number, seat in enumerate(members)}
    draft = before.draft(draft_of(voting.question))
    category = voting.category or voting.question.category
    strict = before.house.obligatory_abstention is Abstention.STRICT and category is Category.SUBSTANTIVE
    barred = before.parties if strict and draft is not None and draft.about is About.DISPUTE else ()
    return recount(
        Vote(
            category,
            tuple(alias.values()),
            {alias[seat]: ballot for seat, ballot in decision.ballots},
            frozenset(alias[seat] for seat in barred),
            decision.result,
            "",
            turned=voting.framing is Framing.OBJECTION,
        )
    )


class MeetingMachine(RuleBasedStateMachine):
    """Holds a meeting and does to it what the rules draw."""

    def __init__(self) -> None:
        super().__init__()
        self.start: Meeting = room.debate()
        self.meeting: Meeting = self.start
        self.done: list[Act] = []
        self.minute = 0

    @initialize(start=st.sampled_from(STARTS), house=st.sampled_from(list(PRESETS.values())))
    def begin(self, start: Start, house: HouseRules) -> None:
        self.start = self.meeting = start(house)
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
        assert verdict.objections
        for finding in verdict.findings:
            assert CITATIONS[finding.citation.id] is finding.citation
            assert str(finding).lstrip("“")[0].isupper()
            assert "{" not in str(finding)

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
        for decision in after.decisions[len(self.meeting.decisions) :]:
            if decision.count:
                assert recounted(self.meeting, decision) is decision.result
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
        saved = [act.model_dump_json() for act in self.done]
        loaded = [ADAPTER.validate_json(line) for line in saved]
        assert [act.model_dump_json() for act in loaded] == saved
        assert replay(self.start, loaded) == self.meeting
        assert self.meeting.closed or len(self.done) <= most_acts(self.start)
        self._ends()

    def _ends(self) -> None:
        """Whatever has been done, those who must act bring the meeting to its end, in time and in so many acts."""
        meeting, kinds = self.meeting, list[str]()
        while not meeting.closed:
            act = next(legal_acts(meeting, turn(meeting).must[0], faulty=True))
            meeting, _ = step(meeting, act)
            kinds.append(act.kind)
            assert len(kinds) <= most_acts(self.meeting), f"does not end: {kinds[-6:]}"
        if kinds:
            assert meeting.minute <= max(meeting.docket.hours, self.meeting.minute) + after_the_hour(meeting)


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
