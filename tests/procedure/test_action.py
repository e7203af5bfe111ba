"""Coming to the vote, putting question after question, adopting without a vote, announcing results."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, PRACTICE, STRICT, Ballot, Meeting, Phase, Result, judge, replay, step, turn
from game.procedure.action import AdoptWithoutVote, DeclareReady, OpenVote
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.decisions import AssemblyDebateDue
from game.procedure.drafts import SponsorDraft
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.matters import Framing, PointGround
from game.procedure.papers import Draft, Status
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.statements import BeginStatement
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import AskForVote
from tests.procedure import papers_room, room
from tests.procedure.papers_room import (
    ALL,
    DRAFT,
    READY,
    amended,
    counted,
    divided,
    guest_draft,
    ready,
    tabled,
    voted_on,
)
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case, check

FIRST_VOTE: Final = OpenVote(seat=CHAIR, item="D1")
WITHOUT: Final = AdoptWithoutVote(seat=CHAIR, draft="D1")
RIGHT: Final = AnnounceResult(seat=CHAIR, result=Result.LACKS_VOTES)


def _waiting() -> Meeting:
    """A member has asked to speak before the vote."""
    return replay(ready(), [AskForTheFloor(seat=OTHER)])


def _explained() -> Meeting:
    speak = BeginStatement(seat=OTHER, words="We shall vote for the draft.")
    return replay(_waiting(), [GiveTheFloor(seat=CHAIR, to=OTHER), speak])


def _asked_for() -> Meeting:
    return replay(guest_draft(), [AskForVote(seat=OTHER, paper="G1")])


def _urgent() -> Meeting:
    return replay(papers_room.at_hand(STRICT), [DRAFT])


def _in_class() -> Meeting:
    return replay(papers_room.at_hand(CLASSROOM), [DRAFT])


def _in_class_backed() -> Meeting:
    return replay(_in_class(), [SponsorDraft(seat=FIRST, draft="D1"), SponsorDraft(seat=OTHER, draft="D1"), READY])


def _late(house: str) -> Meeting:
    rules = {"strict": STRICT, "practice": PRACTICE}[house]
    meeting = replay(room.debate(rules), [DRAFT])
    return meeting if house == "strict" else replay(meeting, [READY])


CASES: Final = (
    Case("the President finds the Council ready", tabled, READY),
    Case("once", ready, READY, "X-READY"),
    Case("with a draft before it", room.debate, READY, "X-NO-DRAFT"),
    Case("the first draft is put", ready, FIRST_VOTE),
    Case("not before the Council is ready", tabled, FIRST_VOTE, "X-NOT-READY"),
    Case("something there is", ready, OpenVote(seat=CHAIR, item="D9"), "X-NOT-IN-QUEUE"),
    Case("drafts in their order", ready, OpenVote(seat=CHAIR, item="D2"), "F-ORDER"),
    Case("amendments before the draft", amended, FIRST_VOTE, "F-ORDER"),
    Case("amendments in their order", amended, OpenVote(seat=CHAIR, item="A2"), "F-ORDER"),
    Case("the amendment whose turn it is", amended, OpenVote(seat=CHAIR, item="A1")),
    Case("parts before the whole", divided, FIRST_VOTE, "F-ORDER"),
    Case("a guest's draft only if a member asks", guest_draft, OpenVote(seat=CHAIR, item="G1"), "X-R38"),
    Case(
        "a member has asked",
        _asked_for,
        OpenVote(seat=CHAIR, item="G1"),
    ),
    Case("who asked to speak is heard first", _waiting, FIRST_VOTE, "F-ORDER"),
    Case("a class wants sponsors", _in_class, FIRST_VOTE, "X-SPONSORS"),
    Case("three are enough", _in_class_backed, FIRST_VOTE),
    Case("late papers wait, to the letter", lambda: _late("strict"), FIRST_VOTE, "X-LATE-DOC"),
    Case("and are only noted in practice", lambda: _late("practice"), FIRST_VOTE),
    Case("in urgency they need not", _urgent, FIRST_VOTE),
    Case("nor without a vote", _urgent, WITHOUT),
    Case("without a vote", ready, AdoptWithoutVote(seat=CHAIR, draft="D1")),
    Case("not before the Council is ready", tabled, AdoptWithoutVote(seat=CHAIR, draft="D1"), "X-NOT-READY"),
    Case("a draft there is", ready, AdoptWithoutVote(seat=CHAIR, draft="D9"), "X-NO-SUCH-PAPER"),
    Case("drafts in their order without a vote", ready, AdoptWithoutVote(seat=CHAIR, draft="D2"), "F-ORDER"),
    Case("no amendment waiting", amended, AdoptWithoutVote(seat=CHAIR, draft="D1"), "X-AMENDMENTS-FIRST"),
    Case("nobody waiting", _waiting, AdoptWithoutVote(seat=CHAIR, draft="D1"), "F-ORDER"),
    Case("a guest's only if asked", guest_draft, AdoptWithoutVote(seat=CHAIR, draft="G1"), "X-R38"),
    Case("with sponsors in a class", _in_class, AdoptWithoutVote(seat=CHAIR, draft="D1"), "X-SPONSORS"),
    Case("three are enough without a vote", _in_class_backed, AdoptWithoutVote(seat=CHAIR, draft="D1")),
    Case(
        "in good time without a vote", lambda: _late("strict"), AdoptWithoutVote(seat=CHAIR, draft="D1"), "X-LATE-DOC"
    ),
    Case("the true result", counted, RIGHT),
    Case("a false cause", counted, RIGHT.model_copy(update={"result": Result.VETOED}), "F-ANNOUNCE"),
    Case("a false result", counted, RIGHT.model_copy(update={"result": Result.ADOPTED}), "F-ANNOUNCE"),
    Case("nothing counted", ready, RIGHT, "X-NOTHING-COUNTED"),
    Case("members speak before the vote", ready, AskForTheFloor(seat=OTHER)),
    Case("once", _explained, AskForTheFloor(seat=OTHER), "X-EXPLAINED"),
    Case("guests after it", _asked_for, AskForTheFloor(seat=GUEST), "X-EXPLAINED"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_statement_before_the_vote_leaves_the_turn_in_the_debate() -> None:
    spoken = _explained()
    assert spoken.explained == (OTHER,)
    assert OTHER not in spoken.spoken
    assert judge(spoken, FIRST_VOTE).in_order


def test_an_adoption_meeting_votes_first_and_speaks_afterwards() -> None:
    start = room.convened()
    draft = Draft("S/1", MEMBER)
    docket = replace(start.docket, adoption=True, drafts=(draft,))
    meeting = room.adopted(replace(start, docket=docket, drafts=docket.drafts))
    assert meeting.phase is Phase.ACTION
    after = voted_on(meeting, "S/1", yes=ALL)
    assert after.draft("S/1").status is Status.ADOPTED  # type: ignore[union-attr]
    assert after.phase is Phase.CLOSING
    assert replay(after, [AskForTheFloor(seat=OTHER)]).phase is Phase.DEBATE


def test_what_wascounted_stands_whatever_is_announced() -> None:
    after, _ = step(counted(), RIGHT.model_copy(update={"result": Result.ADOPTED}))
    assert after.draft("D1").status is Status.REJECTED  # type: ignore[union-attr]
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.ANNOUNCEMENT)
    mended = replay(after, [point, RuleOnPoint(seat=CHAIR, upheld=True)])
    _, events = step(mended, Gavel(seat=CHAIR))
    said = [event.sentence.format_map(event.named(mended)) for event in events]
    assert any("8 in favour, 1 against, 6 abstaining. It is not adopted: it lacks the 9 votes" in line for line in said)


def test_only_the_president_is_awaited_between_count_and_announcement() -> None:
    assert turn(counted()).seats == (CHAIR,)
    assert counted().decisions[-1].result is Result.LACKS_VOTES


def test_a_veto_brings_the_assembly_to_discuss_it() -> None:
    later = replace(ready(), docket=replace(ready().docket, date="2022-05-26"))
    found = {}
    for name, meeting in (("before", ready()), ("after", later), ("off", replace(later, house=STRICT))):
        voting = replay(meeting, [FIRST_VOTE])
        for seat in ALL:
            ballot = Ballot.NO if seat == "china" else Ballot.YES
            voting = replay(voting, [CastVote(seat=seat, ballot=ballot)])
        _, events = step(voting, AnnounceResult(seat=CHAIR, result=Result.VETOED))
        found[name] = any(isinstance(event, AssemblyDebateDue) for event in events)
    assert found == {"before": False, "after": True, "off": False}


def test_one_voice_against_a_draft_without_a_vote_brings_it_to_the_vote() -> None:
    proposed = replay(ready(), [AdoptWithoutVote(seat=CHAIR, draft="D1")])
    agreed = replay(proposed, [Gavel(seat=CHAIR)])
    assert agreed.draft("D1").status is Status.ADOPTED  # type: ignore[union-attr]
    assert agreed.decisions[-1].count is None
    contested = replay(proposed, [Object(seat=OTHER), PutToVote(seat=CHAIR)])
    assert room.voted(contested, yes=ALL, no=()).draft("D1").status is Status.ADOPTED  # type: ignore[union-attr]
    assert room.voted(contested, yes=ALL[1:], no=("china",)).decisions[-1].result is Result.ADOPTED


def test_a_question_put_the_wrong_way_round_asks_the_wrong_side_for_nine() -> None:
    put = PutToVote(seat=CHAIR, framing=Framing.OBJECTION)
    assert room.unmet(room.agenda_contested(), put) == {"F-FRAME"}
    misput = replay(room.agenda_contested(), [put])
    carried = room.voted(misput, yes=ALL[:8])
    assert carried.agenda_adopted
    assert not room.voted(misput, yes=ALL[:9]).agenda_adopted
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.FRAMING)
    assert OTHER in turn(misput).may
    reframed = replay(misput, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert reframed.voting is not None
    assert reframed.voting.framing is Framing.PROPOSAL
    assert not room.voted(reframed, yes=ALL[:8]).agenda_adopted
    too_late = replay(misput, [CastVote(seat=FIRST, ballot=Ballot.YES)])
    assert room.unmet(too_late, point) == {"X-VOTING"}


def test_a_vote_out_of_order_is_taken_back_on_a_point_of_order() -> None:
    misput = replay(ready(), [OpenVote(seat=CHAIR, item="D2")])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.ORDER_OF_BUSINESS)
    mended = replay(misput, [point, RuleOnPoint(seat=CHAIR, upheld=True), Gavel(seat=CHAIR)])
    assert mended.voting is None
    assert [draft.id for draft in mended.live_drafts] == ["D1", "D2"]


def test_a_ruling_put_as_upheld_stands_unless_enough_vote_against_it() -> None:
    upholding = replay(room.challenged(), [PutToVote(seat=CHAIR, framing=Framing.OBJECTION)])
    assert judge(room.challenged(), PutToVote(seat=CHAIR, framing=Framing.OBJECTION)).in_order
    assert room.voted(upholding, yes=ALL[:2]).decisions[-1].result is Result.STANDS
    assert room.voted(upholding, yes=(), no=ALL[:8]).decisions[-1].result is Result.STANDS
    assert room.voted(upholding, yes=(), no=ALL[:9]).decisions[-1].result is Result.OVERRULED


def test_an_empty_chair_iscounted_as_absent_and_nobody_votes_for_it() -> None:
    meeting = replace(ready(), absent=("russian_federation",), chair=CHAIR)
    opened = replay(replace(meeting, absent=("china",)), [FIRST_VOTE])
    assert room.unmet(opened, CastVote(seat="china", ballot=Ballot.NO)) == {"X-ABSENT"}
    for seat in ALL:
        if seat != "china":
            opened = replay(opened, [CastVote(seat=seat, ballot=Ballot.YES)])
    count = opened.decisions[-1].count
    assert count is not None
    assert (str(count), count.absent, count.result) == ("14-0-0", 1, Result.ADOPTED)


def test_drafts_left_when_everybody_has_spoken_come_to_the_vote_by_themselves() -> None:
    assert guest_draft().phase is Phase.CLOSING
    assert room.unmet(guest_draft(), DeclareReady(seat=CHAIR)) == {"X-NO-DRAFT"}
    assert _asked_for().phase is Phase.ACTION
    assert room.unmet(_asked_for(), DeclareReady(seat=CHAIR)) == {"X-READY"}
