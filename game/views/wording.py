"""The words one holds out in the corridor: the wordings of a paragraph, and the second half of a package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.politics.capital import price
from game.politics.corridor import rung_now
from game.politics.ladders import Paragraph, Rung
from game.politics.stance import reach
from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Item, Node, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

WORDS: Final = "corridor.words"
OTHER_ABOUT, OTHER_WORDS = "corridor.other_about", "corridor.other_words"
"""Fields of the place: the words chosen, and of a package the other paragraph and its words."""


def wordings(desk: Desk, part: Paragraph, field: str, chosen: str) -> Iterator[Item]:
    """Yield the wordings of a paragraph but for the one on the table, to be put into a field."""
    now = rung_now(desk.knowledge.meeting, desk.knowledge.room, part)
    for rung, words in enumerate(part.ladder):
        if rung != now:
            choice = Choice(f"words.{words.id}", words.verb, Command(Order.FILL, f"{field}={words.id}"))
            aside = desk.texts.say(own_side(desk, part, rung))
            detail = (Text(words.text, Role.CAPTION),) if words.text else ()
            current = words.id == chosen
            yield Item(words.verb, detail=detail, aside=aside, current=current, choice=choice, id=f"row.{choice.id}")


def own_side(desk: Desk, part: Paragraph, rung: int) -> str:
    """Return what one's own capital and delegation make of a wording, in a few words."""
    room = desk.knowledge.room
    if price(room, desk.seat, part, rung):
        return N_("beyond your instructions")
    return N_("hard for your side") if reach(room, desk.seat, part).outside(rung) else N_("your side can live with it")


def other_words(desk: Desk, place: Place, first: Paragraph) -> str:
    """Return the words chosen to come with the first ones; empty if none are, or the paragraph has no such words."""
    part, chosen = _other_paragraph(desk, place, first), place.fields.get(OTHER_WORDS, "")
    return chosen if part is not None and chosen in {rung.id for rung in part.ladder} else ""


def _other_paragraph(desk: Desk, place: Place, first: Paragraph) -> Paragraph | None:
    parts = (part for part in desk.knowledge.facts.paragraphs if part != first)
    return next((part for part in parts if part.id == place.fields.get(OTHER_ABOUT, "")), None)


def _also(desk: Desk, part: Paragraph, *, chosen: bool) -> Item:
    """Return a paragraph for the second half; once chosen, a press puts it back."""
    verb = part.ladder[rung_now(desk.knowledge.meeting, desk.knowledge.room, part)].verb
    fills = f"{OTHER_ABOUT}={'' if chosen else part.id}"
    choice = Choice(f"also.{part.id}", part.title, Command(Order.FILL, fills))
    return Item(part.title, aside=verb, current=chosen, choice=choice, id=f"row.{choice.id}")


def second_half(desk: Desk, place: Place, first: Paragraph, words: Rung) -> Iterator[Node]:
    """Yield the first half as chosen, to be changed by a press, then the other paragraphs and the words for one."""
    say, now = desk.texts.say, _other_paragraph(desk, place, first)
    change = Choice("words.first", first.title, Command(Order.FILL, f"{WORDS}="))
    yield Heading(say(N_("First")), 3, say(N_("press to change")))
    yield Rows((Item(first.title, aside=words.verb, current=True, choice=change, id="row.first"),), id="first")
    yield Heading(say(N_("With it, or not at all")), 3, say(N_("on the table")))
    parts = [part for part in desk.knowledge.facts.paragraphs if part != first and now in (None, part)]
    yield Rows(tuple(_also(desk, part, chosen=part == now) for part in parts), id="also")
    if now is not None:
        chosen = other_words(desk, place, first)
        yield Heading(say(N_("In which words")), 3, "" if chosen else say(N_("choose one")))
        yield Rows(tuple(wordings(desk, now, OTHER_WORDS, chosen)), id="other_words")
