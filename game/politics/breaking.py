"""Asking a member to break a silence: a guest has no say in a text, and somebody who has can speak up for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.bargaining import NOT_THE_PRESIDENCY
from game.politics.capital import short_of
from game.politics.corridor import (
    KNOWN_PARAGRAPH,
    CorridorAct,
    Talked,
    another_member,
    paragraph_called,
    rung_now,
    under_silence,
)
from game.politics.exchanges import BreakAsked
from game.politics.ladders import Paragraph
from game.politics.room import Room, RoomEvent
from game.politics.stance import agreeable, kept_promises
from game.procedure.meeting import Meeting
from game.procedure.texts import NOT_BROKEN_BY, UNDER_SILENCE
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

COLD: Final = -2
"""Regard at which not even a carrier speaks up for whom it carries words."""
FRIEND: Final = 1
"""Regard at which a member with a difficulty of its own speaks up for another."""

OTHERS_TEXT: Final = Requirement(
    "X-OWN-TEXT",
    cite.PRACTICE_SILENCE,
    N_("Somebody else put the text under silence."),
    N_("{seat} put the text under silence itself, and can withdraw it."),
)
FALLS_SHORT: Final = Requirement(
    "X-NOTHING-LACKING",
    cite.SIMPLIFIED_CORRIDOR,
    N_("The words under silence are not those that {seat} has had carried or was told to get."),
    N_("In this paragraph the text says what {seat} has had carried or was told to get. Ask about another one."),
)


def falls_short(meeting: Meeting, room: Room, seat: SeatId, paragraph: Paragraph) -> bool:
    """Whether the text lacks words that ``seat`` has had carried for ``paragraph``, or that its capital asks for."""
    now = rung_now(meeting, room, paragraph)
    return _lacks_carried(room, seat, paragraph, now) or short_of(room.facts, seat, paragraph, now) > 0


def _lacks_carried(room: Room, of: SeatId, paragraph: Paragraph, now: int, by: SeatId = "") -> bool:
    """Whether words of this paragraph that are carried for ``of``, if need be by one member, are not in the text."""
    others = {words.id for place, words in enumerate(paragraph.ladder) if place != now}
    carried = room.exchanges.carried
    return any(one.of == of and one.rung in others and by in ("", one.by) for one in carried)


def asked_to_break(room: Room, seat: SeatId, round_: int) -> Iterator[BreakAsked]:
    """Yield who asked ``seat`` to break the silence in this round and got its word, in order."""
    yield from (one for one in room.exchanges.breaks if (one.of, one.round) == (seat, round_) and one.agreed)


class AskToBreak(CorridorAct):
    """Ask a member to break the silence over a paragraph. A guest cannot do so itself."""

    label: ClassVar[str] = N_("Ask {of} to break the silence over {paragraph}")
    help: ClassVar[str] = N_(
        "A member that carries your words does, unless it is cold to you. A friend does where the words hurt it too."
    )
    kind: Literal["ask_to_break"] = "ask_to_break"
    of: SeatId
    paragraph: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; of another member that does not preside, while a silence runs that it has not broken."""
        yield from super().findings(meeting)
        yield another_member(meeting, self.seat, self.of)
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.of)}
        yield NOT_THE_PRESIDENCY(self.of != meeting.chair, names)
        text, proposal = under_silence(meeting), meeting.proposal
        yield UNDER_SILENCE(text is not None)
        if text is not None and proposal is not None:
            yield OTHERS_TEXT(proposal.by != self.seat, names)
            broke = any(objection.seat == self.of for objection in proposal.objections)
            yield NOT_BROKEN_BY(not broke, {"seat": meeting.called(self.of)})

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Over a paragraph of which the seat wants other words."""
        yield from super().asked(meeting, room)
        paragraph = paragraph_called(room, self.paragraph)
        yield KNOWN_PARAGRAPH(paragraph is not None)
        if paragraph is not None:
            lacking = falls_short(meeting, room, self.seat, paragraph)
            yield FALLS_SHORT(lacking, {"seat": meeting.called(self.seat)})

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking, and the member says what it will do."""
        yield Talked(self.seat, self.of)
        paragraph = room.facts.paragraph(self.paragraph)
        now = rung_now(meeting, room, paragraph)
        reply = self._reply(room, paragraph, now)
        asked = BreakAsked(self.seat, self.of, paragraph.id, meeting.rounds, reply in AGREED)
        yield BreakAnswered(asked, reply, paragraph, now)

    def _reply(self, room: Room, paragraph: Paragraph, now: int) -> Reply:
        """Return what the member answers: its word first, then whose words it carries, then its own difficulty."""
        regard = room.regard(self.of, self.seat)
        if paragraph.ladder[now].id in kept_promises(room, self.of, room.tabled):
            return Reply.PROMISED
        if _lacks_carried(room, self.seat, paragraph, now, self.of):
            return Reply.CARRIES if regard > COLD else Reply.COLD
        own = agreeable(room, self.of, paragraph)
        if not (own.weight and own.outside(now)):
            return Reply.CONTENT
        return Reply.HURTS if regard >= FRIEND else Reply.NO_FRIEND

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Each member that carries for the seat or said that it is no friend of the words, over what falls short."""
        if under_silence(meeting) is None:
            return
        lacking = [part for part in room.facts.paragraphs if falls_short(meeting, room, seat, part)]
        for member in meeting.present:
            if member not in (seat, meeting.chair):
                for paragraph in lacking:
                    if _may_help(meeting, room, seat, member, paragraph):
                        yield cls(seat=seat, of=member, paragraph=paragraph.id)


def _may_help(meeting: Meeting, room: Room, seat: SeatId, member: SeatId, paragraph: Paragraph) -> bool:
    """Whether ``seat`` has a reason to think of ``member``: it carries for it there, or has told it where it stands."""
    now = rung_now(meeting, room, paragraph)
    told = any((one.by, one.to, one.paragraph) == (member, seat, paragraph.id) for one in room.exchanges.told)
    return told or _lacks_carried(room, seat, paragraph, now, member)


class Reply(StrEnum):
    """What a member says that is asked to break a silence."""

    CARRIES = "carries"
    HURTS = "hurts"
    """It has a difficulty of its own there, and likes who asks."""
    PROMISED = "promised"
    COLD = "cold"
    CONTENT = "content"
    """It can live with these words."""
    NO_FRIEND = "no_friend"
    """It has a difficulty there, and does not speak up for who asks."""


AGREED: Final = frozenset({Reply.CARRIES, Reply.HURTS})
REPLIES: Final = {
    Reply.CARRIES: N_("{by} is ready to break the silence over “{title}”: “{verb}” is not what it carries for {to}."),
    Reply.HURTS: N_("{by} is ready to break the silence over “{title}”: “{verb}” is hard for it too."),
    Reply.PROMISED: N_("{by} will not break the silence over “{title}”: it has promised to live with “{verb}”."),
    Reply.COLD: N_("{by} will not break the silence for {to} over “{title}”, whatever it carries."),
    Reply.CONTENT: N_("{by} will not break the silence over “{title}”: it can live with “{verb}”."),
    Reply.NO_FRIEND: N_(
        "{by} will not break the silence for {to} over “{title}”: if “{verb}” is too hard, it will say so by itself."
    ),
}
"""What is said, with the reason."""


@dataclass(frozen=True, slots=True)
class BreakAnswered(RoomEvent):
    """A member said whether it would break the silence for another. Private to the two."""

    asked: BreakAsked
    reply: Reply
    paragraph: Paragraph
    rung: int

    @property
    def sentence(self) -> str:
        """What is said, by reason."""
        return REPLIES[self.reply]

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.asked.of, self.asked.by)

    def into(self, room: Room) -> Room:
        """Remember it: the member is as good as its word when its turn comes."""
        return replace(room, exchanges=replace(room.exchanges, breaks=(*room.exchanges.breaks, self.asked)))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the paragraph and the words."""
        return {
            "by": meeting.called(self.asked.of),
            "to": meeting.called(self.asked.by),
            "title": self.paragraph.title,
            "verb": self.paragraph.ladder[self.rung].verb,
        }
