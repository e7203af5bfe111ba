"""Rule 33, first to third: suspending and adjourning the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self, TypeAlias

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.coming import to_elect
from game.procedure.course import HourReached, MeetingClosed
from game.procedure.matters import Point, Proposal
from game.procedure.meeting import Meeting, Phase, new_window
from game.procedure.pace import LONGEST_SUSPENSION, SUSPENSIONS
from game.procedure.questions import Adjourn, CloseDebate, Postpone, Refer, Suspend
from game.procedure.requirements import (
    AGENDA_ADOPTED,
    IN_TIME,
    NOT_OVER,
    NOT_VOTING,
    NOTHING_PENDING,
    is_voting,
    member,
    presiding,
    sitting,
)
from game.procedure.tally import Result
from game.procedure.verdicts import Finding, Requirement, Weight
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_

RULED_AT_ONCE: Final = Requirement(
    "F-RULE",
    cite.RULE_30,
    N_("No point of order is left without a ruling."),
    N_("A point of order waits, and the President rules on it at once. After that a member may move to suspend."),
    Weight.FAULT,
)
LENGTH_OK: Final = Requirement(
    "X-SUSPENSION-LENGTH",
    cite.SIMPLIFIED_ONE_SITTING,
    N_("The suspension is short enough for one sitting."),
    N_("A suspension inside one sitting lasts between one and sixty minutes here."),
)
OUTRANKS: Final = Requirement(
    "X-PRECEDENCE",
    cite.RULE_33,
    N_("Nothing is pending that comes before this motion."),
    N_("What is pending comes first: a motion of the same or a higher rank, a speaker, a point of order or a ballot."),
)
MOST_PENDING: Final = 2
"""Proposals and motions that may lie one on another, so that a point of order and a vote on its ruling still fit."""
NOT_JUST_LOST: Final = Requirement(
    "X-REPEATED",
    cite.PRACTICE_REPEATED_MOTION,
    N_("The Council has not just voted this same motion down."),
    N_(
        "The Council has just voted this same motion down, and to repeat it would only delay. "
        "Change it, or wait until something else has been decided."
    ),
)
NOT_TOO_MANY: Final = Requirement(
    "X-PILED-UP",
    cite.SIMPLIFIED_MINUTES,
    N_("At most one other proposal is pending."),
    N_("Two proposals are pending already; here one of them is decided before another motion is made."),
)
FLOOR_FREE: Final = Requirement(
    "X-FLOOR-HELD",
    cite.RULE_27,
    N_("Nobody is speaking."),
    N_("Somebody is speaking; motions are made when the statement has ended."),
)
IS_SUSPENDED: Final = Requirement(
    "X-NOT-SUSPENDED",
    cite.RULE_33_1,
    N_("The meeting is suspended."),
    N_("The meeting is not suspended."),
)
NAMES_A_DAY: Final = Requirement(
    "X-NO-DAY",
    cite.RULE_33_3,
    N_("The motion names a day or an hour."),
    N_("A motion to adjourn to a day or hour has to name it."),
)
ALL_HEARD: Final = Requirement(
    "X-SPEAKERS-WAIT",
    cite.PRACTICE_CLOSING_FORMULA,
    N_("Everybody who wished to speak has spoken, and nothing waits to be put to the vote."),
    N_("Speakers or votes still wait. Before their turn has come the meeting ends only if the Council adjourns it."),
)
SEATS_FILLED: Final = Requirement(
    "X-SEATS-EMPTY",
    cite.RULE_61,
    N_("No judge remains to be elected."),
    N_("Seats on the Court are still empty: such a meeting goes on, ballot after ballot, until they are filled."),
)
TEXT_PUBLIC: Final = Requirement(
    "X-TEXT-UNREAD",
    cite.RULE_19,
    N_("No agreed text is left unread."),
    N_("The agreed text has not been made public yet."),
)


@dataclass(frozen=True, slots=True)
class MotionMade(Event):
    """A member made one of the motions that come before all other business; no seconder is needed (rules 33, 34)."""

    seat: SeatId
    question: Motion
    rank: int
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """What is moved."""
        match self.question:
            case Suspend():
                return MOVES_SUSPENSION
            case Adjourn(until):
                return MOVES_ADJOURNMENT_TO if until else MOVES_ADJOURNMENT
            case Refer(_, draft):
                return MOVES_REFERRAL if draft else MOVES_REFERRAL_OF_ALL
            case Postpone(until):
                return MOVES_POSTPONEMENT_TO if until else MOVES_POSTPONEMENT
            case CloseDebate():
                return MOVES_CLOSURE

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the motion on top of what is pending."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(self.question, self.seat, self.rank)))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the length, the day, or what is sent where."""
        del meeting
        match self.question:
            case Suspend(length):
                return {"length": length}
            case Adjourn(until) | Postpone(until):
                return {"until": until}
            case Refer(to, draft):
                return {"to": spoken_word(to), "draft": draft}
            case CloseDebate():
                return {}


