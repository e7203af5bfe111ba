"""What members say of a text fits what they do when it is put to them, and they name each red line at once."""

from __future__ import annotations

import pytest

from game.council.seats import PUBLIC
from game.papers.record import lines
from game.politics import Game, judge, seen_by
from game.politics.chairing import withholds_consent
from game.politics.ledger import ledger
from game.politics.sightings import Source
from game.politics.stance import never
from game.procedure.questions import AgreeText
from game.procedure.texts import BreakSilence
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts


@pytest.fixture(scope="module", params=["reader", "national"])
def session(csto: Scenario, request: pytest.FixtureRequest) -> Session:
    """A debate in which two seats work for a text, and one in which the presidency insists on its own."""
    seats = {"mexico": "reader", "russian_federation": "national"} if request.param == "national" else {}
    played = Session.new(csto, {"kazakhstan": "reader", **seats}, seed=3)
    played.advance()
    return played


def _broken(session: Session) -> list[tuple[Game, BreakSilence]]:
    return [(turned.before, turned.act) for turned in session.turns if isinstance(turned.act, BreakSilence)]


def test_nobody_breaks_a_silence_over_words_with_which_it_said_it_could_live(session: Session) -> None:
    found = _broken(session)
    assert found
    for before, act in found:
        if withholds_consent(before.room):
            continue  # It trusts the chair no more, whatever the words.
        row = next(row for row in ledger(seen_by(before, PUBLIC)).rows if row.seat == act.seat)
        said = [cell.part.id for cell in row.cells if cell.evidence.sure and cell.evidence.side == "inside"]
        assert act.paragraph not in said


def test_whoever_breaks_a_silence_names_each_line_it_never_crosses(session: Session) -> None:
    record = " ".join(line.text for line in lines(session.turns, session.scenario.facts, Texts()))
    several = 0
    for before, act in _broken(session):
        text = before.meeting.proposal.question if before.meeting.proposal else None
        assert isinstance(text, AgreeText)
        crossed = never(before.room, act.seat, text.wording)
        assert set(crossed) <= {act.paragraph, *act.also}
        several += bool(act.also)
        for id in act.also:
            assert f"“{before.room.facts.paragraph(id).title}” would have to change too." in record
    assert several or "russian_federation" not in session.seats


def test_a_paragraph_that_the_draft_does_not_have_is_not_named(session: Session) -> None:
    before, act = _broken(session)[0]
    assert judge(before, act).in_order
    assert not judge(before, act.model_copy(update={"also": ("none",)})).possible


def test_all_that_is_named_is_known_to_everybody(session: Session) -> None:
    for number, turned in enumerate(session.turns):
        if isinstance(turned.act, BreakSilence):
            room = seen_by(session.turns[number].after, PUBLIC).room
            told = {
                one.paragraph for one in room.sightings if one.member == turned.act.seat and one.source is Source.BROKE
            }
            assert {turned.act.paragraph, *turned.act.also} <= told
