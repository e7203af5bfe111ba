"""Rule 33, fourth and fifth, rules 23 and 28: referring, postponing, setting up a body."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Category, Meeting, Phase, Result, judge, legal_acts, replay, speaking_list, step, turn
from game.procedure.admission import MoveToSkipCommittee
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.effects import BodySetUp, QuestionPostponed, Referred, SpecialReportDue
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import PointGround
from game.procedure.motions import MoveAdjournmentTo
from game.procedure.papers import Status
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Comment, Object, WithdrawProposal
from game.procedure.questions import Body, Postpone, Receiver
from game.procedure.referral import MovePostponement, MoveReferral, ProposeBody
from tests.procedure import papers_room, room, special_room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

REFER: Final = MoveReferral(seat=OTHER, to=Receiver.SECRETARY_GENERAL)
REFER_ONE: Final = MoveReferral(seat=OTHER, to=Receiver.COMMITTEE, draft="D2")
POSTPONE: Final = MovePostponement(seat=OTHER)
POSTPONE_TO: Final = MovePostponement(seat=OTHER, until="Monday")
BODY: Final = ProposeBody(seat=OTHER, body=Body.COMMITTEE, task="to find out what happened.")
RAPPORTEUR: Final = ProposeBody(seat=OTHER, body=Body.SECRETARY_GENERAL, task="to report on the talks")
TO_FRIDAY: Final = MoveAdjournmentTo(seat=MEMBER, until="Friday")
GAVEL: Final = Gavel(seat=CHAIR)


def _referring() -> Meeting:
    return replay(papers_room.tabled(), [REFER])


def _postponing() -> Meeting:
    return replay(papers_room.tabled(), [POSTPONE])


def _postponed() -> Meeting:
    return replay(_postponing(), [GAVEL])


def _lost(act: MoveReferral | MovePostponement) -> Meeting:
    contested = replay(papers_room.tabled(), [act, Object(seat=FIRST), PutToVote(seat=CHAIR)])
    return room.voted(contested, papers_room.ALL[:8])


def _two_motions() -> Meeting:
    return replay(papers_room.tabled(), [POSTPONE, REFER])


CASES: Final = (
    Case("a draft is referred alone", papers_room.tabled, REFER_ONE),
    Case("referral outranks postponement", _postponing, REFER),
    Case("not the other way round", _referring, POSTPONE, "X-PRECEDENCE"),
    Case("nor referral to somebody else", _referring, REFER_ONE, "X-PRECEDENCE"),
    Case("adjourning to a day outranks both", _postponing, TO_FRIDAY),
    Case("and they wait for it", lambda: replay(papers_room.tabled(), [TO_FRIDAY]), REFER, "X-PRECEDENCE"),
    Case("not three at once", _two_motions, REFER_ONE, "X-PRECEDENCE X-PILED-UP"),
    Case("no postponement on top of two", _two_motions, POSTPONE, "X-PRECEDENCE X-PILED-UP"),
    Case("nothing there to refer", room.debate, REFER, "X-NO-DRAFT"),
    Case("no such draft", papers_room.tabled, REFER_ONE.model_copy(update={"draft": "D9"}), "X-NO-DRAFT"),
    Case("the same referral lost just now", lambda: _lost(REFER), REFER, "X-REPEATED"),
    Case("another receiver is another motion", lambda: _lost(REFER), REFER_ONE),
    Case("the same postponement lost just now", lambda: _lost(POSTPONE), POSTPONE, "X-REPEATED"),
    Case("to a day it is another motion", lambda: _lost(POSTPONE), POSTPONE_TO),
    Case("postponed once", _postponed, POSTPONE_TO, "X-POSTPONED"),
    Case("no referral while somebody speaks", room.speaking, REFER, "X-FLOOR-HELD X-PRECEDENCE X-NO-DRAFT"),
    Case("no postponement either", room.speaking, POSTPONE, "X-FLOOR-HELD X-PRECEDENCE"),
    Case(
        "no referral while hands are counted",
        room.agenda_voting,
        REFER,
        "X-AGENDA-FIRST X-VOTING X-PRECEDENCE X-NO-DRAFT",
    ),
    Case("no postponement then", room.agenda_voting, POSTPONE, "X-AGENDA-FIRST X-VOTING X-PRECEDENCE"),
    Case("a rapporteur needs one too", room.debate, RAPPORTEUR.model_copy(update={"task": ""}), "X-NO-TASK"),
    Case("a body needs a task", room.debate, BODY.model_copy(update={"task": " "}), "X-NO-TASK"),
    Case("the Secretary-General as rapporteur", room.debate, RAPPORTEUR),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_referred_draft_leaves_the_queue_and_the_debate_goes_on() -> None:
    meeting, events = step(replay(papers_room.tabled(), [REFER_ONE]), GAVEL)
    assert Referred(Receiver.COMMITTEE, ("D2",)) in events
    assert [draft.status for draft in meeting.drafts] == [Status.TABLED, Status.REFERRED]
    assert meeting.phase is Phase.DEBATE


def test_referring_the_question_takes_every_draft_along() -> None:
    meeting = room.voted(
        replay(_referring(), [Object(seat=FIRST), PutToVote(seat=CHAIR)]), papers_room.ALL[:9], papers_room.ALL[9:]
    )
    assert meeting.decisions[-1].result is Result.CARRIED
    assert meeting.live_drafts == ()


def test_no_veto_stops_a_postponement() -> None:
    vote = replay(_postponing(), [Object(seat=FIRST), PutToVote(seat=CHAIR)])
    yes = [seat for seat in papers_room.ALL if seat != "united_states"][:10]
    meeting = room.voted(vote, yes, ["united_states"])
    count = meeting.decisions[-1].count
    assert str(count) == "10-1-4"
    assert meeting.decisions[-1].question.category is Category.PROCEDURAL
    assert meeting.postponed


def test_a_postponed_question_is_neither_discussed_nor_voted() -> None:
    meeting, events = step(replay(papers_room.tabled(), [POSTPONE_TO]), GAVEL)
    assert QuestionPostponed("Monday") in events
    assert {draft.status for draft in meeting.drafts} == {Status.POSTPONED}
    assert speaking_list(meeting) == ()
    assert meeting.phase is Phase.CLOSING
    assert "X-NOT-LISTED" in room.unmet(meeting, GiveTheFloor(seat=CHAIR, to=FIRST))
    assert any(act.kind == "close_meeting" for act in legal_acts(meeting, CHAIR))


def test_both_motions_may_be_discussed() -> None:
    assert judge(_referring(), Comment(seat=MEMBER)).in_order
    assert judge(_postponing(), Comment(seat=MEMBER)).in_order


def test_a_motion_decided_uncovers_the_one_below() -> None:
    meeting = replay(_two_motions(), [WithdrawProposal(seat=OTHER)])
    assert meeting.proposal is not None
    assert meeting.proposal.question == Postpone()
    assert set(turn(meeting).seats) == set(papers_room.ALL)


def test_a_body_is_set_up_for_a_stated_question() -> None:
    meeting, events = step(replay(room.debate(), [BODY]), GAVEL)
    assert BodySetUp(Body.COMMITTEE, "to find out what happened") in events
    assert meeting.decisions[-1].question.category is Category.PROCEDURAL


def test_it_is_said_when_a_veto_may_be_claimed() -> None:
    assert [note.requirement.code for note in judge(room.debate(), BODY).notes] == ["N-NEW-BODY"]
    assert judge(room.debate(), RAPPORTEUR).notes == ()


@pytest.mark.parametrize("act", [REFER, POSTPONE, BODY, TO_FRIDAY])
def test_no_guest_moves_anything(act: MoveReferral) -> None:
    assert "X-NOT-MEMBER-PROC" in room.unmet(room.seated(), act.model_copy(update={"seat": GUEST}))


def test_postponing_an_application_is_reported_to_the_assembly() -> None:
    _, events = step(replay(special_room.on_admission(), [POSTPONE]), GAVEL)
    assert SpecialReportDue() in events
    _, events = step(_postponing(), GAVEL)
    assert SpecialReportDue() not in events


@pytest.mark.parametrize("act", [REFER, POSTPONE, BODY, special_room.GO_PRIVATE])
def test_what_was_gavelled_over_an_objection_is_taken_back(act: MoveReferral) -> None:
    before = papers_room.tabled()
    wrong = replay(before, [act, Object(seat=FIRST), GAVEL])
    point = RaisePointOfOrder(seat=FIRST, ground=PointGround.OBJECTION_IGNORED)
    mended = replay(wrong, [point, RuleOnPoint(seat=CHAIR, upheld=True), GAVEL])
    assert mended.proposal is not None
    assert mended.proposal.objections
    assert (mended.drafts, mended.postponed, mended.public) == (before.drafts, before.postponed, before.public)
    assert mended.decisions == before.decisions


def test_doing_without_the_committee_is_taken_back_too() -> None:
    skipping = [MoveToSkipCommittee(seat=OTHER), Object(seat=FIRST), GAVEL]
    wrong = replay(special_room.on_admission(), skipping)
    assert wrong.application.skipped
    point = RaisePointOfOrder(seat=FIRST, ground=PointGround.OBJECTION_IGNORED)
    mended = replay(wrong, [point, RuleOnPoint(seat=CHAIR, upheld=True), GAVEL])
    assert mended.application == replace(wrong.application, skipped=False)
