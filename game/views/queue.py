"""The votes to come, in words: what is next, why it stands where it stands, what it needs, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.politics import Knowledge
from game.procedure import judge
from game.procedure.action import OpenVote
from game.procedure.house import AmendmentOrder
from game.procedure.meeting import Meeting
from game.procedure.papers import Amendment, Change, Draft
from game.procedure.queue import draft_to_vote, question_on, voting_queue
from game.procedure.tally import Category
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.questions import question_name
from game.views.nodes import Item, Role, Rows, Text

NEEDS: Final = {
    Category.PROCEDURAL: N_("Needs {need} votes in favour; no veto applies."),
    Category.SUBSTANTIVE: N_("Needs {need} votes in favour, and no permanent member against."),
    Category.RULING: N_("Needs {need} votes to overrule."),
    Category.ELECTION: N_("Needs an absolute majority of the members; no veto applies."),
}
"""What a question needs, by its kind."""
RULED_ORDER: Final = N_("The President has ruled on the order of the amendments.")
ONLY_AMENDMENT: Final = N_("An amendment is voted on before the draft it changes (rule 36).")
ADDS_OR_DELETES: Final = N_("It adds or strikes out words, and such amendments come first here (rule 36).")
FURTHEST: Final = N_("Amendments go by how far they are from the draft, the furthest first (rule 36).")
AS_SUBMITTED: Final = N_("Amendments are taken as they came here. That is not a Council rule.")
A_PART: Final = N_("A part is voted on by itself before the draft as a whole (rule 32).")
A_DRAFT: Final = N_("Drafts are voted on in the order in which they were submitted, as they then stand (rule 32).")


def item_name(texts: Texts, knowledge: Knowledge, item: str) -> str:
    """Return what a vote on ``item`` is about, in a few words."""
    question = question_on(knowledge.meeting, item)
    return question_name(question, knowledge.meeting, texts, knowledge.facts) if question is not None else item


def why_here(meeting: Meeting, item: str) -> str:
    """Return why ``item`` stands where it stands in the queue, in a sentence to be translated."""
    amendment, draft = meeting.amendment(item), draft_to_vote(meeting, item)
    if draft is None or (amendment is None and item == draft.id):
        return A_DRAFT
    return _why_amendment(meeting, amendment, draft) if amendment is not None else A_PART


def _why_amendment(meeting: Meeting, amendment: Amendment, draft: Draft) -> str:
    rivals = [a for a in meeting.amendments if a.target == draft.id and a.status is amendment.status]
    if len(rivals) < 2:
        return ONLY_AMENDMENT
    if amendment.id in draft.order:
        return RULED_ORDER
    if meeting.house.order_36 is AmendmentOrder.SUBMISSION:
        return AS_SUBMITTED
    adds_first = meeting.house.order_36 is AmendmentOrder.ADDS_DELETES_FIRST
    return ADDS_OR_DELETES if adds_first and amendment.change is not Change.REPLACE else FURTHEST


def needs(texts: Texts, meeting: Meeting, item: str) -> str:
    """Return what a vote on ``item`` needs."""
    question = question_on(meeting, item)
    return texts.say(NEEDS[question.category], need=meeting.roster.need) if question is not None else ""


def held_up(texts: Texts, meeting: Meeting, item: str) -> str:
    """Return why the President cannot rightly put ``item`` to the vote now; empty if nothing stands in the way."""
    return texts.reason(judge(meeting, OpenVote(seat=meeting.chair, item=item)))


def queue_rows(texts: Texts, knowledge: Knowledge, *, reasons: bool) -> Rows:
    """Return the votes to come in order, the next one marked; with ``reasons`` why each stands where it stands."""
    meeting = knowledge.meeting
    queue = voting_queue(meeting)
    rows = tuple(
        Item(
            item_name(texts, knowledge, item),
            detail=tuple(_reasons(texts, meeting, item)) if reasons else (),
            aside=texts.say(N_("next")) if item == queue[0] else "",
            current=item == queue[0],
            number=number,
            id=f"vote.{item}",
        )
        for number, item in enumerate(queue, start=1)
    )
    return Rows(rows, texts.say(N_("Nothing waits to be voted on.")), "queue")


def _reasons(texts: Texts, meeting: Meeting, item: str) -> Iterator[Text]:
    yield Text(texts.say(why_here(meeting, item)), Role.CAPTION)
    yield Text(needs(texts, meeting, item), Role.CAPTION)
