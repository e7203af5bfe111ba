"""Seconders and votes on everything: what house rules can ask for and the Council does not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from game.procedure import PRACTICE, Act, Meeting, Result, judge, replay, step
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.matters import Ruled
from game.procedure.opening import ProposeAgenda
from game.procedure.proposals import Object
from game.procedure.seconding import AskForSecond, LetFall
from game.procedure.withdrawal import SecondPaper
from tests.procedure import room
from tests.procedure.room import CHAIR, MEMBER, OTHER, Case, check

ASK: Final = AskForSecond(seat=CHAIR)
FALL: Final = LetFall(seat=CHAIR)
GAVEL: Final = Gavel(seat=CHAIR)
VOTE: Final = PutToVote(seat=CHAIR)
ALWAYS_VOTE: Final = replace(PRACTICE, tacit_consent=False)


def _done(position: Meeting, *acts: Act) -> Meeting:
    return replay(position, acts)


def _seconded() -> Meeting:
    return _done(room.motion_in_class(), SecondPaper(seat=OTHER))


def _contested() -> Meeting:
    return _done(room.motion_in_class(), Object(seat=OTHER))


@cache
def _always_voting() -> Meeting:
    """Where silence decides nothing, the agenda is proposed."""
    return _done(room.opened(room.convened(ALWAYS_VOTE)), ProposeAgenda(seat=CHAIR))


def _under_silence() -> Meeting:
    return replace(room.silence(), house=ALWAYS_VOTE)


CASES: Final = (
    Case("in a classroom", room.motion_in_class, ASK),
    Case("never in the Council", room.adjournment_moved, ASK, "F-ORDER"),
    Case("not once there is one", _seconded, ASK, "F-ORDER"),
    Case("once", room.seconder_asked, ASK, "X-SECOND-ASKED"),
    Case("no motion", room.agenda_proposed, ASK, "X-NO-MOTION F-ORDER"),
    Case("nothing at all", room.debate, ASK, "X-NO-MOTION"),
    Case("unseconded it falls", room.seconder_asked, FALL),
    Case("after asking", room.motion_in_class, FALL, "X-SECOND-FIRST"),
    Case("not once seconded", _seconded, FALL, "X-NO-NEED X-SECOND-FIRST"),
    Case("nothing falls in the Council", room.adjournment_moved, FALL, "X-NO-NEED X-SECOND-FIRST"),
    Case("no motion to fall", room.debate, FALL, "X-NO-MOTION"),
    Case("no gavel without a seconder", room.motion_in_class, GAVEL, "X-NOT-SECONDED"),
    Case("a seconded one is decided", _seconded, GAVEL),
    Case("no vote without a seconder", _contested, VOTE, "X-NOT-SECONDED"),
    Case("seconded it is voted", lambda: _done(_contested(), SecondPaper(seat=OTHER)), VOTE),
    Case("no seconder in the Council", room.adjournment_moved, GAVEL),
    Case("silence decides", room.agenda_proposed, GAVEL),
    Case("where everything is voted it does not", _always_voting, GAVEL, "X-ALWAYS-VOTE"),
    Case("there a vote needs no objection", _always_voting, VOTE),
    Case("a text is never voted, there neither", _under_silence, VOTE, "X-NO-CONSENSUS"),
    Case("and is agreed in silence", _under_silence, GAVEL),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.act.kind}: {case.name}")
def test_requirements(case: Case) -> None:
    check(case)


def test_a_motion_nobody_seconds_falls_and_nothing_is_decided() -> None:
    fallen, events = step(room.seconder_asked(), FALL)
    assert fallen.pending == ()
    assert fallen.decisions == room.classroom().decisions
    assert any("falls" in event.sentence for event in events)


def test_asking_for_a_seconder_gives_everybody_an_occasion_to_speak_up() -> None:
    assert room.seconder_asked().window > room.motion_in_class().window
    assert judge(room.seconder_asked(), SecondPaper(seat=OTHER)).in_order
    assert not judge(room.seconder_asked(), SecondPaper(seat=MEMBER)).possible


def test_in_the_council_asking_is_a_fault_and_the_motion_stands_all_the_same() -> None:
    asked = _done(room.adjournment_moved(), ASK)
    assert [fault.code for fault in asked.faults] == ["F-ORDER"]
    assert _done(asked, GAVEL).closed


def test_where_everything_is_voted_nine_are_needed_although_nobody_objects() -> None:
    vote = _done(_always_voting(), VOTE)
    members = room.roster().members
    assert room.voted(vote, members[:9]).agenda_adopted
    assert room.voted(vote, members[:8]).decisions[-1].result is Result.LOST


def test_an_unchallenged_ruling_is_not_voted_there() -> None:
    ruling = replace(room.ruled(), house=ALWAYS_VOTE)
    assert isinstance(ruling.top, Ruled)
    assert judge(ruling, GAVEL).in_order
    assert room.unmet(ruling, VOTE) == {"X-NOTHING-TO-VOTE"}
