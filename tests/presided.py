"""Games with a person in the chair, who presides by the book until a test wants something else."""

from __future__ import annotations

from collections.abc import Callable

from game.players import HUMAN, UNNAMED, Draw
from game.politics import Knowledge
from game.procedure.meeting import Meeting
from game.scenario import Scenario
from game.session import Session


def by_the_book(knowledge: Knowledge, session: Session) -> None:
    """Do what a reader would do in this place, or let it pass."""
    act = UNNAMED.choose(knowledge, Draw(session.seed, knowledge.seat, len(session.turns)))
    if act is None:
        session.let_pass()
    else:
        session.submit(act)


def presided(scenario: Scenario, until: Callable[[Meeting], bool], *, seed: int = 0) -> Session:
    """Return a game in which the President, a person, is asked and the meeting is where ``until`` says."""
    chair = scenario.meeting.presidency
    session = Session.new(scenario, {chair: HUMAN}, seed=seed)
    while not session.over:
        session.advance()
        if session.awaited == chair and until(session.game.meeting):
            return session
        by_the_book(session.knowledge(chair), session)
    raise AssertionError("the meeting never came there")
