"""The requirements that several acts share. Those of one act alone stand beside it, in its chapter."""

from __future__ import annotations

from typing import Final

from game.council.seats import SeatId
from game.procedure.matters import Counted, Voting
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NOT_OVER: Final = Requirement(
    "X-MEETING-OVER",
    cite.PRACTICE_CLOSING_FORMULA,
    N_("The meeting is not over."),
    N_("The meeting is over; nothing more can be done in it."),
)
CALLED_TO_ORDER: Final = Requirement(
    "X-NOT-OPEN",
    cite.RULE_19,
    N_("The President has called the meeting to order."),
    N_("The President has not yet called the meeting to order."),
)
SITTING: Final = Requirement(
    "X-SUSPENDED",
    cite.RULE_33_1,
    N_("The meeting is not suspended."),
    N_("The meeting is suspended; it goes on where it stopped when the President resumes it."),
)
IN_TIME: Final = Requirement(
    "X-HOUR",
    cite.SIMPLIFIED_MINUTES,
    N_("There is time left: nothing new is opened after the hour."),
    N_("The hour has come; what is pending is finished, and nothing new is opened."),
)
PRESIDING: Final = Requirement(
    "X-ONLY-PRESIDENT",
    cite.RULE_19,
    N_("Only the President does this; {chair} presides."),
    N_("Only the President does this; {chair} presides, not {seat}."),
)
NOTHING_PENDING: Final = Requirement(
    "X-PENDING",
    cite.RULE_19,
    N_("No other matter is pending: the Council takes one matter at a time."),
    N_("Another matter is pending and must be finished first."),
)
AGENDA_ADOPTED: Final = Requirement(
    "X-AGENDA-FIRST",
    cite.RULE_9,
    N_("The agenda has been adopted, which comes before everything else."),
    N_("The agenda has not been adopted yet, and adopting it comes before everything else."),
)
IS_MEMBER: Final = Requirement(
    "X-NOT-MEMBER-PROC",
    cite.PRACTICE_INVITEE_PROCEDURE,
    N_("{seat} is a member of the Council, and only members take part in matters of procedure."),
    N_("Only members of the Council take part in matters of procedure; {seat} is not a member."),
)
IS_SEATED: Final = Requirement(
    "X-NOT-SEATED",
    cite.RULE_37,
    N_("{seat} takes part in the meeting."),
    N_("{seat} has not been invited to take part; a State asks, and the Council decides."),
)
AT_THE_TABLE: Final = Requirement(
    "X-ABSENT",
    cite.ARTICLE_28,
    N_("{seat} is a member of the Council and is at the table."),
    N_("The chair of {seat} is empty: its representative has to take the seat before anything else."),
)
PLANNED: Final = Requirement(
    "X-CONVENED",
    cite.RULE_1,
    N_("The meeting is still being planned."),
    N_("The meeting has already been convened; this can only be done before that."),
)
CONVENED: Final = Requirement(
    "X-NOT-CONVENED",
    cite.RULE_1,
    N_("The President has convened the meeting."),
    N_("No meeting has been convened yet: the President has to call it first."),
)
NOT_VOTING: Final = Requirement(
    "X-VOTING",
    cite.PRACTICE_VOTE_LOCK,
    N_("No vote is being taken."),
    N_("Voting has begun; wait for the result."),
)


def sitting(meeting: Meeting) -> tuple[Finding, ...]:
    """Return what every act inside a meeting needs: called to order, not over, not suspended."""
    return NOT_OVER(not meeting.closed), CALLED_TO_ORDER(meeting.begun), SITTING(not meeting.suspended)


def deciding(meeting: Meeting) -> tuple[Finding, ...]:
    """Return what it takes to decide what is pending: as :func:`sitting`, or that it needs no meeting.

    Before the call to order only such things are ever pending: a press statement, the agenda, a place to meet.
    """
    begun = meeting.begun or meeting.top is not None
    return NOT_OVER(not meeting.closed), CALLED_TO_ORDER(begun), SITTING(not meeting.suspended)


def presiding(meeting: Meeting, seat: SeatId) -> Finding:
    """Return whether ``seat`` presides."""
    holds = seat == meeting.chair
    return PRESIDING(holds, {"chair": meeting.called(meeting.chair), "seat": meeting.called(seat)})


def chair_business(meeting: Meeting, seat: SeatId) -> tuple[Finding, ...]:
    """Return what the President needs to open something new: the chair, an open meeting, nothing pending, time."""
    return (
        *sitting(meeting),
        presiding(meeting, seat),
        NOTHING_PENDING(meeting.top is None),
        IN_TIME(not meeting.hour_reached),
    )


def member(meeting: Meeting, seat: SeatId) -> Finding:
    """Return whether ``seat`` is a member of the Council; where chairs are empty, whether it is at the table."""
    names = {"seat": meeting.called(seat)}
    if meeting.absent and meeting.is_member(seat):
        return AT_THE_TABLE(seat not in meeting.absent, names)
    return IS_MEMBER(meeting.is_member(seat), names)


def seated(meeting: Meeting, seat: SeatId) -> Finding:
    """Return whether ``seat`` takes part: a member at the table, or a guest who has been invited."""
    if meeting.is_member(seat):
        return AT_THE_TABLE(seat not in meeting.absent, {"seat": meeting.called(seat)})
    return IS_SEATED(meeting.is_seated(seat), {"seat": meeting.called(seat)})


def member_business(meeting: Meeting, seat: SeatId) -> tuple[Finding, ...]:
    """Return what a member needs to propose something new: an adopted agenda, nothing pending, time."""
    return (
        *sitting(meeting),
        member(meeting, seat),
        NOTHING_PENDING(meeting.top is None),
        AGENDA_ADOPTED(meeting.agenda_adopted),
        IN_TIME(not meeting.hour_reached),
    )


def is_voting(meeting: Meeting) -> bool:
    """Whether voting has begun: hands are counted, or a draft is between the votes on its parts and on the whole."""
    return is_being_put(meeting) or any(draft.voted for draft in meeting.live_drafts)


def is_being_put(meeting: Meeting) -> bool:
    """Whether hands are counted or wait for the result to be announced, also under a point of order on that."""
    return any(isinstance(matter, Voting | Counted) for matter in meeting.pending)
