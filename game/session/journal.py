"""The journal of a game: JSON lines with a hash chain. It is the save, the replay and the proof.

The header holds everything a game starts from, the scenario included, so that a later edit of the scenario file changes
nothing. One line an act; events are recomputed. No clock time, no path, no language. Undoing appends; nothing is ever
cut away.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from pydantic_core import from_json, to_json

from game.rulebook.marks import N_
from game.session.canonical import digest

FORMAT: Final = 2
KINDS: Final = ("header", "act", "control", "undo", "end")


class JournalError(Exception):
    """A saved game cannot be read: ``sentence`` says what is wrong and what to do; it names {fields}."""

    def __init__(self, sentence: str, **fields: object) -> None:
        super().__init__(sentence.format(**fields))
        self.sentence, self.fields = sentence, fields


UNREADABLE: Final = N_("{file} cannot be read. Check that the file is there and that you may open it.")
NOT_A_GAME: Final = N_("{file}:1: this is not a saved game. Choose a file that the game has written.")
OTHER_VERSION: Final = N_(
    "{file}:1: this game was saved in format {found}; this program reads format {known}. Use the version that saved it."
)
BROKEN_CHAIN: Final = N_(
    "{file}:{line}: the chain of the journal is broken here, so the file has been changed. Restore an unchanged copy."
)
UNKNOWN_LINE: Final = N_(
    "{file}:{line}: this line is of a kind the program does not know. Use the version that saved the game."
)
TORN: Final = N_("{file}:{line}: the last line is incomplete and was left out. The game goes on from the line before.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal: its kind and what it holds."""

    kind: str
    holds: Mapping[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A journal as read: its lines, and a sentence if a torn last line was left out."""

    entries: tuple[Entry, ...]
    size: int
    """Bytes of the file that are sound."""
    warning: str = ""

    @property
    def header(self) -> Mapping[str, Any]:
        """What the game started from."""
        return self.entries[0].holds

    def acts(self) -> tuple[Mapping[str, Any], ...]:
        """Return the acts that stand, after all that was taken back."""
        return tuple(line["act"] for line in self.standing())

    def standing(self) -> tuple[Mapping[str, Any], ...]:
        """Return what the lines of the acts that stand hold: the act, and whether it was done for a person."""
        lines: list[Mapping[str, Any]] = []
        for entry in self.entries:
            if entry.kind == "act":
                lines.append(entry.holds)
            elif entry.kind == "undo":
                del lines[len(lines) - int(entry.holds["undo"]) :]
        return tuple(lines)

    def seats(self) -> Mapping[str, str]:
        """Return who held each seat in the end: "human" or the name of a player."""
        held = dict(self.header["seats"])
        for entry in self.entries:
            if entry.kind == "control" and "seat" in entry.holds:
                held[entry.holds["seat"]] = entry.holds["player"]
        return held

    @property
    def rung(self) -> bool:
        """Whether the bell ended the game before the meeting did."""
        return any(entry.kind == "control" and "bell" in entry.holds for entry in self.entries)

    @property
    def end(self) -> Mapping[str, Any] | None:
        """What the last line says of the end, if the game had ended."""
        return self.entries[-1].holds if self.entries[-1].kind == "end" else None


@dataclass(slots=True)
class Journal:
    """A journal being written. With ``durable`` every line is on the disk before :meth:`write` returns."""

    file: IO[bytes]
    last: str = ""
    durable: bool = True
    path: Path = field(default_factory=Path)

    @classmethod
    def create(cls, path: Path, header: Mapping[str, Any], *, durable: bool = True) -> Journal:
        """Begin a new journal at ``path``, which must not exist yet, with its header."""
        path.parent.mkdir(parents=True, exist_ok=True)
        journal = cls(path.open("xb"), durable=durable, path=path)
        journal.write("header", {"format": FORMAT, **header})
        return journal

    @classmethod
    def reopen(cls, path: Path, saved: Saved) -> Journal:
        """Go on writing after what ``saved`` has read; a torn last line is cut off."""
        file = path.open("r+b")
        file.truncate(saved.size)
        file.seek(saved.size)
        return cls(file, last=saved.entries[-1].hash, path=path)

    def write(self, kind: str, holds: Mapping[str, Any]) -> None:
        """Append a line: what it holds, and at its end the hash of the line before and of this one up to there."""
        body = to_json({"kind": kind, **holds})
        self.last = digest(self.last.encode() + body)
        self.file.write(_with_hash(body, self.last) + b"\n")
        if self.durable:
            self._sync()

    def make_durable(self) -> None:
        """Put what is written on the disk, and every line from now on before :meth:`write` returns."""
        self.durable = True
        self._sync()

    def _sync(self) -> None:
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self) -> None:
        """Close the file."""
        self.file.close()


def _with_hash(body: bytes, hash: str) -> bytes:
    """Return ``body``, a JSON object, with its hash added at the end."""
    return b'%b,"hash":"%b"}' % (body[:-1], hash.encode())


def read(path: Path) -> Saved:
    """Read the journal at ``path``. A torn last line is left out with a sentence.

    Raises:
        JournalError: if it is no journal, of another version, or changed.
    """
    try:
        text = path.read_bytes()
    except OSError as error:
        raise JournalError(UNREADABLE, file=path) from error
    lines = text.split(b"\n")
    whole, rest = lines[:-1], lines[-1]
    entries = tuple(_entries(path, whole))
    if not entries:
        raise JournalError(NOT_A_GAME, file=path)
    size = sum(len(line) + 1 for line in whole)
    return Saved(entries, size, TORN.format(file=path, line=len(lines)) if rest else "")


def _entries(path: Path, lines: list[bytes]) -> Iterator[Entry]:
    """Yield the lines, each once its hash has been made again of its very bytes and found the same."""
    last = ""
    for number, line in enumerate(lines, start=1):
        body = _parsed(line)
        if number == 1 and body.get("kind") != "header":
            raise JournalError(NOT_A_GAME, file=path, line=number)
        if number == 1 and body.get("format") != FORMAT:
            raise JournalError(OTHER_VERSION, file=path, found=body.get("format"), known=FORMAT)
        without = line.rpartition(b',"hash":')[0] + b"}"
        last = digest(last.encode() + without)
        if line != _with_hash(without, last):
            raise JournalError(BROKEN_CHAIN, file=path, line=number)
        kind = body.pop("kind", "")
        body.pop("hash", None)
        if kind not in KINDS or (kind == "header") != (number == 1):
            raise JournalError(UNKNOWN_LINE, file=path, line=number)
        yield Entry(kind, body, last)


def _parsed(line: bytes) -> dict[str, Any]:
    """Return what a line holds; nothing if it is no line of a journal."""
    try:
        body = from_json(line, allow_inf_nan=False)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
