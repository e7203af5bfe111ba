"""What opens the way in special business: each remedy is found and works."""

from __future__ import annotations

from typing import Final

import pytest

from game.council.seats import CHANCE
from game.procedure import judge, remedies, replay
from game.procedure.action import OpenVote
from game.procedure.election import CastSecretBallot
from game.procedure.publicity import ConsultRecord, OrderSingleRecord
from game.procedure.records import CirculateCorrection, CorrectRecord, ObjectToCorrection, SignRecord
from tests.procedure import room, special_room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case
from tests.procedure.special_room import APPLICANT

DAY: Final = f"let_working_day_pass by {CHANCE}"
GAVEL: Final = f"gavel by {CHAIR}"
DOORS: Final = [f"move_private by {FIRST}", GAVEL]
SIGN: Final = SignRecord(seat=CHAIR)
ON_S1: Final = OpenVote(seat=CHAIR, item="S1")
ON_M1: Final = OpenVote(seat=CHAIR, item="M1")
SHOW: Final = CirculateCorrection(seat=CHAIR, of=GUEST)
OBJECT: Final = ObjectToCorrection(seat=OTHER, of=GUEST)

REMEDIED: Final = (
    (Case("the doors are closed", special_room.on_secretary_general, ON_S1), DOORS),
    (Case("a private meeting first", room.debate, OrderSingleRecord(seat=MEMBER)), DOORS),
    (
        Case("the Council decides otherwise", special_room.on_admission, ON_M1),
        [f"move_to_skip_committee by {FIRST}", GAVEL],
    ),
    (Case("somebody applies", special_room.planning, special_room.REFER), [f"apply_for_membership by {APPLICANT}"]),
    (Case("it is referred", special_room.applied, special_room.REPORT), [f"refer_application by {CHAIR}"]),
    (Case("the ballot is opened", special_room.election, CastSecretBallot(seat=MEMBER)), [f"open_election by {CHAIR}"]),
    (Case("the record is made", room.closed, CorrectRecord(seat=MEMBER)), [DAY]),
    (Case("for readers too", room.closed, ConsultRecord(seat=MEMBER)), [DAY]),
    (Case("the time runs out", lambda: special_room.recorded(3), SIGN), [DAY]),
    (Case("and that for comments", lambda: replay(special_room.circulated(), [special_room.DAY]), SIGN), [DAY, DAY]),
    (Case("somebody corrects", special_room.recorded, SHOW), [f"correct_record by {GUEST}"]),
    (Case("the President shows it", special_room.corrected, OBJECT), [f"circulate_correction by {CHAIR}"]),
    (
        Case("both", special_room.recorded, OBJECT),
        [f"correct_record by {GUEST}", f"circulate_correction by {CHAIR}"],
    ),
)


@pytest.mark.parametrize(("case", "way"), REMEDIED, ids=[case.name for case, _ in REMEDIED])
def test_the_nearest_way_is_found_and_works(case: Case, way: list[str]) -> None:
    meeting = case.position()
    verdict = judge(meeting, case.act)
    assert not verdict.in_order
    ways = {tuple(f"{act.kind} by {act.seat}" for act in acts): acts for acts in remedies(meeting, verdict)}
    assert tuple(way) in ways
    assert judge(replay(meeting, ways[tuple(way)]), case.act).in_order
