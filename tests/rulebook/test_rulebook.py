"""The rulebook as delivered: complete, in agreement with the constants, fit to be read aloud."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.rulebook import citations
from game.rulebook.citations import CITATIONS, Citation, Label
from game.rulebook.entries import Entry, Rulebook
from game.rulebook.load import load_rulebook

FOLDER = Path(__file__).parents[2] / "assets" / "rulebook"
BOOK = load_rulebook(FOLDER)
SENTENCE_END = re.compile(r"[.!?](?= |$)")


def test_every_constant_has_its_own_id_and_one_entry() -> None:
    constants = [value for value in vars(citations).values() if isinstance(value, Citation)]
    assert len(constants) == len(CITATIONS)
    assert {entry.id for entry in BOOK.entries} == {citation.id for citation in constants}
    assert len(BOOK.entries) == len(constants)


def test_all_sixty_one_rules_and_the_six_motions_are_there() -> None:
    for number in range(1, 62):
        assert BOOK.entry(f"rule-{number}").citation.short == f"rule {number}"
    for motion in range(1, 7):
        assert BOOK.entry(f"rule-33.{motion}").label is Label.RULE
    assert "no longer exists" in BOOK.entry(citations.RULE_43).says


@pytest.mark.parametrize(
    ("citation", "short"),
    [
        (citations.RULE_30, "rule 30"),
        (citations.RULE_33_2, "rule 33.2"),
        (citations.ARTICLE_27_3, "Article 27(3)"),
        (citations.ARTICLE_54, "Article 54"),
        (citations.NOTE_507, "note 507"),
    ],
)
def test_citations_name_themselves_as_a_sentence_would(citation: Citation, short: str) -> None:
    assert str(citation) == short


@pytest.mark.parametrize("entry", BOOK.entries, ids=lambda entry: entry.id)
def test_each_entry_reads_well_aloud(entry: Entry) -> None:
    assert entry.label is entry.citation.label
    assert 1 <= len(SENTENCE_END.findall(entry.says)) <= 3
    assert entry.says.endswith(".")
    assert len(SENTENCE_END.findall(entry.in_game)) == 1
    assert not entry.title.endswith(".")
    assert not re.search(r"\b(he|she|his|her|him|chairman)\b", entry.says, re.IGNORECASE)


def test_no_two_entries_say_the_same() -> None:
    assert len({entry.says for entry in BOOK.entries}) == len(BOOK.entries)
    assert len({entry.title for entry in BOOK.entries}) == len(BOOK.entries)
    assert len({entry.citation.short for entry in BOOK.entries}) == len(BOOK.entries)


def test_nine_is_taught_where_it_decides() -> None:
    for citation in (citations.ARTICLE_27_2, citations.ARTICLE_27_3, citations.RULE_30):
        assert "nine" in BOOK.entry(citation).says
    assert "veto" not in BOOK.entry(citations.ARTICLE_27_2).says


def test_search_wants_every_word_and_puts_headings_first() -> None:
    found = BOOK.search("Points Order")
    assert found[0].id == "rule-30"
    assert all({"points", "order"} <= set(re.findall(r"\w+", text_of(entry).casefold())) for entry in found)
    assert BOOK.search("rule 37")[0].id == "rule-37"
    assert BOOK.search("zebra") == ()
    assert BOOK.search("  ") == ()


def text_of(entry: Entry) -> str:
    return f"{entry.title} {entry.citation.short} {entry.says} {entry.in_game} {entry.source}"


def test_an_unknown_id_has_no_entry() -> None:
    with pytest.raises(KeyError):
        BOOK.entry("rule-62")


def test_search_looks_only_at_the_book_it_is_asked() -> None:
    small = Rulebook(entries=BOOK.entries[:1])
    assert small.search("veto") == ()
    assert BOOK.search("veto")
