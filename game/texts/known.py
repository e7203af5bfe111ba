"""Points and paragraphs by their ids, also where a meeting has none of them: bare meetings, puzzles, cases."""

from __future__ import annotations

from game.politics import Facts
from game.politics.facts import Point


def point_called(facts: Facts, id: str) -> Point | None:
    """Return the point with this id, if the scenario has it."""
    return next((point for point in facts.points if point.id == id), None)


def paragraph_title(facts: Facts, id: str) -> str:
    """Return what a paragraph is about; its id where the scenario does not say."""
    return next((paragraph.title for paragraph in facts.paragraphs if paragraph.id == id), id)


def words_called(facts: Facts, id: str) -> str:
    """Return the words that the id of a wording stands for; the id itself where the scenario does not say."""
    rungs = (rung for paragraph in facts.paragraphs for rung in paragraph.ladder)
    return next((rung.text for rung in rungs if rung.id == id), id)
