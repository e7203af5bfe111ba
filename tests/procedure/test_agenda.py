"""Rules 6 to 10: what may stand on the agenda, its approval and notice, changes and reservations before adoption."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import CLASSROOM, PRACTICE, STRICT, Act, Meeting, judge, legal_acts, remedies, replay, step
from game.procedure.agenda import (
    ApproveAgenda,
    CirculateCommunication,
    LeaveItemOut,
    ProposeAgendaChange,
    SetLaterHour,
)
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.docket import Eligibility, Item
from game.procedure.matters import PointGround
from game.procedure.motions import MoveAdjournment
from game.procedure.opening import ProposeAgenda
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Comment, Object, WithdrawObjection, WithdrawProposal
from game.procedure.questions import AdoptAgenda
from game.procedure.reservations import StateReservation
from tests.procedure import planning_room as place
from tests.procedure import room
from tests.procedure.planning_room import APPROVE, BORDER, CHIEF, OLD, RIVER
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

LATER: Final = SetLaterHour(seat=CHAIR)
RESERVE: Final = StateReservation(seat=MEMBER)


def _circulate(seat: str, title: str = RIVER.title) -> CirculateCommunication:
    return CirculateCommunication(seat=seat, title=title)


def _leave_out(title: str) -> LeaveItemOut:
    return LeaveItemOut(seat=CHAIR, title=title)


def _add(title: str, eligible: Eligibility = Eligibility.COMMUNICATED) -> ProposeAgendaChange:
    return ProposeAgendaChange(seat=MEMBER, title=title, eligible=eligible)


def _drop(title: str) -> ProposeAgendaChange:
    return ProposeAgendaChange(seat=MEMBER, title=title, adds=False)


def _contested_change() -> Meeting:
    return replay(place.several_items(), [_add("Floods"), Object(seat=OTHER)])


def _reserved() -> Meeting:
    return replay(room.agenda_proposed(), [RESERVE])


def _approved_with_two_items() -> Meeting:
    return replay(place.plan(items=(BORDER, OLD)), [APPROVE])


def _adjourning() -> Meeting:
    return replay(place.at_work(), [MoveAdjournment(seat=OTHER)])


def _one_item() -> Meeting:
    return replay(place.opened(), [ProposeAgenda(seat=CHAIR)])


def _old_matter() -> Meeting:
    return replay(place.several_items(), [WithdrawProposal(seat=CHAIR)])


def _twice_reserved() -> Meeting:
    return replay(room.silence(), [StateReservation(seat=FIRST), StateReservation(seat=OTHER)])


CASES: Final = (
    Case("the Secretary-General circulates", place.unclear, _circulate(CHIEF)),
    Case("or the President has it circulated", place.unclear, _circulate(CHAIR)),
    Case("not a member", place.unclear, _circulate(MEMBER), "X-NOT-SECRETARIAT"),
    Case("what is known already", place.unclear, _circulate(CHIEF, BORDER.title), "X-CIRCULATED"),
    Case("too late", place.convened, _circulate(CHIEF), "X-CONVENED X-CIRCULATED"),
    Case("an item is left out", place.unclear, _leave_out(RIVER.title)),
    Case("not by a member", place.unclear, LeaveItemOut(seat=MEMBER, title=RIVER.title), "X-ONLY-PRESIDENT"),
    Case("no such item", place.unclear, _leave_out("Floods"), "X-NO-SUCH-ITEM"),
    Case("not the last", place.planning, _leave_out(BORDER.title), "X-LAST-ITEM"),
    Case("not what is approved", _approved_with_two_items, _leave_out(BORDER.title), "X-APPROVED"),
    Case("not after the notice", place.several_items, _leave_out(BORDER.title), "X-CONVENED X-APPROVED"),
    Case("a later hour", place.short_notice, LATER),
    Case("not by a member either", place.short_notice, SetLaterHour(seat=MEMBER), "X-ONLY-PRESIDENT"),
    Case("three days are enough", place.planning, LATER, "X-IN-TIME"),
    Case("nor when it is settled", place.approved, LATER, "X-APPROVED X-IN-TIME"),
    Case("nor afterwards", place.convened, LATER, "X-CONVENED X-APPROVED X-IN-TIME"),
    Case("approved", place.planning, APPROVE),
    Case("once", place.approved, APPROVE, "X-APPROVED"),
    Case("by the President", place.planning, ApproveAgenda(seat=MEMBER), "X-ONLY-PRESIDENT"),
    Case("eligible items only", place.unclear, APPROVE, "X-ITEM-INELIGIBLE X-NOT-CIRCULATED"),
    Case("before the notice", place.convened, APPROVE, "X-CONVENED X-APPROVED"),
    Case("in strict time", lambda: place.planning(STRICT), APPROVE),
    Case("not in strict haste", place.short_notice, APPROVE, "X-LATE-DOC"),
    Case("urgent", lambda: place.plan(STRICT, notice=0, urgent=True), APPROVE),
    Case("late in practice", lambda: place.short_notice(PRACTICE), APPROVE),
    Case("late in class", lambda: place.short_notice(CLASSROOM), APPROVE),
    Case("an item is added", place.several_items, _add("Floods")),
    Case("before the agenda is proposed", place.opened, _add("Floods")),
    Case("not in private letters", place.several_items, _add("Floods", Eligibility.NONE), "X-ITEM-INELIGIBLE"),
    Case("an old matter is proposed like any other", _old_matter, ProposeAgenda(seat=CHAIR)),
    Case("not twice", place.several_items, _add(OLD.title), "X-ITEM-THERE"),
    Case("with a title", place.several_items, _add(" "), "X-NO-TITLE"),
    Case("an item is taken off", place.several_items, _drop(OLD.title)),
    Case("which is there", place.several_items, _drop("Floods"), "X-NO-SUCH-ITEM"),
    Case("and not the last one", _one_item, _drop(BORDER.title), "X-LAST-ITEM"),
    Case("an hour later", place.at_work, _add("Floods"), "X-AGENDA-CLOSED"),
    Case("by members", place.several_items, ProposeAgendaChange(seat=GUEST, title="Floods"), "X-NOT-MEMBER-PROC"),
    Case("one change at a time", _contested_change, _add("Fires"), "X-PENDING"),
    Case("not on a motion", _adjourning, _add("Floods"), "X-AGENDA-CLOSED X-PENDING"),
    Case("a reservation", room.agenda_proposed, RESERVE),
    Case("once for each", _reserved, RESERVE, "X-COMMENTED"),
    Case("on something", room.debate, RESERVE, "X-NO-PROPOSAL"),
    Case("not by whoever objects", room.agenda_contested, RESERVE, "X-VOTE-ASKED"),
    Case("not on one's own", room.agenda_proposed, StateReservation(seat=CHAIR), "X-OWN-PROPOSAL"),
    Case("not without debate", room.adjournment_moved, StateReservation(seat=OTHER), "X-DEBATE-BARRED"),
    Case("on a text under silence", room.silence, StateReservation(seat=MEMBER)),
    Case("two at most", _twice_reserved, StateReservation(seat=MEMBER), "X-RESERVATIONS"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_circulated_item_can_stand_on_the_agenda() -> None:
    meeting = replay(place.unclear(), [_circulate(CHAIR), APPROVE])
    assert meeting.docket.items == (BORDER, Item(RIVER.title))
    assert meeting.docket.approved


def test_an_item_left_out_is_gone() -> None:
    assert replay(place.unclear(), [_leave_out(RIVER.title), APPROVE]).docket.items == (BORDER,)


def test_what_stands_in_the_way_of_approval_can_be_mended() -> None:
    ways = {tuple(act.kind for act in way) for way in remedies(place.unclear(), judge(place.unclear(), APPROVE))}
    assert ways == {("circulate_communication",), ("leave_item_out",)}
    late = [[act.kind for act in way] for way in remedies(place.short_notice(), judge(place.short_notice(), APPROVE))]
    assert late == [["set_later_hour"]]


def test_short_notice_bars_by_the_strict_text_is_noted_in_practice_and_nothing_in_class() -> None:
    noted = {house.name: judge(place.short_notice(house), APPROVE) for house in (STRICT, PRACTICE, CLASSROOM)}
    assert not noted["strict"].possible
    assert [note.requirement.code for note in noted["practice"].notes] == ["X-LATE-DOC"]
    assert "24 hours" in str(noted["practice"].notes[0])
    assert noted["classroom"].notes == ()


def test_the_later_hour_gives_three_days() -> None:
    assert replay(place.short_notice(), [LATER]).docket.notice == 72
    assert room.unmet(replay(place.short_notice(), [LATER]), APPROVE) == set()


def test_a_change_nobody_objects_to_is_made_and_the_agenda_is_next() -> None:
    meeting = replay(place.several_items(), [_drop(OLD.title), Gavel(seat=CHAIR)])
    assert meeting.docket.items == (BORDER,)
    assert meeting.proposal is not None
    assert isinstance(meeting.proposal.question, AdoptAgenda)
    assert replay(meeting, [Gavel(seat=CHAIR)]).agenda_adopted


@pytest.mark.parametrize(("yes", "added"), [(9, True), (8, False)])
def test_a_contested_change_takes_nine_votes(yes: int, added: bool) -> None:
    meeting = room.voted(replay(_contested_change(), [PutToVote(seat=CHAIR)]), place.everybody().members[:yes])
    assert (Item("Floods") in meeting.docket.items) is added
    assert meeting.proposal is not None
    assert isinstance(meeting.proposal.question, AdoptAgenda)


def test_a_change_gavelled_through_is_taken_back_when_a_point_of_order_succeeds() -> None:
    gavelled = replay(_contested_change(), [Gavel(seat=CHAIR)])
    assert Item("Floods") in gavelled.docket.items
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.OBJECTION_IGNORED)
    mended = replay(gavelled, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert Item("Floods") not in mended.docket.agenda
    assert mended.proposal is not None


def test_members_are_offered_what_was_left_over_and_what_could_go() -> None:
    offered = [act for act in legal_acts(place.several_items(), MEMBER) if isinstance(act, ProposeAgendaChange)]
    assert [(act.title, act.adds) for act in offered] == [("A third", True), (BORDER.title, False), (OLD.title, False)]
    assert not any(isinstance(act, ProposeAgendaChange) for act in legal_acts(_one_item(), MEMBER))


def test_after_adoption_the_refusal_names_the_motions_that_remain() -> None:
    said = str(judge(place.at_work(), _add("Floods")))
    assert "rule 9" in said
    assert "postpone" in said
    assert "adjourn" in said


def test_a_reservation_is_recorded_and_the_gavel_still_decides() -> None:
    after, events = step(room.agenda_proposed(), RESERVE)
    assert "Otherwise we let this pass." in " ".join(event.sentence for event in events)
    assert judge(after, Gavel(seat=CHAIR)).in_order
    assert room.unmet(after, PutToVote(seat=CHAIR)) == {"X-NOTHING-TO-VOTE"}
    assert room.unmet(after, Comment(seat=MEMBER)) == {"X-COMMENTED"}


def test_an_objection_turned_into_a_reservation() -> None:
    acts: list[Act] = [WithdrawObjection(seat=MEMBER)]
    assert [list(way) for way in remedies(room.agenda_contested(), judge(room.agenda_contested(), RESERVE))] == [acts]
    assert replay(room.agenda_contested(), [*acts, RESERVE, Gavel(seat=CHAIR)]).agenda_adopted


def test_a_text_is_agreed_with_its_reservations() -> None:
    agreed = replay(_twice_reserved(), [Gavel(seat=CHAIR)])
    assert agreed.text is not None
    assert agreed.text.reserved == (FIRST, OTHER)
    said = [event.sentence.format_map(event.named(agreed)) for event in step(_twice_reserved(), Gavel(seat=CHAIR))[1]]
    assert any("Albania and Norway" in line for line in said)
