"""One game as played: seats, journal, undo, branches, saving and resuming; and many games at once."""

from game.session.journal import JournalError
from game.session.moments import MomentError, at_moment
from game.session.session import Session, Turned

__all__ = ["JournalError", "MomentError", "Session", "Turned", "at_moment"]
