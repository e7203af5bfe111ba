"""The settings, each with its effect at once in a sample beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rulebook.marks import N_
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Item, Node, Options, Page, Role, Rows, Text
from game.views.settings import MOTIONS, TEXT_SIZES, THEMES

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

WORDS = {
    "dark": N_("Dark"),
    "light": N_("Light, for projectors"),
    "full": N_("Full"),
    "reduced": N_("Reduced"),
}


def settings_page(desk: Desk, place: Place) -> Page:
    """Return the settings as they are."""
    del place
    say, settings = desk.texts.say, desk.settings
    sizes = tuple(str(size) for size in TEXT_SIZES)
    main: tuple[Node, ...] = (
        Heading(say(N_("Settings")), 1),
        _options(desk, "theme", say(N_("Theme")), THEMES, settings.theme),
        _options(desk, "text", say(N_("Text size")), sizes, str(settings.text)),
        _options(desk, "motion", say(N_("Motion")), MOTIONS, settings.motion),
        Text(say(N_("The language of this version is English.")), Role.CAPTION),
    )
    done = Choice("settings.back", say(N_("Done")), Command(Order.BACK), "Esc", "check", primary=True)
    return Page("settings", say(N_("Settings")), main, _sample(desk), acts=(done,))


def _options(desk: Desk, name: str, label: str, values: tuple[str, ...], now: str) -> Options:
    choices = tuple(
        Choice(f"{name}.{value}", _word(desk, value), Command(Order.SET, f"{name}={value}"), checked=value == now)
        for value in values
    )
    return Options(name, label, choices)


def _word(desk: Desk, value: str) -> str:
    return desk.texts.say(WORDS[value]) if value in WORDS else desk.texts.say(N_("{number} %"), number=value)


def _sample(desk: Desk) -> tuple[Node, ...]:
    """A piece of a meeting in the chosen look."""
    say = desk.texts.say
    speaking = say(N_("3 of 5 min"))
    return (
        Heading(say(N_("Sample")), 2),
        Text(say(N_("Kenya has the floor.")), Role.LEAD),
        Text(say(N_("“A sample sentence, as the record would print it.”")), Role.QUOTE),
        Rows((Item("Kenya", seat="kenya", aside=speaking, current=True), Item("Mexico", seat="mexico")), id="sample"),
        Text(say(N_("Only members of the Council raise points of order.")), Role.WARN),
    )
