"""The line above everything during a meeting: which meeting, how far it has come, what hour it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.politics import Knowledge
from game.procedure.meeting import Meeting, Phase
from game.rulebook.marks import N_
from game.scenario import Scenario
from game.texts import Texts
from game.texts.clock import hour
from game.views.nodes import Progress, Ribbon, Stage

CALL: Final = (N_("Call"), (Phase.PLANNING,))
VOTES: Final = (N_("Votes"), (Phase.ACTION, Phase.ELECTION))
BEGINNING: Final = ((N_("Opening"), (Phase.OPENING,)), (N_("Agenda"), (Phase.AGENDA, Phase.INVITATIONS)))
DEBATE: Final = (
    (N_("Briefings"), (Phase.BRIEFINGS,)),
    (N_("Members"), (Phase.DEBATE,)),
    (N_("Invited"), (Phase.GUESTS,)),
)
TEXT: Final = (N_("Text"), (Phase.TEXT,))
CLOSE: Final = (N_("Close"), (Phase.CLOSING, Phase.CLOSED))
"""The stages, each with the phases that belong to it."""

Named = tuple[str, tuple[Phase, ...]]


def ribbon(texts: Texts, scenario: Scenario, knowledge: Knowledge) -> Ribbon:
    """Return the ribbon for the meeting as it stands."""
    meeting = knowledge.meeting
    left = max(0, meeting.docket.hours - meeting.minute)
    title = meeting_name(texts, meeting.docket.number)
    return Ribbon(
        title if meeting.public else texts.say(N_("{meeting}, private"), meeting=title),
        _stages(texts, meeting),
        hour(scenario.meeting.starts, meeting.minute),
        texts.say(N_("{minutes} min left"), minutes=left),
    )


ORDINALS: Final = {1: N_("{number}st meeting"), 2: N_("{number}nd meeting"), 3: N_("{number}rd meeting")}
"""By the last figure, unless the last two are 11, 12 or 13."""


def meeting_name(texts: Texts, number: int) -> str:
    """Return what a meeting is called by its number: "8967th meeting"."""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    return texts.say(ORDINALS.get(last, N_("{number}th meeting")), number=number)


def stages_of(meeting: Meeting) -> Iterator[Named]:
    """Yield the stages that this meeting passes through, in order; votes come first where it is called to adopt."""
    if meeting.phase is Phase.PLANNING or meeting.docket.approved:
        yield CALL
    yield from BEGINNING
    votes = bool(meeting.drafts or meeting.docket.vacancies) or meeting.phase is Phase.ACTION
    first = meeting.docket.adoption or meeting.ready or bool(meeting.docket.vacancies)
    if votes and first:
        yield VOTES
    yield from DEBATE
    if votes and not first:
        yield VOTES
    if meeting.docket.has_text:
        yield TEXT
    yield CLOSE


def _stages(texts: Texts, meeting: Meeting) -> tuple[Stage, ...]:
    shown = tuple(stages_of(meeting))
    now = next((n for n, (_, phases) in enumerate(shown) if meeting.phase in phases), len(shown) - 1)
    return tuple(Stage(texts.say(name), _progress(number, now, meeting)) for number, (name, _) in enumerate(shown))


def _progress(number: int, now: int, meeting: Meeting) -> Progress:
    if number < now or meeting.closed:
        return Progress.DONE
    return Progress.NOW if number == now else Progress.TO_COME
