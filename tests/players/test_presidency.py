"""How thinking seats take a presidency that has lost its trust or its momentum."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import SeatId
from game.players import PLAYERS, UNNAMED, Draw
from game.players.player import Player
from game.politics import seen_by
from game.politics.conduct import Deed
from game.politics.game import Game, replay
from game.procedure import Act
from game.procedure.deciding import PutToVote
from game.procedure.matters import PointGround, Proposal
from game.procedure.motions import MoveAdjournment, MoveSuspension, Resume
from game.procedure.pace import SUSPENSIONS
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session
from tests.politics.presiding import OTHER_WORDS, TRADED, game, over_time
from tests.politics.small_world import CALM, HARD, SOFT
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, MEMBER, OTHER

READER: Final = PLAYERS["reader"]


def _chooses(at: Game, seat: SeatId) -> Act | None:
    return READER.choose(seen_by(at, seat), Draw(0, seat, 0))


def _friendly(at: Game, seat: SeatId) -> Game:
    return replace(at, room=replace(at.room, regards=(*at.room.regards, (seat, CHAIR, 1))))


def test_without_trust_nothing_is_decided_by_silence() -> None:
    for trust in range(7):
        proposed = game(place.agenda_proposed(), trust=trust)
        assert isinstance(_chooses(proposed, MEMBER), Object) is (trust == 0)
    lost = game(place.agenda_proposed(), trust=0)
    assert not isinstance(_chooses(_friendly(lost, MEMBER), MEMBER), Object), "a friend goes on trusting"
    contested = replay(lost, [Object(seat=OTHER)])
    assert not isinstance(_chooses(contested, MEMBER), Object), "one objection is enough"


def test_without_trust_no_text_is_agreed_from_the_chair() -> None:
    silence = PutUnderSilence(seat=CHAIR, wording=TRADED)
    for trust, breaks in ((4, False), (0, True)):
        tabled = replay(game(place.text_stage(), trust=trust), [silence])
        assert isinstance(_chooses(tabled, CALM), BreakSilence) is breaks
    others = replay(game(place.text_stage(), trust=0), [PutUnderSilence(seat=CHAIR, wording=OTHER_WORDS)])
    assert isinstance(_chooses(others, CALM), BreakSilence), "words that give way alone win nothing back"


def test_without_momentum_whoever_expects_nothing_moves_to_adjourn_once() -> None:
    for momentum in range(7):
        at = game(place.text_stage(), momentum=momentum)
        assert isinstance(_chooses(at, HARD), MoveAdjournment) is (momentum == 0)
        assert not isinstance(_chooses(at, CALM), MoveAdjournment), "it could live with the words on the table"
    stalled = game(place.text_stage(), momentum=0)
    hopeless = replace(stalled, room=replace(stalled.room, tabled=("r3", "s3", "t3")))
    assert isinstance(_chooses(hopeless, SOFT), MoveAdjournment)
    voting = replay(hopeless, [MoveAdjournment(seat=SOFT), Object(seat=HARD), PutToVote(seat=CHAIR)])
    ballots = {}
    for seat in voting.meeting.roster.members:
        act = _chooses(voting, seat)
        assert isinstance(act, CastVote)
        ballots[seat] = act.ballot
        voting = replay(voting, [act])
    assert (ballots[SOFT], ballots[CALM], ballots[HARD]) == (Ballot.YES, Ballot.NO, Ballot.NO)
    assert not voting.meeting.closed
    after = replay(voting, [_must(_chooses(voting, CHAIR))])
    assert not isinstance(_chooses(after, SOFT), MoveAdjournment), "once"


def _must(act: Act | None) -> Act:
    assert act is not None
    return act


def test_a_doubted_chair_is_challenged_by_whoever_its_right_ruling_costs_something() -> None:
    acts = [RaisePointOfOrder(seat=MEMBER, ground=PointGround.TIME), RuleOnPoint(seat=CHAIR, upheld=True)]
    for trust, challenges in ((4, False), (2, True)):
        ruled = over_time(start=game(place.debate(), trust=trust))
        ruled = replay(ruled, acts)
        assert isinstance(_chooses(ruled, FIRST), ChallengeRuling) is challenges
        assert not isinstance(_chooses(ruled, OTHER), ChallengeRuling)


def test_an_engine_presidency_presides_by_the_book(csto: Scenario) -> None:
    """It commits no fault and does not do the player's work: without a player nothing is agreed."""
    session = Session.new(csto, {})
    session.advance()
    courtesies = {Deed.CHANGED_HATS}
    choices = {
        Deed.STAY_QUESTIONED,
        Deed.NO_BREAK,
        Deed.LONG_BREAK,
        Deed.KEPT_TEXT,
        Deed.NEUTRAL_TEXT,
        Deed.ANOTHER_ROUND,
    }
    conduct = set(session.game.room.conduct)
    assert courtesies <= conduct <= courtesies | choices
    assert not session.game.meeting.faults
    assert session.game.meeting.text is None


@pytest.mark.parametrize("player", [READER, UNNAMED])
def test_a_break_moved_over_a_broken_silence_does_not_stop_the_president(player: Player) -> None:
    tabled = replay(game(place.text_stage()), [PutUnderSilence(seat=CHAIR, wording=TRADED)])
    broken = replay(tabled, [BreakSilence(seat=HARD, paragraph="rights")])
    now = replay(broken, [MoveSuspension(seat=MEMBER, length=SUSPENSIONS[0])])
    done: list[Act] = []
    while not any(isinstance(act, Resume) for act in done):
        act = player.choose(seen_by(now, CHAIR), Draw(0, CHAIR, 0))
        assert act is not None
        done.append(act)
        now = replay(now, [act])
    assert len(done) < 9
    assert isinstance(now.meeting.top, Proposal), "it goes on where it stopped"
