"""Rules 58 to 60: applying, the committee, the deadlines before the Assembly, the vote and the special report."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import Meeting, Phase, Result, judge, legal_acts, remedies, replay, step
from game.procedure.action import AdoptWithoutVote, OpenVote
from game.procedure.admission import (
    CommitteeReported,
    MoveToSkipCommittee,
    ReportOnApplication,
    committee_done,
)
from game.procedure.deciding import Gavel
from game.procedure.effects import SpecialReportDue
from game.procedure.matters import PointGround
from game.procedure.motions import MoveAdjournment
from game.procedure.next_meeting import next_meeting
from game.procedure.rulings import complaint
from game.procedure.tally import Ballot
from game.procedure.voting import AnnounceResult, CastVote
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER, Case, check
from tests.procedure.special_room import (
    APPLICANT,
    APPLY,
    REFER,
    REPORT,
    applied,
    on_admission,
    on_admission_late,
    planning,
    referred,
)

GAVEL: Final = Gavel(seat=CHAIR)
SKIP: Final = MoveToSkipCommittee(seat=OTHER)
VOTE: Final = OpenVote(seat=CHAIR, item="M1")
ACCLAIM: Final = AdoptWithoutVote(seat=CHAIR, draft="M1")
P1: Final = "united_states"


def _reported() -> Meeting:
    return replay(referred(), [REPORT])


def _before_assembly(days: int, *, special: bool = False) -> Meeting:
    docket = replace(referred().docket, days_before_assembly=days, special_session=special)
    return replace(referred(), docket=docket)


def _skipping() -> Meeting:
    return replay(on_admission(), [SKIP])


def _skipped() -> Meeting:
    return replay(_skipping(), [GAVEL])


def _voted(yes: int, no: tuple[str, ...]) -> tuple[Meeting, tuple[object, ...]]:
    """The draft put to the vote after the committee's report: so many in favour, these against."""
    meeting = replay(on_admission_late(), [VOTE])
    others = [seat for seat in meeting.roster.members if seat not in no]
    for seat in meeting.roster.members:
        ballot = Ballot.NO if seat in no else Ballot.YES if seat in others[:yes] else Ballot.ABSTAIN
        meeting = replay(meeting, [CastVote(seat=seat, ballot=ballot)])
    assert meeting.counted is not None
    return step(meeting, AnnounceResult(seat=CHAIR, result=meeting.counted.count.result))


