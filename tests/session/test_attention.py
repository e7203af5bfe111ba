"""When a listening person is asked in a full game: once in each block of speakers, and what is done without asking."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.players import HUMAN, PLAYERS, Draw
from game.politics import Knowledge, NoteClaim, Watch
from game.politics.blocks import ATTENTION, attention_left, block_of, block_seats, said_in_block
from game.politics.corridor import AskAbout
from game.politics.hooks import calls_for
from game.politics.vocabulary import Length
from game.procedure.deciding import Gavel
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import Floor, PointGround
from game.procedure.meeting import Phase
from game.procedure.points import RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.speaking_for import SpeakForCouncil
from game.procedure.statements import BeginStatement, Conclude, GoOn
from game.scenario import Scenario
from game.session import Session
from game.session.attention import talks_to_come

LISTENERS = ("kazakhstan", "norway", "russian_federation")


def _stops(session: Session, seat: str) -> Iterator[Knowledge]:
    """Yield what a person knows each time they are asked; if nothing was done with it, do what the reader would."""
    session.advance()
    while not session.over:
        knowledge, acts = session.knowledge(seat), len(session.turns)
        yield knowledge
        if len(session.turns) == acts:
            act = PLAYERS["reader"].choose(knowledge, Draw(0, seat, acts))
            session.let_pass() if act is None else session.submit(act)
        session.advance()


def _heard(knowledge: Knowledge) -> Floor | None:
    floor = knowledge.meeting.top
    return floor if isinstance(floor, Floor) and floor.begun and floor.speaker != knowledge.seat else None


@pytest.mark.parametrize("seat", LISTENERS)
def test_a_listener_is_asked_once_a_block_and_can_spend_both_attentions_there(csto: Scenario, seat: str) -> None:
    """On what was said so far, until they let it go on, then never again in that block; each block begins anew."""
    session = Session.new(csto, {seat: HUMAN})
    spent: dict[int, int] = {}
    moments: dict[int, set[int]] = {}
    for knowledge in _stops(session, seat):
        meeting = knowledge.meeting
        if _heard(knowledge) is None or meeting.chair == seat:
            continue
        block = block_of(meeting)
        left = attention_left(meeting, knowledge.room, seat)
        assert left == ATTENTION - spent.get(block, 0)
        if not left:
            session.let_pass()
            continue
        session.submit(next(act for act in knowledge.legal() if isinstance(act, NoteClaim | Watch)))
        spent[block] = spent.get(block, 0) + 1
        moments.setdefault(block, set()).add(meeting.window)
    assert all(len(windows) == 1 for windows in moments.values())
    assert set(spent.values()) <= {ATTENTION}
    if session.game.meeting.chair != seat:
        assert set(range(7)) <= set(spent)


@pytest.mark.parametrize("seat", LISTENERS)
def test_the_moment_is_a_hook_that_cannot_wait_or_the_end_of_the_block(csto: Scenario, seat: str) -> None:
    """The first hook; the end is the last word of the last speaker but oneself."""
    for knowledge in _stops(Session.new(csto, {seat: HUMAN}), seat):
        floor, meeting = _heard(knowledge), knowledge.meeting
        if floor is None or floor.minutes > 5:
            continue
        *before, last = (saying.point for saying in said_in_block(meeting, knowledge.room))
        strong = [calls_for(knowledge.room, seat, point) for point in (*before, last)]
        others = [speaker for speaker in block_seats(meeting) if speaker != seat]
        at_the_end = floor.speaker == others[-1] and floor.delivered == len(floor.points)
        assert not any(strong[:-1])
        assert strong[-1] or at_the_end


def test_ones_own_points_run_on_until_somebody_interrupts(csto: Scenario) -> None:
    """Without a stop after each; a point of order is one."""
    session = Session.new(csto, {"kazakhstan": HUMAN})
    awaited = [knowledge for knowledge in _stops(session, "kazakhstan") if knowledge.is_awaited]
    assert len(awaited) == 1
    own = [turned for turned in session.turns if turned.act.seat == "kazakhstan" and turned.routine]
    assert {type(turned.act) for turned in own} <= {GoOn, Conclude}
    again = Session.new(csto, {"kazakhstan": HUMAN})
    speaking = next(knowledge for knowledge in _stops(again, "kazakhstan") if knowledge.is_awaited)
    again.submit(next(a for a in speaking.legal() if isinstance(a, BeginStatement) and len(a.points) > 1))
    again.submit(RaisePointOfOrder(seat="norway", ground=PointGround.RELEVANCE))
    again.advance()
    floor = again.game.meeting.floor
    assert floor is not None
    assert (again.awaited, floor.speaker, floor.delivered) == ("kazakhstan", "kazakhstan", 1)


def test_a_president_calls_the_first_of_each_part_of_the_list_and_the_list_runs_on(csto: Scenario) -> None:
    """Whoever stands next; and the gavel falls on invitations nobody objects to. Marked as routine."""
    session = Session.new(csto, {"russian_federation": HUMAN})
    called: list[bool] = []
    for knowledge in _stops(session, "russian_federation"):
        offered = [act for act in knowledge.legal() if isinstance(act, GiveTheFloor)]
        if knowledge.is_awaited and knowledge.meeting.top is None and offered:
            called.append(knowledge.meeting.is_member(offered[0].to))
    assert {True, False} <= set(called)
    routine = [turned for turned in session.turns if turned.routine]
    assert {type(turned.act) for turned in routine} <= {GiveTheFloor, Gavel, GoOn, Conclude}
    calls = [turned for turned in routine if isinstance(turned.act, GiveTheFloor)]
    assert len(calls) > 12
    assert all(turned.act.to != "russian_federation" for turned in calls if isinstance(turned.act, GiveTheFloor))


def test_whoever_has_just_objected_is_not_asked_about_it_again(csto: Scenario) -> None:
    """Only when something else has happened."""
    session = Session.new(csto, {"norway": HUMAN})
    for knowledge in _stops(session, "norway"):
        proposal = knowledge.meeting.proposal
        if proposal is not None:
            assert not any(objection.seat == "norway" for objection in proposal.objections[-1:])
            if not proposal.objections and session.turns[-1].act.seat != "norway":
                session.submit(Object(seat="norway"))
                break
    session.advance()
    again = session.knowledge("norway").meeting.proposal
    assert again is None or not again.objections or again.objections[-1].seat != "norway"


def test_a_class_game_waits_for_fewer_talks(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": HUMAN})
    session.advance()
    knowledge = session.knowledge("kazakhstan")
    assert (talks_to_come(knowledge, Length.FULL), talks_to_come(knowledge, Length.CLASS)) == (3, 2)
    session.submit(AskAbout(seat="kazakhstan", of="norway", paragraph="p5"))
    knowledge = session.knowledge("kazakhstan")
    assert (talks_to_come(knowledge, Length.FULL), talks_to_come(knowledge, Length.CLASS)) == (2, 1)


@pytest.mark.parametrize("length", Length)
def test_a_person_is_asked_at_once_when_the_chair_has_done_something_wrong(csto: Scenario, length: Length) -> None:
    """Another person presides and speaks for the Council, and the room looks to France first."""
    chair, member = csto.meeting.presidency, "france"
    session = Session.new(csto, {chair: HUMAN, member: HUMAN}, length=length)
    session.advance()
    while not (session.game.meeting.phase is Phase.TEXT and session.game.meeting.top is None):
        seat = session.awaited or chair
        act = PLAYERS["reader"].choose(session.knowledge(seat), Draw(0, seat, len(session.turns)))
        session.let_pass() if act is None else session.submit(act)
        session.advance()
    session.submit(SpeakForCouncil(seat=chair))
    session.advance()
    assert session.awaited == member
    assert any(isinstance(act, RaisePointOfOrder) for act in session.knowledge(member).legal())
