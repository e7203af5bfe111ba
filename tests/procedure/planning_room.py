"""Positions before a meeting and around its table: requests, the agenda, credentials, empty chairs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from game.council.seats import Delegation, Rank, Standing
from game.procedure import CLASSROOM, PRACTICE, STRICT, Docket, HouseRules, Meeting, Roster, replay
from game.procedure.agenda import ApproveAgenda
from game.procedure.calling import Convene, RequestMeeting, WriteToPresident
from game.procedure.chair import CedeChair
from game.procedure.credentials import ContestCredentials, MoveOnCredentials, TakeSeat
from game.procedure.deciding import Gavel
from game.procedure.docket import Base, Eligibility, Item
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.meeting import planned
from game.procedure.opening import CallToOrder, ProposeAgenda
from game.procedure.statements import BeginStatement
from tests.procedure import room
from tests.procedure.room import CHAIR, GUEST, HOURS, MEMBER, OTHER

CHIEF: Final = "secretary_general"
OUTSIDE: Final = "newland"
"""A State outside the United Nations."""
PERSON: Final = "expert"
LEADER: Final = "norway"
"""Represented by its head of government in these tests."""
ABSENT: Final = "ghana"
"""Its chair is empty where one is."""
BORDER: Final = Item("The border")
RIVER: Final = Item("The river", Eligibility.NONE)
OLD: Final = Item("An old question", Eligibility.CARRIED_OVER)
CALL: Final = RequestMeeting(seat=MEMBER)
APPROVE: Final = ApproveAgenda(seat=CHAIR)
CONVENE: Final = Convene(seat=CHAIR)
GAVEL: Final = Gavel(seat=CHAIR)
LATE_SEAT: Final = TakeSeat(seat=MEMBER, hours=2)


@cache
def everybody() -> Roster:
    """The usual room with the Secretary-General, a State outside the United Nations and a head of government."""
    chief = Delegation(
        seat=CHIEF,
        name="Secretary-General",
        short="Secretary-General",
        plate=("Secretary-", "General"),
        standing=Standing.SECRETARY_GENERAL,
        article=True,
    )
    outside = Delegation(
        seat=OUTSIDE, name="Newland", short="Newland", plate=("Newland",), standing=Standing.OUTSIDE_STATE
    )
    usual = tuple(
        d.model_copy(update={"rank": Rank.HEAD_OF_GOVERNMENT}) if d.seat == LEADER else d
        for d in room.roster().delegations
    )
    return Roster((*usual, chief, outside))


def docket(**changes: object) -> Docket:
    """A docket on the border; these fields differ."""
    return replace(Docket(9001, "2022-02-16", BORDER.title, CHAIR, hours=HOURS), **changes)  # type: ignore[arg-type]


def plan(house: HouseRules = PRACTICE, **changes: object) -> Meeting:
    """A meeting of this docket, to be planned."""
    return planned(everybody(), docket(**changes), house)


@cache
def planning(house: HouseRules = PRACTICE) -> Meeting:
    """Nothing has been done yet."""
    return plan(house)


@cache
def called() -> Meeting:
    """A member, a State and the Secretary-General have asked for a meeting; a private person has written."""
    letters = (
        WriteToPresident(seat=GUEST, base=Base.ARTICLE_35_1),
        WriteToPresident(seat=CHIEF, base=Base.ARTICLE_99),
        WriteToPresident(seat=PERSON, base=Base.PRIVATE),
    )
    return replay(planning(), [CALL, *letters])


@cache
def approved(house: HouseRules = PRACTICE) -> Meeting:
    """The agenda is approved."""
    return replay(planning(house), [APPROVE])


@cache
def convened(house: HouseRules = PRACTICE) -> Meeting:
    """The meeting is convened and not called to order; nothing is drawn."""
    return replay(approved(house), [CONVENE])


@cache
def unclear() -> Meeting:
    """An item of the agenda rests on nothing that the members have been told."""
    return plan(items=(BORDER, RIVER))


@cache
def short_notice(house: HouseRules = STRICT) -> Meeting:
    """The members would have a day's notice."""
    return plan(house, notice=24)


@cache
def several_items() -> Meeting:
    """The adoption of an agenda of two items is proposed; another was left over last time."""
    meeting = replay(plan(STRICT, items=(BORDER, OLD), unfinished=(Item("A third", OLD.eligible),)), [APPROVE, CONVENE])
    return replay(meeting, [CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR)])


@cache
def opened(house: HouseRules = STRICT) -> Meeting:
    """Called to order, by rules that need no draw."""
    return replay(convened(house), [CallToOrder(seat=CHAIR)])


@cache
def at_work(house: HouseRules = STRICT) -> Meeting:
    """The agenda is adopted and nothing is pending."""
    return replay(opened(house), [ProposeAgenda(seat=CHAIR), GAVEL])


@cache
def late_seat() -> Meeting:
    """A member's credentials came late; the agenda is adopted."""
    return replay(convened(STRICT), [LATE_SEAT, CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), GAVEL])


@cache
def contested() -> Meeting:
    """A member's credentials are contested; the agenda is adopted."""
    return replay(at_work(), [ContestCredentials(seat=OTHER, of=MEMBER)])


@cache
def on_credentials() -> Meeting:
    """The Council is asked to decide on them, and a member objects to their approval."""
    return replay(contested(), [MoveOnCredentials(seat=OTHER, of=MEMBER)])


@cache
def one_absent(house: HouseRules = STRICT) -> Meeting:
    """Convened; a chair is empty."""
    return replay(plan(house, absent=(ABSENT,)), [APPROVE, CONVENE])


@cache
def at_work_with_one_absent() -> Meeting:
    """The agenda is adopted; a chair is empty."""
    return replay(one_absent(), [CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), GAVEL])


@cache
def too_few() -> Meeting:
    """In a classroom that begins with nine, eight are at the table."""
    return replay(plan(CLASSROOM, absent=everybody().members[:7]), [APPROVE, CONVENE])


@cache
def ceded() -> Meeting:
    """The President has left the chair to the next in order."""
    return replay(at_work(), [CedeChair(seat=CHAIR)])


@cache
def speaking() -> Meeting:
    """A member speaks."""
    call = [AskForTheFloor(seat=MEMBER), GiveTheFloor(seat=CHAIR, to=MEMBER)]
    return replay(at_work(), [*call, BeginStatement(seat=MEMBER, points=room.POINTS)])
