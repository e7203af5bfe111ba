"""Reading YAML: what texts mean, where things stand, and what is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario.yaml_reader import DEEPEST, FASTEST, LARGEST, MOST_NODES, PURE, Loader, read

PARSERS = pytest.mark.parametrize("loader", [FASTEST, PURE], ids=["fastest", "pure"])

VALUES = [
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("True", "True"),
    ("2022-02-16", "2022-02-16"),
    ("10:00", "10:00"),
    ("17", 17),
    ("-2", -2),
    ("+2", 2),
    ("017", 17),
    ("0x1f", "0x1f"),
    ("1_000", "1_000"),
    ("1.5", 1.5),
    (".5", 0.5),
    ("1e3", 1000.0),
    ("1.2.3", "1.2.3"),
    ("9" * 30, float("9" * 30)),
    ('"17"', "17"),
    ("'true'", "true"),
    ("[1, a]", [1, "a"]),
    ("{a: 1}", {"a": 1}),
]


@PARSERS
@pytest.mark.parametrize(("text", "value"), VALUES)
def test_what_a_text_means(text: str, value: object, loader: type[Loader]) -> None:
    document = read(f"key: {text}\n", "x.yaml", loader)
    assert not document.problems
    assert document.data == {"key": value}
    assert type(document.data["key"]) is type(value)


@PARSERS
def test_places_of_values_and_names(loader: type[Loader]) -> None:
    document = read("a: 1\nb:\n  - x\n  - {c: 2,\n     d: 3}\n", "x.yaml", loader)
    assert document.place(("a",)) == (1, 4)
    assert document.key_place(("b",)) == (2, 1)
    assert document.place(("b", 0)) == (3, 5)
    assert document.place(("b", 1, "d")) == (5, 9)
    assert document.key_place(("b", 1, "d")) == (5, 6)
    assert document.place(("b", 1, "missing")) == (4, 5)
    assert document.place(("nowhere", 3)) == (1, 1)


@PARSERS
def test_of_a_doubled_name_the_first_value_stays(loader: type[Loader]) -> None:
    document = read("a: 1\nb: 2\na: [3, 4]\n", "x.yaml", loader)
    assert document.data == {"a": 1, "b": 2}
    assert [(p.line, p.column) for p in document.problems] == [(3, 1)]
    assert "line 1" in document.problems[0].message
    assert "line 3" in document.problems[0].message


@PARSERS
@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: &x 1\nb: *x\n", 1, "references"),
        ("b: *x\n", 1, "another place"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("a: !!python/object:os.system ls\n", 1, "mark"),
        ("? [a]\n: b\n", 1, "plain text"),
        ("[" * 5000, 1, "deep"),
        ("- " * 5000, 1, "deep"),
        ("{a: " * 5000, 1, "deep"),
        ("- a\n" * (MOST_NODES + 1), MOST_NODES, f"{MOST_NODES:,}"),
        ("a: " + "b" * LARGEST, 1, "million"),
        ("a: 1\nb: \x00\n", 2, "character"),
        ("a: \ud800\n", 1, "character"),
    ],
)
def test_guards(text: str, line: int, word: str, loader: type[Loader]) -> None:
    document = read(text, "x.yaml", loader)
    assert not document.whole
    assert len(document.problems) == 1
    assert document.problems[0].line == line
    assert word in document.problems[0].message


@PARSERS
@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("a: “b”\n", [4]),
        ("a: {b: “c, d”, e: ‘f’}\n", [8, 19]),
        ("- „b“\n", [3]),
        ("“a”: b\n", [1]),
        ('a: "“b”"\n', []),
        ("a: the “b”\n", []),
        ("a: it’s so\n", []),
        ("a: >-\n  “b”\n", []),
    ],
)
def test_curly_marks_are_told_all_at_once(text: str, columns: list[int], loader: type[Loader]) -> None:
    document = read(text, "x.yaml", loader)
    assert [problem.column for problem in document.problems] == columns
    assert document.whole == (not columns)
    assert all("not a quotation mark here" in problem.message for problem in document.problems)


@PARSERS
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a: “b: c”\n", "“ is not a quotation mark"),
        ('a: {b: "c", d: “e: f”}\n', "“ is not a quotation mark"),
        ('a: "b, “c: d" e\n', "closing quotation mark"),
        ('a:"b"\nc: d\n', 'after the colon of "a"'),
        ("a: b\nc:d\ne: f\n", 'after the colon of "c"'),
        ("a:\n  - b:1\n    c: 2\n", 'after the colon of "b"'),
        ("a: b\n  c: d\n", "indented further"),
    ],
)
def test_where_reading_breaks_off_at_a_mark_or_a_colon(text: str, word: str, loader: type[Loader]) -> None:
    [problem] = read(text, "x.yaml", loader).problems
    assert word in problem.message


@pytest.mark.parametrize("text", ["[" * 5000, "- " * 5000, "{a: " * 5000, "[\n" * 5000])
def test_both_parsers_stop_at_the_same_place_where_it_is_too_deep(text: str) -> None:
    # The C parser of libyaml 0.2.6 gives up by itself a thousand deep, and reads ahead.
    assert read(text, "x.yaml", FASTEST).problems == read(text, "x.yaml", PURE).problems


def test_as_deep_as_allowed() -> None:
    assert not read("[" * DEEPEST + "]" * DEEPEST, "x.yaml").problems


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff\u2028\u2029\x7f\x85"), max_size=20
)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(data=DATA, indent=st.sampled_from([None, 2]))
def test_whatever_is_written_in_quotes_is_read_back(data: object, indent: int | None) -> None:
    # JSON is YAML with every text in quotes.
    document = read(json.dumps(data, ensure_ascii=False, indent=indent), "x.yaml")
    assert not document.problems
    assert document.data == data


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=80) | st.text("abc:-[]{}#&*!|>'\"%@`, \n\t", max_size=80))
def test_no_text_is_too_odd_to_be_answered(text: str) -> None:
    for loader in (FASTEST, PURE):
        document = read(text, "x.yaml", loader)
        assert document.whole or document.problems
        for problem in document.problems:
            assert 1 <= problem.line <= text.count("\n") + text.count("\r") + 2
