"""Write the tables of the authoring guide out of the models, so that the guide cannot fall behind them."""

from __future__ import annotations

import datetime
import json
import types
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Annotated, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.council.seats import Rank
from game.politics.conditions import Condition
from game.scenario.load import schema
from game.scenario.models import DEBATED, SECTIONS, Scenario
from game.scenario.shapes import Annotation

BEGIN: Final = "<!-- The tables from here on are written out of the program. Do not edit them. -->"
END: Final = "<!-- The tables end here. -->"

CONDITIONS: Final[tuple[type[BaseModel], ...]] = get_args(get_args(Condition)[0])
"""Every kind of condition."""

_SIMPLE: Final[Mapping[object, str]] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    datetime.date: "day",
    Rank: "rank",
}


def refreshed(page: str, written: str | None = None) -> str:
    """Return a guide with its tables as they should be now: ``written``, or else those of the scenario format.

    Raises:
        ValueError: if the page has no place marked for the tables.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the page has no place marked for the tables")
    return f"{before}{BEGIN}\n\n{tables() if written is None else written}\n{END}{after}"


def tables() -> str:
    """Return one table for each kind of entry in a scenario file, and one of the conditions."""
    models: dict[type[BaseModel], None] = dict.fromkeys((Scenario, *_parts(Scenario)))
    return "\n".join([*(table(model) for model in models if model not in CONDITIONS), _conditions()])


def schema_text() -> str:
    """Return the JSON Schema as its file should be."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def table(model: type[BaseModel]) -> str:
    """Return the names that an entry has, each with what it is and how it is written."""
    rows = [_row(model, name, field) for name, field in model.model_fields.items()]
    return "\n".join(
        [
            f"### {_title(model)}",
            "",
            _summary(model),
            "",
            "| name | what it is | form |",
            "| --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _row(model: type[BaseModel], name: str, field: FieldInfo) -> str:
    form = form_of(field.annotation)
    if model is Scenario and name in DEBATED:
        form += "; may be left out if there is no debate"
    elif not field.is_required() and not (model is Scenario and name in SECTIONS):
        form += "; may be left out"
    return f"| `{name}` | {field.description} | {form} |"


def _conditions() -> str:
    lines = ["### Conditions", "", "| `kind` | it holds | other names |", "| --- | --- | --- |"]
    for model in CONDITIONS:
        holds = _summary(model).removeprefix("Holds ").rstrip(".")
        others = ", ".join(f"`{name}`" for name in model.model_fields if name != "kind")
        lines.append(f"| `{model.model_fields['kind'].default}` | {holds} | {others} |")
    return "\n".join([*lines, ""])


def _title(model: type[BaseModel]) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__).strip()
    return words.capitalize()


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]


def form_of(annotation: Annotation) -> str:
    """Return in a few words what can be written for a field declared so."""
    origin: object = get_origin(annotation)
    arguments: tuple[Annotation, ...] = get_args(annotation)
    if origin is Annotated:
        form = form_of(arguments[0])
    elif origin in (Union, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        form = "a condition" if set(some) <= set(CONDITIONS) else " or ".join(map(form_of, some))
    elif origin is Literal:
        form = ", ".join(f"`{value}`" for value in arguments)
    elif origin is tuple:
        form = f"list of: {form_of(arguments[0])}"
    elif arguments:
        form = f"names, each with: {form_of(arguments[1])}"
    elif annotation in _SIMPLE:
        form = _SIMPLE[annotation]
    elif issubclass(annotation, Enum):
        form = ", ".join(f"`{value.value}`" for value in annotation)
    else:
        form = f"see [{_title(annotation)}](#{_title(annotation).lower().replace(' ', '-')})"
    return form


def _parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield every model that stands somewhere in ``model``, in the order of the fields."""
    for field in model.model_fields.values():
        for part in _models(field.annotation):
            yield part
            yield from _parts(part) if part not in CONDITIONS else ()


def _models(annotation: Annotation) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
