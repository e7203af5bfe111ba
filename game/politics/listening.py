"""Listening: what a seat does with its attention while others speak.

For each block of speakers a seat has two attentions: to note what was said in this block or the one before, to pass a
note, to watch how somebody takes what was said. To listen on is always possible and needs none. No time passes but the
speakers'; what a seat notes, writes and sees is known to those concerned alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.politics.blocks import attention_left, block_of, lately_said, notes_left
from game.politics.corridor import partners
from game.politics.hooks import pricks_up
from game.politics.learning import known, learnt, parts_heard, spoken_of
from game.politics.nods import answered
from game.politics.on_table import Part
from game.politics.regard import regard_word
from game.politics.room import ClaimNoted, Room, RoomEvent
from game.politics.sightings import NoteText, PassedNote, Reply, Source
from game.procedure.act import Act, Event
from game.procedure.coming import speaking_list
from game.procedure.matters import Floor
from game.procedure.meeting import Meeting
from game.procedure.requirements import member, seated, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

JUST_HEARD: Final = Requirement(
    "X-NOT-HEARD",
    cite.SIMPLIFIED_MINUTES,
    N_("Somebody else has said this in this block of speakers or the one before."),
    N_("Only what somebody else has said in this block of speakers or the one before can be noted."),
)
NOT_NOTED: Final = Requirement(
    "X-NOTED",
    cite.SIMPLIFIED_MINUTES,
    N_("It is not in the notebook yet."),
    N_("It is already in the notebook."),
)
LISTENING: Final = Requirement(
    "X-NOT-LISTENING",
    cite.SIMPLIFIED_LISTENING,
    N_("Somebody else has the floor."),
    N_("This is done while somebody else has the floor."),
)
ATTENTIVE: Final = Requirement(
    "X-NO-ATTENTION",
    cite.SIMPLIFIED_LISTENING,
    N_("There is attention left while these speakers are heard."),
    N_("Both attentions for these speakers are spent. Listen on: with the next speakers there are two more."),
)
NOTES_LEFT: Final = Requirement(
    "X-NO-NOTES",
    cite.SIMPLIFIED_LISTENING,
    N_("Fewer than four notes have been passed."),
    N_("Four notes have been passed, and that is all for one meeting. Speak with delegations in the corridor instead."),
)
SOMEBODY_ELSE: Final = Requirement(
    "X-TO-ONESELF",
    cite.SIMPLIFIED_LISTENING,
    N_("It concerns another delegation."),
    N_("It has to concern another delegation, not one's own."),
)
NOT_PASSED: Final = Requirement(
    "X-NOTE-PASSED",
    cite.SIMPLIFIED_LISTENING,
    N_("{to} has not had this note yet."),
    N_("{to} has had this note already, and one is enough."),
)
YET_TO_SPEAK: Final = Requirement(
    "X-HAS-SPOKEN",
    cite.SIMPLIFIED_LISTENING,
    N_("{to} has yet to speak, so it can still take up what is asked."),
    N_("{to} is not waiting to speak, so it could not take up what is asked. Ask somebody further down the list."),
)
HAS_SPOKEN: Final = Requirement(
    "X-NOT-SPOKEN",
    cite.SIMPLIFIED_LISTENING,
    N_("{to} has begun to speak or has spoken."),
    N_("{to} has said nothing yet that one could thank it for."),
)
ABOUT_THE_TEXT: Final = Requirement(
    "X-NOT-ABOUT-TEXT",
    cite.SIMPLIFIED_LISTENING,
    N_("Speakers of this block or the one before have come to these words of the text."),
    N_("In this block of speakers and the one before nobody has come to these words of the text. Wait until one does."),
)
UNREAD: Final = Requirement(
    "X-SEEN",
    cite.SIMPLIFIED_LISTENING,
    N_("It is not known yet how {member} takes these words."),
    N_("It is known already how {member} takes these words."),
)


@dataclass(frozen=True, slots=True)
class AttentionSpent(RoomEvent):
    """A seat did something while listening. Private."""

    seat: SeatId
    block: int

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Count it."""
        return replace(room, attention=(*room.attention, (self.seat, self.block)))


