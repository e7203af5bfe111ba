"""Whose turn it is: who may speak up in the open window, and who must act for the meeting to go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.council.seats import CHANCE, SeatId, Standing
from game.procedure.coming import signs_up, to_draw
from game.procedure.election import yet_to_ballot
from game.procedure.matters import Asked, Counted, Electing, Floor, Point, Voting
from game.procedure.meeting import Meeting, Phase
from game.procedure.opening import is_short_of_quorum
from game.procedure.questions import SeparateVote
from game.procedure.rulings import misput
from game.procedure.voting import yet_to_vote

OUTSIDE: Final = frozenset({Standing.STATE, Standing.OUTSIDE_STATE})
"""Who may ask to take part, without being on the Council."""


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
    if meeting.suspended or isinstance(meeting.top, Point | Counted):
        return Turn((chair,))
    others = tuple(member for member in meeting.present if member != chair)
    match meeting.top:
        case None:
            return _floor_free(meeting, others)
        case Voting() | Electing():
            return _hands(meeting, others)
        case Floor(speaker):
            listeners = tuple(seat for seat in (*others, *meeting.guests) if seat != speaker)
            return Turn((speaker,), (chair, *listeners) if speaker != chair else listeners)
        case Asked(to=asked):
            return Turn((asked,), (chair, *others))
        case _:
            return Turn((chair,), (*others, *_mover_outside(meeting)))


def _floor_free(meeting: Meeting, others: tuple[SeatId, ...]) -> Turn:
    """Return who acts while nothing is pending: the President, unless too few members are there to begin."""
    may = _may_ask(meeting, others)
    if meeting.phase is Phase.OPENING and is_short_of_quorum(meeting):
        return Turn(meeting.absent, (meeting.chair, *may))
    return Turn((meeting.chair,), may)


def _hands(meeting: Meeting, others: tuple[SeatId, ...]) -> Turn:
    """Return whose hands or ballots are awaited; before the first is up, how a vote is put can be complained of."""
    if isinstance(meeting.top, Electing):
        return Turn(yet_to_ballot(meeting))
    voters = yet_to_vote(meeting)
    return Turn(voters, tuple(seat for seat in others if seat != voters[0]) if misput(meeting) else ())


def _mover_outside(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return the guest that moved the draft to be divided, if it was one: it has its word on that (rules 32, 38)."""
    question = meeting.proposal.question if meeting.proposal else None
    draft = meeting.draft(question.draft) if isinstance(question, SeparateVote) else None
    return (draft.mover,) if draft is not None and not meeting.is_member(draft.mover) else ()


def _may_ask(meeting: Meeting, others: tuple[SeatId, ...]) -> tuple[SeatId, ...]:
    """Return who may speak up while nothing is pending.

    While the meeting is planned, the members and everybody who might write to the President; once it is convened, the
    States outside, with the members where they sign up to speak; later everybody seated.
    """
    guests, standing = meeting.roster.guests, meeting.roster.standing
    if meeting.phase is Phase.PLANNING:
        return (*others, *(seat for seat in guests if standing(seat) is not Standing.SECRETARIAT))
    if meeting.phase is Phase.OPENING:
        states = (seat for seat in guests if standing(seat) in OUTSIDE)
        return (*(others if signs_up(meeting) else ()), *states, *meeting.officials)
    return (*others, *meeting.guests)
