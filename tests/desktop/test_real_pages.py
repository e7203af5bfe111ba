"""The pages people really see, in the windows they see them in: whole, apart, reachable."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from checks import choices_in, content, inked, overlaps, whole

from game.desktop.geometry import Rect
from game.desktop.layout.column import Kit
from game.desktop.layout.compose import compose
from game.desktop.layout.meeting import Local, chamber_of
from game.desktop.scene import Words
from game.paths import scenarios
from game.scenario import Scenario, load
from game.views.nodes import Page
from tests.views.desks import at, desk_in

NOWHERE = Path("nowhere")
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
    ("record", "debate", KAZAKHSTAN),
    ("debrief", "end", KAZAKHSTAN),
)
"""Screen, moment of the debate and seat; no moment for the program around it."""
LOCALS = (Local(), Local(tab="list", drawer="list"), Local(tab="record", drawer="record"))


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
    window, reached, shown = Rect(0, 0, *size), set(), page(*where)
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
