"""play, replay and the title: where persons play."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from game.cli.failure import FailureError
from game.cli.scenario_files import scenario_path
from game.council.seats import SeatId
from game.paths import assets, data, scenarios
from game.players import HUMAN
from game.procedure.house import PRESETS
from game.rulebook.load import load_rulebook
from game.scenario import Scenario, delegations, load
from game.session import Session
from game.texts import Texts


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
