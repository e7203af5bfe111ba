"""A room to test in: fifteen members in February 2022, some guests, and the positions a meeting passes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from game.council import memberships
from game.council.seats import CHANCE, Delegation, SeatId, Standing
from game.council.states import delegation
from game.procedure import (
    CLASSROOM,
    PRACTICE,
    Act,
    Docket,
    HouseRules,
    Meeting,
    Roster,
    convene,
    judge,
    replay,
    speaking_list,
)
from game.procedure.asking import PutQuestion
from game.procedure.coming import to_draw
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Ground, PointGround
from game.procedure.motions import CloseMeeting, MoveAdjournment, MoveAdjournmentTo, MoveSuspension
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.questions import Basis, Form
from game.procedure.seconding import AskForSecond
from game.procedure.statements import BeginStatement, Conclude, GoOn
from game.procedure.tally import Ballot
from game.procedure.texts import PutUnderSilence, ReadText
from game.procedure.voting import AnnounceResult, CastVote

CHAIR: Final = "russian_federation"
"""Presides in February 2022."""
FIRST: Final = "albania"
"""First of the members in the alphabetical draw of these tests."""
SECOND: Final = "brazil"
MEMBER: Final = "kenya"
OTHER: Final = "norway"
GUEST: Final = "armenia"
"""A State that asked to take part."""
OUTSIDER: Final = "kazakhstan"
"""A State that did not."""
BRIEFER: Final = "usg"
OBSERVER: Final = "holy_see"
PERMANENT: Final = frozenset({"china", "france", "russian_federation", "united_kingdom", "united_states"})
HOURS: Final = 180
POINTS: Final = (("first", 3), ("second", 3))
"""A statement of six minutes: a minute longer than the guidance."""


def _members() -> tuple[Delegation, ...]:
    standing = {True: Standing.PERMANENT, False: Standing.ELECTED}
    return tuple(delegation(seat, standing[seat in PERMANENT]) for seat in memberships.members(2022, 2))


@cache
def roster() -> Roster:
    """The Council of 2022 with three States, an observer, a briefer and a person outside it."""
    states = tuple(delegation(seat, Standing.STATE) for seat in (GUEST, "belarus", OUTSIDER))
    briefer = Delegation(
        seat=BRIEFER, name="Briefer", short="the briefer", plate=("Briefer",), standing=Standing.SECRETARIAT
    )
    person = Delegation(seat="expert", name="Expert", short="the expert", plate=("Expert",), standing=Standing.PERSON)
    return Roster((*_members(), *states, delegation(OBSERVER, Standing.OBSERVER), briefer, person))


def convened(house: HouseRules = PRACTICE, *, briefers: tuple[SeatId, ...] = (), has_text: bool = False) -> Meeting:
    """A meeting that has not been called to order; nothing drawn."""
    docket = Docket(9001, "2022-02-16", "Cooperation", CHAIR, hours=HOURS, briefers=briefers, has_text=has_text)
    return convene(roster(), docket, house)


def drawn(meeting: Meeting) -> Meeting:
    """The list drawn in alphabetical order."""
    return replay(meeting, [DrawName(seat=CHANCE, drawn=seat) for seat in to_draw(meeting)])


def opened(meeting: Meeting) -> Meeting:
    """Drawn and called to order."""
    return replay(drawn(meeting), [CallToOrder(seat=CHAIR)])


def adopted(meeting: Meeting) -> Meeting:
    """Called to order, the agenda adopted."""
    return replay(opened(meeting), [ProposeAgenda(seat=CHAIR), Gavel(seat=CHAIR)])


def voted(meeting: Meeting, yes: Iterable[SeatId], no: Iterable[SeatId] = ()) -> Meeting:
    """The open vote taken; everybody not named abstains."""
    for seat in meeting.roster.members:
        ballot = Ballot.YES if seat in yes else Ballot.NO if seat in no else Ballot.ABSTAIN
        meeting = replay(meeting, [CastVote(seat=seat, ballot=ballot)])
    return announced(meeting)


def announced(meeting: Meeting) -> Meeting:
    """The counted vote announced, as the hands decided it."""
    assert meeting.counted is not None
    return replay(meeting, [AnnounceResult(seat=meeting.chair, result=meeting.counted.count.result)])


def late(meeting: Meeting) -> Meeting:
    """The same at the hour."""
    return replace(meeting, minute=HOURS)


@cache
def debate(house: HouseRules = PRACTICE) -> Meeting:
    """The floor is free and members wait for it; nobody has been invited."""
    return adopted(convened(house))


@cache
def requested() -> Meeting:
    """Before the meeting; a State has asked to take part, and a briefer is announced."""
    asks = AskToParticipate(seat=GUEST, ground=Ground.SPECIALLY_AFFECTED)
    return replay(drawn(convened(briefers=(BRIEFER,))), [asks])


@cache
def inviting() -> Meeting:
    """The agenda is adopted; a briefer and a State wait to be invited."""
    return adopted(requested())


INVITE_GUEST: Final = ProposeInvitation(seat=CHAIR, guests=(GUEST,), basis=Basis.RULE_37)
INVITE_BRIEFER: Final = ProposeInvitation(seat=CHAIR, guests=(BRIEFER,), basis=Basis.RULE_39)


@cache
def seated() -> Meeting:
    """The briefer and the State are invited; the briefer is to be heard first."""
    gavel = Gavel(seat=CHAIR)
    return replay(inviting(), [INVITE_BRIEFER, gavel, INVITE_GUEST, gavel])


@cache
def floor_given() -> Meeting:
    """The first speaker has the floor and has not begun."""
    return replay(debate(), [GiveTheFloor(seat=CHAIR, to=FIRST)])


@cache
def speaking(house: HouseRules = PRACTICE) -> Meeting:
    """The first speaker has delivered the first of two points."""
    start = debate(house)
    if not speaking_list(start) or speaking_list(start)[0] != FIRST:
        start = replace(start, asked=(FIRST,))
    begin = BeginStatement(seat=FIRST, points=POINTS, words="In short.")
    return replay(start, [GiveTheFloor(seat=CHAIR, to=FIRST), begin])


@cache
def overtime(house: HouseRules = PRACTICE) -> Meeting:
    """The first speaker has spoken for six minutes and has a sentence left."""
    return replay(speaking(house), [GoOn(seat=FIRST)])


@cache
def agenda_proposed() -> Meeting:
    """The agenda is proposed and nobody has objected."""
    return replay(opened(convened()), [ProposeAgenda(seat=CHAIR)])


@cache
def agenda_contested() -> Meeting:
    """A member objects to the agenda."""
    return replay(agenda_proposed(), [Object(seat=MEMBER)])


@cache
def agenda_voting() -> Meeting:
    """Hands are being counted on the agenda."""
    return replay(agenda_contested(), [PutToVote(seat=CHAIR)])


@cache
def point_raised() -> Meeting:
    """A rightful point of order on the speaker's time waits for a ruling."""
    return replay(overtime(), [RaisePointOfOrder(seat=MEMBER, ground=PointGround.TIME)])


