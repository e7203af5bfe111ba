"""The record: every public event in words, nothing private, in order of time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.council.seats import SeatId
from game.papers import hour, lines
from game.papers.record import Line, result_lists
from game.players import PLAYERS, Draw
from game.procedure.act import Act
from game.procedure.decisions import VoteCounted
from game.procedure.matters import Capacity
from game.procedure.statements import BeginStatement, StatementBegun
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session, at_moment
from game.texts import Texts

TEXTS = Texts()


def record(session: Session) -> tuple[Line, ...]:
    return lines(session.turns, session.scenario.facts, TEXTS)


@pytest.mark.parametrize(
    ("starts", "minute", "shown"),
    [("10:00", 0, "10:00"), ("10:00", 102, "11:42"), ("09:30", 29, "09:59"), ("23:00", 61, "00:01")],
)
def test_hours_count_from_the_start(starts: str, minute: int, shown: str) -> None:
    assert hour(starts, minute) == shown


def test_every_public_event_stands_in_words(rough: tuple[Session, ...]) -> None:
    for session in rough:
        for turned in session.turns:
            here = lines([turned], session.scenario.facts, TEXTS)
            public = [
                event
                for event in turned.events
                if event.sentence and event.voice and not isinstance(event, StatementBegun)
            ]
            assert len(here) >= len(public), (turned.act, public)


def test_no_field_is_left_open_and_no_line_is_empty(rough: tuple[Session, ...], agreed: Session) -> None:
    for session in (*rough, agreed):
        for line in record(session):
            assert line.text.strip() == line.text != ""
            assert not {"{", "}"} & set(line.text)
            assert ".." not in line.text


def test_lines_follow_the_clock(rough: tuple[Session, ...]) -> None:
    for session in rough:
        assert all(one.minute <= next_one.minute for one, next_one in pairwise(record(session)))


def test_the_record_only_grows(read_through: Session) -> None:
    whole = record(read_through)
    for acts in range(0, len(read_through.turns), 7):
        so_far = lines(read_through.turns[:acts], read_through.scenario.facts, TEXTS)
        assert so_far[:-1] == whole[: len(so_far[:-1])]


def test_speakers_are_named_and_plain_lines_have_none(rough: tuple[Session, ...]) -> None:
    for session in rough:
        meeting = session.game.meeting
        for line in record(session):
            match line.kind:
                case "president":
                    assert line.speaker == "President" and meeting.is_member(line.seat)  # the chair may have been left
                case "speech":
                    assert line.speaker == meeting.name(line.seat)
                case "procedure":
                    assert (line.speaker, line.seat) == ("", "")


def test_points_of_one_statement_join_into_one_line(read_through: Session) -> None:
    facts = read_through.scenario.facts
    spoken = [line for line in record(read_through) if line.seat == "kazakhstan"]
    said = [saying.point for saying in read_through.game.room.sayings if saying.seat == "kazakhstan"]
    assert len(said) > 1
    assert spoken[0].text == " ".join(facts.point(point).says for point in said)


def test_a_vote_is_listed_by_name_in_alphabetical_order(rough: tuple[Session, ...]) -> None:
    counted = 0
    for session in rough:
        meeting = session.game.meeting
        for turned in session.turns:
            for event in turned.events:
                if not isinstance(event, VoteCounted):
                    continue
                counted += 1
                listed = [part.partition(": ")[2].rstrip(".") for part in result_lists(event, meeting, TEXTS)]
                names = [name for part in listed if part != "none" for name in part.split(", ")]
                assert sorted(names) == sorted(meeting.name(seat) for seat in meeting.roster.members)
                assert all(part.split(", ") == sorted(part.split(", ")) for part in listed)
                in_favour = sorted(meeting.name(seat) for seat, ballot in event.ballots if ballot is Ballot.YES)
                assert listed[0] == (", ".join(in_favour) or "none")
    assert counted > 5


def test_ballots_are_not_in_the_record_before_the_last_is_cast(csto: Scenario) -> None:
    session = at_moment(csto, "mexico", "vote")
    opened = record(session)
    *others, last = session.game.meeting.roster.members
    for member in others:
        session.submit(CastVote(seat=member, ballot=Ballot.NO))
        assert record(session) == opened
    session.submit(CastVote(seat=last, ballot=Ballot.YES))
    counted = record(session)[len(opened)]
    assert f"In favour: {session.game.meeting.name(last)}." in counted.text


def test_own_words_stand_exactly_as_they_were_typed(csto: Scenario) -> None:
    typed = "  We came *here* to be heard {really}, and not to # be praised.. "
    session = Session.new(csto, {"brazil": "human"})
    session.advance()
    while not (session.knowledge("brazil").is_awaited and session.awaited == "brazil"):
        session.let_pass()
        session.advance()
    point = csto.facts.points_of("brazil")[0]
    session.submit(BeginStatement(seat="brazil", points=((point.id, point.minutes),), words=typed))
    go_on = next(act for act in session.knowledge("brazil").legal() if act.kind == "go_on")
    session.submit(go_on)
    said, own = record(session)[-2:]
    assert (said.text, said.own) == (point.says, False)
    assert (own.text, own.own, own.speaker) == (typed.strip(), True, "Brazil")


@pytest.mark.parametrize(
    ("capacity", "speaker", "kind"),
    [(Capacity.NATIONAL, "Russian Federation", "speech"), (Capacity.PRESIDENCY, "President", "president")],
)
def test_a_president_is_heard_in_the_capacity_they_took(
    csto: Scenario, capacity: Capacity, speaker: str, kind: str
) -> None:
    chair = csto.meeting.presidency
    session = Session.new(csto, {chair: "human"})
    session.advance()
    while not (session.game.meeting.floor and session.game.meeting.floor.speaker == chair):
        if not session.knowledge(chair).is_awaited:
            session.let_pass()
        else:
            session.submit(_reading(session, chair))
        session.advance()
    session.submit(BeginStatement(seat=chair, words="A word of our own.", capacity=capacity))
    last = [line for line in record(session) if line.own][-1]
    assert (last.speaker, last.kind) == (speaker, kind)


def _reading(session: Session, seat: SeatId) -> Act:
    act = PLAYERS["reader"].choose(session.knowledge(seat), Draw(0, seat, 0))
    assert act is not None
    return act


def test_an_agreed_statement_is_read_into_the_record_paragraph_by_paragraph(agreed: Session) -> None:
    facts, text = agreed.scenario.facts, agreed.game.meeting.text
    assert text is not None
    printed = [line.text for line in record(agreed)]
    start = next(i for i, line in enumerate(printed) if line.startswith("On behalf of the Council"))
    wanted = [rung.text for part in facts.paragraphs for rung in part.ladder if rung.id in text.wording and rung.text]
    assert printed[start + 1 : start + 1 + len(wanted)] == wanted


def test_notes_and_requests_leave_no_line(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "opening")
    before = record(session)
    ask = next(act for act in session.knowledge("kazakhstan").legal() if act.kind == "ask_to_participate")
    session.submit(ask)
    assert record(session) == before
