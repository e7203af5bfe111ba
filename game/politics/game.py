"""Procedure and politics together: a game is a meeting and the room it is held in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game import procedure
from game.council.seats import SeatId
from game.politics import acts as political
from game.politics.persuasion import effects
from game.politics.room import Room
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting
from game.procedure.statements import PointDelivered
from game.procedure.turn import Turn
from game.procedure.verdicts import NotInOrder, Verdict


@dataclass(frozen=True, slots=True)
class Game:
    """A meeting and its room: one value, replaced act by act."""

    meeting: Meeting
    room: Room


def judge(game: Game, act: Act) -> Verdict:
    """Return whether ``act`` is in order: the findings of procedure first, then the room's. Never raises."""
    meeting, room = game.meeting, game.room
    return Verdict(act, (*act.findings(meeting), *political.findings(meeting, room, act)))


def step(game: Game, act: Act) -> tuple[Game, tuple[Event, ...]]:
    """Do ``act``: events fold into the meeting first, then into the room.

    Raises:
        NotInOrder: if the act cannot be done at all; its ``verdict`` says why.
    """
    verdict = judge(game, act)
    if not verdict.possible:
        raise NotInOrder(verdict)
    meeting, events = procedure.carry_out(game.meeting, act, verdict)
    room = game.room.with_act(act)
    happened: list[Event] = []
    for event in events:
        room = room.after(event, meeting.minute)
        happened.append(event)
        if isinstance(event, PointDelivered):
            for effect in effects(room, meeting, event.speaker, event.point):
                room = room.after(effect, meeting.minute)
                happened.append(effect)
    return Game(meeting, room), tuple(happened)


def offers(game: Game, seat: SeatId) -> Iterator[Act]:
    """Yield everything ``seat`` might try now, in order or not."""
    yield from political.offers(game.meeting, game.room, seat)
    yield from procedure.offers(game.meeting, seat)


def legal_acts(game: Game, seat: SeatId, *, faulty: bool = False) -> Iterator[Act]:
    """Yield the acts ``seat`` can do now: those in order, with ``faulty`` also those possible but wrong."""
    for act in offers(game, seat):
        verdict = judge(game, act)
        if verdict.in_order or (faulty and verdict.possible):
            yield act


def turn(game: Game) -> Turn:
    """Return whose turn it is."""
    return procedure.turn(game.meeting)


def replay(game: Game, acts: Iterable[Act]) -> Game:
    """Return the game after ``acts``.

    Raises:
        NotInOrder: at the first act that cannot be done.
    """
    for act in acts:
        game, _ = step(game, act)
    return game
