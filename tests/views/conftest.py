"""Desks to look from, and the option that writes the golden texts anew."""

from __future__ import annotations

import contextlib

import pytest

from tests.views.desks import csto, everybody_leaves, fresh_desk

__all__ = ["csto", "everybody_leaves", "fresh_desk"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Define ``--update-golden``, known when this folder is named on the command line."""
    with contextlib.suppress(ValueError):  # another folder may have defined it
        parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")
