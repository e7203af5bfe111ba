"""The moments on which a game turned: what was decided, by how much, by whom. Never a fixed text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from game.council.seats import SeatId
from game.politics.bargaining import Carries
from game.politics.persuasion import Cause, RoomMoved
from game.politics.texts import opening_wording
from game.procedure.act import seat_names
from game.procedure.decisions import TextAgreed, VoteCounted
from game.procedure.points import NOT_WELL_TAKEN, WELL_TAKEN, PointRaised, PresidentRuled
from game.procedure.questions import Form
from game.procedure.statements import PointDelivered, StatementBegun
from game.procedure.texts import PutUnderSilenceNow, SilenceBroken
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts.questions import deciding_fact, question_name
from game.tutor.curve import letting_pass
from game.tutor.rules_met import slips
from game.tutor.story import Happened, Story

AT_MOST: Final = 3
"""Turning points shown: more are not remembered."""
TRIED: Final = 7
"""Moments that are played again with their other choice in search of those that changed something."""


class Weight(IntEnum):
    """How much a moment decides; the greater is shown first if there are too many."""

    HEARD = 0
    """What somebody else said, if it gave or took most room."""
    RULING = 1
    FAULT = 2
    STATEMENT = 3
    WORDS = 4
    """Other words in the text than before."""
    SILENCE = 5
    VOTE = 6
    AGREEMENT = 7


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A moment of this game.

    Attributes:
        minute: minutes from the start of the meeting.
        sentence: what happened and what decided it.
        act: how many acts had been played before it: where to replay or branch from.
        weight: how much it decided.
        name: what it is called, without saying what came of it.
    """

    minute: int
    sentence: str
    act: int
    weight: Weight
    name: str


VOTE_NAME: Final = N_("The vote: {question}")
SILENCE_NAME: Final = N_("The silence at {hour}")
STATEMENT_NAME: Final = N_("What {seat} said at {hour}")
TEXT_NAME: Final = N_("The words of the text at {hour}")
FAULT_NAME: Final = N_("What {seat} did at {hour}, against the rules")
RULING_NAME: Final = N_("The President's ruling at {hour}")
AGREED: Final = N_("No member broke the silence, and so the words became those of all {number}. Their form: {form}.")
BROKEN_BY_ONE: Final = N_("One objection stopped the text: {first} broke the silence over “{title}”.")
BROKEN_BY_MANY: Final = N_(
    "{number} members broke the silence, {first} first. One would have been enough; what stood most in the way "
    "was “{title}”."
)
OTHER_TEXT: Final = N_("The President put other words to the room than before.")
WON_ONE: Final = N_("{number} member more could live with them.")
WON_MANY: Final = N_("{number} members more could live with them.")
LOST_ONE: Final = N_("{number} member fewer could live with them.")
LOST_MANY: Final = N_("{number} members fewer could live with them.")
CARRIED: Final = N_("Among them “{verb}” on “{title}”, which {by} carried for {seat}.")
PUT: Final = N_("Among them “{verb}” on “{title}”, which {seat} had put forward.")
WON: Final = 2
"""Members that have to come or go before other words are a turning point."""
VOTE: Final = N_("It came to a vote: {question}. {fact}")
RULED: Final = N_("{seat} raised a point of order ({ground}), and the President ruled that it was {ruling}.")
DID_WRONG: Final = N_("A fault of {seat}: {sentence}")
ONE_POINT: Final = N_("{seat} spoke and made {number} point.")
MANY_POINTS: Final = N_("{seat} spoke and made {number} points.")
HEARD_ONE: Final = N_(
    "{seat} spoke, and nothing that others said moved more of the room: {number} member gave way or stiffened."
)
HEARD_MANY: Final = N_(
    "{seat} spoke, and nothing that others said moved more of the room: {number} members gave way or stiffened."
)
ANSWERED: Final = N_("It answered {names}.")
WAS_ANSWERED: Final = N_("{names} answered it later.")
ONE_MOVED: Final = N_("It gave {number} member more room.")
MANY_MOVED: Final = N_("It gave {number} members more room.")
ALARMED: Final = N_("It alarmed {names}.")
NOBODY_MOVED: Final = N_("It moved nobody: it spoke to nobody's interests.")
WHY_NOBODY: Final = {
    Cause.SAID_BEFORE: N_("It moved nobody: the same had been said before."),
    Cause.USED_UP: N_("It moved nobody: statements could give no more room there."),
    Cause.DOUBTED: N_("It moved nobody: the word of who said it was doubted."),
    Cause.DOCUMENTED: N_("It moved nobody: contested as it was, a letter backed it."),
}
"""Why a statement moved nobody, where that can be told."""


def turning_points(
    story: Story, seat: SeatId, changed: Callable[[TurningPoint], bool] | None = None
) -> tuple[TurningPoint, ...]:
    """Return up to three moments of this game that mattered most to ``seat``, in order of time.

    ``changed`` says whether anything would have come out otherwise there: moments where nothing would give way to
    others. It plays the meeting again, so it is asked only of the first few.
    """
    ranked = _ranked(story, seat)
    if changed is not None:
        told = [point for point in ranked[:TRIED] if changed(point)][:AT_MOST]
        ranked = (*told, *(point for point in ranked if point not in told))
    return tuple(sorted(ranked[:AT_MOST], key=lambda point: point.act))


