"""What would open the way in special business: closed doors, an application, the record afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.procedure.act import Act
from game.procedure.admission import ApplyForMembership, ReferApplication
from game.procedure.deciding import Gavel
from game.procedure.meeting import Meeting
from game.procedure.publicity import MovePrivate
from game.procedure.records import CirculateCorrection, CorrectRecord, LetWorkingDayPass
from game.procedure.ways import Remedy, everybody, finishing, joined, tried


def _other_doors(meeting: Meeting, _: Act) -> Iterator[Act]:
    """Move it also where nobody would think of it: an ordinary meeting seldom goes on in private."""
    yield from (MovePrivate(seat=seat, closed=meeting.public) for seat in everybody(meeting))


def _correct(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    of = getattr(wanted, "of", "")
    yield CirculateCorrection(seat=meeting.chair, of=of)
    yield CorrectRecord(seat=of)


DOORS: Final = joined(_other_doors, tried(Gavel), finishing)

SPECIAL_REMEDIES: Final[Mapping[str, Remedy]] = {
    "X-PRIVATE": DOORS,
    "X-NOT-PRIVATE": DOORS,
    "X-SITS-SO": DOORS,
    "X-NO-APPLICATION": tried(ApplyForMembership),
    "X-NOT-REFERRED": tried(ReferApplication, ApplyForMembership),
    "X-NO-RECORD": tried(LetWorkingDayPass),
    "X-CORRECTIONS-OPEN": tried(LetWorkingDayPass),
    "X-COMMENTS-OPEN": tried(LetWorkingDayPass),
    "X-NO-CORRECTION": _correct,
    "X-NO-COMMENTS": _correct,
}
"""Which acts to try towards each requirement, by its code."""
