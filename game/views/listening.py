"""What listening leaves one: attention for the speakers of this block, and the notes passed across the room."""

from __future__ import annotations

from game.politics import Knowledge
from game.politics.blocks import ATTENTION, attention_left, block_seats, notes_left
from game.politics.listening import NOTE_SAYS, REPLIES
from game.politics.regard import regard_word
from game.politics.sightings import PassedNote, Reply
from game.procedure.matters import Floor
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Heading, Item, Node, Role, Rows, Text


def attention_line(texts: Texts, knowledge: Knowledge) -> str:
    """Return how much attention is left while these speakers are heard; nothing if one does not listen to any."""
    meeting, seat = knowledge.meeting, knowledge.seat
    floor = meeting.top
    if not isinstance(floor, Floor) or floor.speaker == seat or not meeting.is_seated(seat):
        return ""
    last = next((meeting.called(one) for one in reversed(block_seats(meeting)) if one != seat), "")
    left = attention_left(meeting, knowledge.room, seat)
    return texts.say(N_("Attention until {seat} has spoken: {left} of {all}."), seat=last, left=left, all=ATTENTION)


def notes_passed(texts: Texts, knowledge: Knowledge) -> tuple[Node, ...]:
    """Return the notes one has written and received, with what came of them; nothing if there are none."""
    notes = knowledge.room.passed
    if not notes:
        return ()
    left = texts.say(N_("{number} left"), number=notes_left(knowledge.room, knowledge.seat))
    rows = tuple(_note(texts, knowledge, note, place) for place, note in enumerate(notes))
    return Heading(texts.say(N_("Notes in the room")), 2, left), Rows(rows, id="notes")


def _note(texts: Texts, knowledge: Knowledge, note: PassedNote, place: int) -> Item:
    meeting = knowledge.meeting
    other = note.to if note.by == knowledge.seat else note.by
    way = N_("To {seat}: “{text}”") if other == note.to else N_("From {seat}: “{text}”")
    reply = REPLIES[note.reply or Reply.PUT_AWAY]
    regard = texts.say(regard_word(note.regard or 0))
    names = {"by": meeting.called(note.by), "to": meeting.called(note.to), "regard": regard}
    return Item(
        texts.say(way, seat=meeting.name(other), text=texts.say(NOTE_SAYS[note.text])),
        seat=other,
        detail=(Text(texts.filled(reply, names), Role.CAPTION),),
        id=f"note.{place}",
    )
