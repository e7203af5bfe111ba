"""The command line as scripts use it: output, exit codes, JSON that is JSON, one sentence for every mistake."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from game.cli import main
from game.paths import scenarios
from game.scenario import starter
from game.session import Session

CSTO = str(scenarios() / "csto_2022.yaml")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run a command and return its exit code and what it printed."""
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_check_finds_nothing_in_the_scenarios_that_ship(capsys: pytest.CaptureFixture[str]) -> None:
    """What we ship passes our own check."""
    files = [str(path) for path in scenarios().glob("*.yaml")]
    assert run(capsys, "check", *files) == (0, "No slips found.\n", "")
    code, out, _ = run(capsys, "check", *files, "--json")
    assert (code, json.loads(out)) == (0, [])


def test_check_tells_place_and_fix_and_leaves_with_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A broken file gives file:line:column and what to type, in both forms."""
    broken = tmp_path / "csto_2022.yaml"
    broken.write_text(Path(CSTO).read_text(encoding="utf-8").replace("presidency: ", "presidancy: ", 1))
    code, out, _ = run(capsys, "check", str(broken))
    assert code == 1
    assert out.startswith(f"{broken}:")
    assert "Fix:" in out
    code, out, _ = run(capsys, "check", str(broken), "--json")
    assert code == 1
    assert [set(problem) for problem in json.loads(out)] == [{"file", "line", "column", "severity", "message", "fix"}]


def test_new_writes_a_starter_that_passes_and_never_writes_over_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher begins from something that works."""
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "new", "our_meeting")[0] == 0
    assert run(capsys, "check", "our_meeting.yaml")[0] == 0
    code, _, err = run(capsys, "new", "our_meeting")
    assert (code, "exists already" in err) == (2, True)
    code, _, err = run(capsys, "new", "Our Meeting")
    assert (code, "cannot be the name" in err) == (2, True)


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Editors can read it."""
    code, out, _ = run(capsys, "schema")
    assert code == 0
    assert json.loads(out)["properties"]["meeting"]


def test_play_begins_a_game_of_the_length_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal keeps it, and going on needs no option."""
    monkeypatch.setattr("sys.stdin", StringIO("quit\nquit\n"))
    terminal = ("--face", "terminal")
    code, out, _ = run(capsys, "play", "csto_2022", "--seat", "kazakhstan", "--length", "class", *terminal)
    assert code == 0
    assert "In a class game the routine of your seat is done for you." in out
    saved = tmp_path / "data" / "games" / "csto_2022-kazakhstan-1.jsonl"
    header = json.loads(saved.read_text(encoding="utf-8").splitlines()[0])
    assert (header["length"], header["format"]) == ("class", 2)
    assert run(capsys, "play", "--resume", str(saved), *terminal)[0] == 0
    assert Session.replayed(saved).length == "class"


def test_simulate_and_replay_agree_and_print_json_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Figures of a batch, and a saved game of it played again to the recorded state."""
    command = ("simulate", "csto_2022", "--games", "2", "--seed", "5", "--save", str(tmp_path), "--json")
    code, out, err = run(capsys, *command)
    figures = json.loads(out)
    assert (code, err) == (0, "")
    assert set(figures) == {"scenario", "games", "seconds", "acts", "outcomes", "seats", "unreached"}
    assert figures["games"] == sum(figures["outcomes"].values()) == 2
    row = figures["seats"]["kazakhstan"]
    assert {"player", "objectives_met", "objectives_total", "points", "longest_idle"} <= set(row)
    saved = sorted(tmp_path.iterdir())
    assert len(saved) == 2
    code, out, _ = run(capsys, "replay", str(saved[0]), "--json")
    found = json.loads(out)
    recorded = json.loads(saved[0].read_text().splitlines()[-1])
    assert code == 0
    assert (found["outcome"], found["state"]) == (recorded["outcome"], recorded["state"])
    assert json.loads(run(capsys, "replay", str(saved[0]), "--to", "10", "--json")[1])["acts"] == 10
    assert run(capsys, *command)[0] == 2  # never over an old journal


def test_a_scenario_without_moments_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A moment cannot be chosen where there is none; a number of acts can."""
    path = tmp_path / "practice.yaml"
    path.write_text(starter("practice").partition("# Named positions")[0], encoding="utf-8")
    command = ("text", "chamber", "--scenario", str(path), "--moment")
    code, out, err = run(capsys, *command, "debate")
    assert (code, out) == (2, "")
    assert err == "practice names no moments. Choose an act number, such as --moment 12.\n"
    assert run(capsys, *command, "3")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("simulate", "csto_2021"), "csto_2022"),
        (("simulate", "csto_2022", "--games", "none"), "whole number"),
        (("simulate", "csto_2022", "--player", "atlantis=reader"), "atlantis"),
        (("simulate", "csto_2022", "--player", "kenya=genius"), "reader"),
        (("replay", "nowhere.jsonl"), "cannot be read"),
        (("replay", CSTO), "not a saved game"),
        (("play", "csto_2022", "--seat", "atlantis"), "atlantis"),
        (("play", "csto_2022"), "--seat"),
        (("play",), "scenario"),
        (("play", "csto_2022", "--seat", "kenya", "--length", "short"), "class"),
        (("play", "--resume", "nowhere.jsonl"), "cannot be read"),
        (("text", "lobby"), "chamber"),
        (("text", "chamber", "--moment", "teatime"), "opening"),
        (("play", "csto_2022", "--seat", "kenya", "--seed", "-3"), "whole number, such as 7"),
        (("simulate", "csto_2022", "--seed", "-3"), "whole number, such as 7"),
        (("picture", "chamber", "--out", "x.png", "--size", "big"), "1280x720"),
        (("picture", "chamber", "--out", "x.png", "--text-size", "500"), "100 to 200"),
        (("dance",), "dance"),
        (("play", "csto_2022", "--sea", "kenya"), "--sea"),
    ],
)
def test_wrong_use_gets_one_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """On standard error, naming what was wrong or what could be typed instead; nothing on standard output."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert "<" not in err
    assert len(err.strip().splitlines()) == 1
