"""What a statement does to the room: a point gives some members room to stretch, and alarms others.

A point asks for stronger or for weaker words, as its speaker would have them. It moves members whose interests it
speaks to and alarms those it worries; each effect leaves a sentence. Half-steps run from -2 to 2 at each end, so a
member needs two fitting points on a paragraph, or one that answers what it said itself, before it gains a rung of room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final, NamedTuple

from game.council.seats import SeatId
from game.politics.conduct import Deed
from game.politics.facts import Facts, Point
from game.politics.ladders import Paragraph
from game.politics.room import Room, RoomEvent
from game.politics.vocabulary import Status
from game.procedure.act import Event
from game.procedure.matters import Capacity
from game.procedure.meeting import Meeting, changed
from game.rulebook.marks import N_

LEGALIST: Final = "legalist"
"""The interest that weighs contested points twice."""
LIMIT: Final = 2
"""Half-steps a member can be stretched at one end, either way."""
DOUBTED: Final = 1
"""Credibility at which a point moves only those with warm regard."""


class End(StrEnum):
    """Which end of a member's room moves."""

    UP = "up"
    """Towards stronger wording."""
    DOWN = "down"
    """Towards weaker wording, or none."""


class Cause(StrEnum):
    """Why a point had the effect it had; the first that applies is said."""

    ANSWERED = "answered"
    """It answers what the member said itself."""
    MOVED = "moved"
    ALARMED = "alarmed"
    CONTESTED = "contested"
    """A contested point, told to somebody who reads the Charter closely."""
    DOCUMENTED = "documented"
    """The same, with a letter that backs it."""
    SAID_BEFORE = "said_before"
    DOUBTED = "doubted"
    USED_UP = "used_up"
    """The member has all the room that statements can give it there."""
    FROM_CHAIR = "from_chair"
    """It was said from the chair, where it weighs more than it should."""


@dataclass(frozen=True, slots=True)
class RoomMoved(RoomEvent):
    """A point stretched a member's room on a paragraph, narrowed it, or did nothing for a reason worth saying."""

    member: SeatId
    paragraph: str
    end: End
    steps: int
    """Half-steps: above 0 more room, below 0 less, 0 none."""
    speaker: SeatId
    point: str
    cause: Cause
    tag: str
    """The interest it spoke to or alarmed, in words."""
    title: str
    """What the paragraph is about."""

    @property
    def sentence(self) -> str:
        """What is said of it, by cause."""
        return WORDS[self.cause] if self.cause in WORDS else MORE_ROOM[self.steps]

    def into(self, room: Room) -> Room:
        """Stretch the member, within the limit; without an effect the room is as it was."""
        if not self.steps:
            return room
        old = room.nudge(self.member, self.paragraph)
        reached = max(-LIMIT, min(LIMIT, getattr(old, self.end.value) + self.steps))
        kept = [nudge for nudge in room.nudges if nudge is not old]
        return changed(room, nudges=(*kept, replace(old, **{self.end.value: reached})))


MORE_ROOM: Final = {
    1: N_("{member} has half a step more room on “{title}”: new to the record, and it cares ({tag})."),
    2: N_("{member} has a whole step more room on “{title}”: it was answered, and it cares ({tag})."),
}
WORDS: Final = {
    Cause.ALARMED: N_("{member} has less room on “{title}”: the point alarms it ({tag})."),
    Cause.CONTESTED: N_("{member} has less room on “{title}”: a contested point, and it reads the Charter closely."),
    Cause.DOCUMENTED: N_("No effect on {member}: a contested point, and it has read the letter that backs it."),
    Cause.SAID_BEFORE: N_("No effect on {member}: this has been said before."),
    Cause.DOUBTED: N_("No effect on {member}: the speaker's word is doubted."),
    Cause.USED_UP: N_("No effect on {member}: it has all the room on “{title}” that statements can give."),
    Cause.FROM_CHAIR: N_("{member} has a whole step more room on “{title}”: it was said from the chair ({tag})."),
}


@dataclass(frozen=True, slots=True)
class CredibilityFell(RoomEvent):
    """A delegation contradicted itself on the record, and its word counts less."""

    seat: SeatId
    point: str
    against: str
    says: ClassVar[str] = N_("{seat} contradicts itself on the record, and its word counts less.")

    def into(self, room: Room) -> Room:
        """Lower its credibility."""
        return less_believed(room, self.seat)


def less_believed(room: Room, seat: SeatId) -> Room:
    """Return the room in which the word of ``seat`` counts one less, though not below nothing."""
    others = tuple(pair for pair in room.credibility if pair[0] != seat)
    return changed(room, credibility=(*others, (seat, max(0, room.credit(seat) - 1))))


def effects(room: Room, meeting: Meeting, speaker: SeatId, id: str) -> Iterator[Event]:
    """Yield what the point with this id, just spoken, does; ``room`` is the room in which it is on the record."""
    point = room.facts.points_by_id.get(id)
    if point is None:
        return
    for other in point.contradicts:
        if any(saying.seat == speaker and saying.point == other for saying in room.sayings):
            yield CredibilityFell(speaker, id, other)
    paragraph = next((part for part in room.facts.paragraphs if part.id == point.paragraph), None)
    end = direction(room.facts, point, paragraph) if paragraph else None
    if paragraph is None or end is None:
        return
    documented = room.exchanges.documents(id, len(meeting.finished))
    from_chair, repeated = _from_chair(room, meeting, speaker), said_before(room, point)
    delivery = _Delivery((speaker, point.seat), point, from_chair, documented, repeated)
    touched = _touched(room.facts, point)
    for member in meeting.roster.members:
        if member in touched and member not in delivery.voices:
            yield from _on(room, member, touched[member], delivery, paragraph, end)


