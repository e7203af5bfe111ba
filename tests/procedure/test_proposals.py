"""The two layers of consent: silence decides, unless somebody objects."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import Meeting, replay, step
from game.procedure.action import AdoptWithoutVote
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.matters import Framing, Voting
from game.procedure.motions import MoveSuspension, ProposeSuspension
from game.procedure.proposals import Comment, Object, WithdrawObjection, WithdrawProposal
from tests.procedure import papers_room, room
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, Case, check


def _commented() -> Meeting:
    return replay(room.agenda_contested(), [Comment(seat=OTHER)])


def _reconciled() -> Meeting:
    return replay(room.agenda_contested(), [WithdrawObjection(seat=MEMBER)])


def _break_moved() -> Meeting:
    return replay(room.debate(), [MoveSuspension(seat=MEMBER, length=10)])


def _break_proposed() -> Meeting:
    return replay(room.text_stage(), [ProposeSuspension(seat=CHAIR, length=10)])


def _adoption_contested() -> Meeting:
    adoption = AdoptWithoutVote(seat=CHAIR, draft="D1")
    return replay(papers_room.ready(), [adoption, Object(seat=OTHER)])


WRONG_WAY: Final = PutToVote(seat=CHAIR, framing=Framing.OBJECTION)
CASES: Final = (
    Case("nobody speaks on a challenge", room.challenged, Comment(seat=MEMBER), "X-IMMEDIATE X-NO-PROPOSAL"),
    Case("nor on a ruling", room.ruled, Comment(seat=MEMBER), "X-NO-PROPOSAL"),
    Case("put the wrong way round", room.agenda_contested, WRONG_WAY, "F-FRAME"),
    Case("a ruling put as upheld is only noted", room.challenged, WRONG_WAY),
    Case("a draft cannot be put so", _adoption_contested, WRONG_WAY, "X-FRAME"),
    Case("it is put as it is", _adoption_contested, PutToVote(seat=CHAIR)),
    Case("a member objects", room.agenda_proposed, Object(seat=OTHER)),
    Case("a second member objects", room.agenda_contested, Object(seat=OTHER)),
    Case("not twice", room.agenda_contested, Object(seat=MEMBER), "X-OBJECTED"),
    Case("not again after withdrawing", _reconciled, Object(seat=MEMBER), "X-RECONCILED"),
    Case("nothing to object to", room.debate, Object(seat=MEMBER), "X-NO-PROPOSAL"),
    Case("not to one's own", room.agenda_proposed, Object(seat=CHAIR), "X-OWN-PROPOSAL"),
    Case("a silence is broken instead", room.silence, Object(seat=MEMBER), "X-SILENCE"),
    Case("no guest objects", room.agenda_proposed, Object(seat=GUEST), "X-NOT-MEMBER-PROC"),
    Case("only one's own objection", room.agenda_contested, WithdrawObjection(seat=OTHER), "X-NOT-OBJECTED"),
    Case("no objection to withdraw", room.debate, WithdrawObjection(seat=OTHER), "X-NO-PROPOSAL"),
    Case("a motion to a day is debatable", room.adjournment_to_moved, Comment(seat=OTHER)),
    Case("plain adjournment is not", room.adjournment_moved, Comment(seat=OTHER), "X-DEBATE-BARRED"),
    Case("suspension is not", _break_moved, Comment(seat=OTHER), "X-DEBATE-BARRED"),
    Case("nor when the President proposes it", _break_proposed, Comment(seat=OTHER), "X-DEBATE-BARRED"),
    Case("once each", _commented, Comment(seat=OTHER), "X-COMMENTED"),
    Case("nothing to speak on", room.debate, Comment(seat=OTHER), "X-NO-PROPOSAL"),
    Case("no guest speaks on procedure", room.agenda_contested, Comment(seat=GUEST), "X-NOT-MEMBER-PROC"),
    Case("the mover withdraws a motion", room.adjournment_moved, WithdrawProposal(seat=MEMBER)),
    Case("nobody else does", room.adjournment_moved, WithdrawProposal(seat=OTHER), "X-NOT-YOURS"),
    Case("not even the President", room.adjournment_moved, WithdrawProposal(seat=CHAIR), "X-NOT-YOURS"),
    Case("nothing to withdraw", room.debate, WithdrawProposal(seat=MEMBER), "X-NO-PROPOSAL"),
    Case("not once hands are counted", room.agenda_voting, WithdrawProposal(seat=CHAIR), "X-NO-PROPOSAL"),
    Case("an objection is not gavelled through", room.agenda_contested, Gavel(seat=CHAIR), "F-GAVEL"),
    Case("a withdrawn objection is none", _reconciled, Gavel(seat=CHAIR)),
    Case("nothing to gavel", room.debate, Gavel(seat=CHAIR), "X-NO-PROPOSAL"),
    Case("an unchallenged ruling takes effect", room.ruled, Gavel(seat=CHAIR)),
    Case("a challenged one is put", room.challenged, Gavel(seat=CHAIR), "F-PUT"),
    Case("silence is agreement", room.silence, Gavel(seat=CHAIR)),
    Case("nothing to put", room.debate, PutToVote(seat=CHAIR), "X-NO-PROPOSAL"),
    Case("nobody objects", room.agenda_proposed, PutToVote(seat=CHAIR), "X-NOTHING-TO-VOTE"),
    Case("a challenge is put", room.challenged, PutToVote(seat=CHAIR)),
    Case("no challenge to put", room.ruled, PutToVote(seat=CHAIR), "X-NOTHING-TO-VOTE"),
    Case("a text is never voted", room.silence, PutToVote(seat=CHAIR), "X-NO-CONSENSUS X-NOTHING-TO-VOTE"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_an_objection_stands_against_the_proposal_until_withdrawn() -> None:
    proposal = room.agenda_contested().proposal
    assert proposal is not None
    assert [objection.seat for objection in proposal.objections] == [MEMBER]
    free = _reconciled().proposal
    assert free is not None
    assert (free.objections, free.reconciled) == ((), (MEMBER,))


def test_a_proposal_withdrawn_leaves_nothing_decided() -> None:
    after, _ = step(room.adjournment_moved(), WithdrawProposal(seat=MEMBER))
    assert after.pending == ()
    assert after.decisions == room.debate().decisions


def test_a_comment_takes_two_minutes() -> None:
    assert _commented().minute == room.agenda_contested().minute + 2


def test_a_vote_takes_the_place_of_the_proposal_and_lies_on_a_ruling() -> None:
    assert [type(matter) for matter in room.agenda_voting().pending] == [Voting]
    on_ruling, _ = step(room.challenged(), PutToVote(seat=CHAIR))
    assert [type(matter).__name__ for matter in on_ruling.pending] == ["Floor", "Ruled", "Voting"]


def test_an_objection_at_the_hour_still_counts() -> None:
    check(Case("at the hour", lambda: room.late(room.agenda_proposed()), Object(seat=MEMBER)))
