"""play, replay and the title: where persons play."""

from __future__ import annotations

import argparse
import json
import os
import sys

from game.cli.desks import new_desk
from game.cli.failure import FailureError
from game.cli.scenario_files import scenario_path
from game.council.seats import SeatId
from game.paths import assets
from game.players import HUMAN
from game.politics.vocabulary import Length
from game.procedure.house import PRESETS
from game.scenario import Scenario, delegations, load
from game.session import Session
from game.terminal import play as play_in_terminal
from game.views.desk import Desk
from game.views.people import MOST_PEOPLE

NO_DISPLAY = "There is no display, so the game is played here, as text."


def title(options: argparse.Namespace) -> int:
    """Show the title screen: in a window, or in the terminal if there is no display."""
    del options
    return _show(new_desk(), face=None)


def play(options: argparse.Namespace) -> int:
    """Play one game, new or saved."""
    desk = new_desk(options.language)
    if options.resume is not None:
        desk.play(Session.resume(options.resume))
        return _show(desk, options.face)
    if options.scenario is None:
        raise FailureError("Name a scenario, such as csto_2022, or a saved game with --resume FILE.")
    scenario = load(scenario_path(options.scenario))
    if options.seat is None:
        playable = [p for p in scenario.delegations if p.playable]
        names = ", ".join(p.seat for p in sorted(playable, key=lambda p: p.playable.order if p.playable else 0))
        raise FailureError(f"Choose your seat with --seat. In {scenario.id} there are: {names}.")
    seats = tuple(dict.fromkeys(seat_called(name, scenario) for name in options.seat))
    if len(seats) > MOST_PEOPLE:
        raise FailureError(f"At most {MOST_PEOPLE} people play at one machine. Name fewer seats.")
    path = desk.library.free_path(scenario, seats)
    house, length = PRESETS[options.rules], Length(options.length)
    held = dict.fromkeys(seats, HUMAN)
    desk.play(Session.new(scenario, held, house=house, seed=options.seed, length=length, path=path), "brief")
    return _show(desk, options.face)


def _show(desk: Desk, face: str | None) -> int:
    """Open the face asked for; without a wish the window, or the terminal where there is no display."""
    if face == "terminal" or (face is None and not _has_display()):
        if face is None:
            print(NO_DISPLAY, file=sys.stderr)
        play_in_terminal(desk)
    else:
        _open_window(desk, given=face == "desktop")
    return 0


def _has_display() -> bool:
    """Whether a window can be hoped for. Windows and macOS always have one; elsewhere a display is named."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    return named or sys.platform in {"win32", "darwin"}


def _open_window(desk: Desk, *, given: bool) -> None:
    """Open the window; if none can be opened and none was asked for by name, play in the terminal."""
    from game.desktop.window import NoWindowError, show  # noqa: PLC0415 - pygame only where there is a window

    try:
        show(desk, assets())
    except NoWindowError as error:
        if given:
            raise FailureError(f"No window can be opened here ({error}). Try --face terminal.") from error
        print(NO_DISPLAY, file=sys.stderr)
        play_in_terminal(desk)


def seat_called(name: str, scenario: Scenario) -> SeatId:
    """Return the seat meant by ``name``: an id, a short or full name, a two-letter code, or "presidency".

    Raises:
        FailureError: if nobody is called so; the message lists the seats there are.
    """
    if name.casefold() == "presidency":
        return scenario.meeting.presidency
    wanted = name.casefold().replace(" ", "_")
    for delegation in delegations(scenario):
        names = (delegation.seat, delegation.short, delegation.name, delegation.code)
        if wanted in {known.casefold().replace(" ", "_") for known in names if known}:
            return delegation.seat
    known = ", ".join(delegation.seat for delegation in delegations(scenario))
    raise FailureError(f"No seat is called {name!r} in {scenario.id}. Choose from: {known}.")


def replay(options: argparse.Namespace) -> int:
    """Play a saved game again and print its acts, outcome and state."""
    session = Session.replayed(options.file, to=options.to)
    if session.warning:
        print(session.warning, file=sys.stderr)
    found = {"acts": len(session.turns), "outcome": session.outcome, "state": session.state}
    if options.json:
        print(json.dumps(found))
    else:
        ended = session.outcome or "the meeting is not over"
        print(f"{len(session.turns)} acts. Outcome: {ended}. State: {session.state}")
    return 0
