"""Many games played by the engine: endings, objectives, who idles, which texts nobody reaches."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from game.council.seats import CHANCE, SeatId
from game.politics import Game, is_met, judge, offers, turn
from game.politics.corridor import is_open
from game.politics.vocabulary import Tier
from game.procedure.house import PRACTICE, PRESETS
from game.procedure.texts import PutUnderSilence
from game.scenario import Scenario, from_saved
from game.session.session import Session

WORTH: Final = {Tier.MUST: 2, Tier.SHOULD: 1}
"""What a goal counts when it is met."""
CROSSED: Final = -2
"""What a crossed red line counts."""


@dataclass(frozen=True, slots=True)
class Played:
    """What one game came to: figures only, cheap to send between processes."""

    acts: int
    outcome: str
    acted: frozenset[SeatId]
    met: Mapping[SeatId, int]
    points: Mapping[SeatId, int]
    idle: Mapping[SeatId, int]
    reached: frozenset[str]
    """Wordings that somebody put forward: in a text put to the room, or to another delegation."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What to play: the scenario as plain data, so that any process can rebuild it."""

    scenario: dict[str, Any]
    players: Mapping[SeatId, str]
    house: str = PRACTICE.name
    seed: int = 0
    folder: Path | None = None
    """Where each game leaves a journal; None for nowhere."""
    watched: frozenset[SeatId] | None = None
    """Whose waiting is measured, which takes longer than to play; None for everybody's."""


def play_one(batch: Batch, number: int) -> Played:
    """Play game ``number`` (from 0) of a batch; its seed is the batch's plus the number."""
    return _play(batch, from_saved(batch.scenario), number)


def _play(batch: Batch, scenario: Scenario, number: int) -> Played:
    path = batch.folder / f"{scenario.id}_{batch.seed + number:06}.jsonl" if batch.folder else None
    session = Session.new(
        scenario, batch.players, house=PRESETS[batch.house], seed=batch.seed + number, path=path, durable=False
    )
    session.advance()
    session.close()
    return _figures(session, batch.watched)


def simulate(
    batch: Batch, games: int, *, jobs: int = 1, progress: Callable[[int], None] = lambda _: None
) -> tuple[Played, ...]:
    """Play ``games`` games and return what each came to, in order of their seeds, however many jobs share the work.

    Raises:
        FileExistsError: if a journal of the same name is in the batch's folder already.
    """
    done: list[Played] = []
    for played in _all(batch, games, jobs):
        done.append(played)
        progress(len(done))
    return tuple(done)


def _all(batch: Batch, games: int, jobs: int) -> Iterator[Played]:
    if jobs <= 1:
        scenario = from_saved(batch.scenario)
        yield from (_play(batch, scenario, number) for number in range(games))
        return
    with ProcessPoolExecutor(jobs, initializer=_work_on, initargs=(batch,)) as pool:
        yield from pool.map(_play_next, range(games), chunksize=1)


_WORK: list[tuple[Batch, Scenario]] = []
"""In a process that shares the work: what it plays, built once."""


def _work_on(batch: Batch) -> None:
    _WORK[:] = [(batch, from_saved(batch.scenario))]


def _play_next(number: int) -> Played:
    return _play(*_WORK[0], number)


def _figures(session: Session, watched: frozenset[SeatId] | None) -> Played:
    facts, game = session.scenario.facts, session.game
    everybody = frozenset(delegation.seat for delegation in game.meeting.roster.delegations)
    met: dict[SeatId, int] = {}
    points: dict[SeatId, int] = {}
    for instruction in facts.instructions:
        goals = [o for o in instruction.objectives if o.tier is not Tier.RED_LINE]
        lines = [o for o in instruction.objectives if o.tier is Tier.RED_LINE]
        reached = [goal for goal in goals if is_met(goal, game)]
        met[instruction.seat] = len(reached)
        crossed = sum(not is_met(line, game) for line in lines)
        points[instruction.seat] = sum(WORTH[goal.tier] for goal in reached) + CROSSED * crossed
    return Played(
        acts=len(session.turns),
        outcome=session.outcome,
        acted=frozenset(turned.act.seat for turned in session.turns) - {CHANCE},
        met=met,
        points=points,
        idle=_longest_idle(session, everybody if watched is None else watched),
        reached=frozenset(_put_forward(session)),
    )


