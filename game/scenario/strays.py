"""Find entries that stand in the wrong list because the heading above them is missing, and say it once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel

from game.scenario.models import Scenario
from game.scenario.problems import Problem, Severity
from game.scenario.sentences import Misfit
from game.scenario.yaml_reader import Data, Document, Path


class Stray(NamedTuple):
    """An entry in the list of one section that has the form of another."""

    path: Path
    section: str
    """Where it belongs."""


def strays(misfits: Sequence[Misfit], data: Data) -> tuple[Stray, ...]:
    """Return the entries that were refused where they stand and have the form of a section that is missing."""
    if not isinstance(data, dict):
        return ()
    wrong = dict.fromkeys(m.path[:2] for m in misfits if len(m.path) > 1 and m.error["type"] == "extra_forbidden")
    found = ((path, _section(data[path[0]][path[1]])) for path in wrong if isinstance(data[path[0]], list))
    return tuple(Stray(path, section) for path, section in found if section and section not in data)


def told_strays(found: Sequence[Stray], document: Document, file: str) -> Iterator[Problem]:
    """Yield one problem for each heading that is missing, at the first entry that should stand below it."""
    first: dict[str, Stray] = {}
    for stray in found:
        first.setdefault(stray.section, stray)
    for section, stray in first.items():
        message = f"This looks like an entry of the section {section}, but stands in the section {stray.path[0]}."
        fix = f'Add the line "{section}:" above it, without indentation.'
        yield Problem(file, *document.place(stray.path), Severity.ERROR, message, fix)


def without(misfits: Sequence[Misfit], found: Sequence[Stray]) -> tuple[Misfit, ...]:
    """Return the misfits that do not follow from a missing heading."""
    entries, sections = {stray.path for stray in found}, {(stray.section,) for stray in found}
    return tuple(m for m in misfits if m.path[:2] not in entries and m.path not in sections)


def _section(entry: Data) -> str:
    """Return the section in whose list this entry would be at home; empty if there is none or no single one."""
    if not isinstance(entry, dict):
        return ""
    names = {
        section
        for section, model in _lists().items()
        if entry.keys() <= model.model_fields.keys()
        and all(name in entry for name, field in model.model_fields.items() if field.is_required())
    }
    return names.pop() if len(names) == 1 else ""


@cache
def _lists() -> Mapping[str, type[BaseModel]]:
    """Return the sections that are lists of entries, with the model of their entries."""
    found = ((name, get_args(field.annotation)) for name, field in Scenario.model_fields.items())
    return {
        name: arguments[0]
        for name, arguments in found
        if arguments and isinstance(arguments[0], type) and issubclass(arguments[0], BaseModel)
    }
