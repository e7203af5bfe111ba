"""Statements: delivered a point at a time, with a window after each in which others may speak up.

Five minutes is agreed guidance (note 507), not a rule. The President speaks for their own State only after saying so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.house import Cutting
from game.procedure.languages import UNDERSTOOD, InterpretationBrought, is_official
from game.procedure.matters import Capacity, Floor, Kind
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.requirements import IN_TIME, presiding, sitting
from game.procedure.rulings import SpeakerReminded, guidance
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

MOST_POINTS: Final = 12
"""Points a statement may have at most; it keeps a statement finite."""
MOST_MINUTES: Final = 4
"""Minutes a single point may take at most."""

HAS_FLOOR: Final = Requirement(
    "X-NO-FLOOR",
    cite.RULE_27,
    N_("The President has given the floor to {seat}."),
    N_("{seat} does not have the floor; the President gives it."),
)
NOT_BEGUN: Final = Requirement(
    "X-BEGUN",
    cite.RULE_27,
    N_("{seat} has not begun to speak."),
    N_("{seat} has already begun to speak."),
)
BEGUN: Final = Requirement(
    "X-NOT-BEGUN",
    cite.RULE_27,
    N_("A statement is being delivered."),
    N_("No statement is being delivered."),
)
MORE_TO_SAY: Final = Requirement(
    "X-NOTHING-LEFT",
    cite.RULE_27,
    N_("There is more to say in this statement."),
    N_("Nothing is left to say in this statement."),
)
SOMETHING_TO_SAY: Final = Requirement(
    "X-EMPTY-STATEMENT",
    cite.SIMPLIFIED_MINUTES,
    N_("The statement has between one and twelve points or a sentence of its own."),
    N_(
        "The statement is empty or far too long: choose at least one point or write a sentence, "
        "and at most twelve points."
    ),
)
SAYS_CAPACITY: Final = Requirement(
    "F-CAPACITY",
    cite.PRACTICE_NATIONAL_CAPACITY,
    N_("The President says when speaking for their own State."),
    N_("The President argues from the chair without saying that they speak for their own State."),
    Weight.FAULT,
)
SOMEBODY_ELSE: Final = Requirement(
    "X-OWN-STATEMENT",
    cite.RULE_19,
    N_("Somebody else is speaking."),
    N_("{seat} is speaking itself and can conclude instead."),
)
OVER_TIME: Final = Requirement(
    "X-IN-TIME",
    cite.NOTE_507,
    N_("The speaker has gone beyond the minutes agreed."),
    N_("The speaker is still within the minutes agreed."),
)
NOT_REMINDED: Final = Requirement(
    "X-REMINDED",
    cite.NOTE_507,
    N_("The speaker has not been reminded yet."),
    N_("The speaker has already been reminded."),
)
MAY_CUT: Final = Requirement(
    "X-TIME-WARN",
    cite.NOTE_507,
    N_("In this classroom the President may take the floor away. This is not a Council rule."),
    N_("Five minutes is agreed guidance, not a rule: the President may remind a speaker but not cut one off."),
    Weight.FAULT,
)


SPEAKS_NATIONALLY: Final = N_("I shall now make a statement in my national capacity.")


@dataclass(frozen=True, slots=True)
class StatementBegun(Event):
    """A seat began to speak, with these points, in this capacity."""

    speaker: SeatId
    points: tuple[tuple[str, int], ...]
    words: str
    capacity: Capacity
    from_chair: bool
    """The speaker presides: the capacity is said aloud."""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What the President says when changing hats; nothing for anybody else."""
        return SPEAKS_NATIONALLY if self.from_chair and self.is_national else ""

    @property
    def is_national(self) -> bool:
        """Whether the seat speaks for its State."""
        return self.capacity is Capacity.NATIONAL

    def after(self, meeting: Meeting) -> Meeting:
        """Lay out what will be said."""
        floor = meeting.floor
        if floor is None:
            raise ValueError("nobody has the floor")
        begun = replace(floor, points=self.points, words=self.words, capacity=self.capacity, begun=True)
        return changed(meeting, pending=(*pop(meeting), begun))


@dataclass(frozen=True, slots=True)
class PointDelivered(Event):
    """A point was spoken. What it means is for politics to say."""

    speaker: SeatId
    point: str
    minutes: int
    voice: ClassVar[str] = "seat"

    def after(self, meeting: Meeting) -> Meeting:
        """Move on in the statement and on the clock; a window follows in which others may speak up."""
        floor = meeting.floor
        if floor is None:
            raise ValueError("nobody has the floor")
        on = replace(floor, delivered=floor.delivered + 1, minutes=floor.minutes + self.minutes)
        return new_window(meeting, pending=(*pop(meeting), on), minute=meeting.minute + self.minutes)


