"""Conditions: what objectives and endings ask of a meeting, each a small question about its record, texts and votes.

A condition only says what is asked. How each is answered stands in ``game.politics.judging``.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.council.seats import SeatId
from game.politics.named import QuestionKind
from game.politics.vocabulary import Count, Fact, FaultCode, Slug, Truth
from game.procedure.drafts import PaperId
from game.procedure.reservations import RESERVATIONS
from game.procedure.tally import Ballot, Result


class Always(Fact):
    """Holds at every end of every meeting."""

    kind: Literal["always"] = "always"


class All(Fact):
    """Holds if every one of the conditions holds."""

    kind: Literal["all"] = "all"
    of: tuple[Condition, ...] = Field(min_length=1, description="the conditions that must all hold")


class AnyOf(Fact):
    """Holds if at least one of the conditions holds."""

    kind: Literal["any"] = "any"
    of: tuple[Condition, ...] = Field(min_length=1, description="the conditions of which one is enough")


class Not(Fact):
    """Holds if the condition does not."""

    kind: Literal["not"] = "not"
    of: Condition = Field(description="the condition that must not hold")


class Said(Fact):
    """Holds if this point is on the record."""

    kind: Literal["said"] = "said"
    point: Slug = Field(description="the id of the point")


class Spoke(Fact):
    """Holds if this delegation has made a statement or a briefing."""

    kind: Literal["spoke"] = "spoke"
    seat: SeatId = Field(description="the delegation")


class OwnWords(Fact):
    """Holds if this delegation has put a sentence of its own on the record."""

    kind: Literal["own_words"] = "own_words"
    seat: SeatId = Field(description="the delegation")


class StatementAgreed(Fact):
    """Holds if a presidential statement was agreed."""

    kind: Literal["statement_agreed"] = "statement_agreed"


class ReservationsAtLeast(Fact):
    """Holds if a presidential statement was agreed, and so many members let it pass with a reservation."""

    kind: Literal["reservations_at_least"] = "reservations_at_least"
    number: Annotated[int, Field(strict=True, ge=1, le=RESERVATIONS)] = Field(
        description="how many members it takes; more than two reservations are no agreement"
    )


class PressElements(Fact):
    """Holds if elements for the press were agreed."""

    kind: Literal["press_elements"] = "press_elements"


class TextReached(Fact):
    """Holds if the agreed text has this paragraph at a rung within the bounds; never without an agreed text."""

    kind: Literal["text_reached"] = "text_reached"
    paragraph: Slug = Field(description="the id of the draft paragraph")
    at_least: Count | None = Field(default=None, description="the weakest rung that counts, counted from 0")
    at_most: Count | None = Field(default=None, description="the strongest rung that counts, counted from 0")

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        """Refuse a condition that asks for nothing, or for a rung that cannot be."""
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError("no_bound", "no bound")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise PydanticCustomError("crossed_bounds", "crossed", {"low": "at_least", "high": "at_most"})
        return self


class TextWithout(Fact):
    """Holds if the agreed text leaves this paragraph out, or if no text was agreed."""

    kind: Literal["text_without"] = "text_without"
    paragraph: Slug = Field(description="the id of the draft paragraph")


class Decided(Fact):
    """Holds if a question of this kind was decided, with this result if one is named."""

    kind: Literal["decided"] = "decided"
    question: QuestionKind = Field(description="what kind of question it was")
    result: Result | None = Field(default=None, description="what came of it; any result if left out")
    voted: Truth | None = Field(default=None, description="true if it took a vote, false if nobody objected")
    paper: PaperId | None = Field(default=None, description="the draft or amendment it was about, if that matters")
    guest: SeatId | None = Field(default=None, description="of an invitation: a guest it was about, if that matters")


class DraftAdopted(Fact):
    """Holds if this draft resolution was adopted, with this wording in it if one is named."""

    kind: Literal["draft_adopted"] = "draft_adopted"
    paper: PaperId = Field(description="the draft resolution")
    wording: Slug | None = Field(default=None, description="the id of a wording it must hold, if that matters")


class Voted(Fact):
    """Holds if this member cast such a ballot in any vote of the meeting, or on what is named."""

    kind: Literal["voted"] = "voted"
    seat: SeatId = Field(description="the member of the Council")
    ballot: Ballot = Field(description="how it voted")
    question: QuestionKind | None = Field(default=None, description="what kind of question it was, if that matters")
    paper: PaperId | None = Field(default=None, description="the draft or amendment it was about, if that matters")


class Objected(Fact):
    """Holds if this delegation objected to a proposal or broke a silence."""

    kind: Literal["objected"] = "objected"
    seat: SeatId = Field(description="the member of the Council")


class Ruled(Fact):
    """Holds if the President ruled on a point of order in this way."""

    kind: Literal["ruled"] = "ruled"
    upheld: Truth = Field(description="true if the point was well taken, false if it was not")


class Fault(Fact):
    """Holds if a fault with this code was committed."""

    kind: Literal["fault"] = "fault"
    code: FaultCode = Field(description="the code of the fault, such as F-SPEAKFOR")


class FaultsAtMost(Fact):
    """Holds if this delegation committed no more faults than the number."""

    kind: Literal["faults_at_most"] = "faults_at_most"
    seat: SeatId = Field(description="the delegation")
    number: Count = Field(description="how many faults are still within the condition")


class Invited(Fact):
    """Holds if this guest was invited to the table."""

    kind: Literal["invited"] = "invited"
    seat: SeatId = Field(description="the guest")


class Heard(Fact):
    """Holds if this delegation was given the floor and finished speaking."""

    kind: Literal["heard"] = "heard"
    seat: SeatId = Field(description="the delegation")


class ClosedBy(Fact):
    """Holds if the meeting was closed by this minute."""

    kind: Literal["closed_by"] = "closed_by"
    minute: Count = Field(description="minutes since the meeting began")


Condition: TypeAlias = Annotated[
    Always
    | All
    | AnyOf
    | Not
    | Said
    | Spoke
    | OwnWords
    | StatementAgreed
    | ReservationsAtLeast
    | PressElements
    | TextReached
    | TextWithout
    | Decided
    | DraftAdopted
    | Voted
    | Objected
    | Ruled
    | Fault
    | FaultsAtMost
    | Invited
    | Heard
    | ClosedBy,
    Field(discriminator="kind"),
]
"""One of the questions above; ``kind`` says which."""

for _model in (All, AnyOf, Not):
    _model.model_rebuild()
