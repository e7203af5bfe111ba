"""Desks in bare meetings: any position of the procedure tests, looked at from any seat, with no scenario behind it."""

from __future__ import annotations

from game.players import HUMAN
from game.politics import Game, Room
from game.procedure import Meeting
from game.scenario import Scenario
from game.session import Session
from game.views.desk import Desk
from tests.views.desks import NOWHERE, desk_in


def around(scenario: Scenario, meeting: Meeting, seat: str, screen: str = "chamber") -> Desk:
    """Return a desk at ``seat`` that looks at ``screen`` of a bare meeting; the scenario lends its hour and its name.

    Every seat is a person's, so that nobody acts by itself.
    """
    seats = {delegation.seat: HUMAN for delegation in meeting.roster.delegations}
    own = {seat: HUMAN} | seats
    session = Session(scenario, own, meeting.house, 0, Game(meeting, Room.empty()))
    if not meeting.closed:
        session.show_to(seat)
    desk = desk_in(NOWHERE)
    desk.settings_file = None
    desk.show(session, screen)
    desk.seat = seat
    return desk
