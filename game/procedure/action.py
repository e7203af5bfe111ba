"""Taking action: the Council is ready to vote, and one question after the other is put in its order (rules 32, 36)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.admission import admission_findings
from game.procedure.coming import is_put_by_a_member, votable
from game.procedure.drafts import PAPER_ALIVE, circulated, names_of
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, new_window
from game.procedure.papers import Draft
from game.procedure.publicity import privacy_findings
from game.procedure.questions import AdoptDraft
from game.procedure.queue import coming_items, draft_to_vote, mover_of, next_to_vote, question_on, voting_queue
from game.procedure.requirements import AGENDA_ADOPTED, chair_business
from game.procedure.verdicts import Finding, Requirement, Weight
from game.procedure.voting import VoteOpened
from game.rulebook import citations as cite
from game.rulebook.marks import N_

DRAFTS_WAIT: Final = Requirement(
    "X-NO-DRAFT",
    cite.RULE_32,
    N_("A draft is before the Council that can be voted on."),
    N_(
        "No draft is before the Council that can be voted on now: a member's, or a guest's for which a member has "
        "asked, and in good time."
    ),
)
NOT_READY_YET: Final = Requirement(
    "X-READY",
    cite.PRACTICE_EXPLANATIONS,
    N_("The Council has not come to the vote yet."),
    N_("The Council has already come to the vote."),
)
HAS_COME_TO_VOTE: Final = Requirement(
    "X-NOT-READY",
    cite.PRACTICE_EXPLANATIONS,
    N_("The Council has come to the vote."),
    N_("The Council has not come to the vote yet: first find that it is ready to vote."),
)
IN_THE_QUEUE: Final = Requirement(
    "X-NOT-IN-QUEUE",
    cite.RULE_32,
    N_("{item} waits to be voted on."),
    N_("Nothing called {item} waits to be voted on."),
)
NEXT_IN_QUEUE: Final = Requirement(
    "F-ORDER",
    cite.RULE_32,
    N_("{item} is next: drafts as they were submitted, before each its amendments and parts."),
    N_("{next} comes before {item}: drafts as they were submitted, before each its amendments and parts."),
    Weight.FAULT,
)
NEXT_AMENDMENT: Final = Requirement(
    "F-ORDER",
    cite.RULE_36,
    N_("{item} is the amendment whose turn it is."),
    N_("{next} comes before {item} in the order of the amendments."),
    Weight.FAULT,
)
MEMBER_ASKED: Final = Requirement(
    "X-R38",
    cite.RULE_38,
    N_("It is a member's own proposal, or a member has asked for a vote on it."),
    N_("{mover} is not a member: its proposal is voted on only if a member asks for that."),
)
NOBODY_WAITS_TO_EXPLAIN: Final = Requirement(
    "F-ORDER",
    cite.RULE_27,
    N_("Nobody waits to speak before the vote."),
    N_("{next} has asked to speak before the vote and has not been heard."),
    Weight.FAULT,
)
ENOUGH_SPONSORS: Final = Requirement(
    "X-SPONSORS",
    cite.MODEL_UN_MINIMUM_SPONSORS,
    N_("Enough delegations stand behind the draft for this classroom."),
    N_("This classroom asks for {least} delegations behind a draft. This is not a Council rule: there one is enough."),
)
NO_AMENDMENTS_WAIT: Final = Requirement(
    "X-AMENDMENTS-FIRST",
    cite.RULE_36,
    N_("Neither an amendment nor a part of it waits to be voted on."),
    N_("Amendments or parts wait to be voted on first."),
)


@dataclass(frozen=True, slots=True)
class FoundReady(Event):
    """The President found the Council ready to vote."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "I take it that the Council is ready to vote on the drafts before it. "
        "First, I give the floor to members who wish to speak before the vote."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Come to the vote."""
        return new_window(meeting, ready=True)


@dataclass(frozen=True, slots=True)
class AdoptionProposed(Event):
    """The President proposed to adopt a draft without a vote."""

    seat: SeatId
    question: AdoptDraft
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I propose that draft {draft} be adopted without a vote. Is there any objection?")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(self.question, self.seat)))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the draft's name."""
        del meeting
        return {"draft": self.question.draft}


class DeclareReady(Act):
    """Find that the Council is ready to vote on the drafts before it."""

    label: ClassVar[str] = N_("Come to the vote")
    help: ClassVar[str] = N_("Say that the Council is ready to vote. Members may speak before the vote.")
    kind: Literal["declare_ready"] = "declare_ready"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while a draft is before the Council and it has not come to the vote."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield DRAFTS_WAIT(any(votable(meeting, draft) for draft in meeting.live_drafts))
        yield NOT_READY_YET(meeting.phase is not Phase.ACTION and not meeting.ready)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The Council comes to the vote."""
        del meeting
        yield FoundReady()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, while a draft waits."""
        waiting = meeting.top is None and meeting.agenda_adopted and meeting.phase is not Phase.ACTION
        if waiting and seat == meeting.chair and meeting.live_drafts and not meeting.ready:
            yield cls(seat=seat)


