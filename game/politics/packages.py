"""Package deals: two wordings of two paragraphs offered to a member together, to come into the text both or not at all.

What a member would refuse by itself it may take with something that eases it elsewhere. Its promise holds for the two
together: if only one of them is in the text it counts for nothing, and the member says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, product
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.bargaining import steps_from_here
from game.politics.corridor import partners, rung_now
from game.politics.exchanges import Offer
from game.politics.regard import moved
from game.politics.room import Promise, Room, RoomEvent
from game.politics.stance import agreeable, crossed
from game.politics.wordings import NO_USE, Place, WordingAct, found, words_of
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

EXAMPLES: Final = 3
"""Packages that are offered to choose from; any other can be put together."""

TWO_PARAGRAPHS: Final = Requirement(
    "X-ONE-PARAGRAPH",
    cite.SIMPLIFIED_CORRIDOR,
    N_("The two wordings belong to two paragraphs."),
    N_("A package has words for two different paragraphs: choose other words beside the first."),
)
NOT_OFFERED_TOGETHER: Final = Requirement(
    "X-OFFERED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not been offered these two together by {seat} yet."),
    N_("{other} has been offered these two together by {seat} already."),
)


class OfferPackage(WordingAct):
    """Offer a member other words for two paragraphs: both in the text, or neither."""

    label: ClassVar[str] = N_("Offer {to} both or neither: {rung} and {beside}")
    help: ClassVar[str] = N_(
        "A member that would refuse one may take it with the other. Its promise holds for both only."
    )
    kind: Literal["offer_package"] = "offer_package"
    to: SeatId
    beside: str
    """The id of the other words."""

    def words(self) -> tuple[str, ...]:
        """Return the two."""
        return (self.rung, self.beside)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the member."""
        del meeting
        return self.to

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Of two paragraphs; once for each member and pair."""
        yield from super().asked(meeting, room)
        parts = [place[0].id for words in self.words() if (place := found(room, words))]
        yield TWO_PARAGRAPHS(len(set(parts)) == len(parts))
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.to)}
        yield NOT_OFFERED_TOGETHER(not _offered(room, self.seat, self.to, *self.words()), names)

    def answer(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> Iterator[RoomEvent]:
        """It promises both if together they hurt it less than what is on the table; else it says why not."""
        why = self._obstacle(room, meeting, places)
        if why is None:
            for words, beside in ((self.rung, self.beside), (self.beside, self.rung)):
                yield HalfPromised(Promise(self.seat, self.to, words, beside))
            yield PackageTaken(self.to, self.seat, *places)
            return
        first, second = sorted(places, key=lambda place: not self._is_never(room, place))
        yield PackageDeclined(self.to, self.seat, first, second, why)
        yield from moved(room, self.to, self.seat, -1, NO_USE)

    def _obstacle(self, room: Room, meeting: Meeting, places: tuple[Place, ...]) -> WhyNot | None:
        """Return why the member refuses; None if it does not."""
        if any(self._is_never(room, place) for place in places):
            return WhyNot.NEVER
        own = [(agreeable(room, self.to, part), rung_now(meeting, room, part), rung) for part, rung in places]
        if not any(room_.weight for room_, _, _ in own):
            return WhyNot.NO_INTEREST
        before = sum(room_.weight * abs(room_.outside(now)) for room_, now, _ in own)
        after = sum(room_.weight * abs(room_.outside(rung)) for room_, _, rung in own)
        return None if after < before else WhyNot.NO_EASIER

    def _is_never(self, room: Room, place: Place) -> bool:
        paragraph, rung = place
        return crossed(room, self.to, (paragraph.ladder[rung].id,)) is not None

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[WordingAct]:
        """To each of the first few members the seat would think of, a step on one paragraph with a step on another."""
        steps = tuple(steps_from_here(meeting, room, seat))
        for member in islice(partners(meeting, room, seat), EXAMPLES):
            pairs = (pair for pair in product(steps, steps) if _apart(room, *pair))
            new = (pair for pair in pairs if not _offered(room, seat, member, *pair))
            yield from (cls(seat=seat, to=member, rung=rung, beside=beside) for rung, beside in islice(new, 1))


def _apart(room: Room, rung: str, beside: str) -> bool:
    """Whether the two belong to different paragraphs."""
    one, other = found(room, rung), found(room, beside)
    return one is not None and other is not None and one[0].id != other[0].id


def _offered(room: Room, by: SeatId, to: SeatId, rung: str, beside: str) -> bool:
    offers = room.exchanges.offers
    return Offer(by, to, rung, beside) in offers or Offer(by, to, beside, rung) in offers


class WhyNot(StrEnum):
    """Why a member does not take a package."""

    NEVER = "never"
    """One of the two crosses a red line."""
    NO_INTEREST = "no_interest"
    NO_EASIER = "no_easier"


def _both(first: Place, second: Place) -> dict[str, object]:
    """Return the two wordings and their paragraphs as a sentence names them."""
    return {**words_of(*first), **{f"other_{name}": value for name, value in words_of(*second).items()}}


@dataclass(frozen=True, slots=True)
class HalfPromised(RoomEvent):
    """One half of a promise that holds for two wordings together. What is said of it is said of both."""

    promise: Promise

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.promise.by, self.promise.to)

    def into(self, room: Room) -> Room:
        """Keep it."""
        return replace(room, promises=(*room.promises, self.promise))


@dataclass(frozen=True, slots=True)
class _OfTwo(RoomEvent):
    """Something that a member tells another of two wordings."""

    by: SeatId
    to: SeatId
    first: Place
    second: Place

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.by, self.to)

    def into(self, room: Room) -> Room:
        """Change nothing: what was offered and promised is remembered already."""
        return room

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the wordings."""
        return {"by": meeting.called(self.by), "to": meeting.called(self.to), **_both(self.first, self.second)}


