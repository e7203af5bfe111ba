"""When a person wants to be asked: often enough to follow and to act, seldom enough to stay awake."""

from __future__ import annotations

from typing import Final

from game.politics import Knowledge, NoteClaim, Watch
from game.politics.blocks import just_said
from game.politics.corridor import can_talk
from game.politics.hooks import hook
from game.politics.vocabulary import Hook
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft
from game.procedure.floor import AskForTheFloor
from game.procedure.invitations import AskToParticipate
from game.procedure.matters import Floor, PointGround, Proposal, Ruled
from game.procedure.meeting import Phase
from game.procedure.points import RaisePointOfOrder
from game.procedure.rulings import complaint
from game.procedure.statements import RemindOfTime
from game.procedure.withdrawal import AskForVote, InsistOnPaper, WithdrawPaper

BEFORE_A_VOTE: Final = (AskForTheFloor, AskForVote, InsistOnPaper, ProposeAmendment, ReviseDraft, WithdrawPaper)
"""What a seat may want to do while drafts wait to be voted on."""


def wants_to_be_asked(knowledge: Knowledge) -> bool:
    """Return whether the seat should be asked in this window although the meeting can go on without it.

    Outside the chamber: as long as it has talks left. Before the meeting: if it can ask to take part. While others
    speak: when something said touches it, else once at the end of each statement; when it presides and a speaker goes
    over, when there is a fault to complain of. On proposals, rulings and texts: if it can react. Before each vote on
    a paper: if it can speak or change the paper. At the end: if it can ask for a further statement; sooner where
    those speak who ask.
    """
    if can_talk(knowledge.meeting, knowledge.room, knowledge.seat):
        return True
    match knowledge.meeting.top:
        case Floor():
            return _while_listening(knowledge)
        case Proposal() | Ruled():
            return bool(knowledge.legal())
        case None if knowledge.meeting.phase is Phase.ACTION:
            return any(isinstance(act, BEFORE_A_VOTE) for act in knowledge.legal())
        case _:
            listed = knowledge.meeting.docket.adoption or knowledge.meeting.phase in {Phase.TEXT, Phase.CLOSING}
            return any(
                isinstance(act, AskToParticipate) or (listed and isinstance(act, AskForTheFloor))
                for act in knowledge.legal()
            )


def _while_listening(knowledge: Knowledge) -> bool:
    meeting, seat = knowledge.meeting, knowledge.seat
    floor = meeting.floor
    if floor is None or not floor.begun:
        return meeting.is_member(seat) and any(complaint(meeting, ground) for ground in _grounds(knowledge))
    if seat == meeting.chair and any(isinstance(act, RemindOfTime) for act in knowledge.legal()):
        return True
    last = just_said(meeting, knowledge.room)
    if last is not None and _touches(knowledge, last.point):
        return _can_attend(knowledge)
    if seat == meeting.chair:
        return False
    finished = floor.delivered == len(floor.points)
    return finished and not any(_touches(knowledge, point) for point, _ in floor.points)


def _grounds(knowledge: Knowledge) -> tuple[PointGround, ...]:
    return tuple(act.ground for act in knowledge.legal() if isinstance(act, RaisePointOfOrder))


def _touches(knowledge: Knowledge, point: str) -> bool:
    """Whether what was said is something to prick up one's ears at, and more than a word about the right paragraph."""
    return hook(knowledge.facts, knowledge.seat, knowledge.facts.point(point)) not in (None, Hook.GOAL)


def _can_attend(knowledge: Knowledge) -> bool:
    """Whether there is something to note or to watch, and attention for it."""
    return any(isinstance(act, NoteClaim | Watch) for act in knowledge.legal())
