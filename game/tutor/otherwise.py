"""A turning point with the other choice: the game is played on from there with the same seed, and compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.players import UNNAMED, Draw
from game.politics import Game, ending, is_met, judge, legal_acts, seen_by
from game.politics.stance import grounds, pains, strain
from game.procedure.act import Act
from game.procedure.decisions import VoteCounted
from game.procedure.meeting import Meeting
from game.procedure.points import RuleOnPoint
from game.procedure.questions import AdoptDraft, Overrule
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence, SilenceBroken
from game.procedure.voting import CastVote
from game.rulebook.marks import N_
from game.session import Session
from game.session.what_if import played_on, played_otherwise
from game.texts import Texts
from game.tutor.story import Story
from game.tutor.turning import TurningPoint, Weight, brought_in, stood_before

LETS_PASS: Final = N_("{seat} lets it pass.")
DOES: Final = N_("{seat}: “{label}”.")
SAYS: Final = N_("{seat} says instead: {titles}.")
OTHER_WORDS: Final = N_("{seat} puts “{verb}” under silence for “{title}”.")
WITHOUT_YOURS: Final = N_("{seat} puts the text under silence without the words brought in for {whom}.")
AS_BEFORE: Final = N_("{seat} puts the words of before under silence.")
REFUSES: Final = N_("{seat} breaks the silence over “{title}”.")
SAME: Final = N_("The meeting would have ended the same way: {ending}.")
DIFFERENT: Final = N_("The meeting would have ended otherwise: {ending}.")
SAME_PLAYED_ON: Final = N_("Played on to its end, the meeting would have come to the same either way: {ending}.")
DIFFERENT_PLAYED_ON: Final = N_("Played on to its end, the meeting would have ended otherwise: {ending}.")
ENDS: Final = {
    (True, False): SAME,
    (False, False): DIFFERENT,
    (True, True): SAME_PLAYED_ON,
    (False, True): DIFFERENT_PLAYED_ON,
}
"""How the meeting would have ended, by whether it is the same ending and whether the meeting was stopped before one."""
GAINED: Final = N_("You would have met: {goal}")
LOST: Final = N_("You would have missed: {goal}")
CROSSED: Final = N_("You would have crossed a red line: {goal}")


@dataclass(frozen=True, slots=True)
class Change:
    """What is done otherwise: in place of act ``number``, ``instead``; None lets the window pass."""

    number: int
    instead: Act | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What would have followed from the other choice.

    Attributes:
        choice: what is done otherwise, in a sentence.
        ending: how the meeting would have ended, in a sentence.
        same: whether it is the ending the game had.
        goals: what it would have meant for the seat's goals, a sentence each.
    """

    choice: str
    ending: str
    same: bool
    goals: tuple[str, ...]

    @property
    def matters(self) -> bool:
        """Whether anything that counts would have come out otherwise."""
        return not self.same or len(self.goals) > 0


def otherwise(session: Session, seat: SeatId, texts: Texts, point: TurningPoint) -> Otherwise | None:
    """Return what would have followed for ``seat`` from the other choice; None if there was no other choice.

    A meeting is played on from there, which takes up to a second or two: ask only when somebody wants to know.
    """
    story = Story.of(session, texts)
    change = other_choice(story, seat, point)
    if change is None:
        return None
    twin = played_otherwise(session, change.number, change.instead)
    stopped = not story.meeting.closed
    whole = played_on(session).game if stopped else story.game
    was, would = ending(whole), ending(twin.game)
    same = was == would
    told = texts.say(ENDS[same, stopped], ending=would.title if would else "").replace("..", ".")
    return Otherwise(change.sentence, told, same, tuple(_goals(story, whole, twin.game, seat)))


def _goals(story: Story, was: Game, would: Game, seat: SeatId) -> Iterator[str]:
    instruction = story.facts.instruction(seat)
    for objective in instruction.objectives if instruction else ():
        before, after = is_met(objective, was), is_met(objective, would)
        if before != after:
            lost = CROSSED if objective.tier == "red_line" else LOST
            yield story.texts.say(GAINED if after else lost, goal=objective.text)


def other_choice(story: Story, seat: SeatId, point: TurningPoint) -> Change | None:
    """Return the other thing that could have been done at a turning point, by the seat itself if it was its to do."""
    turned = story.turns[point.act]
    match point.weight, turned.act:
        case Weight.VOTE, CastVote():
            return _other_ballot(story, seat, point.act)
        case Weight.SILENCE, _:
            return _other_words(story, point.act)
        case Weight.AGREEMENT, _:
            return _refusal(story, seat, point.act)
        case Weight.WORDS, PutUnderSilence() as act:
            return _words_of_before(story, seat, point.act, act)
        case Weight.STATEMENT | Weight.HEARD, BeginStatement() as act:
            return _other_statement(story, point.act, act)
        case Weight.RULING, RuleOnPoint() as ruling:
            return _change(story, point.act, ruling.model_copy(update={"upheld": not ruling.upheld}))
    return _by_the_book(story, point.act)


def _change(story: Story, number: int, instead: Act | None, sentence: str = "") -> Change | None:
    """Return the change, if it is possible there; told by the act's own name unless ``sentence`` says more."""
    before = story.turns[number].before
    if instead is None:
        passes = story.texts.say(LETS_PASS, seat=story.meeting.called(story.turns[number].act.seat))
        return Change(number, None, sentence or passes)
    if not judge(before, instead).possible:
        return None
    label = story.label(instead, before.meeting)
    return Change(
        number, instead, sentence or story.texts.say(DOES, seat=story.meeting.called(instead.seat), label=label)
    )


