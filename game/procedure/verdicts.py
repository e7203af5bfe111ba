"""The engine's answer to "may I?": a verdict, made of findings, each naming where its requirement is written.

A verdict is never a bare yes or no. It is always right about the rules; the President's *ruling* under rule 30 is
another thing, an event of the meeting, and may be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from game.rulebook.marks import N_

if TYPE_CHECKING:
    from game.procedure.act import Act
    from game.rulebook.citations import Citation

NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class Weight(StrEnum):
    """What follows when a requirement is not met."""

    BARS = "bars"
    """The act cannot be done."""
    FAULT = "fault"
    """The act can be done and is wrong: others may react."""
    NOTE = "note"
    """Something is said; nothing follows."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that must be so for an act to be in order.

    Attributes:
        code: stable name ("X-AGENDA-FIRST" for a refusal, "F-ORDER" for a fault).
        citation: where it is written, or which practice it is.
        says: the requirement itself, as a sentence; it may name {fields}.
        unmet: why the act is refused or wrong when it does not hold; it may name the same {fields}.
        weight: what follows when it does not hold.
    """

    code: str
    citation: Citation
    says: str
    unmet: str
    weight: Weight = Weight.BARS
    plain: tuple[Finding, Finding] = field(init=False, repr=False, compare=False)
    """The findings without fields, unmet and met, made once."""

    def __post_init__(self) -> None:
        """Make the findings without fields."""
        object.__setattr__(self, "plain", (Finding(self, False, NOTHING), Finding(self, True, NOTHING)))

    def __call__(self, holds: bool, fields: Mapping[str, object] = NOTHING) -> Finding:
        """Return what this requirement came to."""
        return self.plain[holds] if fields is NOTHING else Finding(self, holds, fields)


class Finding(NamedTuple):
    """What one requirement came to for one act."""

    requirement: Requirement
    holds: bool
    fields: Mapping[str, object]

    @property
    def citation(self) -> Citation:
        """Where the requirement is written."""
        return self.requirement.citation

    @property
    def weight(self) -> Weight:
        """What follows if it does not hold."""
        return self.requirement.weight

    @property
    def sentence(self) -> str:
        """The sentence to say, before translation and before its fields are filled in."""
        return self.requirement.says if self.holds else self.requirement.unmet

    def __str__(self) -> str:
        said = self.sentence.format_map(self.fields)
        return f"{said[:1].upper()}{said[1:]} ({self.citation})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an act is in order, with the whole of the proof: every finding, met and unmet."""

    act: Act
    findings: tuple[Finding, ...]

    @property
    def possible(self) -> bool:
        """Whether the act can be done at all: nothing bars it."""
        return all(finding.holds or finding.weight is not Weight.BARS for finding in self.findings)

    @property
    def in_order(self) -> bool:
        """Whether the act can be done and is no fault."""
        return all(finding.holds or finding.weight is Weight.NOTE for finding in self.findings)

    @property
    def objections(self) -> tuple[Finding, ...]:
        """The unmet findings that bar the act or make it a fault, what bars it first."""
        unmet = [f for f in self.findings if not f.holds and f.weight is not Weight.NOTE]
        return tuple(sorted(unmet, key=lambda finding: finding.weight is not Weight.BARS))

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The unmet findings that make the act a fault."""
        return tuple(f for f in self.findings if not f.holds and f.weight is Weight.FAULT)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is worth saying although nothing follows from it."""
        return tuple(f for f in self.findings if not f.holds and f.weight is Weight.NOTE)

    def __str__(self) -> str:
        if self.in_order:
            return IN_ORDER
        opening = A_FAULT if self.possible else NOT_IN_ORDER
        return " ".join([opening, *map(str, self.objections)])


IN_ORDER: Final = N_("In order.")
A_FAULT: Final = N_("Possible, but a fault.")
NOT_IN_ORDER: Final = N_("Not in order.")


class NotInOrder(ValueError):  # noqa: N818 - what a President says
    """Raised when an act that cannot be done is played; ``verdict`` says why."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(str(verdict))
        self.verdict = verdict
