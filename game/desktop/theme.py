"""Colours by name. Kinds and states choose tokens; only the theme files know a colour's value."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Colour: TypeAlias = tuple[int, int, int]
ThemeName: TypeAlias = Literal["dark", "light"]


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One set of colours under the names that all themes share."""

    name: str
    colours: Mapping[str, Colour]

    def __getitem__(self, token: str) -> Colour:
        """The colour of a token. Raises ``KeyError`` for a name that no theme has."""
        return self.colours[token]


@dataclass(frozen=True, slots=True)
class Ground:
    """What text may be set in on one kind of ground: names of colour tokens."""

    name: str
    text: str
    second: str
    good: str
    warn: str
    rule: str
    number: str
    marks: str
    """Beginning of the token names of the trust labels on this ground."""
    line: str
    """The line of a chart and what is written at its end."""


WALL = Ground("wall", "text", "text_second", "good", "warn", "carpet_line", "brass", "wall_", "brass")
PAPER = Ground("paper", "ink", "ink_second", "agreed", "contested", "paper_rule", "ink", "", "chart")


def parse_colour(value: str) -> Colour:
    """Read ``#RRGGBB``. Raises ``ValueError`` for anything else."""
    if len(value) != 7 or value[0] != "#":
        raise ValueError(f"{value!r} is not a colour; write it as #RRGGBB")
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


@lru_cache(maxsize=8)
def load_theme(folder: Path, name: str) -> Theme:
    """Read one theme from the folder of themes."""
    tokens: dict[str, str] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return Theme(name, {token: parse_colour(value) for token, value in tokens.items()})


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand apart: the contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it, from 0 to 1."""
    parts = [value / 255 for value in colour]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
