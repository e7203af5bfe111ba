"""What happens to papers: drafts and amendments come, change, are decided and go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.papers import Amendment, Draft, Status, amended
from game.procedure.questions import (
    AdoptAmendment,
    AdoptDraft,
    IsProcedural,
    KeepPart,
    Question,
    SeparateVote,
    TakeUpAmendment,
)
from game.procedure.tally import Category
from game.rulebook.marks import N_


def with_draft(meeting: Meeting, id: str, **changes: object) -> Meeting:
    """Return ``meeting`` with the draft called ``id`` changed in these fields."""
    drafts = tuple(replace(d, **changes) if d.id == id else d for d in meeting.drafts)  # type: ignore[arg-type]
    return new_window(meeting, drafts=drafts)


def with_amendment(meeting: Meeting, id: str, **changes: object) -> Meeting:
    """Return ``meeting`` with the amendment called ``id`` changed in these fields."""
    found = tuple(replace(a, **changes) if a.id == id else a for a in meeting.amendments)  # type: ignore[arg-type]
    return new_window(meeting, amendments=found)


def with_paper(meeting: Meeting, id: str, **changes: object) -> Meeting:
    """Return ``meeting`` with the draft or amendment called ``id`` changed in these fields."""
    return with_draft(meeting, id, **changes) if meeting.draft(id) else with_amendment(meeting, id, **changes)


@dataclass(frozen=True, slots=True)
class DraftSubmitted(Event):
    """A draft was submitted and takes its place in the order of submission (rule 32)."""

    draft: Draft

    @property
    def sentence(self) -> str:
        """What is noted of a draft in writing, or read out."""
        return READ_OUT if self.draft.oral else SUBMITTED

    def after(self, meeting: Meeting) -> Meeting:
        """Put it at the end of the queue."""
        return new_window(meeting, drafts=(*meeting.drafts, self.draft))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the draft's name and its mover."""
        return {"draft": self.draft.id, "mover": meeting.called(self.draft.mover)}


SUBMITTED: Final = N_("{mover} submitted draft {draft}.")
READ_OUT: Final = N_("{mover} read out draft {draft}.")


