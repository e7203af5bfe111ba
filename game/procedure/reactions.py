"""Faults and what others can do about them: who may react, and by which acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.procedure.act import Act
from game.procedure.engine import judge
from game.procedure.meeting import Fault, Meeting
from game.procedure.motions import MoveAdjournment, MoveSuspension
from game.procedure.pace import SUSPENSIONS
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.questions import AdoptAgenda
from game.procedure.rulings import FAULTS_BY_GROUND
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class Reaction:
    """Who may react to a fault and how, in a sentence; and the acts it comes to besides a fitting point of order."""

    says: str
    acts: tuple[type[Act], ...] = ()


REACTIONS: Final[Mapping[str, Reaction]] = {
    "F-CALL": Reaction(
        N_(
            "Any member can protest in a letter, and at the next meeting object to the agenda "
            "or raise a point of order on the meeting that was refused."
        ),
        (Object,),
    ),
    "F-RULE": Reaction(
        N_("Nobody can rule in the President's place: a member can move to suspend the meeting or to adjourn it."),
        (MoveSuspension, MoveAdjournment),
    ),
    "F-PUT": Reaction(
        N_("A member can raise a point of order: the challenge was passed over and has to be put at once.")
    ),
    "F-ANNOUNCE": Reaction(
        N_("A member can raise a point of order on the result as it was announced: the count says something else.")
    ),
    "F-ORDER": Reaction(
        N_("A member can raise a point of order on the order of business; to a proposal it can also object."),
        (Object,),
    ),
    "F-GAVEL": Reaction(N_("A member can raise a point of order: there was an objection, so the Council has to vote.")),
    "F-CAPACITY": Reaction(
        N_("A member can raise a point of order and ask in which capacity the President is speaking.")
    ),
    "F-SPEAKFOR": Reaction(
        N_(
            "A member can raise a point of order that nobody agreed to the words, "
            "and afterwards tell the press or write a letter that they were not the Council's."
        )
    ),
    "F-INVITE": Reaction(
        N_("A member can raise a point of order: whether to invite a State is for the Council to decide.")
    ),
    "F-FRAME": Reaction(N_("A member can raise a point of order on the way the question is put, before hands are up.")),
    "F-RULING": Reaction(
        N_("A member can challenge the ruling before business goes on; the Council then votes on it at once."),
        (ChallengeRuling,),
    ),
    "X-TIME-WARN": Reaction(
        N_("A member can raise a point of order that a speaker was cut off, and the speaker is heard again.")
    ),
}
"""By the code of the fault."""


def reactions(meeting: Meeting, fault: Fault) -> Iterator[Act]:
    """Yield the acts in order now that react to ``fault``, a member at a time; none once it has been dealt with."""
    if not fault.live:
        return
    for seat in meeting.present:
        if seat != fault.by:
            yield from (act for act in _thinkable(meeting, fault, seat) if judge(meeting, act).in_order)


def _thinkable(meeting: Meeting, fault: Fault, seat: SeatId) -> Iterator[Act]:
    """Yield what ``seat`` could try: a point of order on the ground that fits, then the acts of the table."""
    for ground, codes in FAULTS_BY_GROUND.items():
        if fault.code in codes:
            yield RaisePointOfOrder(seat=seat, ground=ground)
    for kind in REACTIONS[fault.code].acts:
        if kind is MoveSuspension:
            yield MoveSuspension(seat=seat, length=SUSPENSIONS[1])
        elif kind is not Object or _is_agenda(meeting):
            yield kind(seat=seat)  # type: ignore[call-arg]


def _is_agenda(meeting: Meeting) -> bool:
    """Whether the adoption of the agenda is proposed: there what came before it can be opposed."""
    return meeting.proposal is not None and isinstance(meeting.proposal.question, AdoptAgenda)
