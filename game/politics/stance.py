"""How far a delegation can stretch, and what it makes of a text: floors, ceilings, strain and stance.

Positions never move in one meeting; what moves is how far a delegation can stretch, in half-steps at one end or the
other. Two half-steps make a rung. Whole numbers, no dice; docs/game_model.md explains the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.politics.ladders import Paragraph
from game.politics.people import RedLine
from game.politics.room import Room
from game.politics.texts import rungs
from game.procedure.reservations import RESERVATIONS


class Stance(StrEnum):
    """What a delegation makes of a whole text."""

    CONTENT = "content"
    ACCEPTS = "accepts"
    RESERVES = "reserves"
    """Lets it pass, and puts its own reading on the record."""
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class Reach:
    """Between which rungs of a paragraph a delegation is at ease, and how much it cares."""

    floor: int
    ceiling: int
    weight: int
    """0 (no interest) to 2 (much)."""

    def outside(self, rung: int) -> int:
        """Return by how many rungs ``rung`` lies outside; positive above, negative below, 0 inside."""
        return max(0, rung - self.ceiling) - max(0, self.floor - rung)


def written_reach(facts: Facts, seat: SeatId, paragraph: Paragraph) -> Reach:
    """Return where the scenario puts ``seat`` on ``paragraph``: from its stand and the bounds of the rungs."""
    key = ("reach", seat, paragraph.id)
    found: Reach | None = facts.memo.get(key)
    if found is None:
        found = facts.memo[key] = reach_of_stand(paragraph, facts.stand(seat, paragraph.issue))
    return found


def reach_of_stand(paragraph: Paragraph, stand: int) -> Reach:
    """Return between which rungs of ``paragraph`` somebody is at ease who stands at ``stand`` on its issue."""
    fits = [place for place, rung in enumerate(paragraph.ladder) if rung.least <= stand <= rung.most]
    if not fits:
        # A stand between two rungs: at ease on the nearer one.
        gaps = [max(rung.least - stand, stand - rung.most) for rung in paragraph.ladder]
        fits = [gaps.index(min(gaps))]
    return Reach(fits[0], fits[-1], abs(stand))


def reach(room: Room, seat: SeatId, paragraph: Paragraph) -> Reach:
    """Return where ``seat`` is at ease on ``paragraph`` now, with the room that statements have made."""
    return stretched(room, seat, paragraph, written_reach(room.facts, seat, paragraph))


def stretched(room: Room, seat: SeatId, paragraph: Paragraph, written: Reach) -> Reach:
    """Return ``written``, where ``seat`` began, with the room that statements have made for it."""
    nudge = room.nudge(seat, paragraph.id)
    top = len(paragraph.ladder) - 1
    return Reach(
        max(0, min(top, written.floor - whole_rungs(nudge.down))),
        max(0, min(top, written.ceiling + whole_rungs(nudge.up))),
        written.weight,
    )


def agreeable(room: Room, seat: SeatId, paragraph: Paragraph) -> Reach:
    """Return which words of ``paragraph`` would do for ``seat``, as it would say: at ease, and on this side of a line.

    Whoever has a red line there cares a little at least.
    """
    own, (never_from, never_to) = reach(room, seat, paragraph), limits(room, seat, paragraph)
    if never_from is None and never_to is None:
        return own
    low = 0 if never_to is None else never_to + 1
    high = len(paragraph.ladder) - 1 if never_from is None else never_from - 1
    return Reach(max(low, min(high, own.floor)), max(low, min(high, own.ceiling)), max(1, own.weight))


def limits(room: Room, seat: SeatId, paragraph: Paragraph) -> tuple[int | None, int | None]:
    """Return from which rung on, and up to which, ``seat`` never agrees: by the strictest of its red lines there."""
    own = room.facts.participant(seat)
    lines = [line for line in own.red_lines if line.paragraph == paragraph.id] if own else []
    least = [line.at_least for line in lines if line.at_least is not None]
    most = [line.at_most for line in lines if line.at_most is not None]
    return min(least, default=None), max(most, default=None)


def whole_rungs(half_steps: int) -> int:
    """Return whole rungs in half-steps, toward zero."""
    return int(half_steps / 2)


@dataclass(frozen=True, slots=True)
class Pain:
    """What one paragraph of a text costs a delegation."""

    paragraph: Paragraph
    rung: int
    outside: int
    """By how many rungs the words lie above (positive) or below (negative) what it is at ease with."""
    weight: int

    @property
    def size(self) -> int:
        """How much it hurts."""
        return abs(self.outside) * self.weight


def pains(room: Room, seat: SeatId, wording: Sequence[str]) -> tuple[Pain, ...]:
    """Return what hurts ``seat`` in ``wording``, worst first, then in the order of the text."""
    found = []
    for paragraph, rung in rungs(room.facts, wording):
        own = reach(room, seat, paragraph)
        if own.weight and (outside := own.outside(rung)):
            found.append(Pain(paragraph, rung, outside, own.weight))
    return tuple(sorted(found, key=lambda pain: -pain.size))


def crossed(room: Room, seat: SeatId, wording: Sequence[str]) -> RedLine | None:
    """Return the red line of ``seat`` that ``wording`` crosses, if it crosses one. Red lines never move."""
    own = room.facts.participant(seat)
    at = {paragraph.id: rung for paragraph, rung in rungs(room.facts, wording)}
    lines = own.red_lines if own else ()
    return next((line for line in lines if line.paragraph in at and line.is_crossed(at[line.paragraph])), None)


def never(room: Room, seat: SeatId, wording: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs in which ``wording`` crosses a red line of ``seat``, in the order of the text."""
    own = room.facts.participant(seat)
    lines = own.red_lines if own else ()
    return tuple(
        part.id
        for part, rung in rungs(room.facts, wording)
        if any(line.paragraph == part.id and line.is_crossed(rung) for line in lines)
    )


