"""What the engine answers: one function for each name that can be expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final, TypeAlias, get_args

from game.cases.names import Names
from game.council.memberships import COVERED
from game.council.presidency import following
from game.procedure import Category, Count, Event, Meeting, Verdict
from game.procedure.coming import is_drawn
from game.procedure.decisions import ResultAnnounced
from game.procedure.floor import coming_up
from game.procedure.matters import Matter, Proposal, Ruled, Voting
from game.procedure.papers import NATURE
from game.procedure.questions import Overrule, Question, draft_of
from game.procedure.queue import voting_queue
from game.procedure.rulings import RulingSettled
from game.procedure.tally import Result
from game.rulebook import citations as cite
from game.rulebook.citations import CITATIONS, Citation

Value: TypeAlias = Any
"""What stands in a result: texts, numbers, truth values, lists and mappings of them, or None."""

NEEDS: Final[Mapping[Category, tuple[Citation, ...]]] = {
    Category.PROCEDURAL: (cite.ARTICLE_27_2,),
    Category.SUBSTANTIVE: (cite.ARTICLE_27_3,),
    Category.RULING: (cite.RULE_30, cite.ARTICLE_27_2),
    Category.ELECTION: (cite.STATUTE_10,),
}
"""Where it is written what a question of each kind needs."""
_NAMED: Final = re.compile(r"(?:rule|article) \d+(?:\.\d)?(?:\(\d\))?")
NOTHING: Final = "nothing"
"""What is open while nothing is pending."""


@dataclass(frozen=True)
class Moment:
    """What there is to see once a step has been tried.

    Attributes:
        names: how seats are written.
        before: the meeting before the step.
        after: the meeting after it.
        asked: the names of what is asked about it.
        verdicts: the engine's answers to the acts of the step, in order; none for a step that is no act.
        events: what happened in the step.
        past: what happened in the case up to then, this step included.
        cited: where the answers of the steps before are written.
    """

    names: Names
    before: Meeting
    after: Meeting
    asked: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    events: tuple[Event, ...] = ()
    past: tuple[Event, ...] = ()
    cited: tuple[Citation, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The first answer that is not "in order", or else the last one."""
        wrong = (verdict for verdict in self.verdicts if not verdict.in_order)
        return next(wrong, self.verdicts[-1] if self.verdicts else None)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the answer is written: the proof of the verdicts so far, and what was at stake or was decided."""
        findings = [finding for verdict in self.verdicts for finding in verdict.findings]
        found = [*self.cited, *(finding.citation for finding in findings)]
        found += [one for finding in findings for one in named_in(finding.sentence)]
        for name in self.asked:
            found += WRITTEN[name](self.after) if name in WRITTEN else ()
        pending = (*self.before.pending, *self.after.pending)
        questions = [matter.question for matter in pending if isinstance(matter, Proposal | Voting)]
        questions += [decision.question for decision in self.after.decisions if decision not in self.before.decisions]
        for question in questions:
            found += [question.rests_on, *NEEDS[question.category]]
            draft = self.after.draft(draft_of(question))
            found += [NATURE[draft.about].citation] if draft else []
        return tuple(dict.fromkeys(found))

    @property
    def count(self) -> Count | None:
        """The last count of the meeting."""
        counts = (decision.count for decision in reversed(self.after.decisions) if decision.count)
        return next(counts, None)


def snake(kind: type) -> str:
    """Return the name of a class in small letters, as AdoptAgenda is written adopt_agenda."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


@cache
def named_in(sentence: str) -> tuple[Citation, ...]:
    """Return the rules and articles that a sentence of the engine names."""
    names = set(_NAMED.findall(sentence.lower()))
    return tuple(citation for citation in CITATIONS.values() if citation.short.lower() in names)


QUESTIONS: Final = tuple(snake(kind) for kind in get_args(Question))
"""Every kind of question."""
MATTERS: Final = (NOTHING, *(snake(kind) for kind in get_args(Matter)))
"""All that can be open."""


def events_known() -> frozenset[str]:
    """Return every kind of event there is."""
    return frozenset(map(snake, _subclasses(Event)))


