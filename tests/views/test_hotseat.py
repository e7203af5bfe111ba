"""Several people at one machine: the curtain, what it hides, handing seats over, the bell, changing places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.council.seats import PUBLIC
from game.players import HUMAN
from game.procedure.statements import BeginStatement
from game.scenario import Scenario, from_saved, to_saved
from game.session import Session
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.intents import Command, Explain, Go, Order, Press, Type
from game.views.nodes import Page, Rows
from game.views.people import MOST_PEOPLE
from game.views.screens import SCREENS
from game.views.walk import choice_called, choices_of
from tests.views.desks import NOWHERE, at, desk_in, press_id
from tests.views.test_golden import compare

PAIR = ("kazakhstan", "armenia")
UNSENT = "Zircon words nobody has sent yet."
CABLE = "Zircon cable for {seat} alone."


def marked(scenario: Scenario) -> Scenario:
    """Return the debate with a marker in each cable, so that a leak of it can be found."""
    data = to_saved(scenario)
    for instruction in data["instructions"]:
        instruction["cable"] = CABLE.format(seat=instruction["seat"])
    for brief in data["briefs"]:
        brief["cables"] = {seat: CABLE.format(seat=seat) for seat in brief["cables"]}
    return from_saved(data)


def two(scenario: Scenario, folder: Path = NOWHERE, path: Path | None = None) -> Desk:
    """Return a desk at which two people begin the debate."""
    desk = desk_in(folder)
    desk.settings_file = None
    desk.play(Session.new(scenario, dict.fromkeys(PAIR, HUMAN), path=path), "brief")
    return desk


def step(desk: Desk) -> Page:
    """Press the first act, fill a statement where one is due; return the next page."""
    page = desk.page()
    if page.screen == "composer" and not desk.place.picked:
        point = next(choice.id for choice in choices_of(page) if choice.id.startswith("point."))
        desk.respond(Press(point))
        desk.respond(Type("own", "We answer for ourselves."))
        page = desk.page()
    choice = next((choice for choice in page.acts if choice.primary), page.acts[0])
    desk.respond(Press(choice.id))
    return desk.page()


def until(desk: Desk, screen: str) -> Page:
    """Go on until ``screen`` is shown."""
    for _ in range(600):
        if desk.page().screen == screen:
            return desk.page()
        step(desk)
    raise AssertionError(f"{screen} is never shown")


def test_seats_are_chosen_one_person_after_the_other(fresh_desk: Desk, tmp_path: Path) -> None:
    press_id(fresh_desk, "title.new")
    press_id(fresh_desk, "tab.csto_2022")
    page = press_id(fresh_desk, "seat.another")
    page = press_id(fresh_desk, "seat.armenia") if fresh_desk.session is None else page
    assert (choice_called(page, "seat.take") or page.acts[0]).label == "Begin with 2 people"
    assert [item.title for item in page.main[3].items if item.you] == ["Kazakhstan"]  # type: ignore[union-attr]
    page = press_id(fresh_desk, "seat.take")
    assert page.screen == "curtain"
    assert fresh_desk.meeting_session.humans == PAIR
    assert (tmp_path / "csto_2022-kazakhstan+armenia-1.jsonl").exists()
    fresh_desk.meeting_session.close()
    fresh_desk.respond(Press("curtain.sit"))
    assert fresh_desk.library.latest().seat == "Armenia, Kazakhstan"  # type: ignore[union-attr]


def test_no_more_than_six_people_and_never_more_than_there_are_seats(fresh_desk: Desk) -> None:
    press_id(fresh_desk, "title.new")
    press_id(fresh_desk, "tab.csto_2022")
    page = fresh_desk.page()
    while choice_called(page, "seat.another"):
        page = press_id(fresh_desk, "seat.another")
    begin = choice_called(page, "seat.take")
    assert begin is not None
    assert begin.label == f"Begin with {MOST_PEOPLE} people"


def test_a_seat_that_was_taken_can_be_taken_back(fresh_desk: Desk) -> None:
    press_id(fresh_desk, "title.new")
    press_id(fresh_desk, "tab.csto_2022")
    page = press_id(fresh_desk, "seat.another")
    assert "free again" not in page.foot
    assert "free again" not in press_id(fresh_desk, "seat.belarus").foot, "nobody had taken that one"
    page = press_id(fresh_desk, "seat.kazakhstan")
    assert page.foot == "Kazakhstan is free again."
    assert (choice_called(page, "seat.take") or page.acts[0]).label == "Take this seat"
    assert "free again" not in press_id(fresh_desk, "seat.another").foot


def test_the_curtain_says_whose_turn_it_is_and_has_one_button(csto: Scenario) -> None:
    desk = two(csto)
    page = desk.page()
    awaited = desk.meeting_session.awaited
    assert awaited in PAIR
    assert [choice.id for choice in choices_of(page)] == ["curtain.sit"]
    assert page.acts[0].label == f"I am {csto.facts and desk.knowledge.meeting.name(awaited)}"
    assert not page.side
    assert page.ribbon is None
    assert page.seat == ""
    assert press_id(desk, "curtain.sit").screen == "brief"
    assert desk.seat == awaited


@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_no_way_leads_round_the_curtain(csto: Scenario, screen: str) -> None:
    desk = two(marked(csto))
    desk.place = desk.place.gone(Go(screen))
    assert desk.page().screen == "curtain"
    desk.respond(Explain())
    desk.respond(Explain("curtain.sit"))
    assert desk.page().screen == "curtain"
    assert desk.knowledge.seat == PUBLIC
    assert "Zircon" not in repr(desk.knowledge)


def test_what_one_has_begun_is_hidden_from_the_other_and_comes_back(csto: Scenario) -> None:
    desk = two(marked(csto))
    press_id(desk, "curtain.sit")
    first = desk.seat
    until(desk, "chamber")
    desk.place = desk.place.gone(Go("composer"))
    point = next(choice.id for choice in choices_of(desk.page()) if choice.id.startswith("point."))
    desk.respond(Press(point))
    desk.respond(Type("own", UNSENT))
    desk.place = desk.place.at("chamber")
    until(desk, "curtain")
    press_id(desk, "curtain.sit")
    assert desk.seat != first
    assert UNSENT not in repr(desk.place)
    until(desk, "curtain")
    while desk.seat != first:
        step(desk)
    assert desk.place.fields["own"] == UNSENT
    assert desk.place.picked == (point.removeprefix("point."),)


def test_no_page_of_one_seat_holds_anything_private_of_the_other(csto: Scenario) -> None:
    """Markers in both cables, and what each seat has noted, through a whole game and every screen."""
    desk = two(marked(csto))
    looked = 0
    for number in range(600):
        page = desk.page()
        own = "" if desk.curtain else CABLE.format(seat=desk.seat)
        others = [CABLE.format(seat=seat) for seat in PAIR if seat != desk.seat]
        pages = [page]
        if number % 12 == 0 and not desk.curtain and not desk.session_over:
            pages += [desk.page_at(desk.place.at(screen)) for screen in ("brief", "ledger", "record", "floor", "draft")]
        for shown in pages:
            text = as_text(shown, desk.texts) + repr(shown)
            assert not any(other in text for other in others)
            looked += bool(own and own in text)
        if desk.session_over:
            break
        step(desk)
    assert desk.session_over
    assert looked
    spoke = {t.act.seat for t in desk.meeting_session.turns if isinstance(t.act, BeginStatement)}
    assert set(PAIR) <= spoke


def test_an_answer_in_confidence_waits_for_the_one_it_was_given_to(csto: Scenario) -> None:
    desk = two(csto)
    press_id(desk, "curtain.sit")
    first = desk.seat
    desk.notice = "Mexico told you something."
    desk.draw_curtain()
    assert "Mexico" not in as_text(desk.page(), desk.texts)
    desk.sit(first)
    assert desk.page().foot == "Mexico told you something."


def test_refusals_belong_to_the_one_who_was_refused(csto: Scenario) -> None:
    desk = two(csto)
    press_id(desk, "curtain.sit")
    first = desk.seat
    until(desk, "chamber")
    desk.respond(Press(desk.page().refused[0].id))
    assert len(desk.refused) == 1
    desk.meeting_session.ring()
    assert len(desk.debrief().refused) == 1
    desk.look_back(next(seat for seat in PAIR if seat != first))
    assert desk.debrief().refused == ()


def test_the_record_names_delegations_and_never_says_you(csto: Scenario) -> None:
    desk = two(csto)
    until(desk, "debrief")
    words = " ".join(entry.text for entry in desk.record if not entry.speaker).casefold().split()
    assert words
    assert not {"you", "your", "you."} & set(words)


def test_only_the_last_to_act_can_take_an_act_back(csto: Scenario) -> None:
    desk = two(csto)
    press_id(desk, "curtain.sit")
    first = desk.seat
    while not any(turned.act.seat == first for turned in desk.meeting_session.turns):
        step(desk)
    while desk.seat == first or desk.curtain:
        step(desk)
    assert not desk.can_undo
    assert choice_called(desk.page_at(desk.place.at("floor")), "go.undo") is None


def test_a_game_of_two_goes_on_behind_the_curtain(csto: Scenario, tmp_path: Path) -> None:
    desk = two(csto, tmp_path, tmp_path / "two.jsonl")
    press_id(desk, "curtain.sit")
    first = desk.seat
    until(desk, "chamber")
    desk.respond(Type("own", UNSENT))
    desk.meeting_session.close()
    other = desk_in(tmp_path)
    other.play(Session.resume(tmp_path / "two.jsonl"))
    assert other.page().screen == "curtain"
    press_id(other, "curtain.sit")
    assert other.seat == first
    assert other.place.fields["own"] == UNSENT


def test_a_seat_can_be_given_to_a_person_and_back_to_the_engine(
    fresh_desk: Desk, csto: Scenario, tmp_path: Path
) -> None:
    path = tmp_path / "one.jsonl"
    fresh_desk.play(Session.new(csto, {"kazakhstan": HUMAN}, path=path))
    fresh_desk.place = fresh_desk.place.gone(Go("people"))
    page = fresh_desk.page()
    own = choice_called(page, "hand.kazakhstan")
    assert own is not None
    assert not own.enabled
    assert "At least one person" in own.reason
    press_id(fresh_desk, "hand.armenia")
    assert fresh_desk.meeting_session.humans == PAIR
    assert fresh_desk.page().screen in ("people", "curtain")
    fresh_desk.meeting_session.close()
    assert Session.replayed(path).humans == PAIR
    again = desk_in(tmp_path)
    again.play(Session.resume(path))
    assert again.page().screen == "curtain"
    press_id(again, "curtain.sit")
    again.place = again.place.at("people")
    press_id(again, f"hand.{again.seat}")
    assert len(again.meeting_session.humans) == 1
    assert again.page().screen == "curtain", "the seat that is asked now may be another person's"
    press_id(again, "curtain.sit")
    assert again.seat == again.meeting_session.humans[0]


def test_the_bell_ends_the_game_where_it_stands(fresh_desk: Desk, csto: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    fresh_desk.play(Session.new(csto, {"kazakhstan": HUMAN}, path=path))
    for _ in range(20):
        step(fresh_desk)
    acts = len(fresh_desk.meeting_session.turns)
    fresh_desk.place = fresh_desk.place.at("floor")
    assert press_id(fresh_desk, "go.bell").screen == "bell"
    page = press_id(fresh_desk, "bell.ring")
    assert page.screen == "debrief"
    fresh_desk.meeting_session.close()
    game = Session.replayed(path)
    assert game.over
    assert game.rung
    assert not game.game.meeting.closed
    assert len(game.turns) == acts
    assert fresh_desk.library.latest() is None
    again = desk_in(tmp_path)
    again.play(Session.resume(path))
    assert again.page().screen == "debrief"


def test_the_same_meeting_again_from_another_seat(fresh_desk: Desk, csto: Scenario, tmp_path: Path) -> None:
    fresh_desk.play(Session.new(csto, {"kazakhstan": HUMAN}, seed=7, path=tmp_path / "one.jsonl"))
    fresh_desk.meeting_session.ring()
    fresh_desk.place = fresh_desk.place.at("debrief")
    page = press_id(fresh_desk, "debrief.show")
    swap = next(choice for choice in page.acts if choice.id == "go.swap")
    assert isinstance(swap.does, Command)
    assert swap.does.order is Order.SWAP
    fresh_desk.respond(Press("go.swap"))
    session = fresh_desk.meeting_session
    assert (session.seed, session.scenario.id) == (7, "csto_2022")
    assert session.humans != ("kazakhstan",)
    assert fresh_desk.page().screen == "brief"


def test_the_curtain_reads_as_before(csto: Scenario, request: pytest.FixtureRequest) -> None:
    desk = two(csto)
    compare("curtain", as_text(desk.page(), desk.texts), request)


@pytest.mark.parametrize("screen", ["people", "bell"])
def test_a_page_on_people_reads_as_before(csto: Scenario, screen: str, request: pytest.FixtureRequest) -> None:
    desk = at(csto, "kazakhstan", "debate", screen)
    compare(screen, as_text(desk.page(), desk.texts), request)


@pytest.mark.parametrize(("tab", "about"), [("", ""), ("turning", "1")])
def test_a_tab_of_the_debrief_reads_as_before(
    csto: Scenario, tab: str, about: str, request: pytest.FixtureRequest
) -> None:
    desk = at(csto, "kazakhstan", "end", "debrief")
    desk.place = replace(desk.place, tab=tab, about=about)
    compare(f"debrief_{tab or 'question'}{about}", as_text(desk.page(), desk.texts), request)


def test_an_answer_is_compared_with_the_record_and_not_marked(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "end", "debrief")
    desk.place = replace(desk.place, tab="")
    for number in range(3):
        page = press_id(desk, f"debrief.picked.{number}")
        assert [choice.checked for choice in choices_of(page) if choice.id.startswith("debrief.picked")].count(
            True
        ) == 1
        told = as_text(press_id(desk, "debrief.show"), desk.texts)
        assert "You chose:" in told
        assert "record" in told
        assert not any(word in told.casefold() for word in ("wrong", "correct answer", "score"))
        desk.place = replace(desk.place, tab="", answered=False)


def test_a_game_that_is_over_is_opened_again_from_the_title(fresh_desk: Desk, csto: Scenario, tmp_path: Path) -> None:
    assert choice_called(fresh_desk.page(), "title.games") is None
    session = fresh_desk.library.begin(csto, ["kazakhstan"])
    fresh_desk.play(session)
    step(fresh_desk)
    until(fresh_desk, "debrief")
    press_id(fresh_desk, "debrief.show")
    press_id(fresh_desk, "go.leave")
    unfinished = fresh_desk.library.begin(csto, PAIR)
    unfinished.close()
    page = press_id(fresh_desk, "title.games")
    rows = next(node for node in page.main if isinstance(node, Rows))
    assert [(item.aside, item.choice.label) for item in rows.items if item.choice] == [
        ("not over", "Go on"),
        ("over", "Look back"),
    ]
    page = press_id(fresh_desk, f"game.{session.path.name}")  # type: ignore[union-attr]
    assert page.screen == "debrief"
    assert page.tabs, "what decided the meeting is asked once"
    assert (tmp_path / "csto_2022-kazakhstan-1.jsonl").exists()


def test_what_was_refused_is_still_known_when_the_game_is_opened_again(csto: Scenario, tmp_path: Path) -> None:
    desk = two(csto, tmp_path, tmp_path / "two.jsonl")
    press_id(desk, "curtain.sit")
    first = desk.seat
    until(desk, "chamber")
    desk.respond(Press(desk.page().refused[0].id))
    told = [(verdict.act, str(verdict)) for verdict in desk.refused]
    desk.meeting_session.ring()
    desk.meeting_session.close()
    again = desk_in(tmp_path)
    again.play(Session.resume(tmp_path / "two.jsonl"))
    again.look_back(first)
    assert [(verdict.act, str(verdict)) for verdict in again.refused] == told
    assert len(again.debrief().refused) == 1
