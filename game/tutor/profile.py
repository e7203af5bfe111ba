"""What a seat gave away in a game and what it kept to, in sentences: the other half of what it got. No score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import SeatId
from game.politics.bargaining import Promised
from game.politics.capital import Disowned, FreedomGiven, PatienceLost, short_of
from game.politics.corridor import under_silence
from game.politics.favours import GroupJoined, PlacesTraded
from game.politics.packages import PackageTaken
from game.politics.persuasion import CredibilityFell
from game.politics.stance import pains
from game.politics.wordings import found, words_of
from game.procedure.act import Event
from game.procedure.decisions import TextAgreed
from game.procedure.reservations import ReservationStated
from game.procedure.texts import PutUnderSilenceNow
from game.rulebook.marks import N_
from game.tutor.story import Happened, Story

LET_PASS: Final = N_("Let “{verb}” pass on “{title}”, which is not what your capital asks for there.")
PROMISE_KEPT: Final = N_("Kept your word to {seat}: “{verb}” on “{title}” stands in the text agreed.")
RESERVED: Final = N_("Put a reservation on the record at {hour}, and let it pass.")
RESERVED_IN_VAIN: Final = N_("Put a reservation on the record at {hour}; others stopped that text.")
CONSISTENT: Final = N_("Said nothing that contradicts what you had said before.")


def gave(story: Story, seat: SeatId) -> tuple[str, ...]:
    """Return what ``seat`` gave for what it got: words let pass, promises, places, points, patience of its capital."""
    return tuple(dict.fromkeys((*_handed_over(story, seat), *_let_pass(story, seat))))


def _handed_over(story: Story, seat: SeatId) -> Iterator[str]:
    for turned in story.turns:
        for event in turned.events:
            if _is_given(event, seat):
                yield story.texts.event(event, turned.before.meeting)


def _is_given(event: Event, seat: SeatId) -> bool:
    match event:
        case Promised(promise=promise):
            return promise.by == seat
        case PackageTaken(by=by):
            return by == seat
        case PlacesTraded(seat=one, other=other):
            return seat in (one, other)
        case GroupJoined(seat=own) | PatienceLost(seat=own) | FreedomGiven(seat=own) | Disowned(seat=own):
            return own == seat
    return False


def _let_pass(story: Story, seat: SeatId) -> Iterator[str]:
    """Yield each paragraph agreed that hurt a seat that could have refused it, and is not what its capital asks for."""
    if seat not in story.meeting.roster.members:
        return
    for _, at in story.all(TextAgreed):
        before = at.turned.before
        text = at.turned.after.meeting.text
        for pain in pains(before.room, seat, text.wording if text else ()):
            paragraph = pain.paragraph
            if not short_of(story.facts, seat, paragraph, pain.rung):
                continue
            yield story.texts.say(LET_PASS, verb=paragraph.ladder[pain.rung].verb, title=paragraph.title)


def kept_to(story: Story, seat: SeatId) -> tuple[str, ...]:
    """Return what ``seat`` held on to besides its instructions: its word, its reading of the text, its consistency."""
    return tuple(dict.fromkeys(_kept(story, seat)))


def _kept(story: Story, seat: SeatId) -> Iterator[str]:
    text = story.meeting.text
    agreed = text.wording if text and any(story.all(TextAgreed)) else ()
    for promise in story.game.room.promises:
        place = found(story.game.room, promise.rung)
        if promise.by == seat and promise.is_kept_by(agreed) and place is not None:
            words = words_of(*place)
            yield story.texts.say(PROMISE_KEPT, seat=story.meeting.called(promise.to), **words)
    for reserved, at in story.all(ReservationStated):
        if reserved.seat == seat:
            said = RESERVED_IN_VAIN if _was_stopped(story, at) else RESERVED
            yield story.texts.say(said, hour=story.hour(at.minute))
    spoke = any(saying.seat == seat for saying in story.game.room.sayings)
    if spoke and not any(fell.seat == seat for fell, _ in story.all(CredibilityFell)):
        yield story.texts.say(CONSISTENT)


def _was_stopped(story: Story, at: Happened) -> bool:
    """Whether the text that lay under silence then was not agreed."""
    if under_silence(at.turned.before.meeting) is None:
        return False
    agreed = [then.act for _, then in story.all(TextAgreed) if then.act > at.act]
    return not agreed or any(at.act < then.act < agreed[0] for _, then in story.all(PutUnderSilenceNow))
