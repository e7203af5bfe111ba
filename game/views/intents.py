"""What a person can ask of the program, in words that no face invents.

A face turns key presses and clicks into an :data:`Intent`; a :class:`~game.views.nodes.Choice` carries what pressing it
:data:`Does`: an act of the game, a way to another screen, or a command to the program around the game.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.procedure.act import Act


@dataclass(frozen=True, slots=True)
class Go:
    """Show another screen, or another tab of this one; ``about`` names what the screen is to explain."""

    screen: str
    tab: str = ""
    about: str = ""


class Order(StrEnum):
    """What the program, not the meeting, can be asked to do."""

    NEW_GAME = "new_game"
    """Start a meeting; argument: scenario name and the seats persons take, "csto_2022 kazakhstan armenia"."""
    SWAP = "swap"
    """Start the same meeting again, with the same seed; argument: the seats persons take."""
    RESUME = "resume"
    """Go on with a saved meeting; argument: the file's name."""
    LISTEN = "listen"
    """Let the open window pass."""
    SIT = "sit"
    """Sit down behind the curtain, at the seat that is asked."""
    HAND = "hand"
    """Give a seat to a person or to the engine; argument: "seat=player"."""
    RING = "ring"
    """End the game where it stands."""
    LOOK = "look"
    """Once the game is over, look back from another person's seat; argument: the seat."""
    UNDO = "undo"
    """Take back to before one's own last act."""
    SET = "set"
    """Change a setting; argument: "name=value"."""
    PICK = "pick"
    """Put a point into the statement, or take it out; argument: the point's id."""
    EARLIER = "earlier"
    """Move a chosen point one place up; argument: the point's id."""
    LATER = "later"
    """Move a chosen point one place down; argument: the point's id."""
    RUNG = "rung"
    """Choose the wording of a paragraph for the next text; argument: the rung's id."""
    FILL = "fill"
    """Put a value into a field of the screens; argument: "field=value"."""
    TURN = "turn"
    """Show the next or the previous thing in place of this one; argument: what the screen is to be about."""
    GO_ON = "go_on"
    """Leave the moment that is being shown and go on to the present one."""
    BACK = "back"
    """Return to the screen one came from."""
    LEAVE = "leave"
    """Go back to the title; the game stays saved."""
    QUIT = "quit"
    """Close the program."""


@dataclass(frozen=True, slots=True)
class Command:
    """An order with its argument."""

    order: Order
    argument: str = ""


Does: TypeAlias = "Act | Go | Command"


@dataclass(frozen=True, slots=True)
class Press:
    """The person pressed the choice with this id."""

    node: str


@dataclass(frozen=True, slots=True)
class Type:
    """The person changed the field with this id to ``value``."""

    node: str
    value: str


@dataclass(frozen=True, slots=True)
class Explain:
    """The person asked for the rule behind the choice with this id, or behind the moment if empty."""

    node: str = ""


Intent: TypeAlias = Press | Type | Explain
