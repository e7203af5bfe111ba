"""Questions: all that the Council can decide, by nobody objecting or by a vote.

Each says what it asks, its ``category`` (which settles what it needs), and what it ``rests_on``: where that is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final, TypeAlias

from game.council.seats import SeatId
from game.procedure.docket import Item
from game.procedure.papers import Amendment
from game.procedure.tally import Category
from game.rulebook import citations as cite
from game.rulebook.citations import Citation
from game.rulebook.marks import N_


class Basis(StrEnum):
    """On what an invitation rests."""

    RULE_37 = "rule_37"
    """A UN Member not on the Council."""
    RULE_39 = "rule_39"
    """A member of the Secretariat or another person the Council thinks competent."""
    PREVIOUS_PRACTICE = "previous_practice"
    """An observer, under the rules and previous practice."""
    ARTICLE_32 = "article_32"
    """A party to the dispute that is not a Member of the United Nations, on conditions the Council sets."""


INVITED_UNDER: Final = {
    Basis.RULE_37: cite.RULE_37,
    Basis.RULE_39: cite.RULE_39,
    Basis.PREVIOUS_PRACTICE: cite.PRACTICE_PREVIOUS_INVITATIONS,
    Basis.ARTICLE_32: cite.ARTICLE_32,
}
"""Where each basis is written."""


class Form(StrEnum):
    """Which kind of paper a text without a vote is to become."""

    STATEMENT = "statement"
    """A presidential statement: consensus of all members, made at a formal meeting."""
    PRESS = "press"
    """Elements to the press: consensus on a few lines, outside the record."""
    PRESS_STATEMENT = "press_statement"
    """A press statement of the members: consensus on a text, outside any meeting."""


class Receiver(StrEnum):
    """To whom a question can be referred (rule 33, fourth)."""

    COMMITTEE = "committee"
    SECRETARY_GENERAL = "secretary_general"
    RAPPORTEUR = "rapporteur"


class Body(StrEnum):
    """What the Council can set up for a stated question (rules 23 and 28, Article 29)."""

    COMMISSION = "commission"
    COMMITTEE = "committee"
    RAPPORTEUR = "rapporteur"
    SECRETARY_GENERAL = "secretary_general"
    """The Secretary-General as rapporteur (rule 23)."""


@dataclass(frozen=True, slots=True)
class AdoptAgenda:
    """Rule 9: shall the provisional agenda be adopted?"""

    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_9
    asks: ClassVar[str] = N_("Adoption of the agenda")


@dataclass(frozen=True, slots=True)
class ChangeAgenda:
    """Rules 7 and 9: shall this item be added to the provisional agenda, or taken off it?"""

    item: Item
    adds: bool
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_9

    @property
    def asks(self) -> str:
        """What would be added or taken off."""
        if self.adds:
            return N_("Adding “{item}” to the provisional agenda")
        return N_("Taking “{item}” off the provisional agenda")


@dataclass(frozen=True, slots=True)
class Invite:
    """Rules 37 and 39, Article 32, previous practice: shall these guests be invited, on this basis?"""

    guests: tuple[SeatId, ...]
    basis: Basis
    video: bool = False
    """Whether they would take part by video link."""
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Invitation of {guests}")

    @property
    def rests_on(self) -> Citation:
        """Where the basis is written."""
        return INVITED_UNDER[self.basis]


@dataclass(frozen=True, slots=True)
class ApproveCredentials:
    """Rules 15 and 17: shall the contested credentials of this representative be approved?"""

    of: SeatId
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_17
    asks: ClassVar[str] = N_("Approval of the credentials of {of}")


@dataclass(frozen=True, slots=True)
class Suspend:
    """Rule 33, first motion: shall the meeting be suspended for so many minutes?"""

    length: int
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_33_1
    asks: ClassVar[str] = N_("Suspension of the meeting for {length} minutes")


@dataclass(frozen=True, slots=True)
class Adjourn:
    """Rule 33, second motion, or third if a day is named: shall the meeting be adjourned?"""

    until: str = ""
    category: ClassVar = Category.PROCEDURAL

    @property
    def asks(self) -> str:
        """Until when, if a day is named."""
        return N_("Adjournment of the meeting until {until}") if self.until else N_("Adjournment of the meeting")

    @property
    def rests_on(self) -> Citation:
        """The second motion of rule 33, or the third."""
        return cite.RULE_33_3 if self.until else cite.RULE_33_2


@dataclass(frozen=True, slots=True)
class Refer:
    """Rule 33, fourth motion: shall a draft (empty: the whole question) be sent to somebody for a report?"""

    to: Receiver
    draft: str = ""
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_33_4

    @property
    def asks(self) -> str:
        """What would be sent to whom."""
        return N_("Referral of draft {draft} to {to}") if self.draft else N_("Referral of the drafts to {to}")


@dataclass(frozen=True, slots=True)
class Postpone:
    """Rule 33, fifth motion: shall the discussion be postponed, to a day or (empty) indefinitely?"""

    until: str = ""
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_33_5

    @property
    def asks(self) -> str:
        """Until when, if a day is named."""
        return N_("Postponement of the question until {until}") if self.until else N_("Postponement of the question")


@dataclass(frozen=True, slots=True)
class TakeUpAmendment:
    """Rule 31: shall an amendment moved by word of mouth be taken up?"""

    amendment: Amendment
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_31
    asks: ClassVar[str] = N_("Taking up the oral amendment {amendment}")


@dataclass(frozen=True, slots=True)
class SeparateVote:
    """Rule 32: shall this part of the draft be voted separately? The mover may refuse."""

    draft: str
    part: str
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_32
    asks: ClassVar[str] = N_("A separate vote on {part} of draft {draft}")


@dataclass(frozen=True, slots=True)
class AgreeText:
    """Can all members live with this wording, as this kind of paper? Consensus; never a vote."""

    form: Form
    wording: tuple[str, ...]
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.PRACTICE_CONSENSUS_STATEMENT
    asks: ClassVar[str] = N_("Agreement on the text")


@dataclass(frozen=True, slots=True)
class Overrule:
    """Rule 30: shall the President's ruling be overruled?"""

    challenger: SeatId
    category: ClassVar = Category.RULING
    rests_on: ClassVar[Citation] = cite.RULE_30
    asks: ClassVar[str] = N_("Shall the President's ruling be overruled?")