def _ranked(story: Story, seat: SeatId) -> tuple[TurningPoint, ...]:
    """Return the moments of this game, what decided most first; kinds differ first."""
    found = [*_texts(story), *_votes(story), *_words(story, seat), *_statements(story, seat)]
    found += [*_faults(story, seat), *_rulings(story)]
    best: dict[Weight, TurningPoint] = {point.weight: point for point in found}
    # Kinds differ first; if there are few kinds, a second moment of one kind is better than none.
    first = sorted(best.values(), key=lambda point: -point.weight)
    spare = sorted((p for p in found if p not in first), key=lambda point: -point.weight)
    chosen: dict[int, TurningPoint] = {}
    for point in (*first, *spare, *_heard(story, seat)):
        chosen.setdefault(point.act, point)
    return tuple(chosen.values())


def _point(at: Happened, sentence: str, weight: Weight, name: str) -> TurningPoint:
    return TurningPoint(at.minute, sentence, at.act, weight, name)


def _texts(story: Story) -> Iterator[TurningPoint]:
    """Yield each silence that was broken, and the agreement if there was one."""
    begun = [at.act for _, at in story.all(PutUnderSilenceNow)]
    broken = list(story.all(SilenceBroken))
    for start, end in pairwise([*begun, len(story.turns)]):
        if this := [(event, at) for event, at in broken if start < at.act < end]:
            name = story.texts.say(SILENCE_NAME, hour=story.hour(this[0][1].minute))
            yield _point(this[0][1], _broken(story, [event for event, _ in this]), Weight.SILENCE, name)
    for agreed, at in story.all(TextAgreed):
        number = len(story.meeting.roster.members)
        sentence = story.texts.say(AGREED, number=number, form=story.texts.say(spoken_word(Form(agreed.form))))
        name = story.texts.say(SILENCE_NAME, hour=story.hour(at.minute))
        yield _point(at, sentence, Weight.AGREEMENT, name)


def _broken(story: Story, broken: list[SilenceBroken]) -> str:
    paragraphs = [event.paragraph for event in broken]
    most = max(dict.fromkeys(paragraphs), key=paragraphs.count)
    title = story.facts.paragraph(most).title
    return story.texts.count(BROKEN_BY_ONE, BROKEN_BY_MANY, len(broken), first=story.name(broken[0].seat), title=title)


def _words(story: Story, seat: SeatId) -> Iterator[TurningPoint]:
    """Yield each text with other words than before that won or lost members, or has words brought in for ``seat``."""
    for put, at in story.all(PutUnderSilenceNow):
        before, own = stood_before(story, at.act), brought_in(story, seat, at.act)
        room = at.turned.before.room
        won = len(letting_pass(story, room, put.wording)) - len(letting_pass(story, room, before))
        if abs(won) < WON and not own:
            continue
        said = [story.texts.count(WON_ONE, WON_MANY, won)] if won > 0 else []
        said += [story.texts.count(LOST_ONE, LOST_MANY, -won)] if won < 0 else []
        for event in own:
            sentence = PUT if event.carried.by == seat else CARRIED
            words = {"verb": event.paragraph.ladder[event.rung].verb, "title": event.paragraph.title}
            said.append(story.texts.say(sentence, by=story.name(event.carried.by), seat=story.name(seat), **words))
        name = story.texts.say(TEXT_NAME, hour=story.hour(at.minute))
        yield _point(at, " ".join((story.texts.say(OTHER_TEXT), *said)), Weight.WORDS, name)


def stood_before(story: Story, act: int) -> tuple[str, ...]:
    """Return the words of the text that was put under silence last before this act; at first as circulated."""
    earlier = [put.wording for put, at in story.all(PutUnderSilenceNow) if at.act < act]
    return earlier[-1] if earlier else opening_wording(story.facts)


def brought_in(story: Story, seat: SeatId, act: int) -> tuple[Carries, ...]:
    """Return the words that carriers, or ``seat`` itself, brought into the text put under silence by this act."""
    before = stood_before(story, act)
    now = next((put.wording for put, at in story.all(PutUnderSilenceNow) if at.act == act), before)
    found = (event for event, at in story.all(Carries) if at.act < act and event.carried.of == seat)
    return tuple(event for event in found if event.carried.rung in now and event.carried.rung not in before)


def _votes(story: Story) -> Iterator[TurningPoint]:
    for event, at in story.all(VoteCounted):
        question = question_name(event.question, story.meeting, story.texts, story.facts).rstrip("?.")
        fact = deciding_fact(event.count, story.meeting, story.texts)
        name = story.texts.say(VOTE_NAME, question=question)
        yield _point(at, story.texts.say(VOTE, question=question, fact=fact), Weight.VOTE, name)


