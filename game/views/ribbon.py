"""The line above everything during a meeting: which meeting, how far it has come, what hour it is."""

from __future__ import annotations

from typing import Final

from game.politics import Knowledge
from game.procedure.meeting import Meeting, Phase
from game.rulebook.marks import N_
from game.scenario import Scenario
from game.texts import Texts
from game.texts.clock import hour
from game.views.nodes import Progress, Ribbon, Stage

STAGES: Final = (
    (N_("Opening"), (Phase.OPENING,)),
    (N_("Agenda"), (Phase.AGENDA, Phase.INVITATIONS)),
    (N_("Briefings"), (Phase.BRIEFINGS,)),
    (N_("Members"), (Phase.DEBATE,)),
    (N_("Invited"), (Phase.GUESTS,)),
    (N_("Text"), (Phase.TEXT,)),
    (N_("Close"), (Phase.CLOSING, Phase.CLOSED)),
)
"""The stages shown, with the phases that belong to each."""


def ribbon(texts: Texts, scenario: Scenario, knowledge: Knowledge) -> Ribbon:
    """Return the ribbon for the meeting as it stands."""
    meeting = knowledge.meeting
    left = max(0, meeting.docket.hours - meeting.minute)
    return Ribbon(
        texts.say(N_("{number}th meeting"), number=meeting.docket.number),
        _stages(texts, meeting),
        hour(scenario.meeting.starts, meeting.minute),
        texts.say(N_("{minutes} min left"), minutes=left),
    )


def _stages(texts: Texts, meeting: Meeting) -> tuple[Stage, ...]:
    shown = [stage for stage in STAGES if meeting.docket.has_text or Phase.TEXT not in stage[1]]
    now = next((n for n, (_, phases) in enumerate(shown) if meeting.phase in phases), len(shown) - 1)
    return tuple(Stage(texts.say(name), _progress(number, now, meeting)) for number, (name, _) in enumerate(shown))


def _progress(number: int, now: int, meeting: Meeting) -> Progress:
    if number < now or meeting.closed:
        return Progress.DONE
    return Progress.NOW if number == now else Progress.TO_COME
