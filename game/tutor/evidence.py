"""What the record shows about a condition: plain sentences, true whether the condition was wished for or feared."""

from __future__ import annotations

from typing import Final

from game.politics import conditions as asked
from game.politics import holds
from game.politics.conditions import Condition
from game.politics.judging import answers, has_said_something
from game.politics.named import is_meant
from game.politics.texts import rungs
from game.procedure.act import seat_names
from game.procedure.decisions import GuestsInvited, TextAgreed
from game.procedure.points import NOT_WELL_TAKEN, WELL_TAKEN, PresidentRuled
from game.procedure.proposals import Objected
from game.procedure.questions import Form
from game.procedure.rulings import RESULT_WORDS
from game.procedure.statements import PointDelivered, StatementConcluded, WordsSpoken
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts.questions import question_name
from game.tutor.rules_met import slips
from game.tutor.story import Story

AT_MOST: Final = 2
"""Sentences of evidence for one condition; more are not read."""

SAID: Final = N_("{seat} said “{title}” at {hour}.")
NOT_SAID: Final = N_("Nobody said “{title}”.")
OWN_WORDS: Final = N_("{seat} put a sentence of its own on the record at {hour}.")
NO_OWN_WORDS: Final = N_("{seat} put no sentence of its own on the record.")
HEARD: Final = N_("{seat} has been heard, until {hour}.")
NOT_HEARD: Final = N_("{seat} was not heard.")
INVITED: Final = N_("{seat} was invited at {hour}.")
NOT_INVITED: Final = N_("{seat} was not invited.")
STATEMENT: Final = N_("A presidential statement was agreed at {hour}.")
NO_STATEMENT: Final = N_("No presidential statement was agreed.")
PRESS: Final = N_("Elements to the press were agreed at {hour}.")
RESERVED: Final = N_("The text was agreed with reservations of {names}.")
NOBODY_RESERVED: Final = N_("No reservation stands beside an agreed text.")
NO_PRESS: Final = N_("No elements to the press were agreed.")
NO_TEXT: Final = N_("No text was agreed, so none has the paragraph “{title}”.")
PARAGRAPH: Final = N_("The paragraph “{title}” was agreed at “{verb}”.")
VOTED: Final = N_("{seat} voted: {ballot}.")
NOT_VOTED: Final = N_("In no vote was the vote of {seat}: {ballot}.")
ADOPTED: Final = N_("Draft {paper} was adopted.")
NOT_ADOPTED: Final = N_("Draft {paper} was not adopted.")
WORDS_MISSING: Final = N_("Draft {paper} was adopted in other words.")
OBJECTED: Final = N_("{seat} objected at {hour}.")
NOT_OBJECTED: Final = N_("{seat} did not object.")
RULED: Final = N_("The President ruled a point of order {ruling} at {hour}.")
NOT_RULED: Final = N_("The President ruled no point of order {ruling}.")
FAULT: Final = N_("A fault of {seat} at {hour}: {sentence}")
NO_FAULT: Final = N_("No such fault was committed.")
ONE_FAULT: Final = N_("{seat} committed {number} fault.")
MANY_FAULTS: Final = N_("{seat} committed {number} faults.")
CLOSED: Final = N_("The meeting rose at {hour}.")
NOT_CLOSED: Final = N_("The meeting had not risen.")
UNDECIDED: Final = N_("No question of this kind came to a decision.")
ALWAYS: Final = N_("This holds at the end of every meeting.")


