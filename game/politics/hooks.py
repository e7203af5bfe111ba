"""Hooks: what in somebody else's statement a listener should prick up its ears at, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics.conditions import Condition
from game.politics.facts import Facts, Point
from game.politics.room import Room
from game.politics.vocabulary import Hook

QUESTION_MARK: Final = "?"
AT_ONCE: Final = frozenset({Hook.QUESTION, Hook.OPENING, Hook.COMPANY, Hook.SLIP})
"""Hooks that are worth interrupting a listener for."""


def hook(facts: Facts, seat: SeatId, point: Point) -> Hook | None:
    """Return why ``seat`` should prick up its ears at ``point``; None if it need not.

    What the author has written comes first; the rest follows from whom the point names, which of the seat's own
    points answer it, say the same or are answered by it, and which paragraphs the seat's goals are about.
    """
    key = ("hook", seat, point.id)
    if key not in facts.memo:
        facts.memo[key] = _hook(facts, seat, point)
    found: Hook | None = facts.memo[key]
    return found


def _hook(facts: Facts, seat: SeatId, point: Point) -> Hook | None:
    if point.seat == seat:
        return None
    if seat in point.hooks:
        return point.hooks[seat]
    if seat in point.touches:
        return Hook.QUESTION if QUESTION_MARK in point.says else Hook.CLAIM
    own = facts.points_of(seat)
    if point.argument and any(mine.argument == point.argument for mine in own):
        return Hook.ECHO
    if any(point.id in mine.answers for mine in own):
        return Hook.ANSWER
    if any(mine.id in point.answers for mine in own):
        return Hook.CLAIM
    return Hook.GOAL if point.paragraph in goals_on(facts, seat) else None


def pricks_up(facts: Facts, seat: SeatId, point: str) -> bool:
    """Whether the point with this id is something to prick up one's ears at, and more than on the right paragraph."""
    said = facts.points_by_id.get(point)
    return said is not None and hook(facts, seat, said) not in (None, Hook.GOAL)


def speaks_to(room: Room, seat: SeatId, id: str) -> bool:
    """Whether the point with this id asks ``seat`` something, speaks of it, or answers what it has said."""
    said = room.facts.points_by_id.get(id)
    if said is None or hook(room.facts, seat, said) not in (Hook.QUESTION, Hook.CLAIM):
        return False
    return seat in said.touches or seat in said.hooks or _answers(room, seat, said)


def calls_for(room: Room, seat: SeatId, id: str) -> bool:
    """Whether the point with this id is worth interrupting ``seat`` for at once.

    It asks the seat something, answers what it has said, or is marked by the author. What only speaks of the seat, what
    it could answer and what it meant to say itself can wait.
    """
    said = room.facts.points_by_id.get(id)
    why = hook(room.facts, seat, said) if said else None
    return said is not None and (why in AT_ONCE or (why is Hook.CLAIM and _answers(room, seat, said)))


def _answers(room: Room, seat: SeatId, said: Point) -> bool:
    """Whether a point answers what ``seat`` has said."""
    return any(mine.id in said.answers and room.said(mine.id) for mine in room.facts.points_of(seat))


def goals_on(facts: Facts, seat: SeatId) -> frozenset[str]:
    """Return the paragraphs of the text that the instructions of ``seat`` speak of."""
    own = facts.instruction(seat)
    conditions = (objective.when for objective in own.objectives) if own else ()
    return frozenset(paragraph for condition in conditions for paragraph in _paragraphs(condition))


def _paragraphs(condition: Condition) -> Iterator[str]:
    match condition:
        case asked.TextReached(paragraph=paragraph) | asked.TextWithout(paragraph=paragraph):
            yield paragraph
        case asked.All(of=parts) | asked.AnyOf(of=parts):
            for part in parts:
                yield from _paragraphs(part)
        case asked.Not(of=part):
            yield from _paragraphs(part)
