"""Games that differ only in what one delegation keeps to itself, played side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from game.politics import seen_by, turn
from game.politics.chairing import had_break
from game.politics.corridor import CorridorAct, is_open, occasion
from game.politics.exchanges import Occasion
from game.politics.knowledge import is_known
from game.procedure import judge
from game.procedure.act import Event
from game.procedure.meeting import Meeting, Phase
from game.procedure.motions import MoveSuspension
from game.scenario import Scenario, from_saved, to_saved
from game.session import Session, Turned
from game.views.desk import Desk
from game.views.nodes import Page
from game.views.screens import SCREENS, WITHOUT_A_MEETING
from tests.views.desks import looking_at

TALKERS: Final = ("kazakhstan", "norway", "armenia", "united_states")
"""Seats that go into the corridor in these games; left to themselves, readers do not."""
BREAK: Final = MoveSuspension(seat="norway", length=20)
SHOWN: Final = tuple(screen for screen in SCREENS if screen not in WITHOUT_A_MEETING and screen != "debrief")
"""Screens of a meeting that goes on; the debrief comes after it and hides nothing."""


def marker(seat: str) -> str:
    """Return a word that stands in the secrets of ``seat`` and nowhere else."""
    return f"MARKER-OF-{seat.upper()}"


def with_markers(scenario: Scenario) -> Scenario:
    """Return the scenario with a marker in every secret that is written in words; nothing else is changed."""
    data = to_saved(scenario)
    for seat, cells in data["positions"].items():
        for cell in cells.values():
            cell["because"] = marker(seat)
    for own in data["delegations"]:
        for line in own["red_lines"]:
            line["because"] = marker(own["seat"])
    _mark_instructions(data)
    return from_saved(data)


def _mark_instructions(data: dict[str, Any], only: str = "") -> None:
    for own in data["instructions"]:
        if only in ("", own["seat"]):
            own["cable"] = marker(own["seat"])
            for objective in own["objectives"]:
                if not objective["public"]:
                    objective["text"] = marker(own["seat"])
    for brief in data["briefs"]:
        for seat in brief["cables"]:
            if only in ("", seat):
                brief["cables"][seat] = marker(seat)


def with_other_secrets(scenario: Scenario, seat: str) -> Scenario:
    """Return the scenario in which ``seat`` wants, swallows, likes and never signs other things than it did.

    On which side of an issue it stands is not changed: whoever hears its points knows that.
    """
    data = to_saved(scenario)
    for cell in data["positions"][seat].values():
        cell["stand"] = {2: 1, 1: 2, -1: -2, -2: -1, 0: 0}[cell["stand"]]
    own = next(one for one in data["delegations"] if one["seat"] == seat)
    others = (one["seat"] for one in data["delegations"] if one["seat"] != seat)
    own["give"] = (own["give"] + 2) % 4
    own["regard"] = {other: -1 if own["regard"].get(other, 0) >= 0 else 1 for other in others}
    paragraph = data["draft"]["paragraphs"][0]["id"]
    own["red_lines"] = [{"paragraph": paragraph, "at_most": 0, "because": marker(seat), "status": "invented"}]
    _mark_instructions(data, seat)
    return from_saved(data)


def played(scenario: Scenario, seed: int) -> Session:
    """Return a whole game of readers, in which a few seats talk in the corridor whenever they can."""
    session = Session.new(scenario, {}, seed=seed)
    talked: set[Occasion | None] = set()
    while not session.over:
        meeting = session.game.meeting
        if is_open(meeting) and TALKERS[0] in turn(session.game).may and occasion(meeting) not in talked:
            talked.add(occasion(meeting))
            _talk(session, seed)
        elif meeting.phase is Phase.TEXT and not meeting.rounds and not had_break(meeting) and _possible(meeting):
            session.submit(BREAK)
        act = session._next_act()
        if act is not None:
            session.submit(act)
    return session


def _possible(meeting: Meeting) -> bool:
    return judge(meeting, BREAK).possible


def _talk(session: Session, seed: int) -> None:
    """Let each talker do two of the things it might, another pair in each game."""
    for place, seat in enumerate(TALKERS):
        for number in range(2):
            open_ = [act for act in seen_by(session.game, seat).legal() if isinstance(act, CorridorAct)]
            if open_:
                session.submit(open_[(7 * seed + 11 * place + 5 * number) % len(open_)])


def side_by_side(one: Session, other: Session) -> Iterator[tuple[int, Turned, Turned]]:
    """Yield the turns of two games, numbered, up to the first act that differs."""
    for number, (turned, twin) in enumerate(zip(one.turns, other.turns, strict=False)):
        if turned.act != twin.act:
            return
        yield number, turned, twin


def learnt(events: Iterable[Event], seat: str) -> tuple[Event, ...]:
    """Return those of the events that ``seat`` gets to know of."""
    return tuple(event for event in events if is_known(event, seat))


def pages(desk: Desk, session: Session, acts: int, seat: str) -> Iterator[tuple[str, Page]]:
    """Yield every screen of ``seat`` after so many acts."""
    earlier = Session(session.scenario, session.seats, session.house, session.seed, session.opening)
    earlier.turns.extend(session.turns[:acts])
    earlier.show_to(seat)
    for screen in SHOWN:
        desk.show(earlier, screen)
        desk.seat = seat
        yield screen, desk.page()


def desk(session: Session) -> Desk:
    """Return a desk to look from."""
    return looking_at(session, "chamber")
