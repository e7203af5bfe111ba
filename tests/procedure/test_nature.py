"""Whether something is procedure, and who is a party to a dispute: claims, rulings, the preliminary question."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, PRACTICE, STRICT, Ballot, Category, Meeting, Result, judge, replay
from game.procedure.action import OpenVote
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.house import Abstention, DoubleVeto
from game.procedure.matters import PointGround
from game.procedure.papers import NATURE, About
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.voting import CastVote
from tests.procedure import room
from tests.procedure.papers_room import ALL, claim, dispute, new_body, ready, voted_on
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

PERMANENT: Final = "china"
PARTY: Final = RaisePointOfOrder(seat=OTHER, ground=PointGround.PARTY_TO_DISPUTE, about=(FIRST,))
AGAINST: Final = CastVote(seat=FIRST, ballot=Ballot.NO)
DENIED: Final = RuleOnPoint(seat=CHAIR, upheld=False)
PUT: Final = PutPreliminaryQuestion(seat=CHAIR)


def _claimed(house: DoubleVeto) -> Meeting:
    rules = replace(PRACTICE, double_veto=house)
    return replay(replace(new_body(), house=rules), [claim()])


def _found(house: Abstention) -> Meeting:
    """A member has been found to be a party, and the vote on the draft is open."""
    rules = replace(PRACTICE, obligatory_abstention=house)
    start = replace(dispute(), house=rules)
    ruled = replay(start, [PARTY, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    return replay(ruled, [OpenVote(seat=CHAIR, item="V1")])


def _invitation_claimed() -> Meeting:
    proposed = replay(room.inviting(), [room.INVITE_GUEST])
    return replay(proposed, [claim("")])


CASES: Final = (
    Case("a claim", new_body, claim()),
    Case("names a matter", new_body, claim("B9"), "X-NO-CLAIM"),
    Case("and a kind", new_body, claim("B1", "nonsense"), "X-NO-CLAIM"),
    Case("not what it is treated as", new_body, claim("B1", "procedural"), "X-NATURE-SETTLED"),
    Case("a party is named", dispute, PARTY),
    Case("a member", dispute, PARTY.model_copy(update={"about": (GUEST,)}), "X-NO-PARTY"),
    Case("only where a dispute is to be settled", ready, PARTY, "X-NO-PARTY"),
    Case(
        "the President rules on a claim",
        lambda: _claimed(DoubleVeto.PRACTICE_1950_59),
        DENIED,
    ),
    Case(
        "but not at San Francisco",
        lambda: _claimed(DoubleVeto.SAN_FRANCISCO),
        DENIED,
        "X-PRELIMINARY",
    ),
    Case("there the question is put", lambda: _claimed(DoubleVeto.SAN_FRANCISCO), PUT),
    Case("and elsewhere not", lambda: _claimed(DoubleVeto.OFF), PUT, "X-RULE-ON-IT"),
    Case("nobody claims anything", new_body, PUT, "X-NO-CLAIM"),
    Case("what is beyond dispute is ruled on rightly", _invitation_claimed, DENIED),
    Case("or wrongly", _invitation_claimed, RuleOnPoint(seat=CHAIR, upheld=True), "F-RULING"),
    Case(
        "a party does not vote, to the letter",
        lambda: _found(Abstention.STRICT),
        CastVote(seat=FIRST, ballot=Ballot.NO),
        "X-MUST-ABSTAIN",
    ),
    Case("it abstains", lambda: _found(Abstention.STRICT), CastVote(seat=FIRST, ballot=Ballot.ABSTAIN)),
    Case("in practice it is only told", lambda: _found(Abstention.WARN), CastVote(seat=FIRST, ballot=Ballot.YES)),
    Case("or not even that", lambda: _found(Abstention.OFF), CastVote(seat=FIRST, ballot=Ballot.YES)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_claim_can_be_defeated_against_a_permanent_member() -> None:
    ruled = replay(_claimed(DoubleVeto.PRACTICE_1950_59), [DENIED])
    challenged = replay(ruled, [ChallengeRuling(seat=PERMANENT), PutToVote(seat=CHAIR)])
    stands = room.voted(challenged, yes=(PERMANENT,), no=tuple(seat for seat in ALL if seat != PERMANENT))
    assert stands.decisions[-1].result is Result.STANDS
    carried = voted_on(stands, "B1", yes=ALL[:9], no=("united_states",))
    assert carried.decisions[-1].result is Result.CARRIED
    assert room.unmet(stands, claim(seat=FIRST)) == {"X-NATURE-SETTLED"}


def test_an_upheld_claim_makes_the_draft_vetoable() -> None:
    upheld = replay(_claimed(DoubleVeto.OFF), [RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    vetoed = voted_on(upheld, "B1", yes=ALL[:9], no=("united_states",))
    assert vetoed.decisions[-1].result is Result.VETOED


@pytest.mark.parametrize(
    ("no", "category"),
    [((), Category.PROCEDURAL), ((PERMANENT,), Category.SUBSTANTIVE), ((MEMBER,), Category.PROCEDURAL)],
)
def test_at_san_francisco_a_permanent_member_can_veto_twice(no: tuple[str, ...], category: Category) -> None:
    asked = replay(_claimed(DoubleVeto.SAN_FRANCISCO), [PUT])
    settled = room.voted(asked, yes=tuple(seat for seat in ALL if seat not in no), no=no)
    assert settled.draft("B1").kind_of_question is category  # type: ignore[union-attr]
    assert settled.top is None
    second = voted_on(settled, "B1", yes=tuple(seat for seat in ALL if seat not in no), no=no)
    expected = Result.VETOED if no == (PERMANENT,) else Result.CARRIED
    assert second.decisions[-1].result is expected


def test_a_wrong_ruling_on_an_invitation_makes_it_vetoable_unless_overruled() -> None:
    wrong = replay(_invitation_claimed(), [RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert wrong.proposal is not None
    assert wrong.proposal.category is Category.SUBSTANTIVE


def test_a_barred_vote_cannot_be_the_ninth() -> None:
    voting = _found(Abstention.STRICT)
    yes = tuple(seat for seat in ALL if seat != FIRST)[:8]
    for seat in ALL:
        voting = replay(voting, [CastVote(seat=seat, ballot=Ballot.YES if seat in yes else Ballot.ABSTAIN)])
    assert voting.decisions[-1].result is Result.LACKS_VOTES
    told = judge(_found(Abstention.WARN), CastVote(seat=FIRST, ballot=Ballot.YES)).notes
    assert [note.requirement.code for note in told] == ["N-SHOULD-ABSTAIN"]


def test_a_party_votes_on_what_settles_no_dispute() -> None:
    meeting = replace(ready(), house=STRICT, parties=(FIRST,))
    opened = replay(meeting, [OpenVote(seat=CHAIR, item="D1")])
    assert judge(opened, CastVote(seat=FIRST, ballot=Ballot.NO)).in_order


def test_every_subject_of_a_draft_has_a_nature() -> None:
    assert set(NATURE) == set(About)
    disputed = {about for about in About if not NATURE[about].settled}
    assert disputed == {About.NEW_BODY, About.INVESTIGATION}
    assert NATURE[About.EMERGENCY_SESSION].category is Category.PROCEDURAL
    assert CLASSROOM.double_veto is DoubleVeto.OFF
