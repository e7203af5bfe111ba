"""A game as played: what is shown is on the disk, and whatever is saved can be played on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.players import UNNAMED, Draw
from game.politics import Game
from game.politics.acts import planned
from game.politics.vocabulary import Length
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot
from game.procedure.verdicts import NotInOrder
from game.procedure.voting import CastVote
from game.scenario import Scenario, to_saved
from game.session import JournalError, Session
from game.session.canonical import digest, state_hash
from game.session.journal import Journal

Drive = Callable[..., None]


def test_a_whole_game_replays_to_the_same_state(csto: Scenario, drive: Drive, tmp_path: Path) -> None:
    """The journal alone gives the same game again."""
    path = tmp_path / "game.jsonl"
    session = Session.new(csto, {"kazakhstan": "human"}, path=path)
    drive(session)
    session.close()
    again = Session.replayed(path)
    assert again.over
    assert again.outcome == session.outcome
    assert again.state == session.state == json.loads(path.read_text().splitlines()[-1])["state"]
    assert again.game == session.game


def test_the_same_seed_writes_the_same_bytes(csto: Scenario, tmp_path: Path) -> None:
    """Same acts, same result; no clock and no path in the file."""
    for name in ("one", "two"):
        session = Session.new(csto, {}, seed=7, path=tmp_path / name)
        session.advance()
        session.close()
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert str(tmp_path).encode() not in (tmp_path / "one").read_bytes()


def test_another_seed_draws_another_list(csto: Scenario) -> None:
    """The seed decides the draw of speakers."""
    drawn = []
    for seed in (1, 2):
        session = Session.new(csto, {}, seed=seed)
        session.advance()
        drawn.append(session.game.meeting.drawn)
    assert drawn[0] != drawn[1]
    assert sorted(drawn[0]) == sorted(drawn[1])


def test_resuming_goes_on_where_the_game_stood(csto: Scenario, drive: Drive, tmp_path: Path) -> None:
    """A game laid aside in the middle ends as if it had not been."""
    path = tmp_path / "game.jsonl"
    session = Session.new(csto, {"kazakhstan": "human"}, path=path)
    drive(session, 60)
    session.close()
    shutil.copy(path, tmp_path / "twin.jsonl")
    drive(first := Session.resume(path))
    drive(second := Session.resume(tmp_path / "twin.jsonl"))
    first.close()
    second.close()
    assert first.over
    assert first.state == second.state
    assert Session.replayed(path).state == first.state


def test_what_is_done_by_routine_is_nobodys_to_take_back(csto: Scenario) -> None:
    """The call of the next speaker, done for whoever presides, leaves the statement before it to its speaker."""
    chair = "russian_federation"
    session = Session.new(csto, {chair: "human", "mexico": "human"})
    session.advance()
    own: list[int] = []
    while not (own and any(turned.act.seat == chair for turned in session.turns[own[-1] + 1 :])):
        seat = session.awaited
        assert seat is not None
        act = UNNAMED.choose(session.knowledge(seat), Draw(0, seat, len(session.turns)))
        session.let_pass() if act is None else session.submit(act)
        session.advance()
        people = [n for n, turned in enumerate(session.turns) if turned.by_person and not turned.routine]
        own = people if people and session.turns[people[-1]].act.seat == "mexico" else []
    assert session.undoes == "mexico"
    assert session.undo()
    assert len(session.turns) == own[-1]


def test_nothing_changes_hands_once_the_meeting_is_over(csto: Scenario, tmp_path: Path) -> None:
    session = Session.new(csto, {}, path=tmp_path / "over.jsonl")
    session.advance()
    session.hand("kazakhstan", "human")
    assert session.humans == ()
    session.close()
    again = Session.replayed(tmp_path / "over.jsonl")
    assert again.over
    assert json.loads((tmp_path / "over.jsonl").read_text("utf-8").splitlines()[-1])["kind"] == "end"


def test_undo_takes_back_to_before_the_last_own_act_and_stays_in_the_file(
    csto: Scenario, drive: Drive, tmp_path: Path
) -> None:
    """Undo appends: the file grows, the game goes back, and a replay agrees."""
    path = tmp_path / "game.jsonl"
    session = Session.new(csto, {"russian_federation": "human"}, path=path)
    drive(session, 40)
    turns = enumerate(session.turns)
    own = [n for n, turned in turns if turned.act.seat == "russian_federation" and not turned.routine]
    before, lines = session.turns[own[-1]].before, len(path.read_text().splitlines())
    assert session.undo()
    assert session.game == before
    assert len(path.read_text().splitlines()) == lines + 1
    session.close()
    assert Session.replayed(path).game == before
    assert not Session.new(csto, {}).undo()


def test_a_branch_shares_the_beginning_and_names_its_parent(csto: Scenario, drive: Drive, tmp_path: Path) -> None:
    """Going back to an earlier turn leaves the first game untouched."""
    session = Session.new(csto, {"kazakhstan": "human"}, path=tmp_path / "game.jsonl")
    drive(session, 50)
    whole = (tmp_path / "game.jsonl").read_bytes()
    twin = session.branch(tmp_path / "branch.jsonl", acts=30)
    assert [t.act for t in twin.turns] == [t.act for t in session.turns[:30]]
    header = json.loads((tmp_path / "branch.jsonl").read_text().splitlines()[0])
    assert (header["parent"], header["parent_acts"]) == ("game.jsonl", 30)
    assert (tmp_path / "game.jsonl").read_bytes() == whole
    twin.close()
    session.close()


def test_a_game_resumed_or_branched_is_of_the_same_length(csto: Scenario, drive: Drive, tmp_path: Path) -> None:
    """Whoever was not asked before is not asked afterwards; what was done for them stays marked."""
    session = Session.new(csto, {"russian_federation": "human"}, length=Length.CLASS, path=tmp_path / "game.jsonl")
    drive(session, 40)
    session.close()
    done_for_them = [turned.routine for turned in session.turns]
    assert any(done_for_them)
    twin = session.branch(tmp_path / "twin.jsonl", acts=len(session.turns))
    twin.close()
    for path in (tmp_path / "game.jsonl", tmp_path / "twin.jsonl"):
        again = Session.resume(path)
        assert again.length is Length.CLASS
        assert [turned.routine for turned in again.turns] == done_for_them
        again.advance()
        assert again.awaited == session.awaited
        assert again.game == session.game
        again.close()


def test_a_game_saved_before_there_were_lengths_is_a_full_one(csto: Scenario, tmp_path: Path) -> None:
    header = {"house": "practice", "seats": {"kazakhstan": "human"}, "seed": 0, "scenario": to_saved(csto)}
    Journal.create(tmp_path / "old.jsonl", header).close()
    assert Session.replayed(tmp_path / "old.jsonl").length is Length.FULL
    Journal.create(tmp_path / "odd.jsonl", {**header, "length": "endless"}).close()
    with pytest.raises(JournalError):
        Session.replayed(tmp_path / "odd.jsonl")


def test_a_refused_act_changes_nothing_and_writes_nothing(csto: Scenario, drive: Drive, tmp_path: Path) -> None:
    """A refusal costs nothing but the reading of it."""
    path = tmp_path / "game.jsonl"
    session = Session.new(csto, {"kazakhstan": "human"}, path=path)
    drive(session, 30)
    before, written = session.game, path.read_bytes()
    with pytest.raises(NotInOrder) as refused:
        session.submit(CastVote(seat="kazakhstan", ballot=Ballot.YES))
    assert "without a vote" in str(refused.value)
    assert session.game is before
    assert path.read_bytes() == written
    session.close()


def test_seats_and_players_that_do_not_exist_are_named(csto: Scenario) -> None:
    """A slip in the command gets a sentence."""
    with pytest.raises(ValueError, match="atlantis"):
        Session.new(csto, {"atlantis": "human"})
    with pytest.raises(ValueError, match="genius"):
        Session.new(csto, {"kazakhstan": "genius"})


def test_a_journal_of_acts_that_cannot_be_done_is_refused(csto: Scenario, tmp_path: Path) -> None:
    """A chain can be sound and the game still not this program's."""
    session = Session.new(csto, {}, path=tmp_path / "game.jsonl")
    assert session.journal is not None
    session.journal.write("act", {"act": {"kind": "gavel", "seat": "kenya"}})
    session.close()
    with pytest.raises(JournalError, match="act 1 cannot be done"):
        Session.replayed(tmp_path / "game.jsonl")


