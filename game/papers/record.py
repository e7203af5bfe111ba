"""The record so far: what was said and done, line by line, as everybody in the room could follow it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from game.council.seats import PUBLIC, SeatId
from game.politics import Facts
from game.politics.texts import rungs
from game.procedure.act import Event
from game.procedure.asking import QuestionAnswered
from game.procedure.course import HourReached, MeetingClosed
from game.procedure.decisions import VoteCounted
from game.procedure.matters import Capacity
from game.procedure.meeting import Meeting
from game.procedure.questions import Form
from game.procedure.reservations import ReservationStated
from game.procedure.speaking_for import Dissociated
from game.procedure.statements import PointDelivered, StatementBegun, WordsSpoken
from game.procedure.tally import Ballot
from game.procedure.texts import SilenceBroken, TextMadePublic
from game.rulebook.marks import N_
from game.session import Turned
from game.texts import Texts
from game.texts.clock import hour
from game.texts.known import paragraph_title, point_called, with_titles
from game.texts.questions import question_name
from game.texts.tone import in_tone

__all__ = ["Kind", "Line", "hour", "lines", "question_name", "result_lists", "wording_as_printed"]

Kind = Literal["speech", "president", "procedure"]
"""Spoken by a delegation, spoken from the chair, or a plain line about what happened."""

Told = Callable[[Facts, str], str]
"""How a point is put, by its id."""
PRESIDENT: Final = N_("President")
ON_PARAGRAPH: Final = N_("It is about the paragraph “{title}”.")
ALSO: Final = N_("“{title}” would have to change too.")
VOTE_TAKEN: Final = N_("A vote was taken by show of hands on this question: {question}")
NOBODY: Final = N_("none")
LISTS: Final = {
    Ballot.YES: N_("In favour: {names}."),
    Ballot.NO: N_("Against: {names}."),
    Ballot.ABSTAIN: N_("Abstaining: {names}."),
    Ballot.NOT_PARTICIPATING: N_("Not participating: {names}."),
    Ballot.ABSENT: N_("Absent: {names}."),
}
"""How the record lists who voted how; the last two stand only where somebody did so."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the record.

    Attributes:
        speaker: who speaks, as shown; empty for a plain line.
        seat: the seat that speaks; empty for a plain line.
        minute: minutes from the start of the meeting to when it began.
        text: what was said or happened.
        kind: see :data:`Kind`.
        own: the words are a delegation's own, exactly as they were typed.
    """

    speaker: str
    seat: SeatId
    minute: int
    text: str
    kind: Kind
    own: bool = False


ON_BEHALF: Final = N_("On behalf of {name}: {words}")
"""A point from the brief of another, which has let the speaker make it."""


def in_full(facts: Facts, point: str) -> str:
    """Return the words of the point with this id as they are spoken; the id itself if no brief has it."""
    known = point_called(facts, point)
    return known.says if known else point


def lines(
    turns: Sequence[Turned], facts: Facts, texts: Texts, hearer: SeatId = PUBLIC, told: Told = in_full
) -> tuple[Line, ...]:
    """Return the record of ``turns``, oldest first, as ``hearer`` could follow it; each point as ``told`` puts it.

    Points that one speaker makes one after another stand in one line. Ballots appear when they are counted, notes and
    requests not at all. What was said in private is for those who were in the room, and what is done to the record
    once the meeting is over is no part of it.
    """
    found: list[Line] = []
    speaking = False
    for turned in turns:
        before = turned.before.meeting
        if before.closed or (not before.public and not before.is_seated(hearer)):
            continue
        for event in turned.events:
            is_point = isinstance(event, PointDelivered)
            for line in _of_event(event, turned, facts, texts, told):
                if is_point and speaking and found[-1].seat == line.seat:
                    found[-1] = replace(found[-1], text=f"{found[-1].text} {line.text}")
                else:
                    found.append(line)
                speaking = is_point
    return tuple(found)


def _of_event(event: Event, turned: Turned, facts: Facts, texts: Texts, told: Told) -> Iterator[Line]:
    """Yield the lines of one event; most have one, and what nobody hears has none."""
    meeting = turned.before.meeting
    minute = meeting.minute
    match event:
        case PointDelivered(speaker, point):
            words, known = told(facts, point), point_called(facts, point)
            if known is not None and known.seat != speaker:
                words = texts.say(ON_BEHALF, name=meeting.called(known.seat), words=words)
            yield _speech(turned, speaker, words, texts)
        case WordsSpoken(speaker, words):
            yield replace(_speech(turned, speaker, words, texts), own=True)
        case SilenceBroken() | Dissociated() | ReservationStated() if event.paragraph:
            about = [texts.say(ON_PARAGRAPH, title=paragraph_title(facts, event.paragraph))]
            about += [texts.say(ALSO, title=paragraph_title(facts, id)) for id in getattr(event, "also", ())]
            said = " ".join((texts.say(in_tone(facts, event)), *about))
            yield Line(meeting.name(event.seat), event.seat, minute, said, "speech")
        case QuestionAnswered(seat, words):
            yield Line(meeting.name(seat), seat, minute, words, "speech", own=True)
        case VoteCounted():
            yield Line("", "", minute, _vote(event, meeting, facts, texts), "procedure")
            yield from _plain(event, turned, facts, texts)
        case TextMadePublic(form):
            yield from _plain(event, turned, facts, texts)
            if form is Form.STATEMENT and meeting.text is not None:
                for part in wording_as_printed(facts, meeting.text.wording):
                    yield Line(texts.say(PRESIDENT), meeting.chair, minute, part, "president")
        case _:
            yield from _plain(event, turned, facts, texts)


def wording_as_printed(facts: Facts, wording: Sequence[str]) -> tuple[str, ...]:
    """Return the paragraphs of a text with this wording, as printed; those left out are not there."""
    chosen = (paragraph.ladder[rung].text for paragraph, rung in rungs(facts, wording))
    return tuple(text for text in chosen if text)


def _speech(turned: Turned, seat: SeatId, text: str, texts: Texts) -> Line:
    """Return what a seat says. A President who did not change hats is heard as the President."""
    meeting = turned.before.meeting
    begun = [event.capacity for event in turned.events if isinstance(event, StatementBegun)]
    capacities = begun or ([meeting.floor.capacity] if meeting.floor else [])
    from_chair = Capacity.PRESIDENCY in capacities
    speaker = texts.say(PRESIDENT) if from_chair else meeting.name(seat)
    return Line(speaker, seat, meeting.minute, text, "president" if from_chair else "speech")


def _plain(event: Event, turned: Turned, facts: Facts, texts: Texts) -> Iterator[Line]:
    """Yield the line of an event whose sentence says it all."""
    meeting = turned.before.meeting
    text = texts.filled(in_tone(facts, event), with_titles(event.named(meeting), facts))
    if not text:
        return
    late = isinstance(event, HourReached | MeetingClosed)
    minute = turned.after.meeting.minute if late else meeting.minute
    match event.voice:
        case "president":
            yield Line(texts.say(PRESIDENT), meeting.chair, minute, text, "president")
        case "seat":
            seat: SeatId = getattr(event, "seat", turned.act.seat)
            yield Line(meeting.name(seat), seat, minute, text, "speech")
        case "procedure":
            yield Line("", "", minute, text, "procedure")


def result_lists(event: VoteCounted, meeting: Meeting, texts: Texts) -> tuple[str, ...]:
    """Return who voted how, each list in alphabetical order, as the record prints it."""
    by_ballot = {wanted: sorted(meeting.name(s) for s, b in event.ballots if b is wanted) for wanted in LISTS}
    always = {Ballot.YES, Ballot.NO, Ballot.ABSTAIN}
    return tuple(
        texts.say(LISTS[ballot], names=", ".join(names) or texts.say(NOBODY))
        for ballot, names in by_ballot.items()
        if names or ballot in always
    )


def _vote(event: VoteCounted, meeting: Meeting, facts: Facts, texts: Texts) -> str:
    name = question_name(event.question, meeting, texts, facts)
    question = name if name.endswith(("?", ".")) else f"{name}."
    return " ".join([texts.say(VOTE_TAKEN, question=question), *result_lists(event, meeting, texts)])
