"""The room: what has been said, noted and objected to, beside the meeting itself; and the facts all of it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.politics.conduct import MOMENTUM, TRUST, Deed
from game.politics.day import is_at
from game.politics.exchanges import NO_EXCHANGES, Exchanges
from game.politics.facts import Facts
from game.politics.sightings import PassedNote, Sighting
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting, changed
from game.procedure.points import PresidentRuled
from game.procedure.proposals import Objected
from game.procedure.statements import PointDelivered, WordsSpoken
from game.procedure.texts import PutUnderSilenceNow

CREDIBILITY: Final = 3
"""How much a delegation's word counts at the start: heard, believed; 0 is doubted and 4 trusted."""
WARMEST: Final = 2
"""How far regard goes, either way."""
NOTEBOOK: Final = 3
"""Claims a seat keeps in its notebook; a fourth pushes out the first."""


@dataclass(frozen=True, slots=True)
class RoomEvent(Event):
    """Something that happened in the room and changed nothing in the meeting; it is not in the record."""

    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing in the meeting."""
        return meeting

    @property
    def known_to(self) -> tuple[SeatId, ...] | None:
        """Who learns of it at once; None: everybody in the room."""
        return None

    def into(self, room: Room) -> Room:
        """Return the room in which this has happened."""
        raise NotImplementedError

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """Yield what comes of it at once, by what everybody thinks; ``room`` is the room in which it has happened."""
        del room, meeting
        yield from ()


@dataclass(frozen=True, slots=True)
class ClaimNoted(RoomEvent):
    """A seat noted what another said, to answer it. Private."""

    seat: SeatId
    point: str

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Put it in the seat's notebook; the oldest note makes way for a fourth."""
        own = [pair for pair in room.notes if pair[0] == self.seat]
        dropped = own[0] if len(own) >= NOTEBOOK else None
        kept = tuple(pair for pair in room.notes if pair is not dropped)
        return changed(room, notes=(*kept, (self.seat, self.point)))


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
    beside: str = ""
    """Other words without which this promise counts for nothing: both, or neither."""

    def is_kept_by(self, wording: Collection[str]) -> bool:
        """Whether the words promised are in ``wording``, with those they belong to."""
        return self.rung in wording and (not self.beside or self.beside in wording)


@dataclass(frozen=True, slots=True)
class Sounding:
    """A President asked a member in confidence where it stands on a paragraph; what it said stands with the talks."""

    seat: SeatId
    """The President who asked."""
    member: SeatId
    paragraph: str
    used: bool = False
    """Whether what it said was used in the national hat, which it noticed."""


@dataclass(frozen=True)
class Room:
    """What has been said and noted so far, replaced event by event. ``facts`` change once at most, at the deal."""

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
    """(seat, 0 to 3) pairs of seats whose word counts less than at the start."""
    promises: tuple[Promise, ...] = ()
    """Wordings with which a member has said it could live, to whoever offered them. Private to the two."""
    regards: tuple[tuple[SeatId, SeatId, int], ...] = ()
    """(member, other, change) triples: by how much a member regards another otherwise than at the start. Private."""
    shown: tuple[tuple[SeatId, SeatId, int], ...] = ()
    """(member, other, regard) triples, oldest first: how a member regards another, as it has let the other see."""
    trust: int = TRUST
    """How far the members take the chair's word for how things are done, from 0 to 6."""
    momentum: int = MOMENTUM
    """How far they believe that the meeting gets anywhere, from 0 to 6."""
    conduct: tuple[Deed, ...] = ()
    """What the presidency has done so far, as the room sees it, in order."""
    soundings: tuple[Sounding, ...] = ()
    """Whom a President asked in confidence, and about what. Private to the two."""
    attention: tuple[tuple[SeatId, int], ...] = ()
    """(seat, block) pairs: attention spent on a block of speakers, one pair for each. Private to the seat."""
    passed: tuple[PassedNote, ...] = ()
    """Notes passed while others spoke. Private to the two."""
    sightings: tuple[Sighting, ...] = ()
    """What has been learnt of where members stand, oldest first; some of it by one seat alone."""
    exchanges: Exchanges = NO_EXCHANGES
    """What delegations have told, offered and promised each other outside the chamber; most of it private."""
    brief: str = ""
    """The brief of the day that chance has dealt; empty before. Known to nobody until the game is over."""
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
        """Return how much the word of ``seat`` counts: 0 (doubted) to 3 (trusted)."""
        return dict(self.credibility).get(seat, CREDIBILITY)

    def regard(self, member: SeatId, other: SeatId) -> int:
        """Return how ``member`` regards ``other`` now, from -2 (cold) to 2 (close)."""
        moved = sum(change for one, of, change in self.regards if (one, of) == (member, other))
        return max(-WARMEST, min(WARMEST, self.facts.regard(member, other) + moved))

    def said(self, point: str) -> bool:
        """Whether this point is on the record."""
        return any(saying.point == point for saying in self.sayings)

    def noted_by(self, seat: SeatId) -> tuple[str, ...]:
        """Points ``seat`` has in its notebook, oldest first."""
        return tuple(point for noter, point in self.notes if noter == seat)

    def with_act(self, act: Act, meeting: Meeting) -> Room:
        """Return the room in which ``act`` was done in ``meeting``: an act of the real day that was due is followed."""
        for place, step in enumerate(self.facts.script_of(act.seat)):
            due = step.when is None or is_at(meeting, step.when)
            if due and (act.seat, place) not in self.followed and step.act == act:
                return changed(self, followed=(*self.followed, (act.seat, place)))
        return self

    def after(self, event: Event, minute: int) -> Room:
        """Return the room in which ``event`` has happened at ``minute``."""
        match event:
            case PointDelivered(speaker, point):
                return changed(self, sayings=(*self.sayings, Saying(speaker, point, minute)))
            case WordsSpoken(speaker, words):
                return changed(self, words=(*self.words, Words(speaker, words, minute)))
            case PutUnderSilenceNow(_, _, wording):
                return changed(self, tabled=wording, broken=())
            case Objected(seat, paragraph):
                broken = (*self.broken, (seat, paragraph)) if paragraph else self.broken
                return changed(self, objected=(*self.objected, seat), broken=broken)
            case PresidentRuled(_, upheld):
                return changed(self, rulings=(*self.rulings, upheld))
            case RoomEvent():
                return event.into(self)
            case _:
                return self