def test_a_game_that_ends_in_another_state_than_written_down_is_refused(csto: Scenario, tmp_path: Path) -> None:
    """The acts may all be possible: what they come to is compared as well."""
    path = tmp_path / "game.jsonl"
    played = Session.new(csto, {})
    played.advance()
    header = {"house": "practice", "seats": {}, "seed": 0, "scenario": to_saved(csto)}
    journal = Journal.create(path, header)
    for turned in played.turns:
        journal.write("act", {"act": turned.act})
    journal.write("end", {"outcome": played.outcome, "state": digest(b"another")})
    journal.close()
    with pytest.raises(JournalError, match="ends in another state"):
        Session.replayed(path)


def test_the_state_is_that_of_the_meeting_and_of_the_room(csto: Scenario) -> None:
    """Two games have the same state only if both the meeting and what was said in it are the same."""
    session = Session.new(csto, {})
    session.advance()
    both = (t for t in session.turns if t.after.room != t.before.room and t.after.meeting != t.before.meeting)
    before, after = next((t.before, t.after) for t in both)
    mixed = (Game(before.meeting, after.room), Game(after.meeting, before.room), before, after)
    assert len({state_hash(game) for game in mixed}) == 4


def test_a_planned_statement_leaves_out_what_has_been_said(csto: Scenario) -> None:
    """Nobody says a point twice."""
    session = Session.new(csto, {})
    session.advance()
    assert planned(session.game.room, "kazakhstan") == ()
    begun = next(t.act for t in session.turns if t.act.seat == "kazakhstan" and isinstance(t.act, BeginStatement))
    assert [point for point, _ in begun.points] == list(csto.instruction("kazakhstan").statement)  # type: ignore[union-attr]


