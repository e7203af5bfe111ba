"""The text twin: what a screen *means*, as a tree of small frozen values.

A tree is a pure function of what one seat knows. The same tree is printed as plain text (terminal play, screen readers,
tests) and drawn by the desktop. Nodes carry meaning only: how a kind in a state looks belongs to the theme. Every node
a person can reach has a stable ``id`` (``act.cast_vote.yes``), by which faces keep focus, caret and scroll.

Reading order and focus order are one: ribbon, tabs, main, prompt, acts, refused, ways, side. Only plain text puts the
side before the prompt, so that what one is asked stands where one types.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from game.views.kinds import Hand, Mark, Progress, Role

if TYPE_CHECKING:
    from game.views.intents import Does

__all__ = [
    "Chamber", "Chart", "Choice", "Clause", "Draft", "Entry", "Field", "Hand", "Heading", "Item", "Mark",
    "Meter", "Node", "NodeId", "Options", "Page", "Part", "Place", "Progress", "Record", "Ribbon", "Role",
    "Roundels", "Rows", "Run", "Rung", "Stage", "Table", "Tally", "Text", "Turning",
]  # fmt: skip

NodeId: TypeAlias = str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's own, 2 a panel's, 3 a group's. ``aside`` stands at its right end."""

    text: str
    level: Literal[1, 2, 3] = 2
    aside: str = ""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. ``strong`` is a bold beginning; ``rules`` are rule-book ids that explain it (F1 opens the first)."""

    text: str
    role: Role = Role.BODY
    strong: str = ""
    mark: Mark = Mark.NONE
    mark_text: str = ""
    """Words beside the mark, such as "Claimed by Kazakhstan"; empty: the mark's own word."""
    rules: tuple[str, ...] = ()
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a person can press: an act, a command or a way to another screen.

    A refused act stays in the tree with ``enabled`` false and its ``reason``; pressing it opens the page that explains.
    ``checked`` is None for a button and a truth value for something that is switched on and off.
    """

    id: NodeId
    label: str
    does: Does
    key: str = ""
    """One-key shortcut as shown on the key cap: a letter or digit, "Enter", "Esc", "F1"."""
    icon: str = ""
    primary: bool = False
    hint: str = ""
    """One line of consequence, or the second line of a list entry."""
    enabled: bool = True
    reason: str = ""
    rules: tuple[str, ...] = ()
    checked: bool | None = None
    letter: str = ""
    """A key that presses it as well, and is on no cap: the one it has where it is not the next act."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place to type. ``lines`` is how many lines it shows; ``value`` what stands in it now."""

    id: NodeId
    label: str
    value: str
    hint: str = ""
    lines: int = 1
    limit: int = 400


