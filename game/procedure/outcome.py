"""How a meeting ended and what decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.procedure.meeting import Decision, Meeting
from game.procedure.questions import AgreeText, Form
from game.procedure.tally import Category, Count
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
    if count.for_objection:
        return UPHELD_AS_PUT if category is Category.RULING else OBJECTION_AS_PUT
    if count.short_by:
        return SHORT_NOT_VETOED if category is Category.SUBSTANTIVE else SHORT
    if count.vetoers:
        return VETOED_BY_ONE if len(count.vetoers) == 1 else VETOED_BY_SEVERAL
    return EXACT if count.yes == count.need else ENOUGH


SHORT: Final = N_("In favour: {yes}. That is {short} short of the {need} needed.")
SHORT_NOT_VETOED: Final = N_("In favour: {yes}. That is {short} short of the {need} needed, and so not a veto.")
VETOED_BY_ONE: Final = N_(
    "In favour: {yes}, which was enough. The negative vote of {vetoers}, a permanent member, prevented adoption."
)
VETOED_BY_SEVERAL: Final = N_(
    "In favour: {yes}, which was enough. The negative votes of {vetoers}, permanent members, prevented adoption."
)
OBJECTION_AS_PUT: Final = N_(
    "In favour of the objection: {yes}. As the question was put, the objection needed {need}, not the proposal."
)
UPHELD_AS_PUT: Final = N_(
    "In favour of upholding the ruling: {yes}. It stands unless {need} vote against it, however the question is put."
)
EXACT: Final = N_("In favour: {yes}, exactly the number needed.")
ENOUGH: Final = N_("In favour: {yes}; {need} were needed.")


def veto_line(category: Category) -> str:
    """Return whether a veto can apply to a question of this category, in a sentence."""
    return VETO_LINES[category]


VETO_LINES: Final = {
    Category.PROCEDURAL: N_("A question of procedure: no veto applies."),
    Category.SUBSTANTIVE: N_("Not a question of procedure: a permanent member's vote against prevents adoption."),
    Category.RULING: N_("A question of procedure: no veto applies. The ruling stands unless nine members overrule it."),
    Category.ELECTION: N_("An election: no veto applies."),
}
