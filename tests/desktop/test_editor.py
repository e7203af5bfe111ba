"""The text field: typing, moving, selecting, erasing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.desktop.editor import Editor, line_ends, line_of
from game.desktop.geometry import Rect
from game.desktop.scene import FieldLine

WORDS = st.text("ab é\n.", max_size=30)


def at(value: str, caret: int, anchor: int | None = None) -> Editor:
    """An editor with a limit of 40 signs."""
    return Editor(value, caret, caret if anchor is None else anchor, 40)


def test_typing_replaces_what_is_selected() -> None:
    assert at("We lost men", 11, 8).typed("people") == at("We lost people", 14)


def test_nothing_is_typed_beyond_the_limit() -> None:
    full = Editor("x" * 38, 38, 38, 40).typed("abc")
    assert (full.value, full.caret) == ("x" * 38 + "ab", 40)


def test_control_signs_are_dropped_and_line_feeds_kept() -> None:
    assert at("", 0).typed("a\x00\tb\r\nc").value == "ab\nc"


def test_words_are_jumped_and_erased_whole() -> None:
    text = "what they do, in time"
    assert at(text, 21).moved(-1, word=True, select=False).caret == 17
    assert at(text, 0).moved(1, word=True, select=False).caret == 5
    assert at(text, 12).erased(forward=False, word=True).value == "what they , in time"


def test_a_selection_collapses_to_the_side_one_moves_to() -> None:
    assert at("abcdef", 4, 1).moved(-1, word=False, select=False) == at("abcdef", 1)
    assert at("abcdef", 1, 4).moved(1, word=False, select=False) == at("abcdef", 4)


def test_home_and_end_stay_in_the_line() -> None:
    value = "one two\nthree"
    lines = tuple(FieldLine(start, end, Rect(0, 0, 1, 1)) for start, end in ((0, 4), (4, 8), (8, 13)))
    assert [line_of(lines, place) for place in (0, 3, 4, 8, 13)] == [0, 0, 1, 2, 2]
    assert line_ends(lines, 1, value) == (0, 3)
    assert line_ends(lines, 5, value) == (4, 7)
    assert line_ends(lines, 9, value) == (8, 13)


@given(WORDS, st.integers(0, 30), st.integers(0, 30), st.text(max_size=10), st.booleans(), st.booleans())
def test_caret_and_anchor_never_leave_the_text(
    value: str, caret: int, anchor: int, text: str, forward: bool, word: bool
) -> None:
    start = at(value, min(caret, len(value)), min(anchor, len(value)))
    for after in (
        start.typed(text),
        start.erased(forward=forward, word=word),
        start.moved(1 if forward else -1, word=word, select=True),
        start.all_selected(),
    ):
        assert 0 <= after.caret <= len(after.value) <= 40
        assert 0 <= after.anchor <= len(after.value)


@given(WORDS, st.integers(0, 30), WORDS)
def test_what_was_typed_can_be_erased_again(value: str, caret: int, text: str) -> None:
    start = Editor(value, min(caret, len(value)), min(caret, len(value)), 400)
    after = start.typed(text)
    for _ in range(after.caret - start.caret):
        after = after.erased(forward=False, word=False)
    assert after == start
