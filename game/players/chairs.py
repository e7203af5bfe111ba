"""Presidents with one habit: always the clean or over-careful way, always the tempting one. Neither reads the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from game.players.choosing import acts_of, can
from game.players.reader import Reader
from game.politics import Knowledge
from game.politics.chair_acts import StateWhyIStay
from game.politics.chairing import had_break
from game.politics.texts import opening_wording
from game.procedure.act import Act
from game.procedure.deciding import Gavel
from game.procedure.matters import Capacity, Point, Proposal
from game.procedure.motions import ProposeSuspension
from game.procedure.pace import SUSPENSIONS
from game.procedure.points import RuleOnPoint
from game.procedure.questions import Form
from game.procedure.statements import BeginStatement
from game.procedure.texts import PutUnderSilence


class Saint(Reader):
    """Always the clean way through a moment, and the over-careful one where that costs it more."""

    name: ClassVar[str] = "saint"

    def __init__(self) -> None:
        """It takes no initiative of its own."""
        super().__init__(initiative=False)

    def _preside(self, knowledge: Knowledge) -> Iterator[Act]:
        """Say why it stays, break for long, put the mildest words to the room; else by the book."""
        yield from acts_of(knowledge, StateWhyIStay)
        meeting = knowledge.meeting
        if meeting.top is None and not meeting.rounds and not had_break(meeting):
            yield from _at_rest(knowledge, SUSPENSIONS[-1])
        yield from super()._preside(knowledge)

    def _text(self, knowledge: Knowledge) -> Act | None:
        """Return the mildest words there are, once."""
        mildest = tuple(part.ladder[0].id for part in knowledge.facts.paragraphs)
        act = PutUnderSilence(seat=knowledge.seat, form=Form.STATEMENT, wording=mildest)
        return act if mildest and not knowledge.meeting.rounds and can(knowledge, act) else None


class National(Reader):
    """Always the tempting way: its own State first, whatever the chair is for."""

    name: ClassVar[str] = "national"

    def __init__(self) -> None:
        """It takes no initiative of its own."""
        super().__init__(initiative=False)

    def _statement(self, knowledge: Knowledge) -> Iterator[Act]:
        """Argue from the chair."""
        for act in super()._statement(knowledge):
            presides = isinstance(act, BeginStatement) and knowledge.seat == knowledge.meeting.chair
            yield act.model_copy(update={"capacity": Capacity.PRESIDENCY}) if presides else act

    def _preside(self, knowledge: Knowledge) -> Iterator[Act]:
        """Gavel through objections, rule for its own side; else by the book."""
        top = knowledge.meeting.top
        if isinstance(top, Proposal) and top.objections:
            yield from (act for act in knowledge.legal(faulty=True) if isinstance(act, Gavel))
        if isinstance(top, Point):
            rulings = (act for act in knowledge.legal(faulty=True) if isinstance(act, RuleOnPoint))
            yield from (act for act in rulings if not act.upheld)
        yield from (act for act in super()._preside(knowledge) if not isinstance(act, ProposeSuspension))

    def _text(self, knowledge: Knowledge) -> Act | None:
        """Return its own text, unchanged."""
        act = PutUnderSilence(seat=knowledge.seat, form=Form.STATEMENT, wording=opening_wording(knowledge.facts))
        return act if not knowledge.meeting.rounds and can(knowledge, act) else None


def _at_rest(knowledge: Knowledge, length: int) -> Iterator[Act]:
    """Yield a break of this length where one can be proposed once the statements are heard."""
    act = ProposeSuspension(seat=knowledge.seat, length=length)
    if any(isinstance(offered, ProposeSuspension) for offered in acts_of(knowledge, ProposeSuspension)):
        yield act
