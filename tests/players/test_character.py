"""Character shifts the order of what a reader does and says, and not what it chooses to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.players import PLAYERS, Draw
from game.players.composing import composed
from game.politics import Facts, Game, seen_by
from game.politics.capital import AskCapital
from game.politics.corridor import CorridorAct
from game.politics.letters import AnswerLetter
from game.politics.persuasion import LEGALIST
from game.politics.vocabulary import Character
from game.procedure.statements import BeginStatement
from game.scenario import Scenario
from game.session import Session
from tests.characters import with_character

SEAT = "kazakhstan"


def _with(game: Game, character: Character) -> Game:
    facts: Facts = with_character(game.room.facts, SEAT, character)
    return replace(game, room=replace(game.room, facts=facts))


@pytest.fixture(scope="module")
def played(csto: Scenario) -> Session:
    session = Session.new(csto, {SEAT: "reader"}, seed=1)
    session.advance()
    return session


@pytest.fixture(scope="module")
def floor(played: Session) -> Game:
    return next(t.before for t in played.turns if isinstance(t.act, BeginStatement) and t.act.seat == SEAT)


def _points(game: Game, character: Character) -> tuple[str, ...]:
    act = composed(seen_by(_with(game, character), SEAT))
    assert act is not None
    return tuple(point for point, _ in act.points)


@pytest.mark.parametrize("character", Character)
def test_the_same_points_are_made_in_another_order(floor: Game, character: Character) -> None:
    assert sorted(_points(floor, character)) == sorted(_points(floor, Character.PLAIN))


def test_a_legalist_begins_with_the_law_and_a_hard_liner_with_what_alarms(floor: Game) -> None:
    point = floor.room.facts.point
    law = [LEGALIST in point(id).moves for id in _points(floor, Character.LEGALIST)]
    assert law == sorted(law, reverse=True)
    assert len(set(law)) == 2
    alarms = [bool(point(id).alarms) for id in _points(floor, Character.HARD_LINER)]
    assert alarms == sorted(alarms, reverse=True)
    careful = [bool(point(id).alarms) for id in _points(floor, Character.CAUTIOUS)]
    assert careful == sorted(careful)


def _first_errand(played: Session, character: Character, *, before: bool) -> CorridorAct:
    """Return the first talk of a seat of this character before the meeting, or in the first break."""
    where = next(
        turned.before
        for turned in played.turns
        if turned.act.seat == SEAT
        and isinstance(turned.act, CorridorAct)
        and turned.before.meeting.suspended is not before
    )
    act = PLAYERS["reader"].choose(seen_by(_with(where, character), SEAT), Draw(0, SEAT, 0))
    assert isinstance(act, CorridorAct)
    return act


def test_what_comes_first_in_the_corridor_differs(played: Session) -> None:
    plain = _first_errand(played, Character.PLAIN, before=True)
    assert _first_errand(played, Character.CAUTIOUS, before=True) == plain
    assert type(_first_errand(played, Character.BROKER, before=True)) is not type(plain)
    for character in Character:
        assert not isinstance(_first_errand(played, character, before=False), AskCapital | AnswerLetter)
