"""Words held out to another delegation: how each offer is made, remembered, paid for at home, and refused."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias

from game.council.seats import SeatId
from game.politics.capital import AS_INSTRUCTED, BACKED, paid, patience, price, short_of
from game.politics.corridor import CorridorAct, Talked, another_member, rung_now
from game.politics.exchanges import Offer
from game.politics.ladders import Paragraph
from game.politics.refused import with_refusal
from game.politics.regard import moved
from game.politics.room import Room, RoomEvent
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

KNOWN_RUNG: Final = Requirement(
    "X-NO-RUNG",
    cite.PRACTICE_SILENCE,
    N_("The draft knows this wording."),
    N_("The draft has no such wording in any of its paragraphs."),
)
NOT_THERE_YET: Final = Requirement(
    "X-IN-TEXT",
    cite.PRACTICE_SILENCE,
    N_("The text says something else so far."),
    N_("The text says “{verb}” there already, so nobody has to be won for it."),
)
NOTHING_BETTER: Final = Requirement(
    "N-OFFERED-MORE",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} has not offered more than this before."),
    N_("{seat} has offered more than this before. That is remembered, and whoever asks for more again is refused."),
    Weight.NOTE,
)


def found(room: Room, rung: str) -> tuple[Paragraph, int] | None:
    """Return the paragraph of the draft that has this wording, and at which place; None if none has."""
    places = (
        (part, place) for part in room.facts.paragraphs for place, one in enumerate(part.ladder) if one.id == rung
    )
    return next(places, None)


def offered_more(room: Room, seat: SeatId, paragraph: Paragraph, rung: int) -> Offer | None:
    """Return an earlier offer of ``seat`` on ``paragraph`` that gave up more than ``rung`` does, if there is one."""
    now = short_of(room.facts, seat, paragraph, rung)
    for offer in room.exchanges.offers:
        before = found(room, offer.rung)
        same = offer.by == seat and before is not None and before[0].id == paragraph.id
        if same and before is not None and short_of(room.facts, seat, paragraph, before[1]) > now:
            return offer
    return None


Place: TypeAlias = tuple[Paragraph, int]
"""Words of the draft: a paragraph of it, and at which rung."""


class WordingAct(CorridorAct):
    """What offering and having carried share: words that the draft has and the text does not, held out to a member."""

    rung: str

    def words(self) -> tuple[str, ...]:
        """Return the ids of the words that are held out."""
        return (self.rung,)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; with another member."""
        yield from super().findings(meeting)
        yield another_member(meeting, self.seat, self.whom(meeting))

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Open while the capital stands behind the seat; what is less than instructed, or than offered, is noted."""
        yield from super().asked(meeting, room)
        seat = {"seat": meeting.called(self.seat)}
        yield BACKED(patience(room, self.seat) > 0, seat)
        places = tuple(found(room, words) for words in self.words())
        yield KNOWN_RUNG(None not in places)
        for place in places:
            if place is not None:
                paragraph, rung = place
                said = {"verb": paragraph.ladder[rung].verb}
                yield NOT_THERE_YET(rung_now(meeting, room, paragraph) != rung, said)
                yield AS_INSTRUCTED(not price(room, self.seat, paragraph, rung), seat)
                yield NOTHING_BETTER(offered_more(room, self.seat, paragraph, rung) is None, seat)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking, the capital hears of it, the wording is remembered; then the member answers."""
        places = tuple(place for words in self.words() if (place := found(room, words)) is not None)
        other = self.whom(meeting)
        yield from self.seen(other)
        after = yield from self._held_out(room, other, places)
        if not patience(after, self.seat):
            return
        for place in places:
            earlier = offered_more(room, self.seat, *place)
            if earlier is not None:
                yield Declined(other, self.seat, Why.OFFERED_MORE, *place, earlier.to)
                yield from moved(room, other, self.seat, -1, HAGGLED)
                return
        yield from self.answer(room, meeting, places)

    def seen(self, other: SeatId) -> Iterator[RoomEvent]:
        """Yield what everybody sees of it: that the two talk."""
        yield Talked(self.seat, other)

    def _held_out(self, room: Room, other: SeatId, places: tuple[Place, ...]) -> Generator[RoomEvent, None, Room]:
        """Yield that the words are held out and what the capital makes of them; return the room after that."""
        for paragraph, rung in places:
            words = paragraph.ladder[rung].id
            beside = next((one for one in self.words() if one != words), "")
            held = HeldOut(Offer(self.seat, other, words, beside))
            yield held
            room = held.into(room)
            for loss in paid(room, self.seat, paragraph, rung):
                yield loss
                room = loss.into(room)
            if not patience(room, self.seat):
                break
        return room

    def answer(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> Iterator[RoomEvent]:
        """Yield what the member says to it."""
        raise NotImplementedError


HAGGLED: Final = N_("more had been offered before")
NO_USE: Final = N_("an offer for which it has no use")


@dataclass(frozen=True, slots=True)
class HeldOut(RoomEvent):
    """A wording was held out to a member. Private to the two, and remembered."""

    offer: Offer

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.offer.by, self.offer.to)

    def into(self, room: Room) -> Room:
        """Remember it."""
        return replace(room, exchanges=replace(room.exchanges, offers=(*room.exchanges.offers, self.offer)))


