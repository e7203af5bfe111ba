"""Every page in every window: nothing overlaps, nothing is cut, nothing is too small, everything can be reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from checks import choices_in, content, inked, overlaps, whole
from samples import PAGES

from game.desktop.focus import moved_focus
from game.desktop.fonts import Fonts
from game.desktop.geometry import Rect
from game.desktop.layout.column import Kit
from game.desktop.layout.compose import compose
from game.desktop.layout.meeting import Local, chamber_of
from game.desktop.paint.painter import Painter, Pose
from game.desktop.scene import Pane, Panel, Scene, Words
from game.desktop.theme import load_theme
from game.views.nodes import Chart, Choice, Text

SIZES = ((1280, 720), (1280, 960), (1024, 768))
TEXTS = (100, 150, 200)
LOCALS = (Local(), Local(tab="list"), Local(tab="record"), Local(tab="room"))
EVERYWHERE = pytest.mark.parametrize("text", TEXTS), pytest.mark.parametrize("size", SIZES, ids=str)


def everywhere(test: Callable[..., None]) -> Callable[..., None]:
    """Run a test for every page, window and text size."""
    for mark in (*EVERYWHERE, pytest.mark.parametrize("name", PAGES)):
        test = mark(test)
    return test


@lru_cache(maxsize=2_000)
def scene_of(kit: Kit, name: str, local: Local) -> Scene:
    """A page laid out; every test reads the same scenes."""
    return compose(kit, PAGES[name], local)


def scenes(kit: Kit, name: str) -> list[Scene]:
    """The page under each of the face's own tabs, which only the chamber has."""
    own_tabs = chamber_of(PAGES[name]) is not None
    return [scene_of(kit, name, local) for local in (LOCALS if own_tabs else LOCALS[:1])]


