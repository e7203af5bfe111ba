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
        if stand < rung.least:
            found.append(Strain(paragraph, rung, rung.least - stand, too_strong=True))
        elif stand > rung.most:
            found.append(Strain(paragraph, rung, stand - rung.most, too_strong=False))
    return tuple(sorted(found, key=lambda strain: -strain.distance))


def closeness(facts: Facts, one: SeatId, other: SeatId) -> int:
    """Return how close two delegations stand over all issues: positive if they pull the same way."""
    return sum(facts.stand(one, issue.id) * facts.stand(other, issue.id) for issue in facts.issues)
