"""What would make a refused act possible: the nearest acts, tried before they are offered."""

from __future__ import annotations

import time
from typing import Final

import pytest

from game.procedure import CLASSROOM, Act, Ballot, Meeting, judge, remedies, replay
from game.procedure.action import OpenVote
from game.procedure.asking import AnswerQuestion, PutQuestion
from game.procedure.deciding import Gavel
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Ground, PointGround
from game.procedure.motions import CloseMeeting, MoveSuspension
from game.procedure.opening import ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.questions import Basis
from game.procedure.remedies import REMEDIES
from game.procedure.seconding import LetFall
from game.procedure.statements import BeginStatement, GoOn
from game.procedure.voting import CastVote
from game.procedure.withdrawal import InsistOnPaper
from tests.procedure import papers_room, room
from tests.procedure.examples import EXAMPLES
from tests.procedure.play import EVERYBODY, by, odd_acts
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, MEMBER, OTHER, SECOND, Case
from tests.procedure.test_complete import REQUIREMENTS


def _ways(meeting: Meeting, act: Act) -> list[list[str]]:
    """The remedies for ``act`` as "kind by seat"."""
    return [[f"{one.kind} by {one.seat}" for one in way] for way in remedies(meeting, judge(meeting, act))]


NEXT: Final = "united_arab_emirates"
"""Would preside if the President left the chair."""


def _guest_waits() -> Meeting:
    """A State that asked waits to be invited, in a classroom, where guests speak first."""
    asks = AskToParticipate(seat=GUEST, ground=Ground.SPECIALLY_AFFECTED)
    return room.adopted(replay(room.convened(CLASSROOM), [asks]))


