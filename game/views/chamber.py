"""The chamber: the table, who speaks, the list, the record, and what one can do now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.politics import Knowledge
from game.procedure.floor import coming_up
from game.procedure.matters import Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Phase
from game.procedure.questions import AgreeText
from game.rulebook.marks import N_
from game.session import Turned
from game.views.catching_up import counted
from game.views.intents import Command, Order
from game.views.moves import Moves, moves
from game.views.nodes import Choice, Page, Record, Role, Text
from game.views.ribbon import ribbon
from game.views.room import StageNodes, speaker
from game.views.room import chamber as chamber_node
from game.views.speakers import speakers_list
from game.views.stage import stage

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

LATEST: Final = 12
"""Entries of the record beside the table."""


def chamber_page(desk: Desk, place: Place) -> Page:
    """Return the chamber as the seat sees it."""
    knowledge = desk.knowledge
    acts = moves_now(desk)
    return Page(
        "chamber",
        desk.texts.say(N_("The chamber")),
        (chamber_node(desk.texts, knowledge, (*stage(desk.texts, knowledge), *_happened(desk))),),
        (*speakers_list(desk.texts, knowledge), latest_record(desk)),
        ribbon(desk.texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        prompt=prompt(desk),
        acts=acts.acts,
        refused=acts.refused,
    )


def moves_now(desk: Desk) -> Moves:
    """Return the acts of the moment; only the way on while a moment that went by is being shown."""
    if desk.shown is None:
        return moves(desk.texts, desk.knowledge)
    say = desk.texts.say
    on = Choice("go.on", say(N_("Go on")), Command(Order.GO_ON), "Enter", "chevron-right", primary=True)
    return Moves((on,), ())


def _happened(desk: Desk) -> StageNodes:
    """What happened in the turn that is being shown, in the record's words."""
    if desk.shown is None:
        return ()
    entries = desk.record_of((desk.shown,))
    return tuple(Text(entry.text, Role.QUOTE) for entry in entries[-2:])


def latest_record(desk: Desk) -> Record | Text:
    """Return the last entries of the record, or that there are none yet."""
    say = desk.texts.say
    if not desk.record:
        return Text(say(N_("The record opens with the meeting.")), Role.CAPTION)
    return Record(say(N_("Record")), desk.record[-LATEST:], say(N_("Simulation")), "record")


def prompt(desk: Desk) -> Text:
    """Return whose turn it is and why."""
    knowledge, texts = desk.knowledge, desk.texts
    if desk.shown is not None:
        return Text(texts.say(_shown_line(desk.shown)), strong=texts.say(N_("This has just happened.")))
    name = knowledge.meeting.name(knowledge.seat)
    strong = texts.say(N_("Your turn, {seat}."), seat=name) if knowledge.is_awaited else name + "."
    return Text(texts.say(_why_asked(knowledge), seat=name, place=_number(knowledge)), strong=strong)


def _number(knowledge: Knowledge) -> int:
    """Return one's place on the list of speakers; 0 if one is not on it or speaks."""
    coming = [seat for seat in coming_up(knowledge.meeting) if seat != speaker(knowledge.meeting)]
    return coming.index(knowledge.seat) + 1 if knowledge.seat in coming else 0


def _shown_line(turned: Turned) -> str:
    return N_("Nine votes decide.") if counted(turned) else N_("The meeting has gone on since.")


def _why_asked(knowledge: Knowledge) -> str:
    """Why the meeting waits for this seat, or what it may do in passing."""
    meeting, seat = knowledge.meeting, knowledge.seat
    chair = seat == meeting.chair
    if meeting.suspended:
        return N_("The meeting is suspended; you resume it.") if chair else N_("The meeting is suspended.")
    match meeting.top:
        case Floor(speaker=who):
            return N_("You have the floor.") if seat == who else _listening(knowledge)
        case Voting():
            return N_("The question is being voted on.")
        case Point():
            return N_("You have to rule on the point of order.") if chair else N_("The President has to rule.")
        case Ruled():
            return N_("The ruling can still be challenged.")
        case Proposal(question=AgreeText()):
            return N_("The silence runs.") if not chair else N_("The silence has run its time.")
        case Proposal():
            return N_("You preside: is anybody against?") if chair else N_("Something is proposed.")
    return _why_in_phase(meeting.phase, chair=chair, member=meeting.is_member(seat))


def _listening(knowledge: Knowledge) -> str:
    if _number(knowledge):
        return N_("You are listening, number {place} on the list.")
    return N_("You are listening.")


def _why_in_phase(phase: Phase, *, chair: bool, member: bool) -> str:
    if chair:
        return PRESIDING.get(phase, N_("You preside: what comes next?"))
    if phase is Phase.OPENING:
        return (
            N_("The meeting is about to begin.")
            if member
            else N_("You sit outside the Council: under rule 37 you may ask to take part, without a vote.")
        )
    return (
        N_("You may ask for a further statement.") if phase in {Phase.TEXT, Phase.CLOSING} else N_("You may speak up.")
    )


PRESIDING: Final = {
    Phase.OPENING: N_("You preside: call the meeting to order when everybody is seated."),
    Phase.AGENDA: N_("You preside: the agenda comes before everything else."),
    Phase.INVITATIONS: N_("You preside: propose whom to invite, each under the right rule."),
    Phase.BRIEFINGS: N_("You preside: call the briefers as announced."),
    Phase.DEBATE: N_("You preside: give the floor to the next on the list."),
    Phase.GUESTS: N_("You preside: those invited speak now."),
    Phase.TEXT: N_("You preside: choose words that fifteen members can live with, or set the text aside."),
    Phase.CLOSING: N_("You preside: hear who still waits, then close."),
}
