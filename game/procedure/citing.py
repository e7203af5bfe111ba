"""Which acts rest on what: for every citation, the acts that name it in a requirement, or whose question rests on it.

Worked out from the code of the requirements themselves, so that it cannot lag behind: what an act's findings can yield
is what they name, directly or through the functions they call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import CodeType, FunctionType
from typing import Final

from game.procedure.act import Act
from game.procedure.acts import ACTS
from game.procedure.verdicts import Requirement
from game.rulebook import citations
from game.rulebook.citations import Citation

HOUSE: Final = "game.procedure"
"""Functions are followed inside this package only."""


@cache
def requirements_of(kind: type[Act]) -> tuple[Requirement, ...]:
    """Return every requirement that the findings of this kind of act can yield, in the order in which they are met."""
    return tuple(dict.fromkeys(_named_in(kind, kind.findings, set())))


@cache
def acts_citing() -> Mapping[str, tuple[type[Act], ...]]:
    """Return, by the id of a citation, the kinds of act that rest on it, in the order of a meeting."""
    found: dict[str, list[type[Act]]] = {}
    for kind in ACTS:
        cited = (*(requirement.citation for requirement in requirements_of(kind)), *_of_questions(kind))
        for id in dict.fromkeys(citation.id for citation in cited):
            found.setdefault(id, []).append(kind)
    return {id: tuple(kinds) for id, kinds in found.items()}


def _of_questions(kind: type[Act]) -> Iterator[Citation]:
    """Yield what the questions rest on that an act of this kind lays before the Council."""
    events = kind.events
    for code in _codes(events.__code__):
        for name in code.co_names:
            rests_on = getattr(events.__globals__.get(name), "rests_on", None)
            if isinstance(rests_on, Citation):
                yield rests_on
            elif isinstance(rests_on, property) and isinstance(rests_on.fget, FunctionType):
                named = (getattr(citations, each, None) for each in rests_on.fget.__code__.co_names)
                yield from (citation for citation in named if isinstance(citation, Citation))


def _named_in(kind: type[Act], function: object, met: set[CodeType]) -> Iterator[Requirement]:
    """Yield the requirements that a function names, and those of the functions and methods it names."""
    if not isinstance(function, FunctionType) or not function.__module__.startswith(HOUSE):
        return
    for code in _codes(function.__code__):
        if code in met:
            continue
        met.add(code)
        for name in code.co_names:
            if name in function.__globals__:
                value = function.__globals__[name]
                judges_another = isinstance(value, type) and issubclass(value, Act) and "findings" in code.co_names
                yield from _named_in(value, value.findings, met) if judges_another else _behind(kind, value, met)
            else:
                yield from _named_in(kind, getattr(kind, name, None), met)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield a function's code and that of the generators written inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _behind(kind: type[Act], value: object, met: set[CodeType]) -> Iterator[Requirement]:
    """Yield the requirements behind a global name: one, those of a table, or those of a function."""
    if isinstance(value, Requirement):
        yield value
    elif isinstance(value, Mapping):
        yield from (found for found in value.values() if isinstance(found, Requirement))
    elif isinstance(value, tuple):
        rules = (getattr(part, "rule", part) for part in value)
        yield from (rule for rule in rules if isinstance(rule, Requirement))
    else:
        yield from _named_in(kind, value, met)
