"""When a person wants to be asked: often enough to follow and to act, seldom enough to stay awake.

While others speak a person is asked once in each block of speakers; one's own statement runs on once it has begun, and
who presides calls the list without being asked each time. A class of 45 minutes that talks over what it does has time
for some 16 decisions. In a game of that length a person is asked at fewer moments still, and all that their seat has to
do by routine is done for it: see :func:`is_routine`.
"""

from __future__ import annotations

from typing import Final

from game.politics import Knowledge, NoteClaim, PassNote, Watch
from game.politics.blocks import block_seats, just_said, said_in_block
from game.politics.corridor import can_talk, occasion, talks_left
from game.politics.hooks import calls_for, goals_on, pricks_up
from game.politics.moments_of_chair import arising
from game.politics.vocabulary import Length
from game.procedure.act import Act
from game.procedure.action import OpenVote
from game.procedure.amending import ProposeAmendment
from game.procedure.chair import AskToStepAside
from game.procedure.coming import speaking_list
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.drafts import ReviseDraft
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Floor, PointGround, Proposal, Ruled
from game.procedure.meeting import Meeting, Phase
from game.procedure.motions import Resume
from game.procedure.opening import CallToOrder, ProposeAgenda, Welcome
from game.procedure.pace import ROUNDS_OF_SILENCE
from game.procedure.points import RaisePointOfOrder
from game.procedure.questions import AgreeText, Invite
from game.procedure.rulings import complaint, guidance
from game.procedure.seconding import LetFall
from game.procedure.statements import BeginStatement, Conclude, GoOn, RemindOfTime
from game.procedure.texts import ReadText
from game.procedure.voting import AnnounceResult
from game.procedure.withdrawal import AskForVote, InsistOnPaper, WithdrawPaper

TALKS_IN_CLASS: Final = 2
"""Talks one is asked for on each occasion to talk. Whoever is asked for another reason can have one more."""
SPEAKERS_A_STOP: Final = 6
"""Speakers in a row while whom a listener is asked once at most."""
STOPS: Final = 4
"""How often a listener is asked at most: while the first two dozen speakers are heard."""
ROUTINE: Final = (
    *(CallToOrder, ProposeAgenda, ProposeInvitation, Welcome, Resume, GiveTheFloor, GoOn, Conclude),
    *(AnnounceResult, LetFall, PutToVote, Gavel, ReadText, OpenVote),
)
"""What a seat has to do for the meeting to go on, and about which there is mostly nothing to decide."""
WHILE_LISTENING: Final = (NoteClaim, PassNote, Watch)
"""What a person does while others speak. The meeting goes on when they say so, also with no attention left."""
RUNS_ON: Final = (Welcome, BeginStatement, GoOn, Conclude, *WHILE_LISTENING)
"""After these speakers go on, one after the other; after anything else they were interrupted."""

BEFORE_A_VOTE: Final = (AskForTheFloor, AskForVote, InsistOnPaper, ProposeAmendment, ReviseDraft, WithdrawPaper)
"""What a seat may want to do while drafts wait to be voted on."""


def is_routine(knowledge: Knowledge, act: Act, last: Act | None, length: Length) -> bool:
    """Return whether ``act``, which the seat has to do now by the book, is done for a person.

    ``last`` is the act played before. In a full game these are the points of one's own statement after the first, as
    long as nobody interrupts, and in the chair to call the next speaker of the list (:func:`_calls_on`) and to bring
    the gavel down on an invitation that nobody objects to. In a class game the person's own is how to begin a statement
    and how to go on after an interruption; the talks outside the chamber; in the chair, whatever somebody objects to,
    the first word on their own State and the time to speak for it, whom to invite first, and every act that is not of
    the routine: rulings, breaks, texts, the close.
    """
    meeting, room = knowledge.meeting, knowledge.room
    if length is Length.FULL:
        goes_on = isinstance(last, RUNS_ON) and (_speaks_on(meeting, act) or _calls_on(knowledge, act))
        return goes_on or _lets_in(meeting, act)
    if not isinstance(act, ROUTINE) or _has_talks(knowledge, Length.CLASS) or isinstance(last, AskToStepAside):
        return False
    match meeting.top:
        case Floor():
            return isinstance(last, RUNS_ON) and _speaks_on(meeting, act)
        case Proposal() as proposal:
            return not proposal.objections
        case None if meeting.phase is Phase.INVITATIONS:
            return bool(meeting.invited)
        case None if meeting.phase in {Phase.AGENDA, Phase.DEBATE}:
            heard = any(meeting.is_member(seat) for seat in meeting.spoken)
            return heard or not arising(meeting, room)
    return True


