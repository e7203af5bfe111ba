"""Rules 18 and 20: the chair passes on by the President's own decision and by nobody else's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Meeting, judge, legal_acts, replay, speaking_list, step
from game.procedure.chair import AskToStepAside, CedeChair, next_in_order
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.motions import MoveAdjournment
from game.procedure.proposals import Object
from tests.procedure import planning_room as place
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, Case, check

NEXT: Final = "united_arab_emirates"
AFTER: Final = "united_kingdom"
CEDE: Final = CedeChair(seat=CHAIR)
REMARK: Final = AskToStepAside(seat=MEMBER)


def _all_ceded() -> Meeting:
    others = tuple(seat for seat in place.everybody().members if seat != CHAIR)
    return replace(place.at_work(), ceded=others)


CASES: Final = (
    Case("before the call to order", place.convened, CEDE),
    Case("while guests are invited", room.inviting, CEDE),
    Case("and onward", place.ceded, CedeChair(seat=NEXT)),
    Case("nobody else decides it", place.at_work, CedeChair(seat=MEMBER), "X-R20-DISCRETION"),
    Case("not while something is pending", room.agenda_proposed, CEDE, "X-PENDING"),
    Case("not before the notice", place.planning, CEDE, "X-NOT-CONVENED"),
    Case("somebody has to preside", _all_ceded, CEDE, "X-NOBODY-LEFT"),
    Case("a remark", place.at_work, REMARK),
    Case("not as a motion", place.at_work, AskToStepAside(seat=MEMBER, as_motion=True), "X-R20-DISCRETION"),
    Case("a remark on the agenda", room.agenda_proposed, REMARK),
    Case("the President need not ask", place.at_work, AskToStepAside(seat=CHAIR), "X-IN-THE-CHAIR"),
    Case("not from outside", place.at_work, AskToStepAside(seat=GUEST), "X-NOT-MEMBER-PROC"),
    Case("not into a statement", room.speaking, REMARK, "X-FLOOR-HELD"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_the_next_in_the_alphabet_presides_and_the_month_stays_whose_it_was() -> None:
    meeting = place.ceded()
    assert meeting.chair == NEXT
    assert meeting.docket.presidency == CHAIR
    assert replay(meeting, [CedeChair(seat=NEXT)]).chair == AFTER
    assert meeting.is_member(CHAIR)


def test_the_order_goes_round_and_passes_over_empty_chairs() -> None:
    members = place.everybody().members
    last = replace(place.at_work(), chair=members[-1])
    assert next_in_order(last) == members[0]
    assert next_in_order(replace(place.at_work(), absent=(NEXT,))) == AFTER


def test_whoever_leaves_the_chair_votes_and_objects_as_a_member() -> None:
    moved = replay(place.ceded(), [MoveAdjournment(seat=MEMBER), Object(seat=CHAIR), PutToVote(seat=NEXT)])
    meeting = room.voted(moved, place.everybody().members[:9])
    assert meeting.closed
    assert room.unmet(place.ceded(), CEDE) == {"X-R20-DISCRETION"}


def test_under_the_draw_the_former_president_comes_onto_the_list_and_the_new_one_speaks_last() -> None:
    meeting = replay(room.debate(), [CEDE])
    assert speaking_list(meeting)[-2:] == (CHAIR, NEXT)
    assert len(speaking_list(meeting)) == 15
    assert judge(meeting, GiveTheFloor(seat=NEXT, to=room.FIRST)).in_order


def test_before_the_call_to_order_the_former_president_is_drawn_with_the_others() -> None:
    meeting = room.opened(replay(room.drawn(room.convened()), []))
    ceded = room.drawn(replay(room.drawn(room.convened()), [CEDE]))
    assert CHAIR in ceded.drawn
    assert CHAIR not in meeting.drawn


def test_a_remark_is_recorded_and_moves_nobody() -> None:
    after, events = step(place.at_work(), REMARK)
    assert after.chair == CHAIR
    assert any(event.voice == "seat" for event in events)
    assert judge(replay(room.agenda_proposed(), [REMARK]), Gavel(seat=CHAIR)).in_order


def test_leaving_the_chair_is_offered_before_the_question_is_taken_up_and_a_remark_while_the_agenda_waits() -> None:
    assert CEDE in list(legal_acts(room.inviting(), CHAIR))
    assert CEDE not in list(legal_acts(room.debate(), CHAIR))
    assert AskToStepAside(seat=OTHER) in list(legal_acts(room.agenda_proposed(), OTHER))
    assert AskToStepAside(seat=CHAIR) not in list(legal_acts(room.agenda_proposed(), CHAIR))
