"""Rules 13 to 17 and 21, Article 28: seats, credentials, deputies, empty chairs and a quorum that is not a rule."""

from __future__ import annotations

from typing import Final

import pytest

from game.procedure import STRICT, Act, Meeting, judge, legal_acts, remedies, replay, speaking_list, step, turn
from game.procedure.credentials import ContestCredentials, MoveOnCredentials, SendDeputy, TakeSeat
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Credentials, Ground, PointGround
from game.procedure.motions import MoveAdjournment
from game.procedure.opening import CallToOrder, ProposeAgenda
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.questions import Basis
from game.procedure.statements import Conclude
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from tests.procedure import planning_room as place
from tests.procedure import room
from tests.procedure.planning_room import ABSENT, CHIEF, GAVEL, LATE_SEAT, LEADER
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OTHER, SECOND, Case, check

DEPUTY: Final = SendDeputy(seat=CHIEF)
CONTEST: Final = ContestCredentials(seat=OTHER, of=MEMBER)
MOVE: Final = MoveOnCredentials(seat=OTHER, of=MEMBER)


def _guest_seated() -> Meeting:
    ask = AskToParticipate(seat=GUEST, ground=Ground.SPECIALLY_AFFECTED)
    opened = [ask, CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), GAVEL]
    invited = [ProposeInvitation(seat=CHAIR, guests=(GUEST,), basis=Basis.RULE_37), GAVEL]
    return replay(place.convened(STRICT), [*opened, *invited])


def _contested_guest() -> Meeting:
    return replay(_guest_seated(), [ContestCredentials(seat=OTHER, of=GUEST), MoveOnCredentials(seat=OTHER, of=GUEST)])


def _decided(start: Meeting, yes: int) -> Meeting:
    vote = replay(start, [Object(seat=SECOND), PutToVote(seat=CHAIR)])
    return room.voted(vote, place.everybody().members[:yes], place.everybody().members[yes:])


def _approved() -> Meeting:
    return replay(place.on_credentials(), [GAVEL])


def _emptied() -> Meeting:
    return _decided(place.on_credentials(), 8)


def _contested_again() -> Meeting:
    return replay(_emptied(), [ContestCredentials(seat=OTHER, of=SECOND)])


def _deputised() -> Meeting:
    return replay(place.convened(), [DEPUTY])


def _voting() -> Meeting:
    moved = [MoveAdjournment(seat=OTHER), Object(seat=MEMBER), PutToVote(seat=CHAIR)]
    return replay(place.at_work(), moved)


def _nine() -> Meeting:
    return replay(place.too_few(), [TakeSeat(seat=place.too_few().absent[0])])


def _voting_without_one() -> Meeting:
    moved = [MoveAdjournment(seat=OTHER), Object(seat=MEMBER), PutToVote(seat=CHAIR)]
    return replay(place.at_work_with_one_absent(), moved)


def _seated_late() -> Meeting:
    return replay(place.convened(), [LATE_SEAT])