def grounds(room: Room, seat: SeatId, wording: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return over which paragraphs ``seat`` could refuse ``wording``: a red line first, then what hurts most."""
    line = crossed(room, seat, wording)
    first = (room.facts.paragraph(line.paragraph),) if line else ()
    return (*first, *(pain.paragraph for pain in pains(room, seat, wording) if pain.paragraph not in first))


def strain(room: Room, seat: SeatId, wording: Sequence[str]) -> int:
    """Return how much ``wording`` hurts ``seat`` in all, less what promises kept to it take off."""
    kept = kept_promises(room, seat, wording)
    return max(0, sum(pain.size for pain in pains(room, seat, wording)) - len(kept))


def kept_promises(room: Room, seat: SeatId, wording: Sequence[str]) -> frozenset[str]:
    """Return the words in ``wording`` with which ``seat`` has promised to live."""
    return frozenset(promise.rung for promise in room.promises if promise.by == seat and promise.is_kept_by(wording))


def stance(room: Room, seat: SeatId, wording: Sequence[str], *, stretch: int = 0) -> Stance:
    """Return what ``seat`` makes of ``wording``; ``stretch`` is what the presidency's standing adds to its give."""
    if crossed(room, seat, wording) is not None:
        return Stance.OBJECTS
    hurt, give = strain(room, seat, wording), room.facts.give(seat) + stretch
    if hurt == 0:
        return Stance.CONTENT
    if hurt <= give:
        return Stance.ACCEPTS
    return Stance.RESERVES if hurt == give + 1 and room.facts.may_reserve(seat) else Stance.OBJECTS


@dataclass(frozen=True, slots=True)
class Consensus:
    """What would come of a text if it were put under silence now."""

    objecting: tuple[SeatId, ...]
    reserving: tuple[SeatId, ...]

    @property
    def agreed(self) -> bool:
        """Whether nobody objects; a third reservation is an objection."""
        return not self.objecting


def consensus(room: Room, members: Sequence[SeatId], wording: Sequence[str], *, stretch: int = 0) -> Consensus:
    """Return who objects to ``wording`` and who lets it pass with a reservation, asked in this order.

    Of more than two that would reserve, the later ones object: that is what they do in the room.
    """
    stances = {seat: stance(room, seat, wording, stretch=stretch) for seat in members}
    reserving = tuple(seat for seat in members if stances[seat] is Stance.RESERVES)
    objecting = tuple(seat for seat in members if stances[seat] is Stance.OBJECTS)
    return Consensus((*objecting, *reserving[RESERVATIONS:]), reserving[:RESERVATIONS])


def heaviest(room: Room, seat: SeatId) -> Iterator[Paragraph]:
    """Yield the two paragraphs ``seat`` cares about most, in the order of the text: those its statement speaks of."""
    weighed = [(paragraph, written_reach(room.facts, seat, paragraph).weight) for paragraph in room.facts.paragraphs]
    best = sorted((pair for pair in weighed if pair[1]), key=lambda pair: -pair[1])[:2]
    yield from (paragraph for paragraph in room.facts.paragraphs if any(paragraph is kept for kept, _ in best))
