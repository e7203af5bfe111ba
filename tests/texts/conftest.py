"""A game whose words are looked at, and the sentences of the program."""

import pytest

from game.texts.extract import Sentence, package, sentences
from tests.papers.games import read_through, rough

__all__ = ["found", "read_through", "rough"]


@pytest.fixture(scope="session")
def found() -> tuple[Sentence, ...]:
    """Every sentence of the program."""
    return sentences(package())
