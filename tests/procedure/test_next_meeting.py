"""Rules 5, 10 and 18: another place, what is left over, and the presidency of the next meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, PRACTICE, STRICT, HouseRules, Meeting, Phase, replay, step
from game.procedure.credentials import ContestCredentials
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.docket import Eligibility, Item
from game.procedure.matters import Credentials, PointGround
from game.procedure.motions import MoveAdjournment
from game.procedure.next_meeting import ProposePlace, left_over, next_meeting
from game.procedure.opening import CallToOrder
from game.procedure.papers import Amendment, Draft, Status
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from tests.procedure import planning_room as place
from tests.procedure import room
from tests.procedure.planning_room import APPROVE, BORDER, CHIEF, CONVENE, GAVEL
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, Case, check

NAIROBI: Final = ProposePlace(seat=MEMBER, place="Nairobi")


def _adjourned(house: HouseRules = STRICT) -> Meeting:
    """A meeting adjourned while a member waited for the floor; what follows is by these house rules."""
    waiting = replace(place.at_work(), asked=(MEMBER,))
    return replace(replay(waiting, [MoveAdjournment(seat=OTHER), GAVEL]), house=house)


def _contested_place() -> Meeting:
    return replay(place.at_work(), [NAIROBI, Object(seat=OTHER)])


CASES: Final = (
    Case("a member proposes a place", place.at_work, NAIROBI),
    Case("and so may the Secretary-General", place.at_work, ProposePlace(seat=CHIEF, place="Geneva")),
    Case("nobody else", place.at_work, ProposePlace(seat=GUEST, place="Geneva"), "X-NOT-MEMBER-PROC"),
    Case("a place that has a name", place.at_work, ProposePlace(seat=MEMBER, place=" "), "X-NO-PLACE"),
    Case("not before the agenda", place.opened, NAIROBI, "X-AGENDA-FIRST"),
    Case("one thing at a time", _contested_place, NAIROBI, "X-PENDING"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(("yes", "fixed"), [(9, "Nairobi"), (8, "")])
def test_nine_members_fix_the_place_of_the_next_meeting(yes: int, fixed: str) -> None:
    vote = replay(_contested_place(), [PutToVote(seat=CHAIR)])
    assert room.voted(vote, place.everybody().members[:yes]).next_place == fixed


def test_a_place_gavelled_through_over_an_objection_is_taken_back() -> None:
    gavelled = replay(_contested_place(), [GAVEL])
    assert gavelled.next_place == "Nairobi"
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.OBJECTION_IGNORED)
    assert replay(gavelled, [point, RuleOnPoint(seat=CHAIR, upheld=True), GAVEL]).next_place == ""


def test_the_next_meeting_is_held_there_and_says_so() -> None:
    meeting = replay(place.at_work(), [NAIROBI, GAVEL, MoveAdjournment(seat=OTHER), GAVEL])
    following = replay(next_meeting(meeting, "2022-02-20"), [APPROVE, CONVENE])
    after, events = step(following, CallToOrder(seat=CHAIR))
    said = [event.sentence.format_map(event.named(after)) for event in events if event.sentence]
    assert said == ["Meeting 9002 of the Security Council, held at Nairobi, is called to order."]


@pytest.mark.parametrize(
    ("on", "president"),
    [
        ("2022-02-28", "russian_federation"),
        ("2022-03-01", "united_arab_emirates"),
        ("2022-05-02", "united_states"),
        ("2022-06-01", "albania"),
        ("2022-11-30", "ghana"),
        ("2023-02-01", "kenya"),
    ],
)
def test_the_presidency_passes_on_each_month_in_alphabetical_order(on: str, president: str) -> None:
    assert next_meeting(_adjourned(), on).chair == president


def test_the_presidency_does_not_follow_a_chair_that_was_left() -> None:
    meeting = replay(place.ceded(), [MoveAdjournment(seat=OTHER), Gavel(seat="united_arab_emirates")])
    assert next_meeting(meeting, "2022-02-20").chair == CHAIR


def test_the_next_meeting_is_planned_anew() -> None:
    meeting = next_meeting(_adjourned(), "2022-02-20", "Another question")
    assert meeting.phase is Phase.PLANNING
    assert meeting.docket.number == 9002
    assert meeting.docket.last_meeting == "2022-02-16"
    assert not meeting.docket.approved
    assert not meeting.agenda_adopted
    assert meeting.minute == 0


def test_what_was_left_over_comes_back_by_itself_only_by_the_letter_of_rule_10() -> None:
    carried = Item(BORDER.title, Eligibility.CARRIED_OVER)
    assert left_over(_adjourned()) == (carried,)
    strict = next_meeting(_adjourned(STRICT), "2022-02-20", "Another question").docket
    assert strict.items == (carried, Item("Another question"))
    assert strict.unfinished == ()
    practice = next_meeting(_adjourned(CLASSROOM), "2022-02-20", "Another question").docket
    assert practice.items == (Item("Another question"),)
    assert practice.unfinished == (carried,)
    assert next_meeting(_adjourned(PRACTICE), "2022-02-20").docket.items == (carried,)


def test_what_was_finished_or_never_adopted_is_not_left_over() -> None:
    assert left_over(replay(room.closing(), [room.close()])) == ()
    assert left_over(replace(place.opened(), phase=Phase.CLOSED)) == ()


def test_a_postponed_question_is_deferred() -> None:
    assert left_over(replace(_adjourned(), postponed=True)) == (Item(BORDER.title, Eligibility.DEFERRED),)


def test_drafts_not_disposed_of_credentials_in_question_and_empty_chairs_stay() -> None:
    drafts = (
        Draft("D1", MEMBER, status=Status.ADOPTED),
        Draft("D2", MEMBER),
        Draft("D3", MEMBER, status=Status.POSTPONED),
        Draft("D4", MEMBER, status=Status.WITHDRAWN),
    )
    amendments = (Amendment("A1", "D1", OTHER), Amendment("A2", "D2", OTHER))
    contested = replay(place.at_work(), [ContestCredentials(seat=OTHER, of=MEMBER)])
    over = replay(contested, [MoveAdjournment(seat=OTHER), GAVEL])
    meeting = next_meeting(replace(over, drafts=drafts, amendments=amendments, absent=("ghana",)), "2022-02-20")
    assert [(draft.id, draft.status) for draft in meeting.drafts] == [("D2", Status.TABLED), ("D3", Status.TABLED)]
    assert meeting.amendments == amendments[1:]
    assert meeting.credentials == ((MEMBER, Credentials.CONTESTED),)
    assert meeting.absent == ("ghana",)


def test_after_more_than_two_weeks_the_president_is_at_fault_where_they_are_counted() -> None:
    assert [fault.code for fault in next_meeting(_adjourned(STRICT), "2022-03-03").faults] == ["F-CALL"]
    assert next_meeting(_adjourned(STRICT), "2022-03-02").faults == ()
    assert next_meeting(_adjourned(PRACTICE), "2022-05-02").faults == ()


def test_there_is_no_next_meeting_before_this_one_is_over_nor_on_an_earlier_day() -> None:
    with pytest.raises(ValueError, match="not over"):
        next_meeting(place.at_work(), "2022-02-20")
    with pytest.raises(ValueError, match="before 2022-02-16"):
        next_meeting(_adjourned(), "2022-02-15")
