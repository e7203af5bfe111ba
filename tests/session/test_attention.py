"""When a listening person is asked: at hooks, as long as there is attention, and once in a statement without any."""

from __future__ import annotations

from game.players import HUMAN, PLAYERS, Draw
from game.politics import NoteClaim, Watch
from game.politics.blocks import attention_left, block_of, just_said
from game.politics.hooks import hook
from game.politics.vocabulary import Hook
from game.procedure.matters import Floor
from game.scenario import Scenario
from game.session import Session


def test_a_listener_is_asked_at_hooks_and_never_more_once_its_attention_is_spent(csto: Scenario) -> None:
    """Two notes or glances in a block, then it only listens; each block begins anew."""
    session = Session.new(csto, {"kazakhstan": HUMAN})
    blocks: dict[int, int] = {}
    while not session.over:
        session.advance()
        if session.awaited is None:
            continue
        knowledge = session.knowledge("kazakhstan")
        meeting = knowledge.meeting
        last = just_said(meeting, knowledge.room)
        listens = isinstance(meeting.top, Floor) and last is not None and last.seat != "kazakhstan"
        if listens and last is not None and _is_strong(csto, last.point):
            assert attention_left(meeting, knowledge.room, "kazakhstan") > 0
            session.submit(next(act for act in knowledge.legal() if isinstance(act, NoteClaim | Watch)))
            blocks[block_of(meeting)] = blocks.get(block_of(meeting), 0) + 1
        elif act := PLAYERS["reader"].choose(knowledge, Draw(0, "kazakhstan", len(session.turns))):
            session.submit(act)
        else:
            session.let_pass()
    assert set(range(7)) <= set(blocks)
    assert set(blocks.values()) <= {1, 2}


def _is_strong(scenario: Scenario, point: str) -> bool:
    world = scenario.facts
    return hook(world, "kazakhstan", world.point(point)) not in (None, Hook.GOAL)
