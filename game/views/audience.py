"""Who is likely to follow a point and whom it may alarm, as far as the brief tells: a guess, and said to be one."""

from __future__ import annotations

from collections.abc import Iterable

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.facts import Point
from game.politics.persuasion import LEGALIST, LIMIT, End, direction, said_before
from game.politics.vocabulary import Status


def followers(knowledge: Knowledge, point: Point) -> tuple[SeatId, ...]:
    """Return the members whose interests the point speaks to and does not worry, in alphabetical order."""
    return tuple(seat for seat, pull in _pulls(knowledge, point).items() if pull > 0)


def alarmed(knowledge: Knowledge, point: Point) -> tuple[SeatId, ...]:
    """Return the members whose interests the point worries, in alphabetical order."""
    return tuple(seat for seat, pull in _pulls(knowledge, point).items() if pull < 0)


def together(knowledge: Knowledge, points: Iterable[Point]) -> tuple[tuple[SeatId, ...], tuple[SeatId, ...]]:
    """Return who is likely to follow several points taken together, and whom they may alarm."""
    pulls = [_pulls(knowledge, point) for point in points]
    sums = {seat: sum(pull[seat] for pull in pulls) for seat in _others(knowledge)}
    return tuple(s for s, pull in sums.items() if pull > 0), tuple(s for s, pull in sums.items() if pull < 0)


def _others(knowledge: Knowledge) -> tuple[SeatId, ...]:
    return tuple(seat for seat in knowledge.meeting.roster.members if seat != knowledge.seat)


def _pulls(knowledge: Knowledge, point: Point) -> dict[SeatId, int]:
    """Return for each other member what the point does to it, as far as one knows beforehand.

    Interests are public, and so is what has been said. Nobody follows an argument that is on the record already, or
    one on a paragraph on which it has all the room that statements can give; and a point about none moves nobody.
    """
    own = point.seat == knowledge.seat
    if own and knowledge.facts.paragraphs and _end(knowledge, point) is None:
        return dict.fromkeys(_others(knowledge), 0)
    repeated, full = said_before(knowledge.room, point), _full(knowledge, point)
    backed = knowledge.room.exchanges.documents(point.id, len(knowledge.meeting.finished))
    contested = point.status is Status.CONTESTED
    return {
        seat: _pull(knowledge, seat, point, (repeated or seat in full, backed, contested))
        for seat in _others(knowledge)
    }


def _full(knowledge: Knowledge, point: Point) -> frozenset[SeatId]:
    """Return the members that cannot be moved any further on the paragraph, as their faces have shown."""
    end = _end(knowledge, point)
    nudges = (nudge for nudge in knowledge.room.nudges if nudge.paragraph == point.paragraph)
    return frozenset(n.seat for n in nudges if end is not None and getattr(n, end.value) >= LIMIT)


def _end(knowledge: Knowledge, point: Point) -> End | None:
    """Return which end of the others' room the point works on; None if it is about no paragraph, or moves nobody."""
    part = next((part for part in knowledge.facts.paragraphs if part.id == point.paragraph), None)
    return None if part is None else direction(knowledge.facts, point, part)


def _pull(knowledge: Knowledge, seat: SeatId, point: Point, known: tuple[bool, bool, bool]) -> int:
    """Return 1 if the point speaks to an interest, -1 if it worries one or is contested before a close reader, else 0.

    Known of the point: whether it can move the member no more, whether a letter backs it, whether it is contested.
    """
    spent, backed, contested = known
    participant = knowledge.facts.participant(seat)
    interests = set(participant.interests) if participant else set()
    moved, worried = bool(interests & set(point.moves)), bool(interests & set(point.alarms))
    pull = moved - worried
    if contested and LEGALIST in interests and pull >= 0 and (moved or worried):
        return 0 if backed else -1
    return 0 if pull > 0 and spent else pull
