"""What the points a seat made did to the room: who gained room to move, who lost it, and where nothing came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.politics.persuasion import Cause, CredibilityFell, RoomMoved
from game.procedure.act import seat_names
from game.procedure.statements import PointDelivered
from game.rulebook.marks import N_
from game.tutor.story import Happened, Story

SEVERAL: Final = {
    Cause.MOVED: N_("Half a step more room on “{title}”, since it was new and they care: {members}."),
    Cause.ANSWERED: N_("A whole step more room on “{title}”, since it answered them: {members}."),
    Cause.FROM_CHAIR: N_("A whole step more room on “{title}”, since it was said from the chair: {members}."),
    Cause.ALARMED: N_("Less room on “{title}”, since the point alarms them: {members}."),
    Cause.CONTESTED: N_("Less room on “{title}”, since the point is contested: {members}."),
    Cause.DOCUMENTED: N_("No effect, since the point is contested and a letter backs it: {members}."),
    Cause.SAID_BEFORE: N_("No effect, since it had been said before: {members}."),
    Cause.DOUBTED: N_("No effect, since the speaker's word is doubted: {members}."),
    Cause.USED_UP: N_("No effect, since statements can give them no more room on “{title}”: {members}."),
}
"""What is said where a point did the same to several members."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A point as it was made, and a sentence for each thing it did; none if it did nothing."""

    minute: int
    title: str
    sentences: tuple[str, ...]


def effects(story: Story, seat: SeatId) -> tuple[Effect, ...]:
    """Return what each point that ``seat`` delivered did, in order of time."""
    return tuple(
        Effect(at.minute, story.facts.point(said.point).title, tuple(_sentences(story, at, said.point)))
        for said, at in story.all(PointDelivered)
        if said.speaker == seat and said.point in story.facts.points_by_id
    )


def _sentences(story: Story, at: Happened, point: str) -> Iterator[str]:
    """Yield the sentences of one point; members it did the same to share one."""
    alike: dict[tuple[Cause, int], list[RoomMoved]] = {}
    for event in at.turned.events:
        if isinstance(event, RoomMoved) and event.point == point:
            alike.setdefault((event.cause, event.steps), []).append(event)
    meeting = at.turned.before.meeting
    for (cause, _), moved in alike.items():
        if len(moved) == 1:
            yield story.texts.event(moved[0], meeting)
        else:
            members = seat_names(meeting, tuple(event.member for event in moved))
            yield story.texts.say(SEVERAL[cause], title=moved[0].title, members=members)
    fell = (event for event in at.turned.events if isinstance(event, CredibilityFell) and event.point == point)
    yield from dict.fromkeys(story.texts.event(event, meeting) for event in fell)