@dataclass(frozen=True, slots=True)
class NotePassed(RoomEvent):
    """A seat passed a note to another. Private to the two."""

    seat: SeatId
    to: SeatId
    text: NoteText
    says: ClassVar[str] = N_("{seat} passes a note to {to}: “{text}”.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.seat, self.to)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the words."""
        return {"seat": meeting.called(self.seat), "to": meeting.called(self.to), "text": NOTE_SAYS[self.text]}

    def into(self, room: Room) -> Room:
        """Keep it: so many notes are passed in a meeting and no more."""
        return replace(room, passed=(*room.passed, PassedNote(self.seat, self.to, self.text)))

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """It is read, and answered with a look."""
        part = spoken_of(meeting, room)
        note = replace(room.passed[-1], paragraph=part.id if part else "")
        yield NoteRead(self.seat, self.to, answered(room, note))


@dataclass(frozen=True, slots=True)
class NoteRead(RoomEvent):
    """Who got a note read it and let the writer see what comes of it. Private to the two."""

    by: SeatId
    to: SeatId
    note: PassedNote

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.by, self.to)

    @property
    def sentence(self) -> str:
        """What comes of it."""
        return REPLIES[self.note.reply or Reply.PUT_AWAY]

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the regard in words."""
        by, to = meeting.called(self.by), meeting.called(self.to)
        return {"by": by, "to": to, "regard": regard_word(self.note.regard or 0)}

    def into(self, room: Room) -> Room:
        """Write the answer beside the note; thanks have shown how the reader regards the writer."""
        shown = () if self.note.regard is None else ((self.to, self.by, self.note.regard),)
        return replace(room, passed=(*room.passed[:-1], self.note), shown=(*room.shown, *shown))


NOTE_SAYS: Final = {
    NoteText.ASK_ME: N_("ask me"),
    NoteText.NAME_THIS: N_("name this too"),
    NoteText.THANK_YOU: N_("thank you"),
}
REPLIES: Final = {
    Reply.WILL: N_("{to} reads the note of {by} and nods: it will do so."),
    Reply.MEANT_TO: N_("{to} reads the note of {by} and nods: it meant to do so anyway."),
    Reply.PUT_AWAY: N_("{to} reads the note of {by} and puts it away."),
    Reply.NODDED: N_("{to} reads the thanks of {by} and looks up: its regard is {regard}."),
}


class NoteClaim(Act):
    """Note what was said, to come back to it in one's own statement. Takes no time; nobody sees it."""

    label: ClassVar[str] = N_("Note this claim")
    help: ClassVar[str] = N_("Keep it in your notebook of three, and see which of your points answers it.")
    kind: Literal["note_claim"] = "note_claim"
    point: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to everybody, inside a meeting; what was said is for the room to say."""
        yield from sitting(meeting)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The note is kept."""
        yield AttentionSpent(self.seat, block_of(meeting))
        yield ClaimNoted(self.seat, self.point)


class PassNote(Act):
    """Have a few words carried to another delegation while somebody speaks."""

    label: ClassVar[str] = N_("Note to {to}: “{text}”")
    help: ClassVar[str] = N_("You have four in a meeting. What comes of it you see at once.")
    kind: Literal["pass_note"] = "pass_note"
    to: SeatId
    text: NoteText

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever listens; a wish goes to those who have yet to speak, thanks to those who have spoken."""
        yield from _listening(meeting, self.seat)
        yield SOMEBODY_ELSE(self.to != self.seat)
        yield seated(meeting, self.to)
        names = {"to": meeting.called(self.to)}
        if self.text is NoteText.THANK_YOU:
            floor = meeting.floor
            speaks = floor is not None and floor.begun and floor.speaker == self.to
            yield HAS_SPOKEN(speaks or self.to in (*meeting.spoken, *meeting.explained), names)
        else:
            yield YET_TO_SPEAK(self.to in _yet_to_speak(meeting), names)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return to whom it goes, and the words."""
        return {"to": meeting.called(self.to), "text": NOTE_SAYS[self.text]}

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The note is passed, read and answered."""
        yield AttentionSpent(self.seat, block_of(meeting))
        yield NotePassed(self.seat, self.to, self.text)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Three examples: thanks to whoever speaks, and the two wishes to whoever is next."""
        floor = meeting.top
        if not isinstance(floor, Floor) or floor.speaker == seat:
            return
        if floor.begun:
            yield cls(seat=seat, to=floor.speaker, text=NoteText.THANK_YOU)
        for to in [other for other in _yet_to_speak(meeting) if other != seat][:1]:
            yield cls(seat=seat, to=to, text=NoteText.ASK_ME)
            yield cls(seat=seat, to=to, text=NoteText.NAME_THIS)


