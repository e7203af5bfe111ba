"""Rule 33: suspending, adjourning, precedence; resuming and closing; what happens at the hour."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Act, Meeting, Phase, Result, legal_acts, outcome, replay, step, turn
from game.procedure.course import HourReached, MeetingClosed
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.matters import PointGround
from game.procedure.motions import (
    CloseMeeting,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveSuspension,
    ProposeSuspension,
    Resume,
)
from game.procedure.opening import ProposeAgenda
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.statements import Conclude, GoOn
from game.procedure.texts import ReadText
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

SUSPEND: Final = MoveSuspension(seat=OTHER, length=20)
ADJOURN: Final = MoveAdjournment(seat=OTHER)
TO_A_DAY: Final = MoveAdjournmentTo(seat=OTHER, until="Friday")
CLOSE: Final = CloseMeeting(seat=CHAIR)
GAVEL: Final = Gavel(seat=CHAIR)


def _break_moved() -> Meeting:
    return replay(room.debate(), [MoveSuspension(seat=MEMBER, length=10)])


def _two_pending() -> Meeting:
    return replay(room.adjournment_to_moved(), [ADJOURN])


def _invitation_open() -> Meeting:
    return replay(room.inviting(), [room.INVITE_GUEST])


def _ruled_on_business() -> Meeting:
    return replay(room.debate(), [RaisePointOfOrder(seat=MEMBER, ground=PointGround.RELEVANCE)])


def _voted_down(*motions: Act) -> Meeting:
    """Each motion in turn moved, objected to and lost by eight votes."""
    meeting = room.debate()
    for motion in motions:
        vote = replay(meeting, [motion, Object(seat=FIRST), PutToVote(seat=CHAIR)])
        meeting = room.voted(vote, room.roster().members[:8])
    return meeting


def _asked_further() -> Meeting:
    return replay(room.closing(), [AskForTheFloor(seat=MEMBER)])


CASES: Final = (
    Case("suspension outranks adjournment", room.adjournment_moved, SUSPEND),
    Case("adjournment outranks adjournment to a day", room.adjournment_to_moved, ADJOURN),
    Case("not the other way round", room.adjournment_moved, TO_A_DAY, "X-PRECEDENCE"),
    Case("adjournment waits for suspension", _break_moved, ADJOURN, "X-PRECEDENCE"),
    Case("nor the same again", _break_moved, SUSPEND, "X-PRECEDENCE"),
    Case("adjourning twice", room.adjournment_moved, ADJOURN, "X-PRECEDENCE"),
    Case("to a day twice", room.adjournment_to_moved, TO_A_DAY, "X-PRECEDENCE"),
    Case("every motion outranks a proposal", _invitation_open, TO_A_DAY),
    Case("plain adjournment too", _invitation_open, ADJOURN),
    Case("suspension too", _invitation_open, SUSPEND),
    Case("but not three at once", _two_pending, SUSPEND, "X-PILED-UP"),
    Case(
        "adjourning does not pile up",
        lambda: replay(_invitation_open(), [TO_A_DAY]),
        MoveAdjournment(seat=MEMBER),
        "X-PILED-UP",
    ),
    Case(
        "nor adjourning to a day",
        lambda: replay(_invitation_open(), [MoveSuspension(seat=MEMBER, length=10)]),
        TO_A_DAY,
        "X-PRECEDENCE X-PILED-UP",
    ),
    Case("no motion over a point of order", _ruled_on_business, ADJOURN, "X-PRECEDENCE"),
    Case("no motion while somebody speaks", room.speaking, SUSPEND, "X-FLOOR-HELD X-PRECEDENCE"),
    Case("no adjournment", room.speaking, ADJOURN, "X-FLOOR-HELD X-PRECEDENCE"),
    Case("not even to a day", room.speaking, TO_A_DAY, "X-FLOOR-HELD X-PRECEDENCE"),
    Case("no break while hands are counted", room.agenda_voting, SUSPEND, "X-AGENDA-FIRST X-VOTING X-PRECEDENCE"),
    Case("no end either", room.agenda_voting, ADJOURN, "X-AGENDA-FIRST X-VOTING X-PRECEDENCE"),
    Case("nor another day", room.agenda_voting, TO_A_DAY, "X-AGENDA-FIRST X-VOTING X-PRECEDENCE"),
    Case("no guest moves", room.seated, ADJOURN.model_copy(update={"seat": GUEST}), "X-NOT-MEMBER-PROC"),
    Case("an hour at most", room.debate, MoveSuspension(seat=MEMBER, length=61), "X-SUSPENSION-LENGTH"),
    Case("a minute at least", room.debate, MoveSuspension(seat=MEMBER, length=0), "X-SUSPENSION-LENGTH"),
    Case("the President also", room.text_stage, ProposeSuspension(seat=CHAIR, length=61), "X-SUSPENSION-LENGTH"),
    Case("a day is named", room.debate, MoveAdjournmentTo(seat=OTHER, until=" "), "X-NO-DAY"),
    Case("the same break voted down just now", lambda: _voted_down(SUSPEND), SUSPEND, "X-REPEATED"),
    Case("the same end", lambda: _voted_down(ADJOURN), ADJOURN, "X-REPEATED"),
    Case("the same day", lambda: _voted_down(TO_A_DAY), TO_A_DAY, "X-REPEATED"),
    Case("a shorter break is another motion", lambda: _voted_down(SUSPEND), MoveSuspension(seat=OTHER, length=10)),
    Case("something else was decided since", lambda: _voted_down(SUSPEND, TO_A_DAY), SUSPEND),
    Case("nothing to resume", room.debate, Resume(seat=CHAIR), "X-NOT-SUSPENDED"),
    Case("speakers wait", room.debate, CLOSE, "X-SPEAKERS-WAIT"),
    Case("one more waits", _asked_further, CLOSE, "X-SPEAKERS-WAIT"),
    Case("a text not read", room.agreed, CLOSE, "X-TEXT-UNREAD"),
    Case("a text still sought", room.text_stage, CLOSE),
    Case("business is finished", room.closing, CLOSE),
    Case("at the hour in any case", lambda: room.late(room.debate()), CLOSE),
    Case("but what is pending is finished first", lambda: room.late(room.speaking()), CLOSE, "X-PENDING"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_suspended_meeting_goes_on_where_it_stopped() -> None:
    meeting = room.suspended()
    assert turn(meeting).seats == (CHAIR,)
    assert meeting.minute == room.debate().minute + 1 + 20
    resumed, _ = step(meeting, Resume(seat=CHAIR))
    assert resumed.agenda_adopted
    assert (resumed.phase, resumed.pending, resumed.spoken) == (Phase.DEBATE, (), ())


def test_an_adjourned_meeting_is_over_and_nobody_is_asked() -> None:
    assert room.closed().closed
    assert turn(room.closed()).seats == ()
    result = outcome(room.closed())
    assert result is not None
    assert result.decisions == room.closed().decisions
    assert outcome(room.debate()) is None


def test_a_decided_motion_uncovers_what_lies_beneath() -> None:
    lost = replay(_two_pending(), [Object(seat=MEMBER), PutToVote(seat=CHAIR)])
    meeting = room.voted(lost, room.roster().members[:8])
    assert meeting.decisions[-1].result is Result.LOST
    assert meeting.pending == room.adjournment_to_moved().pending


def test_a_suspension_over_another_motion_leaves_it_pending() -> None:
    meeting = replay(room.adjournment_to_moved(), [SUSPEND, GAVEL])
    assert turn(meeting).seats == (CHAIR,)
    resumed = replay(meeting, [Resume(seat=CHAIR)])
    assert resumed.pending == room.adjournment_to_moved().pending


def test_the_mover_is_asked_too_and_can_withdraw() -> None:
    assert MEMBER in turn(room.adjournment_moved()).may
    assert WithdrawProposal(seat=MEMBER) in list(legal_acts(room.adjournment_moved(), MEMBER))


def test_at_the_hour_a_free_meeting_closes_by_itself() -> None:
    almost = replace(room.debate(), minute=room.HOURS - 1)
    proposed = replay(almost, [ADJOURN, Object(seat=MEMBER)])
    assert proposed.hour_reached
    meeting, events = step(proposed, WithdrawProposal(seat=OTHER))
    assert meeting.closed
    assert [type(event) for event in events[-2:]] == [HourReached, MeetingClosed]


def test_at_the_hour_the_statement_is_finished_and_then_the_meeting_closes() -> None:
    at_hour = replace(room.speaking(), minute=room.HOURS)
    assert not at_hour.closed
    going_on, _ = step(at_hour, GoOn(seat=FIRST))
    assert not going_on.closed
    ended, _ = step(going_on, GoOn(seat=FIRST))
    assert ended.closed
    assert ended.spoken == (FIRST,)


def test_at_the_hour_a_floor_not_used_is_given_back() -> None:
    unused = room.late(room.floor_given())
    assert [act.kind for act in legal_acts(unused, FIRST)] == ["conclude"]
    assert replay(unused, [Conclude(seat=FIRST)]).closed


def test_at_the_hour_a_vote_is_counted_and_then_the_meeting_closes() -> None:
    meeting = room.voted(room.late(room.agenda_voting()), room.roster().members)
    assert meeting.agenda_adopted
    assert meeting.closed


def test_at_the_hour_a_ruling_can_still_be_challenged_and_is_settled() -> None:
    vote = replay(room.late(room.ruled()), [ChallengeRuling(seat=OTHER), PutToVote(seat=CHAIR)])
    meeting = room.voted(vote, room.roster().members[:8])
    assert meeting.decisions[-1].result is Result.STANDS
    assert not meeting.closed
    assert replay(meeting, [Conclude(seat=FIRST)]).closed


def test_at_the_hour_an_agreed_text_is_read_out_and_then_the_meeting_closes() -> None:
    agreed = replay(room.late(room.silence()), [GAVEL])
    assert not agreed.closed
    assert turn(agreed).must == (CHAIR,)
    assert [act.kind for act in legal_acts(agreed, CHAIR)] == ["read_text"]
    read = replay(agreed, [ReadText(seat=CHAIR)])
    assert read.closed
    assert read.text is not None
    assert read.text.read


def test_a_suspension_over_the_hour_ends_in_the_close() -> None:
    over = replace(room.suspended(), minute=room.HOURS + 10)
    assert [act.kind for act in legal_acts(over, CHAIR)] == ["resume"]
    assert replay(over, [Resume(seat=CHAIR)]).closed


@pytest.mark.parametrize(
    "act", [ProposeAgenda(seat=CHAIR), GiveTheFloor(seat=CHAIR, to=FIRST), ADJOURN, AskForTheFloor(seat=MEMBER)]
)
def test_at_the_hour_nothing_new_opens(act: Act) -> None:
    assert "X-HOUR" in room.unmet(room.late(room.debate()), act)


def test_an_agenda_left_open_at_the_hour_closes_the_meeting() -> None:
    opened = replace(room.opened(room.convened()), minute=room.HOURS - 1)
    proposed = replay(opened, [ProposeAgenda(seat=CHAIR)])
    assert replay(proposed, [WithdrawProposal(seat=CHAIR)]).closed
