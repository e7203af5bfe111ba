"""Regard: how one delegation looks on another, in words, and how acts warm or cool it. Only the two know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.council.seats import SeatId
from game.politics.room import WARMEST, Room, RoomEvent
from game.procedure.meeting import Meeting
from game.rulebook.marks import N_

REGARD_WORDS: Final = (N_("cold"), N_("cool"), N_("correct"), N_("warm"), N_("close"))
"""From -2 to 2."""


def regard_word(regard: int) -> str:
    """Return how a regard from -2 to 2 is said."""
    return REGARD_WORDS[regard + WARMEST]


@dataclass(frozen=True, slots=True)
class RegardMoved(RoomEvent):
    """An act of one delegation warmed or cooled another towards it."""

    member: SeatId
    other: SeatId
    was: int
    now: int
    because: str
    """What was done, to be said after a colon."""

    @property
    def sentence(self) -> str:
        """What is said, by direction."""
        return WARMER if self.now > self.was else COOLER

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two alone."""
        return (self.member, self.other)

    def into(self, room: Room) -> Room:
        """Remember the change, and that the other has seen it."""
        change, shown = (self.member, self.other, self.now - self.was), (self.member, self.other, self.now)
        return replace(room, regards=(*room.regards, change), shown=(*room.shown, shown))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, the regard in words, and what was done."""
        return {
            "member": meeting.called(self.member),
            "other": meeting.called(self.other),
            "was": regard_word(self.was),
            "now": regard_word(self.now),
            "because": self.because,
        }


WARMER: Final = N_("{member} is warmer towards {other}, from {was} to {now}: {because}.")
COOLER: Final = N_("{member} is cooler towards {other}, from {was} to {now}: {because}.")


def moved(room: Room, member: SeatId, other: SeatId, change: int, because: str) -> tuple[RegardMoved, ...]:
    """Return the change of how ``member`` regards ``other``; nothing if it is as warm or as cold as can be."""
    was = room.regard(member, other)
    now = max(-WARMEST, min(WARMEST, was + change))
    return (RegardMoved(member, other, was, now, because),) if now != was else ()