@cache
def ruled() -> Meeting:
    """The President has ruled, rightly, that the point is well taken."""
    return replay(point_raised(), [RuleOnPoint(seat=CHAIR, upheld=True)])


@cache
def challenged() -> Meeting:
    """Another member challenges the ruling."""
    return replay(ruled(), [ChallengeRuling(seat=OTHER)])


@cache
def adjournment_moved() -> Meeting:
    """A member has moved to adjourn."""
    return replay(debate(), [MoveAdjournment(seat=MEMBER)])


@cache
def adjournment_to_moved() -> Meeting:
    """A member has moved to adjourn to a day, which may be discussed."""
    return replay(debate(), [MoveAdjournmentTo(seat=MEMBER, until="Friday")])


@cache
def suspended() -> Meeting:
    """The meeting is suspended."""
    return replay(debate(), [MoveSuspension(seat=MEMBER, length=20), Gavel(seat=CHAIR)])


@cache
def closed() -> Meeting:
    """The meeting was adjourned."""
    return replay(adjournment_moved(), [Gavel(seat=CHAIR)])


def heard(meeting: Meeting) -> Meeting:
    """Everybody on the list has given the floor back."""
    while coming := speaking_list(meeting):
        meeting = replay(meeting, [GiveTheFloor(seat=CHAIR, to=coming[0]), Conclude(seat=coming[0])])
    return meeting


@cache
def text_stage() -> Meeting:
    """All statements are heard and a text is sought."""
    return heard(adopted(convened(has_text=True)))


SILENCE: Final = PutUnderSilence(seat=CHAIR, form=Form.STATEMENT, wording=("a1", "b2"))


@cache
def silence() -> Meeting:
    """A text is under silence."""
    return replay(text_stage(), [SILENCE])


@cache
def agreed() -> Meeting:
    """A text is agreed and not yet public."""
    return replay(silence(), [Gavel(seat=CHAIR)])


@cache
def closing() -> Meeting:
    """All statements are heard and no text is sought."""
    return heard(debate())


@cache
def classroom() -> Meeting:
    """A classroom in debate: a member waits for the floor."""
    return replace(debate(CLASSROOM), asked=(FIRST,))


@cache
def motion_in_class() -> Meeting:
    """In a classroom, where motions need a seconder, a member has moved to adjourn."""
    return replay(classroom(), [MoveAdjournment(seat=MEMBER)])


@cache
def seconder_asked() -> Meeting:
    """The President of that classroom has asked for a seconder, and there is none yet."""
    return replay(motion_in_class(), [AskForSecond(seat=CHAIR)])


@cache
def asked() -> Meeting:
    """A member has put a question to the briefer."""
    return replay(seated(), [PutQuestion(seat=MEMBER, to=BRIEFER)])


@cache
def published() -> Meeting:
    """A statement is agreed and has been read out."""
    return replay(agreed(), [ReadText(seat=CHAIR)])


def close() -> CloseMeeting:
    """The President declares the business finished."""
    return CloseMeeting(seat=CHAIR)


@dataclass(frozen=True)
class Case:
    """One situation: in this position, this act has exactly these unmet requirements (their codes, in any order)."""

    name: str
    position: Callable[[], Meeting]
    act: Act
    unmet: str = ""


def unmet(meeting: Meeting, act: Act) -> set[str]:
    """The codes of what bars the act or makes it a fault."""
    return {finding.requirement.code for finding in judge(meeting, act).objections}


def check(case: Case) -> None:
    """Prove what the case says."""
    verdict = judge(case.position(), case.act)
    assert {finding.requirement.code for finding in verdict.objections} == set(case.unmet.split()), str(verdict)
    assert verdict.in_order is (not case.unmet)
