"""Points, paragraphs and words by their ids, also where a meeting has none of them: bare meetings, puzzles, cases."""

from __future__ import annotations

from collections.abc import Mapping

from game.politics import Facts
from game.politics.facts import Point
from game.politics.ladders import Clause, Resolution


def point_called(facts: Facts, id: str) -> Point | None:
    """Return the point with this id, if the scenario has it."""
    return next((point for point in facts.points if point.id == id), None)


def resolution_called(facts: Facts, id: str) -> Resolution | None:
    """Return how the scenario describes the draft with this id, if it does."""
    return next((resolution for resolution in facts.resolutions if resolution.id == id), None)


def clause_called(facts: Facts, id: str) -> Clause | None:
    """Return the paragraph of a draft resolution with this id, if the scenario has it."""
    clauses = (clause for resolution in facts.resolutions for clause in resolution.paragraphs)
    return next((clause for clause in clauses if clause.id == id), None)


def paragraph_title(facts: Facts, id: str) -> str:
    """Return what a paragraph of any text is about; its id where the scenario does not say."""
    clause = clause_called(facts, id)
    if clause is not None:
        return clause.title
    return next((paragraph.title for paragraph in facts.paragraphs if paragraph.id == id), id)


def words_called(facts: Facts, id: str) -> str:
    """Return the words that the id of a wording stands for; the id itself where the scenario does not say."""
    texts = {rung.id: rung.text for paragraph in facts.paragraphs for rung in paragraph.ladder}
    clauses = (clause for resolution in facts.resolutions for clause in resolution.paragraphs)
    texts |= {words.id: words.text for clause in clauses for words in clause.wordings}
    return texts.get(id, id)


def _rung(facts: Facts, id: str) -> str:
    """Return the operative words of a rung, and what its paragraph is about."""
    found = ((part, rung) for part in facts.paragraphs for rung in part.ladder if rung.id == id)
    return next((f"“{rung.verb}” ({part.title})" for part, rung in found), id)


def with_titles(fields: Mapping[str, object], facts: Facts) -> dict[str, object]:
    """Return the fields of an act, an event or a question with paragraphs, points and wordings by their names."""
    return {name: _titled(name, value, facts) for name, value in fields.items()}


def _titled(name: str, value: object, facts: Facts) -> object:
    if not isinstance(value, str) or name not in ("part", "paragraph", "item", "rung", "beside", "point"):
        return value
    if name in ("rung", "beside"):
        return _rung(facts, value)
    if name == "point":
        point = point_called(facts, value)
        return f"“{point.title}”" if point else value
    id = value.rpartition("/")[2] if name == "item" else value
    title = paragraph_title(facts, id)
    return f"“{title}”" if title != id else value
