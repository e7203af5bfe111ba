"""The static facts a meeting is about: who wants what, what happened, what can be said, what is on the table.

Defined once, here; a scenario file contains these models as they are. Nothing in them ever changes during a game.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from pydantic import Field

from game.council.seats import CHANCE, SeatId
from game.politics.conditions import Condition
from game.politics.day import ActOfTheDay, History
from game.politics.ladders import Clause, Draft, Paragraph, Resolution, Wording
from game.politics.people import (
    BriefOfTheDay,
    Instruction,
    Participant,
    Position,
    Tag,
)
from game.politics.vocabulary import (
    Certainty,
    Character,
    Fact,
    Hook,
    Minutes,
    Slug,
    Status,
    Text,
    Title,
)


class Source(Fact):
    """Where something can be looked up."""

    id: Slug = Field(description="the name by which other entries cite this source")
    title: Text = Field(description="what it is, so that a reader can find it")
    where: Text = Field(description="a web address, or a document symbol such as S/PV.8967")
    certainty: Certainty = Field(description="how well it has been checked: confirmed, likely or uncertain")


class Note(Fact):
    """Something players should know about the sources, such as a disagreement between them."""

    id: Slug = Field(description="the name of the note")
    title: Title = Field(description="its heading, at most 60 characters")
    text: Text = Field(description="the note itself, in two or three sentences")
    status: Status = Field(description="agreed, claimed, contested or invented")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources it rests on")


class Word(Fact):
    """A word explained where it is first met."""

    id: Slug = Field(description="the name of the entry")
    term: Text = Field(description="the word or words as they stand in the texts")
    text: Text = Field(description="what they mean, in at most 30 words")


class Issue(Fact):
    """A question on which the delegations stand in different places."""

    id: Slug = Field(description="the name used in positions, paragraphs and points")
    title: Title = Field(description="the issue in a few words")
    question: Text = Field(description="the issue as a question")
    low: Text = Field(description="what a stand of -2 means")
    high: Text = Field(description="what a stand of 2 means")


class Occurrence(Fact):
    """Something that happened before the meeting, or that somebody says happened."""

    id: Slug = Field(description="the name by which points answer it")
    date: Text = Field(description="the day or days in words, such as 2 January")
    text: Text = Field(description="what happened, in one or two sober sentences")
    status: Status = Field(description="agreed, claimed, contested or invented")
    by: SeatId | None = Field(default=None, description="who says so, if it is claimed")
    claim: Text | None = Field(default=None, description="if contested: what one side says")
    reply: Text | None = Field(default=None, description="if contested: what the other side says")
    settle: Text | None = Field(default=None, description="if contested: what would settle it")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources it rests on")


class Law(Fact):
    """A legal text that matters here."""

    id: Slug = Field(description="the name of the entry")
    name: Text = Field(description="which text it is, such as Charter, Article 51")
    says: Text = Field(description="what it says, in your own words")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources")


class Point(Fact):
    """Something one delegation can say: about a minute of a statement."""

    id: Slug = Field(description="the name used in statements, answers and conditions")
    seat: SeatId = Field(description="the delegation that can say it")
    title: Title = Field(description="the point in at most 60 characters")
    says: Text = Field(description="one or two sentences as spoken, in your own words")
    minutes: Minutes = Field(default=1, description="how long it takes")
    paragraph: Slug | None = Field(default=None, description="the draft paragraph it concerns")
    issue: Slug | None = Field(default=None, description="the issue it concerns")
    moves: tuple[Slug, ...] = Field(default=(), description="tags of the delegations it speaks to")
    alarms: tuple[Slug, ...] = Field(default=(), description="tags of the delegations it worries")
    status: Status = Field(description="agreed, claimed, contested or invented")
    by: SeatId | None = Field(default=None, description="whose claim it is; the speaker if left out")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")
    answers: tuple[Slug, ...] = Field(default=(), description="points and timeline entries it replies to")
    contradicts: tuple[Slug, ...] = Field(default=(), description="points that cannot stand beside it")
    argument: Slug | None = Field(
        default=None, description="a name shared by points of several seats that say the same: it is new only once"
    )
    touches: tuple[SeatId, ...] = Field(default=(), description="delegations named or directly concerned")
    hooks: Mapping[SeatId, Hook] = Field(
        default_factory=dict, description="why a listener should prick up its ears, where nothing else says so"
    )


class Ending(Fact):
    """One way the meeting can end."""

    id: Slug = Field(description="the name of the outcome")
    title: Title = Field(description="the outcome in a few words")
    text: Text = Field(description="two sober sentences on what it means")
    when: Condition = Field(description="the condition; the first ending whose condition holds names the outcome")


SECRET: Final = ("give", "regard", "red_lines")
"""What only a delegation itself knows of itself."""


class Facts(Fact):
    """Everything static that politics needs to know. ``Facts()`` is a room in which nothing is at stake."""

    notes: tuple[Note, ...] = Field(default=(), description="what players should know about the sources")
    sources: tuple[Source, ...] = Field(default=(), description="where everything was found")
    glossary: tuple[Word, ...] = Field(default=(), description="words explained where first met")
    delegations: tuple[Participant, ...] = Field(default=(), description="everybody who takes part")
    tags: tuple[Tag, ...] = Field(default=(), description="the interests delegations can have")
    issues: tuple[Issue, ...] = Field(default=(), description="the questions on which delegations differ")
    positions: Mapping[SeatId, Mapping[Slug, Position]] = Field(
        default_factory=dict, description="for each delegation, its position on each issue"
    )
    timeline: tuple[Occurrence, ...] = Field(default=(), description="what happened before the meeting")
    legal: tuple[Law, ...] = Field(default=(), description="the legal texts that matter")
    draft: Draft | None = Field(default=None, description="the text on the table, if there is one")
    resolutions: tuple[Resolution, ...] = Field(
        default=(), description="draft resolutions before the Council, in the order in which they were submitted"
    )
    history: History = Field(default=History(), description="how the real day went, for engine players to follow")
    points: tuple[Point, ...] = Field(default=(), description="what the delegations can say")
    instructions: tuple[Instruction, ...] = Field(default=(), description="what the capitals want")
    briefs: tuple[BriefOfTheDay, ...] = Field(
        default=(), description="several ways the morning can go; chance deals one before the meeting"
    )
    statements: Mapping[SeatId, tuple[Slug, ...]] = Field(
        default_factory=dict, description="for seats without instructions: the points the engine says, in order"
    )
    endings: tuple[Ending, ...] = Field(default=(), description="how the meeting can end; the last one always fits")

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the draft; none if there is no draft."""
        return self.draft.paragraphs if self.draft else ()

    def point(self, id: str) -> Point:
        """Return the point with this id.

        Raises:
            KeyError: if there is none.
        """
        return self.points_by_id[id]

    def points_of(self, seat: SeatId) -> tuple[Point, ...]:
        """Return what ``seat`` can say, in the order of the file."""
        return self._points_by_seat.get(seat, ())

    def paragraph(self, id: str) -> Paragraph:
        """Return the paragraph of the draft with this id.

        Raises:
            KeyError: if there is none.
        """
        return self._paragraphs[id]

    def clause(self, wording: str) -> tuple[Clause, Wording] | None:
        """Return the words of a draft resolution with this id, with the paragraph they are for, if there are any."""
        return self._wordings.get(wording)

    def script_of(self, seat: SeatId) -> tuple[ActOfTheDay, ...]:
        """Return what ``seat`` did on the real day, in order."""
        return self._scripts.get(seat, ())

    def participant(self, seat: SeatId) -> Participant | None:
        """Return how the scenario describes ``seat``, if it does."""
        return self._participants.get(seat)

    def stand(self, seat: SeatId, issue: str) -> int:
        """Return where ``seat`` stands on ``issue``, from -2 to 2; 0 where nothing is written."""
        position = self.positions.get(seat, {}).get(issue)
        return position.stand if position else 0

    def tag_name(self, id: str) -> str:
        """Return what the interest with this id is called; the id itself if it is not described."""
        return next((tag.name for tag in self.tags if tag.id == id), id)

    def give(self, seat: SeatId) -> int:
        """Return how much strain ``seat`` swallows."""
        own = self.participant(seat)
        return own.give if own else 1

    def character(self, seat: SeatId) -> Character:
        """Return how ``seat`` goes about things."""
        own = self.participant(seat)
        return own.character if own else Character.PLAIN

    def regard(self, seat: SeatId, other: SeatId) -> int:
        """Return how ``seat`` regards ``other``, from -2 (cold) to 2 (close)."""
        own = self.participant(seat)
        return own.regard.get(other, 0) if own else 0

    def may_reserve(self, seat: SeatId) -> bool:
        """Whether ``seat`` ever lets a text pass with a reservation; a hard-liner accepts or objects."""
        return self.character(seat) is not Character.HARD_LINER

    def instruction(self, seat: SeatId) -> Instruction | None:
        """Return the instructions of ``seat``, if it has any."""
        return self._instructions.get(seat)

    def planned_statement(self, seat: SeatId) -> tuple[Point, ...]:
        """Return what the engine says for ``seat``, in order; nothing if nothing is planned."""
        own = self.instruction(seat)
        planned = own.statement if own else self.statements.get(seat, ())
        return tuple(self.point(id) for id in planned)

    def seen_by(self, seat: SeatId) -> Facts:
        """Return what ``seat`` may read: of itself everything, of others what is public.

        Where others stand, what they swallow, whom they like, where they never go and what their capitals want is for
        them to know, but for their public objectives.
        """
        if seat not in self._seen:
            instructions = (i if i.seat == seat else _public(i) for i in self.instructions)
            own = {seat: self.statements[seat]} if seat in self.statements else {}
            history = self.history.seen_by(seat)
            briefs = self.briefs if seat == CHANCE else ()
            pairs = zip(self.delegations, self._strangers, strict=True)
            self._seen[seat] = self._with(
                delegations=tuple(one if one.seat == seat else stranger for one, stranger in pairs),
                positions={seat: self.positions[seat]} if seat in self.positions else {},
                instructions=tuple(instructions),
                statements=own,
                history=history,
                briefs=briefs,
            )
        return self._seen[seat]

    def dealt(self, brief: str) -> Facts:
        """Return the facts as they are on a day with this brief.

        Raises:
            KeyError: if there is none.
        """
        if brief not in self._dealt:
            self._dealt[brief] = self._on_day(self._briefs[brief])
        return self._dealt[brief]

    def _on_day(self, brief: BriefOfTheDay) -> Facts:
        delegations = (
            own.model_copy(
                update={
                    "give": brief.give.get(own.seat, own.give),
                    "red_lines": (*own.red_lines, *brief.red_lines.get(own.seat, ())),
                }
            )
            for own in self.delegations
        )
        instructions = (
            own.model_copy(update={"cable": brief.cables.get(own.seat, own.cable)}) for own in self.instructions
        )
        positions = {seat: {**cells, **brief.positions.get(seat, {})} for seat, cells in self.positions.items()}
        return self._with(delegations=tuple(delegations), instructions=tuple(instructions), positions=positions)

    def _with(self, **changed: object) -> Facts:
        # Not a copy: a copy would keep the look-ups below, which no longer fit.
        fields: dict[str, Any] = {name: getattr(self, name) for name in Facts.model_fields}
        return Facts.model_construct(None, **(fields | changed))

    # Look-ups. The underscore keeps them out of the fields: iterating, comparing and saving facts does not see them.

    @cached_property
    def points_by_id(self) -> Mapping[str, Point]:
        """Every point by its id."""
        return {point.id: point for point in self.points}

    @cached_property
    def _points_by_seat(self) -> Mapping[SeatId, tuple[Point, ...]]:
        seats = dict.fromkeys(point.seat for point in self.points)
        return {seat: tuple(point for point in self.points if point.seat == seat) for seat in seats}

    @cached_property
    def _paragraphs(self) -> Mapping[str, Paragraph]:
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def _wordings(self) -> Mapping[str, tuple[Clause, Wording]]:
        clauses = (clause for resolution in self.resolutions for clause in resolution.paragraphs)
        return {wording.id: (clause, wording) for clause in clauses for wording in clause.wordings}

    @cached_property
    def _scripts(self) -> Mapping[SeatId, tuple[ActOfTheDay, ...]]:
        seats = dict.fromkeys(act.seat for act in self.history.script)
        return {seat: tuple(act for act in self.history.script if act.seat == seat) for seat in seats}

    @cached_property
    def _participants(self) -> Mapping[SeatId, Participant]:
        return {participant.seat: participant for participant in self.delegations}

    @cached_property
    def _instructions(self) -> Mapping[SeatId, Instruction]:
        return {instruction.seat: instruction for instruction in self.instructions}

    @cached_property
    def _briefs(self) -> Mapping[str, BriefOfTheDay]:
        return {brief.id: brief for brief in self.briefs}

    @cached_property
    def memo(self) -> dict[tuple[str, SeatId, Slug], Any]:
        """Room for what others work out of these facts again and again: (what, seat, paragraph) to the answer."""
        return {}

    @cached_property
    def _strangers(self) -> tuple[Participant, ...]:
        """Every delegation as the others know it."""
        secret = {name: Participant.model_fields[name].get_default(call_default_factory=True) for name in SECRET}
        return tuple(one.model_copy(update=secret) for one in self.delegations)

    @cached_property
    def _seen(self) -> dict[SeatId, Facts]:
        return {}

    @cached_property
    def _dealt(self) -> dict[str, Facts]:
        return {}


def _public(instruction: Instruction) -> Instruction:
    """Return what everybody knows of somebody's instructions."""
    known = tuple(objective for objective in instruction.objectives if objective.public)
    return instruction.model_copy(update={"cable": "", "watch": (), "statement": (), "objectives": known})
