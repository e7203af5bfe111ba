"""What a President can do wrong: it happens, it is noticed, a point of order on the right ground puts it right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pytest

from game.procedure import Act, Ballot, Meeting, Result, judge, replay, step
from game.procedure.course import FaultCommitted
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor, coming_up
from game.procedure.invitations import DeclineRequest
from game.procedure.matters import Capacity, Point, PointGround
from game.procedure.motions import MoveSuspension, Resume
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.questions import AdoptAgenda, Invite
from game.procedure.rulings import TextRetracted, complaint, well_founded
from game.procedure.seconding import AskForSecond
from game.procedure.speaking_for import SpeakForCouncil
from game.procedure.statements import BeginStatement, Conclude, CutOff
from game.procedure.texts import BreakSilence
from game.procedure.voting import AnnounceResult, CastVote
from tests.procedure import papers_room, room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, SECOND
from tests.procedure.test_statements import FROM_CHAIR, chair_called

UPHOLD: Final = RuleOnPoint(seat=CHAIR, upheld=True)
DENY: Final = RuleOnPoint(seat=CHAIR, upheld=False)
GAVEL: Final = Gavel(seat=CHAIR)


def _contested_invitation() -> Meeting:
    return replay(room.inviting(), [room.INVITE_GUEST, Object(seat=MEMBER)])


def _broken_silence() -> Meeting:
    return replay(room.silence(), [BreakSilence(seat=MEMBER, paragraph="a")])


@dataclass(frozen=True)
class Wrong:
    """A fault: where it is done, by which act, and the ground of the point of order that complains of it."""

    code: str
    position: Callable[[], Meeting]
    act: Act
    ground: PointGround

    def done(self) -> Meeting:
        """The meeting after the fault."""
        return replay(self.position(), [self.act])

    def point(self) -> Meeting:
        """The meeting once a member has complained."""
        return replay(self.done(), [RaisePointOfOrder(seat=OTHER, ground=self.ground)])

    def mended(self) -> Meeting:
        """The meeting once the President has ruled that the point is well taken, and nobody has challenged."""
        return replay(self.point(), [UPHOLD, GAVEL])


AGENDA: Final = Wrong("F-GAVEL", room.agenda_contested, GAVEL, PointGround.OBJECTION_IGNORED)
INVITATION: Final = Wrong("F-GAVEL", _contested_invitation, GAVEL, PointGround.OBJECTION_IGNORED)
ORDER: Final = Wrong("F-ORDER", room.debate, GiveTheFloor(seat=CHAIR, to=SECOND), PointGround.ORDER_OF_BUSINESS)
CAPACITY: Final = Wrong("F-CAPACITY", chair_called, FROM_CHAIR, PointGround.CAPACITY)
PASSED_OVER: Final = Wrong(
    "F-INVITE", room.inviting, DeclineRequest(seat=CHAIR, guest=GUEST), PointGround.BASIS_OF_INVITATION
)
CHALLENGE: Final = Wrong("F-PUT", room.challenged, GAVEL, PointGround.OBJECTION_IGNORED)
SPEAKS_FOR_ALL: Final = Wrong("F-SPEAKFOR", _broken_silence, GAVEL, PointGround.SPEAKING_FOR_COUNCIL)
DROPPED: Final = Wrong("F-GAVEL", _contested_invitation, WithdrawProposal(seat=CHAIR), PointGround.OBJECTION_IGNORED)
PRESUMED: Final = Wrong("F-SPEAKFOR", room.closing, SpeakForCouncil(seat=CHAIR), PointGround.SPEAKING_FOR_COUNCIL)
SECONDER: Final = Wrong("F-ORDER", room.adjournment_moved, AskForSecond(seat=CHAIR), PointGround.ORDER_OF_BUSINESS)
CUT_OFF: Final = Wrong("X-TIME-WARN", room.overtime, CutOff(seat=CHAIR), PointGround.CUT_OFF)
ANNOUNCED: Final = Wrong(
    "F-ANNOUNCE",
    papers_room.counted,
    AnnounceResult(seat=CHAIR, result=Result.VETOED),
    PointGround.ANNOUNCEMENT,
)
WRONGS: Final = (
    ANNOUNCED,
    AGENDA,
    INVITATION,
    ORDER,
    CAPACITY,
    PASSED_OVER,
    CHALLENGE,
    SPEAKS_FOR_ALL,
    CUT_OFF,
    DROPPED,
    PRESUMED,
    SECONDER,
)


def _name(wrong: Wrong) -> str:
    return f"{wrong.code}-{wrong.act.kind}"


@pytest.mark.parametrize("wrong", WRONGS, ids=_name)
def test_a_fault_can_be_done_and_is_noticed(wrong: Wrong) -> None:
    verdict = judge(wrong.position(), wrong.act)
    assert verdict.possible
    assert not verdict.in_order
    assert [finding.requirement.code for finding in verdict.faults] == [wrong.code]
    assert str(verdict).startswith("Possible, but a fault.")
    after, events = step(wrong.position(), wrong.act)
    assert [event.code for event in events if isinstance(event, FaultCommitted)] == [wrong.code]
    assert [(fault.code, fault.by, fault.live) for fault in after.faults] == [(wrong.code, CHAIR, True)]


@pytest.mark.parametrize("wrong", WRONGS, ids=_name)
def test_only_a_point_on_the_right_ground_is_right(wrong: Wrong) -> None:
    after = wrong.done()
    assert [ground for ground in PointGround if complaint(after, ground)] == [wrong.ground]
    assert well_founded(wrong.point(), Point(MEMBER, wrong.ground)) is True
    assert room.unmet(wrong.point(), DENY) == {"F-RULING"}
    assert room.unmet(wrong.point(), UPHOLD) == set()
    wrong_ground = next(g for g in PointGround if g not in {wrong.ground, PointGround.RELEVANCE, PointGround.TIME})
    beside_it = replay(after, [RaisePointOfOrder(seat=OTHER, ground=wrong_ground)])
    assert room.unmet(beside_it, UPHOLD) == {"F-RULING"}


@pytest.mark.parametrize("wrong", WRONGS, ids=_name)
def test_once_ruled_on_the_fault_is_settled(wrong: Wrong) -> None:
    assert [fault.live for fault in wrong.mended().faults] == [False]
    denied = replay(wrong.point(), [DENY, GAVEL])
    assert not any(fault.live for fault in denied.faults)


@pytest.mark.parametrize("wrong", WRONGS, ids=_name)
def test_a_wrong_ruling_on_it_can_be_overruled_by_nine_and_then_it_is_mended(wrong: Wrong) -> None:
    vote = replay(wrong.point(), [DENY, ChallengeRuling(seat=OTHER), PutToVote(seat=CHAIR)])
    members = room.roster().members
    overruled = room.voted(vote, members[:9], members[9:])
    stands = room.voted(vote, members[:8], members[8:])
    assert overruled.decisions[-1].result is Result.OVERRULED
    assert overruled.pending == wrong.mended().pending
    assert overruled.spoken == wrong.mended().spoken
    assert overruled.invited == wrong.mended().invited
    assert overruled.turned_down == wrong.mended().turned_down
    assert stands.decisions[-1].result is Result.STANDS
    assert stands.pending == wrong.done().pending


def test_an_agenda_gavelled_through_is_before_the_council_again() -> None:
    assert AGENDA.done().agenda_adopted
    assert AGENDA.done().decisions[-1].over_objection
    meeting = AGENDA.mended()
    assert not meeting.agenda_adopted
    assert meeting.decisions == ()
    assert meeting.proposal is not None
    assert isinstance(meeting.proposal.question, AdoptAgenda)
    assert [objection.seat for objection in meeting.proposal.objections] == [MEMBER]
    assert room.unmet(meeting, PutToVote(seat=CHAIR)) == set()


def test_a_guest_gavelled_in_leaves_the_table_until_the_vote() -> None:
    assert INVITATION.done().is_seated(GUEST)
    meeting = INVITATION.mended()
    assert not meeting.is_seated(GUEST)
    assert meeting.proposal is not None
    assert isinstance(meeting.proposal.question, Invite)
    vote = replay(meeting, [PutToVote(seat=CHAIR)])
    assert room.voted(vote, room.roster().members[:9]).is_seated(GUEST)
    assert not room.voted(vote, room.roster().members[:8]).is_seated(GUEST)


def test_a_decision_taken_up_again_puts_later_motions_aside() -> None:
    moved = replay(INVITATION.done(), [MoveSuspension(seat=MEMBER, length=10)])
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.OBJECTION_IGNORED), UPHOLD, GAVEL]
    meeting = replay(moved, complained)
    assert meeting.pending == INVITATION.mended().pending


def test_a_decision_taken_up_again_leaves_the_floor_with_the_speaker() -> None:
    begun = [GiveTheFloor(seat=CHAIR, to=FIRST), BeginStatement(seat=FIRST, points=room.POINTS)]
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.OBJECTION_IGNORED), UPHOLD, GAVEL]
    meeting = replay(AGENDA.done(), [*begun, *complained])
    assert [type(matter).__name__ for matter in meeting.pending] == ["Floor", "Proposal"]
    vote = replay(meeting, [PutToVote(seat=CHAIR)])
    adopted = room.voted(vote, room.roster().members[:9])
    assert adopted.floor is not None
    assert adopted.top == adopted.floor
    assert adopted.agenda_adopted
    assert room.voted(vote, room.roster().members[:8]).closed


def test_a_speaker_called_too_early_waits_and_keeps_the_place() -> None:
    meeting = ORDER.mended()
    assert meeting.top is None
    assert coming_up(meeting)[:2] == (FIRST, SECOND)


def test_a_speaker_who_has_begun_is_not_taken_from_the_floor() -> None:
    begun = replay(ORDER.done(), [BeginStatement(seat=SECOND, points=room.POINTS)])
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.ORDER_OF_BUSINESS), UPHOLD, GAVEL]
    meeting = replay(begun, complained)
    assert meeting.floor is not None
    assert meeting.floor.speaker == SECOND


def test_the_rightful_speaker_is_not_taken_from_the_floor() -> None:
    over = replay(ORDER.done(), [Conclude(seat=SECOND), GiveTheFloor(seat=CHAIR, to=FIRST)])
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.ORDER_OF_BUSINESS), UPHOLD, GAVEL]
    meeting = replay(over, complained)
    assert meeting.floor is not None
    assert meeting.floor.speaker == FIRST


def test_the_president_changes_hats_while_speaking_and_says_so_afterwards() -> None:
    points = BeginStatement(seat=CHAIR, points=room.POINTS, capacity=Capacity.PRESIDENCY)
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.CAPACITY), UPHOLD]
    ruling = replay(chair_called(), [points, *complained])
    meeting, events = step(ruling, GAVEL)
    assert meeting.floor is not None
    assert meeting.floor.capacity is Capacity.NATIONAL
    assert "I go on in my national capacity." in [event.sentence for event in events]
    _, events = step(replay(CAPACITY.point(), [UPHOLD]), GAVEL)
    assert "I spoke in my national capacity." in [event.sentence for event in events]


def test_a_request_passed_over_waits_for_the_council_again() -> None:
    assert PASSED_OVER.done().turned_down == (GUEST,)
    assert PASSED_OVER.mended().turned_down == ()
    assert room.unmet(PASSED_OVER.mended(), room.INVITE_GUEST) == set()


def test_a_challenge_gavelled_over_is_put_to_the_council() -> None:
    meeting = CHALLENGE.mended()
    assert meeting.ruled is not None
    assert meeting.ruled.challenger == OTHER
    vote = replay(meeting, [PutToVote(seat=CHAIR)])
    members = room.roster().members
    assert room.voted(vote, members[:9]).decisions[-1].result is Result.OVERRULED
    assert room.voted(vote, members[:8]).decisions[-1].result is Result.STANDS


def test_what_a_denied_point_complained_of_stays_open_while_its_challenge_is_passed_over() -> None:
    gavelled = replay(ORDER.point(), [DENY, ChallengeRuling(seat=OTHER), GAVEL])
    assert complaint(gavelled, PointGround.ORDER_OF_BUSINESS) is not None
    complained = [RaisePointOfOrder(seat=MEMBER, ground=PointGround.OBJECTION_IGNORED), UPHOLD, GAVEL]
    vote = replay(gavelled, [*complained, PutToVote(seat=CHAIR)])
    overruled = room.voted(vote, room.roster().members[:9])
    assert overruled.top is None
    assert coming_up(overruled)[:2] == (FIRST, SECOND)


def test_words_read_out_over_an_objection_are_never_the_councils() -> None:
    assert SPEAKS_FOR_ALL.done().text is None
    assert SPEAKS_FOR_ALL.done().decisions == room.text_stage().decisions
    meeting, events = step(replay(SPEAKS_FOR_ALL.point(), [UPHOLD]), GAVEL)
    assert TextRetracted() in events
    assert meeting.text is None
    assert meeting.top is None


def test_a_speaker_cut_off_is_on_the_list_again() -> None:
    assert CUT_OFF.done().spoken == (FIRST,)
    assert CUT_OFF.mended().spoken == ()
    assert coming_up(CUT_OFF.mended())[0] == FIRST


def test_a_wrong_ruling_is_a_fault_of_its_own_and_is_settled_with_the_ruling() -> None:
    wrong, events = step(room.point_raised(), DENY)
    assert [event.code for event in events if isinstance(event, FaultCommitted)] == ["F-RULING"]
    assert [fault.live for fault in wrong.faults] == [True]
    assert [fault.live for fault in replay(wrong, [GAVEL]).faults] == [False]


def test_a_break_gavelled_through_cannot_be_undone_but_is_on_record() -> None:
    moved = replay(room.debate(), [MoveSuspension(seat=MEMBER, length=10), Object(seat=OTHER)])
    back = replay(moved, [GAVEL, Resume(seat=CHAIR)])
    complained = [RaisePointOfOrder(seat=OTHER, ground=PointGround.OBJECTION_IGNORED), UPHOLD, GAVEL]
    meeting = replay(back, complained)
    assert meeting.top is None
    assert meeting.decisions[-1].over_objection
    assert [fault.code for fault in meeting.faults] == ["F-GAVEL"]


def test_nobody_else_commits_the_presidents_faults() -> None:
    vote = room.agenda_voting()
    for seat in room.roster().members:
        vote = replay(vote, [CastVote(seat=seat, ballot=Ballot.NOT_PARTICIPATING)])
    assert vote.faults == ()