def leaves(condition: Condition) -> tuple[Condition, ...]:
    """Return the simple conditions that ``condition`` is made of, in order."""
    match condition:
        case asked.All(of=parts) | asked.AnyOf(of=parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case asked.Not(of=part):
            return leaves(part)
        case _:
            return (condition,)


def failing(condition: Condition, story: Story) -> tuple[Condition, ...]:
    """Return the parts that would have to be otherwise for ``condition`` to hold; none if it does hold."""
    if holds(condition, story.game):
        return ()
    match condition:
        case asked.All(of=parts) | asked.AnyOf(of=parts):
            return tuple(leaf for part in parts for leaf in failing(part, story))
        case asked.Not(of=part):
            return leaves(part)
        case _:
            return (condition,)


def because(condition: Condition, story: Story) -> str:
    """Return what the record shows about ``condition``, what decided it first, in two sentences at most."""
    decisive = failing(condition, story) or tuple(c for c in leaves(condition) if holds(c, story.game))
    chosen = decisive or leaves(condition)
    return " ".join(dict.fromkeys(evidence(leaf, story) for leaf in chosen[:AT_MOST]))


def evidence(leaf: Condition, story: Story) -> str:
    """Return what the record shows about one simple condition."""
    match leaf:
        case asked.StatementAgreed() | asked.PressElements() | asked.TextReached() | asked.TextWithout():
            return _of_text(leaf, story)
        case asked.ReservationsAtLeast():
            text = story.meeting.text
            names = seat_names(story.meeting, text.reserved) if text and text.reserved else ""
            return story.texts.say(RESERVED, names=names) if names else story.texts.say(NOBODY_RESERVED)
        case asked.Said() | asked.OwnWords() | asked.Spoke() | asked.Heard() | asked.Invited():
            return _of_words(leaf, story)
        case asked.Voted() | asked.Objected() | asked.Ruled() | asked.Decided() | asked.DraftAdopted():
            return _of_decisions(leaf, story)
        case _:
            return _of_course(leaf, story)


def _of_text(leaf: Condition, story: Story) -> str:
    say = story.texts.say
    agreed = {event.form: story.hour(at.minute) for event, at in story.all(TextAgreed)}
    match leaf:
        case asked.StatementAgreed():
            return say(STATEMENT, hour=agreed[Form.STATEMENT]) if Form.STATEMENT in agreed else say(NO_STATEMENT)
        case asked.PressElements():
            return say(PRESS, hour=agreed[Form.PRESS]) if Form.PRESS in agreed else say(NO_PRESS)
        case asked.TextReached(paragraph=id) | asked.TextWithout(paragraph=id):
            text = story.meeting.text
            for paragraph, rung in rungs(story.facts, text.wording if text else ()):
                if paragraph.id == id:
                    return say(PARAGRAPH, title=paragraph.title, verb=paragraph.ladder[rung].verb)
            return say(NO_TEXT, title=story.facts.paragraph(id).title)
    raise TypeError(f"not a condition on the text: {leaf!r}")


def _of_words(leaf: Condition, story: Story) -> str:
    say = story.texts.say
    match leaf:
        case asked.Said(point=point):
            title = story.facts.point(point).title
            for said, at in story.all(PointDelivered):
                if said.point == point:
                    return say(SAID, seat=story.name(said.speaker), title=title, hour=story.hour(at.minute))
            return say(NOT_SAID, title=title)
        case asked.OwnWords(seat=seat):
            hours = [story.hour(at.minute) for own, at in story.all(WordsSpoken) if own.speaker == seat]
            return _told(story, seat, hours, OWN_WORDS, NO_OWN_WORDS)
        case asked.Spoke(seat=seat) | asked.Heard(seat=seat):
            ended = [story.hour(at.minute) for end, at in story.all(StatementConcluded) if end.speaker == seat]
            hours = ended if has_said_something(story.game.room, seat) else []
            return _told(story, seat, hours, HEARD, NOT_HEARD)
        case asked.Invited(seat=seat):
            hours = [story.hour(at.minute) for invited, at in story.all(GuestsInvited) if seat in invited.guests]
            return _told(story, seat, hours, INVITED, NOT_INVITED)
    raise TypeError(f"not a condition on what was said: {leaf!r}")


def _told(story: Story, seat: str, hours: list[str], yes: str, no: str) -> str:
    """Return one of two sentences: when a seat did something first, or that it never did."""
    if hours:
        return story.texts.say(yes, seat=story.name(seat), hour=hours[0])
    return story.texts.say(no, seat=story.name(seat))


def _of_decisions(leaf: Condition, story: Story) -> str:
    say = story.texts.say
    match leaf:
        case asked.Voted(seat=seat, ballot=ballot):
            sentence = VOTED if holds(leaf, story.game) else NOT_VOTED
            return say(sentence, seat=story.name(seat), ballot=say(spoken_word(ballot)))
        case asked.Objected(seat=seat):
            hours = [story.hour(at.minute) for objection, at in story.all(Objected) if objection.seat == seat]
            return _told(story, seat, hours, OBJECTED, NOT_OBJECTED)
        case asked.Ruled(upheld=upheld):
            ruling = say(WELL_TAKEN if upheld else NOT_WELL_TAKEN)
            for ruled, at in story.all(PresidentRuled):
                if ruled.upheld is upheld:
                    return say(RULED, ruling=ruling, hour=story.hour(at.minute))
            return say(NOT_RULED, ruling=ruling)
        case asked.Decided():
            return _of_decision(leaf, story)
        case asked.DraftAdopted(paper=paper):
            if holds(leaf, story.game):
                return say(ADOPTED, paper=paper)
            whole = leaf.model_copy(update={"wording": None})
            return say(WORDS_MISSING if holds(whole, story.game) else NOT_ADOPTED, paper=paper)
    raise TypeError(f"not a condition on a decision: {leaf!r}")


def _of_decision(leaf: asked.Decided, story: Story) -> str:
    """Return what came of the question that is asked for; of the latest where it was decided more than once."""
    about = [
        decision
        for decision in story.meeting.decisions
        if is_meant(decision.question, leaf.question, paper=leaf.paper, guest=leaf.guest)
    ]
    if not about:
        return story.texts.say(UNDECIDED)
    last = next((decision for decision in reversed(about) if answers(leaf, decision)), about[-1])
    question = question_name(last.question, story.meeting, story.texts).rstrip("?.")
    said = story.texts.say(RESULT_WORDS[last.result], need=last.count.need if last.count else "")
    return f"{question}: {said}"


def _of_course(leaf: Condition, story: Story) -> str:
    say, meeting = story.texts.say, story.meeting
    match leaf:
        case asked.Fault(code=code):
            for slip in slips(story):
                if slip.code == code:
                    hour = story.hour(slip.minute)
                    return say(FAULT, seat=story.name(slip.seat), hour=hour, sentence=slip.sentence)
            return say(NO_FAULT)
        case asked.FaultsAtMost(seat=seat):
            number = sum(fault.by == seat for fault in meeting.faults)
            return story.texts.count(ONE_FAULT, MANY_FAULTS, number, seat=story.name(seat))
        case asked.ClosedBy():
            return say(CLOSED, hour=story.hour(meeting.minute)) if meeting.closed else say(NOT_CLOSED)
        case asked.Always():
            return say(ALWAYS)
    raise TypeError(f"not a simple condition: {leaf!r}")
