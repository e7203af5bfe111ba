"""Texts on the table: wordings, one rung of each paragraph's ladder, and the words of draft resolutions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.politics.ladders import Paragraph


def opening_wording(facts: Facts, *, raised: int | None = 0) -> tuple[str, ...]:
    """Return the wording as first circulated: rung ids, a paragraph each.

    ``raised`` by so many rungs, as far as the ladders go; None raises all to their last.
    """
    tops = ((part, len(part.ladder) - 1) for part in facts.paragraphs)
    return tuple(part.ladder[top if raised is None else min(top, part.opening + raised)].id for part, top in tops)


def rungs(facts: Facts, wording: Sequence[str]) -> Iterator[tuple[Paragraph, int]]:
    """Yield each paragraph with the index of its rung in ``wording``; paragraphs it does not mention are skipped."""
    chosen = set(wording)
    for paragraph in facts.paragraphs:
        for index, rung in enumerate(paragraph.ladder):
            if rung.id in chosen:
                yield paragraph, index


def is_complete(facts: Facts, wording: Sequence[str]) -> bool:
    """Whether ``wording`` names exactly one rung of every paragraph and nothing else."""
    named = [paragraph.id for paragraph, _ in rungs(facts, wording)]
    return len(wording) == len(set(wording)) == len(named) == len(facts.paragraphs) == len(set(named))


def draft_strain(facts: Facts, seat: SeatId, wording: Sequence[str]) -> int | None:
    """Return by how many steps the worst words of a draft resolution lie outside what ``seat`` can live with.

    None if the scenario says nothing about the words, or about where members stand on them.
    """
    known = [found for id in wording if (found := facts.clause(id))]
    judged = [(words, facts.stand(seat, clause.issue)) for clause, words in known if clause.issue]
    return max((max(0, words.least - stand, stand - words.most) for words, stand in judged), default=None)
