"""The record so far: every word and every act, as everybody in the room could follow them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.procedure.files import Correction
from game.procedure.meeting import Meeting
from game.procedure.records import READY
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.intents import Command, Order
from game.views.nodes import Choice, Item, Node, Page, Record, Role, Rows, Text
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


def record_state(texts: Texts, meeting: Meeting) -> Iterator[Node]:
    """Yield how far the record of a meeting that is over has come, and which corrections were asked for."""
    record = meeting.record
    state = SIGNED if record.signed else READY_NOW if record.days >= READY else NOT_READY
    days = texts.count(N_("{number} working day has passed."), N_("{number} working days have passed."), record.days)
    yield Text(f"{days} {texts.say(state)}", Role.CAPTION, rules=(cite.RULE_49.id,))
    rows = tuple(
        Item(
            texts.say(N_("Correction of {seat}"), seat=meeting.name(correction.by)),
            aside=texts.say(_state_of(correction)),
            id=f"correction.{correction.by}",
        )
        for correction in record.corrections
    )
    if rows:
        yield Rows(rows, id="corrections")


def _state_of(correction: Correction) -> str:
    if correction.contested:
        return N_("objected to")
    return N_("shown to the members") if correction.shown else N_("with the President")


NOT_READY: Final = N_("The official record is not ready yet; what was said and done can be read in the debrief.")
READY_NOW: Final = N_("The official record is ready, and can still be corrected for a while.")
SIGNED: Final = N_("The President has signed the record. It is the official one.")
