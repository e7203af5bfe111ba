"""The arithmetic of the Charter, against a table made by hand and a recount that shares nothing with the engine."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.procedure import Ballot, Category, Count, Result, tally

LETTERS = {
    "y": Ballot.YES,
    "n": Ballot.NO,
    "a": Ballot.ABSTAIN,
    "p": Ballot.NOT_PARTICIPATING,
    "x": Ballot.ABSENT,
}
KINDS = {
    "proc": Category.PROCEDURAL,
    "subst": Category.SUBSTANTIVE,
    "ruling": Category.RULING,
    "elect": Category.ELECTION,
}
PERMANENT = ("china", "france", "russian_federation", "united_kingdom", "united_states")


class Vote(NamedTuple):
    permanent: str
    elected: str
    need: int
    kind: str
    result: str
    numbers: str
    what: str


def _table() -> Iterator[Vote]:
    for line in Path(__file__).with_name("votes.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row, what = line.split(" | ")
            permanent, elected, need, kind, result, numbers = row.split()
            yield Vote(permanent, elected, int(need), kind, result, numbers, what)


def _count(vote: Vote) -> Count:
    seats = (*PERMANENT, *(f"elected_{n}" for n in range(len(vote.elected))))
    letters = vote.permanent + vote.elected
    ballots = {seat: LETTERS[letter.lower()] for seat, letter in zip(seats, letters, strict=True)}
    barred = {seat for seat, letter in zip(seats, letters, strict=True) if letter.isupper()}
    return tally(ballots, KINDS[vote.kind], permanent=PERMANENT, need=vote.need, barred=barred)


def _recount(permanent: str, elected: str, kind: str, need: int) -> str:
    """Decide a vote from its letters alone: the oracle the engine is held against."""
    hands = [letter if letter.islower() else "a" for letter in permanent + elected]
    if kind == "elect":
        return "elected" if hands.count("y") * 2 > len(hands) else "no_majority"
    short = sum(letter == "y" for letter in hands) < need
    if kind == "proc":
        return ("carried", "lost")[short]
    if kind == "ruling":
        return ("overruled", "stands")[short]
    if short:
        return "lacks_votes"
    return "vetoed" if "n" in permanent else "adopted"


TABLE = tuple(_table())


def test_the_table_is_large_and_every_result_occurs() -> None:
    assert len(TABLE) >= 60
    assert {vote.result for vote in TABLE} == {result.value for result in Result}


@pytest.mark.parametrize("vote", TABLE, ids=lambda vote: vote.what)
def test_a_vote_of_the_table(vote: Vote) -> None:
    count = _count(vote)
    assert count.result.value == vote.result
    assert str(count) == vote.numbers
    assert count.yes + count.no + count.abstain + count.not_participating + count.absent == len(
        vote.permanent + vote.elected
    )
    assert _recount(vote.permanent, vote.elected, vote.kind, vote.need) == vote.result


@pytest.mark.parametrize("vote", [vote for vote in TABLE if vote.result == "vetoed"], ids=lambda vote: vote.what)
def test_those_who_vetoed_are_named_and_are_permanent_members_who_voted_against(vote: Vote) -> None:
    against = {seat for seat, letter in zip(PERMANENT, vote.permanent, strict=True) if letter == "n"}
    assert set(_count(vote).vetoers) == against
    assert against


@pytest.mark.parametrize("vote", [vote for vote in TABLE if vote.result != "vetoed"], ids=lambda vote: vote.what)
def test_nobody_is_said_to_have_vetoed_where_nobody_did(vote: Vote) -> None:
    assert _count(vote).vetoers == ()


def _distributions(hands: int) -> Iterator[str]:
    for yes, no in itertools.product(range(hands + 1), repeat=2):
        if yes + no <= hands:
            yield "y" * yes + "n" * no + "a" * (hands - yes - no)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("elected_seats", "need"), [(10, 9), (6, 7)], ids=["fifteen", "eleven"])
def test_every_distribution_of_hands_agrees_with_the_recount(kind: str, elected_seats: int, need: int) -> None:
    checked = 0
    for permanent, elected in itertools.product(_distributions(5), _distributions(elected_seats)):
        vote = Vote(permanent, elected, need, kind, "", "", "")
        assert _count(vote).result.value == _recount(permanent, elected, kind, need), vote
        checked += 1
    assert checked == 21 * (66 if elected_seats == 10 else 28)


def _letters(size: int) -> st.SearchStrategy[str]:
    return st.text("ynapxYNAPX", min_size=size, max_size=size)


@given(_letters(5), _letters(10), st.sampled_from(sorted(KINDS)))
def test_empty_chairs_and_parties_to_a_dispute_agree_with_the_recount(permanent: str, elected: str, kind: str) -> None:
    count = _count(Vote(permanent, elected, 9, kind, "", "", ""))
    assert count.result.value == _recount(permanent, elected, kind, 9)
    assert count.short_by == max(0, count.need - count.yes)
    assert count.carried == (count.result.value in {"carried", "overruled", "adopted", "elected"})


@given(_letters(5), _letters(10), st.sampled_from(sorted(KINDS)))
def test_who_in_particular_voted_how_among_equals_does_not_matter(permanent: str, elected: str, kind: str) -> None:
    backwards = Vote(permanent[::-1], elected[::-1], 9, kind, "", "", "")
    assert _count(backwards).result is _count(Vote(permanent, elected, 9, kind, "", "", "")).result


@given(_letters(5), _letters(10), st.integers(0, 14))
def test_one_more_vote_in_favour_never_loses_a_question(permanent: str, elected: str, place: int) -> None:
    hands = permanent + elected
    more = hands[:place] + "y" + hands[place + 1 :]
    for kind in KINDS:
        before = _count(Vote(permanent, elected, 9, kind, "", "", ""))
        after = _count(Vote(more[:5], more[5:], 9, kind, "", "", ""))
        assert after.carried or not before.carried
