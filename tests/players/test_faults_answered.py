"""What the other seats do about a fault of the chair: at once, each in its turn, and once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest

from game import paths
from game.players import HUMAN, PLAYERS, Draw
from game.politics import seen_by
from game.politics.complaints import called_first, complaints
from game.politics.game import Game, replay, step, turn
from game.politics.vocabulary import Character
from game.procedure import Act
from game.procedure.act import Event
from game.procedure.calling import RefuseMeeting
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.decisions import CountStands
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import DeclineRequest
from game.procedure.matters import Capacity, Framing, PointGround
from game.procedure.meeting import Fault, Meeting, Phase
from game.procedure.motions import MoveSuspension, Resume
from game.procedure.pace import POINTS_OF_ORDER
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.questions import Overrule
from game.procedure.reactions import REACTIONS
from game.procedure.rulings import ResultCorrected, TextRetracted
from game.procedure.seconding import AskForSecond
from game.procedure.shortcuts import LeavePointUnruled
from game.procedure.speaking_for import SpeakForCouncil
from game.procedure.statements import BeginStatement, CutOff
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence
from game.procedure.voting import AnnounceResult, CastVote
from game.scenario import Scenario, load
from game.session import Session
from game.texts import Texts
from tests.characters import with_character
from tests.politics.presiding import game, others_heard, over_time
from tests.presided import by_the_book, presided
from tests.procedure import planning_room
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, GUEST, INVITE_GUEST, MEMBER, OTHER, SECOND

READER: Final = PLAYERS["reader"]
GAVEL: Final = Gavel(seat=CHAIR)
SPEAKS: Final = SpeakForCouncil(seat=CHAIR)
ADMITS: Final = RuleOnPoint(seat=CHAIR, upheld=True)
DENIES: Final = RuleOnPoint(seat=CHAIR, upheld=False)


def _complains(ground: PointGround) -> Callable[[Act], bool]:
    return lambda act: isinstance(act, RaisePointOfOrder) and act.ground is ground


def _broken() -> Game:
    return replay(game(place.silence()), [BreakSilence(seat=MEMBER, paragraph="rights")])


def _contested() -> Game:
    return replay(game(place.inviting()), [INVITE_GUEST, Object(seat=MEMBER)])


def _pointed() -> Game:
    point = RaisePointOfOrder(seat=MEMBER, ground=PointGround.ORDER_OF_BUSINESS)
    return replay(game(place.debate()), [GiveTheFloor(seat=CHAIR, to=SECOND), point])


def _counted() -> Game:
    """Fourteen have voted to overrule a wrong ruling."""
    voting = replay(_pointed(), [DENIES, ChallengeRuling(seat=OTHER), PutToVote(seat=CHAIR)])
    hands = (CastVote(seat=seat, ballot=Ballot.YES) for seat in voting.meeting.roster.members if seat != CHAIR)
    return replay(voting, [*hands, CastVote(seat=CHAIR, ballot=Ballot.NO)])


FAULTS: Final[tuple[tuple[str, Callable[[], Game], Act, Callable[[Act], bool]], ...]] = (
    ("F-SPEAKFOR", lambda: game(place.closing()), SPEAKS, _complains(PointGround.SPEAKING_FOR_COUNCIL)),
    ("F-SPEAKFOR", _broken, GAVEL, _complains(PointGround.SPEAKING_FOR_COUNCIL)),
    ("F-GAVEL", _contested, GAVEL, _complains(PointGround.OBJECTION_IGNORED)),
    ("F-GAVEL", _contested, WithdrawProposal(seat=CHAIR), _complains(PointGround.OBJECTION_IGNORED)),
    ("F-RULING", _pointed, DENIES, lambda act: isinstance(act, ChallengeRuling)),
    (
        "F-ANNOUNCE",
        _counted,
        AnnounceResult(seat=CHAIR, result=Result.STANDS),
        _complains(PointGround.ANNOUNCEMENT),
    ),
    (
        "F-CAPACITY",
        lambda: replay(others_heard(), [GiveTheFloor(seat=CHAIR, to=CHAIR)]),
        BeginStatement(seat=CHAIR, words="Clearly.", capacity=Capacity.PRESIDENCY),
        _complains(PointGround.CAPACITY),
    ),
    (
        "F-ORDER",
        lambda: game(place.debate()),
        GiveTheFloor(seat=CHAIR, to=SECOND),
        _complains(PointGround.ORDER_OF_BUSINESS),
    ),
    (
        "F-ORDER",
        lambda: game(place.adjournment_moved()),
        AskForSecond(seat=CHAIR),
        _complains(PointGround.ORDER_OF_BUSINESS),
    ),
    ("F-FRAME", _contested, PutToVote(seat=CHAIR, framing=Framing.OBJECTION), _complains(PointGround.FRAMING)),
    (
        "F-INVITE",
        lambda: game(place.inviting()),
        DeclineRequest(seat=CHAIR, guest=GUEST),
        _complains(PointGround.BASIS_OF_INVITATION),
    ),
    (
        "F-PUT",
        lambda: replay(_pointed(), [DENIES, ChallengeRuling(seat=OTHER)]),
        GAVEL,
        _complains(PointGround.OBJECTION_IGNORED),
    ),
    ("F-RULE", _pointed, LeavePointUnruled(seat=CHAIR), _complains(PointGround.ORDER_OF_BUSINESS)),
    ("X-TIME-WARN", over_time, CutOff(seat=CHAIR), _complains(PointGround.CUT_OFF)),
)


def test_every_fault_of_a_meeting_that_is_held_is_here() -> None:
    """A meeting refused belongs to the days before one; the next agenda is where it is answered."""
    assert {code for code, *_ in FAULTS} == set(REACTIONS) - {"F-CALL"}


@pytest.mark.parametrize(("code", "position", "act", "answers"), FAULTS, ids=[f"{c}-{a.kind}" for c, _, a, _ in FAULTS])
def test_a_fault_is_answered_before_the_president_acts_again(
    code: str, position: Callable[[], Game], act: Act, answers: Callable[[Act], bool]
) -> None:
    before = position()
    after, _ = step(before, act)
    assert after.meeting.faults[-1].code == code
    assert after.meeting.window > before.meeting.window, "a new occasion: also for those who had let the last one pass"
    asked = (seat for seat in turn(after).may if seat != CHAIR)
    said = [act for act in (_chooses(after, seat) for seat in asked) if act is not None]
    assert said, "somebody speaks up"
    assert answers(said[0])


def _chooses(at: Game, seat: str) -> Act | None:
    return READER.choose(seen_by(at, seat), Draw(0, seat, 0))


def test_a_meeting_refused_is_answered_at_the_next_agenda() -> None:
    refused, _ = step(game(planning_room.called()), RefuseMeeting(seat=CHAIR, by=MEMBER))
    assert refused.meeting.faults[-1].code == "F-CALL"
    proposed = game(replace(place.agenda_proposed(), faults=(Fault("F-CALL", CHAIR, 0),)))
    act = _chooses(proposed, OTHER)
    assert isinstance(act, RaisePointOfOrder)
    assert act.ground is PointGround.MEETING_REFUSED


def test_a_point_left_without_a_ruling_while_nobody_speaks_is_answered_by_a_motion_once() -> None:
    point = RaisePointOfOrder(seat=MEMBER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    left = replay(game(place.closing()), [SPEAKS, point, LeavePointUnruled(seat=CHAIR)])
    moves = _chooses(left, OTHER)
    assert isinstance(moves, MoveSuspension)
    back = replay(left, [moves, GAVEL, Resume(seat=CHAIR)])
    again = _chooses(back, OTHER)
    assert isinstance(again, RaisePointOfOrder), "after the break the point is raised again"


def test_friends_of_the_chair_leave_it_to_others() -> None:
    spoken = replay(game(place.closing()), [SPEAKS])
    warm = replace(spoken, room=replace(spoken.room, regards=((OTHER, CHAIR, 1),)))
    assert _chooses(warm, OTHER) is None
    assert _chooses(spoken, OTHER) is not None


# Who speaks up.


def _legalist(at: Game, seat: str) -> Game:
    return replace(at, room=replace(at.room, facts=with_character(at.room.facts, seat, Character.LEGALIST)))


def test_the_room_looks_to_a_legalist_first_and_to_nobody_twice() -> None:
    spoken = _legalist(replay(game(place.closing()), [SPEAKS]), "kenya")
    order = turn(spoken).may
    assert order[0] == "kenya"
    assert set(order) == set(turn(game(spoken.meeting)).may)
    point = RaisePointOfOrder(seat="kenya", ground=PointGround.SPEAKING_FOR_COUNCIL)
    denied = replay(spoken, [point, DENIES])
    assert turn(denied).may[0] == FIRST, "whoever has raised a point leaves the challenge to another"
    challenged = replay(denied, [ChallengeRuling(seat=FIRST), PutToVote(seat=CHAIR)])
    members = challenged.meeting.roster.members
    voted = replay(challenged, [CastVote(seat=seat, ballot=Ballot.NO) for seat in members])
    assert [complaints(voted.meeting, seat) for seat in ("kenya", FIRST, OTHER)] == [1, 1, 0]
    again = replay(voted, [AnnounceResult(seat=CHAIR, result=Result.STANDS), SPEAKS])
    members_asked = [seat for seat in turn(again).may if again.meeting.is_member(seat)]
    assert members_asked[0] not in (FIRST, "kenya")
    assert members_asked[-1] == FIRST, "of two who have complained, the legalist is looked to first"


def test_a_challenge_passed_over_counts_as_well() -> None:
    passed_over = replay(_pointed(), [DENIES, ChallengeRuling(seat=FIRST), GAVEL])
    assert complaints(passed_over.meeting, FIRST) == 1
    assert [seat for seat in turn(passed_over).may if passed_over.meeting.is_member(seat)][-3:] == [
        FIRST,
        MEMBER,
        CHAIR,
    ]


def test_whoever_presides_comes_last() -> None:
    spoken = replay(game(place.closing()), [SPEAKS])
    assert called_first(spoken.room, spoken.meeting, (CHAIR, FIRST, OTHER)) == (FIRST, OTHER, CHAIR)


# Once.


def _said(before: Game, acts: list[Act]) -> list[type[Event]]:
    said: list[type[Event]] = []
    for act in acts:
        before, events = step(before, act)
        said.extend(type(event) for event in events)
    return said


def test_words_twice_in_the_name_of_the_council_are_taken_back_once() -> None:
    twice = replay(game(place.closing()), [SPEAKS, SPEAKS])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    upheld = [point, ADMITS, GAVEL]
    assert _said(twice, upheld).count(TextRetracted) == 1
    after = replay(twice, upheld)
    assert not any(fault.live for fault in after.meeting.faults)
    assert all(_chooses(after, seat) is None for seat in after.meeting.roster.members if seat != CHAIR)


@pytest.mark.parametrize("overruled", [True, False])
def test_once_the_council_has_voted_on_a_denial_nobody_raises_the_point_again(*, overruled: bool) -> None:
    twice = replay(game(place.closing()), [SPEAKS, SPEAKS])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    voting = replay(twice, [point, DENIES, ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    ballot = Ballot.YES if overruled else Ballot.NO
    counted = replay(voting, [CastVote(seat=seat, ballot=ballot) for seat in voting.meeting.roster.members])
    announces: list[Act] = [AnnounceResult(seat=CHAIR, result=Result.OVERRULED if overruled else Result.STANDS)]
    assert _said(counted, announces).count(TextRetracted) == overruled
    after = replay(counted, announces)
    assert not any(fault.live for fault in after.meeting.faults)
    assert all(_chooses(after, seat) is None for seat in after.meeting.roster.members if seat != CHAIR)


def test_a_false_announcement_is_corrected_by_the_count_it_was_about() -> None:
    """Other hands have been counted since; and what those hands decided takes effect, whatever was announced."""
    lie: list[Act] = [AnnounceResult(seat=CHAIR, result=Result.STANDS)]
    assert _said(_counted(), lie).count(CountStands) == 1
    assert CountStands not in _said(_counted(), [AnnounceResult(seat=CHAIR, result=Result.OVERRULED)])
    point = RaisePointOfOrder(seat=OTHER, ground=PointGround.ANNOUNCEMENT)
    voting = replay(_counted(), [*lie, point, DENIES, ChallengeRuling(seat=MEMBER), PutToVote(seat=CHAIR)])
    nine = voting.meeting.roster.members[:9]
    hands = [CastVote(seat=s, ballot=Ballot.YES if s in nine else Ballot.NO) for s in voting.meeting.roster.members]
    counted = replay(voting, hands)
    _, events = step(counted, AnnounceResult(seat=CHAIR, result=Result.OVERRULED))
    corrected = next(event for event in events if isinstance(event, ResultCorrected))
    said = Texts().event(corrected, counted.meeting)
    assert said.startswith("I correct the announcement: 14 in favour, 1 against, 0 abstaining.")


# In a whole game.


def _seeks_a_text(meeting: Meeting) -> bool:
    return meeting.phase is Phase.TEXT and meeting.top is None and bool(meeting.rounds)


def test_the_room_answers_words_for_the_council_in_the_same_turn(csto: Scenario) -> None:
    session = presided(csto, _seeks_a_text, seed=23)
    session.submit(SPEAKS)
    acts = len(session.turns)
    session.advance()
    raised = session.turns[acts].act
    assert isinstance(raised, RaisePointOfOrder), "before anything else happens"
    facts, room = session.opening.room.facts, session.game.room
    assert facts.character(raised.seat) is Character.LEGALIST
    assert room.regard(raised.seat, CHAIR) <= 0


def test_one_seat_after_another_stands_up_to_a_president_who_goes_on(csto: Scenario) -> None:
    """Whoever is wrong throughout meets many: points and challenges come from different seats, and it all ends."""
    session = presided(csto, _seeks_a_text, seed=23)
    while not session.over:
        session.advance()
        if session.awaited != CHAIR:
            break
        wrong = [act for act in session.knowledge(CHAIR).legal(faulty=True) if act in (SPEAKS, DENIES)]
        if wrong:
            session.submit(wrong[0])
        else:
            by_the_book(session.knowledge(CHAIR), session)
    assert session.over
    points = [turned.act.seat for turned in session.turns if isinstance(turned.act, RaisePointOfOrder)]
    challenges = [d.question.challenger for d in session.game.meeting.decisions if isinstance(d.question, Overrule)]
    assert len(set(points)) >= min(len(points), 5)
    assert len(set(challenges)) >= min(len(challenges), 5)
    assert {turned.before.room.trust for turned in session.turns if turned.act == SPEAKS} <= {0, 1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize("name", ["csto_2022", "ferry_2031"])
@pytest.mark.parametrize("place", [0, -1])
def test_a_president_who_does_wrong_wherever_possible_comes_to_an_end(name: str, place: int) -> None:
    """Every fault takes minutes, every reaction too, and nobody complains for ever."""
    scenario = load(paths.scenarios() / f"{name}.yaml")
    chair = scenario.meeting.presidency
    session = Session.new(scenario, {chair: HUMAN}, seed=23)
    while not session.over:
        session.advance()
        if session.awaited != chair:
            break
        knowledge = session.knowledge(chair)
        wrong = [v.act for v in knowledge.options if v.possible and not v.in_order]
        if wrong and knowledge.is_awaited:
            session.submit(wrong[place])
        else:
            by_the_book(knowledge, session)
    meeting = session.game.meeting
    assert session.over
    assert len(meeting.faults) > 10
    assert all(meeting.points_raised.count(seat) <= POINTS_OF_ORDER for seat in meeting.present)
