"""The guide to cases says what is true: its examples agree, its tables are fresh, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from game.cases import load_text, run
from game.cases.acts import KINDS, OWN
from game.cases.answers import ANSWERS
from game.cases.guide import tables
from game.cases.models import MEANS, Expectation, Position, Step
from game.cases.setting import SWITCHES
from game.scenario.guide import refreshed

PAGE: Final = Path(__file__).parents[2] / "docs" / "cases.md"
TEXT: Final = PAGE.read_text(encoding="utf-8")


def test_the_tables_are_fresh(request: pytest.FixtureRequest) -> None:
    fresh = refreshed(TEXT, tables())
    if request.config.getoption("--update-golden"):
        PAGE.write_text(fresh, encoding="utf-8")
    assert fresh == PAGE.read_text(encoding="utf-8"), "run this test with --update-golden"


def test_the_examples_agree() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert len(examples) == 3
    for example in examples:
        loaded, problems = load_text(example, "docs/cases.md")
        assert not problems, problems[0]
        for one in loaded:
            result = run(one.case, one.names)
            assert dict(result.got) == dict(result.expected)


def test_every_word_of_the_format_is_in_it() -> None:
    for word in (*KINDS, *SWITCHES, *(position.value for position in Position), *Expectation.model_fields):
        assert f"`{word}`" in TEXT, word


def test_what_can_be_expected_can_be_answered() -> None:
    assert set(ANSWERS) == set(Expectation.model_fields)
    assert set(MEANS) == set(Position)


def test_no_act_has_a_field_that_a_step_uses_itself() -> None:
    assert {name for fields in OWN.values() for name in fields} & set(Step.model_fields) == set()


def test_links_lead_somewhere() -> None:
    anchors = {re.sub(r"[^a-z0-9]+", "-", title.lower()) for title in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)}
    for link in re.findall(r"\]\(#([^)]+)\)", TEXT):
        assert link in anchors
