"""Questions in words: what is asked, what decided the vote on it, and what a veto had to do with that."""

from __future__ import annotations

from collections.abc import Iterable

from game.council.seats import SeatId
from game.politics import Facts
from game.procedure.act import seat_names, spoken_fields
from game.procedure.meeting import Meeting
from game.procedure.outcome import KIND_OF_RESULT, deciding, not_a_veto, veto_line
from game.procedure.questions import Question
from game.procedure.tally import Ballot, Count
from game.texts.known import with_titles
from game.texts.texts import Texts


def question_name(question: Question, meeting: Meeting, texts: Texts, facts: Facts | None = None) -> str:
    """Return what ``question`` asks, in a few words: "Invitation of Armenia and Belarus".

    With ``facts``, paragraphs are called by their titles.
    """
    fields = spoken_fields(meeting, question)
    return texts.filled(question.asks, with_titles(fields, facts) if facts else fields)


def deciding_fact(count: Count, meeting: Meeting, texts: Texts) -> str:
    """Return what decided a vote: enough votes, too few, or a permanent member's negative vote."""
    fields = {"yes": count.yes, "need": count.need, "short": count.short_by}
    names = seat_names(meeting, count.vetoers)
    return texts.filled(deciding(count, KIND_OF_RESULT[count.result]), {**fields, "vetoers": names})


def veto_fact(count: Count, ballots: Iterable[tuple[SeatId, Ballot]], meeting: Meeting, texts: Texts) -> str:
    """Return what a veto had to do with a counted vote.

    Why a permanent member's vote against was none, where there was such a vote; else whether one was possible.
    """
    permanent = meeting.roster.permanent
    against = tuple(seat for seat, ballot in ballots if ballot is Ballot.NO and seat in permanent)
    sentence = not_a_veto(count, permanent_against=bool(against)) or veto_line(KIND_OF_RESULT[count.result])
    return texts.filled(sentence, {"need": count.need, "names": seat_names(meeting, against)})
