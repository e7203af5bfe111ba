"""Whatever is typed, a sentence answers and the game stands as it stood."""

from __future__ import annotations

from game.scenario import Scenario
from game.views.desk import Desk
from tests.terminal.typist import type_lines
from tests.views.desks import begin, playing, press_id

WRONG = (
    "0",
    "99",
    "-1",
    "1.5",
    "1 2",
    "٣",
    "²",
    "1e3",
    "99999999999999999999999",
    "#",
    "???",
    "? 0",
    "? 99",
    "? x y",
    "?notthere",
    "say",
    "say words where nothing can be written",
    "write",
    "listen please",
    "exec('x')",
    "{label}",
    "%s %d",
    "\\n",
    "\x00",
    "\x1b[A",
    "é" * 500,
    "a" * 5000,
    "backwards",
    "quitting",
    "helpme",
    "act.listen",
    "../../etc",
    "None",
    "\t\tmaybe",
)


def test_every_wrong_line_gets_one_sentence_and_changes_nothing(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    turns = len(fresh_desk.meeting_session.turns)
    page, *answers, goodbye = type_lines(fresh_desk, WRONG)
    assert len(answers) == len(WRONG)
    for line, answer in zip(WRONG, answers, strict=True):
        assert answer.endswith((".", "“help”.")), line
        assert answer not in page, line
        assert len(answer) < 200, line
    assert "saved" in goodbye
    saved = fresh_desk.library.latest()
    assert saved is not None
    assert saved.acts == turns


def test_key_letters_and_labels_work_like_numbers(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    shown = type_lines(fresh_desk, ["m", "back", "MORE", "Back to the chamber"])
    assert ["Not in the Council" in page for page in shown[:5]] == [False, True, False, True, False]


def test_a_question_mark_explains(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    shown = type_lines(fresh_desk, ["? 1", "", "?", "back"])
    assert "In order" in shown[1]
    assert "Rule 37" in shown[3]


def test_words_fill_the_field_and_too_many_are_refused(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "act.ask_to_participate.specially_affected")
    press_id(fresh_desk, "go.listen")
    shown = type_lines(fresh_desk, ["s", "say We asked.", "say " + "x" * 401])
    assert "> We asked." in shown[2]
    assert "401 characters; 400 fit" in shown[3]


def test_help_says_what_can_be_typed(fresh_desk: Desk) -> None:
    shown = type_lines(fresh_desk, ["help"])
    assert "“say” and your words" in " ".join(shown[1].split())


def test_a_refused_choice_shows_why(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    shown = type_lines(fresh_desk, ["5"])
    assert "Not in order" in shown[1]
    assert "rule 19" in shown[1]


def test_a_choice_that_begins_with_say_can_be_typed_by_its_words(csto: Scenario) -> None:
    desk = playing(csto, "russian_federation")
    shown = type_lines(desk, ["Call the meeting to order", "j", "Say why you stay in the chair"])
    assert any("Why you preside" in page for page in shown)


def test_a_screen_keeps_its_letter_where_it_is_the_next_act(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "act.ask_to_participate.specially_affected")
    while not fresh_desk.knowledge.is_awaited:
        press_id(fresh_desk, "go.listen")
    shown = type_lines(fresh_desk, ["s"])
    assert "Prepare and deliver [Enter]" in shown[0]
    assert "From your brief" in shown[1]
