"""Rungs of a ladder stand in order: which of them is out of line, and what is a ladder all the same."""

from __future__ import annotations

import pytest

from game.paths import scenarios
from game.scenario import check, check_text, starter

INVITES = '        - id: p1_invites\n          verb: "invites"\n'
P2_OUT = '        - {id: p2_out, verb: "left out", text: "", least: -2, most: 1}\n'


def out_of_line(*bounds: tuple[int, int]) -> list[str]:
    """The ids that are named when the second paragraph of the starter has rungs with these bounds, the first empty."""
    head, rest = starter("practice").split(P2_OUT)
    tail = rest[rest.index("\n# What can be said") :]
    texts = ["", *(f"Wording {n}." for n in range(1, len(bounds)))]
    rungs = (
        f'        - {{id: r{n}, verb: "v", text: "{text}", least: {least}, most: {most}}}\n'
        for n, (text, (least, most)) in enumerate(zip(texts, bounds, strict=True))
    )
    report = check_text(head + "".join(rungs) + tail, "practice.yaml")
    return [p.message.split('"')[1] for p in report.problems if "out of line" in p.message]


@pytest.mark.parametrize(
    "bounds",
    [
        [(-2, 1), (-1, 2)],
        [(-2, 0), (-2, 2), (0, 2), (2, 2)],
        [(0, 2), (-2, 2), (-2, 1), (-2, 0)],
        [(-2, 1), (-1, 1), (2, 2), (2, 2)],
        # All or nothing: those at the strong end would rather have no paragraph than a weak one.
        [(0, 2), (-2, 2), (-2, 2), (1, 2)],
        [(-2, 1), (-2, 2), (-2, 0), (-2, -1)],
    ],
)
def test_a_ladder_in_order(bounds: list[tuple[int, int]]) -> None:
    assert out_of_line(*bounds) == []


@pytest.mark.parametrize(
    ("bounds", "named"),
    [
        ([(-2, 1), (1, 2), (-1, 2)], "r2"),
        ([(-2, 0), (-1, 2), (1, 2), (0, 2), (2, 2)], "r3"),
        ([(0, 2), (-2, 2), (-2, 0), (-2, 1)], "r3"),
        ([(-2, 0), (-2, 2), (-1, 1)], "r2"),
    ],
)
def test_the_first_rung_out_of_line_is_named(bounds: list[tuple[int, int]], named: str) -> None:
    assert out_of_line(*bounds) == [named]


def test_a_ladder_upside_down_is_noticed() -> None:
    assert len(out_of_line((-2, 1), (2, 2), (0, 2), (-1, 2))) == 1


def test_the_scenarios_that_ship_are_in_order() -> None:
    assert [str(problem) for path in sorted(scenarios().glob("*.yaml")) for problem in check(path).problems] == []
