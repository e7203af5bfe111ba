"""Speaking for the Council, and standing apart from what it says."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import Meeting, legal_acts, replay, step
from game.procedure.deciding import Gavel
from game.procedure.matters import PointGround
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.questions import Form
from game.procedure.speaking_for import Dissociate, SpeakForCouncil
from game.procedure.texts import PutUnderSilence
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, Case, check

SPEAK: Final = SpeakForCouncil(seat=CHAIR)
APART: Final = Dissociate(seat=MEMBER, paragraph="a")
GAVEL: Final = Gavel(seat=CHAIR)


def _apart() -> Meeting:
    return replay(room.agreed(), [APART])


def _elements() -> Meeting:
    """Elements to the press are agreed, which are outside the record."""
    return replay(room.text_stage(), [PutUnderSilence(seat=CHAIR, form=Form.PRESS, wording=("a1",)), GAVEL])


CASES: Final = (
    Case("agreed words are recalled", room.published, SPEAK),
    Case("there are none", room.closing, SPEAK, "F-SPEAKFOR"),
    Case("agreed is not yet public", room.agreed, SPEAK, "F-SPEAKFOR"),
    Case("not in the middle of something", room.agenda_proposed, SPEAK, "X-PENDING F-SPEAKFOR"),
    Case("a member stands apart", room.agreed, APART),
    Case("also afterwards", room.published, APART),
    Case("another too", _apart, Dissociate(seat=OTHER, paragraph="a")),
    Case("from another paragraph too", _apart, Dissociate(seat=MEMBER, paragraph="b")),
    Case("once", _apart, APART, "X-DISSOCIATED"),
    Case("from a paragraph", room.agreed, Dissociate(seat=MEMBER, paragraph=" "), "X-NO-PARAGRAPH"),
    Case("no guest", room.agreed, Dissociate(seat=GUEST, paragraph="a"), "X-NOT-MEMBER-PROC"),
    Case("while it is under silence one breaks it", room.silence, APART, "X-PENDING X-NO-STATEMENT"),
    Case("no statement", room.closing, APART, "X-NO-STATEMENT"),
    Case("elements are outside the record", _elements, APART, "X-NO-STATEMENT"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_words_nobody_agreed_to_are_a_fault_and_are_taken_back() -> None:
    spoken, events = step(room.closing(), SPEAK)
    assert any(event.sentence.startswith("Speaking for the Council") for event in events)
    assert [fault.code for fault in spoken.faults] == ["F-SPEAKFOR"]
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    mended, events = step(replay(spoken, [point, RuleOnPoint(seat=CHAIR, upheld=True)]), GAVEL)
    assert any("not a statement of the Council" in event.sentence for event in events)
    assert not any(fault.live for fault in mended.faults)


def test_agreed_words_are_no_fault() -> None:
    spoken, events = step(room.published(), SPEAK)
    assert spoken.faults == ()
    assert any("its members have agreed" in event.sentence for event in events)


def test_standing_apart_stops_nothing() -> None:
    assert _apart().text is not None
    assert _apart().text.apart == ((MEMBER, "a"),)  # type: ignore[union-attr]
    assert _apart().decisions == room.agreed().decisions


def test_the_temptation_comes_at_the_end_of_a_meeting_without_a_text() -> None:
    assert SPEAK not in list(legal_acts(room.debate(), CHAIR, faulty=True))
    assert SPEAK in list(legal_acts(room.closing(), CHAIR, faulty=True))
    assert SPEAK not in list(legal_acts(room.closing(), CHAIR))
