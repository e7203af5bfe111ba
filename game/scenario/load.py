"""Load, find, save and describe scenarios."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.scenario.checks import check
from game.scenario.models import Scenario
from game.scenario.problems import ScenarioProblems, few, near
from game.scenario.sentences import misfits, told
from game.scenario.yaml_reader import Document, Spot


def load(path: Path) -> Scenario:
    """Return the scenario in ``path``.

    Raises:
        ScenarioProblems: if it has errors; they are told all at once.
    """
    report = check(path)
    if report.scenario is None:
        raise ScenarioProblems(report.errors)
    return report.scenario


def find(name: str, folder: Path) -> Path:
    """Return the file of a scenario: ``name`` is a file, or the name of a scenario in ``folder``.

    Raises:
        FileNotFoundError: if there is none; the message lists the scenarios there are and the nearest name.
    """
    given = Path(name)
    if given.suffix in (".yaml", ".yml") and given.is_file():
        return given
    inside = folder / f"{name}.yaml"
    if given.name == name and inside.is_file():
        return inside
    known = names(folder)
    meant = near(given.stem, known)
    hint = f'Did you mean "{meant}"?' if meant else f"There are: {few(known)}." if known else f"None is in {folder}."
    raise FileNotFoundError(f'There is no scenario called "{name}". {hint}')


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of the scenarios in ``folder``, in alphabetical order, without their translations."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if "." not in path.stem))


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file format, for editors."""
    described = Scenario.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described, "title": "A scenario"}


def to_saved(scenario: Scenario) -> dict[str, Any]:
    """Return the scenario as mappings, lists, texts, whole numbers and truth values, for the head of a saved game."""
    return scenario.model_dump(mode="json", exclude_none=True)


def from_saved(data: dict[str, Any]) -> Scenario:
    """Return the scenario that ``to_saved`` gave.

    Raises:
        ScenarioProblems: if ``data`` is no scenario of this version.
    """
    try:
        return Scenario.model_validate(data)
    except ValidationError as failure:
        document = Document(data, Spot(1, 1), [])
        raise ScenarioProblems(tuple(told(misfits(failure, data), document, "saved game"))) from None
