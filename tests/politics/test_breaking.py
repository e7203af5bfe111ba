"""Asking a member to break a silence: who does so for whom, and that it is as good as its word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.players import UNNAMED, Draw
from game.politics import Game, legal_acts, seen_by, step
from game.politics.breaking import AskToBreak, BreakAnswered, Reply, asked_to_break
from game.politics.exchanges import Carried, Exchanges
from game.politics.room import Promise, Room
from game.procedure.texts import BreakSilence
from tests.politics.corridor_world import OTHER, silenced, under_silence, world
from tests.politics.small_world import CALM, GUEST, HARD, SOFT

BREAK = AskToBreak(seat=GUEST, of=SOFT, paragraph="rights")
CARRIES = (Carried("r0", SOFT, GUEST),)


def _tense(carried: tuple[Carried, ...] = (), regard: int = 0, promised: str = "", of: str = SOFT) -> Game:
    game = under_silence(Exchanges(carried=carried), {of: {"regard": {GUEST: regard}}})
    promises = (Promise(OTHER, of, promised),) if promised else ()
    return replace(game, room=replace(game.room, promises=promises))


@pytest.mark.parametrize(
    ("game", "of", "reply"),
    [
        (_tense(CARRIES), SOFT, Reply.CARRIES),
        (_tense(CARRIES, -1), SOFT, Reply.CARRIES),
        (_tense(CARRIES, -2), SOFT, Reply.COLD),
        (_tense(CARRIES, promised="r1"), SOFT, Reply.PROMISED),
        (_tense(CARRIES, promised="r0"), SOFT, Reply.CARRIES),
        (_tense(regard=1), SOFT, Reply.HURTS),
        (_tense(regard=0), SOFT, Reply.NO_FRIEND),
        (_tense(CARRIES, 2, of=CALM), CALM, Reply.CONTENT),
        (_tense((Carried("r0", SOFT, OTHER),)), SOFT, Reply.NO_FRIEND),
    ],
)
def test_a_member_breaks_a_silence_for_whom_it_carries_or_where_it_hurts_itself(
    game: Game, of: str, reply: Reply
) -> None:
    after, events = step(game, BREAK.model_copy(update={"of": of}))
    [answered] = [event for event in events if isinstance(event, BreakAnswered)]
    said = answered.sentence.format_map(answered.named(game.meeting))
    assert answered.reply is reply
    assert said.endswith(".")
    assert "{" not in said
    agreed = reply in (Reply.CARRIES, Reply.HURTS)
    assert bool(list(asked_to_break(after.room, of, 1))) is agreed
    assert not list(asked_to_break(after.room, of, 2)), "for this round"
    assert seen_by(after, of).room.exchanges.breaks == seen_by(after, GUEST).room.exchanges.breaks != ()
    assert seen_by(after, HARD).room.exchanges.breaks == ()
    act = UNNAMED.choose(seen_by(after, of), Draw(0, of, 0))
    assert (act == BreakSilence(seat=of, paragraph="rights")) is agreed


def test_whose_words_are_in_the_text_and_whose_capital_is_content_asks_nobody_to_break_it() -> None:
    facts = world({CALM: {"regard": {GUEST: 2}}})
    game = Game(silenced(), Room(facts, exchanges=Exchanges(carried=(Carried("r1", SOFT, CALM),)), tabled=("r1",)))
    assert not any(isinstance(act, AskToBreak) for act in legal_acts(game, CALM))
    assert any(isinstance(act, AskToBreak) for act in legal_acts(_tense(CARRIES), GUEST))
