"""Amendments, separate votes, and the President's rulings on their order (rules 32, 33.6 and 36)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import SeatId
from game.procedure import CLASSROOM, STRICT, Meeting, Result, judge, replay, turn
from game.procedure.action import OpenVote
from game.procedure.amending import AskSeparateVote, ProposeAmendment, RuleOnOrder, RuleOvertaken
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.house import AmendmentOrder, Division, OralAmendments
from game.procedure.pace import AMENDMENTS
from game.procedure.papers import Change, Status
from game.procedure.points import ChallengeRuling, WithdrawChallenge
from game.procedure.proposals import Object
from game.procedure.questions import TakeUpAmendment
from game.procedure.queue import voting_queue
from game.procedure.withdrawal import AskForVote, WithdrawPaper
from tests.procedure import papers_room, room
from tests.procedure.papers_room import (
    ALL,
    DRAFT,
    PART,
    READY,
    REPLACE,
    STRIKE,
    amended,
    amendment_adopted,
    divided,
    dividing,
    guest_draft,
    ready,
    voted_on,
)
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, MEMBER, OTHER, OUTSIDER, Case, check

ORAL: Final = STRIKE.model_copy(update={"oral": True})
ON_AMENDMENT: Final = STRIKE.model_copy(update={"amendment": "A3", "target": "A1"})
TWICE: Final = RuleOnOrder(seat="russian_federation", draft="D1", order=("A1", "A1"))
ORDER: Final = RuleOnOrder(seat=CHAIR, draft="D1", order=("A2", "A1"))


def _full() -> Meeting:
    more = [STRIKE.model_copy(update={"amendment": f"N{number}"}) for number in range(AMENDMENTS)]
    return replay(ready(), more)


def _refused() -> Meeting:
    return replay(dividing(), [Object(seat=MEMBER)])


def _guest_divided() -> Meeting:
    """A member asks to divide a draft that a guest moved and another member brought to the vote."""
    asked = AskForVote(seat=OTHER, paper="G1")
    return replay(guest_draft(), [asked, AskSeparateVote(seat=FIRST, draft="G1", part="op1")])


def _by(seat: SeatId) -> ProposeAmendment:
    return STRIKE.model_copy(update={"seat": seat, "target": "G1"})


CASES: Final = (
    Case("a member proposes", ready, STRIKE),
    Case("also while the debate goes on", papers_room.tabled, STRIKE),
    Case("an invited State proposes", guest_draft, _by(GUEST)),
    Case("a briefer does not", guest_draft, _by(BRIEFER), "X-R22-SCOPE"),
    Case("an expert does not", guest_draft, _by("expert"), "X-R39-SCOPE"),
    Case("a State outside does not", guest_draft, _by(OUTSIDER), "X-NOT-SEATED X-R38"),
    Case("a name of its own", amended, STRIKE.model_copy(update={"seat": OTHER}), "X-NAME-TAKEN"),
    Case("eight are enough", _full, STRIKE, "X-PAPERS-FULL"),
    Case("a draft that is there", ready, STRIKE.model_copy(update={"target": "D9"}), "X-NO-SUCH-DRAFT"),
    Case(
        "no amendment of an amendment",
        amended,
        STRIKE.model_copy(update={"amendment": "A3", "target": "A1"}),
        "X-NO-SUCH-DRAFT",
    ),
    Case("below every other motion", dividing, STRIKE, "X-PENDING"),
    Case("by word of mouth in practice", ready, ORAL),
    Case("not in a classroom", lambda: replace(ready(), house=CLASSROOM), ORAL, "X-ORAL"),
    Case("a separate vote is asked", ready, PART),
    Case("on a part there is", ready, PART.model_copy(update={"part": "op9"}), "X-NO-PART"),
    Case("on a draft there is", ready, PART.model_copy(update={"draft": "D9"}), "X-NO-SUCH-PAPER"),
    Case("once", divided, PART, "X-SEPARATE-ALREADY"),
    Case("not where the mover objected", _refused, PART, "X-MOVER-OBJECTS"),
    Case("but on another part", _refused, PART.model_copy(update={"part": "op2"})),
    Case("the mover may object", dividing, Object(seat=MEMBER)),
    Case("nobody else", dividing, Object(seat=OTHER), "X-NOT-MOVER"),
    Case("the guest that moved it may", _guest_divided, Object(seat=GUEST)),
    Case("and the member that asked for the vote", _guest_divided, Object(seat=OTHER)),
    Case("the President rules on the order", amended, ORDER),
    Case(
        "naming every amendment once", amended, ORDER.model_copy(update={"order": ("A1", "A1")}), "X-NOT-THE-AMENDMENTS"
    ),
    Case("where there are several", ready, ORDER, "X-NO-ORDER X-NOT-THE-AMENDMENTS"),
    Case("of a draft there is", amended, ORDER.model_copy(update={"draft": "D9"}), "X-NO-SUCH-PAPER"),
    Case("one is overtaken by another", amendment_adopted, RuleOvertaken(seat=CHAIR, amendment="A1")),
    Case("nothing adopted overtakes it", amended, RuleOvertaken(seat=CHAIR, amendment="A1"), "X-NOTHING-ADOPTED"),
    Case("no such amendment", amended, RuleOvertaken(seat=CHAIR, amendment="A9"), "X-NO-SUCH-PAPER"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(
    ("reading", "order"),
    [
        (AmendmentOrder.ADDS_DELETES_FIRST, ("A1", "A2", "D1", "D2")),
        (AmendmentOrder.DISTANCE_ONLY, ("A2", "A1", "D1", "D2")),
        (AmendmentOrder.SUBMISSION, ("A1", "A2", "D1", "D2")),
    ],
)
def test_the_readings_of_rule_36_differ(reading: AmendmentOrder, order: tuple[str, ...]) -> None:
    meeting = amended()
    assert voting_queue(replace(meeting, house=replace(meeting.house, order_36=reading))) == order


def test_furthest_first_among_equals_in_order_of_submission() -> None:
    distances = {"A2": 5, "A3": 5, "A4": 7}
    moved = [REPLACE.model_copy(update={"amendment": id, "distance": far}) for id, far in distances.items()]
    assert voting_queue(replay(ready(), moved))[:3] == ("A4", "A2", "A3")


def test_a_ruling_on_the_order_holds_unless_overruled() -> None:
    ruled = replay(amended(), [ORDER])
    assert voting_queue(replay(ruled, [Gavel(seat=CHAIR)]))[:2] == ("A2", "A1")
    challenged = replay(ruled, [ChallengeRuling(seat=FIRST), PutToVote(seat=CHAIR)])
    assert voting_queue(room.voted(challenged, yes=ALL[:8]))[:2] == ("A2", "A1")
    assert voting_queue(room.voted(challenged, yes=ALL[:9]))[:2] == ("A1", "A2")
    let_go = replay(ruled, [ChallengeRuling(seat=FIRST), WithdrawChallenge(seat=FIRST), Gavel(seat=CHAIR)])
    assert voting_queue(let_go)[:2] == ("A2", "A1")


def test_an_overtaken_amendment_is_not_put() -> None:
    ruled = replay(amendment_adopted(), [RuleOvertaken(seat=CHAIR, amendment="A1"), Gavel(seat=CHAIR)])
    assert ruled.amendment("A1").status is Status.OVERTAKEN  # type: ignore[union-attr]
    assert voting_queue(ruled) == ("D1", "D2")


def test_an_adopted_amendment_changes_the_words() -> None:
    assert amendment_adopted().draft("D1").wording == ("urges", "decides")  # type: ignore[union-attr]
    struck = voted_on(amended(), "A1", yes=ALL).draft("D1")
    assert struck is not None
    assert (struck.paragraphs, struck.wording) == (("op1",), ("calls",))
    add = STRIKE.model_copy(update={"change": Change.ADD, "paragraph": "op3", "words": "requests"})
    longer = voted_on(replay(ready(), [add]), "A1", yes=ALL).draft("D1")
    assert longer is not None
    assert (longer.paragraphs, longer.wording) == (("op1", "op2", "op3"), ("calls", "decides", "requests"))


def test_a_lost_amendment_leaves_the_draft_as_it_was_and_can_be_vetoed() -> None:
    yes = tuple(seat for seat in ALL if seat not in ("united_states", "china"))
    vetoed = voted_on(amended(), "A1", yes=yes, no=("united_states",))
    assert vetoed.decisions[-1].result is Result.VETOED
    assert vetoed.draft("D1").paragraphs == ("op1", "op2")  # type: ignore[union-attr]
    short = voted_on(amended(), "A1", yes=yes[:6], no=("united_states",))
    assert short.decisions[-1].result is Result.LACKS_VOTES


def test_an_oral_amendment_may_first_have_to_be_taken_up() -> None:
    careful = replace(ready(), house=replace(ready().house, oral_amendments=OralAmendments.IF_NO_OBJECTION))
    moved = replay(careful, [ORAL])
    assert isinstance(moved.proposal.question, TakeUpAmendment)  # type: ignore[union-attr]
    assert moved.amendments == ()
    assert voting_queue(replay(moved, [Gavel(seat=CHAIR)]))[0] == "A1"
    contested = replay(moved, [Object(seat=OTHER), PutToVote(seat=CHAIR)])
    assert room.voted(contested, yes=ALL[:8]).amendments == ()
    assert [a.id for a in room.voted(contested, yes=ALL[:9]).amendments] == ["A1"]
    assert STRICT.oral_amendments is OralAmendments.IF_NO_OBJECTION


def test_the_mover_alone_stops_a_separate_vote() -> None:
    refused = _refused()
    assert refused.top is None
    assert voting_queue(refused)[0] == "D1"
    assert voting_queue(divided())[:2] == ("D1/op1", "D1")


def test_a_part_voted_down_is_struck_out_and_the_rest_is_voted() -> None:
    struck = voted_on(divided(), "D1/op1", yes=ALL[:8])
    assert struck.draft("D1").struck == ("op1",)  # type: ignore[union-attr]
    kept = voted_on(divided(), "D1/op1", yes=ALL[:9])
    assert kept.draft("D1").kept == ("op1",)  # type: ignore[union-attr]
    assert voting_queue(struck)[0] == voting_queue(kept)[0] == "D1"
    assert room.unmet(kept, PART) == {"X-SEPARATE-ALREADY", "X-VOTING"}


def test_the_guest_that_moved_a_draft_is_asked_before_it_is_divided() -> None:
    asked = turn(_guest_divided())
    assert GUEST in asked.may
    assert GUEST not in turn(dividing()).may


def test_in_a_classroom_the_council_votes_on_dividing() -> None:
    class_rules = replace(ready().house, division=Division.VOTE)
    asked = replay(replace(ready(), house=class_rules), [PART, Object(seat=OTHER), PutToVote(seat=CHAIR)])
    assert voting_queue(room.voted(asked, yes=ALL[:9]))[:2] == ("D1/op1", "D1")
    assert voting_queue(room.voted(asked, yes=ALL[:8]))[0] == "D1"


def test_a_proposal_about_a_draft_falls_with_it() -> None:
    gone = replay(dividing(), [WithdrawPaper(seat=MEMBER, paper="D1")])
    assert gone.top is None
    assert voting_queue(gone) == ("D2",)


def test_an_amendment_is_voted_out_of_turn_only_by_a_fault() -> None:
    verdict = judge(amended(), OpenVote(seat=CHAIR, item="A2"))
    assert verdict.possible
    assert [f"{f.requirement.code} {f.citation}" for f in verdict.faults] == ["F-ORDER rule 36"]


def test_the_queue_is_empty_of_drafts_nobody_submitted() -> None:
    assert voting_queue(room.debate()) == ()
    assert voting_queue(replay(papers_room.at_hand(), [DRAFT, READY])) == ("D1",)
