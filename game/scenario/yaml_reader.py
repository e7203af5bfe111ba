"""Read YAML as data that remembers its places, in one pass over the parser's events and with guards against mischief.

Only what a scenario needs is understood: mappings, lists, texts, whole and decimal numbers, ``true``, ``false`` and
``null``, as in YAML 1.2. ``no``, ``on`` and dates stay texts. References (``&name``, ``*name``) and type marks
(``!!int``) are refused. The C parser is used where PyYAML has it; the pure one gives the same result, only slower.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, Final, TypeAlias

import yaml

from game.scenario.problems import Problem, Severity, listed
from game.scenario.syntax import CURLY, describe, not_a_quotation_mark

LARGEST: Final = 1_000_000
"""Bytes a file may have."""
MOST_NODES: Final = 20_000
"""Values a file may hold."""
DEEPEST: Final = 40
"""Lists and mappings that may stand one in another."""

Loader: TypeAlias = yaml.SafeLoader | yaml.CSafeLoader

FASTEST: Final[type[Loader]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PURE: Final[type[Loader]] = yaml.SafeLoader

Data: TypeAlias = Any
"""What a file holds: mappings, lists, texts, numbers, truth values or nothing, one in another."""

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: keys and places in lists, from the top of the file."""

_WHOLE: Final = re.compile(r"[-+]?[0-9]{1,18}")
_DECIMAL: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_NAMED: Final[dict[str, Data]] = {"": None, "~": None, "null": None, "true": True, "false": False}
_READ_TOO_FAR: Final = "maximum nesting depth"
"""What the C parser says when it gives up a thousand deep, as it does since libyaml 0.2.6.

It reads ahead, so that this can come before the guard has seen what is too deep; the pure parser comes to the guard.
"""
_UNPRINTABLE: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Spot:
    """Where a value begins (lines and columns count from 1), and the spots of what it holds."""

    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    parts: dict[str | int, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """A file as read: its data, where everything stands, and what was wrong with it as YAML.

    ``whole`` is False if reading broke off; the data is then not worth looking at.
    """

    data: Data
    spot: Spot
    problems: list[Problem]
    whole: bool = True

    def part(self, path: Sequence[str | int]) -> Document:
        """Return what stands at ``path`` as a document of its own, without problems.

        Raises:
            LookupError: if nothing stands there.
        """
        data, spot = self.data, self.spot
        for one in path:
            data, spot = data[one], spot.parts[one]
        return Document(data, spot, [])

    def place(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column of the value at ``path``, or of the nearest thing around it that is there."""
        spot = self.spot
        for part in path:
            if part not in spot.parts:
                break
            spot = spot.parts[part]
        return spot.line, spot.column

    def key_place(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column of the last key in ``path``; of its value where it is no key."""
        spot = self.spot
        for part in path[:-1]:
            if part not in spot.parts:
                return spot.line, spot.column
            spot = spot.parts[part]
        return spot.keys.get(str(path[-1])) or self.place(path) if path else (spot.line, spot.column)


def text_of(path: FilePath) -> str | Problem:
    """Return the text of a file, or what keeps it from being read. A file that is too large is not read to its end."""
    try:
        # One byte more than allowed is enough to know that there are too many.
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError:
        fix = "Check its name, and that you may open it."
        return Problem(str(path), 1, 1, Severity.ERROR, "The file cannot be read.", fix)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        if len(content) > LARGEST:
            return content.decode("utf-8-sig", errors="replace")
        line, message = content.count(b"\n", 0, failure.start) + 1, "The file is not UTF-8 text from this line on."
        return Problem(str(path), line, 1, Severity.ERROR, message, "Save it with the encoding UTF-8.")


def read(text: str, file: str, loader: type[Loader] = FASTEST) -> Document:
    """Read ``text``; ``file`` is the name that problems show. Never raises."""
    document = Document(None, Spot(1, 1), [])
    builder = _Builder(document, file)
    try:
        _refuse_unreadable(builder, text)
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
        builder.tell_curly()
    except _Broken:
        document.whole = False
    except yaml.YAMLError as failure:
        if _READ_TOO_FAR in str(failure) and loader is not PURE:
            return read(text, file, PURE)
        document.whole = False
        line, column, message, fix = describe(failure, text)
        document.problems.append(Problem(file, line, column, Severity.ERROR, message, fix))
    return document


def scalar(text: str) -> Data:
    """Return what an unquoted text means: a truth value, a number, nothing, or the text itself."""
    if text in _NAMED:
        return _NAMED[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


class _Broken(Exception):  # noqa: N818 - no error of anybody's program: reading simply stops
    """Reading cannot go on; the problem has been noted."""


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is being filled; ``key`` is the key whose value comes next."""

    data: Data
    spot: Spot
    key: str | None = None
    doubled: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Keys given a second time, and where."""


def _refuse_unreadable(builder: _Builder, text: str) -> None:
    if len(text) > LARGEST or len(text.encode(errors="replace")) > LARGEST:
        builder.stop(1, 1, "The file is larger than a million bytes.", "Split it, or shorten its texts.")
    if odd := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        column = odd.start() - text.rfind("\n", 0, odd.start())
        message = f"Here stands a character that cannot be shown (number {ord(odd.group()):04X})."
        builder.stop(line, column, message, "Delete it and type the text again.")


class _Builder:
    """Builds data and places out of events."""

    def __init__(self, document: Document, file: str) -> None:
        self.document = document
        self.file = file
        self.frames: list[_Frame] = []
        self.nodes = 0
        self.documents = 0
        self.curly: list[Problem] = []

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0]
            if plain and event.value[:1] and event.value[0] in CURLY:
                message, fix = not_a_quotation_mark(event.value[0])
                self.curly.append(Problem(self.file, *_start(event), Severity.ERROR, message, fix))
            self._value(event, scalar(event.value) if plain else event.value)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(self.frames.pop())
        elif isinstance(event, yaml.AliasEvent):
            message = f'"*{event.anchor}" refers to another place in the file, which is not allowed here.'
            self.stop(*_start(event), message, "Write the text itself, or put it in quotes if the star belongs to it.")
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = 'A second document begins here: the line "---" may stand only at the top.'
                self.stop(*_start(event), message, "Remove the line, or keep the second part in a file of its own.")

    def tell_curly(self) -> None:
        """Tell of all texts in curly marks at once, and of nothing that may only follow from them.

        Raises:
            _Broken: if there are any. Between such marks a comma or a colon has already torn the text apart.
        """
        if self.curly:
            self.document.problems[:] = self.curly
            raise _Broken

    def stop(self, line: int, column: int, message: str, fix: str) -> None:
        """Note a problem after which reading cannot go on.

        Raises:
            _Broken: always.
        """
        self._note(line, column, message, fix)
        raise _Broken

    def _note(self, line: int, column: int, message: str, fix: str) -> None:
        self.document.problems.append(Problem(self.file, line, column, Severity.ERROR, message, fix))

    def _value(self, event: yaml.ScalarEvent, value: Data) -> None:
        self._guard(event)
        top = self.frames[-1] if self.frames else None
        if top is not None and isinstance(top.data, dict) and top.key is None:
            self._key(top, event)
        else:
            self._attach(value, Spot(*_start(event)))

    def _open(self, event: yaml.NodeEvent, data: Data) -> None:
        self._guard(event)
        spot = Spot(*_start(event))
        top = self.frames[-1] if self.frames else None
        if top is not None and isinstance(top.data, dict) and top.key is None:
            self.stop(
                spot.line, spot.column, "A name before a colon must be plain text.", "Write a word, then a colon."
            )
        if len(self.frames) >= DEEPEST:
            message = f"Lists and mappings stand more than {DEEPEST} deep in each other here."
            self.stop(spot.line, spot.column, message, "Close some of the brackets before this one.")
        self._attach(data, spot)
        self.frames.append(_Frame(data, spot))

    def _close(self, frame: _Frame) -> None:
        if not frame.doubled:
            return
        key, place = next(iter(frame.doubled.items()))
        first = frame.spot.keys[key][0]
        if len(frame.doubled) == 1:
            message = f'"{key}" stands twice here: first on line {first}, and again on line {place[0]}.'
            self._note(*place, message, "Keep one of the two and delete the other.")
        else:
            names = listed((f'"{name}"' for name in frame.doubled), "and")
            message = f"{names} stand twice here: first from line {first} on, and again from here on."
            self._note(*place, message, 'If two entries have run together, begin the second with "- " or a name.')

    def _guard(self, event: yaml.NodeEvent) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            message = f"The file holds more than {MOST_NODES:,} values up to this line."
            self.stop(*_start(event), message, "Split the scenario into smaller ones.")
        if event.anchor is not None:
            message = f'"&{event.anchor}" gives this place a name for references, which are not allowed here.'
            self.stop(*_start(event), message, "Delete it, or put the text in quotes if it belongs to it.")
        if event.tag is not None:  # type: ignore[attr-defined]  # every node event has one; the stubs do not say so
            self.stop(
                *_start(event), "A mark beginning with ! is not allowed here.", "Delete it, or put the text in quotes."
            )

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        key, place = event.value, _start(event)
        frame.key = key
        if key in frame.spot.keys:
            frame.doubled.setdefault(key, place)
        else:
            frame.spot.keys[key] = place

    def _attach(self, value: Data, spot: Spot) -> None:
        if not self.frames:
            self.document.data, self.document.spot = value, spot
            return
        top = self.frames[-1]
        if isinstance(top.data, list):
            top.spot.parts[len(top.data)] = spot
            top.data.append(value)
        elif top.key is not None:
            # Of a doubled key the first value stays.
            if top.key not in top.data:
                top.data[top.key] = value
                top.spot.parts[top.key] = spot
            top.key = None


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
