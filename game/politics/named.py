"""Questions by name: how conditions, and the record of a real day, say which question they mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pydantic import Field

from game.council.seats import SeatId
from game.politics.vocabulary import Fact, Slug
from game.procedure import questions as asked
from game.procedure.drafts import PaperId
from game.procedure.questions import Question, draft_of
from game.procedure.tally import Category, Result
from game.procedure.voting import ANNOUNCED


class QuestionKind(StrEnum):
    """What kind of question is meant."""

    ADOPT_AGENDA = "adopt_agenda"
    CHANGE_AGENDA = "change_agenda"
    INVITE = "invite"
    APPROVE_CREDENTIALS = "approve_credentials"
    SUSPEND = "suspend"
    ADJOURN = "adjourn"
    REFER = "refer"
    POSTPONE = "postpone"
    TAKE_UP_AMENDMENT = "take_up_amendment"
    SEPARATE_VOTE = "separate_vote"
    AGREE_TEXT = "agree_text"
    OVERRULE = "overrule"
    IS_PROCEDURAL = "is_procedural"
    ADOPT_DRAFT = "adopt_draft"
    ADOPT_AMENDMENT = "adopt_amendment"
    KEEP_PART = "keep_part"
    PRIVATE = "private"
    SINGLE_RECORD = "single_record"
    SET_UP = "set_up"
    MEET_AT = "meet_at"
    SKIP_COMMITTEE = "skip_committee"
    ELECT_JUDGES = "elect_judges"
    CLOSE_DEBATE = "close_debate"


QUESTIONS: Final[Mapping[QuestionKind, type[Question]]] = MappingProxyType(
    {
        QuestionKind.ADOPT_AGENDA: asked.AdoptAgenda,
        QuestionKind.CHANGE_AGENDA: asked.ChangeAgenda,
        QuestionKind.INVITE: asked.Invite,
        QuestionKind.APPROVE_CREDENTIALS: asked.ApproveCredentials,
        QuestionKind.SUSPEND: asked.Suspend,
        QuestionKind.ADJOURN: asked.Adjourn,
        QuestionKind.REFER: asked.Refer,
        QuestionKind.POSTPONE: asked.Postpone,
        QuestionKind.TAKE_UP_AMENDMENT: asked.TakeUpAmendment,
        QuestionKind.SEPARATE_VOTE: asked.SeparateVote,
        QuestionKind.AGREE_TEXT: asked.AgreeText,
        QuestionKind.OVERRULE: asked.Overrule,
        QuestionKind.IS_PROCEDURAL: asked.IsProcedural,
        QuestionKind.ADOPT_DRAFT: asked.AdoptDraft,
        QuestionKind.ADOPT_AMENDMENT: asked.AdoptAmendment,
        QuestionKind.KEEP_PART: asked.KeepPart,
        QuestionKind.PRIVATE: asked.Private,
        QuestionKind.SINGLE_RECORD: asked.SingleRecord,
        QuestionKind.SET_UP: asked.SetUp,
        QuestionKind.MEET_AT: asked.MeetAt,
        QuestionKind.SKIP_COMMITTEE: asked.SkipCommittee,
        QuestionKind.ELECT_JUDGES: asked.ElectJudges,
        QuestionKind.CLOSE_DEBATE: asked.CloseDebate,
    }
)
"""The questions by their kinds."""


class QuestionNamed(Fact):
    """A question the Council decides: its kind, and what it is about."""

    kind: QuestionKind = Field(description="what kind of question it is")
    paper: PaperId | None = Field(default=None, description="the draft or amendment it is about, if that matters")
    part: Slug | None = Field(default=None, description="of a vote on a part: the paragraph")
    guest: SeatId | None = Field(default=None, description="of an invitation: a guest it is about, if that matters")

    def means(self, question: Question) -> bool:
        """Return whether ``question`` is of this kind and about what is named here."""
        return is_meant(question, self.kind, paper=self.paper, part=self.part, guest=self.guest)


def is_meant(
    question: Question,
    kind: QuestionKind,
    *,
    paper: str | None = None,
    part: str | None = None,
    guest: SeatId | None = None,
) -> bool:
    """Return whether ``question`` is of this kind and about what is named; None names nothing."""
    return (
        isinstance(question, QUESTIONS[kind])
        and paper in (None, paper_of(question))
        and part in (None, getattr(question, "part", None))
        and (guest is None or (isinstance(question, asked.Invite) and guest in question.guests))
    )


def paper_of(question: Question) -> str:
    """Return the id of the amendment a question is about, or else of the draft; empty if it is about none."""
    match question:
        case asked.AdoptAmendment(amendment=id):
            return id
        case asked.TakeUpAmendment(amendment=amendment):
            return amendment.id
        case _:
            return draft_of(question)


def results_of(kind: QuestionKind) -> tuple[Result, ...]:
    """Return what can come of questions of this kind: of papers, what comes of procedure and of substance."""
    category = getattr(QUESTIONS[kind], "category", None)
    if isinstance(category, Category):
        return ANNOUNCED[category]
    return (*ANNOUNCED[Category.SUBSTANTIVE], *ANNOUNCED[Category.PROCEDURAL])
