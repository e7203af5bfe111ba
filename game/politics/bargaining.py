"""Wordings held out in the corridor: offered to a member, or given to one to carry into the consultations.

Guests do not sit in the members' consultations, so their words need a carrier. What has once been offered cannot be
taken back: whoever asks for more afterwards is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.corridor import CorridorAct, partners, rung_now, subjects
from game.politics.exchanges import Carried, Offer
from game.politics.ladders import Paragraph
from game.politics.refused import asked_anew
from game.politics.regard import moved
from game.politics.room import Promise, Room, RoomEvent
from game.politics.stance import agreeable, crossed
from game.politics.wordings import NO_USE, Declined, Place, Why, WordingAct, words_of
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

CARRIERS: Final = 2
"""How many members one delegation can have carry wordings for it."""
WILL: Final = 3
"""How much it takes for a member to carry another's wording."""

NOT_OFFERED: Final = Requirement(
    "X-OFFERED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not been offered this wording by {seat} yet."),
    N_("{other} has been offered this wording by {seat} already."),
)
CARRIERS_LEFT: Final = Requirement(
    "X-CARRIERS",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} has had fewer than two wordings brought into the consultations."),
    N_("{seat} has had two wordings brought into the consultations, and that is all one delegation can have here."),
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


class OfferWording(WordingAct):
    """Offer a member other words for a paragraph. If they ease its difficulty, it promises to live with them."""

    label: ClassVar[str] = N_("Offer {to}: {rung}")
    help: ClassVar[str] = N_(
        "If the words ease its difficulty, it promises to live with them. No offer can be taken back."
    )
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

    def answer(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> Iterator[RoomEvent]:
        """A promise, if it hurts less than what is on the table; else the member wonders why it was asked."""
        [(paragraph, rung)] = places
        own, now = agreeable(room, self.to, paragraph), rung_now(meeting, room, paragraph)
        never = crossed(room, self.to, (self.rung,)) is not None
        if own.weight and abs(own.outside(rung)) < abs(own.outside(now)) and not never:
            yield Promised(Promise(self.seat, self.to, self.rung), paragraph, rung)
            return
        yield Declined(self.to, self.seat, Why.NEVER if never else Why.NO_DIFFICULTY, paragraph, rung)
        yield from moved(room, self.to, self.seat, -1, NO_USE)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """To each member the seat would think of, a step up or down on what it cares about most."""
        steps = tuple(steps_from_here(meeting, room, seat))
        for member in partners(meeting, room, seat):
            for rung in steps:
                if Offer(seat, member, rung) not in room.exchanges.offers:
                    yield cls(seat=seat, to=member, rung=rung)


def steps_from_here(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[str]:
    """Yield the wordings one step from those on the table, of the paragraphs ``seat`` cares about most."""
    for paragraph in subjects(room, seat):
        now = rung_now(meeting, room, paragraph)
        for rung in (now - 1, now + 1):
            if 0 <= rung < len(paragraph.ladder):
                yield paragraph.ladder[rung].id


class AskToCarry(WordingAct):
    """Ask a member to put a wording forward in the consultations, where guests do not sit."""

    label: ClassVar[str] = N_("Ask {carrier} to carry: {rung}")
    help: ClassVar[str] = N_("It carries words that it can live with itself, for a delegation that it knows and likes.")
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
        """One wording a member, two members a game; no request twice if nothing has happened since."""
        yield from super().asked(meeting, room)
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.carrier)}
        own = [carried.by for carried in room.exchanges.carried if carried.of == self.seat]
        yield CARRIERS_LEFT(len(own) < CARRIERS, names)
        yield ONE_WORDING(self.carrier not in own, names)
        yield asked_anew(room, meeting, self.carrier, self.seat, self.rung)

    def answer(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> Iterator[RoomEvent]:
        """It carries the words, or says what is missing."""
        [(paragraph, rung)] = places
        why = self._obstacle(room, paragraph, rung)
        if why is None:
            yield Carries(Carried(self.rung, self.carrier, self.seat), meeting.chair, paragraph, rung)
        else:
            yield Declined(self.carrier, self.seat, why, paragraph, rung)

    def _obstacle(self, room: Room, paragraph: Paragraph, rung: int) -> Why | None:
        """Return why the carrier will not carry the words; None if it will."""
        own = agreeable(room, self.carrier, paragraph)
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
        steps = tuple(steps_from_here(meeting, room, seat)) if met else ()
        for member in meeting.present:
            if member in met and member != meeting.chair:
                for rung in steps:
                    yield cls(seat=seat, carrier=member, rung=rung)


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
        return {**words_of(self.paragraph, self.rung), **names}


@dataclass(frozen=True, slots=True)
class Carries(RoomEvent):
    """A member carries a wording into the consultations. Known to the two, and to the presidency that puts it in."""

    carried: Carried
    chair: SeatId
    paragraph: Paragraph
    rung: int
    says: ClassVar[str] = N_("{by} carries “{verb}” on “{title}” into the consultations, for {of}.")

    @property
    def sentence(self) -> str:
        """What is said, by whose words they are."""
        return OWN_WORDS if self.carried.by == self.carried.of else self.says

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
        return {**words_of(self.paragraph, self.rung), **names}


OWN_WORDS: Final = N_("{by} puts “{verb}” on “{title}” forward in the consultations.")