Motion: TypeAlias = Suspend | Adjourn | Refer | Postpone | CloseDebate
"""The first five of rule 33, and one of Model UN. The sixth, an amendment, waits its turn among the papers."""

MOVES_SUSPENSION: Final = N_("I move to suspend the meeting for {length} minutes.")
MOVES_ADJOURNMENT: Final = N_("I move to adjourn the meeting.")
MOVES_ADJOURNMENT_TO: Final = N_("I move to adjourn the meeting until {until}.")
MOVES_REFERRAL: Final = N_("I move to refer draft {draft} to {to}.")
MOVES_REFERRAL_OF_ALL: Final = N_("I move to refer the drafts before us to {to}.")
MOVES_POSTPONEMENT: Final = N_("I move to postpone the discussion of the question without naming a day.")
MOVES_POSTPONEMENT_TO: Final = N_("I move to postpone the discussion of the question until {until}.")
MOVES_CLOSURE: Final = N_("I move to close the debate.")


@dataclass(frozen=True, slots=True)
class SuspensionProposed(Event):
    """The President proposed a break."""

    seat: SeatId
    length: int
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("If nobody objects I shall suspend the meeting for {length} minutes.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(Suspend(self.length), self.seat)))


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The meeting went on where it had stopped."""

    says: ClassVar[str] = N_("The meeting resumed.")

    def after(self, meeting: Meeting) -> Meeting:
        """Go on: same meeting, same agenda, no new adoption."""
        return new_window(meeting, suspended=False)


@dataclass(frozen=True, slots=True)
class BusinessFinished(Event):
    """The President said that the Council has finished this stage of its work."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "Nobody else wishes to speak. The Council has finished this stage of its work on the item."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the meeting closes next."""
        return meeting


def motion_findings(meeting: Meeting, seat: SeatId, rank: int, question: Motion) -> Iterator[Finding]:
    """Yield what every motion of rule 33 needs: a member, an adopted agenda, precedence, no vote, time."""
    yield from sitting(meeting)
    yield member(meeting, seat)
    yield AGENDA_ADOPTED(meeting.agenda_adopted)
    yield NOT_VOTING(not (is_voting(meeting) if meeting.house.vote_lock else meeting.voting))
    yield FLOOR_FREE(meeting.floor is None)
    proposal = meeting.proposal
    above = meeting.top is None or (proposal is not None and (proposal.rank == 0 or proposal.rank > rank))
    yield OUTRANKS(above)
    yield NOT_TOO_MANY(len(meeting.pending) < MOST_PENDING)
    last = meeting.decisions[-1] if meeting.decisions else None
    yield NOT_JUST_LOST(last is None or last.question != question or last.result is not Result.LOST)
    yield IN_TIME(not meeting.hour_reached)


def all_heard(meeting: Meeting) -> bool:
    """Whether everybody who wished to speak has spoken, and every draft that waits has been put."""
    return meeting.phase in {Phase.TEXT, Phase.CLOSING} and not meeting.further


def could_move(meeting: Meeting, seat: SeatId) -> bool:
    """Whether this is a moment at which ``seat`` might think of a motion."""
    return meeting.agenda_adopted and not meeting.closed and meeting.floor is None and seat != meeting.chair


class ProposeSuspension(Act):
    """Propose a break in the meeting, as the President does in practice when nobody objects."""

    label: ClassVar[str] = N_("Propose a break of {length} minutes")
    help: ClassVar[str] = N_("Suspend the meeting so that delegations can talk. It goes on where it stopped.")
    kind: Literal["propose_suspension"] = "propose_suspension"
    length: int

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, after the agenda, while nothing is pending; to escape a ruling it is a fault."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        waiting = isinstance(meeting.top, Point)
        yield NOTHING_PENDING(meeting.top is None or waiting)
        yield IN_TIME(not meeting.hour_reached)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield RULED_AT_ONCE(not waiting)
        yield LENGTH_OK(0 < self.length <= LONGEST_SUSPENSION)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield SuspensionProposed(self.seat, self.length)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Three lengths, while a text is sought; the shortest while a point of order waits."""
        if isinstance(meeting.top, Point) and meeting.agenda_adopted and seat == meeting.chair:
            yield cls(seat=seat, length=SUSPENSIONS[0])
        elif meeting.phase is Phase.TEXT and meeting.top is None:
            for length in SUSPENSIONS:
                yield cls(seat=seat, length=length)


class MoveSuspension(Act):
    """Move to suspend the meeting: first in rank, decided without debate (rule 33)."""

    label: ClassVar[str] = N_("Move to suspend for {length} minutes")
    help: ClassVar[str] = N_("Ask for a break. Decided without debate; nine votes if somebody objects.")
    kind: Literal["move_suspension"] = "move_suspension"
    length: int

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, above every other motion."""
        yield from motion_findings(meeting, self.seat, 1, Suspend(self.length))
        yield LENGTH_OK(0 < self.length <= LONGEST_SUSPENSION)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield MotionMade(self.seat, Suspend(self.length), 1)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Twenty minutes, while the floor is free."""
        if could_move(meeting, seat):
            yield cls(seat=seat, length=SUSPENSIONS[1])


class MoveAdjournment(Act):
    """Move to adjourn the meeting: second in rank, decided without debate (rule 33)."""

    label: ClassVar[str] = N_("Move to adjourn")
    help: ClassVar[str] = N_("Ask to end the meeting here. Decided without debate; nine votes if somebody objects.")
    kind: Literal["move_adjournment"] = "move_adjournment"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, below suspension."""
        yield from motion_findings(meeting, self.seat, 2, Adjourn())

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield MotionMade(self.seat, Adjourn(), 2)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while the floor is free."""
        if could_move(meeting, seat):
            yield cls(seat=seat)


class MoveAdjournmentTo(Act):
    """Move to adjourn to a day or hour: third in rank, and open to discussion (rule 33)."""

    label: ClassVar[str] = N_("Move to adjourn until {until}")
    help: ClassVar[str] = N_("Ask to end the meeting and go on at a named time. This motion may be discussed.")
    kind: Literal["move_adjournment_to"] = "move_adjournment_to"
    until: str = Field(max_length=60)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, below suspension and plain adjournment."""
        yield from motion_findings(meeting, self.seat, 3, Adjourn(self.until.strip()))
        yield NAMES_A_DAY(bool(self.until.strip()))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield MotionMade(self.seat, Adjourn(self.until.strip()), 3)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example, while the floor is free."""
        if could_move(meeting, seat):
            yield cls(seat=seat, until=TOMORROW)


TOMORROW: Final = N_("tomorrow at ten")


class Resume(Act):
    """Go on after a suspension: same meeting, same number, same agenda."""

    label: ClassVar[str] = N_("Resume the meeting")
    help: ClassVar[str] = N_("Go on where the meeting stopped.")
    kind: Literal["resume"] = "resume"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while the meeting is suspended."""
        yield NOT_OVER(not meeting.closed)
        yield presiding(meeting, self.seat)
        yield IS_SUSPENDED(meeting.suspended)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The meeting goes on."""
        yield Resumed()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while suspended."""
        if meeting.suspended:
            yield cls(seat=seat)


class CloseMeeting(Act):
    """Declare the business finished and close the meeting."""

    label: ClassVar[str] = N_("Close the meeting")
    help: ClassVar[str] = N_("Everybody has spoken: end the meeting with the usual formula.")
    kind: Literal["close_meeting"] = "close_meeting"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, when no agreed text is left unread and, before the hour, when everybody has been heard."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield TEXT_PUBLIC(meeting.text is None or meeting.text.read)
        if not meeting.hour_reached:
            yield AGENDA_ADOPTED(meeting.agenda_adopted)
            yield ALL_HEARD(all_heard(meeting))
            yield SEATS_FILLED(not to_elect(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The meeting is over."""
        yield HourReached() if meeting.hour_reached else BusinessFinished()
        yield MeetingClosed()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while nothing is pending."""
        if (meeting.agenda_adopted or meeting.hour_reached) and meeting.top is None and not meeting.suspended:
            yield cls(seat=seat)