CASES: Final = (
    Case("an application with the declaration", planning, APPLY),
    Case("without it", planning, APPLY.model_copy(update={"accepts": False}), "X-NO-DECLARATION"),
    Case("a Member applies", planning, APPLY.model_copy(update={"seat": GUEST}), "X-NOT-APPLICANT"),
    Case("one application at a time", applied, APPLY, "X-APPLIED"),
    Case("not in the middle of a meeting", on_admission, APPLY, "X-PLANNING-OVER X-APPLIED"),
    Case("nothing to refer", planning, REFER, "X-NO-APPLICATION"),
    Case("referred in a meeting", on_admission, REFER),
    Case("referred once", referred, REFER, "X-REFERRED"),
    Case("no longer needed", _skipped, REFER, "X-REFERRED"),
    Case("nothing to report on", applied, REPORT, "X-NOT-REFERRED"),
    Case("reported once", _reported, REPORT, "X-NOT-REFERRED"),
    Case("the committee meets on another day", lambda: replay(on_admission(), [REFER]), REPORT, "X-PLANNING-OVER"),
    Case("a report in favour", referred, ReportOnApplication(seat=CHAIR, agreed=True)),
    Case("a late report is a report", lambda: _before_assembly(34), REPORT),
    Case("the Council decides otherwise", on_admission, SKIP),
    Case("without an application", room.debate, SKIP, "X-NO-APPLICATION"),
    Case("it has decided", _skipped, SKIP, "X-COMMITTEE-DONE"),
    Case("straight to the vote", on_admission, VOTE, "F-ORDER"),
    Case("not even by consent", on_admission, ACCLAIM, "F-ORDER"),
    Case("once the Council has decided", _skipped, VOTE),
    Case("or the committee has reported", on_admission_late, VOTE),
    Case("or by consent", on_admission_late, ACCLAIM),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_the_application_goes_its_way_before_the_meeting() -> None:
    assert applied().application.by == APPLICANT
    assert not committee_done(referred())
    reported, events = step(referred(), REPORT)
    assert CommitteeReported(agreed=False) in events
    assert committee_done(reported)
    assert reported.minute == 0


@pytest.mark.parametrize(
    ("days", "special", "late"), [(35, False, False), (34, False, True), (14, True, False), (13, True, True)]
)
def test_the_committee_reports_in_good_time(days: int, special: bool, late: bool) -> None:
    verdict = judge(_before_assembly(days, special=special), REPORT)
    assert verdict.in_order
    assert [note.requirement.code for note in verdict.notes] == (["X-LATE-DOC"] if late else [])


@pytest.mark.parametrize(
    ("days", "special", "late"), [(25, False, False), (20, False, True), (4, True, False), (3, True, True)]
)
def test_a_late_recommendation_is_possible_and_said_to_be_late(days: int, special: bool, late: bool) -> None:
    docket = replace(on_admission_late().docket, days_before_assembly=days, special_session=special)
    verdict = judge(replace(on_admission_late(), docket=docket), VOTE)
    assert verdict.in_order
    assert [str(note.citation) for note in verdict.notes] == (["rule 60"] if late else [])
    assert all(f"and {days} are left" in str(note) for note in verdict.notes)


def test_voting_without_the_committee_can_be_complained_of() -> None:
    meeting = replay(on_admission(), [VOTE])
    fault = complaint(meeting, PointGround.ORDER_OF_BUSINESS)
    assert fault is not None
    assert fault.by == CHAIR


def test_the_way_out_is_to_have_the_council_decide() -> None:
    ways = [[act.kind for act in way] for way in remedies(on_admission(), judge(on_admission(), VOTE))]
    assert ["move_to_skip_committee", "gavel"] in ways


def test_a_recommendation_is_no_matter_of_procedure() -> None:
    meeting, events = _voted(12, (P1,))
    assert meeting.decisions[-1].result is Result.VETOED
    assert str(meeting.decisions[-1].count) == "12-1-2"
    assert SpecialReportDue() in events


def test_declined_for_lack_of_votes_is_reported_too_and_adopted_is_not() -> None:
    meeting, events = _voted(8, ())
    assert meeting.decisions[-1].result is Result.LACKS_VOTES
    assert SpecialReportDue() in events
    meeting, events = _voted(9, ())
    assert meeting.decisions[-1].result is Result.ADOPTED
    assert SpecialReportDue() not in events


def test_each_is_offered_its_part() -> None:
    assert APPLY in list(legal_acts(planning(), APPLICANT))
    assert REFER in list(legal_acts(applied(), CHAIR))
    assert REPORT in list(legal_acts(referred(), CHAIR))
    assert SKIP in list(legal_acts(on_admission(), OTHER))
    assert not any(act.kind == "move_to_skip_committee" for act in legal_acts(room.debate(), MEMBER))
    assert on_admission().phase is Phase.ACTION


def test_the_committee_reports_before_the_next_meeting() -> None:
    late = replace(on_admission(), docket=replace(on_admission().docket, days_before_assembly=40))
    over = replay(late, [REFER, MoveAdjournment(seat=MEMBER), GAVEL])
    following = next_meeting(over, "2022-02-22")
    assert following.docket.days_before_assembly == 34
    assert [note.requirement.code for note in judge(following, REPORT).notes] == ["X-LATE-DOC"]
    assert committee_done(replay(following, [REPORT]))
