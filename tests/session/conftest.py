"""A driver of games, shared by the tests of sessions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.procedure.invitations import AskToParticipate
from game.session import Session


@pytest.fixture(scope="session")
def drive() -> Callable[[Session, int], None]:
    """Plays a session on for its human seats: asks to take part, takes the first act, lets every window pass."""

    def play(session: Session, acts: int = 10_000) -> None:
        goal = len(session.turns) + acts
        session.advance()
        while not session.over and len(session.turns) < goal:
            assert session.awaited is not None
            knowledge = session.knowledge(session.awaited)
            legal = knowledge.legal()
            asking = tuple(act for act in legal if isinstance(act, AskToParticipate))
            wanted = asking or (legal if knowledge.is_awaited else ())
            if wanted:
                session.submit(wanted[0])
            else:
                session.let_pass()
            session.advance()

    return play
