"""The text a presidency puts under silence that leaves the initiative to others: it bends a little, and solves nothing.

It takes in what members carry, and bends a rung here and there towards those it has heard. A text that has the room
behind it needs somebody who works for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.players.estimates import Estimate, estimate, places_of, wording_of
from game.politics import Knowledge
from game.politics.stance import Stance, stance
from game.politics.texts import opening_wording

BENDS: Final = (2, 1)
"""How often such a presidency bends before the first silence and before the second."""


def bent(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the text for the next silence: with the words that are carried, and bent towards those it has heard."""
    room = knowledge.room
    wording, carried = with_carried(knowledge, room.tabled or opening_wording(knowledge.facts))
    bends = BENDS[min(knowledge.meeting.rounds, len(BENDS) - 1)]
    found, places = estimate(knowledge, guesses=False), places_of(knowledge, wording)
    for _ in range(bends):
        places = _bend(knowledge, found, places, carried)
    return wording_of(knowledge, places)


def with_carried(knowledge: Knowledge, wording: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return ``wording`` with each carried wording with which the presidency could live, and where these stand."""
    fixed = set()
    for one in knowledge.room.exchanges.carried:
        part = next(part for part in knowledge.facts.paragraphs if any(rung.id == one.rung for rung in part.ladder))
        others = {rung.id for rung in part.ladder}
        changed = tuple(one.rung if id in others else id for id in wording)
        if stance(knowledge.room, knowledge.seat, changed) is not Stance.OBJECTS:
            wording = changed
            fixed.add(part.id)
    return wording, frozenset(fixed)


def press_lines(knowledge: Knowledge) -> tuple[str, ...]:
    """Return what is left of the text for the press: no paragraph above its first words."""
    tabled = with_carried(knowledge, knowledge.room.tabled or opening_wording(knowledge.facts))[0]
    return wording_of(knowledge, [min(1, place) for place in places_of(knowledge, tabled)])


def _bend(knowledge: Knowledge, found: Estimate, places: tuple[int, ...], fixed: frozenset[str]) -> tuple[int, ...]:
    """Return the text with one rung changed that eases most of what was heard; the same if nothing does."""
    members = knowledge.meeting.present

    def heard(one: tuple[int, ...]) -> int:
        return sum(found.strain(member, one) for member in members)

    ways = [
        one
        for one in _steps(found, places, fixed)
        if stance(knowledge.room, knowledge.seat, wording_of(knowledge, one)) is not Stance.OBJECTS
    ]
    best = min(ways, key=heard, default=places)
    return best if heard(best) < heard(places) else places


def _steps(found: Estimate, places: tuple[int, ...], fixed: frozenset[str]) -> Iterator[tuple[int, ...]]:
    """Yield each text one rung away, the first paragraphs and the weaker words first."""
    for number, paragraph in enumerate(found.paragraphs):
        for rung in (places[number] - 1, places[number] + 1):
            if paragraph.id not in fixed and 0 <= rung < len(paragraph.ladder):
                yield (*places[:number], rung, *places[number + 1 :])
