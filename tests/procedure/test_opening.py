"""Chapters II and IV: the draw, the call to order, the agenda, the welcome."""

from __future__ import annotations

from typing import Final

import pytest

from game.council.seats import CHANCE
from game.procedure import STRICT, Meeting, Phase, Result, replay, step
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.proposals import WithdrawProposal
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, MEMBER, Case, check


def _ready() -> Meeting:
    return room.drawn(room.convened())


def _welcomed() -> Meeting:
    return replay(room.seated(), [Welcome(seat=CHAIR)])


CASES: Final = (
    Case("the first name", room.convened, DrawName(seat=CHANCE, drawn=FIRST)),
    Case("nobody chooses", room.convened, DrawName(seat=MEMBER, drawn=MEMBER), "X-BY-LOT"),
    Case("the President is not drawn", room.convened, DrawName(seat=CHANCE, drawn=CHAIR), "X-NOT-TO-DRAW"),
    Case("no name twice", _ready, DrawName(seat=CHANCE, drawn=FIRST), "X-NOT-TO-DRAW"),
    Case(
        "not once the meeting is open",
        room.debate,
        DrawName(seat=CHANCE, drawn=FIRST),
        "X-OPEN-ALREADY X-NOT-TO-DRAW",
    ),
    Case("by request there is no draw", lambda: room.convened(STRICT), CallToOrder(seat=CHAIR)),
    Case("the draw comes first", room.convened, CallToOrder(seat=CHAIR), "X-DRAW-FIRST"),
    Case("not twice", room.debate, CallToOrder(seat=CHAIR), "X-OPEN-ALREADY"),
    Case("the agenda once", room.debate, ProposeAgenda(seat=CHAIR), "X-AGENDA-CLOSED"),
    Case("somebody to welcome", room.seated, Welcome(seat=CHAIR)),
    Case("nobody to welcome", room.debate, Welcome(seat=CHAIR), "X-NOBODY-TO-WELCOME"),
    Case("welcomed once", _welcomed, Welcome(seat=CHAIR), "X-WELCOMED"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_draw_puts_a_name_on_the_list_and_takes_no_time() -> None:
    after, events = step(room.convened(), DrawName(seat=CHANCE, drawn=MEMBER))
    assert after.drawn == (MEMBER,)
    assert after.minute == 0
    assert [type(event).__name__ for event in events] == ["NameDrawn"]


def test_the_call_to_order_comes_to_the_agenda_and_takes_a_minute() -> None:
    after, _ = step(_ready(), CallToOrder(seat=CHAIR))
    assert (after.phase, after.minute) == (Phase.AGENDA, 1)


def test_an_agenda_nobody_objects_to_is_adopted_without_a_vote() -> None:
    after, _ = step(room.agenda_proposed(), Gavel(seat=CHAIR))
    assert after.agenda_adopted
    assert after.decisions[-1].count is None
    assert after.phase is Phase.DEBATE


@pytest.mark.parametrize(("yes", "adopted"), [(9, True), (8, False)])
def test_a_contested_agenda_takes_nine_votes_and_without_them_the_meeting_is_over(yes: int, adopted: bool) -> None:
    meeting = room.voted(room.agenda_voting(), room.roster().members[:yes])
    assert meeting.agenda_adopted is adopted
    assert meeting.closed is not adopted
    assert meeting.decisions[-1].result is (Result.CARRIED if adopted else Result.LOST)


def test_permanent_members_cannot_keep_an_agenda_from_being_adopted() -> None:
    nine = [seat for seat in room.roster().members if seat not in room.PERMANENT][:9]
    meeting = room.voted(room.agenda_voting(), nine, room.PERMANENT)
    assert meeting.agenda_adopted
    assert meeting.decisions[-1].count is not None
    assert meeting.decisions[-1].count.vetoers == ()


def test_the_agenda_can_be_proposed_again_after_it_was_withdrawn() -> None:
    withdrawn = replay(room.agenda_proposed(), [WithdrawProposal(seat=CHAIR)])
    assert not withdrawn.agenda_adopted
    check(Case("again", lambda: withdrawn, ProposeAgenda(seat=CHAIR)))


def test_an_uncontested_proposal_is_not_put_to_the_vote() -> None:
    check(Case("gavel instead", room.agenda_proposed, PutToVote(seat=CHAIR), "X-NOTHING-TO-VOTE"))


def test_the_welcome_is_remembered() -> None:
    assert _welcomed().welcomed
