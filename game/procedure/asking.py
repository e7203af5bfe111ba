"""Rule 39: those invited to inform the Council can be asked, and answer or decline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Asked
from game.procedure.meeting import Meeting, Phase, new_window, pop
from game.procedure.questions import Basis
from game.procedure.requirements import IN_TIME, NOT_VOTING, NOTHING_PENDING, is_voting, member, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

LONGEST_ANSWER: Final = 400
"""Letters an answer may have at most."""
HERE_TO_INFORM: Final = Requirement(
    "X-NOT-A-BRIEFER",
    cite.RULE_39,
    N_("{to} takes part to give the Council information."),
    N_("Questions go to those invited under rule 39 to give information; {to} is not among them."),
)
QUESTION_WAITS: Final = Requirement(
    "X-NOT-ASKED",
    cite.RULE_39,
    N_("A member has put a question to {seat}."),
    N_("No question to {seat} waits for an answer; a member puts one first."),
)
SAYS_SOMETHING: Final = Requirement(
    "X-NO-ANSWER",
    cite.RULE_39,
    N_("The answer says something."),
    N_("The answer is empty: say something, or decline to answer."),
)


@dataclass(frozen=True, slots=True)
class QuestionPut(Event):
    """A member put a question to somebody the Council hears."""

    seat: SeatId
    to: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I have a question for {to}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for the answer."""
        return new_window(meeting, pending=(*meeting.pending, Asked(self.seat, self.to)))


@dataclass(frozen=True, slots=True)
class QuestionAnswered(Event):
    """A guest answered; the words stand in the record as they were said."""

    seat: SeatId
    words: str
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """The words themselves: there is nothing to translate."""
        return "{words}"

    def after(self, meeting: Meeting) -> Meeting:
        """The question is dealt with."""
        return new_window(meeting, pending=pop(meeting))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the words as they are, whatever they happen to name."""
        del meeting
        return {"words": self.words}


@dataclass(frozen=True, slots=True)
class AnswerDeclined(Event):
    """A guest declined to answer."""

    seat: SeatId
    by: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I cannot answer the question of {by} here.")

    def after(self, meeting: Meeting) -> Meeting:
        """The question is dealt with."""
        return new_window(meeting, pending=pop(meeting))


class PutQuestion(Act):
    """Put a question to somebody who was invited to inform the Council (rule 39)."""

    label: ClassVar[str] = N_("Put a question to {to}")
    help: ClassVar[str] = N_("Those the Council hears do more than read a statement: ask. They may also decline.")
    kind: Literal["put_question"] = "put_question"
    to: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, while the floor is free and no vote is under way."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield NOT_VOTING(not is_voting(meeting))
        yield HERE_TO_INFORM(self.to in informants(meeting), {"to": meeting.called(self.to)})
        yield IN_TIME(not meeting.hour_reached)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The question waits for an answer."""
        del meeting
        yield QuestionPut(self.seat, self.to)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return who is asked."""
        del meeting
        return self.to

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each who has briefed the Council, while the floor is free; not while drafts are voted on."""
        if meeting.top is None and meeting.agenda_adopted and meeting.phase is not Phase.ACTION:
            if not meeting.is_member(seat):
                return
            for informant in informants(meeting):
                if informant in meeting.spoken:
                    yield cls(seat=seat, to=informant)


class AnswerQuestion(Act):
    """Answer a member's question in one's own words."""

    label: ClassVar[str] = N_("Answer the question")
    help: ClassVar[str] = N_("Give the Council the information it asks for.")
    kind: Literal["answer_question"] = "answer_question"
    words: str = Field(max_length=LONGEST_ANSWER)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever was asked."""
        yield from sitting(meeting)
        yield _asked(meeting, self.seat)
        yield SAYS_SOMETHING(bool(self.words.strip()))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The answer is heard."""
        del meeting
        yield QuestionAnswered(self.seat, self.words.strip())

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example, to whoever was asked."""
        if isinstance(meeting.top, Asked) and meeting.top.to == seat:
            yield cls(seat=seat, words=EXAMPLE_ANSWER)


EXAMPLE_ANSWER: Final = N_("We shall send the members the figures in writing.")


class DeclineAnswer(Act):
    """Decline to answer a member's question."""

    label: ClassVar[str] = N_("Decline to answer")
    help: ClassVar[str] = N_("Nobody has to answer. It is noted that you did not.")
    kind: Literal["decline_answer"] = "decline_answer"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to whoever was asked."""
        yield from sitting(meeting)
        yield _asked(meeting, self.seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The question stays without an answer."""
        if isinstance(meeting.top, Asked):
            yield AnswerDeclined(self.seat, meeting.top.by)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to whoever was asked."""
        if isinstance(meeting.top, Asked) and meeting.top.to == seat:
            yield cls(seat=seat)


def informants(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return those who take part to inform the Council: invited under rule 39, and the Secretary-General (rule 22)."""
    return (*meeting.officials, *(seat for seat, basis in meeting.invited if basis is Basis.RULE_39))


def _asked(meeting: Meeting, seat: SeatId) -> Finding:
    """Return whether a question put to ``seat`` waits for an answer."""
    return QUESTION_WAITS(isinstance(meeting.top, Asked) and meeting.top.to == seat, {"seat": meeting.called(seat)})
