"""Turn what the models refuse into sentences for people who write scenarios."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.politics.day import FIGURES
from game.politics.vocabulary import SLUG
from game.procedure.drafts import PAPER
from game.scenario.problems import Problem, Severity, few, listed, near
from game.scenario.shapes import SCENARIO, Root, field_at, model_at, noun
from game.scenario.state_names import state_meant
from game.scenario.yaml_reader import Data, Document, Path

_SHOWN: Final = 40
"""Characters of a value that a message repeats."""


class Misfit(NamedTuple):
    """One thing a model refused: the path in the data, and what the model reported."""

    path: Path
    error: ErrorDetails


def misfits(failure: ValidationError, data: Data) -> tuple[Misfit, ...]:
    """Return what was refused, without what only follows from something else.

    A list is not called too short when entries of it are wrong: they would have counted.
    """
    found = [Misfit(_in_data(error["loc"], data, error["type"]), error) for error in failure.errors(include_url=False)]
    deeper = {misfit.path[:length] for misfit in found for length in range(len(misfit.path))}
    return tuple(m for m in found if m.error["type"] != "too_short" or m.path not in deeper)


def told(misfits: Sequence[Misfit], document: Document, file: str, root: Root = SCENARIO) -> Iterator[Problem]:
    """Yield one problem for each misfit; a misspelt name and the missing one it stands for make one problem."""
    pairs = _misspelt(misfits)
    for wrong, right in pairs.items():
        said = _without_space(str(wrong[-1]), [str(right[-1])]) or (
            f'"{wrong[-1]}" is not a name used here, and "{right[-1]}" is missing.',
            f'Write "{right[-1]}" instead.',
        )
        yield Problem(file, *document.key_place(wrong), Severity.ERROR, *said)
    spent = {*pairs, *pairs.values()}
    for misfit in misfits:
        if misfit.path not in spent:
            by_name = misfit.error["type"] == "extra_forbidden" or _is_key(misfit)
            place = document.key_place if by_name else document.place
            message, fix = _sentences(misfit, document.data, root)
            yield Problem(file, *place(misfit.path), Severity.ERROR, message, fix)


def _misspelt(misfits: Sequence[Misfit]) -> Mapping[Path, Path]:
    """Return the misspelt names with the missing ones they stand for: the nearest, or the only ones left."""
    pairs: dict[Path, Path] = {}
    extra = [m.path for m in misfits if m.error["type"] == "extra_forbidden"]
    missing = [m.path for m in misfits if m.error["type"] == "missing"]
    for path in missing:
        candidates = {str(p[-1]): p for p in extra if p[:-1] == path[:-1] and p not in pairs}
        meant = near(str(path[-1]), candidates)
        if meant is None and len(candidates) == 1 and sum(p[:-1] == path[:-1] for p in missing) == 1:
            meant = next(iter(candidates))
        if meant is not None:
            pairs[candidates[meant]] = path
    return pairs


def _is_key(misfit: Misfit) -> bool:
    """Whether the model refused a name before a colon that the author chooses, not what follows it."""
    return misfit.error["loc"][-1:] == ("[key]",)


def _in_data(loc: Sequence[str | int], data: Data, kind: str) -> Path:
    """Return ``loc`` without the parts that models add and the file does not have; a missing name stays at the end."""
    path: list[str | int] = []
    parts = loc[:-1] if kind == "missing" else loc
    for part in parts:
        if _holds(data, part):
            data = data[part]
            path.append(part)
    return (*path, *loc[len(parts) :])


def _holds(data: Data, part: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(part, int) and part < len(data)
    return isinstance(data, Mapping) and part in data


def shown(value: Data) -> str:
    """Return a value as a message repeats it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a group of names and values"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
    return f'"{text}"' if isinstance(value, str) else text


def _sentences(misfit: Misfit, data: Data, root: Root) -> tuple[str, str]:
    """Return what is wrong and what to type."""
    path, error = misfit
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    name = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "This entry"
    if kind == "missing":
        said = f"{noun(path[:-1], root)} has no {name}.", f'Add "{path[-1]}:"{_meaning(path, data, root)}.'
    elif kind == "extra_forbidden":
        said = _unknown_name(path, data, root)
    elif kind in _NOT_A:
        what, fix = _NOT_A[kind]
        said = f"{name} must be {what}, not {shown(value)}.", _quoted(value) if kind == "string_type" else fix
    elif kind in _MEASURES:
        said = _measure(kind, name, value, context)
    elif kind in ("enum", "literal_error", "rank"):
        words = context.get("names") or re.findall(r"'([^']*)'", str(context.get("expected", "")))
        place = "as a name here" if _is_key(misfit) else f"for {name}" if name.startswith('"') else "here"
        said = f"{shown(value)} is not possible {place}.", choice(value, words)
    elif kind in ("union_tag_not_found", "union_tag_invalid"):
        said = _condition(value, context)
    elif kind == "own":
        said = context["said"], context["fix"]
    elif kind == "string_pattern_mismatch":
        said = _pattern(str(context.get("pattern")), name, str(value))
    else:
        said = _OWN.get(kind, (f"{name} does not fit here.", f"Look up what is possible{_meaning(path, data, root)}."))
    return said


