"""The debrief of meetings that are about votes: what the record shows about drafts, decisions and hands."""

from __future__ import annotations

import pytest

from game.politics.bargaining import Carries
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts
from game.tutor.debrief import Came, debrief
from tests.scenario.real_days import NAMES, play, scenario

TEXTS = Texts()


@pytest.mark.parametrize("name", NAMES)
def test_every_goal_of_a_seat_to_choose_has_its_evidence(name: str) -> None:
    session = play(name, {})
    for participant in scenario(name).delegations:
        if participant.playable:
            found = debrief(session, participant.seat, TEXTS)
            assert all(want.because.endswith((".", "”")) for want in found.wants)
            assert all("{" not in want.because for want in found.wants)


def test_what_became_of_a_draft_is_told_with_its_cause() -> None:
    vetoed = {want.objective.id: want for want in debrief(play("veto_2022", {}), "united_states", TEXTS).wants}
    assert vetoed["put_to_vote"].came is Came.MET
    assert "a permanent member voted against it" in vetoed["put_to_vote"].because
    assert vetoed["see_it_adopted"].because == "Draft S/2022/155 was not adopted."
    adopted = debrief(play("amendment_2024", {}), "russian_federation", TEXTS)
    wants = {want.objective.id: want for want in adopted.wants}
    assert wants["text_adopted"].because == "Draft S/2024/254 was adopted."
    assert wants["with_the_word"].because == "Draft S/2024/254 was adopted in other words."


def test_who_carried_words_for_another_says_what_counted(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": "reader", "mexico": "reader"}, seed=1)
    session.advance()
    carried = [event for turned in session.turns for event in turned.events if isinstance(event, Carries)]
    carried = [event for event in carried if event.carried.by != event.carried.of]
    told = [m for m in debrief(session, "kazakhstan", TEXTS).motives if m.did.startswith("Carry “")]
    assert [one.seat for one in told] == [event.carried.by for event in carried]
    assert all("What counted besides: it " in one.private for one in told)
    assert all("known, and nothing more" in one.public for one in told)