def _put_forward(session: Session) -> Iterator[str]:
    """Yield the wordings that were put to the room, or held out to somebody in the corridor."""
    for turned in session.turns:
        if isinstance(turned.act, PutUnderSilence):
            yield from turned.act.wording
    yield from (offer.rung for offer in session.game.room.exchanges.offers)


def _longest_idle(session: Session, seats: frozenset[SeatId]) -> dict[SeatId, int]:
    """Return the most minutes that each of ``seats`` spends from one turn with a choice to the next, or to the end.

    A choice: at least two acts in order, besides listening on. What is done in a break fills the break; what is done in
    a silence, whose minutes pass at once, fills those.
    """
    moments: dict[SeatId, list[_Moment]] = {seat: [] for seat in seats}
    sat = 0
    for turned in session.turns:
        meeting = turned.before.meeting
        if not is_open(meeting):
            sat = meeting.minute
        for seat in turn(turned.before).seats:
            if seat in moments:
                since = sat if is_open(meeting) else meeting.minute
                moments[seat].append(_Moment(since, meeting.minute, turned.before))
    return {seat: _longest(seat, own, session.game.meeting.minute) for seat, own in moments.items()}


class _Moment(NamedTuple):
    """A turn of a seat: from and until when it lasted, and the game as it stood."""

    since: int
    until: int
    game: Game


def _longest(seat: SeatId, moments: Sequence[_Moment], end: int) -> int:
    """Return the longest stretch without a choice.

    From each choice the farthest one follows that lies no farther than the longest stretch so far: what lies between
    the two needs no look. If there is none, the next one beyond makes a longer stretch.
    """
    longest, since, first = 0, 0, 0
    while first < len(moments):
        beyond = bisect_right(moments, since + longest, lo=first, key=lambda moment: moment.until)
        ordered = chain(reversed(range(first, beyond)), range(beyond, len(moments)))
        chosen = next((number for number in ordered if _has_choice(moments[number].game, seat)), None)
        if chosen is None:
            break
        longest = max(longest, moments[chosen].since - since)
        since, first = moments[chosen].until, chosen + 1
    return max(longest, end - since)


CHOICE: Final = 2
"""Acts in order that make a choice."""


def _has_choice(game: Game, seat: SeatId) -> bool:
    """Whether the seat could do at least two things now."""
    in_order = (act for act in offers(game, seat) if judge(game, act).in_order)
    return len(tuple(islice(in_order, CHOICE))) == CHOICE


def summary(
    scenario: Scenario, played: tuple[Played, ...], players: Mapping[SeatId, str], seconds: float
) -> dict[str, Any]:
    """Return the figures of a batch as plain data: means over the games."""
    games = max(1, len(played))
    totals = {i.seat: sum(o.tier is not Tier.RED_LINE for o in i.objectives) for i in scenario.instructions}
    return {
        "scenario": scenario.id,
        "games": len(played),
        "seconds": round(seconds, 2),
        "acts": sum(one.acts for one in played),
        "outcomes": dict(sorted(Counter(one.outcome for one in played).items())),
        "seats": {
            seat: {
                "player": players.get(seat, "reader"),
                "objectives_met": round(sum(one.met.get(seat, 0) for one in played) / games, 2),
                "objectives_total": totals.get(seat, 0),
                "points": round(sum(one.points.get(seat, 0) for one in played) / games, 2),
                "longest_idle": max((one.idle[seat] for one in played), default=0),
                "acted": sum(seat in one.acted for one in played),
            }
            for seat in sorted(played[0].idle if played else ())
        },
        "unreached": unreached(scenario, played),
    }


def unreached(scenario: Scenario, played: tuple[Played, ...]) -> list[str]:
    """Return the wordings of the ladders that nobody put forward in any of these games."""
    reached = frozenset().union(*(one.reached for one in played))
    return [rung.id for part in scenario.facts.paragraphs for rung in part.ladder if rung.id not in reached]
