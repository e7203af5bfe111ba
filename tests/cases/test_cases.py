"""Every case agrees, and together they leave out no topic, act, switch, fault or name of the format."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from game.cases import Loaded, files, load, run
from game.cases.acts import KINDS, codes
from game.cases.models import Case, Expectation, Given, GivenAmendment, GivenDraft, GivenFloor, GivenItem, Position
from game.cases.setting import SWITCHES
from game.procedure.habits import Device
from game.procedure.verdicts import Weight
from tests.procedure.test_complete import REQUIREMENTS

FOLDER: Final = Path(__file__).parent
BASIC: Final = {
    "CV": "01 03 05 07 09 11",
    "AG": "01 03 05 07 09 11 13 15",
    "IN": "01 03 05 07 09 11 13 15 17 19 21",
    "PR": "01 03 05 07 09 11",
    "FL": "01 03 05 07 09 11 13",
    "PO": "01 03 05 07 09 11 13",
    "MO": "01 03 05 07 09 11 13 15",
    "PD": "01 03 05 07 09 11 13",
    "AM": "01 03 05 07 09",
    "VO": "01 03 05 07 09 11 13 15 17 19 21 23",
    "DV": "01 03",
    "DE": "01 03 05",
    "PB": "01 03 05",
    "AD": "01 03",
    "SE": "01 03 05",
}
"""The basic situations of each topic."""


@cache
def loaded() -> tuple[Loaded, ...]:
    """Every case of this folder."""
    found: list[Loaded] = []
    for path in files([FOLDER]):
        cases, problems = load(path)
        assert not problems, "\n".join(map(str, problems))
        found += cases
    return tuple(found)


CASES: Final = tuple(one.case for one in loaded())


@pytest.mark.parametrize("one", loaded(), ids=lambda one: one.case.id)
def test_the_engine_agrees(one: Loaded) -> None:
    result = run(one.case, one.names)
    assert result.expected.keys() == result.got.keys()
    if one.case.disputed:
        assert not result.agrees, "it agrees now: take the dispute out"
    else:
        assert dict(result.got) == dict(result.expected), "\n".join(result.said)


def test_the_topics_and_their_basic_situations_are_there() -> None:
    basic = {f"{topic}-{number}" for topic, numbers in BASIC.items() for number in numbers.split()}
    assert len(basic) == 90
    assert basic <= {case.id for case in CASES}
    assert {path.stem for path in files([FOLDER])} == set(BASIC)
    for one in loaded():
        assert one.case.id.startswith(f"{Path(one.file).stem}-")
    assert len(CASES) - len(basic) >= 60
    assert len({case.id for case in CASES}) == len(CASES)


def test_each_basic_situation_says_what_is_wrong_and_what_to_read() -> None:
    for case in CASES:
        if int(case.id.partition("-")[2]) <= 50:
            assert case.wrong, case.id
            assert case.options, case.id
            assert case.rules, case.id


def _acts(case: Case) -> Iterator[str]:
    for step in (*case.given.played, *case.do):
        if step.vote:
            yield from ("cast_vote", "announce_result")
        if step.act:
            yield step.act


def test_every_act_is_tried() -> None:
    assert set(KINDS) - {act for case in CASES for act in _acts(case)} == set()


def _expectations(case: Case) -> Iterator[Expectation]:
    yield case.expect
    yield from (step.expect for step in (*case.given.played, *case.do) if step.expect)


def test_every_fault_is_committed() -> None:
    faults = {requirement.code for requirement in REQUIREMENTS.values() if requirement.weight is Weight.FAULT}
    assert {code for code in codes() if code.startswith("F-")} <= faults
    found = {code for case in CASES for e in _expectations(case) if e.verdict == "fault" for code in e.code}
    assert faults - found == set()


def _twins() -> Iterator[tuple[str, Any, Any]]:
    """Yield the switches in which alone two cases differ that have different answers, with both values."""
    groups: dict[str, list[Case]] = {}
    for case in CASES:
        given = case.given.model_copy(update={"switches": {}})
        groups.setdefault(f"{case.house}{given!r}{case.do!r}", []).append(case)
    for group in groups.values():
        for one, other in itertools.combinations(group, 2):
            switches = (one.given.switches, other.given.switches)
            names = {name for name in (*switches[0], *switches[1]) if switches[0].get(name) != switches[1].get(name)}
            if len(names) == 1 and one.expect != other.expect:
                name = names.pop()
                yield name, switches[0].get(name), switches[1].get(name)


def test_every_switch_makes_a_difference_between_two_cases() -> None:
    assert {name for name, _, _ in _twins()} == set(SWITCHES)


def test_every_value_of_every_switch_makes_a_difference() -> None:
    tried = {(name, value) for name, *values in _twins() for value in values}
    kinds = {name: tuple(kind) for name, kind in SWITCHES.items() if issubclass(kind, StrEnum)}
    kinds |= {name: (True, False) for name, kind in SWITCHES.items() if kind is bool}
    same = {("double_veto", "off"), ("double_veto", "practice_1950_59")}  # both rule; they differ from the third
    assert {(name, value) for name, values in kinds.items() for value in values} - tried - same == set()


def test_every_position_and_every_name_of_the_format_is_used() -> None:
    assert {case.given.phase for case in CASES} == set(Position)
    given = [case.given for case in CASES]
    for model, found in (
        (Given, given),
        (GivenFloor, [one.floor for one in given if one.floor]),
        (GivenItem, [item for one in given for item in (*one.items, *one.unfinished)]),
        (GivenDraft, [draft for one in given for draft in one.drafts]),
        (GivenAmendment, [amendment for one in given for amendment in one.amendments]),
        (Expectation, [expectation for case in CASES for expectation in _expectations(case)]),
        (Case, CASES),
    ):
        used = {name for one in found for name in one.model_fields_set}
        assert set(model.model_fields) - used == set(), model.__name__


def test_every_device_of_model_un_is_asked_for() -> None:
    asked = {step.fields.get("device") for case in CASES for step in case.do}
    assert {device.value for device in Device} - asked == set()


def test_titles_and_reasons_are_whole() -> None:
    for case in CASES:
        assert case.title[0].isupper()
        assert not case.title.endswith(".")
        for sentence in (*case.options, *case.wrong, *((case.why,) if case.why else ())):
            assert re.search(r"[.?]$", sentence.rstrip('"')), (case.id, sentence)
