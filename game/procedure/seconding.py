"""Seconders: no motion needs one (rule 34), unless the house rules lend that from Model UN."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.consent import needs_seconder
from game.procedure.meeting import Meeting, new_window, pop
from game.procedure.requirements import presiding, sitting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

MOTION_PENDING: Final = Requirement(
    "X-NO-MOTION",
    cite.RULE_33,
    N_("A member's motion is pending."),
    N_("No member's motion is pending."),
)
NOT_ASKED_BEFORE: Final = Requirement(
    "X-SECOND-ASKED",
    cite.MODEL_UN_SECONDING,
    N_("The President has not asked yet whether anybody seconds the motion."),
    N_("The President has already asked whether anybody seconds the motion."),
)
SECONDER_WANTED: Final = Requirement(
    "F-ORDER",
    cite.RULE_34,
    N_("The house rules of this meeting ask for a seconder, and the motion has none."),
    N_("No seconder is asked for: the motion is before the Council as soon as it is made."),
    Weight.FAULT,
)
NOBODY_SECONDS: Final = Requirement(
    "X-NO-NEED",
    cite.RULE_34,
    N_("The house rules of this meeting ask for a seconder, and the motion has none."),
    N_("The motion does not fall for want of a seconder: it has one, or needs none."),
)
ASKED_BEFORE: Final = Requirement(
    "X-SECOND-FIRST",
    cite.MODEL_UN_SECONDING,
    N_("The President has asked whether anybody seconds the motion."),
    N_("The President has not asked yet whether anybody seconds the motion."),
)


@dataclass(frozen=True, slots=True)
class SeconderAsked(Event):
    """The President asked whether anybody seconds the motion."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("Does anybody second the motion?")

    def after(self, meeting: Meeting) -> Meeting:
        """Let everybody speak up once more."""
        proposal = meeting.proposal
        if proposal is None:
            raise ValueError("no motion is pending")
        return new_window(meeting, pending=(*pop(meeting), replace(proposal, second_asked=True)))


@dataclass(frozen=True, slots=True)
class MotionFell(Event):
    """A motion fell because nobody seconded it."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("Nobody seconds the motion, so it falls. The Council itself has no such rule.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take it off the table."""
        return new_window(meeting, pending=pop(meeting))


class AskForSecond(Act):
    """Ask whether anybody seconds the motion: needless in the Council (rule 34)."""

    label: ClassVar[str] = N_("Ask for a seconder")
    help: ClassVar[str] = N_("No motion needs one in the Council. Only a classroom may ask for it.")
    kind: Literal["ask_for_second"] = "ask_for_second"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President, once a motion; wrong where the motion needs no seconder."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        proposal = meeting.proposal
        yield MOTION_PENDING(proposal is not None and proposal.rank > 0)
        if proposal is not None:
            yield NOT_ASKED_BEFORE(not proposal.second_asked)
            yield SECONDER_WANTED(needs_seconder(meeting, proposal))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The question is in the room."""
        del meeting
        yield SeconderAsked()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, while a motion is pending."""
        proposal = meeting.proposal
        if proposal is not None and proposal.rank and not proposal.second_asked and seat == meeting.chair:
            yield cls(seat=seat)


class LetFall(Act):
    """Declare that a motion falls because nobody seconds it. Not a Council rule."""

    label: ClassVar[str] = N_("Let the motion fall")
    help: ClassVar[str] = N_("Nobody has seconded the motion, and in this classroom it then falls.")
    kind: Literal["let_fall"] = "let_fall"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, where the house rules ask for a seconder, once they have asked for one."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        proposal = meeting.proposal
        yield MOTION_PENDING(proposal is not None and proposal.rank > 0)
        if proposal is not None:
            yield NOBODY_SECONDS(needs_seconder(meeting, proposal))
            yield ASKED_BEFORE(proposal.second_asked)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion is gone."""
        del meeting
        yield MotionFell()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, where a motion waits for a seconder."""
        proposal = meeting.proposal
        if seat != meeting.chair or proposal is None or not proposal.second_asked:
            return
        if needs_seconder(meeting, proposal):
            yield cls(seat=seat)
