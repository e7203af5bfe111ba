"""What would bring a paper nearer to its vote: the acts of others that a refused act on papers waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.procedure.act import Act
from game.procedure.action import AdoptWithoutVote, DeclareReady, OpenVote
from game.procedure.drafts import SponsorDraft, paper_called
from game.procedure.meeting import Meeting
from game.procedure.papers import Status
from game.procedure.queue import draft_to_vote
from game.procedure.withdrawal import AskForVote, WithdrawPaper


def _come_to_vote(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield DeclareReady(seat=meeting.chair)


def _ask_for_vote(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """A member asks for a vote on a guest's paper: not the President, who runs the meeting; any other does."""
    item = _item_of(wanted)
    paper = meeting.amendment(item) or draft_to_vote(meeting, item)
    if paper is not None:
        yield from (AskForVote(seat=seat, paper=paper.id) for seat in meeting.present if seat != meeting.chair)


def _item_of(wanted: Act) -> str:
    """Return what a vote is wanted on; empty if it is another kind of act."""
    match wanted:
        case OpenVote(item=item):
            return item
        case AdoptWithoutVote(draft=draft):
            return draft
        case _:
            return ""


def _sponsor(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    draft = draft_to_vote(meeting, _item_of(wanted))
    if draft is not None:
        backing = {draft.mover, *draft.sponsors}
        yield from (SponsorDraft(seat=seat, draft=draft.id) for seat in meeting.present if seat not in backing)


def _bring_back(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    held = paper_called(meeting, wanted.paper) if isinstance(wanted, AskForVote) else None
    if held is not None and held.status is Status.HELD:
        yield AskForVote(seat=held.mover, paper=held.id)


def _withdraw(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """A seconder can insist only once the mover withdraws."""
    named = getattr(wanted, "paper", "")
    paper = paper_called(meeting, named)
    if paper is not None and paper.seconder == wanted.seat:
        yield WithdrawPaper(seat=paper.mover, paper=paper.id)


PAPER_REMEDIES: Final[Mapping[str, Callable[[Meeting, Act], Iterator[Act]]]] = {
    "X-NOT-READY": _come_to_vote,
    "X-R38": _ask_for_vote,
    "X-SPONSORS": _sponsor,
    "X-HELD": _bring_back,
    "X-NOT-WITHDRAWN": _withdraw,
}
"""Towards each requirement on papers that others can meet, by its code."""
