"""What decided a vote, in words: never a veto below nine, and why a permanent member's no decided nothing."""

from __future__ import annotations

import pytest

from game.procedure import Ballot, Category, Count
from game.procedure.questions import AdoptDraft, KeepPart, Refer
from game.procedure.questions import Receiver as To
from game.procedure.tally import tally
from game.texts import Texts
from game.texts.questions import deciding_fact, question_name, veto_fact
from tests.procedure import room

TEXTS = Texts()
MEETING = room.debate()


def counted(category: Category, yes: int, no: tuple[str, ...]) -> tuple[Count, list[tuple[str, Ballot]]]:
    """Hands of the usual room: these against, so many of the rest in favour, all others abstaining."""
    others = [seat for seat in MEETING.roster.members if seat not in no]
    ballots = [(seat, Ballot.NO) for seat in no]
    ballots += [(seat, Ballot.YES if place < yes else Ballot.ABSTAIN) for place, seat in enumerate(others)]
    return tally(dict(ballots), category, permanent=MEETING.roster.permanent), ballots


SUBSTANTIVE, PROCEDURAL = Category.SUBSTANTIVE, Category.PROCEDURAL


@pytest.mark.parametrize(
    ("category", "yes", "no", "fact", "veto"),
    [
        (
            SUBSTANTIVE,
            8,
            ("china",),
            "1 short of the 9 needed, and so not a veto",
            "the vote of China against it was no",
        ),
        (SUBSTANTIVE, 11, ("china",), "negative vote of China, a permanent member, prevented", "prevents adoption"),
        (SUBSTANTIVE, 9, ("kenya",), "exactly the number needed", "prevents adoption"),
        (SUBSTANTIVE, 7, (), "2 short", "prevents adoption"),
        (
            PROCEDURAL,
            11,
            ("china",),
            "9 were needed",
            "A question of procedure: the vote of China against it was no veto",
        ),
        (PROCEDURAL, 10, ("kenya",), "9 were needed", "A question of procedure: no veto applies"),
        (PROCEDURAL, 5, ("china", "france"), "4 short", "the vote of China and France against it was no veto"),
    ],
)
def test_a_vote_names_what_decided_it(category: Category, yes: int, no: tuple[str, ...], fact: str, veto: str) -> None:
    count, ballots = counted(category, yes, no)
    assert fact in deciding_fact(count, MEETING, TEXTS)
    assert veto in veto_fact(count, ballots, MEETING, TEXTS)


def test_questions_name_their_papers() -> None:
    assert question_name(AdoptDraft("S/1", SUBSTANTIVE), MEETING, TEXTS) == "Adoption of draft S/1"
    assert question_name(KeepPart("S/1", "OP3", SUBSTANTIVE), MEETING, TEXTS) == "Keeping OP3 in draft S/1"
    assert question_name(Refer(To.COMMITTEE), MEETING, TEXTS) == "Referral of the drafts to a committee"
