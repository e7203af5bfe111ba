"""The text of the day: the words now on the table, of a draft statement or of a draft resolution, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.politics.ladders import Paragraph, Rung
from game.politics.room import Room
from game.politics.sightings import Side
from game.politics.stance import agreeable, reach_of_stand, stretched
from game.politics.texts import opening_wording, rungs
from game.procedure.meeting import Meeting
from game.procedure.questions import AgreeText


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the text of the day, with the words it has now."""

    id: str
    title: str
    issue: str
    words: str
    """The id of the words: a rung of the ladder, or a wording of a draft resolution."""
    verb: str
    """The words in short: "takes note"; those of a draft resolution have no short name."""
    least: int
    most: int


def side_of_stand(room: Room, seat: SeatId, part: Part, stand: int) -> Side:
    """Return on which side the words of ``part`` lie of ``seat``, if it stands at ``stand`` on its issue."""
    paragraph = paragraph_of(room.facts, part.id)
    if paragraph is None:
        return _side(max(0, part.least - stand) - max(0, stand - part.most))
    place = place_of(paragraph, part.words)
    return _side(stretched(room, seat, paragraph, reach_of_stand(paragraph, stand)).outside(place))


def _side(outside: int) -> Side:
    return Side.ABOVE if outside > 0 else Side.BELOW if outside < 0 else Side.INSIDE


def place_of(paragraph: Paragraph, words: str) -> int:
    """Return which rung of ``paragraph`` has this id, counted from 0."""
    return next(place for place, rung in enumerate(paragraph.ladder) if rung.id == words)


def paragraph_of(facts: Facts, id: str) -> Paragraph | None:
    """Return the paragraph with a ladder that has this id, if the scenario has one."""
    return next((paragraph for paragraph in facts.paragraphs if paragraph.id == id), None)


def is_resolution(meeting: Meeting) -> bool:
    """Whether the text of the day is a draft resolution: one is to be voted on."""
    return bool(meeting.live_drafts)


def on_table(meeting: Meeting, room: Room) -> tuple[Part, ...]:
    """Return the text of the day: the draft to be voted on next, else the statement agreed, tabled or circulated."""
    if is_resolution(meeting):
        return tuple(_of_resolution(meeting, room.facts))
    return tuple(_of_draft(room.facts, wording_now(meeting, room)))


def wording_now(meeting: Meeting, room: Room) -> tuple[str, ...]:
    """Return the wording of the draft statement as it stands: agreed, under silence, tabled before, or circulated."""
    if meeting.text is not None:
        return meeting.text.wording
    proposal = meeting.proposal
    if proposal is not None and isinstance(proposal.question, AgreeText):
        return proposal.question.wording
    return room.tabled or opening_wording(room.facts)


def part_called(meeting: Meeting, room: Room, id: str) -> Part | None:
    """Return the paragraph of the text of the day with this id; None if it has none."""
    if is_resolution(meeting):
        return next((part for part in _of_resolution(meeting, room.facts) if part.id == id), None)
    paragraph = paragraph_of(room.facts, id)
    if paragraph is None:
        return None
    wording = wording_now(meeting, room)
    return next((_part(paragraph, rung) for rung in paragraph.ladder if rung.id in wording), None)


def _of_draft(facts: Facts, wording: tuple[str, ...]) -> Iterator[Part]:
    yield from (_part(paragraph, paragraph.ladder[place]) for paragraph, place in rungs(facts, wording))


def _part(paragraph: Paragraph, rung: Rung) -> Part:
    return Part(paragraph.id, paragraph.title, paragraph.issue, rung.id, rung.verb, rung.least, rung.most)


def _of_resolution(meeting: Meeting, facts: Facts) -> Iterator[Part]:
    """Yield the parts of the draft that is voted on next, as far as the scenario says what they are about."""
    for words in meeting.live_drafts[0].wording:
        found = facts.clause(words)
        if found is not None and found[0].issue is not None:
            clause, wording = found
            yield Part(clause.id, clause.title, found[0].issue, wording.id, "", wording.least, wording.most)


def side_of(room: Room, seat: SeatId, part: Part) -> Side:
    """Return on which side of its room the words of ``part`` lie for ``seat``, by its true stand and red lines."""
    paragraph = paragraph_of(room.facts, part.id)
    if paragraph is not None:
        return _side(agreeable(room, seat, paragraph).outside(place_of(paragraph, part.words)))
    return side_of_stand(room, seat, part, room.facts.stand(seat, part.issue))