@dataclass(frozen=True, slots=True)
class AmendmentProposed(Event):
    """An amendment was proposed (rule 33, sixth; rule 36)."""

    amendment: Amendment
    says: ClassVar[str] = N_("{mover} proposed amendment {amendment} to draft {draft}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put it among the amendments."""
        return new_window(meeting, amendments=(*meeting.amendments, self.amendment))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the names of the amendment, its draft and its mover."""
        found = self.amendment
        return {"amendment": found.id, "draft": found.target, "mover": meeting.called(found.mover)}


@dataclass(frozen=True, slots=True)
class PaperSponsored(Event):
    """A delegation put its name to a draft, or took it off again."""

    seat: SeatId
    draft: str
    joins: bool = True

    @property
    def sentence(self) -> str:
        """What is noted."""
        return SPONSORED if self.joins else NO_LONGER_SPONSORED

    def after(self, meeting: Meeting) -> Meeting:
        """Change the list of sponsors."""
        draft = meeting.draft(self.draft)
        if draft is None:
            raise ValueError(f"there is no draft {self.draft}")
        others = tuple(seat for seat in draft.sponsors if seat != self.seat)
        return with_draft(meeting, self.draft, sponsors=(*others, self.seat) if self.joins else others)


SPONSORED: Final = N_("{seat} joined the sponsors of draft {draft}.")
NO_LONGER_SPONSORED: Final = N_("{seat} is no longer a sponsor of draft {draft}.")


@dataclass(frozen=True, slots=True)
class DraftRevised(Event):
    """The mover changed a draft's words before any vote; that needs no decision."""

    seat: SeatId
    draft: str
    wording: tuple[str, ...]
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("The sponsors have revised draft {draft}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Replace the words."""
        return with_draft(meeting, self.draft, wording=self.wording)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the draft's name."""
        del meeting
        return {"draft": self.draft}


@dataclass(frozen=True, slots=True)
class DivisionRefused(Event):
    """The mover objected to a separate vote: the draft is voted as a whole there (rule 32)."""

    draft: str
    part: str
    says: ClassVar[str] = N_("The mover objects to a separate vote. Draft {draft} is not divided there.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take the request off the table, and remember the mover's word."""
        draft = meeting.draft(self.draft)
        refused = (*draft.undivided, self.part) if draft else ()
        return with_draft(changed(meeting, pending=pop(meeting)), self.draft, undivided=refused)


@dataclass(frozen=True, slots=True)
class PartSeparated(Event):
    """A part of a draft is voted separately (rule 32)."""

    draft: str
    part: str
    says: ClassVar[str] = N_("{part} of draft {draft} is voted separately.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put the part in the queue before the whole."""
        draft = meeting.draft(self.draft)
        return with_draft(meeting, self.draft, parts=(*draft.parts, self.part) if draft else ())


@dataclass(frozen=True, slots=True)
class DraftDecided(Event):
    """A draft was adopted or not."""

    draft: str
    adopted: bool

    @property
    def sentence(self) -> str:
        """What is noted."""
        return DRAFT_ADOPTED if self.adopted else DRAFT_NOT_ADOPTED

    def after(self, meeting: Meeting) -> Meeting:
        """Take the draft out of the queue."""
        status = Status.ADOPTED if self.adopted else Status.REJECTED
        return with_draft(meeting, self.draft, status=status, voted=True)


DRAFT_ADOPTED: Final = N_("Draft {draft} was adopted.")
DRAFT_NOT_ADOPTED: Final = N_("Draft {draft} was not adopted.")


@dataclass(frozen=True, slots=True)
class AmendmentDecided(Event):
    """An amendment was adopted or not; adopted, it changes its draft."""

    amendment: str
    draft: str
    adopted: bool

    @property
    def sentence(self) -> str:
        """What is noted."""
        return AMENDMENT_ADOPTED if self.adopted else AMENDMENT_NOT_ADOPTED

    def after(self, meeting: Meeting) -> Meeting:
        """Take it out of the queue, and change the draft if it was adopted."""
        status = Status.ADOPTED if self.adopted else Status.REJECTED
        decided = with_draft(with_amendment(meeting, self.amendment, status=status), self.draft, voted=True)
        amendment, draft = decided.amendment(self.amendment), decided.draft(self.draft)
        if not self.adopted or amendment is None or draft is None:
            return decided
        new = amended(draft, amendment)
        return with_draft(decided, self.draft, paragraphs=new.paragraphs, wording=new.wording)


AMENDMENT_ADOPTED: Final = N_("Amendment {amendment} to draft {draft} was adopted.")
AMENDMENT_NOT_ADOPTED: Final = N_("Amendment {amendment} to draft {draft} was not adopted.")


@dataclass(frozen=True, slots=True)
class PartDecided(Event):
    """A part of a draft was kept, or struck out."""

    draft: str
    part: str
    kept: bool

    @property
    def sentence(self) -> str:
        """What is noted."""
        return PART_KEPT if self.kept else PART_STRUCK

    def after(self, meeting: Meeting) -> Meeting:
        """Take the part out of the queue, and out of the draft if it was not kept."""
        draft = meeting.draft(self.draft)
        if draft is None:
            raise ValueError(f"there is no draft {self.draft}")
        parts = tuple(part for part in draft.parts if part != self.part)
        if self.kept:
            return with_draft(meeting, self.draft, parts=parts, kept=(*draft.kept, self.part), voted=True)
        return with_draft(meeting, self.draft, parts=parts, struck=(*draft.struck, self.part), voted=True)


PART_KEPT: Final = N_("{part} stays in draft {draft}.")
PART_STRUCK: Final = N_("{part} is struck out of draft {draft}.")


@dataclass(frozen=True, slots=True)
class CategorySettled(Event):
    """It is settled whether a paper, or (empty) the pending proposal, is a matter of procedure."""

    paper: str
    category: Category
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What the President says."""
        return TREATED_AS_PROCEDURE if self.category is Category.PROCEDURAL else NOT_TREATED_AS_PROCEDURE

    def after(self, meeting: Meeting) -> Meeting:
        """Treat it so."""
        if self.paper:
            return with_draft(meeting, self.paper, category=self.category)
        return with_motion(meeting, category=self.category)


TREATED_AS_PROCEDURE: Final = N_("The matter is treated as one of procedure: nine votes decide, and no veto applies.")
NOT_TREATED_AS_PROCEDURE: Final = N_(
    "The matter is not treated as one of procedure: it takes nine votes and no permanent member against."
)


@dataclass(frozen=True, slots=True)
class OrderSettled(Event):
    """The order of the amendments to a draft is settled (rule 36)."""

    draft: str
    order: tuple[str, ...]
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The amendments are voted in this order: {order}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Keep the order."""
        return with_draft(meeting, self.draft, order=self.order)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the amendments in order."""
        del meeting
        return {"order": ", ".join(self.order)}


@dataclass(frozen=True, slots=True)
class AmendmentOvertaken(Event):
    """An amendment is not put: what was adopted before has made it pointless (rule 36)."""

    amendment: str
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("Amendment {amendment} has been overtaken and is not put to the vote.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take it out of the queue."""
        return with_amendment(meeting, self.amendment, status=Status.OVERTAKEN)


@dataclass(frozen=True, slots=True)
class PartyFound(Event):
    """A member was found to be a party to the dispute (Article 27(3))."""

    seat: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("{seat} is a party to the dispute, and a party abstains from the vote on it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Remember the party."""
        return new_window(meeting, parties=(*meeting.parties, self.seat))


def with_motion(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with the open proposal changed in these fields."""
    top = meeting.pending[-1] if meeting.pending else None
    if not isinstance(top, Proposal):
        raise ValueError("no motion is pending")
    return changed(meeting, pending=(*pop(meeting), replace(top, **changes)))  # type: ignore[arg-type]


def paper_decided(question: Question, *, carried: bool) -> Iterator[Event]:
    """Yield what a decision on a paper brings about."""
    match question:
        case AdoptDraft(draft=draft):
            yield DraftDecided(draft, carried)
        case AdoptAmendment(amendment=amendment, draft=draft):
            yield AmendmentDecided(amendment, draft, carried)
        case KeepPart(draft=draft, part=part):
            yield PartDecided(draft, part, carried)
        case SeparateVote(draft=draft, part=part) if carried:
            yield PartSeparated(draft, part)
        case TakeUpAmendment(amendment=taken) if carried:
            yield AmendmentProposed(taken)
        case IsProcedural(paper=paper):
            yield CategorySettled(paper, Category.PROCEDURAL if carried else Category.SUBSTANTIVE)
