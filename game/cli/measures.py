"""Honest figures of speed: each measured on real positions of real games, the best of a few rounds."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game import procedure
from game.cli.desks import new_desk, page_at
from game.paths import assets, scenarios
from game.procedure.turn import turn
from game.scenario import Scenario, check, find
from game.session import Session, at_moment

ROUNDS: Final = 3
SCENARIO: Final = "csto_2022"
FULL_HD: Final = (1920, 1080)


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure with its unit."""

    name: str
    value: float
    unit: str


def measures() -> Iterator[Measure]:
    """Measure everything, one figure after the other."""
    path = find(SCENARIO, scenarios())
    yield Measure("load and check csto_2022", _milliseconds(lambda: check(path)), "ms")
    scenario = check(path).scenario
    if scenario is None:
        return
    yield Measure("engine-played meeting", _milliseconds(lambda: _whole(scenario)), "ms")
    yield from _of_procedure(_whole(scenario))
    yield from _of_saving(scenario)
    yield from _of_pictures(scenario)


def _whole(scenario: Scenario) -> Session:
    session = Session.new(scenario, {})
    session.advance()
    return session


def _of_procedure(session: Session) -> Iterator[Measure]:
    pairs = [(turned.before.meeting, turned.act) for turned in session.turns]
    seats = [(meeting, turn(meeting).seats[0]) for meeting, _ in pairs]
    yield Measure("checked step", _rate(lambda: [procedure.step(m, a) for m, a in pairs], len(pairs)), "a second")
    yield Measure("judge", _rate(lambda: [procedure.judge(m, a) for m, a in pairs], len(pairs)), "a second")
    listing = _rate(lambda: [list(procedure.legal_acts(m, seat)) for m, seat in seats], len(seats))
    yield Measure("legal_acts of one seat", listing, "a second")


def _of_saving(scenario: Scenario) -> Iterator[Measure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "game.jsonl"
        session = Session.new(scenario, {}, path=path, durable=False)
        session.advance()
        session.close()

        def again() -> None:
            loaded = Session.replayed(path)
            loaded.branch(Path(folder) / f"{time.perf_counter_ns()}.jsonl", acts=len(loaded.turns)).close()

        yield Measure("replay, save and load a meeting", _rate(again, 1), "a second")


def _of_pictures(scenario: Scenario) -> Iterator[Measure]:
    from game.desktop.picture import Shot, render  # noqa: PLC0415 - pygame only where pictures are measured
    from game.desktop.pilot import Pilot  # noqa: PLC0415

    shot, seat = Shot(size=FULL_HD), scenario.meeting.presidency
    page = page_at(scenario, seat, "chamber", "debate")
    began = time.perf_counter()
    render(page, assets(), shot)
    yield Measure("first picture of the chamber, 1920x1080", round((time.perf_counter() - began) * 1000), "ms")
    desk = new_desk(remember=False)
    desk.show(at_moment(scenario, seat, "debate"), "chamber")
    pilot = Pilot(desk, assets(), FULL_HD)
    pilot.press("Tab")
    keys = _milliseconds(lambda: pilot.press(*["Tab"] * 10))
    yield Measure("key press to next picture, 1920x1080", round(keys / 10, 1), "ms")


def _milliseconds(work: Callable[[], object]) -> float:
    return round(_seconds(work) * 1000, 1)


def _rate(work: Callable[[], object], times: int) -> float:
    return round(times / _seconds(work))


def _seconds(work: Callable[[], object]) -> float:
    """Return the best time of a few rounds, in seconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best
