"""A thinking player: follows its positions and instructions, keeps to the rules, is never silly.

It decides from what its seat may know and says in public nothing its brief does not hold. It presides by the book,
does what its delegation did on the real day as long as the day goes as it went, votes by how close it stands to what
is asked, breaks a silence over words it cannot live with, and raises a point of order only with ground.

A seat that somebody has chosen a reader for also plays to win: it bargains, notes what it can answer, composes its own
statement and, in the chair, works for a text. All other seats leave the initiative to those: they say what was planned
at home, answer, vote and react, so that a meeting in which nobody takes the initiative goes as the real one went.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.players.ballots import CUTTING_SHORT, expects_nothing, is_right, on_positions, would_adopt, would_be_missed
from game.players.bargaining import attend, errand
from game.players.bending import BENDS, bent, press_lines, with_carried
from game.players.choosing import acts_of, can, is_possible
from game.players.composing import composed
from game.players.draw import Draw
from game.players.history import next_act, recorded
from game.players.landing import breaks, landing, reasons
from game.players.presiding import IN_THE_CHAIR
from game.politics import Game, Knowledge
from game.politics.acts import planned, to_break_over
from game.politics.breaking import asked_to_break
from game.politics.chairing import REASONED, costs, is_stalled, since_ceded, stretch, withholds_consent
from game.politics.conduct import DOUBTED
from game.politics.corridor import under_silence
from game.politics.stance import Stance, grounds, never, stance
from game.procedure.act import Act
from game.procedure.asking import DeclineAnswer
from game.procedure.chair import AskToStepAside
from game.procedure.consent import needs_seconder
from game.procedure.drafts import SponsorDraft
from game.procedure.floor import AskForTheFloor
from game.procedure.invitations import AskToParticipate
from game.procedure.matters import Floor, Ground, PointGround, Proposal, Ruled, Voting
from game.procedure.meeting import Phase
from game.procedure.motions import CloseMeeting, MoveAdjournment, MoveSuspension
from game.procedure.pace import SUSPENSIONS
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.questions import (
    Adjourn,
    AgreeText,
    Form,
    Question,
    Suspend,
)
from game.procedure.reservations import RESERVATIONS, StateReservation
from game.procedure.rulings import complaint, guidance, misput
from game.procedure.statements import BeginStatement, Conclude, GoOn, RemindOfTime
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence, SetTextAside
from game.procedure.voting import CastVote
from game.procedure.withdrawal import AskForVote, SecondPaper

ROUNDS: Final = len(BENDS)
"""How often a presiding reader without initiative puts a statement under silence."""


class Reader:
    """Plays from the real day, its positions and instructions."""

    name: ClassVar[str] = "reader"
    whatever_the_words: ClassVar[bool] = False
    """Whether a draft is voted on as on the real day also where it says something else by now."""

    def __init__(self, *, initiative: bool = True) -> None:
        """With ``initiative`` it plays to win; without, it leaves that to others."""
        self._initiative = initiative

    def is_silent(self, game: Game, seat: SeatId) -> bool:
        """Whether ``seat`` lets this window pass whatever it knows: it listens, and there is no fault to complain of.

        Asked first, it spares working out what each of twenty seats knows after each point of each statement, and what
        each guest knows in each silence, which it cannot break.
        """
        meeting = game.meeting
        listens = isinstance(meeting.top, Floor) and seat not in (meeting.top.speaker, meeting.chair)
        looks_on = under_silence(meeting) is not None and not meeting.is_member(seat)
        fault = any(fault.live for fault in meeting.faults)
        return (listens or looks_on) and not (self._initiative or fault or game.room.facts.script_of(seat))

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return what the real day, the seat's brief and the rules ask for now."""
        del draw
        answer = self._answer(knowledge)
        if answer is not None:
            return answer
        done = next_act(knowledge)
        if done is not None:
            return done
        if not knowledge.is_awaited or knowledge.seat in knowledge.turn.may:
            return self._speak_up(knowledge)
        return next((act for act in self._must(knowledge) if is_possible(knowledge, act)), None)

    def _ballot(self, knowledge: Knowledge, question: Question) -> Ballot:
        """Return how the seat votes: as on the real day, or else from its positions."""
        known = recorded(knowledge, question, whatever_the_words=self.whatever_the_words)
        return known or on_positions(knowledge, question)

    def _must(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what the seat could do now that it has to act, best first."""
        if knowledge.meeting.voting is not None:
            complains = self._on_vote(knowledge)
            if complains is not None:
                yield complains
            hand = self._ballot(knowledge, knowledge.meeting.voting.question)
            yield CastVote(seat=knowledge.seat, ballot=hand)
        yield from self._statement(knowledge)
        if knowledge.seat == knowledge.meeting.chair:
            yield from self._preside(knowledge)
        yield from acts_of(knowledge, GoOn)
        yield from acts_of(knowledge, Conclude)
        yield from acts_of(knowledge, DeclineAnswer)
        yield from knowledge.legal()

    def _statement(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what the seat says, if it has the floor: what does most for it, or what was planned at home."""
        floor = knowledge.meeting.top
        if not isinstance(floor, Floor) or floor.begun or floor.speaker != knowledge.seat:
            return
        if self._initiative and (act := composed(knowledge)) is not None:
            yield act
        yield from (act for act in acts_of(knowledge, BeginStatement) if act.points)

    def _preside(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what a President by the book does now."""
        proposal = knowledge.meeting.proposal
        if proposal is not None and isinstance(proposal.question, AgreeText) and proposal.objections:
            if self._initiative and (talk := errand(knowledge)) is not None:
                yield talk
            yield WithdrawProposal(seat=knowledge.seat)
        asked = self._ask_for_the_floor(knowledge)
        if asked is not None:
            yield asked
        if self._initiative:
            yield from reasons(knowledge)
            if (talk := errand(knowledge)) is not None:
                yield talk
        for kind in IN_THE_CHAIR:
            yield from acts_of(knowledge, kind)
        yield from breaks(knowledge)
        if self._initiative:
            yield from landing(knowledge)
        elif (text := self._text(knowledge)) is not None:
            yield text
        yield from acts_of(knowledge, SetTextAside)
        yield from acts_of(knowledge, CloseMeeting)

    def _text(self, knowledge: Knowledge) -> Act | None:
        """Return the text to put under silence: bent a little; then, if a member's words are in it, press lines."""
        rounds = knowledge.meeting.rounds
        if not any(acts_of(knowledge, PutUnderSilence)):
            return None
        if rounds < ROUNDS:
            return PutUnderSilence(seat=knowledge.seat, form=Form.STATEMENT, wording=bent(knowledge))
        if rounds == ROUNDS and with_carried(knowledge, knowledge.room.tabled)[1]:
            return PutUnderSilence(seat=knowledge.seat, form=Form.PRESS, wording=press_lines(knowledge))
        return None

    def _answer(self, knowledge: Knowledge) -> Act | None:
        """Return how the seat answers a fault of the chair, before anything else, where it may speak up.

        A wrong ruling is challenged; where the President does not rule, the meeting is moved to be suspended; else a
        point of order is raised. While a text is under silence it waits: what the silence asks for goes first.
        """
        meeting, seat = knowledge.meeting, knowledge.seat
        live = any(fault.live for fault in meeting.faults)
        if not live or seat == meeting.chair or seat not in knowledge.turn.may:
            return None
        match meeting.top:
            case Ruled() as ruled:
                return self._challenge(knowledge, ruled)
            case Voting():
                return self._on_vote(knowledge)
            case Proposal(question=AgreeText()):
                return None
        return self._insist(knowledge) or self._point_of_order(knowledge)

    def _insist(self, knowledge: Knowledge) -> Act | None:
        """Move to suspend, once for each point of order that the President has left without a ruling."""
        meeting = knowledge.meeting
        unruled = [fault.minute for fault in meeting.faults if fault.live and fault.code == "F-RULE"]
        if not unruled or _is_friend(knowledge):
            return None
        moved = (d.minute for d in meeting.decisions if isinstance(d.question, Suspend | Adjourn))
        act = MoveSuspension(seat=knowledge.seat, length=SUSPENSIONS[0])
        return act if max(moved, default=-1) < unruled[-1] and can(knowledge, act) else None

    def _speak_up(self, knowledge: Knowledge) -> Act | None:
        """Return what is worth interrupting for, or None."""
        meeting = knowledge.meeting
        if self._initiative and (own := self._initiate(knowledge)) is not None:
            return own
        match meeting.top:
            case None if meeting.phase is Phase.OPENING:
                return self._request(knowledge)
            case None:
                helps = self._help_a_paper(knowledge) or self._give_up(knowledge) or self._wonder(knowledge)
                return helps or self._ask_for_the_floor(knowledge)
            case Proposal() as proposal:
                return self._on_proposal(knowledge, proposal)
            case Ruled() as ruled:
                return self._challenge(knowledge, ruled)
            case Floor() as floor if knowledge.seat == meeting.chair and floor.minutes > guidance(floor):
                return next(acts_of(knowledge, RemindOfTime), None)
        return None

    def _initiate(self, knowledge: Knowledge) -> Act | None:
        """Return what a seat that plays to win does of its own accord: first come to the table, then talk and note."""
        meeting = knowledge.meeting
        if meeting.phase is Phase.OPENING and (asks := self._request(knowledge)) is not None:
            return asks
        return errand(knowledge) or attend(knowledge)

    def _ask_for_the_floor(self, knowledge: Knowledge) -> Act | None:
        """Come onto the list for a statement, if there is something to say; where a vote comes first, after it."""
        meeting, seat = knowledge.meeting, knowledge.seat
        too_early = meeting.phase is Phase.ACTION or (meeting.docket.adoption and meeting.live_drafts)
        wants = not too_early and seat not in meeting.spoken and planned(knowledge.room, seat)
        return next(acts_of(knowledge, AskForTheFloor), None) if wants else None

    def _request(self, knowledge: Knowledge) -> Act | None:
        """Ask to take part, on the ground the scenario names."""
        own = knowledge.facts.participant(knowledge.seat)
        ground = own.ground if own and own.ground else Ground.SPECIALLY_AFFECTED
        ways = tuple(acts_of(knowledge, AskToParticipate))
        return next((act for act in ways if act.ground is ground or len(ways) == 1), None)

    def _help_a_paper(self, knowledge: Knowledge) -> Act | None:
        """Ask for a vote on what a guest has proposed, or join too few sponsors, where it would vote in favour."""
        meeting = knowledge.meeting
        for draft in meeting.live_drafts:
            lacks = len({draft.mover, *draft.sponsors}) < meeting.house.minimum_sponsors
            waits = not meeting.is_member(draft.mover) and not draft.asked_by
            if not (lacks or waits):
                continue
            if would_adopt(knowledge, draft):
                asks = (act for act in acts_of(knowledge, AskForVote) if act.paper == draft.id)
                joins = (act for act in acts_of(knowledge, SponsorDraft) if act.draft == draft.id)
                return next(asks if waits else joins, None)
        return None

    def _on_proposal(self, knowledge: Knowledge, proposal: Proposal) -> Act | None:
        """Object to words it cannot live with and to what would cut business short; second what a friend moves."""
        if isinstance(proposal.question, AgreeText):
            return self._on_text(knowledge, proposal, proposal.question)
        likes = knowledge.room.regard(knowledge.seat, proposal.by) > 0
        if needs_seconder(knowledge.meeting, proposal):
            return next(acts_of(knowledge, SecondPaper), None) if likes else None
        cuts = isinstance(proposal.question, CUTTING_SHORT) and not proposal.objections
        asks_for_hands = proposal.by == knowledge.meeting.chair and not proposal.objections and _withholds(knowledge)
        objects = asks_for_hands or (cuts and not likes and would_be_missed(knowledge))
        return next(acts_of(knowledge, Object), None) if objects else None

    def _on_text(self, knowledge: Knowledge, proposal: Proposal, text: AgreeText) -> Act | None:
        """Let pass what it can live with, with a reservation what it hardly can; break the silence over the rest.

        Whoever has been asked to break it, and has said so, does.
        """
        room, seat = knowledge.room, knowledge.seat
        for asked in asked_to_break(room, seat, knowledge.meeting.rounds):
            act = _breaking(knowledge, text, asked.paragraph)
            if can(knowledge, act):
                return act
        # Lines for the press bind nobody, and go down a little more easily.
        lenient = stretch(room) + (text.form is Form.PRESS)
        made = stance(room, seat, text.wording, stretch=lenient)
        if made is Stance.RESERVES and len(proposal.reservations) < RESERVATIONS:
            hurt = grounds(room, seat, text.wording)
            reserves = StateReservation(seat=seat, paragraph=hurt[0].id if hurt else "")
            # Where somebody has broken the silence, nothing passes on which to reserve one's position.
            return reserves if not proposal.objections and can(knowledge, reserves) else None
        if seat in proposal.reservations or (made in (Stance.CONTENT, Stance.ACCEPTS) and not _withholds(knowledge)):
            return None
        over = (_breaking(knowledge, text, part.id) for part in to_break_over(room, seat, text))
        return next((act for act in over if can(knowledge, act)), None)

    def _give_up(self, knowledge: Knowledge) -> Act | None:
        """Move to adjourn, once in a meeting, where momentum is gone and it expects nothing of the text."""
        moved = any(isinstance(decision.question, Adjourn) for decision in knowledge.meeting.decisions)
        if moved or not is_stalled(knowledge.room) or not expects_nothing(knowledge):
            return None
        return next(acts_of(knowledge, MoveAdjournment), None)

    def _wonder(self, knowledge: Knowledge) -> Act | None:
        """Remark on who presides, before criticising the State of a President who has given no reason."""
        meeting, facts, seat = knowledge.meeting, knowledge.facts, knowledge.seat
        early = meeting.phase in {Phase.BRIEFINGS, Phase.DEBATE} and bool(facts.paragraphs)
        if not early or REASONED & set(since_ceded(knowledge.room)) or knowledge.room.regard(seat, meeting.chair) >= 0:
            return None
        presiding = facts.participant(meeting.chair)
        interests = set(presiding.interests) if presiding else set()
        critic = any(interests & set(point.alarms) for point in facts.planned_statement(seat))
        remark = AskToStepAside(seat=seat)
        return remark if critic and can(knowledge, remark) else None

    def _on_vote(self, knowledge: Knowledge) -> Act | None:
        """Complain of a vote out of its order, or of a question put wrongly that the seat is against."""
        meeting = knowledge.meeting
        ground = misput(meeting)
        if ground is None or meeting.voting is None:
            return None
        framed = ground is PointGround.FRAMING
        suits = framed and self._ballot(knowledge, meeting.voting.question) is not Ballot.NO
        return None if suits else self._point_of_order(knowledge)

    def _point_of_order(self, knowledge: Knowledge) -> Act | None:
        """Raise a point only where the record shows a fault, the latest first, and the chair is nobody's friend."""
        meeting = knowledge.meeting
        if _is_friend(knowledge):
            return None
        points = {complaint(meeting, act.ground): act for act in acts_of(knowledge, RaisePointOfOrder)}
        return next((points[fault] for fault in reversed(meeting.faults) if fault.live and fault in points), None)

    def _challenge(self, knowledge: Knowledge, ruled: Ruled) -> Act | None:
        """Challenge a ruling that is wrong by the record, or costs it something where trust is low; no friend's."""
        doubts = knowledge.room.trust <= DOUBTED and costs(knowledge.meeting, knowledge.seat, ruled)
        if _is_friend(knowledge) or (is_right(knowledge, ruled) and not doubts):
            return None
        return next(acts_of(knowledge, ChallengeRuling), None)


def _withholds(knowledge: Knowledge) -> bool:
    """Whether the seat lets the chair decide nothing by silence any more: trust is gone, and the chair is no friend."""
    return withholds_consent(knowledge.room) and not _is_friend(knowledge)


def _is_friend(knowledge: Knowledge) -> bool:
    """Whether the seat is warm to whoever presides: it does not complain of them."""
    return knowledge.room.regard(knowledge.seat, knowledge.meeting.chair) > 0


def _breaking(knowledge: Knowledge, text: AgreeText, paragraph: str) -> BreakSilence:
    """Return the act of breaking a silence, with every other paragraph that crosses a line: no round is lost so."""
    lines = never(knowledge.room, knowledge.seat, text.wording)
    return BreakSilence(
        seat=knowledge.seat, paragraph=paragraph, also=tuple(other for other in lines if other != paragraph)
    )
