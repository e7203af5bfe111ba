"""What decisions bring about that are neither on papers nor on guests: referral, postponement, privacy, bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.procedure.act import Event
from game.procedure.arrangements import ARRANGEMENTS, arranged, rearranged
from game.procedure.docket import Subject
from game.procedure.matters import Floor, Matter
from game.procedure.meeting import Meeting, changed
from game.procedure.paper_events import with_draft
from game.procedure.papers import About, Status
from game.procedure.questions import (
    AdoptDraft,
    Body,
    CloseDebate,
    Postpone,
    Private,
    Question,
    Receiver,
    Refer,
    SetUp,
    SingleRecord,
    SkipCommittee,
    TakeUpAmendment,
)
from game.rulebook.marks import N_


def _with_status(meeting: Meeting, drafts: tuple[str, ...], status: Status) -> Meeting:
    for draft in drafts:
        meeting = with_draft(meeting, draft, status=status)
    return meeting


@dataclass(frozen=True, slots=True)
class Referred(Event):
    """Drafts were sent out for a report (rule 33, fourth)."""

    to: Receiver
    drafts: tuple[str, ...]
    says: ClassVar[str] = N_("Referred to {to} for a report: {drafts}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take them out of the queue until the report comes."""
        return _with_status(meeting, self.drafts, Status.REFERRED)


@dataclass(frozen=True, slots=True)
class QuestionPostponed(Event):
    """The discussion of the question was put off (rule 33, fifth)."""

    until: str

    @property
    def sentence(self) -> str:
        """What is noted, with or without a day."""
        return PUT_OFF_UNTIL if self.until else PUT_OFF

    def after(self, meeting: Meeting) -> Meeting:
        """Nothing more is discussed, and no draft is put."""
        live = tuple(draft.id for draft in meeting.live_drafts)
        return _with_status(changed(meeting, postponed=True), live, Status.POSTPONED)


PUT_OFF_UNTIL: Final = N_("The discussion of the question was postponed until {until}.")
PUT_OFF: Final = N_("The discussion of the question was postponed, and no day was named.")


@dataclass(frozen=True, slots=True)
class RoomCleared(Event):
    """The Council sits in private (rule 48): the guests leave the room."""

    says: ClassVar[str] = N_("The Council went on in private. The room was cleared.")

    def after(self, meeting: Meeting) -> Meeting:
        """Close the doors; a guest is heard only if the Council invites them anew."""
        members = tuple(seat for seat in meeting.further if meeting.is_member(seat))
        record = replace(meeting.record, private=True)
        cleared = (*meeting.cleared, *meeting.invited)
        kept = tuple(matter for matter in meeting.pending if not self._leaves(meeting, matter))
        closed = changed(meeting, public=False, invited=(), cleared=cleared, further=members, record=record)
        return changed(closed, pending=kept)

    @staticmethod
    def _leaves(meeting: Meeting, matter: Matter) -> bool:
        return isinstance(matter, Floor) and not meeting.is_member(matter.speaker)


