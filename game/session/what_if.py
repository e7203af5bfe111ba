"""What would have followed: a game played again from one of its acts, with something else done there.

People do afterwards what they did in the game, as long as it is possible, and speak up not before its hour; the engine
does the rest, with the same seed. So the same act in the same place gives the same game again.
"""

from __future__ import annotations

from typing import ClassVar

from game.council.seats import SeatId
from game.players import HUMAN, PLAYERS, UNNAMED, Draw, Player
from game.politics import Game, Knowledge, judge
from game.procedure.act import Act
from game.session.session import Session, Turned


class Remembered:
    """A person's later acts, played when they can be; made for one game, and used up by it."""

    name: ClassVar[str] = "remembered"

    def __init__(self, turns: list[Turned], seat: SeatId) -> None:
        """Remember what ``seat`` did in ``turns``."""
        self._waiting = [turned for turned in turns if turned.act.seat == seat]

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the first act that can be done (in a window, if due by now); where awaited, else a reader's."""
        game = Game(knowledge.meeting, knowledge.room)
        for turned in self._waiting:
            if turned.before.meeting.minute > knowledge.meeting.minute and not knowledge.is_awaited:
                break
            if _as_good(game, turned):
                self._waiting.remove(turned)
                return turned.act
        return UNNAMED.choose(knowledge, draw) if knowledge.is_awaited else None


def _as_good(game: Game, turned: Turned) -> bool:
    """Whether the act is in order now; or possible, if it was no more than that when it was done."""
    verdict = judge(game, turned.act)
    return verdict.in_order or (verdict.possible and not judge(turned.before, turned.act).in_order)


class Abstaining:
    """A player who does all that another does, except acts of one kind."""

    name: ClassVar[str] = "abstaining"

    def __init__(self, other: Player, kind: str) -> None:
        """Follow ``other``, but let every window pass in which it would act in this way."""
        self._other, self._kind = other, kind

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return what the other would do, unless it is of the kind left out."""
        act = self._other.choose(knowledge, draw)
        return None if act is not None and act.kind == self._kind else act


def played_on(session: Session) -> Session:
    """Return an unsaved game that goes on from where ``session`` stands to its end, the engine in every seat."""
    twin = _twin(session, session.turns)
    twin.advance()
    return twin


def _twin(session: Session, shared: list[Turned]) -> Session:
    """Return a game that shares these acts with ``session``, with nobody in the seats of persons."""
    engine = {seat: player for seat, player in session.seats.items() if player != HUMAN}
    return Session(session.scenario, engine, session.house, session.seed, session.opening, turns=[*shared])


def played_otherwise(session: Session, number: int, instead: Act | None) -> Session:
    """Return an unsaved game that shares the first ``number`` acts with ``session`` and goes on with ``instead``.

    None: whoever acted there lets the window pass, and does nothing of the kind later either.

    Raises:
        NotInOrder: if ``instead`` cannot be done there.
    """
    left_out = session.turns[number].act
    twin, later = _twin(session, session.turns[:number]), session.turns[number + 1 :]
    players: dict[SeatId, Player] = {seat: Remembered(later, seat) for seat in session.humans}
    if instead is None:
        own = players.get(left_out.seat, PLAYERS.get(session.seats.get(left_out.seat, ""), UNNAMED))
        players[left_out.seat] = Abstaining(own, left_out.kind)
    else:
        twin.submit(instead)
    twin.standing_in = players
    twin.advance()
    return twin
