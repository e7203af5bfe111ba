"""Sentences: filled in, counted, translated; English where there is no translation."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from game.papers import lines, verbatim
from game.politics import seen_by
from game.procedure.questions import Overrule, Suspend
from game.procedure.tally import Count, Result
from game.session import Session
from game.texts import Texts
from game.texts.days import day_name
from game.texts.extract import Sentence
from game.texts.questions import deciding_fact, question_name
from game.tutor.debrief import debrief
from tests.texts.catalogue import bracketed, install

ENGLISH = Texts()


@pytest.fixture
def brackets(found: tuple[Sentence, ...], tmp_path: Path) -> Texts:
    """A language in which every translated sentence stands in brackets."""
    install(tmp_path, "xx", bracketed(found))
    return Texts("xx", tmp_path)


def test_a_catalogue_replaces_the_english(tmp_path: Path) -> None:
    install(tmp_path, "de", {"The meeting rose.": "Die Sitzung ist beendet.", "{n} vote\0{n} votes": "eine\0viele"})
    german = Texts("de", tmp_path)
    assert german.say("The meeting rose.") == "Die Sitzung ist beendet."
    assert german.say("Not translated {yet}.", yet="so far") == "Not translated so far."
    assert [german.count("{n} vote", "{n} votes", number) for number in (1, 2)] == ["eine", "viele"]


def test_an_unknown_language_speaks_english(tmp_path: Path) -> None:
    assert Texts("qq", tmp_path).say("The meeting rose.") == "The meeting rose."


def test_the_empty_sentence_stays_empty(brackets: Texts) -> None:
    assert brackets.say("") == ""


def test_counts_choose_their_form() -> None:
    assert ENGLISH.count("{number} vote", "{number} votes", 1) == "1 vote"
    assert ENGLISH.count("{number} vote", "{number} votes", 0) == "0 votes"


@pytest.mark.parametrize(
    ("message", "name", "said"),
    [
        ("I give the floor to {name}.", "the Sec.-Gen.", "I give the floor to the Sec.-Gen."),
        ("{name} spoke.", "Kenya", "Kenya spoke."),
        ("And then {name}", "wait...", "And then wait..."),
    ],
)
def test_a_name_brings_no_second_full_stop(message: str, name: str, said: str) -> None:
    assert ENGLISH.filled(message, {"name": name}) == said


def test_every_plain_line_of_a_record_is_translated(rough: tuple[Session, ...], brackets: Texts) -> None:
    for session in rough:
        facts = session.scenario.facts
        written = {point.says for point in facts.points}
        written |= {rung.text for part in facts.paragraphs for rung in part.ladder}
        for turned in session.turns:
            for line in lines([turned], facts, brackets):
                assert line.own or line.text in written or line.text.startswith("⟦"), line.text


def test_papers_and_debriefs_are_translated(read_through: Session, brackets: Texts) -> None:
    headings = [row for row in verbatim(read_through, brackets).text.splitlines() if row.startswith("#")]
    assert all("⟦" in row for row in headings)
    found = debrief(read_through, "kazakhstan", brackets)
    assert all(want.because.startswith("⟦") for want in found.wants)
    assert all(point.sentence.startswith("⟦") for point in found.turning)
    assert found.try_next.startswith("⟦")


def test_every_label_help_and_finding_can_be_said(rough: tuple[Session, ...]) -> None:
    said = 0
    for session in rough[::4]:
        for turned in session.turns[::9]:
            for delegation in turned.before.meeting.roster.delegations[::3]:
                for verdict in seen_by(turned.before, delegation.seat).options:
                    act = verdict.act
                    sentences = [ENGLISH.label(act, turned.before.meeting), ENGLISH.help(act)]
                    sentences += [ENGLISH.finding(finding) for finding in verdict.findings]
                    assert all(sentence and not {"{", "}"} & set(sentence) for sentence in sentences)
                    assert bool(ENGLISH.reason(verdict)) == bool(verdict.objections)
                    said += 1
    assert said > 500


def test_questions_are_named(read_through: Session) -> None:
    meeting = read_through.game.meeting
    assert question_name(Suspend(20), meeting, ENGLISH) == "Suspension of the meeting for 20 minutes"
    assert question_name(Overrule("kenya"), meeting, ENGLISH).endswith("overruled?")


def test_what_decided_a_vote_names_the_shortfall(read_through: Session) -> None:
    count = Count(8, 4, 3, 0, 0, 9, Result.STANDS)
    fact = deciding_fact(count, read_through.game.meeting, ENGLISH)
    assert fact == "In favour: 8. That is 1 short of the 9 needed."


def test_days_have_a_weekday(brackets: Texts) -> None:
    assert day_name(date(2022, 2, 16), ENGLISH) == "Wednesday, 16 February 2022"
    assert day_name(date(2024, 12, 1), brackets) == "⟦⟦Sunday⟧, 1 ⟦December⟧ 2024⟧"
