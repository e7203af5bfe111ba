"""Rules 48, 51, 55 and 56: closed doors, what is kept of what was said behind them, and who may read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import Standing
from game.procedure import Meeting, judge, legal_acts, replay, speaking_list, step, turn
from game.procedure.action import OpenVote
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.effects import CommuniqueIssued, DoorsOpened, RoomCleared, SingleRecordOrdered
from game.procedure.floor import GiveTheFloor
from game.procedure.motions import MoveAdjournment
from game.procedure.proposals import Object
from game.procedure.publicity import ConsultRecord, MovePrivate, OrderSingleRecord
from tests.procedure import room, special_room
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, MEMBER, OTHER, OUTSIDER, Case, check
from tests.procedure.special_room import DAY, GO_PRIVATE, in_private, in_private_with_guest, on_secretary_general

GAVEL: Final = Gavel(seat=CHAIR)
GO_PUBLIC: Final = MovePrivate(seat=OTHER, closed=False)
SINGLE: Final = OrderSingleRecord(seat=OTHER)
FLOOR: Final = GiveTheFloor(seat=CHAIR, to=FIRST)


def _on_secretary_general_debated() -> Meeting:
    """Members are to speak on a recommendation; the doors are open."""
    meeting = room.debate()
    special = on_secretary_general().docket.subject
    return replace(meeting, docket=replace(meeting.docket, subject=special))


def _behind_doors(meeting: Meeting) -> Meeting:
    return replay(meeting, [GO_PRIVATE, GAVEL])


def _single() -> Meeting:
    return replay(in_private(), [SINGLE, GAVEL])


CASES: Final = (
    Case("closing the doors", room.debate, GO_PRIVATE),
    Case("they are closed already", in_private, GO_PRIVATE, "X-SITS-SO"),
    Case("opening them", in_private, GO_PUBLIC),
    Case("they are open already", room.debate, GO_PUBLIC, "X-SITS-SO"),
    Case("not on a recommendation", lambda: _behind_doors(_on_secretary_general_debated()), GO_PUBLIC, "X-PRIVATE"),
    Case("no debate on it in public", _on_secretary_general_debated, FLOOR, "X-PRIVATE"),
    Case("in private there is", lambda: _behind_doors(_on_secretary_general_debated()), FLOOR),
    Case("nor a vote on it", on_secretary_general, OpenVote(seat=CHAIR, item="S1"), "X-PRIVATE"),
    Case("in private there is one", lambda: _behind_doors(on_secretary_general()), OpenVote(seat=CHAIR, item="S1")),
    Case("one copy of the record", in_private, SINGLE),
    Case("not of a public meeting", room.debate, SINGLE, "X-NOT-PRIVATE"),
    Case("decided once", _single, SINGLE, "X-SINGLE-RECORD"),
    Case("everybody reads a public record", special_room.recorded, ConsultRecord(seat=OUTSIDER)),
    Case("once", lambda: _read(special_room.recorded()), ConsultRecord(seat=OUTSIDER), "X-RECORD-READ"),
    Case("not before it is ready", room.closed, ConsultRecord(seat=OUTSIDER), "X-NO-RECORD"),
    Case("nor before there is one", room.debate, ConsultRecord(seat=MEMBER), "X-NOT-OVER X-NO-RECORD"),
    Case("a member reads a private one", special_room.recorded_single, ConsultRecord(seat=MEMBER)),
    Case("so does a State that was inside", special_room.recorded_single, ConsultRecord(seat=GUEST)),
    Case("an outsider does not", special_room.recorded_single, ConsultRecord(seat=OUTSIDER), "X-PRIVATE-RECORD"),
    Case("nor who had to leave", special_room.recorded_single, ConsultRecord(seat=BRIEFER), "X-PRIVATE-RECORD"),
)


def _read(meeting: Meeting) -> Meeting:
    return replay(meeting, [ConsultRecord(seat=OUTSIDER)])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_nine_votes_close_the_doors_against_a_permanent_member() -> None:
    vote = replay(room.debate(), [GO_PRIVATE, Object(seat="united_states"), PutToVote(seat=CHAIR)])
    members = [seat for seat in room.roster().members if seat != "united_states"]
    meeting = room.voted(vote, members[:9], ["united_states"])
    assert str(meeting.decisions[-1].count) == "9-1-5"
    assert not meeting.public


def test_in_private_the_guests_leave_and_come_back_in_public() -> None:
    assert room.seated().guests == (BRIEFER, GUEST)
    meeting, events = step(replay(room.seated(), [GO_PRIVATE]), GAVEL)
    assert RoomCleared() in events
    assert meeting.guests == ()
    assert not {BRIEFER, GUEST} & set(turn(meeting).seats)
    assert BRIEFER not in speaking_list(meeting)
    assert "X-NOT-SEATED" in room.unmet(meeting, GiveTheFloor(seat=CHAIR, to=BRIEFER))
    public, events = step(replay(meeting, [GO_PUBLIC]), GAVEL)
    assert DoorsOpened() in events
    assert public.invited == room.seated().invited
    assert speaking_list(public) == speaking_list(room.seated())


def test_a_guest_is_heard_in_private_if_invited_anew() -> None:
    offered = [act for act in legal_acts(in_private(), CHAIR) if act.kind == "propose_invitation"]
    assert room.INVITE_GUEST in offered
    meeting = in_private_with_guest()
    assert meeting.guests == (GUEST,)
    public = replay(meeting, [GO_PUBLIC, GAVEL])
    assert set(public.guests) == {BRIEFER, GUEST}
    assert public.cleared == ()


def test_a_guest_waiting_for_a_further_statement_does_not_hold_up_the_end() -> None:
    waiting = replace(room.seated(), spoken=(*room.roster().members, GUEST, BRIEFER), further=(GUEST,))
    meeting = replay(waiting, [GO_PRIVATE, GAVEL])
    assert meeting.further == ()
    assert any(act.kind == "close_meeting" for act in legal_acts(meeting, CHAIR))


def test_doors_are_closed_only_by_those_who_would_think_of_it() -> None:
    assert not any(act.kind == "move_private" for act in legal_acts(room.debate(), MEMBER))
    assert MovePrivate(seat=MEMBER) in list(legal_acts(_on_secretary_general_debated(), MEMBER))
    assert MovePrivate(seat=MEMBER, closed=False) in list(legal_acts(in_private(), MEMBER))


def test_a_private_meeting_ends_with_a_communique() -> None:
    meeting, events = step(replay(in_private(), [MoveAdjournment(seat=MEMBER)]), GAVEL)
    assert events[-1] == CommuniqueIssued()
    assert meeting.record.communique
    _, events = step(replay(room.debate(), [MoveAdjournment(seat=MEMBER)]), GAVEL)
    assert CommuniqueIssued() not in events


def test_also_if_it_ended_in_public_or_at_the_hour() -> None:
    public = replay(in_private(), [GO_PUBLIC, GAVEL])
    _, events = step(replay(public, [MoveAdjournment(seat=MEMBER)]), GAVEL)
    assert CommuniqueIssued() in events
    proposed = replace(replay(in_private(), [SINGLE]), minute=room.HOURS)
    closed, events = step(proposed, GAVEL)
    assert closed.closed
    assert CommuniqueIssued() in events


def test_a_single_copy_is_ordered_without_objection() -> None:
    meeting, events = step(replay(in_private(), [SINGLE]), GAVEL)
    assert SingleRecordOrdered() in events
    assert meeting.record.single


def test_who_was_inside_reads_and_persons_are_no_states() -> None:
    invited = replay(in_private(), [room.INVITE_BRIEFER, GAVEL])
    assert invited.roster.standing(BRIEFER) is Standing.SECRETARIAT
    over = replay(special_room.risen(invited), [DAY])
    assert BRIEFER in over.record.inside
    assert not judge(over, ConsultRecord(seat=BRIEFER)).possible
    assert judge(over, ConsultRecord(seat=MEMBER)).in_order
    assert "leave to read it" in str(judge(over, ConsultRecord(seat=GUEST)))
