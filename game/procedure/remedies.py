"""What would make a refused act possible, or no fault any more: short sequences of acts, tried before they are offered.

A remedy shows what procedure allows, never who would agree to it. Of several seats that could do the same, one stands
for all. Within two acts nothing that helps is left out; a third is looked for only where the second helped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, TypeAlias

from game.council.seats import SeatId
from game.procedure.act import Act
from game.procedure.course_remedies import COURSE_REMEDIES
from game.procedure.engine import judge, passes, step
from game.procedure.floor_remedies import FLOOR_REMEDIES
from game.procedure.meeting import Meeting
from game.procedure.paper_remedies import PAPER_REMEDIES
from game.procedure.proposal_remedies import PROPOSAL_REMEDIES
from game.procedure.special_remedies import SPECIAL_REMEDIES
from game.procedure.verdicts import Verdict
from game.procedure.ways import Remedy, named

LONGEST: Final = 3
"""Acts a remedy may take."""
THOROUGH: Final = 2
"""Acts within which every way is found."""

REMEDIES: Final[Mapping[str, Remedy]] = {
    **COURSE_REMEDIES,
    **PROPOSAL_REMEDIES,
    **FLOOR_REMEDIES,
    **PAPER_REMEDIES,
    **SPECIAL_REMEDIES,
}
"""Towards each requirement that somebody can meet: which acts to try, by its code. The rest have no remedy."""

Way: TypeAlias = tuple[Act, ...]


def remedies(meeting: Meeting, verdict: Verdict) -> Iterator[Way]:
    """Yield the shortest sequences of at most three acts after which the refused act is in order."""
    reached: list[tuple[Way, Verdict, Meeting]] = [] if verdict.in_order else [((), verdict, meeting)]
    alone = named(meeting, verdict.act)
    for length in range(1, LONGEST + 1):
        found: set[frozenset[tuple[Act, int]]] = set()
        further = []
        for done, before, place in reached:
            for act, after in _one_further(place, before, alone):
                way = (*done, act)
                in_any_order = frozenset(Counter(way).items())
                then = judge(after, verdict.act)
                if not then.in_order:
                    helped = after.phase is not place.phase or _in_the_way(then) != _in_the_way(before)
                    if length < THOROUGH or helped:
                        further.append((way, then, after))
                elif in_any_order not in found:
                    found.add(in_any_order)
                    yield way
        if found:
            return
        reached = further


def _in_the_way(verdict: Verdict) -> tuple[str, ...]:
    """Return the codes of what stands in the way."""
    return tuple(finding.requirement.code for finding in verdict.objections)


def _one_further(meeting: Meeting, verdict: Verdict, alone: frozenset[SeatId]) -> Iterator[tuple[Act, Meeting]]:
    """Yield the acts to try towards the refused one that are in order now, each with the meeting after it.

    Of seats that are not among those ``alone`` in their part, the first to be found stands for the rest.
    """
    taken: set[tuple[object, ...]] = set()
    for act in _to_try(meeting, verdict):
        who = act.seat if act.seat in alone else ""
        same = (type(act), who, *(value for name, value in act.__dict__.items() if name != "seat"))
        if same not in taken and passes(meeting, act):
            taken.add(same)
            yield act, step(meeting, act)[0]


def _to_try(meeting: Meeting, verdict: Verdict) -> Iterable[Act]:
    """Return the acts of the table towards all that stands in the way; none if some of it is there for good."""
    found = dict.fromkeys(REMEDIES.get(code) for code in _in_the_way(verdict))
    several = [remedy(meeting, verdict.act) if remedy else None for remedy in found]
    return () if None in several else chain.from_iterable(acts for acts in several if acts is not None)
