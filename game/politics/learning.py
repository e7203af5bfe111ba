"""Learning where members stand: what a statement tells everybody, what a face tells one who watches it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.council.seats import PUBLIC, SeatId
from game.politics.blocks import lately_said
from game.politics.evidence import still_holds
from game.politics.ladders import Paragraph
from game.politics.on_table import Part, is_resolution, on_table, paragraph_of, part_called, side_of
from game.politics.room import Room, RoomEvent
from game.politics.sightings import Side, Sighting, Source
from game.politics.stance import agreeable, whole_rungs
from game.procedure.meeting import Meeting, changed
from game.rulebook.marks import N_


def spoken_of(meeting: Meeting, room: Room) -> Part | None:
    """Return the part of the text of the day that was last spoken of in these blocks of speakers, if one was."""
    return next(iter(parts_heard(meeting, room)), None)


def parts_heard(meeting: Meeting, room: Room) -> tuple[Part, ...]:
    """Return the parts of the text of the day that were spoken of in this block and the one before, the last first."""
    said = reversed(lately_said(meeting, room))
    found = (parts_of(meeting, room, saying.point)[:1] for saying in said)
    return tuple({part.id: part for parts in found for part in parts}.values())


def parts_of(meeting: Meeting, room: Room, id: str) -> tuple[Part, ...]:
    """Return the parts of the text of the day that the point with this id is about."""
    point = room.facts.points_by_id.get(id)
    if point is None:
        return ()
    if point.paragraph is not None:
        named = part_called(meeting, room, point.paragraph)
        return (named,) if named else ()
    if not is_resolution(meeting):
        return ()
    return tuple(part for part in on_table(meeting, room) if part.issue == point.issue)


def known(room: Room, seat: SeatId, part: Part) -> frozenset[SeatId]:
    """Return the members of whom ``seat`` knows how they take the words that ``part`` has now."""
    here = (one for one in room.sightings if one.words == part.words and one.by in ("", seat))
    return frozenset(one.member for one in here if still_holds(room, one))


def sighting(room: Room, member: SeatId, part: Part, source: Source, by: SeatId = "") -> Sighting:
    """Return what there is to learn of ``member`` and the words of ``part``: no more than the source tells."""
    paragraph = paragraph_of(room.facts, part.id)
    side = side_of(room, member, part)
    if paragraph is None:
        return Sighting(member, part.id, part.words, side, source, by)
    nudge, nearest = room.nudge(member, part.id), ""
    if source is Source.SAID:
        own = agreeable(room, member, paragraph)
        ends = {Side.ABOVE: paragraph.ladder[own.ceiling].id, Side.BELOW: paragraph.ladder[own.floor].id}
        nearest = ends.get(side, "")
    return Sighting(
        member, part.id, part.words, side, source, by, nearest, whole_rungs(nudge.up), whole_rungs(nudge.down)
    )


@dataclass(frozen=True, slots=True)
class StandLearnt(RoomEvent):
    """Something was learnt of where a member stands: by everybody, or by one who watched it."""

    member: SeatId
    sighting: Sighting
    title: str
    """What the paragraph is about."""
    verb: str
    """Its words in short."""
    nearest: str = ""
    """The nearest words the member could live with, in short, where it says so."""

    @property
    def known_to(self) -> tuple[SeatId, ...] | None:
        """Whoever watched; of what is said aloud, everybody."""
        return (self.sighting.by,) if self.sighting.by else None

    @property
    def sentence(self) -> str:
        """What was learnt, and how."""
        return (SEEN[self.sighting.source] if self.verb else SEEN_OF_DRAFTS)[self.sighting.side]

    def into(self, room: Room) -> Room:
        """Remember it."""
        return changed(room, sightings=(*room.sightings, self.sighting))


SEEN: Final = {
    Source.SAID: {
        Side.ABOVE: N_("{member} finds “{verb}” on “{title}” too strong; it could live with “{nearest}”."),
        Side.INSIDE: N_("{member} can live with “{verb}” on “{title}”."),
        Side.BELOW: N_("{member} finds “{verb}” on “{title}” too weak; it asks for “{nearest}”."),
    },
    Source.WATCHED: {
        Side.ABOVE: N_("{member} frowns: “{verb}” on “{title}” goes further than it can."),
        Side.INSIDE: N_("{member} listens calmly: it can live with “{verb}” on “{title}”."),
        Side.BELOW: N_("{member} shakes its head: “{verb}” on “{title}” falls short of what it needs."),
    },
    Source.BROKE: {Side.OUTSIDE: N_("{member} cannot agree to “{verb}” on “{title}”.")},
}
SEEN_OF_DRAFTS: Final = {
    Side.ABOVE: N_("{member} finds the words on “{title}” too strong."),
    Side.INSIDE: N_("{member} can live with the words on “{title}”."),
    Side.BELOW: N_("{member} finds the words on “{title}” too weak."),
    Side.OUTSIDE: N_("{member} cannot agree to the words on “{title}”."),
}
"""Of draft resolutions, whose words have no short names."""


def heard(room: Room, meeting: Meeting, speaker: SeatId, id: str) -> Iterator[StandLearnt]:
    """Yield what everybody learns of a member that has just spoken this point: how it takes the words it is about."""
    if meeting.is_member(speaker):
        for part in parts_of(meeting, room, id):
            if speaker not in known(room, PUBLIC, part):
                yield learnt(room, speaker, part, Source.SAID)


def refused(room: Room, meeting: Meeting, seat: SeatId, over: tuple[str, ...]) -> Iterator[StandLearnt]:
    """Yield what everybody learns of a member that breaks a silence over these paragraphs."""
    for part in on_table(meeting, room):
        if part.id in over:
            sighting = Sighting(seat, part.id, part.words, Side.OUTSIDE, Source.BROKE)
            yield StandLearnt(seat, sighting, part.title, part.verb)


def learnt(room: Room, member: SeatId, part: Part, source: Source, by: SeatId = "") -> StandLearnt:
    """Return what ``source`` tells of ``member`` and the words of ``part``."""
    found = sighting(room, member, part, source, by)
    paragraph = paragraph_of(room.facts, part.id)
    return StandLearnt(member, found, part.title, part.verb, _verb(paragraph, found.nearest))


def _verb(paragraph: Paragraph | None, rung: str) -> str:
    return next((other.verb for other in paragraph.ladder if other.id == rung), "") if paragraph else ""
