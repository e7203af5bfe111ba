"""Rule 30: points of order, rulings and challenges."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, Category, Meeting, Result, judge, legal_acts, replay, step, turn
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import PointGround
from game.procedure.pace import POINTS_OF_ORDER
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

POINT: Final = RaisePointOfOrder(seat=MEMBER, ground=PointGround.RELEVANCE)


def _denied() -> Meeting:
    return replay(room.point_raised(), [RuleOnPoint(seat=CHAIR, upheld=False)])


def _no_longer_challenged() -> Meeting:
    return replay(room.challenged(), [WithdrawChallenge(seat=OTHER)])


def _groundless(ground: PointGround) -> Meeting:
    return replay(room.speaking(), [RaisePointOfOrder(seat=MEMBER, ground=ground)])


def _spent() -> Meeting:
    meeting = room.debate()
    for _ in range(POINTS_OF_ORDER):
        meeting = replay(meeting, [POINT, RuleOnPoint(seat=CHAIR, upheld=False), Gavel(seat=CHAIR)])
    return meeting


CASES: Final = (
    Case("a member while somebody speaks", room.speaking, POINT),
    Case("a member on a proposal", room.agenda_proposed, POINT),
    Case("a member on ordinary business", room.debate, POINT),
    Case("no guest", room.seated, POINT.model_copy(update={"seat": GUEST}), "X-NOT-MEMBER-PROC"),
    Case("not the President", room.debate, POINT.model_copy(update={"seat": CHAIR}), "X-CHAIR-RULES"),
    Case("not while hands are counted", room.agenda_voting, POINT, "X-VOTING"),
    Case("one at a time", room.point_raised, POINT.model_copy(update={"seat": OTHER}), "X-POINT-PENDING"),
    Case("a ruling is challenged instead", room.ruled, POINT.model_copy(update={"seat": OTHER}), "X-POINT-PENDING"),
    Case("three in a meeting", _spent, POINT, "X-POINTS-SPENT"),
    Case(
        "ruling that relevance is lacking",
        lambda: _groundless(PointGround.RELEVANCE),
        RuleOnPoint(seat=CHAIR, upheld=True),
    ),
    Case("or that it is not", lambda: _groundless(PointGround.RELEVANCE), RuleOnPoint(seat=CHAIR, upheld=False)),
    Case("a groundless point denied", lambda: _groundless(PointGround.TIME), RuleOnPoint(seat=CHAIR, upheld=False)),
    Case("or upheld", lambda: _groundless(PointGround.TIME), RuleOnPoint(seat=CHAIR, upheld=True), "F-RULING"),
    Case("a rightful point denied", room.point_raised, RuleOnPoint(seat=CHAIR, upheld=False), "F-RULING"),
    Case("no point to rule on", room.speaking, RuleOnPoint(seat=CHAIR, upheld=True), "X-NO-POINT"),
    Case("a member challenges", room.ruled, ChallengeRuling(seat=OTHER)),
    Case("also whoever raised the point", _denied, ChallengeRuling(seat=MEMBER)),
    Case("not before the ruling", room.point_raised, ChallengeRuling(seat=OTHER), "X-RULING-FIRST"),
    Case("not the President", room.ruled, ChallengeRuling(seat=CHAIR), "X-CHAIR-RULES"),
    Case("challenged once", room.challenged, ChallengeRuling(seat=MEMBER), "X-CHALLENGED"),
    Case("not again after withdrawing", _no_longer_challenged, ChallengeRuling(seat=OTHER), "X-RECONCILED"),
    Case("but by another", _no_longer_challenged, ChallengeRuling(seat=MEMBER)),
    Case("only one's own challenge", room.challenged, WithdrawChallenge(seat=MEMBER), "X-NOT-CHALLENGER"),
    Case("no ruling", room.debate, WithdrawChallenge(seat=MEMBER), "X-RULING-FIRST"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_in_a_classroom_guests_may_raise_points() -> None:
    from_guest = POINT.model_copy(update={"seat": GUEST})
    invited = replay(room.inviting(), [room.INVITE_BRIEFER, Gavel(seat=CHAIR), room.INVITE_GUEST, Gavel(seat=CHAIR)])
    assert room.unmet(invited, from_guest) == {"X-NOT-MEMBER-PROC"}
    assert room.unmet(replace(invited, house=CLASSROOM), from_guest) == set()


def test_a_point_stops_business_until_the_president_has_ruled() -> None:
    assert turn(room.point_raised()).seats == (CHAIR,)
    assert turn(room.ruled()).must == (CHAIR,)
    assert set(turn(room.ruled()).may) == set(room.roster().members) - {CHAIR}
    assert room.overtime().floor == room.point_raised().floor


def test_the_two_rulings_have_labels_of_their_own() -> None:
    labels = [
        act.label.format_map(act.named(room.point_raised()))
        for act in (RuleOnPoint(seat=CHAIR, upheld=True), RuleOnPoint(seat=CHAIR, upheld=False))
    ]
    assert labels == ["Rule: well taken", "Rule: not well taken"]


def test_an_unchallenged_ruling_takes_effect() -> None:
    after, _ = step(room.ruled(), Gavel(seat=CHAIR))
    assert after.floor is not None
    assert after.floor.reminded
    assert after.top == after.floor


@pytest.mark.parametrize(("votes", "result"), [(8, Result.STANDS), (9, Result.OVERRULED), (15, Result.OVERRULED)])
def test_eight_votes_do_not_overrule_and_nine_do(votes: int, result: Result) -> None:
    vote = replay(_denied(), [ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    meeting = room.voted(vote, room.roster().members[:votes], room.roster().members[votes:])
    decision = meeting.decisions[-1]
    assert decision.result is result
    assert decision.question.category is Category.RULING
    assert meeting.floor is not None
    # The point was well taken: overruling the denial brings the speaker the reminder.
    assert meeting.floor.reminded is (result is Result.OVERRULED)
    assert meeting.top == meeting.floor


def test_the_veto_never_applies_to_a_ruling() -> None:
    vote = replay(_denied(), [ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    nine = [seat for seat in room.roster().members if seat not in room.PERMANENT][:9]
    assert room.voted(vote, nine, room.PERMANENT).decisions[-1].result is Result.OVERRULED


def test_the_president_votes_on_a_challenge_as_a_member() -> None:
    vote = replay(room.challenged(), [PutToVote(seat=CHAIR)])
    assert CHAIR in turn(vote).must


def test_a_withdrawn_challenge_leaves_the_ruling_in_force() -> None:
    after = replay(_no_longer_challenged(), [Gavel(seat=CHAIR)])
    assert after.floor is not None
    assert after.floor.reminded
    assert after.floor.speaker == FIRST


def _offered(meeting: Meeting) -> set[PointGround]:
    return {act.ground for act in legal_acts(meeting, MEMBER) if isinstance(act, RaisePointOfOrder)}


def test_only_grounds_are_offered_that_the_moment_can_be_about() -> None:
    assert _offered(room.debate()) == set()
    assert _offered(room.floor_given()) == {PointGround.ORDER_OF_BUSINESS}
    assert _offered(room.speaking()) == {PointGround.TIME, PointGround.RELEVANCE}
    assert _offered(room.agenda_proposed()) == set()
    assert _offered(room.agenda_contested()) == {PointGround.OBJECTION_IGNORED}
    assert _offered(replay(room.inviting(), [room.INVITE_GUEST])) == {PointGround.BASIS_OF_INVITATION}


def test_a_speaker_is_not_offered_to_complain_of_its_own_statement() -> None:
    assert not [act for act in legal_acts(room.overtime(), FIRST) if isinstance(act, RaisePointOfOrder)]


def test_a_fault_that_nobody_has_complained_of_is_offered_at_any_time() -> None:
    gavelled = replay(room.agenda_contested(), [Gavel(seat=CHAIR)])
    assert _offered(gavelled) == {PointGround.OBJECTION_IGNORED}
    called = replay(gavelled, [GiveTheFloor(seat=CHAIR, to=FIRST)])
    assert _offered(called) == {PointGround.OBJECTION_IGNORED, PointGround.ORDER_OF_BUSINESS}


def test_a_ground_that_is_not_offered_can_still_be_tried() -> None:
    assert judge(room.debate(), RaisePointOfOrder(seat=MEMBER, ground=PointGround.CUT_OFF)).in_order
