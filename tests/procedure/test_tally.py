"""Counting against a table made by hand, and against a second, different way of counting, over every distribution."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from game.procedure import Ballot, Category, Result, tally
from game.procedure.outcome import deciding, veto_line

TABLE: Final = Path(__file__).with_name("votes.txt")
NEED: Final = {15: 9, 11: 7}


@dataclass(frozen=True)
class Vote:
    """One line of the table."""

    category: Category
    members: tuple[str, ...]
    ballots: dict[str, Ballot]
    barred: frozenset[str]
    result: Result
    about: str


def _seats(text: str) -> tuple[str, ...]:
    """P1-P3 E2 -> P1, P2, P3, E2."""
    found: list[str] = []
    for part in text.split():
        letter, first, last = re.fullmatch(r"([PE])(\d+)(?:-[PE](\d+))?", part).groups()  # type: ignore[union-attr]
        found.extend(f"{letter}{number}" for number in range(int(first), int(last or first) + 1))
    return tuple(found)


def _read(line: str) -> Vote:
    category, size, yes, no, out, absent, barred, result, about = (cell.strip() for cell in line.split("|"))
    members = _seats(f"P1-P5 E1-E{int(size) - 5}")
    ballots = dict.fromkeys(members, Ballot.ABSTAIN)
    for names, ballot in ((yes, Ballot.YES), (no, Ballot.NO), (out, Ballot.NOT_PARTICIPATING), (absent, Ballot.ABSENT)):
        for name in _seats(names):
            assert ballots[name] is Ballot.ABSTAIN, f"{name} votes twice: {about}"
            ballots[name] = ballot
    return Vote(Category(category), members, ballots, frozenset(_seats(barred)), Result(result), about)


VOTES: Final = [_read(line) for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]


def recount(vote: Vote) -> Result:
    """The result by striking hands off a list: what is left to find decides."""
    hands = [seat for seat in vote.members if seat not in vote.barred and vote.ballots[seat] is Ballot.YES]
    wanted = len(vote.members) / 2 + 0.5 if vote.category is Category.ELECTION else NEED[len(vote.members)]
    while hands and wanted > 0:
        hands.pop()
        wanted -= 1
    found = wanted <= 0
    stopped = {s for s in vote.members if s[0] == "P" and s not in vote.barred and vote.ballots[s] is Ballot.NO}
    words = {
        Category.PROCEDURAL: (Result.LOST, Result.CARRIED, Result.CARRIED),
        Category.RULING: (Result.STANDS, Result.OVERRULED, Result.OVERRULED),
        Category.ELECTION: (Result.NO_MAJORITY, Result.ELECTED, Result.ELECTED),
        Category.SUBSTANTIVE: (Result.LACKS_VOTES, Result.ADOPTED, Result.VETOED),
    }[vote.category]
    return words[0] if not found else words[2] if stopped else words[1]


def test_the_table_has_at_least_sixty_votes_and_every_result() -> None:
    assert len(VOTES) >= 60
    assert {vote.result for vote in VOTES} == set(Result)
    assert len({vote.about for vote in VOTES}) == len(VOTES)


@pytest.mark.parametrize("vote", VOTES, ids=lambda vote: vote.about)
def test_a_vote_is_counted_as_by_hand(vote: Vote) -> None:
    permanent = _seats("P1-P5")
    count = tally(vote.ballots, vote.category, permanent=permanent, need=NEED[len(vote.members)], barred=vote.barred)
    assert count.result is vote.result
    assert recount(vote) is vote.result
    assert count.yes + count.no + count.abstain + count.not_participating + count.absent == len(vote.members)
    vetoers = {seat for seat in permanent if vote.ballots[seat] is Ballot.NO and seat not in vote.barred}
    assert set(count.vetoers) == (vetoers if vote.result is Result.VETOED else set())
    if figures := re.search(r"\b(\d+-\d+-\d+)\b", vote.about):
        assert str(count) == figures[1]


@pytest.mark.parametrize("vote", VOTES, ids=lambda vote: vote.about)
def test_what_is_said_of_a_vote_names_a_veto_only_where_there_was_one(vote: Vote) -> None:
    need = NEED[len(vote.members)]
    count = tally(vote.ballots, vote.category, permanent=_seats("P1-P5"), need=need, barred=vote.barred)
    fields = {"yes": count.yes, "need": count.need, "short": count.short_by, "vetoers": "France"}
    said = deciding(count, vote.category).format(**fields)
    assert ("prevented adoption" in said) is (vote.result is Result.VETOED)
    assert ("not a veto" in said) is (vote.result is Result.LACKS_VOTES)
    assert ("short of" in said) is (count.short_by > 0)
    assert ("negative votes of" in said) is (len(count.vetoers) > 1)
    assert ("exactly" in said) is (count.yes == count.need and not count.vetoers)
    assert ("no veto applies" in veto_line(vote.category)) is (vote.category is not Category.SUBSTANTIVE)


def _distributions(size: int) -> Iterator[Vote]:
    """Every number of yes, no and other hands among the permanent and among the elected."""
    members = _seats(f"P1-P5 E1-E{size - 5}")
    for category, kind, other in itertools.product(Category, range(2), (Ballot.ABSTAIN, Ballot.ABSENT)):
        for p_yes, p_no in _parts(5):
            for e_yes, e_no in _parts(size - 5):
                hands = [Ballot.YES] * p_yes + [Ballot.NO] * p_no + [other] * (5 - p_yes - p_no)
                hands += [Ballot.YES] * e_yes + [Ballot.NO] * e_no + [other] * (size - 5 - e_yes - e_no)
                barred = frozenset({"P1"} if kind else ())
                yield Vote(category, members, dict(zip(members, hands, strict=True)), barred, Result.LOST, "")


def _parts(size: int) -> Iterator[tuple[int, int]]:
    return ((yes, no) for yes in range(size + 1) for no in range(size + 1 - yes))


@pytest.mark.parametrize("size", [11, 15])
def test_every_distribution_of_hands_is_counted_alike_in_two_ways(size: int) -> None:
    permanent = _seats("P1-P5")
    counted = 0
    for vote in _distributions(size):
        count = tally(vote.ballots, vote.category, permanent=permanent, need=NEED[size], barred=vote.barred)
        assert count.result is recount(vote), (vote, count)
        assert count.carried is (count.result in {Result.CARRIED, Result.OVERRULED, Result.ADOPTED, Result.ELECTED})
        assert (count.result is Result.VETOED) is bool(count.vetoers)
        counted += 1
    assert counted == 16 * 21 * {11: 28, 15: 66}[size]
