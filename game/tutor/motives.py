"""Why the others did what they did: what engine seats said of it in the room, and what moved them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.players import PLAYERS, UNNAMED
from game.players.reasons import TALK, reason
from game.players.vote_reasons import Said
from game.politics import seen_by
from game.politics.acts import CHAIR, CORRIDOR
from game.politics.bargaining import Carries
from game.politics.room import Room
from game.politics.stance import reach
from game.procedure.act import Act
from game.procedure.chair import AskToStepAside
from game.procedure.motions import MoveAdjournment
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.reservations import StateReservation
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from game.rulebook.marks import N_
from game.session import Session, Turned
from game.tutor.story import Happened, Story

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
CARRIED: Final = N_("Carry “{verb}” on “{title}” for {of}")
COUNTED: Final = N_("It can live with these words itself. What counted besides: {what}.")
TOLD_IT: Final = N_("it had told {of} where it stands")
REACHED: Final = N_("something said today had given it room")
CARES: Final = N_("it cares about the matter")
WARM: Final = N_("it is warm to {of}")
CLOSE: Final = N_("it is close to {of}, which counts twice")


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
    """Return why the seats that no person holds did what they need not have done, in order of time.

    What a person did before handing their seat to the engine is theirs to explain.
    """
    people = set(session.humans)
    found = [_motive(session, story, turned) for turned in _telling(story)]
    found += [_of_carrier(story, event, at) for event, at in story.all(Carries) if event.carried.by != event.carried.of]
    return tuple(sorted((one for one in found if one.seat not in people), key=lambda one: one.minute))


def _telling(story: Story) -> Iterator[Turned]:
    for turned in story.turns:
        act = turned.act
        if turned.by_person:
            continue
        if type(act) in TELLING or (isinstance(act, CastVote) and act.ballot is not Ballot.YES):
            yield turned


def _motive(session: Session, story: Story, turned: Turned) -> Motive:
    act, meeting = turned.act, turned.before.meeting
    player = PLAYERS.get(session.seats.get(act.seat, ""), UNNAMED)
    found = reason(player, seen_by(turned.before, act.seat), act)
    did = story.label(act, meeting)
    return Motive(meeting.minute, act.seat, did, _said(story, found.public), _said(story, found.private))


def _said(story: Story, said: Said) -> str:
    return story.texts.filled(said.sentence, said.fields)


def _of_carrier(story: Story, event: Carries, at: Happened) -> Motive:
    """Return why a member carried the words of another: what counted when it was asked."""
    named = {**event.named(at.turned.before.meeting), "of": story.name(event.carried.of)}
    what = ", ".join(story.texts.say(part, of=named["of"]) for part in _counted(at.turned.before.room, event))
    private = story.texts.say(COUNTED, what=what)
    return Motive(at.minute, event.carried.by, story.texts.filled(CARRIED, named), story.texts.say(TALK), private)


def _counted(room: Room, event: Carries) -> Iterator[str]:
    """Yield what spoke for carrying the words, as :class:`game.politics.bargaining.AskToCarry` weighs it."""
    by, of = event.carried.by, event.carried.of
    if any((told.by, told.to) == (by, of) for told in room.exchanges.told):
        yield TOLD_IT
    if any(nudge.seat == by and max(nudge.up, nudge.down) > 0 for nudge in room.nudges):
        yield REACHED
    if reach(room, by, event.paragraph).weight:
        yield CARES
    if regard := max(0, room.regard(by, of)):
        yield WARM if regard == 1 else CLOSE
