"""Read the rulebook's files: a strict list of entries, checked against the citations the code names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.rulebook.citations import CITATIONS
from game.rulebook.entries import Entry, Rulebook, RulebookError

FILES: Final = ("rules.yaml", "charter.yaml", "practice.yaml")
"""The files of the rulebook, in reading order."""

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_rulebook(folder: Path) -> Rulebook:
    """Read and check the rulebook in ``folder``.

    Raises:
        RulebookError: if a file is missing, is not well formed, has a wrong or doubled entry, or if an entry and the
            constants in ``game.rulebook.citations`` do not correspond one to one. The message names file and line.
    """
    entries: dict[str, Entry] = {}
    for name in FILES:
        path = folder / name
        for entry, line in _entries(path):
            if entry.id in entries:
                raise RulebookError(f"{path}:{line}: {entry.id!r} stands twice in the rulebook. Remove one of the two.")
            _require_agreement(entry, path, line)
            entries[entry.id] = entry
    missing = [identity for identity in CITATIONS if identity not in entries]
    if missing:
        raise RulebookError(f"{folder}: no entry for {', '.join(missing)}. Add one to the file it belongs to.")
    return Rulebook(entries=tuple(entries.values()))


def _require_agreement(entry: Entry, path: Path, line: int) -> None:
    citation = CITATIONS.get(entry.id)
    if citation is None:
        raise RulebookError(f"{path}:{line}: nothing in the game is called {entry.id!r}. Correct the id.")
    if citation.label is not entry.label:
        raise RulebookError(
            f"{path}:{line}: {entry.id!r} is labelled {entry.label.value!r} here and {citation.label.value!r} in the "
            f"game. Use the second."
        )


def _entries(path: Path) -> Iterator[tuple[Entry, int]]:
    """The entries of one file, each with the line it begins on."""
    root = _compose(path)
    if not isinstance(root, yaml.SequenceNode):
        raise RulebookError(f"{path}:1: the file must be a list of entries, each beginning with '- id:'.")
    seen: set[int] = set()
    for node in root.value:
        line = node.start_mark.line + 1
        fields, lines = _fields(node, path, seen)
        try:
            yield Entry.model_validate(fields), line
        except ValidationError as failure:
            problem = failure.errors()[0]
            where = lines.get(str(problem["loc"][0]), line)
            raise RulebookError(f"{path}:{where}: {_sentence(problem)}") from None


def _compose(path: Path) -> yaml.Node | None:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise RulebookError(f"{path}: the rulebook file cannot be read. Put it back or reinstall the game.") from None
    except UnicodeDecodeError:
        raise RulebookError(f"{path}: the file is not UTF-8 text. Save it as UTF-8.") from None
    try:
        return yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as failure:
        mark = _mark(failure)
        line = mark.line + 1 if mark else 1
        raise RulebookError(
            f"{path}:{line}: the file breaks off here as YAML: "
            f"{getattr(failure, 'problem', None) or 'a character that is not allowed'}. "
            f"Check quotes, colons and indentation."
        ) from None


def _mark(failure: yaml.YAMLError) -> yaml.Mark | None:
    """Where to look: an unclosed quote is mended where it opens, anything else where reading stopped."""
    if not isinstance(failure, yaml.MarkedYAMLError):
        return None
    opened = (failure.context or "").startswith("while scanning a quoted")
    return failure.context_mark if opened else failure.problem_mark


def _fields(node: yaml.Node, path: Path, seen: set[int]) -> tuple[dict[str, str], dict[str, int]]:
    """The fields of one entry as text, and the line each stands on."""
    if not isinstance(node, yaml.MappingNode):
        raise RulebookError(f"{path}:{node.start_mark.line + 1}: an entry must be fields such as 'id:' and 'says:'.")
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        # A node met twice can only come from an alias, which would hide what an entry says.
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode) or id(value) in seen:
            raise RulebookError(f"{path}:{line}: a field must be plain text, without lists or references.")
        if key.value in fields:
            raise RulebookError(f"{path}:{line}: {key.value!r} stands twice in this entry. Remove one of the two.")
        seen.add(id(value))
        fields[key.value] = value.value
        lines[key.value] = line
    return fields, lines


def _sentence(problem: ErrorDetails) -> str:
    """One problem of an entry in plain words."""
    field = str(problem["loc"][0])
    if problem["type"] == "missing":
        return f"this entry has no {field!r}. Add it."
    if problem["type"] == "extra_forbidden":
        return f"{field!r} is not a field of an entry. The fields are {', '.join(Entry.model_fields)}."
    if problem["type"] == "string_too_short":
        return f"{field!r} is empty. Say something."
    return f"{field!r} is {problem['input']!r}, but it should be {problem['ctx']['expected']}."
