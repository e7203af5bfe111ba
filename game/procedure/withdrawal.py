"""Seconding, withdrawing, insisting, holding back, asking for a vote (rules 34, 35 and 38)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.drafts import (
    NOT_ITS_MOVER,
    PAPER_ALIVE,
    before_a_vote,
    circulated,
    names_of,
    ones_own,
    paper_called,
    papers_of,
)
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, new_window
from game.procedure.paper_events import with_draft, with_motion, with_paper
from game.procedure.papers import Draft, Status
from game.procedure.requirements import IN_TIME, member
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NO_SECONDER_YET: Final = Requirement(
    "X-SECONDED",
    cite.RULE_35,
    N_("Nobody has seconded it yet."),
    N_("It has been seconded already."),
)
SOMETHING_TO_SECOND: Final = Requirement(
    "X-NO-MOTION",
    cite.RULE_34,
    N_("A member's motion is pending."),
    N_("No member's motion is pending that could be seconded."),
)
NO_NEED_TO_SECOND: Final = Requirement(
    "N-NO-SECOND",
    cite.RULE_34,
    N_("Seconding is asked for in this classroom."),
    N_("No seconder is needed. Seconding has one use: if the mover withdraws, the seconder can insist on a vote."),
    Weight.NOTE,
)
IS_WITHDRAWN: Final = Requirement(
    "X-NOT-WITHDRAWN",
    cite.RULE_35,
    N_("It has been withdrawn."),
    N_("It has not been withdrawn, so there is nothing to insist on."),
)
IS_SECONDER: Final = Requirement(
    "X-NOT-SECONDER",
    cite.RULE_35,
    N_("{seat} seconded it before it was withdrawn."),
    N_("Only whoever seconded it beforehand can insist on it; the same text can be submitted again, at the end."),
)
NOT_HELD_YET: Final = Requirement(
    "X-HELD-ALREADY",
    cite.RULE_35,
    N_("The draft is not held back yet."),
    N_("The draft is held back already: it stays before the Council without a vote."),
)
NOT_ASKED_YET: Final = Requirement(
    "X-VOTE-ASKED",
    cite.RULE_38,
    N_("No member has asked for a vote on it yet."),
    N_("A vote on it has been asked for already."),
)
ASKED_BY_MOVER: Final = Requirement(
    "X-HELD",
    cite.RULE_35,
    N_("The draft is not held back, or {seat} held it back itself."),
    N_("{mover} moved the draft and does not ask for a vote on it; only {mover} can bring it back."),
)


@dataclass(frozen=True, slots=True)
class PaperSeconded(Event):
    """A member seconded a paper or (empty) the motion that is pending. Needless, except under rule 35."""

    seat: SeatId
    paper: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I second it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Remember who seconded."""
        if self.paper:
            return with_paper(meeting, self.paper, seconder=self.seat)
        return with_motion(meeting, seconder=self.seat)


@dataclass(frozen=True, slots=True)
class PaperWithdrawn(Event):
    """Its mover withdrew a paper; a seconder may insist on it (rule 35)."""

    seat: SeatId
    paper: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I withdraw {paper}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take it out of the queue; its place is kept."""
        return with_paper(meeting, self.paper, status=Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class PaperKeptAlive(Event):
    """Its seconder insisted on a withdrawn paper: it is theirs now, in its old place (rule 35)."""

    seat: SeatId
    paper: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I seconded {paper} and ask that it be put to the vote as mine.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put it back where it was."""
        return with_paper(meeting, self.paper, status=Status.TABLED, mover=self.seat, seconder="", asked_by="")


@dataclass(frozen=True, slots=True)
class MotionKeptAlive(Event):
    """Its seconder insisted on a motion that had just been withdrawn (rule 35)."""

    seat: SeatId
    motion: Proposal
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I seconded the motion and ask that it be decided as mine.")

    def after(self, meeting: Meeting) -> Meeting:
        """Lay it on the table again."""
        mine = replace(self.motion, by=self.seat, seconder="")
        return new_window(meeting, pending=(*meeting.pending, mine), dropped=None)


