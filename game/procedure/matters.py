"""What is pending: the matters that lie one on another while a meeting does its business.

Only the top matter is open. At the bottom is ordinary business (nothing pending); a statement lies on it, a point of
order on the statement, a ruling in its place, a vote on the ruling: four deep at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import ClassVar, Final, TypeAlias

from game.council.seats import SeatId
from game.procedure.tally import Ballot, Category
from game.rulebook.marks import N_


class Basis(StrEnum):
    """On what an invitation rests."""

    RULE_37 = "rule_37"
    """A UN Member not on the Council."""
    RULE_39 = "rule_39"
    """A member of the Secretariat or another person the Council thinks competent."""
    PREVIOUS_PRACTICE = "previous_practice"
    """An observer, under the rules and previous practice."""


class Ground(StrEnum):
    """Why a State not on the Council asks to take part."""

    SPECIALLY_AFFECTED = "specially_affected"
    """Its interests are specially affected (Article 31, rule 37)."""
    PARTY_TO_DISPUTE = "party_to_dispute"
    """It is a party to the dispute under consideration (Article 32)."""
    OWN_COMPLAINT = "own_complaint"
    """It brought the matter itself (Article 35(1), rule 37)."""


class PointGround(StrEnum):
    """What a point of order is about."""

    ORDER_OF_SPEAKERS = "order_of_speakers"
    OBJECTION_IGNORED = "objection_ignored"
    CAPACITY = "capacity"
    BASIS_OF_INVITATION = "basis_of_invitation"
    TIME = "time"
    CUT_OFF = "cut_off"
    RELEVANCE = "relevance"


class Form(StrEnum):
    """Which kind of paper a text without a vote is to become."""

    STATEMENT = "statement"
    """A presidential statement: consensus of all members, made at a formal meeting."""
    PRESS = "press"
    """Elements to the press: consensus on a few lines, outside the record."""


class Capacity(StrEnum):
    """In what capacity a seat speaks. Only the President has two."""

    NATIONAL = "national"
    PRESIDENCY = "presidency"


WORDS: Final[Mapping[type[Enum], Mapping[Enum, str]]] = {
    Basis: {
        Basis.RULE_37: N_("rule 37"),
        Basis.RULE_39: N_("rule 39"),
        Basis.PREVIOUS_PRACTICE: N_("previous practice"),
    },
    Ground: {
        Ground.SPECIALLY_AFFECTED: N_("our interests are specially affected"),
        Ground.PARTY_TO_DISPUTE: N_("we are a party to the dispute"),
        Ground.OWN_COMPLAINT: N_("we brought the matter ourselves"),
    },
    PointGround: {
        PointGround.ORDER_OF_SPEAKERS: N_("the order of speakers"),
        PointGround.OBJECTION_IGNORED: N_("an objection passed over"),
        PointGround.CAPACITY: N_("the President's capacity"),
        PointGround.BASIS_OF_INVITATION: N_("a request to take part passed over"),
        PointGround.TIME: N_("the speaker's time"),
        PointGround.CUT_OFF: N_("a speaker cut off"),
        PointGround.RELEVANCE: N_("a statement off the subject"),
    },
    Form: {
        Form.STATEMENT: N_("presidential statement"),
        Form.PRESS: N_("elements to the press"),
    },
    Capacity: {
        Capacity.NATIONAL: N_("for their own State"),
        Capacity.PRESIDENCY: N_("as President"),
    },
    Ballot: {
        Ballot.YES: N_("in favour"),
        Ballot.NO: N_("against"),
        Ballot.ABSTAIN: N_("abstain"),
        Ballot.NOT_PARTICIPATING: N_("take no part"),
        Ballot.ABSENT: N_("absent"),
    },
}
"""How the values that stand in labels and sentences are said aloud."""


def spoken_word(value: Enum) -> str:
    """Return how ``value`` is said aloud: its own words, or else its name."""
    words = WORDS.get(type(value))
    return words[value] if words else str(value.value).replace("_", " ")


# Questions: what can be decided, by nobody objecting or by a vote. Each says what it asks and of what kind it is.


@dataclass(frozen=True, slots=True)
class AdoptAgenda:
    """Rule 9: shall the provisional agenda be adopted?"""

    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Adoption of the agenda")


@dataclass(frozen=True, slots=True)
class Invite:
    """Rules 37 and 39, previous practice: shall these guests be invited, on this basis?"""

    guests: tuple[SeatId, ...]
    basis: Basis
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Invitation of {guests}")


@dataclass(frozen=True, slots=True)
class Suspend:
    """Rule 33, first motion: shall the meeting be suspended for so many minutes?"""

    length: int
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Suspension of the meeting for {length} minutes")


@dataclass(frozen=True, slots=True)
class Adjourn:
    """Rule 33, second motion, or third if a day is named: shall the meeting be adjourned?"""

    until: str = ""
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Adjournment of the meeting")


@dataclass(frozen=True, slots=True)
class AgreeText:
    """Can all members live with this wording, as this kind of paper? Consensus; never a vote."""

    form: Form
    wording: tuple[str, ...]
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Agreement on the text")


@dataclass(frozen=True, slots=True)
class Overrule:
    """Rule 30: shall the President's ruling be overruled?"""

    challenger: SeatId
    category: ClassVar = Category.RULING
    asks: ClassVar[str] = N_("Shall the President's ruling be overruled?")


Question: TypeAlias = AdoptAgenda | Invite | Suspend | Adjourn | AgreeText | Overrule


def is_debatable(question: Question) -> bool:
    """Whether the question may be discussed: not suspension or plain adjournment, whoever proposes it (rule 33)."""
    return not (isinstance(question, Suspend) or (isinstance(question, Adjourn) and not question.until))


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


@dataclass(frozen=True, slots=True)
class Voting:
    """Hands are being counted. Ballots are sealed until the last one is cast."""

    question: Question
    by: SeatId
    ballots: tuple[tuple[SeatId, Ballot], ...] = ()


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
    FURTHER = "further"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of order waits for the President's ruling (rule 30)."""

    by: SeatId
    ground: PointGround


@dataclass(frozen=True, slots=True)
class Ruled:
    """The President has ruled; the ruling may be challenged before business resumes (rule 30)."""

    point: Point
    upheld: bool
    challenger: SeatId = ""
    """Who challenges it; the President then puts the challenge at once."""
    reconciled: tuple[SeatId, ...] = ()
    """Seats that challenged it and no longer do; they do not challenge it again."""


Matter: TypeAlias = Proposal | Voting | Floor | Point | Ruled
