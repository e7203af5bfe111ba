"""Favours in the corridor: to trade places on the list, to speak through another delegation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId
from game.politics.capital import asked_to_say, unsayable
from game.politics.corridor import DELEGATIONS, CorridorAct, Talked
from game.politics.exchanges import Lent
from game.politics.facts import Point
from game.politics.refused import asked_anew, with_refusal
from game.politics.regard import moved
from game.politics.room import Room, RoomEvent
from game.procedure.meeting import Meeting
from game.procedure.places import order_of_speakers, traded
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

GROUP_POINTS: Final = 2
"""Points that a delegation gives up to whoever speaks for it."""
SHORTENED: Final = {"minutes": 1}
"""How long a point takes that is made for another."""
TRADE: Final = "trade_places"
GROUP: Final = "join_group"
"""The two favours, as a refusal names them."""
EXAMPLES: Final = 3
"""Delegations that are offered to speak through; any other can be asked as well."""

CAN_TRADE: Final = Requirement(
    "X-NO-TRADE",
    cite.RULE_27,
    N_("{seat} and {other} can take each other's places on the list of speakers."),
    N_(
        "{seat} and {other} cannot take each other's places: both have to be waiting on the same list, that of the "
        "members or that of the guests."
    ),
)
SPEAKS_LATER: Final = Requirement(
    "X-NO-VOICE",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} is a State that is still to speak, and does not preside."),
    N_("Only a State that is still to speak can speak for another, and a President speaks for nobody else."),
)
TWO_POINTS: Final = Requirement(
    "X-GROUP-POINTS",
    cite.SIMPLIFIED_CORRIDOR,
    N_("Two points are given up, from the own brief, that have not been made yet."),
    N_("A delegation that joins another gives it two points of its own brief that have not been made yet."),
)
NO_GROUP_YET: Final = Requirement(
    "X-GROUP",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} speaks through nobody else so far."),
    N_("{seat} speaks through another delegation already, and one is enough."),
)


def brief_of(room: Room, seat: SeatId) -> tuple[Point, ...]:
    """Return what ``seat`` can say: its own points but for those given up, and those it makes for another, in short."""
    lent = room.exchanges.lent
    given = {one.point for one in lent if one.of == seat}
    own = (point for point in room.facts.points_of(seat) if point.id not in given)
    others = (room.facts.point(one.point).model_copy(update=SHORTENED) for one in lent if one.to == seat)
    return (*own, *others)


def unsaid(room: Room, seat: SeatId) -> tuple[Point, ...]:
    """Return the points of its own that ``seat`` can still make."""
    return tuple(p for p in brief_of(room, seat) if p.seat == seat and not room.said(p.id))


class TradePlaces(CorridorAct):
    """Ask another delegation to trade places on the list of speakers. The list changes in public if it agrees."""

    label: ClassVar[str] = N_("Trade places on the list with {with_}")
    help: ClassVar[str] = N_("You speak when it would have spoken. It agrees unless it is cool to you or loses by it.")
    kind: Literal["trade_places"] = "trade_places"
    with_: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; where the list allows it."""
        yield from super().findings(meeting)
        names = {"seat": meeting.called(self.seat), "other": meeting.called(self.with_)}
        yield CAN_TRADE(traded(meeting, self.seat, self.with_) is not None, names)

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """No request twice if nothing has happened since."""
        yield from super().asked(meeting, room)
        yield asked_anew(room, meeting, self.with_, self.seat, TRADE)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking, and the other agrees or does not."""
        yield Talked(self.seat, self.with_)
        agrees = room.regard(self.with_, self.seat) >= 0 and not self._would_lose(room, meeting)
        yield (PlacesTraded if agrees else TradeDeclined)(self.seat, self.with_)

    def _would_lose(self, room: Room, meeting: Meeting) -> bool:
        """Whether the other would speak before somebody whom its statement answers."""
        order = order_of_speakers(meeting)
        own, others = order.index(self.seat), order.index(self.with_)
        passed = order[own:others]
        known = room.facts.points_by_id
        answered = (id for point in room.facts.planned_statement(self.with_) for id in point.answers)
        return any(known[id].seat in passed for id in answered if id in known)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """One for each guest that a guest can trade with; members think of it seldom."""
        del room
        if not meeting.is_member(seat):
            for other in order_of_speakers(meeting):
                if not meeting.is_member(other) and traded(meeting, seat, other) is not None:
                    yield cls(seat=seat, with_=other)


@dataclass(frozen=True, slots=True)
class PlacesTraded(RoomEvent):
    """Two delegations have taken each other's places on the list. The Secretariat is told, and everybody sees it."""

    seat: SeatId
    other: SeatId
    says: ClassVar[str] = N_("{seat} and {other} have traded places on the list of speakers.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change the list."""
        return traded(meeting, self.seat, self.other) or meeting

    def into(self, room: Room) -> Room:
        """Change nothing in the room."""
        return room


@dataclass(frozen=True, slots=True)
class TradeDeclined(RoomEvent):
    """A delegation would rather keep its place. Private to the two."""

    seat: SeatId
    other: SeatId
    says: ClassVar[str] = N_("{other} would rather keep its place on the list than trade it with {seat}.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.seat, self.other)

    def into(self, room: Room) -> Room:
        """Remember it: the same request is not made again at once."""
        return with_refusal(room, self.other, self.seat, TRADE)


class JoinGroup(CorridorAct):
    """Speak through another delegation: it makes two of one's points, and both voices count behind them."""

    label: ClassVar[str] = N_("Let {to} speak for you on two of your points")
    help: ClassVar[str] = N_("You give up two points and their minutes. Whoever speaks for you is warmer towards you.")
    kind: Literal["join_group"] = "join_group"
    to: SeatId
    points: tuple[str, ...]

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; with another State that is still to speak."""
        yield from super().findings(meeting)
        holds = self.to not in (self.seat, meeting.chair) and self.to in _still_to_speak(meeting)
        yield SPEAKS_LATER(holds, {"other": meeting.called(self.to)})

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Once a game, with two points of one's own that are still to be made."""
        yield from super().asked(meeting, room)
        own = {point.id for point in unsaid(room, self.seat)}
        yield TWO_POINTS(len(set(self.points)) == len(self.points) == GROUP_POINTS and own.issuperset(self.points))
        joined = any(lent.of == self.seat for lent in room.exchanges.lent)
        yield NO_GROUP_YET(not joined, {"seat": meeting.called(self.seat)})
        yield asked_anew(room, meeting, self.to, self.seat, GROUP)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking; who is not cool, and speaks for nobody else yet, agrees."""
        yield Talked(self.seat, self.to)
        speaks_for = any(lent.to == self.to for lent in room.exchanges.lent)
        if speaks_for or room.regard(self.to, self.seat) < 0:
            yield GroupDeclined(self.seat, self.to, GroupWhy.BUSY if speaks_for else GroupWhy.COOL)
            return
        titles = tuple(room.facts.point(point).title for point in self.points)
        yield GroupJoined(self.seat, self.to, self.points, titles)
        yield from moved(room, self.to, self.seat, 1, ONE_VOICE)
        yield from moved(room, self.seat, self.to, 1, ONE_VOICE)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Two points to spare, with the first few speakers that share an interest."""
        points = to_spare(room, seat)
        if len(points) < GROUP_POINTS:
            return
        near = [other for other in _still_to_speak(meeting) if other not in (seat, meeting.chair)]
        near = [other for other in near if _interests(room, other) & _interests(room, seat)]
        for other in near[:EXAMPLES]:
            yield cls(seat=seat, to=other, points=points)


def to_spare(room: Room, seat: SeatId) -> tuple[str, ...]:
    """Return the first two points still to be made; first those for which no goal of the seat asks."""
    asked, barred = asked_to_say(room.facts, seat), unsayable(room.facts, seat)
    own = sorted((point.id for point in unsaid(room, seat) if point.id not in barred), key=lambda id: id in asked)
    return tuple(own[:GROUP_POINTS])


ONE_VOICE: Final = N_("the two speak with one voice")


def _still_to_speak(meeting: Meeting) -> Iterator[SeatId]:
    """Yield the States still to speak, in order; before the meeting also members whose list is not drawn."""
    order = order_of_speakers(meeting)
    yield from (seat for seat in order if meeting.roster.standing(seat) in DELEGATIONS)


def _interests(room: Room, seat: SeatId) -> frozenset[str]:
    own = room.facts.participant(seat)
    return frozenset(own.interests) if own else frozenset()


@dataclass(frozen=True, slots=True)
class GroupJoined(RoomEvent):
    """A delegation gave two points to another that speaks for both. Private to the two until it speaks."""

    seat: SeatId
    to: SeatId
    points: tuple[str, ...]
    titles: tuple[str, ...]
    says: ClassVar[str] = N_("{to} will say for {seat}: “{first}” and “{second}”.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.seat, self.to)

    def into(self, room: Room) -> Room:
        """The points are the other's to make now."""
        lent = tuple(Lent(point, self.seat, self.to) for point in self.points)
        return replace(room, exchanges=replace(room.exchanges, lent=(*room.exchanges.lent, *lent)))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the titles of the points."""
        first, second = self.titles
        names = {"seat": meeting.called(self.seat), "to": meeting.called(self.to)}
        return {**names, "first": first, "second": second}


class GroupWhy(StrEnum):
    """Why a delegation will not speak for another."""

    BUSY = "busy"
    COOL = "cool"


@dataclass(frozen=True, slots=True)
class GroupDeclined(RoomEvent):
    """A delegation will not speak for another. Private to the two."""

    seat: SeatId
    to: SeatId
    why: GroupWhy

    @property
    def sentence(self) -> str:
        """What is said, by why."""
        return NO_GROUP[self.why]

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.seat, self.to)

    def into(self, room: Room) -> Room:
        """Remember it: the same request is not made again at once."""
        return with_refusal(room, self.to, self.seat, GROUP)


NO_GROUP: Final = {
    GroupWhy.BUSY: N_("{to} speaks for somebody else already, and not for {seat} too."),
    GroupWhy.COOL: N_("{to} would rather not speak for {seat}, for reasons of its own."),
}
