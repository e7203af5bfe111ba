"""A seat, its standing in the room, and the delegation that fills it."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SeatId: TypeAlias = str
"""The slug of an English name, such as ``russian_federation`` or ``united_arab_emirates``."""

CHANCE: Final = "chance"
"""The seat that acts for chance: the drawn speaking order, incidents, the deal of briefs."""

PUBLIC: Final = "public"
"""The seat of somebody who only watches: it knows what the room knows and nothing else."""

LONGEST_SPOKEN: Final = 34
"""Letters in the full name of an official that a sentence, or a button, still takes; beyond it says the short one."""


class Standing(StrEnum):
    """What gives somebody a place in the room, and with it what they may do there."""

    PERMANENT = "permanent"
    ELECTED = "elected"
    STATE = "state"
    """A Member of the United Nations that is not a member of the Council."""
    OUTSIDE_STATE = "outside_state"
    """A State that is not a Member of the United Nations."""
    OBSERVER = "observer"
    PERSON = "person"
    """Somebody heard under rule 39."""
    SECRETARY_GENERAL = "secretary_general"
    SECRETARIAT = "secretariat"


class Rank(IntEnum):
    """Protocol rank; a lower number speaks earlier.

    Deputy ministers and permanent representatives rank as ambassadors. Source: practice under S/2014/739.
    """

    HEAD_OF_STATE = 1
    HEAD_OF_GOVERNMENT = 2
    DEPUTY_PRIME_MINISTER = 3
    FOREIGN_MINISTER = 4
    MINISTER = 5
    AMBASSADOR = 6


PlateLine = Annotated[str, StringConstraints(min_length=1, max_length=12)]


class Delegation(BaseModel):
    """Who fills a seat in one meeting. Fixed for the whole meeting.

    Attributes:
        seat: the seat's id, unique in the meeting.
        name: the full official English name.
        short: the name as lists show it, at most 18 characters.
        plate: the nameplate, one or two lines of at most 12 characters.
        code: the two letters that name the flag, or nothing where there is no flag to show.
        standing: what gives the delegation its place.
        rank: the protocol rank of the person who speaks.
        office: the office of that person, never a name; may be empty.
        article: whether the name takes "the" inside a sentence.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    seat: SeatId
    name: str
    short: Annotated[str, StringConstraints(min_length=1, max_length=18)]
    plate: Annotated[tuple[PlateLine, ...], Field(min_length=1, max_length=2)]
    code: Annotated[str, StringConstraints(pattern=r"^([a-z]{2})?$")] = ""
    standing: Standing
    rank: Rank = Rank.AMBASSADOR
    office: str = ""
    article: bool = False

    @property
    def spoken(self) -> str:
        """The name as a sentence says it, in full where a list may say less: "the United Arab Emirates"."""
        if not self.article:
            return self.short
        if self.code:
            return f"the {' '.join(self.plate)}"
        return f"the {self.name if len(self.name) <= LONGEST_SPOKEN else self.short}"

    @property
    def is_permanent(self) -> bool:
        """Whether the Charter names this seat as permanent."""
        return self.standing is Standing.PERMANENT

    @property
    def is_member(self) -> bool:
        """Whether this delegation sits as a member of the Council."""
        return self.standing in (Standing.PERMANENT, Standing.ELECTED)

    @property
    def votes(self) -> bool:
        """Whether this delegation votes. Every member does and nobody else (Article 27(1), rules 37 and 39)."""
        return self.is_member
