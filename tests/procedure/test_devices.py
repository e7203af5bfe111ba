"""What Model UN has and the Council has not: refused with the real thing, or lent by the house rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import SeatId
from game.procedure import CLASSROOM, PRACTICE, STRICT, Ballot, Meeting, Phase, Result, judge, replay, step
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.devices import AskForDevice, PresenceCounted, is_lent
from game.procedure.floor import GiveTheFloor, coming_up
from game.procedure.habits import HABITS, MOTIONS, Device
from game.procedure.motions import MoveSuspension
from game.procedure.proposals import Object
from game.procedure.questions import CloseDebate, Suspend
from game.procedure.statements import Conclude
from game.procedure.voting import CastVote
from game.procedure.withdrawal import SecondPaper
from game.rulebook import citations as cite
from game.rulebook.citations import Citation, Label
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, OUTSIDER, Case, check

MOTION: Final = "X-NO-SUCH-MOTION"
RULE: Final = "X-NO-SUCH-RULE"


def _ask(device: Device, seat: SeatId = MEMBER) -> AskForDevice:
    return AskForDevice(seat=seat, device=device)


CLOSURE: Final = _ask(Device.CLOSURE)
CAUCUS: Final = _ask(Device.UNMODERATED_CAUCUS)
REPLY: Final = _ask(Device.RIGHT_OF_REPLY)
COUNT: Final = _ask(Device.QUORUM_CALL)


def _strict() -> Meeting:
    return replace(room.debate(STRICT), asked=(FIRST,))


def _closed_debate() -> Meeting:
    return replay(room.classroom(), [CLOSURE, SecondPaper(seat=OTHER), Gavel(seat=CHAIR)])


def _closure_voted() -> Meeting:
    contested = [CLOSURE, SecondPaper(seat=OTHER), Object(seat=FIRST), PutToVote(seat=CHAIR)]
    return replay(room.classroom(), contested)


def _closure_lost() -> Meeting:
    return room.voted(_closure_voted(), room.roster().members[:8], room.roster().members[8:])


def _break_lost() -> Meeting:
    moved = [MoveSuspension(seat=MEMBER, length=20), Object(seat=FIRST), PutToVote(seat=CHAIR)]
    return room.voted(replay(room.debate(), moved), room.roster().members[:8])


def _two_motions() -> Meeting:
    """In a classroom two proposals lie one on another already."""
    return replay(room.motion_in_class(), [MoveSuspension(seat=OTHER, length=10)])


def _replied() -> Meeting:
    return replay(room.closing(), [REPLY])


def _had_reply() -> Meeting:
    return replay(_replied(), [GiveTheFloor(seat=CHAIR, to=MEMBER), Conclude(seat=MEMBER)])


def _eight_to_seven() -> Meeting:
    """The vote is over: eight in favour, seven against."""
    members = room.roster().members
    vote = room.agenda_voting()
    for seat in members:
        ballot = Ballot.YES if seat in members[:8] else Ballot.NO
        vote = replay(vote, [CastVote(seat=seat, ballot=ballot)])
    return vote


CASES: Final = (
    Case("nobody counts from an empty chair", lambda: replace(room.classroom(), absent=(MEMBER,)), COUNT, "X-ABSENT"),
    Case(
        "nor does a guest want it", lambda: replace(room.seated(), house=CLASSROOM), _ask(Device.ROLL_CALL, GUEST), RULE
    ),
    Case("no closure", room.debate, CLOSURE, MOTION),
    Case("closure in a classroom", room.classroom, CLOSURE),
    Case("below every other motion", room.motion_in_class, CLOSURE, "X-PRECEDENCE"),
    Case("somebody has to be waiting", lambda: room.heard(room.classroom()), CLOSURE, "X-LIST-EMPTY"),
    Case("not twice in a row", _closure_lost, CLOSURE, "X-REPEATED"),
    Case("not while somebody speaks", lambda: room.speaking(CLASSROOM), CLOSURE, "X-FLOOR-HELD X-PRECEDENCE"),
    Case("not with two proposals pending", _two_motions, CLOSURE, "X-PRECEDENCE X-PILED-UP"),
    Case("a caucus is a suspension", room.debate, CAUCUS),
    Case("both kinds", room.debate, _ask(Device.MODERATED_CAUCUS)),
    Case("not by the strict text", _strict, CAUCUS, MOTION),
    Case("not twice in a row either", _break_lost, CAUCUS, "X-REPEATED"),
    Case("no guest moves", room.seated, _ask(Device.UNMODERATED_CAUCUS, GUEST), "X-NOT-MEMBER-PROC"),
    Case("not while hands are up", room.agenda_voting, CAUCUS, "X-AGENDA-FIRST X-VOTING X-PRECEDENCE"),
    Case("a reply is a further statement", room.closing, REPLY),
    Case("once", _replied, REPLY, "X-LISTED"),
    Case("and no second", _had_reply, REPLY, "X-NO-FURTHER"),
    Case("not by the strict text", lambda: room.heard(_strict()), REPLY, RULE),
    Case("not by somebody outside", room.closing, _ask(Device.RIGHT_OF_REPLY, OUTSIDER), "X-NOT-SEATED"),
    Case("those present are counted in a classroom", room.classroom, COUNT),
    Case("not while a motion is pending", room.motion_in_class, COUNT, "X-PENDING"),
    Case("not in the Council", room.debate, COUNT, RULE),
    Case("only those seated ask", room.classroom, _ask(Device.QUORUM_CALL, OUTSIDER), "X-NOT-SEATED"),
    Case("nothing is tabled", room.debate, _ask(Device.TABLING), MOTION),
    Case("no vote is taken again", room.debate, _ask(Device.RECONSIDERATION), MOTION),
    Case("no motion limits the time", room.debate, _ask(Device.SPEAKING_TIME), MOTION),
    Case("no motion closes the list", room.debate, _ask(Device.CLOSED_LIST), MOTION),
    Case("no motion divides", room.debate, _ask(Device.DIVISION), MOTION),
    Case("no appeal", room.ruled, _ask(Device.APPEAL), MOTION),
    Case("no motion introduces", room.debate, _ask(Device.INTRODUCTION), MOTION),
    Case("no amendment is friendly", room.debate, _ask(Device.FRIENDLY_AMENDMENT), MOTION),
    Case("no motion sets the agenda", room.debate, _ask(Device.SETTING_AGENDA), MOTION),
    Case("no time is yielded", room.speaking, _ask(Device.YIELDING, FIRST), RULE),
    Case("no personal privilege", room.speaking, _ask(Device.PERSONAL_PRIVILEGE), RULE),
    Case("no inquiry", room.debate, _ask(Device.POINT_OF_INQUIRY), RULE),
    Case("no questions to speakers", room.debate, _ask(Device.POINT_OF_INFORMATION), RULE),
    Case("no notes", room.debate, _ask(Device.NOTES), RULE),
    Case("no roll call", room.agenda_voting, _ask(Device.ROLL_CALL), RULE),
    Case("no secret ballot", room.agenda_contested, _ask(Device.SECRET_BALLOT), RULE),
    Case("no two thirds", room.challenged, _ask(Device.TWO_THIRDS), RULE),
    Case("no majority of those voting", room.agenda_voting, _ask(Device.SIMPLE_MAJORITY), RULE),
    Case("no casting vote", _eight_to_seven, _ask(Device.CASTING_VOTE, CHAIR), f"{RULE} X-ONE-SEAT"),
    Case("no proxy", room.agenda_voting, _ask(Device.PROXY_VOTE), f"{RULE} X-ONE-SEAT"),
    Case("no passing", room.agenda_voting, _ask(Device.PASS), RULE),
    Case("no rights with a vote", room.agenda_voting, _ask(Device.VOTE_WITH_RIGHTS), RULE),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.act.device}: {case.name}")
def test_requirements(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("device", Device)
def test_each_device_is_refused_with_the_real_thing_and_marked_as_model_un(device: Device) -> None:
    for house in (STRICT, PRACTICE, CLASSROOM):
        meeting = replace(room.debate(house), asked=(FIRST,), spoken=(MEMBER,))
        verdict = judge(meeting, _ask(device))
        cited = {finding.citation for finding in verdict.findings}
        assert HABITS[device].citation in cited
        assert HABITS[device].citation.label is Label.MODEL_UN
        assert (MOTION in room.unmet(meeting, _ask(device))) is (device in MOTIONS and not is_lent(meeting, device))
        assert verdict.possible is verdict.in_order
        assert verdict.in_order is is_lent(meeting, device)


@pytest.mark.parametrize(
    ("device", "seat", "cited"),
    [
        (Device.CLOSURE, MEMBER, {cite.RULE_33}),
        (Device.YIELDING, FIRST, {cite.RULE_27, cite.RULE_37}),
        (Device.PROXY_VOTE, MEMBER, {cite.ARTICLE_27_1, cite.RULE_13}),
        (Device.CASTING_VOTE, CHAIR, {cite.ARTICLE_27_1, cite.ARTICLE_27_2}),
        (Device.TWO_THIRDS, MEMBER, {cite.ARTICLE_27_2}),
    ],
)
def test_the_answer_says_which_rule_stands_against_it(device: Device, seat: SeatId, cited: set[Citation]) -> None:
    objections = judge(room.speaking(), _ask(device, seat)).objections
    assert cited <= {finding.citation for finding in objections}


def test_closure_cuts_the_list_short_and_is_voted_like_everything_else() -> None:
    after = _closed_debate()
    assert after.list_closed
    assert coming_up(after) == ()
    assert after.phase is Phase.CLOSING
    assert _closure_lost().decisions[-1].question == CloseDebate()
    assert _closure_lost().decisions[-1].result is Result.LOST
    assert FIRST in coming_up(_closure_lost())
    carried = room.voted(_closure_voted(), room.roster().members[:9])
    assert coming_up(carried) == ()


def test_a_caucus_is_a_motion_to_suspend() -> None:
    moved = replay(room.debate(), [CAUCUS])
    assert moved.proposal is not None
    assert (moved.proposal.question, moved.proposal.rank, moved.proposal.by) == (Suspend(20), 1, MEMBER)
    assert moved.pending == replay(room.debate(), [MoveSuspension(seat=MEMBER, length=20)]).pending


def test_a_reply_waits_at_the_end_of_the_list() -> None:
    assert _replied().further == (MEMBER,)


def test_those_at_the_table_are_counted() -> None:
    _, events = step(replace(room.classroom(), absent=(OTHER,)), COUNT)
    assert PresenceCounted(14, CLASSROOM.quorum) in events
    assert room.unmet(replace(room.classroom(), absent=(MEMBER,)), COUNT) == {"X-ABSENT"}


def test_eight_to_seven_is_lost_whatever_the_president_asks_for() -> None:
    assert _eight_to_seven().decisions[-1].result is Result.LOST
