"""What one press of a key does, driven by real key presses in pygame's own queue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from program import Book
from test_real_pages import debate

from game.desktop.app import PAUSE
from game.desktop.focus import is_settled
from game.desktop.paint.painter import scroll_of
from game.desktop.pilot import Pilot
from game.players import HUMAN
from game.session import Session, at_moment
from game.views.choices import WITHOUT_A_KEY, keyed
from game.views.composer import has_the_floor
from game.views.desk import Desk
from game.views.forms import KINDS
from game.views.intents import Go, Intent, Press
from game.views.moves import moves
from game.views.nodes import Choice, Record
from game.views.place import Place
from tests.views.desks import desk_in, everybody_leaves, looking_at, session_at

__all__ = ["everybody_leaves"]


def open_on(page: str, assets: Path, leads: dict[str, str] | None = None) -> tuple[Book, Pilot]:
    """A window on a sample page."""
    book = Book(page, leads)
    return book, Pilot(book, assets)


@pytest.mark.parametrize(
    ("key", "pressed"), [("Enter", "title.continue"), ("Space", "title.continue"), ("N", "title.new")]
)
def test_a_key_whose_handling_took_long_has_acted_once(assets: Path, key: str, pressed: str) -> None:
    book, pilot = open_on("title", assets, {pressed: "seats"})
    pilot.hold(key, 30)
    assert book.pressed == [pressed]


def test_escape_held_down_goes_back_once(assets: Path) -> None:
    book, pilot = open_on("floor", assets, {"floor.back": "composer"})
    pilot.hold("Esc", 30)
    assert book.pressed == ["floor.back"]


def test_the_same_key_acts_again_once_it_was_released(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.press("Enter", "Enter")
    assert book.pressed == ["title.continue"] * 2


def test_arrows_and_the_keys_of_a_field_go_on_while_they_are_held(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.hold("Down", 3)
    assert pilot.focus == "title.settings"
    book, pilot = open_on("composer", assets)
    pilot.press("Shift+Tab")
    while pilot.focus != "own":
        pilot.press("Tab")
    pilot.press("Ctrl+A", "X")
    pilot.hold("Y", 4)
    assert book.typed == "xyyyy"
    pilot.hold("Backspace", 3)
    assert book.typed == "xy"


def test_a_shortcut_held_down_leaves_no_letters_in_the_field_it_leads_to(assets: Path) -> None:
    book, pilot = open_on("title", assets, {"title.new": "composer"})
    pilot.app.face.focus = "own"
    pilot.hold("N", 5)
    assert pilot.app.face.editor is not None
    assert book.typed == ""
    pilot.press("N")
    assert book.typed.endswith("n")


def test_a_window_that_lost_the_focus_knows_of_no_key_that_is_down(assets: Path) -> None:
    book, pilot = open_on("title", assets)
    pilot.hold("Enter", 1, release=False)
    pilot.look_away()
    pilot.press("Enter")
    assert book.pressed == ["title.continue"] * 2


def walk_to(pilot: Pilot, name: str) -> None:
    """Tab until something has the focus."""
    for _ in pilot.app.face.scene.stops:
        if pilot.focus == name:
            return
        pilot.press("Tab")
    raise AssertionError(f"{name} cannot be reached")


def needs_ctrl(pilot: Pilot) -> bool:
    """Whether the brass button shows Ctrl with the sign of Enter."""
    return pilot.app.face.pose(caret=False).with_ctrl


def test_enter_presses_the_brass_button_once_what_the_ring_is_on_is_chosen(assets: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    pilot = Pilot(desk, assets)
    pilot.press("Enter", "2")
    walk_to(pilot, "length.class")
    assert needs_ctrl(pilot), "Enter chooses the length"
    pilot.press("Enter")
    assert pilot.focus == "length.class"
    assert not needs_ctrl(pilot), "Enter takes the seat"
    pilot.press("Enter")
    assert desk.page().screen == "brief"


def test_enter_talks_once_whom_about_what_and_in_which_words_is_chosen(assets: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    desk.play(at_moment(debate(), "kazakhstan", "opening"), "corridor")
    pilot = Pilot(desk, assets)
    for choice in ("whom.mexico", "do.offer", "about.", "words."):
        found = (stop for stop in pilot.app.face.scene.stops if stop.id.startswith(choice))
        name = next(stop.id for stop in found if not is_settled(stop))
        walk_to(pilot, name)
        pilot.press("Enter")
        assert pilot.focus == name
        assert not needs_ctrl(pilot)
    acts = len(desk.meeting_session.turns)
    pilot.press("Enter")
    assert len(desk.meeting_session.turns) > acts


def test_another_button_under_the_ring_keeps_enter_and_the_brass_one_shows_ctrl(assets: Path) -> None:
    book, pilot = open_on("seats", assets)
    spot = pilot.app.face.scene.stop("seat.take")
    assert spot is not None
    rect = (spot.rect.x + 10, spot.rect.y + 10, spot.rect.w - 20, spot.rect.h - 20)
    plain = pilot.app.window.subsurface(rect).copy()
    pilot.press("Tab")
    assert pilot.focus == "seat.back"
    seen = pilot.app.window.subsurface(rect)
    assert seen.get_buffer().raw != plain.get_buffer().raw, "the cap shows another key"
    pilot.press("Enter", "Ctrl+Enter")
    assert book.pressed == ["seat.back", "seat.take"]
    again = pilot.app.face.scene.stop("seat.take")
    assert again is not None
    assert again.rect == spot.rect


def test_enter_in_a_field_is_not_the_brass_button(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    walk_to(pilot, "own")
    assert needs_ctrl(pilot) == ("Enter" in pilot.app.face.scene.keys)


@pytest.mark.parametrize(
    ("moment", "ways"),
    [
        ("opening", (Go("corridor"), Go("brief"), Go("ledger"), Go("seats"), Go("settings"))),
        ("debate", (Go("floor"), Go("composer"), Go("draft"), Go("form", about="raise_point_of_order"))),
        ("silence", (Go("silence"), Go("chair"), Go("corridor"))),
        ("end", (Go("debrief"), Go("debrief", "result"), Go("debrief", "turning", "1"))),
    ],
)
def test_a_press_on_what_is_chosen_changes_nothing_and_on_a_tick_box_it_does(
    assets: Path, moment: str, ways: tuple[Go, ...]
) -> None:
    desk = looking_at(session_at(debate(), "kazakhstan", moment), "chamber")
    pilot = Pilot(desk, assets)
    for way in ways:
        desk.place = here = Place().gone(way)
        page = desk.page()
        pilot.press("Tab")
        for stop in pilot.app.face.scene.stops:
            if stop.choice is None or not (stop.choice.checked or stop.current) or stop.id.startswith("tab."):
                continue
            desk.place = here
            desk.respond(Press(stop.id))
            assert (desk.page() == page) == is_settled(stop), stop.id


def test_f1_opens_the_refusal_on_the_page_until_the_ring_is_moved(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    assert pilot.focus != "act.point"
    pilot.press("F1")
    assert book.explained == ["act.point"]
    pilot.press("Tab", "F1")
    assert book.explained[1] == pilot.focus


def test_f1_opens_the_refusal_that_was_shown_last(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    pilot.press("Tab")
    first, *others = book.shown.refused
    new = replace(first, id="act.new", label="Another act", reason="nothing is open (rule 33).")
    book.shown = replace(book.shown, refused=(new, first, *others))
    pilot.press("M", "F1")
    assert book.explained == ["act.new"]


def test_f1_asks_why_the_brass_button_is_shut(assets: Path) -> None:
    book, pilot = open_on("seats", assets)
    take, back = book.shown.acts
    pilot.press("Tab")
    book.shown = replace(book.shown, acts=(replace(take, enabled=False, reason="(rule 14)"), back))
    pilot.press("Up", "F1")
    assert book.explained == ["seat.take"]


def test_taking_back_an_act_says_so_and_moves_no_button(assets: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    desk.play(at_moment(debate(), "kazakhstan", "opening"), "chamber")
    pilot = Pilot(desk, assets)
    before = pilot.app.face.scene
    pilot.press("Enter")
    pilot.press("M", "U")
    after = pilot.app.face.scene
    assert "taken back" in desk.page().foot
    assert [after.stop(act) for act in after.acts] == [before.stop(act) for act in before.acts]


def test_another_meeting_begins_at_its_title(assets: Path, tmp_path: Path) -> None:
    pilot = Pilot(desk_in(tmp_path), assets)
    pilot.press("Enter", "2")
    pilot.wheel(-5, (300, 400))
    assert pilot.app.face.scroll["main"] > 0
    pilot.press("1")
    assert pilot.app.face.scroll.get("main", 0) == 0
    pilot.wheel(-5, (300, 400))
    pilot.wheel(-5, (900, 400))
    held = dict(pilot.app.face.scroll)
    pilot.press("Tab", "Tab")
    assert held["main"] > 0
    assert pilot.app.face.scroll["side"] == held["side"], "the same page stays where it was"


def test_the_pointer_lights_what_lies_under_it_after_everything_has_moved(assets: Path) -> None:
    book, pilot = open_on("composer", assets)
    pilot.point("point.1")
    assert pilot.app.face.hover == "point.1"
    pilot.press("PageDown")
    assert pilot.app.face.hover not in ("", "point.1")
    pilot.press("PageUp")
    assert pilot.app.face.hover == "point.1"
    book.shown = replace(book.shown, main=book.shown.main[:2])
    pilot.press("Tab")
    assert pilot.app.face.hover == ""


def test_the_ring_goes_to_the_tab_that_a_number_opens(assets: Path) -> None:
    desk = looking_at(session_at(debate(), "kazakhstan", "end"), "debrief")
    pilot = Pilot(desk, assets)
    pilot.press("Enter")
    first, second, third, *_ = desk.page().tabs
    walk_to(pilot, first.id)
    pilot.press(third.key)
    assert pilot.focus == third.id
    brass = pilot.app.face.scene.acts[0]
    walk_to(pilot, brass)
    pilot.press(second.key)
    assert pilot.focus == brass, "whoever stands on a button stays there"


def test_on_a_new_page_the_ring_is_on_its_brass_button_though_it_has_tabs(assets: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    pilot = Pilot(desk, assets)
    pilot.press("Enter", "2")
    walk_to(pilot, "seat.armenia")
    pilot.press("Enter", "Enter")
    assert desk.page().screen == "brief"
    assert pilot.focus == "go.chamber"


def test_up_and_down_scroll_a_page_that_holds_nothing_to_choose(assets: Path) -> None:
    pilot = Pilot(looking_at(session_at(debate(), "kazakhstan", "opening"), "brief"), assets)
    pane = pilot.app.face.scene.pane("main")
    assert pane is not None
    assert pane.reach > 60
    ring = pilot.focus
    pilot.press("Down")
    assert (pilot.app.face.scroll["main"], pilot.focus) == (60, ring)
    pilot.press("Up")
    assert (pilot.app.face.scroll["main"], pilot.focus) == (0, ring)
    pilot.hold("Down", 30)
    assert pilot.app.face.scroll["main"] == pane.reach
    pilot.press("Home", "Up")
    assert pilot.focus.startswith("tab."), "at the top the ring goes on"


def test_what_is_cut_at_the_end_of_a_pane_fades_out_before_the_buttons(assets: Path) -> None:
    _book, pilot = open_on("composer", assets)
    pane = pilot.app.face.scene.pane("side")
    assert pane is not None
    assert pane.reach
    window, paper = pilot.app.window, pilot.app.window.get_at((pane.view.x + 8, pane.view.centre[1]))

    def inks(y: int) -> int:
        row = (window.get_at((x, y)) for x in range(pane.view.x + 8, pane.view.right - 12))
        return sum(max(abs(one - two) for one, two in zip(dot, paper, strict=True)) > 24 for dot in row)

    for scrolled in range(0, pane.reach, 7):
        pilot.app.face.scroll["side"] = scrolled
        pilot.app.draw()
        assert inks(pane.view.bottom - 1) == 0
        assert scrolled == 0 or inks(pane.view.y) == 0
    pilot.app.face.scroll["side"] = pane.reach
    pilot.app.draw()
    lowest = max(box.rect.bottom for box in pane.boxes) - pane.reach
    assert lowest <= pane.view.bottom


TWO = {"kazakhstan": HUMAN, "armenia": HUMAN}


def at_the_curtain(assets: Path, folder: Path) -> tuple[Desk, Pilot]:
    """A window on a game of two people that has just begun."""
    desk = desk_in(folder)
    desk.play(Session.new(debate(), TWO))
    return desk, Pilot(desk, assets)


@pytest.mark.parametrize("key", ["Enter", "Space", "Ctrl+Enter"])
def test_hammering_never_passes_the_curtain(assets: Path, tmp_path: Path, key: str) -> None:
    desk, pilot = at_the_curtain(assets, tmp_path)
    assert "Pause, then press." in repr(pilot.app.face.scene)
    for _ in range(12):
        pilot.hold(key, 1)
        pilot.wait(120)
    assert desk.page().screen == "curtain"
    pilot.wait(PAUSE - 121)
    pilot.hold(key, 1)
    assert desk.page().screen == "curtain", "every press begins the pause anew"
    pilot.wait(PAUSE)
    pilot.hold(key, 1)
    assert desk.page().screen == "brief"


def test_the_curtain_counts_its_pause_from_the_release_of_a_held_key(assets: Path, tmp_path: Path) -> None:
    desk, pilot = at_the_curtain(assets, tmp_path)
    pilot.hold("Enter", 1, release=False)
    pilot.wait(PAUSE)
    pilot.hold("Enter", 1)
    pilot.hold("Enter", 1)
    assert desk.page().screen == "curtain"


def test_what_is_pressed_while_a_slow_act_is_done_does_not_pass_the_curtain(assets: Path, tmp_path: Path) -> None:
    desk, pilot = at_the_curtain(assets, tmp_path)
    pilot.press("Enter")
    desk.place = desk.place.at("chamber")
    pilot.press("Tab")
    answer = desk.respond

    def slow(intent: Intent) -> None:
        pilot.now += 5 * PAUSE
        answer(intent)

    first = desk.seat
    pilot.app.face._send = slow
    for _ in range(60):
        if desk.curtain:
            break
        desk.place = desk.place.at("chamber")
        pilot.hold("Ctrl+Enter", 1)
    assert desk.curtain
    pilot.hold("Enter", 1)
    assert desk.curtain
    pilot.press("Enter")
    assert desk.seat not in ("public", first)


def test_the_page_on_people_opens_on_back_and_shows_at_once_who_plays(assets: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    desk.play(Session.new(debate(), {"kazakhstan": HUMAN}))
    pilot = Pilot(desk, assets)
    pilot.press("M", "O")
    assert pilot.focus == "people.back"
    pilot.press("Enter")
    assert desk.page().screen == "floor"
    assert desk.meeting_session.humans == ("kazakhstan",)
    pilot.press("O")
    walk_to(pilot, "hand.brazil")
    before = repr(pilot.app.face.scene)
    assert "Brazil: to a person" in before
    pilot.press("Enter")
    assert set(desk.meeting_session.humans) == {"brazil", "kazakhstan"}
    assert "Brazil: to the engine" in repr(pilot.app.face.scene)
    pilot.press("Enter")
    assert desk.meeting_session.humans == ("kazakhstan",), "the row under the ring gives it back"


def with_the_floor(folder: Path) -> Desk:
    """A desk at the composer of somebody who has just been given the floor."""
    desk = desk_in(folder)
    desk.play(at_moment(debate(), "kazakhstan", "debate"), "chamber")
    for _ in range(60):
        if has_the_floor(desk.knowledge):
            return desk
        ids = [act.id for act in desk.page().acts]
        desk.respond(Press(next(name for name in ids if name in ("go.listen", "go.on") or name.startswith("act."))))
        desk.place = desk.place.at("chamber")
    raise AssertionError("the floor is never given")


def test_no_letter_gives_the_floor_back(assets: Path, tmp_path: Path) -> None:
    desk = with_the_floor(tmp_path)
    conclude = [act for act in moves(desk.texts, desk.knowledge).acts if act.id == "act.conclude"]
    assert [(act.key, act.letter) for act in conclude] in ([], [("", "")])
    desk.place = desk.place.at("composer")
    pilot = Pilot(desk, assets)
    acts = len(desk.meeting_session.turns)
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        pilot.press(letter)
    assert len(desk.meeting_session.turns) == acts
    assert desk.page().screen == "composer"
    walk_to(pilot, "act.conclude")
    pilot.press("Enter")
    assert len(desk.meeting_session.turns) > acts


def test_the_composer_opens_in_the_field_where_only_words_are_missing(assets: Path, tmp_path: Path) -> None:
    desk = with_the_floor(tmp_path)
    desk.place = desk.place.at("composer")
    pilot = Pilot(desk, assets)
    assert pilot.focus != "own", "nothing is chosen yet"
    walk_to(pilot, "point.kz_left")
    pilot.press("Enter")
    assert pilot.focus == "point.kz_left"
    pilot.press("Esc")
    assert desk.page().screen == "chamber"
    walk_to(pilot, "go.composer")
    pilot.press("Enter")
    assert pilot.focus == "own"
    pilot.press("C")
    assert desk.place.fields["own"] == "c"
    pilot.press("Esc", "Esc")
    assert desk.page().screen == "chamber"


@pytest.mark.parametrize("kind", sorted(WITHOUT_A_KEY))
def test_what_ends_something_is_a_kind_of_act_and_gets_no_letter(kind: str) -> None:
    assert kind in KINDS
    act = KINDS[kind].model_construct(kind=kind, seat="kazakhstan")
    one, other = keyed((Choice(f"act.{kind}", "Close it", act), Choice("go.on", "Close by", Go("chamber"))))
    assert (one.key, other.key) == ("", "C")


def test_the_record_opens_at_what_is_new_where_that_would_be_out_of_view(assets: Path) -> None:
    book, pilot = open_on("chamber", assets)
    record = next(node for node in book.shown.side if isinstance(node, Record))
    entries = record.entries * 6

    def standing() -> int:
        pane = pilot.app.face.scene.pane("record")
        assert pane is not None
        return scroll_of(pane, pilot.app.face.scroll)

    def show(fresh: int) -> tuple[int, int]:
        new = replace(record, entries=entries, fresh=fresh, divider="since your last turn")
        side = tuple(new if isinstance(node, Record) else node for node in book.shown.side)
        book.shown = replace(book.shown, side=side)
        pilot.press("Tab")
        pane = pilot.app.face.scene.pane("record")
        assert pane is not None
        divider = next((box for box in pane.boxes if "since your last turn" in repr(box)), None)
        return (divider.rect.y - standing() - pane.view.y if divider else -1), pane.reach

    top, reach = show(len(entries) - 2)
    assert 0 < top < 60
    assert standing() < reach
    _, reach = show(1)
    assert standing() == reach, "the divider is in view at the end"
    pilot.wheel(1, pilot.app.face.scene.pane("record").view.centre)  # type: ignore[union-attr]
    held = standing()
    show(len(entries) - 2)
    assert standing() == held, "whoever has scrolled stays there"
