"""The form of a case file: situations of procedure as a law teacher writes them, and the answers they should have."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from game.council.seats import Standing
from game.politics.vocabulary import Count, Fact, Minutes, RankName, Slug, Text, Title, Truth
from game.procedure.amending import FURTHEST
from game.procedure.docket import Base, Eligibility, Subject
from game.procedure.matters import Ground
from game.procedure.meeting import Phase
from game.procedure.papers import About, Change, Status
from game.procedure.tally import Result
from game.rulebook.entries import Certainty
from game.scenario.models import Day


def _words(value: object) -> object:
    """Return a text as the list of its words; anything else as it is."""
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _tally(value: object) -> object:
    """Read the numbers of a vote.

    Raises:
        PydanticCustomError: if they are not three numbers joined by hyphens.
    """
    parts = value.split("-") if isinstance(value, str) else []
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        return value
    told = {"said": '"tally" must be three numbers.', "fix": "Write those in favour, against and abstaining: 8-4-3."}
    raise PydanticCustomError("own", "not a tally", told)


Words: TypeAlias = Annotated[tuple[Text, ...], BeforeValidator(_words)]
"""A list of names, or one text with blanks or commas between them; "P1-P3" stands for P1, P2 and P3."""
Tally: TypeAlias = Annotated[str, BeforeValidator(_tally)]
Preset: TypeAlias = Literal["strict", "practice", "classroom"]
Year: TypeAlias = Annotated[int, Field(strict=True, ge=1946, le=2027)]


class Position(StrEnum):
    """Where a case begins: a phase of the meeting, or a place inside one. What each means stands in ``MEANS``."""

    PLANNING = "planning"
    OPENING = "opening"
    AGENDA = "agenda"
    INVITATIONS = "invitations"
    BRIEFINGS = "briefings"
    DEBATE = "debate"
    GUESTS = "guests"
    ACTION = "action"
    ELECTION = "election"
    TEXT = "text"
    CLOSING = "closing"
    CLOSED = "closed"
    FLOOR = "floor"
    SUSPENDED = "suspended"
    POINT = "point"
    RULING = "ruling"
    CHALLENGE = "challenge"
    VOTE = "vote"


MEANS: Final[Mapping[Position, str]] = {
    Position.PLANNING: "Before the meeting is convened: requests, the provisional agenda, papers.",
    Position.OPENING: "Convened, and not yet called to order.",
    Position.AGENDA: "Called to order; the agenda has still to be proposed.",
    Position.INVITATIONS: "The agenda is adopted, and somebody waits to be invited.",
    Position.BRIEFINGS: "A briefer is to be heard next.",
    Position.DEBATE: "The floor is free, and a member of the Council is next on the list.",
    Position.GUESTS: "The members have spoken, and a guest is next on the list.",
    Position.ACTION: "Drafts are before the Council, and the President has not opened a vote.",
    Position.ELECTION: "Judges are to be elected, and no ballot has been taken.",
    Position.TEXT: "The statements are heard, and a text is sought that all members can live with.",
    Position.CLOSING: "The statements are heard, and no text is sought.",
    Position.CLOSED: "The meeting is over.",
    Position.FLOOR: "A speaker has the floor and has spoken for six minutes, or as `floor` says.",
    Position.SUSPENDED: "In the debate the meeting was suspended for twenty minutes.",
    Position.POINT: "As `floor`; a member has raised a point of order on the speaker's time, which waits for a ruling.",
    Position.RULING: "As `point`; the President has ruled that the point is well taken.",
    Position.CHALLENGE: "As `ruling`; P1 (P2 if P1 presides) challenges the ruling.",
    Position.VOTE: "As `action`; the President has opened the vote on what comes first.",
}
"""Where each position is."""


class GivenFloor(Fact):
    """Who has the floor."""

    seat: Text = Field(description="who speaks")
    minutes: Annotated[int, Field(strict=True, ge=1, le=48)] = Field(
        default=6, description="for how many minutes so far, at most 48"
    )


class GivenItem(Fact):
    """An item of the provisional agenda."""

    title: Text = Field(description="what it is called")
    eligible: Eligibility = Field(default=Eligibility.COMMUNICATED, description="why it may stand on the agenda")


class GivenDraft(Fact):
    """A draft resolution that has been submitted."""

    id: Text = Field(description="its name, such as D1")
    mover: Text = Field(description="who submitted it")
    about: About = Field(default=About.MEASURES, description="what it does, which settles what kind of question it is")
    sponsors: Words = Field(default=(), description="who else put their name to it")
    seconder: Text | None = Field(default=None, description="who seconded it formally (rule 35)")
    asked_by: Text | None = Field(default=None, description="the member that asked for a vote on a guest's draft")
    paragraphs: Words = Field(default=(), description="the parts on which a separate vote can be asked, such as OP3")
    hours: Count = Field(default=48, description="hours between its circulation and the meeting")


class GivenAmendment(Fact):
    """An amendment that has been proposed."""

    id: Text = Field(description="its name, such as A1")
    target: Text = Field(default="D1", description="the draft it would change")
    mover: Text = Field(description="who proposed it")
    change: Change = Field(default=Change.REPLACE, description="what it does to the words")
    distance: Count = Field(
        default=1, le=FURTHEST, description="how far it is from the draft in substance, up to 99; larger is further"
    )
    oral: Truth = Field(default=False, description="whether it was moved at the table and not in writing")


class Vote(Fact):
    """A whole vote at once. Members named nowhere abstain; then the President announces the true result."""

    yes: Words = Field(default=(), description="who votes in favour")
    no: Words = Field(default=(), description="who votes against")
    takes_no_part: Words = Field(default=(), description="who is present and takes no part in the vote")
    absent: Words = Field(default=(), description="whose chair is empty; the same as `absent` under `given`")
    announced: Truth = Field(
        default=True, description="false: the result is left unannounced; also where announce_result follows"
    )


class Expectation(Fact):
    """What should come of a step, or of the last one. Only what is named is compared."""

    verdict: Literal["in_order", "fault", "refused"] | None = Field(
        default=None, description="the answer to the act; in_order where nothing is said"
    )
    code: Words = Field(default=(), description="codes of what stands in the way or is wrong, such as X-AGENDA-FIRST")
    notes: Words = Field(default=(), description="codes of what is only remarked on")
    cites: Words = Field(
        default=(),
        description="where it is written, in the proof of this step or an earlier one, such as rule-9",
    )
    result: Result | None = Field(default=None, description="what came of the question decided last")
    tally: Tally | None = Field(default=None, description="the last count: in favour, against, abstaining, as 8-4-3")
    took_no_part: Count | None = Field(default=None, description="how many took no part in the last vote")
    empty_chairs: Count | None = Field(default=None, description="how many chairs were empty in the last vote")
    announced: Result | None = Field(default=None, description="the result as the President announced it last")
    decided: Mapping[Slug, Result] = Field(
        default_factory=dict, description="what came of questions, by their kind: invite, adopt_draft"
    )
    ruling: Literal["stands", "overruled", "open"] | None = Field(
        default=None, description="what became of the President's ruling; open while it can be challenged"
    )
    phase: Phase | None = Field(default=None, description="the phase of the meeting afterwards")
    suspended: Truth | None = Field(default=None, description="whether the meeting is suspended")
    public: Truth | None = Field(default=None, description="whether the meeting is public")
    number: Count | None = Field(default=None, description="the number of the meeting; a case begins in meeting 9001")
    chair: Text | None = Field(default=None, description="who presides afterwards")
    next_president: Text | None = Field(default=None, description="who presides in the following month")
    speakers: Words = Field(default=(), description="who is still to speak, in order; only those named are compared")
    votes: Words = Field(
        default=(), description="what is still to be voted on, in order, as D1, A1, D1/OP3; only those named"
    )
    motions: Words = Field(default=(), description="kinds of the pending questions, the one decided first in front")
    pending: Slug | None = Field(default=None, description="what is open now: see below; `nothing` for free floor")
    floor: Text | None = Field(default=None, description="who has the floor")
    faults: Words = Field(default=(), description="codes of faults committed in the case so far")
    events: Words = Field(default=(), description="kinds of events that happened in the step, such as agenda_adopted")
    no_events: Words = Field(default=(), description="kinds of events that must not have happened in the step")
    items: tuple[Text, ...] = Field(default=(), description="titles of the items of the agenda, in order")
    absent: Words = Field(default=(), description="members whose chairs are empty")
    parties: Words = Field(default=(), description="members found to be parties to the dispute")
    invited: Words = Field(default=(), description="guests that are invited")
    turned_down: Words = Field(default=(), description="guests that are not invited")
    drafts: Mapping[Text, Status] = Field(default_factory=dict, description="where drafts stand, by their names")
    amendments: Mapping[Text, Status] = Field(default_factory=dict, description="where amendments stand")
    calls: Words = Field(default=(), description="on whose request a meeting has still to be called")
    elected: Words = Field(default=(), description="candidates elected to the Court so far")
    listed: Words = Field(default=(), description="whose communications stand on the list and do no more")


class Step(Fact):
    """One step: an act with its own fields, a whole vote, or the way to the next meeting."""

    model_config = ConfigDict(frozen=True, extra="allow")

    seat: Words = Field(default=(), description="who acts; several act one after the other")
    act: Slug | None = Field(default=None, description="the kind of act; its own fields stand beside it")
    vote: Vote | None = Field(default=None, description="a whole vote, in place of an act")
    next_meeting: Day | None = Field(default=None, description="the day of the next meeting, in place of an act")
    expect: Expectation | None = Field(default=None, description="what should come of this step")

    @property
    def fields(self) -> dict[str, Any]:
        """The act's own fields, as they are written."""
        return dict(self.model_extra or {})