class Why(StrEnum):
    """Why a member says no to a wording."""

    OFFERED_MORE = "offered_more"
    NEVER = "never"
    """It crosses a red line."""
    NO_DIFFICULTY = "no_difficulty"
    """It eases nothing for that member."""
    CANNOT = "cannot"
    """It could not live with the words itself."""
    BUSY = "busy"
    NOT_ASKED = "not_asked"
    """Nobody has asked it first what it needs."""
    NOT_MOVED = "not_moved"
    """No statement has given it any room."""
    RESERVED = "reserved"
    """It does not regard who asks warmly enough, or does not care enough; it does not say which."""


@dataclass(frozen=True, slots=True)
class Declined(RoomEvent):
    """A member said no to a wording. Private to the two."""

    by: SeatId
    to: SeatId
    why: Why
    paragraph: Paragraph
    rung: int
    earlier: SeatId = ""
    """To whom more was offered before."""

    @property
    def sentence(self) -> str:
        """What is said, by why."""
        return REFUSALS[self.why]

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.by, self.to)

    def into(self, room: Room) -> Room:
        """Remember it: the same request is not made again at once. Words of no use to it, it may still carry."""
        if self.why is Why.NO_DIFFICULTY:
            return room
        return with_refusal(room, self.by, self.to, self.paragraph.ladder[self.rung].id)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the wording and the paragraph."""
        names = {"by": self.by, "to": self.to, "earlier": self.earlier}
        return {**words_of(self.paragraph, self.rung), **{name: meeting.called(seat) for name, seat in names.items()}}


def words_of(paragraph: Paragraph, rung: int) -> dict[str, object]:
    """Return a wording and its paragraph as a sentence names them."""
    return {"verb": paragraph.ladder[rung].verb, "title": paragraph.title}


REFUSALS: Final = {
    Why.OFFERED_MORE: N_("{by} says no to “{verb}” on “{title}”: {to} offered more before, to {earlier}."),
    Why.NEVER: N_("{by} tells {to} that it could never agree to “{verb}” on “{title}”."),
    Why.NO_DIFFICULTY: N_("{by} tells {to} that “{verb}” on “{title}” would ease none of its difficulties."),
    Why.CANNOT: N_("{by} will not carry “{verb}” on “{title}” for {to}: it could not live with these words itself."),
    Why.BUSY: N_("{by} will not carry “{verb}” on “{title}” for {to}: it carries somebody else's wording already."),
    Why.NOT_ASKED: N_("{by} will not carry “{verb}” on “{title}” for {to}, which has not asked first what it needs."),
    Why.NOT_MOVED: N_(
        "{by} will not carry “{verb}” on “{title}” for {to}: nothing said in the meeting has given it any room yet."
    ),
    Why.RESERVED: N_(
        "{by} will not carry “{verb}” on “{title}” for {to}: it cares too little for the matter, or for {to}, to stand "
        "up for these words."
    ),
}
