"""What decided this? Three things of this very game to choose from, and what the record says of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.procedure.invitations import ParticipationRequested
from game.rulebook.marks import N_
from game.tutor.otherwise import Otherwise
from game.tutor.story import Story
from game.tutor.turning import TurningPoint

OPTIONS: Final = 3
HOUR: Final = N_("The time that was left")
DRAW: Final = N_("The order in which delegations spoke")
ROOM: Final = N_("Who was in the room")
MATTERED: Final = N_("It mattered: played again with the other choice there, something comes out otherwise.")
NOT_ALONE: Final = N_("It did not decide it: played again with the other choice there, the meeting comes to the same.")
ONE_WAY: Final = N_("The record shows no other choice there that could be played on from.")
TIME_LEFT: Final = N_("The record: the meeting ended at {hour}, and {number} minute of its time was left.")
TIMES_LEFT: Final = N_("The record: the meeting ended at {hour}, and {number} minutes of its time were left.")
TIME_STOPPED: Final = N_("The record: the meeting was stopped at {hour}, with {number} minute of its time left.")
TIMES_STOPPED: Final = N_("The record: the meeting was stopped at {hour}, with {number} minutes of its time left.")
SPOKE: Final = N_("The record: {number} delegation spoke. The order decides what is new when it is said.")
SPOKEN: Final = N_("The record: {number} delegations spoke. The order decides what is new when it is said.")
ASKED: Final = N_("The record: {number} State asked to take part.")
HAVE_ASKED: Final = N_("The record: {number} States asked to take part.")


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer: what it is called, neutrally; the turning point it stands for, or what the record says."""

    name: str
    point: TurningPoint | None = None
    record: str = ""


def options(story: Story, turning: Sequence[TurningPoint]) -> tuple[Option, ...]:
    """Return three possible answers: the turning points in order of time, then what every meeting has."""
    meeting, texts = story.meeting, story.texts
    left = max(0, meeting.docket.hours - meeting.minute)
    asked = sum(1 for _ in story.all(ParticipationRequested))
    one, many = (TIME_LEFT, TIMES_LEFT) if meeting.closed else (TIME_STOPPED, TIMES_STOPPED)
    always = (
        Option(texts.say(HOUR), None, texts.count(one, many, left, hour=story.hour(meeting.minute))),
        Option(texts.say(DRAW), None, texts.count(SPOKE, SPOKEN, len(set(meeting.spoken)))),
        Option(texts.say(ROOM), None, texts.count(ASKED, HAVE_ASKED, asked)),
    )
    return (*(Option(point.name, point) for point in turning), *always)[:OPTIONS]


def compared(story: Story, option: Option, would: Otherwise | None) -> str:
    """Return what the record says to an answer; nobody marks it. ``would``: what followed from the other choice."""
    if option.point is None:
        return option.record
    if would is None:
        return story.texts.say(ONE_WAY)
    verdict = story.texts.say(MATTERED if would.matters else NOT_ALONE)
    return " ".join((verdict, would.choice, would.ending, *would.goals))