@dataclass(frozen=True, slots=True)
class IsProcedural:
    """San Francisco statement: is this paper a matter of procedure? Itself not a question of procedure."""

    paper: str
    category: ClassVar = Category.SUBSTANTIVE
    rests_on: ClassVar[Citation] = cite.PRACTICE_PRELIMINARY_QUESTION
    asks: ClassVar[str] = N_("Is draft {paper} a matter of procedure?")


@dataclass(frozen=True, slots=True)
class AdoptDraft:
    """Article 27: shall this draft be adopted, as it now stands?"""

    draft: str
    category: Category
    asks: ClassVar[str] = N_("Adoption of draft {draft}")

    @property
    def rests_on(self) -> Citation:
        """The paragraph of Article 27 that says what it needs."""
        return _article_27(self.category)


@dataclass(frozen=True, slots=True)
class AdoptAmendment:
    """Rule 36, Article 27: shall this amendment be adopted? It needs what its draft needs."""

    amendment: str
    draft: str
    category: Category
    asks: ClassVar[str] = N_("Amendment {amendment} to draft {draft}")

    @property
    def rests_on(self) -> Citation:
        """The paragraph of Article 27 that says what it needs."""
        return _article_27(self.category)


@dataclass(frozen=True, slots=True)
class KeepPart:
    """Rule 32, Article 27: shall this part stay in the draft? It needs what its draft needs."""

    draft: str
    part: str
    category: Category
    asks: ClassVar[str] = N_("Keeping {part} in draft {draft}")

    @property
    def rests_on(self) -> Citation:
        """The paragraph of Article 27 that says what it needs."""
        return _article_27(self.category)


