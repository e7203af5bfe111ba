"""The games that are looked back on."""

from tests.papers.games import idle, played, read_through, rough

__all__ = ["idle", "played", "read_through", "rough"]
