"""The order of votes: drafts as submitted (rule 32), before each its amendments (rule 36) and its parts."""

from __future__ import annotations

from collections.abc import Iterator

from game.council.seats import SeatId
from game.procedure.coming import is_put_by_a_member, votable
from game.procedure.house import AmendmentOrder
from game.procedure.meeting import Meeting
from game.procedure.papers import Amendment, Change, Draft, Status
from game.procedure.questions import AdoptAmendment, AdoptDraft, KeepPart, Question


def voting_queue(meeting: Meeting) -> tuple[str, ...]:
    """Return what is to be voted on, in order: ids of amendments and drafts, parts as ``draft/part``."""
    return tuple(item for draft in meeting.live_drafts for item in items_of(meeting, draft))


def next_to_vote(meeting: Meeting) -> str:
    """Return what comes next of what can come to a vote; empty if nothing can.

    A guest's paper for which no member has asked, or one that came too late, holds nothing else up.
    """
    drafts = (draft for draft in meeting.live_drafts if votable(meeting, draft))
    return next((item for draft in drafts for item in coming_items(meeting, draft)), "")


def coming_items(meeting: Meeting, draft: Draft) -> Iterator[str]:
    """Yield the votes one draft needs, in order, without amendments that cannot come to a vote."""
    for item in items_of(meeting, draft):
        amendment = meeting.amendment(item)
        if amendment is None or is_put_by_a_member(meeting, amendment):
            yield item


def items_of(meeting: Meeting, draft: Draft) -> Iterator[str]:
    """Yield what could be voted on of one draft, in order: its amendments, its parts, the whole."""
    yield from (amendment.id for amendment in amendments_in_order(meeting, draft))
    yield from (f"{draft.id}/{part}" for part in draft.parts)
    yield draft.id


def amendments_in_order(meeting: Meeting, draft: Draft) -> tuple[Amendment, ...]:
    """Return the amendments to ``draft`` still to be voted, as the President has ruled or as rule 36 is read here."""
    waiting = [a for a in meeting.amendments if a.target == draft.id and a.status is Status.TABLED]
    if len(waiting) < 2:
        return tuple(waiting)
    ordered = in_order(waiting, meeting.house.order_36)
    places = {id: place for place, id in enumerate(draft.order)}
    return tuple(sorted(ordered, key=lambda amendment: places.get(amendment.id, len(places))))


def in_order(amendments: list[Amendment], reading: AmendmentOrder) -> list[Amendment]:
    """Return amendments, given as submitted, in the order of one reading of rule 36.

    Furthest in substance first. Its last sentence puts what adds or deletes words first: before the other amendments,
    or merely before the draft itself; both are read out of it.
    """
    match reading:
        case AmendmentOrder.SUBMISSION:
            return amendments
        case AmendmentOrder.DISTANCE_ONLY:
            return sorted(amendments, key=lambda amendment: -amendment.distance)
        case AmendmentOrder.ADDS_DELETES_FIRST:
            return sorted(amendments, key=lambda one: (one.change is Change.REPLACE, -one.distance))


def draft_to_vote(meeting: Meeting, item: str) -> Draft | None:
    """Return the live draft that a vote on ``item`` would be about, if there is one."""
    return next((draft for draft in meeting.live_drafts if item in items_of(meeting, draft)), None)


def question_on(meeting: Meeting, item: str) -> Question | None:
    """Return the question a vote on ``item`` would put; None if nothing by that name is to be voted on."""
    draft = draft_to_vote(meeting, item)
    if draft is None:
        return None
    category = draft.kind_of_question
    if item == draft.id:
        return AdoptDraft(draft.id, category)
    if meeting.amendment(item) is not None:
        return AdoptAmendment(item, draft.id, category)
    return KeepPart(draft.id, item.removeprefix(f"{draft.id}/"), category)


def mover_of(meeting: Meeting, item: str) -> SeatId:
    """Return who moved what is voted on as ``item``; empty if nothing is called so."""
    paper = meeting.amendment(item) or draft_to_vote(meeting, item)
    return paper.mover if paper else ""
