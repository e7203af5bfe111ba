"""One thing to try next time, made from what was not met in this game."""

from __future__ import annotations

from typing import Final

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics.conditions import Condition
from game.politics.facts import Facts
from game.politics.ladders import Paragraph
from game.politics.stance import grounds
from game.politics.texts import opening_wording, rungs
from game.procedure.questions import Form
from game.procedure.texts import PutUnderSilenceNow, SilenceBroken
from game.rulebook.marks import N_
from game.tutor.rules_met import slips
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
FEWER: Final = N_("It leaves {number} member out, and the words tried last left out {before}.")
FEWER_MANY: Final = N_("It leaves {number} members out, and the words tried last left out {before}.")
ALL_IN: Final = N_("Every member can live with it, and the words tried last left out {before}.")
NOBODY_AGAINST: Final = N_("Every member could live with it; nobody brought it into the text.")
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
AGAINST: Final = N_("{number} member could not live with it as things stood: speak to that member first.")
AGAINST_MANY: Final = N_("{number} members could not live with it as things stood: speak to them first.")
DIVIDED: Final = N_(
    "The paragraph “{title}” divides the members at every wording: {number} cannot live with its best one. "
    "Leave it, and look for agreement elsewhere."
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
    say = story.texts.say
    match leaf:
        case asked.Said(point=id):
            return _point(story, id)
        case asked.OwnWords():
            return say(OWN_SENTENCE)
        case asked.Spoke(seat=other) | asked.Heard(seat=other) | asked.Invited(seat=other):
            return say(ASK_FOR_A_SEAT) if other == seat else say(SEAT_GUESTS, seat=story.name(other))
        case asked.StatementAgreed() | asked.PressElements():
            return _words(story, seat, "")
        case asked.TextReached(paragraph=paragraph, at_least=least, at_most=most):
            return _words(story, seat, paragraph) or _wished(story, seat, paragraph, least, most)
        case asked.TextWithout(paragraph=paragraph):
            return _words(story, seat, paragraph)
        case asked.Fault() | asked.FaultsAtMost():
            slip = next(slips(story), None)
            return say(KEEP_TO, sentence=slip.sentence) if slip else ""
    return ""


def _point(story: Story, id: str) -> str:
    point = story.facts.point(id)
    if story.game.room.said(id):
        return story.texts.say(LEAVE_OUT, title=point.title)
    return story.texts.count(SAY_IT, SAY_IT_LONGER, point.minutes, title=point.title)


def _words(story: Story, seat: SeatId, paragraph: str) -> str:
    """Return which wording of a paragraph leaves fewest members out; of the worst paragraph if none is named.

    It is compared with the last statement that was tried: lines for the press say less of everything.
    """
    wording = next(reversed(_statements(story)), None)
    tried = {part.id: rung for part, rung in rungs(story.facts, wording or opening_wording(story.facts))}
    if not tried:
        return ""
    parts = [part for part in story.facts.paragraphs if part.id in tried and (not paragraph or part.id == paragraph)]
    worst = max(parts, key=lambda part: _left_out(story, part, tried[part.id]))
    best = min(range(len(worst.ladder)), key=lambda rung: (_left_out(story, worst, rung), -rung))
    number, before = _left_out(story, worst, best), _left_out(story, worst, tried[worst.id])
    if number >= before:
        return story.texts.say(DIVIDED, title=worst.title, number=number) if number else ""
    all_in = story.texts.say(ALL_IN, before=before)
    sum_ = story.texts.count(FEWER, FEWER_MANY, number, before=before) if number else all_in
    return _brought_in(story, seat, worst, best, sum_)


def _wished(story: Story, seat: SeatId, id: str, least: int | None, most: int | None) -> str:
    """Return the words the seat wished for with which most members can live, and how many cannot."""
    paragraph = story.facts.paragraph(id)
    low, high = least or 0, len(paragraph.ladder) - 1 if most is None else most
    best = min(range(low, high + 1), key=lambda rung: (_left_out(story, paragraph, rung), rung))
    number = _left_out(story, paragraph, best)
    if told := _stood_in_statement(story, seat, paragraph, best):
        return told
    if not number and seat != story.meeting.chair and _was_dropped(story, paragraph.ladder[best].id):
        way = DROPPED_BEFORE_A_MEMBER if story.meeting.is_member(seat) else DROPPED
        return story.texts.say(way, title=paragraph.title, verb=paragraph.ladder[best].verb)
    sum_ = story.texts.count(AGAINST, AGAINST_MANY, number) if number else story.texts.say(NOBODY_AGAINST)
    return _brought_in(story, seat, paragraph, best, sum_)


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


def _left_out(story: Story, paragraph: Paragraph, rung: int) -> int:
    """Return how many members cannot live with this rung of a paragraph."""
    one = (paragraph.ladder[rung].id,)
    return sum(bool(grounds(story.game.room, member, one)) for member in story.meeting.roster.members)


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
