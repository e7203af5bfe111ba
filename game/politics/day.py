"""The real day: how members voted and what they did, as far as it is known; and points in the course of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter

from game.council.seats import SeatId
from game.politics.named import QuestionNamed
from game.politics.vocabulary import Count, Fact, Slug
from game.procedure.act import Act
from game.procedure.acts import AnyAct
from game.procedure.matters import Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting
from game.procedure.questions import AgreeText, Question
from game.procedure.tally import Ballot

FIGURES: Final = r"^[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}$"
"""How a count is written: in favour, against, abstaining."""

Figures: TypeAlias = Annotated[str, StringConstraints(pattern=FIGURES)]
Hand: TypeAlias = Literal[Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING]
"""What a member that is present can do when hands are counted."""

_ACT: Final[TypeAdapter[Act]] = TypeAdapter(AnyAct)


class Stage(StrEnum):
    """How far a meeting has come: a phase of the meeting, or what is on the table in it."""

    OPENING = "opening"
    """Before the call to order."""
    AGENDA = "agenda"
    INVITATIONS = "invitations"
    ACTION = "action"
    """Drafts are before the Council to be voted on."""
    BRIEFINGS = "briefings"
    DEBATE = "debate"
    GUESTS = "guests"
    TEXT = "text"
    """A text is sought."""
    CLOSING = "closing"
    CLOSED = "closed"
    VOTE = "vote"
    """Hands are being counted."""
    RULING = "ruling"
    """A point of order waits for the President, or a ruling may be challenged."""
    SILENCE = "silence"
    """A text is under the silence procedure."""


TOPS: Final = {Stage.VOTE: (Voting,), Stage.RULING: (Point, Ruled)}
"""Stages that are matters on the table rather than phases."""


class HowKnown(StrEnum):
    """How it is known what a member did."""

    DOCUMENTED = "documented"
    """A source names the member."""
    ELIMINATION = "elimination"
    """The sources give the count and name the others; the rest follows."""
    INVENTED = "invented"
    """Not known; made for the simulation so that the count agrees."""


class At(Fact):
    """A point in the course of a meeting."""

    stage: Stage = Field(description="the stage that must be reached")
    heard: Count = Field(default=0, description="how many speakers were heard by then, while the next one speaks")
    question: QuestionNamed | None = Field(default=None, description="the question that must be before the Council")


class ScriptedAct(Fact):
    """An act taken as soon as it is in order. Beside the fields here it carries the fields of the act itself."""

    model_config = ConfigDict(frozen=True, extra="allow")

    kind: Slug = Field(description="the kind of act, such as object")
    seat: SeatId = Field(description="who acts")
    when: At | None = Field(default=None, description="a stage before which the act waits")

    @property
    def fields(self) -> dict[str, Any]:
        """The act as data: its kind, its seat and its own fields."""
        return {"kind": self.kind, "seat": self.seat, **(self.model_extra or {})}

    @cached_property
    def act(self) -> Act:
        """The act.

        Raises:
            ValidationError: if there is no such act; in a checked scenario there is.
        """
        return _ACT.validate_python(self.fields)


class ActOfTheDay(ScriptedAct):
    """Something a delegation did on the real day. Beside the fields here it carries the fields of the act itself."""

    status: Literal[HowKnown.DOCUMENTED, HowKnown.INVENTED] = Field(description="documented or invented")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")


class Ballots(Fact):
    """Members that voted the same way, and how that is known."""

    ballot: Hand = Field(description="how they voted")
    seats: tuple[SeatId, ...] = Field(min_length=1, description="the members")
    status: HowKnown = Field(
        description="documented (a source names them), elimination (they follow from the count) or invented"
    )
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")


class VoteOfTheDay(Fact):
    """How the members voted on one question on the real day."""

    question: QuestionNamed = Field(description="what was voted on")
    count: Figures | None = Field(
        default=None, description="the count as published, such as 11-1-3: in favour, against, abstaining"
    )
    wording: tuple[Slug, ...] = Field(
        default=(), description="ids of the wordings voted on, where they were no longer the first ones"
    )
    ballots: tuple[Ballots, ...] = Field(min_length=1, description="who voted how")

    def ballot(self, seat: SeatId) -> Ballot | None:
        """Return how ``seat`` voted; None if that is not written."""
        return next((group.ballot for group in self.ballots if seat in group.seats), None)


class History(Fact):
    """The record of the real day. Each delegation knows its own part of it, until the game is over."""

    votes: tuple[VoteOfTheDay, ...] = Field(default=(), description="the votes of the day")
    script: tuple[ActOfTheDay, ...] = Field(
        default=(), description="what was done that engine players do only because it was done"
    )

    def seen_by(self, seat: SeatId) -> History:
        """Return what ``seat`` may know: its own votes and acts."""
        votes = (self._own(vote, seat) for vote in self.votes)
        script = tuple(act for act in self.script if act.seat == seat)
        return History(votes=tuple(vote for vote in votes if vote), script=script)

    @staticmethod
    def _own(vote: VoteOfTheDay, seat: SeatId) -> VoteOfTheDay | None:
        own = tuple(group.model_copy(update={"seats": (seat,)}) for group in vote.ballots if seat in group.seats)
        return vote.model_copy(update={"ballots": own, "count": None}) if own else None


def is_at(meeting: Meeting, place: At) -> bool:
    """Return whether ``meeting`` stands at this point; if speakers are counted, while the next one speaks."""
    if place.heard and (len(meeting.spoken) < place.heard or not _in_mid_speech(meeting)):
        return False
    if place.question is not None and not any(map(place.question.means, _open_questions(meeting))):
        return False
    if place.stage is Stage.SILENCE:
        return meeting.proposal is not None and isinstance(meeting.proposal.question, AgreeText)
    if place.stage in TOPS:
        return isinstance(meeting.top, TOPS[place.stage])
    return meeting.phase.value == place.stage.value


def _in_mid_speech(meeting: Meeting) -> bool:
    floor = meeting.top
    return isinstance(floor, Floor) and floor.begun and floor.delivered >= min(2, len(floor.points))


def _open_questions(meeting: Meeting) -> Iterable[Question]:
    """Return the question before the Council: proposed, or being voted on."""
    return (matter.question for matter in meeting.pending[-1:] if isinstance(matter, Proposal | Voting))
