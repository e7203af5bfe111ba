"""Rules 1 to 3, Articles 11, 35 and 99: requests for a meeting, the duty to call one, convening it."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

import pytest

from game.procedure import (
    PRESETS,
    STRICT,
    Meeting,
    Phase,
    bare_meeting,
    judge,
    legal_acts,
    offers,
    remedies,
    replay,
    step,
    turn,
)
from game.procedure.calling import Convene, RefuseMeeting, RequestMeeting, WriteToPresident
from game.procedure.deciding import Gavel
from game.procedure.docket import Base, Call, Item
from game.procedure.matters import Credentials, PointGround
from game.procedure.opening import CallToOrder, ProposeAgenda
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from tests.procedure import planning_room as place
from tests.procedure.planning_room import APPROVE, CALL, CHIEF, CONVENE, OUTSIDE, PERSON
from tests.procedure.play import by
from tests.procedure.room import CHAIR, GUEST, MEMBER, OBSERVER, OTHER, Case, check, unmet
from tests.procedure.test_random_play import MOMENTS, SIMPLE


def _write(seat: str, base: Base, accepts: bool = False) -> WriteToPresident:
    return WriteToPresident(seat=seat, base=base, accepts=accepts)


def _refuse(by: str) -> RefuseMeeting:
    return RefuseMeeting(seat=CHAIR, by=by)


def _refused() -> Meeting:
    return replay(place.called(), [_refuse(MEMBER)])


def _called_by_member() -> Meeting:
    return replay(place.planning(), [CALL])


def _overdue() -> Meeting:
    return replay(place.plan(STRICT, last_meeting="2022-02-01"), [APPROVE])


def _regular() -> Meeting:
    return replay(place.plan(STRICT, last_meeting="2022-02-02"), [APPROVE])


def _doubtful_chair() -> Meeting:
    return replace(place.approved(), credentials=((CHAIR, Credentials.CONTESTED),))


CASES: Final = (
    Case("a member asks", place.planning, CALL),
    Case("once", _called_by_member, CALL, "X-ASKED-ALREADY"),
    Case("not a State outside", place.planning, RequestMeeting(seat=GUEST), "X-WRONG-BASE"),
    Case("the President just calls", place.planning, RequestMeeting(seat=CHAIR), "X-OWN-MEETING"),
    Case("not once it is convened", place.convened, CALL, "X-CONVENED"),
    Case("a letter under rule 2", place.planning, _write(MEMBER, Base.RULE_2)),
    Case("not by a State", place.planning, _write(GUEST, Base.RULE_2), "X-WRONG-BASE"),
    Case("a State under Article 35(1)", place.planning, _write(GUEST, Base.ARTICLE_35_1)),
    Case("a member under Article 35(1)", place.planning, _write(MEMBER, Base.ARTICLE_35_1)),
    Case("not a State outside the UN", place.planning, _write(OUTSIDE, Base.ARTICLE_35_1), "X-WRONG-BASE"),
    Case("under Article 35(2) with acceptance", place.planning, _write(OUTSIDE, Base.ARTICLE_35_2, True)),
    Case("an observer State as well", place.planning, _write(OBSERVER, Base.ARTICLE_35_2, True)),
    Case("not without acceptance", place.planning, _write(OUTSIDE, Base.ARTICLE_35_2), "X-NOT-ACCEPTED"),
    Case("not a Member", place.planning, _write(GUEST, Base.ARTICLE_35_2, True), "X-WRONG-BASE"),
    Case("the Assembly's words", place.planning, _write(CHIEF, Base.ARTICLE_11)),
    Case("not by a State either", place.planning, _write(GUEST, Base.ARTICLE_11), "X-WRONG-BASE"),
    Case("the Secretary-General", place.planning, _write(CHIEF, Base.ARTICLE_99)),
    Case("nobody else", place.planning, _write(MEMBER, Base.ARTICLE_99), "X-WRONG-BASE"),
    Case("a private letter", place.planning, _write(PERSON, Base.PRIVATE)),
    Case("not by a State at all", place.planning, _write(GUEST, Base.PRIVATE), "X-WRONG-BASE"),
    Case("nobody writes twice", place.called, _write(CHIEF, Base.ARTICLE_11), "X-ASKED-ALREADY"),
    Case("nor after the notice", place.convened, _write(CHIEF, Base.ARTICLE_99), "X-CONVENED"),
    Case("a member is refused", place.called, _refuse(MEMBER), "F-CALL"),
    Case("a State is refused", place.called, _refuse(GUEST), "F-CALL"),
    Case("a private letter creates no duty", place.called, _refuse(PERSON)),
    Case("nobody to refuse", place.planning, _refuse(MEMBER), "X-NO-CALL"),
    Case("answered once", _refused, _refuse(MEMBER), "X-NO-CALL"),
    Case("too late to refuse", place.convened, _refuse(MEMBER), "X-CONVENED X-NO-CALL"),
    Case("convened", place.approved, CONVENE),
    Case("the agenda first", place.planning, CONVENE, "X-NOT-APPROVED"),
    Case("by the President", place.approved, Convene(seat=MEMBER), "X-ONLY-PRESIDENT"),
    Case("once only", place.convened, CONVENE, "X-CONVENED"),
    Case("after two weeks and a day", _overdue, CONVENE),
    Case("within two weeks", _regular, CONVENE),
    Case("without a programme", lambda: replay(place.plan(programme=False), [APPROVE]), CONVENE),
    Case("credentials in question do not keep a President from it", _doubtful_chair, CONVENE),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_whoever_asks_on_a_good_base_is_owed_a_meeting_and_a_private_person_is_not() -> None:
    assert place.called().docket.open_calls == (
        Call(MEMBER, Base.RULE_2),
        Call(GUEST, Base.ARTICLE_35_1),
        Call(CHIEF, Base.ARTICLE_99),
    )
    assert place.called().docket.listed == (PERSON,)


def test_convening_meets_every_request_that_was_not_refused() -> None:
    meeting = replay(_refused(), [APPROVE, CONVENE])
    assert meeting.phase is Phase.OPENING
    assert [(call.by, call.met, call.refused) for call in meeting.docket.calls] == [
        (MEMBER, False, True),
        (GUEST, True, False),
        (CHIEF, True, False),
    ]


def test_a_refusal_is_a_fault_that_a_point_of_order_in_the_next_meeting_puts_right() -> None:
    assert [(fault.code, fault.whom) for fault in _refused().faults] == [("F-CALL", MEMBER)]
    meeting = replay(place.plan(STRICT), [CALL, _refuse(MEMBER), APPROVE, CONVENE, CallToOrder(seat=CHAIR)])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.MEETING_REFUSED)
    assert point in list(legal_acts(meeting, OTHER))
    mended = replay(meeting, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert mended.docket.open_calls == (Call(MEMBER, Base.RULE_2),)
    assert not any(fault.live for fault in mended.faults)


def test_a_private_letter_can_be_answered_once_and_without_fault() -> None:
    answered = replay(place.called(), [_refuse(PERSON)])
    assert answered.faults == ()
    assert unmet(answered, _refuse(PERSON)) == {"X-NO-CALL"}


def test_two_weeks_are_counted_only_where_the_house_counts_them() -> None:
    assert [fault.code for fault in _overdue().faults] == ["F-CALL"]
    assert [note.requirement.code for note in judge(_overdue(), CONVENE).notes] == ["N-FORTNIGHT"]
    assert _regular().faults == ()
    assert place.plan(last_meeting="2021-02-16").faults == ()


def test_a_point_of_order_on_the_fortnight_is_right_and_changes_nothing_else() -> None:
    meeting = replay(_overdue(), [CONVENE, CallToOrder(seat=CHAIR)])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.MEETING_REFUSED)
    mended = replay(meeting, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert mended.top is None
    assert not any(fault.live for fault in mended.faults)


def test_a_blocked_programme_is_noted_and_keeps_nobody_from_meeting() -> None:
    verdict = judge(replay(place.plan(programme=False), [APPROVE]), CONVENE)
    assert verdict.in_order
    assert [note.requirement.code for note in verdict.notes] == ["N-PROGRAMME"]


def test_while_a_meeting_is_planned_the_president_acts_and_everybody_who_may_write_is_asked() -> None:
    asked = turn(place.planning())
    assert asked.must == (CHAIR,)
    assert {MEMBER, GUEST, OBSERVER, OUTSIDE, PERSON, CHIEF} <= set(asked.may)
    assert CHAIR not in asked.may
    assert "usg" not in asked.may


def test_before_the_notice_nothing_of_a_meeting_can_be_done_and_the_way_there_is_shown() -> None:
    meeting = place.planning(STRICT)
    wanted = ProposeAgenda(seat=CHAIR)
    assert "X-NOT-OPEN" in unmet(meeting, wanted)
    ways = [[act.kind for act in way] for way in remedies(meeting, judge(meeting, wanted))]
    assert ways == [["approve_agenda", "convene", "call_to_order"]]
    assert unmet(meeting, CallToOrder(seat=CHAIR)) == {"X-NOT-CONVENED"}


def test_a_bare_meeting_can_begin_with_its_planning() -> None:
    meeting = bare_meeting(2022, presidency="kenya", planning=True)
    assert meeting.phase is Phase.PLANNING
    opened = replay(meeting, [by(APPROVE, "kenya"), Convene(seat="kenya")])
    assert replace(opened, docket=meeting.docket, window=0) == bare_meeting(2022, presidency="kenya")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_played_by_the_rules_comes_from_planning_to_the_call_to_order(preset: str, seed: int) -> None:
    rng = Random(seed)
    meeting = place.plan(PRESETS[preset], items=(place.RIVER, place.BORDER, Item("x", place.RIVER.eligible)), notice=9)
    done = 0
    while not meeting.begun:
        asked = turn(meeting)
        must = list(legal_acts(meeting, asked.must[0]))
        assert must, "whoever must act can act"
        spoken = [act for seat in asked.may for act in legal_acts(meeting, seat, faulty=True)]
        act = rng.choice(spoken if spoken and rng.random() < 0.5 else must)
        if meeting.phase is Phase.PLANNING:
            _offers_are_complete(meeting)
        meeting, _ = step(meeting, act)
        done += 1
        assert done < 200
    assert meeting.docket.approved


def _offers_are_complete(meeting: Meeting) -> None:
    for seat in turn(meeting).seats:
        offered = list(offers(meeting, seat))
        assert list(legal_acts(meeting, seat)) == [act for act in offered if judge(meeting, act).in_order]
        for kind in SIMPLE:
            left_out = kind not in {type(act) for act in offered} and judge(meeting, kind(seat=seat)).in_order  # type: ignore[call-arg]
            assert not left_out or kind in MOMENTS, (kind, seat)
