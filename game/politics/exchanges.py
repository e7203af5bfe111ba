"""What delegations have told, offered and promised each other outside the chamber, and who may know of it.

Each entry belongs to those it concerns. Only that two delegations talked, and letters, are public.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from game.council.seats import SeatId

LETTER_TAKES: Final = 5
"""Statements that are heard before a letter has been translated and circulated: two blocks of speakers."""


class When(StrEnum):
    """When delegations can talk outside the chamber."""

    BEFORE = "before"
    BREAK = "break"
    SILENCE = "silence"
    """While a text lies under the silence procedure."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion to talk; each seat has a few talks in it."""

    when: When
    number: int = 0
    """Which break of the meeting, or which round of silence; 0 before the meeting."""


class Answer(StrEnum):
    """What a member lets out when it is asked about a paragraph; the colder its regard, the less."""

    REACH = "reach"
    """Between which words it is at ease, and how much it cares."""
    NO_INTEREST = "no_interest"
    HIGHER = "higher"
    """Only that it needs stronger words than those on the table."""
    LOWER = "lower"
    AS_IT_STANDS = "as_it_stands"
    DIFFICULTIES = "difficulties"
    """To a President it does not trust: that it has difficulties, which may be so or not."""
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Talk:
    """Two delegations were seen talking. Public."""

    one: SeatId
    """Who sought the other."""
    other: SeatId


@dataclass(frozen=True, slots=True)
class Told:
    """What one delegation told another about a paragraph. Rungs and weight count only with ``REACH``."""

    by: SeatId
    to: SeatId
    paragraph: str
    answer: Answer
    floor: int = 0
    ceiling: int = 0
    weight: int = 0


@dataclass(frozen=True, slots=True)
class LineTold:
    """Where one delegation told another its red line on a paragraph lies; both None: it has none there."""

    by: SeatId
    to: SeatId
    paragraph: str
    at_least: int | None
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A wording that one delegation has held out to another. It is remembered."""

    by: SeatId
    to: SeatId
    rung: str
    beside: str = ""
    """The other wording, where both were held out together or not at all."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A wording that a member brings into the consultations of the members for somebody else."""

    rung: str
    by: SeatId
    """The carrier."""
    of: SeatId
    """Whose wording it is."""


@dataclass(frozen=True, slots=True)
class Cautioned:
    """One delegation told another that it will speak up if a paragraph stays as it was then."""

    by: SeatId
    to: SeatId
    paragraph: str
    rung: str
    """What stood there."""
    said: int
    """How many points were on the record by then."""
    objected: int
    """How many objections had been made by then."""


@dataclass(frozen=True, slots=True)
class Refused:
    """One delegation said no when another asked it for a favour."""

    by: SeatId
    to: SeatId
    what: str
    """The wording it should have carried, or the kind of the favour."""
    happened: int
    """How much had happened by then that could change its answer."""


@dataclass(frozen=True, slots=True)
class BreakAsked:
    """One delegation asked a member to break the silence over a paragraph."""

    by: SeatId
    of: SeatId
    paragraph: str
    round: int
    """Which round of silence."""
    agreed: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that backs a contested point, or answers one that does, circulated as a document. Public."""

    by: SeatId
    point: str
    heard: int
    """How many statements had been heard when it was sent."""
    against: str = ""
    """The point of the letter that it answers; empty if it answers none."""


@dataclass(frozen=True, slots=True)
class Lent:
    """A point that another delegation makes for the one whose brief it stands in."""

    point: str
    of: SeatId
    to: SeatId


@dataclass(frozen=True, slots=True)
class Exchanges:
    """All of it, oldest first."""

    talks: tuple[Talk, ...] = ()
    letters: tuple[Letter, ...] = ()
    told: tuple[Told, ...] = ()
    lines: tuple[LineTold, ...] = ()
    offers: tuple[Offer, ...] = ()
    carried: tuple[Carried, ...] = ()
    cautions: tuple[Cautioned, ...] = ()
    lent: tuple[Lent, ...] = ()
    breaks: tuple[BreakAsked, ...] = ()
    refused: tuple[Refused, ...] = ()
    errands: tuple[tuple[SeatId, Occasion], ...] = ()
    """(seat, occasion): a talk that a seat has used up."""
    patience: tuple[tuple[SeatId, int], ...] = ()
    """(seat, what is left) of seats whose capital has lost some."""
    displeased: tuple[tuple[SeatId, str, int], ...] = ()
    """(seat, paragraph, cost): what offers below the instruction have cost so far."""
    flexible: tuple[tuple[SeatId, str], ...] = ()
    """(seat, paragraph): where a capital has given one step more."""

    def documents(self, point: str, heard: int) -> bool:
        """Whether a letter that backs ``point`` has been read and none that answers it, after so many statements."""
        read = [letter for letter in self.letters if heard >= letter.heard + LETTER_TAKES]
        backed = any(letter.point == point and not letter.against for letter in read)
        return backed and all(letter.against != point for letter in read)

    def seen_by(self, seat: SeatId, chair: SeatId) -> Exchanges:
        """Return what ``seat`` may know; the presidency also knows which wordings are carried, and by whom."""
        return Exchanges(
            talks=self.talks,
            letters=self.letters,
            told=tuple(one for one in self.told if seat in (one.by, one.to)),
            lines=tuple(one for one in self.lines if seat in (one.by, one.to)),
            offers=tuple(one for one in self.offers if seat in (one.by, one.to)),
            carried=tuple(one for one in self.carried if seat in (one.by, one.of, chair)),
            cautions=tuple(one for one in self.cautions if seat in (one.by, one.to)),
            lent=tuple(one for one in self.lent if seat in (one.of, one.to)),
            breaks=tuple(one for one in self.breaks if seat in (one.by, one.of)),
            refused=tuple(one for one in self.refused if seat in (one.by, one.to)),
            errands=_own(seat, self.errands),
            patience=_own(seat, self.patience),
            displeased=_own(seat, self.displeased),
            flexible=_own(seat, self.flexible),
        )


T = TypeVar("T", bound=tuple[object, ...])


def _own(seat: SeatId, entries: Iterable[T]) -> tuple[T, ...]:
    """Return the entries that begin with ``seat``."""
    return tuple(entry for entry in entries if entry[0] == seat)


NO_EXCHANGES: Final = Exchanges()
"""Nobody has talked to anybody."""
