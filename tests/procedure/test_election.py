"""Rule 61 and Article 10 of the Statute: secret ballots for judges, an absolute majority, no veto, again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Category, Meeting, Phase, Result, judge, legal_acts, replay, step, turn
from game.procedure.coming import to_elect
from game.procedure.deciding import Gavel
from game.procedure.election import BallotsCounted, CastSecretBallot, standing
from game.procedure.matters import PointGround
from game.procedure.motions import CloseMeeting, MoveAdjournment, MoveSuspension
from game.procedure.next_meeting import next_meeting
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, PERMANENT, Case, check
from tests.procedure.special_room import CANDIDATES, ELECT, balloting, ballots, election

ASH, BIRCH, CEDAR = CANDIDATES
MEMBERS: Final = room.roster().members
BALLOT: Final = CastSecretBallot(seat=MEMBER, names=(ASH, BIRCH))
CLOSE: Final = CloseMeeting(seat=CHAIR)


def _one_elected() -> Meeting:
    """Eight members, no permanent one among them, have named one candidate."""
    elected = [seat for seat in MEMBERS if seat not in PERMANENT][:8]
    return ballots(balloting(), dict.fromkeys(elected, (ASH,)))


def _filled() -> Meeting:
    return ballots(balloting(), {}, rest=(ASH, BIRCH))


def _without(seat: str) -> Meeting:
    return replace(balloting(), absent=(seat,))


def _again() -> Meeting:
    return replay(_one_elected(), [ELECT])


CASES: Final = (
    Case("the ballot is opened", election, ELECT),
    Case("only where it was called for", room.debate, ELECT, "X-NO-ELECTION"),
    Case("not when all are elected", _filled, ELECT, "X-SEATS-FILLED"),
    Case("not twice at once", balloting, ELECT, "X-PENDING"),
    Case("two names for two seats", balloting, BALLOT),
    Case("or fewer", balloting, CastSecretBallot(seat=MEMBER, names=(CEDAR,))),
    Case("or none", balloting, CastSecretBallot(seat=MEMBER)),
    Case("not three", balloting, CastSecretBallot(seat=MEMBER, names=CANDIDATES), "X-TOO-MANY-NAMES"),
    Case("nor one twice", balloting, CastSecretBallot(seat=MEMBER, names=(ASH, ASH)), "X-TOO-MANY-NAMES"),
    Case("nor two for the last seat", _again, CastSecretBallot(seat=MEMBER, names=(BIRCH, CEDAR)), "X-TOO-MANY-NAMES"),
    Case("nor a stranger", balloting, CastSecretBallot(seat=MEMBER, names=("Judge Nobody",)), "X-NO-SUCH-CANDIDATE"),
    Case("nor one elected already", _again, CastSecretBallot(seat=MEMBER, names=(ASH,)), "X-NO-SUCH-CANDIDATE"),
    Case("one ballot each", lambda: replay(balloting(), [BALLOT]), BALLOT, "X-ONE-SEAT"),
    Case("members only", balloting, CastSecretBallot(seat=GUEST), "X-NOT-MEMBER-VOTE"),
    Case("not from an empty chair", lambda: _without(MEMBER), BALLOT, "X-ABSENT"),
    Case("not before it is opened", election, BALLOT, "X-NO-VOTE"),
    Case("no show of hands", balloting, CastVote(seat=MEMBER, ballot=Ballot.YES), "X-NO-VOTE"),
    Case("no motion meanwhile", balloting, MoveSuspension(seat=MEMBER, length=10), "X-PRECEDENCE"),
    Case("nobody goes home before it is done", election, CLOSE, "X-SPEAKERS-WAIT X-SEATS-EMPTY"),
    Case("then they do", _filled, CLOSE),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_eight_of_fifteen_elect_and_no_permanent_member_can_prevent_it() -> None:
    meeting = _one_elected()
    assert meeting.elected == (ASH,)
    decision = meeting.decisions[-1]
    assert decision.result is Result.ELECTED
    assert decision.question.category is Category.ELECTION
    assert decision.votes == ((ASH, 8), (BIRCH, 0), (CEDAR, 0))
    assert (decision.count, decision.ballots) == (None, ())


def test_seven_do_not_although_no_other_has_a_vote() -> None:
    meeting = ballots(balloting(), dict.fromkeys(MEMBERS[:7], (ASH,)))
    assert meeting.elected == ()
    assert meeting.decisions[-1].result is Result.NO_MAJORITY
    assert meeting.phase is Phase.ELECTION
    assert judge(meeting, ELECT).in_order


def test_an_empty_chair_counts_against_the_majority() -> None:
    empty = MEMBERS[7:]
    thin = replace(balloting(), absent=empty)
    assert turn(thin).seats == MEMBERS[:7]
    meeting = ballots(thin, {}, rest=(ASH,))
    assert meeting.elected == ()
    eight = ballots(replace(balloting(), absent=MEMBERS[8:]), {}, rest=(ASH,))
    assert eight.elected == (ASH,)


def test_ballots_go_on_until_every_seat_is_filled() -> None:
    meeting = _again()
    assert (to_elect(meeting), standing(meeting)) == (1, (BIRCH, CEDAR))
    meeting = ballots(meeting, dict.fromkeys(MEMBERS[:7], (BIRCH,)), rest=(CEDAR,))
    assert meeting.elected == (ASH, CEDAR)
    assert to_elect(meeting) == 0
    assert meeting.phase is Phase.CLOSING


def test_if_more_have_the_majority_than_there_are_seats_all_are_voted_on_again() -> None:
    pairs = ((ASH, BIRCH), (BIRCH, CEDAR), (ASH, CEDAR))
    named = {seat: pairs[place % 3] for place, seat in enumerate(MEMBERS)}
    almost = dict(list(named.items())[:-1])
    last = replay(balloting(), [CastSecretBallot(seat=seat, names=names) for seat, names in almost.items()])
    meeting, events = step(last, CastSecretBallot(seat=MEMBERS[-1], names=named[MEMBERS[-1]]))
    counted = next(event for event in events if isinstance(event, BallotsCounted))
    assert dict(counted.votes) == {ASH: 10, BIRCH: 10, CEDAR: 10}
    assert counted.too_many
    assert meeting.elected == ()
    assert judge(meeting, ELECT).in_order


@pytest.mark.parametrize(("votes", "size"), [(votes, size) for size in (15, 11) for votes in range(size + 1)])
def test_an_absolute_majority_is_more_than_half_of_all_members(votes: int, size: int) -> None:
    members = MEMBERS[:size]
    delegations = tuple(d for d in balloting().roster.delegations if d.seat in members)
    small = replace(balloting(), roster=replace(balloting().roster, delegations=delegations))
    meeting = ballots(small, dict.fromkeys(members[:votes], (ASH,)))
    assert (meeting.elected == (ASH,)) is (2 * votes > size)


def test_nothing_in_the_meeting_tells_who_named_whom() -> None:
    one = ballots(balloting(), dict.fromkeys(MEMBERS[:8], (ASH,)), rest=(BIRCH,))
    other = ballots(balloting(), dict.fromkeys(MEMBERS[7:], (ASH,)), rest=(BIRCH,))
    assert one.decisions[-1].votes == ((ASH, 8), (BIRCH, 7), (CEDAR, 0))
    assert one == other != ballots(balloting(), {}, rest=(BIRCH,))


def test_only_the_numbers_are_heard() -> None:
    meeting = balloting()
    heard: list[str] = []
    for seat in MEMBERS:
        meeting, events = step(meeting, CastSecretBallot(seat=seat, names=(CEDAR,)))
        heard += [event.sentence.format_map(event.named(meeting)) for event in events if event.voice and event.sentence]
    assert heard == [
        "Votes obtained: Judge Ash 0, Judge Birch 0, Judge Cedar 15. "
        "With an absolute majority of the members, elected: Judge Cedar."
    ]


def test_everybody_who_is_there_is_asked_for_a_ballot_once() -> None:
    assert turn(balloting()).seats == MEMBERS
    begun = replay(balloting(), [BALLOT])
    assert MEMBER not in turn(begun).seats
    offered = list(legal_acts(balloting(), MEMBER))
    assert offered == [
        CastSecretBallot(seat=MEMBER, names=(ASH, BIRCH)),
        CastSecretBallot(seat=MEMBER, names=(BIRCH, CEDAR)),
        CastSecretBallot(seat=MEMBER),
    ]


def test_a_point_of_order_on_the_conduct_of_the_ballot_is_ruled_on_and_the_ballot_goes_on() -> None:
    begun = replay(balloting(), [BALLOT])
    raised = replay(begun, [RaisePointOfOrder(seat=OTHER, ground=PointGround.ORDER_OF_BUSINESS)])
    assert turn(raised).seats == (CHAIR,)
    settled = replay(raised, [RuleOnPoint(seat=CHAIR, upheld=False), Gavel(seat=CHAIR)])
    assert settled.pending == begun.pending


def test_the_council_may_adjourn_between_two_ballots() -> None:
    over = replay(_one_elected(), [MoveAdjournment(seat=FIRST), Gavel(seat=CHAIR)])
    assert over.closed
    assert to_elect(over) == 1


def test_the_next_meeting_goes_on_with_the_seats_that_are_left() -> None:
    over = replay(_one_elected(), [MoveAdjournment(seat=FIRST), Gavel(seat=CHAIR)])
    following = next_meeting(over, "2022-02-17")
    assert (to_elect(following), standing(following)) == (1, (BIRCH, CEDAR))
    assert following.docket.adoption