@dataclass(frozen=True, slots=True)
class PackageTaken(_OfTwo):
    """A member promised to live with two wordings, if both come."""

    says: ClassVar[str] = N_(
        "{by} tells {to} that it could live with “{verb}” on “{title}” and “{other_verb}” on “{other_title}”, "
        "with the two together."
    )


@dataclass(frozen=True, slots=True)
class PackageDeclined(_OfTwo):
    """A member said no to a package; where one of the wordings crosses a red line, it is the first."""

    why: WhyNot

    @property
    def sentence(self) -> str:
        """What is said, by why."""
        return REFUSED[self.why]


REFUSED: Final = {
    WhyNot.NEVER: N_("{by} tells {to} that it could never agree to “{verb}” on “{title}”, whatever comes with it."),
    WhyNot.NO_INTEREST: N_("{by} tells {to} that neither “{title}” nor “{other_title}” is of interest to it."),
    WhyNot.NO_EASIER: N_(
        "{by} tells {to} that “{verb}” on “{title}” and “{other_verb}” on “{other_title}” together make it no easier."
    ),
}


@dataclass(frozen=True, slots=True)
class HalfInText(_OfTwo):
    """A member that will not let a text pass in silence said that only the first half of a package is in it."""

    says: ClassVar[str] = N_(
        "{by} tells {to}: “{verb}” on “{title}” is in the text without “{other_verb}” on “{other_title}”. "
        "It was both or neither."
    )


def halved(room: Room, seat: SeatId) -> Iterator[RoomEvent]:
    """Yield what ``seat`` says of each package it had agreed to of which only one half is in the text put to it."""
    for promise in room.promises:
        alone = promise.rung in room.tabled and not promise.is_kept_by(room.tabled)
        if promise.by == seat and alone:
            first, second = found(room, promise.rung), found(room, promise.beside)
            if first is not None and second is not None:
                yield HalfInText(promise.by, promise.to, first, second)
