"""What a seat can do now, asked for kind by kind: cheaper than the whole list where only one kind matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeVar

from game.politics import Game, Knowledge, judge
from game.procedure.act import Act
from game.procedure.acts import ACTS
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft
from game.procedure.speaking_for import Dissociate
from game.procedure.statements import BeginStatement
from game.procedure.texts import BreakSilence, PutUnderSilence

A = TypeVar("A", bound=Act)
ADDED: Final = frozenset({BeginStatement, BreakSilence, Dissociate, ProposeAmendment, PutUnderSilence, ReviseDraft})
"""Kinds of procedure to whose examples the room adds some of its own."""
BY_KIND: Final = frozenset(ACTS) - ADDED


def can(knowledge: Knowledge, act: Act) -> bool:
    """Whether the act is in order, as far as the seat knows."""
    return judge(Game(knowledge.meeting, knowledge.room), act).in_order


def is_possible(knowledge: Knowledge, act: Act) -> bool:
    """Whether the act can be done, be it a fault, as far as the seat knows."""
    return judge(Game(knowledge.meeting, knowledge.room), act).possible


def acts_of(knowledge: Knowledge, kind: type[A]) -> Iterator[A]:
    """Yield the seat's acts of one kind that are in order."""
    if kind in BY_KIND:
        return (act for act in kind.offers(knowledge.meeting, knowledge.seat) if can(knowledge, act))
    return (act for act in knowledge.legal() if isinstance(act, kind))
