"""A broken rulebook is refused in one sentence that names file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.rulebook.entries import RulebookError
from game.rulebook.load import load_rulebook

FOLDER = Path(__file__).parents[2] / "assets" / "rulebook"

FIRST = """- id: article-4
  label: charter
  title: Admission
  says: States are admitted.
  source: Charter
  role: background
  in_game: There to be read.
  certainty: likely
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the rulebook that a test may break."""
    copy = tmp_path / "rulebook"
    shutil.copytree(FOLDER, copy)
    return copy


def test_the_copy_is_whole(book: Path) -> None:
    assert load_rulebook(book) == load_rulebook(FOLDER)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (FIRST.replace("  title: Admission\n", ""), 1, "no 'title'"),
        (FIRST.replace("role: background", "role: important"), 6, "'role' is 'important'"),
        (FIRST.replace("certainty: likely", "certainty: sure"), 8, "'checked', 'likely' or 'uncertain'"),
        (FIRST.replace("label: charter", "label: rule"), 1, "labelled 'rule'"),
        (FIRST.replace("article-4", "article-400"), 1, "nothing in the game is called 'article-400'"),
        (FIRST.replace("title: Admission", "title: ''"), 3, "'title' is empty"),
        (FIRST + "  colour: blue\n", 9, "'colour' is not a field"),
        (FIRST + "  title: Again\n", 9, "'title' stands twice in this entry"),
        (FIRST.replace("says: States are admitted.", "says: [one, two]"), 4, "must be plain text"),
        (
            FIRST.replace("title: Admission", "title: &a Admission").replace("source: Charter", "source: *a"),
            5,
            "references",
        ),
        (FIRST + FIRST, 9, "'article-4' stands twice in the rulebook"),
        ("id: article-4\n", 1, "must be a list of entries"),
        ("", 1, "must be a list of entries"),
        ("- just a sentence\n", 1, "an entry must be fields"),
        (FIRST.replace("says: States", "says: 'States"), 4, "breaks off here"),
        ("- id: a\n  - b\n", 2, "breaks off here"),
    ],
)
def test_one_slip_gives_one_sentence_with_its_line(book: Path, text: str, line: int, words: str) -> None:
    path = book / "charter.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as refused:
        load_rulebook(book)
    message = str(refused.value)
    assert message.startswith(f"{path}:{line}: ")
    assert words in message
    assert "\n" not in message


def test_a_missing_entry_is_named(book: Path) -> None:
    path = book / "charter.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("- id: article-51"), text.index("- id: article-52")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(RulebookError, match="no entry for article-51"):
        load_rulebook(book)


def test_a_missing_file_is_named(book: Path) -> None:
    (book / "practice.yaml").unlink()
    with pytest.raises(RulebookError, match=r"practice\.yaml: the rulebook file cannot be read"):
        load_rulebook(book)


def test_text_that_is_not_utf8_is_refused(book: Path) -> None:
    (book / "rules.yaml").write_bytes(b"- id: \xff\xfe\n")
    with pytest.raises(RulebookError, match="not UTF-8"):
        load_rulebook(book)
