"""Players: draws that are the same everywhere, and what each player does with what it knows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from game.players import PLAYERS, Draw
from game.politics import judge, seen_by, turn
from game.procedure import CLASSROOM
from game.procedure.asking import DeclineAnswer, informants
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import Asked
from game.procedure.motions import MoveSuspension
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.questions import AgreeText
from game.procedure.seconding import AskForSecond
from game.procedure.texts import BreakSilence
from game.procedure.withdrawal import SecondPaper
from game.scenario import Scenario
from game.session import Session


def test_draws_are_a_function_of_seed_seat_and_acts() -> None:
    """Known numbers: they must never change, or saved games would."""
    moments = ((0, "a"), (1, "a"), (0, "b"))
    numbers = [[Draw(seed, seat, acts).below(1000) for acts in range(4)] for seed, seat in moments]
    assert numbers == EXPECTED


EXPECTED = [[818, 642, 845, 709], [294, 849, 365, 632], [297, 580, 575, 190]]


def test_draws_favour_nothing() -> None:
    """Seven thousand draws from seven: each about a thousand times."""
    draw = Draw(5, "chance", 0)
    counted = Counter(draw.below(7) for _ in range(7000))
    assert set(counted) == set(range(7))
    assert all(850 < number < 1150 for number in counted.values())
    with pytest.raises(ValueError, match="nothing"):
        draw.below(0)


@pytest.mark.parametrize("player", PLAYERS)
def test_a_player_acts_where_it_must_and_only_as_it_may(csto: Scenario, player: str) -> None:
    """At every turn of a whole game: an act that can be done, and the same one when asked again."""
    session = Session.new(csto, {})
    session.advance()
    for turned in session.turns[::7]:
        for seat in turn(turned.before).must[:1]:
            if seat == "chance":
                continue
            knowledge = seen_by(turned.before, seat)
            act = PLAYERS[player].choose(knowledge, Draw(1, seat, 3))
            assert act is not None
            verdict = judge(turned.before, act)
            assert verdict.possible
            assert verdict.in_order or player == "national"
            assert act == PLAYERS[player].choose(knowledge, Draw(1, seat, 3))


def test_a_reader_complains_of_a_fault_and_the_ruling_follows_the_record(csto: Scenario) -> None:
    """A person in the chair skips the list; somebody who is no friend raises a point; a wrong ruling is challenged."""
    session = Session.new(csto, {"russian_federation": "human"})
    session.advance()
    while not session.game.meeting.spoken:
        _preside(session)
    waiting = [act for act in session.knowledge("russian_federation").options if isinstance(act.act, GiveTheFloor)]
    faulty = next(verdict for verdict in waiting if not verdict.in_order and verdict.possible)
    session.submit(faulty.act)
    session.advance()
    assert isinstance(session.turns[-1].act, RaisePointOfOrder)
    rulings = [v for v in session.knowledge("russian_federation").options if isinstance(v.act, RuleOnPoint)]
    wrong = next(verdict for verdict in rulings if verdict.faults)
    session.submit(wrong.act)
    session.advance()
    assert any(isinstance(turned.act, ChallengeRuling) for turned in session.turns)


def _preside(session: Session) -> None:
    """Let a reader's choice stand for the person in the chair."""
    seat = session.awaited
    assert seat is not None
    act = PLAYERS["reader"].choose(session.knowledge(seat), Draw(0, seat, 0))
    if act is None:
        session.let_pass()
    else:
        session.submit(act)
    session.advance()


def test_readers_break_a_silence_only_over_words_they_cannot_live_with(csto: Scenario) -> None:
    """Every objection names a paragraph whose wording lies outside the bounds of the objector's stand."""
    session = Session.new(csto, {})
    session.advance()
    broken = [turned for turned in session.turns if isinstance(turned.act, BreakSilence)]
    assert broken
    for turned in broken:
        proposal = turned.before.meeting.proposal
        assert proposal is not None
        assert isinstance(proposal.question, AgreeText)
        assert isinstance(turned.act, BreakSilence)
        paragraph = csto.paragraph(turned.act.paragraph)
        rung = next(rung for rung in paragraph.ladder if rung.id in proposal.question.wording)
        assert not rung.least <= csto.stand(turned.act.seat, paragraph.issue) <= rung.most


def test_a_classroom_of_readers_seconds_or_drops_a_motion_and_goes_on(csto: Scenario) -> None:
    """A person moves a break: the reader in the chair asks for a seconder, and the motion never blocks the meeting."""
    session = Session.new(csto, {"kenya": "human"}, house=CLASSROOM)
    session.advance()
    while not (moved := [act for act in session.knowledge("kenya").legal() if isinstance(act, MoveSuspension)]):
        _preside(session)
    session.submit(moved[0])
    before = len(session.turns)
    session.advance()
    while not session.over:
        _preside(session)
    after = [type(turned.act) for turned in session.turns[before:]]
    assert {SecondPaper, AskForSecond} & set(after)
    assert session.game.meeting.closed


def test_a_reader_says_nothing_in_answer_that_its_brief_does_not_hold(csto: Scenario) -> None:
    session = Session.new(csto, {})
    session.advance()
    heard = next(turned.before for turned in session.turns if turned.before.meeting.invited)
    briefer = informants(heard.meeting)[0]
    asked = Asked("kenya", briefer)
    waiting = replace(heard, meeting=replace(heard.meeting, pending=(asked,)))
    assert PLAYERS["reader"].choose(seen_by(waiting, briefer), Draw(0, briefer, 0)) == DeclineAnswer(seat=briefer)


def test_one_seat_never_shifts_anothers_draws() -> None:
    """Neighbouring moments and seats draw unlike each other."""
    rows = [tuple(Draw(3, seat, acts).below(2**32) for seat in ("a", "b", "ab")) for acts in range(50)]
    assert len(set(rows)) == 50
    assert all(len(set(row)) == 3 for row in rows)
    assert all(one != other for one, other in pairwise(rows))
