"""The rules a seat met in one game: those its acts turned on, those it saw at work, and those it broke or ran into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.politics import judge
from game.procedure.course import FaultCommitted
from game.procedure.requirements import CALLED_TO_ORDER, IN_TIME, NOT_OVER, NOTHING_PENDING, SITTING
from game.procedure.verdicts import Verdict
from game.rulebook.citations import Citation, Label
from game.session import Turned
from game.tutor.story import Story

GROUND_RULES: Final = (NOT_OVER, CALLED_TO_ORDER, SITTING, IN_TIME, NOTHING_PENDING)
"""Asked of nearly every act: they say nothing about a particular game."""


@dataclass(frozen=True, slots=True)
class RuleMet:
    """A rule, article or practice that was at work: in how many acts of the seat's own, and of others it saw."""

    citation: Citation
    did: int
    saw: int


@dataclass(frozen=True, slots=True)
class Slip:
    """Something possible and wrong that was done.

    Attributes:
        seat: who did it.
        whom: whom it wronged or favoured; empty if nobody in particular.
        minute: minutes from the start of the meeting.
        act: how many acts had been played before.
        code: the code of the requirement, such as "F-ORDER".
        sentence: what was wrong.
        citation: where it is written.
    """

    seat: SeatId
    whom: SeatId
    minute: int
    act: int
    code: str
    sentence: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something a seat tried and could not do: what, why, and where that is written."""

    label: str
    reason: str
    citation: Citation


def rules_met(story: Story, seat: SeatId) -> tuple[RuleMet, ...]:
    """Return every rule at work in the game, the seat's own first, then the most frequent; simplifications left out."""
    did: Counter[Citation] = Counter()
    saw: Counter[Citation] = Counter()
    for turned in story.turns:
        if turned.act.seat == seat:
            did.update(_citations(turned))
        elif any(event.voice for event in turned.events):
            saw.update(_citations(turned))
    met = (RuleMet(citation, did[citation], saw[citation]) for citation in {*did, *saw})
    return tuple(sorted(met, key=lambda rule: (-rule.did, -rule.saw, rule.citation.id)))


def _citations(turned: Turned) -> set[Citation]:
    findings = judge(turned.before, turned.act).findings
    telling = (finding for finding in findings if finding.requirement not in GROUND_RULES)
    return {finding.citation for finding in telling if finding.citation.label is not Label.SIMPLIFIED}


def slips(story: Story) -> Iterator[Slip]:
    """Yield every fault of the game, oldest first, with what was wrong about it."""
    for number, turned in enumerate(story.turns):
        wrong = [event for event in turned.events if isinstance(event, FaultCommitted)]
        if not wrong:
            continue
        minute = turned.before.meeting.minute
        for event, fault in zip(wrong, judge(turned.before, turned.act).faults, strict=True):
            sentence = story.texts.finding(fault)
            yield Slip(event.by, event.whom, minute, number, event.code, sentence, fault.citation)


def refusals(story: Story, refused: Sequence[Verdict]) -> tuple[Refusal, ...]:
    """Return why each of these acts was refused; verdicts that refuse nothing are skipped."""
    return tuple(
        Refusal(
            story.texts.label(verdict.act, story.meeting),
            story.texts.finding(verdict.objections[0]),
            verdict.objections[0].citation,
        )
        for verdict in refused
        if verdict.objections
    )
