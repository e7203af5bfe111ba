"""What a player makes of the others: between which words each would be at ease, as far as it heard or can guess.

Guesses follow from the interests a delegation is known for. Nothing here reads what the seat does not know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.council.seats import SeatId
from game.players.goals import falls_short
from game.politics import Knowledge
from game.politics.evidence import told_reach
from game.politics.ladders import Paragraph
from game.politics.on_table import place_of
from game.politics.sightings import Side, Sighting, Source
from game.politics.stance import Reach, crossed, reach, reach_of_stand, whole_rungs
from game.politics.texts import rungs

SWALLOWS: Final = 1
"""How much strain a member swallows, as far as anybody knows."""
TOO_MUCH: Final = 10
"""What a step beyond that counts against a wording."""
BREAKS: Final = 2
"""How much a member probably cares about words over which it broke a silence."""
OWN_GOAL: Final = 4
"""What a point of one's own instructions counts against the steps of others."""


@dataclass(frozen=True)
class Estimate:
    """What one seat makes of all members and all paragraphs."""

    paragraphs: tuple[Paragraph, ...]
    hurts: Mapping[SeatId, tuple[tuple[int, ...], ...]]
    """For each member and paragraph: what each rung would cost it."""
    short: tuple[tuple[int, ...], ...]
    """For each paragraph: what each rung would cost one's own instructions."""

    def strain(self, member: SeatId, places: Sequence[int]) -> int:
        """Return what a text with these rungs would cost ``member``."""
        return sum(costs[place] for costs, place in zip(self.hurts[member], places, strict=True))

    def against(self, places: Sequence[int]) -> int:
        """Return what speaks against a text with these rungs: members that could not swallow it above all."""
        own = sum(costs[place] for costs, place in zip(self.short, places, strict=True))
        return OWN_GOAL * own + sum(_weight(self.strain(member, places)) for member in self.hurts)

    def changes(self, places: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """Yield for each paragraph, by its number, and each rung what would speak against the text with it."""
        strains = [(costs, self.strain(member, places)) for member, costs in self.hurts.items()]
        own = sum(costs[place] for costs, place in zip(self.short, places, strict=True))
        for number, was in enumerate(places):
            for rung in range(len(self.paragraphs[number].ladder)):
                short = own + self.short[number][rung] - self.short[number][was]
                hurt = sum(_weight(all_ + costs[number][rung] - costs[number][was]) for costs, all_ in strains)
                yield OWN_GOAL * short + hurt, number, rung


def _weight(strain: int) -> int:
    """Return what a member's strain counts: a step beyond what it can swallow much more than those before."""
    return strain + TOO_MUCH * max(0, strain - SWALLOWS)


def estimate(knowledge: Knowledge, *, guesses: bool = True) -> Estimate:
    """Return what the seat makes of all members; without ``guesses`` only from what it heard and was told."""
    facts, members = knowledge.facts, knowledge.meeting.present
    return Estimate(
        facts.paragraphs,
        {member: tuple(_costs(knowledge, member, part, guesses) for part in facts.paragraphs) for member in members},
        tuple(
            tuple(falls_short(facts, knowledge.seat, part, rung) for rung in range(len(part.ladder)))
            for part in facts.paragraphs
        ),
    )


def places_of(knowledge: Knowledge, wording: Sequence[str]) -> tuple[int, ...]:
    """Return at which rung each paragraph stands in ``wording``."""
    return tuple(place for _, place in rungs(knowledge.facts, wording))


def wording_of(knowledge: Knowledge, places: Sequence[int]) -> tuple[str, ...]:
    """Return the wording with these rungs."""
    return tuple(part.ladder[place].id for part, place in zip(knowledge.facts.paragraphs, places, strict=True))


def best_text(found: Estimate, places: Sequence[int], fixed: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """Return the rungs that the least speaks against, changed one by one from ``places``; ``fixed`` paragraphs stay."""
    now, count = tuple(places), found.against(places)
    while True:
        options = [
            (against, _far(places, changed), changed)
            for against, number, rung in found.changes(now)
            if found.paragraphs[number].id not in fixed
            for changed in [(*now[:number], rung, *now[number + 1 :])]
        ]
        least, _, one = min(options, default=(count, 0, now))
        if least >= count:
            return now
        now, count = one, least


def _far(places: Sequence[int], others: Sequence[int]) -> int:
    """Return how many rungs lie between two texts: of equals the nearer one is asked for."""
    return sum(abs(one - other) for one, other in zip(places, others, strict=True))


def _costs(knowledge: Knowledge, member: SeatId, paragraph: Paragraph, guesses: bool) -> tuple[int, ...]:
    own = guess(knowledge, member, paragraph, guesses=guesses)
    lines = knowledge.room.exchanges.lines
    told = [line for line in lines if (line.by, line.to, line.paragraph) == (member, knowledge.seat, paragraph.id)]
    costs = []
    for rung, words in enumerate(paragraph.ladder):
        never = any(
            (line.at_least is not None and rung >= line.at_least) or (line.at_most is not None and rung <= line.at_most)
            for line in told
        )
        if member == knowledge.seat:
            never = crossed(knowledge.room, member, (words.id,)) is not None
        costs.append(TOO_MUCH if never else abs(own.outside(rung)) * own.weight)
    return tuple(costs)


def guess(knowledge: Knowledge, member: SeatId, paragraph: Paragraph, *, guesses: bool = True) -> Reach:
    """Return between which rungs ``member`` is probably at ease, and how much it probably cares."""
    room, seat = knowledge.room, knowledge.seat
    if member == seat:
        return reach(room, member, paragraph)
    own = _usual(knowledge, member, paragraph) if guesses else Reach(0, len(paragraph.ladder) - 1, 0)
    for one in room.sightings:
        if (one.member, one.paragraph) == (member, paragraph.id):
            own = told_reach(room, seat, one) or _corrected(knowledge, own, paragraph, one)
    top = len(paragraph.ladder) - 1
    return Reach(max(0, min(top, own.floor)), max(0, min(top, own.ceiling)), own.weight)


def _usual(knowledge: Knowledge, member: SeatId, paragraph: Paragraph) -> Reach:
    """Return where delegations with its interests usually are at ease, with what statements have moved; public."""
    facts, whole = knowledge.facts, Reach(0, len(paragraph.ladder) - 1, 0)
    own = facts.participant(member)
    tags = (tag for tag in facts.tags if own is not None and tag.id in own.interests)
    stands = [tag.usual[paragraph.issue] for tag in tags if paragraph.issue in tag.usual]
    if not stands or min(stands) < 0 < max(stands):
        return whole
    usual, nudge = reach_of_stand(paragraph, max(stands, key=abs)), knowledge.room.nudge(member, paragraph.id)
    return Reach(usual.floor - whole_rungs(nudge.down), usual.ceiling + whole_rungs(nudge.up), usual.weight)


def _corrected(knowledge: Knowledge, own: Reach, paragraph: Paragraph, one: Sighting) -> Reach:
    """Return ``own`` with what a sighting adds: where its room ends, or that some words lie inside or outside it."""
    nudge = knowledge.room.nudge(one.member, paragraph.id)
    up, down = whole_rungs(nudge.up) - one.up, whole_rungs(nudge.down) - one.down
    if one.source is Source.BROKE:
        # Said of the text as it stands, after all statements; a red line does not move.
        up = down = 0
    seen = place_of(paragraph, one.words)
    cares = max(BREAKS if one.source is Source.BROKE else 1, own.weight)
    side = one.side
    if side is Side.OUTSIDE:
        # It broke a silence: most often over words that go too far, unless it is known to ask for more.
        side = Side.BELOW if own.floor > seen or seen == 0 else Side.ABOVE
    match side:
        case Side.ABOVE:
            end = place_of(paragraph, one.nearest) + up if one.nearest else min(own.ceiling, max(0, seen - 1 + up))
            return Reach(min(own.floor, end), end, cares)
        case Side.BELOW:
            end = place_of(paragraph, one.nearest) - down if one.nearest else max(own.floor, seen + 1 - down)
            return Reach(end, max(own.ceiling, end), cares)
        case _:
            return replace(own, floor=min(own.floor, seen), ceiling=max(own.ceiling, seen))
