"""Wordings held out in the corridor: offered to a member, or given to one to carry into the consultations.

Guests do not sit in the members' consultations, so their words need a carrier. What has once been offered cannot be
taken back: whoever asks for more afterwards is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.capital import AS_INSTRUCTED, BACKED, paid, patience, price, short_of
from game.politics.corridor import CorridorAct, Talked, another_member, partners, rung_now, subjects
from game.politics.exchanges import Carried, Offer
from game.politics.facts import Paragraph
from game.politics.regard import moved
from game.politics.room import Promise, Room, RoomEvent
from game.politics.stance import crossed, reach
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

CARRIERS: Final = 2
"""How many members one delegation can have carry wordings for it."""
WILL: Final = 3
"""How much it takes for a member to carry another's wording."""

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
    N_("The text says this already, so nobody has to be won for it."),
)
NOT_OFFERED: Final = Requirement(
    "X-OFFERED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not been offered this wording by {seat} yet."),
    N_("{other} has been offered this wording by {seat} already."),
)
NOTHING_BETTER: Final = Requirement(
    "N-OFFERED-MORE",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} has not offered more than this before."),
    N_("{seat} has offered more than this before. That is remembered, and whoever asks for more again is refused."),
    Weight.NOTE,
)
CARRIERS_LEFT: Final = Requirement(
    "X-CARRIERS",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} has fewer than two carriers."),
    N_("{seat} has two carriers, and that is all one delegation can have here."),
)
ONE_WORDING: Final = Requirement(
    "X-CARRIES",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} carries nothing for {seat} so far."),
    N_("{other} carries a wording for {seat} already, and here one member carries no more than one."),
)
NOT_THE_PRESIDENCY: Final = Requirement(
    "X-PRESIDENCY-CARRIES",
    cite.PRACTICE_CONSULTATIONS,
    N_("{other} does not preside."),
    N_("{other} presides and cannot plead for the words of one side. Ask another member."),
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


class WordingAct(CorridorAct):
    """What offering and having carried share: words that the draft has and the text does not, held out to a member."""

    rung: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; with another member."""
        yield from super().findings(meeting)
        yield another_member(meeting, self.seat, self.whom(meeting))

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Open while the capital stands behind the seat; what is less than instructed, or than offered, is noted."""
        yield from super().asked(meeting, room)
        seat = {"seat": meeting.called(self.seat)}
        yield BACKED(patience(room, self.seat) > 0, seat)
        place = found(room, self.rung)
        yield KNOWN_RUNG(place is not None)
        if place is not None:
            paragraph, rung = place
            yield NOT_THERE_YET(rung_now(meeting, room, paragraph) != rung)
            yield AS_INSTRUCTED(not price(room, self.seat, paragraph, rung), seat)
            yield NOTHING_BETTER(offered_more(room, self.seat, paragraph, rung) is None, seat)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking, the capital hears of it, the wording is remembered; then the member answers."""
        place, other = found(room, self.rung), self.whom(meeting)
        yield Talked(self.seat, other)
        if place is None:
            return
        cost, earlier = price(room, self.seat, *place), offered_more(room, self.seat, *place)
        yield HeldOut(Offer(self.seat, other, self.rung))
        yield from paid(room, self.seat, *place)
        if cost and cost >= patience(room, self.seat):
            return
        if earlier is not None:
            yield Declined(other, self.seat, Why.OFFERED_MORE, *place, earlier.to)
            yield from moved(room, other, self.seat, -1, HAGGLED)
        else:
            yield from self.answer(room, meeting, *place)

    def answer(self, room: Room, meeting: Meeting, paragraph: Paragraph, rung: int) -> Iterator[RoomEvent]:
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


class OfferWording(WordingAct):
    """Offer a member other words for a paragraph. If they ease its difficulty, it promises to live with them."""

    label: ClassVar[str] = N_("Offer {to}: {rung}")
    help: ClassVar[str] = N_("A member whose difficulty it eases promises to live with it. It cannot be taken back.")
    kind: Literal["offer_wording"] = "offer_wording"
    to: SeatId

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the member."""
        del meeting
        return self.to

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Once for each member and wording."""
        yield from super().asked(meeting, room)
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.to)}
        yield NOT_OFFERED(Offer(self.seat, self.to, self.rung) not in room.exchanges.offers, names)

    def answer(self, room: Room, meeting: Meeting, paragraph: Paragraph, rung: int) -> Iterator[RoomEvent]:
        """A promise, if it hurts less than what is on the table; else the member wonders why it was asked."""
        own, now = reach(room, self.to, paragraph), rung_now(meeting, room, paragraph)
        never = crossed(room, self.to, (self.rung,)) is not None
        if own.weight and abs(own.outside(rung)) < abs(own.outside(now)) and not never:
            yield Promised(Promise(self.seat, self.to, self.rung), paragraph, rung)
            return
        yield Declined(self.to, self.seat, Why.NEVER if never else Why.NO_DIFFICULTY, paragraph, rung)
        yield from moved(room, self.to, self.seat, -1, NO_USE)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """To each member the seat would think of, a step up or down on what it cares about most."""
        steps = tuple(_steps(meeting, room, seat))
        for member in partners(meeting, room, seat):
            for rung in steps:
                if Offer(seat, member, rung) not in room.exchanges.offers:
                    yield cls(seat=seat, to=member, rung=rung)


def _steps(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[str]:
    """Yield the wordings one step from those on the table, of the paragraphs ``seat`` cares about most."""
    for paragraph in subjects(room, seat):
        now = rung_now(meeting, room, paragraph)
        for rung in (now - 1, now + 1):
            if 0 <= rung < len(paragraph.ladder):
                yield paragraph.ladder[rung].id


class AskToCarry(WordingAct):
    """Ask a member to put a wording forward in the consultations, where guests do not sit."""

    label: ClassVar[str] = N_("Ask {carrier} to carry: {rung}")
    help: ClassVar[str] = N_("A member carries what it can live with itself, for whom it knows and likes.")
    kind: Literal["ask_to_carry"] = "ask_to_carry"
    carrier: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Never the presidency."""
        yield from super().findings(meeting)
        yield NOT_THE_PRESIDENCY(self.carrier != meeting.chair, {"other": meeting.called(self.carrier)})

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the member."""
        del meeting
        return self.carrier

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """One wording a member, two members a game."""
        yield from super().asked(meeting, room)
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.carrier)}
        own = [carried.by for carried in room.exchanges.carried if carried.of == self.seat]
        yield CARRIERS_LEFT(len(own) < CARRIERS, names)
        yield ONE_WORDING(self.carrier not in own, names)

    def answer(self, room: Room, meeting: Meeting, paragraph: Paragraph, rung: int) -> Iterator[RoomEvent]:
        """It carries the words, or says what is missing."""
        why = self._obstacle(room, paragraph, rung)
        if why is None:
            yield Carries(Carried(self.rung, self.carrier, self.seat), meeting.chair, paragraph, rung)
        else:
            yield Declined(self.carrier, self.seat, why, paragraph, rung)

    def _obstacle(self, room: Room, paragraph: Paragraph, rung: int) -> Why | None:
        """Return why the carrier will not carry the words; None if it will."""
        own = reach(room, self.carrier, paragraph)
        if (own.weight and own.outside(rung)) or crossed(room, self.carrier, (self.rung,)) is not None:
            return Why.CANNOT
        if any(carried.by == self.carrier for carried in room.exchanges.carried):
            return Why.BUSY
        knows = any((told.by, told.to) == (self.carrier, self.seat) for told in room.exchanges.told)
        reached = any(nudge.seat == self.carrier and max(nudge.up, nudge.down) > 0 for nudge in room.nudges)
        will = room.regard(self.carrier, self.seat) + bool(own.weight) + knows + reached
        if will >= WILL:
            return None
        return Why.RESERVED if knows and reached else Why.NOT_MOVED if knows else Why.NOT_ASKED

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Members the seat has talked to, with a step up or down on what it cares about most."""
        exchanges = room.exchanges
        met = {told.by for told in exchanges.told if told.to == seat} | {o.to for o in exchanges.offers if o.by == seat}
        steps = tuple(_steps(meeting, room, seat)) if met else ()
        for member in meeting.present:
            if member in met and member != meeting.chair:
                for rung in steps:
                    yield cls(seat=seat, carrier=member, rung=rung)


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
        """Change nothing: that it was offered is remembered already."""
        return room

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the wording and the paragraph."""
        names = {"by": self.by, "to": self.to, "earlier": self.earlier}
        return {**_words(self.paragraph, self.rung), **{name: meeting.called(seat) for name, seat in names.items()}}


def _words(paragraph: Paragraph, rung: int) -> dict[str, object]:
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


@dataclass(frozen=True, slots=True)
class Promised(RoomEvent):
    """A member promised to live with a wording: if it comes, the text weighs less on it. Private to the two."""

    promise: Promise
    paragraph: Paragraph
    rung: int
    says: ClassVar[str] = N_("{by} tells {to} that it could live with “{verb}” on “{title}”.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.promise.by, self.promise.to)

    def into(self, room: Room) -> Room:
        """Keep the promise."""
        return replace(room, promises=(*room.promises, self.promise))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the wording and the paragraph."""
        names = {"by": meeting.called(self.promise.by), "to": meeting.called(self.promise.to)}
        return {**_words(self.paragraph, self.rung), **names}


@dataclass(frozen=True, slots=True)
class Carries(RoomEvent):
    """A member carries a wording into the consultations. Known to the two, and to the presidency that puts it in."""

    carried: Carried
    chair: SeatId
    paragraph: Paragraph
    rung: int
    says: ClassVar[str] = N_("{by} carries “{verb}” on “{title}” into the consultations, for {of}.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two and the presidency."""
        return (self.carried.by, self.carried.of, self.chair)

    def into(self, room: Room) -> Room:
        """Put it with what is carried."""
        return replace(room, exchanges=replace(room.exchanges, carried=(*room.exchanges.carried, self.carried)))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the wording and the paragraph."""
        names = {"by": meeting.called(self.carried.by), "of": meeting.called(self.carried.of)}
        return {**_words(self.paragraph, self.rung), **names}
