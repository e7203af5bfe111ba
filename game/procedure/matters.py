"""What is pending: the matters that lie one on another while a meeting does its business.

Only the top matter is open. At the bottom is ordinary business (nothing pending); a statement lies on it, a point of
order on the statement, a ruling in its place, a vote on the ruling: four deep at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.council.seats import SeatId
from game.procedure.questions import Question
from game.procedure.tally import Ballot, Category, Count


class Ground(StrEnum):
    """Why a State not on the Council asks to take part."""

    SPECIALLY_AFFECTED = "specially_affected"
    """Its interests are specially affected (Article 31, rule 37)."""
    PARTY_TO_DISPUTE = "party_to_dispute"
    """It is a party to the dispute under consideration (Article 32)."""
    OWN_COMPLAINT = "own_complaint"
    """It brought the matter itself (Article 35(1), rule 37)."""


class Credentials(StrEnum):
    """What stands against somebody's credentials; whoever's are in order has no such mark."""

    PROVISIONAL = "provisional"
    """They came late and are not approved yet (rule 16)."""
    CONTESTED = "contested"
    """A member contests them (rule 17)."""


class PointGround(StrEnum):
    """What a point of order, or a ruling of the President's own, is about."""

    ORDER_OF_BUSINESS = "order_of_business"
    """Speakers, motions or votes out of the order that is due."""
    OBJECTION_IGNORED = "objection_ignored"
    CAPACITY = "capacity"
    SPEAKING_FOR_COUNCIL = "speaking_for_council"
    BASIS_OF_INVITATION = "basis_of_invitation"
    TIME = "time"
    CUT_OFF = "cut_off"
    RELEVANCE = "relevance"
    FRAMING = "framing"
    """The question is put so that the wrong side needs the nine votes."""
    ANNOUNCEMENT = "announcement"
    MEETING_REFUSED = "meeting_refused"
    CATEGORY = "category"
    """Whether a paper is a matter of procedure; ``about`` names the paper and the claim."""
    PARTY_TO_DISPUTE = "party_to_dispute"
    """That a member is a party to the dispute and has to abstain; ``about`` names it."""
    ORDER_OF_AMENDMENTS = "order_of_amendments"
    """The President's own ruling (rule 36); ``about`` names the draft, then its amendments in order."""
    OVERTAKEN = "overtaken"
    """The President's own ruling that an amendment is not put; ``about`` names it."""


class Framing(StrEnum):
    """Which side the question asks for, and so which side needs the nine votes."""

    PROPOSAL = "proposal"
    """Those in favour of the proposal; of a challenge: of overruling."""
    OBJECTION = "objection"
    """Those in favour of the objection; of a challenge: of upholding the ruling."""


class Capacity(StrEnum):
    """In what capacity a seat speaks. Only the President has two."""

    NATIONAL = "national"
    PRESIDENCY = "presidency"


@dataclass(frozen=True, slots=True)
class Objection:
    """One seat's objection to a proposal; ``paragraph`` is what it is about when a text is under silence."""

    seat: SeatId
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question put to the room: decided if nobody objects, voted if somebody does.

    ``rank`` is its place in rule 33 when it is a member's motion, 0 when the President proposes.
    """

    question: Question
    by: SeatId
    rank: int = 0
    objections: tuple[Objection, ...] = ()
    comments: tuple[SeatId, ...] = ()
    """Seats that have spoken on it."""
    reconciled: tuple[SeatId, ...] = ()
    """Seats that objected and no longer do; they do not object again."""
    seconder: SeatId = ""
    """Who seconded it: needless (rule 34), but the seconder can insist on it if it is withdrawn (rule 35)."""
    second_asked: bool = False
    """Whether the President has asked for a seconder."""
    reservations: tuple[SeatId, ...] = ()
    """Members that let it pass and put a reservation on the record."""
    category: Category | None = None
    """What kind of question the Council has found it to be, where that was in dispute; None: as it is written."""


@dataclass(frozen=True, slots=True)
class Voting:
    """Hands are being counted. Ballots are sealed until the last one is cast."""

    question: Question
    by: SeatId
    ballots: tuple[tuple[SeatId, Ballot], ...] = ()
    framing: Framing = Framing.PROPOSAL
    category: Category | None = None
    """As in :class:`Proposal`."""
    objected: tuple[SeatId, ...] = ()
    """Members that objected to the proposal that is being voted on."""
    hands: int = 0
    """How many members have voted: everybody sees that, though not how they did."""

    @property
    def kind_of_question(self) -> Category:
        """What kind of question is being voted on."""
        return self.category or self.question.category


@dataclass(frozen=True, slots=True)
class Counted:
    """The hands are counted; the President has to announce the result."""

    question: Question
    count: Count
    category: Category


@dataclass(frozen=True, slots=True)
class Asked:
    """A member has put a question to a guest, who may answer (rule 39)."""

    by: SeatId
    to: SeatId


@dataclass(frozen=True, slots=True)
class Electing:
    """A secret ballot for judges is being taken: (voter, names) pairs (rule 61)."""

    ballots: tuple[tuple[SeatId, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Floor:
    """A seat has the floor. ``begun`` once it has started; its points are delivered one at a time."""

    speaker: SeatId
    kind: Kind
    points: tuple[tuple[str, int], ...] = ()
    """(point id, minutes) in the order they will be spoken. The ids mean nothing to procedure."""
    delivered: int = 0
    minutes: int = 0
    """Minutes spoken so far."""
    words: str = ""
    """The seat's own sentence, spoken last."""
    capacity: Capacity = Capacity.NATIONAL
    begun: bool = False
    reminded: bool = False


class Kind(StrEnum):
    """Which turn at the microphone this is."""

    BRIEFING = "briefing"
    STATEMENT = "statement"
    EXPLANATION = "explanation"
    """A statement before the vote."""
    FURTHER = "further"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of order waits for the President's ruling (rule 30)."""

    by: SeatId
    ground: PointGround
    about: tuple[str, ...] = ()
    """The papers or seats it names; see :class:`PointGround`."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The President has ruled; the ruling may be challenged before business resumes (rule 30)."""

    point: Point
    upheld: bool
    challenger: SeatId = ""
    """Who challenges it; the President then puts the challenge at once."""
    reconciled: tuple[SeatId, ...] = ()
    """Seats that challenged it and no longer do; they do not challenge it again."""


Matter: TypeAlias = Proposal | Voting | Counted | Floor | Asked | Electing | Point | Ruled
