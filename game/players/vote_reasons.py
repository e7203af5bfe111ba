"""Why an engine player voted as it did: as on the real day, by a ruling, by the words, by who asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.players.ballots import By, Weighed, is_right, weighed
from game.players.history import recorded
from game.politics import Knowledge
from game.politics.day import HowKnown
from game.politics.regard import regard_word
from game.procedure.matters import Ruled
from game.procedure.questions import Question
from game.procedure.tally import Ballot
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its fields still to be filled in; names are those of the meeting."""

    sentence: str
    fields: Mapping[str, object]


BY_THE_BOOK: Final = N_("It was due: the meeting could not go on otherwise, or nothing else came before it.")
INVENTED: Final = N_("So the scenario has it, and that is invented.")
BUSINESS_LEFT: Final = N_("It had business left, which this would have cut short.")
WRONG_BUT_WARM: Final = N_("By the record the ruling was wrong, but it is warm to the chair.")
COSTS_IT: Final = N_("The ruling takes something from it, and the chair's word is doubted.")
EXPECTS_NOTHING: Final = N_("Momentum is gone, and it expects nothing of the words on the table.")
VOTED_SO: Final = {
    HowKnown.DOCUMENTED: N_("So it voted on the real day."),
    HowKnown.ELIMINATION: N_("So it voted on the real day, as follows from the count."),
    HowKnown.INVENTED: INVENTED,
}
"""Why a seat voted as the scenario has it, by how that is known."""
WORDS_FIT: Final = N_("The words lie within what it can live with.")
STEP_APART: Final = N_("The words lie one step outside what it can live with.")
WORDS_APART: Final = N_("The words lie {number} steps outside what it can live with.")
OWN_WORDS: Final = N_("The words are its own.")
OWN_CHANGED: Final = N_("It put its name to the draft, whose words now lie outside what it can live with.")
CHANGED_FOR_IT: Final = {
    Ballot.YES: N_("The change brings the draft nearer to what it can live with."),
    Ballot.ABSTAIN: N_("The change makes little difference to what it can live with."),
    Ballot.NO: N_("The change takes the draft further from what it can live with."),
}
HOPES: Final = N_("Momentum is gone, but it still expects something of the words on the table.")
OBJECTED: Final = N_("It had objected to it.")
VOTES_BY: Final = {
    By.WORDS: WORDS_FIT,
    By.OWN: OWN_WORDS,
    By.OBJECTION: OBJECTED,
    By.BUSINESS: BUSINESS_LEFT,
}
"""Why a seat voted as it did, where that needs no more words."""
RULED_RIGHT: Final = N_("By the record the ruling was right.")
RULED_WRONG: Final = N_("By the record the ruling was wrong.")
BY_REGARD: Final = N_("It has no position on the matter and goes by who asks: its regard for {name} is {regard}.")
NO_POSITION: Final = N_("It has no position on the matter, and nothing against it.")


def why_voted(knowledge: Knowledge, ballot: Ballot, *, whatever_the_words: bool) -> Said:
    """Return why the seat voted as it did: as on the real day, or by what it stands for.

    ``whatever_the_words``: as :func:`game.players.history.recorded` has it.
    """
    voting = knowledge.meeting.voting
    if voting is None:
        return Said(BY_THE_BOOK, {})
    if recorded(knowledge, voting.question, whatever_the_words=whatever_the_words) is ballot:
        return Said(VOTED_SO[_how_known(knowledge, voting.question, ballot)], {})
    return _by_position(knowledge, weighed(knowledge, voting.question))


def _by_position(knowledge: Knowledge, found: Weighed) -> Said:
    """Return what of its position decided a vote."""
    match found.by:
        case By.RULING:
            return _on_ruling(knowledge, found.ballot)
        case By.WORDS if found.strain:
            return Said(STEP_APART if found.strain == 1 else WORDS_APART, {"number": found.strain})
        case By.OWN if found.strain:
            return Said(OWN_CHANGED, {})
        case By.HOPE:
            return Said(EXPECTS_NOTHING if found.ballot is Ballot.YES else HOPES, {})
        case By.CHANGE:
            return Said(CHANGED_FOR_IT[found.ballot], {})
        case By.REGARD:
            return _by_regard(knowledge, found.asking)
    return Said(VOTES_BY[found.by], {})


def _on_ruling(knowledge: Knowledge, ballot: Ballot) -> Said:
    """Return why the seat voted as it did on overruling the President."""
    ruled = next((matter for matter in knowledge.meeting.pending if isinstance(matter, Ruled)), None)
    if ruled is None or is_right(knowledge, ruled):
        return Said(COSTS_IT if ballot is Ballot.YES else RULED_RIGHT, {})
    return Said(RULED_WRONG if ballot is Ballot.YES else WRONG_BUT_WARM, {})


def _by_regard(knowledge: Knowledge, asking: Sequence[SeatId]) -> Said:
    """Return that a seat voted by how it regards those who ask: of several, the one it likes least."""
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    others = [other for other in asking if other not in ("", seat)]
    if not others:
        return Said(NO_POSITION, {})
    least = min(others, key=lambda other: room.regard(seat, other))
    return Said(BY_REGARD, {"name": meeting.called(least), "regard": regard_word(room.regard(seat, least))})


def _how_known(knowledge: Knowledge, question: Question, ballot: Ballot) -> HowKnown:
    """Return how it is known that the seat voted so on the real day."""
    votes = (vote for vote in knowledge.facts.history.votes if vote.question.means(question))
    groups = (group for vote in votes for group in vote.ballots if knowledge.seat in group.seats)
    return next((group.status for group in groups if group.ballot is ballot), HowKnown.INVENTED)
