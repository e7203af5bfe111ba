"""The docket: what exists before a meeting, and what a meeting is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from game.council.seats import SeatId
from game.procedure.pace import PACE
from game.procedure.papers import Draft


class Base(StrEnum):
    """On what a request for a meeting, or a letter to the President, rests."""

    RULE_2 = "rule_2"
    """A member of the Council asks (rule 2)."""
    ARTICLE_35_1 = "article_35_1"
    """A Member of the United Nations brings a dispute or a situation (Article 35(1), rule 3)."""
    ARTICLE_35_2 = "article_35_2"
    """A State that is not a Member brings its own dispute (Article 35(2), rule 3)."""
    ARTICLE_11 = "article_11"
    """The General Assembly refers or recommends (Article 11, rule 3)."""
    ARTICLE_99 = "article_99"
    """The Secretary-General brings a matter to the Council (Article 99, rule 3)."""
    PRIVATE = "private"
    """A private person or body writes (appendix to the rules): listed, and no more."""


class Eligibility(StrEnum):
    """Why an item may stand on a provisional agenda (rule 7)."""

    COMMUNICATED = "communicated"
    """It was brought to the attention of the members (rule 6)."""
    CARRIED_OVER = "carried_over"
    """It was not finished at an earlier meeting (rule 10)."""
    DEFERRED = "deferred"
    """The Council had put it off."""
    NONE = "none"


class Subject(StrEnum):
    """What a meeting does besides debating: some business has rules of its own."""

    ORDINARY = "ordinary"
    ADMISSION = "admission"
    """An application for membership (rules 58 to 60)."""
    SECRETARY_GENERAL = "secretary_general"
    """A recommendation on the Secretary-General, always in private (rule 48)."""
    JUDGES = "judges"
    """An election to the Court (rule 61)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a provisional agenda."""

    title: str
    eligible: Eligibility = Eligibility.COMMUNICATED

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class Call:
    """A request for a meeting that the President has to follow (rules 2 and 3); ``met`` once a meeting is convened."""

    by: SeatId
    base: Base
    met: bool = False
    refused: bool = False


@dataclass(frozen=True)
class Docket:
    """What exists before a meeting: its number, day, item, presidency, and what is planned.

    Attributes:
        number: the meeting's number.
        date: the day, as "2022-02-16".
        item: the agenda item.
        presidency: the member presiding this month (rule 18).
        hours: minutes until the hour at which the meeting must end.
        briefers: who is to brief, in the order announced.
        has_text: whether a draft presidential statement has been circulated.
        pace: minutes by kind of act; kinds not named take what the table of :mod:`game.procedure.pace` says.
        subject: what the meeting does besides debating.
        adoption: whether the meeting is called to act rather than to debate: votes on drafts come first, and only
            those speak who ask for the floor.
        items: the items of the provisional agenda; none means the single ``item``, duly communicated.
        calls: requests for a meeting that have been received.
        listed: private communications on the list (appendix to the rules).
        last_meeting: the day of the last meeting, as "2022-02-16"; empty if that does not matter.
        notice: hours between the circulation of the provisional agenda and the meeting (rule 8).
        urgent: whether the meeting is urgent, so that papers may come late (rules 8 and 26).
        approved: whether the President has approved the provisional agenda (rule 7).
        programme: whether the members agreed on a programme of work for the month (note 507).
        rapporteurs: seats that present a report of a body of the Council and may be heard first (rule 29).
        days_before_assembly: days until the Assembly's session that decides on an admission (rule 60); None if unknown.
        unfinished: items left over by the last meeting (rule 10).
        absent: members whose chairs are empty when the meeting begins.
        place: where the Council meets (rule 5); empty for Headquarters.
        drafts: drafts circulated before the meeting, in the order in which they were submitted (rule 32).
        disputants: members whom the matter concerns; whether they are parties to a dispute is for the Council to find.
        special_session: whether the Assembly's session is a special one, with shorter limits (rules 59 and 60).
        vacancies: seats on the Court to be filled (rule 61).
        candidates: who stands for them.
    """

    number: int
    date: str
    item: str
    presidency: SeatId
    hours: int = 180
    briefers: tuple[SeatId, ...] = ()
    has_text: bool = False
    pace: Mapping[str, int] = field(default_factory=lambda: PACE)
    subject: Subject = Subject.ORDINARY
    adoption: bool = False
    items: tuple[Item, ...] = ()
    calls: tuple[Call, ...] = ()
    listed: tuple[SeatId, ...] = ()
    last_meeting: str = ""
    notice: int = 72
    urgent: bool = False
    approved: bool = False
    programme: bool = True
    rapporteurs: tuple[SeatId, ...] = ()
    days_before_assembly: int | None = None
    unfinished: tuple[Item, ...] = ()
    absent: tuple[SeatId, ...] = ()
    place: str = ""
    drafts: tuple[Draft, ...] = ()
    disputants: tuple[SeatId, ...] = ()
    special_session: bool = False
    vacancies: int = 0
    candidates: tuple[str, ...] = ()

    @property
    def agenda(self) -> tuple[Item, ...]:
        """The items of the provisional agenda: those named, or else the single one."""
        return self.items or (Item(self.item),)

    @property
    def days_since_last(self) -> int:
        """Days since the last meeting; 0 where that does not matter."""
        return (date.fromisoformat(self.date) - date.fromisoformat(self.last_meeting)).days if self.last_meeting else 0

    @property
    def open_calls(self) -> tuple[Call, ...]:
        """The requests for a meeting that the President has still to follow (rules 2 and 3)."""
        return tuple(call for call in self.calls if not call.met and not call.refused)
