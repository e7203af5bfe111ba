"""Rule 33, fourth and fifth, and rules 23 and 28: sending a matter out, putting it off, setting up a body for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, new_window
from game.procedure.motions import TOMORROW, MotionMade, could_move, motion_findings
from game.procedure.questions import Body, Postpone, Receiver, Refer, SetUp
from game.procedure.requirements import member_business
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

REFERRAL: Final = 4
"""The rank of a motion to refer (rule 33)."""
POSTPONEMENT: Final = 5
"""The rank of a motion to postpone (rule 33)."""

SOMETHING_TO_REFER: Final = Requirement(
    "X-NO-DRAFT",
    cite.RULE_33_4,
    N_("What is to be referred is before the Council."),
    N_("No such draft is before the Council: only what still waits for its vote can be referred."),
)
NOT_POSTPONED: Final = Requirement(
    "X-POSTPONED",
    cite.RULE_33_5,
    N_("The question has not been postponed yet."),
    N_("The question has already been postponed; nothing more is discussed about it in this meeting."),
)
TASK_NAMED: Final = Requirement(
    "X-NO-TASK",
    cite.RULE_28,
    N_("The proposal states the question the body is to deal with."),
    N_("A body is set up for a stated question: say in a few words what it is to do."),
)
TASK_OF_SECRETARY_GENERAL: Final = Requirement(
    "X-NO-TASK",
    cite.RULE_23,
    N_("The question is named on which the Secretary-General is to report."),
    N_("The Secretary-General can be made rapporteur on a stated question: say on which."),
)
PLAINLY_PROCEDURE: Final = Requirement(
    "N-NEW-BODY",
    cite.ARTICLE_29,
    N_("A rapporteur only reports, so that nobody doubts that naming one is procedure."),
    N_(
        "By Article 29 setting up a body is procedure, and no veto applies. Where a body is to investigate or to act, "
        "the Council has treated it as more than that: expect somebody to say so."
    ),
    Weight.NOTE,
)


@dataclass(frozen=True, slots=True)
class BodyProposed(Event):
    """A member proposed to set up a body for a stated question."""

    seat: SeatId
    body: Body
    task: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I propose that the Council set up a {body}. Its task: {task}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(SetUp(self.body, self.task), self.seat)))


class MoveReferral(Act):
    """Move to send a draft, or all of them, to a committee, the Secretary-General or a rapporteur: fourth in rank."""

    label: ClassVar[str] = N_("Move to refer {what} to {to}")
    help: ClassVar[str] = N_("Ask that the text wait until somebody has reported on it. The motion may be discussed.")
    kind: Literal["move_referral"] = "move_referral"
    to: Receiver
    draft: str = ""

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return what is referred, in words."""
        return {**super().named(meeting), "what": self.draft or ALL_DRAFTS}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, for drafts that wait for their vote."""
        yield from motion_findings(meeting, self.seat, REFERRAL, Refer(self.to, self.draft))
        live = tuple(draft.id for draft in meeting.live_drafts)
        yield SOMETHING_TO_REFER(self.draft in live if self.draft else bool(live))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield MotionMade(self.seat, Refer(self.to, self.draft), REFERRAL)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """To each receiver, all drafts that wait; where there are several, also the first alone."""
        live = meeting.live_drafts
        if not live or not could_move(meeting, seat):
            return
        for to in Receiver:
            yield cls(seat=seat, to=to)
            if len(live) > 1:
                yield cls(seat=seat, to=to, draft=live[0].id)


ALL_DRAFTS: Final = N_("the drafts")


class MovePostponement(Act):
    """Move to postpone the discussion of the question, to a day or indefinitely: fifth in rank."""

    label: ClassVar[str] = N_("Move to postpone the question: {until}")
    help: ClassVar[str] = N_("Ask that the question be put off, to a day or without one. It may be discussed.")
    kind: Literal["move_postponement"] = "move_postponement"
    until: str = Field(default="", max_length=60)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return until when, or that no day is named."""
        return {**super().named(meeting), "until": self._day or NO_DAY}

    @property
    def _day(self) -> str:
        return self.until.strip()

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, once the question is before the Council."""
        yield from motion_findings(meeting, self.seat, POSTPONEMENT, Postpone(self._day))
        yield NOT_POSTPONED(not meeting.postponed)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The motion waits for objections."""
        yield MotionMade(self.seat, Postpone(self._day), POSTPONEMENT)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Without a day, and an example with one, while drafts wait for their vote."""
        if meeting.live_drafts and could_move(meeting, seat):
            yield cls(seat=seat)
            yield cls(seat=seat, until=TOMORROW)


NO_DAY: Final = N_("no day named")


class ProposeBody(Act):
    """Propose to set up a commission or a committee, or to name a rapporteur, for a stated question."""

    label: ClassVar[str] = N_("Propose a {body}")
    help: ClassVar[str] = N_("Ask the Council to set up a body of its own, and say what it is to do.")
    kind: Literal["propose_body"] = "propose_body"
    body: Body
    task: str = Field(max_length=200)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members while nothing is pending; the task is stated."""
        yield from member_business(meeting, self.seat)
        by_rule_23 = self.body is Body.SECRETARY_GENERAL
        yield (TASK_OF_SECRETARY_GENERAL if by_rule_23 else TASK_NAMED)(bool(self.task.strip()))
        yield PLAINLY_PROCEDURE(self.body in (Body.RAPPORTEUR, Body.SECRETARY_GENERAL))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield BodyProposed(self.seat, self.body, self.task.strip().rstrip("."))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example of a fact-finder and one of a rapporteur, while drafts wait for their vote."""
        if meeting.top is None and meeting.live_drafts and could_move(meeting, seat):
            for body in (Body.COMMITTEE, Body.RAPPORTEUR):
                yield cls(seat=seat, body=body, task=EXAMPLE_TASK)


EXAMPLE_TASK: Final = N_("to find out what happened and report to the Council")
