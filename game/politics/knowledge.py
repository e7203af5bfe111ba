"""What a seat may know: a frozen copy of the game that holds nothing private to anybody else.

Players and views receive this and nothing more. A finding may depend only on public facts and the acting seat's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from game.council.seats import CHANCE, PUBLIC, SeatId
from game.politics import game as whole
from game.politics.facts import Facts
from game.politics.game import Game
from game.politics.people import Instruction
from game.politics.room import Room, RoomEvent
from game.politics.sightings import PassedNote
from game.procedure.act import Act, Event
from game.procedure.matters import Electing, Matter, Voting
from game.procedure.meeting import Meeting
from game.procedure.turn import Turn
from game.procedure.verdicts import Verdict


@dataclass(frozen=True)
class Knowledge:
    """What one seat knows now.

    Attributes:
        seat: whose knowledge it is; ``PUBLIC`` for what everybody may know.
        meeting: the meeting; ballots not yet counted are hidden, except the seat's own.
        room: the room as this seat knows it: only its own instructions and notes.
        turn: whose turn it is.
    """

    seat: SeatId
    meeting: Meeting
    room: Room
    turn: Turn

    @cached_property
    def options(self) -> tuple[Verdict, ...]:
        """What this seat might try now, each with its verdict, in a neutral order.

        Worked out from this very knowledge, so no finding can rest on what the seat does not know.
        """
        if self.seat == PUBLIC:
            return ()
        known = Game(self.meeting, self.room)
        return tuple(whole.judge(known, act) for act in whole.offers(known, self.seat))

    @property
    def facts(self) -> Facts:
        """The facts of the scenario this seat may read."""
        return self.room.facts

    @property
    def instruction(self) -> Instruction | None:
        """The seat's own instructions, if it has any."""
        return self.facts.instruction(self.seat)

    @property
    def is_awaited(self) -> bool:
        """Whether the meeting cannot go on without this seat."""
        together = isinstance(self.meeting.top, Voting | Electing)
        return self.turn.must[:1] == (self.seat,) or (together and self.seat in self.turn.must)

    def legal(self, *, faulty: bool = False) -> tuple[Act, ...]:
        """Return the acts this seat can do now; with ``faulty`` also those possible but wrong."""
        return tuple(v.act for v in self.options if v.in_order or (faulty and v.possible))


def is_known(event: Event, seat: SeatId) -> bool:
    """Whether ``seat`` learnt of ``event``: of what happens in the room some is for those concerned alone."""
    known_to = event.known_to if isinstance(event, RoomEvent) else None
    return known_to is None or seat in known_to


def seen_by(game: Game, seat: SeatId, whose: Turn | None = None) -> Knowledge:
    """Return what ``seat`` knows of ``game``; ``PUBLIC`` for what everybody may know.

    ``whose`` spares working out whose turn it is, where that is known.
    """
    own = _own(game.room, seat, game.meeting.chair)
    return Knowledge(seat, _unsealed(game.meeting, seat), own, whose or whole.turn(game))


def _unsealed(meeting: Meeting, seat: SeatId) -> Meeting:
    """Return the meeting without the ballots of others in a vote or an election that is still being taken."""
    if not any(isinstance(matter, Voting | Electing) for matter in meeting.pending):
        return meeting
    return replace(meeting, pending=tuple(_hidden(matter, seat) for matter in meeting.pending))


def _hidden(matter: Matter, seat: SeatId) -> Matter:
    match matter:
        case Voting() | Electing():
            return replace(matter, ballots=tuple(pair for pair in matter.ballots if pair[0] == seat))  # type: ignore[arg-type]
        case _:
            return matter


def _as_seen(note: PassedNote, seat: SeatId) -> PassedNote:
    """Return a note as one of the two knows it: what the reader will say for it the writer has yet to hear."""
    return note if note.to == seat or not note.point else replace(note, point="")


def _own(room: Room, seat: SeatId, chair: SeatId) -> Room:
    """Return the room with only this seat's instructions and part of history, and what it noted, wrote and saw."""
    brief = room.brief if seat == CHANCE else ""
    notes = tuple(pair for pair in room.notes if pair[0] == seat)
    followed = tuple(pair for pair in room.followed if pair[0] == seat)
    return replace(
        room,
        facts=room.facts.seen_by(seat),
        notes=notes,
        followed=followed,
        brief=brief,
        soundings=tuple(asked for asked in room.soundings if seat in (asked.seat, asked.member)),
        attention=tuple(pair for pair in room.attention if pair[0] == seat),
        passed=tuple(_as_seen(note, seat) for note in room.passed if seat in (note.by, note.to)),
        sightings=tuple(sighting for sighting in room.sightings if sighting.by in ("", seat)),
        promises=tuple(promise for promise in room.promises if seat in (promise.by, promise.to)),
        regards=tuple(change for change in room.regards if seat in change[:2]),
        shown=tuple(triple for triple in room.shown if seat in triple[:2]),
        exchanges=room.exchanges.seen_by(seat, chair),
    )
