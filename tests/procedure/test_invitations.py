"""Rules 37 and 39, previous practice: who may take part."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import Meeting, Phase, judge, replay, step, turn
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import AskToParticipate, DeclineRequest, ProposeInvitation
from game.procedure.matters import Ground
from game.procedure.proposals import Gavel, Object, PutToVote
from game.procedure.questions import Basis
from tests.procedure import room
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OBSERVER, OUTSIDER, Case, check


def _propose(basis: Basis, *guests: str) -> ProposeInvitation:
    return ProposeInvitation(seat=CHAIR, guests=guests, basis=basis)


def _planned(*guests: str) -> Meeting:
    return room.adopted(room.convened(briefers=guests))


def _refused() -> Meeting:
    """The Council has voted against inviting the State."""
    contested = replay(room.inviting(), [room.INVITE_GUEST, Object(seat=MEMBER), PutToVote(seat=CHAIR)])
    return room.voted(contested, room.roster().members[:8])


ASK: Final = AskToParticipate(seat=GUEST, ground=Ground.OWN_COMPLAINT)
CASES: Final = (
    Case("a State asks before the meeting", room.convened, ASK),
    Case("a State asks while others wait", room.inviting, AskToParticipate(seat=OUTSIDER, ground=ASK.ground)),
    Case("not twice", room.requested, ASK, "X-ASKED-ALREADY"),
    Case("not a member", room.convened, AskToParticipate(seat=MEMBER, ground=ASK.ground), "X-WRONG-INVITE-RULE"),
    Case("not an observer", room.convened, AskToParticipate(seat=OBSERVER, ground=ASK.ground), "X-WRONG-INVITE-RULE"),
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