CASES: Final = (
    Case("a seat is taken", place.convened, TakeSeat(seat=MEMBER)),
    Case("late, and with all rights", place.convened, LATE_SEAT),
    Case("a head of government needs no credentials", place.convened, TakeSeat(seat=LEADER, hours=0)),
    Case("also when contested", place.contested, TakeSeat(seat=MEMBER)),
    Case("once", _seated_late, TakeSeat(seat=MEMBER), "X-SEATED-ALREADY"),
    Case("an empty chair is filled", place.one_absent, TakeSeat(seat=ABSENT)),
    Case("an invited State", _guest_seated, TakeSeat(seat=GUEST)),
    Case("an invited State, late", _guest_seated, TakeSeat(seat=GUEST, hours=3)),
    Case("nobody who was not invited", place.convened, TakeSeat(seat=GUEST), "X-NO-SEAT"),
    Case("at a meeting", place.planning, TakeSeat(seat=MEMBER), "X-NOT-CONVENED"),
    Case("credentials are contested", place.convened, CONTEST),
    Case("also an invited State's", _guest_seated, ContestCredentials(seat=OTHER, of=GUEST)),
    Case("not a person's", place.convened, ContestCredentials(seat=OTHER, of=BRIEFER), "X-NO-SUCH-SEAT"),
    Case("not one's own", place.convened, ContestCredentials(seat=OTHER, of=OTHER), "X-OWN-CREDENTIALS"),
    Case("not twice", place.contested, CONTEST, "X-CONTESTED"),
    Case("not when settled", _approved, CONTEST, "X-CREDENTIALS-APPROVED"),
    Case("not during a vote", _voting, CONTEST, "X-VOTING"),
    Case("not before a meeting", place.planning, CONTEST, "X-NOT-CONVENED"),
    Case("an empty chair contests nothing", place.one_absent, ContestCredentials(seat=ABSENT, of=OTHER), "X-ABSENT"),
    Case("somebody at the table does", place.one_absent, CONTEST),
    Case("the Council is asked", place.contested, MOVE),
    Case("also about late ones", place.late_seat, MOVE),
    Case("only if there is a question", place.at_work, MOVE, "X-NOT-CONTESTED"),
    Case("nor from an empty chair", _emptied, MoveOnCredentials(seat=MEMBER, of=OTHER), "X-ABSENT X-NOT-CONTESTED"),
    Case("others can", _contested_again, MoveOnCredentials(seat=OTHER, of=SECOND)),
    Case("a deputy is sent", place.convened, DEPUTY),
    Case("once a meeting", _deputised, DEPUTY, "X-DEPUTY-SENT"),
    Case("by the Secretary-General", place.convened, SendDeputy(seat=MEMBER), "X-NOT-SECRETARY-GENERAL"),
    Case("to a meeting", place.planning, DEPUTY, "X-NOT-CONVENED"),
    Case("called to order with an empty chair", place.one_absent, CallToOrder(seat=CHAIR)),
    Case("not with eight in class", place.too_few, CallToOrder(seat=CHAIR), "X-QUORUM"),
    Case("with nine in class", _nine, CallToOrder(seat=CHAIR)),
    Case("not before the notice", place.planning, CallToOrder(seat=CHAIR), "X-NOT-CONVENED"),
    Case("the absent do not ask for the floor", place.at_work_with_one_absent, AskForTheFloor(seat=ABSENT), "X-ABSENT"),
    Case("nobody votes for the absent", _voting_without_one, CastVote(seat=ABSENT, ballot=Ballot.YES), "X-ABSENT"),
    Case("those present do", place.at_work_with_one_absent, AskForTheFloor(seat=MEMBER)),
    Case(
        "the absent raise no points",
        place.at_work_with_one_absent,
        RaisePointOfOrder(seat=ABSENT, ground=PointGround.RELEVANCE),
        "X-ABSENT",
    ),
    Case(
        "the present raise them",
        place.at_work_with_one_absent,
        RaisePointOfOrder(seat=MEMBER, ground=PointGround.RELEVANCE),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def _notes(meeting: Meeting, act: Act) -> list[str]:
    return [note.requirement.code for note in judge(meeting, act).notes]


def test_late_and_contested_credentials_are_noted_and_take_away_nothing() -> None:
    assert _notes(place.convened(), LATE_SEAT) == ["N-CREDENTIALS-LATE", "N-PROVISIONAL"]
    assert _notes(place.convened(), TakeSeat(seat=LEADER, hours=0)) == []
    assert _notes(place.contested(), TakeSeat(seat=MEMBER)) == ["N-PROVISIONAL", "N-CONTESTED"]
    assert place.late_seat().credentials_of(MEMBER) is Credentials.PROVISIONAL
    asked = replay(place.contested(), [AskForTheFloor(seat=MEMBER)])
    assert speaking_list(asked)[0] == MEMBER
    assert MEMBER in turn(place.contested()).may


def test_approved_credentials_are_beyond_doubt() -> None:
    assert _approved().credentials == ()
    assert _approved().absent == ()


@pytest.mark.parametrize(("yes", "absent"), [(9, ()), (8, (MEMBER,))])
def test_the_council_decides_by_nine_and_otherwise_the_chair_is_empty(yes: int, absent: tuple[str, ...]) -> None:
    assert _decided(place.on_credentials(), yes).absent == absent


def test_an_empty_chair_is_asked_nothing_until_somebody_takes_it() -> None:
    meeting = _emptied()
    assert MEMBER not in turn(meeting).seats
    assert not meeting.is_seated(MEMBER)
    back = replay(meeting, [TakeSeat(seat=MEMBER)])
    assert back.absent == ()
    assert MEMBER in turn(back).seats


def test_a_guest_whose_credentials_are_not_approved_leaves() -> None:
    meeting = _decided(_contested_guest(), 8)
    assert not meeting.is_seated(GUEST)
    assert meeting.turned_down == (GUEST,)


def test_if_it_is_the_presidents_chair_the_next_in_order_presides() -> None:
    asked = [ContestCredentials(seat=OTHER, of=CHAIR), MoveOnCredentials(seat=OTHER, of=CHAIR)]
    meeting = _decided(replay(place.at_work(), asked), 8)
    assert meeting.absent == (CHAIR,)
    assert meeting.chair == "united_arab_emirates"


def test_approval_gavelled_through_over_an_objection_is_taken_back() -> None:
    gavelled = replay(place.on_credentials(), [Object(seat=SECOND), Gavel(seat=CHAIR)])
    point = RaisePointOfOrder(seat=SECOND, ground=PointGround.OBJECTION_IGNORED)
    mended = replay(gavelled, [point, RuleOnPoint(seat=CHAIR, upheld=True), GAVEL])
    assert mended.credentials_of(MEMBER) is Credentials.CONTESTED
    assert mended.proposal is not None


def test_contesting_is_offered_only_where_there_is_doubt() -> None:
    def offered(meeting: Meeting) -> list[str]:
        return [act.kind for act in legal_acts(meeting, OTHER) if "credentials" in act.kind]

    assert offered(place.at_work()) == []
    assert offered(place.late_seat()) == ["contest_credentials", "move_on_credentials"]


def test_an_empty_chair_is_noted_at_the_call_to_order_and_counts_as_absent() -> None:
    assert _notes(place.one_absent(), CallToOrder(seat=CHAIR)) == ["N-EMPTY-CHAIR"]
    vote = _voting_without_one()
    counted = replay(vote, [CastVote(seat=seat, ballot=Ballot.YES) for seat in vote.present]).decisions[-1].count
    assert counted is not None
    assert (counted.yes, counted.absent) == (14, 1)


def test_the_empty_chair_can_be_filled_so_that_the_absent_act() -> None:
    meeting = place.at_work_with_one_absent()
    ways = [list(way) for way in remedies(meeting, judge(meeting, AskForTheFloor(seat=ABSENT)))]
    assert ways == [[TakeSeat(seat=ABSENT)]]
    quorum = place.too_few()
    assert [len(way) for way in remedies(quorum, judge(quorum, CallToOrder(seat=CHAIR)))] == [1]


def test_somebody_whose_seat_is_emptied_waits_no_longer_for_the_floor() -> None:
    asked = replay(place.contested(), [AskForTheFloor(seat=MEMBER), MOVE])
    emptied = _decided(asked, 8)
    assert MEMBER not in speaking_list(emptied)
    assert "X-ABSENT" in room.unmet(emptied, GiveTheFloor(seat=CHAIR, to=MEMBER))


def test_a_deputy_acts_with_nobodys_leave() -> None:
    after, events = step(place.convened(), DEPUTY)
    assert after.deputy
    assert [event.sentence.format_map(event.named(after)) for event in events] == [
        "A deputy acts for the Secretary-General at this meeting."
    ]
    assert CHIEF in turn(place.convened(STRICT)).may


def test_the_speaker_keeps_the_floor_while_credentials_are_contested() -> None:
    contested = replay(place.speaking(), [ContestCredentials(seat=OTHER, of=MEMBER)])
    assert contested.floor == place.speaking().floor
    assert judge(contested, Conclude(seat=MEMBER)).in_order
