"""The President ends early by consent, passes over a point of order, and takes a break to escape a ruling."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Meeting, judge, legal_acts, replay, step
from game.procedure.course import FaultCommitted
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import AskForTheFloor
from game.procedure.matters import Point, PointGround
from game.procedure.motions import MoveSuspension, ProposeSuspension, Resume
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.shortcuts import LeavePointUnruled, ProposeAdjournment
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, MEMBER, OTHER, Case, check

END: Final = ProposeAdjournment(seat=CHAIR)
LEAVE: Final = LeavePointUnruled(seat=CHAIR)
BREAK: Final = ProposeSuspension(seat=CHAIR, length=10)
GAVEL: Final = Gavel(seat=CHAIR)


def _ending() -> Meeting:
    return replay(room.debate(), [END])


def _contested() -> Meeting:
    return replay(_ending(), [Object(seat=FIRST)])


def _unread_with_a_speaker() -> Meeting:
    """A text is agreed and not read out, and somebody waits for a further statement."""
    return replay(room.agreed(), [AskForTheFloor(seat=MEMBER)])


def _business_point() -> Meeting:
    return replay(room.debate(), [RaisePointOfOrder(seat=MEMBER, ground=PointGround.RELEVANCE)])


CASES: Final = (
    Case("somebody waits", room.debate, END),
    Case("nobody waits", room.closing, END, "X-NOBODY-WAITS"),
    Case("a text is unread", _unread_with_a_speaker, END, "X-TEXT-UNREAD"),
    Case("no point waits", room.overtime, LEAVE, "X-NO-POINT"),
    Case("a point waits", room.point_raised, LEAVE, "F-RULE"),
    Case("a break instead of a ruling", room.point_raised, BREAK, "F-RULE"),
    Case("an ordinary break", room.debate, BREAK),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_ending_early_needs_nobody_to_object() -> None:
    assert replay(_ending(), [GAVEL]).closed
    verdict = judge(_contested(), GAVEL)
    assert [finding.requirement.code for finding in verdict.faults] == ["F-GAVEL"]
    lost = room.voted(replay(_contested(), [PutToVote(seat=CHAIR)]), room.roster().members[:8])
    assert not lost.closed
    assert room.voted(replay(_contested(), [PutToVote(seat=CHAIR)]), room.roster().members[:9]).closed


def test_ending_early_is_thought_of_when_time_is_short() -> None:
    assert END not in list(legal_acts(room.debate(), CHAIR))
    assert END in list(legal_acts(replace(room.debate(), minute=room.HOURS - 30), CHAIR))


def test_a_point_passed_over_is_a_fault_towards_whoever_raised_it() -> None:
    meeting, events = step(room.point_raised(), LEAVE)
    fault = next(event for event in events if isinstance(event, FaultCommitted))
    assert (fault.code, fault.by, fault.whom) == ("F-RULE", CHAIR, MEMBER)
    assert meeting.pending == room.overtime().pending
    assert LEAVE in list(legal_acts(room.point_raised(), CHAIR, faulty=True))
    assert LEAVE not in list(legal_acts(room.point_raised(), CHAIR))


def test_the_others_may_then_move_to_suspend() -> None:
    passed = replay(_business_point(), [LEAVE])
    assert judge(passed, MoveSuspension(seat=OTHER, length=20)).in_order


def test_a_break_over_a_point_can_be_objected_to_and_leaves_the_point_pending() -> None:
    proposed, events = step(room.point_raised(), BREAK)
    assert any(isinstance(event, FaultCommitted) and event.code == "F-RULE" for event in events)
    contested = replay(proposed, [Object(seat="united_states")])
    assert "F-GAVEL" in room.unmet(contested, GAVEL)
    lost = room.voted(replay(contested, [PutToVote(seat=CHAIR)]), ())
    assert isinstance(lost.top, Point)
    resumed = replay(proposed, [GAVEL, Resume(seat=CHAIR)])
    assert isinstance(resumed.top, Point)
    assert judge(resumed, RuleOnPoint(seat=CHAIR, upheld=True)).in_order


def test_no_second_point_is_raised_while_one_lies_below() -> None:
    proposed = replay(room.point_raised(), [BREAK])
    again = RaisePointOfOrder(seat=OTHER, ground=PointGround.ORDER_OF_BUSINESS)
    assert "X-POINT-PENDING" in room.unmet(proposed, again)


def test_only_the_president_is_offered_the_break() -> None:
    assert BREAK in list(legal_acts(room.point_raised(), CHAIR, faulty=True))
    assert not any(act.kind == "propose_suspension" for act in legal_acts(room.point_raised(), MEMBER, faulty=True))
