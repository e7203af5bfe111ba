"""What would make a refused act possible: short sequences of acts, tried before they are offered.

A remedy shows what procedure allows, never who would agree to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from game.council.seats import CHANCE, SeatId
from game.procedure.act import Act
from game.procedure.action import OpenVote
from game.procedure.agenda import ApproveAgenda, CirculateCommunication, LeaveItemOut, SetLaterHour, ineligible
from game.procedure.asking import PutQuestion, informants
from game.procedure.calling import Convene
from game.procedure.coming import to_draw, uninvited
from game.procedure.credentials import ContestCredentials, MoveOnCredentials, TakeSeat
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.election import CastSecretBallot, OpenElection
from game.procedure.engine import judge, step
from game.procedure.floor import GiveTheFloor, coming_up
from game.procedure.invitations import PROPER_BASIS, ProposeInvitation
from game.procedure.matters import Counted, Floor, Point, Proposal, Ruled
from game.procedure.meeting import Meeting, Phase
from game.procedure.motions import Resume
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda
from game.procedure.paper_remedies import PAPER_REMEDIES
from game.procedure.points import RuleOnPoint
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.proposals import WithdrawObjection, WithdrawProposal
from game.procedure.queue import voting_queue
from game.procedure.rulings import well_founded
from game.procedure.seconding import AskForSecond
from game.procedure.special_remedies import SPECIAL_REMEDIES
from game.procedure.statements import Conclude
from game.procedure.texts import ReadText
from game.procedure.verdicts import Verdict
from game.procedure.voting import AnnounceResult
from game.procedure.withdrawal import SecondPaper

LONGEST: Final = 3
"""Acts a remedy may take."""

Remedy: TypeAlias = Callable[[Meeting, Act], Iterator[Act]]


def remedies(meeting: Meeting, verdict: Verdict) -> Iterator[tuple[Act, ...]]:
    """Yield the shortest sequences of at most three acts after which the refused act is in order."""
    if verdict.in_order:
        return
    reached: list[tuple[Meeting, tuple[Act, ...]]] = [(meeting, ())]
    for _ in range(LONGEST):
        reached = [next_one for place in reached for next_one in _one_further(*place, verdict.act)]
        working = [acts for after, acts in reached if judge(after, verdict.act).in_order]
        if working:
            yield from working
            return


def _one_further(meeting: Meeting, done: tuple[Act, ...], wanted: Act) -> Iterator[tuple[Meeting, tuple[Act, ...]]]:
    """Yield the meetings one act on towards what stands first in the way of ``wanted``."""
    objections = judge(meeting, wanted).objections
    remedy = REMEDIES.get(objections[0].requirement.code) if objections else None
    for act in remedy(meeting, wanted) if remedy else ():
        if judge(meeting, act).in_order:
            after, _ = step(meeting, act)
            yield after, (*done, act)


def _finish_pending(meeting: Meeting, _: Act) -> Iterator[Act]:
    chair = meeting.chair
    match meeting.top:
        case Proposal(by=mover, rank=rank, objections=objections):
            yield PutToVote(seat=chair) if objections else Gavel(seat=chair)
            if rank:
                yield WithdrawProposal(seat=mover)
        case Point() as point:
            yield RuleOnPoint(seat=chair, upheld=well_founded(meeting, point) is not False)
            yield PutPreliminaryQuestion(seat=chair)
        case Counted(count=count):
            yield AnnounceResult(seat=chair, result=count.result)
        case Ruled(challenger=""):
            yield Gavel(seat=chair)
        case Floor(speaker):
            yield Conclude(seat=speaker)


def _call_to_order(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if meeting.phase is Phase.PLANNING:
        yield from _convene(meeting, wanted)
    yield CallToOrder(seat=meeting.chair)


def _convene(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    yield Convene(seat=meeting.chair)
    yield from _approve(meeting, wanted)


def _approve(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    yield ApproveAgenda(seat=meeting.chair)
    yield SetLaterHour(seat=meeting.chair)
    yield from _circulate(meeting, wanted)


def _circulate(meeting: Meeting, _: Act) -> Iterator[Act]:
    for item in ineligible(meeting):
        yield CirculateCommunication(seat=meeting.chair, title=item.title)
        yield LeaveItemOut(seat=meeting.chair, title=item.title)


def _set_later_hour(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield SetLaterHour(seat=meeting.chair)


def _take_seat(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    yield TakeSeat(seat=wanted.to if isinstance(wanted, GiveTheFloor) else wanted.seat)


def _come_in(meeting: Meeting, _: Act) -> Iterator[Act]:
    for seat in meeting.absent[:1]:
        yield TakeSeat(seat=seat)


def _contest(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if isinstance(wanted, MoveOnCredentials):
        yield ContestCredentials(seat=wanted.seat, of=wanted.of)


def _adopt_agenda(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if meeting.proposal is None:
        yield ProposeAgenda(seat=meeting.chair)
    yield from _finish_pending(meeting, wanted)


def _resume(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield Resume(seat=meeting.chair)


def _draw(meeting: Meeting, _: Act) -> Iterator[Act]:
    for name in to_draw(meeting)[:1]:
        yield DrawName(seat=CHANCE, drawn=name)


def _invite(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    guest = wanted.to if isinstance(wanted, GiveTheFloor | PutQuestion) else wanted.seat
    if guest in uninvited(meeting):
        yield from _invitation(meeting, guest)
    yield from _finish_pending(meeting, wanted)


def _invitation(meeting: Meeting, guest: SeatId) -> Iterator[Act]:
    """Yield the proposal to invite ``guest`` on the right basis, if there is one."""
    standing = meeting.roster.standing(guest)
    basis = PROPER_BASIS.get(standing) if standing else None
    if basis is not None:
        yield ProposeInvitation(seat=meeting.chair, guests=(guest,), basis=basis)


def _give_floor(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if wanted.seat in coming_up(meeting)[:1]:
        yield GiveTheFloor(seat=meeting.chair, to=wanted.seat)
    yield from _finish_pending(meeting, wanted)


def _other_guests(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    for guest in uninvited(meeting)[:1]:
        yield from _invitation(meeting, guest)
    yield from _finish_pending(meeting, wanted)


def _open_vote(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if isinstance(wanted, CastSecretBallot):
        yield OpenElection(seat=meeting.chair)
    yield PutToVote(seat=meeting.chair)
    yield from (OpenVote(seat=meeting.chair, item=item) for item in voting_queue(meeting)[:1])


def _withdraw_objections(meeting: Meeting, _: Act) -> Iterator[Act]:
    for objection in meeting.proposal.objections[:1] if meeting.proposal else ():
        yield WithdrawObjection(seat=objection.seat)


def _publish(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield ReadText(seat=meeting.chair)


def _put_question(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    if wanted.seat in informants(meeting):
        yield PutQuestion(seat=meeting.chair, to=wanted.seat)


def _second(meeting: Meeting, _: Act) -> Iterator[Act]:
    for seat in meeting.present[:2]:
        if meeting.proposal is not None and seat != meeting.proposal.by:
            yield SecondPaper(seat=seat)


def _ask_for_second(meeting: Meeting, _: Act) -> Iterator[Act]:
    yield AskForSecond(seat=meeting.chair)


REMEDIES: Final[Mapping[str, Remedy]] = {
    **PAPER_REMEDIES,
    **SPECIAL_REMEDIES,
    "X-PENDING": _finish_pending,
    "X-POINT-PENDING": _finish_pending,
    "X-FLOOR-HELD": _finish_pending,
    "X-NOT-CONVENED": _convene,
    "X-NOT-APPROVED": _approve,
    "X-ITEM-INELIGIBLE": _circulate,
    "X-LATE-DOC": _set_later_hour,
    "X-NOT-OPEN": _call_to_order,
    "X-ABSENT": _take_seat,
    "X-QUORUM": _come_in,
    "X-NOT-CONTESTED": _contest,
    "X-VOTE-ASKED": _withdraw_objections,
    "X-AGENDA-FIRST": _adopt_agenda,
    "X-SUSPENDED": _resume,
    "X-DRAW-FIRST": _draw,
    "X-NOT-SEATED": _invite,
    "X-NO-FLOOR": _give_floor,
    "X-RULING-FIRST": _finish_pending,
    "X-INVITATIONS-FIRST": _other_guests,
    "X-NOBODY-TO-WELCOME": _other_guests,
    "X-NO-VOTE": _open_vote,
    "X-TEXT-UNREAD": _publish,
    "X-NOT-A-BRIEFER": _invite,
    "X-NOT-ASKED": _put_question,
    "X-NOT-SECONDED": _second,
    "X-SECOND-FIRST": _ask_for_second,
    "F-GAVEL": _withdraw_objections,
}
"""Towards each requirement that others can meet: which acts to try, by its code. The rest have no remedy."""
