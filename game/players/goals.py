"""Instructions read: what a seat has to say for its goals, what it must not say, which words its text should have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import SeatId
from game.politics import Game, Knowledge, is_met
from game.politics import conditions as asked
from game.politics.capital import unsayable, wanted
from game.politics.conditions import Condition
from game.politics.facts import Facts
from game.politics.ladders import Paragraph
from game.politics.people import Objective
from game.politics.vocabulary import Tier
from game.procedure.meeting import AgreedText, changed

WORTH: Final = {Tier.SHOULD: 1, Tier.MUST: 2, Tier.RED_LINE: 2}
"""What a goal counts; a red line, what crossing it costs."""


def sayings(facts: Facts, seat: SeatId) -> tuple[str, ...]:
    """Return the points that the goals of ``seat`` need on the record: those of the musts first, each once.

    Of several that would do, the first in the order of the goal.
    """
    found = (id for goal in goals(facts, seat) for id in _needed(goal.when))
    barred = unsayable(facts, seat)
    return tuple(id for id in dict.fromkeys(found) if id not in barred)


def asks_for_words(facts: Facts, seat: SeatId) -> bool:
    """Whether a goal asks for a sentence of the seat's own."""
    return any(_speaks(goal.when) for goal in goals(facts, seat))


def goals(facts: Facts, seat: SeatId) -> tuple[Objective, ...]:
    """Return the goals of ``seat`` that can be won, the musts first."""
    own = facts.instruction(seat)
    found = [goal for goal in own.objectives if goal.tier is not Tier.RED_LINE] if own else []
    return tuple(sorted(found, key=lambda goal: goal.tier is not Tier.MUST))


def falls_short(facts: Facts, seat: SeatId, paragraph: Paragraph, rung: int) -> int:
    """Return what the instructions of ``seat`` lose with ``paragraph`` at ``rung``: 2 for a must, 1 for a should."""
    if facts.instruction(seat) is None:
        return 0
    named = (tier for tier, rungs in wanted(facts, seat, paragraph) if rung not in rungs)
    return sum(WORTH[tier] for tier in named)


def worth(knowledge: Knowledge, text: AgreedText | None) -> int:
    """Return what the instructions of the seat would be worth if the meeting ended with ``text``, or with none."""
    own, then = knowledge.instruction, Game(changed(knowledge.meeting, text=text), knowledge.room)
    named = own.objectives if own else ()
    return sum(WORTH[one.tier] * (is_met(one, then) - (one.tier is Tier.RED_LINE)) for one in named)


def _needed(condition: Condition) -> Iterator[str]:
    """Yield the points that satisfy the part of ``condition`` that points can."""
    match condition:
        case asked.Said(point=point):
            yield point
        case asked.All(of=parts):
            for part in parts:
                yield from _needed(part)
        case asked.AnyOf(of=parts):
            yield from next((found for part in parts if (found := tuple(_needed(part)))), ())


def _speaks(condition: Condition) -> bool:
    match condition:
        case asked.OwnWords():
            return True
        case asked.All(of=parts) | asked.AnyOf(of=parts):
            return any(map(_speaks, parts))
    return False
