"""Who takes part and what each wants: interests, positions, red lines, instructions, briefs of the day."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from game.council.seats import PlateLine, Rank, SeatId
from game.politics.conditions import Condition
from game.politics.vocabulary import (
    Character,
    Count,
    Entry,
    Fact,
    Give,
    Length,
    Minutes,
    PositionStatus,
    RankName,
    Regard,
    SeatKind,
    Slug,
    Stand,
    Text,
    Tier,
    Title,
    Truth,
)
from game.procedure.matters import Ground


class Tag(Fact):
    """An interest: what some delegations care about and what a point can appeal to or alarm."""

    id: Slug = Field(description="the name used in interests, moves and alarms")
    name: Text = Field(description="the interest in a word or two")
    about: Text = Field(description="what a delegation with this interest looks at")
    usual: Mapping[Slug, Stand] = Field(
        default_factory=dict, description="on an issue: where delegations with this interest usually stand, -2 to 2"
    )


class Position(Fact):
    """Where one delegation stands on one issue, and how that is known."""

    stand: Stand = Field(description="a whole number from -2 to 2; see low and high of the issue")
    status: PositionStatus = Field(description="documented (at this meeting), elsewhere (another day) or invented")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")
    because: Text = Field(description="one neutral sentence that says why")


class Span(Fact):
    """What a game of one length asks of a person, as it was measured in play."""

    decisions: Count = Field(description="about how often the person is asked what to do")
    reading: Minutes = Field(description="about how many minutes it takes to read every word once")


class Playable(Fact):
    """What a person is told before choosing this seat."""

    order: Count = Field(description="its place in the list of seats to choose from; 1 stands first")
    difficulty: Text = Field(description="how hard the seat is, in words")
    minutes: Minutes = Field(description="about how long a game takes")
    pitch: Text = Field(description="one sentence that makes one want to play it")
    lengths: Mapping[Length, Span] = Field(
        default={}, description="what a full and a class game ask; a class game is offered where it stands here"
    )


class RedLine(Fact):
    """A wording that a delegation never agrees to, whatever is said."""

    paragraph: Slug = Field(description="the id of the draft paragraph")
    at_least: Count | None = Field(default=None, description="it never agrees to this rung or a stronger one, from 0")
    at_most: Count | None = Field(default=None, description="it never agrees to this rung or a weaker one, from 0")
    because: Text = Field(description="one neutral sentence that says why")
    status: PositionStatus = Field(description="documented (at this meeting), elsewhere (another day) or invented")
    sources: tuple[Slug, ...] = Field(default=(), description="the ids of the sources; needed unless invented")

    def is_crossed(self, rung: int) -> bool:
        """Whether the paragraph at ``rung`` crosses the line."""
        above = self.at_least is not None and rung >= self.at_least
        return above or (self.at_most is not None and rung <= self.at_most)


class Participant(Fact):
    """A delegation as the scenario describes it: a member of the Council, a guest or a briefer."""

    seat: Slug = Field(description="the id of the State, or a name of your own for anybody else")
    office: Text = Field(description="the office of the person who speaks; never a name")
    rank: RankName = Field(
        default=Rank.AMBASSADOR,
        description="protocol rank of that person; ambassador if left out",
        json_schema_extra={"default": "ambassador"},
    )
    interests: tuple[Slug, ...] = Field(default=(), description="ids of tags: what the delegation cares about")
    about: Text = Field(description="one neutral sentence on its interests")
    invited: Entry | None = Field(default=None, description="how a guest comes to the table; left out for members")
    ground: Ground | None = Field(default=None, description="why a State asks to take part under rule 37")
    seat_kind: SeatKind | None = Field(
        default=None, description="of a member of an invented Council: permanent or elected"
    )
    name: Text | None = Field(
        default=None, description="the full name of a guest that is no State, or of an invented State"
    )
    short: Text | None = Field(default=None, max_length=18, description="its name in lists, at most 18 characters")
    plate: tuple[PlateLine, ...] | None = Field(
        default=None, min_length=1, max_length=2, description="its nameplate: one or two lines of at most 12 characters"
    )
    playable: Playable | None = Field(default=None, description="present if a person may play this seat")
    give: Give = Field(default=1, description="how much strain it swallows for the sake of agreement, from 0 to 3")
    regard: Mapping[SeatId, Regard] = Field(
        default_factory=dict, description="how it regards other delegations, from -2 (cold) to 2 (close); 0 if left out"
    )
    character: Character = Field(
        default=Character.PLAIN, description="plain, cautious, legalist, broker or hard_liner: order and tone, no more"
    )
    red_lines: tuple[RedLine, ...] = Field(default=(), description="wordings it never agrees to")


class Objective(Fact):
    """Something the capital wants from the day."""

    id: Slug = Field(description="the name of the objective")
    tier: Tier = Field(description="must, should or red_line")
    public: Truth = Field(description="true if the other delegations know of it")
    text: Text = Field(description="the objective in one sentence")
    when: Condition = Field(description="the condition that decides whether it was met")


class Instruction(Fact):
    """What a capital tells its delegation. Known to that delegation alone, except for public objectives."""

    seat: SeatId = Field(description="whose instructions these are")
    cable: Text = Field(description="the message from the capital, at most 60 words")
    watch: tuple[SeatId, ...] = Field(description="the five delegations that matter today")
    statement: tuple[Slug, ...] = Field(description="ids of the points the engine says for this seat, in order")
    objectives: tuple[Objective, ...] = Field(min_length=3, description="three goals or more")


class BriefOfTheDay(Fact):
    """One way the morning can go: who has a little more or less room today. Chance deals one before each meeting."""

    id: Slug = Field(description="the name of the brief")
    title: Title = Field(description="the brief in a few words, shown after the game")
    note: Text = Field(description="what is different today and why, in one or two neutral sentences")
    give: Mapping[SeatId, Give] = Field(
        default_factory=dict, description="how much strain delegations swallow today, from 0 to 3"
    )
    positions: Mapping[SeatId, Mapping[Slug, Position]] = Field(
        default_factory=dict, description="for a delegation, its position today on one issue or more"
    )
    red_lines: Mapping[SeatId, tuple[RedLine, ...]] = Field(
        default_factory=dict, description="wordings a delegation never agrees to today, beside its usual red lines"
    )
    cables: Mapping[SeatId, Text] = Field(
        default_factory=dict, description="for a seat with instructions, the cable it has today, at most 60 words"
    )
