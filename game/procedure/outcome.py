"""How a meeting ended and what decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.procedure.meeting import Decision, Meeting
from game.procedure.questions import AgreeText, Form
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
SHORT_PERMANENT_AGAINST: Final = N_("Fewer than {need} in favour, so the vote of {names} against it was no veto.")
PROCEDURAL_PERMANENT_AGAINST: Final = N_("A question of procedure: the vote of {names} against it was no veto.")
EXACT: Final = N_("In favour: {yes}, exactly the number needed.")
ENOUGH: Final = N_("In favour: {yes}; {need} were needed.")


KIND_OF_RESULT: Final = {
    Result.CARRIED: Category.PROCEDURAL,
    Result.LOST: Category.PROCEDURAL,
    Result.OVERRULED: Category.RULING,
    Result.STANDS: Category.RULING,
    Result.ADOPTED: Category.SUBSTANTIVE,
    Result.LACKS_VOTES: Category.SUBSTANTIVE,
    Result.VETOED: Category.SUBSTANTIVE,
    Result.ELECTED: Category.ELECTION,
    Result.NO_MAJORITY: Category.ELECTION,
}
"""What kind of question has this result: as it was decided, whatever the question is when nobody disputes it."""


def not_a_veto(count: Count, *, permanent_against: bool) -> str:
    """Return the sentence that says why a permanent member's vote against decided nothing; it names {need}, {names}.

    Empty where none voted against, or where a veto was cast. The {names} are those of the permanent members against.
    """
    if not permanent_against or count.vetoers:
        return ""
    if KIND_OF_RESULT[count.result] is Category.SUBSTANTIVE:
        return SHORT_PERMANENT_AGAINST
    return PROCEDURAL_PERMANENT_AGAINST


def veto_line(category: Category) -> str:
    """Return whether a veto can apply to a question of this category, in a sentence."""
    return VETO_LINES[category]


VETO_LINES: Final = {
    Category.PROCEDURAL: N_("A question of procedure: no veto applies."),
    Category.SUBSTANTIVE: N_("Not a question of procedure: a permanent member's vote against prevents adoption."),
    Category.RULING: N_("A question of procedure: no veto applies. The ruling stands unless nine members overrule it."),
    Category.ELECTION: N_("An election: no veto applies."),
}
