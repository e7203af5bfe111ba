"""What brings a seat to the microphone: invitations, the list of speakers, the floor, questions to guests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.procedure.act import Act
from game.procedure.action import DeclareReady
from game.procedure.asking import PutQuestion
from game.procedure.chair import CedeChair
from game.procedure.coming import uninvited
from game.procedure.deciding import Gavel
from game.procedure.drafts import SubmitDraft
from game.procedure.engine import passes
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, DeclineRequest, ProposeInvitation
from game.procedure.matters import Ground
from game.procedure.meeting import Meeting, Phase
from game.procedure.publicity import MovePrivate
from game.procedure.referral import MoveReferral
from game.procedure.statements import GoOn
from game.procedure.ways import Remedy, everybody, finishing, joined, tried
from game.procedure.withdrawal import HoldPaper, WithdrawPaper


def _put_question(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    yield from (PutQuestion(seat=seat, to=wanted.seat) for seat in everybody(meeting))


def _invite(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """Somebody is invited who waits for it or had to leave the room, or can still ask; nobody else."""
    guest = getattr(wanted, "to", wanted.seat)
    waiting = (*uninvited(meeting), *(seat for seat, _ in meeting.cleared))
    asks = AskToParticipate(seat=guest, ground=Ground.PARTY_TO_DISPUTE)
    return inviting(meeting, wanted) if guest in waiting or passes(meeting, asks) else None


def _off_the_table(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """While drafts wait for their votes nobody is called from the list; without them the debate goes on."""
    if meeting.phase is Phase.ACTION:
        yield from joined(tried(HoldPaper, WithdrawPaper), finishing)(meeting, wanted)


def _referred(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """Drafts also leave the table by being referred."""
    if meeting.phase is Phase.ACTION:
        yield from tried(MoveReferral)(meeting, wanted)


inviting: Final = joined(tried(ProposeInvitation, Gavel, MovePrivate, AskToParticipate), finishing)

FLOOR_REMEDIES: Final[Mapping[str, Remedy]] = {
    "X-NOT-SEATED": _invite,
    "X-NO-SEAT": inviting,
    "X-NO-SUCH-SEAT": inviting,
    "X-NO-SUCH-GUEST": inviting,
    "X-NOT-A-BRIEFER": _invite,
    "X-NOBODY-TO-WELCOME": inviting,
    "X-INVITATIONS-FIRST": joined(tried(ProposeInvitation, Gavel, DeclineRequest), finishing),
    "X-NOT-LISTED": joined(tried(AskForTheFloor), finishing, _off_the_table, _referred),
    "X-LISTED": joined(tried(DeclareReady, SubmitDraft, CedeChair), finishing, _off_the_table),
    "X-EXPLAINED": _off_the_table,
    "X-NO-FURTHER": tried(DeclareReady),
    "X-LIST-EMPTY": tried(AskForTheFloor),
    "X-NO-FLOOR": joined(tried(GiveTheFloor, AskForTheFloor), finishing, _off_the_table),
    "X-IN-TIME": tried(GoOn),
    "X-NOT-ASKED": joined(_put_question, finishing),
}
"""Towards each requirement on the floor and on guests that somebody can meet, by its code."""
