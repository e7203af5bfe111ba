"""Papers: marked as a simulation, complete, and the same for the same game."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.papers import Paper, agreed_paper, lines, report, verbatim, voting_sheet
from game.papers.paper import literal
from game.politics import judge
from game.procedure.decisions import VoteCounted
from game.procedure.questions import Form
from game.procedure.speaking_for import Dissociate
from game.procedure.texts import PutUnderSilence
from game.scenario import Scenario
from game.session import Session, at_moment
from game.texts import Texts
from game.tutor.debrief import debrief

TEXTS = Texts()
GOLDEN = Path(__file__).parent / "golden"


def all_papers(session: Session) -> list[Paper]:
    agreed = agreed_paper(session, TEXTS)
    debriefs = [report(debrief(session, i.seat, TEXTS), session, TEXTS) for i in session.scenario.instructions]
    return [verbatim(session, TEXTS), voting_sheet(session, TEXTS), *debriefs, *([agreed] if agreed else [])]


def golden(name: str, text: str) -> None:
    """Compare with a kept text. To accept a wanted change, delete the file and run the test twice."""
    path = GOLDEN / name
    if not path.exists():
        path.write_text(text, "utf-8")
        pytest.fail(f"{path.name} was missing and has been written: read it, and run the test again")
    assert text == path.read_text("utf-8")


def test_the_record_of_a_whole_game(read_through: Session) -> None:
    golden("verbatim.md", verbatim(read_through, TEXTS).text)


def test_the_agreed_statement(agreed: Session) -> None:
    paper = agreed_paper(agreed, TEXTS)
    assert paper is not None
    golden("statement.md", paper.text)


def test_every_paper_is_marked_and_has_a_symbol_of_its_own(rough: tuple[Session, ...], agreed: Session) -> None:
    for session in (rough[0], agreed):
        papers = all_papers(session)
        assert len({paper.filename for paper in papers}) == len(papers)
        for paper in papers:
            assert paper.symbol.startswith("SIM/")
            assert "Simulation, not a document of the United Nations" in paper.text.splitlines()[2]
            assert re.fullmatch(r"[A-Za-z0-9_.]+\.md", paper.filename)
            assert not {"{", "}"} & set(paper.text)


def test_no_person_of_the_real_day_is_named(csto: Scenario, agreed: Session) -> None:
    assert csto.real_day is not None
    named = set(re.findall(r"\b(?:Mr|Ms|Minister) (?:[A-Z][a-z]+ )?([A-Z][a-z]+)", " ".join(csto.real_day.text)))
    named -= {"President"}
    assert len(named) > 1
    for paper in all_papers(agreed):
        assert not named & set(re.findall(r"\w+", paper.text))


def test_the_verbatim_record_holds_every_line_once(rough: tuple[Session, ...]) -> None:
    for session in rough:
        text = verbatim(session, TEXTS).text
        spoken = [line for line in lines(session.turns, session.scenario.facts, TEXTS) if line.kind == "speech"]
        assert text.count("\n**") - text.count("\n**President:**") == len(spoken)
        assert text.count("The meeting rose") == 1


def test_a_record_in_the_middle_says_that_it_stops(csto: Scenario) -> None:
    begun = verbatim(at_moment(csto, "kazakhstan", "debate"), TEXTS).text
    assert "The record stops at" in begun
    assert "The meeting rose" not in begun
    unopened = verbatim(Session.new(csto, {}), TEXTS).text
    assert "has not been called to order" in unopened


def test_votes_are_a_table_of_every_member(rough: tuple[Session, ...]) -> None:
    for session in rough:
        text = voting_sheet(session, TEXTS).text
        votes = [e for turned in session.turns for e in turned.events if isinstance(e, VoteCounted)]
        assert len(re.findall(r"^\| .* \| [YNA–] \|$", text, re.MULTILINE)) == 15 * len(votes)
        assert ("No vote was taken" in text) == (not votes)


def test_a_text_nobody_agreed_on_leaves_no_paper(read_through: Session) -> None:
    assert agreed_paper(read_through, TEXTS) is None


@pytest.mark.parametrize(
    ("form", "title"), [(Form.PRESS, "Elements to the press"), (Form.PRESS_STATEMENT, "Press statement by the members")]
)
def test_what_is_for_the_press_stands_outside_the_record(csto: Scenario, form: Form, title: str) -> None:
    session = at_moment(csto, csto.meeting.presidency, "silence")
    chair = csto.meeting.presidency
    withdraw = next(a for a in session.knowledge(chair).legal(faulty=True) if a.kind == "withdraw_proposal")
    session.submit(withdraw)
    wording = tuple(part.ladder[part.opening].id for part in csto.paragraphs)
    session.submit(PutUnderSilence(seat=chair, form=form, wording=wording))
    for kind in ("gavel", "read_text"):
        session.submit(next(a for a in session.knowledge(chair).legal() if a.kind == kind))
    paper = agreed_paper(session, TEXTS)
    assert paper is not None
    assert paper.symbol == "SIM/PRESS/8967"
    assert title in paper.text
    first = csto.paragraphs[0].ladder[csto.paragraphs[0].opening].text
    assert first in paper.text
    assert all(first not in line.text for line in lines(session.turns, csto.facts, TEXTS))


def test_the_record_says_from_which_paragraph_a_member_stands_apart(csto: Scenario) -> None:
    chair, paragraph = csto.meeting.presidency, csto.paragraphs[0]
    session = at_moment(csto, chair, "silence")
    session.submit(next(a for a in session.knowledge(chair).legal(faulty=True) if a.kind == "withdraw_proposal"))
    wording = tuple(part.ladder[part.opening].id for part in csto.paragraphs)
    session.submit(PutUnderSilence(seat=chair, form=Form.STATEMENT, wording=wording))
    session.submit(next(a for a in session.knowledge(chair).legal() if a.kind == "gavel"))
    assert not judge(session.game, Dissociate(seat="kenya", paragraph="atlantis")).possible
    session.submit(Dissociate(seat="kenya", paragraph=paragraph.id))
    said = lines(session.turns, csto.facts, TEXTS)[-1]
    assert said.speaker == "Kenya"
    assert paragraph.title in said.text


@pytest.mark.parametrize("typed", ["a *b* _c_ `d` <e> [f](g) # h | i \\ j", "two\nlines  and   spaces", "plain"])
def test_own_words_survive_markdown(typed: str) -> None:
    written = literal(typed)
    assert "\n" not in written
    assert re.sub(r"\\(.)", r"\1", written) == " ".join(typed.split())


def test_an_answer_to_the_question_stands_above_what_the_record_shows(read_through: Session) -> None:
    found = debrief(read_through, "kazakhstan", TEXTS)
    without, answered = (report(found, read_through, TEXTS, said).text for said in ("  ", "It was *one* word."))
    assert "“*It was \\*one\\* word.*”" in answered
    assert answered.index("one") < answered.index(found.headline)
    assert answered.replace("“*It was \\*one\\* word.*”\n\n", "") == without
