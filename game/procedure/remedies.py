"""What would make a refused act possible, or no fault any more: short sequences of acts, tried before they are offered.

A remedy shows what procedure allows, never who would agree to it. Of several seats that could do the same, one stands
for all. Within two acts nothing that helps is left out; a third is looked for only where both before it helped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from game.procedure.act import Act
from game.procedure.course_remedies import COURSE_REMEDIES
from game.procedure.engine import carry_out, judge
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
    for length in range(1, LONGEST + 1):
        found: set[frozenset[Act]] = set()
        further = []
        for done, before, place in reached:
            for act, after in _one_further(place, before):
                way = (*done, act)
                then = judge(after, verdict.act)
                if not then.in_order:
                    if length < THOROUGH or _in_the_way(then) != _in_the_way(before):
                        further.append((way, then, after))
                elif frozenset(way) not in found:
                    found.add(frozenset(way))
                    yield way
        if found:
            return
        reached = further


def _in_the_way(verdict: Verdict) -> tuple[str, ...]:
    """Return the codes of what stands in the way."""
    return tuple(finding.requirement.code for finding in verdict.objections)


def _one_further(meeting: Meeting, verdict: Verdict) -> Iterator[tuple[Act, Meeting]]:
    """Yield the acts to try towards the refused one that are in order now, each with the meeting after it."""
    alone = named(meeting, verdict.act)
    taken: set[tuple[object, ...]] = set()
    for code in dict.fromkeys(finding.requirement.code for finding in verdict.objections):
        for act in REMEDIES[code](meeting, verdict.act) if code in REMEDIES else ():
            who = act.seat if act.seat in alone else ""
            same = (type(act), who, *(value for name, value in act.__dict__.items() if name != "seat"))
            if same in taken:
                continue
            answer = judge(meeting, act)
            if answer.in_order:
                taken.add(same)
                yield act, carry_out(meeting, act, answer)[0]
