"""The course of a meeting: time passes, business moves on, faults are noticed, the meeting ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.coming import business
from game.procedure.effects import CommuniqueIssued
from game.procedure.matters import Proposal, Ruled
from game.procedure.meeting import Fault, Meeting, Phase, changed, new_window, pop
from game.procedure.questions import draft_of
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """So many minutes have passed."""

    minutes: int
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Move the clock."""
        return changed(meeting, minute=meeting.minute + self.minutes)


@dataclass(frozen=True, slots=True)
class BusinessMoved(Event):
    """The meeting has come to another stage of its business."""

    phase: Phase
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Enter the phase."""
        return new_window(meeting, phase=self.phase)


@dataclass(frozen=True, slots=True)
class FaultCommitted(Event):
    """Something possible and wrong was done; others may react."""

    code: str
    by: SeatId
    about: Proposal | None = None
    whom: SeatId = ""
    ruling: Ruled | None = None
    kind: str = ""
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Remember the fault; whoever has let this occasion pass already may now speak up about it."""
        fault = Fault(
            self.code,
            self.by,
            meeting.minute,
            about=self.about,
            whom=self.whom,
            ruling=self.ruling,
            kind=self.kind,
        )
        return new_window(meeting, faults=(*meeting.faults, fault))


@dataclass(frozen=True, slots=True)
class MeetingClosed(Event):
    """The meeting is over."""

    says: ClassVar[str] = N_("The meeting rose.")

    def after(self, meeting: Meeting) -> Meeting:
        """Close; nothing stays pending."""
        return new_window(meeting, phase=Phase.CLOSED, pending=(), suspended=False)


@dataclass(frozen=True, slots=True)
class HourReached(Event):
    """The time of the meeting is up."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The hour has come. We have to end here.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the meeting closes next."""
        return meeting


@dataclass(frozen=True, slots=True)
class ProposalFell(Event):
    """A proposal about a draft fell, because the draft itself is no longer to be decided."""

    says: ClassVar[str] = N_("The draft is no longer to be decided, and what was proposed about it falls.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take it off the table."""
        return new_window(meeting, pending=pop(meeting))


def _is_void(meeting: Meeting, proposal: Proposal) -> bool:
    """Whether the draft a proposal is about has gone: withdrawn, held back, referred or decided."""
    id = draft_of(proposal.question)
    return bool(id) and all(draft.id != id for draft in meeting.live_drafts)


def consequences(meeting: Meeting) -> Iterator[Event]:
    """Yield what follows by itself once an act is done: the hour, or the next stage of business."""
    if meeting.closed:
        if meeting.record.private and not meeting.record.communique:
            yield CommuniqueIssued()
        return
    if meeting.proposal is not None and _is_void(meeting, meeting.proposal):
        yield ProposalFell()
    if not meeting.begun or meeting.suspended or meeting.top is not None:
        return
    unread = meeting.text is not None and not meeting.text.read
    if meeting.hour_reached and not unread:  # what has been agreed is made public before the meeting ends
        yield HourReached()
        yield MeetingClosed()
    elif meeting.agenda_adopted and (phase := business(meeting)) is not meeting.phase:
        yield BusinessMoved(phase)
