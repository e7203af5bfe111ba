"""The corridor, the silence and the presidency on their screens: what one can do there, and what one learns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.politics import Game, legal_acts, step
from game.politics.breaking import AskToBreak
from game.politics.chairing import NeedleMoved
from game.politics.conduct import NEEDLES
from game.politics.corridor import AskAbout, CorridorAct
from game.politics.exchanges import Carried, Letter
from game.politics.ledger import ledger
from game.politics.letters import AnswerLetter
from game.politics.packages import OfferPackage
from game.politics.putting_forward import PutForward
from game.politics.sightings import Side, Sighting, Source
from game.procedure.questions import AgreeText
from game.procedure.reservations import StateReservation
from game.scenario import Scenario
from game.session import Session
from game.views.as_text import as_text
from game.views.chair import chair_row, needles_line
from game.views.corridor import first_people
from game.views.desk import Desk
from game.views.errands import DO, WHOM, about_with
from game.views.intents import Command, Order, Press
from game.views.nodes import Draft, Item, Page, Role, Rows, Text
from game.views.walk import choice_called
from game.views.wording import OTHER_ABOUT, OTHER_WORDS, WORDS
from tests.views.desks import at, playing, press_id
from tests.views.positions import around


def _rows(page: Page, id: str) -> tuple[Item, ...]:
    return next(node.items for node in (*page.main, *page.side) if isinstance(node, Rows) and node.id == id)


def _does(desk: Desk) -> object:
    choice = choice_called(desk.page(), "corridor.do")
    return choice.does if choice and choice.enabled else None


def _in_the_corridor(csto: Scenario, seat: str) -> Desk:
    desk = playing(csto, seat)
    press_id(desk, "go.corridor")
    return desk


def test_it_is_one_key_from_the_chamber_until_the_meeting_begins(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    assert desk.page().screen == "corridor"
    assert press_id(desk, "go.chamber").screen == "chamber"
    assert choice_called(at(csto, "kazakhstan", "debate", "chamber").page(), "go.corridor") is None


def test_a_talk_takes_three_presses_and_its_answer_stands_there(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    assert desk.page().acts[0].id == "go.chamber", "nothing is proposed before somebody is chosen"
    press_id(desk, "whom.norway")
    press_id(desk, "about.p9")
    assert _does(desk) == AskAbout(seat="kazakhstan", of="norway", paragraph="p9")
    page = press_id(desk, "corridor.do")
    assert page.screen == "corridor"
    told = as_text(page, desk.texts)
    assert "2 talks left" in told
    press_id(desk, "tab.heard")
    (answer,) = _rows(desk.page(), "answers")
    assert (answer.seat, answer.aside) == ("norway", "before the meeting")
    assert "Principles of security" in answer.detail[0].text
    assert "Kazakhstan and Norway have talked in the corridor." in as_text(press_id(desk, "tab.seen"), desk.texts)


def test_the_same_question_twice_is_refused_with_its_reason(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    for name in ("whom.norway", "about.p9", "corridor.do", "whom.norway", "about.p9"):
        press_id(desk, name)
    assert _does(desk) is None
    warned = [node.text for node in desk.page().side if isinstance(node, Text) and node.role is Role.WARN]
    assert warned == ["Norway has answered on this paragraph already; ask about another one, or ask somebody else."]
    assert press_id(desk, "corridor.do").screen == "why"


@pytest.mark.parametrize("seat", ["kazakhstan", "russian_federation", "united_kingdom"])
def test_every_talk_that_anybody_would_think_of_can_be_put_together(csto: Scenario, seat: str) -> None:
    desk = at(csto, seat, "opening", "corridor")
    fields = {"of": WHOM, "to": WHOM, "carrier": WHOM, "member": WHOM, "with_": WHOM, "paragraph": "paragraph"}
    fields |= {"rung": WORDS, "beside": OTHER_WORDS}
    ways = {"ask_about": "ask", "offer_wording": "offer", "ask_to_carry": "carry", "caution": "warn"}
    ways |= {"trade_places": "trade", "join_group": "join", "offer_package": "package"}
    found = [act for act in legal_acts(desk.meeting_session.game, seat) if isinstance(act, CorridorAct)]
    assert found
    for act in found:
        chosen = {fields[name]: value for name, value in act if name in fields}
        if "rung" in dict(act):
            rung = dict(act)["rung"]
            part = next(p.id for p in csto.facts.paragraphs if any(r.id == rung for r in p.ladder))
            chosen["paragraph"] = part
        if "beside" in dict(act):
            chosen[OTHER_ABOUT] = csto.facts.paragraph(dict(act)["beside"].partition("_")[0]).id
        chosen[DO] = ways.get(act.kind, "")
        alone = {"ask_capital": "capital", "circulate_letter": "letter", "put_forward": "consultations"}
        chosen.setdefault(WHOM, alone.get(act.kind, ""))
        chosen[about_with(chosen[WHOM])] = chosen.pop("paragraph", "")
        if "point" in dict(act):
            chosen["corridor.point"] = dict(act)["point"]
        desk.place = replace(desk.place, fields=chosen)
        assert _does(desk) == act


def test_a_member_puts_words_forward_itself_and_a_guest_cannot(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "mexico")
    assert any(row.id == "person.consultations" for row in _rows(desk.page(), "people"))
    guest = at(csto, "kazakhstan", "opening", "corridor")
    assert not any(row.id == "person.consultations" for row in _rows(guest.page(), "people"))
    press_id(desk, "whom.consultations")
    press_id(desk, "about.p1")
    press_id(desk, "words.p1_out")
    done = _does(desk)
    assert done == PutForward(seat="mexico", rung="p1_out")
    press_id(desk, "corridor.do")
    assert desk.knowledge.room.exchanges.carried[-1].of == "mexico"
    press_id(desk, "about.p5")
    again = desk.page().acts[0]
    assert not again.enabled
    assert "brings words into the consultations already" in again.reason


def test_a_talk_after_an_answer_stays_with_the_paragraph_it_was_about(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    for press in ("whom.norway", "about.p2", "corridor.do", "do.carry"):
        press_id(desk, press)
    page = desk.page()
    current = next(row for row in _rows(page, "about") if row.current)
    assert current.id == "row.about.p2"
    assert page.acts[0].reason == "Choose the words first. What is offered cannot be taken back."


def test_what_a_carrier_weighs_is_said_before_the_talk_is_spent(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    for press in ("whom.norway", "do.carry"):
        press_id(desk, press)
    assert [row.aside for row in _rows(desk.page(), "weighs")] == ["not yet", "not yet", "not known", "not known"]
    for press in ("do.ask", "about.p2", "corridor.do", "do.carry"):
        press_id(desk, press)
    assert [row.aside for row in _rows(desk.page(), "weighs")] == ["yes", "not yet", "yes", "not known"]


def test_the_first_people_are_those_the_capital_names_by_name(csto: Scenario) -> None:
    knowledge = at(csto, "kazakhstan", "opening", "corridor").knowledge
    names = [knowledge.meeting.name(seat) for seat in first_people(knowledge, ledger(knowledge))]
    assert names == ["Mexico", "Norway", "UAE", "United Kingdom", "United States"]
    knowledge = at(csto, "mexico", "opening", "corridor").knowledge
    assert len(first_people(knowledge, ledger(knowledge))) <= 5


def test_with_each_member_the_paragraph_that_the_list_names_is_proposed(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    press_id(desk, "whom.norway")
    assert "“The January deployment”" in press_id(desk, "about.p3").acts[0].label
    assert "Cooperation with the CSTO" in press_id(desk, "whom.united_arab_emirates").acts[0].label
    assert "The January deployment" in press_id(desk, "whom.norway").acts[0].label


def test_what_is_offered_waits_for_its_words(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    press_id(desk, "whom.norway")
    press_id(desk, "about.p2")
    press_id(desk, "do.offer")
    assert _does(desk) is None
    press_id(desk, "words.p2_notes")
    assert _does(desk) is not None
    assert any("less" in node.text for node in desk.page().side if isinstance(node, Text) and node.role is Role.WARN)


def test_a_letter_of_another_can_be_answered_from_the_corridor(csto: Scenario) -> None:
    desk = at(csto, "norway", "opening", "corridor")
    session, game = desk.meeting_session, desk.meeting_session.game
    letters = (Letter("kazakhstan", "kz_foreign_fighters", 0),)
    room = replace(game.room, exchanges=replace(game.room.exchanges, letters=letters))
    desk = _looking(csto, session, Game(game.meeting, room), "norway", "corridor")
    press_id(desk, "whom.letter")
    assert _does(desk) == AnswerLetter(seat="norway", point="no_musician")


def test_a_package_is_put_together_one_half_after_the_other(csto: Scenario) -> None:
    desk = _in_the_corridor(csto, "kazakhstan")
    for name in ("whom.norway", "do.package", "about.p9", "words.p9_charter"):
        press_id(desk, name)
    assert _does(desk) is None
    assert [row.title for row in _rows(desk.page(), "first")] == ["Principles of security"]
    press_id(desk, "also.p5")
    press_id(desk, "words.p5_looks_forward")
    act = OfferPackage(seat="kazakhstan", to="norway", rung="p9_charter", beside="p5_looks_forward")
    assert _does(desk) == act
    assert "both or neither: “recalls the Charter” (Principles of security) and “looks forward" in as_text(
        desk.page(), desk.texts
    )
    press_id(desk, "also.p5")
    assert _does(desk) is None, "a second press puts the paragraph back"
    press_id(desk, "words.first")
    assert not [node for node in desk.page().side if isinstance(node, Rows) and node.id == "first"]


def test_under_silence_a_member_sees_four_ways_and_a_guest_two(csto: Scenario) -> None:
    member = at(csto, "united_kingdom", "silence", "silence").page()
    assert [choice.id for choice in member.acts] == [
        "go.listen",
        "silence.break",
        "act.state_reservation",
        "go.chamber",
    ]
    assert choice_called(member, "go.corridor") in member.side, "four acts are enough for one row"
    assert member.acts[0].does == Command(Order.LISTEN)
    assert isinstance(member.acts[2].does, StateReservation)
    assert not member.acts[1].enabled, "over nothing in particular, nobody breaks a silence"
    guest = at(csto, "kazakhstan", "silence", "silence").page()
    assert [choice.id for choice in guest.acts] == ["go.listen", "go.corridor", "go.chamber"]
    assert [choice.enabled for choice in guest.refused] == [False]
    chair = at(csto, "russian_federation", "silence", "silence").page()
    assert [choice.id for choice in chair.acts] == ["go.chamber"]


def test_under_silence_each_paragraph_says_what_the_capital_asks_and_which_words_were_refused(csto: Scenario) -> None:
    game = at(csto, "mexico", "silence", "silence").meeting_session.game
    proposal = game.meeting.proposal
    assert proposal is not None
    assert isinstance(proposal.question, AgreeText)
    weaker = replace(proposal.question, wording=("p1_recalls", *proposal.question.wording[1:]))
    meeting = replace(game.meeting, pending=(*game.meeting.pending[:-1], replace(proposal, question=weaker)))
    broken = (
        Sighting("albania", "p2", "p2_commends", Side.OUTSIDE, Source.BROKE),
        Sighting("france", "p3", "p3_notes", Side.OUTSIDE, Source.BROKE),
    )
    desk = around(csto, meeting, "mexico", "silence")
    desk.meeting_session.opening = Game(meeting, replace(game.room, sightings=broken))
    first, second, third, *_ = ([text.text for text in row.detail] for row in _rows(desk.page(), "text"))
    assert "Your capital asks for “reaffirms”." in first, "its own side could live with less"
    assert "Silence broken over “commends” by Albania" in second, "which these words are not"
    assert "Silence broken over it by France" in third


def test_a_guest_sees_whether_its_carried_words_are_in_the_text(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "silence", "silence")
    session, game = desk.meeting_session, desk.meeting_session.game
    carried = (Carried("p2_welcomes", "norway", "kazakhstan"), Carried("p9_out", "kenya", "kazakhstan"))
    room = replace(game.room, exchanges=replace(game.room.exchanges, carried=carried))
    desk = _looking(csto, session, Game(game.meeting, room), "kazakhstan", "silence")
    told = as_text(desk.page(), desk.texts)
    assert "Norway carries “welcomes, on the Charter's terms” for you: it is in the text." in told
    assert "Kenya carries “left out” for you: it is not in the text." in told


def test_a_guest_asks_a_member_to_break_the_silence_and_the_member_sees_it(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "silence", "silence")
    session, game = desk.meeting_session, desk.meeting_session.game
    carried = (Carried("p9_out", "kenya", "kazakhstan"),)
    room = replace(game.room, exchanges=replace(game.room.exchanges, carried=carried))
    desk = _looking(csto, session, Game(game.meeting, room), "kazakhstan", "silence")
    for name in ("go.corridor", "more.people", "whom.kenya"):
        press_id(desk, name)
    asks = AskToBreak(seat="kazakhstan", of="kenya", paragraph="p9")
    assert _does(desk) == asks, "what comes first is the paragraph that falls short"
    assert "A real silence runs by e-mail over hours." in as_text(desk.page(), desk.texts)
    after, _ = step(Game(game.meeting, room), asks)
    other = _looking(csto, session, after, "kenya", "silence")
    assert "Kazakhstan asks you to break it over" in as_text(other.page(), other.texts)


def _looking(csto: Scenario, session: Session, game: Game, seat: str, screen: str) -> Desk:
    desk = around(csto, game.meeting, seat, screen)
    desk.meeting_session.opening = replace(game)
    assert not desk.meeting_session.turns
    assert session.game.meeting is game.meeting
    return desk


def test_whoever_presides_sees_for_each_wording_who_objects_as_far_as_it_knows(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "debate", "draft")
    paper = next(node for node in desk.page().main if isinstance(node, Draft))
    before = [note.text for note in paper.clauses[2].notes]
    assert any("strong for" in words for words in before)
    desk.respond(Press("rung.p3_out"))
    paper = next(node for node in desk.page().main if isinstance(node, Draft))
    assert [note.text for note in paper.clauses[2].notes] != before
    others = at(csto, "kazakhstan", "debate", "draft").page()
    paper = next(node for node in others.main if isinstance(node, Draft))
    assert not any(clause.notes for clause in paper.clauses)


def test_the_needles_stand_beside_the_table_for_whoever_presides(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "debate", "chamber")
    assert needles_line(desk.texts, desk.knowledge.room) == "Chair accepted, momentum steady"
    assert press_id(desk, "go.chair").screen == "chair"
    assert chair_row(at(csto, "kazakhstan", "debate", "chamber")) == ()


def test_a_choice_of_the_chair_shows_three_ways_marked_as_invented(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "silence", "chair")
    told = as_text(desk.page(), desk.texts)
    assert "A choice is here" in told
    assert "[Invented]" in told
    ways = _rows(desk.page(), "ways.silence")
    assert len(ways) == 3
    assert [way.title for way in ways] == sorted(way.title for way in ways)
    assert all(way.detail[0].text for way in ways)
    other = at(csto, "kazakhstan", "silence", "chair")
    assert "A choice is here" not in as_text(other.page(), other.texts)


def test_what_moved_a_needle_last_is_said_with_its_hour(csto: Scenario) -> None:
    """The needles of a whole meeting under an engine presidency; everybody may look."""
    for seat in ("russian_federation", "kazakhstan"):
        desk = at(csto, seat, "end", "chair")
        events = [event for turned in desk.turns for event in turned.events if isinstance(event, NeedleMoved)]
        assert events
        needle = NEEDLES[events[-1].needle]
        row = next(row for row in _rows(desk.page(), "needles") if row.title == needle)
        assert row.detail[0].text[2] == ":"
        assert f": {needle}, " in row.detail[0].text


def test_after_a_talk_nothing_is_armed(csto: Scenario) -> None:
    """A second press would spend another talk: it finds the same question answered, or no words chosen."""
    desk = _in_the_corridor(csto, "kazakhstan")
    for press in ("whom.norway", "corridor.do"):
        press_id(desk, press)
    assert not desk.page().acts[0].enabled
    for press in ("do.offer", "about.p2", "words.p2_notes", "corridor.do"):
        press_id(desk, press)
    assert desk.page().acts[0].reason == "Choose the words first. What is offered cannot be taken back."
