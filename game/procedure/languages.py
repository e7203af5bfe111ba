"""Rules 41 to 44: the six languages of the Council, and speaking in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

LANGUAGES: Final = frozenset({"arabic", "chinese", "english", "french", "russian", "spanish"})
"""Those between which the Secretariat interprets (rules 41 and 42)."""
UNDERSTOOD: Final = Requirement(
    "X-LANGUAGE",
    cite.RULE_44,
    N_("The statement is made in one of the six languages, or comes with its own interpretation into one of them."),
    N_(
        "The Secretariat interprets between Arabic, Chinese, English, French, Russian and Spanish only. "
        "Speak in one of them, or bring your own interpretation into one of them."
    ),
)


def is_official(language: str) -> bool:
    """Whether ``language``, by its English name, is one of the six."""
    return language.casefold() in LANGUAGES


@dataclass(frozen=True, slots=True)
class InterpretationBrought(Event):
    """A seat speaks in a language that the Secretariat does not interpret, and has brought interpretation."""

    speaker: SeatId
    language: str
    says: ClassVar[str] = N_("{speaker} spoke in {language} and provided the interpretation.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: everybody understands."""
        return meeting