@dataclass(frozen=True, slots=True)
class WordsSpoken(Event):
    """A seat spoke its own sentence; it stands in the record as it was written."""

    speaker: SeatId
    words: str
    voice: ClassVar[str] = "seat"

    def after(self, meeting: Meeting) -> Meeting:
        """Mark the words as spoken."""
        floor = meeting.floor
        if floor is None:
            raise ValueError("nobody has the floor")
        return changed(meeting, pending=(*pop(meeting), replace(floor, words="")))


@dataclass(frozen=True, slots=True)
class StatementConcluded(Event):
    """A seat finished its statement, or gave the floor back."""

    speaker: SeatId
    kind: Kind
    resumes: bool = False
    """The speaker presides, spoke for its State and now goes on as President."""
    voice: ClassVar[str] = "president"

    @classmethod
    def of(cls, meeting: Meeting, floor: Floor) -> Self:
        """Return the end of the statement for which ``floor`` was given."""
        national = floor.begun and floor.capacity is Capacity.NATIONAL
        return cls(floor.speaker, floor.kind, national and floor.speaker == meeting.chair)

    @property
    def sentence(self) -> str:
        """What the President says when changing hats again; nothing for anybody else."""
        return N_("I now resume my functions as President of the Council.") if self.resumes else ""

    def after(self, meeting: Meeting) -> Meeting:
        """Free the floor."""
        freed = new_window(meeting, pending=pop(meeting), finished=(*meeting.finished, self.speaker))
        if self.kind is Kind.FURTHER:
            waiting = tuple(seat for seat in meeting.further if seat != self.speaker)
            return changed(freed, further=waiting, had_further=(*meeting.had_further, self.speaker))
        if self.kind is Kind.EXPLANATION:
            waiting = tuple(seat for seat in meeting.explaining if seat != self.speaker)
            return changed(freed, explaining=waiting, explained=(*meeting.explained, self.speaker))
        return changed(freed, spoken=(*meeting.spoken, self.speaker))


@dataclass(frozen=True, slots=True)
class SpeakerCutOff(Event):
    """The President took the floor away."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I have to ask {speaker} to stop here.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the statement is concluded next."""
        return meeting


EXAMPLE_WORDS: Final = N_("We have come to listen and to be heard.")


