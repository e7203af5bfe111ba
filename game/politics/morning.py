"""The brief of the day: before the meeting, chance deals one of the ways in which the morning can go.

A scenario may hold several. Each gives some delegations a little more or less room, or one seat another cable. Which
one was dealt stands in the journal and comes out when the game is over; until then each seat sees its own part alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from game.council.seats import CHANCE, SeatId
from game.politics.room import Room, RoomEvent
from game.procedure.act import Act, Event
from game.procedure.coming import to_draw
from game.procedure.meeting import Meeting, Phase
from game.procedure.opening import NOT_YET_OPEN
from game.procedure.requirements import NOT_OVER
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

BY_CHANCE: Final = Requirement(
    "X-DEALT-BY-CHANCE",
    cite.SIMPLIFIED_BRIEFS,
    N_("The brief of the day is dealt by chance."),
    N_("The brief of the day is dealt by chance; {seat} cannot choose it."),
)
IN_THE_SCENARIO: Final = Requirement(
    "X-NO-BRIEF",
    cite.SIMPLIFIED_BRIEFS,
    N_("The scenario has this brief."),
    N_("The scenario has no such brief of the day."),
)
NOT_DEALT: Final = Requirement(
    "X-DEALT",
    cite.SIMPLIFIED_BRIEFS,
    N_("No brief has been dealt yet."),
    N_("The brief of the day has already been dealt."),
)


@dataclass(frozen=True, slots=True)
class BriefDealt(RoomEvent):
    """The day has begun in one of the ways in which it can."""

    brief: str
    says: ClassVar[str] = N_("Every delegation has its last word from home.")

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """Nobody until the game is over: each seat finds its own part in its own papers."""
        return ()

    def into(self, room: Room) -> Room:
        """Make the facts anew, so that nothing else needs to know."""
        return replace(room, facts=room.facts.dealt(self.brief), brief=self.brief)


class DealBrief(Act):
    """Deal the brief of the day. Only chance does this, once, before the meeting; nobody sees which it is."""

    label: ClassVar[str] = N_("Deal the brief of the day")
    help: ClassVar[str] = N_("Chance decides which of the mornings in the scenario this is. Takes no time.")
    kind: Literal["deal_brief"] = "deal_brief"
    brief: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Chance's, before the call to order; which briefs there are is for the room to say."""
        yield NOT_OVER(not meeting.closed)
        yield BY_CHANCE(self.seat == CHANCE, {"seat": meeting.called(self.seat)})
        yield NOT_YET_OPEN(not meeting.begun)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The brief is dealt."""
        del meeting
        yield BriefDealt(self.brief)


def of_deal(meeting: Meeting, room: Room, act: DealBrief) -> Iterator[Finding]:
    """Yield whether there is such a brief, and none was dealt before."""
    del meeting
    yield IN_THE_SCENARIO(any(brief.id == act.brief for brief in room.facts.briefs))
    yield NOT_DEALT(not room.brief)


def is_to_be_dealt(meeting: Meeting, room: Room) -> bool:
    """Whether chance has still to deal: after the draw of speakers, before anybody acts."""
    waits = bool(room.facts.briefs) and not room.brief
    return waits and meeting.phase is Phase.OPENING and not to_draw(meeting)


def offers(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[Act]:
    """Yield each brief that can be dealt now, to chance."""
    if seat == CHANCE and is_to_be_dealt(meeting, room):
        for brief in room.facts.briefs:
            yield DealBrief(seat=seat, brief=brief.id)
