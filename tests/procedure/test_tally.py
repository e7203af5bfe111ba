"""Counting against a table made by hand, and against a second, different way of counting, over every distribution."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from game.procedure import Ballot, Category, Count, Result, tally
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
    turned: bool = False
    """Whether hands were asked for the objection, or for upholding a ruling."""

    @property
    def count(self) -> Count:
        """As the engine counts it."""
        return tally(
            self.ballots,
            self.category,
            permanent=_seats("P1-P5"),
            need=NEED[len(self.members)],
            barred=self.barred,
            for_objection=self.turned,
        )


def _seats(text: str) -> tuple[str, ...]:
    """P1-P3 E2 -> P1, P2, P3, E2."""
    found: list[str] = []
    for part in text.split():
        letter, first, last = re.fullmatch(r"([PE])(\d+)(?:-[PE](\d+))?", part).groups()  # type: ignore[union-attr]
        found.extend(f"{letter}{number}" for number in range(int(first), int(last or first) + 1))
    return tuple(found)


def _read(line: str) -> Vote:
    kind, size, yes, no, out, absent, barred, result, about = (cell.strip() for cell in line.split("|"))
    category, _, turned = kind.partition(" ")
    members = _seats(f"P1-P5 E1-E{int(size) - 5}")
    ballots = dict.fromkeys(members, Ballot.ABSTAIN)
    for names, ballot in ((yes, Ballot.YES), (no, Ballot.NO), (out, Ballot.NOT_PARTICIPATING), (absent, Ballot.ABSENT)):
        for name in _seats(names):
            assert ballots[name] is Ballot.ABSTAIN, f"{name} votes twice: {about}"
            ballots[name] = ballot
    assert turned in ("", "turned")
    return Vote(Category(category), members, ballots, frozenset(_seats(barred)), Result(result), about, bool(turned))


VOTES: Final = [_read(line) for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]


def recount(vote: Vote) -> Result:
    """The result by striking hands off a list: what is left to find decides."""
    raised = Ballot.NO if vote.turned and vote.category is Category.RULING else Ballot.YES
    hands = [seat for seat in vote.members if seat not in vote.barred and vote.ballots[seat] is raised]
    wanted = len(vote.members) / 2 + 0.5 if vote.category is Category.ELECTION else NEED[len(vote.members)]
    while hands and wanted > 0:
        hands.pop()
        wanted -= 1
    found = wanted <= 0
    if vote.turned and vote.category is Category.PROCEDURAL:
        found = not found
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
    count = vote.count
    assert count.result is vote.result
    assert recount(vote) is vote.result
    assert count.yes + count.no + count.abstain + count.not_participating + count.absent == len(vote.members)
    vetoers = {seat for seat in permanent if vote.ballots[seat] is Ballot.NO and seat not in vote.barred}
    assert set(count.vetoers) == (vetoers if vote.result is Result.VETOED else set())
    if figures := re.search(r"\b(\d+-\d+-\d+)\b", vote.about):
        assert str(count) == figures[1]


def _said(vote: Vote) -> str:
    count = vote.count
    fields = {"yes": count.yes, "need": count.need, "short": count.short_by, "vetoers": "France"}
    return deciding(count, vote.category).format(**fields)


@pytest.mark.parametrize("vote", [vote for vote in VOTES if not vote.turned], ids=lambda vote: vote.about)
def test_what_is_said_of_a_vote_names_a_veto_only_where_there_was_one(vote: Vote) -> None:
    count, said = vote.count, _said(vote)
    assert ("prevented adoption" in said) is (vote.result is Result.VETOED)
    assert ("not a veto" in said) is (vote.result is Result.LACKS_VOTES)
    assert ("short of" in said) is (count.short_by > 0)
    assert ("negative votes of" in said) is (len(count.vetoers) > 1)
    assert ("exactly" in said) is (count.yes == count.need and not count.vetoers)
    assert ("no veto applies" in veto_line(vote.category)) is (vote.category is not Category.SUBSTANTIVE)


@pytest.mark.parametrize("vote", [vote for vote in VOTES if vote.turned], ids=lambda vote: vote.about)
def test_of_a_question_put_the_wrong_way_round_it_is_said_which_side_needed_the_votes(vote: Vote) -> None:
    said = _said(vote)
    assert f"{vote.count.yes}." in said
    assert ("objection needed" in said) is (vote.category is Category.PROCEDURAL)
    assert ("It stands unless" in said) is (vote.category is Category.RULING)


KINDS: Final = (
    *((category, False) for category in Category),
    (Category.PROCEDURAL, True),
    (Category.RULING, True),
)
"""Every kind of question, and those that can be put the wrong way round."""
BARRED: Final = (frozenset[str](), frozenset({"P1"}), frozenset({"E1"}), frozenset({"P1", "P2", "E1"}))


def _splits(size: int) -> Iterator[tuple[Ballot, ...]]:
    """Every number of each of the five ballots among so many members; who is who among equals does not matter."""
    return itertools.combinations_with_replacement(Ballot, size)


def _decisive(size: int) -> Iterator[tuple[Ballot, ...]]:
    """Every number of yes and of no among so many members, and of the rest each kind in turn, or all of them mixed."""
    out = (Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING, Ballot.ABSENT)
    ways = itertools.cycle((out[:1], out[1:2], out[2:], out))
    for yes in range(size + 1):
        for no in range(size + 1 - yes):
            others = itertools.islice(itertools.cycle(next(ways)), size - yes - no)
            yield (*(Ballot.YES,) * yes, *(Ballot.NO,) * no, *others)


def _votes(
    size: int, elected: Iterable[tuple[Ballot, ...]], barred: Iterable[frozenset[str]], rotated: int = 0
) -> Iterator[Vote]:
    """Every such vote of every kind, with these parties barred; ``rotated`` moves who among equals comes first."""
    members = _seats(f"P1-P5 E1-E{size - 5}")
    for few, many in itertools.product(_splits(5), elected):
        hands = (*few[rotated:], *few[:rotated], *many[rotated:], *many[:rotated])
        ballots = dict(zip(members, hands, strict=True))
        for (category, turned), out in zip(KINDS, barred, strict=False):
            yield Vote(category, members, ballots, out, Result.LOST, "", turned)


def _check(vote: Vote) -> None:
    count = vote.count
    assert count.result is recount(vote), (vote, count)
    assert (count.result is Result.VETOED) is bool(count.vetoers)
    assert count.yes + count.no + count.abstain + count.not_participating + count.absent == len(vote.members)


@pytest.mark.parametrize("size", [11, 15])
def test_every_class_of_distributions_is_counted_alike_in_two_ways(size: int) -> None:
    counted = 0
    for vote in _votes(size, _decisive(size - 5), itertools.cycle(BARRED)):
        _check(vote)
        counted += 1
    assert counted == math.comb(9, 4) * math.comb(size - 3, 2) * len(KINDS)


@pytest.mark.long
@pytest.mark.parametrize("barred", BARRED, ids=len)
@pytest.mark.parametrize("size", [11, 15])
def test_every_distribution_of_hands_is_counted_alike_in_two_ways(size: int, barred: frozenset[str]) -> None:
    counted = 0
    for vote in _votes(size, _splits(size - 5), itertools.repeat(barred), rotated=len(barred)):
        _check(vote)
        counted += 1
    assert counted == math.comb(9, 4) * math.comb(size - 1, 4) * len(KINDS)
