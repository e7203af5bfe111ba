"""text and picture: one screen without a game."""

from __future__ import annotations

import argparse

from game.cli.desks import catalogue, page_at
from game.cli.failure import FailureError
from game.cli.games import seat_called
from game.cli.scenario_files import scenario_path
from game.council.seats import SeatId
from game.paths import assets
from game.scenario import Scenario, load
from game.views.as_text import as_text
from game.views.nodes import Page


def text(options: argparse.Namespace) -> int:
    """Print the text twin of a screen."""
    print(as_text(_page(options), catalogue(options.language)), end="")
    return 0


def picture(options: argparse.Namespace) -> int:
    """Draw a screen into a PNG file, without a window."""
    from game.desktop.picture import Shot, save_picture  # noqa: PLC0415 - pygame only where something is drawn

    if options.out.suffix.lower() != ".png":
        raise FailureError(f"{options.out} is not the name of a PNG file. Let it end in .png.")
    shot = Shot(size=options.size, text=options.text_size, theme=options.theme)
    save_picture(_page(options), assets(), shot, options.out)
    return 0


def _first_seat(scenario: Scenario) -> SeatId:
    """Return the seat that stands first in the list of seats to choose from; a checked scenario has one."""
    orders = {p.playable.order: p.seat for p in scenario.delegations if p.playable}
    return orders[min(orders)]


def _page(options: argparse.Namespace) -> Page:
    scenario = load(scenario_path(options.scenario))
    if options.moment and not options.moment.isdecimal() and not scenario.moments:
        raise FailureError(f"{scenario.id} names no moments. Choose an act number, such as --moment 12.")
    seat = seat_called(options.seat, scenario) if options.seat else _first_seat(scenario)
    return page_at(scenario, seat, options.screen, options.moment, options.language)
