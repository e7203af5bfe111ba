"""The two layers of consent: a proposal is decided by nobody objecting, or voted because somebody does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.consent import before_dropping
from game.procedure.house import Division
from game.procedure.matters import Objection, Proposal
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.paper_events import DivisionRefused
from game.procedure.papers import Draft
from game.procedure.questions import AgreeText, SeparateVote, is_debatable
from game.procedure.requirements import deciding, member
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

PROPOSAL_OPEN: Final = Requirement(
    "X-NO-PROPOSAL",
    cite.PRACTICE_TACIT_CONSENT,
    N_("A proposal is before the Council."),
    N_("No proposal is before the Council."),
)
NOT_OBJECTED: Final = Requirement(
    "X-OBJECTED",
    cite.PRACTICE_TACIT_CONSENT,
    N_("{seat} has not objected before."),
    N_("{seat} has already objected to this proposal."),
)
NOT_RECONCILED: Final = Requirement(
    "X-RECONCILED",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} has not withdrawn an objection to this proposal."),
    N_("{seat} has withdrawn its objection to this proposal and does not object again here."),
)
NOT_OWN: Final = Requirement(
    "X-OWN-PROPOSAL",
    cite.PRACTICE_TACIT_CONSENT,
    N_("The proposal is somebody else's."),
    N_("{seat} made this proposal itself and can withdraw it instead."),
)
NOT_A_TEXT: Final = Requirement(
    "X-SILENCE",
    cite.PRACTICE_SILENCE,
    N_("The proposal is not a text under silence."),
    N_("A text is under silence: to object, break the silence on a paragraph."),
)
HAS_OBJECTED: Final = Requirement(
    "X-NOT-OBJECTED",
    cite.PRACTICE_TACIT_CONSENT,
    N_("{seat} has objected to this proposal."),
    N_("{seat} has not objected to this proposal."),
)
DEBATABLE: Final = Requirement(
    "X-DEBATE-BARRED",
    cite.RULE_33,
    N_("The motion may be discussed."),
    N_("Suspension and plain adjournment are decided without debate."),
)
DECIDED_AT_ONCE: Final = Requirement(
    "X-IMMEDIATE",
    cite.RULE_30,
    N_("No challenge to a ruling waits to be put."),
    N_("A challenge to a ruling is put to the Council at once, and nobody speaks on it."),
)
NOT_COMMENTED: Final = Requirement(
    "X-COMMENTED",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} has not spoken on this proposal yet."),
    N_("{seat} has already spoken on this proposal."),
)
MADE_BY: Final = Requirement(
    "X-NOT-YOURS",
    cite.RULE_35,
    N_("{seat} made the proposal."),
    N_("Only {mover}, who made the proposal, can withdraw it."),
)


MAY_REFUSE_DIVISION: Final = Requirement(
    "X-NOT-MOVER",
    cite.RULE_32,
    N_("{seat} moved the draft, or asked under rule 38 for the vote on it."),
    N_("Only whoever moved the draft, or asked under rule 38 for the vote on it, can refuse a separate vote."),
)


@dataclass(frozen=True, slots=True)
class Objected(Event):
    """A member objected before the gavel fell."""

    seat: SeatId
    paragraph: str = ""
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I object.")

    def after(self, meeting: Meeting) -> Meeting:
        """Tacit consent is gone."""
        return _change_proposal(meeting, objections=(*_open(meeting).objections, Objection(self.seat, self.paragraph)))


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn(Event):
    """A member no longer objects."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I do not insist on my objection.")

    def after(self, meeting: Meeting) -> Meeting:
        """Forget the objection."""
        proposal = _open(meeting)
        kept = tuple(o for o in proposal.objections if o.seat != self.seat)
        return _change_proposal(meeting, objections=kept, reconciled=(*proposal.reconciled, self.seat))


