"""The title: go on, begin, choose, leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rulebook.marks import N_
from game.texts import Texts
from game.views.intents import Command, Go, Order
from game.views.library import SavedGame
from game.views.nodes import Choice, Heading, Node, Page, Role, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def title_page(desk: Desk, place: Place) -> Page:
    """Return the first screen; the latest game first, if there is one that is not over."""
    del place
    say = desk.texts.say
    nodes: list[Node] = [
        Heading(say(N_("Rule 37")), 1),
        Text(say(N_("A seat at the side of the chamber. Five minutes to speak. No vote.")), Role.LEAD),
    ]
    latest = desk.latest
    resumes = latest is not None
    if latest is not None:
        nodes.append(_resume(desk.texts, latest))
    new = say(N_("Choose a meeting and a seat"))
    nodes += [
        Choice(
            "title.new", say(N_("New meeting")), Go("seats"), "N" if resumes else "Enter", primary=not resumes, hint=new
        ),
        *_games(desk),
        Choice(
            "title.rules",
            say(N_("The rule book")),
            Go("rules"),
            "K",
            hint=say(N_("Every rule of the Council, explained")),
        ),
        Choice("title.settings", say(N_("Settings")), Go("settings"), "G", hint=say(N_("Text size, theme, motion"))),
        Choice("title.quit", say(N_("Quit")), Command(Order.QUIT), "Q"),
        Text(
            say(
                N_(
                    "Rule 37 of the Security Council lets a State that is not a member take part in a debate that "
                    "specially affects it, without a vote."
                )
            ),
            Role.CAPTION,
            rules=("rule-37",),
        ),
    ]
    foot = say(N_("A simulation for learning. Not affiliated with the United Nations."))
    return Page("title", say(N_("Rule 37")), tuple(nodes), foot=foot)


def _games(desk: Desk) -> tuple[Choice, ...]:
    """The way to the games played so far, if there are any."""
    if not desk.library.has_games():
        return ()
    say = desk.texts.say
    return (Choice("title.games", say(N_("Games played")), Go("games"), "L", hint=say(N_("Go on, or look back"))),)


def _resume(texts: Texts, latest: SavedGame) -> Choice:
    one, many = N_("{seat}, {title}, after {number} act"), N_("{seat}, {title}, after {number} acts")
    hint = texts.count(one, many, latest.acts, seat=latest.seat, title=latest.title)
    order = Command(Order.RESUME, latest.path.name)
    return Choice("title.continue", texts.say(N_("Continue")), order, "Enter", primary=True, hint=hint)
