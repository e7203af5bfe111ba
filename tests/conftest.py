"""What all tests share: two options, the shipped debate, and no writing outside a temporary folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.paths import scenarios
from game.scenario import Scenario, load


def pytest_addoption(parser: pytest.Parser) -> None:
    """Define ``--long`` and ``--update-golden``."""
    parser.addoption("--long", action="store_true", help="also run the tests marked long")
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what is marked ``long`` unless ``--long`` was given."""
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saved games of a test never land among those of the person who runs it."""
    monkeypatch.setenv("RULE37_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def csto() -> Scenario:
    """The debate of 16 February 2022."""
    return load(scenarios() / "csto_2022.yaml")
