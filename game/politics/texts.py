"""Texts on the table: wordings, what they say, and which delegation can live with which words.

A wording is one rung of each paragraph's ladder. For now a delegation can live with a rung if its stand on the
paragraph's issue lies between the rung's bounds; the room to stretch comes with bargaining.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.council.seats import SeatId
from game.politics.facts import Facts, Paragraph, Rung


@dataclass(frozen=True, slots=True)
class Strain:
    """How far a rung is from what a delegation can live with, in steps of its stand; and to which side."""

    paragraph: Paragraph
    rung: Rung
    distance: int
    too_strong: bool
    """True: the words go further than the delegation can; False: they fall short of what it needs."""


def opening_wording(facts: Facts) -> tuple[str, ...]:
    """Return the wording as first circulated: rung ids, a paragraph each."""
    return tuple(paragraph.ladder[paragraph.opening].id for paragraph in facts.paragraphs)


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


def strains(facts: Facts, seat: SeatId, wording: Sequence[str]) -> tuple[Strain, ...]:
    """Return what ``seat`` cannot live with in ``wording``, worst first; nothing if it can live with all of it."""
    found = []
    for paragraph, index in rungs(facts, wording):
        rung, stand = paragraph.ladder[index], facts.stand(seat, paragraph.issue)
        if distance := _distance(rung, stand):
            found.append(Strain(paragraph, rung, distance, too_strong=stand < rung.least))
    return tuple(sorted(found, key=lambda strain: -strain.distance))


def bent(facts: Facts, wording: Sequence[str], broken: Sequence[tuple[SeatId, str]]) -> tuple[str, ...]:
    """Return ``wording`` with each paragraph that broke the silence moved a rung towards those who named it.

    Up or down, whichever leaves them less to object to; where neither helps the paragraph stays.
    """
    bending = []
    for part, index in rungs(facts, wording):
        stands = [facts.stand(seat, part.issue) for seat, paragraph in broken if paragraph == part.id]
        near = [place for place in (index, index - 1, index + 1) if 0 <= place < len(part.ladder)]
        strained = {place: sum(_distance(part.ladder[place], stand) for stand in stands) for place in near}
        best = min(near, key=strained.__getitem__)
        bending.append(part.ladder[best].id)
    return tuple(bending)


def _distance(rung: Rung, stand: int) -> int:
    """Return by how many steps ``stand`` lies outside what can live with ``rung``; 0 inside."""
    return _outside(rung.least, rung.most, stand)


def _outside(least: int, most: int, stand: int) -> int:
    return max(0, least - stand, stand - most)


def closeness(facts: Facts, one: SeatId, other: SeatId) -> int:
    """Return how close two delegations stand over all issues: positive if they pull the same way."""
    return sum(facts.stand(one, issue.id) * facts.stand(other, issue.id) for issue in facts.issues)


def draft_strain(facts: Facts, seat: SeatId, wording: Sequence[str]) -> int | None:
    """Return by how many steps the worst words of a draft resolution lie outside what ``seat`` can live with.

    None if the scenario says nothing about the words, or about where members stand on them.
    """
    known = [found for id in wording if (found := facts.clause(id))]
    judged = [(words, facts.stand(seat, clause.issue)) for clause, words in known if clause.issue]
    return max((_outside(words.least, words.most, stand) for words, stand in judged), default=None)
