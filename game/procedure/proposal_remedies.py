"""What brings a proposal, a point of order or a text on, or out of the way: consent, votes, rulings, seconders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.procedure.act import Act
from game.procedure.action import DeclareReady, OpenVote
from game.procedure.amending import RuleOnOrder, RuleOvertaken
from game.procedure.coming import to_elect
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.drafts import SubmitDraft
from game.procedure.election import CastSecretBallot, OpenElection
from game.procedure.engine import passes
from game.procedure.meeting import Meeting
from game.procedure.pace import POINTS_OF_ORDER
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.proposals import Object, WithdrawObjection
from game.procedure.reservations import StateReservation
from game.procedure.seconding import AskForSecond
from game.procedure.texts import ReadText
from game.procedure.ways import Remedy, finishing, is_for_the_mover, joined, proposing, tried
from game.procedure.withdrawal import AskForVote, SecondPaper

anew: Final = joined(proposing, finishing)
"""Try another proposal than the one that is before the Council, or the first one."""
ruling: Final = joined(tried(RuleOnPoint, RuleOnOrder, RuleOvertaken, ChallengeRuling, RaisePointOfOrder), finishing)
voting: Final = joined(
    tried(PutToVote, OpenVote, PutPreliminaryQuestion, Object, ChallengeRuling),
    tried(DeclareReady, AskForVote, SubmitDraft, SecondPaper),
    finishing,
)
electing: Final = joined(tried(OpenElection), finishing)


def _vote(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """A show of hands for one, ballot papers for the other; these only where there is somebody to elect."""
    if not isinstance(wanted, CastSecretBallot):
        return voting(meeting, wanted)
    return electing(meeting, wanted) if to_elect(meeting) > 0 else None


def _propose(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """Nobody objects to a proposal of their own; a ruling can be gavelled and put to the vote like a proposal."""
    opposes = isinstance(wanted, Object | WithdrawObjection | StateReservation)
    yield from (act for act in proposing(meeting, wanted) if not (opposes and act.seat == wanted.seat))
    yield from (ruling if isinstance(wanted, Gavel | PutToVote) else finishing)(meeting, wanted)


def _object(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    objects = Object(seat=wanted.seat)
    yield objects
    if is_for_the_mover(meeting) or not passes(meeting, objects):
        yield from _propose(meeting, wanted)


def _oppose(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """An objection or a challenge; a separate vote ends with the mover's word, so there something else is opposed."""
    yield from tried(Object, ChallengeRuling)(meeting, wanted)
    if is_for_the_mover(meeting):
        yield from anew(meeting, wanted)


def _finish_point(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """Once a point is settled another can be raised, as long as the seat has any left."""
    spent = meeting.points_raised.count(wanted.seat) >= POINTS_OF_ORDER
    return None if spent else finishing(meeting, wanted)


def _agree(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """A text can still be agreed; what cannot be voted makes way for something that can."""
    return (anew if isinstance(wanted, PutToVote) else finishing)(meeting, wanted)


def _move(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """A motion, or another one; but where none needs a seconder nobody asks for one, and none falls for want of one."""
    return anew(meeting, wanted) if meeting.house.seconding or isinstance(wanted, SecondPaper) else None


PROPOSAL_REMEDIES: Final[Mapping[str, Remedy]] = {
    "X-PENDING": finishing,
    "X-IMMEDIATE": finishing,
    "X-POINT-PENDING": finishing,
    "X-POINTS-SPENT": _finish_point,
    "X-FLOOR-HELD": finishing,
    "X-PRECEDENCE": finishing,
    "X-PILED-UP": finishing,
    "X-VOTING": finishing,
    "X-NOTHING-COUNTED": finishing,
    "X-NO-PROPOSAL": _propose,
    "X-NO-MOTION": _move,
    "X-OBJECTED": anew,
    "X-RECONCILED": anew,
    "X-COMMENTED": anew,
    "X-OWN-PROPOSAL": anew,
    "X-DEBATE-BARRED": anew,
    "X-REPEATED": anew,
    "X-SECOND-ASKED": _move,
    "X-NO-NEED": _move,
    "X-SILENCE": proposing,
    "X-NOT-MOVER": anew,
    "X-NO-CONSENSUS": _agree,
    "X-NOTHING-TO-VOTE": _oppose,
    "X-NOT-OBJECTED": _object,
    "X-VOTE-ASKED": tried(WithdrawObjection),
    "X-NO-VOTE": _vote,
    "X-VOTE-CLOSED": _vote,
    "X-NO-POINT": joined(tried(RaisePointOfOrder), finishing),
    "X-NO-CLAIM": joined(tried(RaisePointOfOrder), finishing),
    "X-RULING-FIRST": ruling,
    "X-NOT-CHALLENGER": tried(ChallengeRuling, WithdrawChallenge),
    "X-CHALLENGED": tried(WithdrawChallenge),
    "X-NOT-SECONDED": tried(SecondPaper),
    "X-SECOND-FIRST": tried(AskForSecond),
    "X-NO-STATEMENT": finishing,
    "X-TEXT-AGREED": tried(ReadText),
    "F-GAVEL": tried(WithdrawObjection),
    "F-PUT": tried(WithdrawChallenge),
    "F-SPEAKFOR": joined(tried(ReadText, Gavel), finishing),
    "F-RULE": finishing,
}
"""Towards each requirement on what is pending that somebody can meet, by its code."""
