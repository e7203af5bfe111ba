"""House rules: where the rules are silent, or practice departs from them, a meeting says what it does.

Three presets: the strict text of the provisional rules, the practice of the 2020s (the default) and a classroom.
Neither the nine votes nor the veto can be switched: they follow from the Charter and the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class SpeakingOrder(StrEnum):
    """How members come onto the speakers' list."""

    REQUEST = "request"
    """In the order in which they ask (rule 27 to the letter)."""
    DRAW = "draw"
    """In drawn order within ranks; all members are taken to have asked (S/2014/739)."""


class Slot(StrEnum):
    """Where somebody stands on the speakers' list."""

    LAST = "last"
    FIRST = "first"
    IN_LIST = "in_list"


class Cutting(StrEnum):
    """What the President may do about a speaker who goes on beyond five minutes."""

    FAULT = "fault"
    """Remind, and no more: the five minutes are agreed guidance (note 507)."""
    ALLOWED = "allowed"
    """Take the floor away. Not a Council rule."""


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The switches of one meeting. Every field is read by a finding, an event or an order."""

    name: str
    speaking_order: SpeakingOrder
    president_slot: Slot
    guests_slot: Slot
    """LAST: after the members. FIRST: States directly concerned before the members."""
    cutting: Cutting
    further_statements: bool
    """Whether a seat may ask for a further statement at the end."""
    vote_lock: bool
    """Whether nobody may speak or ask for the floor while hands are counted (custom)."""
    guests_raise_points: bool
    """Whether invited States may raise points of order. Not a Council rule."""


STRICT: Final = HouseRules(
    name="strict",
    speaking_order=SpeakingOrder.REQUEST,
    president_slot=Slot.IN_LIST,
    guests_slot=Slot.LAST,
    cutting=Cutting.FAULT,
    further_statements=False,
    vote_lock=False,
    guests_raise_points=False,
)
PRACTICE: Final = HouseRules(
    name="practice",
    speaking_order=SpeakingOrder.DRAW,
    president_slot=Slot.LAST,
    guests_slot=Slot.LAST,
    cutting=Cutting.FAULT,
    further_statements=True,
    vote_lock=True,
    guests_raise_points=False,
)
CLASSROOM: Final = HouseRules(
    name="classroom",
    speaking_order=SpeakingOrder.REQUEST,
    president_slot=Slot.LAST,
    guests_slot=Slot.FIRST,
    cutting=Cutting.ALLOWED,
    further_statements=True,
    vote_lock=True,
    guests_raise_points=True,
)
PRESETS: Final = {rules.name: rules for rules in (STRICT, PRACTICE, CLASSROOM)}
