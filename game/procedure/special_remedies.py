"""What would open the way in special business: closed doors, an application, an election, the record afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.council.seats import CHANCE, Standing
from game.procedure.act import Act
from game.procedure.admission import ApplyForMembership, MoveToSkipCommittee, ReferApplication
from game.procedure.meeting import Meeting
from game.procedure.publicity import MovePrivate
from game.procedure.records import CirculateCorrection, CorrectRecord, LetWorkingDayPass, ObjectToCorrection


def _go_private(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield from (MovePrivate(seat=mover) for mover in meeting.present[:1])


def _skip_committee(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield from (MoveToSkipCommittee(seat=mover) for mover in meeting.present[:1])


def _apply(meeting: Meeting, _: Act) -> Iterator[Act]:
    for guest in meeting.roster.guests:
        if meeting.roster.standing(guest) is Standing.OUTSIDE_STATE:
            yield ApplyForMembership(seat=guest, accepts=True)


def _refer_application(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield ReferApplication(seat=meeting.chair)


def _wait_a_day(meeting: Meeting, _: Act) -> Iterator[Act]:
    del meeting
    yield LetWorkingDayPass(seat=CHANCE)


def _correct(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if isinstance(wanted, CirculateCorrection):
        yield CorrectRecord(seat=wanted.of)
    if isinstance(wanted, ObjectToCorrection):
        yield CirculateCorrection(seat=meeting.chair, of=wanted.of)
        yield CorrectRecord(seat=wanted.of)


SPECIAL_REMEDIES: Final[Mapping[str, Callable[[Meeting, Act], Iterator[Act]]]] = {
    "F-ORDER": _skip_committee,
    "X-PRIVATE": _go_private,
    "X-NOT-PRIVATE": _go_private,
    "X-NO-APPLICATION": _apply,
    "X-NOT-REFERRED": _refer_application,
    "X-NO-RECORD": _wait_a_day,
    "X-CORRECTIONS-OPEN": _wait_a_day,
    "X-COMMENTS-OPEN": _wait_a_day,
    "X-NO-CORRECTION": _correct,
    "X-NO-COMMENTS": _correct,
}
"""Which acts to try towards each requirement, by its code."""
