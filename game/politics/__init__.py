"""What delegations want, think, know and say: facts, conditions, the room, and texts on the table. Pure.

A :class:`Game` is a meeting and its room. The verbs are procedure's own, over a game: :func:`judge`, :func:`step`,
:func:`legal_acts`, :func:`turn`, :func:`replay`.
"""

from game.politics.acts import AnyAct
from game.politics.facts import Facts
from game.politics.game import Game, judge, legal_acts, offers, replay, step, turn
from game.politics.judging import ending, holds, is_met, outcome
from game.politics.knowledge import Knowledge, seen_by
from game.politics.listening import NoteClaim, PassNote, Watch
from game.politics.room import Room

__all__ = [
    "AnyAct",
    "Facts",
    "Game",
    "Knowledge",
    "NoteClaim",
    "PassNote",
    "Room",
    "Watch",
    "ending",
    "holds",
    "is_met",
    "judge",
    "legal_acts",
    "offers",
    "outcome",
    "replay",
    "seen_by",
    "step",
    "turn",
]
