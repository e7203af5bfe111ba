"""The short meeting with invented States: an invented Council sits, counts to nine and ends in several ways."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.council.states import STATES
from game.paths import scenarios
from game.players import HUMAN, PLAYERS
from game.politics import Knowledge
from game.procedure.act import Act
from game.procedure.house import PRESETS
from game.procedure.questions import Invite
from game.procedure.tally import Ballot, Result
from game.procedure.voting import CastVote
from game.scenario import Scenario, delegations, load
from game.scenario.build import members
from game.session import Session
from game.views.library import Library
from tests.papers.games import drive, says_least
from tests.scenario.texts_of_day import BENDS, Day, within

MORNINGS = ("hard_morning", "calm_morning", "watched_morning")


@pytest.fixture(scope="module")
def ferry() -> Scenario:
    return load(scenarios() / "ferry_2031.yaml")


@pytest.fixture(scope="module")
def read(ferry: Scenario) -> tuple[Session, ...]:
    """Twenty games in which the engine reads for every seat."""
    return tuple(_played(Session.new(ferry, {}, seed=seed)) for seed in range(20))


def _played(session: Session) -> Session:
    session.advance()
    return session


def test_an_invented_council_is_a_council_all_the_same(ferry: Scenario) -> None:
    seated = [delegation for delegation in delegations(ferry) if delegation.is_member]
    assert len(seated) == 15
    assert sum(delegation.is_permanent for delegation in seated) == 5
    assert [d.name for d in seated] == sorted(d.name for d in seated)
    assert not {d.seat for d in delegations(ferry)} & set(STATES)
    opening = Session.new(ferry, {}).opening.meeting
    assert opening.roster.need == 9
    assert opening.called("ledova") == "Ledova", "no article before the name of a State"
    assert opening.called("envoy") == "the Special Envoy"


def test_everything_in_it_says_that_it_is_invented(ferry: Scenario) -> None:
    assert ferry.kind.value == "invented"
    assert {cell.status.value for row in ferry.positions.values() for cell in row.values()} == {"invented"}
    assert {group.status.value for vote in ferry.history.votes for group in vote.ballots} == {"invented"}
    assert {step.status.value for step in ferry.history.script} == {"invented"}


def test_nine_hear_the_guest_though_a_permanent_member_is_against(read: tuple[Session, ...]) -> None:
    for session in read:
        heard = [d for d in session.game.meeting.decisions if isinstance(d.question, Invite) and d.count is not None]
        assert [(d.result, d.count.yes, d.count.no) for d in heard if d.count] == [(Result.CARRIED, 9, 2)]
        assert ("corvale", Ballot.NO) in heard[0].ballots


def test_without_the_ninth_vote_the_guest_is_not_heard(ferry: Scenario) -> None:
    def withholds(knowledge: Knowledge) -> Act | None:
        if knowledge.meeting.voting is not None and knowledge.is_awaited:
            return CastVote(seat="ithria", ballot=Ballot.ABSTAIN)
        return says_least(knowledge)

    session = drive(Session.new(ferry, {"ithria": HUMAN}), withholds)
    assert "ledova" not in session.game.meeting.guests
    assert session.outcome == "unheard"


def test_readers_end_it_by_what_the_morning_is_like(ferry: Scenario, read: tuple[Session, ...]) -> None:
    """Left to themselves they do not get far on a hard morning; somebody who plays to win does."""
    by_morning = {session.game.room.brief: session.outcome for session in read}
    assert set(by_morning) == set(MORNINGS)
    assert by_morning["hard_morning"] == "none"
    assert len(set(by_morning.values())) >= 2
    assert all(session.game.meeting.minute <= ferry.meeting.minutes for session in read)
    eager = {_played(Session.new(ferry, {"ledova": "reader"}, seed=seed)).outcome for seed in range(8)}
    assert "agreed" in eager


def test_a_guest_that_does_nothing_gets_nothing(ferry: Scenario) -> None:
    ends = Counter(drive(Session.new(ferry, {"ledova": HUMAN}, seed=seed), says_least).outcome for seed in range(4))
    assert set(ends) <= {"none", "unheard"}


@pytest.mark.parametrize("brief", MORNINGS)
def test_what_ledova_says_makes_the_difference(ferry: Scenario, brief: str) -> None:
    """With what its neighbour worries about in its statement there is a text on every morning; without it, none."""
    sick_and_check = (2, 2, 1)
    speaks = ("le_sick_first", "le_patrols", "le_officers", "le_open_books")
    day, silent = Day(ferry, brief, says={"ledova": speaks}), Day(ferry, brief, silent="ledova")
    assert day.is_agreed(sick_and_check, stretch=1)
    assert not silent.is_agreed(sick_and_check, stretch=1)
    assert not [text for text in within(ferry.facts, silent.opening, BENDS) if silent.is_agreed(text, stretch=1)]
    assert not day.is_agreed(day.opening, stretch=1)


@pytest.mark.parametrize("house", PRESETS)
@pytest.mark.parametrize("player", ["random", "first-option"])
def test_whoever_clicks_through_comes_to_an_end(ferry: Scenario, player: str, house: str) -> None:
    assert player in PLAYERS
    seats = dict.fromkeys((d.seat for d in delegations(ferry)), player)
    assert _played(Session.new(ferry, seats, house=PRESETS[house], seed=3)).over


def test_a_saved_game_of_it_can_be_read_again(ferry: Scenario, tmp_path: Path) -> None:
    session = Session.new(ferry, {"ledova": HUMAN}, path=tmp_path / "ferry.jsonl")
    session.advance()
    again = Session.replayed(tmp_path / "ferry.jsonl")
    assert (again.state, again.game.room.brief) == (session.state, session.game.room.brief)
    assert members(again.scenario) == members(ferry)
    session.close()
    latest = Library(scenarios(), tmp_path).latest()
    assert latest is not None
    assert latest.seat == "Ledova"


def test_it_is_offered_first() -> None:
    assert Library(scenarios(), Path("nowhere")).names()[:2] == ("ferry_2031", "csto_2022")
