"""Whole games typed from the title to the debrief."""

from __future__ import annotations

from pathlib import Path

from game.procedure.statements import BeginStatement
from game.session import Session
from game.views.as_text import as_text, numbers
from game.views.desk import Desk
from tests.terminal.typist import type_lines, type_until
from tests.views.desks import desk_in

POINTS = ("point.kz_invited", "point.kz_left", "point.kz_share", "point.kz_consent_alone")


def number_of(desk: Desk, name: str) -> str:
    """Return the number printed before the choice with this id."""
    return next(str(number) for number, choice in numbers(desk.page()).items() if choice.id == name)


def as_kazakhstan(desk: Desk) -> str:
    """Enter everywhere; in the composer four points and a sentence; at the end of the debrief "quit"."""
    page, place = desk.page(), desk.place
    if page.screen == "seats" and not place.about.startswith("csto_2022"):
        return number_of(desk, "tab.csto_2022")
    if page.screen == "debrief" and page.tabs:
        return "quit"
    if page.screen == "debrief" and not place.fields.get("debrief.answer"):
        return "say The silence was broken."
    if page.screen == "composer" and "kazakhstan" not in desk.knowledge.meeting.spoken:
        if missing := [point for point in POINTS if point.removeprefix("point.") not in place.picked]:
            return number_of(desk, missing[0])
        if not place.fields.get("own"):
            return "say We will share the results with this Council."
    return ""


def test_kazakhstan_from_the_title_to_the_debrief(fresh_desk: Desk, tmp_path: Path) -> None:
    shown = type_until(fresh_desk, as_kazakhstan, 300)
    told = shown[-2]
    assert "Debrief · Kazakhstan" in told
    assert "You wrote: The silence was broken." in told
    assert "Put on record that Kazakhstan asked" in told
    assert told.count("| Met") >= 2
    game = Session.replayed(tmp_path / "csto_2022-kazakhstan-1.jsonl")
    assert game.over
    assert fresh_desk.library.latest() is None  # a game that is over is not offered to go on with
    spoken = [t.act for t in game.turns if isinstance(t.act, BeginStatement) and t.act.seat == "kazakhstan"]
    assert [point for point, _ in spoken[0].points] == [point.removeprefix("point.") for point in POINTS]


LIVABLE = [
    "p1_recalls",
    "p2_welcomes",
    "p3_notes",
    "p4_consent",
    "p5_looks_forward",
    "p6_condemns",
    "p7_concern",
    "p8_notes",
    "p9_charter",
    "p10_out",
]
"""Words that can be agreed on some mornings by a President who keeps the room's trust."""


def as_president(desk: Desk) -> str:
    """Enter everywhere; a statement with one point and a sentence; wordings everybody can live with."""
    page, place = desk.page(), desk.place
    if page.screen == "debrief" and page.tabs:
        return "quit"
    if page.screen == "composer":
        if not place.picked:
            return number_of(desk, "point.ru_sites")
        if not place.fields.get("own"):
            return "say We have heard the doubts and answer them."
    if page.screen == "draft":
        wanted = [rung for rung in LIVABLE if rung not in place.rungs.values()]
        return number_of(desk, f"rung.{wanted[0]}") if wanted else ""
    return ""


def test_the_presidency_from_the_title_to_the_debrief(fresh_desk: Desk, tmp_path: Path) -> None:
    def decide(desk: Desk) -> str:
        if desk.page().screen == "seats":
            debate = desk.place.about.startswith("csto_2022")
            return number_of(desk, "seat.russian_federation" if debate else "tab.csto_2022")
        return as_president(desk) if desk.session else ""

    shown = type_until(fresh_desk, decide, 300)
    assert "Debrief" in shown[-2]
    game = Session.replayed(tmp_path / "csto_2022-russian_federation-1.jsonl")
    # Pressing Enter everywhere costs momentum: whether these words are agreed is for the morning that was dealt.
    assert game.outcome in {ending.id for ending in game.scenario.facts.endings}
    assert game.game.meeting.rounds >= 1
    assert any(words.seat == "russian_federation" for words in game.game.room.words)
    assert not [fault for fault in game.game.meeting.faults if fault.by == "russian_federation"]


def test_leaving_says_how_to_go_on_and_going_on_works(fresh_desk: Desk, tmp_path: Path) -> None:
    shown = type_lines(fresh_desk, ["", "2", "", "", "", "", "quit"])
    saved = tmp_path / "csto_2022-kazakhstan-1.jsonl"
    assert str(saved) in shown[-1]
    acts = len(Session.replayed(saved).turns)
    assert acts > 5
    other = desk_in(tmp_path)
    again = type_lines(other, ["", ""])
    assert "Continue [Enter]" in again[0]
    assert len(Session.replayed(saved).turns) >= acts


def test_the_end_of_the_input_ends_the_program_and_nothing_is_lost(fresh_desk: Desk, tmp_path: Path) -> None:
    shown = type_lines(fresh_desk, ["", "2", "", ""])
    assert fresh_desk.finished
    assert "The game is saved in" in shown[-1]
    assert (tmp_path / "csto_2022-kazakhstan-1.jsonl").exists()


def test_every_choice_is_printed_with_the_number_that_takes_it(fresh_desk: Desk) -> None:
    for number, choice in numbers(fresh_desk.page()).items():
        assert f"{number}. {choice.label}" in as_text(fresh_desk.page(), fresh_desk.texts)
    shown = type_lines(fresh_desk, ["3"])
    assert "Text size" in shown[1]
