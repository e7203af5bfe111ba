"""What is wrong with a scenario, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.council.seats import SeatId
from game.council.states import STATES

if TYPE_CHECKING:
    from game.scenario.models import Scenario


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """The scenario cannot be played."""
    WARNING = "warning"
    """It can be played; somebody should look."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One slip. Lines and columns count from 1; ``message`` and ``fix`` are whole sentences."""

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message} Fix: {self.fix}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: the problems in the order of the file, and the scenario if it can be played."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the scenario from being played."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


class ScenarioProblems(Exception):  # noqa: N818 - it carries problems, and that is its name
    """A scenario cannot be played. ``problems`` says why; the message has one line a problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in the order of the file, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.file, p.line, p.column, p.severity, p.message)))


def near(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant by ``word``, if one is close enough."""
    names = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower(), list(names), n=1, cutoff=0.75)
    return names[found[0]] if found else None


def called(seat: SeatId) -> str:
    """Return how a sentence names a delegation: a State by its short name, anybody else by the id."""
    return STATES[seat].short if seat in STATES else f'"{seat}"'


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return the words as an enumeration: ``a, b or c``."""
    names = list(words)
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def few(words: Iterable[str], limit: int = 8) -> str:
    """Return at most ``limit`` of the words, and how many more there are."""
    names = list(words)
    return ", ".join(names) if len(names) <= limit else f"{', '.join(names[:limit])} and {len(names) - limit} more"
