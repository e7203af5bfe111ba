"""Capitals: what each asks of a paragraph, what an offer below that costs, and asking for more freedom.

A capital has some patience. To offer or have carried less than it asks for uses it up, and so does asking for freedom.
When none is left it disowns what its delegation has offered; the meeting goes on, and the delegation still speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, TypeAlias

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics.conditions import Condition
from game.politics.corridor import KNOWN_PARAGRAPH, CorridorAct, paragraph_called, rung_now, subjects
from game.politics.facts import Facts
from game.politics.hooks import goals_on
from game.politics.ladders import Paragraph
from game.politics.room import Room, RoomEvent
from game.politics.stance import written_reach
from game.politics.texts import rungs
from game.politics.vocabulary import Tier
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

PATIENCE: Final = 3
"""How much patience a capital has at the start; 0 is none."""
COST: Final = {Tier.SHOULD: 1, Tier.MUST: 2, Tier.RED_LINE: 2}
"""Patience that it costs to offer less than a goal asks for, by its tier."""
FREEDOM: Final = 1
"""Rungs by which one request for freedom widens an instruction."""

BACKED: Final = Requirement(
    "X-DISOWNED",
    cite.SIMPLIFIED_CAPITAL,
    N_("The capital of {seat} stands behind what its delegation says."),
    N_(
        "The capital of {seat} has disowned what its delegation offered, which can offer nothing more. It still speaks."
    ),
)
ASKS_SOMETHING: Final = Requirement(
    "X-NO-INSTRUCTION",
    cite.SIMPLIFIED_CAPITAL,
    N_("The capital of {seat} has asked for something in this paragraph."),
    N_("The capital of {seat} leaves this paragraph to its delegation, which is free in it already."),
)
NOT_FREED: Final = Requirement(
    "X-FREED",
    cite.SIMPLIFIED_CAPITAL,
    N_("The capital of {seat} has not given way on this paragraph yet."),
    N_("The capital of {seat} has given way on this paragraph once, and does so only once."),
)
AS_INSTRUCTED: Final = Requirement(
    "N-BELOW-INSTRUCTION",
    cite.SIMPLIFIED_CAPITAL,
    N_("These words are within the instructions of {seat}."),
    N_("These words are less than the capital of {seat} asks for, and cost some of its patience."),
    Weight.NOTE,
)


Wants: TypeAlias = tuple[tuple[Tier, frozenset[int]], ...]
"""What a capital asks of a paragraph: for each goal that speaks of it, its tier and the rungs it allows."""


def wanted(facts: Facts, seat: SeatId, paragraph: Paragraph) -> Wants:
    """Return what the capital of ``seat`` asks of ``paragraph``: the rungs that each of its goals allows.

    Where no goal speaks of it, the capital would like it between the words with which the seat is at ease.
    """
    key = ("wanted", seat, paragraph.id)
    found: Wants | None = facts.memo.get(key)
    if found is None:
        found = facts.memo[key] = _wanted(facts, seat, paragraph)
    return found


def _wanted(facts: Facts, seat: SeatId, paragraph: Paragraph) -> Wants:
    own = facts.instruction(seat)
    found = []
    for objective in own.objectives if own else ():
        fitting = [_fits(objective.when, paragraph.id, rung) for rung in range(len(paragraph.ladder))]
        if None not in fitting:
            found.append((objective.tier, frozenset(rung for rung, fits in enumerate(fitting) if fits)))
    if found:
        return tuple(found)
    reach = written_reach(facts, seat, paragraph)
    return ((Tier.SHOULD, frozenset(range(reach.floor, reach.ceiling + 1))),) if reach.weight else ()


def _fits(condition: Condition, paragraph: str, rung: int) -> bool | None:
    """Return whether ``paragraph`` at ``rung`` satisfies ``condition``; None where that does not decide it."""
    match condition:
        case asked.TextReached(paragraph=id, at_least=least, at_most=most) if id == paragraph:
            return (least or 0) <= rung and (most is None or rung <= most)
        case asked.TextWithout(paragraph=id) if id == paragraph:
            return rung == 0
        case asked.All(of=parts):
            known = [fits for part in parts if (fits := _fits(part, paragraph, rung)) is not None]
            return all(known) if known else None
        case asked.AnyOf(of=parts):
            found = [_fits(part, paragraph, rung) for part in parts]
            return None if None in found else any(found)
        case asked.Not(of=part):
            fits = _fits(part, paragraph, rung)
            return None if fits is None else not fits
    return None


def short_of(facts: Facts, seat: SeatId, paragraph: Paragraph, rung: int) -> int:
    """Return by how many rungs ``rung`` lies off everything that the capital of ``seat`` asks of ``paragraph``.

    Goals that contradict each other give way to the musts among them.
    """
    goals = wanted(facts, seat, paragraph)
    for kept in (goals, tuple(goal for goal in goals if goal[0] is not Tier.SHOULD)):
        allowed = set(range(len(paragraph.ladder))).intersection(*(rungs for _, rungs in kept))
        if allowed:
            return min(abs(rung - place) for place in allowed)
    return 0


def asked_instead(facts: Facts, seat: SeatId, paragraph: Paragraph, rung: int) -> int | None:
    """Return the nearest rung that fits the instructions of ``seat``; None if ``rung`` does, or they do not name it."""
    if paragraph.id not in goals_on(facts, seat) or not short_of(facts, seat, paragraph, rung):
        return None
    fitting = (place for place in range(len(paragraph.ladder)) if not short_of(facts, seat, paragraph, place))
    return min(fitting, key=lambda place: abs(place - rung))


def barred(facts: Facts, seat: SeatId, wording: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of ``wording`` whose words cross a red line that the capital of ``seat`` has drawn."""
    return tuple(
        part
        for part, rung in rungs(facts, wording)
        if any(tier is Tier.RED_LINE and rung not in allowed for tier, allowed in wanted(facts, seat, part))
    )


