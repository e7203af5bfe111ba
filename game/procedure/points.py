"""Rule 30: points of order, the President's rulings, and challenges to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Floor, Point, PointGround, Proposal, Ruled
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.pace import POINTS_OF_ORDER
from game.procedure.questions import Invite
from game.procedure.requirements import IN_TIME, NOT_VOTING, member, presiding, sitting
from game.procedure.rulings import complaint, well_founded
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

MAY_RAISE: Final = Requirement(
    "X-NOT-MEMBER-PROC",
    cite.RULE_30,
    N_("{seat} may raise a point of order."),
    N_("Only members of the Council raise points of order; {seat} is not a member."),
)
NOT_PRESIDING: Final = Requirement(
    "X-CHAIR-RULES",
    cite.RULE_30,
    N_("{seat} does not preside."),
    N_("{seat} presides and rules on points of order; it does not raise them."),
)
NO_POINT_PENDING: Final = Requirement(
    "X-POINT-PENDING",
    cite.RULE_30,
    N_("No other point of order is pending."),
    N_("A point of order is already pending; it is ruled on first."),
)
POINTS_LEFT: Final = Requirement(
    "X-POINTS-SPENT",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} may still raise points of order here."),
    N_("{seat} has just raised a point of order, or has raised as many as this simulation allows."),
)
POINT_PENDING: Final = Requirement(
    "X-NO-POINT",
    cite.RULE_30,
    N_("A point of order waits for a ruling."),
    N_("No point of order waits for a ruling."),
)
RULES_RIGHTLY: Final = Requirement(
    "F-RULING",
    cite.RULE_30,
    N_("The ruling agrees with the record."),
    N_("The ruling does not agree with the record. It is open to challenge."),
    Weight.FAULT,
)
RULING_THERE: Final = Requirement(
    "X-RULING-FIRST",
    cite.RULE_30,
    N_("There is a ruling to challenge."),
    N_("There is no ruling yet that could be challenged."),
)
NOT_CHALLENGED_YET: Final = Requirement(
    "X-CHALLENGED",
    cite.RULE_30,
    N_("Nobody has challenged the ruling yet."),
    N_("The ruling has already been challenged and is put to the Council."),
)
NOT_RECONCILED: Final = Requirement(
    "X-RECONCILED",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} has not withdrawn a challenge to this ruling."),
    N_("{seat} has withdrawn its challenge to this ruling and does not challenge it again here."),
)
IS_CHALLENGER: Final = Requirement(
    "X-NOT-CHALLENGER",
    cite.RULE_30,
    N_("{seat} challenged the ruling."),
    N_("{seat} has not challenged the ruling."),
)

GROUND_WORDS: Final = {
    PointGround.ORDER_OF_BUSINESS: N_("Point of order. The list of speakers is not being followed."),
    PointGround.OBJECTION_IGNORED: N_("Point of order. There was an objection, and it was passed over."),
    PointGround.CAPACITY: N_("Point of order. The President has not said in which capacity they speak."),
    PointGround.BASIS_OF_INVITATION: N_("Point of order. A request to take part was not put to the Council."),
    PointGround.TIME: N_("Point of order. The statement has gone beyond the time agreed."),
    PointGround.CUT_OFF: N_("Point of order. A speaker was stopped, and no rule of the Council allows that."),
    PointGround.RELEVANCE: N_("Point of order. The statement has left the item on the agenda."),
}
"""What is said, by ground."""


@dataclass(frozen=True, slots=True)
class PointRaised(Event):
    """A point of order was raised; business stops until it is ruled on."""

    seat: SeatId
    ground: PointGround
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """What is said on this ground."""
        return GROUND_WORDS[self.ground]

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the point on top of what is pending."""
        return changed(
            new_window(meeting, pending=(*meeting.pending, Point(self.seat, self.ground))),
            points_raised=(*meeting.points_raised, self.seat),
            window_points=(*meeting.window_points, self.seat),
        )


@dataclass(frozen=True, slots=True)
class PresidentRuled(Event):
    """The President ruled. The ruling may be wrong, and may be challenged before business resumes."""

    ground: PointGround
    upheld: bool
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The ruling in words."""
        return UPHELD if self.upheld else DENIED

    def after(self, meeting: Meeting) -> Meeting:
        """Put the ruling in the point's place."""
        point = meeting.top
        if not isinstance(point, Point):
            raise ValueError("no point of order is pending")
        return new_window(meeting, pending=(*pop(meeting), Ruled(point, self.upheld)))


WELL_TAKEN: Final = N_("well taken")
NOT_WELL_TAKEN: Final = N_("not well taken")
UPHELD: Final = N_("My ruling: the point of order is well taken.")
DENIED: Final = N_("My ruling: the point of order is not well taken.")


@dataclass(frozen=True, slots=True)
class RulingChallenged(Event):
    """A member challenged the ruling."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I challenge the ruling.")

    def after(self, meeting: Meeting) -> Meeting:
        """The President has to put the challenge at once."""
        ruled = _ruling(meeting)
        return changed(meeting, pending=(*pop(meeting), replace(ruled, challenger=self.seat)))


@dataclass(frozen=True, slots=True)
class ChallengeWithdrawn(Event):
    """The challenge was withdrawn; the ruling applies."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I do not insist on my challenge.")

    def after(self, meeting: Meeting) -> Meeting:
        """Nobody challenges any more."""
        ruled = _ruling(meeting)
        unchallenged = replace(ruled, challenger="", reconciled=(*ruled.reconciled, self.seat))
        return changed(meeting, pending=(*pop(meeting), unchallenged))


