"""The scenario file: its header, the meeting, what followed, and the facts of ``game.politics.facts`` as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from game.council.seats import SeatId
from game.council.states import alphabetical_key
from game.politics.day import At, ScriptedAct
from game.politics.facts import Facts
from game.politics.vocabulary import Fact, Minutes, Slug, Text, Title

FORMAT: Final = 1
"""The version of the file format described here."""

SECTIONS: Final = ("sources", "delegations", "endings")
"""Facts a scenario file cannot do without, though a bare room can."""
DEBATED: Final = ("tags", "issues", "positions", "points")
"""Facts that a debate cannot do without either; other meetings can be about a vote and nothing else."""


def _day(value: object) -> object:
    """Read a day written as 2022-02-16.

    Raises:
        PydanticCustomError: if the text is no day of the calendar.
    """
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    elif isinstance(value, date):
        return value
    raise PydanticCustomError("day", "not a day")


Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
Hour: TypeAlias = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Language: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]


class ScenarioKind(StrEnum):
    """Whether the meeting took place."""

    REAL = "real"
    INVENTED = "invented"


class MeetingFormat(StrEnum):
    """What kind of meeting it is (note 507)."""

    DEBATE = "debate"
    """All members speak, and guests after them."""
    BRIEFING = "briefing"
    """Those who brief are heard, then those who ask for the floor."""
    ADOPTION = "adoption"
    """Drafts are voted on first; then those who ask for the floor are heard."""


class Reading(Fact):
    """How long a game takes and how hard it is to read."""

    minutes: Minutes = Field(description="about how many minutes one game takes")
    difficulty: Text = Field(description="how hard it is, in words")


class MeetingFacts(Fact):
    """The meeting that is simulated."""

    number: Annotated[int, Field(strict=True, ge=1)] = Field(description="the number of the meeting")
    date: Day = Field(description="the day, as 2022-02-16; the year decides who sits on the Council")
    starts: Hour = Field(description='the hour of its start, in quotes: "10:00"')
    minutes: Minutes = Field(description="how many minutes there are until the hour at which it must end")
    item: Text = Field(description="the agenda item")
    subitem: Text | None = Field(default=None, description="the narrower title of the item, if it has one")
    presidency: SeatId = Field(description="the member that presides this month")
    format: MeetingFormat = Field(
        description="debate (all members speak), briefing (whoever asks speaks) or adoption (drafts are voted on first)"
    )
    disputants: tuple[SeatId, ...] = Field(
        default=(), description="members whom a draft on a dispute concerns, so that others may ask them to abstain"
    )


class Afterwards(Fact):
    """Something that followed, told soberly."""

    date: Text = Field(description="the day in words")
    text: Text = Field(description="what happened")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources")


class RealDay(Fact):
    """The page on the real day: the only place where persons are named."""

    title: Title = Field(description="its heading")
    text: tuple[Text, ...] = Field(min_length=1, description="its paragraphs")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources")


class Moment(Fact):
    """A named position in the meeting, for pictures and for the text twin."""

    until: At = Field(description="where the meeting stops")
    script: tuple[ScriptedAct, ...] = Field(default=(), description="acts that bring it there, in order")


def _add_sections(schema: dict[str, Any]) -> None:
    """Say in a JSON Schema which facts a file cannot do without, and which of them only a debate."""
    schema["required"].extend(SECTIONS)
    format = {"const": MeetingFormat.DEBATE.value}
    schema["if"] = {"properties": {"meeting": {"properties": {"format": format}}}}
    schema["then"] = {"required": list(DEBATED)}


class Scenario(Facts):
    """A whole scenario file."""

    model_config = ConfigDict(json_schema_extra=_add_sections)

    format: Annotated[int, Field(strict=True, ge=FORMAT, le=FORMAT)] = Field(description="always 1")
    id: Slug = Field(description="the name of the file without .yaml")
    title: Title = Field(description="the title on the first screen")
    subtitle: Text = Field(description="what kind of meeting, and when")
    summary: Text = Field(description="what it is about, in at most 60 words")
    kind: ScenarioKind = Field(description="real or invented")
    language: Language = Field(description="the language of the texts, such as en")
    licence: Text = Field(description="the licence under which the texts may be used")
    reading: Reading = Field(description="how long a game takes and how hard it reads")
    sensitivity: Text | None = Field(default=None, description="a note for classes with ties to the region")
    meeting: MeetingFacts = Field(description="the meeting that is simulated")
    epilogue: tuple[Afterwards, ...] = Field(default=(), description="what followed, soberly")
    real_day: RealDay | None = Field(default=None, description="the only page on which persons are named")
    moments: Mapping[Literal["opening", "debate", "vote", "ruling", "silence", "end"], Moment] = Field(
        default_factory=dict, description="named positions in the meeting"
    )

    @cached_property
    def _facts(self) -> Facts:
        return Facts.model_construct(None, **{name: getattr(self, name) for name in Facts.model_fields})

    @cached_property
    def invented_members(self) -> tuple[SeatId, ...]:
        """The members of an invented Council, in alphabetical order; none where the year decides who sits."""
        seated = [participant for participant in self.delegations if participant.seat_kind]
        return tuple(p.seat for p in sorted(seated, key=lambda p: alphabetical_key(p.name or p.seat)))

    @property
    def facts(self) -> Facts:
        """What politics needs of the scenario, without the header, the meeting and the epilogue."""
        return self._facts