def _speaks_on(meeting: Meeting, act: Act) -> bool:
    """Whether the seat says the next of its points, or gives the floor back after the last."""
    floor = meeting.top
    if not isinstance(floor, Floor) or not floor.begun:
        return False
    return isinstance(act, GoOn) or (isinstance(act, Conclude) and floor.delivered == len(floor.points))


def _calls_on(knowledge: Knowledge, act: Act) -> bool:
    """Whether the President calls the next of the list, not the first of the members or guests, and nothing arises."""
    meeting = knowledge.meeting
    if not isinstance(act, GiveTheFloor) or meeting.top is not None or act.to == meeting.chair:
        return False
    briefers = meeting.docket.briefers
    heard = {meeting.is_member(seat) for seat in meeting.spoken if seat not in briefers}
    called = act.to in briefers or meeting.is_member(act.to) in heard
    return called and act.to in speaking_list(meeting)[:1] and not arising(meeting, knowledge.room)


def _lets_in(meeting: Meeting, act: Act) -> bool:
    """Whether the President, who has proposed an invitation, hears no objection and brings the gavel down."""
    proposal = meeting.proposal
    mine = proposal is not None and proposal.by == meeting.chair and isinstance(proposal.question, Invite)
    return isinstance(act, Gavel) and proposal is not None and mine and not proposal.objections


def talks_to_come(knowledge: Knowledge, length: Length) -> int:
    """Return for how many more talks the meeting waits now: in a class game for fewer than the seat might have."""
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    left = talks_left(meeting, room, seat) if can_talk(meeting, room, seat) else 0
    had = room.exchanges.errands.count((seat, occasion(meeting)))
    return left if length is Length.FULL else max(0, min(left, TALKS_IN_CLASS - had))


def _has_talks(knowledge: Knowledge, length: Length) -> bool:
    """Whether the seat can talk outside the chamber and is to be asked whom it wants to see."""
    return talks_to_come(knowledge, length) > 0


def wants_to_be_asked(knowledge: Knowledge, length: Length) -> bool:
    """Return whether the seat should be asked in this window although the meeting can go on without it.

    Outside the chamber: as long as it has talks left. Before the meeting: if it can ask to take part. While others
    speak: once in each block of speakers, when it is asked or answered or a hook of the author's comes up, else at the
    end of the block; when it presides and a speaker goes over, when there is a fault to complain of. On proposals,
    rulings and texts: if it can react, and not to its own objection. Before each vote on a paper: if it can speak or
    change the paper. At the end: if it can ask for a further statement; sooner where those speak who ask.

    In a class game for fewer talks; while others speak only where it matters most; on proposals only of a text, and
    where somebody objects or moves something.
    """
    if _has_talks(knowledge, length) or _sees_a_fault(knowledge):
        return True
    in_class = length is Length.CLASS
    match knowledge.meeting.top:
        case Floor():
            return _listening_in_class(knowledge) if in_class else _while_listening(knowledge)
        case Proposal() as proposal if in_class and _goes_by_itself(knowledge, proposal):
            return False
        case Proposal(objections=(*_, latest)) if latest.seat == knowledge.seat:
            return False
        case Proposal() | Ruled():
            return bool(knowledge.legal())
        case None if knowledge.meeting.phase is Phase.ACTION:
            return any(isinstance(act, BEFORE_A_VOTE) for act in knowledge.legal())
        case _:
            listed = knowledge.meeting.docket.adoption or _hears_more(knowledge.meeting, length)
            return any(
                isinstance(act, AskToParticipate) or (listed and isinstance(act, AskForTheFloor))
                for act in knowledge.legal()
            )


def _hears_more(meeting: Meeting, length: Length) -> bool:
    """Whether the seat is to be asked for a further statement: before each text and at the end.

    In a class only after the first text, and at the end.
    """
    if meeting.phase is not Phase.TEXT:
        return meeting.phase is Phase.CLOSING
    if length is Length.CLASS:
        return meeting.rounds == 1 and not meeting.suspended
    return meeting.rounds < ROUNDS_OF_SILENCE and meeting.text is None


