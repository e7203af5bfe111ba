"""How many members could live with the text on the table, over the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.council.seats import SeatId
from game.politics import Room
from game.politics.chairing import stretch
from game.politics.stance import Stance, stance
from game.politics.texts import opening_wording
from game.procedure.decisions import TextAgreed
from game.procedure.texts import PutUnderSilenceNow
from game.tutor.story import Story


def steps(story: Story) -> tuple[tuple[int, int], ...]:
    """Return (minute, members) pairs in order of time: the first draft, each text put under silence, the end.

    Nothing is returned where there is no draft. At an agreement it is all members, whatever their instructions said.
    """
    if not story.facts.paragraphs:
        return ()
    found = dict(_changes(story))
    last = story.meeting.minute
    found.setdefault(last, found[max(found)])
    return tuple(sorted(found.items()))


def _changes(story: Story) -> Iterator[tuple[int, int]]:
    # At first, but with what chance dealt in the morning: its briefs move who can live with what.
    morning = replace(story.opening.room, facts=story.game.room.facts)
    yield 0, len(letting_pass(story, morning, opening_wording(story.facts)))
    for put, at in story.all(PutUnderSilenceNow):
        yield at.minute, len(letting_pass(story, at.turned.before.room, put.wording))
    for _, at in story.all(TextAgreed):
        yield at.turned.after.meeting.minute, len(story.meeting.roster.members)


def letting_pass(story: Story, room: Room, wording: Sequence[str]) -> tuple[SeatId, ...]:
    """Return the members that could let ``wording`` pass as the room was then, with what the needles add."""
    members, more = story.meeting.roster.members, stretch(room)
    return tuple(seat for seat in members if stance(room, seat, wording, stretch=more) is not Stance.OBJECTS)
