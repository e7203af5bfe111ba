"""Whose turn it is: who may speak up in the open window, and who must act for the meeting to go on."""

from __future__ import annotations

from dataclasses import dataclass

from game.council.seats import CHANCE, SeatId, Standing
from game.procedure.matters import Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting, Phase, to_draw
from game.procedure.voting import yet_to_vote


@dataclass(frozen=True, slots=True)
class Turn:
    """Who acts now.

    Attributes:
        must: the seats without whom the meeting does not go on; the first is awaited.
        may: the seats that may speak up first, each asked once a window, in the order in which they are asked.
    """

    must: tuple[SeatId, ...]
    may: tuple[SeatId, ...] = ()

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """Everybody who can act now, those who may before those who must."""
        return (*self.may, *self.must)


def turn(meeting: Meeting) -> Turn:
    """Return whose turn it is; nobody's once the meeting is over."""
    if meeting.closed:
        return Turn(())
    if to_draw(meeting):
        return Turn((CHANCE,))
    chair = meeting.chair
    if meeting.suspended:
        return Turn((chair,))
    others = tuple(member for member in meeting.roster.members if member != chair)
    match meeting.top:
        case Voting():
            return Turn(yet_to_vote(meeting))
        case Point():
            return Turn((chair,))
        case Ruled() | Proposal():
            return Turn((chair,), others)
        case Floor(speaker):
            listeners = tuple(seat for seat in (*others, *meeting.guests) if seat != speaker)
            return Turn((speaker,), (chair, *listeners) if speaker != chair else listeners)
        case _:
            return Turn((chair,), _may_ask(meeting, others))


def _may_ask(meeting: Meeting, others: tuple[SeatId, ...]) -> tuple[SeatId, ...]:
    """Return who may speak up while nothing is pending: at first the States outside, later everybody seated."""
    if meeting.phase is Phase.OPENING:
        states = Standing.STATE
        return tuple(seat for seat in meeting.roster.guests if meeting.roster.standing(seat) is states)
    return (*others, *meeting.guests)
