"""Who is likely to follow a point and whom it may alarm, as far as the brief tells: a guess, and said to be one."""

from __future__ import annotations

from collections.abc import Iterable

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.facts import Point
from game.politics.persuasion import LEGALIST, said_before
from game.politics.vocabulary import Status


def followers(knowledge: Knowledge, point: Point) -> tuple[SeatId, ...]:
    """Return the members whose interests the point speaks to and does not worry, in alphabetical order."""
    return tuple(seat for seat in _others(knowledge) if _pull(knowledge, seat, point) > 0)


def alarmed(knowledge: Knowledge, point: Point) -> tuple[SeatId, ...]:
    """Return the members whose interests the point worries, in alphabetical order."""
    return tuple(seat for seat in _others(knowledge) if _pull(knowledge, seat, point) < 0)


def together(knowledge: Knowledge, points: Iterable[Point]) -> tuple[tuple[SeatId, ...], tuple[SeatId, ...]]:
    """Return who is likely to follow several points taken together, and whom they may alarm."""
    chosen = tuple(points)
    sums = {seat: sum(_pull(knowledge, seat, point) for point in chosen) for seat in _others(knowledge)}
    return tuple(s for s, pull in sums.items() if pull > 0), tuple(s for s, pull in sums.items() if pull < 0)


def _others(knowledge: Knowledge) -> tuple[SeatId, ...]:
    return tuple(seat for seat in knowledge.meeting.roster.members if seat != knowledge.seat)


def _pull(knowledge: Knowledge, seat: SeatId, point: Point) -> int:
    """Return 1 if the point speaks to an interest, -1 if it worries one or is contested before a close reader, else 0.

    That is all one knows beforehand: interests are public, and so is what has been said. Nobody follows an argument
    that is on the record already.
    """
    participant = knowledge.facts.participant(seat)
    interests = set(participant.interests) if participant else set()
    moved, worried = bool(interests & set(point.moves)), bool(interests & set(point.alarms))
    pull = moved - worried
    if point.status is Status.CONTESTED and LEGALIST in interests and pull >= 0 and (moved or worried):
        heard = len(knowledge.meeting.spoken)
        return 0 if knowledge.room.exchanges.documents(point.id, heard) else -1
    return 0 if pull > 0 and said_before(knowledge.room, point) else pull
