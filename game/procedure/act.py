"""What an act and an event are: asked in the imperative, told in the past."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from game.council.seats import SeatId
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding
from game.procedure.words import spoken_word

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Act(BaseModel):
    """Something a seat asks for. One class an act; ``kind`` names it in journals, on the network and in scripts.

    A *closed* act's :meth:`offers` lists every one that could be tried; an *open* act (free text, selections, wording)
    offers at most three well-formed examples. :func:`game.procedure.judge` is the authority for both.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: ClassVar[str]
    """What the act is called on a button; may name the act's {fields}."""
    help: ClassVar[str]
    """One sentence on what it does."""

    kind: str
    seat: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Yield what each requirement of this act comes to, what bars it first."""
        raise NotImplementedError

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """Yield what happens when it is done; ``meeting`` is the meeting before the act."""
        raise NotImplementedError

    def takes(self, meeting: Meeting) -> int:
        """Minutes of the meeting's time."""
        return meeting.takes(self.kind)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the seat it is done to, if it is done to one: whom a fault wrongs or favours."""
        del meeting
        return ""

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Yield what ``seat`` could try of this kind now, whether in order or not."""
        raise NotImplementedError

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the fields of this act by name, seats as short names, ready for its label."""
        return {name: _spoken(meeting, getattr(self, name)) for name in type(self).model_fields}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. Folding its :meth:`after` over a meeting gives the next meeting.

    ``sentence`` is what the record says, with the event's {fields}. ``voice`` tells whose line it is in the record:
    ``"president"`` (spoken from the chair), ``"seat"`` (spoken by ``event.seat``), ``"procedure"`` (a plain line) or
    ``""`` (not in the record).
    """

    says: ClassVar[str] = ""
    voice: ClassVar[str] = "procedure"

    @property
    def sentence(self) -> str:
        """The sentence for this very event; most events have only one."""
        return self.says

    def after(self, meeting: Meeting) -> Meeting:
        """Return the meeting in which this has happened."""
        raise NotImplementedError

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the fields of this event by name, seats as short names, ready for its sentence."""
        return spoken_fields(meeting, self)


def spoken_fields(meeting: Meeting, thing: DataclassInstance) -> dict[str, object]:
    """Return the fields of an event or a question by name, as they are said aloud."""
    return {field.name: _spoken(meeting, getattr(thing, field.name)) for field in fields(thing)}


def _spoken(meeting: Meeting, value: object) -> object:
    """Return ``value`` as it is said aloud: seats by their short names, several with commas and "and"."""
    if isinstance(value, Enum):
        return spoken_word(value)
    if isinstance(value, str):
        return meeting.called(value)
    if isinstance(value, tuple):
        names = [str(_spoken(meeting, part)) for part in value]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
    return value


def seat_names(meeting: Meeting, seats: tuple[SeatId, ...]) -> str:
    """Return short names as one enumeration: "Armenia, Belarus and Kazakhstan"."""
    return str(_spoken(meeting, seats))
