"""Why, in full: the proof of an act, who may react to a fault, what would make a refused act possible, by whom."""

from __future__ import annotations

from game.papers import lines
from game.procedure.action import OpenVote
from game.procedure.floor import GiveTheFloor
from game.scenario import Scenario
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.intents import Explain, Go
from game.views.nodes import Heading, Item, Rows
from tests.procedure import papers_room, room, special_room
from tests.views.positions import around
from tests.views.test_pages import words_of


def explained(desk: Desk, way: Go, name: str) -> list[str]:
    """Return every text of the page that explains a choice of the page at ``way``."""
    desk.place = desk.place.gone(way)
    desk.respond(Explain(name))
    assert desk.page().screen == "why"
    return list(words_of(desk.page()))


def test_a_fault_says_who_may_react_and_how(csto: Scenario) -> None:
    desk = around(csto, papers_room.ready(), room.CHAIR)
    told = explained(desk, Go("floor", "chair"), "act.open_vote.D2")
    assert "Possible, but a fault" in told
    assert "Who may react, and how" in told
    assert any(text.startswith("A member can raise a point of order on the order of business") for text in told)


def test_what_is_in_order_shows_every_requirement_and_where_it_stands(csto: Scenario) -> None:
    desk = around(csto, papers_room.ready(), room.CHAIR)
    told = explained(desk, Go("floor", "chair"), "act.open_vote.D1")
    assert "In order" in told
    assert "Who may react, and how" not in told
    assert "rule 32 · Rule of procedure" in told
    findings = next(node for node in desk.page().main if isinstance(node, Rows))
    assert len(findings.items) == len(desk.judge(OpenVote(seat=room.CHAIR, item="D1")).findings)


def test_a_refused_act_says_who_would_have_to_do_what(csto: Scenario) -> None:
    desk = around(csto, papers_room.amended(), room.CHAIR)
    explained(desk, Go("floor", "chair"), "act.adopt_without_vote.D1")
    remedies = next(node for node in desk.page().side if isinstance(node, Rows))
    assert isinstance(remedies.items[0], Item)
    assert remedies.items[0].title == "First Albania: “Withdraw A1”; then Norway: “Withdraw A2”."


def test_a_claim_about_procedure_is_explained_by_the_practice_not_by_rule_30(csto: Scenario) -> None:
    desk = around(csto, papers_room.claimed(), room.CHAIR)
    page = desk.page()
    assert page.screen == "ruling"
    assert isinstance(page.side[0], Heading)
    assert page.side[0].text.startswith("Preliminary question")
    stage = as_text(page, desk.texts)
    assert "It is said that draft B1 is not a matter of procedure." in stage
    first = page.acts[0]
    assert (first.id, first.primary) == ("act.put_preliminary_question", True)
    desk.respond(Explain())
    assert any("made this preliminary question subject to the veto" in text for text in words_of(desk.page()))


def test_a_private_meeting_says_so_and_keeps_its_words_inside(csto: Scenario) -> None:
    desk = around(csto, special_room.in_private(), room.CHAIR)
    desk.meeting_session.submit(GiveTheFloor(seat=room.CHAIR, to=room.FIRST))
    ribbon = desk.page().ribbon
    assert ribbon is not None
    assert ribbon.title == "9001st meeting, private"
    turns, facts = desk.meeting_session.turns, csto.facts
    assert [line.text for line in lines(turns, facts, desk.texts, room.MEMBER)] == ["I give the floor to Albania."]
    assert not lines(turns, facts, desk.texts, room.GUEST)
    assert not lines(turns, facts, desk.texts)


def test_the_form_for_a_break_shows_the_rule_on_breaks(csto: Scenario) -> None:
    desk = around(csto, papers_room.ready(), room.CHAIR)
    desk.place = desk.place.gone(Go("form", about="propose_suspension"))
    told = list(words_of(desk.page()))
    assert any(text.startswith("Rule 33.1") for text in told), told
    assert not any(text.startswith("Rule 30") for text in told)
