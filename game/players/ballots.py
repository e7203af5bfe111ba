"""How a member votes where no record of the real day says so: on papers by their words, else by who asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from game.council.seats import SeatId
from game.players.history import recorded
from game.politics import Knowledge
from game.politics.acts import planned
from game.politics.chairing import is_stalled, on_ruling, stretch
from game.politics.on_table import wording_now
from game.politics.stance import Stance, stance
from game.politics.texts import draft_strain
from game.procedure.coming import speaking_list
from game.procedure.matters import Ruled
from game.procedure.papers import Amendment, Draft, amended
from game.procedure.questions import (
    Adjourn,
    AdoptAgenda,
    AdoptAmendment,
    AdoptDraft,
    CloseDebate,
    Invite,
    KeepPart,
    Overrule,
    Postpone,
    Question,
    Refer,
)
from game.procedure.rulings import well_founded
from game.procedure.tally import Ballot

COLD: Final = -2
"""Regard at which a member no longer supports what another asks for itself."""
BY_STRAIN: Final = (Ballot.YES, Ballot.ABSTAIN, Ballot.NO)
"""How a member votes on words by how many steps they are from what it can live with."""
CUTTING_SHORT: Final = (Adjourn, Postpone, Refer, CloseDebate)
"""Questions that would end or put off business."""


class By(Enum):
    """What decides a vote."""

    RULING = auto()
    OWN = auto()
    """It moved or sponsors the words."""
    WORDS = auto()
    """How far they lie from what it can live with."""
    CHANGE = auto()
    """Whether an amendment brings the draft nearer."""
    HOPE = auto()
    """Whether it expects anything of the text, where momentum is gone."""
    OBJECTION = auto()
    """It objected to what is being voted on."""
    BUSINESS = auto()
    """It has business left, which a yes would cut short."""
    REGARD = auto()
    """How it regards who asks."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How a seat votes, and by what.

    Attributes:
        strain: by how many steps the words lie outside what it can live with; 0 where they do not count.
        asking: who asks; nobody where that does not count.
    """

    ballot: Ballot
    by: By
    strain: int = 0
    asking: tuple[SeatId, ...] = ()


def on_positions(knowledge: Knowledge, question: Question) -> Ballot:
    """Return how the seat votes on ``question`` by what it stands for."""
    return weighed(knowledge, question).ballot


def weighed(knowledge: Knowledge, question: Question) -> Weighed:
    """Return how the seat votes on ``question``, and by what: on a ruling by the record, on papers by their words.

    What it has objected to it votes against, and what would cut business short if it has business left; on everything
    else, and where it has no position on the words, it votes by how it regards who asks.
    """
    meeting, seat, room = knowledge.meeting, knowledge.seat, knowledge.room
    if isinstance(question, Overrule):
        ruled = next((matter for matter in meeting.pending if isinstance(matter, Ruled)), None)
        return Weighed(Ballot.NO if ruled is None else on_ruling(room, meeting, seat, ruled), By.RULING)
    from_words = _from_words(knowledge, question)
    if from_words is not None:
        return from_words
    if isinstance(question, Adjourn) and is_stalled(knowledge.room):
        return Weighed(Ballot.YES if expects_nothing(knowledge) else Ballot.NO, By.HOPE)
    if meeting.voting is not None and meeting.voting.question == question and seat in meeting.voting.objected:
        return Weighed(Ballot.NO, By.OBJECTION)
    asking = _who_asks(knowledge, question)
    if isinstance(question, CUTTING_SHORT) and would_be_missed(knowledge):
        if all(room.regard(seat, other) > 0 for other in asking):
            return Weighed(Ballot.YES, By.REGARD, asking=asking)
        return Weighed(Ballot.NO, By.BUSINESS)
    supports = all(room.regard(seat, other) > COLD for other in asking)
    return Weighed(Ballot.YES if supports else Ballot.ABSTAIN, By.REGARD, asking=asking)


def expects_nothing(knowledge: Knowledge) -> bool:
    """Whether the seat does not believe that the text on the table becomes one it can live with."""
    room = knowledge.room
    wording = wording_now(knowledge.meeting, room)
    return bool(wording) and stance(room, knowledge.seat, wording, stretch=stretch(room)) is Stance.OBJECTS


def would_be_missed(knowledge: Knowledge) -> bool:
    """Whether the seat has business left: something to say and a place on the list, or a draft it would vote for."""
    meeting, seat = knowledge.meeting, knowledge.seat
    waits = seat in (*speaking_list(meeting), *meeting.explaining) and bool(planned(knowledge.room, seat))
    return waits or any(would_adopt(knowledge, draft) for draft in meeting.live_drafts)


def would_adopt(knowledge: Knowledge, draft: Draft) -> bool:
    """Whether the seat would vote for ``draft`` as it stands: by the record of the real day, or by its positions."""
    question = AdoptDraft(draft.id, draft.kind_of_question)
    known = recorded(knowledge, question, whatever_the_words=False)
    return (known or on_positions(knowledge, question)) is Ballot.YES


def is_right(knowledge: Knowledge, ruled: Ruled) -> bool:
    """Whether the ruling agrees with the record, as far as the record tells."""
    right = well_founded(knowledge.meeting, ruled.point)
    return right is None or right is ruled.upheld


def _from_words(knowledge: Knowledge, question: Question) -> Weighed | None:
    """Return how the seat votes on the words of a paper; None if it has no position on them."""
    meeting = knowledge.meeting
    draft = meeting.draft(getattr(question, "draft", ""))
    if draft is None:
        return None
    match question:
        case AdoptDraft():
            return _on_draft(knowledge, draft)
        case AdoptAmendment(amendment=id):
            amendment = meeting.amendment(id)
            return _on_amendment(knowledge, draft, amendment) if amendment else None
        case KeepPart(part=part):
            kept = tuple(w for p, w in zip(draft.paragraphs, draft.wording, strict=False) if p == part)
            return _by_strain(draft_strain(knowledge.facts, knowledge.seat, kept))
    return None


def _by_strain(strain: int | None) -> Weighed | None:
    """Return a vote on words: a step too far is an abstention, more a vote against."""
    return None if strain is None else Weighed(BY_STRAIN[min(strain, len(BY_STRAIN) - 1)], By.WORDS, strain)


def _on_draft(knowledge: Knowledge, draft: Draft) -> Weighed | None:
    """Never against its own text; else by its words."""
    strain = draft_strain(knowledge.facts, knowledge.seat, draft.wording)
    if knowledge.seat == draft.mover:
        return Weighed(Ballot.YES, By.OWN)
    if strain and knowledge.seat in draft.sponsors:
        return Weighed(Ballot.ABSTAIN, By.OWN, strain)
    return _by_strain(strain)


def _on_amendment(knowledge: Knowledge, draft: Draft, amendment: Amendment) -> Weighed:
    """For what it or a friend moved or what brings the draft nearer, against what takes it more than a step away."""
    if knowledge.seat == amendment.mover:
        return Weighed(Ballot.YES, By.OWN)
    facts, seat = knowledge.facts, knowledge.seat
    before = draft_strain(facts, seat, draft.wording)
    after = draft_strain(facts, seat, amended(draft, amendment).wording)
    if before is None or after is None:
        friend = knowledge.room.regard(seat, amendment.mover) > 0
        return Weighed(Ballot.YES if friend else Ballot.ABSTAIN, By.REGARD, asking=(amendment.mover,))
    if after < before:
        return Weighed(Ballot.YES, By.CHANGE, after)
    return Weighed(Ballot.NO if after > max(before, 1) else Ballot.ABSTAIN, By.CHANGE, after)


def _who_asks(knowledge: Knowledge, question: Question) -> tuple[SeatId, ...]:
    voting = knowledge.meeting.voting
    match question:
        case Invite(guests=guests):
            return guests
        case AdoptAgenda():
            return ()
        case AdoptDraft(draft=id):
            return tuple(draft.mover for draft in knowledge.meeting.drafts if draft.id == id)
        case _:
            return (voting.by,) if voting else ()