def _goes_by_itself(knowledge: Knowledge, proposal: Proposal) -> bool:
    """Whether the President proposes something other than a text, and nobody objects."""
    ordinary = proposal.by == knowledge.meeting.chair and not isinstance(proposal.question, AgreeText)
    return ordinary and not proposal.objections


def _listening_in_class(knowledge: Knowledge) -> bool:
    """Once while half a dozen speak, where the seat is named or its goals are spoken of; and to keep order."""
    meeting, seat = knowledge.meeting, knowledge.seat
    floor = meeting.floor
    if floor is None or not floor.begun:
        return _can_complain(knowledge)
    if seat == meeting.chair:
        before = floor.minutes - (floor.points[floor.delivered - 1][1] if floor.delivered else 0)
        just_over = before <= guidance(floor)
        return just_over and any(isinstance(act, RemindOfTime) for act in knowledge.legal())
    return _comes_to_a_stop(knowledge, floor) and _can_attend(knowledge)


def _comes_to_a_stop(knowledge: Knowledge, floor: Floor) -> bool:
    """Whether this is the first thing that matters of what six speakers say; or the last thing, if nothing did."""
    meeting, room = knowledge.meeting, knowledge.room
    last = just_said(meeting, room)
    heard = meeting.finished
    stop, place = divmod(len(heard), SPEAKERS_A_STOP)
    if last is None or stop >= STOPS:
        return False
    speakers = (*heard[len(heard) - place :], floor.speaker)
    said = (saying for saying in room.sayings[:-1] if saying.seat in speakers)
    if any(_matters(knowledge, saying.point) for saying in said):
        return False
    all_heard = place == SPEAKERS_A_STOP - 1 and floor.delivered == len(floor.points)
    return all_heard or _matters(knowledge, last.point)


def _matters(knowledge: Knowledge, point: str) -> bool:
    """Whether a point names the seat, or touches it and is about a paragraph of its goals, if they name any."""
    facts, seat, said = knowledge.facts, knowledge.seat, knowledge.facts.point(point)
    if said.seat != seat and seat in said.touches:
        return True
    goals = goals_on(facts, seat)
    return pricks_up(facts, seat, point) and (not goals or said.paragraph in goals)


def _can_complain(knowledge: Knowledge) -> bool:
    """Whether a member could raise a point of order with ground."""
    meeting = knowledge.meeting
    return meeting.is_member(knowledge.seat) and any(complaint(meeting, ground) for ground in _grounds(knowledge))


def _sees_a_fault(knowledge: Knowledge) -> bool:
    """Whether the chair has done something wrong this very minute that the seat can complain of."""
    meeting = knowledge.meeting
    return any(fault.live and fault.minute == meeting.minute for fault in meeting.faults) and _can_complain(knowledge)


def _while_listening(knowledge: Knowledge) -> bool:
    meeting, seat = knowledge.meeting, knowledge.seat
    floor = meeting.floor
    if floor is None or not floor.begun:
        return _can_complain(knowledge)
    if seat == meeting.chair and any(isinstance(act, RemindOfTime) for act in knowledge.legal()):
        return True
    return _is_best_of_block(knowledge, floor) and _can_attend(knowledge)


def _is_best_of_block(knowledge: Knowledge, floor: Floor) -> bool:
    """Whether this is the first thing in a block that asks to be heard at once; or its last word, if nothing did."""
    meeting, room = knowledge.meeting, knowledge.room
    last, said = just_said(meeting, room), said_in_block(meeting, room)
    before = said if last is None else said[:-1]
    if any(calls_for(room, knowledge.seat, saying.point) for saying in before):
        return False
    others = [seat for seat in block_seats(meeting) if seat != knowledge.seat]
    is_end = floor.speaker in others[-1:] and floor.delivered == len(floor.points)
    return is_end or (last is not None and calls_for(room, knowledge.seat, last.point))


def _grounds(knowledge: Knowledge) -> tuple[PointGround, ...]:
    return tuple(act.ground for act in knowledge.legal() if isinstance(act, RaisePointOfOrder))


def _can_attend(knowledge: Knowledge) -> bool:
    """Whether there is something to note or to watch, and attention for it."""
    return any(isinstance(act, NoteClaim | Watch) for act in knowledge.legal())
