"""simulate and bench: figures about many games and about speed."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from game.cli.failure import FailureError
from game.cli.measures import measures
from game.cli.scenario_files import scenario_path
from game.council.seats import SeatId
from game.players import PLAYERS
from game.scenario import Scenario, delegations, load, to_saved
from game.session.simulate import Batch, summary
from game.session.simulate import simulate as play_games

BAR = 30
"""Width of the progress bar, in characters."""


def simulate(options: argparse.Namespace) -> int:
    """Let the engine play games and print what came of them."""
    scenario = load(scenario_path(options.scenario))
    players = _players(options.player, scenario)
    batch = Batch(to_saved(scenario), players, options.rules, options.seed, options.save)
    began = time.perf_counter()
    played = play_games(batch, options.games, jobs=options.jobs, progress=_bar(options.games, quiet=options.json))
    figures = summary(scenario, played, players, time.perf_counter() - began)
    print(json.dumps(figures, ensure_ascii=False, indent=2) if options.json else _told(figures))
    return 0


def _players(given: list[str], scenario: Scenario) -> dict[SeatId, str]:
    """Read SEAT=PLAYER pairs; "*" stands for every seat not named."""
    seats = [delegation.seat for delegation in delegations(scenario)]
    pairs = dict(pair.partition("=")[::2] for pair in given)
    for seat, player in pairs.items():
        if seat not in {*seats, "*"}:
            raise FailureError(f"No seat is called {seat!r} in {scenario.id}. Choose from: {', '.join(seats)}.")
        if player not in PLAYERS:
            raise FailureError(f"No player is called {player!r}. Choose from: {', '.join(PLAYERS)}.")
    everybody = pairs.pop("*", None)
    return {**(dict.fromkeys(seats, everybody) if everybody else {}), **pairs}


def _bar(games: int, *, quiet: bool) -> Callable[[int], None]:
    def show(done: int) -> None:
        if not quiet and sys.stderr.isatty():
            filled = BAR * done // games
            print(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {done} of {games}", end="", file=sys.stderr, flush=True)
            if done == games:
                print(file=sys.stderr)

    return show


def _told(figures: Mapping[str, Any]) -> str:
    """Return the figures for reading."""
    lines = [f"{figures['games']} games of {figures['scenario']} in {figures['seconds']} s, {figures['acts']} acts."]
    lines += ["", "How they ended:"]
    lines += [f"  {count:4} {name}" for name, count in figures["outcomes"].items()]
    lines += ["", "Seats with instructions: goals met of goals set, points, longest idle stretch in minutes:"]
    for seat, row in figures["seats"].items():
        if row["objectives_total"]:
            met = f"{row['objectives_met']} of {row['objectives_total']}"
            lines.append(f"  {seat:24} {row['player']:14} {met:10} {row['points']:5} {row['longest_idle']:4}")
    lines += ["", f"Wordings nobody put forward: {len(figures['unreached'])}"]
    return "\n".join(lines)


def bench(options: argparse.Namespace) -> int:
    """Print how fast the program is on this machine. It reports; it never fails."""
    found = list(measures())
    if options.json:
        print(json.dumps([{"name": m.name, "value": m.value, "unit": m.unit} for m in found], indent=2))
    else:
        for measure in found:
            print(f"{measure.name:42} {measure.value:>12,} {measure.unit}")
    return 0
