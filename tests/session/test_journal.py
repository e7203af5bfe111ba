"""The journal: what is written is what is read, and every damage is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.session.canonical import digest
from game.session.journal import Journal, JournalError, read


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal of a header and three acts, one of them taken back."""
    path = tmp_path / "game.jsonl"
    writing = Journal.create(path, {"seed": 3})
    for number in range(3):
        writing.write("act", {"act": {"kind": "go_on", "seat": f"seat_{number}"}})
    writing.write("undo", {"undo": 1})
    writing.close()
    return path


def test_what_was_written_is_read_without_what_was_taken_back(journal: Path) -> None:
    """Undo appends, and reading leaves out what was undone."""
    saved = read(journal)
    assert saved.header["seed"] == 3
    assert [act["seat"] for act in saved.acts()] == ["seat_0", "seat_1"]
    assert saved.end is None
    assert saved.warning == ""


def test_a_torn_last_line_is_left_out_with_a_sentence_and_cut_off_on_reopening(journal: Path) -> None:
    """A game killed while writing loses nothing but the torn line."""
    whole = journal.read_bytes()
    journal.write_bytes(whole + b'{"act":{"kind":"go_on","se')
    saved = read(journal)
    assert len(saved.entries) == 5
    assert ":6:" in saved.warning
    Journal.reopen(journal, saved).close()
    assert journal.read_bytes() == whole


@pytest.mark.parametrize("line", [2, 3, 5])
def test_a_changed_line_breaks_the_chain_at_that_line(journal: Path, line: int) -> None:
    """Nobody edits a journal unnoticed."""
    lines = journal.read_text().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace("seat_", "seet_").replace('"undo":1', '"undo":2')
    journal.write_text("".join(lines))
    with pytest.raises(JournalError, match=f"game.jsonl:{line}: the chain"):
        read(journal)


def test_a_missing_line_breaks_the_chain_where_it_is_missed(journal: Path) -> None:
    """Cutting a line out of the middle is noticed at the next one."""
    lines = journal.read_text().splitlines(keepends=True)
    del lines[2]
    journal.write_text("".join(lines))
    with pytest.raises(JournalError, match=":3: the chain"):
        read(journal)


def test_another_format_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """A file of a later version is not guessed at."""
    path = tmp_path / "later.jsonl"
    path.write_text(json.dumps({"kind": "header", "format": 99, "hash": ""}) + "\n")
    with pytest.raises(JournalError, match="saved in format 99"):
        read(path)


def test_a_sound_hash_does_not_make_a_line_of_anything(journal: Path) -> None:
    """A line that no journal has is called so, also where the chain holds."""
    last = read(journal).entries[-1].hash
    for body in (b'{"kind":"act",}', b'{"kind":"header"}', b'{"act":1}'):
        damaged = journal.with_name("damaged.jsonl")
        hash = digest(last.encode() + body).encode()
        damaged.write_bytes(journal.read_bytes() + body[:-1] + b',"hash":"' + hash + b'"}\n')
        with pytest.raises(JournalError, match=":6: this line is of a kind"):
            read(damaged)


def test_a_line_that_is_no_line_breaks_the_chain(journal: Path) -> None:
    """Neither foreign text nor thousands of brackets end in a traceback."""
    for line in (b"hello", b"{}", b"[" * 100_000, b'{"kind":"act","hash":""}'):
        damaged = journal.with_name("damaged.jsonl")
        damaged.write_bytes(journal.read_bytes() + line + b"\n")
        with pytest.raises(JournalError, match=":6: the chain"):
            read(damaged)


@pytest.mark.parametrize("text", ["", "hello\n", "[1]\n", '{"kind":"act"}\n', "\x00\xff\n", "[" * 100_000 + "\n"])
def test_what_is_no_game_is_called_so(tmp_path: Path, text: str) -> None:
    """Any other file gets a sentence, never a traceback."""
    path = tmp_path / "other.txt"
    path.write_text(text)
    with pytest.raises(JournalError, match="not a saved game"):
        read(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The sentence names the file."""
    with pytest.raises(JournalError, match=r"nowhere.jsonl cannot be read"):
        read(tmp_path / "nowhere.jsonl")


def test_a_new_journal_never_writes_over_an_old_one(journal: Path) -> None:
    """A saved game is not lost by beginning another."""
    with pytest.raises(FileExistsError):
        Journal.create(journal, {})
