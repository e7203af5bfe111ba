"""A whole game by typing: numbers, key letters and a few words. Nothing that can be typed ends in a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.rulebook.marks import N_
from game.terminal.news import is_again, news
from game.views.as_text import as_text, numbers, wrapped
from game.views.desk import Desk
from game.views.intents import Explain, Intent, Press, Type
from game.views.nodes import Choice, Page
from game.views.walk import choices_of, fields_of

PROMPT: Final = "> "
CURTAIN: Final = "curtain"
"""The screen before which what was printed is pushed out of sight."""
SCREENFUL: Final = 120
"""Blank lines: more than any window of a terminal shows."""
LOOK_AWAY: Final = N_("What stands above is private. Please do not scroll back.")
LOOK: Final = "look"
CHANGED: Final = N_("What is new here; “look” shows the whole page:")
HELP: Final = N_(
    "Type the number of a choice, or the letter in brackets after it. Enter alone takes the choice marked [Enter]. "
    "“? 3” says why choice 3 is open or not; “?” the rule of the moment. “say” and your words fill the open field, "
    "“say 2” and your words the second of several. “look” shows the page again, “back” goes back, “quit” leaves; the "
    "game is saved at every step."
)
NOT_UNDERSTOOD: Final = N_("“{line}” is not a choice here. {numbers} For more, type “help”.")
NUMBERS: Final = N_("Type a number from 1 to {last}.")
ONE_NUMBER: Final = N_("There is one choice: type 1.")
NO_FIELD: Final = N_("There is nothing to write here. Type a number, or “help”.")
NOTHING_FIRST: Final = N_("No choice is marked [Enter] here. {numbers}")
NO_WAY_BACK: Final = N_("There is no way back from here. Type “quit” to leave.")
NO_NUMBER: Final = N_("There is no choice {number} here. {numbers}")
TOO_LONG: Final = N_("That is {number} characters; {limit} fit. Shorten it and type it again.")
NOTHING_SAID: Final = N_("Write your words after “say”, on the same line.")
SAVED: Final = N_("The game is saved in {path}. To go on: python3 main.py play --resume {path}")
GOODBYE: Final = N_("Goodbye.")


def play(desk: Desk, read: Callable[[str], str] = input, write: Callable[[str], object] = print) -> None:
    """Show pages and do what is typed until the person leaves.

    Args:
        desk: where the person sits.
        read: asks for a line; ends with EOFError when there are no more.
        write: shows text.
    """
    shown: Page | None = None
    while True:
        page = desk.page()
        if page != shown:
            if page.screen == CURTAIN:
                write(desk.say(LOOK_AWAY) + "\n" * SCREENFUL)
            write(_printed(desk, shown, page))
            shown = page
        try:
            line = read(PROMPT)
        except (EOFError, KeyboardInterrupt):
            line = "quit"
        if line.strip().casefold() == LOOK:
            shown = None
            continue
        kept = _resume_line(desk)
        answer = _obey(desk, page, line.strip())
        if answer:
            write(wrapped(answer))
        if desk.finished:
            write(kept or desk.say(GOODBYE))
            return


def _printed(desk: Desk, before: Page | None, page: Page) -> str:
    """Return the page as text; of one that stands there already only what is new."""
    text = as_text(page, desk.texts)
    if before is None or not is_again(before, page):
        return text
    new = news(as_text(before, desk.texts), text)
    return f"{desk.say(CHANGED)}\n{new}" if new else text


def _resume_line(desk: Desk) -> str:
    """How to go on with the present game, if it is saved and not over."""
    path = desk.session.path if desk.session and not desk.session.over else None
    return desk.texts.say(SAVED, path=path) if path else ""


def _obey(desk: Desk, page: Page, line: str) -> str:
    """Do what ``line`` asks for; return a sentence if it could not be understood."""
    word, _, rest = line.partition(" ")
    if rest and _typed(page, line) is not None:
        return _press_typed(desk, page, line)  # such as “Say why you stay in the chair”
    match word.casefold():
        case "help":
            return desk.say(HELP)
        case "quit" | "exit":
            desk.leave()
            return ""
        case "say" | "write":
            return _write_field(desk, page, rest.strip())
        case "back" | "esc":
            return _press_key(desk, page, "Esc", NO_WAY_BACK)
        case "":
            return _press_primary(desk, page)
    if word.startswith("?"):
        return _explain(desk, page, f"{word[1:]} {rest}".strip())
    return _press_typed(desk, page, line)


def _send(desk: Desk, intent: Intent) -> str:
    desk.respond(intent)
    return ""


def _write_field(desk: Desk, page: Page, words: str) -> str:
    """Fill the page's field; of several the one whose number comes first, else the first."""
    fields = fields_of(page)
    if not fields:
        return desk.say(NO_FIELD)
    number, _, rest = words.partition(" ")
    named = len(fields) > 1 and number in {str(place) for place in range(1, len(fields) + 1)}
    field, words = (fields[int(number) - 1], rest.strip()) if named else (fields[0], words)
    if not words and not field.value:
        return desk.say(NOTHING_SAID)
    if len(words) > field.limit:
        return desk.texts.say(TOO_LONG, number=len(words), limit=field.limit)
    return _send(desk, Type(field.id, words))


def _press_key(desk: Desk, page: Page, key: str, otherwise: str) -> str:
    choice = next((choice for choice in choices_of(page) if choice.key.casefold() == key.casefold()), None)
    return _send(desk, Press(choice.id)) if choice else desk.say(otherwise)


def _press_primary(desk: Desk, page: Page) -> str:
    choice = next((choice for choice in choices_of(page) if choice.primary), None)
    if choice is None:
        return desk.texts.say(NOTHING_FIRST, numbers=_numbers(desk, page))
    return _send(desk, Press(choice.id))


def _numbers(desk: Desk, page: Page) -> str:
    """Say which numbers can be typed."""
    last = len(numbers(page))
    return desk.texts.say(NUMBERS, last=last) if last > 1 else desk.say(ONE_NUMBER)


def _explain(desk: Desk, page: Page, rest: str) -> str:
    if not rest:
        return _send(desk, Explain())
    choice = _typed(page, rest)
    if choice is None:
        return desk.texts.say(NO_NUMBER, number=rest, numbers=_numbers(desk, page))
    return _send(desk, Explain(choice.id))


def _press_typed(desk: Desk, page: Page, line: str) -> str:
    choice = _typed(page, line)
    if choice is None:
        return desk.texts.say(NOT_UNDERSTOOD, line=line[:40], numbers=_numbers(desk, page))
    return _send(desk, Press(choice.id))


def _typed(page: Page, line: str) -> Choice | None:
    """Return the choice meant by a number, a key, or its own words."""
    found = numbers(page)
    if line.isascii() and line.isdecimal():
        return found.get(int(line)) if len(line) < 6 else None
    wanted = line.casefold()
    by_key = next((one for one in found.values() if wanted in (one.key.casefold(), one.letter.casefold())), None)
    return by_key or next((choice for choice in found.values() if choice.label.casefold() == wanted), None)
