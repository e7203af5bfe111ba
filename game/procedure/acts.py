"""Every act of procedure, written out: the union that journals and scripts are read with, and the list of them."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from game.procedure.act import Act
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, DeclineRequest, ProposeInvitation
from game.procedure.motions import (
    CloseMeeting,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveSuspension,
    ProposeSuspension,
    Resume,
)
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from game.procedure.proposals import Comment, Gavel, Object, PutToVote, WithdrawObjection, WithdrawProposal
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn, RemindOfTime
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import CastVote

AnyAct: TypeAlias = Annotated[
    AskForTheFloor
    | AskToParticipate
    | BeginStatement
    | BreakSilence
    | CallToOrder
    | CastVote
    | ChallengeRuling
    | CloseMeeting
    | Comment
    | Conclude
    | CutOff
    | DeclineRequest
    | DrawName
    | Gavel
    | GiveTheFloor
    | GoOn
    | MoveAdjournment
    | MoveAdjournmentTo
    | MoveSuspension
    | Object
    | ProposeAgenda
    | ProposeInvitation
    | ProposeSuspension
    | PutToVote
    | PutUnderSilence
    | RaisePointOfOrder
    | ReadText
    | RemindOfTime
    | Resume
    | RuleOnPoint
    | SetTextAside
    | Welcome
    | WithdrawChallenge
    | WithdrawObjection
    | WithdrawProposal,
    Field(discriminator="kind"),
]

ACTS: Final[tuple[type[Act], ...]] = (
    AskToParticipate,
    DrawName,
    CallToOrder,
    ProposeAgenda,
    ProposeInvitation,
    DeclineRequest,
    Welcome,
    Gavel,
    PutToVote,
    CastVote,
    Object,
    WithdrawObjection,
    Comment,
    WithdrawProposal,
    AskForTheFloor,
    GiveTheFloor,
    BeginStatement,
    GoOn,
    Conclude,
    RemindOfTime,
    CutOff,
    RaisePointOfOrder,
    RuleOnPoint,
    ChallengeRuling,
    WithdrawChallenge,
    MoveSuspension,
    MoveAdjournment,
    MoveAdjournmentTo,
    ProposeSuspension,
    Resume,
    PutUnderSilence,
    BreakSilence,
    ReadText,
    SetTextAside,
    CloseMeeting,
)
"""In the order in which a meeting usually meets them: a neutral order, never by how good an act is."""
