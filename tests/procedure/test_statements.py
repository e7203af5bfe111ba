"""Statements, a point at a time; five minutes is guidance; the President's two hats."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, Meeting, replay, step
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import Capacity
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn, PointDelivered, RemindOfTime
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, MEMBER, POINTS, Case, check

WORDS: Final = BeginStatement(seat=FIRST, words="We are glad to be here.")


def chair_called() -> Meeting:
    """The President has the floor, last of the members."""
    others = tuple(seat for seat in room.roster().members if seat != CHAIR)
    return replay(replace(room.debate(), spoken=others), [GiveTheFloor(seat=CHAIR, to=CHAIR)])


def _said(*points: tuple[str, int], words: str = "") -> BeginStatement:
    return BeginStatement(seat=FIRST, points=points, words=words)


def _all_said() -> Meeting:
    return replay(room.floor_given(), [_said(("first", 2))])


def _reminded() -> Meeting:
    return replay(room.overtime(), [RemindOfTime(seat=CHAIR)])


def _chair_over_time() -> Meeting:
    points = (("first", 3), ("second", 3), ("third", 1))
    return replay(chair_called(), [BeginStatement(seat=CHAIR, points=points), GoOn(seat=CHAIR)])


NATIONAL: Final = BeginStatement(seat=CHAIR, words="My country is content.")
FROM_CHAIR: Final = NATIONAL.model_copy(update={"capacity": Capacity.PRESIDENCY})
PORTUGUESE: Final = WORDS.model_copy(update={"language": "Portuguese"})
CASES: Final = (
    Case("the speaker begins", room.floor_given, WORDS),
    Case("nobody else", room.floor_given, WORDS.model_copy(update={"seat": MEMBER}), "X-NO-FLOOR"),
    Case("nobody has the floor", room.debate, WORDS, "X-NO-FLOOR"),
    Case("not twice", room.speaking, WORDS, "X-BEGUN"),
    Case("not once the hour has come", lambda: room.late(room.floor_given()), WORDS, "X-HOUR"),
    Case("something to say", room.floor_given, _said(), "X-EMPTY-STATEMENT"),
    Case("more than blanks", room.floor_given, _said(words="  "), "X-EMPTY-STATEMENT"),
    Case("twelve points", room.floor_given, _said(*[("p", 1)] * 12)),
    Case("not thirteen", room.floor_given, _said(*[("p", 1)] * 13), "X-EMPTY-STATEMENT"),
    Case("no point without a minute", room.floor_given, _said(("p", 0)), "X-EMPTY-STATEMENT"),
    Case("no point of five minutes", room.floor_given, _said(("p", 5)), "X-EMPTY-STATEMENT"),
    Case("the President says for whom", chair_called, NATIONAL),
    Case("the President argues from the chair", chair_called, FROM_CHAIR, "F-CAPACITY"),
    Case(
        "nobody else speaks as President",
        room.floor_given,
        WORDS.model_copy(update={"capacity": Capacity.PRESIDENCY}),
        "X-ONLY-PRESIDENT F-CAPACITY",
    ),
    Case("in French", room.floor_given, WORDS.model_copy(update={"language": "French"})),
    Case("not in Portuguese", room.floor_given, PORTUGUESE, "X-LANGUAGE"),
    Case("unless interpreted", room.floor_given, PORTUGUESE.model_copy(update={"interpreted": True})),
    Case("the speaker goes on", room.speaking, GoOn(seat=FIRST)),
    Case("and on to its own sentence", room.overtime, GoOn(seat=FIRST)),
    Case("also after the hour", lambda: room.late(room.speaking()), GoOn(seat=FIRST)),
    Case("nobody else goes on", room.speaking, GoOn(seat=MEMBER), "X-NO-FLOOR"),
    Case("not before beginning", room.floor_given, GoOn(seat=FIRST), "X-NOT-BEGUN X-NOTHING-LEFT"),
    Case("nothing left", _all_said, GoOn(seat=FIRST), "X-NOTHING-LEFT"),
    Case("not during a point of order", room.point_raised, GoOn(seat=FIRST), "X-NO-FLOOR"),
    Case("the floor is given back unused", room.floor_given, Conclude(seat=FIRST)),
    Case("nobody else concludes", room.speaking, Conclude(seat=MEMBER), "X-NO-FLOOR"),
    Case("a reminder when over time", room.overtime, RemindOfTime(seat=CHAIR)),
    Case("not before", room.speaking, RemindOfTime(seat=CHAIR), "X-IN-TIME"),
    Case("not twice", _reminded, RemindOfTime(seat=CHAIR), "X-REMINDED"),
    Case("nobody reminds oneself", _chair_over_time, RemindOfTime(seat=CHAIR), "X-OWN-STATEMENT"),
    Case("nobody stops oneself", _chair_over_time, CutOff(seat=CHAIR), "X-OWN-STATEMENT X-TIME-WARN"),
    Case("nobody is speaking", room.debate, RemindOfTime(seat=CHAIR), "X-NOT-BEGUN"),
    Case("cutting off is a fault", room.overtime, CutOff(seat=CHAIR), "X-TIME-WARN"),
    Case("but not in a classroom", lambda: room.overtime(CLASSROOM), CutOff(seat=CHAIR)),
    Case("and never before time", room.speaking, CutOff(seat=CHAIR), "X-IN-TIME X-TIME-WARN"),
    Case("nobody to cut off", room.debate, CutOff(seat=CHAIR), "X-NOT-BEGUN"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_a_statement_is_delivered_a_point_at_a_time_with_a_window_after_each() -> None:
    meeting = room.floor_given()
    begun, events = step(meeting, BeginStatement(seat=FIRST, points=POINTS, words="In short."))
    assert [event for event in events if isinstance(event, PointDelivered)] == [PointDelivered(FIRST, "first", 3)]
    assert begun.minute == meeting.minute + 3
    assert begun.window > meeting.window
    further, _ = step(begun, GoOn(seat=FIRST))
    assert further.floor is not None
    assert (further.floor.delivered, further.floor.minutes, further.floor.words) == (2, 6, "In short.")
    assert further.window > begun.window
    ended, events = step(further, GoOn(seat=FIRST))
    assert [type(event).__name__ for event in events] == ["WordsSpoken", "StatementConcluded"]
    assert ended.spoken == (FIRST,)
    assert ended.pending == ()


def test_a_statement_of_one_sentence_takes_a_minute_and_is_over() -> None:
    meeting, _ = step(room.floor_given(), WORDS)
    assert meeting.minute == room.floor_given().minute + 1
    assert meeting.spoken == (FIRST,)


def test_the_president_says_when_speaking_for_their_own_state_and_is_at_fault_when_not() -> None:
    _, events = step(chair_called(), NATIONAL)
    assert events[1].sentence == "I shall now make a statement in my national capacity."
    meeting, events = step(chair_called(), FROM_CHAIR)
    assert not any("national" in event.sentence for event in events)
    assert [fault.code for fault in meeting.faults] == ["F-CAPACITY"]


def test_a_speaker_cut_off_has_spoken() -> None:
    meeting, _ = step(room.overtime(CLASSROOM), CutOff(seat=CHAIR))
    assert meeting.spoken == (FIRST,)
    assert meeting.faults == ()


def test_a_briefing_may_last_ten_minutes() -> None:
    called = replay(room.seated(), [GiveTheFloor(seat=CHAIR, to=room.BRIEFER)])
    points = (("a", 4), ("b", 4), ("c", 4))
    eight = replay(called, [BeginStatement(seat=room.BRIEFER, points=points), GoOn(seat=room.BRIEFER)])
    assert room.unmet(eight, RemindOfTime(seat=CHAIR)) == {"X-IN-TIME"}
    twelve = replay(eight, [GoOn(seat=room.BRIEFER)])
    assert room.unmet(twelve, RemindOfTime(seat=CHAIR)) == set()


def test_whoever_brings_interpretation_is_heard_and_the_record_says_so() -> None:
    after, events = step(room.floor_given(), PORTUGUESE.model_copy(update={"interpreted": True}))
    said = [event.sentence.format_map(event.named(after)) for event in events]
    assert "Albania spoke in Portuguese and provided the interpretation." in said
    assert after.spoken == (FIRST,)
