"""Which acts rest on what is worked out from the code, and agrees with what judging really yields."""

from __future__ import annotations

import pytest

from game.procedure import ACTS, Act, judge
from game.procedure.citing import acts_citing, requirements_of
from game.procedure.motions import MoveAdjournment
from game.rulebook.citations import CITATIONS
from tests.procedure.examples import EXAMPLES
from tests.procedure.room import Case
from tests.procedure.test_requirements import CHAPTERS

CASES: tuple[Case, ...] = (*EXAMPLES, *(case for chapter in CHAPTERS for case in chapter.CASES))


@pytest.mark.parametrize("kind", ACTS, ids=lambda kind: kind.__name__)
def test_whatever_an_act_is_found_to_need_is_among_what_it_can_need(kind: type[Act]) -> None:
    met = {
        finding.requirement
        for case in CASES
        if isinstance(case.act, kind)
        for finding in judge(case.position(), case.act).findings
    }
    assert met
    assert met <= set(requirements_of(kind))


def test_every_act_cites_something_and_only_what_the_rulebook_knows() -> None:
    cited = acts_citing()
    assert set(cited) <= set(CITATIONS)
    assert {kind for kinds in cited.values() for kind in kinds} == set(ACTS)


def test_a_motion_also_rests_on_its_own_paragraph_of_rule_33() -> None:
    assert MoveAdjournment in acts_citing()["rule-33.2"]
