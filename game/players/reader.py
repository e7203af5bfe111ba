"""A first honest player: follows its positions and instructions, keeps to the rules, is never silly.

It decides from what its seat may know and says in public nothing its brief does not hold. It presides by the book,
votes by how close it stands to what is asked, breaks a silence over words it cannot live with, and raises a point of
order only with ground.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, TypeVar

from game.council.seats import SeatId
from game.players.draw import Draw
from game.politics import Knowledge
from game.politics.texts import bent, closeness, opening_wording, strains
from game.procedure.act import Act
from game.procedure.action import OpenVote
from game.procedure.asking import DeclineAnswer
from game.procedure.consent import needs_seconder
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Floor, Ground, PointGround, Proposal, Ruled
from game.procedure.meeting import Phase
from game.procedure.motions import CloseMeeting, Resume
from game.procedure.opening import CallToOrder, ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.proposals import Gavel, PutToVote, WithdrawProposal
from game.procedure.questions import AdoptAgenda, AgreeText, Form, Invite, Overrule, Question
from game.procedure.rulings import complaint, guidance, well_founded
from game.procedure.seconding import AskForSecond, LetFall
from game.procedure.statements import BeginStatement, Conclude, GoOn, RemindOfTime
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import SecondPaper

ROUNDS: Final = 2
"""How often a presiding reader puts a text under silence before it sets the text aside."""
FAR: Final = -4
"""Closeness at which a member no longer supports what another asks for itself."""

A = TypeVar("A", bound=Act)

IN_THE_CHAIR: Final[tuple[type[Act], ...]] = (
    CallToOrder,
    ProposeAgenda,
    ProposeInvitation,
    Welcome,
    Resume,
    GoOn,
    Conclude,
    GiveTheFloor,
    RuleOnPoint,
    PutPreliminaryQuestion,
    AnnounceResult,
    AskForSecond,
    LetFall,
    PutToVote,
    Gavel,
    ReadText,
    OpenVote,
)
"""What a presiding reader does, in this order: the first of these that is in order."""


class Reader:
    """Plays from its positions and instructions."""

    name: ClassVar[str] = "reader"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return what the seat's brief and the rules ask for now."""
        del draw
        if not knowledge.is_awaited:
            return self._speak_up(knowledge)
        return next(self._must(knowledge), None)

    def _must(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what the seat could do now that it has to act, best first."""
        if knowledge.meeting.voting is not None:
            yield CastVote(seat=knowledge.seat, ballot=ballot(knowledge, knowledge.meeting.voting.question))
        yield from _of(knowledge, BeginStatement)
        if knowledge.seat == knowledge.meeting.chair:
            yield from self._preside(knowledge)
        yield from _of(knowledge, GoOn)
        yield from _of(knowledge, Conclude)
        yield from _of(knowledge, DeclineAnswer)
        yield from knowledge.legal()

    def _preside(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what a President by the book does now."""
        proposal = knowledge.meeting.proposal
        if proposal is not None and isinstance(proposal.question, AgreeText) and proposal.objections:
            yield WithdrawProposal(seat=knowledge.seat)
        for kind in IN_THE_CHAIR:
            yield from _of(knowledge, kind)
        text = self._text(knowledge)
        if text is not None:
            yield text
        yield from _of(knowledge, SetTextAside)
        yield from _of(knowledge, CloseMeeting)

    def _text(self, knowledge: Knowledge) -> Act | None:
        """Return the text to put under silence: the draft as circulated, then a rung towards those who refused it."""
        rounds = knowledge.meeting.rounds
        if rounds >= ROUNDS or not any(isinstance(act, PutUnderSilence) for act in knowledge.legal()):
            return None
        facts, room = knowledge.facts, knowledge.room
        wording = bent(facts, room.tabled, room.broken) if rounds else opening_wording(facts)
        return PutUnderSilence(seat=knowledge.seat, form=Form.STATEMENT, wording=wording)

    def _speak_up(self, knowledge: Knowledge) -> Act | None:
        """Return what is worth interrupting for, or None."""
        meeting = knowledge.meeting
        match meeting.top:
            case None if meeting.phase is Phase.OPENING:
                return self._request(knowledge)
            case None:
                wants_floor = knowledge.seat not in meeting.spoken
                asked = next(_of(knowledge, AskForTheFloor), None) if wants_floor else None
                return asked or self._point_of_order(knowledge)
            case Proposal(question) if isinstance(question, AgreeText):
                return self._objection_to_text(knowledge, question)
            case Proposal() as motion if needs_seconder(meeting, motion):
                likes = closeness(knowledge.facts, knowledge.seat, motion.by) > 0
                return next(_of(knowledge, SecondPaper), None) if likes else None
            case Ruled() as ruled:
                return self._challenge(knowledge, ruled)
            case Floor() as floor if knowledge.seat == meeting.chair and floor.minutes > guidance(floor):
                return next(_of(knowledge, RemindOfTime), None)
        return self._point_of_order(knowledge)

    def _request(self, knowledge: Knowledge) -> Act | None:
        """Ask to take part, on the ground the scenario names."""
        own = knowledge.facts.participant(knowledge.seat)
        ground = own.ground if own and own.ground else Ground.SPECIALLY_AFFECTED
        return next((act for act in _of(knowledge, AskToParticipate) if act.ground is ground), None)

    def _objection_to_text(self, knowledge: Knowledge, text: AgreeText) -> Act | None:
        hurting = strains(knowledge.facts, knowledge.seat, text.wording)
        if not hurting:
            return None
        worst = hurting[0].paragraph.id
        return next((act for act in _of(knowledge, BreakSilence) if act.paragraph == worst), None)

    def _point_of_order(self, knowledge: Knowledge) -> Act | None:
        """Raise a point only where the record shows a fault and the chair is nobody's friend."""
        meeting = knowledge.meeting
        if (
            not any(fault.live for fault in meeting.faults)
            or closeness(knowledge.facts, knowledge.seat, meeting.chair) > 0
        ):
            return None
        grounds = [ground for ground in PointGround if complaint(meeting, ground)]
        return next((act for act in _of(knowledge, RaisePointOfOrder) if act.ground in grounds), None)

    def _challenge(self, knowledge: Knowledge, ruled: Ruled) -> Act | None:
        """Challenge a ruling only where it is wrong by the record and the chair is nobody's friend."""
        friendly = closeness(knowledge.facts, knowledge.seat, knowledge.meeting.chair) > 0
        if friendly or _is_right(knowledge, ruled):
            return None
        return next(_of(knowledge, ChallengeRuling), None)


def ballot(knowledge: Knowledge, question: Question) -> Ballot:
    """Return how the seat votes on ``question``: by the record on a ruling, else by closeness to who asks."""
    meeting, seat, facts = knowledge.meeting, knowledge.seat, knowledge.facts
    if isinstance(question, Overrule):
        ruled = next((matter for matter in meeting.pending if isinstance(matter, Ruled)), None)
        return Ballot.NO if ruled is None or _is_right(knowledge, ruled) else Ballot.YES
    if seat in knowledge.room.objected[-1:]:
        return Ballot.NO
    asking = _who_asks(knowledge, question)
    return Ballot.YES if all(closeness(facts, seat, other) > FAR for other in asking) else Ballot.ABSTAIN


def _who_asks(knowledge: Knowledge, question: Question) -> tuple[SeatId, ...]:
    voting = knowledge.meeting.voting
    match question:
        case Invite(guests=guests):
            return guests
        case AdoptAgenda():
            return ()
        case _:
            return (voting.by,) if voting else ()


def _is_right(knowledge: Knowledge, ruled: Ruled) -> bool:
    """Whether the ruling agrees with the record, as far as the record tells."""
    right = well_founded(knowledge.meeting, ruled.point)
    return right is None or right is ruled.upheld


def _of(knowledge: Knowledge, kind: type[A]) -> Iterator[A]:
    """Yield the seat's acts of one kind that are in order."""
    return (act for act in knowledge.legal() if isinstance(act, kind))
