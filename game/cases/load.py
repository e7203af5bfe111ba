"""Read case files: every slip at once, with its place and what to type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import ValidationError

from game.cases.checks import Checker, check
from game.cases.models import Case
from game.cases.names import Names, mentioned
from game.cases.steps import OutOfReachError
from game.council.states import STATES
from game.scenario.problems import Problem, Severity, in_order
from game.scenario.sentences import misfits, told
from game.scenario.shapes import Root
from game.scenario.yaml_reader import Data, Document, read, text_of

CASE: Final = Root(Case, "This case")
USES: Final = ("given", "do", "expect")
"""The parts of a case that name seats."""


class Loaded(NamedTuple):
    """A case that can be run, where it stands, and what its seats are called."""

    case: Case
    names: Names
    document: Document
    file: str

    def problem(self, failure: OutOfReachError) -> Problem:
        """Return a case that cannot be played as a problem at the place that asks for it."""
        fix = "Change what is given, or begin elsewhere."
        return Problem(self.file, *self.document.place(failure.path), Severity.ERROR, str(failure), fix)


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that are meant: of a folder all its case files, in alphabetical order."""
    return tuple(file for path in paths for file in (sorted(path.glob("*.yaml")) if path.is_dir() else (path,)))


def load(path: Path) -> tuple[tuple[Loaded, ...], tuple[Problem, ...]]:
    """Return the cases in a file, and what is wrong in it. Never raises."""
    file = str(path)
    text = text_of(path)
    return ((), (text,)) if isinstance(text, Problem) else load_text(text, file)


def load_text(text: str, file: str) -> tuple[tuple[Loaded, ...], tuple[Problem, ...]]:
    """Return the cases in a text, and what is wrong in it; ``file`` is the name that problems show. Never raises."""
    document = read(text, file)
    problems = list(document.problems)
    if document.whole and not (isinstance(document.data, list) and document.data):
        fix = 'Begin each case with "- id:", such as "- id: AG-01".'
        problems.append(Problem(file, 1, 1, Severity.ERROR, "The file holds no list of cases.", fix))
    found: list[Loaded] = []
    for number in range(len(document.data)) if document.whole and isinstance(document.data, list) else ():
        part = document.part((number,))
        case, wrong = _case(part, file)
        problems += wrong
        if case is not None and not wrong:
            found.append(case)
    problems += _doubled(document, file) if document.whole else ()
    return tuple(found), in_order(problems)


def _case(document: Document, file: str) -> tuple[Loaded | None, list[Problem]]:
    """Return one case and what is wrong with it."""
    data = document.data
    if not isinstance(data, dict):
        fix = 'Begin it with "- id:", and put the rest below, two spaces further in.'
        return None, [Problem(file, *document.place(()), Severity.ERROR, "This entry is not a case.", fix)]
    try:
        case = Case.model_validate(data)
    except ValidationError as failure:
        return None, list(told(misfits(failure, data), document, file, CASE))
    names = _names(case, data)
    return Loaded(case, names, document, file), check(Checker(case, names, document, file))


def _names(case: Case, data: Data) -> Names:
    texts = [text for name in USES for text in _texts(data.get(name))]
    given = case.given
    written = frozenset(text for text in texts if text in STATES)
    return Names(given.year, mentioned(texts), given.guests, given.ranks, written)


def _texts(value: Data) -> Iterator[str]:
    """Yield every text in a value, names before colons included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from (name, *_texts(part))
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _doubled(document: Document, file: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, entry in enumerate(document.data if isinstance(document.data, list) else ()):
        id = entry.get("id") if isinstance(entry, dict) else None
        line, column = document.place((number, "id"))
        if isinstance(id, str) and id in first:
            message = f'The id "{id}" stands twice: first on line {first[id]}, and again here.'
            yield Problem(file, line, column, Severity.ERROR, message, "Give one of the two another id.")
        elif isinstance(id, str):
            first[id] = line
