"""Every screen by its name, written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from game.views.brief import brief_page
from game.views.chair import chair_page
from game.views.chamber import chamber_page
from game.views.composer import composer_page
from game.views.corridor import corridor_page
from game.views.curtain import curtain_page
from game.views.debrief import debrief_page
from game.views.draft import draft_page
from game.views.floor import floor_page
from game.views.forms import form_page
from game.views.games import games_page
from game.views.ledger import ledger_page
from game.views.nodes import Page
from game.views.papers import papers_page
from game.views.people import bell_page, people_page
from game.views.record import record_page
from game.views.rules import rule_page, rules_page
from game.views.ruling import ruling_page
from game.views.seats import seats_page
from game.views.settings_page import settings_page
from game.views.silence import silence_page
from game.views.title import title_page
from game.views.vote import vote_page
from game.views.why import why_page

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

Maker: TypeAlias = "Callable[[Desk, Place], Page]"

SCREENS: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        "title": title_page,
        "seats": seats_page,
        "curtain": curtain_page,
        "games": games_page,
        "people": people_page,
        "bell": bell_page,
        "brief": brief_page,
        "chamber": chamber_page,
        "composer": composer_page,
        "floor": floor_page,
        "form": form_page,
        "papers": papers_page,
        "corridor": corridor_page,
        "vote": vote_page,
        "ruling": ruling_page,
        "draft": draft_page,
        "silence": silence_page,
        "chair": chair_page,
        "ledger": ledger_page,
        "record": record_page,
        "debrief": debrief_page,
        "settings": settings_page,
        "why": why_page,
        "rules": rules_page,
        "rule": rule_page,
    }
)
WITHOUT_A_MEETING: Final = frozenset({"title", "games", "seats", "settings", "rules", "rule"})
"""Screens that need no meeting."""