@dataclass(frozen=True, slots=True)
class Commented(Event):
    """A member spoke on a proposal or motion."""

    seat: SeatId
    says: ClassVar[str] = N_("{seat} spoke on the proposal.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note who has spoken on it."""
        return _change_proposal(meeting, comments=(*_open(meeting).comments, self.seat))


@dataclass(frozen=True, slots=True)
class ProposalWithdrawn(Event):
    """Whoever made the proposal withdrew it."""

    seat: SeatId
    says: ClassVar[str] = N_("{seat} withdrew the proposal.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take it off the table; whoever seconded it can insist on it at once (rule 35)."""
        proposal = _open(meeting)
        dropped = (proposal, meeting.window + 1) if proposal.seconder else None
        return new_window(meeting, pending=pop(meeting), dropped=dropped)


def _open(meeting: Meeting) -> Proposal:
    proposal = meeting.proposal
    if proposal is None:
        raise ValueError("no proposal is pending")
    return proposal


def _change_proposal(meeting: Meeting, **changes: object) -> Meeting:
    proposal = replace(_open(meeting), **changes)  # type: ignore[arg-type]
    return changed(meeting, pending=(*pop(meeting), proposal))


class Object(Act):
    """Object to what is proposed, before the gavel falls: then a vote is needed."""

    label: ClassVar[str] = N_("Object")
    help: ClassVar[str] = N_("Say that you do not agree. The proposal then needs nine votes.")
    kind: Literal["object"] = "object"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, once a proposal, as long as it is pending."""
        yield from deciding(meeting)
        proposal = meeting.proposal
        dividing = _dividing(meeting)
        if dividing is None:
            yield member(meeting, self.seat)
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is None:
            return
        seat = {"seat": meeting.called(self.seat)}
        if dividing is not None:
            yield MAY_REFUSE_DIVISION(self.seat in (dividing.mover, dividing.asked_by), seat)
        yield NOT_A_TEXT(not isinstance(proposal.question, AgreeText))
        yield NOT_OWN(proposal.by != self.seat, seat)
        yield NOT_OBJECTED(all(o.seat != self.seat for o in proposal.objections), seat)
        yield NOT_RECONCILED(self.seat not in proposal.reconciled, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The objection stands against the proposal; a mover's word ends the request for a separate vote."""
        yield Objected(self.seat)
        proposal = meeting.proposal
        if _dividing(meeting) is not None and proposal is not None and isinstance(proposal.question, SeparateVote):
            yield DivisionRefused(proposal.question.draft, proposal.question.part)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a proposal that can be voted is pending."""
        proposal = meeting.proposal
        if proposal is not None and not isinstance(proposal.question, AgreeText) and proposal.by != seat:
            yield cls(seat=seat)


def _dividing(meeting: Meeting) -> Draft | None:
    """Return the draft on which a separate vote is asked, where its mover's word can refuse that (rule 32)."""
    proposal = meeting.proposal
    if proposal is None or not isinstance(proposal.question, SeparateVote) or meeting.house.division is Division.VOTE:
        return None
    return meeting.draft(proposal.question.draft)


class WithdrawObjection(Act):
    """Stop objecting: the proposal may again be decided without a vote."""

    label: ClassVar[str] = N_("Withdraw the objection")
    help: ClassVar[str] = N_("Let it pass after all.")
    kind: Literal["withdraw_objection"] = "withdraw_objection"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to those who objected."""
        yield from deciding(meeting)
        proposal = meeting.proposal
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is not None:
            seat = {"seat": meeting.called(self.seat)}
            yield HAS_OBJECTED(any(o.seat == self.seat for o in proposal.objections), seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The objection is gone."""
        yield ObjectionWithdrawn(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to whoever objected."""
        proposal = meeting.proposal
        if proposal is not None and any(o.seat == seat for o in proposal.objections):
            yield cls(seat=seat)


class Comment(Act):
    """Speak on a proposal that is contested, or on a motion that may be discussed."""

    label: ClassVar[str] = N_("Speak on the proposal")
    help: ClassVar[str] = N_("Explain your position on the proposal before it is decided.")
    kind: Literal["comment"] = "comment"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, once a proposal; not on suspension or plain adjournment (rule 33)."""
        yield from deciding(meeting)
        yield member(meeting, self.seat)
        proposal = meeting.proposal
        if meeting.ruled is not None:
            yield DECIDED_AT_ONCE(not meeting.ruled.challenger)
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is not None:
            yield DEBATABLE(is_debatable(proposal.question))
            yield NOT_COMMENTED(self.seat not in proposal.comments, {"seat": meeting.called(self.seat)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The comment is noted."""
        yield Commented(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a contested proposal or a motion is pending."""
        proposal = meeting.proposal
        if proposal is not None and (proposal.objections or proposal.rank):
            yield cls(seat=seat)


class WithdrawProposal(Act):
    """Take one's own proposal or motion back before it is decided."""

    label: ClassVar[str] = N_("Withdraw the proposal")
    help: ClassVar[str] = N_("Take the proposal off the table. Nothing is decided.")
    kind: Literal["withdraw_proposal"] = "withdraw_proposal"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever made it, until a vote is taken (rule 35)."""
        yield from deciding(meeting)
        proposal = meeting.proposal
        yield PROPOSAL_OPEN(proposal is not None)
        if proposal is not None:
            names = {"seat": meeting.called(self.seat), "mover": meeting.called(proposal.by)}
            yield MADE_BY(proposal.by == self.seat, names)
            yield from before_dropping(meeting, proposal)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal is gone."""
        yield ProposalWithdrawn(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to whoever made the pending proposal."""
        if meeting.proposal is not None and meeting.proposal.by == seat:
            yield cls(seat=seat)
