"""Saying what one would do: it costs regard, brings a red line to light, and has to be done if it comes to that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.corridor import (
    KNOWN_PARAGRAPH,
    CorridorAct,
    Talked,
    another_member,
    paragraph_called,
    partners,
    rung_now,
    subjects,
    under_silence,
)
from game.politics.exchanges import Cautioned, LineTold
from game.politics.ladders import Paragraph
from game.politics.persuasion import less_believed
from game.politics.regard import moved
from game.politics.room import Room, RoomEvent
from game.politics.stance import limits, written_reach
from game.procedure.decisions import TextAgreed
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NOT_CAUTIONED: Final = Requirement(
    "X-WARNED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not been warned about this paragraph yet."),
    N_("{other} has been warned about this paragraph already, and to say it twice makes it no stronger."),
)
CAN_SPEAK_UP: Final = Requirement(
    "X-TOO-LATE-TO-WARN",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} could still do what it warns of."),
    N_(
        "A guest can do nothing itself about a text that is under silence, and a warning has to be kept. Ask a member "
        "to break the silence."
    ),
)
COOLED: Final = N_("a warning is no kindness")


class Caution(CorridorAct):
    """Tell a member that one will speak up if a paragraph stays as it is."""

    label: ClassVar[str] = N_("Warn {member} about {paragraph}")
    help: ClassVar[str] = N_(
        "Learn whether it has a red line there. It is cooler to you afterwards, and you have to keep your word."
    )
    kind: Literal["caution"] = "caution"
    member: SeatId
    paragraph: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; with another member, and as long as one can still speak up."""
        yield from super().findings(meeting)
        yield another_member(meeting, self.seat, self.member)
        names = {"seat": meeting.called(self.seat)}
        yield CAN_SPEAK_UP(meeting.is_member(self.seat) or under_silence(meeting) is None, names)

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Once for each member and paragraph."""
        yield from super().asked(meeting, room)
        yield KNOWN_PARAGRAPH(paragraph_called(room, self.paragraph) is not None)
        before = any(
            (one.by, one.to, one.paragraph) == (self.seat, self.member, self.paragraph)
            for one in room.exchanges.cautions
        )
        yield NOT_CAUTIONED(not before, {"other": meeting.called(self.member)})

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking; the member likes it less, and says where it would stop."""
        yield Talked(self.seat, self.member)
        yield from moved(room, self.member, self.seat, -1, COOLED)
        paragraph = room.facts.paragraph(self.paragraph)
        rung = paragraph.ladder[rung_now(meeting, room, paragraph)].id
        caution = Cautioned(self.seat, self.member, self.paragraph, rung, len(room.sayings), len(room.objected))
        least, most = limits(room, self.member, paragraph)
        yield Warned(caution, LineTold(self.member, self.seat, self.paragraph, least, most), paragraph)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Each member the seat would think of, about what it cares about most and cannot like as it stands."""
        warned = {(one.to, one.paragraph) for one in room.exchanges.cautions if one.by == seat}
        painful = tuple(
            paragraph
            for paragraph in subjects(room, seat)
            if written_reach(room.facts, seat, paragraph).outside(rung_now(meeting, room, paragraph))
        )
        for member in partners(meeting, room, seat):
            for paragraph in painful:
                if (member, paragraph.id) not in warned:
                    yield cls(seat=seat, member=member, paragraph=paragraph.id)


@dataclass(frozen=True, slots=True)
class Warned(RoomEvent):
    """A member was warned, and said where its own red line lies. Private to the two."""

    caution: Cautioned
    line: LineTold
    paragraph: Paragraph

    @property
    def sentence(self) -> str:
        """What is said, by kind of red line."""
        if self.line.at_least is not None:
            return NEVER_MORE
        return NO_LINE if self.line.at_most is None else NEVER_LESS

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.caution.by, self.caution.to)

    def into(self, room: Room) -> Room:
        """Remember both."""
        exchanges = room.exchanges
        cautions, lines = (*exchanges.cautions, self.caution), (*exchanges.lines, self.line)
        return replace(room, exchanges=replace(exchanges, cautions=cautions, lines=lines))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the words at the red line."""
        at = self.line.at_most if self.line.at_least is None else self.line.at_least
        return {
            "seat": meeting.called(self.caution.by),
            "member": meeting.called(self.caution.to),
            "title": self.paragraph.title,
            "verb": self.paragraph.ladder[at or 0].verb,
        }


NEVER_MORE: Final = N_("{seat} warns {member}, which says: on “{title}” it never agrees to “{verb}” or more.")
NEVER_LESS: Final = N_("{seat} warns {member}, which says: on “{title}” it never agrees to “{verb}” or less.")
NO_LINE: Final = N_("{seat} warns {member}, which says: on “{title}” there is nothing to which it would never agree.")


@dataclass(frozen=True, slots=True)
class EmptyWarning(RoomEvent):
    """A delegation did not do what it had said it would do."""

    seat: SeatId
    title: str
    says: ClassVar[str] = N_(
        "{seat} had warned that it would speak up about “{title}” and has not, and its word counts less."
    )

    def into(self, room: Room) -> Room:
        """Its credibility falls."""
        return less_believed(room, self.seat)


def unkept(room: Room, text: TextAgreed) -> Iterator[RoomEvent]:
    """Yield who had warned about words that are in the agreed ``text`` and did nothing, once for each paragraph.

    It neither spoke nor objected, nor asked a member to break the silence over them, which is what a guest can do.
    """
    warned = {(caution.by, caution.paragraph): caution for caution in reversed(room.exchanges.cautions)}
    asked = {(one.by, one.paragraph) for one in room.exchanges.breaks}
    for caution in reversed(warned.values()):
        spoke = any(
            saying.seat == caution.by and _is_on(room, saying.point, caution.paragraph)
            for saying in room.sayings[caution.said :]
        )
        acted = spoke or caution.by in (*room.objected[caution.objected :], *text.reserved)
        acted = acted or (caution.by, caution.paragraph) in asked
        if caution.rung in text.wording and not acted:
            yield EmptyWarning(caution.by, room.facts.paragraph(caution.paragraph).title)


def _is_on(room: Room, point: str, paragraph: str) -> bool:
    found = room.facts.points_by_id.get(point)
    return found is not None and found.paragraph == paragraph
