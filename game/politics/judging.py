"""Answering conditions from the record: what objectives and endings ask of a meeting."""

from __future__ import annotations

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics.conditions import Condition
from game.politics.facts import Ending
from game.politics.game import Game
from game.politics.named import is_meant, paper_of
from game.politics.people import Objective
from game.politics.room import Room
from game.politics.texts import rungs
from game.procedure.meeting import Decision, Meeting
from game.procedure.outcome import Outcome
from game.procedure.papers import Status
from game.procedure.questions import Form


def holds(condition: Condition, game: Game) -> bool:
    """Return whether ``condition`` holds in ``game`` as it stands."""
    match condition:
        case asked.Always():
            return True
        case asked.All(of=parts):
            return all(holds(part, game) for part in parts)
        case asked.AnyOf(of=parts):
            return any(holds(part, game) for part in parts)
        case asked.Not(of=part):
            return not holds(part, game)
        case (
            asked.StatementAgreed()
            | asked.ReservationsAtLeast()
            | asked.PressElements()
            | asked.TextReached()
            | asked.TextWithout()
        ):
            return _of_text(condition, game)
        case asked.Spoke(seat=seat) | asked.Heard(seat=seat):
            return seat in game.meeting.spoken and has_said_something(game.room, seat)
        case asked.Said() | asked.OwnWords() | asked.Objected() | asked.Ruled():
            return _of_room(condition, game.room)
        case _:
            return _of_meeting(condition, game.meeting)


def has_said_something(room: Room, seat: SeatId) -> bool:
    """Whether ``seat`` used the floor: it made a point or put words of its own on the record, if it has any to make."""
    said = {one.seat for one in room.sayings} | {one.seat for one in room.words}
    return seat in said or not room.facts.points_of(seat)


def _of_room(condition: Condition, room: Room) -> bool:
    match condition:
        case asked.Said(point=point):
            return room.said(point)
        case asked.OwnWords(seat=seat):
            return any(words.seat == seat for words in room.words)
        case asked.Objected(seat=seat):
            return seat in room.objected
        case asked.Ruled(upheld=upheld):
            return upheld in room.rulings
    raise TypeError(f"not a condition on the room: {condition!r}")


def _of_text(condition: Condition, game: Game) -> bool:
    text = game.meeting.text
    match condition:
        case asked.StatementAgreed():
            return text is not None and text.form is Form.STATEMENT
        case asked.ReservationsAtLeast(number=number):
            return text is not None and text.form is Form.STATEMENT and len(text.reserved) >= number
        case asked.PressElements():
            return text is not None and text.form is Form.PRESS
        case asked.TextReached(paragraph=id, at_least=least, at_most=most):
            rung = _agreed_rung(game, id)
            return rung is not None and (least or 0) <= rung and (most is None or rung <= most)
        case asked.TextWithout(paragraph=id):
            return not _agreed_rung(game, id)
    raise TypeError(f"not a condition on the text: {condition!r}")


def _agreed_rung(game: Game, paragraph: str) -> int | None:
    """Return at which rung ``paragraph`` stands in the agreed text; None if there is no agreed text."""
    text = game.meeting.text
    if text is None:
        return None
    return next((index for part, index in rungs(game.room.facts, text.wording) if part.id == paragraph), None)


def _of_meeting(condition: Condition, meeting: Meeting) -> bool:
    match condition:
        case asked.Invited(seat=seat):
            return seat in meeting.guests
        case asked.Decided() | asked.Voted():
            return any(answers(condition, decision) for decision in meeting.decisions)
        case asked.DraftAdopted(paper=paper, wording=wording):
            draft = meeting.draft(paper)
            if draft is None or draft.status is not Status.ADOPTED:
                return False
            return wording is None or wording in draft.wording
        case asked.Fault(code=code):
            return any(fault.code == code for fault in meeting.faults)
        case asked.FaultsAtMost(seat=seat, number=number):
            return sum(fault.by == seat for fault in meeting.faults) <= number
        case asked.ClosedBy(minute=minute):
            return meeting.closed and meeting.minute <= minute
    raise TypeError(f"not a condition on the meeting: {condition!r}")


def answers(condition: asked.Decided | asked.Voted, decision: Decision) -> bool:
    """Return whether ``decision`` is one that the condition asks for."""
    match condition:
        case asked.Decided(question=kind, result=result, voted=voted, paper=paper, guest=guest):
            meant = is_meant(decision.question, kind, paper=paper, guest=guest)
            return meant and result in (None, decision.result) and voted in (None, decision.count is not None)
        case asked.Voted(seat=seat, ballot=ballot, question=kind, paper=paper):
            meant = kind is None or is_meant(decision.question, kind)
            return meant and paper in (None, paper_of(decision.question)) and (seat, ballot) in decision.ballots


def is_met(objective: Objective, game: Game) -> bool:
    """Return whether the objective is met; a red line is met when it has been kept."""
    return holds(objective.when, game)


def ending(game: Game) -> Ending | None:
    """Return the ending whose condition holds first; None if the room knows no endings."""
    return next((ending for ending in game.room.facts.endings if holds(ending.when, game)), None)


def outcome(game: Game) -> Outcome | None:
    """Return all that was decided and the name of the ending, once the meeting is over; None before."""
    if not game.meeting.closed:
        return None
    found = ending(game)
    return Outcome(game.meeting.decisions, found.id if found else "")
