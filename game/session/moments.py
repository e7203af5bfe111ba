"""Named positions in a meeting: played by the engine up to where the scenario says, for pictures, texts and lessons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import CHANCE, SeatId
from game.players import HUMAN, PLAYERS, UNNAMED, Chance, Draw
from game.politics import judge, seen_by, turn
from game.politics.day import ScriptedAct, is_at
from game.procedure.act import Act
from game.procedure.house import PRACTICE, HouseRules
from game.rulebook.marks import N_
from game.scenario import Scenario
from game.scenario.models import Moment
from game.session.session import Session

NO_SUCH_MOMENT: Final = N_("There is no moment called {moment}. Choose an act number or one of: {known}.")
NOT_REACHED: Final = N_("The moment {moment} is not reached when the meeting is played as its script says.")


class MomentError(ValueError):
    """The scenario has no moment of that name, or it is not reached."""


def at_moment(scenario: Scenario, seat: SeatId, moment: str, *, house: HouseRules = PRACTICE, seed: int = 0) -> Session:
    """Return an unsaved game at ``moment`` (a name in the scenario, or a number of acts), ``seat`` held by a person.

    Raises:
        MomentError: if there is no such moment; the message names those there are.
    """
    session = Session.new(scenario, {seat: HUMAN}, house=house, seed=seed)
    named = scenario.moments.get(moment)  # type: ignore[call-overload]
    if named is None and not moment.isdecimal():
        known = ", ".join(scenario.moments)
        raise MomentError(NO_SUCH_MOMENT.format(moment=moment, known=known))
    script = list(named.script) if named else []
    while not _reached(session, named, moment):
        if session.over:
            raise MomentError(NOT_REACHED.format(moment=moment))
        session.submit(_next_act(session, seat, script))
    session.show_to(seat)
    return session


def _reached(session: Session, named: Moment | None, moment: str) -> bool:
    if named is None:
        return session.over or len(session.turns) >= int(moment)
    return is_at(session.game.meeting, named.until)


def _next_act(session: Session, shown: SeatId, script: list[ScriptedAct]) -> Act:
    """Return the next scripted act if it is in order now, else what the engine's seats do."""
    game = session.game
    if script and (script[0].when is None or is_at(game.meeting, script[0].when)):
        act = script[0].act
        if judge(game, act).in_order and act.seat in turn(game).seats:
            del script[0]
            return act
    return next(_choices(session, shown))


def _choices(session: Session, shown: SeatId) -> Iterator[Act]:
    """Yield what the seats would do, those who may speak up first: a reader in the seat that is shown, and the rest."""
    game, acts = session.game, len(session.turns)
    whose = turn(game)
    for seat in (*whose.may, *whose.must):
        player = Chance() if seat == CHANCE else PLAYERS["reader"] if seat == shown else UNNAMED
        act = player.choose(seen_by(game, seat), Draw(session.seed, seat, acts))
        if act is not None:
            yield act
