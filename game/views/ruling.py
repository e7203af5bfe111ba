"""The ruling: a point of order, the President's ruling on it, and who may challenge it (rule 30)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.procedure.matters import Point, Ruled
from game.rulebook import citations as cite
from game.rulebook.citations import Citation
from game.rulebook.marks import N_
from game.views.chamber import chamber_page
from game.views.moment import rule_of_the_moment
from game.views.nodes import Chamber, Heading, Page, Role, Text
from game.views.room import chamber as chamber_node
from game.views.rules import entry_title

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def ruling_page(desk: Desk, place: Place) -> Page:
    """Return the chamber with the point of order or the ruling in its middle, and what rule 30 says beside it."""
    page, texts = chamber_page(desk, place), desk.texts
    entry = desk.rulebook.entry(_rule(desk))
    rule = (
        Heading(entry_title(entry), 2),
        Text(entry.says, Role.CAPTION, rules=(entry.id,), id="ruling.rule"),
    )
    record = page.side[-1]
    page = replace(page, screen="ruling", title=texts.say(N_("The ruling")), side=(*rule, record))
    if isinstance(desk.knowledge.meeting.top, Point | Ruled) or desk.shown is not None:
        return page
    middle = chamber_node(texts, desk.knowledge, (*_chamber(page).stage, Text(_last(desk), Role.CAPTION)))
    return replace(page, main=(middle,))


def _rule(desk: Desk) -> Citation:
    """What is read beside a ruling: rule 30, or the practice on whether something is a matter of procedure."""
    top = desk.knowledge.meeting.top
    return rule_of_the_moment(desk.knowledge.meeting) if isinstance(top, Point | Ruled) else cite.RULE_30


def _chamber(page: Page) -> Chamber:
    return next(node for node in page.main if isinstance(node, Chamber))


def _last(desk: Desk) -> str:
    """The last ruling of this meeting in words, or that there was none."""
    rulings = desk.knowledge.room.rulings
    if not rulings:
        return desk.texts.say(N_("No point of order has been raised in this meeting."))
    upheld, denied = (
        N_("The last ruling: the point was well taken."),
        N_("The last ruling: the point was not well taken."),
    )
    return desk.texts.say(upheld if rulings[-1] else denied)