class Given(Fact):
    """The situation. All of it may be left out: then fifteen members of 2022 debate, and E1 presides."""

    phase: Position = Field(default=Position.DEBATE, description="where the case begins: see below")
    year: Year = Field(default=2022, description="whose members sit; before 1966 there are eleven, and seven votes")
    date: Day | None = Field(default=None, description="the day of the meeting; the 16th of February of the year")
    presidency: Text = Field(default="E1", description="who presides")
    switches: Mapping[Slug, bool | int | str] = Field(
        default_factory=dict, description="house rules that differ from the preset"
    )
    guests: Mapping[Text, Standing] = Field(
        default_factory=dict, description="seats outside the Council that have no alias, by what they are"
    )
    ranks: Mapping[Text, RankName] = Field(default_factory=dict, description="who speaks at another rank: P3, a rank")
    absent: Words = Field(default=(), description="members whose chairs are empty")
    contested: Words = Field(default=(), description="members whose credentials somebody has contested")
    disputants: Words = Field(default=(), description="members whom the matter concerns")
    parties: Words = Field(
        default=(), description="the same, and found to be parties to the dispute by a ruling nobody challenged"
    )
    speakers: Words = Field(
        default=(), description="the order drawn, the others following, or those who ask for the floor, in order"
    )
    requests: Mapping[Text, Ground] = Field(default_factory=dict, description="States that asked to take part, and why")
    briefers: Words = Field(default=(), description="who is announced to brief")
    invited: Words = Field(default=(), description="guests that have been invited already")
    rapporteurs: Words = Field(default=(), description="who presents a report of a body of the Council (rule 29)")
    floor: GivenFloor | None = Field(default=None, description="who has the floor, in `floor`, `point` and so on")
    adoption: Truth | None = Field(
        default=None, description="whether the meeting is called to adopt a text; so in `action` and `vote`"
    )
    drafts: tuple[GivenDraft, ...] = Field(
        default=(), description="drafts before the Council; in `action` and `vote` D1, moved by E2, if none is named"
    )
    amendments: tuple[GivenAmendment, ...] = Field(default=(), description="amendments before the Council")
    text: Truth | None = Field(default=None, description="whether a draft statement has been circulated; so in `text`")
    subject: Subject = Field(default=Subject.ORDINARY, description="what the meeting does besides debating")
    items: tuple[GivenItem, ...] = Field(default=(), description="the provisional agenda")
    unfinished: tuple[GivenItem, ...] = Field(default=(), description="items left over by the last meeting")
    calls: Mapping[Text, Base] = Field(default_factory=dict, description="requests for a meeting, and their base")
    last_meeting: Day | None = Field(default=None, description="the day of the last meeting")
    notice: Count = Field(default=72, description="hours between the circulation of the agenda and the meeting")
    urgent: Truth = Field(default=False, description="whether the matter is urgent, so that papers may come late")
    approved: Truth = Field(default=True, description="whether the President has approved the provisional agenda")
    programme: Truth = Field(default=True, description="whether the members agreed on a programme of work")
    days_before_assembly: Count | None = Field(
        default=None, description="days until the session of the Assembly that decides on an admission"
    )
    committee: Literal["referred", "reported", "skipped"] | None = Field(
        default=None, description="what became of an application: with the committee, reported on, or without it"
    )
    special_session: Truth = Field(default=False, description="whether that session is a special one")
    vacancies: Count = Field(default=0, description="seats on the Court to be filled")
    candidates: Words = Field(default=(), description="who stands for them")
    minutes: Minutes = Field(default=600, description="minutes from the call to order to the hour of its end")
    played: tuple[Step, ...] = Field(default=(), description="acts done before the case begins; all must be in order")


class Case(Fact):
    """One situation with its answer."""

    id: Text = Field(description="its name, unique in the file, such as AG-03")
    title: Title = Field(description="a few words")
    rules: Words = Field(default=(), description="what to read about it: ids of the rulebook, such as rule-9")
    house: Annotated[tuple[Preset, ...], BeforeValidator(_words), Field(min_length=1)] = Field(
        default=("strict", "practice"), description="house rules in which the answer holds"
    )
    given: Given = Field(default=Given(), description="the situation")
    do: tuple[Step, ...] = Field(default=(), description="what is tried, in order; `expect` is about the last")
    expect: Expectation = Field(description="what should come of it")
    options: tuple[Text, ...] = Field(default=(), description="what else can be done now, in words")
    wrong: tuple[Text, ...] = Field(default=(), description="answers that suggest themselves, and why they fail")
    why: Text | None = Field(default=None, description="the explanation in a sentence or two")
    certainty: Certainty = Field(default=Certainty.LIKELY, description="how sure the answer is")
    disputed: Text | None = Field(
        default=None, description="why the answer may be wrong; a case that differs then does not fail"
    )
