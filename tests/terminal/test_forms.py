"""Open acts typed into their forms, and what is asked for in vain."""

from __future__ import annotations

from collections.abc import Callable

from game.procedure import Meeting
from game.procedure.papers import About
from game.scenario import Scenario
from game.views.as_text import numbers
from game.views.desk import Desk
from tests.procedure import papers_room, special_room
from tests.terminal.typist import type_until
from tests.views.positions import around

Line = str | Callable[[Desk], str]
"""A line, or one that depends on the page before the person."""


def choice(name: str) -> Callable[[Desk], str]:
    """The number of a choice, whatever it is on the present page."""
    return lambda desk: next(str(number) for number, found in numbers(desk.page()).items() if found.id == name)


def type_all(desk: Desk, *lines: Line) -> tuple[list[str], Meeting]:
    """Type these lines; return what was shown and the meeting before the person left."""
    waiting, seen = list(lines), [desk.meeting_session.game.meeting]

    def decide(desk: Desk) -> str:
        seen.append(desk.meeting_session.game.meeting)
        line = waiting.pop(0) if waiting else "quit"
        return line if isinstance(line, str) else line(desk)

    return type_until(desk, decide, len(lines) + 1), seen[-1]


def test_a_draft_is_named_described_and_submitted(csto: Scenario) -> None:
    desk = around(csto, papers_room.tabled(), "france")
    lines: tuple[Line, ...] = (
        *("m", choice("tab.papers"), choice("go.form.submit_draft")),
        *("say 1 Cease-fire", choice("form.submit_draft.about.dispute"), "say 2 OP1, OP2", ""),
        *(choice("curtain.sit"), choice("go.chamber")),
    )
    shown, meeting = type_all(desk, *lines)
    draft = meeting.draft("Cease-fire")
    assert draft is not None
    assert (draft.mover, draft.about, draft.paragraphs) == ("france", About.DISPUTE, ("OP1", "OP2"))
    assert "France submitted draft Cease-fire." in shown[-2]


def test_a_form_says_what_is_still_missing_and_what_is_wrong(csto: Scenario) -> None:
    desk = around(csto, papers_room.tabled(), "france")
    lines: tuple[Line, ...] = (
        *("m", choice("tab.papers"), choice("go.form.submit_draft")),
        *("say 1 Not a name!", "say 1 D1", ""),
    )
    shown, meeting = type_all(desk, *lines)
    assert "“Not a name!” does not fit: name of the draft. Letters, figures, hyphens, strokes; no spaces." in " ".join(
        shown[4].split()
    )
    assert "A paper of this name is before the Council already; choose another name." in " ".join(shown[5].split())
    assert "Not in order" in shown[6]
    assert meeting.drafts == papers_room.tabled().drafts


def test_a_motion_names_its_day(csto: Scenario) -> None:
    desk = around(csto, papers_room.tabled(), "france")
    lines: tuple[Line, ...] = (
        *("m", choice("tab.motions"), choice("go.form.move_adjournment_to"), "say next Tuesday", ""),
    )
    _, meeting = type_all(desk, *lines)
    assert meeting.proposal is not None
    assert meeting.proposal.question.until == "next Tuesday"  # type: ignore[union-attr]


def test_a_secret_ballot_is_filled_in_name_by_name(csto: Scenario) -> None:
    desk = around(csto, special_room.balloting(), "kenya")
    one, two = (f"form.cast_secret_ballot.names.Judge {name}" for name in ("Cedar", "Ash"))
    lines: tuple[Line, ...] = (choice("go.form.cast_secret_ballot"), choice(one), choice(two), "")
    _, meeting = type_all(desk, *lines)
    assert meeting.top is not None
    assert meeting.top.ballots == (("kenya", ("Judge Cedar", "Judge Ash")),)  # type: ignore[union-attr]


def test_what_model_un_has_is_answered_with_what_the_council_has(csto: Scenario) -> None:
    desk = around(csto, papers_room.tabled(), "france")
    shown, _ = type_all(desk, "m", choice("tab.foreign"), choice("act.ask_for_device.closure"), "back")
    assert "Not a Council rule" in shown[3]
    assert "move to adjourn the meeting or to postpone the question" in " ".join(shown[3].split())
    assert [verdict.act.kind for verdict in desk.refused] == ["ask_for_device"]


def test_the_rule_book_is_one_letter_away_and_is_searched_by_words(csto: Scenario) -> None:
    desk = around(csto, papers_room.tabled(), "france")
    shown, _ = type_all(desk, "k", "say seconder", choice("rule.rule-34"), "n", "back")
    assert "The rule book" in shown[1]
    assert "Rule 34: No seconder" in shown[2]
    assert "Acts that rest on it" in shown[3]
    assert "Rule 35" in shown[4]
    assert "Found" in shown[5]
