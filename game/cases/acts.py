"""From the words of a step to an act of procedure."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from game.cases.models import Step
from game.cases.names import Names
from game.council.seats import SeatId
from game.procedure import ACTS, Act, Requirement
from game.rulebook.citations import Citation
from game.scenario.yaml_reader import Data

KINDS: Final[Mapping[str, type[Act]]] = {kind.model_fields["kind"].default: kind for kind in ACTS}
"""Every act by the name a step gives it."""

OWN: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(field for field in kind.model_fields if field not in ("kind", "seat")) for name, kind in KINDS.items()
}
"""The own fields of every act."""


def built(step: Step, names: Names, chair: SeatId, seat: SeatId) -> Act:
    """Return the act that ``step`` asks of ``seat`` while ``chair`` presides, its aliases turned into seats.

    Raises:
        pydantic.ValidationError: if its fields do not fit the act.
    """
    kind = KINDS[step.act or ""]
    fields = {name: names.within(_listed(kind, name, value), chair) for name, value in step.fields.items()}
    return kind.model_validate({"seat": seat, **fields})


def holds_seats(kind: type[Act], name: str) -> bool:
    """Whether this field of an act names seats and nothing else."""
    for base in kind.__mro__:
        declared = vars(base).get("__annotations__", {}).get(name)
        if declared is not None:
            return "SeatId" in str(declared)
    return False


def _listed(kind: type[Act], name: str, value: Data) -> Data:
    """Return one name as a list of one, and "B1 B2" as a list of two, where the act wants a list."""
    field = kind.model_fields.get(name)
    wants_list = field is not None and str(field.annotation).startswith("tuple[str")
    return value.replace(",", " ").split() if wants_list and isinstance(value, str) else value


@cache
def codes() -> Mapping[str, tuple[Citation, ...]]:
    """Return the codes of all requirements that an act may have, and where each is written."""
    found: dict[str, dict[Citation, None]] = {}
    for name, chapter in sorted(sys.modules.items()):
        if name.startswith("game.procedure."):
            for requirement in (one for value in vars(chapter).values() for one in _within(value)):
                found.setdefault(requirement.code, {})[requirement.citation] = None
    return {code: tuple(found[code]) for code in sorted(found)}


def _within(value: object) -> Iterator[Requirement]:
    if isinstance(value, Requirement):
        yield value
    elif isinstance(value, Mapping):
        yield from (part for part in value.values() if isinstance(part, Requirement))