def _subclasses(kind: type[Event]) -> Iterator[type[Event]]:
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def plain(value: Value) -> Value:
    """Return a value as JSON holds it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list | tuple) else value


def _word(moment: Moment, _: Value) -> Value:
    verdict = moment.verdict
    if verdict is None:
        return "in_order"
    return "in_order" if verdict.in_order else "fault" if verdict.possible else "refused"


def _codes(moment: Moment, _: Value) -> list[str]:
    return [f.requirement.code for f in moment.verdict.objections] if moment.verdict else []


def _notes(moment: Moment, _: Value) -> list[str]:
    return [note.requirement.code for verdict in moment.verdicts for note in verdict.notes]


def _cites(moment: Moment, _: Value) -> list[str]:
    return [citation.id for citation in moment.citations]


WRITTEN: Final[Mapping[str, Callable[[Meeting], tuple[Citation, ...]]]] = {
    "next_president": lambda _: (cite.RULE_18,),
    "chair": lambda _: (cite.RULE_18, cite.RULE_20),
    "speakers": lambda meeting: (cite.NOTE_2014_739 if is_drawn(meeting) else cite.RULE_27,),
    "votes": lambda meeting: (cite.RULE_32, cite.RULE_36) if meeting.amendments else (cite.RULE_32,),
    "motions": lambda _: (cite.RULE_33,),
}
"""Where the answers to what is asked about a meeting, and not about an act, are written."""


def _result(moment: Moment, _: Value) -> Value:
    decisions = moment.after.decisions
    return decisions[-1].result.value if decisions else None


def _tally(moment: Moment, _: Value) -> Value:
    return str(moment.count) if moment.count else None


def _decided(moment: Moment, wanted: Mapping[str, Value]) -> Value:
    results = {snake(type(decision.question)): decision.result.value for decision in moment.after.decisions}
    return {kind: results.get(kind) for kind in wanted}


def _announced(moment: Moment, _: Value) -> Value:
    said = [event.result.value for event in moment.past if isinstance(event, ResultAnnounced)]
    return said[-1] if said else None


def _ruling(moment: Moment, _: Value) -> Value:
    votes = [d.result.value for d in moment.after.decisions if isinstance(d.question, Overrule)]
    settled = any(isinstance(event, RulingSettled) for event in moment.past)
    if settled:
        return votes[-1] if votes else Result.STANDS.value
    return "open" if any(isinstance(matter, Ruled) for matter in moment.after.pending) else None


def _next_president(moment: Moment, _: Value) -> Value:
    day = date.fromisoformat(moment.after.docket.date)
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    if year not in COVERED:
        return None
    return moment.names.shown(following(moment.after.docket.presidency, year, month))


def _pending(moment: Moment, _: Value) -> Value:
    return snake(type(moment.after.top)) if moment.after.top else NOTHING


def _motions(moment: Moment, _: Value) -> Value:
    pending = reversed(moment.after.pending)
    return [snake(type(matter.question)) for matter in pending if isinstance(matter, Proposal | Voting)]


def _floor(moment: Moment, _: Value) -> Value:
    return moment.names.shown(moment.after.floor.speaker) if moment.after.floor else NOTHING


def _absent_events(moment: Moment, wanted: Value) -> Value:
    """Return those of the events that did not happen."""
    happened = {snake(type(event)) for event in moment.events}
    return [kind for kind in wanted if kind not in happened]


def _papers(name: str) -> Answer:
    def answer(moment: Moment, wanted: Mapping[str, Value]) -> Value:
        papers = {paper.id: paper.status.value for paper in getattr(moment.after, name)}
        return {id: papers.get(id) for id in wanted}

    return answer


def _seats(found: Callable[[Meeting], Iterable[str]]) -> Answer:
    return lambda moment, _: [moment.names.shown(seat) for seat in found(moment.after)]


Answer: TypeAlias = Callable[[Moment, Value], Value]
"""Finds what is asked for at a moment; the second value is what is expected, which may say what to look at."""

ANSWERS: Final[Mapping[str, Answer]] = {
    "verdict": _word,
    "code": _codes,
    "notes": _notes,
    "cites": _cites,
    "result": _result,
    "tally": _tally,
    "took_no_part": lambda moment, _: moment.count.not_participating if moment.count else None,
    "empty_chairs": lambda moment, _: moment.count.absent if moment.count else None,
    "announced": _announced,
    "decided": _decided,
    "ruling": _ruling,
    "phase": lambda moment, _: moment.after.phase.value,
    "suspended": lambda moment, _: moment.after.suspended,
    "public": lambda moment, _: moment.after.public,
    "number": lambda moment, _: moment.after.docket.number,
    "chair": lambda moment, _: moment.names.shown(moment.after.chair),
    "next_president": _next_president,
    "speakers": _seats(coming_up),
    "votes": lambda moment, _: list(voting_queue(moment.after)),
    "motions": _motions,
    "pending": _pending,
    "floor": _floor,
    "faults": lambda moment, _: [fault.code for fault in moment.after.faults],
    "events": lambda moment, _: [snake(type(event)) for event in moment.events],
    "no_events": _absent_events,
    "items": lambda moment, _: [item.title for item in moment.after.docket.agenda],
    "absent": _seats(lambda meeting: meeting.absent),
    "parties": _seats(lambda meeting: meeting.parties),
    "invited": _seats(lambda meeting: (seat for seat, _ in meeting.invited)),
    "turned_down": _seats(lambda meeting: meeting.turned_down),
    "drafts": _papers("drafts"),
    "amendments": _papers("amendments"),
    "calls": _seats(lambda meeting: (call.by for call in meeting.docket.open_calls)),
    "elected": lambda moment, _: list(moment.after.elected),
    "listed": _seats(lambda meeting: meeting.docket.listed),
}
"""By the names of :class:`game.cases.models.Expectation`."""
SEATS: Final = frozenset(
    {"chair", "next_president", "speakers", "floor", "absent", "parties", "invited", "turned_down", "calls", "listed"}
)
"""Names of what is expected as seats."""
AMONG: Final = frozenset(
    {"code", "notes", "cites", "faults", "events", "absent", "parties", "invited", "turned_down"}
    | {"calls", "listed", "elected"}
)
"""Lists of which only what is expected must be there."""
IN_ORDER: Final = frozenset({"speakers", "votes", "motions"})
"""Lists in which only the order of what is expected counts."""


def answered(key: str, moment: Moment, wanted: Value) -> Value:
    """Return what the engine answers to ``key``: equal to ``wanted`` if and only if they agree."""
    found = ANSWERS[key](moment, wanted)
    if key in AMONG:
        return wanted if wanted and set(wanted) <= set(found) else found
    if key in IN_ORDER:
        named = [one for one in found if one in wanted]
        return named if len(named) == len(wanted) else found
    return found