class BeginStatement(Act):
    """Begin to speak: the points in order, a sentence of one's own, and for the President the capacity."""

    label: ClassVar[str] = N_("Begin the statement")
    help: ClassVar[str] = N_("Deliver your points one by one; others may react after each.")
    kind: Literal["begin_statement"] = "begin_statement"
    points: tuple[tuple[str, int], ...] = ()
    words: str = ""
    capacity: Capacity = Capacity.NATIONAL
    language: str = Field(default="english", min_length=2, max_length=30)
    interpreted: bool = False
    """Whether the delegation has brought interpretation into one of the six languages."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever holds the floor and has not begun; a President who argues from the chair is at fault."""
        yield from sitting(meeting)
        seat = {"seat": meeting.called(self.seat)}
        floor = meeting.top
        holds = isinstance(floor, Floor) and floor.speaker == self.seat
        yield HAS_FLOOR(holds, seat)
        if holds and isinstance(floor, Floor):
            yield NOT_BEGUN(not floor.begun, seat)
        yield IN_TIME(not meeting.hour_reached)
        sound = all(0 < minutes <= MOST_MINUTES for _, minutes in self.points)
        yield SOMETHING_TO_SAY(bool(self.points or self.words.strip()) and len(self.points) <= MOST_POINTS and sound)
        yield UNDERSTOOD(self.interpreted or is_official(self.language))
        from_chair = self.capacity is Capacity.PRESIDENCY
        if from_chair:
            yield presiding(meeting, self.seat)
        yield SAYS_CAPACITY(not from_chair)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The first point is spoken, or the seat's own sentence if there are no points."""
        words = self.words.strip()
        from_chair = self.seat == meeting.chair
        yield StatementBegun(self.seat, self.points, words, self.capacity, from_chair)
        if not is_official(self.language):
            yield InterpretationBrought(self.seat, self.language)
        if self.points:
            yield PointDelivered(self.seat, *self.points[0])
        else:
            yield WordsSpoken(self.seat, words)
            if meeting.floor is not None:
                yield StatementConcluded.of(meeting, meeting.floor)

    def takes(self, meeting: Meeting) -> int:
        """A minute for a statement of one sentence; points count their own minutes."""
        return 0 if self.points else 1

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example of one sentence; what can be said stands in the brief."""
        floor = meeting.top
        if isinstance(floor, Floor) and floor.speaker == seat and not floor.begun:
            yield cls(seat=seat, words=EXAMPLE_WORDS)


class GoOn(Act):
    """Deliver the next point of the statement, at the end one's own sentence."""

    label: ClassVar[str] = N_("Go on")
    help: ClassVar[str] = N_("Deliver the next point.")
    kind: Literal["go_on"] = "go_on"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to the speaker while something is left to say."""
        yield from sitting(meeting)
        floor = meeting.top
        holds = isinstance(floor, Floor) and floor.speaker == self.seat
        yield HAS_FLOOR(holds, {"seat": meeting.called(self.seat)})
        if holds and isinstance(floor, Floor):
            yield BEGUN(floor.begun)
            yield MORE_TO_SAY(floor.delivered < len(floor.points) or bool(floor.words))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The next point; or the own sentence and the end."""
        floor = meeting.floor
        if floor is None:
            return
        if floor.delivered < len(floor.points):
            yield PointDelivered(self.seat, *floor.points[floor.delivered])
            return
        yield WordsSpoken(self.seat, floor.words)
        yield StatementConcluded.of(meeting, floor)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the speaker, while something is left."""
        floor = meeting.top
        if isinstance(floor, Floor) and floor.speaker == seat and floor.begun:
            yield cls(seat=seat)


class Conclude(Act):
    """End the statement here, or give the floor back unused."""

    label: ClassVar[str] = N_("Conclude")
    help: ClassVar[str] = N_("End your statement here and give the floor back.")
    kind: Literal["conclude"] = "conclude"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever holds the floor."""
        yield from sitting(meeting)
        floor = meeting.top
        holds = isinstance(floor, Floor) and floor.speaker == self.seat
        yield HAS_FLOOR(holds, {"seat": meeting.called(self.seat)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The floor is free."""
        floor = meeting.floor
        if floor is not None:
            yield StatementConcluded.of(meeting, floor)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to whoever holds the floor."""
        floor = meeting.top
        if isinstance(floor, Floor) and floor.speaker == seat:
            yield cls(seat=seat)


def _stopping(meeting: Meeting, seat: SeatId) -> Iterator[Finding]:
    """Yield what reminding and cutting off need: the chair, and somebody else who speaks and has gone over."""
    yield from sitting(meeting)
    yield presiding(meeting, seat)
    floor = meeting.top
    begun = isinstance(floor, Floor) and floor.begun
    yield BEGUN(begun)
    if begun and isinstance(floor, Floor):
        yield SOMEBODY_ELSE(floor.speaker != seat, {"seat": meeting.called(seat)})
        yield OVER_TIME(floor.minutes > guidance(floor))


class RemindOfTime(Act):
    """Remind a speaker who has gone beyond the minutes agreed. That is all a President may do (note 507)."""

    label: ClassVar[str] = N_("Remind the speaker of the time")
    help: ClassVar[str] = N_("Five minutes is agreed guidance. A reminder is polite and possible.")
    kind: Literal["remind_of_time"] = "remind_of_time"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once a statement, when it has gone over."""
        yield from _stopping(meeting, self.seat)
        if meeting.floor is not None and meeting.floor.begun:
            yield NOT_REMINDED(not meeting.floor.reminded)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The speaker is reminded."""
        floor = meeting.floor
        if floor is not None:
            yield SpeakerReminded(floor.speaker)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while somebody else speaks."""
        floor = meeting.top
        if isinstance(floor, Floor) and floor.begun and floor.speaker != seat:
            yield cls(seat=seat)


class CutOff(Act):
    """Take the floor away from a speaker who has gone over. A fault, except in a classroom that allows it."""

    label: ClassVar[str] = N_("Take the floor away")
    help: ClassVar[str] = N_("Stop the speaker. The Council's rules know no time limit.")
    kind: Literal["cut_off"] = "cut_off"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President when a statement has gone over; a fault outside the classroom."""
        yield from _stopping(meeting, self.seat)
        if meeting.floor is not None and meeting.floor.begun:
            yield MAY_CUT(meeting.house.cutting is Cutting.ALLOWED)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The speaker stops."""
        floor = meeting.floor
        if floor is not None:
            yield SpeakerCutOff(floor.speaker)
            yield StatementConcluded.of(meeting, floor)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the speaker who is stopped."""
        return meeting.floor.speaker if meeting.floor else ""

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while somebody else speaks."""
        floor = meeting.top
        if isinstance(floor, Floor) and floor.begun and floor.speaker != seat:
            yield cls(seat=seat)
