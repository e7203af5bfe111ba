"""The scenarios that come with the game, and what is made of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.council.seats import PUBLIC, Rank, Standing
from game.politics.facts import Facts
from game.scenario import (
    Scenario,
    ScenarioProblems,
    briefers,
    check,
    check_text,
    delegations,
    find,
    from_saved,
    load,
    names,
    starter,
    to_saved,
)
from game.scenario.guide import refreshed, schema_text
from game.session.moments import at_moment

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"


@pytest.mark.parametrize("name", names(SCENARIOS))
def test_scenarios_of_the_game_have_no_problems(name: str) -> None:
    assert [str(problem) for problem in check(find(name, SCENARIOS)).problems] == []


def test_the_starter_has_no_problems() -> None:
    report = check_text(starter("my_meeting"), "my_meeting.yaml")
    assert [str(problem) for problem in report.problems] == []
    assert report.scenario is not None
    assert report.scenario.id == "my_meeting"


@pytest.mark.parametrize("moment", ["debate", "vote", "end"])
def test_the_starter_can_be_played(moment: str) -> None:
    scenario = check_text(starter("my_meeting"), "my_meeting.yaml").scenario
    assert scenario is not None
    session = at_moment(scenario, "costa_rica", moment)
    assert session.over == (moment == "end")


@pytest.mark.parametrize("name", ["My Meeting", "", "2022", "a-b", "../up"])
def test_a_starter_needs_a_name_that_can_be_an_id(name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        starter(name)


def test_who_sits_at_the_table(csto: Scenario) -> None:
    seated = delegations(csto)
    assert [d.short for d in seated[:3]] == ["Albania", "Brazil", "China"]
    assert sum(d.standing is Standing.PERMANENT for d in seated) == 5
    assert sum(d.standing is Standing.ELECTED for d in seated) == 10
    assert [d.seat for d in seated if d.standing is Standing.STATE] == [
        "armenia",
        "belarus",
        "kazakhstan",
        "kyrgyzstan",
        "tajikistan",
    ]
    assert briefers(csto) == ("secretary_general", "csto_secretary_general")
    chair = next(d for d in seated if d.seat == csto.meeting.presidency)
    assert (chair.office, chair.rank) == ("Deputy Minister for Foreign Affairs", Rank.AMBASSADOR)
    guest = next(d for d in seated if d.seat == "csto_secretary_general")
    assert (guest.plate, guest.code) == (("CSTO", "Sec.-Gen."), "")


def test_everybody_described_sits_and_everybody_seated_is_described(csto: Scenario) -> None:
    assert {d.seat for d in delegations(csto)} == {p.seat for p in csto.delegations}


def test_look_ups(csto: Scenario) -> None:
    facts = csto.facts
    assert type(facts) is Facts
    assert facts.point("kz_invited").seat == "kazakhstan"
    assert {point.seat for point in facts.points_of("kenya")} == {"kenya"}
    assert facts.points_of("nobody") == ()
    assert facts.stand("kazakhstan", "cooperation") == 2
    assert facts.stand("nobody", "cooperation") == 0
    assert [point.id for point in facts.planned_statement("kenya")] == list(csto.statements["kenya"])
    own = facts.instruction("kazakhstan")
    assert own is not None
    assert tuple(point.id for point in facts.planned_statement("kazakhstan")) == own.statement
    with pytest.raises(KeyError):
        facts.point("no_such_point")


def test_an_empty_room_has_no_facts() -> None:
    assert Facts().paragraphs == ()
    assert Facts().instruction("kazakhstan") is None


def test_nobody_sees_the_instructions_of_others(csto: Scenario) -> None:
    seen = csto.facts.seen_by("kazakhstan")
    own = seen.instruction("kazakhstan")
    assert own == csto.facts.instruction("kazakhstan")
    others = [instruction for instruction in seen.instructions if instruction.seat != "kazakhstan"]
    assert len(others) == 6
    for instruction in others:
        assert (instruction.cable, instruction.watch, instruction.statement) == ("", (), ())
        assert all(objective.public for objective in instruction.objectives)
        assert seen.planned_statement(instruction.seat) == ()
    assert seen.planned_statement("kenya") == ()
    assert seen.points == csto.points


def test_secrets_of_one_seat_change_nothing_for_others(csto: Scenario) -> None:
    first, *rest = csto.instructions
    hidden = [objective for objective in first.objectives if not objective.public]
    assert hidden
    changed = first.model_copy(
        update={"cable": "Something else.", "objectives": tuple(o for o in first.objectives if o.public)}
    )
    other = csto.facts.model_copy(update={"instructions": (changed, *rest)})
    fresh = Facts(**{name: getattr(other, name) for name in Facts.model_fields})
    for seat in [participant.seat for participant in csto.delegations] + [PUBLIC]:
        same = fresh.seen_by(seat) == csto.facts.seen_by(seat)
        assert same == (seat != first.seat)


def test_saved_and_read_again(csto: Scenario) -> None:
    saved = to_saved(csto)
    assert from_saved(json.loads(json.dumps(saved))) == csto
    assert to_saved(from_saved(saved)) == saved
    assert _kinds(saved) <= {str, int, bool, list, dict}


def _kinds(data: object) -> set[type]:
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {type(data)}.union(*(_kinds(part) for part in inside))


def test_a_saved_scenario_that_does_not_fit_is_told(csto: Scenario) -> None:
    saved = to_saved(csto)
    del saved["title"]
    saved["format"] = 7
    with pytest.raises(ScenarioProblems) as caught:
        from_saved(saved)
    assert '"title"' in str(caught.value)
    assert '"format"' in str(caught.value)


def test_a_broken_scenario_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(starter("broken").replace("rule_37  ", "rule_38  "), encoding="utf-8")
    with pytest.raises(ScenarioProblems) as caught:
        load(path)
    assert [problem.message for problem in caught.value.problems] == ['"rule_38" is not possible for "invited".']


def test_find(tmp_path: Path) -> None:
    assert find("csto_2022", SCENARIOS) == SCENARIOS / "csto_2022.yaml"
    mine = tmp_path / "mine.yaml"
    mine.write_text("format: 1\n", encoding="utf-8")
    assert find(str(mine), SCENARIOS) == mine
    with pytest.raises(FileNotFoundError, match='Did you mean "csto_2022"'):
        find("csto2022", SCENARIOS)
    with pytest.raises(FileNotFoundError, match=r"There are: .*csto_2022"):
        find("../elsewhere", SCENARIOS)


def test_the_schema_is_fresh() -> None:
    written = (SCENARIOS / "scenario.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "write game.scenario.guide.schema_text() to scenarios/scenario.schema.json"


def test_the_tables_of_the_guide_are_fresh() -> None:
    page = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
    assert page == refreshed(page), "write game.scenario.guide.refreshed(page) to docs/scenarios.md"


def test_the_message_shown_in_the_guide_is_what_comes() -> None:
    page = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
    wrong = starter("my_meeting").replace("invited: rule_37", "invited: rule_38")
    (problem,) = check_text(wrong, "my_meeting.yaml").problems
    assert str(problem) in page


def test_files_name_their_schema() -> None:
    for name in names(SCENARIOS):
        first = find(name, SCENARIOS).read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=./scenario.schema.json"
    assert json.loads(schema_text())["required"]
