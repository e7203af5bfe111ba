"""What a member weighs that is asked to carry words, as far as the seat knows: said before the talk is spent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.council.seats import SeatId
from game.politics.exchanges import Answer
from game.politics.knowledge import Knowledge
from game.politics.ladders import Paragraph
from game.politics.ledger import ledger
from game.politics.regard import regard_word
from game.rulebook.marks import N_
from game.views.nodes import Heading, Item, Node, Rows

if TYPE_CHECKING:
    from game.views.desk import Desk


def weighed(desk: Desk, other: SeatId, about: Paragraph | None) -> Iterator[Node]:
    """Yield the four things that count, each with what the seat knows of it."""
    say, knowledge = desk.texts.say, desk.knowledge
    told = any((one.by, one.to) == (other, desk.seat) for one in knowledge.room.exchanges.told)
    reached = any(one.seat == other and max(one.up, one.down) > 0 for one in knowledge.room.nudges)
    row = next((row for row in ledger(knowledge).rows if row.seat == other), None)
    regard = None if row is None else row.regard
    marks = (
        (N_("It has told you where it stands"), N_("yes") if told else N_("not yet")),
        (N_("Something said today gave it room"), N_("yes") if reached else N_("not yet")),
        (N_("It cares about the matter"), _cares(knowledge, other, about)),
        (N_("It is warm to you; close counts twice"), N_("not known") if regard is None else regard_word(regard)),
    )
    yield Heading(say(N_("What it weighs")), 3, say(N_("three have to hold")))
    yield Rows(
        tuple(Item(say(what), aside=say(how), id=f"weighs.{n}") for n, (what, how) in enumerate(marks)), id="weighs"
    )


def _cares(knowledge: Knowledge, other: SeatId, about: Paragraph | None) -> str:
    """Return whether it cares about the paragraph, as it told the seat."""
    for told in knowledge.room.exchanges.told:
        if about is not None and (told.by, told.to, told.paragraph) == (other, knowledge.seat, about.id):
            if told.answer is Answer.REACH:
                return N_("yes")
            if told.answer is Answer.NO_INTEREST:
                return N_("no")
    return N_("not known")
