"""Players that do not read: chance itself, random choice, the first option, one habit for every case.

They are what thinking players must beat: persons who click through, or who have found one trick.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from game.players.choosing import acts_of
from game.players.draw import Draw
from game.players.presiding import IN_THE_CHAIR
from game.politics import Knowledge
from game.politics.bargaining import AskToCarry, OfferWording
from game.politics.corridor import AskAbout
from game.procedure.act import Act
from game.procedure.asking import DeclineAnswer
from game.procedure.floor import AskForTheFloor
from game.procedure.invitations import AskToParticipate
from game.procedure.matters import Voting
from game.procedure.motions import CloseMeeting
from game.procedure.questions import Form
from game.procedure.statements import BeginStatement, Conclude, GoOn
from game.procedure.tally import Ballot
from game.procedure.texts import PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import CastVote

SPEAKS_UP: Final = 20
"""A random player speaks up in one open window in this many."""


class Chance:
    """Plays the seat of chance: it draws names for the list, and deals the brief of the day."""

    name: ClassVar[str] = "chance"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return one of the draws that can be made."""
        return draw.one_of(knowledge.legal())


class Random:
    """Takes any act that is in order; speaks up now and then."""

    name: ClassVar[str] = "random"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return any act that is in order, or mostly None where the meeting goes on without."""
        if not knowledge.is_awaited and draw.below(SPEAKS_UP):
            return None
        acts = knowledge.legal()
        return draw.one_of(acts) if acts else None


class FirstOption:
    """Takes the first act that is in order, whatever it is: a person who clicks through without reading."""

    name: ClassVar[str] = "first-option"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the first act in order; in an open window let it pass, which is the first thing one is offered."""
        del draw
        return next(iter(knowledge.legal()), None) if knowledge.is_awaited else None


class LastOption:
    """Takes the last act that is in order, wherever there is one."""

    name: ClassVar[str] = "last-option"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the last act in order."""
        del draw
        acts = knowledge.legal()
        return acts[-1] if acts else None


class Idle:
    """Lets pass whatever may pass, and does the least where it must do something."""

    name: ClassVar[str] = "idle"

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return what brings the matter to its end soonest; None where that is allowed."""
        del draw
        if not knowledge.is_awaited:
            return None
        if isinstance(knowledge.meeting.top, Voting):
            return CastVote(seat=knowledge.seat, ballot=Ballot.ABSTAIN)
        least = (act for kind in (*LEAST, *IN_THE_CHAIR) for act in acts_of(knowledge, kind))
        return next(least, None) or next(iter(knowledge.legal()), None)


LEAST: Final[tuple[type[Act], ...]] = (Conclude, DeclineAnswer, CloseMeeting, SetTextAside)
"""What ends a matter at once."""


class Clicker:
    """Comes to the table, says what stands in its brief, presides by the first option; has one habit besides."""

    name: ClassVar[str] = ""

    def choose(self, knowledge: Knowledge, draw: Draw) -> Act | None:
        """Return the habit where it applies; else what gets the seat through the meeting."""
        del draw
        habit = next(self.habit(knowledge), None)
        if habit is not None:
            return habit
        if not knowledge.is_awaited:
            comes = (act for kind in (AskToParticipate, AskForTheFloor) for act in acts_of(knowledge, kind))
            return None if knowledge.seat in knowledge.meeting.spoken else next(comes, None)
        if isinstance(knowledge.meeting.top, Voting):
            return CastVote(seat=knowledge.seat, ballot=Ballot.YES)
        through = (act for kind in (*THROUGH, *IN_THE_CHAIR) for act in acts_of(knowledge, kind))
        return next(through, None) or next(iter(knowledge.legal()), None)

    def habit(self, knowledge: Knowledge) -> Iterator[Act]:
        """Yield what it always does where it can."""
        raise NotImplementedError


THROUGH: Final[tuple[type[Act], ...]] = (BeginStatement, GoOn, Conclude, DeclineAnswer, ReadText, CloseMeeting)
"""What gets a seat through a meeting."""


class Asks(Clicker):
    """Asks everybody, and does nothing with the answers."""

    name: ClassVar[str] = "asks"

    def habit(self, knowledge: Knowledge) -> Iterator[Act]:
        """Ask in the corridor."""
        return (act for act in knowledge.legal() if isinstance(act, AskAbout))


class Offers(Clicker):
    """Offers words to everybody, whoever they are."""

    name: ClassVar[str] = "offers"

    def habit(self, knowledge: Knowledge) -> Iterator[Act]:
        """Offer in the corridor."""
        return (act for act in knowledge.legal() if isinstance(act, OfferWording))


class Weakest(Clicker):
    """Offers, has carried and puts to the room the weakest words there are."""

    name: ClassVar[str] = "weakest"
    words: ClassVar[tuple[int, ...]] = (0,)
    """Which rungs of each ladder it puts to the room: one a round, from the first or, below 0, from the last."""

    def habit(self, knowledge: Knowledge) -> Iterator[Act]:
        """Put these words of all to the room; carry or offer those of the first round in the corridor."""
        paragraphs, rounds = knowledge.facts.paragraphs, knowledge.meeting.rounds
        texts = [tuple(part.ladder[place].id for part in paragraphs) for place in self.words]
        if rounds < len(texts) and any(acts_of(knowledge, PutUnderSilence)):
            yield PutUnderSilence(seat=knowledge.seat, form=Form.STATEMENT, wording=texts[rounds])
        for kind in (AskToCarry, OfferWording):
            for act in knowledge.legal():
                if isinstance(act, kind) and act.rung in texts[0]:
                    yield act


class Strongest(Weakest):
    """The same with the strongest words; if they are refused, the next ones below."""

    name: ClassVar[str] = "strongest"
    words: ClassVar[tuple[int, ...]] = (-1, -2)
