"""Positions in meetings with business of their own: closed doors, records, an application, an election."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from game.council.seats import CHANCE, Delegation, SeatId, Standing
from game.procedure import PRACTICE, Docket, Meeting, Phase, Roster, convene, replay
from game.procedure.admission import ApplyForMembership, ReferApplication, ReportOnApplication
from game.procedure.deciding import Gavel
from game.procedure.docket import Subject
from game.procedure.election import CastSecretBallot, OpenElection
from game.procedure.motions import MoveAdjournment
from game.procedure.papers import About, Draft
from game.procedure.publicity import MovePrivate, OrderSingleRecord
from game.procedure.records import CirculateCorrection, CorrectRecord, LetWorkingDayPass
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, HOURS, MEMBER

APPLICANT: Final = "newland"
"""A State outside the United Nations."""
CANDIDATES: Final = ("Judge Ash", "Judge Birch", "Judge Cedar")
GAVEL: Final = Gavel(seat=CHAIR)
DAY: Final = LetWorkingDayPass(seat=CHANCE)
APPLY: Final = ApplyForMembership(seat=APPLICANT, accepts=True)
REFER: Final = ReferApplication(seat=CHAIR)
REPORT: Final = ReportOnApplication(seat=CHAIR, agreed=False)
GO_PRIVATE: Final = MovePrivate(seat=MEMBER)
ELECT: Final = OpenElection(seat=CHAIR)


@cache
def wider_roster() -> Roster:
    """The usual room with a State outside the United Nations."""
    applicant = Delegation(
        seat=APPLICANT, name="Newland", short="Newland", plate=("Newland",), standing=Standing.OUTSIDE_STATE
    )
    return Roster((*room.roster().delegations, applicant))


def called_for(docket: Docket) -> Meeting:
    """A meeting of this docket, its agenda adopted."""
    return room.adopted(convene(wider_roster(), docket, PRACTICE))


def docket(subject: Subject = Subject.ORDINARY) -> Docket:
    """A docket on this subject, with votes first."""
    return Docket(9001, "2022-02-16", "Item", CHAIR, hours=HOURS, subject=subject, adoption=True)


@cache
def in_private() -> Meeting:
    """The Council sits in private; a briefer and a State had to leave."""
    return replay(room.seated(), [GO_PRIVATE, GAVEL])


@cache
def in_private_with_guest() -> Meeting:
    """The Council sits in private and has invited the State anew."""
    return replay(in_private(), [room.INVITE_GUEST, GAVEL])


@cache
def on_secretary_general() -> Meeting:
    """A recommendation on the Secretary-General is on the agenda; the doors are open, and a draft waits."""
    draft = Draft("S1", MEMBER, About.APPOINTMENT)
    return called_for(replace(docket(Subject.SECRETARY_GENERAL), drafts=(draft,)))


def risen(meeting: Meeting, days: int = 0) -> Meeting:
    """The meeting adjourned, and so many working days ago."""
    return replay(meeting, [MoveAdjournment(seat=MEMBER), GAVEL, *([DAY] * days)])


@cache
def recorded(days: int = 1) -> Meeting:
    """A public meeting with a guest is over; its record is ready."""
    return risen(room.seated(), days)


@cache
def recorded_single(days: int = 1) -> Meeting:
    """A private meeting is over, and its record exists in one copy."""
    single = replay(in_private_with_guest(), [OrderSingleRecord(seat=MEMBER), GAVEL])
    return risen(single, days)


@cache
def corrected() -> Meeting:
    """The guest has sent corrections on the first day."""
    return replay(recorded(), [CorrectRecord(seat=GUEST)])


@cache
def circulated() -> Meeting:
    """The President has shown them to the members on the third day."""
    return replay(corrected(), [DAY, DAY, CirculateCorrection(seat=CHAIR, of=GUEST)])


@cache
def planning() -> Meeting:
    """A meeting is being planned, and nobody has applied for anything."""
    return replace(convene(wider_roster(), docket(), PRACTICE), phase=Phase.PLANNING)


@cache
def applied() -> Meeting:
    """A State has applied for membership."""
    return replay(planning(), [APPLY])


@cache
def referred() -> Meeting:
    """The President has sent the application to the committee."""
    return replay(applied(), [REFER])


@cache
def on_admission() -> Meeting:
    """A draft recommends the applicant, and the committee has never seen the application."""
    draft = Draft("M1", MEMBER, About.ADMISSION)
    return called_for(replace(docket(Subject.ADMISSION), drafts=(draft,)))


@cache
def on_admission_late() -> Meeting:
    """The same after the committee's report, twenty days before the Assembly's session."""
    known = replace(on_admission().application, by=APPLICANT, referred=True, reported=True)
    late = replace(on_admission().docket, days_before_assembly=20)
    return replace(on_admission(), application=known, docket=late)


@cache
def election(seats: int = 2) -> Meeting:
    """So many judges are to be elected, and three stand."""
    return called_for(replace(docket(Subject.JUDGES), vacancies=seats, candidates=CANDIDATES))


@cache
def balloting() -> Meeting:
    """The ballot papers are out for two seats."""
    return replay(election(), [ELECT])


def ballots(meeting: Meeting, names: dict[SeatId, tuple[str, ...]], rest: tuple[str, ...] = ()) -> Meeting:
    """All ballots cast: these names by these members, ``rest`` by everybody else."""
    return replay(meeting, [CastSecretBallot(seat=seat, names=names.get(seat, rest)) for seat in meeting.present])
