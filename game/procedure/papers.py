"""Papers before the Council: draft resolutions and amendments, and the order in which they are voted.

Procedure owns a draft's status, its sponsors and its place in the queue. What its words mean is for politics: the ids
of wordings and paragraphs pass through untouched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from game.council.seats import SeatId
from game.procedure.tally import Category
from game.rulebook import citations as cite
from game.rulebook.citations import Citation

DOCUMENT_HOURS: Final = 48
"""Hours before the meeting by which papers are handed out (rule 26)."""


class About(StrEnum):
    """What a draft resolution does. This settles what kind of question it is."""

    MEASURES = "measures"
    """Measures for peace and security, as under Chapter VII."""
    DISPUTE = "dispute"
    """The peaceful settlement of a dispute (Chapter VI, Article 52(3)): parties to it abstain."""
    INVESTIGATION = "investigation"
    """To find facts about a dispute or situation."""
    NEW_BODY = "new_body"
    """To set up a body: procedural by Article 29, substantive in habit, and disputed."""
    ADMISSION = "admission"
    """To recommend a State for membership (Article 4)."""
    APPOINTMENT = "appointment"
    """To recommend a Secretary-General (Article 97)."""
    EMERGENCY_SESSION = "emergency_session"
    """To call an emergency special session of the Assembly."""
    ANNUAL_REPORT = "annual_report"
    """To approve the report to the Assembly (Article 24)."""
    PROCEDURE = "procedure"
    """The conduct of the Council's own business (Article 30)."""


@dataclass(frozen=True, slots=True)
class Nature:
    """What kind of question something is, where that is written, and whether it is beyond dispute."""

    category: Category
    citation: Citation
    settled: bool = True


NATURE: Final[Mapping[About, Nature]] = {
    About.MEASURES: Nature(Category.SUBSTANTIVE, cite.ARTICLE_27_3),
    About.DISPUTE: Nature(Category.SUBSTANTIVE, cite.ARTICLE_27_3),
    About.INVESTIGATION: Nature(Category.SUBSTANTIVE, cite.PRACTICE_PRELIMINARY_QUESTION, settled=False),
    About.NEW_BODY: Nature(Category.PROCEDURAL, cite.ARTICLE_29, settled=False),
    About.ADMISSION: Nature(Category.SUBSTANTIVE, cite.ARTICLE_4),
    About.APPOINTMENT: Nature(Category.SUBSTANTIVE, cite.ARTICLE_97),
    About.EMERGENCY_SESSION: Nature(Category.PROCEDURAL, cite.ARTICLE_20),
    About.ANNUAL_REPORT: Nature(Category.PROCEDURAL, cite.ARTICLE_24),
    About.PROCEDURE: Nature(Category.PROCEDURAL, cite.ARTICLE_30),
}
"""By what a draft does. Source: Articles 27 to 30, resolution 267 (III) of the Assembly, the Council's practice."""


class Status(StrEnum):
    """Where a paper stands."""

    TABLED = "tabled"
    """In the queue."""
    HELD = "held"
    """Not withdrawn, and its mover does not ask for a vote."""
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    """Sent to a committee, the Secretary-General or a rapporteur (rule 33, fourth)."""
    POSTPONED = "postponed"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    OVERTAKEN = "overtaken"
    """An amendment not put, because what was adopted before has made it pointless."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft resolution, or another principal motion in writing.

    Attributes:
        id: its name: letters, digits, hyphens.
        mover: who submitted it; a guest's draft is voted only if a member asks (rule 38).
        about: what it does.
        sponsors: who else put their name to it.
        seconder: who seconded it formally, and may insist on it if it is withdrawn (rule 35).
        asked_by: the member that asked for a vote on a guest's draft (rule 38).
        paragraphs: ids of the parts on which a separate vote can be asked.
        wording: ids that politics understands: the words of each paragraph, in the order of ``paragraphs``.
        hours: hours between its circulation, in blue, and the meeting (rule 26).
        status: where it stands.
        category: what kind of question it is, once that has been decided; None: as its subject says.
        voted: whether a vote has been taken on it, on a part of it or on an amendment to it.
        parts: paragraphs to be voted separately (rule 32), in order.
        undivided: paragraphs on which the mover refused a separate vote.
        struck: paragraphs voted down.
        kept: paragraphs voted separately that stay.
        order: the order of its amendments, where the President has ruled on it (rule 36).
        oral: whether it was read out, not handed in (rule 31).
    """

    id: str
    mover: SeatId
    about: About = About.MEASURES
    sponsors: tuple[SeatId, ...] = ()
    seconder: SeatId = ""
    asked_by: SeatId = ""
    paragraphs: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    hours: int = DOCUMENT_HOURS
    status: Status = Status.TABLED
    category: Category | None = None
    voted: bool = False
    parts: tuple[str, ...] = ()
    undivided: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    oral: bool = False

    @property
    def backers(self) -> int:
        """How many delegations stand behind it, its mover included."""
        return len({self.mover, *self.sponsors})

    @property
    def kind_of_question(self) -> Category:
        """What kind of question it is: as decided, or else by what it does."""
        return self.category or NATURE[self.about].category


class Change(StrEnum):
    """What an amendment does to the words."""

    ADD = "add"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A proposal to change a draft (rules 33, sixth, and 36).

    Attributes:
        id: its name: letters, digits, hyphens.
        target: the draft it would change.
        mover: who proposed it; a guest's is voted only if a member asks (rule 38).
        change: whether it adds, deletes or replaces words.
        distance: how far it is from the original in substance, in steps; larger is further.
        paragraph: the id of the paragraph it concerns, if it concerns one.
        words: the id that politics understands: the words it would put there.
        oral: whether it was moved at the table, not in writing (rule 31).
        seconder: who seconded it, and may insist on it if it is withdrawn (rule 35).
        asked_by: the member that asked for a vote on a guest's amendment.
        status: where it stands.
    """

    id: str
    target: str
    mover: SeatId
    change: Change = Change.REPLACE
    distance: int = 1
    paragraph: str = ""
    words: str = ""
    oral: bool = False
    seconder: SeatId = ""
    asked_by: SeatId = ""
    status: Status = Status.TABLED

    def __str__(self) -> str:
        return self.id


def amended(draft: Draft, amendment: Amendment) -> Draft:
    """Return ``draft`` as the amendment would have it; unchanged where it says nothing about its paragraphs."""
    paragraphs, wording = list(draft.paragraphs), list(draft.wording)
    worded = len(paragraphs) == len(wording)
    place = paragraphs.index(amendment.paragraph) if amendment.paragraph in paragraphs else None
    match amendment.change:
        case Change.ADD if amendment.paragraph and place is None:
            paragraphs.append(amendment.paragraph)
            if worded:
                wording.append(amendment.words)
        case Change.DELETE if place is not None:
            del paragraphs[place]
            if worded:
                del wording[place]
        case Change.REPLACE if place is not None and worded:
            wording[place] = amendment.words
    return replace(draft, paragraphs=tuple(paragraphs), wording=tuple(wording))
