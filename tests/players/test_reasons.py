"""Why engine players did what they did: two reasons for each act, and the public one tells nothing secret."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.council.seats import CHANCE, PUBLIC
from game.players import PLAYERS, UNNAMED, Chance
from game.players.reasons import (
    COUNTED_FOR_PRESS,
    FOR_THE_PRESS,
    HABIT,
    NO_STATEMENT,
    NOT_ALONE,
    OF_THE_DAY,
    RED_LINE,
    THIRD,
    TOO_STRONG,
    TOO_WEAK,
    reason,
)
from game.players.vote_reasons import INVENTED, VOTED_SO
from game.politics import seen_by
from game.politics.stance import crossed, pains
from game.procedure.proposals import Object
from game.procedure.questions import Form
from game.procedure.reservations import StateReservation
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session, Turned
from game.texts import Texts
from tests.scenario.real_days import scenario

PLAYED: tuple[dict[str, str], ...] = (
    {},
    {"kazakhstan": "reader", "mexico": "reader"},
    {"russian_federation": "reader", "armenia": "reader"},
)


@pytest.fixture(scope="module", params=range(len(PLAYED)))
def session(request: pytest.FixtureRequest, csto: Scenario) -> Session:
    """Return a whole game of readers, some of which play to win."""
    session = Session.new(csto, PLAYED[request.param], seed=request.param)
    session.advance()
    return session


def _reasons(turned: Turned, session: Session) -> tuple[str, str]:
    seat, texts = turned.act.seat, Texts()
    player = Chance() if seat == CHANCE else PLAYERS.get(session.seats.get(seat, ""), UNNAMED)
    found = reason(player, seen_by(turned.before, seat), turned.act)
    return tuple(texts.filled(said.sentence, said.fields) for said in (found.public, found.private))  # type: ignore[return-value]


def test_every_act_has_two_reasons_that_are_whole_sentences(session: Session) -> None:
    for turned in session.turns:
        for sentence in _reasons(turned, session):
            assert sentence.endswith(".")
            assert "{" not in sentence


def test_the_public_reason_is_the_same_for_whoever_knows_only_what_is_public(session: Session) -> None:
    for turned in session.turns:
        if turned.act.seat == CHANCE:
            continue
        own = reason(UNNAMED, seen_by(turned.before, turned.act.seat), turned.act)
        outside = replace(seen_by(turned.before, PUBLIC), seat=turned.act.seat)
        assert reason(UNNAMED, outside, turned.act).public == own.public


@pytest.mark.parametrize("seed", range(3))
def test_who_breaks_a_silence_names_its_line_or_what_is_too_much(csto: Scenario, seed: int) -> None:
    session = Session.new(csto, {}, seed=seed)
    session.advance()
    broke = [turned for turned in session.turns if isinstance(turned.act, BreakSilence)]
    assert broke
    for turned in broke:
        act, room = turned.act, turned.before.room
        assert isinstance(act, BreakSilence)
        found = reason(UNNAMED, seen_by(turned.before, act.seat), act).private
        line = crossed(room, act.seat, room.tabled)
        if line is not None and line.paragraph == act.paragraph:
            assert found.sentence == RED_LINE
        else:
            worst = next(pain for pain in pains(room, act.seat, room.tabled) if pain.paragraph.id == act.paragraph)
            assert found.sentence == (TOO_STRONG if worst.outside > 0 else TOO_WEAK)


@pytest.mark.parametrize(("name", "players"), [("csto_2022", {"russian_federation": "reader"}), ("ferry_2031", {})])
def test_what_a_member_can_give_fits_what_it_does(name: str, players: dict[str, str]) -> None:
    """The needles and lines for the press stretch what a member gives; a reason tells what it gave at that moment."""
    session = Session.new(scenario(name), players)
    session.advance()
    told = 0
    for turned in session.turns:
        if not isinstance(turned.act, BreakSilence | StateReservation):
            continue
        private = reason(UNNAMED, seen_by(turned.before, turned.act.seat), turned.act).private
        if private.sentence in (TOO_STRONG, TOO_WEAK, NOT_ALONE, THIRD):
            asks, give = private.fields["strain"], private.fields["give"]
            assert isinstance(asks, int)
            assert isinstance(give, int)
            alone = private.sentence in (NOT_ALONE, THIRD)
            assert asks == give + 1 if alone else asks > give
            given = give - turned.before.room.facts.give(turned.act.seat)
            assert bool(private.fields["than_usual"]) == bool(given)
            told += 1
    assert told


def test_lines_for_the_press_are_not_said_to_suit_everybody(csto: Scenario) -> None:
    session = Session.new(csto, {"russian_federation": "reader"})
    session.advance()
    put = [turned for turned in session.turns if isinstance(turned.act, PutUnderSilence)]
    last = put[-1]
    assert last.act.form is Form.PRESS  # type: ignore[attr-defined]
    found = reason(UNNAMED, seen_by(last.before, last.act.seat), last.act)
    assert (found.public.sentence, found.private.sentence) == (NO_STATEMENT, COUNTED_FOR_PRESS)
    first = put[0].before
    at_once = last.act.model_copy()
    assert reason(UNNAMED, seen_by(first, last.act.seat), at_once).public.sentence == FOR_THE_PRESS


def test_of_an_invented_meeting_nothing_is_said_of_a_real_day() -> None:
    session = Session.new(scenario("ferry_2031"), {})
    session.advance()
    done = [turned for turned in session.turns if isinstance(turned.act, CastVote | Object)]
    assert len(done) == 16
    for turned in done:
        found = reason(UNNAMED, seen_by(turned.before, turned.act.seat), turned.act)
        assert found.private.sentence == INVENTED


def test_who_follows_the_real_day_says_so() -> None:
    session = Session.new(scenario("veto_2022"), {})
    session.advance()
    votes = [turned for turned in session.turns if isinstance(turned.act, CastVote)]
    assert len(votes) == 15
    for turned in votes:
        assert reason(UNNAMED, seen_by(turned.before, turned.act.seat), turned.act).private.sentence in (
            VOTED_SO.values()
        )
    other = Session.new(scenario("briefer_2020"), {})
    other.advance()
    objected = next(turned for turned in other.turns if isinstance(turned.act, Object))
    found = reason(UNNAMED, seen_by(objected.before, objected.act.seat), objected.act)
    assert found.private.sentence == OF_THE_DAY


def test_a_foil_has_a_habit_and_no_reason(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": "last-option"})
    session.advance()
    own = next(turned for turned in session.turns if turned.act.seat == "kazakhstan")
    found = reason(PLAYERS["last-option"], seen_by(own.before, "kazakhstan"), own.act)
    assert (found.private.sentence, found.private.fields) == (HABIT, {"name": "last-option"})