@dataclass(frozen=True, slots=True)
class PaperHeld(Event):
    """Its mover neither withdrew a draft nor asked for a vote on it."""

    seat: SeatId
    draft: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I do not ask for a vote on draft {draft} today, and I do not withdraw it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Leave it pending, out of the queue."""
        return with_draft(meeting, self.draft, status=Status.HELD)


@dataclass(frozen=True, slots=True)
class VoteAsked(Event):
    """A member asked for a vote on a paper (for a guest's paper: rule 38)."""

    seat: SeatId
    paper: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I ask for a vote on {paper}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note who asked; a draft held back is before the Council again."""
        return with_paper(meeting, self.paper, asked_by=self.seat, status=Status.TABLED)


def dropped_motion(meeting: Meeting) -> Proposal | None:
    """Return the seconded motion that was withdrawn just now, while its seconder can still insist on it."""
    if meeting.dropped is None:
        return None
    motion, window = meeting.dropped
    return motion if window == meeting.window else None


class SecondPaper(Act):
    """Second a draft, an amendment or the pending motion: needless, and a safeguard (rules 34 and 35)."""

    label: ClassVar[str] = N_("Second {paper}")
    help: ClassVar[str] = N_("Not needed in the Council. But if the mover withdraws, you can insist on a vote.")
    kind: Literal["second_paper"] = "second_paper"
    paper: str = ""
    """A draft or an amendment; empty: the motion that is pending."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, once, for what somebody else has moved."""
        yield from before_a_vote(meeting)
        yield member(meeting, self.seat)
        seconded = paper_called(meeting, self.paper) if self.paper else meeting.proposal
        if self.paper:
            paper = paper_called(meeting, self.paper)
            names = names_of(meeting, self.seat, paper, self.paper)
            yield PAPER_ALIVE(paper is not None and paper.status is Status.TABLED, names)
        else:
            yield SOMETHING_TO_SECOND(meeting.proposal is not None and meeting.proposal.rank > 0)
        if seconded is not None:
            mover = seconded.by if isinstance(seconded, Proposal) else seconded.mover
            yield NOT_ITS_MOVER(mover != self.seat, {"seat": meeting.called(self.seat)})
            yield NO_SECONDER_YET(not seconded.seconder)
        yield NO_NEED_TO_SECOND(meeting.house.seconding)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is seconded."""
        del meeting
        yield PaperSeconded(self.seat, self.paper)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """The pending motion of somebody else; while drafts are voted on, each of them."""
        top = meeting.top
        if isinstance(top, Proposal) and top.rank and not top.seconder and top.by != seat and meeting.is_member(seat):
            yield cls(seat=seat)
        elif top is None and meeting.phase is Phase.ACTION and meeting.is_member(seat):
            for paper in papers_of(meeting):
                if paper.mover != seat and not paper.seconder and paper.status is Status.TABLED:
                    yield cls(seat=seat, paper=paper.id)


class WithdrawPaper(Act):
    """Withdraw one's own draft or amendment, as long as no vote has been taken on it (rule 35)."""

    label: ClassVar[str] = N_("Withdraw {paper}")
    help: ClassVar[str] = N_("Take it back before any vote on it. Somebody who seconded it can insist on it.")
    kind: Literal["withdraw_paper"] = "withdraw_paper"
    paper: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever moved it, until a vote has been taken on it."""
        yield from ones_own(meeting, self.seat, self.paper, paper_called(meeting, self.paper))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is out of the queue."""
        del meeting
        yield PaperWithdrawn(self.seat, self.paper)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each paper of one's own that is still to be decided, while nothing else is pending."""
        if meeting.top is None and meeting.drafts:
            for paper in papers_of(meeting):
                if paper.mover == seat and paper.status in {Status.TABLED, Status.HELD}:
                    yield cls(seat=seat, paper=paper.id)


class InsistOnPaper(Act):
    """Insist, having seconded it, that what its mover withdrew be voted on as one's own (rule 35)."""

    label: ClassVar[str] = N_("Insist on a vote on {paper}")
    help: ClassVar[str] = N_("You seconded it: keep it alive, in its old place, as yours.")
    kind: Literal["insist_on_paper"] = "insist_on_paper"
    paper: str = ""
    """A draft or an amendment; empty: the motion that has just been withdrawn."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever seconded it, once it is withdrawn; on a motion at once."""
        yield from before_a_vote(meeting)
        seat = {"seat": meeting.called(self.seat)}
        if not self.paper:
            motion = dropped_motion(meeting)
            yield IS_WITHDRAWN(motion is not None)
            if motion is not None:
                yield IS_SECONDER(motion.seconder == self.seat, seat)
            return
        paper = paper_called(meeting, self.paper)
        yield IS_WITHDRAWN(paper is not None and paper.status is Status.WITHDRAWN)
        if paper is not None:
            yield IS_SECONDER(paper.seconder == self.seat, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is before the Council again, as this seat's."""
        motion = dropped_motion(meeting)
        if self.paper:
            yield PaperKeptAlive(self.seat, self.paper)
        elif motion is not None:
            yield MotionKeptAlive(self.seat, motion)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """What this seat seconded and its mover withdrew; of other papers withdrawn, what is refused."""
        motion = dropped_motion(meeting)
        if motion is not None and motion.seconder == seat:
            yield cls(seat=seat)
        if meeting.top is None and meeting.drafts and meeting.is_member(seat) and not meeting.closed:
            for paper in papers_of(meeting):
                if paper.status is Status.WITHDRAWN and paper.mover != seat:
                    yield cls(seat=seat, paper=paper.id)


class HoldPaper(Act):
    """Leave one's own draft pending: neither withdrawn nor put to the vote today."""

    label: ClassVar[str] = N_("Hold draft {draft} back")
    help: ClassVar[str] = N_("Do not ask for a vote on it today, and do not withdraw it. It stays before the Council.")
    kind: Literal["hold_paper"] = "hold_paper"
    draft: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to its mover, until a vote has been taken on it."""
        draft = meeting.draft(self.draft)
        yield from ones_own(meeting, self.seat, self.draft, draft)
        yield IN_TIME(not meeting.hour_reached)
        if draft is not None:
            yield NOT_HELD_YET(draft.status is not Status.HELD)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is out of the queue and alive."""
        del meeting
        yield PaperHeld(self.seat, self.draft)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each draft of one's own in the queue, while nothing else is pending."""
        if meeting.top is None and meeting.drafts:
            for draft in meeting.live_drafts:
                if draft.mover == seat:
                    yield cls(seat=seat, draft=draft.id)


class AskForVote(Act):
    """Ask for a vote on a paper: what a guest's paper needs (rule 38), and what brings back a draft held back."""

    label: ClassVar[str] = N_("Ask for a vote on {paper}")
    help: ClassVar[str] = N_("Say that you want it put to the vote. A guest's paper is voted on only if a member asks.")
    kind: Literal["ask_for_vote"] = "ask_for_vote"
    paper: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, once a paper; of a draft held back, to its mover."""
        yield from before_a_vote(meeting)
        yield member(meeting, self.seat)
        yield IN_TIME(not meeting.hour_reached)
        paper = paper_called(meeting, self.paper)
        names = names_of(meeting, self.seat, paper, self.paper)
        yield PAPER_ALIVE(paper is not None and paper.status in {Status.TABLED, Status.HELD}, names)
        if paper is not None:
            held = paper.status is Status.HELD
            yield NOT_ASKED_YET(held or not paper.asked_by)
            yield ASKED_BY_MOVER(not held or paper.mover == self.seat, names)
            if isinstance(paper, Draft):
                yield from circulated(meeting, paper)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The request is noted."""
        del meeting
        yield VoteAsked(self.seat, self.paper)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each paper of a guest, and for each draft of one's own that was held back."""
        if meeting.top is None and meeting.drafts and meeting.is_member(seat):
            for paper in papers_of(meeting):
                from_guest = paper.status is Status.TABLED and not meeting.is_member(paper.mover)
                own = paper.status is Status.HELD and paper.mover == seat
                if own or (from_guest and not paper.asked_by):
                    yield cls(seat=seat, paper=paper.id)