@dataclass(frozen=True, slots=True)
class _Delivery:
    """How a point came: from whom, in what capacity, and whether with a document."""

    voices: tuple[SeatId, SeatId]
    """Who speaks, and whose brief it is from: another's, where one speaks for both."""
    point: Point
    from_chair: bool
    documented: bool
    repeated: bool
    """Whether the same argument is on the record already."""


def _from_chair(room: Room, meeting: Meeting, speaker: SeatId) -> bool:
    """Whether this is the first point that a President argues from the chair: only the first time it weighs more."""
    floor = meeting.floor
    if floor is None or floor.speaker != speaker or floor.capacity is not Capacity.PRESIDENCY:
        return False
    return floor.delivered == 1 and Deed.ARGUED_FROM_CHAIR not in room.conduct


def direction(facts: Facts, point: Point, paragraph: Paragraph) -> End | None:
    """Return whether a point asks for stronger or weaker words: as its speaker's stand has it; None without a stand."""
    stand = facts.stand(point.seat, paragraph.issue)
    first, last = paragraph.ladder[0], paragraph.ladder[-1]
    rising = (last.least + last.most) - (first.least + first.most)
    if not stand or not rising:
        return None
    return End.UP if (stand > 0) is (rising > 0) else End.DOWN


def _on(
    room: Room, member: SeatId, touch: _Touch, delivery: _Delivery, paragraph: Paragraph, end: End
) -> Iterator[Event]:
    """Yield what the point does to one member, if anything worth saying."""
    point, (moved, alarmed, legalist) = delivery.point, touch
    steps = bool(moved) - bool(alarmed)
    cause, tag = (Cause.ALARMED, alarmed) if steps < 0 else (Cause.MOVED, moved)
    if point.status is Status.CONTESTED and legalist and steps >= 0:
        steps, cause, tag = (0, Cause.DOCUMENTED, LEGALIST) if delivery.documented else (-1, Cause.CONTESTED, LEGALIST)
    if steps > 0 and delivery.repeated:
        steps, cause = 0, Cause.SAID_BEFORE
    if steps > 0 and not any(_is_trusted(room, member, voice) for voice in delivery.voices):
        steps, cause = 0, Cause.DOUBTED
    if steps > 0 and _answers(room, member, delivery):
        steps, cause = steps + 1, Cause.ANSWERED
    elif steps > 0 and delivery.from_chair:
        steps, cause = steps + 1, Cause.FROM_CHAIR
    reached = getattr(room.nudge(member, paragraph.id), end.value)
    if steps > (left := LIMIT - reached):
        steps, cause = left, Cause.MOVED if left else Cause.USED_UP
    steps = max(steps, -LIMIT - reached)
    if steps or cause in SAYS_NOTHING:
        name = room.facts.tag_name(tag)
        yield RoomMoved(member, paragraph.id, end, steps, point.seat, point.id, cause, name, paragraph.title)


SAYS_NOTHING: Final = (Cause.SAID_BEFORE, Cause.DOUBTED, Cause.DOCUMENTED, Cause.USED_UP)
"""Reasons for having no effect that are worth saying."""


def _is_trusted(room: Room, member: SeatId, voice: SeatId) -> bool:
    """Whether the word of ``voice`` counts for ``member``: it is not doubted, or ``member`` is warm to it."""
    return room.credit(voice) > DOUBTED or room.regard(member, voice) >= 1


class _Touch(NamedTuple):
    """What in a point concerns a delegation: the interests that it speaks to and alarms; empty where it does not."""

    moved: str
    alarmed: str
    legalist: bool
    """Whether it reads the Charter closely."""


def _touched(facts: Facts, point: Point) -> Mapping[SeatId, _Touch]:
    """Return whom the point concerns, and how."""
    key = ("touched", point.seat, point.id)
    found: Mapping[SeatId, _Touch] | None = facts.memo.get(key)
    if found is None:
        found = facts.memo[key] = dict(_touches(facts, point))
    return found


def _touches(facts: Facts, point: Point) -> Iterator[tuple[SeatId, _Touch]]:
    for own in facts.delegations:
        moved = next((tag for tag in point.moves if tag in own.interests), "")
        alarmed = next((tag for tag in point.alarms if tag in own.interests), "")
        if moved or alarmed:
            yield own.seat, _Touch(moved, alarmed, LEGALIST in own.interests)


def said_before(room: Room, point: Point) -> bool:
    """Whether the same argument is on the record already, from whoever."""
    key = point.argument or point.id
    others = (room.facts.points_by_id.get(saying.point) for saying in room.sayings if saying.point != point.id)
    return any(other is not None and (other.argument or other.id) == key for other in others)


def _answers(room: Room, member: SeatId, delivery: _Delivery) -> bool:
    """Whether the point answers something the member said that the speaker had noted."""
    point, (speaker, _) = delivery.point, delivery.voices
    if not point.answers:
        return False
    noted = room.noted_by(speaker)
    said = {saying.point for saying in room.sayings if saying.seat == member}
    return any(answered in said and answered in noted for answered in point.answers)
