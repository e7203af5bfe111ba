"""Which field of which model a place in a scenario file belongs to."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Final, NamedTuple, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenario.models import Scenario
from game.scenario.yaml_reader import Data

Annotation: TypeAlias = Any
"""What a field is declared to be."""

NOUNS: Final[Mapping[str, str]] = {
    "notes": "note",
    "sources": "source",
    "glossary": "word",
    "delegations": "delegation",
    "tags": "tag",
    "issues": "issue",
    "positions": "position",
    "timeline": "timeline entry",
    "legal": "legal text",
    "draft": "draft",
    "paragraphs": "paragraph",
    "ladder": "wording",
    "points": "point",
    "instructions": "instruction",
    "briefs": "brief of the day",
    "red_lines": "red line",
    "objectives": "objective",
    "when": "condition",
    "of": "condition",
    "endings": "ending",
    "epilogue": "epilogue entry",
    "real_day": "page on the real day",
    "moments": "moment",
    "script": "act",
    "until": "stage",
    "meeting": "meeting",
    "resolutions": "draft resolution",
    "wordings": "wording",
    "history": "record of the day",
    "votes": "vote",
    "ballots": "group of votes",
    "question": "question",
    "given": "situation",
    "drafts": "draft",
    "amendments": "amendment",
    "items": "item",
    "unfinished": "item",
    "do": "step",
    "played": "step",
    "expect": "expectation",
    "reading": "reading",
    "playable": "seat to choose",
}
"""What an entry is called, by the name under which it stands."""


class Root(NamedTuple):
    """What a file, or an entry of one, is read as; and what a sentence calls the whole of it."""

    model: type[BaseModel]
    whole: str


SCENARIO: Final = Root(Scenario, "The file")


def noun(path: Sequence[str | int], root: Root = SCENARIO) -> str:
    """Return what the entry at ``path`` is called, for the beginning of a sentence."""
    for part in reversed(path):
        if part in NOUNS:
            return f"This {NOUNS[str(part)]}"
    return root.whole


def model_at(path: Sequence[str | int], data: Data, root: Root = SCENARIO) -> type[BaseModel] | None:
    """Return the model of the mapping at ``path``; None where it is none, or where its kind is not known."""
    annotation: Annotation = root.model
    for part in path:
        annotation = _step(annotation, part, data)
        data = _inside(data, part)
    return next(_models(annotation, data), None)


def field_at(path: Sequence[str | int], data: Data, root: Root = SCENARIO) -> FieldInfo | None:
    """Return the field at ``path``, or the field of the list or mapping whose entry stands there."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    if not path:
        return None
    inside = data
    for part in path[:-1]:
        inside = _inside(inside, part)
    model = model_at(path[:-1], data, root)
    return model.model_fields.get(str(path[-1])) if model else None


def _inside(data: Data, part: str | int) -> Data:
    try:
        return data[part]
    except (KeyError, IndexError, TypeError):
        return None


def _step(annotation: Annotation, part: str | int, data: Data) -> Annotation:
    """Return the annotation of what stands at ``part`` in something annotated so."""
    if isinstance(part, str):
        for model in _models(annotation, data):
            if part in model.model_fields:
                return model.model_fields[part].annotation
    bare = _bare(annotation)
    arguments = [argument for argument in get_args(bare) if argument is not type(None)]
    if _origin(bare) in (Union, types.UnionType):
        return next((found for a in arguments if (found := _step(a, part, data)) is not None), None)
    is_list = _origin(bare) is tuple
    return arguments[0 if is_list else -1] if arguments and is_list is isinstance(part, int) else None


def _models(annotation: Annotation, data: Data) -> Iterator[type[BaseModel]]:
    """Yield the models a mapping annotated so can have; of several only the one that fits its ``kind``."""
    bare = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        yield bare
    elif _origin(bare) in (Union, types.UnionType):
        found = [model for argument in get_args(bare) for model in _models(argument, data)]
        kind = _inside(data, "kind")
        yield from found if len(found) == 1 else (m for m in found if m.model_fields["kind"].default == kind)


def _origin(annotation: Annotation) -> object:
    return get_origin(annotation)


def _bare(annotation: Annotation) -> Annotation:
    while _origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation
