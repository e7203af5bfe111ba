"""The window, driven by real key presses and clicks in pygame's own queue."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from program import Book, Settings
from samples import PAGES

from game.desktop.app import App
from game.desktop.pilot import Pilot
from game.desktop.scene import Words


def open_on(page: str, assets: Path, **leads: str) -> tuple[Book, Pilot]:
    """A window on a sample page."""
    book = Book(page, {name.replace("__", "."): target for name, target in leads.items()})
    return book, Pilot(book, assets)


def test_enter_presses_what_the_ring_is_on(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    assert pilot.focus == "title.continue"
    pilot.press("Enter", "Tab", "Enter", "Space", "Shift+Tab", "Enter")
    assert book.pressed == ["title.continue", "title.new", "title.new", "title.continue"]


@pytest.mark.parametrize(("key", "act"), [("N", "act.note"), ("P", "act.pass"), ("M", "act.more")])
def test_the_key_on_the_cap_presses_the_button(assets: Path, key: str, act: str) -> None:
    book, pilot = open_on("chamber", assets)
    pilot.press(key)
    assert book.pressed == [act]


def test_escape_presses_the_choice_with_that_key(assets: Path) -> None:
    book, pilot = open_on("floor", assets)
    pilot.press("Esc")
    assert book.pressed == ["floor.back"]


def test_f1_explains_what_has_the_focus(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    while pilot.focus != "act.point":
        pilot.press("Tab")
    pilot.press("F1")
    assert book.explained == ["act.point"]


def test_a_refused_act_can_be_pressed_to_learn_why(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    pilot.click("act.point")
    assert book.pressed == ["act.point"]


def test_arrows_move_to_the_neighbour(assets: Path) -> None:
    _book, pilot = open_on("title", assets)
    pilot.press("Down", "Down")
    assert pilot.focus == "title.rules"
    pilot.press("Up")
    assert pilot.focus == "title.new"
    pilot.press("Left")
    assert pilot.focus == "title.new"


def test_arrows_go_along_a_row_of_acts(assets: Path) -> None:
    _book, pilot = open_on("chamber", assets)
    pilot.press("Left", "Left", "Left")
    assert pilot.focus == "act.note"
    pilot.press("Right")
    assert pilot.focus == "act.pass"


def test_focus_survives_a_page_that_still_has_it_and_else_goes_to_the_next_act(assets: Path) -> None:
    book, pilot = open_on("chamber", assets, act__more="ruling", act__accept="vote")
    pilot.press("Tab")
    stop = pilot.focus
    book.shown = PAGES["ruling"]
    pilot.press("M")
    assert pilot.focus == ("act.accept" if stop.startswith("act.") else stop)


def test_the_ring_goes_to_the_brass_button_when_another_act_is_the_next(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    acts = book.shown.acts
    first = pilot.focus
    other = next(act.id for act in acts if act.id not in (first, "act.more"))
    keys = {first: "Q", other: "Enter"}
    now = (replace(act, key=keys.get(act.id, act.key), primary=act.id == other) for act in acts)
    book.shown = replace(book.shown, acts=tuple(now))
    pilot.press("M")
    assert pilot.focus == other, "Enter means what its cap says"
    pilot.press("Tab", "Tab")
    walked = pilot.focus
    book.shown = replace(book.shown, title="The same moment")
    pilot.press("M")
    assert pilot.focus == walked, "nobody is led away while the next act stays the same"


def test_the_letter_of_the_brass_button_presses_it_too(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    acts = tuple(replace(act, letter="C") if act.primary else act for act in book.shown.acts)
    book.shown = replace(book.shown, acts=acts)
    pilot.press("M", "C")
    assert book.pressed[1:] == [next(act.id for act in acts if act.primary)]


def test_a_whole_page_is_walked_by_tab_alone(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    stops = [stop.id for stop in pilot.app.face.scene.stops]
    walked = []
    for _ in stops:
        walked.append(pilot.focus)
        pilot.press("Tab")
    assert sorted(walked) == sorted(stops)


def test_tabbing_to_something_below_scrolls_it_into_view(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    scene = pilot.app.face.scene
    while pilot.focus != "point.6":
        pilot.press("Tab")
    stop, pane = scene.stop("point.6"), scene.pane("main")
    assert stop is not None
    assert pane is not None
    assert stop.rect.bottom > pane.view.bottom
    at = pilot.app.face.scroll["main"]
    assert pane.view.y <= stop.rect.y - at < stop.rect.bottom - at <= pane.view.bottom


def test_the_wheel_and_the_page_keys_scroll(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    pane = pilot.app.face.scene.pane("main")
    assert pane is not None
    pilot.wheel(-1, pane.view.centre)
    assert pilot.app.face.scroll["main"] == 60
    pilot.wheel(5, pane.view.centre)
    assert pilot.app.face.scroll["main"] == 0
    pilot.click("point.0")
    pilot.press("PageDown", "PageDown", "PageDown", "PageDown")
    assert pilot.app.face.scroll["main"] == pane.reach
    pilot.press("PageUp")
    assert pilot.app.face.scroll["main"] < pane.reach


def focus_on(pilot: Pilot, name: str) -> None:
    """Tab until something has the focus."""
    for _ in pilot.app.face.scene.stops:
        if pilot.focus == name:
            return
        pilot.press("Tab")
    raise AssertionError(f"{name} cannot be reached")


def test_typing_goes_into_the_field_letter_by_letter(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    focus_on(pilot, "own")
    before = "We lost people in January. Judge us by what the inquiry finds, and by whether we tell you."
    pilot.type(" Қазақстан")
    assert book.typed == before + " Қазақстан"
    pilot.press("Backspace", "Ctrl+Backspace")
    assert book.typed == before + " "
    pilot.press("Ctrl+A")
    pilot.type("N")
    assert book.typed == "N"


def test_keys_that_are_shortcuts_elsewhere_are_letters_in_a_field(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    focus_on(pilot, "own")
    pilot.press("Ctrl+A", "R", "Space")
    assert book.pressed == []
    assert book.typed == "r"


def test_escape_leaves_the_field_first_and_then_the_shortcut_works(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    focus_on(pilot, "own")
    pilot.press("Esc")
    assert pilot.focus == "composer.hand"
    pilot.press("R")
    assert book.pressed == ["composer.rehearse"]


def test_ctrl_enter_hands_in_from_inside_the_field(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    focus_on(pilot, "own")
    pilot.press("Ctrl+Enter")
    assert book.pressed == ["composer.hand"]


def test_the_caret_moves_by_line_and_selects(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    focus_on(pilot, "own")
    pilot.press("Up", "Home", "Shift+End", "Delete")
    assert book.typed == " and by whether we tell you."


def test_a_click_puts_the_caret_between_two_letters(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    stop = pilot.app.face.scene.stop("own")
    assert stop is not None
    assert stop.entry is not None
    line = stop.entry.lines[0]
    pilot.click_at(*line.rect.centre)
    editor = pilot.app.face.editor
    assert editor is not None
    assert line.end // 3 < editor.caret < 2 * line.end // 3
    assert editor.selected == ""


def test_nothing_is_drawn_while_nothing_changes(assets: Path) -> None:
    _book, pilot = open_on("chamber", assets)
    drawn = pilot.app.paints
    pilot.wait(5_000)
    pilot.wheel(-1, (300, 300))
    assert pilot.app.paints == drawn
    pilot.press("Tab")
    assert pilot.app.paints == drawn + 1


def test_only_the_caret_blinks_and_in_reduced_motion_not_even_that(assets: Path) -> None:
    for settings, blinks in ((Settings(motion="full"), True), (Settings(motion="reduced"), False)):
        book = Book("composer", settings=settings)
        pilot = Pilot(book, assets)
        focus_on(pilot, "own")
        pilot.wait(200)
        drawn = pilot.app.paints
        pilot.wait(2_120)
        assert pilot.app.paints == drawn + (4 if blinks else 0)


def test_motion_plays_and_any_key_ends_it(assets: Path) -> None:
    book = Book("chamber", {"act.more": "floor"}, Settings(motion="full"))
    pilot = Pilot(book, assets)
    pilot.press("M")
    drawn = pilot.app.paints
    pilot.wait(64)
    assert pilot.app.paints >= drawn + 3
    assert pilot.app.motion.moving
    pilot.press("Tab")
    assert pilot.app.motion.old_picture == 0
    pilot.wait(400)
    assert not pilot.app.motion.moving


def test_votes_arrive_one_by_one_and_at_once_in_reduced_motion(assets: Path) -> None:
    book = Book("chamber", {"act.more": "vote"}, Settings(motion="full"))
    pilot = Pilot(book, assets)
    pilot.press("M")
    pilot.wait(200)
    arrived = pilot.app.motion.arrived
    assert arrived["albania"] == 1
    assert arrived["united_states"] == 0
    pilot.wait(1_100)
    assert pilot.app.motion.arrived == {}
    still = Book("chamber", {"act.more": "vote"})
    pilot = Pilot(still, assets)
    pilot.press("M")
    assert pilot.app.motion.arrived == {}


def test_another_text_size_and_theme_are_seen_at_once(assets: Path) -> None:
    book, pilot = open_on("settings", assets)
    before = {box.part.px for box in pilot.app.face.scene.panes[0].boxes if isinstance(box.part, Words)}
    dark = pilot.app.window.get_at((5, 5))
    book.settings = Settings("light", 200, "reduced")
    pilot.press("Tab")
    after = {box.part.px for box in pilot.app.face.scene.panes[0].boxes if isinstance(box.part, Words)}
    assert max(after) > max(before)
    assert pilot.app.window.get_at((5, 5)) != dark


def test_the_window_lays_itself_out_anew_when_its_size_changes(assets: Path) -> None:
    _book, pilot = open_on("chamber", assets)
    assert "face.tab.acts" not in {stop.id for stop in pilot.app.face.scene.stops}
    pilot.resize(800, 700)
    assert pilot.app.face.scene.size == (800, 700)
    assert "face.tab.acts" in {stop.id for stop in pilot.app.face.scene.stops}
    pilot.click("face.tab.record")
    assert pilot.app.face.scene.pane("record") is not None
    pilot.wait(200)
    pilot.resize(1280, 720)


def test_the_panel_of_the_middle_layout_opens_by_key_and_closes_by_escape(assets: Path) -> None:
    _book, pilot = open_on("chamber", assets)
    pilot.resize(1024, 768)
    assert pilot.app.face.scene.pane("list") is None
    pilot.press("L")
    assert pilot.app.face.scene.pane("list") is not None
    pilot.press("R")
    assert pilot.app.face.scene.pane("record") is not None
    pilot.press("Esc")
    assert pilot.app.face.scene.pane("record") is None
    pilot.resize(1280, 720)


def test_a_window_left_alone_comes_to_rest_by_its_own_clock(assets: Path) -> None:
    book = Book("chamber", {"act.more": "floor"}, Settings(motion="full"))
    app = App(book, assets, hidden=True)
    pygame.event.clear()
    app.step([pygame.event.Event(pygame.KEYDOWN, key=pygame.K_m, mod=0, unicode="m", scancode=0)])
    assert app.motion.moving
    end = time.monotonic() + 2
    while app.motion.moving and time.monotonic() < end:
        app.step([pygame.event.wait(16)])
    assert not app.motion.moving


def test_leaving_ends_the_loop(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.press("Q")
    assert book.finished
    pilot.app.run()


def test_the_pointer_lights_what_it_is_over_and_presses_on_release(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    stop = pilot.app.face.scene.stop("title.new")
    assert stop is not None
    spot = (stop.rect.x + 4, stop.rect.centre[1])
    plain = pilot.app.window.get_at(spot)
    pilot.point("title.new")
    assert pilot.app.window.get_at(spot) != plain
    assert book.pressed == []
    pilot.click("title.new")
    assert book.pressed == ["title.new"]
