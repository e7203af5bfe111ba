"""What can become of a draft statement: the room of a morning after all have spoken, and the fate of wordings in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Final

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.politics.persuasion import effects
from game.politics.room import Room, Saying
from game.politics.stance import Consensus, consensus, crossed, strain
from game.procedure.house import PRACTICE
from game.procedure.meeting import Meeting
from game.procedure.reservations import RESERVATIONS
from game.scenario import Scenario
from game.scenario.build import members
from game.session.session import opening_game

Rungs = tuple[int, ...]
"""A wording by the places of its rungs, a paragraph each."""
BENDS: Final = 3
"""Changes by one rung that an engine President makes in all: two before the first silence, one after it is broken."""


def spoken(facts: Facts, statements: Mapping[SeatId, tuple[str, ...]], meeting: Meeting) -> Room:
    """The room after these statements, in this order."""
    room = Room(facts)
    for seat, points in statements.items():
        for point in points:
            room = replace(room, sayings=(*room.sayings, Saying(seat, point, 1)))
            for effect in effects(room, meeting, seat, point):
                room = room.after(effect, 1)
    return room


def planned(scenario: Scenario, facts: Facts, *, silent: SeatId = "") -> dict[SeatId, tuple[str, ...]]:
    """What the engine says for each delegation: members, then guests; nothing for ``silent``."""
    guests = [own.seat for own in facts.delegations if own.invited]
    speaking = [seat for seat in (*members(scenario), *guests) if seat != silent]
    return {seat: tuple(point.id for point in facts.planned_statement(seat)) for seat in speaking}


class Day:
    """One morning of a scenario, when everybody but perhaps one seat has spoken as the engine speaks.

    Who presides puts the text to the others and does not break the silence itself.
    """

    def __init__(
        self,
        scenario: Scenario,
        brief: str,
        *,
        silent: SeatId = "",
        says: Mapping[SeatId, tuple[str, ...]] | None = None,
    ) -> None:
        self.facts = scenario.facts.dealt(brief)
        self.members = tuple(seat for seat in members(scenario) if seat != scenario.meeting.presidency)
        statements = {**planned(scenario, self.facts, silent=silent), **(says or {})}
        self.room = spoken(self.facts, statements, opening_game(scenario, PRACTICE).meeting)

    @property
    def opening(self) -> Rungs:
        return tuple(paragraph.opening for paragraph in self.facts.paragraphs)

    def wording(self, rungs: Rungs) -> tuple[str, ...]:
        return tuple(paragraph.ladder[rung].id for paragraph, rung in zip(self.facts.paragraphs, rungs, strict=True))

    def fate(self, rungs: Rungs, *, stretch: int = 0) -> Consensus:
        return consensus(self.room, self.members, self.wording(rungs), stretch=stretch)

    def press(self, rungs: Rungs) -> Consensus:
        """What would come of the same text as elements for the press: no word stronger than the first rung."""
        return self.fate(tuple(min(rung, 1) for rung in rungs), stretch=1)

    def is_agreed(self, rungs: Rungs, *, stretch: int = 0) -> bool:
        """Whether the text, or as much of it as is given, is agreed, perhaps with reservations; added up by rungs."""
        reserving = 0
        for seat in self.members:
            cost = sum(self.costs[seat][place][rung] for place, rung in enumerate(rungs))
            over = cost - self.facts.give(seat) - stretch
            if over > 1:
                return False
            reserving += over == 1
        return reserving <= RESERVATIONS

    @cached_property
    def costs(self) -> dict[SeatId, list[list[int]]]:
        """What each rung alone costs each member; more than anybody can swallow where it crosses a red line."""
        return {
            seat: [[self._cost(seat, rung.id) for rung in paragraph.ladder] for paragraph in self.facts.paragraphs]
            for seat in self.members
        }

    def _cost(self, seat: SeatId, rung: str) -> int:
        return 99 if crossed(self.room, seat, (rung,)) else strain(self.room, seat, (rung,))


def within(facts: Facts, start: Rungs, changes: int) -> set[Rungs]:
    """All texts that so many changes by one rung make of ``start``, or fewer."""
    found, edge = {start}, {start}
    for _ in range(changes):
        edge = {text for old in edge for text in _neighbours(facts, old)} - found
        found |= edge
    return found


def _neighbours(facts: Facts, old: Rungs) -> Iterator[Rungs]:
    for place, paragraph in enumerate(facts.paragraphs):
        for rung in (old[place] - 1, old[place] + 1):
            if 0 <= rung < len(paragraph.ladder):
                yield (*old[:place], rung, *old[place + 1 :])