def _ruling(meeting: Meeting) -> Ruled:
    if meeting.ruled is None:
        raise ValueError("there is no ruling")
    return meeting.ruled


class RaisePointOfOrder(Act):
    """Raise a point of order: the President has to rule at once (rule 30)."""

    label: ClassVar[str] = N_("Raise a point of order: {ground}")
    help: ClassVar[str] = N_("Interrupt to say that a rule is not being followed. The President rules at once.")
    kind: Literal["raise_point_of_order"] = "raise_point_of_order"
    ground: PointGround

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members who do not preside, once a window, except while hands are counted."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        guests_may = meeting.house.guests_raise_points and meeting.is_seated(self.seat)
        yield MAY_RAISE(meeting.is_member(self.seat) or guests_may, seat)
        yield NOT_PRESIDING(self.seat != meeting.chair, seat)
        yield NOT_VOTING(meeting.voting is None)
        yield NO_POINT_PENDING(not isinstance(meeting.top, Point | Ruled))
        raised = meeting.points_raised.count(self.seat)
        yield POINTS_LEFT(self.seat not in meeting.window_points and raised < POINTS_OF_ORDER, seat)
        yield IN_TIME(not meeting.hour_reached)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The point is raised."""
        yield PointRaised(self.seat, self.ground)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each ground that this moment could be about."""
        if meeting.begun and not meeting.closed and isinstance(meeting.top, Floor | Proposal | None):
            for ground in fitting(meeting, seat):
                yield cls(seat=seat, ground=ground)


def fitting(meeting: Meeting, seat: SeatId) -> Iterator[PointGround]:
    """Yield the grounds on which ``seat`` could complain at this moment, rightly or not; others may still be tried."""
    top = meeting.top
    floor = top if isinstance(top, Floor) and top.speaker != seat else None
    proposal = top if isinstance(top, Proposal) else None
    speaking = floor is not None and floor.begun
    under_way = {
        PointGround.ORDER_OF_BUSINESS: floor is not None and not floor.begun,
        PointGround.OBJECTION_IGNORED: proposal is not None and bool(proposal.objections),
        PointGround.CAPACITY: floor is not None and floor.begun and floor.speaker == meeting.chair,
        PointGround.BASIS_OF_INVITATION: proposal is not None and isinstance(proposal.question, Invite),
        PointGround.TIME: speaking,
        PointGround.CUT_OFF: False,
        PointGround.RELEVANCE: speaking,
    }
    return (ground for ground, fits in under_way.items() if fits or complaint(meeting, ground))


class RuleOnPoint(Act):
    """Rule on the point of order, at once and without discussion (rule 30)."""

    label: ClassVar[str] = N_("Rule: {ruling}")
    help: ClassVar[str] = N_("State your ruling. It stands unless nine members overrule it.")
    kind: Literal["rule_on_point"] = "rule_on_point"
    upheld: bool

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return which ruling it is, in words."""
        return {**super().named(meeting), "ruling": WELL_TAKEN if self.upheld else NOT_WELL_TAKEN}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's; a ruling against the record is a fault."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        point = meeting.top
        yield POINT_PENDING(isinstance(point, Point))
        if isinstance(point, Point):
            right = well_founded(meeting, point.ground)
            yield RULES_RIGHTLY(right is None or right is self.upheld)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ruling, open to challenge."""
        point = meeting.top
        if isinstance(point, Point):
            yield PresidentRuled(point.ground, self.upheld)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Both rulings, while a point waits."""
        if isinstance(meeting.top, Point):
            yield cls(seat=seat, upheld=True)
            yield cls(seat=seat, upheld=False)


class ChallengeRuling(Act):
    """Challenge the ruling: the President puts it to the Council at once, and it stands unless nine overrule it."""

    label: ClassVar[str] = N_("Challenge the ruling")
    help: ClassVar[str] = N_("Ask the Council to overrule the President. It takes nine votes.")
    kind: Literal["challenge_ruling"] = "challenge_ruling"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members who do not preside, before business resumes."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        yield member(meeting, self.seat)
        yield NOT_PRESIDING(self.seat != meeting.chair, seat)
        ruled = meeting.ruled
        yield RULING_THERE(ruled is not None)
        if ruled is not None:
            yield NOT_CHALLENGED_YET(not ruled.challenger)
            yield NOT_RECONCILED(self.seat not in ruled.reconciled, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ruling is challenged."""
        yield RulingChallenged(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a ruling can be challenged or a point waits for one."""
        if isinstance(meeting.top, Point | Ruled) and seat != meeting.chair:
            yield cls(seat=seat)


class WithdrawChallenge(Act):
    """Withdraw the challenge: the ruling applies."""

    label: ClassVar[str] = N_("Withdraw the challenge")
    help: ClassVar[str] = N_("Let the ruling stand without a vote.")
    kind: Literal["withdraw_challenge"] = "withdraw_challenge"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever challenged, until hands are counted."""
        yield from sitting(meeting)
        ruled = meeting.ruled
        yield RULING_THERE(ruled is not None)
        if ruled is not None:
            yield IS_CHALLENGER(ruled.challenger == self.seat, {"seat": meeting.called(self.seat)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The challenge is gone."""
        yield ChallengeWithdrawn(self.seat)

    def takes(self, meeting: Meeting) -> int:
        """A minute, so that challenging and withdrawing cannot go on for ever."""
        return meeting.takes("challenge_ruling")

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the challenger."""
        if meeting.ruled is not None and meeting.ruled.challenger == seat:
            yield cls(seat=seat)