def _statements(story: Story, seat: SeatId) -> Iterator[TurningPoint]:
    """Yield the statements of ``seat``, that which moved most last: what they answered, and who answered them."""
    own = [(begun, at) for begun, at in story.all(StatementBegun) if begun.speaker == seat and begun.points]
    for begun, at in sorted(own, key=lambda one: (_steps(story, one[0]), -one[1].act)):
        name = story.texts.say(STATEMENT_NAME, seat=story.name(seat), hour=story.hour(at.minute))
        yield _point(at, _statement(story, begun, at), Weight.STATEMENT, name)


def _steps(story: Story, begun: StatementBegun) -> int:
    """Return how many half-steps of room the points of a statement gave or took."""
    return sum(abs(event.steps) for event, _ in story.all(RoomMoved) if event.point in dict(begun.points))


def _heard(story: Story, seat: SeatId) -> Iterator[TurningPoint]:
    """Yield the statement of another delegation that gave or took most room, if any did; of equals the first."""
    moved: dict[int, list[SeatId]] = {}
    begun: dict[int, tuple[StatementBegun, Happened]] = {}
    for number, turned in enumerate(story.turns):
        for event in turned.events:
            if isinstance(event, StatementBegun):
                begun[number] = (event, Happened(number, turned))
            elif isinstance(event, RoomMoved) and event.steps and begun:
                last = max(begun)
                moved.setdefault(last, []).append(event.member)
    others = [number for number in moved if begun[number][0].speaker != seat]
    if others:
        most = max(others, key=lambda number: (len({*moved[number]}), len(moved[number])))
        event, at = begun[most]
        name = story.texts.say(STATEMENT_NAME, seat=story.name(event.speaker), hour=story.hour(at.minute))
        sentence = story.texts.count(HEARD_ONE, HEARD_MANY, len({*moved[most]}), seat=story.name(event.speaker))
        yield _point(at, sentence, Weight.HEARD, name)


def _statement(story: Story, begun: StatementBegun, at: Happened) -> str:
    said = [(event, when.act) for event, when in story.all(PointDelivered)]
    own = {event.point for event, _ in said if event.speaker == begun.speaker and event.point in dict(begun.points)}
    before = {event.point: event.speaker for event, act in said if act < at.act}
    answers = [point for mine in own for point in story.facts.point(mine).answers]
    answered = {before[point] for point in answers if point in before}
    later = {e.speaker for e, act in said if act > at.act and own & set(story.facts.point(e.point).answers)}
    sentences = [story.texts.count(ONE_POINT, MANY_POINTS, len(own), seat=story.name(begun.speaker))]
    if answered:
        sentences.append(story.texts.say(ANSWERED, names=seat_names(story.meeting, tuple(sorted(answered)))))
    if others := tuple(sorted(later - {begun.speaker})):
        sentences.append(story.texts.say(WAS_ANSWERED, names=seat_names(story.meeting, others)))
    return " ".join((*sentences, *_moved(story, own)))


def _moved(story: Story, points: set[str]) -> Iterator[str]:
    """Yield what these points did to the room: how many members they gave room, and whom they alarmed."""
    moves = [event for event, _ in story.all(RoomMoved) if event.point in points]
    gave = {event.member for event in moves if event.steps > 0}
    alarmed = {event.member for event in moves if event.steps < 0}
    if gave:
        yield story.texts.count(ONE_MOVED, MANY_MOVED, len(gave))
    if alarmed:
        yield story.texts.say(ALARMED, names=seat_names(story.meeting, tuple(sorted(alarmed))))
    if not gave and not alarmed:
        causes = {event.cause for event in moves}
        yield story.texts.say(next((said for cause, said in WHY_NOBODY.items() if cause in causes), NOBODY_MOVED))


def _faults(story: Story, seat: SeatId) -> Iterator[TurningPoint]:
    """Yield the faults of ``seat`` and those that wronged it or favoured it."""
    for slip in slips(story):
        if seat in (slip.seat, slip.whom):
            sentence = story.texts.say(DID_WRONG, seat=story.name(slip.seat), sentence=slip.sentence)
            name = story.texts.say(FAULT_NAME, seat=story.name(slip.seat), hour=story.hour(slip.minute))
            yield TurningPoint(slip.minute, sentence, slip.act, Weight.FAULT, name)


def _rulings(story: Story) -> Iterator[TurningPoint]:
    raised = [(event, at.act) for event, at in story.all(PointRaised)]
    for ruled, at in story.all(PresidentRuled):
        point = next(event for event, act in reversed(raised) if act < at.act)
        ruling = story.texts.say(WELL_TAKEN if ruled.upheld else NOT_WELL_TAKEN)
        ground = story.texts.say(spoken_word(ruled.ground))
        sentence = story.texts.say(RULED, seat=story.name(point.seat), ground=ground, ruling=ruling)
        yield _point(at, sentence, Weight.RULING, story.texts.say(RULING_NAME, hour=story.hour(at.minute)))
