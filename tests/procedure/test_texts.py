"""Texts without a vote: consensus, the silence procedure, making public."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, Meeting, Phase, Result, legal_acts, outcome, replay, step, turn
from game.procedure.deciding import Gavel
from game.procedure.floor import AskForTheFloor
from game.procedure.meeting import AgreedText, planned
from game.procedure.motions import CloseMeeting
from game.procedure.pace import ROUNDS_OF_SILENCE
from game.procedure.proposals import WithdrawObjection, WithdrawProposal
from game.procedure.questions import Form
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, SILENCE, Case, check

BREAK: Final = BreakSilence(seat=MEMBER, paragraph="a")
READ: Final = ReadText(seat=CHAIR)
ASIDE: Final = SetTextAside(seat=CHAIR)
GAVEL: Final = Gavel(seat=CHAIR)


def _broken() -> Meeting:
    return replay(room.silence(), [BREAK])


def _reconciled() -> Meeting:
    return replay(_broken(), [WithdrawObjection(seat=MEMBER)])


def _public() -> Meeting:
    return replay(room.agreed(), [READ])


def _spent() -> Meeting:
    return replay(room.text_stage(), [SILENCE, WithdrawProposal(seat=CHAIR)] * ROUNDS_OF_SILENCE)


PRESS: Final = PutUnderSilence(seat=CHAIR, form=Form.PRESS_STATEMENT, wording=("a1",))


def _planned() -> Meeting:
    """No meeting has been called."""
    return planned(room.roster(), room.convened().docket)


def _press_silence() -> Meeting:
    return replay(_planned(), [PRESS])


def _press_broken() -> Meeting:
    """Three members cannot live with the press statement, and twelve can."""
    return replay(_press_silence(), [BreakSilence(seat=seat, paragraph="a") for seat in (MEMBER, OTHER, "china")])


def _press_agreed() -> Meeting:
    return replay(_press_silence(), [GAVEL])


def _after_press() -> Meeting:
    """A text is sought in a meeting before which a press statement was issued."""
    return replace(room.text_stage(), text=replay(_press_agreed(), [READ]).text)


CASES: Final = (
    Case("statements first", room.debate, SILENCE, "X-NOT-TEXT-STAGE"),
    Case("a wording", room.text_stage, PutUnderSilence(seat=CHAIR, wording=()), "X-NO-WORDING"),
    Case("one at a time", room.silence, SILENCE, "X-PENDING"),
    Case("not once agreed", room.agreed, SILENCE, "X-TEXT-AGREED"),
    Case("four times", _spent, SILENCE, "X-ROUNDS-SPENT"),
    Case("a member breaks it", room.silence, BREAK),
    Case("another too", _broken, BREAK.model_copy(update={"seat": OTHER})),
    Case("even the President's own State", room.silence, BREAK.model_copy(update={"seat": CHAIR})),
    Case("once", _broken, BREAK, "X-OBJECTED"),
    Case("not again after withdrawing", _reconciled, BREAK, "X-RECONCILED"),
    Case("no guest", room.silence, BREAK.model_copy(update={"seat": GUEST}), "X-NOT-MEMBER-PROC"),
    Case("no silence", room.text_stage, BREAK, "X-NO-SILENCE"),
    Case("a proposal is no silence", room.agenda_proposed, BREAK, "X-NO-SILENCE"),
    Case("over a paragraph", room.silence, BREAK.model_copy(update={"paragraph": ""}), "X-NO-PARAGRAPH"),
    Case("a broken silence is no agreement", _broken, GAVEL, "F-SPEAKFOR"),
    Case("a mended one is", _reconciled, GAVEL),
    Case("an agreed text is read", room.agreed, READ),
    Case("nothing to read", room.text_stage, READ, "X-NO-CONSENSUS"),
    Case("read once", _public, READ, "X-READ"),
    Case("a press statement before any meeting", _planned, PRESS),
    Case("and at the end of one", room.closing, PRESS),
    Case("and in place of a statement", room.text_stage, PRESS),
    Case("not in the debate", room.debate, PRESS, "X-NOT-TEXT-STAGE"),
    Case("not once the meeting is over", room.closed, PRESS, "X-MEETING-OVER X-NOT-TEXT-STAGE"),
    Case("not while the meeting is suspended", room.suspended, PRESS, "X-SUSPENDED X-NOT-TEXT-STAGE"),
    Case("by the President", _planned, PRESS.model_copy(update={"seat": MEMBER}), "X-ONLY-PRESIDENT"),
    Case("a statement needs a meeting", _planned, SILENCE, "X-NOT-OPEN X-AGENDA-FIRST X-NOT-TEXT-STAGE"),
    Case("twelve of fifteen are not enough", _press_broken, GAVEL, "F-SPEAKFOR"),
    Case("all members are", _press_silence, GAVEL),
    Case("a member breaks the silence on it", _press_silence, BREAK),
    Case("a press statement is issued", _press_agreed, READ),
    Case("a statement can follow it in a meeting", _after_press, SILENCE),
    Case("giving up", room.text_stage, ASIDE),
    Case("not what is agreed", room.agreed, ASIDE, "X-TEXT-AGREED"),
    Case("nothing to give up", room.closing, ASIDE, "X-NOT-TEXT-STAGE"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_silence_takes_ten_minutes_and_is_counted() -> None:
    assert room.silence().minute == room.text_stage().minute + 10
    assert room.silence().rounds == 1
    assert set(turn(room.silence()).may) == set(room.roster().members) - {CHAIR}


def test_nobody_breaks_it_and_the_text_is_agreed_without_a_vote() -> None:
    assert room.agreed().text == AgreedText(Form.STATEMENT, SILENCE.wording)
    assert room.agreed().decisions[-1].count is None
    assert room.agreed().phase is Phase.TEXT


def test_one_objection_is_enough_and_the_text_can_be_tried_again_in_other_words() -> None:
    again = replay(_broken(), [WithdrawProposal(seat=CHAIR)])
    assert again.text is None
    assert again.decisions == room.text_stage().decisions
    check(Case("again", lambda: again, PutUnderSilence(seat=CHAIR, form=Form.PRESS, wording=("a0", "b0"))))


@pytest.mark.parametrize(("form", "said"), [(Form.STATEMENT, "On behalf of the Council"), (Form.PRESS, "The members")])
def test_an_agreed_text_is_made_public_in_its_own_form(form: Form, said: str) -> None:
    silence = PutUnderSilence(seat=CHAIR, form=form, wording=("a1",))
    meeting, events = step(replay(room.text_stage(), [silence, GAVEL]), READ)
    assert meeting.text == AgreedText(form, ("a1",), read=True)
    assert any(event.sentence.startswith(said) for event in events)
    assert meeting.phase is Phase.CLOSING
    result = outcome(replay(meeting, [CloseMeeting(seat=CHAIR)]))
    assert result is not None
    assert result.text is form


def test_words_read_over_an_objection_are_no_outcome() -> None:
    meeting = replay(_broken(), [GAVEL, ASIDE, CloseMeeting(seat=CHAIR)])
    result = outcome(meeting)
    assert result is not None
    assert result.text is None
    assert [decision.result for decision in result.decisions] == [Result.CARRIED]


def test_giving_up_leads_to_the_close() -> None:
    meeting = replay(room.text_stage(), [ASIDE])
    assert meeting.phase is Phase.CLOSING
    assert meeting.text is None


def test_an_agreed_text_can_be_made_public_although_somebody_else_asks_for_the_floor() -> None:
    start = room.heard(room.adopted(room.convened(CLASSROOM, has_text=True)))
    meeting = replay(start, [SILENCE, GAVEL, AskForTheFloor(seat=MEMBER)])
    assert meeting.phase is Phase.DEBATE
    assert READ in list(legal_acts(meeting, CHAIR))
    assert READ in list(legal_acts(room.late(meeting), CHAIR))


def test_a_press_statement_needs_no_meeting_and_leaves_the_search_for_another_text_open() -> None:
    issued, events = step(_press_agreed(), READ)
    assert issued.phase is Phase.PLANNING
    assert issued.text == AgreedText(Form.PRESS_STATEMENT, ("a1",), read=True)
    assert not issued.text_aside
    assert any("press statement, which is issued in their name" in event.sentence for event in events)


def test_a_press_statement_without_all_members_speaks_for_nobody() -> None:
    issued = replay(_press_broken(), [GAVEL])
    assert issued.text is None
    assert [fault.code for fault in issued.faults] == ["F-SPEAKFOR"]
