"""House rules: where the rules are silent, or practice departs from them, a meeting says what it does.

Three presets: the strict text of the provisional rules, the practice of the 2020s (the default) and a classroom.
Neither the nine votes nor the veto can be switched: they follow from the Charter and the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class SpeakingOrder(StrEnum):
    """How members come onto the speakers' list."""

    REQUEST = "request"
    """In the order in which they ask (rule 27 to the letter)."""
    DRAW = "draw"
    """In drawn order within ranks; all members are taken to have asked (S/2014/739)."""
    SIGN_UP = "sign_up"
    """In the order in which they ask, before the meeting or during it."""
    CHAIR = "chair"
    """As the President chooses among those who asked. Not a Council rule."""


class Slot(StrEnum):
    """Where somebody stands on the speakers' list."""

    LAST = "last"
    FIRST = "first"
    IN_LIST = "in_list"


class Cutting(StrEnum):
    """What the President may do about a speaker who goes on beyond five minutes."""

    FAULT = "fault"
    """Remind, and no more: the five minutes are agreed guidance (note 507)."""
    ALLOWED = "allowed"
    """Take the floor away. Not a Council rule."""


class Lateness(StrEnum):
    """What follows when papers come later than rules 8 and 26 ask, and the matter is not urgent."""

    ENFORCE = "enforce"
    WARN = "warn"
    OFF = "off"


class DoubleVeto(StrEnum):
    """How it is settled whether something is a matter of procedure, where that is in dispute."""

    OFF = "off"
    """The President rules, and the ruling can be challenged."""
    PRACTICE_1950_59 = "practice_1950_59"
    """The same, also against the negative vote of a permanent member: what happened in 1950 and 1959."""
    SAN_FRANCISCO = "san_francisco"
    """By a vote that is not procedural itself (four-power statement of 7 June 1945)."""


class Abstention(StrEnum):
    """What becomes of a party to a dispute that votes on it (Article 27(3), last clause)."""

    OFF = "off"
    WARN = "warn"
    STRICT = "strict"


class AmendmentOrder(StrEnum):
    """How the two sentences of rule 36 are read."""

    ADDS_DELETES_FIRST = "adds_deletes_first"
    """Additions and deletions before all others, then by distance."""
    DISTANCE_ONLY = "distance_only"
    """By distance alone; the last sentence means: before the draft itself."""
    SUBMISSION = "submission"
    """As they came. Not a Council rule."""


class OralAmendments(StrEnum):
    """Whether amendments moved by word of mouth are taken up (rule 31: in writing, normally)."""

    REFUSE = "refuse"
    IF_NO_OBJECTION = "if_no_objection"
    ALLOW = "allow"


class Division(StrEnum):
    """What stops a separate vote on part of a draft (rule 32)."""

    MOVER = "mover"
    """The word of whoever moved the draft."""
    VOTE = "vote"
    """A vote of the Council. Not a Council rule."""


class Caucus(StrEnum):
    """What a request for a caucus comes to."""

    OFF = "off"
    SUSPENSION = "suspension"
    """The Council has no caucus; a suspension does the same."""


class Video(StrEnum):
    """Who may take part by video link."""

    FORBID = "forbid"
    RULE_39_ONLY = "rule_39_only"
    COUNCIL_DECIDES = "council_decides"


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The switches of one meeting. Every field is read by a finding, an event or an order."""

    name: str
    speaking_order: SpeakingOrder
    president_slot: Slot
    guests_slot: Slot
    """LAST: after the members. FIRST: States directly concerned before the members. IN_LIST: as they asked."""
    cutting: Cutting
    further_statements: bool
    """Whether a seat may ask for a further statement at the end."""
    vote_lock: bool
    """Whether nobody may speak or ask for the floor while hands are counted (custom)."""
    guests_raise_points: bool
    """Whether invited States may raise points of order. Not a Council rule."""
    tacit_consent: bool = True
    """Whether silence decides. If not, every proposal is voted."""
    late_papers: Lateness = Lateness.WARN
    """What follows from agendas and drafts that come late (rules 8 and 26)."""
    fortnight: bool = False
    """Whether the fourteen days of rule 1 are counted."""
    carry_over: bool = False
    """Whether an unfinished item stands on the next agenda by itself (rule 10 to the letter)."""
    double_veto: DoubleVeto = DoubleVeto.PRACTICE_1950_59
    obligatory_abstention: Abstention = Abstention.WARN
    order_36: AmendmentOrder = AmendmentOrder.ADDS_DELETES_FIRST
    oral_amendments: OralAmendments = OralAmendments.ALLOW
    division: Division = Division.MOVER
    video: Video = Video.COUNCIL_DECIDES
    minimum_sponsors: int = 0
    """How many delegations must stand behind a draft, its mover included. Above 0 not a Council rule."""
    seconding: bool = False
    """Whether a motion needs a seconder before it is decided. Not a Council rule (rule 34)."""
    caucus: Caucus = Caucus.OFF
    closure: bool = False
    """Whether a member may move to close the debate. Not a Council rule."""
    quorum: int = 0
    """How many members must be present to begin. Above 0 not a Council rule."""
    veto_debate: bool = False
    """Whether a veto brings about a debate of the Assembly (resolution 76/262 of 2022)."""


STRICT: Final = HouseRules(
    name="strict",
    speaking_order=SpeakingOrder.REQUEST,
    president_slot=Slot.IN_LIST,
    guests_slot=Slot.LAST,
    cutting=Cutting.FAULT,
    further_statements=False,
    vote_lock=False,
    guests_raise_points=False,
    late_papers=Lateness.ENFORCE,
    fortnight=True,
    carry_over=True,
    double_veto=DoubleVeto.SAN_FRANCISCO,
    obligatory_abstention=Abstention.STRICT,
    oral_amendments=OralAmendments.IF_NO_OBJECTION,
)
PRACTICE: Final = HouseRules(
    name="practice",
    speaking_order=SpeakingOrder.DRAW,
    president_slot=Slot.LAST,
    guests_slot=Slot.LAST,
    cutting=Cutting.FAULT,
    further_statements=True,
    vote_lock=True,
    guests_raise_points=False,
    caucus=Caucus.SUSPENSION,
    veto_debate=True,
)
CLASSROOM: Final = HouseRules(
    name="classroom",
    speaking_order=SpeakingOrder.SIGN_UP,
    president_slot=Slot.LAST,
    guests_slot=Slot.FIRST,
    cutting=Cutting.ALLOWED,
    further_statements=True,
    vote_lock=True,
    guests_raise_points=True,
    late_papers=Lateness.OFF,
    double_veto=DoubleVeto.OFF,
    obligatory_abstention=Abstention.OFF,
    order_36=AmendmentOrder.SUBMISSION,
    oral_amendments=OralAmendments.REFUSE,
    division=Division.VOTE,
    minimum_sponsors=3,
    seconding=True,
    caucus=Caucus.SUSPENSION,
    closure=True,
    quorum=9,
)
PRESETS: Final = {rules.name: rules for rules in (STRICT, PRACTICE, CLASSROOM)}