class OpenVote(Act):
    """Put the next question to the vote: an amendment, a part of a draft, or a draft as it now stands."""

    label: ClassVar[str] = N_("Put {item} to the vote")
    help: ClassVar[str] = N_("Ask for a show of hands on it. The order is that of rules 32 and 36.")
    kind: Literal["open_vote"] = "open_vote"
    item: str
    """The id of a draft or an amendment, or ``draft/part``."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once the Council has come to the vote; out of order it is a fault."""
        yield from chair_business(meeting, self.seat)
        draft = draft_to_vote(meeting, self.item)
        yield _has_come_to_vote(meeting, draft)
        yield IN_THE_QUEUE(draft is not None, {"item": self.item})
        if draft is None:
            return
        paper = meeting.amendment(self.item) or draft
        yield MEMBER_ASKED(is_put_by_a_member(meeting, paper), {"mover": meeting.called(paper.mover)})
        yield from _draft_findings(meeting, draft)
        coming = next_to_vote(meeting) or self.item
        order = NEXT_AMENDMENT if meeting.amendment(coming) and meeting.amendment(self.item) else NEXT_IN_QUEUE
        yield order(coming == self.item, {"item": self.item, "next": coming})
        yield _nobody_waits(meeting)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """Hands are counted."""
        question = question_on(meeting, self.item)
        if question is not None:
            yield VoteOpened(question, mover_of(meeting, self.item))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each question in the queue, once the Council has come to the vote."""
        if meeting.top is None and meeting.phase is Phase.ACTION and seat == meeting.chair:
            for item in voting_queue(meeting):
                yield cls(seat=seat, item=item)


class AdoptWithoutVote(Act):
    """Propose to adopt a draft without a vote: any member can have it voted on instead."""

    label: ClassVar[str] = N_("Propose to adopt draft {draft} without a vote")
    help: ClassVar[str] = N_("If no member objects it is adopted. An objection does not kill it: it is then voted on.")
    kind: Literal["adopt_without_vote"] = "adopt_without_vote"
    draft: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, for the next draft, when neither amendments nor parts wait."""
        yield from chair_business(meeting, self.seat)
        draft = draft_to_vote(meeting, self.draft)
        yield _has_come_to_vote(meeting, draft)
        found = draft is not None and draft.id == self.draft
        yield PAPER_ALIVE(found, names_of(meeting, self.seat, draft, self.draft))
        if draft is None or not found:
            return
        yield MEMBER_ASKED(is_put_by_a_member(meeting, draft), {"mover": meeting.called(draft.mover)})
        yield from _draft_findings(meeting, draft)
        yield NO_AMENDMENTS_WAIT(next(coming_items(meeting, draft)) == draft.id)
        first = next((one for one in meeting.live_drafts if votable(meeting, one)), draft)
        yield NEXT_IN_QUEUE(first.id == draft.id, {"item": draft.id, "next": first.id})
        yield _nobody_waits(meeting)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        draft = meeting.draft(self.draft)
        if draft is not None:
            yield AdoptionProposed(self.seat, AdoptDraft(draft.id, draft.kind_of_question))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, for the draft that is next, once the Council has come to the vote."""
        if meeting.top is None and meeting.phase is Phase.ACTION and seat == meeting.chair:
            drafts = (draft for draft in meeting.live_drafts if votable(meeting, draft))
            yield from (cls(seat=seat, draft=draft.id) for draft in islice(drafts, 1))


def _has_come_to_vote(meeting: Meeting, draft: Draft | None) -> Finding:
    """Return whether the Council has come to the vote; not asked of a draft that something else keeps from it."""
    kept = draft is not None and not votable(meeting, draft)
    return HAS_COME_TO_VOTE(meeting.phase is Phase.ACTION or kept)


def _draft_findings(meeting: Meeting, draft: Draft) -> Iterator[Finding]:
    """Yield what a draft needs before anything about it is voted: time, committee, closed doors, sponsors."""
    yield from circulated(meeting, draft)
    yield from admission_findings(meeting, draft)
    yield from privacy_findings(meeting, draft)
    if meeting.house.minimum_sponsors:
        least = meeting.house.minimum_sponsors
        yield ENOUGH_SPONSORS(draft.backers >= least, {"least": least})


def _nobody_waits(meeting: Meeting) -> Finding:
    """Return whether everybody who asked to speak before the vote has been heard."""
    waiting = meeting.explaining[0] if meeting.explaining else ""
    return NOBODY_WAITS_TO_EXPLAIN(not waiting, {"next": meeting.called(waiting)})
