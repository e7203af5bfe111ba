"""Rules 58 to 60: an application for membership, the committee that examines it, and the Council's recommendation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId, Standing
from game.procedure.act import Act, Event
from game.procedure.effects import is_on_admission
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.papers import About, Draft
from game.procedure.questions import SkipCommittee
from game.procedure.requirements import NOT_OVER, NOTHING_PENDING, SITTING, member_business, presiding
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

REPORT_DAYS: Final = 35
"""Days before a regular session of the Assembly by which the committee reports (rule 59)."""
REPORT_DAYS_SPECIAL: Final = 14
RECOMMENDATION_DAYS: Final = 25
"""Days before a regular session of the Assembly by which the Council recommends (rule 60)."""
RECOMMENDATION_DAYS_SPECIAL: Final = 4

CAN_APPLY: Final = Requirement(
    "X-NOT-APPLICANT",
    cite.ARTICLE_4,
    N_("{seat} is a State that is not a Member of the United Nations."),
    N_("Only a State that is not a Member of the United Nations can apply for membership; {seat} is not one."),
)
BEFORE_MEETING: Final = Requirement(
    "X-PLANNING-OVER",
    cite.RULE_59,
    N_("The meeting is still being planned."),
    N_("The meeting has been convened; applications and reports of the committee come before that."),
)
NOT_APPLIED: Final = Requirement(
    "X-APPLIED",
    cite.RULE_58,
    N_("No application is before the Council yet."),
    N_("An application is already before the Council."),
)
ACCEPTS_CHARTER: Final = Requirement(
    "X-NO-DECLARATION",
    cite.RULE_58,
    N_("The application declares formally that the State accepts the duties of the Charter."),
    N_("An application has to come with a formal declaration that the State accepts the duties of the Charter."),
)
APPLICATION_THERE: Final = Requirement(
    "X-NO-APPLICATION",
    cite.RULE_58,
    N_("An application for membership is before the Council."),
    N_("No application for membership is before the Council."),
)
NOT_REFERRED: Final = Requirement(
    "X-REFERRED",
    cite.RULE_59,
    N_("The application is not with the committee."),
    N_("The application has already gone to the committee, or the Council has decided to do without it."),
)
IS_REFERRED: Final = Requirement(
    "X-NOT-REFERRED",
    cite.RULE_59,
    N_("The committee has the application and has not reported."),
    N_(
        "The committee has nothing to report on: the President refers the application to it first, and it reports once."
    ),
)
NOT_DONE: Final = Requirement(
    "X-COMMITTEE-DONE",
    cite.RULE_59,
    N_("The committee has not reported, and the Council has not decided to do without it."),
    N_("The committee has reported, or the Council has already decided to do without it."),
)
REPORT_IN_TIME: Final = Requirement(
    "X-LATE-DOC",
    cite.RULE_59,
    N_("The report comes in good time before the session of the Assembly."),
    N_("The report should come at least {limit} days before the session of the Assembly, and {days} are left."),
    Weight.NOTE,
)
COMMITTEE_FIRST: Final = Requirement(
    "F-ORDER",
    cite.RULE_59,
    N_("The committee has reported on the application, or the Council has decided to do without it."),
    N_(
        "An application goes to the committee on the admission of new Members before it is voted on, "
        "unless the Council decides otherwise. A member can move that."
    ),
    Weight.FAULT,
)
IN_TIME_FOR_ASSEMBLY: Final = Requirement(
    "X-LATE-DOC",
    cite.RULE_60,
    N_("The recommendation would come in good time before the session of the Assembly."),
    N_(
        "The recommendation should come at least {limit} days before the session of the Assembly, and {days} are left. "
        "In special circumstances the Council may recommend all the same."
    ),
    Weight.NOTE,
)


@dataclass(frozen=True, slots=True)
class ApplicationReceived(Event):
    """A State applied for membership; the Secretary-General passed the application on at once (rule 59)."""

    seat: SeatId
    says: ClassVar[str] = N_("{seat} applied for membership and declared that it accepts the duties of the Charter.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put the application before the Council."""
        return changed(meeting, application=replace(meeting.application, by=self.seat))


@dataclass(frozen=True, slots=True)
class ApplicationReferred(Event):
    """The President sent the application to the committee on the admission of new Members."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "Unless the Council decides otherwise, the application goes to the committee on the admission of new Members."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """The committee has it."""
        return changed(meeting, application=replace(meeting.application, referred=True))


@dataclass(frozen=True, slots=True)
class CommitteeReported(Event):
    """The committee reported what it concluded."""

    agreed: bool

    @property
    def sentence(self) -> str:
        """What is noted."""
        return COMMITTEE_AGREED if self.agreed else COMMITTEE_DIVIDED

    def after(self, meeting: Meeting) -> Meeting:
        """The Council can take the application up."""
        return changed(meeting, application=replace(meeting.application, reported=True))


COMMITTEE_AGREED: Final = N_("The committee on the admission of new Members reported in favour of the application.")
COMMITTEE_DIVIDED: Final = N_("The committee on the admission of new Members reported that it could not agree.")


@dataclass(frozen=True, slots=True)
class SkippingMoved(Event):
    """A member moved to consider the application without the committee."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I move that the Council consider the application without the committee.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(SkipCommittee(), self.seat)))