_LINES: Final = 'Write indented lines such as "name: value" below it.'
_NOT_A: Final[Mapping[str, tuple[str, str]]] = {
    "string_type": ("a text", "Put it in quotes."),
    "int_type": ("a whole number", "Write digits without quotes."),
    "int_parsing": ("a whole number", "Write digits without quotes."),
    "int_from_float": ("a whole number", "Write it without the part after the point."),
    "bool_type": ("true or false", "Write true or false, without quotes."),
    "tuple_type": ("a list", 'Write lines beginning with "- " below it, or [one, two].'),
    "dict_type": ("a group of names and values", _LINES),
    "mapping_type": ("a group of names and values", _LINES),
    "model_type": ("a group of names and values", _LINES),
    "model_attributes_type": ("a group of names and values", _LINES),
    "day": ("a day", "Write year, month and day, such as 2022-02-16."),
}
_OWN: Final[Mapping[str, tuple[str, str]]] = {
    "no_bound": ("This condition does not say which wording it means.", 'Add "at_least:" or "at_most:" with a number.'),
    "crossed_bounds": ('"at_least" is higher than "at_most".', "Exchange the two numbers."),
}
_MEASURES: Final = {
    "string_too_short",
    "string_too_long",
    "greater_than_equal",
    "less_than_equal",
    "too_short",
    "too_long",
}


def _measure(kind: str, name: str, value: Data, context: Mapping[str, Data]) -> tuple[str, str]:
    if kind == "string_too_short":
        return f"{name} is empty.", "Write something between the quotation marks."
    if kind == "string_too_long":
        most = context["max_length"]
        return f"{name} has {len(value)} characters; at most {most} fit.", f"Shorten it by {len(value) - most}."
    if kind == "greater_than_equal":
        return f"{name} must be at least {context['ge']}, not {shown(value)}.", "Write a higher number."
    if kind == "less_than_equal":
        return f"{name} must be at most {context['le']}, not {shown(value)}.", "Write a lower number."
    if kind == "too_short":
        least, number = context["min_length"], context["actual_length"]
        return f"{name} has {_entries(number)}; it needs at least {least}.", f"Add {least - number} more."
    return f"{name} has {_entries(len(value))}; at most {context['max_length']} fit.", "Remove some."


def _entries(number: int) -> str:
    return f"{number or 'no'} {'entry' if number == 1 else 'entries'}"


def _quoted(value: Data) -> str:
    if value is None:
        return "Write a text after the colon."
    return (
        "Write a text in quotes instead."
        if isinstance(value, list | Mapping)
        else f'Put it in quotes: "{shown(value)}".'
    )


def choice(value: Data, words: Sequence[str]) -> str:
    """Return what to write instead of ``value``: the word probably meant, or all that are possible."""
    meant = near(value, words) if isinstance(value, str) else None
    return f'Did you mean "{meant}"?' if meant else f"Write {listed(words)}."


def _without_space(written: str, free: Sequence[str]) -> tuple[str, str] | None:
    """Return what to say of a name and its value that ran together, as in ``stand:1``; None if they did not."""
    name, colon, _ = written.partition(":")
    if not colon or name not in free:
        return None
    return f'A space is missing after the colon of "{name}".', "Type a space there."


def _unknown_name(path: Path, data: Data, root: Root) -> tuple[str, str]:
    inside = data
    for part in path[:-1]:
        inside = inside[part]
    model = model_at(path[:-1], data, root)
    free = [field for field in model.model_fields if field not in inside] if model else []
    if said := _without_space(str(path[-1]), free):
        return said
    meant = near(str(path[-1]), free)
    if meant:
        return f'"{path[-1]}" is not a name used here.', f'Did you mean "{meant}"?'
    names = f" Names still possible here: {few(free, 12)}." if free else ""
    return f'"{path[-1]}" is not a name used here.', f"Delete it.{names}"


def _condition(value: Data, context: Mapping[str, Data]) -> tuple[str, str]:
    if "tag" not in context:
        meant = near("kind", [key for key in value if isinstance(key, str)]) if isinstance(value, Mapping) else None
        if meant:
            return f'"{meant}" is not a name used here, and "kind" is missing.', 'Write "kind" instead.'
        return 'This condition has no "kind".', 'Add "kind:", such as "kind: said".'
    words = re.findall(r"'([^']*)'", str(context.get("expected_tags", "")))
    return f"There is no condition called {shown(context['tag'])}.", choice(context["tag"], words)


def _pattern(pattern: str, name: str, value: str) -> tuple[str, str]:
    if pattern == SLUG:
        slug = re.sub(r"_+", "_", re.sub(r"[^a-z0-9]+", "_", value.lower())).strip("_0123456789")[:60]
        state = state_meant(value) if name == '"seat"' else None
        example = f', such as "{state or slug}"' if state or slug else ""
        message = f"{shown(value)} cannot be used as an id."
        return message, f"Use small letters, digits and underscores, beginning with a letter{example}."
    if pattern == PAPER:
        return f"{shown(value)} cannot be the name of a paper.", "Use letters, digits and / . - _, such as S/2022/155."
    if pattern == FIGURES:
        return f"{name} must be a count, not {shown(value)}.", "Write three numbers with hyphens, such as 11-1-3."
    if "[0-5]" in pattern:
        return f"{name} must be an hour, not {shown(value)}.", 'Write hours and minutes in quotes, such as "10:00".'
    if "[a-z]{2,3}" in pattern:
        return f"{name} must be the code of a language, not {shown(value)}.", "Write two small letters, such as en."
    return f"{name} must be a code, not {shown(value)}.", "Write it in capitals with hyphens, such as F-SPEAKFOR."


def _meaning(path: Path, data: Data, root: Root) -> str:
    field = field_at(path, data, root)
    return f" ({field.description})" if field and field.description else ""
