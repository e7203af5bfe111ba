"""Moments that went by while the engine's seats acted and that nobody should miss: votes, rulings, broken silences."""

from __future__ import annotations

from dataclasses import dataclass

from game.council.seats import SeatId
from game.politics.corridor import CorridorAct
from game.procedure.act import Event
from game.procedure.amending import RuledOnPapers
from game.procedure.decisions import ResultAnnounced, TextAgreed
from game.procedure.election import BallotsCounted
from game.procedure.matters import Ruled
from game.procedure.meeting import Decision, Meeting
from game.procedure.points import PresidentRuled
from game.procedure.questions import AgreeText
from game.procedure.tally import Count, Result
from game.procedure.texts import SilenceBroken, TextMadePublic
from game.session import Session, Turned


@dataclass(frozen=True, slots=True)
class Announced:
    """A vote whose result was announced: as it was counted, and as the President said."""

    decision: Decision
    count: Count
    said: Result


def missed(session: Session, seat: SeatId, seen: int) -> int | None:
    """Return the number of the first turn from ``seen`` on that is still to be shown to ``seat``; None if none is."""
    for number in range(seen, len(session.turns)):
        turned = session.turns[number]
        if _goes_on_breaking(session, number):
            continue
        if any(_is_worth_a_stop(event, turned, session, seat) for event in turned.events):
            return number
    return None


def _goes_on_breaking(session: Session, number: int) -> bool:
    """Whether one member after another breaks the silence, whoever talks in between: they are shown together."""
    later = (turned for turned in session.turns[number + 1 :] if not isinstance(turned.act, CorridorAct))
    return _breaks(session.turns[number]) and (after := next(later, None)) is not None and _breaks(after)


def _breaks(turned: Turned) -> bool:
    return any(isinstance(event, SilenceBroken) for event in turned.events)


def _is_worth_a_stop(event: Event, turned: Turned, session: Session, seat: SeatId) -> bool:
    top = session.game.meeting.top
    match event:
        case ResultAnnounced() | BallotsCounted():
            return True
        case PresidentRuled() | RuledOnPapers():
            return turned.act.seat != seat and not isinstance(top, Ruled)
        case SilenceBroken():
            return turned.act.seat != seat and not (top is not None and _is_silence(top))
        case TextAgreed() | TextMadePublic():
            return turned.act.seat != seat
    return False


def _is_silence(top: object) -> bool:
    return isinstance(getattr(top, "question", None), AgreeText)


def announced(turned: Turned) -> Announced | None:
    """Return the vote whose result was announced in this turn, if one was."""
    said = next((event for event in turned.events if isinstance(event, ResultAnnounced)), None)
    decision = last_vote(turned.before.meeting)
    if said is None or decision is None or decision.count is None:
        return None
    return Announced(decision, decision.count, said.result)


def last_vote(meeting: Meeting) -> Decision | None:
    """Return the last question that hands were counted on, if there is one."""
    return next((decision for decision in reversed(meeting.decisions) if decision.count is not None), None)
