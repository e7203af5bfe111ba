"""Rules 37 and 39, previous practice: who may take part."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import Delegation, Standing
from game.procedure import PRACTICE, Meeting, Phase, Roster, judge, legal_acts, replay, step, turn
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.house import Video
from game.procedure.invitations import AskToParticipate, DeclineRequest, ProposeInvitation
from game.procedure.matters import Ground, PointGround
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.questions import Basis, Invite
from tests.procedure import room
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OBSERVER, OUTSIDER, Case, check


def _propose(basis: Basis, *guests: str) -> ProposeInvitation:
    return ProposeInvitation(seat=CHAIR, guests=guests, basis=basis)


def _planned(*guests: str) -> Meeting:
    return room.adopted(room.convened(briefers=guests))


OUTLAND: Final = "outland"
"""A State that is not a Member of the United Nations."""
WRONG_RULE: Final = "X-WRONG-INVITE-RULE"


def _with_outland() -> Meeting:
    """Before a meeting to which a State outside the United Nations might come."""
    there = Delegation(seat=OUTLAND, name=OUTLAND, short="Outland", plate=("Outland",), standing=Standing.OUTSIDE_STATE)
    return replace(room.convened(), roster=Roster((*room.roster().delegations, there)))


def _outland_waits() -> Meeting:
    """That State has asked, and the agenda is adopted."""
    return room.adopted(replay(_with_outland(), [AS_PARTY]))


def _video(rule: Video) -> Meeting:
    return replace(room.inviting(), house=replace(PRACTICE, video=rule))


def _contested() -> Meeting:
    """A member objects to inviting the State."""
    return replay(room.inviting(), [room.INVITE_GUEST, Object(seat=MEMBER)])


def _refused() -> Meeting:
    """The Council has voted against inviting the State."""
    contested = replay(room.inviting(), [room.INVITE_GUEST, Object(seat=MEMBER), PutToVote(seat=CHAIR)])
    return room.voted(contested, room.roster().members[:8])


ASK: Final = AskToParticipate(seat=GUEST, ground=Ground.OWN_COMPLAINT)
AFFECTED: Final = Ground.SPECIALLY_AFFECTED
AS_PARTY: Final = AskToParticipate(seat=OUTLAND, ground=Ground.PARTY_TO_DISPUTE)
BY_VIDEO: Final = _propose(Basis.RULE_39, BRIEFER).model_copy(update={"video": True})
GUEST_BY_VIDEO: Final = room.INVITE_GUEST.model_copy(update={"video": True})
DROP: Final = WithdrawProposal(seat=CHAIR)
CASES: Final = (
    Case("a State asks before the meeting", room.convened, ASK),
    Case("a State asks while others wait", room.inviting, AskToParticipate(seat=OUTSIDER, ground=ASK.ground)),
    Case("not twice", room.requested, ASK, "X-ASKED-ALREADY"),
    Case("not a member", room.convened, AskToParticipate(seat=MEMBER, ground=ASK.ground), "X-WRONG-INVITE-RULE"),
    Case("not an observer", room.convened, AskToParticipate(seat=OBSERVER, ground=ASK.ground), "X-WRONG-INVITE-RULE"),
    Case("a State is affected", room.convened, AskToParticipate(seat=GUEST, ground=AFFECTED)),
    Case("no person is", room.convened, AskToParticipate(seat="expert", ground=AFFECTED), WRONG_RULE),
    Case("a State is a party", room.convened, AskToParticipate(seat=GUEST, ground=AS_PARTY.ground)),
    Case("no member asks as one", room.convened, AskToParticipate(seat=MEMBER, ground=AS_PARTY.ground), WRONG_RULE),
    Case("not in the debate", room.debate, ASK, "X-INVITATIONS-CLOSED"),
    Case("a State under rule 37", room.inviting, _propose(Basis.RULE_37, GUEST)),
    Case("not under rule 39", room.inviting, _propose(Basis.RULE_39, GUEST), "X-WRONG-INVITE-RULE"),
    Case("not by practice", room.inviting, _propose(Basis.PREVIOUS_PRACTICE, GUEST), "X-WRONG-INVITE-RULE"),
    Case("a briefer under rule 39", room.inviting, _propose(Basis.RULE_39, BRIEFER)),
    Case("not under rule 37", room.inviting, _propose(Basis.RULE_37, BRIEFER), "X-WRONG-INVITE-RULE"),
    Case("not both at once", room.inviting, _propose(Basis.RULE_37, GUEST, BRIEFER), "X-WRONG-INVITE-RULE"),
    Case("an observer by practice", lambda: _planned(OBSERVER), _propose(Basis.PREVIOUS_PRACTICE, OBSERVER)),
    Case(
        "an observer is no State", lambda: _planned(OBSERVER), _propose(Basis.RULE_37, OBSERVER), "X-WRONG-INVITE-RULE"
    ),
    Case("nobody who did not ask", room.inviting, _propose(Basis.RULE_37, OUTSIDER), "X-NO-SUCH-GUEST"),
    Case("nobody twice", room.inviting, _propose(Basis.RULE_37, GUEST, GUEST), "X-NO-SUCH-GUEST"),
    Case("somebody", room.inviting, _propose(Basis.RULE_37), "X-NO-GUEST-NAMED"),
    Case("not whom the Council refused", _refused, _propose(Basis.RULE_37, GUEST), "X-NO-SUCH-GUEST"),
    Case("a stranger", room.inviting, _propose(Basis.RULE_37, "atlantis"), "X-NO-SUCH-GUEST X-WRONG-INVITE-RULE"),
    Case("a party outside the UN asks", _with_outland, AS_PARTY),
    Case("only as a party", _with_outland, AS_PARTY.model_copy(update={"ground": ASK.ground}), "X-WRONG-INVITE-RULE"),
    Case("it is invited under Article 32", _outland_waits, _propose(Basis.ARTICLE_32, OUTLAND)),
    Case("not under rule 37", _outland_waits, _propose(Basis.RULE_37, OUTLAND), "X-WRONG-INVITE-RULE"),
    Case("a Member is not invited under Article 32", room.inviting, _propose(Basis.ARTICLE_32, GUEST), WRONG_RULE),
    Case("by video, if the Council agrees", room.inviting, BY_VIDEO),
    Case("by video under rule 39 only", lambda: _video(Video.RULE_39_ONLY), BY_VIDEO),
    Case("hence no State", lambda: _video(Video.RULE_39_ONLY), GUEST_BY_VIDEO, "X-VIDEO"),
    Case("no video at all", lambda: _video(Video.FORBID), BY_VIDEO, "X-VIDEO"),
    Case("an invitation is withdrawn", lambda: replay(room.inviting(), [room.INVITE_GUEST]), DROP),
    Case("but not because somebody objects", _contested, DROP, "F-GAVEL"),
    Case("a State is not passed over", room.inviting, DeclineRequest(seat=CHAIR, guest=GUEST), "F-INVITE"),
    Case("a briefer may be left out", room.inviting, DeclineRequest(seat=CHAIR, guest=BRIEFER)),
    Case("nobody to leave out", room.inviting, DeclineRequest(seat=CHAIR, guest=OUTSIDER), "X-NO-SUCH-GUEST"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_request_reaches_the_docket_of_the_meeting() -> None:
    after, _ = step(room.convened(), ASK)
    assert after.requests == ((GUEST, Ground.OWN_COMPLAINT),)
    assert room.inviting().phase is Phase.INVITATIONS


def test_nobody_objects_and_the_guest_is_seated_under_its_rule() -> None:
    assert dict(room.seated().invited) == {BRIEFER: Basis.RULE_39, GUEST: Basis.RULE_37}
    assert room.seated().guests == (BRIEFER, GUEST)
    assert room.seated().phase is Phase.BRIEFINGS


def test_nine_votes_invite_over_permanent_objections() -> None:
    contested = replay(room.inviting(), [room.INVITE_GUEST, Object(seat="china"), PutToVote(seat=CHAIR)])
    nine = [seat for seat in room.roster().members if seat not in room.PERMANENT][:9]
    assert room.voted(contested, nine, room.PERMANENT).is_seated(GUEST)


def test_a_guest_the_council_voted_down_stays_out() -> None:
    meeting = replay(_refused(), [room.INVITE_BRIEFER, Gavel(seat=CHAIR)])
    assert not meeting.is_seated(GUEST)
    assert meeting.turned_down == (GUEST,)
    assert meeting.phase is not Phase.INVITATIONS
    assert GUEST not in turn(meeting).seats
    assert not judge(meeting, GiveTheFloor(seat=CHAIR, to=GUEST)).possible
    assert room.unmet(meeting, ASK) == {"X-ASKED-ALREADY", "X-INVITATIONS-CLOSED"}


def test_the_refusal_names_who_cannot_be_invited_and_why() -> None:
    said = str(judge(room.inviting(), _propose(Basis.RULE_39, GUEST)))
    assert "Armenia cannot be heard under it: States need rule 37, observers previous practice. (rule 39)" in said


def test_before_the_meeting_only_states_outside_are_asked() -> None:
    assert turn(room.requested()).may == (GUEST, "belarus", OUTSIDER)
    assert turn(room.requested()).must == (CHAIR,)


def test_a_party_outside_the_united_nations_is_seated_under_article_32() -> None:
    assert AS_PARTY in list(legal_acts(room.drawn(_with_outland()), OUTLAND))
    assert OUTLAND in turn(room.drawn(_with_outland())).may
    invitation = _propose(Basis.ARTICLE_32, OUTLAND)
    assert invitation in list(legal_acts(_outland_waits(), CHAIR))
    proposed, events = step(_outland_waits(), invitation)
    assert any("Article 32" in event.sentence for event in events)
    assert dict(replay(proposed, [Gavel(seat=CHAIR)]).invited) == {OUTLAND: Basis.ARTICLE_32}


def test_a_video_link_is_said_when_it_is_proposed() -> None:
    proposed, events = step(room.inviting(), BY_VIDEO)
    assert proposed.proposal is not None
    assert proposed.proposal.question == Invite((BRIEFER,), Basis.RULE_39, video=True)
    said = [event.sentence.format_map(event.named(proposed)) for event in events]
    assert "I propose to invite the briefer (rule 39) to take part by video link. Is there any objection?" in said


def test_an_invitation_dropped_because_of_one_objection_comes_back_by_a_point_of_order() -> None:
    dropped = replay(_contested(), [DROP])
    assert [(fault.code, fault.live) for fault in dropped.faults] == [("F-GAVEL", True)]
    point = RaisePointOfOrder(seat=room.OTHER, ground=PointGround.OBJECTION_IGNORED)
    complaint = [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)]
    assert replay(dropped, complaint).proposal == _contested().proposal


def test_a_dropped_invitation_that_was_decided_after_all_is_not_opened_again() -> None:
    decided = replay(_contested(), [DROP, room.INVITE_GUEST, Gavel(seat=CHAIR)])
    point = RaisePointOfOrder(seat=room.OTHER, ground=PointGround.OBJECTION_IGNORED)
    ruled = replay(decided, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert ruled.top is None
    assert ruled.is_seated(GUEST)
