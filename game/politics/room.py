"""The room: what has been said, noted and objected to, beside the meeting itself; and the facts all of it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.procedure.act import Event
from game.procedure.meeting import Meeting
from game.procedure.points import PresidentRuled
from game.procedure.proposals import Objected
from game.procedure.statements import PointDelivered, WordsSpoken
from game.procedure.texts import PutUnderSilenceNow

NOTEBOOK: Final = 3
"""Claims a seat keeps in its notebook; a fourth pushes out the first."""


@dataclass(frozen=True, slots=True)
class ClaimNoted(Event):
    """A seat noted what another said, to answer it. Private; not in the record."""

    seat: SeatId
    point: str
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing in the meeting: the note is the seat's own."""
        return meeting


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

    @classmethod
    def empty(cls) -> Room:
        """Return a room in which nothing is at stake: for bare meetings."""
        return cls(Facts())

    def said(self, point: str) -> bool:
        """Whether this point is on the record."""
        return any(saying.point == point for saying in self.sayings)

    def noted_by(self, seat: SeatId) -> tuple[str, ...]:
        """Points ``seat`` has in its notebook, oldest first."""
        return tuple(point for noter, point in self.notes if noter == seat)

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
            case ClaimNoted(seat, point):
                return replace(self, notes=_with_note(self.notes, seat, point))
            case _:
                return self


def _with_note(notes: tuple[tuple[SeatId, str], ...], seat: SeatId, point: str) -> tuple[tuple[SeatId, str], ...]:
    own = [pair for pair in notes if pair[0] == seat]
    dropped = own[0] if len(own) >= NOTEBOOK else None
    return (*(pair for pair in notes if pair is not dropped), (seat, point))