@dataclass(frozen=True, slots=True)
class Options:
    """One of several: a row of choices of which exactly one is checked."""

    id: NodeId
    label: str
    choices: tuple[Choice, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list: a person, a point, an event, an objective.

    ``lead`` is a short word in a column of its own ("Must", "5 January"); ``seat`` puts a roundel before the title;
    ``aside`` stands at the right end. A row with ``choice`` can be pressed; ``moves`` are small choices at its end
    (up, down, remove).
    """

    title: str
    lead: str = ""
    seat: str = ""
    detail: tuple[Text, ...] = ()
    aside: str = ""
    mark: Mark = Mark.NONE
    mark_text: str = ""
    progress: Progress | None = None
    current: bool = False
    you: bool = False
    number: int | None = None
    choice: Choice | None = None
    moves: tuple[Choice, ...] = ()
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of items, with an optional sentence when it is empty."""

    items: tuple[Item, ...]
    empty: str = ""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Roundels:
    """Several seats side by side under one label: who stands together on something."""

    label: str
    seats: tuple[tuple[str, str], ...]
    """(seat id, short name) pairs."""
    caption: str = ""
    role: Role = Role.BODY
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One segment of a meter."""

    label: str
    amount: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class Meter:
    """An amount against a limit, in whole units: minutes spoken, minutes planned."""

    label: str
    amount: int
    limit: int
    unit: str
    parts: tuple[Part, ...] = ()
    says: str = ""
    """The sentence beside it: "1 minute to spare"."""
    over: bool = False
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of draft text: kept, struck or new."""

    text: str
    change: Literal["kept", "struck", "new"] = "kept"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a strength ladder: its verb, and the choice that would set it (None: only shown)."""

    verb: str
    current: bool
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered paragraph of a draft with its ladder."""

    number: int
    title: str
    runs: tuple[Run, ...]
    ladder: tuple[Rung, ...] = ()
    notes: tuple[Text, ...] = ()
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on the table, printed as a sheet with the ladders in its margin."""

    title: str
    symbol: str
    clauses: tuple[Clause, ...]
    mark: Mark = Mark.INVENTED
    note: str = ""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the chamber: a nameplate and its roundel."""

    seat: str
    name: str
    plate: tuple[str, ...]
    code: str
    role: Literal["member", "president", "secretary_general", "secretariat", "guest"] = "member"
    speaking: bool = False
    raised: int = 0
    """Placard raised: 1 for the first that asked, 2 for the second ...; 0 for none."""
    you: bool = False
    hand: Hand = Hand.NONE


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote in the middle of the table: the question, and once counted the result and its deciding fact."""

    question: str
    result: str
    """The outcome in a word or two ("Adopted"), or what is awaited while hands are counted."""
    yes: int
    no: int
    abstain: int
    absent: int
    need: int
    counted: bool
    deciding: str
    """Why: "nine needed, nine given", "two short of nine", "vetoed by ..."."""
    veto_line: str
    """Whether a veto can apply here, and if one did, whose."""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Chamber:
    """The horseshoe table. ``table`` runs clockwise from the President; ``stage`` is what stands in its middle."""

    table: tuple[Place, ...]
    officials: tuple[Place, ...]
    """Secretary-General and Secretariat, beside the apex."""
    bench: tuple[Place, ...]
    """Those invited, between the ends of the table."""
    stage: tuple[Heading | Text | Meter | Tally, ...]
    voting: bool = False
    bench_line: str = ""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the record. ``kind`` tells speech from acts of procedure."""

    speaker: str
    hour: str
    text: str
    kind: Literal["speech", "president", "procedure"] = "speech"
    own: bool = False
    """Spoken in the player's own words: printed as a quotation, never machine-marked."""


@dataclass(frozen=True, slots=True)
class Record:
    """The record so far, oldest first. ``stamp`` says what kind of paper this is ("Simulation").

    ``fresh`` is how many of the last entries are new to the seat; ``divider`` stands before the first of these.
    """

    title: str
    entries: tuple[Entry, ...]
    stamp: str
    id: NodeId = ""
    fresh: int = 0
    divider: str = ""

    @property
    def first_fresh(self) -> int:
        """The place of the entry before which the divider stands; -1 if there is nothing to divide."""
        old = len(self.entries) - self.fresh
        return old if 0 < old < len(self.entries) else -1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and columns of short words."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    id: NodeId = ""


@dataclass(frozen=True, slots=True)
class Turning:
    """A numbered point on a chart, explained in words."""

    number: int
    minute: int
    hour: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One line in steps over the minutes of the meeting, with a labelled threshold."""

    title: str
    caption: str
    steps: tuple[tuple[int, int], ...]
    """(minute, value) pairs, in order of time."""
    last_minute: int
    top: int
    threshold: int
    threshold_label: str
    end_label: str
    turnings: tuple[Turning, ...] = ()
    hours: tuple[tuple[int, str], ...] = ()
    """(minute, "10:00") labels of the time axis."""
    id: NodeId = ""


Node: TypeAlias = (
    Heading
    | Text
    | Choice
    | Field
    | Options
    | Rows
    | Roundels
    | Meter
    | Draft
    | Tally
    | Chamber
    | Record
    | Table
    | Chart
)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the meeting in the ribbon."""

    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The line above everything during a meeting: which meeting, which stage, what hour."""

    title: str
    stages: tuple[Stage, ...]
    hour: str
    left: str


@dataclass(frozen=True, slots=True)
class Page:
    """One screen.

    ``main`` is the chief column, ``side`` the second one (on paper where it is a record or a brief). ``acts`` are the
    choices of the moment, at most one of them primary; ``refused`` are acts one might try here, and why not; ``ways``
    lead elsewhere and are always there, at the edge of the page. ``first`` is what has the focus when the page is
    opened, where that is not the act that comes next.
    """

    screen: str
    title: str
    main: tuple[Node, ...]
    side: tuple[Node, ...] = ()
    ribbon: Ribbon | None = None
    tabs: tuple[Choice, ...] = ()
    seat: str = ""
    """Whose page it is (a roundel in the heading), or empty."""
    prompt: Text | None = None
    acts: tuple[Choice, ...] = ()
    refused: tuple[Choice, ...] = ()
    ways: tuple[Choice, ...] = ()
    foot: str = ""
    first: NodeId = ""
