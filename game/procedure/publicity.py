"""Rules 48, 51 and 56: sitting in private or in public, and who may read afterwards what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId, Standing
from game.procedure.act import Act, Event
from game.procedure.docket import Subject
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, changed, new_window
from game.procedure.papers import About, Draft
from game.procedure.questions import Private, SingleRecord
from game.procedure.records import OVER, READY, RECORD_READY
from game.procedure.requirements import member_business
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

IN_PRIVATE_WHERE_DUE: Final = Requirement(
    "X-PRIVATE",
    cite.RULE_48,
    N_("What is discussed here may be discussed as the Council now sits."),
    N_(
        "A recommendation on who is to be Secretary-General is discussed and decided in private. "
        "First the Council has to go on in private; a member moves it."
    ),
)
STAYS_PRIVATE: Final = Requirement(
    "X-PRIVATE",
    cite.RULE_48,
    N_("The subject does not have to stay behind closed doors."),
    N_("A recommendation on who is to be Secretary-General is discussed and decided in private to the end."),
)
SITS_OTHERWISE: Final = Requirement(
    "X-SITS-SO",
    cite.RULE_48,
    N_("The motion would change how the Council sits."),
    N_("The Council sits in that way already."),
)
SITS_IN_PRIVATE: Final = Requirement(
    "X-NOT-PRIVATE",
    cite.RULE_51,
    N_("The Council sits in private."),
    N_("A record in a single copy is only for private meetings; this one is public, and so is its record."),
)
NOT_ORDERED: Final = Requirement(
    "X-SINGLE-RECORD",
    cite.RULE_51,
    N_("A record in a single copy has not been decided yet."),
    N_("The Council has already decided on a record in a single copy."),
)

MAY_READ: Final = Requirement(
    "X-PRIVATE-RECORD",
    cite.RULE_56,
    N_("{seat} may read the record: it is public, or {seat} took part as a State in the private meeting."),
    N_(
        "The record of a private meeting is open to the States that took part in it, and {seat} did not. "
        "The Council may give others leave to read it, by a decision on procedure."
    ),
)
NOT_READ: Final = Requirement(
    "X-RECORD-READ",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} has not read the record yet."),
    N_("{seat} has already read the record."),
)


@dataclass(frozen=True, slots=True)
class PrivacyMoved(Event):
    """A member moved to go on in private, or in public again."""

    seat: SeatId
    closed: bool
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """What is moved."""
        return MOVES_PRIVATE if self.closed else MOVES_PUBLIC

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(Private(self.closed), self.seat)))


MOVES_PRIVATE: Final = N_("I move that the Council go on in private.")
MOVES_PUBLIC: Final = N_("I move that the Council go on in public.")


@dataclass(frozen=True, slots=True)
class SingleRecordProposed(Event):
    """A member proposed that the record be made in a single copy."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I propose that the record of this private meeting be made in a single copy.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(SingleRecord(), self.seat)))


@dataclass(frozen=True, slots=True)
class RecordRead(Event):
    """Somebody read the record."""

    seat: SeatId
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Note the reader."""
        readers = (*meeting.record.readers, self.seat)
        return changed(meeting, record=replace(meeting.record, readers=readers))


def is_for_closed_doors(meeting: Meeting) -> bool:
    """Whether the subject of the meeting is discussed only in private: a recommendation on the Secretary-General."""
    return meeting.docket.subject is Subject.SECRETARY_GENERAL


def privacy_findings(meeting: Meeting, draft: Draft) -> Iterator[Finding]:
    """Yield what rule 48 asks before a vote on ``draft``; nothing unless it recommends a Secretary-General."""
    if draft.about is About.APPOINTMENT:
        yield IN_PRIVATE_WHERE_DUE(not meeting.public)


class MovePrivate(Act):
    """Move that the Council go on in private, or in public again (rule 48)."""

    label: ClassVar[str] = N_("Move to go on {how}")
    help: ClassVar[str] = N_("Ask the Council to close its doors, or to open them. In private the guests leave.")
    kind: Literal["move_private"] = "move_private"
    closed: bool = True

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return how the Council would sit, in words."""
        return {**super().named(meeting), "how": BEHIND_CLOSED_DOORS if self.closed else IN_PUBLIC}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members while nothing is pending, if it changes how the Council sits and the subject allows it."""
        yield from member_business(meeting, self.seat)
        yield SITS_OTHERWISE(meeting.public is self.closed)
        yield STAYS_PRIVATE(self.closed or not is_for_closed_doors(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield PrivacyMoved(self.seat, self.closed)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, where the subject asks for closed doors or the doors are closed."""
        if meeting.top is None and meeting.agenda_adopted and (is_for_closed_doors(meeting) or not meeting.public):
            yield cls(seat=seat, closed=meeting.public)


BEHIND_CLOSED_DOORS: Final = N_("in private")
IN_PUBLIC: Final = N_("in public")


class OrderSingleRecord(Act):
    """Propose that the record of the private meeting be made in a single copy (rule 51)."""

    label: ClassVar[str] = N_("Propose a record in a single copy")
    help: ClassVar[str] = N_("Ask that only one copy of the record be made, for the Secretary-General to keep.")
    kind: Literal["order_single_record"] = "order_single_record"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members while the Council sits in private, once."""
        yield from member_business(meeting, self.seat)
        yield SITS_IN_PRIVATE(not meeting.public)
        yield NOT_ORDERED(not meeting.record.single)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield SingleRecordProposed(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, behind closed doors, until it has been decided."""
        if not meeting.public and meeting.top is None and not meeting.record.single:
            yield cls(seat=seat)


class ConsultRecord(Act):
    """Read the record; that of a private meeting only if one's State took part in it (rule 56)."""

    label: ClassVar[str] = N_("Read the record")
    help: ClassVar[str] = N_("Ask the Secretary-General for the record of the meeting.")
    kind: Literal["consult_record"] = "consult_record"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to everybody once it is ready; of a private meeting to the States that were inside."""
        seat = {"seat": meeting.called(self.seat)}
        yield OVER(meeting.closed)
        yield RECORD_READY(meeting.record.days >= READY)
        yield MAY_READ(not meeting.record.private or _was_inside(meeting, self.seat), seat)
        yield NOT_READ(self.seat not in meeting.record.readers, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The record has been read."""
        yield RecordRead(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, after the meeting, until it has been read."""
        if meeting.closed and seat not in meeting.record.readers:
            yield cls(seat=seat)


def _was_inside(meeting: Meeting, seat: SeatId) -> bool:
    """Whether ``seat`` is a State that was in the room while the Council sat in private."""
    return seat in meeting.record.inside and meeting.roster.standing(seat) not in NOT_STATES


NOT_STATES: Final = frozenset({Standing.PERSON, Standing.SECRETARIAT})
"""Those who take part without standing for a State or an observer; the Secretary-General keeps the records."""
