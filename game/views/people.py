"""Who plays which seat, to be changed at any turn; and the bell that ends a game where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.players import HUMAN
from game.rulebook.marks import N_
from game.session.session import READER
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Item, Page, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

MOST_PEOPLE: Final = 6
"""People at one machine; more would mostly wait."""
SOMEBODY: Final = N_("At least one person plays. Give another seat to a person first.")
TOO_MANY: Final = N_("Six people play already. Give one of their seats to the engine first.")


def people_page(desk: Desk, place: Place) -> Page:
    """Return every seat and who plays it: the seats made for people first, then the others."""
    del place
    say, facts, meeting = desk.texts.say, desk.knowledge.facts, desk.knowledge.meeting
    playable = {p.seat: p.playable.order for p in facts.delegations if p.playable}
    seats = [delegation.seat for delegation in meeting.roster.delegations]
    seats.sort(key=lambda seat: (playable.get(seat, len(playable) + 1), meeting.name(seat)))
    main = (
        Heading(say(N_("Who plays which seat")), 1),
        Text(say(N_("Choose a seat to give it to a person, or back to the engine, from now on.")), Role.CAPTION),
        Rows(tuple(_row(desk, seat) for seat in seats), id="people"),
    )
    side = (
        Heading(say(N_("Several people, one machine")), 2),
        Text(say(N_("Whenever another person is asked, a curtain is drawn first: it hides all that is private."))),
        Text(say(N_("The record keeps who played which seat only by the names of the delegations.")), Role.CAPTION),
        Heading(say(N_("The morning")), 2, say(N_("seed {number}"), number=desk.meeting_session.seed)),
        Text(say(N_("Whoever types this number beside a seat gets the same morning and the same order of speakers."))),
    )
    return Page(
        "people", say(N_("People and seats")), main, side, seat=desk.seat, acts=(replace(_back(desk), primary=True),)
    )


def _row(desk: Desk, seat: SeatId) -> Item:
    say, humans = desk.texts.say, desk.meeting_session.humans
    name, held = desk.knowledge.meeting.name(seat), seat in humans
    reason = SOMEBODY if held and len(humans) == 1 else TOO_MANY if not held and len(humans) >= MOST_PEOPLE else ""
    does = Command(Order.HAND, f"{seat}={READER if held else HUMAN}")
    choice = Choice(
        f"hand.{seat}",
        say(N_("{seat}: to the engine") if held else N_("{seat}: to a person"), seat=name),
        does,
        enabled=not reason,
        reason=say(reason) if reason else "",
    )
    return Item(name, seat=seat, aside=say(N_("a person") if held else N_("the engine")), choice=choice, you=held)


def bell_page(desk: Desk, place: Place) -> Page:
    """Return what ringing the bell does, before it is done: it cannot be taken back."""
    del place
    say = desk.texts.say
    ring = Choice("bell.ring", say(N_("Ring the bell")), Command(Order.RING), "Enter", "hourglass", primary=True)
    main = (
        Heading(say(N_("Ring the bell?")), 1),
        Text(say(N_("The lesson ends here, for everybody at this machine, and the debrief opens."))),
        Text(say(N_("The meeting stays as it stands now: nothing more is decided, and it cannot be gone on with."))),
    )
    return Page("bell", say(N_("The bell")), main, seat=desk.seat, acts=(ring, _back(desk)))


def _back(desk: Desk) -> Choice:
    return Choice("people.back", desk.texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left")
