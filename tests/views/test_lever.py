"""In a break, and once a silence has been broken, one line says what is in the way and what a seat can do about it."""

from __future__ import annotations

from game.council.seats import PUBLIC
from game.politics.breaking import falls_short
from game.politics.corridor import can_talk
from game.politics.ledger import ledger
from game.scenario import Scenario
from game.session import Session
from game.views.as_text import as_text
from game.views.desk import Desk
from game.views.lever import LATER, NOW, lever
from game.views.nodes import Chamber, Text
from game.views.walk import choice_called
from tests.views.desks import at, playing, press_id


def _until(desk: Desk, *, rounds: int) -> None:
    """Let the meeting take its course until a break, or until this many texts have been put to the room."""
    while not desk.knowledge.meeting.closed:
        meeting = desk.knowledge.meeting
        if desk.shown is None and (meeting.suspended if not rounds else meeting.rounds >= rounds):
            return
        page = desk.page()
        way = next(name for name in ("go.listen", "go.on", "act.conclude") if choice_called(page, name))
        press_id(desk, way)


def _line(desk: Desk) -> str:
    return " ".join(text.text for text in lever(desk.texts, desk.knowledge))


def test_a_break_names_the_paragraph_most_in_the_way_and_the_corridor(csto: Scenario) -> None:
    desk = playing(csto, "kazakhstan")
    assert not _line(desk), "before the meeting nothing has been heard yet"
    _until(desk, rounds=0)
    risk = ledger(desk.knowledge).at_risk
    assert risk is not None
    line = _line(desk)
    assert f"“{risk.title}”" in line
    assert f"“{risk.verb}”" in line
    assert line.endswith(NOW)
    node = next(node for node in desk.page().main if isinstance(node, Chamber))
    assert [part.text for part in node.stage if isinstance(part, Text)].count(line) == 1
    assert " ".join(as_text(desk.page(), desk.texts).split()).count(NOW) == 1, "the text twin says it once"


def test_a_broken_silence_names_it_before_the_next_text_is_answered(csto: Scenario) -> None:
    desk = playing(csto, "armenia")
    _until(desk, rounds=1)
    assert not _line(desk), "the first text has not been answered yet"
    _until(desk, rounds=2)
    assert can_talk(desk.knowledge.meeting, desk.knowledge.room, desk.seat)
    assert _line(desk).endswith(NOW)


def test_who_presides_looks_on_or_has_what_it_wants_is_told_nothing(csto: Scenario) -> None:
    for seat in ("russian_federation", "kazakhstan"):
        assert not _line(at(csto, seat, "silence", "chamber"))
    desk = playing(csto, "kazakhstan")
    _until(desk, rounds=0)
    assert desk.meeting_session.humans == ("kazakhstan",)
    meeting, room = desk.knowledge.meeting, desk.knowledge.room
    assert any(falls_short(meeting, room, "kazakhstan", part) for part in room.facts.paragraphs)
    desk.seat = PUBLIC
    assert not _line(desk)


def test_it_says_no_more_than_the_ledger_of_the_seat(csto: Scenario) -> None:
    """Two seats that know differently are told differently; neither is told how members stand in truth."""
    desk = playing(csto, "kazakhstan")
    _until(desk, rounds=0)
    found = ledger(desk.knowledge)
    risk = found.at_risk
    assert risk is not None
    told = max(
        len(found.takers(risk, side))
        for side in {cell.evidence.side for row in found.rows for cell in row.trouble}
        if side
    )
    assert f"for {told}." in _line(desk)
    assert LATER not in _line(desk)
    assert isinstance(desk.session, Session)
