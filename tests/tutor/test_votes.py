"""The debrief of meetings that are about votes: what the record shows about drafts, decisions and hands."""

from __future__ import annotations

import pytest

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
