"""What thinking players must beat: each foil keeps its one habit, and none comes near a reader."""

from __future__ import annotations

import pytest

from game.players import PLAYERS
from game.politics.bargaining import AskToCarry, OfferWording
from game.politics.chair_acts import StateWhyIStay
from game.politics.corridor import AskAbout
from game.procedure.matters import Capacity
from game.procedure.motions import ProposeSuspension
from game.procedure.statements import BeginStatement
from game.procedure.texts import PutUnderSilence
from game.scenario import Scenario
from game.session import Session
from game.session.session import Turned

GUEST, CHAIR = "kazakhstan", "russian_federation"


def _acts(csto: Scenario, seat: str, player: str) -> tuple[Session, list[Turned]]:
    session = Session.new(csto, {seat: player}, seed=3)
    session.advance()
    return session, [turned for turned in session.turns if turned.act.seat == seat]


def test_idle_does_nothing_it_need_not(csto: Scenario) -> None:
    session, acts = _acts(csto, GUEST, "idle")
    assert acts == []
    assert session.outcome == "none"
    session, acts = _acts(csto, CHAIR, "idle")
    assert session.over
    assert session.outcome == "none"
    assert not any(isinstance(turned.act, PutUnderSilence) for turned in acts)


@pytest.mark.parametrize(("player", "habit"), [("asks", AskAbout), ("offers", OfferWording)])
def test_the_corridor_foils_know_one_errand(csto: Scenario, player: str, habit: type) -> None:
    _, acts = _acts(csto, GUEST, player)
    errands = [turned.act for turned in acts if isinstance(turned.act, AskAbout | OfferWording | AskToCarry)]
    assert errands
    assert all(isinstance(act, habit) for act in errands)
    assert any(isinstance(turned.act, BeginStatement) for turned in acts)


def test_the_weakest_puts_the_weakest_words_to_the_room(csto: Scenario) -> None:
    session, acts = _acts(csto, CHAIR, "weakest")
    texts = [turned.act for turned in acts if isinstance(turned.act, PutUnderSilence)]
    first = tuple(part.ladder[0].id for part in csto.facts.paragraphs)
    assert texts
    assert isinstance(texts[0], PutUnderSilence)
    assert texts[0].wording == first
    assert session.game.meeting.text is None


def test_the_strongest_puts_the_strongest_words_to_the_room_and_then_the_next(csto: Scenario) -> None:
    session, acts = _acts(csto, CHAIR, "strongest")
    texts = [turned.act.wording for turned in acts if isinstance(turned.act, PutUnderSilence)]
    ladders = [part.ladder for part in csto.facts.paragraphs]
    assert texts == [tuple(ladder[place].id for ladder in ladders) for place in (-1, -2)]
    assert session.outcome == "none"


def test_the_last_option_is_the_last_that_is_in_order(csto: Scenario) -> None:
    session, acts = _acts(csto, GUEST, "last-option")
    assert session.over
    assert acts


def test_a_saint_says_why_it_stays_and_breaks_for_long(csto: Scenario) -> None:
    session, acts = _acts(csto, CHAIR, "saint")
    assert not session.game.meeting.faults
    assert any(isinstance(turned.act, StateWhyIStay) for turned in acts)
    assert [t.act.length for t in acts if isinstance(t.act, ProposeSuspension)] == [30]


def test_a_national_president_argues_from_the_chair_and_knows_one_text(csto: Scenario) -> None:
    session, acts = _acts(csto, CHAIR, "national")
    spoke = [turned.act for turned in acts if isinstance(turned.act, BeginStatement)]
    assert [act.capacity for act in spoke if isinstance(act, BeginStatement)] == [Capacity.PRESIDENCY]
    assert session.game.meeting.faults
    assert session.outcome == "none"


def test_players_are_called_by_the_names_of_the_manual() -> None:
    assert set(PLAYERS) == {
        *("reader", "scripted", "random", "first-option", "last-option", "idle", "weakest", "strongest"),
        *("offers", "asks", "saint", "national"),
    }
