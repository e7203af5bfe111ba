"""The record so far: every word and every act, as everybody in the room could follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.nodes import Choice, Page, Record, Role, Text
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def record_page(desk: Desk, place: Place) -> Page:
    """Return the whole record of the meeting up to now."""
    del place
    texts = desk.texts
    back = Choice("record.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)
    paper = Record(texts.say(N_("Record")), desk.record, texts.say(N_("Simulation")), "record")
    nothing = Text(texts.say(N_("Nothing has been said yet.")), Role.CAPTION)
    return Page(
        "record",
        texts.say(N_("The record so far")),
        (paper,) if desk.record else (nothing,),
        (),
        ribbon(texts, desk.scenario, desk.knowledge),
        seat=desk.seat,
        acts=(back,),
        foot=texts.say(N_("A simulation. Not a document of the United Nations.")),
    )
