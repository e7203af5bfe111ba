"""The real day as a delegation knows it: what it did next, and how it voted."""

from __future__ import annotations

from game.politics import Game, Knowledge, judge
from game.politics.day import At, VoteOfTheDay, is_at
from game.procedure.act import Act
from game.procedure.questions import AdoptDraft, Question
from game.procedure.tally import Ballot


def next_act(knowledge: Knowledge) -> Act | None:
    """Return what the seat did on the real day, has not done yet, and can do now; None if there is nothing.

    Of the acts that belong to the same point in the meeting each waits for the one before it.
    """
    seat, meeting, room = knowledge.seat, knowledge.meeting, knowledge.room
    held_up: set[At | None] = set()
    for place, step in enumerate(room.facts.script_of(seat)):
        if (seat, place) in room.followed or step.when in held_up:
            continue
        if (step.when is None or is_at(meeting, step.when)) and judge(Game(meeting, room), step.act).possible:
            return step.act
        held_up.add(step.when)
    return None


def recorded(knowledge: Knowledge, question: Question, *, whatever_the_words: bool) -> Ballot | None:
    """Return how the seat voted on this question on the real day; None if that is not written.

    A draft that says something else than on that day is another question, unless ``whatever_the_words``.
    """
    for vote in knowledge.facts.history.votes:
        if vote.question.means(question) and (whatever_the_words or _as_on_the_day(knowledge, question, vote)):
            return vote.ballot(knowledge.seat)
    return None


def _as_on_the_day(knowledge: Knowledge, question: Question, vote: VoteOfTheDay) -> bool:
    """Whether a draft to be voted on has the words it had on the real day: the first ones, or those of the vote."""
    if not isinstance(question, AdoptDraft):
        return True
    draft = knowledge.meeting.draft(question.draft)
    if draft is None:
        return False
    first = next((draft.wording for draft in knowledge.meeting.docket.drafts if draft.id == question.draft), ())
    return draft.wording == (vote.wording or first)
