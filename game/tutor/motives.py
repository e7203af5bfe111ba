"""Why the others did what they did: what engine seats said of it in the room, and what moved them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.players import PLAYERS, UNNAMED
from game.players.reasons import Said, reason
from game.politics import seen_by
from game.politics.acts import CHAIR, CORRIDOR
from game.procedure.act import Act
from game.procedure.chair import AskToStepAside
from game.procedure.motions import MoveAdjournment
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.reservations import StateReservation
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from game.session import Session, Turned
from game.texts.known import with_titles
from game.tutor.story import Story

TELLING: Final[frozenset[type[Act]]] = frozenset(
    {
        Object,
        BreakSilence,
        StateReservation,
        RaisePointOfOrder,
        ChallengeRuling,
        MoveAdjournment,
        AskToStepAside,
        PutUnderSilence,
        *CORRIDOR,
        *CHAIR,
    }
)
"""Acts that somebody might have left undone; of votes, those that were not in favour."""


@dataclass(frozen=True, slots=True)
class Motive:
    """Something an engine seat did, what it would say of it in the room, and what moved it.

    ``minute`` counts from the start of the meeting.
    """

    minute: int
    seat: SeatId
    did: str
    public: str
    private: str


def motives(session: Session, story: Story) -> tuple[Motive, ...]:
    """Return why the seats that no person holds did what they need not have done, in order of time."""
    people = set(session.humans)
    return tuple(_motive(session, story, turned) for turned in _telling(story) if turned.act.seat not in people)


def _telling(story: Story) -> Iterator[Turned]:
    for turned in story.turns:
        act = turned.act
        if type(act) in TELLING or (isinstance(act, CastVote) and act.ballot is not Ballot.YES):
            yield turned


def _motive(session: Session, story: Story, turned: Turned) -> Motive:
    act, meeting = turned.act, turned.before.meeting
    player = PLAYERS.get(session.seats.get(act.seat, ""), UNNAMED)
    found = reason(player, seen_by(turned.before, act.seat), act)
    did = story.texts.filled(act.label, with_titles(act.named(meeting), story.facts))
    return Motive(meeting.minute, act.seat, did, _said(story, found.public), _said(story, found.private))


def _said(story: Story, said: Said) -> str:
    return story.texts.filled(said.sentence, said.fields)