@dataclass(frozen=True, slots=True)
class DoorsOpened(Event):
    """The Council sits in public again, and those who had left come back."""

    says: ClassVar[str] = N_("The Council went on in public.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note who was inside, and bring the guests back."""
        noted = _inside_noted(meeting)
        return changed(noted, public=True, invited=(*meeting.invited, *meeting.cleared), cleared=())


@dataclass(frozen=True, slots=True)
class CommuniqueIssued(Event):
    """The Secretary-General issued a communique on the private meeting (rule 55)."""

    says: ClassVar[str] = N_(
        "The Secretary-General issued a communiqué: the Council considered the item in private. "
        "What was said stays in the room."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Note that it is out, and who was inside to the end."""
        noted = meeting if meeting.public else _inside_noted(meeting)
        return changed(noted, record=replace(noted.record, communique=True))


def _inside_noted(meeting: Meeting) -> Meeting:
    """Return ``meeting`` with those now in the room added to those who took part in private."""
    record = meeting.record
    new = tuple(seat for seat in (*meeting.present, *meeting.guests) if seat not in record.inside)
    return changed(meeting, record=replace(record, inside=(*record.inside, *new)))


@dataclass(frozen=True, slots=True)
class SingleRecordOrdered(Event):
    """The record of the private meeting is made in one copy (rule 51)."""

    says: ClassVar[str] = N_(
        "The record of the private meeting is made in one copy, which the Secretary-General keeps."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Note it."""
        return changed(meeting, record=replace(meeting.record, single=True))


@dataclass(frozen=True, slots=True)
class BodySetUp(Event):
    """A commission, a committee or a rapporteur was set up for a stated question (rules 23 and 28)."""

    body: Body
    task: str
    says: ClassVar[str] = N_("The Council set up a {body}. Its task: {task}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing here: the body works elsewhere."""
        return meeting


@dataclass(frozen=True, slots=True)
class CommitteePassedOver(Event):
    """The Council considers an application without the committee (rule 59)."""

    says: ClassVar[str] = N_("The Council considers the application itself, without the committee.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note it."""
        return changed(meeting, application=replace(meeting.application, skipped=True))


@dataclass(frozen=True, slots=True)
class SpecialReportDue(Event):
    """The Council did not recommend an applicant, or postponed the matter (rule 60)."""

    says: ClassVar[str] = N_("The Council owes the General Assembly a special report, with a record of its discussion.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing here: the report is written afterwards."""
        return meeting


@dataclass(frozen=True, slots=True)
class DebateClosed(Event):
    """The list of speakers was cut short, where the house rules lend that from Model UN."""

    says: ClassVar[str] = N_("The debate was closed; those still on the list of speakers were not heard.")

    def after(self, meeting: Meeting) -> Meeting:
        """Nobody is called from the list any more."""
        return changed(meeting, list_closed=True)


def effects(meeting: Meeting, question: Question, *, carried: bool) -> Iterator[Event]:
    """Yield what a decision brings about in these matters; nothing for questions of other chapters."""
    match question:
        case Refer(to, draft) if carried:
            yield Referred(to, (draft,) if draft else tuple(d.id for d in meeting.live_drafts))
        case Postpone(until) if carried:
            yield QuestionPostponed(until)
            if is_on_admission(meeting):
                yield SpecialReportDue()
        case AdoptDraft(draft=id) if not carried and recommends_member(meeting, id):
            yield SpecialReportDue()
        case Private(closed) if carried:
            yield RoomCleared() if closed else DoorsOpened()
        case SingleRecord() if carried:
            yield SingleRecordOrdered()
        case SetUp(body, task) if carried:
            yield BodySetUp(body, task)
        case SkipCommittee() if carried:
            yield CommitteePassedOver()
        case CloseDebate() if carried:
            yield DebateClosed()
        case _:
            yield from arranged(question, carried=carried)


def is_on_admission(meeting: Meeting) -> bool:
    """Whether an application for membership is before the Council."""
    return meeting.docket.subject is Subject.ADMISSION or bool(meeting.application.by)


REVERSIBLE: Final = (
    Refer
    | Postpone
    | Private
    | SetUp
    | SingleRecord
    | SkipCommittee
    | CloseDebate
    | AdoptDraft
    | TakeUpAmendment
    | ARRANGEMENTS
)
"""What can be undone after it was gavelled through over an objection."""


def recommends_member(meeting: Meeting, id: str) -> bool:
    """Whether the draft called ``id`` recommends a State for membership."""
    draft = meeting.draft(id)
    return draft is not None and draft.about is About.ADMISSION


def undone(meeting: Meeting, question: Question) -> Meeting:
    """Return ``meeting`` without what a decision that should not have been gavelled brought about."""
    match question:
        case Refer() | Postpone() | AdoptDraft() | TakeUpAmendment():
            return _undone_of_papers(meeting, question)
        case Private(closed):
            return (DoorsOpened() if closed else RoomCleared()).after(meeting)
        case SingleRecord():
            return changed(meeting, record=replace(meeting.record, single=False))
        case SkipCommittee():
            return changed(meeting, application=replace(meeting.application, skipped=False))
        case CloseDebate():
            return changed(meeting, list_closed=False)
        case _:
            return rearranged(meeting, question)


def _undone_of_papers(meeting: Meeting, question: Refer | Postpone | AdoptDraft | TakeUpAmendment) -> Meeting:
    match question:
        case Refer(_, draft):
            sent = tuple(d.id for d in meeting.drafts if d.status is Status.REFERRED and draft in ("", d.id))
            return _with_status(meeting, sent, Status.TABLED)
        case Postpone():
            put_off = tuple(d.id for d in meeting.drafts if d.status is Status.POSTPONED)
            return _with_status(changed(meeting, postponed=False), put_off, Status.TABLED)
        case AdoptDraft(draft=id):
            return with_draft(meeting, id, status=Status.TABLED, voted=False)
        case TakeUpAmendment(amendment=taken):
            return changed(meeting, amendments=tuple(one for one in meeting.amendments if one.id != taken.id))
