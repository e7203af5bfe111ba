"""What texts can say: paragraphs with their ladders of wordings, and the clauses of draft resolutions."""

from __future__ import annotations

from pydantic import Field

from game.council.seats import SeatId
from game.politics.vocabulary import (
    Count,
    Fact,
    Slug,
    Stand,
    Status,
    Text,
    Title,
)
from game.procedure.drafts import PaperId
from game.procedure.papers import About


class Rung(Fact):
    """One wording of a paragraph; a member can live with it if its stand lies between the bounds."""

    id: Slug = Field(description="the name of this wording")
    verb: Text = Field(description="the operative words in short, such as takes note")
    text: str = Field(description="the whole sentence; empty where the paragraph is left out")
    least: Stand = Field(description="the lowest stand that can live with it")
    most: Stand = Field(description="the highest stand that can live with it")


class Paragraph(Fact):
    """One paragraph of the draft, with its wordings from the weakest to the strongest."""

    id: Slug = Field(description="the name used by points and conditions")
    title: Title = Field(description="what the paragraph is about")
    issue: Slug = Field(description="the id of the issue that decides who can live with which wording")
    opening: Count = Field(description="which rung stands in the first draft, counted from 0")
    ladder: tuple[Rung, ...] = Field(min_length=2, description="the wordings, weakest first")


class Draft(Fact):
    """The text on which the members try to agree."""

    id: Slug = Field(description="the name of the draft")
    title: Title = Field(description="its heading")
    status: Status = Field(description="invented, unless a real draft is known")
    note: Text = Field(description="where the wording comes from")
    paragraphs: tuple[Paragraph, ...] = Field(min_length=1, description="its paragraphs in order")


class Wording(Fact):
    """Words a paragraph of a draft resolution can have; a member can live with them if its stand is in the bounds."""

    id: Slug = Field(description="the name used by acts and conditions")
    text: Text = Field(description="the words, in your own words unless they are short")
    least: Stand = Field(default=-2, description="the lowest stand that can live with it; any if left out")
    most: Stand = Field(default=2, description="the highest stand that can live with it; any if left out")


class Clause(Fact):
    """One paragraph of a draft resolution, with the words it can have."""

    id: Slug = Field(description="the name used by acts, points and votes on a part")
    title: Title = Field(description="what the paragraph is about")
    issue: Slug | None = Field(
        default=None, description="the id of the issue that decides who can live with which words; not needed for one"
    )
    opening: Count = Field(default=0, description="which of the wordings stands in the draft, counted from 0")
    wordings: tuple[Wording, ...] = Field(min_length=1, description="the words it has, and others it could have")


class Resolution(Fact):
    """A draft resolution before the Council."""

    id: PaperId = Field(description="its symbol, such as S/2022/155, or a name")
    title: Title = Field(description="what it is about")
    about: About = Field(description="what it does, which decides whether a veto is possible")
    mover: SeatId = Field(description="who submitted it; of a guest's, a member has to ask for the vote")
    sponsors: tuple[SeatId, ...] = Field(default=(), description="who else at this table put their names to it")
    status: Status = Field(description="agreed if it is a real draft, else invented")
    note: Text = Field(description="where the words come from, and what is shortened")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")
    paragraphs: tuple[Clause, ...] = Field(min_length=1, description="its paragraphs in order")
