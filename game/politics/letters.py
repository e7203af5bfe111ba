"""Letters circulated as documents of the Council: one backs a contested point, another may answer it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.corridor import CorridorAct
from game.politics.exchanges import Letter
from game.politics.facts import Point
from game.politics.favours import unsaid
from game.politics.room import Room, RoomEvent
from game.politics.vocabulary import Status
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

CONTESTED_POINT: Final = Requirement(
    "X-LETTER-POINT",
    cite.SIMPLIFIED_CORRIDOR,
    N_("The letter backs a contested point of the own brief that has not been made yet."),
    N_("A letter is worth its time only for a contested point of the own brief that has not been made yet."),
)
NOT_CIRCULATED: Final = Requirement(
    "X-CIRCULATED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("No letter backs this point yet."),
    N_("A letter that backs this point has been circulated already."),
)

ANSWERS_LETTER: Final = Requirement(
    "X-NO-LETTER",
    cite.SIMPLIFIED_CORRIDOR,
    N_("A letter of another delegation makes a claim that this point of the own brief answers."),
    N_("No letter of another delegation makes a claim that this point of the own brief answers."),
)
NOT_REPLIED: Final = Requirement(
    "X-REPLIED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} has not answered this letter yet."),
    N_("{seat} has answered this letter already, and letters are answered once."),
)


class CirculateLetter(CorridorAct):
    """Circulate a letter that backs a contested point: once it is read, lawyers no longer bristle at the point."""

    label: ClassVar[str] = N_("Circulate a letter: {point}")
    help: ClassVar[str] = N_("A contested point becomes a claim with a document, once five more statements are heard.")
    kind: Literal["circulate_letter"] = "circulate_letter"
    point: str

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """One a point, for contested points of one's own that are still to be made."""
        yield from super().asked(meeting, room)
        own = (point.id for point in unsaid(room, self.seat) if point.status is Status.CONTESTED)
        yield CONTESTED_POINT(self.point in own)
        yield NOT_CIRCULATED(all(letter.point != self.point for letter in room.exchanges.letters))

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """The letter goes round."""
        point = room.facts.point(self.point)
        yield LetterCirculated(self.seat, point.id, point.title, len(meeting.finished))

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """One for each contested point that is still to be made."""
        del meeting
        for point in unsaid(room, seat):
            if point.status is Status.CONTESTED:
                yield cls(seat=seat, point=point.id)


@dataclass(frozen=True, slots=True)
class LetterCirculated(RoomEvent):
    """A letter was circulated as a document. Everybody can read it."""

    seat: SeatId
    point: str
    title: str
    heard: int
    says: ClassVar[str] = N_("A letter of {seat} is circulated as a document: “{title}”.")

    def into(self, room: Room) -> Room:
        """Put it with the letters."""
        letters = (*room.exchanges.letters, Letter(self.seat, self.point, self.heard))
        return replace(room, exchanges=replace(room.exchanges, letters=letters))


def letter_answered(room: Room, seat: SeatId, point: Point) -> Letter | None:
    """Return the letter of another delegation that ``point`` of the brief of ``seat`` answers, if there is one.

    Of several it is the first to which the seat has not replied.
    """
    letters = (letter for letter in room.exchanges.letters if letter.by != seat and not letter.against)
    fitting = [letter for letter in letters if letter.point in point.answers]
    return min(fitting, key=lambda letter: _has_replied(room, seat, letter), default=None)


def replies(room: Room, seat: SeatId) -> Iterator[Point]:
    """Yield the points of its own with which ``seat`` can answer a letter that it has not answered yet."""
    for point in room.facts.points_of(seat):
        letter = letter_answered(room, seat, point)
        if letter is not None and not _has_replied(room, seat, letter):
            yield point


def _has_replied(room: Room, seat: SeatId, letter: Letter) -> bool:
    return any((one.by, one.against) == (seat, letter.point) for one in room.exchanges.letters)


class AnswerLetter(CorridorAct):
    """Answer another delegation's letter by one of one's own: then its claim is contested again, in writing."""

    label: ClassVar[str] = N_("Answer the letter: {point}")
    help: ClassVar[str] = N_("Once five more statements are heard, the claim counts as contested again. Once a letter.")
    kind: Literal["answer_letter"] = "answer_letter"
    point: str

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """With a point of the own brief that answers what a letter claims; once a letter."""
        yield from super().asked(meeting, room)
        own = next((point for point in room.facts.points_of(self.seat) if point.id == self.point), None)
        letter = letter_answered(room, self.seat, own) if own else None
        yield ANSWERS_LETTER(letter is not None)
        if letter is not None:
            yield NOT_REPLIED(not _has_replied(room, self.seat, letter), {"seat": meeting.called(self.seat)})

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """The answer goes round."""
        point = room.facts.point(self.point)
        letter = letter_answered(room, self.seat, point)
        if letter is not None:
            claim = room.facts.point(letter.point)
            yield LetterAnswered(
                self.seat, point.id, point.title, len(meeting.finished), letter.by, claim.id, claim.title
            )

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """One for each point that answers a letter."""
        del meeting
        yield from (cls(seat=seat, point=point.id) for point in replies(room, seat))


@dataclass(frozen=True, slots=True)
class LetterAnswered(RoomEvent):
    """A letter that answers another was circulated as a document. Everybody can read it."""

    seat: SeatId
    point: str
    title: str
    heard: int
    other: SeatId
    against: str
    claim: str
    """What the letter answered had claimed, in short."""
    says: ClassVar[str] = N_(
        "A letter of {seat} is circulated as a document. It answers {other}, “{claim}”: “{title}”."
    )

    def into(self, room: Room) -> Room:
        """Put it with the letters."""
        letters = (*room.exchanges.letters, Letter(self.seat, self.point, self.heard, self.against))
        return replace(room, exchanges=replace(room.exchanges, letters=letters))
