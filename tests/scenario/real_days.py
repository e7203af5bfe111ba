"""A driver for the short scenarios: one or more seats depart from the real day, everybody else follows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, TypeAlias, TypeVar

from game.council.seats import SeatId
from game.paths import scenarios
from game.players import HUMAN, PLAYERS, Draw
from game.politics import Knowledge
from game.procedure.act import Act
from game.procedure.questions import Question
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from game.scenario import Scenario, delegations, load
from game.session import Session

NAMES: Final = ("veto_2022", "emergency_session_2022", "agenda_2022", "briefer_2020", "amendment_2024")

Choice: TypeAlias = Act | None
Departure: TypeAlias = Callable[[Knowledge, Choice], Choice]
"""What a seat does instead of what a reader in its place would do."""

A = TypeVar("A", bound=Act)


@cache
def scenario(name: str) -> Scenario:
    """The scenario of this name."""
    return load(scenarios() / f"{name}.yaml")


def everybody(name: str, player: str) -> dict[SeatId, str]:
    """All seats of the scenario in the hands of one player."""
    return dict.fromkeys((delegation.seat for delegation in delegations(scenario(name))), player)


def play(name: str, departures: Mapping[SeatId, Departure], *, others: str = "reader") -> Session:
    """A game in which these seats depart from what a reader does."""
    session = Session.new(scenario(name), {**everybody(name, others), **dict.fromkeys(departures, HUMAN)})
    session.advance()
    while not session.over:
        seat = session.awaited
        assert seat is not None
        knowledge = session.knowledge(seat)
        act = departures[seat](knowledge, PLAYERS["reader"].choose(knowledge, Draw(0, seat, 0)))
        if act is None:
            session.let_pass()
        else:
            session.submit(act)
        session.advance()
    return session


def voting(ballot: Ballot, kind: type[Question]) -> Departure:
    """Vote so on questions of this kind."""

    def depart(knowledge: Knowledge, usual: Choice) -> Choice:
        vote = knowledge.meeting.voting
        if isinstance(usual, CastVote) and vote is not None and isinstance(vote.question, kind):
            return CastVote(seat=knowledge.seat, ballot=ballot)
        return usual

    return depart


def without(kind: type[Act]) -> Departure:
    """Never do this kind of act."""
    return lambda knowledge, usual: None if isinstance(usual, kind) else usual


def first(knowledge: Knowledge, kind: type[A], *, faulty: bool = False) -> A | None:
    """The first act of this kind that can be done now."""
    return next((act for act in knowledge.legal(faulty=faulty) if isinstance(act, kind)), None)


def counts(session: Session) -> list[tuple[str, str, str]]:
    """What was voted on, the count and the result."""
    return [
        (type(decision.question).__name__, str(decision.count), decision.result.value)
        for decision in session.game.meeting.decisions
        if decision.count
    ]
