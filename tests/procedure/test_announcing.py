"""What is worth saying with a result: a no that was no veto, a no that weighed like any other, a ruling that stands."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

import pytest

from game.council.seats import SeatId
from game.procedure import Ballot, Meeting, Result, judge, replay
from game.procedure.action import OpenVote
from game.procedure.deciding import PutToVote
from game.procedure.voting import AnnounceResult, CastVote
from tests.procedure import papers_room, room
from tests.procedure.papers_room import ALL
from tests.procedure.room import CHAIR, Case, check

PERMANENT: Final = "united_states"


def _cast(meeting: Meeting, yes: Collection[SeatId], no: Collection[SeatId] = ()) -> Meeting:
    """The open vote taken, and not announced; everybody not named abstains."""
    for seat in ALL:
        ballot = Ballot.YES if seat in yes else Ballot.NO if seat in no else Ballot.ABSTAIN
        meeting = replay(meeting, [CastVote(seat=seat, ballot=ballot)])
    return meeting


@cache
def agenda(*against: SeatId) -> Meeting:
    """Nine in favour of the agenda."""
    return _cast(room.agenda_voting(), [seat for seat in ALL if seat not in against][:9], against)


@cache
def ruling(overruling: int) -> Meeting:
    """So many voted to overrule a ruling."""
    return _cast(replay(room.challenged(), [PutToVote(seat=CHAIR)]), ALL[:overruling])


@cache
def draft() -> Meeting:
    """All voted for a draft."""
    return _cast(replay(papers_room.ready(), [OpenVote(seat=CHAIR, item="D1")]), ALL)


def announce(result: Result) -> AnnounceResult:
    """The President announces a result."""
    return AnnounceResult(seat=CHAIR, result=result)


CASES: Final = (
    Case("nobody permanent against the agenda", agenda, announce(Result.CARRIED)),
    Case("a permanent member against the agenda", lambda: agenda(PERMANENT), announce(Result.CARRIED)),
    Case("eight would overrule", lambda: ruling(8), announce(Result.STANDS)),
    Case("nine overrule", lambda: ruling(9), announce(Result.OVERRULED)),
    Case("a permanent member against eight", papers_room.counted, announce(Result.LACKS_VOTES)),
    Case("all for a draft", draft, announce(Result.ADOPTED)),
)
"""Announcements that are in order, with something worth saying or nothing."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


NOTES: Final = ((), ("X-NO-VETO-PROC",), ("X-STANDS",), (), ("X-NOT-A-VETO",), ())
"""What is noted in each."""


@pytest.mark.parametrize(("case", "codes"), list(zip(CASES, NOTES, strict=True)))
def test_what_is_said_with_it(case: Case, codes: tuple[str, ...]) -> None:
    notes = judge(case.position(), case.act).notes
    assert tuple(note.requirement.code for note in notes) == codes
