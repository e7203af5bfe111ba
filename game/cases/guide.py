"""Write the tables of the guide to cases out of the program, so that the guide cannot fall behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from pydantic import BaseModel

from game.cases.acts import KINDS, OWN, codes
from game.cases.answers import MATTERS, QUESTIONS
from game.cases.models import (
    MEANS,
    Case,
    Expectation,
    Given,
    GivenAmendment,
    GivenDraft,
    GivenFloor,
    GivenItem,
    Step,
    Vote,
)
from game.cases.names import CHANCE_ALIAS, OFFICES, OUTSIDE, PRES
from game.cases.setting import SWITCHES, possible_values
from game.procedure import PRESETS
from game.scenario.guide import form_of, table

FORMS: Final[tuple[type[BaseModel], ...]] = (
    *(Case, Given, GivenFloor, GivenItem, GivenDraft, GivenAmendment, Step, Vote, Expectation),
)
"""What a case file is made of."""


def tables() -> str:
    """Return every table of the guide."""
    parts = [table(form) for form in FORMS]
    parts += [_seats(), _positions(), _switches(), _acts()]
    parts.append(_listed("Kinds of questions", "For `decided` and `motions`.", QUESTIONS))
    parts.append(_listed("What can be open", "For `pending`.", MATTERS))
    parts.append(_codes())
    return "\n".join(parts)


def _rows(title: str, says: str, heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"### {title}", "", says, "", f"| {' | '.join(heading)} |", f"| {' | '.join('---' for _ in heading)} |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows), ""])


def _seats() -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        yield "`P1` to `P5`", "the permanent members, in English alphabetical order"
        yield "`E1` to `E10`", "the elected members of the year, in English alphabetical order; before 1966 to `E6`"
        yield f"`{PRES}`", "whoever presides at that moment"
        for kind in OUTSIDE:
            yield f"`{kind.letter}1` to `{kind.letter}9`", kind.means
        for alias, (_, _, name) in OFFICES.items():
            yield f"`{alias}`", f"the {name}"
        yield f"`{CHANCE_ALIAS}`", "chance: it draws the speakers' list and lets working days pass"

    says = "The id of a State, such as `kenya`, is its seat too; if it is no member, say under `guests` what it is."
    return _rows("Seats", says, ("alias", "who it is"), rows())


def _positions() -> str:
    rows = ((f"`{position.value}`", meaning) for position, meaning in MEANS.items())
    says = "For `phase` under `given`. The meeting is played there by real acts."
    return _rows("Positions", says, ("`phase`", "where that is"), rows)


def _switches() -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        for name in SWITCHES:
            values = (_written(getattr(rules, name)) for rules in PRESETS.values())
            yield (f"`{name}`", ", ".join(possible_values(name)), *values)

    return _rows("Switches", "For `switches` under `given`.", ("switch", "values", *PRESETS), rows())


def _written(value: object) -> str:
    """Return a value as it is written in a file."""
    return str(value.value if isinstance(value, Enum) else value).lower()


def _acts() -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        for name, kind in KINDS.items():
            fields = (f"`{field}`: {_form(kind, field)}" for field in OWN[name])
            yield f"`{name}`", kind.help, "; ".join(fields) or "-"

    return _rows("Acts", "For `act` in a step.", ("`act`", "what it does", "its own fields"), rows())


def _form(kind: type[BaseModel], name: str) -> str:
    field = kind.model_fields[name]
    return form_of(field.annotation) + ("" if field.is_required() else ", may be left out")


def _codes() -> str:
    rows = ((f"`{code}`", ", ".join(f"`{citation.id}`" for citation in found)) for code, found in codes().items())
    return _rows("All codes", "For `code`, `notes` and `faults`.", ("code", "where it is written"), rows)


def _listed(title: str, says: str, words: Iterable[str]) -> str:
    return "\n".join([f"### {title}", "", says, "", ", ".join(f"`{word}`" for word in words), ""])
