"""The games played so far: to go on with, or, once over, to look back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.library import SavedGame
from game.views.nodes import Choice, Heading, Item, Page, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def games_page(desk: Desk, place: Place) -> Page:
    """Return the latest games, the newest first."""
    del place
    say = desk.texts.say
    rows = tuple(_row(desk, game) for game in desk.library.saved())
    back = Choice("games.back", say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)
    main = (
        Heading(say(N_("Games played")), 1),
        Text(say(N_("A game that is over opens at its debrief; any other goes on where it was left.")), Role.CAPTION),
        Rows(rows, say(N_("No game has been saved yet.")), "games"),
    )
    return Page("games", say(N_("Games played")), main, acts=(back,))


def _row(desk: Desk, game: SavedGame) -> Item:
    say = desk.texts.say
    label = say(N_("Look back") if game.ended else N_("Go on"))
    acts = desk.texts.count(N_("after {number} act"), N_("after {number} acts"), game.acts)
    name = game.path.name
    return Item(
        f"{game.title}: {game.seat}",
        detail=(Text(acts, Role.CAPTION),),
        aside=say(N_("over")) if game.ended else say(N_("not over")),
        choice=Choice(f"game.{name}", label, Command(Order.RESUME, name)),
        id=f"row.{name}",
    )
