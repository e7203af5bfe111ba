"""Questions to those who were invited to inform the Council (rule 39)."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import Meeting, judge, legal_acts, replay, step, turn
from game.procedure.asking import LONGEST_ANSWER, AnswerQuestion, DeclineAnswer, PutQuestion
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import Asked, PointGround
from game.procedure.points import RaisePointOfOrder
from game.procedure.statements import BeginStatement
from tests.procedure import room
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OTHER, Case, check

ASK: Final = PutQuestion(seat=MEMBER, to=BRIEFER)
ANSWER: Final = AnswerQuestion(seat=BRIEFER, words=" Some two hundred. ")
DECLINE: Final = DeclineAnswer(seat=BRIEFER)


def _briefed() -> Meeting:
    """The briefer has spoken; a member is next."""
    given = GiveTheFloor(seat=CHAIR, to=BRIEFER)
    return replay(room.seated(), [given, BeginStatement(seat=BRIEFER, words="This is what we know.")])


CASES: Final = (
    Case("before the briefing", room.seated, ASK),
    Case("after it", _briefed, ASK),
    Case("the President's State too", _briefed, PutQuestion(seat=CHAIR, to=BRIEFER)),
    Case("no guest asks", _briefed, PutQuestion(seat=GUEST, to=BRIEFER), "X-NOT-MEMBER-PROC"),
    Case("nobody asks a State", _briefed, PutQuestion(seat=MEMBER, to=GUEST), "X-NOT-A-BRIEFER"),
    Case("nobody asks a member", _briefed, PutQuestion(seat=MEMBER, to=OTHER), "X-NOT-A-BRIEFER"),
    Case("not before the invitation", room.inviting, ASK, "X-NOT-A-BRIEFER"),
    Case("one question at a time", room.asked, ASK, "X-PENDING"),
    Case("not while hands are up", room.agenda_voting, ASK, "X-PENDING X-VOTING X-NOT-A-BRIEFER"),
    Case("the briefer answers", room.asked, ANSWER),
    Case("nobody else does", room.asked, AnswerQuestion(seat=MEMBER, words="I know."), "X-NOT-ASKED"),
    Case("an answer says something", room.asked, AnswerQuestion(seat=BRIEFER, words="  "), "X-NO-ANSWER"),
    Case("no answer without a question", _briefed, ANSWER, "X-NOT-ASKED"),
    Case("the briefer declines", room.asked, DECLINE),
    Case("nothing to decline", _briefed, DECLINE, "X-NOT-ASKED"),
    Case("nobody declines for others", room.asked, DeclineAnswer(seat=OTHER), "X-NOT-ASKED"),
    Case("also once the hour has come", lambda: room.late(room.asked()), DECLINE),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_whoever_is_asked_has_to_act_and_members_may_speak_up() -> None:
    assert room.asked().top == Asked(MEMBER, BRIEFER)
    assert turn(room.asked()).must == (BRIEFER,)
    assert set(turn(room.asked()).may) == set(room.roster().members)
    assert judge(room.asked(), RaisePointOfOrder(seat=OTHER, ground=PointGround.RELEVANCE)).in_order


def test_an_answer_stands_in_the_record_as_it_was_said_and_business_goes_on() -> None:
    after, events = step(room.asked(), ANSWER)
    said = [event.sentence.format_map(event.named(after)) for event in events if event.voice == "seat"]
    assert said == ["Some two hundred."]
    assert after.top is None
    assert after.minute == room.asked().minute + 2


def test_an_answer_that_happens_to_name_a_seat_is_not_changed() -> None:
    after, events = step(room.asked(), AnswerQuestion(seat=BRIEFER, words="kenya"))
    assert [e.sentence.format_map(e.named(after)) for e in events if e.voice == "seat"] == ["kenya"]


def test_nobody_has_to_answer() -> None:
    after, events = step(room.asked(), DECLINE)
    assert [e.sentence.format_map(e.named(after)) for e in events if e.voice == "seat"] == [
        "I cannot answer the question of Kenya here."
    ]
    assert after.pending == room.seated().pending


def test_questions_are_offered_once_there_is_something_to_ask_about() -> None:
    assert not any(isinstance(act, PutQuestion) for act in legal_acts(room.seated(), MEMBER))
    assert ASK in list(legal_acts(_briefed(), MEMBER))


def test_an_answer_is_not_endless() -> None:
    with pytest.raises(ValueError, match="at most"):
        AnswerQuestion(seat=BRIEFER, words="a" * (LONGEST_ANSWER + 1))
