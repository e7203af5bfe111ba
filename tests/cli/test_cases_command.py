"""The command that runs procedure cases: lines, JSON and exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from game.cli import main

FOLDER: Final = Path(__file__).parents[1] / "cases"
AGREES: Final = """- id: AG-03
  title: One short
  given: {phase: agenda}
  do:
    - {seat: PRES, act: propose_agenda}
    - {seat: P5, act: object}
    - {seat: PRES, act: put_to_vote}
    - vote: {yes: P1-P3 E1-E5, no: P4 P5 E6 E7}
  expect: {result: lost, tally: 8-4-3, phase: closed}
"""
REFUSED: Final = """- id: AG-05
  title: First the briefer
  given: {phase: agenda, briefers: [B1]}
  do:
    - {seat: PRES, act: give_the_floor, to: B1}
  expect: {verdict: refused, code: X-AGENDA-FIRST}
"""
DIFFERS: Final = AGREES.replace("lost", "carried").replace("AG-03", "AG-04")
DISPUTED: Final = f'{DIFFERS.replace("AG-04", "AG-06")}  disputed: "Eight should be enough."\n'


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(("cases", *arguments))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def written(folder: Path, text: str, name: str = "mine.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_line_a_case_and_a_summary(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, written(tmp_path, AGREES + REFUSED))
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0].split() == ["AG-03", "agrees", "One", "short"]
    assert lines[1].split()[:2] == ["AG-05", "agrees"]
    assert lines[2].strip().startswith("Not in order. The agenda has not been adopted yet")
    assert lines[-1] == "2 cases: 2 agree, 0 differ."


def test_each_difference_on_a_line_of_its_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, written(tmp_path, DIFFERS))
    assert code == 1
    assert "AG-04    DIFFERS  One short\n         result: expected carried, got lost (strict)\n" in out
    assert out.endswith("1 case: 0 agree, 1 differs.\n")


def test_what_is_disputed_does_not_fail(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, written(tmp_path, AGREES + DISPUTED))
    assert code == 0
    assert "AG-06    disputed" in out
    assert "In dispute: Eight should be enough." in out
    assert out.endswith("2 cases: 1 agree, 0 differ, 1 disputed.\n")


def test_json_alone_with_the_same_keys(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, written(tmp_path, AGREES + DIFFERS), "--json")
    found = json.loads(out)
    assert (code, err) == (1, "")
    assert [set(entry) for entry in found] == [{"id", "expected", "got", "agrees"}] * 2
    assert [entry["id"] for entry in found] == ["AG-03", "AG-04"]
    assert [entry["agrees"] for entry in found] == [True, False]
    for entry in found:
        assert entry["expected"].keys() == entry["got"].keys()
    assert found[1]["expected"]["result"] == "carried"
    assert found[1]["got"] == found[0]["got"]


def test_a_folder_means_its_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    written(tmp_path, AGREES, "b.yaml")
    written(tmp_path, REFUSED, "a.yaml")
    written(tmp_path, "not a case", "notes.txt")
    code, out, _ = run(capsys, str(tmp_path), "--json")
    assert code == 0
    assert [entry["id"] for entry in json.loads(out)] == ["AG-05", "AG-03"]


def test_the_cases_of_this_project(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(FOLDER))
    assert (code, err) == (0, "")
    assert ", 0 differ" in out


def test_a_slip_is_told_with_its_place_and_the_rest_is_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = written(tmp_path, AGREES + REFUSED.replace("give_the_floor", "give_teh_floor"))
    code, out, err = run(capsys, file)
    assert code == 2
    assert err.startswith(f"{file}:14:25: error: ")
    assert 'Did you mean "give_the_floor"?' in err
    assert "AG-03    agrees" in out


@pytest.mark.parametrize("name", ["nowhere.yaml", "empty"])
def test_nothing_to_run(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = run(capsys, str(tmp_path / name), "--json")
    assert code == 2
    assert out in ("", "[]\n")
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
