"""Amendments and separate votes: rules 32, 33 (sixth), 36, and the President's rulings on their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.drafts import NAME_FREE, PAPER_ALIVE, PaperId, names_of, paper_called, proposing
from game.procedure.house import AmendmentOrder, OralAmendments
from game.procedure.matters import Point, PointGround, Proposal, Ruled
from game.procedure.meeting import Meeting, Phase, new_window
from game.procedure.pace import AMENDMENTS
from game.procedure.paper_events import AmendmentProposed
from game.procedure.papers import Amendment, Change, Draft, Status
from game.procedure.questions import SeparateVote, TakeUpAmendment
from game.procedure.queue import amendments_in_order, in_order
from game.procedure.requirements import IN_TIME, NOT_VOTING, NOTHING_PENDING, is_voting, member, presiding, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

ROOM_FOR_AMENDMENTS: Final = Requirement(
    "X-PAPERS-FULL",
    cite.SIMPLIFIED_PAPERS,
    N_("There is room for another amendment."),
    N_("As many amendments have been moved as this simulation allows in one meeting."),
)
LAST_OF_MOTIONS: Final = Requirement(
    "X-PENDING",
    cite.RULE_33_6,
    N_("No other motion is pending: amendments come after all of them."),
    N_("Another matter is pending. An amendment is the last of the motions, and waits until the others are decided."),
)
TARGET_ALIVE: Final = Requirement(
    "X-NO-SUCH-DRAFT",
    cite.RULE_36,
    N_("Draft {paper} is before the Council, and no vote on it as a whole has begun."),
    N_("No draft called {paper} is before the Council; only drafts are amended, never amendments."),
)
ORALLY: Final = Requirement(
    "X-ORAL",
    cite.RULE_31,
    N_("The amendment is in writing, or may be moved by word of mouth here."),
    N_("Amendments are handed in, in writing, here; this one was only spoken."),
)
HAS_PART: Final = Requirement(
    "X-NO-PART",
    cite.RULE_32,
    N_("The draft has this part."),
    N_("The draft has no part of that name on which a vote could be taken."),
)
NOT_SEPARATE_YET: Final = Requirement(
    "X-SEPARATE-ALREADY",
    cite.RULE_32,
    N_("No separate vote on this part has been agreed yet."),
    N_("A separate vote on this part has been agreed, or taken, already."),
)
MOVER_AGREES: Final = Requirement(
    "X-MOVER-OBJECTS",
    cite.RULE_32,
    N_("The mover has not objected to a separate vote on this part."),
    N_(
        "The mover objects, so the text is voted as a whole there. "
        "An amendment that strikes the part out can be moved instead."
    ),
)
SAME_AMENDMENTS: Final = Requirement(
    "X-NOT-THE-AMENDMENTS",
    cite.RULE_36,
    N_("The ruling names every amendment still to be voted on, each once."),
    N_("A ruling on the order names every amendment to the draft still to be voted on, each once."),
)
SEVERAL_AMENDMENTS: Final = Requirement(
    "X-NO-ORDER",
    cite.RULE_36,
    N_("Several amendments to this draft are to be voted on."),
    N_("Fewer than two amendments to this draft are to be voted on, so there is no order to rule on."),
)
SOMETHING_ADOPTED: Final = Requirement(
    "X-NOTHING-ADOPTED",
    cite.RULE_36,
    N_("Another amendment to the same draft has been adopted."),
    N_("No other amendment to this draft has been adopted, so nothing can have overtaken this one."),
)


@dataclass(frozen=True, slots=True)
class OralAmendmentMoved(Event):
    """An amendment was moved by word of mouth; whether it is taken up is for the Council (rule 31)."""

    amendment: Amendment
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I move amendment {amendment} to draft {draft}, by word of mouth.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections before it is taken up."""
        proposal = Proposal(TakeUpAmendment(self.amendment), self.amendment.mover)
        return new_window(meeting, pending=(*meeting.pending, proposal))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the names of the amendment and its draft."""
        del meeting
        return {"amendment": self.amendment.id, "draft": self.amendment.target}


@dataclass(frozen=True, slots=True)
class SeparateVoteAsked(Event):
    """A member asked for a separate vote on part of a draft (rule 32)."""

    seat: SeatId
    draft: str
    part: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I ask for a separate vote on {part} of draft {draft}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for the mover's word."""
        proposal = Proposal(SeparateVote(self.draft, self.part), self.seat)
        return new_window(meeting, pending=(*meeting.pending, proposal))


