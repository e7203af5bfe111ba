"""One game as it is played: seats and who holds them, the journal, undo, branches, resuming."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from game.council.seats import CHANCE, SeatId
from game.players import HUMAN, PLAYERS, UNNAMED, Chance, Draw, Player
from game.politics import AnyAct, Game, Knowledge, Room, outcome, seen_by, step, turn
from game.politics.breaking import AskToBreak
from game.politics.vocabulary import Length
from game.procedure.act import Act, Event
from game.procedure.house import PRACTICE, PRESETS, HouseRules
from game.procedure.meeting import changed, convene
from game.procedure.roster import Roster
from game.procedure.turn import Turn
from game.procedure.verdicts import NotInOrder
from game.rulebook.marks import N_
from game.scenario import Scenario, build, from_saved, to_saved
from game.session.attention import WHILE_LISTENING, is_routine, wants_to_be_asked
from game.session.canonical import state_hash
from game.session.journal import Journal, JournalError, Saved, read

ACT: Final[TypeAdapter[Any]] = TypeAdapter(AnyAct)
"""Reads any act from plain data, by its kind."""

ROUTINE: Final = "routine"
"""What stands in the journal with an act that was done for a person."""
READER: Final = "reader"
"""Who plays a seat that nobody is named for."""
UNKNOWN_ACT: Final = N_("{file}: act {number} cannot be done in this meeting. Use the version that wrote the file.")
OTHER_STATE: Final = N_(
    "{file}: the game ends in another state than the one recorded. Use the version that wrote the file."
)


@dataclass(frozen=True, slots=True)
class Turned:
    """One act that was played: what it caused, and the game before and after."""

    act: Act
    events: tuple[Event, ...]
    before: Game
    after: Game
    routine: bool = False
    """It was done for a person, as routine of their seat."""
    by_person: bool = False
    """A person held the seat then."""


@dataclass(slots=True)
class Session:
    """A game being played. The only thing in the program that changes; what it holds are values.

    Attributes:
        scenario: what is played.
        seats: who holds each seat: "human" or the name of a player.
        house: the house rules.
        seed: decides the draw of speakers and nothing a player thinks.
        opening: the game before the first act.
        turns: what has been played.
        length: at how many moments people are asked.
        standing_in: players made for this game alone, by seat; they go before those in ``seats``.
        rung: the bell has ended the game; the meeting stands as it stood then.
        journal: where it is written down; None if it is not saved.
        warning: a sentence if something was left out when the game was read.
    """

    scenario: Scenario
    seats: Mapping[SeatId, str]
    house: HouseRules
    seed: int
    opening: Game
    turns: list[Turned] = field(default_factory=list)
    length: Length = Length.FULL
    standing_in: Mapping[SeatId, Player] = field(default_factory=dict)
    rung: bool = False
    journal: Journal | None = None
    warning: str = ""
    _window: int = -1
    _asked: set[SeatId] = field(default_factory=set)
    _awaited: SeatId | None = None

    @classmethod
    def new(
        cls,
        scenario: Scenario,
        seats: Mapping[SeatId, str],
        *,
        house: HouseRules = PRACTICE,
        seed: int = 0,
        length: Length = Length.FULL,
        path: Path | None = None,
        durable: bool = True,
    ) -> Session:
        """Begin a game; seats not named are held by the reader. With ``path`` it is written down.

        Raises:
            ValueError: if a seat does not take part, or a player is not known.
            FileExistsError: if there is a file at ``path`` already.
        """
        opening = opening_game(scenario, house)
        _check(opening, seats)
        session = cls(scenario, dict(seats), house, seed, opening, length=length)
        if path is not None:
            session.journal = Journal.create(path, session._header(), durable=durable)
        return session

    @classmethod
    def resume(cls, path: Path) -> Session:
        """Go on with a saved game; what is played from now on is written to the same file.

        Raises:
            JournalError: if the file is no game, of another version, or changed.
        """
        session = cls.replayed(path)
        session.journal = Journal.reopen(path, read(path))
        return session

    @classmethod
    def replayed(cls, path: Path, *, to: int | None = None) -> Session:
        """Play a saved game again, up to act number ``to`` or to its end, without writing anything.

        Raises:
            JournalError: if the file is no game, of another version, or changed; or if its acts give another state.
        """
        saved = read(path)
        session = cls._from_header(saved, path)
        session.rung = saved.rung and to is None
        acts = saved.standing()
        for number, line in enumerate(acts[:to], start=1):
            try:
                session._play(ACT.validate_python(line["act"]), routine=ROUTINE in line)
            except (ValidationError, NotInOrder) as error:
                raise JournalError(UNKNOWN_ACT, file=path, number=number) from error
        ended = saved.end
        if ended is not None and len(session.turns) == len(acts) and ended["state"] != session.state:
            raise JournalError(OTHER_STATE, file=path)
        return session

    @classmethod
    def _from_header(cls, saved: Saved, path: Path) -> Session:
        header = saved.header
        try:
            scenario = from_saved(header["scenario"])
            house = PRESETS[header["house"]]
            opening = opening_game(scenario, house)
            seats = dict(saved.seats())
            _check(opening, seats)
            length = Length(header.get("length", Length.FULL))  # games saved before there was a choice were full ones
            return cls(scenario, seats, house, int(header["seed"]), opening, length=length, warning=saved.warning)
        except (KeyError, TypeError, ValueError) as error:
            raise JournalError(UNKNOWN_ACT, file=path, number=0) from error

    def _header(self) -> dict[str, Any]:
        seats, house = dict(sorted(self.seats.items())), self.house.name
        start = {"house": house, "seats": seats, "seed": self.seed, "length": self.length.value}
        return {**start, "scenario": to_saved(self.scenario)}

    @property
    def game(self) -> Game:
        """The game as it stands."""
        return self.turns[-1].after if self.turns else self.opening

    @property
    def path(self) -> Path | None:
        """Where the game is written down, if it is."""
        return self.journal.path if self.journal else None

    @property
    def over(self) -> bool:
        """Whether nothing more is played: the meeting is closed, or the bell has rung."""
        return self.rung or self.game.meeting.closed

    @property
    def state(self) -> str:
        """The hash of the whole state of the game."""
        return state_hash(self.game)

    @property
    def humans(self) -> tuple[SeatId, ...]:
        """The seats persons hold."""
        return tuple(seat for seat, player in self.seats.items() if player == HUMAN)

    @property
    def awaited(self) -> SeatId | None:
        """The human seat that is asked now, after :meth:`advance`; None if the meeting is over or no human plays."""
        return self._awaited

    def knowledge(self, seat: SeatId) -> Knowledge:
        """Return what ``seat`` knows now."""
        return seen_by(self.game, seat)

    def submit(self, act: Act, *, routine: bool = False) -> tuple[Event, ...]:
        """Play ``act``, by ``routine`` if it is done for a person; it is on the disk before this returns.

        Raises:
            NotInOrder: if it cannot be done; nothing has changed then.
        """
        events = self._play(act, routine=routine)
        self._awaited = None
        if isinstance(act, AskToBreak):
            self._asked.discard(act.of)  # it may have let the silence pass before it was asked to break it
        self._write_act(self.turns[-1])
        self._write_end()
        return events

    def _write_act(self, turned: Turned) -> None:
        if self.journal is not None:
            self.journal.write("act", {"act": turned.act, **({ROUTINE: True} if turned.routine else {})})

    def _write_end(self) -> None:
        if self.journal is not None and self.over:
            self.journal.write("end", {"outcome": self.outcome, "state": self.state})

    def hand(self, seat: SeatId, player: str) -> None:
        """Give ``seat`` to a person ("human") or to the engine, from now on; the journal keeps it.

        Once the game is over nobody plays any more, and nothing changes hands.

        Raises:
            ValueError: if the seat does not take part, or the player is not known.
        """
        _check(self.opening, {seat: player})
        if self.over or self.seats.get(seat) == player:
            return
        self.seats = {**self.seats, seat: player}
        self._awaited = None
        self._asked.discard(seat)
        if self.journal is not None:
            self.journal.write("control", {"seat": seat, "player": player})

    def ring(self) -> None:
        """Ring the bell: nothing more is played, and the meeting stays as it stands. The journal keeps it."""
        if self.over:
            return
        self.rung, self._awaited = True, None
        if self.journal is not None:
            self.journal.write("control", {"bell": True})
        self._write_end()

    @property
    def outcome(self) -> str:
        """The name of the ending, once the meeting is over; empty before."""
        found = outcome(self.game)
        return found.name if found else ""

    def _play(self, act: Act, *, routine: bool) -> tuple[Event, ...]:
        before = self.game
        after, events = step(before, act)
        self.turns.append(Turned(act, events, before, after, routine, self.seats.get(act.seat) == HUMAN))
        return events

    def let_pass(self) -> None:
        """Let the open window pass for the human seat that is asked. Silence is not an act: nothing is written."""
        if self._awaited is not None:
            self._asked.add(self._awaited)
            self._awaited = None

    def advance(self) -> None:
        """Let the seats of the engine act until a human must decide, may want to, or the meeting is over."""
        while not self.over and self._awaited is None:
            act = self._next_act()
            if act is not None:
                self.submit(act, routine=act.seat in self.humans)

    def show_to(self, seat: SeatId) -> None:
        """Ask ``seat`` now, whatever it has to do: the meeting stands still until it acts or lets pass."""
        self._awaited = None if self.over else seat

    def _next_act(self) -> Act | None:
        """Return what the next seat of the engine does; None if a human is asked instead."""
        game = self.game
        whose = turn(game)
        if game.meeting.window != self._window:
            self._window, self._asked = game.meeting.window, set()
        for seat in whose.may:
            if seat in self._asked:
                continue
            if self.seats.get(seat) == HUMAN:
                if self._is_busy(seat) or wants_to_be_asked(self.knowledge(seat), self.length):
                    self._awaited = seat
                    return None
            elif not self._is_silent(seat) and (act := self._choice(seat, whose)):
                return act
            self._asked.add(seat)
        awaited = whose.must[0]
        if self.seats.get(awaited) == HUMAN:
            act = self._routine(awaited, whose)
            self._awaited = awaited if act is None else None
            return act
        act = self._choice(awaited, whose)
        if act is None:
            raise RuntimeError(f"{awaited} has to act and does not")
        return act

    def _is_busy(self, seat: SeatId) -> bool:
        """Whether a person has just noted, written or watched something, and has not said that the meeting go on."""
        last = self.turns[-1].act if self.turns else None
        return last is not None and last.seat == seat and isinstance(last, WHILE_LISTENING)

    def _routine(self, seat: SeatId, whose: Turn) -> Act | None:
        """Return what is done for the person of ``seat``, who has to act; None if they are asked themselves."""
        knowledge = seen_by(self.game, seat, whose)
        act = UNNAMED.choose(knowledge, Draw(self.seed, seat, len(self.turns)))
        last = self.turns[-1].act if self.turns else None
        return act if act is not None and is_routine(knowledge, act, last, self.length) else None

    def _choice(self, seat: SeatId, whose: Turn) -> Act | None:
        knowledge = seen_by(self.game, seat, whose)
        player: Player = Chance() if seat == CHANCE else self._player(seat)
        return player.choose(knowledge, Draw(self.seed, seat, len(self.turns)))

    def _is_silent(self, seat: SeatId) -> bool:
        """Whether a seat that nobody has named a player for lets this window pass whatever it knows."""
        nobodys = seat not in self.seats and seat not in self.standing_in
        return nobodys and UNNAMED.is_silent(self.game, seat)

    def _player(self, seat: SeatId) -> Player:
        """Return who decides for a seat of the engine: whom somebody chose, else a reader without initiative."""
        named = PLAYERS[self.seats[seat]] if seat in self.seats else UNNAMED
        return self.standing_in.get(seat, named)

    @property
    def undoes(self) -> SeatId:
        """Whose act :meth:`undo` would take back; empty if there is none, and after the bell."""
        last = self._last_of_a_person()
        return "" if last is None or self.rung else self.turns[last].act.seat

    def _last_of_a_person(self) -> int | None:
        numbers = range(len(self.turns) - 1, -1, -1)
        own = (n for n in numbers if self.turns[n].act.seat in self.humans and not self.turns[n].routine)
        return next(own, None)

    def undo(self) -> bool:
        """Take back to before the last act of a person. Return whether there was one; none after the bell."""
        last = self._last_of_a_person()
        if last is None or self.rung:
            return False
        taken_back = len(self.turns) - last
        del self.turns[last:]
        self._window, self._asked, self._awaited = -1, set(), None
        if self.journal is not None:
            self.journal.write("undo", {"undo": taken_back})
        return True

    def branch(self, path: Path, *, acts: int) -> Session:
        """Begin another game at ``path`` that shares the first ``acts`` acts with this one.

        Raises:
            FileExistsError: if there is a file at ``path`` already.
        """
        twin = Session(self.scenario, dict(self.seats), self.house, self.seed, self.opening, length=self.length)
        parent = {"parent": self.path.name if self.path else "", "parent_acts": acts}
        twin.journal = Journal.create(path, {**twin._header(), **parent}, durable=False)
        twin.turns = self.turns[:acts]
        for turned in twin.turns:
            twin._write_act(turned)
        twin._write_end()
        twin.journal.make_durable()
        return twin

    def close(self) -> None:
        """Close the journal; the game can be resumed."""
        if self.journal is not None:
            self.journal.close()


def _check(opening: Game, seats: Mapping[SeatId, str]) -> None:
    """Refuse seats that do not take part, and players nobody knows."""
    taking_part = {delegation.seat for delegation in opening.meeting.roster.delegations}
    if strangers := set(seats) - taking_part:
        raise ValueError(f"not in this meeting: {', '.join(sorted(strangers))}")
    if unknown := set(seats.values()) - {HUMAN, *PLAYERS}:
        raise ValueError(f"no such player: {', '.join(sorted(unknown))}")


def opening_game(scenario: Scenario, house: HouseRules) -> Game:
    """Return the game of ``scenario`` before its first act."""
    roster = Roster(build.delegations(scenario), build.threshold(scenario))
    convened = changed(convene(roster, build.docket(scenario), house), requests=build.letters(scenario))
    return Game(convened, Room(scenario.facts))
