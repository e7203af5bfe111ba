"""The games that are looked back on."""

from tests.papers.games import csto, idle, played, read_through, rough

__all__ = ["csto", "idle", "played", "read_through", "rough"]
