"""What there is to play: scenarios in a folder, and the games that were saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from game.council.seats import SeatId
from game.council.states import STATES
from game.players import HUMAN
from game.politics.vocabulary import Length
from game.scenario import Scenario, ScenarioProblems, load, names
from game.session import JournalError, Session
from game.session.journal import read

BEGIN_WITH: Final = ("ferry_2031", "csto_2022")
"""The scenarios that are shown first, if they are there: a short one with invented States, then a whole debate."""


SHOWN: Final = 20
"""Saved games that are listed; older ones are opened by their file."""


@dataclass(frozen=True, slots=True)
class SavedGame:
    """A saved game as the title shows it."""

    path: Path
    title: str
    seat: str
    """The names of the seats that persons hold."""
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
        """Return the names of the scenarios: those to begin with, then the others in alphabetical order."""
        known = names(self.scenarios)
        return (*(name for name in BEGIN_WITH if name in known), *(name for name in known if name not in BEGIN_WITH))

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

    def begin(
        self, scenario: Scenario, seats: Sequence[SeatId], length: Length = Length.FULL, seed: int | None = None
    ) -> Session:
        """Begin a new game of this length, persons at ``seats``, in the next numbered file.

        Without a ``seed`` the number of the file is the seed.

        Raises:
            OSError: if the file cannot be written.
        """
        path = self.free_path(scenario, seats)
        dealt = int(path.stem.rpartition("-")[2]) if seed is None else seed
        return Session.new(scenario, dict.fromkeys(seats, HUMAN), seed=dealt, length=length, path=path)

    def again(self, session: Session, seats: Sequence[SeatId]) -> Session:
        """Begin the same meeting again, with the same seed, house rules and length, persons at ``seats``.

        Raises:
            OSError: if the file cannot be written.
        """
        path = self.free_path(session.scenario, seats)
        held, house, seed = dict.fromkeys(seats, HUMAN), session.house, session.seed
        return Session.new(session.scenario, held, house=house, seed=seed, length=session.length, path=path)

    def free_path(self, scenario: Scenario, seats: Sequence[SeatId]) -> Path:
        """Return the next numbered file for a game of ``scenario`` at ``seats``; it does not exist yet."""
        number, held = 1, "+".join(seats)
        while (path := self.games / f"{scenario.id}-{held}-{number}.jsonl").exists():
            number += 1
        return path

    def latest(self) -> SavedGame | None:
        """Return the game that was played last and is not over, if there is one that can be read."""
        return next((found for path in self._files() if (found := _described(path)) and not found.ended), None)

    def saved(self) -> tuple[SavedGame, ...]:
        """Return the latest games that can be read, the newest first."""
        return tuple(found for path in self._files()[:SHOWN] if (found := _described(path)))

    def has_games(self) -> bool:
        """Whether any game has been saved."""
        return bool(self._files())

    def _files(self) -> list[Path]:
        """The files of saved games, the newest first."""
        files = self.games.glob("*.jsonl")
        return sorted(files, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def _described(path: Path) -> SavedGame | None:
    try:
        saved = read(path)
        header = saved.header
        seats = [seat for seat, player in saved.seats().items() if player == HUMAN]
        title = header["scenario"]["title"]
        called = [_name(seat, header["scenario"]["delegations"]) for seat in seats]
    except (JournalError, KeyError, TypeError, AttributeError, StopIteration):
        return None
    if not called:
        return None
    return SavedGame(path, str(title), ", ".join(called), len(saved.acts()), saved.end is not None)


def _name(seat: SeatId, delegations: list[dict[str, Any]]) -> str:
    """Return what ``seat`` is called in lists: a State by its own name, anybody else as the scenario says."""
    if seat in STATES:
        return STATES[seat].short
    own = next(entry for entry in delegations if entry["seat"] == seat)
    return str(own.get("short") or own["name"])
