"""The curtain: between two people at one machine, a page that shows whose turn it is and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Page, Role, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def curtain_page(desk: Desk, place: Place) -> Page:
    """Return the page between two people: whose turn it is, and one button for that person."""
    del place
    say = desk.texts.say
    meeting, seat = desk.knowledge.meeting, desk.meeting_session.awaited or desk.seat
    name, called = meeting.name(seat), meeting.called(seat)
    come = Choice("curtain.sit", say(N_("I am {seat}"), seat=name), Command(Order.SIT), "Enter", "eye", primary=True)
    main = (
        Heading(say(N_("It is the turn of {seat}"), seat=called), 1),
        Text(say(N_("Let whoever plays {seat} sit down here. Everybody else looks away."), seat=called), Role.LEAD),
    )
    return Page("curtain", say(N_("Whose turn it is")), main, acts=(come,))
