"""What listening brings: where a member stands on some words and how that is known, and notes passed in the room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.council.seats import SeatId


class Side(StrEnum):
    """On which side of what a delegation can live with some words lie."""

    ABOVE = "above"
    """They go further than it can."""
    INSIDE = "inside"
    BELOW = "below"
    """They fall short of what it needs."""
    OUTSIDE = "outside"
    """It cannot live with them; on which side is not known."""


class Source(StrEnum):
    """How something about a delegation is known, surest first."""

    OWN = "own"
    """It is one's own delegation."""
    BROKE = "broke"
    """It broke a silence over the words."""
    """It let them pass with a reservation."""
    PUT_FORWARD = "put_forward"
    """It put them forward itself, or put its name to them."""
    TOLD = "told"
    """It said so in confidence."""
    SAID = "said"
    """It said so in the meeting."""
    WATCHED = "watched"
    """Its face said so when somebody spoke of them."""
    LIKELY = "likely"
    """Delegations with its interests usually stand so."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing learnt about one member and the words of one paragraph, at the moment it was learnt."""

    member: SeatId
    paragraph: str
    words: str
    """The id of the words it is about."""
    side: Side
    source: Source
    by: SeatId = ""
    """Who learnt it; empty: everybody could."""
    nearest: str = ""
    """The id of the nearest words it could live with, where it said so."""
    up: int = 0
    """Whole rungs by which statements had stretched it towards stronger words by then."""
    down: int = 0
    """The same towards weaker words."""


class NoteText(StrEnum):
    """What a note passed in the room says."""

    ASK_ME = "ask_me"
    NAME_THIS = "name_this"
    THANK_YOU = "thank_you"


class Reply(StrEnum):
    """What came of a note."""

    WILL = "will"
    """It will do what was asked."""
    MEANT_TO = "meant_to"
    """It was going to do so anyway."""
    PUT_AWAY = "put_away"
    """It has nothing of the kind to say, or does not care to."""
    NODDED = "nodded"
    """It took the thanks, and let its regard be seen."""


@dataclass(frozen=True, slots=True)
class PassedNote:
    """A note that one seat passed to another while somebody spoke."""

    by: SeatId
    to: SeatId
    text: NoteText
    paragraph: str = ""
    """What was being spoken of."""
    reply: Reply | None = None
    """What came of it, once read."""
    point: str = ""
    """What the reader will say for it, or meant to say anyway."""
    regard: int | None = None
    """How the reader regards the writer, from -2 to 2, where it let that be seen."""
