"""The room: what has been said, noted and objected to, beside the meeting itself; and the facts all of it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting
from game.procedure.points import PresidentRuled
from game.procedure.proposals import Objected
from game.procedure.statements import PointDelivered, WordsSpoken
from game.procedure.texts import PutUnderSilenceNow

CREDIBILITY: Final = 3
"""How much a delegation's word counts at the start: heard, believed; 0 is doubted and 4 trusted."""
NOTEBOOK: Final = 3
"""Claims a seat keeps in its notebook; a fourth pushes out the first."""


@dataclass(frozen=True, slots=True)
class RoomEvent(Event):
    """Something that happened in the room and changed nothing in the meeting; it is not in the record."""

    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing in the meeting."""
        return meeting

    def into(self, room: Room) -> Room:
        """Return the room in which this has happened."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ClaimNoted(RoomEvent):
    """A seat noted what another said, to answer it. Private."""

    seat: SeatId
    point: str

    def into(self, room: Room) -> Room:
        """Put it in the seat's notebook; the oldest note makes way for a fourth."""
        own = [pair for pair in room.notes if pair[0] == self.seat]
        dropped = own[0] if len(own) >= NOTEBOOK else None
        kept = tuple(pair for pair in room.notes if pair is not dropped)
        return replace(room, notes=(*kept, (self.seat, self.point)))


@dataclass(frozen=True, slots=True)
class Saying:
    """A point on the record: who said it, when."""

    seat: SeatId
    point: str
    minute: int


@dataclass(frozen=True, slots=True)
class Words:
    """A seat's own sentence on the record, as it was written."""

    seat: SeatId
    words: str
    minute: int


@dataclass(frozen=True, slots=True)
class Nudge:
    """How far a member has been stretched on a paragraph, in half-steps from -2 to 2 at each end."""

    seat: SeatId
    paragraph: str
    up: int = 0
    """Above 0: room for stronger wording; below 0: less of it."""
    down: int = 0
    """Above 0: room for weaker wording, or none; below 0: less of it."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A member told somebody that it could live with a wording."""

    to: SeatId
    """Who offered the wording."""
    by: SeatId
    """The member."""
    rung: str


@dataclass(frozen=True, slots=True)
class Room:
    """What has been said and noted so far. ``facts`` never changes; the rest is replaced event by event."""

    facts: Facts
    sayings: tuple[Saying, ...] = ()
    words: tuple[Words, ...] = ()
    objected: tuple[SeatId, ...] = ()
    """Seats that objected to a proposal or broke a silence, in order."""
    rulings: tuple[bool, ...] = ()
    """The President's rulings so far: whether each upheld the point of order."""
    tabled: tuple[str, ...] = ()
    """The wording last put under silence: rung ids; empty before the first."""
    broken: tuple[tuple[SeatId, str], ...] = ()
    """(seat, paragraph) pairs: who broke the last silence, over what."""
    notes: tuple[tuple[SeatId, str], ...] = ()
    """(seat, point) pairs: claims a seat has noted. Private to the seat."""
    nudges: tuple[Nudge, ...] = ()
    """How far statements have stretched members, a paragraph each."""
    credibility: tuple[tuple[SeatId, int], ...] = ()
    """(seat, 0 to 4) pairs of seats whose word counts more or less than at the start."""
    promises: tuple[Promise, ...] = ()
    """Wordings with which a member has said it could live, to whoever offered them. Private to the two."""
    followed: tuple[tuple[SeatId, int], ...] = ()
    """(seat, place) pairs: acts of the real day that have been done, by their places in the seat's script. Private."""

    @classmethod
    def empty(cls) -> Room:
        """Return a room in which nothing is at stake: for bare meetings."""
        return cls(Facts())

    def nudge(self, seat: SeatId, paragraph: str) -> Nudge:
        """Return how far ``seat`` has been stretched on ``paragraph``."""
        fits = (one for one in self.nudges if one.seat == seat and one.paragraph == paragraph)
        return next(fits, Nudge(seat, paragraph))

    def credit(self, seat: SeatId) -> int:
        """Return how much the word of ``seat`` counts: 0 (doubted) to 4 (trusted)."""
        return dict(self.credibility).get(seat, CREDIBILITY)

    def said(self, point: str) -> bool:
        """Whether this point is on the record."""
        return any(saying.point == point for saying in self.sayings)

    def noted_by(self, seat: SeatId) -> tuple[str, ...]:
        """Points ``seat`` has in its notebook, oldest first."""
        return tuple(point for noter, point in self.notes if noter == seat)

    def with_act(self, act: Act) -> Room:
        """Return the room in which ``act`` was done: the first like it in the seat's script of the day is followed."""
        for place, step in enumerate(self.facts.script_of(act.seat)):
            if (act.seat, place) not in self.followed and step.act == act:
                return replace(self, followed=(*self.followed, (act.seat, place)))
        return self

    def after(self, event: Event, minute: int) -> Room:
        """Return the room in which ``event`` has happened at ``minute``."""
        match event:
            case PointDelivered(speaker, point):
                return replace(self, sayings=(*self.sayings, Saying(speaker, point, minute)))
            case WordsSpoken(speaker, words):
                return replace(self, words=(*self.words, Words(speaker, words, minute)))
            case PutUnderSilenceNow(_, _, wording):
                return replace(self, tabled=wording, broken=())
            case Objected(seat, paragraph):
                broken = (*self.broken, (seat, paragraph)) if paragraph else self.broken
                return replace(self, objected=(*self.objected, seat), broken=broken)
            case PresidentRuled(_, upheld):
                return replace(self, rulings=(*self.rulings, upheld))
            case RoomEvent():
                return event.into(self)
            case _:
                return self