REMEDIED: Final = (
    (
        Case("the agenda comes first", lambda: room.opened(room.convened()), MoveSuspension(seat=MEMBER, length=10)),
        [f"propose_agenda by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("everything comes first", lambda: room.drawn(room.convened()), GiveTheFloor(seat=CHAIR, to=FIRST)),
        [f"call_to_order by {CHAIR}", f"propose_agenda by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("the guest who waits is invited", _guest_waits, GiveTheFloor(seat=CHAIR, to=GUEST)),
        [f"propose_invitation by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("the guest who waits is invited before others speak", _guest_waits, Welcome(seat=CHAIR)),
        [f"propose_invitation by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("the floor is given", room.debate, BeginStatement(seat=FIRST, words="We have a word to say.")),
        [f"give_the_floor by {CHAIR}"],
    ),
    (
        Case("the speaker ends", room.speaking, GiveTheFloor(seat=CHAIR, to=SECOND)),
        [f"conclude by {FIRST}"],
    ),
    (
        Case("the speaker ends before a motion", room.speaking, MoveSuspension(seat=MEMBER, length=10)),
        [f"conclude by {FIRST}"],
    ),
    (
        Case("the meeting resumes", room.suspended, GiveTheFloor(seat=CHAIR, to=FIRST)),
        [f"resume by {CHAIR}"],
    ),
    (
        Case("the point is ruled on", room.point_raised, ChallengeRuling(seat=OTHER)),
        [f"rule_on_point by {CHAIR}"],
    ),
    (
        Case("the point is ruled on and the ruling stands", room.point_raised, GoOn(seat=FIRST)),
        [f"rule_on_point by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("the ruling is settled", room.ruled, RaisePointOfOrder(seat=OTHER, ground=PointGround.RELEVANCE)),
        [f"gavel by {CHAIR}"],
    ),
    (
        Case("the mover withdraws", room.adjournment_to_moved, GiveTheFloor(seat=CHAIR, to=FIRST)),
        [f"withdraw_proposal by {MEMBER}"],
    ),
    (
        Case("the question is put", room.agenda_contested, CastVote(seat=OTHER, ballot=Ballot.YES)),
        [f"put_to_vote by {CHAIR}"],
    ),
    (
        Case("the objection is withdrawn", room.agenda_contested, Gavel(seat=CHAIR)),
        [f"withdraw_objection by {MEMBER}"],
    ),
    (
        Case("the agreed text is read", room.agreed, CloseMeeting(seat=CHAIR)),
        [f"read_text by {CHAIR}"],
    ),
    (
        Case("a question is put", room.seated, AnswerQuestion(seat=BRIEFER, words="We know little.")),
        [f"put_question by {CHAIR}"],
    ),
    (
        Case("the briefer is invited first", room.inviting, PutQuestion(seat=MEMBER, to=BRIEFER)),
        [f"propose_invitation by {CHAIR}", f"gavel by {CHAIR}"],
    ),
    (
        Case("somebody seconds", room.motion_in_class, Gavel(seat=CHAIR)),
        [f"second_paper by {FIRST}"],
    ),
    (
        Case("a seconder is asked for", room.motion_in_class, LetFall(seat=CHAIR)),
        [f"ask_for_second by {CHAIR}"],
    ),
    (
        Case("somebody objects, and it is put", room.agenda_proposed, CastVote(seat=OTHER, ballot=Ballot.YES)),
        [f"object by {OTHER}", f"put_to_vote by {CHAIR}"],
    ),
    (
        Case("the President leaves the chair", lambda: room.opened(room.convened()), ProposeAgenda(seat=NEXT)),
        [f"cede_chair by {CHAIR}"],
    ),
    (
        Case("a member asks to be put on the list", room.closing, GiveTheFloor(seat=CHAIR, to=MEMBER)),
        [f"ask_for_the_floor by {MEMBER}"],
    ),
    (
        Case("the draft before it is held back", papers_room.ready, OpenVote(seat=CHAIR, item="D2")),
        [f"hold_paper by {MEMBER}"],
    ),
    (
        Case("it is seconded and withdrawn", papers_room.ready, InsistOnPaper(seat=FIRST, paper="D1")),
        [f"second_paper by {FIRST}", f"withdraw_paper by {MEMBER}"],
    ),
    (
        Case("it is proposed anew", room.agenda_contested, Object(seat=MEMBER)),
        [f"withdraw_proposal by {CHAIR}", f"propose_agenda by {CHAIR}"],
    ),
    (
        Case("the challenge is withdrawn", room.challenged, Gavel(seat=CHAIR)),
        [f"withdraw_challenge by {OTHER}"],
    ),
)


@pytest.mark.parametrize(("case", "way"), REMEDIED, ids=[case.name for case, _ in REMEDIED])
def test_the_nearest_way_is_found(case: Case, way: list[str]) -> None:
    assert not judge(case.position(), case.act).in_order
    assert way in _ways(case.position(), case.act)


def test_every_row_of_the_table_is_about_a_requirement_there_is() -> None:
    codes = {requirement.code for requirement in REQUIREMENTS.values()}
    assert set(REMEDIES) <= codes


def test_what_is_in_order_needs_no_remedy() -> None:
    for case in EXAMPLES:
        assert _ways(case.position(), case.act) == []


def test_what_nobody_can_mend_has_no_remedy() -> None:
    assert _ways(room.debate(), by(ProposeAgenda(seat=CHAIR), MEMBER)) == []
    assert _ways(room.closed(), Welcome(seat=CHAIR)) == []
    assert _ways(room.late(room.debate()), GiveTheFloor(seat=CHAIR, to=FIRST)) == []
    wrong = ProposeInvitation(seat=CHAIR, guests=(BRIEFER,), basis=Basis.RULE_37)
    assert _ways(room.inviting(), wrong) == []


def test_a_remedy_leads_to_the_wanted_act_and_names_acts_in_order() -> None:
    found = 0
    tried = (*(case.act for case in EXAMPLES), *odd_acts())
    for number, position in enumerate(dict.fromkeys(case.position for case in EXAMPLES)):
        meeting = position()
        for wanted in tried[number % 3 :: 3]:
            for way in remedies(meeting, judge(meeting, wanted)):
                found += 1
                for done in range(len(way)):
                    assert judge(replay(meeting, way[:done]), way[done]).in_order
                assert judge(replay(meeting, way), wanted).in_order
                assert not any(judge(replay(meeting, way[:done]), wanted).in_order for done in range(len(way)))
    assert found > 1000


def test_remedies_are_found_at_once() -> None:
    tried = [(case.position(), by(case.act, seat)) for case in EXAMPLES for seat in EVERYBODY]
    started = time.process_time()
    for meeting, wanted in tried:
        list(remedies(meeting, judge(meeting, wanted)))
    assert (time.process_time() - started) / len(tried) < 0.01, "ten milliseconds each"
