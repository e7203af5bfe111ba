"""What there is to play: scenarios in a folder, and the games that were saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from game.council.seats import SeatId
from game.council.states import STATES
from game.players import HUMAN
from game.scenario import Scenario, ScenarioProblems, load, names
from game.session import JournalError, Session
from game.session.journal import read

BEGIN_WITH: Final = "csto_2022"
"""The scenario that is shown first, if it is there: the only one with every stage of a debate."""


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A saved game as the title shows it."""

    path: Path
    title: str
    seat: str
    """The name of the seat a person holds."""
    acts: int
    ended: bool


@dataclass(slots=True)
class Library:
    """Scenarios and saved games. Scenarios are read once, when first asked for.

    Attributes:
        scenarios: the folder with scenarios.
        games: the folder for saved games; it need not exist yet.
        known: what has been read so far, by name: a scenario, or a sentence that says what is wrong with it.
    """

    scenarios: Path
    games: Path
    known: dict[str, Scenario | str] = field(default_factory=dict)

    def names(self) -> tuple[str, ...]:
        """Return the names of the scenarios: the one to begin with, then the others in alphabetical order."""
        return tuple(sorted(names(self.scenarios), key=lambda name: (name != BEGIN_WITH, name)))

    def scenario(self, name: str) -> Scenario | str:
        """Return the scenario called ``name``, or a sentence that says what is wrong with it."""
        if name not in self.known:
            self.known[name] = self._load(name)
        return self.known[name]

    def _load(self, name: str) -> Scenario | str:
        try:
            return load(self.scenarios / f"{name}.yaml")
        except ScenarioProblems as broken:
            return str(broken.problems[0])
        except OSError as error:
            return f"{error.filename}: {(error.strerror or 'cannot be read').lower()}."

    def begin(self, scenario: Scenario, seat: SeatId) -> Session:
        """Begin a new game at ``seat`` in the next numbered file; the number is the seed.

        Raises:
            OSError: if the file cannot be written.
        """
        path = self.free_path(scenario, seat)
        seed = int(path.stem.rpartition("-")[2])
        return Session.new(scenario, {seat: HUMAN}, seed=seed, path=path)

    def free_path(self, scenario: Scenario, seat: SeatId) -> Path:
        """Return the next numbered file for a game of ``scenario`` at ``seat``; it does not exist yet."""
        number = 1
        while (path := self.games / f"{scenario.id}-{seat}-{number}.jsonl").exists():
            number += 1
        return path

    def latest(self) -> SavedGame | None:
        """Return the game that was played last and is not over, if there is one that can be read."""
        files = sorted(self.games.glob("*.jsonl"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in reversed(files):
            found = _described(path)
            if found is not None and not found.ended:
                return found
        return None


def _described(path: Path) -> SavedGame | None:
    try:
        saved = read(path)
        header = saved.header
        seats = [seat for seat, player in header["seats"].items() if player == HUMAN]
        title = header["scenario"]["title"]
        called = [_name(seat, header["scenario"]["delegations"]) for seat in seats[:1]]
    except (JournalError, KeyError, TypeError, AttributeError, StopIteration):
        return None
    if not called:
        return None
    return SavedGame(path, str(title), called[0], len(saved.acts()), saved.end is not None)


def _name(seat: SeatId, delegations: list[dict[str, Any]]) -> str:
    """Return what ``seat`` is called in lists: a State by its own name, anybody else as the scenario says."""
    if seat in STATES:
        return STATES[seat].short
    own = next(entry for entry in delegations if entry["seat"] == seat)
    return str(own.get("short") or own["name"])
