"""Counting a vote: Article 27 of the Charter and rule 30, and nothing else.

A decision takes nine affirmative votes (seven before 1966), whatever the number of negative votes, abstentions and
empty chairs. There is no majority of those voting. On a question that is not procedural a permanent member's *negative
vote* prevents a decision that has its nine; a text with fewer than nine was not vetoed, whoever voted against it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.council.seats import SeatId


class Ballot(StrEnum):
    """What a member does when hands are counted."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    NOT_PARTICIPATING = "not_participating"
    """Present, and takes no part in the vote."""
    ABSENT = "absent"


class Category(StrEnum):
    """What kind of question is decided, which settles what it needs."""

    PROCEDURAL = "procedural"
    """Any nine votes: Article 27(2)."""
    SUBSTANTIVE = "substantive"
    """Nine votes and no permanent member against: Article 27(3)."""
    RULING = "ruling"
    """Shall the President's ruling be overruled? Nine votes: rule 30."""
    ELECTION = "election"
    """An absolute majority of the Council, no veto: Article 10 of the Court's Statute."""


class Result(StrEnum):
    """What came of a question."""

    CARRIED = "carried"
    LOST = "lost"
    OVERRULED = "overruled"
    STANDS = "stands"
    ADOPTED = "adopted"
    LACKS_VOTES = "lacks_votes"
    """Not adopted: fewer than the required votes. Never called a veto."""
    VETOED = "vetoed"
    """Not adopted: the required votes were there and a permanent member voted against."""
    ELECTED = "elected"
    NO_MAJORITY = "no_majority"


@dataclass(frozen=True, slots=True)
class Count:
    """A counted vote: numbers of votes, what was needed, the result and what decided it."""

    yes: int
    no: int
    abstain: int
    not_participating: int
    absent: int
    need: int
    result: Result
    vetoers: tuple[SeatId, ...] = ()
    """The permanent members whose negative votes defeated a text that had its votes; empty otherwise."""
    for_objection: bool = False
    """Hands were asked for the objection (or for upholding a ruling), so that the other side needed the votes."""

    @property
    def short_by(self) -> int:
        """How many votes were missing on the side that needed them; 0 if there were enough."""
        overruling = self.for_objection and self.result in {Result.STANDS, Result.OVERRULED}
        return max(0, self.need - (self.no if overruling else self.yes))

    @property
    def carried(self) -> bool:
        """Whether the question was answered yes."""
        return self.result in {Result.CARRIED, Result.OVERRULED, Result.ADOPTED, Result.ELECTED}

    def __str__(self) -> str:
        return f"{self.yes}-{self.no}-{self.abstain}"


def tally(
    ballots: Mapping[SeatId, Ballot],
    category: Category,
    *,
    permanent: Collection[SeatId],
    need: int = 9,
    barred: Collection[SeatId] = (),
    for_objection: bool = False,
) -> Count:
    """Count ``ballots`` (one a member of the Council) on a question of this category.

    Args:
        ballots: what each member did.
        category: what kind of question it was.
        permanent: the permanent members.
        need: affirmative votes a decision takes; 9, or 7 in the Council of eleven. An election takes
            more than half of the members instead.
        barred: parties to a dispute whose votes count as abstentions (Article 27(3), strict reading).
        for_objection: whether hands were asked for the objection to a proposal on procedure, which then passes unless
            the objection gets its votes (a fault); or for upholding a ruling, which stands all the same unless as many
            vote against it as overruling takes (rule 30).
    """
    cast = {seat: Ballot.ABSTAIN if seat in barred else ballot for seat, ballot in ballots.items()}
    numbers = {ballot: sum(vote is ballot for vote in cast.values()) for ballot in Ballot}
    required = len(ballots) // 2 + 1 if category is Category.ELECTION else need
    enough = numbers[Ballot.YES] >= required
    against = tuple(sorted(seat for seat in permanent if cast.get(seat) is Ballot.NO))
    vetoers = against if enough and category is Category.SUBSTANTIVE else ()
    if for_objection:
        enough = numbers[Ballot.NO] >= required if category is Category.RULING else not enough
    return Count(
        yes=numbers[Ballot.YES],
        no=numbers[Ballot.NO],
        abstain=numbers[Ballot.ABSTAIN],
        not_participating=numbers[Ballot.NOT_PARTICIPATING],
        absent=numbers[Ballot.ABSENT],
        need=required,
        result=_result(category, enough=enough, vetoed=bool(vetoers)),
        vetoers=vetoers,
        for_objection=for_objection,
    )


def _result(category: Category, *, enough: bool, vetoed: bool) -> Result:
    match category:
        case Category.PROCEDURAL:
            return Result.CARRIED if enough else Result.LOST
        case Category.RULING:
            return Result.OVERRULED if enough else Result.STANDS
        case Category.ELECTION:
            return Result.ELECTED if enough else Result.NO_MAJORITY
        case Category.SUBSTANTIVE if not enough:
            return Result.LACKS_VOTES
        case Category.SUBSTANTIVE:
            return Result.VETOED if vetoed else Result.ADOPTED
