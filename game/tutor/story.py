"""One game looked back on: its acts in order, and the hour at which each thing happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from game.council.seats import SeatId
from game.politics import Facts, Game
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting
from game.session import Session, Turned
from game.texts import Texts
from game.texts.clock import hour
from game.texts.known import with_titles

Kind = TypeVar("Kind", bound=Event)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in its place.

    Attributes:
        act: how many acts had been played before the one that caused it.
        turned: that act, with the game before and after.
    """

    act: int
    turned: Turned

    @property
    def minute(self) -> int:
        """Minutes from the start of the meeting to when it began."""
        return self.turned.before.meeting.minute


@dataclass(frozen=True, slots=True)
class Story:
    """A game, the language it is told in, and the hour at which its meeting began ("10:00")."""

    opening: Game
    turns: tuple[Turned, ...]
    starts: str
    texts: Texts

    @classmethod
    def of(cls, session: Session, texts: Texts) -> Story:
        """Return the story of ``session`` so far."""
        return cls(session.opening, tuple(session.turns), session.scenario.meeting.starts, texts)

    @property
    def game(self) -> Game:
        """The game as it stands at the end of the story."""
        return self.turns[-1].after if self.turns else self.opening

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands at the end of the story."""
        return self.game.meeting

    @property
    def facts(self) -> Facts:
        """What the meeting is about, with nothing hidden."""
        return self.game.room.facts

    def name(self, seat: SeatId) -> str:
        """The name of ``seat`` as it stands in a sentence, with its article."""
        return self.meeting.called(seat)

    def hour(self, minute: int) -> str:
        """The hour ``minute`` minutes after the meeting began."""
        return hour(self.starts, minute)

    def label(self, act: Act, meeting: Meeting) -> str:
        """What ``act`` is called, with points, paragraphs and words by their names."""
        return self.texts.filled(act.label, with_titles(act.named(meeting), self.facts))

    def all(self, kind: type[Kind]) -> Iterator[tuple[Kind, Happened]]:
        """Yield every event of this kind, oldest first."""
        for number, turned in enumerate(self.turns):
            for event in turned.events:
                if isinstance(event, kind):
                    yield event, Happened(number, turned)