def asked_to_say(facts: Facts, seat: SeatId) -> frozenset[str]:
    """Return every point that meets a goal of ``seat``, or a part of one, by being said."""
    own = facts.instruction(seat)
    goals = (objective for objective in own.objectives if objective.tier is not Tier.RED_LINE) if own else ()
    return frozenset(id for goal in goals for id in _said_in(goal.when))


def unsayable(facts: Facts, seat: SeatId) -> frozenset[str]:
    """Return the points that would cross a red line of ``seat`` by themselves."""
    own = facts.instruction(seat)
    lines = (line.when for line in own.objectives if line.tier is Tier.RED_LINE) if own else ()
    return frozenset(line.of.point for line in lines if isinstance(line, asked.Not) and isinstance(line.of, asked.Said))


def _said_in(condition: Condition) -> Iterator[str]:
    match condition:
        case asked.Said(point=point):
            yield point
        case asked.All(of=parts) | asked.AnyOf(of=parts):
            for part in parts:
                yield from _said_in(part)


def price(room: Room, seat: SeatId, paragraph: Paragraph, rung: int) -> int:
    """Return what it costs ``seat`` in patience to offer ``rung``: by the weightiest goal it falls short of.

    Nothing within the freedom that the capital has given, and no paragraph costs the same twice.
    """
    exchanges = room.exchanges
    free = FREEDOM if (seat, paragraph.id) in exchanges.flexible else 0
    if short_of(room.facts, seat, paragraph, rung) <= free:
        return 0
    costs = [COST[tier] for tier, rungs in wanted(room.facts, seat, paragraph) if rung not in rungs]
    paid = sum(cost for one, id, cost in exchanges.displeased if (one, id) == (seat, paragraph.id))
    return max(0, max(costs, default=0) - paid)


def patience(room: Room, seat: SeatId) -> int:
    """Return how much patience the capital of ``seat`` has left: from 0 to 3."""
    return dict(room.exchanges.patience).get(seat, PATIENCE)


MOODS: Final = (
    N_("at the end of its patience"),
    N_("close to losing patience"),
    N_("uneasy"),
    N_("patient"),
)
"""How much patience a capital has, from 0 to 3."""


def paid(room: Room, seat: SeatId, paragraph: Paragraph, rung: int) -> Iterator[RoomEvent]:
    """Yield what the capital of ``seat`` makes of an offer of ``rung``; nothing if it is within the instructions."""
    cost = price(room, seat, paragraph, rung)
    if cost:
        left = max(0, patience(room, seat) - cost)
        yield PatienceLost(seat, paragraph.id, cost, left, paragraph.ladder[rung].verb, paragraph.title)


