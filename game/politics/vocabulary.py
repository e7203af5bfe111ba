"""The words that facts are written in: ids, texts, and how sure a sentence is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.council.seats import Rank

SLUG: Final = r"^[a-z][a-z0-9_]{0,59}$"
"""What an id looks like: small letters, digits and underscores, beginning with a letter; at most 60."""

Slug: TypeAlias = Annotated[str, StringConstraints(pattern=SLUG)]
Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Title: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Truth: TypeAlias = Annotated[bool, Field(strict=True)]
Count: TypeAlias = Annotated[int, Field(strict=True, ge=0)]
Minutes: TypeAlias = Annotated[int, Field(strict=True, ge=1)]
Stand: TypeAlias = Annotated[int, Field(strict=True, ge=-2, le=2)]
"""Where somebody stands on an issue: whole numbers from -2 (fully for the low end) to 2 (fully for the high end)."""
Give: TypeAlias = Annotated[int, Field(strict=True, ge=0, le=3)]
"""How much strain a delegation swallows for the sake of agreement."""
Regard: TypeAlias = Annotated[int, Field(strict=True, ge=-2, le=2)]
"""How one delegation regards another: cold, cool, correct, warm, close."""
FaultCode: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Z](-[A-Z0-9]+)+$")]


class Status(StrEnum):
    """How sure a sentence is."""

    AGREED = "agreed"
    """All sources seen say it."""
    CLAIMED = "claimed"
    """One side says it."""
    CONTESTED = "contested"
    """Sides disagree about it."""
    INVENTED = "invented"
    """Made for the simulation."""


class PositionStatus(StrEnum):
    """Where a delegation's position was found."""

    DOCUMENTED = "documented"
    """Said at this very meeting."""
    ELSEWHERE = "elsewhere"
    """Said by the same delegation on another day."""
    INVENTED = "invented"
    """Made for the simulation, from the delegation's interests."""


class Character(StrEnum):
    """How a delegation goes about things. It shifts order and tone, never the arithmetic."""

    PLAIN = "plain"
    CAUTIOUS = "cautious"
    """Asks before it offers."""
    LEGALIST = "legalist"
    """Raises questions of law first."""
    BROKER = "broker"
    """Carries the wordings of others."""
    HARD_LINER = "hard_liner"
    """Accepts or objects, and never reserves."""


class Hook(StrEnum):
    """Why a listener should prick up its ears at a point."""

    QUESTION = "question"
    """It puts a question to the listener by name."""
    CLAIM = "claim"
    """It says something about the listener."""
    OPENING = "opening"
    """It says what its speaker could support."""
    COMPANY = "company"
    """A friend says something one must not be tied to."""
    SLIP = "slip"
    """It gets a fact wrong."""
    ECHO = "echo"
    """It says first what the listener meant to say."""
    ANSWER = "answer"
    """The listener has a point that answers it."""
    GOAL = "goal"
    """It is about words the listener's capital asks for or will not have."""


class Certainty(StrEnum):
    """How well a source has been checked."""

    CONFIRMED = "confirmed"
    """First hand, or two sources that do not depend on each other."""
    LIKELY = "likely"
    """One source."""
    UNCERTAIN = "uncertain"


class Tier(StrEnum):
    """How much an objective counts."""

    MUST = "must"
    SHOULD = "should"
    RED_LINE = "red_line"
    """Something that must not happen."""


class Entry(StrEnum):
    """How somebody who is no member of the Council comes to the table."""

    RULE_37 = "rule_37"
    """A State that is a Member of the United Nations."""
    RULE_39 = "rule_39"
    """A member of the Secretariat or another competent person."""
    RULE_22 = "rule_22"
    """The Secretary-General, who needs no invitation."""
    PREVIOUS_PRACTICE = "previous_practice"
    """An observer."""
    ARTICLE_32 = "article_32"
    """A State outside the United Nations that is a party to the dispute."""


class SeatKind(StrEnum):
    """Which kind of seat a member of an invented Council has."""

    PERMANENT = "permanent"
    ELECTED = "elected"


class Length(StrEnum):
    """How long a game is for the people in it: at how many moments they are asked."""

    FULL = "full"
    """Wherever there is something to decide."""
    CLASS = "class"
    """Where it matters most; the routine of one's seat is done for one."""


class Fact(BaseModel):
    """Something written in a scenario. Frozen, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _rank(value: object) -> object:
    """Read a rank by its name.

    Raises:
        PydanticCustomError: if no rank has this name.
    """
    if isinstance(value, Rank):
        return value
    names = rank_names()
    if value not in names:
        raise PydanticCustomError("rank", "not a rank", {"names": names})
    return Rank[str(value).upper()]


def rank_names() -> tuple[str, ...]:
    """Return the names of the ranks, highest first."""
    return tuple(rank.name.lower() for rank in Rank)


def _rank_name(value: Rank) -> str:
    return value.name.lower()


_RANK_SCHEMA: Final[dict[str, Any]] = {"enum": [rank.name.lower() for rank in Rank], "type": "string"}

RankName: TypeAlias = Annotated[Rank, BeforeValidator(_rank), PlainSerializer(_rank_name), WithJsonSchema(_RANK_SCHEMA)]
"""A protocol rank, written by its name: ``ambassador``."""