@dataclass(frozen=True, slots=True)
class RuledOnPapers(Event):
    """The President ruled on the order of amendments, or that one is not put; the ruling may be challenged."""

    seat: SeatId
    ground: PointGround
    about: tuple[str, ...]
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The ruling in words."""
        return RULES_OVERTAKEN if self.ground is PointGround.OVERTAKEN else RULES_ORDER

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the ruling on the table, open to challenge."""
        ruled = Ruled(Point(self.seat, self.ground, self.about), upheld=True)
        return new_window(meeting, pending=(*meeting.pending, ruled))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the papers in order."""
        del meeting
        return {"papers": ", ".join(self.about[1:] or self.about)}


RULES_ORDER: Final = N_("My ruling: the amendments are voted in the order {papers}.")
RULES_OVERTAKEN: Final = N_("My ruling: amendment {papers} has been overtaken and is not put to the vote.")


FURTHEST: Final = 99
"""The largest distance of an amendment from the draft that can be written down."""


class ProposeAmendment(Act):
    """Propose to change a draft: the sixth motion of rule 33, voted before the draft and as the draft (rule 36)."""

    label: ClassVar[str] = N_("Propose amendment {amendment} to draft {target}: {change}")
    help: ClassVar[str] = N_("Ask for other words in a draft. It is voted first, and can be vetoed like the draft.")
    kind: Literal["propose_amendment"] = "propose_amendment"
    amendment: PaperId
    target: str
    change: Change = Change.REPLACE
    distance: int = Field(default=1, ge=0, le=FURTHEST)
    paragraph: str = ""
    words: str = ""
    oral: bool = False

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to those who may propose, below every other motion, until the vote on the whole draft."""
        yield from proposing(meeting, self.seat)
        yield LAST_OF_MOTIONS(meeting.top is None)
        yield NAME_FREE(paper_called(meeting, self.amendment) is None)
        yield ROOM_FOR_AMENDMENTS(len(meeting.amendments) < AMENDMENTS)
        draft = meeting.draft(self.target)
        names = names_of(meeting, self.seat, draft, self.target)
        yield TARGET_ALIVE(draft is not None and draft.status is Status.TABLED, names)
        yield ORALLY(not self.oral or meeting.house.oral_amendments is not OralAmendments.REFUSE)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is among the amendments; moved by word of mouth, it may have to be taken up first."""
        amendment = Amendment(
            self.amendment,
            self.target,
            self.seat,
            change=self.change,
            distance=self.distance,
            paragraph=self.paragraph,
            words=self.words,
            oral=self.oral,
        )
        asks = self.oral and meeting.house.oral_amendments is OralAmendments.IF_NO_OBJECTION
        yield OralAmendmentMoved(amendment) if asks else AmendmentProposed(amendment)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """For the next draft with named parts: to strike one out, as an example."""
        if meeting.top is None and meeting.phase is Phase.ACTION and meeting.is_member(seat):
            for draft in meeting.live_drafts[:1]:
                for part in draft.paragraphs[:1]:
                    name = f"amendment-{len(meeting.amendments) + 1}"
                    yield cls(seat=seat, amendment=name, target=draft.id, change=Change.DELETE, paragraph=part)


class AskSeparateVote(Act):
    """Ask for a separate vote on part of a draft; the mover can refuse it (rule 32)."""

    label: ClassVar[str] = N_("Ask for a separate vote on {part} of draft {draft}")
    help: ClassVar[str] = N_("Have one part voted by itself. It takes nine votes to keep it. The mover can refuse.")
    kind: Literal["ask_separate_vote"] = "ask_separate_vote"
    draft: str
    part: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, for a part of a draft before the Council that its mover has not refused to divide."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        yield NOT_VOTING(not meeting.house.vote_lock or not is_voting(meeting))
        draft = meeting.draft(self.draft)
        yield PAPER_ALIVE(
            draft is not None and draft.status is Status.TABLED, names_of(meeting, self.seat, draft, self.draft)
        )
        if draft is not None:
            yield HAS_PART(self.part in draft.paragraphs)
            yield NOT_SEPARATE_YET(self.part not in (*draft.parts, *draft.struck, *draft.kept))
            yield MOVER_AGREES(self.part not in draft.undivided)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The request waits for the mover's word."""
        del meeting
        yield SeparateVoteAsked(self.seat, self.draft, self.part)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each part of the next draft, once it is to be voted on."""
        if meeting.top is None and meeting.phase is Phase.ACTION and meeting.is_member(seat):
            for draft in meeting.live_drafts[:1]:
                yield from (cls(seat=seat, draft=draft.id, part=part) for part in draft.paragraphs)


class RuleOnOrder(Act):
    """Rule on the order in which amendments are voted; the ruling can be challenged (rules 30 and 36)."""

    label: ClassVar[str] = N_("Rule: amendments in the order {order}")
    help: ClassVar[str] = N_("Say in which order the amendments are voted. Furthest from the draft first, as a rule.")
    kind: Literal["rule_on_order"] = "rule_on_order"
    draft: str
    order: tuple[str, ...]

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the order with commas."""
        return {**super().named(meeting), "order": ", ".join(self.order)}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, where several amendments to a draft wait; it names each of them once."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        draft = meeting.draft(self.draft)
        yield PAPER_ALIVE(
            draft is not None and draft.status is Status.TABLED, names_of(meeting, self.seat, draft, self.draft)
        )
        if draft is not None:
            waiting = [amendment.id for amendment in amendments_in_order(meeting, draft)]
            yield SEVERAL_AMENDMENTS(len(waiting) > 1)
            yield SAME_AMENDMENTS(sorted(waiting) == sorted(self.order))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ruling, open to challenge."""
        del meeting
        yield RuledOnPapers(self.seat, PointGround.ORDER_OF_AMENDMENTS, (self.draft, *self.order))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """The order of each reading of rule 36 that differs from the present one, as examples."""
        if meeting.top is None and meeting.phase is Phase.ACTION and meeting.amendments and seat == meeting.chair:
            for draft in meeting.live_drafts[:1]:
                yield from (cls(seat=seat, draft=draft.id, order=order) for order in _other_orders(meeting, draft))


def _other_orders(meeting: Meeting, draft: Draft) -> Iterator[tuple[str, ...]]:
    """Yield the orders of the amendments to ``draft`` under the readings of rule 36 that are not the present order."""
    waiting = [a for a in meeting.amendments if a.target == draft.id and a.status is Status.TABLED]
    present = tuple(amendment.id for amendment in amendments_in_order(meeting, draft))
    orders = (tuple(amendment.id for amendment in in_order(waiting, reading)) for reading in AmendmentOrder)
    yield from dict.fromkeys(order for order in orders if order != present)


class RuleOvertaken(Act):
    """Rule that an amendment is not put, because another that was adopted has made it pointless (rule 36)."""

    label: ClassVar[str] = N_("Rule: amendment {amendment} is overtaken")
    help: ClassVar[str] = N_("Leave out an amendment that has become pointless. The ruling can be challenged.")
    kind: Literal["rule_overtaken"] = "rule_overtaken"
    amendment: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, for an amendment that waits, once another to the same draft has been adopted."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        paper = meeting.amendment(self.amendment)
        names = names_of(meeting, self.seat, paper, self.amendment)
        yield PAPER_ALIVE(paper is not None and paper.status is Status.TABLED, names)
        if paper is not None:
            yield SOMETHING_ADOPTED(_adopted_beside(meeting, paper))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ruling, open to challenge."""
        del meeting
        yield RuledOnPapers(self.seat, PointGround.OVERTAKEN, (self.amendment,))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each amendment that waits beside one that was adopted."""
        if meeting.top is None and meeting.phase is Phase.ACTION and meeting.amendments and seat == meeting.chair:
            for paper in meeting.amendments:
                if paper.status is Status.TABLED and _adopted_beside(meeting, paper):
                    yield cls(seat=seat, amendment=paper.id)


def _adopted_beside(meeting: Meeting, paper: Amendment) -> bool:
    """Whether another amendment to the same draft has been adopted."""
    return any(a.target == paper.target and a.status is Status.ADOPTED for a in meeting.amendments)
