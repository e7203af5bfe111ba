"""A file under examination: its data, what could be understood of it, and the problems found so far."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.council import memberships
from game.council.seats import SeatId
from game.council.states import STATES
from game.politics.vocabulary import Entry
from game.scenario.models import DEBATED, SECTIONS, MeetingFormat, Scenario
from game.scenario.problems import Problem, Severity, near
from game.scenario.sentences import Misfit, misfits, told
from game.scenario.strays import strays, told_strays, without
from game.scenario.yaml_reader import Data, Document, Path

WILD: Final = "*"
"""In a pattern: any key, or any place in a list."""

ENTRIES: Final = (
    ("draft", "paragraphs", WILD),
    ("history", "votes", WILD),
    ("history", "script", WILD),
    ("positions", WILD, WILD),
    ("positions", WILD),
    *(
        (name, WILD)
        for name, field in Scenario.model_fields.items()
        if str(field.annotation).startswith(("tuple", "collections.abc.Mapping")) and name != "positions"
    ),
)
"""What can be left out of a file when it is wrong, so that the rest can still be checked."""


class Case:
    """A file under examination.

    Attributes:
        scenario: all that could be understood; entries with mistakes in their form are left out of it.
        absent: sections that are missing or could not be understood at all; checks that need them are not made.
        problems: what was found so far.
    """

    def __init__(self, document: Document, file: str) -> None:
        """Read the file's form, and note every mistake in it."""
        self.document = document
        self.file = file
        self.problems: list[Problem] = list(document.problems)
        self.data: Data = document.data
        found = _missing_sections(self.data)
        try:
            self.scenario = Scenario.model_validate(self.data)
            self.absent = frozenset(str(misfit.path[0]) for misfit in found)
        except ValidationError as failure:
            found = (*misfits(failure, self.data), *found)
            self.scenario, self.absent = _rest(self.data, found)
        astray = strays(found, self.data)
        self.absent |= {stray.section for stray in astray}
        self.problems.extend(told_strays(astray, document, file))
        self.problems.extend(told(without(found, astray), document, file))
        self._refused = frozenset(misfit.path for misfit in found) | {stray.path for stray in astray}

    @property
    def is_sound(self) -> bool:
        """Whether the whole file has the right form."""
        return not self._refused

    @cached_property
    def members(self) -> tuple[SeatId, ...] | None:
        """The members of the Council on the day; None if the day or its members are not known."""
        if self.scenario.invented_members:
            return self.scenario.invented_members
        if "meeting" in self.absent or self.scenario.meeting.date.year not in memberships.COVERED:
            return None
        return memberships.members(self.scenario.meeting.date.year, self.scenario.meeting.date.month)

    @cached_property
    def misplaced(self) -> frozenset[SeatId]:
        """Delegations that cannot sit where they say: no such State, or not a member that year."""
        if self.scenario.invented_members:
            return frozenset(p.seat for p in self.scenario.delegations if p.seat in STATES)
        states = {p.seat: p.invited for p in self.scenario.delegations if p.invited in (None, Entry.RULE_37)}
        strangers = {seat for seat in states if seat not in STATES}
        if self.members is not None:
            strangers |= {seat for seat, invited in states.items() if invited is None and seat not in self.members}
        return frozenset(strangers)

    @cached_property
    def owners(self) -> Mapping[str, SeatId]:
        """Whose each point is, for all points of which that is known."""
        seats = {participant.seat for participant in self.scenario.delegations}
        return {point.id: point.seat for point in self.scenario.points if point.seat in seats}

    def is_misnamed(self, seat: SeatId) -> bool:
        """Whether ``seat`` has no entry because that is missing or has the wrong name, which is said there."""
        if seat in (self.members or ()):
            return True
        return bool(self.misplaced) and (seat in STATES or near(seat, self.misplaced) is not None)

    def is_refused(self, path: Sequence[str | int]) -> bool:
        """Whether what stands at ``path`` has the wrong form, which has been said already."""
        return tuple(path) in self._refused

    def understood(self, *path: str) -> tuple[int, ...]:
        """Return the places in the list at ``path`` whose entries have the right form, in order."""
        here = self.data
        for part in path:
            here = here.get(part, {}) if isinstance(here, dict) else {}
        depth = len(path)
        wrong = {refused[depth] for refused in self._refused if len(refused) > depth and refused[:depth] == path}
        return tuple(place for place in range(len(here)) if place not in wrong)

    def has_gaps(self, pattern: Sequence[str]) -> bool:
        """Whether an entry that fits ``pattern``, such as ("points", "*"), is missing its id or has a wrong one."""
        name = "seat" if pattern[0] in ("delegations", "instructions") else "id"
        return any(fits(path, pattern) or fits(path, (*pattern, name)) for path in self._refused)

    def find(self, pattern: Sequence[str]) -> Iterator[tuple[Path, Data]]:
        """Yield every path in the data that fits ``pattern``, with what stands there."""
        yield from _find(self.data, tuple(pattern), ())

    def error(self, path: Sequence[str | int], message: str, fix: str, *, at_key: bool = False) -> None:
        """Note what keeps the scenario from being played; ``at_key`` points to the name before the colon."""
        self._note(path, Severity.ERROR, message, fix, at_key=at_key)

    def warning(self, path: Sequence[str | int], message: str, fix: str, *, at_key: bool = False) -> None:
        """Note something that somebody should look at."""
        self._note(path, Severity.WARNING, message, fix, at_key=at_key)

    def _note(self, path: Sequence[str | int], severity: Severity, message: str, fix: str, *, at_key: bool) -> None:
        place = self.document.key_place if at_key else self.document.place
        self.problems.append(Problem(self.file, *place(path), severity, message, fix))

    def index(self, section: str, id: str) -> int:
        """Return the place of the entry with this id in its list in the file."""
        name = "seat" if section in ("delegations", "instructions") else "id"
        for number, entry in enumerate(self.data.get(section, ())):
            if isinstance(entry, dict) and entry.get(name) == id:
                return number
        raise KeyError(id)