@dataclass(frozen=True, slots=True)
class Private:
    """Rule 48: shall the Council sit in private (or, if not ``closed``, in public again)?"""

    closed: bool = True
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_48

    @property
    def asks(self) -> str:
        """How the Council would sit."""
        return N_("Going on in private") if self.closed else N_("Going on in public")


@dataclass(frozen=True, slots=True)
class SingleRecord:
    """Rule 51: shall the record of the private meeting be made in a single copy?"""

    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_51
    asks: ClassVar[str] = N_("A record in a single copy")


@dataclass(frozen=True, slots=True)
class SetUp:
    """Rules 23 and 28, Article 29: shall this body be set up? Procedural, unless its task is found not to be."""

    body: Body
    task: str
    category: ClassVar = Category.PROCEDURAL
    asks: ClassVar[str] = N_("Setting up a {body}")

    @property
    def rests_on(self) -> Citation:
        """Rule 23 for the Secretary-General as rapporteur, rule 28 for everybody else."""
        return cite.RULE_23 if self.body is Body.SECRETARY_GENERAL else cite.RULE_28


@dataclass(frozen=True, slots=True)
class MeetAt:
    """Rule 5: shall the Council meet at another place?"""

    place: str
    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_5
    asks: ClassVar[str] = N_("Meeting at {place}")


@dataclass(frozen=True, slots=True)
class SkipCommittee:
    """Rule 59: shall an application be considered without the committee on admission?"""

    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.RULE_59
    asks: ClassVar[str] = N_("Considering the application without the committee")


@dataclass(frozen=True, slots=True)
class ElectJudges:
    """Rule 61: who shall fill this many seats on the Court? By secret ballot."""

    seats: int
    category: ClassVar = Category.ELECTION
    rests_on: ClassVar[Citation] = cite.STATUTE_10
    asks: ClassVar[str] = N_("Election of judges to the Court")


@dataclass(frozen=True, slots=True)
class CloseDebate:
    """Shall the list of speakers be cut short? Only where the house rules lend it from Model UN."""

    category: ClassVar = Category.PROCEDURAL
    rests_on: ClassVar[Citation] = cite.MODEL_UN_CLOSURE
    asks: ClassVar[str] = N_("Closure of the debate")


Question: TypeAlias = (
    AdoptAgenda
    | ChangeAgenda
    | Invite
    | ApproveCredentials
    | Suspend
    | Adjourn
    | Refer
    | Postpone
    | TakeUpAmendment
    | SeparateVote
    | AgreeText
    | Overrule
    | IsProcedural
    | AdoptDraft
    | AdoptAmendment
    | KeepPart
    | Private
    | SingleRecord
    | SetUp
    | MeetAt
    | SkipCommittee
    | ElectJudges
    | CloseDebate
)


def _article_27(category: Category) -> Citation:
    return cite.ARTICLE_27_3 if category is Category.SUBSTANTIVE else cite.ARTICLE_27_2


def is_debatable(question: Question) -> bool:
    """Whether the question may be discussed: not suspension or plain adjournment, whoever proposes it (rule 33)."""
    return not (isinstance(question, Suspend) or (isinstance(question, Adjourn) and not question.until))


def draft_of(question: Question) -> str:
    """Return the id of the draft a question is about; empty if it is about none."""
    match question:
        case AdoptDraft(draft=draft) | AdoptAmendment(draft=draft) | KeepPart(draft=draft) | SeparateVote(draft=draft):
            return draft
        case IsProcedural(paper=paper):
            return paper
        case TakeUpAmendment(amendment=amendment):
            return amendment.target
        case _:
            return ""
