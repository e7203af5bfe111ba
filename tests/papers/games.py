"""Games to make papers of and to look back on: the shipped debate, played in several ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.politics import Knowledge
from game.procedure.act import Act
from game.procedure.house import PRESETS, HouseRules
from game.procedure.statements import BeginStatement
from game.scenario import Scenario
from game.session import Session

POINTS = ("kz_invited", "kz_left", "kz_share", "kz_consent_alone")
"""What the person says: what the instructions ask for, and nothing that crosses a line."""
WORDS = "We will share the results with this Council."

Decide = Callable[[Knowledge], Act | None]
"""What a person does when asked; None to let the moment pass."""


@pytest.fixture(scope="session")
def read_through(csto: Scenario) -> Session:
    """A whole game in which the engine reads for every seat."""
    session = Session.new(csto, {})
    session.advance()
    return session


def drive(session: Session, decide: Decide) -> Session:
    """Play on to the end; ``decide`` answers for every human seat."""
    session.advance()
    while not session.over:
        assert session.awaited is not None
        knowledge = session.knowledge(session.awaited)
        act = decide(knowledge)
        if act is None:
            assert not knowledge.is_awaited, "the meeting waits for this seat, and it does nothing"
            session.let_pass()
        else:
            session.submit(act)
        session.advance()
    return session


@pytest.fixture(scope="session")
def agreed(csto: Scenario) -> Session:
    """A game in which every member but the President is a person, nobody objects, and the statement is agreed."""
    members = [d.seat for d in Session.new(csto, {}).opening.meeting.roster.delegations if d.is_member]
    humans = {seat: "human" for seat in members if seat != csto.meeting.presidency}
    return drive(Session.new(csto, humans), says_least)


def says_least(knowledge: Knowledge) -> Act | None:
    """Do nothing unless the meeting waits for this seat; then do what ends the waiting soonest."""
    if not knowledge.is_awaited:
        return None
    ending = [act for act in knowledge.legal() if act.kind == "conclude"]
    return ending[0] if ending else knowledge.legal()[0]


@pytest.fixture(scope="session")
def idle(csto: Scenario) -> Session:
    """A game in which Kazakhstan is held by a person who does nothing."""
    return drive(Session.new(csto, {"kazakhstan": "human"}), says_least)


@pytest.fixture(scope="session")
def played(csto: Scenario) -> Session:
    """A game in which a person plays Kazakhstan by its instructions, and no member objects to the text."""
    members = [d.seat for d in Session.new(csto, {}).opening.meeting.roster.delegations if d.is_member]
    humans = {seat: "human" for seat in members if seat != csto.meeting.presidency}
    return drive(Session.new(csto, {**humans, "kazakhstan": "human"}), plays_kazakhstan)


def plays_kazakhstan(knowledge: Knowledge) -> Act | None:
    """Ask to take part, say what was asked for and a sentence of one's own; as a member, do the least."""
    if knowledge.seat != "kazakhstan":
        return says_least(knowledge)
    legal = {act.kind: act for act in knowledge.legal()}
    if "ask_to_participate" in legal:
        return legal["ask_to_participate"]
    if "begin_statement" in legal:
        points = tuple((id, knowledge.facts.point(id).minutes) for id in POINTS if not knowledge.room.said(id))
        if points:
            return BeginStatement(seat=knowledge.seat, points=points, words=WORDS)
    return legal.get("go_on", says_least(knowledge)) if knowledge.is_awaited else None


@pytest.fixture(scope="session")
def rough(csto: Scenario) -> tuple[Session, ...]:
    """Games in which every seat does anything at all, under each set of house rules."""
    return tuple(_random_game(csto, seed, house) for seed in range(6) for house in PRESETS.values())


def _random_game(csto: Scenario, seed: int, house: HouseRules) -> Session:
    taking_part = Session.new(csto, {}).opening.meeting.roster.delegations
    session = Session.new(csto, {d.seat: "random" for d in taking_part}, house=house, seed=seed)
    session.advance()
    return session
