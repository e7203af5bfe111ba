"""The games that papers are made of."""

from tests.papers.games import agreed, csto, read_through, rough

__all__ = ["agreed", "csto", "read_through", "rough"]
