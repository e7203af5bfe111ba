"""What the other seats do about a fault of the chair: at once, each in its turn, and once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest

from game.players import PLAYERS, Draw
from game.politics import seen_by
from game.politics.complaints import called_first, complaints
from game.politics.game import Game, replay, step, turn
from game.politics.vocabulary import Character
from game.procedure import Act
from game.procedure.act import Event
from game.procedure.calling import RefuseMeeting
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.decisions import CountStands
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import DeclineRequest
from game.procedure.matters import Capacity, Framing, PointGround
from game.procedure.meeting import Fault, Meeting, Phase
from game.procedure.motions import MoveSuspension, Resume
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.questions import Overrule
from game.procedure.reactions import REACTIONS
from game.procedure.rulings import ResultCorrected, TextRetracted
from game.procedure.seconding import AskForSecond
from game.procedure.shortcuts import LeavePointUnruled
from game.procedure.speaking_for import SpeakForCouncil
from game.procedure.statements import BeginStatement, CutOff
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence
from game.procedure.voting import AnnounceResult, CastVote
from game.scenario import Scenario
from game.texts import Texts
from tests.characters import with_character
from tests.politics.presiding import game, others_heard, over_time
from tests.presided import by_the_book, presided
from tests.procedure import planning_room
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, GUEST, INVITE_GUEST, MEMBER, OTHER, SECOND

READER: Final = PLAYERS["reader"]
GAVEL: Final = Gavel(seat=CHAIR)
SPEAKS: Final = SpeakForCouncil(seat=CHAIR)
ADMITS: Final = RuleOnPoint(seat=CHAIR, upheld=True)
DENIES: Final = RuleOnPoint(seat=CHAIR, upheld=False)


def _complains(ground: PointGround) -> Callable[[Act], bool]:
    return lambda act: isinstance(act, RaisePointOfOrder) and act.ground is ground


def _broken() -> Game:
    return replay(game(place.silence()), [BreakSilence(seat=MEMBER, paragraph="rights")])


def _contested() -> Game:
    return replay(game(place.inviting()), [INVITE_GUEST, Object(seat=MEMBER)])


def _pointed() -> Game:
    point = RaisePointOfOrder(seat=MEMBER, ground=PointGround.ORDER_OF_BUSINESS)
    return replay(game(place.debate()), [GiveTheFloor(seat=CHAIR, to=SECOND), point])


def _counted() -> Game:
    """Fourteen have voted to overrule a wrong ruling."""
    voting = replay(_pointed(), [DENIES, ChallengeRuling(seat=OTHER), PutToVote(seat=CHAIR)])
    hands = (CastVote(seat=seat, ballot=Ballot.YES) for seat in voting.meeting.roster.members if seat != CHAIR)
    return replay(voting, [*hands, CastVote(seat=CHAIR, ballot=Ballot.NO)])


def _chooses(at: Game, seat: str) -> Act | None:
    return READER.choose(seen_by(at, seat), Draw(0, seat, 0))


# Once.


def _said(before: Game, acts: list[Act]) -> list[type[Event]]:
    said: list[type[Event]] = []
    for act in acts:
        before, events = step(before, act)
        said.extend(type(event) for event in events)
    return said


def test_words_twice_in_the_name_of_the_council_are_taken_back_once() -> None:
    twice = replay(game(place.closing()), [SPEAKS, SPEAKS])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    upheld = [point, ADMITS, GAVEL]
    assert _said(twice, upheld).count(TextRetracted) == 1
    after = replay(twice, upheld)
    assert not any(fault.live for fault in after.meeting.faults)
    assert all(_chooses(after, seat) is None for seat in after.meeting.roster.members if seat != CHAIR)


@pytest.mark.parametrize("overruled", [True, False])
def test_once_the_council_has_voted_on_a_denial_nobody_raises_the_point_again(*, overruled: bool) -> None:
    twice = replay(game(place.closing()), [SPEAKS, SPEAKS])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    voting = replay(twice, [point, DENIES, ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    ballot = Ballot.YES if overruled else Ballot.NO
    counted = replay(voting, [CastVote(seat=seat, ballot=ballot) for seat in voting.meeting.roster.members])
    announces: list[Act] = [AnnounceResult(seat=CHAIR, result=Result.OVERRULED if overruled else Result.STANDS)]
    assert _said(counted, announces).count(TextRetracted) == overruled
    after = replay(counted, announces)
    assert not any(fault.live for fault in after.meeting.faults)
    assert all(_chooses(after, seat) is None for seat in after.meeting.roster.members if seat != CHAIR)


def test_a_false_announcement_is_corrected_by_the_count_it_was_about() -> None:
    """Other hands have been counted since; and what those hands decided takes effect, whatever was announced."""
    lie: list[Act] = [AnnounceResult(seat=CHAIR, result=Result.STANDS)]
    assert _said(_counted(), lie).count(CountStands) == 1
    assert CountStands not in _said(_counted(), [AnnounceResult(seat=CHAIR, result=Result.OVERRULED)])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.ANNOUNCEMENT)
    voting = replay(_counted(), [*lie, point, DENIES, ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    nine = voting.meeting.roster.members[:9]
    hands = [CastVote(seat=s, ballot=Ballot.YES if s in nine else Ballot.NO) for s in voting.meeting.roster.members]
    counted = replay(voting, hands)
    _, events = step(counted, AnnounceResult(seat=CHAIR, result=Result.OVERRULED))
    corrected = next(event for event in events if isinstance(event, ResultCorrected))
    said = Texts().event(corrected, counted.meeting)
    assert said.startswith("I correct the announcement: 14 in favour, 1 against, 0 abstaining.")
