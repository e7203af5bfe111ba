"""Nothing is half done: each act has all its parts, and every requirement can hold, can fail, and says so."""

from __future__ import annotations

import importlib
import pkgutil
from string import Formatter
from types import ModuleType
from typing import Final, get_args

import pytest
from pydantic import TypeAdapter

from game import procedure
from game.procedure import (
    ACTS,
    CLASSROOM,
    PRACTICE,
    PRESETS,
    STRICT,
    Act,
    AnyAct,
    Requirement,
)
from game.procedure.pace import PACE
from game.rulebook.citations import CITATIONS
from tests.procedure import room
from tests.procedure.examples import EXAMPLES

MODULES: Final = tuple(
    importlib.import_module(f"{procedure.__name__}.{module.name}")
    for module in pkgutil.iter_modules(procedure.__path__)
)
UNION: Final = frozenset(get_args(get_args(AnyAct)[0]))
ADAPTER: TypeAdapter[Act] = TypeAdapter(AnyAct)


def _requirements(module: ModuleType) -> dict[str, Requirement]:
    return {f"{value.code} {value.says}": value for value in vars(module).values() if isinstance(value, Requirement)}


REQUIREMENTS: Final = {name: value for module in MODULES for name, value in _requirements(module).items()} | {
    f"{value.code} {value.says}": value
    for module in MODULES
    for table in vars(module).values()
    if isinstance(table, dict)
    for value in table.values()
    if isinstance(value, Requirement)
}


def test_the_list_the_union_and_the_classes_are_the_same() -> None:
    assert set(ACTS) == set(UNION)
    assert len(ACTS) == len(set(ACTS))
    defined = {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Act) and value is not Act
    }
    assert defined == set(ACTS)


@pytest.mark.parametrize("kind", ACTS, ids=lambda kind: kind.__name__)
def test_an_act_has_all_its_parts(kind: type[Act]) -> None:
    assert kind.__doc__
    assert kind.label[0].isupper()
    assert not kind.label.endswith(".")
    assert kind.help.endswith(".")
    name = kind.model_fields["kind"].default
    assert ADAPTER.json_schema()["discriminator"]["mapping"][name].endswith(kind.__name__)
    for method in (kind.findings, kind.events, kind.offers):
        assert method.__doc__, method


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.act.kind)
def test_an_act_is_read_back_from_its_own_words(case: room.Case) -> None:
    assert ADAPTER.validate_json(case.act.model_dump_json()) == case.act


def test_the_minutes_name_only_acts_there_are() -> None:
    assert set(PACE) <= {kind.model_fields["kind"].default for kind in ACTS}


@pytest.mark.parametrize("name", sorted(REQUIREMENTS))
def test_a_requirement_is_written_somewhere_and_says_both_things(name: str) -> None:
    requirement = REQUIREMENTS[name]
    assert requirement.citation.id in CITATIONS
    assert requirement.code.startswith(("X-", "F-", "N-"))
    for sentence in (requirement.says, requirement.unmet):
        assert sentence.endswith(".")
        assert all(field != "" for _, field, _, _ in Formatter().parse(sentence) if field is not None)
    assert requirement.says != requirement.unmet


def test_the_presets_differ_where_they_should() -> None:
    assert STRICT != PRACTICE != CLASSROOM
    assert {name: house.name for name, house in PRESETS.items()} == {name: name for name in PRESETS}
