"""Rule 30: points of order, the President's rulings, and challenges to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Floor, Point, PointGround, Proposal, Ruled
from game.procedure.meeting import Meeting, Phase, changed, new_window, pop
from game.procedure.nature import claimed, claims, could_be_party, to_be_voted
from game.procedure.pace import POINTS_OF_ORDER
from game.procedure.questions import Invite
from game.procedure.requirements import IN_TIME, member, presiding, sitting
from game.procedure.rulings import complaint, misput, well_founded
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

NO_HANDS_YET: Final = Requirement(
    "X-VOTING",
    cite.PRACTICE_VOTE_LOCK,
    N_("No vote is being taken, or the point is about how the vote is put and no hand is up yet."),
    N_("Voting has begun; only a point of order on how the vote is put is possible, before the first hand is up."),
)
NAMES_A_PAPER: Final = Requirement(
    "X-NO-CLAIM",
    cite.PRACTICE_PRELIMINARY_QUESTION,
    N_("The point says of which matter it is claimed that it is, or is not, one of procedure."),
    N_("Say of which draft, or of the pending proposal, you claim that it is or is not a matter of procedure."),
)
NATURE_OPEN: Final = Requirement(
    "X-NATURE-SETTLED",
    cite.PRACTICE_PRELIMINARY_QUESTION,
    N_("It has not been decided yet whether the matter is one of procedure."),
    N_("It has been decided whether this is a matter of procedure, or it is treated as you claim already."),
)
NAMES_A_PARTY: Final = Requirement(
    "X-NO-PARTY",
    cite.ARTICLE_27_3,
    N_("A draft on a dispute is before the Council, and the point names a member not yet found to be a party to it."),
    N_(
        "Parties abstain only from decisions on the peaceful settlement of a dispute: such a draft must be before the "
        "Council, and the point must name a member not yet found to be a party."
    ),
)

FOR_THE_PRESIDENT: Final = Requirement(
    "X-PRELIMINARY",
    cite.PRACTICE_PRELIMINARY_QUESTION,
    N_("The point is for the President to rule on."),
    N_(
        "Whether this is a matter of procedure is in dispute, and here that is itself put to the vote, "
        "as the four powers said at San Francisco."
    ),
)

GROUND_WORDS: Final = {
    PointGround.ORDER_OF_BUSINESS: N_("Point of order. Speakers, motions or votes are not being taken in their order."),
    PointGround.OBJECTION_IGNORED: N_("Point of order. There was an objection, and it was passed over."),
    PointGround.CAPACITY: N_("Point of order. The President has not said in which capacity they speak."),
    PointGround.BASIS_OF_INVITATION: N_("Point of order. A request to take part was not put to the Council."),
    PointGround.TIME: N_("Point of order. The statement has gone beyond the time agreed."),
    PointGround.CUT_OFF: N_("Point of order. A speaker was stopped, and no rule of the Council allows that."),
    PointGround.RELEVANCE: N_("Point of order. The statement has left the item on the agenda."),
    PointGround.SPEAKING_FOR_COUNCIL: N_("Point of order. The Council has not agreed to what was said in its name."),
    PointGround.FRAMING: N_("Point of order. The question is put so that the wrong side needs nine votes."),
    PointGround.ANNOUNCEMENT: N_("Point of order. The result was not announced as the hands decided it."),
    PointGround.MEETING_REFUSED: N_("Point of order. A meeting that had to be called was not called."),
    PointGround.CATEGORY: N_("Point of order. It is in dispute whether this is a matter of procedure."),
    PointGround.PARTY_TO_DISPUTE: N_("Point of order. A party to the dispute has to abstain from the vote."),
    PointGround.ORDER_OF_AMENDMENTS: N_("Point of order. The amendments are to be voted in another order."),
    PointGround.OVERTAKEN: N_("Point of order. The amendment has been overtaken."),
}
"""What is said, by ground."""


@dataclass(frozen=True, slots=True)
class PointRaised(Event):
    """A point of order was raised; business stops until it is ruled on."""

    seat: SeatId
    ground: PointGround
    about: tuple[str, ...] = ()
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """What is said on this ground."""
        return GROUND_WORDS[self.ground]

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the point on top of what is pending."""
        return changed(
            new_window(meeting, pending=(*meeting.pending, Point(self.seat, self.ground, self.about))),
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
    about: tuple[str, ...] = Field(default=(), max_length=2)
    """For a claim about procedure: the draft (or "" for the pending proposal), and what it is claimed to be;
    for a party to a dispute: the member."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members who do not preside, once a window, except while hands are counted."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        guests_may = meeting.house.guests_raise_points and meeting.is_seated(self.seat)
        yield MAY_RAISE(meeting.is_member(self.seat) or guests_may, seat)
        if meeting.absent and meeting.is_member(self.seat):
            yield member(meeting, self.seat)
        yield NOT_PRESIDING(self.seat != meeting.chair, seat)
        voting = meeting.voting is not None or meeting.counted is not None
        yield NO_HANDS_YET(not voting or misput(meeting) is self.ground)
        yield NO_POINT_PENDING(not any(isinstance(matter, Point | Ruled) for matter in meeting.pending))
        raised = meeting.points_raised.count(self.seat)
        yield POINTS_LEFT(self.seat not in meeting.window_points and raised < POINTS_OF_ORDER, seat)
        yield IN_TIME(not meeting.hour_reached)
        if self.ground is PointGround.CATEGORY:
            claim = claimed(meeting, self.about)
            yield NAMES_A_PAPER(claim is not None)
            if claim is not None:
                yield NATURE_OPEN(claim)
        elif self.ground is PointGround.PARTY_TO_DISPUTE:
            yield NAMES_A_PARTY(could_be_party(meeting, self.about))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The point is raised."""
        yield PointRaised(self.seat, self.ground, self.about)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each ground that this moment could be about."""
        top = meeting.top
        ground = misput(meeting)
        if ground is not None:
            yield cls(seat=seat, ground=ground)
        elif meeting.begun and not meeting.closed and isinstance(top, Floor | Proposal | None):
            for ground in fitting(meeting, seat):
                yield cls(seat=seat, ground=ground)
            if top is None and meeting.phase is Phase.ACTION:
                yield from (cls(seat=seat, ground=ground, about=about) for ground, about in claims(meeting))


def fitting(meeting: Meeting, seat: SeatId) -> Iterator[PointGround]:
    """Yield the grounds on which ``seat`` could complain at this moment, rightly or not; others may still be tried."""
    top = meeting.top
    floor = top if isinstance(top, Floor) and top.speaker != seat else None
    proposal = top if isinstance(top, Proposal) else None
    speaking = floor is not None and floor.begun
    under_way = (
        (PointGround.ORDER_OF_BUSINESS, floor is not None and not floor.begun),
        (PointGround.OBJECTION_IGNORED, proposal is not None and bool(proposal.objections)),
        (PointGround.CAPACITY, floor is not None and floor.begun and floor.speaker == meeting.chair),
        (PointGround.BASIS_OF_INVITATION, proposal is not None and isinstance(proposal.question, Invite)),
        (PointGround.TIME, speaking),
        (PointGround.CUT_OFF, False),
        (PointGround.RELEVANCE, speaking),
        (PointGround.SPEAKING_FOR_COUNCIL, False),
        (PointGround.ANNOUNCEMENT, False),
        (PointGround.MEETING_REFUSED, False),
    )
    faulty = any(fault.live for fault in meeting.faults)
    return (ground for ground, fits in under_way if fits or (faulty and complaint(meeting, ground)))


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
            right = well_founded(meeting, point)
            yield RULES_RIGHTLY(right is None or right is self.upheld)
            yield FOR_THE_PRESIDENT(not to_be_voted(meeting, point))

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
