"""Rules 49 to 53: when the record is ready, who corrects it until when, and the President's signature."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import CHANCE
from game.procedure import Meeting, judge, legal_acts, replay, step, turn
from game.procedure.records import (
    MOST_DAYS,
    CirculateCorrection,
    CorrectRecord,
    LetWorkingDayPass,
    ObjectToCorrection,
    RecordSigned,
    SignRecord,
)
from tests.procedure import room
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OTHER, OUTSIDER, Case, check
from tests.procedure.special_room import DAY, circulated, corrected, recorded, recorded_single

CORRECT: Final = CorrectRecord(seat=MEMBER)
SHOW: Final = CirculateCorrection(seat=CHAIR, of=GUEST)
OBJECT: Final = ObjectToCorrection(seat=OTHER, of=GUEST)
SIGN: Final = SignRecord(seat=CHAIR)


def _signed() -> Meeting:
    return replay(recorded(4), [SIGN])


def _member_corrected() -> Meeting:
    return replay(recorded(), [CORRECT, CirculateCorrection(seat=CHAIR, of=MEMBER)])


def _contested() -> Meeting:
    return replay(circulated(), [OBJECT])


def _signed_over_comments() -> Meeting:
    """Signed with a correction that had been shown and not objected to."""
    return replay(circulated(), [DAY, DAY, DAY, SIGN])


CASES: Final = (
    Case("not while the meeting goes on", room.debate, CORRECT, "X-NOT-OVER X-NO-RECORD"),
    Case("not before the record is ready", room.closed, CORRECT, "X-NO-RECORD"),
    Case("on the first day", recorded, CORRECT),
    Case("two working days later", lambda: recorded(3), CORRECT),
    Case("a day too late", lambda: recorded(4), CORRECT, "X-CORRECTION-LATE X-RECORD-FINAL"),
    Case("signed in the meantime", _signed, CORRECT, "X-CORRECTION-LATE X-RECORD-FINAL"),
    Case("an invited State too", recorded, CorrectRecord(seat=GUEST)),
    Case("nobody who was not there", recorded, CorrectRecord(seat=OUTSIDER), "X-NOT-PARTICIPANT"),
    Case("one letter each", corrected, CorrectRecord(seat=GUEST), "X-CORRECTED"),
    Case("ten days for a single copy", lambda: recorded_single(11), CORRECT),
    Case("and no more", lambda: recorded_single(12), CORRECT, "X-CORRECTION-LATE X-RECORD-FINAL"),
    Case("also for who had to leave the room", recorded_single, CorrectRecord(seat=BRIEFER)),
    Case("nobody shows what is not there", recorded, SHOW, "X-NO-CORRECTION"),
    Case("nor during the meeting", room.seated, SHOW, "X-NOT-OVER X-NO-CORRECTION"),
    Case("shown once", circulated, SHOW, "X-CIRCULATED"),
    Case("not after the signature", lambda: replay(corrected(), [DAY, DAY, DAY, SIGN]), SHOW, "X-RECORD-SIGNED"),
    Case("a member objects", circulated, OBJECT),
    Case("on the second day too", lambda: replay(circulated(), [DAY, DAY]), OBJECT),
    Case("then silence has approved it", lambda: replay(circulated(), [DAY, DAY, DAY]), OBJECT, "X-NO-COMMENTS"),
    Case("nobody was asked", corrected, OBJECT, "X-NO-COMMENTS"),
    Case("the meeting is not over", room.seated, OBJECT, "X-NOT-OVER X-NO-COMMENTS"),
    Case("one objection is enough", _contested, ObjectToCorrection(seat=MEMBER, of=GUEST), "X-CONTESTED"),
    Case("not to one's own", _member_corrected, ObjectToCorrection(seat=MEMBER, of=MEMBER), "X-OWN-CORRECTION"),
    Case("too late in any case", _signed_over_comments, OBJECT, "X-NO-COMMENTS X-RECORD-SIGNED"),
    Case("the time is over", lambda: recorded(4), SIGN),
    Case("it is not", lambda: recorded(3), SIGN, "X-CORRECTIONS-OPEN"),
    Case("nor is the meeting", room.debate, SIGN, "X-NOT-OVER X-CORRECTIONS-OPEN"),
    Case("comments are waited for", lambda: replay(circulated(), [DAY]), SIGN, "X-COMMENTS-OPEN"),
    Case("signed once", _signed, SIGN, "X-RECORD-SIGNED"),
    Case("only chance makes time pass", recorded, LetWorkingDayPass(seat=MEMBER), "X-ONLY-CHANCE"),
    Case("not during the meeting", room.debate, DAY, "X-NOT-OVER"),
    Case("nothing to wait for", _signed, DAY, "X-DAYS-SPENT"),
    Case("enough waited", lambda: recorded(MOST_DAYS), DAY, "X-DAYS-SPENT"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_after_the_meeting_nobody_has_to_act_and_the_clock_stands() -> None:
    meeting = replay(recorded(), [CORRECT, SHOW.model_copy(update={"of": MEMBER})])
    assert turn(meeting).seats == ()
    assert meeting.minute == recorded().minute


def test_what_nobody_objected_to_is_corrected() -> None:
    _, events = step(replay(circulated(), [DAY, DAY, DAY]), SIGN)
    assert events == (RecordSigned((GUEST,)),)
    _, events = step(replay(_contested(), [DAY, DAY, DAY]), SIGN)
    assert events == (RecordSigned(()),)


def test_what_was_not_shown_counts_as_approved() -> None:
    _, events = step(replay(corrected(), [DAY, DAY, DAY]), SIGN)
    assert events == (RecordSigned((GUEST,)),)


def test_an_empty_chair_corrects_nothing() -> None:
    assert judge(recorded(), CORRECT).in_order
    assert "X-NOT-PARTICIPANT" in room.unmet(replace(recorded(), absent=(MEMBER,)), CORRECT)


def test_each_is_offered_what_it_could_do() -> None:
    kinds = {seat: {act.kind for act in legal_acts(circulated(), seat)} for seat in (CHANCE, MEMBER, CHAIR, OUTSIDER)}
    assert kinds[CHANCE] >= {"let_working_day_pass"}
    assert {"correct_record", "object_to_correction", "consult_record"} <= kinds[MEMBER]
    assert "sign_record" in {act.kind for act in legal_acts(recorded(4), CHAIR)}
    assert kinds[OUTSIDER] == {"consult_record"}
