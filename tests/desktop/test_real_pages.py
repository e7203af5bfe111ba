"""The pages people really see, in the windows they see them in: whole, apart, reachable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from checks import choices_in, content, inked, overlaps, whole

from game.desktop.geometry import Rect
from game.desktop.layout.column import Kit
from game.desktop.layout.compose import compose
from game.desktop.layout.meeting import Local, chamber_of
from game.desktop.scene import Words
from game.paths import scenarios
from game.scenario import Scenario, load
from game.views.intents import Go, Press
from game.views.nodes import Page
from tests.procedure import papers_room, planning_room, special_room
from tests.views.desks import NOWHERE, at, desk_in, playing
from tests.views.positions import around

KAZAKHSTAN, PRESIDENCY = "kazakhstan", "russian_federation"
SCREENS = (
    ("title", "", ""),
    ("seats", "", ""),
    ("settings", "", ""),
    ("brief", "opening", KAZAKHSTAN),
    ("chamber", "debate", KAZAKHSTAN),
    ("chamber", "opening", PRESIDENCY),
    ("chamber", "silence", PRESIDENCY),
    ("composer", "debate", KAZAKHSTAN),
    ("floor", "debate", KAZAKHSTAN),
    ("vote", "vote", PRESIDENCY),
    ("ruling", "ruling", PRESIDENCY),
    ("draft", "debate", PRESIDENCY),
    ("ledger", "silence", KAZAKHSTAN),
    ("corridor", "opening", KAZAKHSTAN),
    ("silence", "silence", KAZAKHSTAN),
    ("chair", "silence", PRESIDENCY),
    ("record", "debate", KAZAKHSTAN),
    ("debrief", "end", KAZAKHSTAN),
)
"""Screen, moment of the debate and seat; no moment for the program around it."""
LOCALS = (Local(), Local(tab="list", drawer="list"), Local(tab="record", drawer="record"))


POSITIONS = {
    "planning": (planning_room.called, PRESIDENCY, Go("chamber")),
    "votes": (papers_room.amended, "kenya", Go("chamber")),
    "counted": (papers_room.counted, PRESIDENCY, Go("chamber")),
    "claim": (papers_room.claimed, PRESIDENCY, Go("chamber")),
    "ballots": (special_room.balloting, "kenya", Go("chamber")),
    "ballot paper": (special_room.balloting, "kenya", Go("form", about="cast_secret_ballot")),
    "speaking": (papers_room.amended, "kenya", Go("floor", "speaking")),
    "motions": (papers_room.amended, "kenya", Go("floor", "motions")),
    "papers to act on": (papers_room.amended, "kenya", Go("floor", "papers")),
    "chair": (papers_room.amended, PRESIDENCY, Go("floor", "chair")),
    "not in the Council": (papers_room.amended, "kenya", Go("floor", "foreign")),
    "after": (special_room.corrected, "kenya", Go("floor", "after")),
    "amendment": (papers_room.amended, "kenya", Go("form", about="propose_amendment")),
    "point": (papers_room.amended, "kenya", Go("form", about="raise_point_of_order")),
    "body": (papers_room.amended, "kenya", Go("form", about="propose_body")),
    "papers": (papers_room.amended, "kenya", Go("papers")),
    "rules": (papers_room.amended, "kenya", Go("rules")),
    "a rule": (papers_room.amended, "kenya", Go("rule", about="rule-36")),
}
"""Positions of the whole rule book, each with a seat and the page it looks at."""


@cache
def bare_page(name: str) -> Page:
    """One page of a bare meeting."""
    position, seat, way = POSITIONS[name]
    desk = around(debate(), position(), seat)
    desk.place = desk.place.gone(way)
    return desk.page()


@cache
def debate() -> Scenario:
    """The debate of 16 February 2022."""
    return load(scenarios() / "csto_2022.yaml")


@cache
def page(screen: str, moment: str, seat: str) -> Page:
    """One page; nothing is saved."""
    if moment:
        return at(debate(), seat, moment, screen).page()
    desk = desk_in(NOWHERE)
    desk.place = desk.place.at(screen)
    return desk.page()


@pytest.mark.parametrize("where", SCREENS, ids="-".join)
@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1280, 960), (1024, 768)], ids=str)
def test_a_real_page_is_whole_and_all_of_it_can_be_reached(
    kit_for: Callable[[tuple[int, int], int], Kit], where: tuple[str, str, str], size: tuple[int, int], text: int
) -> None:
    check(page(*where), kit_for, size, text)


@pytest.mark.parametrize("name", POSITIONS)
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)], ids=str)
def test_a_page_of_the_whole_rule_book_is_whole_and_all_of_it_can_be_reached(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    check(bare_page(name), kit_for, size, text)


def check(shown: Page, kit_for: Callable[[tuple[int, int], int], Kit], size: tuple[int, int], text: int) -> None:
    """Nothing leaves the window, nothing lies on anything else, every choice can be reached."""
    window, reached = Rect(0, 0, *size), set()
    for local in LOCALS if chamber_of(shown) else LOCALS[:1]:
        scene = compose(kit_for(size, text), shown, local)
        reached |= {stop.id for stop in scene.stops}
        if not local.drawer:
            fixed = content(scene.boxes)
            assert [box for box in fixed if not window.holds(box.rect)] == []
            assert [box for box in fixed for pane in scene.panes if pane.view.meets(inked(box))] == []
        for layer in (scene.boxes, *(pane.boxes for pane in scene.panes)):
            assert overlaps(content(layer)) == []
            assert all(box.part.px >= 16 for box in layer if isinstance(box.part, Words))
        for pane in scene.panes:
            assert window.holds(pane.view)
            assert [box for box in content(pane.boxes) if not whole(pane).holds(box.rect)] == []
    assert set(choices_in(shown)) <= reached


def keeps_the_name_plates(shown: Page, kit_for: Callable[[tuple[int, int], int], Kit]) -> bool:
    """Whether the table stands there with name plates in the smallest of the usual windows."""
    scene = compose(kit_for((1280, 720), 100), shown, Local())
    return not any(stop.id.startswith("face.tab.") for stop in scene.stops)


def test_long_labels_are_wrapped_rather_than_the_name_plates_given_up(
    kit_for: Callable[[tuple[int, int], int], Kit],
) -> None:
    desk, longest = playing(debate(), PRESIDENCY), 0
    for _ in range(6):
        desk.place = desk.place.at("chamber")
        shown = desk.page()
        longest = max(longest, *(len(act.label) for act in shown.acts))
        assert keeps_the_name_plates(shown, kit_for), [act.label for act in shown.acts]
        check(shown, kit_for, (1280, 720), 100)
        desk.respond(Press(next(act.id for act in shown.acts if act.primary)))
    assert longest > 80
    first, second, *others = shown.acts
    label = "Give the floor to the Secretary General of the CSTO"
    shown = replace(shown, acts=(first, replace(second, label=label), *others))
    assert keeps_the_name_plates(shown, kit_for)
