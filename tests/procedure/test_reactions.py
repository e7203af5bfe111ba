"""What others can do about a fault: each code has an answer, and the acts it comes to are in order."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Act, Meeting, Weight, judge, reactions, replay
from game.procedure.matters import PointGround
from game.procedure.meeting import Fault
from game.procedure.motions import MoveAdjournment, MoveSuspension
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.reactions import REACTIONS
from game.procedure.rulings import FAULTS_BY_GROUND
from tests.procedure import room
from tests.procedure.room import CHAIR, MEMBER
from tests.procedure.test_complete import REQUIREMENTS
from tests.procedure.test_faults import WRONGS, Wrong

FAULTS: Final = sorted({rule.code for rule in REQUIREMENTS.values() if rule.weight is Weight.FAULT})


def _kinds(meeting: Meeting, fault: Fault) -> set[type[Act]]:
    return {type(act) for act in reactions(meeting, fault)}


@pytest.mark.parametrize("code", FAULTS)
def test_there_is_an_answer_to_every_fault(code: str) -> None:
    assert REACTIONS[code].says.endswith(".")
    by_point = any(code in codes for codes in FAULTS_BY_GROUND.values())
    assert by_point or REACTIONS[code].acts, "nobody could react"


def test_there_is_no_answer_to_what_is_no_fault() -> None:
    assert sorted(REACTIONS) == FAULTS


@pytest.mark.parametrize("wrong", WRONGS, ids=lambda wrong: f"{wrong.code}-{wrong.act.kind}")
def test_members_who_do_not_preside_can_complain_on_the_ground_that_fits(wrong: Wrong) -> None:
    meeting = wrong.done()
    found = list(reactions(meeting, meeting.faults[-1]))
    assert all(judge(meeting, act).in_order for act in found)
    points = [act for act in found if isinstance(act, RaisePointOfOrder)]
    assert {act.ground for act in points} == {wrong.ground}
    assert {act.seat for act in points} == set(room.roster().members) - {CHAIR}


def test_nothing_is_left_to_do_about_a_fault_that_was_ruled_on() -> None:
    for wrong in WRONGS:
        settled = wrong.mended()
        assert list(reactions(settled, settled.faults[-1])) == []


def test_a_wrong_ruling_is_challenged() -> None:
    wrong = replay(room.point_raised(), [RuleOnPoint(seat=CHAIR, upheld=False)])
    assert _kinds(wrong, wrong.faults[-1]) == {ChallengeRuling}


def test_a_president_who_does_not_rule_is_answered_by_motions() -> None:
    fault = Fault("F-RULE", CHAIR, 0)
    assert _kinds(room.debate(), fault) == {MoveSuspension, MoveAdjournment}


def test_a_meeting_refused_is_answered_at_the_next_agenda() -> None:
    fault = Fault("F-CALL", CHAIR, 0)
    proposed = replace(room.agenda_proposed(), faults=(fault,))
    answers = list(reactions(proposed, fault))
    assert Object(seat=MEMBER) in answers
    assert RaisePointOfOrder(seat=MEMBER, ground=PointGround.MEETING_REFUSED) in answers
    assert _kinds(replace(room.debate(), faults=(fault,)), fault) == {RaisePointOfOrder}