PLAYS_AND_TELLS = """
import sys
from pathlib import Path
from game.paths import scenarios
from game.scenario import load
from game.session import Session
session = Session.new(load(scenarios() / "csto_2022.yaml"), {"russian_federation": "human"}, path=Path(sys.argv[1]))
print("ready", flush=True)
while not session.over:
    session.advance()
    if session.awaited is None:
        break
    knowledge = session.knowledge(session.awaited)
    acts = knowledge.legal()
    if knowledge.is_awaited:
        session.submit(acts[0])
        print(len(session.turns), flush=True)
    else:
        session.let_pass()
"""


def _kill_and_resume(path: Path, wait: float) -> int:
    """Kill a game after ``wait`` seconds of play; return how many acts it had shown, all of them found on resuming."""
    playing = subprocess.Popen([sys.executable, "-c", PLAYS_AND_TELLS, str(path)], stdout=subprocess.PIPE, text=True)
    assert playing.stdout is not None
    assert playing.stdout.readline() == "ready\n"
    time.sleep(wait)
    os.kill(playing.pid, signal.SIGKILL)
    shown = [int(line) for line in playing.stdout.read().splitlines()]
    playing.wait()
    playing.stdout.close()
    resumed = Session.resume(path)
    assert len(resumed.turns) >= max(shown, default=0)
    resumed.advance()
    resumed.close()
    return len(shown)


NO_KILL = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


@NO_KILL
def test_every_act_that_was_shown_is_there_after_a_kill(tmp_path: Path) -> None:
    """Kill -9 at several moments: what had been shown is on the disk, and the game goes on."""
    assert sum(_kill_and_resume(tmp_path / f"{number}.jsonl", 0.03 + 0.1 * number) for number in range(4)) > 0


@NO_KILL
@pytest.mark.long
def test_every_act_that_was_shown_is_there_after_thirty_kills(tmp_path: Path) -> None:
    """The same at thirty moments spread over a game."""
    draw = Draw(30, "kill", 0)
    waits = [draw.below(1000) / 1000 for _ in range(30)]
    assert sum(_kill_and_resume(tmp_path / f"{n}.jsonl", wait) for n, wait in enumerate(waits)) > 0
