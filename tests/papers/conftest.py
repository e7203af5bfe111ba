"""The games that papers are made of."""

from tests.papers.games import agreed, read_through, rough

__all__ = ["agreed", "read_through", "rough"]
