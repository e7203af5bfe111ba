"""Saying why one stays in the chair: offered until it has been said, and refused with the reason from then on."""

from __future__ import annotations

from game.politics.chair_acts import StateWhyIStay
from game.procedure.meeting import Phase
from game.scenario import Scenario
from game.session import Session
from game.views.nodes import Choice
from game.views.walk import choices_of
from tests.presided import presided
from tests.views.desks import looking_at

PRESIDENT = "russian_federation"


def _offered(session: Session) -> list[Choice]:
    """Return what is offered of it on the page of everything a President can do, and on that of the needles."""
    desks = (looking_at(session, "floor"), looking_at(session, "chair"))
    return [choice for desk in desks for choice in choices_of(desk.page()) if "state_why_i_stay" in choice.id]


def test_once_it_has_been_said_it_is_refused(csto: Scenario) -> None:
    session = presided(csto, lambda meeting: meeting.phase is Phase.AGENDA and meeting.top is None)
    assert len(_offered(session)) == 2
    assert all(choice.enabled for choice in _offered(session))
    session.submit(StateWhyIStay(seat=PRESIDENT, words="For all."))
    [refused] = _offered(session)
    assert not refused.enabled
    assert refused.reason.startswith("The Russian Federation has said why it stays in the chair, and once is enough.")
