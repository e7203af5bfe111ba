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
from game.procedure.statements import Conclude, GoOn
from game.procedure.verdicts import Finding, Verdict
from game.rulebook.citations import Citation, Label
from game.session import Turned
from game.tutor.story import Story

GROUND_RULES: Final = (NOT_OVER, CALLED_TO_ORDER, SITTING, IN_TIME, NOTHING_PENDING)
"""Asked of nearly every act: they say nothing about a particular game."""
TAKEN_FOR_GRANTED: Final = frozenset(
    {
        "X-ONLY-PRESIDENT",
        "X-AGENDA-FIRST",
        "X-PRIVATE",
        "X-NOT-SEATED",
        "X-LANGUAGE",
        "X-NO-PROPOSAL",
        "X-NO-OTHER-MEMBER",
        "X-NO-PARAGRAPH",
        "X-NO-RUNG",
        "X-IN-TEXT",
        "X-R22-SCOPE",
        "X-R39-SCOPE",
        "X-ABSENT",
        "X-DRAW-FIRST",
        "X-SEATS-EMPTY",
        "N-EMPTY-CHAIR",
        "N-SEIZED",
        "F-RULE",
        "F-CAPACITY",
    }
)
"""What an act has to meet besides what it is about, by code: no rule was met there unless it was not kept."""
STEPS: Final = (GoOn, Conclude)
"""Acts that only carry on what another began: a statement is one act, however many points it has."""


@dataclass(frozen=True, slots=True)
class RuleMet:
    """A rule, article or practice that was at work: in how many acts of the seat's own, and of others it saw.

    It was at work in an act that rests on it, that broke it, or that was refused for its sake.
    """

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


def rules_met(story: Story, seat: SeatId, refused: Sequence[Verdict] = ()) -> tuple[RuleMet, ...]:
    """Return every rule at work in the game, the seat's own first, then the most frequent; simplifications left out.

    ``refused``: verdicts on what the seat tried in vain.
    """
    did: Counter[Citation] = Counter()
    saw: Counter[Citation] = Counter()
    for turned in story.turns:
        if turned.act.seat == seat:
            did.update(_citations(turned))
        elif any(event.voice for event in turned.events):
            saw.update(_citations(turned))
    did.update(no.objections[0].citation for no in refused if no.objections and _is_a_rule(no.objections[0].citation))
    met = (RuleMet(citation, did[citation], saw[citation]) for citation in {*did, *saw})
    return tuple(sorted(met, key=lambda rule: (-rule.did, -rule.saw, rule.citation.id)))


def _citations(turned: Turned) -> set[Citation]:
    """Return what an act rested on, and what it did not keep to."""
    findings = judge(turned.before, turned.act).findings
    return {finding.citation for finding in findings if _is_telling(turned, finding)}


def _is_telling(turned: Turned, finding: Finding) -> bool:
    if finding.requirement in GROUND_RULES or not _is_a_rule(finding.citation):
        return False
    routine = finding.requirement.code in TAKEN_FOR_GRANTED or isinstance(turned.act, STEPS)
    return not (finding.holds and routine)


def _is_a_rule(citation: Citation) -> bool:
    return citation.label is not Label.SIMPLIFIED


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
            story.label(verdict.act, story.meeting),
            story.texts.finding(verdict.objections[0]),
            verdict.objections[0].citation,
        )
        for verdict in refused
        if verdict.objections
    )
