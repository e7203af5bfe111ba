"""Checks of names: every id stands once, and every name that is used exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from game.scenario.case import WILD, Case
from game.scenario.problems import few, near
from game.scenario.state_names import state_meant
from game.scenario.yaml_reader import Data, Path

DEFINED: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "source": (("sources", WILD, "id"),),
    "tag": (("tags", WILD, "id"),),
    "issue": (("issues", WILD, "id"),),
    "paragraph": (("draft", "paragraphs", WILD, "id"),),
    "paragraph of a draft resolution": (("resolutions", WILD, "paragraphs", WILD, "id"),),
    "wording": (
        ("draft", "paragraphs", WILD, "ladder", WILD, "id"),
        ("resolutions", WILD, "paragraphs", WILD, "wordings", WILD, "id"),
    ),
    "draft or amendment": (
        ("resolutions", WILD, "id"),
        ("history", "script", WILD, "amendment"),
        ("history", "script", WILD, "draft"),
    ),
    "point": (("points", WILD, "id"),),
    "point or timeline entry": (("points", WILD, "id"), ("timeline", WILD, "id")),
    "delegation": (("delegations", WILD, "seat"),),
}
"""Where each kind of name is given."""

USED: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "source": (
        *(
            (section, WILD, "sources", WILD)
            for section in ("notes", "timeline", "legal", "points", "epilogue", "resolutions")
        ),
        ("history", "votes", WILD, "ballots", WILD, "sources", WILD),
        ("history", "script", WILD, "sources", WILD),
        ("positions", WILD, WILD, "sources", WILD),
        ("briefs", WILD, "positions", WILD, WILD, "sources", WILD),
        ("delegations", WILD, "red_lines", WILD, "sources", WILD),
        ("briefs", WILD, "red_lines", WILD, WILD, "sources", WILD),
        ("real_day", "sources", WILD),
    ),
    "tag": (
        ("delegations", WILD, "interests", WILD),
        ("points", WILD, "moves", WILD),
        ("points", WILD, "alarms", WILD),
    ),
    "issue": (
        ("draft", "paragraphs", WILD, "issue"),
        ("resolutions", WILD, "paragraphs", WILD, "issue"),
        ("points", WILD, "issue"),
    ),
    "paragraph": (
        ("points", WILD, "paragraph"),
        ("delegations", WILD, "red_lines", WILD, "paragraph"),
        ("briefs", WILD, "red_lines", WILD, WILD, "paragraph"),
    ),
    "paragraph of a draft resolution": (
        ("history", "votes", WILD, "question", "part"),
        ("history", "script", WILD, "part"),
    ),
    "wording": (
        ("moments", WILD, "script", WILD, "wording", WILD),
        ("history", "votes", WILD, "wording", WILD),
        ("history", "script", WILD, "wording", WILD),
        ("history", "script", WILD, "words"),
    ),
    "draft or amendment": (
        ("history", "votes", WILD, "question", "paper"),
        ("history", "script", WILD, "target"),
        ("history", "script", WILD, "paper"),
        ("history", "script", WILD, "when", "question", "paper"),
    ),
    "point": (
        ("instructions", WILD, "statement", WILD),
        ("statements", WILD, WILD),
        ("points", WILD, "contradicts", WILD),
    ),
    "point or timeline entry": (("points", WILD, "answers", WILD),),
    "delegation": (
        ("meeting", "presidency"),
        ("points", WILD, "seat"),
        ("points", WILD, "by"),
        ("points", WILD, "touches", WILD),
        ("timeline", WILD, "by"),
        ("instructions", WILD, "seat"),
        ("instructions", WILD, "watch", WILD),
        ("moments", WILD, "script", WILD, "seat"),
        ("meeting", "disputants", WILD),
        ("resolutions", WILD, "mover"),
        ("resolutions", WILD, "sponsors", WILD),
        ("history", "votes", WILD, "question", "guest"),
        ("history", "votes", WILD, "ballots", WILD, "seats", WILD),
        ("history", "script", WILD, "seat"),
        ("history", "script", WILD, "guests", WILD),
        ("history", "script", WILD, "when", "question", "guest"),
    ),
}
"""Where each kind of name is used as a value."""

USED_AS_KEYS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "issue": (("positions", WILD, WILD), ("briefs", WILD, "positions", WILD, WILD), ("tags", WILD, "usual", WILD)),
    "delegation": (
        ("positions", WILD),
        ("statements", WILD),
        ("points", WILD, "hooks", WILD),
        ("delegations", WILD, "regard", WILD),
        ("briefs", WILD, "give", WILD),
        ("briefs", WILD, "positions", WILD),
        ("briefs", WILD, "red_lines", WILD),
        ("briefs", WILD, "cables", WILD),
    ),
}
"""Where each kind of name is used before a colon."""

IN_CONDITIONS: Final = {
    "point": "point",
    "paragraph": "paragraph",
    "seat": "delegation",
    "guest": "delegation",
    "paper": "draft or amendment",
    "wording": "wording",
}
"""What the names inside conditions refer to."""

ONCE: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    **{
        section: ((section, WILD, "id"),)
        for section in ("notes", "sources", "glossary", "tags", "issues", "legal", "briefs", "endings")
    },
    "terms": (("glossary", WILD, "term"),),
    "points and timeline": DEFINED["point or timeline entry"],
    "draft": (*DEFINED["paragraph"], *DEFINED["paragraph of a draft resolution"], *DEFINED["wording"]),
    "resolutions": (("resolutions", WILD, "id"),),
    "objectives": (("instructions", WILD, "objectives", WILD, "id"),),
    "instructions": (("instructions", WILD, "seat"),),
    "delegations": DEFINED["delegation"],
}
"""Names that may be given only once within each group."""


class Use(NamedTuple):
    """A name where it is used."""

    name: str
    path: Path
    at_key: bool


def check_names_once(case: Case) -> None:
    """Every id stands once."""
    for patterns in ONCE.values():
        first: dict[str, Path] = {}
        for pattern in patterns:
            for path, name in case.find(pattern):
                if not isinstance(name, str) or case.is_refused(path):
                    continue
                if name in first:
                    line = case.document.place(first[name])[0]
                    message = f'"{name}" is given twice: first on line {line}, and again here.'
                    case.error(path, message, "Give one of the two another name, or delete it.")
                else:
                    first[name] = path


def check_names_known(case: Case) -> None:
    """Every name that is used exists; a name missing in many places is told once."""
    unknown = {kind: _unknown(case, kind) for kind in DEFINED}
    for name, places in list(unknown["point or timeline entry"].items()):
        if name in unknown["point"]:
            unknown["point"][name] += places
            del unknown["point or timeline entry"][name]
    for kind, names in unknown.items():
        for name, places in names.items():
            _tell(case, kind, name, places, _known(case, kind))


def _known(case: Case, kind: str) -> set[str]:
    return {name for pattern in DEFINED[kind] for _, name in case.find(pattern) if isinstance(name, str)}


def _unknown(case: Case, kind: str) -> dict[str, list[Use]]:
    """Return the names of this kind that do not exist, with their uses; none if it cannot be known what exists."""
    unknown: dict[str, list[Use]] = {}
    if any(pattern[0] in case.absent or case.has_gaps(pattern[:-1]) for pattern in DEFINED[kind]):
        return unknown
    known = _known(case, kind)
    for use in uses(case, kind):
        misnamed = kind == "delegation" and (case.is_misnamed(use.name) or _presides_by_year(case, use))
        if use.name not in known and not misnamed and not case.is_refused(use.path):
            unknown.setdefault(use.name, []).append(use)
    return unknown


def _presides_by_year(case: Case, use: Use) -> bool:
    """Whether this is who presides over a Council that the year seats; the check of the presidency speaks of it."""
    return use.path == ("meeting", "presidency") and bool(case.members) and not case.scenario.invented_members


def uses(case: Case, kind: str) -> Iterator[Use]:
    """Yield every use of a name of this kind, in no particular order."""
    for pattern in USED[kind]:
        yield from (Use(name, path, at_key=False) for path, name in case.find(pattern) if isinstance(name, str))
    for pattern in USED_AS_KEYS.get(kind, ()):
        yield from (
            Use(str(path[-1]), path, at_key=True) for path, _ in case.find(pattern) if isinstance(path[-1], str)
        )
    for path, condition in conditions(case):
        for field, referred in IN_CONDITIONS.items():
            if referred == kind and isinstance(condition.get(field), str):
                yield Use(condition[field], (*path, field), at_key=False)


def conditions(case: Case) -> Iterator[tuple[Path, dict[str, Data]]]:
    """Yield every condition in the file, the ones inside others too, with its path."""
    for pattern in (("instructions", WILD, "objectives", WILD, "when"), ("endings", WILD, "when")):
        for path, condition in case.find(pattern):
            yield from _within(path, condition)


def _within(path: Path, condition: Data) -> Iterator[tuple[Path, dict[str, Data]]]:
    if not isinstance(condition, dict):
        return
    yield path, condition
    inner = condition.get("of")
    if isinstance(inner, list):
        for number, part in enumerate(inner):
            yield from _within((*path, "of", number), part)
    else:
        yield from _within((*path, "of"), inner)


def _tell(case: Case, kind: str, name: str, places: list[Use], known: set[str]) -> None:
    lines = sorted({(case.document.key_place if use.at_key else case.document.place)(use.path) for use in places})
    first = min(places, key=lambda use: (case.document.key_place if use.at_key else case.document.place)(use.path))
    also = sorted({line for line, _ in lines[1:]} - {lines[0][0]})
    meant = near(name, known)
    if kind == "delegation" and meant is None and (state := state_meant(name)) in known:
        meant = state
    message = f'There is no {kind} called "{name}".'
    if also:
        message += f" The name is used on {'line' if len(also) == 1 else 'lines'} {few(map(str, also))} too."
    if meant:
        fix = f'Did you mean "{meant}"?'
    elif known and len(known) <= 8:
        fix = f"Use one that exists ({', '.join(sorted(known))}), or add it."
    else:
        fix = "Use one that exists, or add it."
    case.error(first.path, message, fix, at_key=first.at_key)