def committee_done(meeting: Meeting) -> bool:
    """Whether the committee has reported, or the Council has decided to do without it (rule 59)."""
    return meeting.application.reported or meeting.application.skipped


def admission_findings(meeting: Meeting, draft: Draft) -> Iterator[Finding]:
    """Yield what rules 59 and 60 ask before a vote on ``draft``; nothing unless it recommends a new Member."""
    if draft.about is About.ADMISSION:
        yield COMMITTEE_FIRST(committee_done(meeting))
        yield _in_time(meeting, IN_TIME_FOR_ASSEMBLY, RECOMMENDATION_DAYS, RECOMMENDATION_DAYS_SPECIAL)


def _in_time(meeting: Meeting, rule: Requirement, regular: int, special: int) -> Finding:
    """Return whether as many days are left before the session of the Assembly as ``rule`` asks."""
    days = meeting.docket.days_before_assembly
    limit = special if meeting.docket.special_session else regular
    return rule(days is None or days >= limit, {"limit": limit, "days": days or 0})


class ApplyForMembership(Act):
    """Apply for membership of the United Nations, as a State that is not a Member (rule 58)."""

    label: ClassVar[str] = N_("Apply for membership, {declaration}")
    help: ClassVar[str] = N_(
        "Write to the Secretary-General and declare that your State accepts the duties of the Charter."
    )
    kind: Literal["apply_for_membership"] = "apply_for_membership"
    accepts: bool

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return whether the declaration is there, in words."""
        return {**super().named(meeting), "declaration": WITH_DECLARATION if self.accepts else WITHOUT_DECLARATION}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to a State outside the United Nations, before the meeting, with the declaration."""
        yield CAN_APPLY(
            meeting.roster.standing(self.seat) is Standing.OUTSIDE_STATE, {"seat": meeting.called(self.seat)}
        )
        yield BEFORE_MEETING(meeting.phase is Phase.PLANNING)
        yield NOT_APPLIED(not is_on_admission(meeting))
        yield ACCEPTS_CHARTER(self.accepts)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The application is with the Council."""
        yield ApplicationReceived(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """With the declaration and without it, before the meeting."""
        if meeting.phase is Phase.PLANNING and meeting.roster.standing(seat) is Standing.OUTSIDE_STATE:
            yield cls(seat=seat, accepts=True)
            yield cls(seat=seat, accepts=False)


WITH_DECLARATION: Final = N_("accepting the duties of the Charter")
WITHOUT_DECLARATION: Final = N_("without a declaration")


class ReferApplication(Act):
    """Send the application to the committee on the admission of new Members (rule 59)."""

    label: ClassVar[str] = N_("Refer the application to the committee")
    help: ClassVar[str] = N_("All members sit in that committee. It reports before the Council votes.")
    kind: Literal["refer_application"] = "refer_application"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once an application, before the meeting or in it."""
        yield NOT_OVER(not meeting.closed)
        yield SITTING(not meeting.suspended)
        yield presiding(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield APPLICATION_THERE(is_on_admission(meeting))
        yield NOT_REFERRED(not meeting.application.referred and not committee_done(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The committee has it."""
        yield ApplicationReferred()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, until it has been referred."""
        if seat == meeting.chair and is_on_admission(meeting) and meeting.top is None and not meeting.suspended:
            yield cls(seat=seat)


class ReportOnApplication(Act):
    """Report to the Council for the committee, which the President of the month chairs (rule 59)."""

    label: ClassVar[str] = N_("Report for the committee: {conclusion}")
    help: ClassVar[str] = N_("Tell the Council what the committee on the admission of new Members concluded.")
    kind: Literal["report_on_application"] = "report_on_application"
    agreed: bool

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return what the committee concluded, in words."""
        return {**super().named(meeting), "conclusion": IN_FAVOUR if self.agreed else NO_AGREEMENT}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, as chair of the committee, before the meeting that takes the report up."""
        yield presiding(meeting, self.seat)
        yield BEFORE_MEETING(meeting.phase is Phase.PLANNING)
        yield IS_REFERRED(meeting.application.referred and not committee_done(meeting))
        yield _in_time(meeting, REPORT_IN_TIME, REPORT_DAYS, REPORT_DAYS_SPECIAL)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The report is there."""
        yield CommitteeReported(self.agreed)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Both conclusions, once the committee has the application."""
        if meeting.phase is Phase.PLANNING and meeting.application.referred and seat == meeting.chair:
            yield cls(seat=seat, agreed=True)
            yield cls(seat=seat, agreed=False)


IN_FAVOUR: Final = N_("in favour")
NO_AGREEMENT: Final = N_("no agreement")


class MoveToSkipCommittee(Act):
    """Move that the Council consider the application without the committee (rule 59)."""

    label: ClassVar[str] = N_("Move to do without the committee")
    help: ClassVar[str] = N_("Rule 59 lets the Council decide so. Nine votes if somebody objects.")
    kind: Literal["move_to_skip_committee"] = "move_to_skip_committee"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members while an application waits and the committee has not reported."""
        yield from member_business(meeting, self.seat)
        yield APPLICATION_THERE(is_on_admission(meeting))
        yield NOT_DONE(not committee_done(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield SkippingMoved(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while the committee has not reported."""
        if meeting.top is None and meeting.agenda_adopted and is_on_admission(meeting) and not committee_done(meeting):
            yield cls(seat=seat)
