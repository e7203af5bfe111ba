"""The chamber: the table, who speaks, the list, the record, and what one can do now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.rulebook.marks import N_
from game.session import Turned
from game.views.beside import beside
from game.views.catching_up import announced
from game.views.chair import chair_row
from game.views.intents import Command, Go, Order
from game.views.lately import lately
from game.views.listening import attention_line
from game.views.moves import Moves, moves
from game.views.nodes import Choice, Page, Record, Role, Text
from game.views.prompts import why_asked
from game.views.ribbon import ribbon
from game.views.room import StageNodes
from game.views.room import chamber as chamber_node
from game.views.stage import stage

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

LATEST: Final = 6
"""Lines of the record beside the table: about as many as speak from one stop of a listener to the next."""


def chamber_page(desk: Desk, place: Place) -> Page:
    """Return the chamber as the seat sees it."""
    knowledge = desk.knowledge
    acts = moves_now(desk)
    return Page(
        "chamber",
        desk.texts.say(N_("The chamber")),
        (chamber_node(desk.texts, knowledge, (*stage(desk.texts, knowledge), *_happened(desk))),),
        (*beside(desk.texts, knowledge), *chair_row(desk), latest_record(desk)),
        ribbon(desk.texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        prompt=prompt(desk),
        acts=acts.acts,
        refused=acts.refused,
        ways=ways(desk),
    )


def moves_now(desk: Desk) -> Moves:
    """Return the acts of the moment; only the way on while a moment that went by is being shown."""
    if desk.shown is None:
        return moves(desk.texts, desk.knowledge)
    say = desk.texts.say
    on = Choice("go.on", say(N_("Go on")), Command(Order.GO_ON), "Enter", "chevron-right", primary=True)
    return Moves((on,), ())


def ways(desk: Desk) -> tuple[Choice, ...]:
    """Return what is always one key away in the chamber: what one knows of the members, and the rule book."""
    say = desk.texts.say
    return (
        Choice("go.ledger", say(N_("What you know")), Go("ledger"), "Y", "users"),
        Choice("go.rules", say(N_("Rule book")), Go("rules"), "K", "book-open"),
    )


def _happened(desk: Desk) -> StageNodes:
    """What happened in the turn that is being shown, in the record's words."""
    if desk.shown is None:
        return ()
    entries = desk.record_of((desk.shown,))
    return tuple(Text(entry.text, Role.QUOTE) for entry in entries[-2:])


def latest_record(desk: Desk) -> Record | Text:
    """Return the last entries of the record in short, or that there are none yet."""
    say = desk.texts.say
    if not desk.record:
        return Text(say(N_("The record opens with the meeting.")), Role.CAPTION)
    latest, fresh = lately(desk, LATEST)
    return Record(
        say(N_("Record, in short")),
        desk.entries(latest),
        say(N_("Simulation")),
        "record",
        fresh,
        say(N_("since your last turn")),
    )


def prompt(desk: Desk) -> Text:
    """Return whose turn it is and why."""
    knowledge, texts = desk.knowledge, desk.texts
    if desk.shown is not None:
        return Text(texts.say(_shown_line(desk.shown)), strong=texts.say(N_("This has just happened.")))
    name = knowledge.meeting.name(knowledge.seat)
    strong = texts.say(N_("Your turn, {seat}."), seat=name) if knowledge.is_awaited else name + "."
    why = texts.say(why_asked(knowledge), seat=name)
    return Text(f"{why} {attention_line(texts, knowledge)}".strip(), strong=strong)


def _shown_line(turned: Turned) -> str:
    return N_("Nine votes decide.") if announced(turned) else N_("The meeting has gone on since.")
