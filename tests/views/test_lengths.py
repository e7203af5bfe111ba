"""Full and class games: how often a person is asked, how much there is to read, and how the length is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.paths import scenarios
from game.players import HUMAN, PLAYERS, Draw
from game.politics import Knowledge
from game.politics.vocabulary import Length
from game.procedure.matters import PointGround
from game.procedure.meeting import Phase
from game.procedure.opening import ProposeAgenda
from game.procedure.points import RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.statements import BeginStatement, GoOn
from game.scenario import Scenario, load
from game.session import Session
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.lengths import DONE_FOR_YOU, span_of
from game.views.walk import choices_of
from tests.views.desks import PLAYABLE, looking_at, press_id

OFFERED = (*PLAYABLE, "mexico")
CHEAP = ("kazakhstan", "mexico")
"""Seats that are measured in every run of the tests; the others where there is time."""
EVERY_SEAT = pytest.mark.parametrize(
    "seat",
    [pytest.param(seat, marks=[] if seat in CHEAP else [pytest.mark.long]) for seat in (*OFFERED, "norway")],
)
SEEDS = (0, 1, 2)
WORDS_A_MINUTE = 200
"""What a student reads in a minute of a text like this one, at the slow end of what is usual."""
SCREENS = {
    "begin_statement": "composer",
    "put_under_silence": "draft",
    "break_silence": "silence",
    **dict.fromkeys(("ask_about", "offer_wording", "ask_to_carry", "ask_to_break"), "corridor"),
}
"""The screens on which acts are put together, besides the chamber."""


def _stops(session: Session, seat: str, most: int = 200) -> Iterator[Knowledge]:
    """Yield what a person knows each time they are asked, then do what a thinking player would."""
    session.advance()
    while not session.over and most:
        most -= 1
        knowledge = session.knowledge(seat)
        yield knowledge
        act = PLAYERS["reader"].choose(knowledge, Draw(session.seed, seat, len(session.turns)))
        if act is None:
            session.let_pass()
        else:
            session.submit(act)
        session.advance()


def _decisions(scenario: Scenario, seat: str, length: Length, seed: int) -> int:
    session = Session.new(scenario, {seat: HUMAN}, seed=seed, length=length)
    return len(list(_stops(session, seat)))


def _asked(scenario: Scenario, seat: str, length: Length, seed: int) -> tuple[int, int]:
    """Return how often a person is asked, and how many words there are, each line read when it is first shown."""
    session = Session.new(scenario, {seat: HUMAN}, seed=seed, length=length)
    read: set[str] = set()
    _read(session, "brief", read)
    decisions = 0
    for knowledge in _stops(session, seat):
        decisions += 1
        _read(session, "chamber", read)
        act = PLAYERS["reader"].choose(knowledge, Draw(seed, seat, len(session.turns)))
        if act is not None and act.kind in SCREENS:
            _read(session, SCREENS[act.kind], read)
    return decisions, sum(len(line.split()) for line in read)


def _read(session: Session, screen: str, read: set[str]) -> None:
    desk = looking_at(session, screen)
    read.update(re.sub(r"^[\s\d.>\[\]-]+", "", line) for line in as_text(desk.page(), desk.texts).splitlines())


@EVERY_SEAT
def test_a_class_game_asks_some_sixteen_decisions(csto: Scenario, seat: str) -> None:
    """From 12 to 20 in every game."""
    in_class = [_decisions(csto, seat, Length.CLASS, seed) for seed in SEEDS]
    assert 12 <= min(in_class) <= max(in_class) <= 20


@EVERY_SEAT
def test_a_full_game_asks_some_thirty_decisions(csto: Scenario, seat: str) -> None:
    """From 24 to 35, and of whoever presides at most 45; half as many again as a class game at least."""
    full = [_decisions(csto, seat, Length.FULL, seed) for seed in SEEDS]
    assert 24 <= min(full) <= max(full) <= (45 if seat == "russian_federation" else 35)
    assert full[0] > 1.5 * _decisions(csto, seat, Length.CLASS, SEEDS[0])


@EVERY_SEAT
@pytest.mark.parametrize("length", Length)
def test_the_seats_screen_says_what_was_measured(csto: Scenario, seat: str, length: Length) -> None:
    """And a game takes some 20 minutes to read, at most 28."""
    span = span_of(csto, seat, length)
    assert span is not None or seat not in OFFERED
    decisions, words = _asked(csto, seat, length, SEEDS[0])
    assert words / WORDS_A_MINUTE <= 28
    if span is not None:
        assert span.decisions == pytest.approx(decisions, rel=0.15, abs=2)
        assert span.reading == pytest.approx(words / WORDS_A_MINUTE, rel=0.15, abs=2)


def test_routine_is_done_in_the_name_of_the_seat_and_marked(csto: Scenario) -> None:
    """It stands in the record like anything else; nothing of it is a choice."""
    session = Session.new(csto, {"russian_federation": HUMAN}, length=Length.CLASS)
    for _ in _stops(session, "russian_federation"):
        pass
    routine = [turned.act for turned in session.turns if turned.routine]
    assert {act.seat for act in routine} == {"russian_federation"}
    kinds = {act.kind for act in routine}
    assert {"give_the_floor", "gavel", "go_on"} <= kinds
    assert not kinds & {"begin_statement", "cast_vote", "rule_on_point", "put_under_silence", "close_meeting"}
    assert not [fault for fault in session.game.meeting.faults if fault.by == "russian_federation"]


def test_a_statement_runs_on_by_itself_once_it_has_begun(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": HUMAN}, length=Length.CLASS)
    asked = [knowledge for knowledge in _stops(session, "kazakhstan") if knowledge.is_awaited]
    assert [knowledge.meeting.floor.begun for knowledge in asked if knowledge.meeting.floor] == [False]
    assert sum(saying.seat == "kazakhstan" for saying in session.game.room.sayings) > 1


def test_a_statement_that_was_interrupted_goes_on_when_the_speaker_says_so(csto: Scenario) -> None:
    """A point of order is ruled on; then the speaker decides whether to go on or to conclude."""
    session = Session.new(csto, {"kazakhstan": HUMAN}, length=Length.CLASS)
    speaking = next(known for known in _stops(session, "kazakhstan") if known.is_awaited)
    begins = next(act for act in speaking.legal() if isinstance(act, BeginStatement) and len(act.points) > 1)
    session.submit(begins)
    session.submit(RaisePointOfOrder(seat="norway", ground=PointGround.RELEVANCE))
    session.advance()
    floor = session.game.meeting.floor
    assert floor is not None
    assert (session.awaited, floor.begun, floor.delivered) == ("kazakhstan", True, 1)
    session.submit(GoOn(seat="kazakhstan"))
    session.advance()
    assert "kazakhstan" in session.game.meeting.spoken


def test_an_objection_is_never_gavelled_through_for_a_person(csto: Scenario) -> None:
    session = Session.new(csto, {"russian_federation": HUMAN}, length=Length.CLASS)
    for knowledge in _stops(session, "russian_federation"):
        if knowledge.meeting.phase is Phase.AGENDA:
            session.submit(ProposeAgenda(seat="russian_federation"))
            session.submit(Object(seat="norway"))
            session.advance()
            break
    proposal = session.game.meeting.proposal
    assert session.awaited == "russian_federation"
    assert proposal is not None
    assert proposal.objections


def test_the_length_is_chosen_with_the_seat_and_kept(fresh_desk: Desk, tmp_path: Path) -> None:
    """By resuming, by branching, and when the same meeting is played again from another seat."""
    press_id(fresh_desk, "title.new")
    press_id(fresh_desk, "tab.csto_2022")
    page = as_text(press_id(fresh_desk, "length.class"), fresh_desk.texts)
    assert "45 minutes with talk" in page
    assert DONE_FOR_YOU in page
    press_id(fresh_desk, "seat.take")
    assert DONE_FOR_YOU in as_text(fresh_desk.page(), fresh_desk.texts)
    session = fresh_desk.session
    assert session is not None and session.path is not None
    assert session.length is Length.CLASS
    for _ in _stops(session, "kazakhstan", most=10):
        pass
    twin = session.branch(tmp_path / "twin.jsonl", acts=len(session.turns))
    twin.close()
    again = fresh_desk.library.again(session, ["belarus"])
    again.close()
    for path in (session.path, tmp_path / "twin.jsonl"):
        read = Session.replayed(path)
        assert read.length is Length.CLASS
        assert [turned.routine for turned in read.turns] == [turned.routine for turned in session.turns]
        assert any(turned.routine for turned in read.turns)
    assert again.length is Length.CLASS


def test_only_a_full_game_is_offered_where_nobody_measured_another(fresh_desk: Desk) -> None:
    press_id(fresh_desk, "title.new")
    fresh_desk.place = fresh_desk.place.filled("length", "class")
    assert "length.class" not in {choice.id for choice in choices_of(fresh_desk.page())}
    press_id(fresh_desk, "seat.take")
    assert fresh_desk.session is not None
    assert fresh_desk.session.length is Length.FULL


def test_what_is_taken_back_is_a_decision_not_the_routine_after_it(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": HUMAN}, length=Length.CLASS)
    for knowledge in _stops(session, "kazakhstan"):
        if "kazakhstan" in knowledge.meeting.spoken:
            break
    assert session.undo()
    session.advance()
    floor = session.game.meeting.floor
    assert floor is not None
    assert (floor.speaker, floor.begun, session.awaited) == ("kazakhstan", False, "kazakhstan")


def test_every_scenario_can_be_played_at_class_length() -> None:
    """From any seat that can be chosen, also where a class game is not offered."""
    for path in sorted(scenarios().glob("*.yaml")):
        scenario = load(path)
        for own in scenario.delegations:
            if own.playable:
                session = Session.new(scenario, {own.seat: HUMAN}, length=Length.CLASS)
                assert len(list(_stops(session, own.seat))) <= 30
                assert session.over
