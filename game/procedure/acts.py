"""Every act of procedure, written out: the union that journals and scripts are read with, and the list of them."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from pydantic import Field

from game.procedure.act import Act
from game.procedure.action import AdoptWithoutVote, DeclareReady, OpenVote
from game.procedure.admission import ApplyForMembership, MoveToSkipCommittee, ReferApplication, ReportOnApplication
from game.procedure.agenda import ApproveAgenda, CirculateCommunication, LeaveItemOut, ProposeAgendaChange, SetLaterHour
from game.procedure.amending import AskSeparateVote, ProposeAmendment, RuleOnOrder, RuleOvertaken
from game.procedure.asking import AnswerQuestion, DeclineAnswer, PutQuestion
from game.procedure.calling import Convene, RefuseMeeting, RequestMeeting, WriteToPresident
from game.procedure.chair import AskToStepAside, CedeChair
from game.procedure.credentials import ContestCredentials, MoveOnCredentials, SendDeputy, TakeSeat
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.devices import AskForDevice
from game.procedure.drafts import DropSponsorship, ReviseDraft, SponsorDraft, SubmitDraft
from game.procedure.election import CastSecretBallot, OpenElection
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
from game.procedure.next_meeting import ProposePlace
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.proposals import Comment, Object, WithdrawObjection, WithdrawProposal
from game.procedure.publicity import ConsultRecord, MovePrivate, OrderSingleRecord
from game.procedure.records import CirculateCorrection, CorrectRecord, LetWorkingDayPass, ObjectToCorrection, SignRecord
from game.procedure.referral import MovePostponement, MoveReferral, ProposeBody
from game.procedure.reservations import StateReservation
from game.procedure.seconding import AskForSecond, LetFall
from game.procedure.shortcuts import LeavePointUnruled, ProposeAdjournment
from game.procedure.speaking_for import Dissociate, SpeakForCouncil
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn, RemindOfTime
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import AskForVote, HoldPaper, InsistOnPaper, SecondPaper, WithdrawPaper

AnyAct: TypeAlias = Annotated[
    AdoptWithoutVote
    | AnnounceResult
    | AnswerQuestion
    | ApplyForMembership
    | ApproveAgenda
    | AskForDevice
    | AskForSecond
    | AskForTheFloor
    | AskForVote
    | AskSeparateVote
    | AskToParticipate
    | AskToStepAside
    | BeginStatement
    | BreakSilence
    | CallToOrder
    | CastSecretBallot
    | CastVote
    | CedeChair
    | ChallengeRuling
    | CirculateCommunication
    | CirculateCorrection
    | CloseMeeting
    | Comment
    | Conclude
    | ConsultRecord
    | ContestCredentials
    | Convene
    | CorrectRecord
    | CutOff
    | DeclareReady
    | DeclineAnswer
    | DeclineRequest
    | Dissociate
    | DrawName
    | DropSponsorship
    | Gavel
    | GiveTheFloor
    | GoOn
    | HoldPaper
    | InsistOnPaper
    | LeaveItemOut
    | LeavePointUnruled
    | LetFall
    | LetWorkingDayPass
    | MoveAdjournment
    | MoveAdjournmentTo
    | MoveOnCredentials
    | MovePostponement
    | MovePrivate
    | MoveReferral
    | MoveSuspension
    | MoveToSkipCommittee
    | Object
    | ObjectToCorrection
    | OpenElection
    | OpenVote
    | OrderSingleRecord
    | ProposeAdjournment
    | ProposeAgenda
    | ProposeAgendaChange
    | ProposeAmendment
    | ProposeBody
    | ProposeInvitation
    | ProposePlace
    | ProposeSuspension
    | PutPreliminaryQuestion
    | PutQuestion
    | PutToVote
    | PutUnderSilence
    | RaisePointOfOrder
    | ReadText
    | ReferApplication
    | RefuseMeeting
    | RemindOfTime
    | ReportOnApplication
    | RequestMeeting
    | Resume
    | ReviseDraft
    | RuleOnOrder
    | RuleOnPoint
    | RuleOvertaken
    | SecondPaper
    | SendDeputy
    | SetLaterHour
    | SetTextAside
    | SignRecord
    | SpeakForCouncil
    | SponsorDraft
    | StateReservation
    | SubmitDraft
    | TakeSeat
    | Welcome
    | WithdrawChallenge
    | WithdrawObjection
    | WithdrawPaper
    | WithdrawProposal
    | WriteToPresident,
    Field(discriminator="kind"),
]

ACTS: Final[tuple[type[Act], ...]] = (
    RequestMeeting,
    WriteToPresident,
    CirculateCommunication,
    LeaveItemOut,
    SetLaterHour,
    ApproveAgenda,
    Convene,
    RefuseMeeting,
    ApplyForMembership,
    ReferApplication,
    ReportOnApplication,
    AskToParticipate,
    DrawName,
    SendDeputy,
    TakeSeat,
    ContestCredentials,
    CallToOrder,
    ProposeAgenda,
    ProposeAgendaChange,
    ProposeInvitation,
    DeclineRequest,
    Welcome,
    CedeChair,
    Gavel,
    PutToVote,
    CastVote,
    AnnounceResult,
    Object,
    WithdrawObjection,
    StateReservation,
    AskToStepAside,
    Comment,
    WithdrawProposal,
    AskForTheFloor,
    GiveTheFloor,
    BeginStatement,
    GoOn,
    Conclude,
    RemindOfTime,
    CutOff,
    PutQuestion,
    AnswerQuestion,
    DeclineAnswer,
    RaisePointOfOrder,
    RuleOnPoint,
    LeavePointUnruled,
    ChallengeRuling,
    WithdrawChallenge,
    PutPreliminaryQuestion,
    SubmitDraft,
    SponsorDraft,
    DropSponsorship,
    ReviseDraft,
    AskForVote,
    DeclareReady,
    ProposeAmendment,
    AskSeparateVote,
    RuleOnOrder,
    RuleOvertaken,
    AdoptWithoutVote,
    OpenVote,
    SecondPaper,
    HoldPaper,
    WithdrawPaper,
    InsistOnPaper,
    OpenElection,
    CastSecretBallot,
    MoveSuspension,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveReferral,
    MovePostponement,
    ProposeBody,
    MoveToSkipCommittee,
    MoveOnCredentials,
    ProposePlace,
    MovePrivate,
    OrderSingleRecord,
    AskForDevice,
    AskForSecond,
    LetFall,
    ProposeSuspension,
    ProposeAdjournment,
    Resume,
    PutUnderSilence,
    BreakSilence,
    ReadText,
    Dissociate,
    SpeakForCouncil,
    SetTextAside,
    CloseMeeting,
    LetWorkingDayPass,
    CorrectRecord,
    CirculateCorrection,
    ObjectToCorrection,
    SignRecord,
    ConsultRecord,
)
"""In the order in which a meeting usually meets them: a neutral order, never by how good an act is."""
