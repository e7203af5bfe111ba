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
from game.scenario.models import SECTIONS, Scenario
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


def refreshed(page: str) -> str:
    """Return the authoring guide with its tables as they should be now.

    Raises:
        ValueError: if the page has no place marked for the tables.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the page has no place marked for the tables")
    return f"{before}{BEGIN}\n\n{tables()}\n{END}{after}"


def tables() -> str:
    """Return one table for each kind of entry in a scenario file, and one of the conditions."""
    models: dict[type[BaseModel], None] = dict.fromkeys((Scenario, *_parts(Scenario)))
    return "\n".join([*(_table(model) for model in models if model not in CONDITIONS), _conditions()])


def schema_text() -> str:
    """Return the JSON Schema as its file should be."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _table(model: type[BaseModel]) -> str:
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
    needed = field.is_required() or (model is Scenario and name in SECTIONS)
    form = _form(field.annotation) + ("" if needed else "; may be left out")
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


def _form(annotation: Annotation) -> str:
    """Return in a few words what can be written for a field declared so."""
    origin: object = get_origin(annotation)
    arguments: tuple[Annotation, ...] = get_args(annotation)
    if origin is Annotated:
        form = _form(arguments[0])
    elif origin in (Union, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        form = "a condition" if len(some) > 1 else _form(some[0])
    elif origin is Literal:
        form = ", ".join(f"`{value}`" for value in arguments)
    elif origin is tuple:
        form = f"list of: {_form(arguments[0])}"
    elif arguments:
        form = f"names, each with: {_form(arguments[1])}"
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
