"""Every requirement of every act is proved in a situation where it is met and in one where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.procedure import ACTS, PRESETS, Act, Finding, Meeting, judge, offers
from tests.procedure import (
    test_action,
    test_admission,
    test_agenda,
    test_amending,
    test_announcing,
    test_asking,
    test_calling,
    test_chair,
    test_credentials,
    test_devices,
    test_drafts,
    test_election,
    test_floor,
    test_invitations,
    test_motions,
    test_nature,
    test_next_meeting,
    test_opening,
    test_points,
    test_proposals,
    test_publicity,
    test_records,
    test_referral,
    test_seconding,
    test_shortcuts,
    test_speaking_for,
    test_statements,
    test_texts,
    test_voting,
)
from tests.procedure.examples import EXAMPLES
from tests.procedure.play import EVERYBODY, Style, positions
from tests.procedure.test_complete import REQUIREMENTS
from tests.procedure.test_shared import SPOILED, SPOILERS

CHAPTERS: Final = (
    test_calling,
    test_agenda,
    test_credentials,
    test_chair,
    test_next_meeting,
    test_opening,
    test_invitations,
    test_proposals,
    test_voting,
    test_announcing,
    test_floor,
    test_statements,
    test_points,
    test_motions,
    test_texts,
    test_admission,
    test_election,
    test_publicity,
    test_records,
    test_referral,
    test_shortcuts,
    test_devices,
    test_seconding,
    test_asking,
    test_speaking_for,
    test_drafts,
    test_amending,
    test_action,
    test_nature,
)


def _proved() -> Iterator[tuple[Meeting, Act]]:
    """Yield every situation the tests of the chapters judge one by one."""
    for case in (*EXAMPLES, *(case for chapter in CHAPTERS for case in chapter.CASES)):
        yield case.position(), case.act
    for spoiled in SPOILED:
        case, code = spoiled.values
        yield SPOILERS[str(code)](case)  # type: ignore[arg-type]


def _played() -> Iterator[tuple[Meeting, Act]]:
    """Yield what everybody might try in random games."""
    for seed, house in enumerate(PRESETS.values()):
        for number, (meeting, act) in enumerate(positions(Style(house, 0.4, faulty=True), seed)):
            yield meeting, act
            if number % 10 == 0:
                for seat in EVERYBODY[::4]:
                    yield from ((meeting, tried) for tried in offers(meeting, seat))


def _answers(situations: Iterator[tuple[Meeting, Act]]) -> set[tuple[str, str, bool]]:
    return {
        (act.kind, f"{finding.requirement.code}: {finding.requirement.says}", finding.holds)
        for meeting, act in situations
        for finding in judge(meeting, act).findings
    }


def test_each_requirement_of_each_act_is_proved_met_and_unmet() -> None:
    proved = _answers(_proved())
    met = {(kind, says) for kind, says, holds in proved if holds}
    unmet = {(kind, says) for kind, says, holds in proved if not holds}
    assert {kind for kind, _ in met} == {act.model_fields["kind"].default for act in ACTS}
    assert met - unmet == set(), "never shown to fail"
    assert unmet - met == set(), "never shown to hold"


def test_random_play_meets_no_requirement_that_is_not_proved() -> None:
    proved = {(kind, says) for kind, says, _ in _answers(_proved())}
    played = {(kind, says) for kind, says, _ in _answers(_played())}
    assert len(played) > 100
    assert played - proved == set()


def test_no_requirement_is_written_that_no_act_asks_for() -> None:
    asked_for = {f"{finding.requirement.code} {finding.requirement.says}" for finding in _findings()}
    assert set(REQUIREMENTS) - asked_for == set()


def _findings() -> Iterator[Finding]:
    return (finding for meeting, act in _proved() for finding in judge(meeting, act).findings)
