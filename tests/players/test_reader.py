"""A reader that plays to win bargains, notes, composes and lands texts; without initiative it leaves that to others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.players import PLAYERS, UNNAMED, Draw
from game.players.bargaining import Plan
from game.players.composing import composed
from game.players.estimates import guess
from game.players.goals import sayings
from game.politics import Game, NoteClaim, judge, seen_by, step, turn
from game.politics.bargaining import AskToCarry, OfferWording, Promised
from game.politics.breaking import AskToBreak
from game.politics.capital import asked_to_say, unsayable
from game.politics.chair_acts import StateWhyIStay
from game.politics.corridor import AskAbout, CorridorAct
from game.politics.exchanges import Carried, Exchanges, Lent
from game.politics.packages import OfferPackage, PackageTaken
from game.politics.room import Room
from game.procedure.pace import GUIDANCE
from game.procedure.proposals import WithdrawProposal
from game.procedure.statements import BeginStatement
from game.procedure.texts import BreakSilence
from game.scenario import Scenario, to_saved
from game.session import Session
from game.session.simulate import Batch, play_one
from tests.politics.corridor_world import silenced, world
from tests.politics.small_world import GUEST, SOFT

SEATS = ("kazakhstan", "armenia", "belarus", "kyrgyzstan", "tajikistan", "russian_federation")


def _played(csto: Scenario, seats: dict[str, str], seed: int = 0) -> Session:
    session = Session.new(csto, seats, seed=seed)
    session.advance()
    return session


@pytest.mark.parametrize("seat", SEATS)
def test_a_reader_says_what_its_goals_need_within_its_minutes(csto: Scenario, seat: str) -> None:
    """Nothing that crosses a red line, nothing that contradicts itself, five minutes at most."""
    session = _played(csto, {seat: "reader"})
    spoke = [t.act for t in session.turns if isinstance(t.act, BeginStatement) and t.act.seat == seat]
    said = {point for act in spoke if isinstance(act, BeginStatement) for point, _ in act.points}
    assert set(sayings(csto.facts, seat)) <= said
    assert not said & unsayable(csto.facts, seat)
    assert sum(csto.facts.point(id).minutes for id in said) <= GUIDANCE
    assert not any(set(csto.facts.point(id).contradicts) & said for id in said)


def test_a_guest_asks_before_it_has_words_carried_and_notes_what_it_can_answer(csto: Scenario) -> None:
    session = _played(csto, {"kazakhstan": "reader"})
    own = [turned.act for turned in session.turns if turned.act.seat == "kazakhstan"]
    kinds = [type(act) for act in own]
    assert kinds.index(AskAbout) < kinds.index(NoteClaim) < kinds.index(BeginStatement) < kinds.index(AskToCarry)
    answered = {id for point in csto.facts.points_of("kazakhstan") for id in point.answers}
    assert all(act.point in answered for act in own if isinstance(act, NoteClaim))
    assert session.game.room.exchanges.carried


def test_seats_that_nobody_named_leave_the_initiative_to_others(csto: Scenario) -> None:
    """No talks, no own words, and the text that the presidency bends alone is agreed by nobody."""
    for seed in range(4):
        session = _played(csto, {}, seed)
        assert session.outcome == "none"
        assert not any(isinstance(turned.act, CorridorAct) for turned in session.turns)


def test_a_presiding_reader_gives_its_reason_and_lands_a_text_without_a_fault(csto: Scenario) -> None:
    session = _played(csto, {"russian_federation": "reader"})
    assert any(isinstance(turned.act, StateWhyIStay) for turned in session.turns)
    assert not session.game.meeting.faults
    assert session.game.meeting.text is not None


@pytest.mark.parametrize("seat", SEATS[:2])
def test_a_reader_decides_from_its_own_knowledge_alone(csto: Scenario, seat: str) -> None:
    """What others keep to themselves changes nothing in what it does: the same knowledge, the same act."""
    session = _played(csto, {seat: "reader"})
    hidden = {
        d.seat: d.model_copy(update={"give": 3, "red_lines": ()}) for d in csto.facts.delegations if d.seat != seat
    }
    delegations = tuple(hidden.get(d.seat, d) for d in csto.facts.delegations)
    changed = csto.facts.model_copy(update={"delegations": delegations})
    facts = type(changed).model_validate(changed.model_dump())
    for turned in session.turns[::9]:
        other = replace(turned.before, room=replace(turned.before.room, facts=facts))
        if not session.game.room.brief or turned.before.room.brief:
            continue
        acts = [PLAYERS["reader"].choose(seen_by(game, seat), Draw(0, seat, 1)) for game in (turned.before, other)]
        assert acts[0] == acts[1]


def test_guesses_follow_interests_and_what_was_heard(csto: Scenario) -> None:
    session = _played(csto, {})
    opening, end = seen_by(session.opening, "kazakhstan"), seen_by(session.game, "kazakhstan")
    inquiry = csto.facts.paragraph("p5")
    assert guess(opening, "norway", inquiry).floor > 0, "delegations that care about rights usually ask for an inquiry"
    assert guess(end, "kazakhstan", inquiry).weight == abs(csto.facts.stand("kazakhstan", inquiry.issue))


def test_a_plan_works_for_the_text_and_for_the_instructions(csto: Scenario) -> None:
    session = _played(csto, {})
    plan = Plan(seen_by(session.opening, "kyrgyzstan"))
    assert plan.found.against(plan.places) > 0
    assert "p6" in {wish.paragraph.id for wish in plan.wishes}


def test_a_statement_is_composed_only_of_what_can_be_said(csto: Scenario) -> None:
    session = _played(csto, {})
    floor = next(t.before for t in session.turns if isinstance(t.act, BeginStatement) and t.act.seat == "belarus")
    act = composed(seen_by(floor, "belarus"))
    assert act is not None
    assert judge(floor, act).in_order
    assert act.words
    assert UNNAMED.choose(seen_by(floor, "belarus"), Draw(0, "belarus", 0)) != act


def test_a_seat_said_to_be_silent_is(csto: Scenario) -> None:
    """The short cut that spares asking it never changes what it does."""
    session = _played(csto, {})
    asked = 0
    for turned in session.turns[::5]:
        for seat in turn(turned.before).may:
            if UNNAMED.is_silent(turned.before, seat):
                asked += 1
                assert UNNAMED.choose(seen_by(turned.before, seat), Draw(0, seat, 0)) is None
    assert asked > 100


@pytest.mark.parametrize("seat", SEATS)
def test_a_seat_at_the_table_never_waits_long_for_something_to_decide(csto: Scenario, seat: str) -> None:
    """Twelve minutes of the meeting at most, from the call to order to the close, whatever the morning."""
    for seed in range(2):
        played = play_one(Batch(to_saved(csto), {seat: "reader"}, watched=frozenset({seat})), seed)
        assert played.idle[seat] <= 12


@pytest.mark.parametrize(("words", "round_", "asks"), [("r2", 1, True), ("r1", 1, False), ("r2", 4, False)])
def test_a_reader_has_a_silence_broken_that_gives_it_no_more_than_no_text(words: str, round_: int, asks: bool) -> None:
    """Its capital must not have more than r1, which a text with r1 gives it and no text does not."""
    exchanges = Exchanges(carried=(Carried("r0", SOFT, GUEST),))
    game = Game(silenced(round_, words), Room(world(), exchanges=exchanges, tabled=(words,)))
    act = PLAYERS["reader"].choose(seen_by(game, GUEST), Draw(0, GUEST, 0))
    assert (act == AskToBreak(seat=GUEST, of=SOFT, paragraph="rights")) is asks
    assert UNNAMED.is_silent(game, GUEST)
    assert not UNNAMED.is_silent(game, SOFT)


def test_a_presiding_reader_asks_who_broke_the_silence_before_it_tries_again(csto: Scenario) -> None:
    session = _played(csto, {"russian_federation": "reader"})
    acts = [turned.act for turned in session.turns]
    broke = next(number for number, act in enumerate(acts) if isinstance(act, BreakSilence))
    asked = next(act for act in acts[broke:] if act.seat == "russian_federation")
    assert isinstance(asked, AskAbout)
    assert isinstance(acts[acts.index(asked) + 1], WithdrawProposal)


def test_a_reader_offers_together_what_would_be_refused_alone(csto: Scenario) -> None:
    session = _played(csto, {"tajikistan": "reader"})
    turned = next(turned for turned in session.turns if isinstance(turned.act, OfferPackage))
    act = turned.act
    assert isinstance(act, OfferPackage)
    assert any(isinstance(event, PackageTaken) for event in turned.events)
    alone = OfferWording(seat=act.seat, to=act.to, rung=act.rung)
    assert not any(isinstance(event, Promised) for event in step(turned.before, alone)[1])


def test_a_reader_says_for_another_what_it_has_agreed_to_say(csto: Scenario) -> None:
    """The one that gave the points up can no longer say them itself."""
    points = ("kz_thanks", "kz_gas_price")
    lent = tuple(Lent(point, "kazakhstan", "belarus") for point in points)
    room = Room(csto.facts, exchanges=Exchanges(lent=lent))
    session = _played(csto, {"belarus": "reader"})
    floor = next(t.before for t in session.turns if isinstance(t.act, BeginStatement) and t.act.seat == "belarus")
    act = composed(seen_by(replace(floor, room=room), "belarus"))
    assert act is not None
    assert set(points) <= {point for point, _ in act.points}


def test_what_instructions_ask_for_are_all_points_that_would_do(csto: Scenario) -> None:
    asked = asked_to_say(csto.facts, "kazakhstan")
    assert {"kz_invited", "kz_left", "kz_share", "kz_consent_alone", "kz_informed"} == asked
    assert asked_to_say(csto.facts, "kenya") == frozenset()
