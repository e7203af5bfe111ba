"""How a meeting ended and what decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.procedure.matters import AgreeText, Form
from game.procedure.meeting import Decision, Meeting
from game.procedure.tally import Category, Count, Result
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class Outcome:
    """All questions a meeting decided. ``name`` is the scenario's name for the ending; empty for a bare meeting."""

    decisions: tuple[Decision, ...]
    name: str = ""

    @property
    def text(self) -> Form | None:
        """Which kind of paper was agreed, if one was."""
        forms = (d.question.form for d in self.decisions if isinstance(d.question, AgreeText) and not d.over_objection)
        return next(forms, None)


def outcome(meeting: Meeting) -> Outcome | None:
    """Return the outcome of a meeting that is over, None before."""
    return Outcome(meeting.decisions) if meeting.closed else None


def deciding(count: Count, category: Category) -> str:
    """Return the sentence that says what decided a vote; it names {yes}, {need}, {short} and {vetoers}."""
    if count.short_by:
        return SHORT[min(count.short_by, 2)]
    if count.result is Result.VETOED:
        return VETOED
    if category is Category.RULING:
        return OVERRULED
    return EXACT if count.yes == count.need else ENOUGH


SHORT: Final = {
    1: N_("{yes} votes in favour: one short of the {need} needed. That is not a veto."),
    2: N_("{yes} votes in favour: {short} short of the {need} needed. That is not a veto."),
}
VETOED: Final = N_(
    "{yes} votes in favour were enough; the negative vote of {vetoers}, a permanent member, prevented adoption."
)
OVERRULED: Final = N_("{yes} votes to overrule: the {need} needed.")
EXACT: Final = N_("{need} votes needed, {yes} given.")
ENOUGH: Final = N_("{yes} votes in favour; {need} were needed.")


def veto_line(category: Category) -> str:
    """Return whether a veto can apply to a question of this category, in a sentence."""
    return VETO_LINES[category]


VETO_LINES: Final = {
    Category.PROCEDURAL: N_("A question of procedure: no veto applies."),
    Category.SUBSTANTIVE: N_("Not a question of procedure: a permanent member's vote against prevents adoption."),
    Category.RULING: N_("A question of procedure: no veto applies. The ruling stands unless nine members overrule it."),
    Category.ELECTION: N_("An election: no veto applies."),
}
