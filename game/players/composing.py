"""A statement for the room: what the instructions need on the record, then what gives most room where it is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.council.seats import SeatId
from game.players.estimates import Estimate, estimate
from game.players.goals import asks_for_words, sayings
from game.politics import Knowledge
from game.politics.capital import unsayable
from game.politics.facts import Point
from game.politics.favours import brief_of
from game.politics.ladders import Paragraph
from game.politics.nods import wished
from game.politics.on_table import wording_now
from game.politics.persuasion import LEGALIST, LIMIT, End, direction
from game.politics.texts import rungs
from game.politics.vocabulary import Character, Status
from game.procedure.pace import GUIDANCE
from game.procedure.statements import BeginStatement
from game.rulebook.marks import N_

OWN_WORDS: Final = N_("We have listened with care, and ask that our answer be read as it was given.")
"""The sentence of its own that an engine seat speaks where its capital asks for one."""


LAST: Final[Mapping[Character, Callable[[Point], bool]]] = {
    Character.PLAIN: lambda _: False,
    Character.CAUTIOUS: lambda point: bool(point.alarms),
    Character.LEGALIST: lambda point: LEGALIST not in point.moves,
    Character.BROKER: lambda point: not point.answers,
    Character.HARD_LINER: lambda point: not point.alarms,
}
"""Which points a delegation of each character makes last; otherwise they stay in the order in which it chose them."""


def composed(knowledge: Knowledge) -> BeginStatement | None:
    """Return the statement that does most for the seat; None if its brief has nothing left to say.

    First what its goals need, what notes asked for and what it says for others; then, of what fits into the minutes,
    what gives room to members that need it on paragraphs it cares about; last what was planned at home. Nothing that
    contradicts itself.
    """
    seat, facts, room = knowledge.seat, knowledge.facts, knowledge.room
    barred = unsayable(facts, seat)
    open_ = {p.id: p for p in brief_of(room, seat) if not room.said(p.id) and p.id not in barred}
    chosen: list[Point] = []

    def fits(point: Point) -> bool:
        said = {saying.point for saying in room.sayings if saying.seat == seat} | {one.id for one in chosen}
        clash = said.intersection(point.contradicts) or any(point.id in one.contradicts for one in chosen)
        used = sum(one.minutes for one in chosen) + point.minutes
        return point not in chosen and not clash and used <= GUIDANCE

    needed = [open_[id] for id in sayings(facts, seat) if id in open_]
    needed += [point for point in wished(room, seat) if point.id in open_]
    for point in needed:
        if fits(point):
            chosen.append(point)
    # As in a planned statement, what one speaks for another comes on top.
    chosen += [point for point in open_.values() if point.seat != seat]
    found = estimate(knowledge)
    while spare := [point for point in open_.values() if fits(point)]:
        worth = {point.id: gain(knowledge, found, point, chosen) for point in spare}
        best = max(spare, key=lambda point: worth[point.id])
        if worth[best.id] <= 0:
            break
        chosen.append(best)
    for point in facts.planned_statement(seat):
        if point.id in open_ and fits(point) and gain(knowledge, found, point, chosen) >= 0:
            chosen.append(point)
    words = OWN_WORDS if asks_for_words(facts, seat) else ""
    points = tuple((point.id, point.minutes) for point in sorted(chosen, key=LAST[facts.character(seat)]))
    return BeginStatement(seat=seat, points=points, words=words) if points or words else None


def gain(knowledge: Knowledge, found: Estimate, point: Point, before: list[Point]) -> int:
    """Return how much room the point would give to those who need it, less what it would take; as far as one knows."""
    parts = {part.id: (number, part) for number, part in enumerate(found.paragraphs)}
    if point.paragraph not in parts:
        return 0
    number, paragraph = parts[point.paragraph]
    end = direction(knowledge.facts, point, paragraph)
    places = [place for _, place in rungs(knowledge.facts, wording_now(knowledge.meeting, knowledge.room))]
    if end is None:
        return 0
    total = 0
    for member, hurts in found.hurts.items():
        if member != knowledge.seat:
            costs = hurts[number]
            steps = _steps(knowledge, member, point, paragraph, end, before)
            needs = _wants(costs, places[number], end)
            total += steps * (max(needs, 1) if steps < 0 and any(costs) else needs)
    return total


def _wants(costs: tuple[int, ...], place: int, end: End) -> int:
    """Return how much a member that is hurt at ``place``, or one rung further, gains by room at this end."""
    further = place - 1 if end is End.DOWN else place + 1
    near = costs[max(0, min(len(costs) - 1, further))]
    return max(costs[place], near)


def _steps(
    knowledge: Knowledge, member: SeatId, point: Point, paragraph: Paragraph, end: End, before: list[Point]
) -> int:
    """Return by how many half-steps the point would probably move ``member``."""
    own = knowledge.facts.participant(member)
    interests = own.interests if own else ()
    steps = any(tag in interests for tag in point.moves) - any(tag in interests for tag in point.alarms)
    room = knowledge.room
    touched = any(tag in interests for tag in (*point.moves, *point.alarms))
    if point.status is Status.CONTESTED and touched and LEGALIST in interests and steps >= 0:
        return 0 if room.exchanges.documents(point.id, len(knowledge.meeting.finished)) else -1
    if steps <= 0:
        return steps
    heard = {saying.point for saying in room.sayings if saying.seat == member}
    noted = heard.intersection(point.answers, room.noted_by(knowledge.seat))
    nudge = room.nudge(member, paragraph.id)
    reached = nudge.up if end is End.UP else nudge.down
    coming = sum(1 for one in before if one.paragraph == point.paragraph and any(tag in interests for tag in one.moves))
    return max(0, min(LIMIT - reached - coming, steps + bool(noted)))
