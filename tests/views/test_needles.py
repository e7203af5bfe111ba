"""The needles' screen says what moved a needle, and what keeps one down."""

from __future__ import annotations

from game.procedure.meeting import Phase
from game.procedure.speaking_for import SpeakForCouncil
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts
from game.views.as_text import as_text
from tests.presided import presided
from tests.views.desks import looking_at


def _screen(session: Session) -> str:
    return " ".join(as_text(looking_at(session, "chair").page(), Texts()).split())


def test_words_in_the_name_of_the_council_without_it_are_not_forgotten(csto: Scenario) -> None:
    session = presided(csto, lambda meeting: meeting.phase is Phase.TEXT and meeting.top is None)
    before = _screen(session)
    assert "not forgotten today" not in before
    session.submit(SpeakForCouncil(seat="russian_federation"))
    after = _screen(session)
    assert "the President spoke for the Council without agreed words." in after
    assert "is not forgotten today: trust rises to “doubted” at most." in after
