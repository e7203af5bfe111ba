"""What lets a meeting go on: planning it, opening it, its agenda, breaks, its end, who presides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.council.seats import CHANCE
from game.procedure.act import Act
from game.procedure.admission import ApplyForMembership
from game.procedure.agenda import (
    ApproveAgenda,
    CirculateCommunication,
    LeaveItemOut,
    ProposeAgendaChange,
    SetLaterHour,
)
from game.procedure.calling import Convene, RequestMeeting, WriteToPresident
from game.procedure.coming import to_draw
from game.procedure.credentials import ContestCredentials, TakeSeat
from game.procedure.deciding import Gavel
from game.procedure.devices import AskForDevice
from game.procedure.drafts import SubmitDraft
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.meeting import Meeting
from game.procedure.motions import (
    CloseMeeting,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveSuspension,
    ProposeSuspension,
    Resume,
)
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda
from game.procedure.proposals import WithdrawObjection, WithdrawProposal
from game.procedure.referral import MovePostponement
from game.procedure.shortcuts import ProposeAdjournment
from game.procedure.texts import ReadText, SetTextAside
from game.procedure.ways import Remedy, everybody, finishing, in_line, joined, tried
from game.procedure.withdrawal import AskForVote, HoldPaper, InsistOnPaper, WithdrawPaper


def _draw(meeting: Meeting, _: Act) -> Iterator[Act]:
    """One name is enough to show what is done; all are drawn in turn."""
    for name in to_draw(meeting)[:1]:
        yield DrawName(seat=CHANCE, drawn=name)


def _contest(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    of = getattr(wanted, "of", "")
    yield from (ContestCredentials(seat=seat, of=of) for seat in everybody(meeting))


APPROVING: Final = tried(ApproveAgenda, SetLaterHour, CirculateCommunication, LeaveItemOut)
CONVENING: Final = joined(tried(Convene), APPROVING)
OPENING: Final = joined(tried(CallToOrder), _draw, tried(TakeSeat), CONVENING)
CLOSING: Final = joined(
    tried(CloseMeeting, MoveAdjournment, MoveAdjournmentTo, ProposeAdjournment, ReadText, HoldPaper, WithdrawPaper),
    tried(SetTextAside),
    finishing,
)

COURSE_REMEDIES: Final[Mapping[str, Remedy]] = {
    "X-NOT-APPROVED": APPROVING,
    "X-ITEM-INELIGIBLE": APPROVING,
    "X-NOT-CIRCULATED": APPROVING,
    "X-LATE-DOC": tried(SetLaterHour),
    "X-NOT-CONVENED": CONVENING,
    "X-NO-CALL": tried(RequestMeeting, WriteToPresident),
    "X-NOT-TO-DRAW": CONVENING,
    "X-DRAW-FIRST": _draw,
    "X-NOT-OPEN": OPENING,
    "X-QUORUM": tried(TakeSeat),
    "X-ABSENT": tried(TakeSeat),
    "X-NOBODY-LEFT": tried(TakeSeat),
    "X-NOT-CONTESTED": _contest,
    "X-AGENDA-FIRST": joined(tried(ProposeAgenda, Gavel, WithdrawObjection, WithdrawProposal), finishing),
    "X-NO-SUCH-ITEM": tried(ProposeAgendaChange, Gavel),
    "X-ITEM-THERE": tried(ProposeAgendaChange, Gavel),
    "X-LAST-ITEM": tried(ProposeAgendaChange, Gavel),
    "X-ONLY-PRESIDENT": in_line,
    "X-R20-DISCRETION": in_line,
    "X-IN-THE-CHAIR": in_line,
    "X-CHAIR-RULES": in_line,
    "X-OWN-MEETING": in_line,
    "X-SUSPENDED": tried(Resume),
    "X-NOT-SUSPENDED": joined(tried(MoveSuspension, ProposeSuspension, AskForDevice), finishing),
    "X-SPEAKERS-WAIT": joined(
        tried(GiveTheFloor, MovePostponement, AskForDevice, HoldPaper, WithdrawPaper, SetTextAside), finishing
    ),
    "X-NOBODY-WAITS": tried(AskForTheFloor, AskForVote, SubmitDraft, InsistOnPaper),
    "X-TEXT-UNREAD": tried(ReadText),
    "X-NOT-OVER": CLOSING,
    "X-NO-APPLICATION": tried(ApplyForMembership),
}
"""Towards each requirement on the course of a meeting that somebody can meet, by its code."""