@everywhere
def test_nothing_overlaps(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    for scene in scenes(kit_for(size, text), name):
        for layer in (scene.boxes, *(pane.boxes for pane in scene.panes)):
            assert overlaps(content(layer)) == []
        for one, two in ((a, b) for i, a in enumerate(scene.panes) for b in scene.panes[i + 1 :]):
            assert not one.view.meets(two.view)
        fixed = content(scene.boxes)
        assert [box for box in fixed for pane in scene.panes if pane.view.meets(inked(box))] == []


@everywhere
def test_nothing_is_cut(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    window = Rect(0, 0, *size)
    for scene in scenes(kit_for(size, text), name):
        assert [box for box in content(scene.boxes) if not window.holds(box.rect)] == []
        for pane in scene.panes:
            assert window.holds(pane.view)
            assert [box for box in content(pane.boxes) if not whole(pane).holds(box.rect)] == []


@everywhere
def test_no_text_is_too_small_or_wider_than_its_place(
    kit_for: Callable[[tuple[int, int], int], Kit], fonts: Fonts, name: str, size: tuple[int, int], text: int
) -> None:
    for scene in scenes(kit_for(size, text), name):
        for box in (*scene.boxes, *(box for pane in scene.panes for box in pane.boxes)):
            if isinstance(box.part, Words):
                assert box.part.px >= 16 * (text / 100 if box.part.px <= 20 * text / 100 else 1)
                assert fonts.width(box.part.face, box.part.px, box.part.text) <= box.rect.w


@everywhere
def test_every_choice_is_reached_by_tab(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    page, reached = PAGES[name], set()
    locals_ = (*LOCALS, Local(drawer="list"), Local(drawer="record"))
    for scene in (scene_of(kit_for(size, text), name, local) for local in locals_):
        walked = [scene.stops[0].id]
        for _ in scene.stops:
            walked.append(moved_focus(scene, walked[-1], "next"))
        assert {stop.id for stop in scene.stops} <= set(walked)
        assert len({stop.id for stop in scene.stops}) == len(scene.stops)
        reached |= set(walked)
    assert set(choices_in(page)) <= reached


@everywhere
def test_stops_keep_apart_and_whole(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    window = Rect(0, 0, *size)
    for scene in scenes(kit_for(size, text), name):
        fixed = [stop for stop in scene.stops if not stop.pane]
        assert all(window.holds(stop.rect) for stop in fixed)
        for stop in scene.stops:
            pane = scene.pane(stop.pane)
            assert pane is None or (pane.view.x + 4 <= stop.rect.x and stop.rect.right <= pane.view.right - 4)
        for one, two in pairwise(sorted(fixed, key=lambda stop: (stop.rect.y, stop.rect.x))):
            assert not one.rect.meets(two.rect)


@pytest.mark.parametrize("name", ["chamber", "vote", "crowd", "composer", "debrief", "wordy"])
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (720, 1280), (3440, 1440), (3840, 2160)], ids=str)
def test_windows_that_nobody_planned_for_are_whole_too(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    for scene in scenes(kit_for(size, text), name):
        assert [box for box in content(scene.boxes) if not Rect(0, 0, *size).holds(box.rect)] == []
        for layer in (scene.boxes, *(pane.boxes for pane in scene.panes)):
            assert overlaps(content(layer)) == []


def test_two_turning_points_close_together_stand_one_below_the_other(
    kit_for: Callable[[tuple[int, int], int], Kit],
) -> None:
    page = PAGES["debrief"]
    chart = next(node for node in page.side if isinstance(node, Chart))
    first, second, third = chart.turnings
    close = replace(chart, turnings=(first, replace(second, minute=first.minute + 2), third))
    near = replace(page, side=tuple(close if node is chart else node for node in page.side))
    scene = compose(kit_for((1280, 720), 100), near, Local())
    badges = [
        box.rect
        for pane in scene.panes
        for box in pane.boxes
        if isinstance(box.part, Panel) and box.part.fill == "badge" and box.part.border == "paper"
    ]
    on_the_line = sorted(badges, key=lambda rect: rect.y)[:3]
    assert not any(one.meets(two) for one in on_the_line for two in on_the_line if one is not two)


@pytest.mark.parametrize("text", TEXTS)
def test_the_ring_round_a_tab_holds_its_key_and_its_line(
    kit_for: Callable[[tuple[int, int], int], Kit], text: int
) -> None:
    page = next(page for page in PAGES.values() if page.tabs)
    scene = compose(kit_for((1280, 720), text), page, Local())
    for stop in filter(None, (scene.stop(tab.id) for tab in page.tabs)):
        assert all(stop.rect.holds(inked(box)) for box in content(scene.boxes) if box.stop == stop.id)


@pytest.mark.parametrize("name", ["chamber", "vote", "crowd", "composer", "seats", "floor", "draft", "debrief"])
@pytest.mark.parametrize("text", [100, 150])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_a_message_that_comes_or_goes_moves_no_act(
    kit_for: Callable[[tuple[int, int], int], Kit], name: str, size: tuple[int, int], text: int
) -> None:
    silent = replace(PAGES[name], foot="")
    words = "Your last act has been taken back; the record of the game keeps that, and whoever asks may read it there. "
    places = []
    for foot in ("", words[:60], words, 3 * words):
        scene = compose(kit_for(size, text), replace(silent, foot=foot), Local())
        places.append({act: stop.rect for act in scene.acts if (stop := scene.stop(act))})
    assert places[0]
    assert all(place == places[0] for place in places)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_nothing_scrolls_that_is_seen_whole(
    kit_for: Callable[[tuple[int, int], int], Kit], size: tuple[int, int]
) -> None:
    for name in PAGES:
        for pane in scene_of(kit_for(size, 100), name, Local()).panes:
            lowest = max((box.rect.bottom for box in content(pane.boxes)), default=0)
            assert not pane.reach or lowest > pane.view.bottom - 24, (name, pane.id)


def test_a_pane_too_low_for_a_scroll_bar_has_none(assets: Path, fonts: Fonts) -> None:
    painter = Painter(assets, fonts, load_theme(assets / "themes", "dark"))
    painter.u = 1.0
    pictures = []
    for height in (29, 290):
        target = pygame.Surface((200, 300))
        scene = Scene((200, 300), (), (Pane("refused", Rect(0, 0, 200, height), (), 2 * height),))
        painter.paint(target, scene, Pose())
        pictures.append({tuple(target.get_at((x, y))) for x in range(190, 200) for y in range(height)})
    bar = (*painter.theme["line"], 255)
    assert bar not in pictures[0]
    assert bar in pictures[1]


def test_the_title_with_a_game_to_go_on_with_needs_no_scrolling(kit_for: Callable[[tuple[int, int], int], Kit]) -> None:
    page = PAGES["title"]
    first, *_ = (node for node in page.main if isinstance(node, Choice))
    more = (replace(first, id="title.games", primary=False, key="L"), Text("Rule 37 lets a State take part. " * 5))
    full = replace(page, main=(*page.main, *more))
    scene = compose(kit_for((1280, 720), 100), full, Local())
    assert [pane.reach for pane in scene.panes] == [0]
    assert set(choices_in(full)) <= {stop.id for stop in scene.stops}
