"""Procedure and politics together: a game is a meeting and the room it is held in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game import procedure
from game.council.seats import CHANCE, SeatId
from game.politics import acts as political
from game.politics import chairing
from game.politics.cautions import unkept
from game.politics.chair_acts import confidences_used
from game.politics.complaints import called_first
from game.politics.corridor import delegations, is_open, under_silence
from game.politics.learning import heard, refused
from game.politics.morning import is_to_be_dealt
from game.politics.packages import halved
from game.politics.persuasion import effects
from game.politics.room import Room, RoomEvent
from game.procedure.act import Act, Event
from game.procedure.decisions import TextAgreed
from game.procedure.meeting import Meeting
from game.procedure.proposals import Objected
from game.procedure.reservations import ReservationStated
from game.procedure.statements import PointDelivered
from game.procedure.texts import SilenceBroken
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
    after = Game(meeting, game.room.with_act(act, game.meeting))
    happened: list[Event] = []
    for event in events:
        after = _in_the_room(after, event, happened)
    for effect in chairing.effects(game.meeting, game.room, after.meeting, after.room, events):
        after = _in_the_room(after, effect, happened)
    for effect in confidences_used(game.room, after.room, after.meeting.chair):
        after = _in_the_room(after, effect, happened)
    return after, tuple(happened)


def _in_the_room(game: Game, event: Event, happened: list[Event]) -> Game:
    """Fold an event that has happened in the meeting into the room, and into both what comes of it there."""
    game = Game(game.meeting, game.room.after(event, game.meeting.minute))
    happened.append(event)
    for effect in _consequences(game, event):
        game = _in_the_room(Game(effect.after(game.meeting), game.room), effect, happened)
    return game


def _consequences(game: Game, event: Event) -> Iterator[Event]:
    """Yield what an event does to what delegations think, can live with and have promised."""
    match event:
        case PointDelivered(speaker, point):
            yield from effects(game.room, game.meeting, speaker, point)
            yield from heard(game.room, game.meeting, speaker, point)
        case Objected(seat, paragraph) if paragraph:
            also = event.also if isinstance(event, SilenceBroken) else ()
            yield from refused(game.room, game.meeting, seat, (paragraph, *also))
            yield from halved(game.room, seat)
        case ReservationStated(seat=seat):
            yield from halved(game.room, seat)
        case TextAgreed():
            yield from unkept(game.room, event)
        case RoomEvent():
            yield from event.follows(game.room, game.meeting)


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
    """Return whose turn it is: chance deals the brief of the day before anybody else acts.

    While delegations can talk outside the chamber, each may, whether it has talks left or not: that is its secret.
    In a silence guests come first: they ask those who can break it. While the chair is at fault and nobody has answered
    it, members come in the order in which the room looks to them for that.
    """
    if is_to_be_dealt(game.meeting, game.room):
        return Turn((CHANCE,))
    whose = procedure.turn(game.meeting)
    if any(fault.live and fault.by == game.meeting.chair for fault in game.meeting.faults):
        whose = Turn(whose.must, called_first(game.room, game.meeting, whose.may))
    if CHANCE in whose.must or not game.room.facts.paragraphs or not is_open(game.meeting):
        return whose
    others = tuple(seat for seat in delegations(game.meeting) if seat not in (*whose.must[:1], *whose.may))
    if under_silence(game.meeting) is not None:
        return Turn(whose.must, (*others, *whose.may))
    return Turn(whose.must, (*whose.may, *others))


def replay(game: Game, acts: Iterable[Act]) -> Game:
    """Return the game after ``acts``.

    Raises:
        NotInOrder: at the first act that cannot be done.
    """
    for act in acts:
        game, _ = step(game, act)
    return game
