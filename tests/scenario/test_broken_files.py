"""Every broken file gives exactly the messages written beside it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.scenario import Report
from game.scenario import check as check_file
from game.scenario.case import Case
from game.scenario.checks import CHECKS
from game.scenario.yaml_reader import FASTEST, PURE, read

FOLDER = Path(__file__).parents[1] / "broken_scenarios"
FILES = sorted(FOLDER.glob("*.yaml"))
FOREIGN = re.compile(
    r"pydantic|pyyaml|input should|extra inputs|field required|traceback|discriminator|validation|_type\b|https?://"
    r"|\b(?:None|dict|tuple|str|int|bool)\b|\b[A-Z][a-z]+[A-Z][a-z]+\b"
)
"""Words of libraries and programs that no teacher should meet."""


@cache
def check(path: Path) -> Report:
    return check_file(path)


def told(path: Path) -> list[str]:
    return [str(problem).removeprefix(f"{path}:") for problem in check(path).problems]


def test_there_are_many_and_each_has_its_messages() -> None:
    assert len(FILES) >= 40
    assert {path.stem for path in FILES} == {path.stem for path in FOLDER.glob("*.expected")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_exactly_the_listed_messages(path: Path) -> None:
    assert told(path) == path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()


def test_messages_are_whole_sentences_in_plain_words() -> None:
    for problem in (problem for path in FILES for problem in check(path).problems):
        assert problem.message.endswith(".")
        assert problem.fix.endswith((".", "?"))
        own_words = re.sub(r'"[^"]*"', "", f"{problem.message} {problem.fix}")
        assert not FOREIGN.search(own_words)


def test_a_file_with_errors_is_not_playable() -> None:
    for report in map(check, FILES):
        assert (report.scenario is None) == bool(report.errors)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_parsers_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fast, pure = read(text, path.name, FASTEST), read(text, path.name, PURE)
    assert fast.problems == pure.problems
    assert fast.whole == pure.whole
    if fast.whole:
        assert fast == pure


def test_every_check_has_a_broken_file() -> None:
    silent = {check.make.__name__ for check in CHECKS}
    for path in FILES:
        document = read(path.read_text(encoding="utf-8"), str(path))
        if not document.whole or not isinstance(document.data, dict):
            continue
        case = Case(document, str(path))
        for entry in CHECKS:
            before = len(case.problems)
            if not case.absent.intersection(entry.needs):
                entry.make(case)
            if len(case.problems) > before:
                silent.discard(entry.make.__name__)
    assert not silent
