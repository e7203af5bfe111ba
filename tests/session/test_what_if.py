"""A game played again from one of its acts; and what the journal keeps besides acts: seats handed over, the bell."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.politics import Knowledge, NoteClaim, Watch
from game.procedure.act import Act
from game.procedure.matters import Floor
from game.procedure.statements import BeginStatement
from game.procedure.texts import BreakSilence
from game.scenario import Scenario
from game.session import Session
from game.session.what_if import played_otherwise
from tests.papers.games import drive, plays_kazakhstan


@pytest.fixture(scope="module")
def game(csto: Scenario) -> Session:
    """A person plays Kazakhstan, the engine everybody else."""
    return drive(Session.new(csto, {"kazakhstan": "human"}), plays_kazakhstan)


def test_the_same_act_in_the_same_place_gives_the_same_game_again(game: Session) -> None:
    """So whatever differs with another act comes of that act."""
    for number in range(0, len(game.turns), 23):
        twin = played_otherwise(game, number, game.turns[number].act)
        assert twin.state == game.state
        assert len(twin.turns) == len(game.turns)


def test_what_a_person_noted_and_watched_is_part_of_the_game_again(csto: Scenario) -> None:
    """Also while others speak, where an engine seat without initiative would only listen."""

    def notes(knowledge: Knowledge) -> Act | None:
        found = (act for act in knowledge.legal() if isinstance(act, NoteClaim | Watch))
        floor = knowledge.meeting.top
        listens = isinstance(floor, Floor) and floor.speaker != knowledge.seat
        return next(found, None) if listens else plays_kazakhstan(knowledge)

    session = drive(Session.new(csto, {"kazakhstan": "human"}), notes)
    noted = [turned.act for turned in session.turns if isinstance(turned.act, NoteClaim | Watch)]
    assert noted
    twin = played_otherwise(session, 0, session.turns[0].act)
    assert [turned.act for turned in twin.turns if isinstance(turned.act, NoteClaim | Watch)] == noted
    assert twin.state == session.state


def test_another_statement_changes_what_is_on_the_record_and_nothing_before(game: Session) -> None:
    number, act = next(
        (n, t.act) for n, t in enumerate(game.turns) if t.act.seat == "kazakhstan" and isinstance(t.act, BeginStatement)
    )
    twin = played_otherwise(game, number, act.model_copy(update={"points": act.points[:1]}))
    assert twin.turns[:number] == game.turns[:number]
    assert sum(saying.seat == "kazakhstan" for saying in twin.game.room.sayings) == 1
    assert twin.over
    assert game.turns[number].act == act  # the game itself is untouched
    again = played_otherwise(game, number, act.model_copy(update={"points": act.points[:1]}))
    assert again.state == twin.state


def test_who_lets_it_pass_does_nothing_of_the_kind_later(game: Session) -> None:
    number = next(n for n, t in enumerate(game.turns) if isinstance(t.act, BreakSilence))
    seat = game.turns[number].act.seat
    twin = played_otherwise(game, number, None)
    assert twin.over
    assert not [t for t in twin.turns if t.act.seat == seat and isinstance(t.act, BreakSilence)]


def test_a_replay_takes_less_than_two_seconds(game: Session) -> None:
    began = time.process_time()
    played_otherwise(game, 0, game.turns[0].act)
    assert time.process_time() - began < 2


def test_seats_handed_over_are_kept_and_change_no_act(csto: Scenario, tmp_path: Path) -> None:
    session = Session.new(csto, {"kazakhstan": "human"}, path=tmp_path / "game.jsonl")
    session.advance()
    session.hand("armenia", "human")
    session.hand("armenia", "human")  # again: nothing is written twice
    session.hand("kazakhstan", "reader")
    session.close()
    assert (tmp_path / "game.jsonl").read_text().count('"kind":"control"') == 2
    again = Session.resume(tmp_path / "game.jsonl")
    assert again.humans == ("armenia",)
    assert again.state == session.state
    again.advance()
    assert again.awaited in ("armenia", None)
    again.close()


def test_only_a_seat_of_the_meeting_can_be_handed_over_and_only_to_a_player_there_is(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": "human"})
    with pytest.raises(ValueError, match="atlantis"):
        session.hand("atlantis", "human")
    with pytest.raises(ValueError, match="genius"):
        session.hand("armenia", "genius")
    assert session.seats == {"kazakhstan": "human"}


def test_after_the_bell_nothing_is_played_and_nothing_taken_back(csto: Scenario, tmp_path: Path) -> None:
    session = Session.new(csto, {"kazakhstan": "human"}, path=tmp_path / "game.jsonl")
    session.advance()
    session.submit(plays_kazakhstan(session.knowledge("kazakhstan")))  # type: ignore[arg-type]
    acts = len(session.turns)
    session.ring()
    session.ring()
    session.advance()
    assert not session.undo()
    assert len(session.turns) == acts
    assert (session.awaited, session.outcome) == (None, "")
    session.close()
    kinds = [line.split('"')[3] for line in (tmp_path / "game.jsonl").read_text().splitlines()]
    assert kinds[-2:] == ["control", "end"]
    again = Session.resume(tmp_path / "game.jsonl")
    assert again.over
    assert again.state == session.state
    again.close()
    assert not Session.replayed(tmp_path / "game.jsonl", to=acts).rung  # a viewer of earlier moments may go on
