"""Questions in words: what is asked, and what decided the vote on it."""

from __future__ import annotations

from game.procedure.act import seat_names
from game.procedure.meeting import Meeting
from game.procedure.outcome import deciding
from game.procedure.questions import Question
from game.procedure.tally import Count
from game.texts.texts import Texts


def question_name(question: Question, meeting: Meeting, texts: Texts) -> str:
    """Return what ``question`` asks, in a few words: "Invitation of Armenia and Belarus"."""
    guests = seat_names(meeting, getattr(question, "guests", ()))
    return texts.filled(question.asks, {"guests": guests, "length": getattr(question, "length", 0)})


def deciding_fact(question: Question, count: Count, meeting: Meeting, texts: Texts) -> str:
    """Return what decided the vote on ``question``: enough votes, too few, or a permanent member's negative vote."""
    fields = {"yes": count.yes, "need": count.need, "short": count.short_by}
    names = seat_names(meeting, count.vetoers)
    return texts.filled(deciding(count, question.category), {**fields, "vetoers": names})
