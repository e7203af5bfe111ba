"""Named moments, and many games at once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from game.politics.texts import opening_wording
from game.procedure.house import PRESETS
from game.procedure.matters import Point, Proposal, Voting
from game.procedure.questions import AgreeText
from game.scenario import Scenario, delegations, to_saved
from game.session import MomentError, at_moment
from game.session.simulate import Batch, simulate, summary
from tests.players.pairs import players_and_rules

NOBODY: Final = frozenset[str]()
"""Nobody's waiting is measured."""


def test_the_moments_of_the_scenario_stand_where_they_say(csto: Scenario) -> None:
    """A vote is being taken at the vote, a text is under silence at the silence."""
    tops = {name: at_moment(csto, "kazakhstan", name).game.meeting.top for name in csto.moments}
    assert isinstance(tops["vote"], Voting)
    assert isinstance(tops["ruling"], Point)
    silence = tops["silence"]
    assert isinstance(silence, Proposal)
    assert isinstance(silence.question, AgreeText)
    assert at_moment(csto, "kazakhstan", "end").over
    assert len(at_moment(csto, "kazakhstan", "debate").game.meeting.spoken) == 6


def test_a_moment_can_be_a_number_of_acts(csto: Scenario) -> None:
    """Any act of the engine-played game can be looked at."""
    assert len(at_moment(csto, "kazakhstan", "25").turns) == 25


def test_an_unknown_moment_lists_those_there_are(csto: Scenario) -> None:
    """The sentence helps."""
    with pytest.raises(MomentError, match="opening, debate, vote"):
        at_moment(csto, "kazakhstan", "teatime")


def test_every_seat_acts_and_jobs_change_nothing(csto: Scenario, tmp_path: Path) -> None:
    """The same batch gives the same figures and the same files, whoever shares the work."""
    one = simulate(Batch(to_saved(csto), {}, folder=tmp_path / "one"), 2)
    two = simulate(Batch(to_saved(csto), {}, folder=tmp_path / "two"), 2, jobs=2)
    assert one == two
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()
    watched = simulate(Batch(to_saved(csto), {}, watched=frozenset({"armenia"})), 2)
    assert [game.idle for game in watched] == [{"armenia": game.idle["armenia"]} for game in one]
    seats = {delegation.seat for delegation in delegations(csto)}
    assert all(played.acted == seats for played in one)


FEW = ("kazakhstan", "russian_federation", "mexico")
"""A guest, the presidency, a member."""


@pytest.mark.parametrize(("player", "rules"), players_and_rules())
@pytest.mark.parametrize("seats", [FEW, pytest.param((), marks=pytest.mark.long)], ids=["few", "all"])
def test_every_player_brings_every_meeting_to_an_end(
    csto: Scenario, seats: tuple[str, ...], player: str, rules: str
) -> None:
    """No player gets stuck under any house rules, in a few seats or in all."""
    held = dict.fromkeys(seats or (delegation.seat for delegation in delegations(csto)), player)
    played = simulate(Batch(to_saved(csto), held, house=rules, watched=NOBODY), 1)
    told = summary(csto, played, held, 1.0)
    assert (told["games"], told["outcomes"]) == (1, {played[0].outcome: 1})
    assert played[0].outcome


@pytest.mark.parametrize("rules", PRESETS)
def test_history_happens_if_nobody_plays_to_win(csto: Scenario, rules: str) -> None:
    played = simulate(Batch(to_saved(csto), {}, house=rules, watched=NOBODY), 2)
    assert {game.outcome for game in played} == {"none"}


def test_wordings_that_nobody_put_forward_are_listed(csto: Scenario) -> None:
    """The foil in the chair puts its own text to the room, unchanged, and nobody else takes an initiative."""
    chair = {csto.meeting.presidency: "national"}
    told = summary(csto, simulate(Batch(to_saved(csto), chair, watched=NOBODY), 1), chair, 1.0)
    first = set(opening_wording(csto.facts))
    assert told["unreached"] == [r.id for part in csto.facts.paragraphs for r in part.ladder if r.id not in first]
