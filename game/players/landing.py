"""Landing a text: what a presidency does that works for one, between the last statement and the close."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.players.bending import press_lines, with_carried
from game.players.choosing import acts_of, can
from game.players.estimates import best_text, estimate, places_of, wording_of
from game.politics import Knowledge
from game.politics.chair_acts import StateWhyIStay
from game.politics.chairing import had_break
from game.politics.texts import opening_wording
from game.procedure.act import Act
from game.procedure.meeting import Phase
from game.procedure.motions import ProposeSuspension
from game.procedure.pace import SUSPENSIONS
from game.procedure.questions import Form
from game.procedure.texts import PutUnderSilence

ROUNDS: Final = 3
"""How often a text is put to the room, the last time in lines for the press."""


def seeks_words(knowledge: Knowledge) -> bool:
    """Whether the presidency has the next word on a text."""
    meeting = knowledge.meeting
    return meeting.phase is Phase.TEXT and meeting.top is None and meeting.text is None


def breaks(knowledge: Knowledge) -> Iterator[Act]:
    """Yield a break for talks of the usual length, once, before a text is put to the room."""
    meeting = knowledge.meeting
    if seeks_words(knowledge) and not meeting.rounds and not had_break(meeting) and knowledge.facts.paragraphs:
        act = ProposeSuspension(seat=knowledge.seat, length=SUSPENSIONS[1])
        if can(knowledge, act):
            yield act


def landing(knowledge: Knowledge) -> Iterator[Act]:
    """Yield the text that the room is likeliest to accept: twice as a statement, then as lines for the press."""
    rounds = knowledge.meeting.rounds
    if not seeks_words(knowledge) or rounds >= ROUNDS or not knowledge.facts.paragraphs:
        return
    form = Form.PRESS if rounds == ROUNDS - 1 else Form.STATEMENT
    wording = press_lines(knowledge) if form is Form.PRESS else best_wording(knowledge)
    act = PutUnderSilence(seat=knowledge.seat, form=form, wording=wording)
    if can(knowledge, act):
        yield act


def best_wording(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the text against which least speaks, as far as the presidency knows."""
    wording, fixed = with_carried(knowledge, knowledge.room.tabled or opening_wording(knowledge.facts))
    found = estimate(knowledge)
    return wording_of(knowledge, best_text(found, places_of(knowledge, wording), fixed))


def reasons(knowledge: Knowledge) -> Iterator[Act]:
    """Yield the sentence that says why the President stays in the chair, where a text needs the members' trust."""
    if knowledge.facts.paragraphs:
        yield from acts_of(knowledge, StateWhyIStay)
