"""A small program behind the window: it shows sample pages and remembers what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from samples import PAGES

from game.desktop.theme import ThemeName
from game.views.intents import Explain, Intent, Press, Type
from game.views.nodes import Field, Page


@dataclass(frozen=True)
class Settings:
    """What a person chose about the face."""

    theme: ThemeName = "dark"
    text: int = 100
    motion: Literal["full", "reduced"] = "full"


class Book:
    """Shows one page; a field keeps what is typed; the table ``leads`` says which choice opens which page."""

    def __init__(self, page: str, leads: dict[str, str] | None = None, settings: Settings | None = None) -> None:
        """Begin on the sample page of this name."""
        self.shown: Page = PAGES[page]
        self.leads = leads or {}
        self.settings = settings or Settings(motion="reduced")
        self.asked: list[Intent] = []
        self.finished = False

    def page(self) -> Page:
        """The page shown now."""
        return self.shown

    def say(self, message: str) -> str:
        """English."""
        return message

    def respond(self, intent: Intent) -> None:
        """Remember the intent and do what it leads to."""
        self.asked.append(intent)
        match intent:
            case Press("title.quit"):
                self.finished = True
            case Press(node) if node in self.leads:
                self.shown = PAGES[self.leads[node]]
            case Type(node, value):
                side = tuple(
                    replace(part, value=value) if isinstance(part, Field) and part.id == node else part
                    for part in self.shown.side
                )
                self.shown = replace(self.shown, side=side)

    @property
    def pressed(self) -> list[str]:
        """The ids pressed so far."""
        return [intent.node for intent in self.asked if isinstance(intent, Press)]

    @property
    def explained(self) -> list[str]:
        """What was asked to be explained."""
        return [intent.node for intent in self.asked if isinstance(intent, Explain)]

    @property
    def typed(self) -> str:
        """What the last typing left in the field."""
        return next((intent.value for intent in reversed(self.asked) if isinstance(intent, Type)), "")
