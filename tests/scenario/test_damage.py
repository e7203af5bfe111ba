"""Whatever happens to a file, it is answered with a report, in plain words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import check, check_text, delegations, starter

TEXT = starter("practice")
LINES = TEXT.splitlines()
WORDS = sorted(set(re.findall(r"[a-z_]+|[{}\[\],:\"]|\d+", TEXT)))
FOREIGN = re.compile(
    r"pydantic|yaml\.|Input should|Extra inputs|Field required|validation error|<class|_type\b", re.IGNORECASE
)


def answered(text: str) -> None:
    report = check_text(text, "practice.yaml")
    assert (report.scenario is None) == bool(report.errors)
    last = len(re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text)) + 1
    for problem in report.problems:
        assert not FOREIGN.search(problem.message + problem.fix)
        assert 1 <= problem.line <= last
        assert problem.column >= 1
    if report.scenario is not None:
        assert len(delegations(report.scenario)) == len(report.scenario.delegations)


def one_slip(word: str) -> str:
    """The word with two different neighbouring letters exchanged."""
    for place in range(len(word) // 2, 0, -1):
        if word[place] != word[place - 1]:
            return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
    return word


LONG_WORDS = [match.span() for match in re.finditer(r"[A-Za-z_0-9]{4,}", TEXT) if "\n" in TEXT[: match.start()]]


@pytest.mark.parametrize("first", range(12))
def test_one_misspelt_word_gives_at_most_one_message(first: int) -> None:
    for start, end in LONG_WORDS[first::48]:
        wrong = one_slip(TEXT[start:end])
        problems = check_text(TEXT[:start] + wrong + TEXT[end:], "practice.yaml").problems
        assert len(problems) <= 1, (wrong, [str(problem) for problem in problems])
        for problem in problems:
            assert problem.line == TEXT.count("\n", 0, start) + 1 or TEXT[start:end] in str(problem)


LINE = st.integers(0, len(LINES) - 1)
SLIPS = st.lists(
    st.tuples(st.sampled_from(["delete", "double", "replace", "swap", "indent"]), LINE, LINE), min_size=1, max_size=4
)


@settings(max_examples=120, deadline=None)
@given(slips=SLIPS)
def test_damaged_lines(slips: list[tuple[str, int, int]]) -> None:
    lines = list(LINES)
    for kind, one, other in slips:
        here, there = one % len(lines), other % len(lines)
        if kind == "delete":
            del lines[here]
        elif kind == "double":
            lines.insert(here, lines[here])
        elif kind == "replace":
            lines[here] = lines[there]
        elif kind == "swap":
            lines[here], lines[there] = lines[there], lines[here]
        else:
            lines[here] = "  " + lines[here]
    answered("\n".join(lines))


@settings(max_examples=120, deadline=None)
@given(place=st.integers(0, len(TEXT)), length=st.integers(0, 12), new=st.text(max_size=6))
def test_damaged_characters(place: int, length: int, new: str) -> None:
    answered(TEXT[:place] + new + TEXT[place + length :])


PLACES = [match.span() for match in re.finditer(r"[a-z_]+|\d+", TEXT)]


@settings(max_examples=150, deadline=None)
@given(
    swaps=st.lists(
        st.tuples(st.sampled_from(PLACES), st.sampled_from([*WORDS, "", "null", "1.5", "[]", "{}"])), max_size=3
    )
)
def test_exchanged_words(swaps: list[tuple[tuple[int, int], str]]) -> None:
    text = TEXT
    for (start, end), word in sorted(swaps, reverse=True):
        text = text[:start] + word + text[end:]
    answered(text)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=60), place=st.integers(0, len(TEXT)))
def test_damaged_bytes(content: bytes, place: int) -> None:
    encoded = TEXT.encode()
    text = (encoded[:place] + content + encoded[place + len(content) :]).decode(errors="replace")
    answered(text)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("format: 1\ntitle: Genève\n".encode("latin-1"))
    (tmp_path / "large.yaml").write_bytes(b"# " + b"\xe9" * 1_100_000)
    (tmp_path / "marked.yaml").write_bytes(b"\xef\xbb\xbf" + starter("marked").encode())
    assert [(p.line, "UTF-8" in p.message) for p in check(tmp_path / "latin.yaml").problems] == [(2, True)]
    assert "million" in check(tmp_path / "large.yaml").problems[0].message
    assert not check(tmp_path / "marked.yaml").problems
    assert "cannot be read" in check(tmp_path / "absent.yaml").problems[0].message
    assert "cannot be read" in check(tmp_path).problems[0].message
