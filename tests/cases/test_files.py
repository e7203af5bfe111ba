"""Whatever is wrong in a case file is told at its place, in plain words, with what to type."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cases import OutOfReachError, load, load_text, run
from game.scenario import Problem

FOLDER: Final = Path(__file__).parents[1] / "broken_cases"
FILES: Final = sorted(FOLDER.glob("*.yaml"))
FOREIGN: Final = re.compile(
    r"pydantic|pyyaml|input should|extra inputs|field required|traceback|discriminator|validation|_type\b|https?://"
    r"|\b(?:None|dict|tuple|str|int|bool)\b|\b[A-Z][a-z]+[A-Z][a-z]+\b"
)
"""Words of libraries and programs that no teacher should meet."""


def problems_of(text: str, file: str) -> list[Problem]:
    """Everything that is told of a text, by reading its cases and playing them."""
    loaded, problems = load_text(text, file)
    found = list(problems)
    for one in loaded:
        try:
            result = run(one.case, one.names)
        except OutOfReachError as error:
            found.append(one.problem(error))
        else:
            assert result.expected.keys() == result.got.keys()
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_exactly_the_listed_messages(path: Path, request: pytest.FixtureRequest) -> None:
    found = [str(problem).removeprefix(f"{path}:") for problem in problems_of(path.read_text(), str(path))]
    listed = path.with_suffix(".expected")
    if request.config.getoption("--update-golden"):
        listed.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == listed.read_text(encoding="utf-8").splitlines()
    assert found


def test_messages_are_whole_sentences_in_plain_words() -> None:
    for problem in (problem for path in FILES for problem in problems_of(path.read_text(), str(path))):
        assert problem.message.endswith((".", ")"))
        assert problem.fix.endswith((".", "?"))
        own_words = re.sub(r'"[^"]*"', "", f"{problem.message} {problem.fix}")
        assert not FOREIGN.search(own_words), own_words


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    _, problems = load(tmp_path / "absent.yaml")
    assert [problem.message for problem in problems] == ["The file cannot be read."]


TEXT: Final = "\n".join((Path(__file__).parent / f"{name}.yaml").read_text() for name in ("AM", "AD"))
PLACES: Final = [match.span() for match in re.finditer(r"[A-Za-z_]+[0-9]*|\d+", TEXT)]
WORDS: Final = sorted(set(re.findall(r"[A-Za-z_]+[0-9]*|[{}\[\],:]|\d+", TEXT)))


@settings(max_examples=60, deadline=None)
@given(
    swaps=st.lists(
        st.tuples(st.sampled_from(PLACES), st.sampled_from([*WORDS, "", "null", "1.5", "[]", "{}", "N1", "vote"])),
        min_size=1,
        max_size=3,
    )
)
def test_exchanged_words_never_break_it(swaps: list[tuple[tuple[int, int], str]]) -> None:
    text = TEXT
    for (start, end), word in sorted(swaps, reverse=True):
        text = text[:start] + word + text[end:]
    for problem in problems_of(text, "cases.yaml"):
        assert problem.line >= 1
        assert problem.column >= 1
        assert not FOREIGN.search(re.sub(r'"[^"]*"', "", f"{problem.message} {problem.fix}")), str(problem)