OPPOSITE: Final = {Ballot.YES: Ballot.NO, Ballot.NO: Ballot.YES}
"""What stands against a ballot; against every other it is a yes."""


def _other_ballot(story: Story, seat: SeatId, last: int) -> Change | None:
    """Return the vote with one ballot turned round: the seat's own, if it voted, else the last that was cast.

    Nobody turns against what is its own: a President does not overrule a ruling, a mover does not vote a draft down.
    """
    cast: list[tuple[int, CastVote]] = []
    for number in range(last, -1, -1):
        turned = story.turns[number]
        if number < last and any(isinstance(event, VoteCounted) for event in turned.events):
            break
        if isinstance(turned.act, CastVote):
            other = turned.act.model_copy(update={"ballot": OPPOSITE.get(turned.act.ballot, Ballot.YES)})
            if not _against_its_own(turned.before.meeting, other):
                cast.append((number, other))
    first = min(cast, key=lambda one: (one[1].seat != seat, -one[0]), default=None)
    return _change(story, *first) if first else None


def _against_its_own(meeting: Meeting, hand: CastVote) -> bool:
    """Whether a hand would overrule the seat's own ruling, or not support a draft it moved."""
    question = meeting.voting.question if meeting.voting else None
    if isinstance(question, Overrule):
        return hand.seat == meeting.chair and hand.ballot is Ballot.YES
    draft = meeting.draft(question.draft) if isinstance(question, AdoptDraft) else None
    return draft is not None and draft.mover == hand.seat and hand.ballot is not Ballot.YES


def _other_words(story: Story, number: int) -> Change | None:
    """Return the silence unbroken: by the one who broke it, or by other words where several did."""
    put = next(n for n in range(number, -1, -1) if isinstance(story.turns[n].act, PutUnderSilence))
    over: list[str] = []
    for turned in story.turns[put + 1 :]:
        if isinstance(turned.act, PutUnderSilence):
            break
        over += [event.paragraph for event in turned.events if isinstance(event, SilenceBroken)]
    act = story.turns[put].act
    if len(over) < 2 or not isinstance(act, PutUnderSilence):
        return _change(story, number, None)
    room, members = story.turns[put].before.room, story.meeting.roster.members
    paragraph = story.facts.paragraph(max(dict.fromkeys(over), key=over.count))
    left_out = [sum(bool(grounds(room, seat, (rung.id,))) for seat in members) for rung in paragraph.ladder]
    best = paragraph.ladder[left_out.index(min(left_out))]
    if best.id in act.wording:
        return _change(story, number, None)
    ladder = {rung.id for rung in paragraph.ladder}
    wording = tuple(best.id if rung in ladder else rung for rung in act.wording)
    sentence = story.texts.say(OTHER_WORDS, seat=story.meeting.called(act.seat), verb=best.verb, title=paragraph.title)
    return _change(story, put, act.model_copy(update={"wording": wording}), sentence)


def _words_of_before(story: Story, seat: SeatId, number: int, act: PutUnderSilence) -> Change | None:
    """Return the text without the words that were brought in for ``seat``; without any, as it stood before."""
    before, own = stood_before(story, number), brought_in(story, seat, number)
    ladders = [{words.id for words in event.paragraph.ladder} for event in own]
    kept = [not ladders or any(words in ladder for ladder in ladders) for words in act.wording]
    wording = tuple(old if taken else new for old, new, taken in zip(before, act.wording, kept, strict=True))
    called = {"seat": story.meeting.called(act.seat), "whom": story.meeting.called(seat)}
    sentence = story.texts.say(WITHOUT_YOURS if own else AS_BEFORE, **called)
    return _change(story, number, act.model_copy(update={"wording": wording}), sentence)


def _refusal(story: Story, seat: SeatId, number: int) -> Change | None:
    """Return the agreement refused: by the seat itself if it could, else by the member it hurt most.

    Who presides put the text to the room, and does not refuse it.
    """
    before = story.turns[number].before
    text = story.turns[number].after.meeting.text
    wording = text.wording if text else ()
    others = (member for member in before.meeting.roster.members if member != before.meeting.chair)
    members = sorted(others, key=lambda m: (m != seat, -strain(before.room, m, wording), m))
    for member in members:
        hurt = pains(before.room, member, wording)
        paragraph = hurt[0].paragraph if hurt else story.facts.paragraphs[0]
        act = BreakSilence(seat=member, paragraph=paragraph.id)
        sentence = story.texts.say(REFUSES, seat=story.meeting.called(member), title=paragraph.title)
        if change := _change(story, number, act, sentence):
            return change
    return None


def _other_statement(story: Story, number: int, act: BeginStatement) -> Change | None:
    """Return the statement the brief advises; where that was made, the same without its last point."""
    before = story.turns[number].before
    advised = UNNAMED.choose(seen_by(before, act.seat), Draw(0, act.seat, number))
    points = advised.points if isinstance(advised, BeginStatement) else ()
    points = points if points and set(points) != set(act.points) else act.points[:-1]
    if not points:
        return None
    titles = "; ".join(f"“{story.facts.point(point).title}”" for point, _ in points)
    sentence = story.texts.say(SAYS, seat=story.meeting.called(act.seat), titles=titles)
    return _change(story, number, act.model_copy(update={"points": points}), sentence)


def _by_the_book(story: Story, number: int) -> Change | None:
    """Return what the engine would have done there, or the first other act in order."""
    turned = story.turns[number]
    seat, before = turned.act.seat, turned.before
    advised = UNNAMED.choose(seen_by(before, seat), Draw(0, seat, number))
    others = (act for act in (advised, *legal_acts(before, seat)) if act is not None and act != turned.act)
    return next((change for act in others if (change := _change(story, number, act))), None)
