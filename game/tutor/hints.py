"""A hint while others speak: whether what was just said touches this seat, and what it could answer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from game.politics import Knowledge
from game.politics.capital import unsayable
from game.politics.facts import Point
from game.politics.hooks import hook
from game.politics.vocabulary import Hook
from game.rulebook.marks import N_
from game.texts import Texts

NAMED: Final = N_("What {speaker} says concerns {seat}.")
ANSWERABLE: Final = N_("You can answer this with {titles}.")
QUOTED: Final = N_("“{words}”")
EITHER: Final = N_("{all_but_last} or {last}")
ANSWERED_ALREADY: Final = N_("You have answered this: “{title}”.")
REPLIES_TO_YOU: Final = N_("{speaker} answers what you said: “{title}”.")
CLASHES: Final = N_("You have said “{title}”. Both cannot stand on one record.")
HOOKS: Final = {
    Hook.OPENING: N_("An opening: {speaker} says what it could support."),
    Hook.COMPANY: N_("{speaker} takes your side here; you may prefer to be heard apart from it."),
    Hook.SLIP: N_("A slip of fact: compare your brief."),
    Hook.ECHO: N_("You meant to say this too. Said a second time it moves nobody."),
}
"""What is said of hooks that do not speak for themselves."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Why a point matters to a seat.

    Attributes:
        sentence: one sentence, to be shown beside the point.
        answers: points of the seat that answer it and have not been said, in the order of the brief.
    """

    sentence: str
    answers: tuple[Point, ...] = ()


def touches(knowledge: Knowledge, point: str, texts: Texts) -> Hint | None:
    """Return why ``point``, said by another seat, matters to this one; None if it does not.

    Only what the seat itself may know decides: its own points, and what has been said.
    """
    facts, room, seat = knowledge.facts, knowledge.room, knowledge.seat
    said = facts.point(point)
    if said.seat == seat:
        return None
    own, why = facts.points_of(seat), hook(facts, seat, said)
    barred = unsayable(facts, seat)
    answers = [mine for mine in own if point in mine.answers]
    open_answers = tuple(mine for mine in answers if not room.said(mine.id) and mine.id not in barred)
    if why in HOOKS:
        return Hint(texts.say(HOOKS[why], speaker=knowledge.meeting.called(said.seat)), open_answers)
    if open_answers:
        return Hint(texts.say(ANSWERABLE, titles=_alternatives(open_answers, texts)), open_answers)
    since = takewhile(lambda saying: saying.point != point, reversed(room.sayings))
    replied = {saying.point for saying in since if saying.seat == seat}
    if done := next((mine for mine in answers if mine.id in replied), None):
        return Hint(texts.say(ANSWERED_ALREADY, title=done.title))
    return _other_hint(knowledge, said, own, texts)


def _alternatives(points: tuple[Point, ...], texts: Texts) -> str:
    """Return the titles of ``points`` as alternatives; naming only one would make the choice for the person."""
    *others, last = (texts.say(QUOTED, words=point.title) for point in points)
    return texts.say(EITHER, all_but_last=", ".join(others), last=last) if others else last


def _other_hint(knowledge: Knowledge, said: Point, own: tuple[Point, ...], texts: Texts) -> Hint | None:
    """Return a hint on a point that none of the seat's own points answers."""
    speaker = knowledge.meeting.called(said.seat)
    for mine in own:
        if mine.id in said.answers and knowledge.room.said(mine.id):
            return Hint(texts.say(REPLIES_TO_YOU, speaker=speaker, title=mine.title))
    if knowledge.seat in said.touches:
        return Hint(texts.say(NAMED, speaker=speaker, seat=knowledge.meeting.called(knowledge.seat)))
    return None


def contradiction(knowledge: Knowledge, chosen: Point, texts: Texts) -> Hint | None:
    """Return a warning if ``chosen`` cannot stand beside what the seat has said already."""
    for mine in knowledge.facts.points_of(knowledge.seat):
        clash = mine.id in chosen.contradicts or chosen.id in mine.contradicts
        if clash and knowledge.room.said(mine.id):
            return Hint(texts.say(CLASHES, title=mine.title))
    return None
