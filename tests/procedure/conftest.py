"""The option that writes golden texts anew."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Define ``--update-golden``, known when this folder is named on the command line."""
    parser.addoption("--update-golden", action="store_true", help="write the golden texts of procedure anew")
