"""The ledger: what a seat knows of each member and the text of the day, where it knows it from, and what it adds up to.

A function of what the seat knows and of nothing else. What was said, told or seen counts as sure; what delegations with
the same interests usually want is likely; everything else is unknown. It never tells more than the sources did.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from game.council.seats import SeatId
from game.politics.capital import asked_instead, barred
from game.politics.chairing import stretch
from game.politics.evidence import Evidence, weighed
from game.politics.hooks import goals_on
from game.politics.knowledge import Knowledge
from game.politics.on_table import (
    Part,
    is_resolution,
    on_table,
    paragraph_of,
    place_of,
    side_of,
    side_of_stand,
    wording_now,
)
from game.politics.room import Nudge
from game.politics.sightings import Side, Source
from game.politics.stance import Stance, stance
from game.procedure.questions import AgreeText

SWALLOWED: Final = 2
"""How much most members can swallow for the sake of agreement, as far as anybody knows: steps by how much they care."""
OUTSIDE: Final = frozenset({Side.ABOVE, Side.BELOW, Side.OUTSIDE})


class View(StrEnum):
    """What a member makes of the whole text, as far as one knows."""

    BACKS = "backs"
    """It put the text forward, or its name to it."""
    CAN = "can"
    LIKELY = "likely"
    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"
    """Delegations with its interests usually find some of it hard."""
    HARD = "hard"
    """Some words lie a step or two outside what it can live with; it may swallow that."""
    RESERVES = "reserves"
    CANNOT = "cannot"
    OBJECTS = "objects"
    """It broke a silence over words that are in this text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One member and one paragraph."""

    part: Part
    evidence: Evidence
    nudge: Nudge
    """By how many half-steps statements have stretched it here. Public."""

    @property
    def is_outside(self) -> bool:
        """Whether the words lie outside what it can live with, surely or likely."""
        return self.evidence.side in OUTSIDE


@dataclass(frozen=True, slots=True)
class Row:
    """One member."""

    seat: SeatId
    view: View
    cells: tuple[Cell, ...]
    regard: int | None = None
    """How it regards one, from -2 to 2, if it let that be seen."""

    @property
    def trouble(self) -> tuple[Cell, ...]:
        """The paragraphs whose words lie outside what it can live with, the sure ones first."""
        return tuple(sorted((c for c in self.cells if c.is_outside), key=lambda cell: not cell.evidence.sure))

    @property
    def known(self) -> tuple[Cell, ...]:
        """The paragraphs of which something sure is known."""
        return tuple(cell for cell in self.cells if cell.evidence.sure)


@dataclass(frozen=True)
class Ledger:
    """All members, in the order of the table, and the sum in the form of the day."""

    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    needs: int
    """How many members have to agree or to vote in favour."""
    votes: bool
    """Whether the text of the day is voted on; if not, it needs that nobody objects."""
    permanent: frozenset[SeatId]

    def count(self, *views: View) -> int:
        """Return how many members take one of these views."""
        return sum(row.view in views for row in self.rows)

    @cached_property
    def at_risk(self) -> Part | None:
        """The paragraph most members have trouble with: what is sure counts twice; the first of equals."""
        weights = {part.id: 0 for part in self.parts}
        for row in self.rows:
            for cell in row.trouble:
                weights[cell.part.id] += 2 if cell.evidence.sure else 1
        worst = max(weights.values(), default=0)
        return next((part for part in self.parts if weights[part.id] == worst), None) if worst else None

    @property
    def veto_risks(self) -> tuple[Row, ...]:
        """Permanent members that may vote against, surely or likely."""
        against = {View.CANNOT, View.OBJECTS, View.HARD, View.DOUBTFUL}
        return tuple(row for row in self.rows if row.view in against and row.seat in self.permanent)

    def number(self, part: Part) -> int:
        """Return which paragraph of the text ``part`` is, counted from 1."""
        return self.parts.index(part) + 1

    def takers(self, part: Part, *sides: Side) -> tuple[tuple[SeatId, bool], ...]:
        """Return who takes ``part`` so, each with whether that is sure."""
        found = ((row.seat, cell) for row in self.rows for cell in row.cells if cell.part == part)
        return tuple((seat, cell.evidence.sure) for seat, cell in found if cell.evidence.side in sides)


def ledger(knowledge: Knowledge) -> Ledger:
    """Return what ``knowledge`` amounts to."""
    meeting = knowledge.meeting
    parts = on_table(meeting, knowledge.room)
    votes = is_resolution(meeting)
    members = meeting.roster.members
    return Ledger(
        parts,
        tuple(_row(knowledge, member, parts) for member in members),
        meeting.roster.need if votes else len(members),
        votes,
        meeting.roster.permanent,
    )


def _row(knowledge: Knowledge, member: SeatId, parts: tuple[Part, ...]) -> Row:
    cells = tuple(
        Cell(part, evidence(knowledge, member, part), knowledge.room.nudge(member, part.id)) for part in parts
    )
    return Row(member, _view(knowledge, member, cells), cells, _regard(knowledge, member))


def evidence(knowledge: Knowledge, member: SeatId, part: Part) -> Evidence:
    """Return what is known of ``member`` and the words of ``part``: the strongest source that says anything of them."""
    room, seat = knowledge.room, knowledge.seat
    if member == seat:
        return _of_ones_own(knowledge, part)
    if _puts_forward(knowledge, member):
        return Evidence(Side.INSIDE, Source.PUT_FORWARD)
    learnt = tuple(one for one in room.sightings if one.member == member and one.paragraph == part.id)
    if any(one.source is Source.BROKE and one.words == part.words for one in learnt):
        return Evidence(Side.OUTSIDE, Source.BROKE)
    promised = (one for one in room.promises if (one.by, one.to, one.rung) == (member, seat, part.words))
    if any(one.is_kept_by(wording_now(knowledge.meeting, room)) for one in promised):
        return Evidence(Side.INSIDE, Source.TOLD)
    lines = (line for line in room.exchanges.lines if (line.by, line.to, line.paragraph) == (member, seat, part.id))
    return weighed(room, seat, part, learnt, tuple(lines)) or _likely(knowledge, member, part)


def _of_ones_own(knowledge: Knowledge, part: Part) -> Evidence:
    """Return what the seat itself makes of the words of ``part``: its instructions go first, then its own room."""
    paragraph = paragraph_of(knowledge.facts, part.id)
    if paragraph is not None:
        here = place_of(paragraph, part.words)
        asked = asked_instead(knowledge.facts, knowledge.seat, paragraph, here)
        if asked is not None:
            side = Side.BELOW if asked > here else Side.ABOVE
            return Evidence(side, Source.OWN, abs(asked - here), paragraph.ladder[asked].verb)
        if paragraph.id in goals_on(knowledge.facts, knowledge.seat):
            return Evidence(Side.INSIDE, Source.OWN)
    return Evidence(side_of(knowledge.room, knowledge.seat, part), Source.OWN)


def _puts_forward(knowledge: Knowledge, member: SeatId) -> bool:
    """Whether the text is its own: it moved or sponsors the draft, or presides and sends the statement round."""
    drafts = knowledge.meeting.live_drafts
    return member in (drafts[0].mover, *drafts[0].sponsors) if drafts else member == knowledge.meeting.chair


def _likely(knowledge: Knowledge, member: SeatId, part: Part) -> Evidence:
    """Return what delegations with its interests usually think of the words; nothing if they are of two minds."""
    facts = knowledge.facts
    own = facts.participant(member)
    usual = [tag.usual[part.issue] for tag in facts.tags if own and tag.id in own.interests and part.issue in tag.usual]
    if not usual or min(usual) < 0 < max(usual):
        return Evidence(None, Source.UNKNOWN)
    return Evidence(side_of_stand(knowledge.room, member, part, max(usual, key=abs)), Source.LIKELY)


def _view(knowledge: Knowledge, member: SeatId, cells: tuple[Cell, ...]) -> View:
    """Return what the cells amount to, and what the record says of the whole text."""
    if not cells:
        return View.UNKNOWN
    if _reserves(knowledge, member):
        return View.RESERVES
    if member == knowledge.seat:
        return _own_view(knowledge, cells)
    sources = {cell.evidence.source for cell in cells}
    if Source.PUT_FORWARD in sources:
        return View.BACKS
    if Source.BROKE in sources:
        return View.OBJECTS
    return _by_cells(cells, votes=bool(knowledge.meeting.live_drafts))


def _by_cells(cells: tuple[Cell, ...], *, votes: bool) -> View:
    sure = [cell.evidence for cell in cells if cell.is_outside and cell.evidence.sure]
    if sure:
        hurt = sum(found.steps * (found.weight or 1) for found in sure)
        mild = hurt <= SWALLOWED and not votes and all(found.side is not Side.OUTSIDE for found in sure)
        return View.HARD if mild else View.CANNOT
    if any(cell.is_outside for cell in cells):
        return View.DOUBTFUL
    if any(cell.evidence.sure for cell in cells):
        return View.CAN
    return View.LIKELY if any(cell.evidence.side is Side.INSIDE for cell in cells) else View.UNKNOWN


OWN_VIEWS: Final = {
    Stance.CONTENT: View.CAN,
    Stance.ACCEPTS: View.HARD,
    Stance.RESERVES: View.RESERVES,
    Stance.OBJECTS: View.CANNOT,
}


def _own_view(knowledge: Knowledge, cells: tuple[Cell, ...]) -> View:
    if _puts_forward(knowledge, knowledge.seat):
        return View.BACKS
    if knowledge.meeting.live_drafts:
        return View.CANNOT if any(cell.is_outside for cell in cells) else View.CAN
    wording, room = tuple(cell.part.words for cell in cells), knowledge.room
    if barred(knowledge.facts, knowledge.seat, wording):
        return View.CANNOT
    found = OWN_VIEWS[stance(room, knowledge.seat, wording, stretch=stretch(room))]
    return View.HARD if found is View.CAN and any(cell.is_outside for cell in cells) else found


def _reserves(knowledge: Knowledge, member: SeatId) -> bool:
    """Whether it has put a reservation on this very text."""
    meeting = knowledge.meeting
    if meeting.text is not None:
        return member in meeting.text.reserved
    proposal = meeting.proposal
    return proposal is not None and isinstance(proposal.question, AgreeText) and member in proposal.reservations


def _regard(knowledge: Knowledge, member: SeatId) -> int | None:
    """Return how ``member`` regards the seat, as it has let the seat see last: by an act, or in answer to thanks."""
    latest_first = reversed(knowledge.room.shown)
    seen = (regard for one, other, regard in latest_first if (one, other) == (member, knowledge.seat))
    return next(seen, None)
