"""What a President can do about two hats: a reason for staying, questions in confidence, and what their use costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import pytest
from pydantic import TypeAdapter, ValidationError

from game.politics.acts import AnyAct
from game.politics.chair_acts import (
    MINUTES,
    SOUNDINGS,
    AskInConfidence,
    StateWhyIStay,
    StayExplained,
    confidences_used,
    soundings_left,
)
from game.politics.chairing import NeedleMoved
from game.politics.conduct import Deed
from game.politics.corridor import Answered
from game.politics.exchanges import Answer, Carried, Offer
from game.politics.game import Game, judge, legal_acts, offers, replay, step
from game.politics.knowledge import seen_by
from game.politics.regard import RegardMoved
from game.politics.room import Sounding
from game.procedure import Act, Event
from game.procedure.chair import AskToStepAside, CedeChair
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.matters import Capacity
from game.procedure.statements import BeginStatement, GoOn
from game.texts import Texts
from tests.politics.presiding import game, others_heard
from tests.politics.small_world import CALM, GUEST, HARD, SOFT
from tests.procedure import room as place
from tests.procedure.room import CHAIR, MEMBER, OTHER

TEXTS: Final = Texts()
NEXT: Final = "united_arab_emirates"
"""Presides when the President has left the chair."""
STAYS: Final = StateWhyIStay(seat=CHAIR, words="I preside for all of you.")
ASKS: Final = AskInConfidence(seat=CHAIR, member=HARD, paragraph="rights")
FURTHER: Final = (AskForTheFloor(seat=CHAIR), GiveTheFloor(seat=CHAIR, to=CHAIR))


def _seeking(trust: int = 4) -> Game:
    return game(place.text_stage(), trust=trust)


def _asked_often() -> Game:
    acts = [ASKS, *(ASKS.model_copy(update={"member": other}) for other in (SOFT, CALM))]
    return replay(_seeking(), acts)


def _agreed() -> Game:
    return game(place.agreed())


@dataclass(frozen=True)
class Case:
    """In this game, this act has exactly these unmet requirements."""

    name: str
    position: Callable[[], Game]
    act: Act
    unmet: str = ""


def _inviting() -> Game:
    return game(place.inviting())


def _said() -> Game:
    return replay(_inviting(), [STAYS])


def _ceded() -> Game:
    return replay(_said(), [CedeChair(seat=CHAIR)])


CASES: Final = (
    Case("a reason", _inviting, STAYS),
    Case("also later", _seeking, STAYS),
    Case("no reason at all", _inviting, StateWhyIStay(seat=CHAIR, words="  "), "X-NO-WORDS"),
    Case("once is enough", _said, STAYS, "X-SAID-WHY"),
    Case("the next President has one of their own", _ceded, StateWhyIStay(seat=NEXT, words="We stay.")),
    Case("nobody else's", _inviting, StateWhyIStay(seat=MEMBER, words="We stay."), "X-ONLY-PRESIDENT"),
    Case("not while something is pending", lambda: game(place.agenda_proposed()), STAYS, "X-PENDING"),
    Case("not before the meeting", lambda: game(place.convened()), STAYS, "X-NOT-OPEN"),
    Case("not while suspended", lambda: game(place.suspended()), STAYS, "X-SUSPENDED"),
    Case("not after the hour", lambda: game(place.late(place.inviting())), STAYS, "X-HOUR"),
    Case("not once it is over", lambda: game(place.closed()), STAYS, "X-MEETING-OVER"),
    Case("in confidence", _seeking, ASKS),
    Case("between rounds too", lambda: game(place.debate()), ASKS),
    Case("not the guests", _seeking, ASKS.model_copy(update={"member": GUEST}), "X-NO-OTHER-MEMBER"),
    Case("not oneself", _seeking, ASKS.model_copy(update={"member": CHAIR}), "X-NO-OTHER-MEMBER"),
    Case("not about nothing", _seeking, ASKS.model_copy(update={"paragraph": "weather"}), "X-NO-PARAGRAPH"),
    Case("not twice", lambda: replay(_seeking(), [ASKS]), ASKS, "X-ASKED-BEFORE"),
    Case("of three members", _asked_often, ASKS.model_copy(update={"member": OTHER}), "X-SOUNDINGS-SPENT"),
    Case("only by the President", _seeking, ASKS.model_copy(update={"seat": MEMBER}), "X-ONLY-PRESIDENT"),
    Case("not while a text is under silence", lambda: game(place.silence()), ASKS, "X-PENDING"),
    Case("not once a text is agreed", _agreed, ASKS, "X-TEXT-AGREED"),
    Case("not before the meeting has begun", lambda: game(place.convened()), ASKS, "X-NOT-OPEN X-AGENDA-FIRST"),
    Case("not during a break, which is for the corridor", lambda: game(place.suspended()), ASKS, "X-SUSPENDED"),
    Case("not when the hour has come", lambda: game(place.late(place.text_stage())), ASKS, "X-HOUR"),
    Case("not when all is over", lambda: game(place.closed()), ASKS, "X-MEETING-OVER"),
    Case("not before the agenda", lambda: game(place.opened(place.convened())), ASKS, "X-AGENDA-FIRST"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    verdict = judge(case.position(), case.act)
    assert {finding.requirement.code for finding in verdict.objections} == set(case.unmet.split()), str(verdict)
    assert verdict.possible is (not case.unmet)


def test_each_requirement_is_proved_met_and_unmet() -> None:
    findings = [(case.act.kind, finding) for case in CASES for finding in judge(case.position(), case.act).findings]
    met = {(kind, f.requirement.code) for kind, f in findings if f.holds}
    unmet = {(kind, f.requirement.code) for kind, f in findings if not f.holds}
    assert met - unmet == set()
    assert unmet - met == set()


def test_a_reason_is_on_the_record_and_spares_a_question() -> None:
    after, events = step(_inviting(), STAYS)
    [said] = [event for event in events if isinstance(event, StayExplained)]
    assert said.voice == "president"
    assert TEXTS.event(said, after.meeting) == "On the presidency of this meeting: I preside for all of you."
    assert (after.room.trust, after.meeting.minute) == (4, _inviting().meeting.minute + 1)
    remarked = replay(after, [AskToStepAside(seat=MEMBER)])
    assert remarked.room.trust == 4
    assert Deed.STAY_QUESTIONED not in remarked.room.conduct
    with pytest.raises(ValidationError):
        StateWhyIStay(seat=CHAIR, words="x" * 201)


def test_a_reason_is_offered_early_or_once_somebody_asked() -> None:
    def offered(at: Game, seat: str = CHAIR) -> bool:
        return any(isinstance(act, StateWhyIStay) for act in legal_acts(at, seat))

    assert offered(_inviting())
    assert not offered(_inviting(), MEMBER)
    assert not offered(_said())
    assert not offered(game(place.debate()))
    assert offered(replay(game(place.debate()), [AskToStepAside(seat=MEMBER)]))


def _answer(at: Game, act: Act = ASKS) -> tuple[Game, Answered]:
    after, events = step(at, act)
    [answered] = [event for event in events if isinstance(event, Answered)]
    return after, answered


@pytest.mark.parametrize("trust", range(7))
def test_members_are_frank_with_a_president_they_accept_and_with_no_other(trust: int) -> None:
    after, answered = _answer(_seeking(trust))
    said = TEXTS.event(answered, after.meeting)
    if trust >= 3:
        assert (answered.told.floor, answered.told.ceiling) == (2, 3)
        assert "“welcomes” to “calls”" in said
    else:
        assert answered.told.answer is Answer.DIFFICULTIES
        assert "We have difficulties" in said
        assert not after.room.sightings, "there is nothing in it to learn"
    assert "{" not in said
    assert after.room.trust == trust, "asking moves no needle"


def test_whoever_has_no_interest_says_so() -> None:
    _, answered = _answer(_seeking(), ASKS.model_copy(update={"member": CALM}))
    assert answered.told.answer is Answer.NO_INTEREST


def test_it_takes_minutes_and_stays_between_the_two() -> None:
    before = _seeking()
    after, answered = _answer(before)
    assert after.meeting.minute == before.meeting.minute + MINUTES
    assert soundings_left(after.room, CHAIR) == SOUNDINGS - 1
    assert set(answered.known_to) == {CHAIR, HARD}
    for seat in (CHAIR, HARD):
        assert seen_by(after, seat).room.soundings
        assert seen_by(after, seat).room.exchanges.told
    for seat in (SOFT, OTHER, GUEST):
        assert not seen_by(after, seat).room.soundings
        assert not seen_by(after, seat).room.exchanges.told


def test_a_few_examples_are_offered_while_a_text_is_sought() -> None:
    found = [act for act in offers(_seeking(), CHAIR) if isinstance(act, AskInConfidence)]
    assert [act.member for act in found] == [HARD, SOFT, "china"]
    assert all(judge(_seeking(), act).in_order for act in found)
    for at in (_asked_often(), game(place.debate()), _agreed()):
        assert not [act for act in offers(at, CHAIR) if isinstance(act, AskInConfidence)]
    assert not [act for act in offers(_seeking(), MEMBER) if isinstance(act, AskInConfidence)]


def _speaks(at: Game, point: str = "own", capacity: Capacity = Capacity.NATIONAL) -> tuple[Game, tuple[Event, ...]]:
    """The President takes a further statement and says this point."""
    spoken = replay(at, FURTHER)
    return step(spoken, BeginStatement(seat=CHAIR, points=((point, 1),), capacity=capacity))


def test_what_was_told_in_confidence_is_not_used_in_the_national_hat() -> None:
    confided = replay(_seeking(), [ASKS])
    after, events = _speaks(confided)
    assert after.room.trust == 3
    assert after.room.regard(HARD, CHAIR) == -2
    assert after.room.regard(SOFT, CHAIR) == 0, "it said nothing that could be used"
    [told] = [event for event in events if isinstance(event, RegardMoved)]
    assert told.known_to == (HARD, CHAIR)
    [needle] = [event for event in events if isinstance(event, NeedleMoved)]
    assert HARD not in TEXTS.event(needle, after.meeting), "who confided is nobody's business"
    said = TEXTS.event(told, after.meeting)
    assert said.startswith("Albania is cooler towards the Russian Federation, from correct to cold: ")
    assert after.room.soundings == (Sounding(CHAIR, HARD, "rights", used=True),)


def test_it_costs_nothing_to_speak_of_it_before_or_of_something_else() -> None:
    assert _speaks(_seeking())[0].room.trust == 4
    elsewhere = replay(_seeking(), [ASKS.model_copy(update={"paragraph": "second"})])
    assert _speaks(elsewhere)[0].room.trust == 4


def test_it_is_noticed_once() -> None:
    confided = replay(_seeking(), [ASKS])
    begun = replay(confided, FURTHER)
    both = BeginStatement(seat=CHAIR, points=(("own", 1), ("own_too", 1)))
    after = replay(begun, [both, GoOn(seat=CHAIR)])
    assert after.room.conduct.count(Deed.CONFIDENCE_USED) == 1
    assert after.room.regards == ((HARD, CHAIR, -2),)


def test_words_offered_or_carried_for_the_paragraph_count_too() -> None:
    confided = replay(_seeking(), [ASKS]).room
    offered = replace(confided, exchanges=replace(confided.exchanges, offers=(Offer(CHAIR, SOFT, "r2"),)))
    carried = replace(confided, exchanges=replace(confided.exchanges, carried=(Carried("r2", SOFT, CHAIR),)))
    other = replace(confided, exchanges=replace(confided.exchanges, offers=(Offer(CHAIR, SOFT, "s2"),)))
    assert any(isinstance(event, NeedleMoved) for event in confidences_used(confided, offered, CHAIR))
    assert any(isinstance(event, NeedleMoved) for event in confidences_used(confided, carried, CHAIR))
    assert not list(confidences_used(confided, other, CHAIR))
    after_ceding = list(confidences_used(confided, offered, MEMBER))
    assert any(isinstance(event, RegardMoved) for event in after_ceding)
    assert not any(isinstance(event, NeedleMoved) for event in after_ceding), "the new President has done nothing"


def test_a_point_argued_from_the_chair_weighs_more_the_first_time() -> None:
    start = replay(others_heard(), [GiveTheFloor(seat=CHAIR, to=CHAIR)])
    begin = BeginStatement(seat=CHAIR, points=(("own", 1), ("own_too", 1)))
    national, _ = step(start, begin)
    chair, events = step(start, begin.model_copy(update={"capacity": Capacity.PRESIDENCY}))
    assert national.room.nudge(HARD, "rights").down == 1
    assert chair.room.nudge(HARD, "rights").down == 2
    said = [TEXTS.event(event, chair.meeting) for event in events]
    assert "Albania has a whole step more room on “Rights”: it was said from the chair (human rights)." in said


def test_the_acts_can_be_written_down_and_read_again() -> None:
    reader: TypeAdapter[Act] = TypeAdapter(AnyAct)
    for act in (STAYS, ASKS):
        assert reader.validate_python(act.model_dump(mode="json")) == act
        assert act.label
        assert act.help.endswith(".")
    assert TEXTS.label(ASKS, place.debate()) == "Ask Albania in confidence about rights"