class Watch(Act):
    """Watch how a member takes what was said, to learn on which side of its room the words lie."""

    label: ClassVar[str] = N_("Watch {member}")
    help: ClassVar[str] = N_("See whether the words spoken of go too far for it, or not far enough.")
    kind: Literal["watch"] = "watch"
    member: SeatId
    paragraph: str = ""
    """Whose words; empty: those that were spoken of last."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever listens, of any member but oneself; what was spoken of is for the room to say."""
        yield from _listening(meeting, self.seat)
        yield SOMEBODY_ELSE(self.member != self.seat)
        yield member(meeting, self.member)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The member is watched."""
        yield AttentionSpent(self.seat, block_of(meeting))
        yield Watched(self.seat, self.member, self.paragraph)


@dataclass(frozen=True, slots=True)
class Watched(RoomEvent):
    """A seat watched how a member took what had been said. Private."""

    seat: SeatId
    member: SeatId
    paragraph: str = ""

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Change nothing yet: what it saw follows."""
        return room

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """It sees on which side the words lie."""
        part = _heard_of(meeting, room, self.paragraph)
        if part is not None:
            yield learnt(room, self.member, part, Source.WATCHED, self.seat)


def _listening(meeting: Meeting, seat: SeatId) -> Iterator[Finding]:
    """Yield what it takes to do something while listening."""
    yield from sitting(meeting)
    yield seated(meeting, seat)
    floor = meeting.top
    yield LISTENING(isinstance(floor, Floor) and floor.speaker != seat)


def _yet_to_speak(meeting: Meeting) -> tuple[SeatId, ...]:
    floor = meeting.floor
    begun = floor.speaker if floor is not None and floor.begun else ""
    return tuple(seat for seat in speaking_list(meeting) if seat != begun)


def of_note(meeting: Meeting, room: Room, act: NoteClaim) -> Iterator[Finding]:
    """Yield what the notebook needs: something somebody else said and not in it yet, and attention."""
    listens = meeting.floor is not None and meeting.floor.speaker != act.seat
    heard = listens and any(said.point == act.point and said.seat != act.seat for said in lately_said(meeting, room))
    yield JUST_HEARD(heard)
    yield NOT_NOTED(act.point not in room.noted_by(act.seat))
    yield ATTENTIVE(attention_left(meeting, room, act.seat) > 0)


def of_passing(meeting: Meeting, room: Room, act: PassNote) -> Iterator[Finding]:
    """Yield what a note needs of the room: attention, one of the four, not the same twice, and words to name."""
    yield ATTENTIVE(attention_left(meeting, room, act.seat) > 0)
    yield NOTES_LEFT(notes_left(room, act.seat) > 0)
    same = any((note.by, note.to, note.text) == (act.seat, act.to, act.text) for note in room.passed)
    yield NOT_PASSED(not same, {"to": meeting.called(act.to)})
    if act.text is NoteText.NAME_THIS:
        yield ABOUT_THE_TEXT(spoken_of(meeting, room) is not None)


def of_watching(meeting: Meeting, room: Room, act: Watch) -> Iterator[Finding]:
    """Yield what watching needs of the room: attention, words spoken of, and something left to learn."""
    yield ATTENTIVE(attention_left(meeting, room, act.seat) > 0)
    part = _heard_of(meeting, room, act.paragraph)
    yield ABOUT_THE_TEXT(part is not None)
    if part is not None:
        yield UNREAD(act.member not in known(room, act.seat, part), {"member": meeting.called(act.member)})


def _heard_of(meeting: Meeting, room: Room, paragraph: str) -> Part | None:
    """Return the part of the text that is meant, if it was spoken of; the one spoken of last if none is named."""
    parts = parts_heard(meeting, room)
    return next((part for part in parts if paragraph in ("", part.id)), None)


def worth_noting(meeting: Meeting, room: Room, seat: SeatId) -> tuple[str, ...]:
    """Return what ``seat`` may want to note: what it heard that touches it, and what was said last; the last first."""
    heard = [saying for saying in reversed(lately_said(meeting, room)) if saying.seat != seat]
    facts, noted = room.facts, room.noted_by(seat)
    touching = (said.point for said in heard if pricks_up(facts, seat, said.point) and said.point not in noted)
    return tuple(dict.fromkeys((*touching, *(said.point for said in heard[:1]))))


def offers(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[Act]:
    """Yield what ``seat`` could do while it listens: glances at those its capital names, else at everybody.

    Notes and glances only while it has attention for them.
    """
    floor = meeting.top
    if not isinstance(floor, Floor) or floor.speaker == seat:
        return
    yield from (NoteClaim(seat=seat, point=point) for point in worth_noting(meeting, room, seat))
    if not attention_left(meeting, room, seat):
        return
    if notes_left(room, seat):
        yield from PassNote.offers(meeting, seat)
    part = spoken_of(meeting, room)
    if part is not None:
        seen = known(room, seat, part)
        yield from (Watch(seat=seat, member=one) for one in partners(meeting, room, seat) if one not in seen)