def fits(path: Sequence[str | int], pattern: Sequence[str]) -> bool:
    """Whether ``path`` has the form of ``pattern``."""
    return len(path) == len(pattern) and all(want in (WILD, part) for part, want in zip(path, pattern, strict=True))


def _find(data: Data, pattern: tuple[str, ...], path: Path) -> Iterator[tuple[Path, Data]]:
    if not pattern:
        yield path, data
    elif pattern[0] != WILD:
        if isinstance(data, dict) and pattern[0] in data:
            yield from _find(data[pattern[0]], pattern[1:], (*path, pattern[0]))
    elif isinstance(data, dict | list):
        parts: Iterable[tuple[str | int, Data]] = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in parts:
            yield from _find(value, pattern[1:], (*path, key))


def _missing_sections(data: Data) -> tuple[Misfit, ...]:
    """Return the sections a scenario cannot do without and this one has not."""
    if not isinstance(data, dict):
        return ()
    return tuple(
        Misfit((name,), ErrorDetails(type="missing", loc=(name,), msg="", input=data))
        for name in needed(data)
        if name not in data
    )


def needed(data: Data) -> tuple[str, ...]:
    """Return the facts that a file with this content cannot do without: of a debate more than of other meetings."""
    meeting = data.get("meeting") if isinstance(data, Mapping) else None
    format = meeting.get("format") if isinstance(meeting, Mapping) else None
    return SECTIONS if format in (MeetingFormat.BRIEFING, MeetingFormat.ADOPTION) else (*SECTIONS, *DEBATED)


def _rest(data: Data, found: Iterable[Misfit]) -> tuple[Scenario, frozenset[str]]:
    """Return what can be understood of ``data``, and the sections that are missing, misspelt or not understood."""
    pruned = copy.deepcopy(data) if isinstance(data, dict) else {}
    entries = {entry for misfit in found if (entry := _entry(misfit.path))}
    # From the back, so that the places before stay what they are.
    for *way, last in sorted(entries, key=lambda path: [str(p) if isinstance(p, str) else f"{p:09}" for p in path])[
        ::-1
    ]:
        parent = pruned
        for part in way:
            parent = parent[part]
        del parent[last]
    understood: dict[str, Data] = {}
    free = [name for name in Scenario.model_fields if name not in pruned]
    absent = {meant for name in pruned if name not in Scenario.model_fields and (meant := near(name, free))}
    for name, field in Scenario.model_fields.items():
        if name not in pruned:
            if field.is_required() or name in needed(data):
                absent.add(name)
            continue
        try:
            understood[name] = _adapter(name).validate_python(pruned[name])
        except ValidationError:
            absent.add(name)
    return Scenario.model_construct(None, **understood), frozenset(absent)


@cache
def _adapter(name: str) -> TypeAdapter[Data]:
    return TypeAdapter(Scenario.model_fields[name].rebuild_annotation())


def _entry(path: Path) -> Path | None:
    """Return the smallest entry round ``path`` that can be left out."""
    for pattern in ENTRIES:
        if len(path) >= len(pattern) and fits(path[: len(pattern)], pattern):
            return path[: len(pattern)]
    return None