@dataclass(frozen=True, slots=True)
class PatienceLost(RoomEvent):
    """A capital learnt that its delegation had offered less than it had asked for. Private to the seat."""

    seat: SeatId
    paragraph: str
    cost: int
    left: int
    verb: str
    title: str
    says: ClassVar[str] = N_(
        "The capital of {seat} is {mood}: its delegation offered “{verb}” on “{title}”, less than it was told to get."
    )

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Count what the paragraph has cost, and what patience is left."""
        displeased = (*room.exchanges.displeased, (self.seat, self.paragraph, self.cost))
        return _with_patience(room, self.seat, self.left, displeased=displeased)

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """With no patience left, the capital disowns what was offered."""
        yield from _disowned(room, meeting, self.seat)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the seat by name, the mood in words, and what was offered."""
        return {
            "seat": meeting.called(self.seat),
            "mood": MOODS[self.left],
            "verb": self.verb,
            "title": self.title,
        }


def _with_patience(room: Room, seat: SeatId, left: int, **more: object) -> Room:
    others = tuple(pair for pair in room.exchanges.patience if pair[0] != seat)
    return replace(room, exchanges=replace(room.exchanges, patience=(*others, (seat, left)), **more))  # type: ignore[arg-type]


def _disowned(room: Room, meeting: Meeting, seat: SeatId) -> Iterator[RoomEvent]:
    """Yield that the capital of ``seat`` disowns it, if its patience has just come to an end."""
    if patience(room, seat):
        return
    exchanges = room.exchanges
    carriers = [carried.by for carried in exchanges.carried if carried.of == seat]
    promised = [promise.by for promise in room.promises if promise.to == seat]
    told = dict.fromkeys((seat, *carriers, *promised, *((meeting.chair,) if carriers else ())))
    yield Disowned(seat, tuple(told))


@dataclass(frozen=True, slots=True)
class Disowned(RoomEvent):
    """A capital disowned what its delegation had offered. Known to the seat and to everybody whom it concerns."""

    seat: SeatId
    told: tuple[SeatId, ...]
    says: ClassVar[str] = N_(
        "The capital of {seat} disowns what its delegation has offered: nobody carries its wordings any more, and "
        "promises to it lapse."
    )

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat, those who carried or promised, and the presidency if a wording was carried."""
        return self.told

    def into(self, room: Room) -> Room:
        """Take back wordings and promises."""
        carried = tuple(one for one in room.exchanges.carried if one.of != self.seat)
        promises = tuple(promise for promise in room.promises if promise.to != self.seat)
        return replace(room, promises=promises, exchanges=replace(room.exchanges, carried=carried))


@dataclass(frozen=True, slots=True)
class FreedomGiven(RoomEvent):
    """A capital gave its delegation one step more on a paragraph. Private to the seat."""

    seat: SeatId
    paragraph: str
    left: int
    title: str
    says: ClassVar[str] = N_("The capital of {seat} gives way by one step on “{title}”, and is {mood}.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Widen the instruction."""
        return _with_patience(
            room, self.seat, self.left, flexible=(*room.exchanges.flexible, (self.seat, self.paragraph))
        )

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """With no patience left, the capital disowns what was offered."""
        yield from _disowned(room, meeting, self.seat)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the seat by name, the paragraph by its title, and the mood in words."""
        return {"seat": meeting.called(self.seat), "title": self.title, "mood": MOODS[self.left]}


class AskCapital(CorridorAct):
    """Ask the capital for one step more freedom on a paragraph. It costs patience, and the time of a talk."""

    label: ClassVar[str] = N_("Ask your capital for a step more on {paragraph}")
    help: ClassVar[str] = N_("It gives way by one step, once for each paragraph, and loses some patience.")
    kind: Literal["ask_capital"] = "ask_capital"
    paragraph: str

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Open while the capital has patience, once for each paragraph on which it has asked for something."""
        yield from super().asked(meeting, room)
        paragraph = paragraph_called(room, self.paragraph)
        yield KNOWN_PARAGRAPH(paragraph is not None)
        seat = {"seat": meeting.called(self.seat)}
        yield BACKED(patience(room, self.seat) > 0, seat)
        yield NOT_FREED((self.seat, self.paragraph) not in room.exchanges.flexible, seat)
        if paragraph is not None:
            yield ASKS_SOMETHING(bool(wanted(room.facts, self.seat, paragraph)), seat)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """One step more, and less patience."""
        paragraph = room.facts.paragraph(self.paragraph)
        left = patience(room, self.seat) - 1
        yield FreedomGiven(self.seat, paragraph.id, left, paragraph.title)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """One for each paragraph the seat cares about most, where the words on the table are not what was asked for."""
        for paragraph in subjects(room, seat):
            if short_of(room.facts, seat, paragraph, rung_now(meeting, room, paragraph)):
                yield cls(seat=seat, paragraph=paragraph.id)
