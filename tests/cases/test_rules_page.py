"""The page on the rules is fresh, and what it calls played or enforced is borne out by acts and cases."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from game.cases import files, load
from game.cases.models import Case
from game.cases.rules_page import rules_page, unproved
from game.paths import assets
from game.rulebook.load import load_rulebook

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "rules.md"
RULEBOOK: Final = load_rulebook(assets() / "rulebook")


def _cases() -> list[Case]:
    return [one.case for file in files([ROOT / "tests" / "cases"]) for one in load(file)[0]]


def test_the_page_is_fresh(request: pytest.FixtureRequest) -> None:
    fresh = rules_page(RULEBOOK, _cases())
    if request.config.getoption("--update-golden"):
        PAGE.write_text(fresh, encoding="utf-8")
    assert fresh == PAGE.read_text(encoding="utf-8"), "run this test with --update-golden"


def test_every_rule_that_is_called_played_can_be_played_and_is_proved() -> None:
    assert list(unproved(RULEBOOK, _cases())) == []


def test_a_rule_without_a_case_is_found_out() -> None:
    without = [case for case in _cases() if "rule-15" not in case.rules]
    assert list(unproved(RULEBOOK, without)) == ["rule-15 is called played, and no case names it."]


def test_all_sixty_one_rules_are_on_the_page() -> None:
    page = rules_page(RULEBOOK, ())
    assert all(f"| rule {number} |" in page for number in range(1, 62))
