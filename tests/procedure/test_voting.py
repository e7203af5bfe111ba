"""Casting votes: sealed until the last hand, one each, then counted."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import Ballot, Result, replay, step, turn
from game.procedure.decisions import ResultAnnounced, VoteCounted
from game.procedure.voting import AnnounceResult, CastVote, yet_to_vote
from tests.procedure import papers_room, room
from tests.procedure.room import GUEST, MEMBER, OTHER, Case, check

YES: Final = CastVote(seat=MEMBER, ballot=Ballot.YES)
CASES: Final = (
    Case("not once the hands are counted", papers_room.counted, YES, "X-VOTE-CLOSED X-NO-VOTE"),
    Case("a member votes", room.agenda_voting, YES),
    Case("a guest does not", room.agenda_voting, CastVote(seat=GUEST, ballot=Ballot.YES), "X-NOT-MEMBER-VOTE"),
    Case("no vote is taken", room.agenda_contested, YES, "X-NO-VOTE"),
    Case("once only", lambda: replay(room.agenda_voting(), [YES]), YES, "X-ONE-SEAT"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_all_members_are_awaited_and_the_last_hand_decides() -> None:
    meeting = room.agenda_voting()
    assert turn(meeting).must == room.roster().members
    for seat in room.roster().members[:-1]:
        meeting, events = step(meeting, CastVote(seat=seat, ballot=Ballot.YES))
        assert [type(event).__name__ for event in events] == ["BallotCast"]
        assert not meeting.agenda_adopted
    assert yet_to_vote(meeting) == room.roster().members[-1:]
    meeting, events = step(meeting, CastVote(seat=room.roster().members[-1], ballot=Ballot.NO))
    assert turn(meeting).seats == (room.CHAIR,)
    assert not meeting.agenda_adopted
    assert room.announced(meeting).agenda_adopted
    assert yet_to_vote(meeting) == ()
    counted = next(event for event in events if isinstance(event, VoteCounted))
    assert str(counted.count) == "14-1-0"
    assert counted.sentence.format_map(counted.named(meeting)).startswith("The result of the vote: 14 in favour, 1")


def test_the_decision_keeps_every_ballot() -> None:
    meeting = room.voted(room.agenda_voting(), room.roster().members[:9], [OTHER])
    assert dict(meeting.decisions[-1].ballots)[OTHER] is Ballot.NO
    assert len(meeting.decisions[-1].ballots) == 15


def test_a_lost_question_of_procedure_is_never_announced_as_a_veto() -> None:
    meeting = room.agenda_voting()
    for seat in room.roster().members:
        meeting, _ = step(meeting, CastVote(seat=seat, ballot=Ballot.NO))
    meeting, events = step(meeting, AnnounceResult(seat=room.CHAIR, result=Result.LOST))
    said = next(event for event in events if isinstance(event, ResultAnnounced))
    assert said.sentence.format_map(said.named(meeting)) == (
        "The proposal is not adopted: it lacks the 9 votes it needs."
    )
