"""Who has broken a silence over a paragraph today, and over which of its words."""

from __future__ import annotations

from collections.abc import Iterator

from game.politics import Knowledge
from game.politics.ladders import Paragraph, Rung
from game.politics.sightings import Source
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Role, Text


def refusals(texts: Texts, knowledge: Knowledge, paragraph: Paragraph, now: Rung) -> Iterator[Text]:
    """Yield who broke a silence over the words as they are ``now``, then who did over words they had before."""
    for rung in sorted(paragraph.ladder, key=lambda rung: rung.id != now.id):
        names = ", ".join(_breakers(knowledge, paragraph, rung))
        if names and rung.id == now.id:
            yield Text(texts.say(N_("Silence broken over it by {names}"), names=names), Role.WARN)
        elif names:
            before = N_("Silence broken over “{verb}” by {names}")
            yield Text(texts.say(before, verb=rung.verb, names=names), Role.CAPTION)


def _breakers(knowledge: Knowledge, paragraph: Paragraph, rung: Rung) -> tuple[str, ...]:
    """Return who broke a silence over these words, each once."""
    seats = (
        one.member
        for one in knowledge.room.sightings
        if one.source is Source.BROKE and (one.paragraph, one.words) == (paragraph.id, rung.id)
    )
    return tuple(knowledge.meeting.name(seat) for seat in dict.fromkeys(seats))
