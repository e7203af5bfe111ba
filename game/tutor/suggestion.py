"""One thing to try next time, made from what was not met in this game."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics import holds
from game.politics.conditions import Condition
from game.politics.facts import Facts
from game.politics.ladders import Paragraph
from game.politics.texts import opening_wording, rungs
from game.procedure.questions import Form
from game.procedure.texts import PutUnderSilenceNow, SilenceBroken
from game.rulebook.marks import N_
from game.tutor.curve import letting_pass
from game.tutor.rules_met import Slip, slips
from game.tutor.story import Story

SAY_IT: Final = N_("Say “{title}”: it takes {number} minute of your statement.")
SAY_IT_LONGER: Final = N_("Say “{title}”: it takes {number} minutes of your statement.")
LEAVE_OUT: Final = N_("Next time leave out “{title}”: with it, a line of your instructions was crossed.")
OWN_SENTENCE: Final = N_("End your statement with a sentence of your own. It is quoted in the record.")
ASK_FOR_A_SEAT: Final = N_("Ask to take part before the meeting begins, and choose the ground on which you ask.")
SEAT_GUESTS: Final = N_("See that {seat} is invited and heard before the hour.")
AS_PRESIDENT: Final = N_("Put “{verb}” under silence for the paragraph “{title}”. {sum}")
AS_ANOTHER: Final = N_("Find a member that carries “{verb}” for the paragraph “{title}”. {sum}")
AS_MEMBER: Final = N_("Offer “{verb}” for the paragraph “{title}”, or have a member carry it. {sum}")
FEWER: Final = N_("{number} member is left out then; {text} left out {before}.")
FEWER_MANY: Final = N_("{number} members are left out then; {text} left out {before}.")
ALL_IN: Final = N_("Every member could live with the text then; {text} left out {before}.")
TRIED_LAST: Final = N_("the statement tried last")
AS_CIRCULATED: Final = N_("the text as it was circulated")
KEEP_OUT: Final = N_(
    "Keep the words on “{title}” within your instructions: bring others in, or have the silence broken over them."
)
NOBODY_AGAINST: Final = N_("Every member could live with the text then; nobody brought it in.")
DROPPED: Final = N_(
    "Have the silence broken over “{title}”: “{verb}” stood in an earlier text, and the last one dropped it."
)
DROPPED_BEFORE_A_MEMBER: Final = N_(
    "Break the silence over “{title}”: “{verb}” stood in an earlier text, and the last one dropped it."
)
STOOD: Final = N_(
    "“{verb}” on “{title}” stood in the statement, which {seat} stopped over “{other}”; lines for the press say less. "
    "Find words for “{other}” with which {seat} can live, before the silence."
)
YOU_STOPPED: Final = N_(
    "“{verb}” on “{title}” stood in the statement, which you stopped over “{other}”; lines for the press say less. "
    "Weigh what the objection costs you before you make it."
)
AGAINST: Final = N_("{number} member could not live with the text then, as things stood: speak to that member first.")
AGAINST_MANY: Final = N_("{number} members could not live with the text then, as things stood: speak to them first.")
STEP_BY_STEP: Final = N_(
    "No change of one paragraph alone would have won the room: {number} member could not live with the text. Answer "
    "what it said, and change words step by step."
)
STEP_BY_STEP_MANY: Final = N_(
    "No change of one paragraph alone would have won the room: {number} members could not live with the text. Answer "
    "what they said, and change words step by step."
)
KEEP_TO: Final = N_("Look again at what was a fault: {sentence}")
OTHER_SEAT: Final = N_(
    "Take the seat of {seat} in the same meeting: of the seats to choose from, it stands furthest away."
)
PLAY_AGAIN: Final = N_("Play the meeting again from the first moment that mattered, and decide otherwise.")


def suggestion(story: Story, seat: SeatId, failed: tuple[Condition, ...]) -> str:
    """Return one concrete thing to try, for the first of ``failed`` that something can be said about.

    If nothing failed it is the seat that stands furthest away: the other side of the same meeting.
    """
    for leaf in failed:
        if found := _for_leaf(story, seat, leaf):
            return found
    if failed:
        return story.texts.say(PLAY_AGAIN)
    return _other_seat(story, seat)


def _for_leaf(story: Story, seat: SeatId, leaf: Condition) -> str:
    return _against(story, leaf) if holds(leaf, story.game) else _towards(story, seat, leaf)


def _against(story: Story, leaf: Condition) -> str:
    """Return what to try so that ``leaf`` does not hold next time, as it did."""
    match leaf:
        case asked.Said(point=id):
            return _point(story, id)
        case asked.TextReached(paragraph=paragraph) | asked.TextWithout(paragraph=paragraph):
            return story.texts.say(KEEP_OUT, title=story.facts.paragraph(paragraph).title)
        case asked.Fault(code=code):
            return _slip(story, lambda slip: slip.code == code)
    return ""


def _slip(story: Story, wanted: Callable[[Slip], bool]) -> str:
    slip = next(filter(wanted, slips(story)), None)
    return story.texts.say(KEEP_TO, sentence=slip.sentence) if slip else ""


def _towards(story: Story, seat: SeatId, leaf: Condition) -> str:
    """Return what to try so that ``leaf`` holds next time."""
    say = story.texts.say
    match leaf:
        case asked.Said(point=id):
            return _point(story, id)
        case asked.OwnWords():
            return say(OWN_SENTENCE)
        case asked.Spoke(seat=other) | asked.Heard(seat=other) | asked.Invited(seat=other):
            return say(ASK_FOR_A_SEAT) if other == seat else say(SEAT_GUESTS, seat=story.name(other))
        case asked.StatementAgreed() | asked.PressElements():
            return _words(story, seat)
        case asked.TextReached(paragraph=paragraph, at_least=least, at_most=most):
            return _wished(story, seat, paragraph, least, most)
        case asked.TextWithout(paragraph=paragraph):
            return _wished(story, seat, paragraph, 0, 0)
        case asked.FaultsAtMost(seat=other):
            return _slip(story, lambda slip: slip.seat == other)
    return ""


def _point(story: Story, id: str) -> str:
    point = story.facts.point(id)
    if story.game.room.said(id):
        return story.texts.say(LEAVE_OUT, title=point.title)
    return story.texts.count(SAY_IT, SAY_IT_LONGER, point.minutes, title=point.title)


def _words(story: Story, seat: SeatId) -> str:
    """Return the one change of words that would have left fewest members out.

    It is made to the last statement that was tried: lines for the press say less of everything.
    """
    wording = _tried(story)
    before = _left_out(story, wording)
    changes = [(part, rung) for part in _parts(story, wording) for rung in range(len(part.ladder))]
    if not changes:
        return ""
    part, best = min(changes, key=lambda change: _left_out(story, _with(wording, *change)))
    number = _left_out(story, _with(wording, part, best))
    if number >= before:
        return story.texts.count(STEP_BY_STEP, STEP_BY_STEP_MANY, number) if number else ""
    text = story.texts.say(TRIED_LAST if _statements(story) else AS_CIRCULATED)
    all_in = story.texts.say(ALL_IN, before=before, text=text)
    sum_ = story.texts.count(FEWER, FEWER_MANY, number, before=before, text=text) if number else all_in
    return _brought_in(story, seat, part, best, sum_)


def _wished(story: Story, seat: SeatId, id: str, least: int | None, most: int | None) -> str:
    """Return the words the seat wished for with which fewest members are left out, and how many are."""
    paragraph, wording = story.facts.paragraph(id), _tried(story)
    low, high = least or 0, len(paragraph.ladder) - 1 if most is None else most
    best = min(range(low, high + 1), key=lambda rung: (_left_out(story, _with(wording, paragraph, rung)), rung))
    number = _left_out(story, _with(wording, paragraph, best))
    if told := _stood_in_statement(story, seat, paragraph, best):
        return told
    if not number and seat != story.meeting.chair and _was_dropped(story, paragraph.ladder[best].id):
        way = DROPPED_BEFORE_A_MEMBER if story.meeting.is_member(seat) else DROPPED
        return story.texts.say(way, title=paragraph.title, verb=paragraph.ladder[best].verb)
    sum_ = story.texts.count(AGAINST, AGAINST_MANY, number) if number else story.texts.say(NOBODY_AGAINST)
    return _brought_in(story, seat, paragraph, best, sum_)


def _tried(story: Story) -> tuple[str, ...]:
    """Return the last statement that was put to the room; if none was, the text as it was circulated."""
    return next(reversed(_statements(story)), None) or opening_wording(story.facts)


def _parts(story: Story, wording: tuple[str, ...]) -> Iterator[Paragraph]:
    yield from (part for part, _ in rungs(story.facts, wording))


def _with(wording: tuple[str, ...], paragraph: Paragraph, rung: int) -> tuple[str, ...]:
    """Return ``wording`` with one paragraph at ``rung``."""
    ladder = {words.id for words in paragraph.ladder}
    return tuple(paragraph.ladder[rung].id if words in ladder else words for words in wording)


def _was_dropped(story: Story, rung: str) -> bool:
    """Whether words stood in a statement that was put to the room, and not in the last one."""
    texts = _statements(story)
    return any(rung in wording for wording in texts) and rung not in texts[-1]


def _statements(story: Story) -> tuple[tuple[str, ...], ...]:
    """Return the statements that were put to the room, in order; not what was only lines for the press."""
    return tuple(put.wording for put, _ in story.all(PutUnderSilenceNow) if put.form is Form.STATEMENT)


def _stood_in_statement(story: Story, seat: SeatId, paragraph: Paragraph, rung: int) -> str:
    """Return over what the last statement was stopped, if it had these words and lines for the press have not."""
    puts = [(put, at.act) for put, at in story.all(PutUnderSilenceNow)]
    statements = [(put, act) for put, act in puts if put.form is Form.STATEMENT]
    words = paragraph.ladder[rung]
    if not statements or puts[-1] is statements[-1] or words.id in puts[-1][0].wording:
        return ""
    last, act = statements[-1]
    broken = [event for event, at in story.all(SilenceBroken) if act < at.act < puts[-1][1]]
    if words.id not in last.wording or not broken:
        return ""
    own = next((event for event in broken if event.seat == seat), None)
    event, sentence = (own, YOU_STOPPED) if own else (broken[0], STOOD)
    other = story.facts.paragraph(event.paragraph).title
    stopped = {"seat": story.name(event.seat), "other": other}
    return story.texts.say(sentence, verb=words.verb, title=paragraph.title, **stopped)


def _brought_in(story: Story, seat: SeatId, paragraph: Paragraph, rung: int, sum_: str) -> str:
    """Return how the seat itself can bring words into the text, and what that would come to."""
    way = AS_MEMBER if story.meeting.is_member(seat) else AS_ANOTHER
    way = AS_PRESIDENT if seat == story.meeting.chair else way
    return story.texts.say(way, verb=paragraph.ladder[rung].verb, title=paragraph.title, sum=sum_)


def _left_out(story: Story, wording: tuple[str, ...]) -> int:
    """Return how many members cannot live with a text."""
    return len(story.meeting.roster.members) - len(letting_pass(story, story.game.room, wording))


def _other_seat(story: Story, seat: SeatId) -> str:
    furthest = furthest_seat(story.facts, seat)
    return story.texts.say(OTHER_SEAT, seat=story.name(furthest)) if furthest else story.texts.say(PLAY_AGAIN)


def furthest_seat(facts: Facts, seat: SeatId) -> SeatId:
    """Return the seat made for people that stands furthest from ``seat``; empty if there is no other."""
    others = [p.seat for p in facts.delegations if p.playable and p.seat != seat]
    return min(others, key=lambda other: (_closeness(facts, seat, other), other), default="")


def _closeness(facts: Facts, one: SeatId, other: SeatId) -> int:
    """Return how close two delegations stand over all issues: positive if they pull the same way."""
    return sum(facts.stand(one, issue.id) * facts.stand(other, issue.id) for issue in facts.issues)
