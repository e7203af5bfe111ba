"""The list of speakers: six rows at most, and always one's own."""

from __future__ import annotations

from typing import Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.procedure.coming import to_draw
from game.procedure.floor import coming_up
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Heading, Item, Rows

MOST: Final = 6
"""Rows shown before the rest is counted."""


def speakers_list(texts: Texts, knowledge: Knowledge) -> tuple[Heading, Rows]:
    """Return the heading and the rows of the list: who speaks now, who comes next."""
    meeting = knowledge.meeting
    if to_draw(meeting):
        return Heading(texts.say(N_("Speakers' list"))), Rows(
            (), texts.say(N_("The order is being drawn by lot.")), "speakers"
        )
    floor = meeting.floor
    waiting = tuple(seat for seat in coming_up(meeting) if floor is None or seat != floor.speaker)
    rows: list[Item] = []
    if floor is not None:
        rows.append(_row(texts, knowledge, floor.speaker, "", current=True))
    shown = waiting[: MOST - len(rows)]
    rows += [_row(texts, knowledge, seat, "") for seat in shown]
    hidden = waiting[len(shown) :]
    own = knowledge.seat in hidden
    if own:
        rows.pop()
        hidden = waiting[len(shown) - 1 :]
    others = len(hidden) - own
    if others:
        rows.append(Item(texts.count(N_("and {number} more"), N_("and {number} more"), others)))
    if own:
        place = waiting.index(knowledge.seat) + 1
        rows.append(_row(texts, knowledge, knowledge.seat, texts.say(N_("number {place}"), place=place)))
    coming = texts.say(N_("{number} to come"), number=len(waiting)) if waiting else ""
    empty = texts.say(N_("Nobody waits to speak.") if meeting.begun else N_("The list opens with the meeting."))
    return Heading(texts.say(N_("Speakers' list")), 2, coming), Rows(tuple(rows), empty, "speakers")


def _row(texts: Texts, knowledge: Knowledge, seat: SeatId, aside: str, *, current: bool = False) -> Item:
    you = seat == knowledge.seat
    words = ", ".join(word for word in (texts.say(N_("you")) if you else "", aside) if word)
    return Item(knowledge.meeting.name(seat), seat=seat, aside=words, current=current, you=you, id=f"speaker.{seat}")
