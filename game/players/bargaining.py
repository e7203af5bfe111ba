"""Bargaining: what a seat that plays to win does with its few talks, and with its attention while others speak.

It works towards the text against which, as far as it knows, the least speaks. It asks before it has words carried,
asks for no more than it has offered before, and asks its capital only where nothing else is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from game.council.seats import SeatId
from game.players.choosing import can
from game.players.estimates import Estimate, best_text, estimate, guess, places_of
from game.players.goals import falls_short, worth
from game.politics import Knowledge, NoteClaim, PassNote
from game.politics.bargaining import WILL, AskToCarry, OfferWording
from game.politics.blocks import ATTENTION, attention_left, block_seats, lately_said, notes_left
from game.politics.breaking import FRIEND, AskToBreak
from game.politics.capital import AskCapital, patience, price
from game.politics.corridor import AskAbout, can_talk, occasion, rung_now, talks_left, under_silence
from game.politics.exchanges import Answer, Offer, When
from game.politics.favours import brief_of
from game.politics.ladders import Paragraph
from game.politics.letters import AnswerLetter, replies
from game.politics.on_table import wording_now
from game.politics.packages import OfferPackage
from game.politics.putting_forward import PutForward
from game.politics.room import NOTEBOOK
from game.politics.sightings import NoteText
from game.politics.vocabulary import Character
from game.procedure.act import Act
from game.procedure.meeting import AgreedText
from game.procedure.pace import ROUNDS_OF_SILENCE

WISHES: Final = 3
"""Changes of the text a seat works for at a time."""
OPEN: Final = (Answer.REACH, Answer.NO_INTEREST)
"""Answers that only a member that is not cool gives."""


@dataclass(frozen=True, eq=False)
class Wish:
    """Other words for one paragraph that a seat would like to see in the text."""

    paragraph: Paragraph
    place: int

    @property
    def rung(self) -> str:
        """The id of the words."""
        return self.paragraph.ladder[self.place].id


@dataclass(frozen=True)
class Plan:
    """What one seat works for now."""

    knowledge: Knowledge

    @cached_property
    def found(self) -> Estimate:
        """What it makes of the others."""
        return estimate(self.knowledge)

    @cached_property
    def places(self) -> tuple[int, ...]:
        """At which rungs the text stands, with what is carried already."""
        now = places_of(self.knowledge, wording_now(self.knowledge.meeting, self.knowledge.room))
        carried = {one.rung for one in self.knowledge.room.exchanges.carried}
        parts = zip(self.found.paragraphs, now, strict=True)
        return tuple(
            next((place for place, rung in enumerate(part.ladder) if rung.id in carried), stands)
            for part, stands in parts
        )

    @cached_property
    def wishes(self) -> tuple[Wish, ...]:
        """The changes against which least speaks, the one that does most first."""
        target = best_text(self.found, self.places)
        changes = []
        for number, (part, was, now) in enumerate(zip(self.found.paragraphs, self.places, target, strict=True)):
            if was != now:
                alone = (*self.places[:number], now, *self.places[number + 1 :])
                changes.append((self.found.against(alone), number, Wish(part, now)))
        changes.sort(key=lambda change: change[:2])
        ordered = [wish for _, _, wish in changes]
        # What its capital asks of the text comes right after the change that helps the room most.
        goals = [wish for wish in ordered[1:] if self._is_goal(wish)]
        return tuple(dict.fromkeys((*ordered[:1], *goals, *ordered)))[:WISHES]

    def _is_goal(self, wish: Wish) -> bool:
        """Whether the capital asks for the change."""
        number = self.found.paragraphs.index(wish.paragraph)
        return self.found.short[number][wish.place] < self.found.short[number][self.places[number]]

    def likely(self, wish: Wish) -> Iterator[SeatId]:
        """Yield the members that could carry the words or say what they need, the likeliest first."""
        meeting, seat = self.knowledge.meeting, self.knowledge.seat
        others = [member for member in meeting.present if member not in (seat, meeting.chair)]
        yield from sorted(others, key=lambda member: -self._promise(member, wish))

    def carriers(self, wish: Wish) -> Iterator[SeatId]:
        """Yield the same members, first those that spoke of this paragraph; the warmest are kept for harder errands."""
        talks = self.knowledge.room.exchanges.told
        told = {one.by for one in talks if (one.to, one.paragraph) == (self.knowledge.seat, wish.paragraph.id)}
        yield from sorted(
            self.likely(wish), key=lambda member: (member not in told, regard_shown(self.knowledge, member))
        )

    def _promise(self, member: SeatId, wish: Wish) -> int:
        own = guess(self.knowledge, member, wish.paragraph)
        fits = not own.weight or not own.outside(wish.place)
        return 4 * fits + 2 * self.will(member, wish)

    def will(self, member: SeatId, wish: Wish) -> int:
        """Return how ready ``member`` probably is to carry the words: regard shown, interest, asked, reached."""
        room = self.knowledge.room
        reached = any(nudge.seat == member and max(nudge.up, nudge.down) > 0 for nudge in room.nudges)
        interest = bool(guess(self.knowledge, member, wish.paragraph).weight)
        return regard_shown(self.knowledge, member) + interest + self.knows(member) + reached

    def knows(self, member: SeatId) -> bool:
        """Whether ``member`` has told the seat anything yet."""
        seat = self.knowledge.seat
        return any((told.by, told.to) == (member, seat) for told in self.knowledge.room.exchanges.told)


def regard_shown(knowledge: Knowledge, member: SeatId) -> int:
    """Return how ``member`` regards the seat, as far as it showed: by thanks, or by how it answered."""
    thanks = (note for note in reversed(knowledge.room.passed) if (note.by, note.to) == (knowledge.seat, member))
    shown = next((note.regard for note in thanks if note.regard is not None), None)
    if shown is not None:
        return shown
    told = [t.answer for t in knowledge.room.exchanges.told if (t.by, t.to) == (member, knowledge.seat)]
    return -1 if any(answer not in OPEN for answer in told) else 0


def errand(knowledge: Knowledge) -> Act | None:
    """Return what the seat does with its next talk; None if it has none left or nobody to see."""
    if not can_talk(knowledge.meeting, knowledge.room, knowledge.seat):
        return None
    plan = Plan(knowledge)
    return next((act for way in _ways(knowledge) for act in way(plan) if can(knowledge, act)), None)


def _ways(knowledge: Knowledge) -> tuple[Way, ...]:
    """Return what there is to do on this occasion, what comes first first.

    While a silence runs: stop words one cannot have, then prepare the next round; a President asks those who have
    broken it what would do.
    """
    presides, now = knowledge.seat == knowledge.meeting.chair, occasion(knowledge.meeting)
    if now is not None and now.when is When.SILENCE:
        return (_asks_breakers,) if presides else (_breaking, _carrying, _promises, _asks)
    before, later = MANNERS[knowledge.facts.character(knowledge.seat)]
    if now is not None and now.when is When.BEFORE:
        return before
    return (_promises, _asks) if presides else later


def _breaking(plan: Plan) -> Iterator[Act]:
    """Have the silence broken over words that fall short, by whoever probably will, where no text is as good as this.

    Only as long as there can be another round, in which the words may be better.
    """
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    meeting, room, text = knowledge.meeting, knowledge.room, under_silence(knowledge.meeting)
    if text is None or meeting.rounds >= ROUNDS_OF_SILENCE:
        return
    if worth(knowledge, AgreedText(text.form, text.wording)) > worth(knowledge, None):
        return
    for part in knowledge.facts.paragraphs:
        if not falls_short(knowledge.facts, seat, part, rung_now(meeting, room, part)):
            continue
        for member in meeting.present:
            if member not in (seat, meeting.chair) and _would_break(plan, member, part):
                yield AskToBreak(seat=seat, of=member, paragraph=part.id)


def _would_break(plan: Plan, member: SeatId, part: Paragraph) -> bool:
    """Whether ``member`` probably breaks the silence for the seat: it carries its words there, or is a friend."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    now = rung_now(knowledge.meeting, knowledge.room, part)
    wanted = {words.id for place, words in enumerate(part.ladder) if place != now}
    carried = knowledge.room.exchanges.carried
    if any((one.by, one.of) == (member, seat) and one.rung in wanted for one in carried):
        return True
    own = guess(knowledge, member, part)
    return bool(own.weight and own.outside(now)) and regard_shown(knowledge, member) >= FRIEND


def _asks_breakers(plan: Plan) -> Iterator[Act]:
    """Ask those who broke the silence what they could live with instead."""
    for member, paragraph in plan.knowledge.room.broken:
        yield AskAbout(seat=plan.knowledge.seat, of=member, paragraph=paragraph)


def _asks(plan: Plan) -> Iterator[Act]:
    """Ask those who could carry a change what they could live with: one member for each change, then others."""
    seat = plan.knowledge.seat
    for again in (False, True):
        for wish in plan.wishes:
            talks = plan.knowledge.room.exchanges.told
            if not again and any((told.to, told.paragraph) == (seat, wish.paragraph.id) for told in talks):
                continue
            for member in plan.likely(wish):
                if not plan.knows(member):
                    yield AskAbout(seat=seat, of=member, paragraph=wish.paragraph.id)


def _carrying(plan: Plan) -> Iterator[Act]:
    """Have a change carried by a member that probably will; ask one first if none is known well enough."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    room = knowledge.room
    for wish in plan.wishes:
        if price(room, seat, wish.paragraph, wish.place):
            continue
        yield PutForward(seat=seat, rung=wish.rung)
        for member in plan.carriers(wish):
            own = guess(knowledge, member, wish.paragraph)
            tried = Offer(seat, member, wish.rung) in room.exchanges.offers
            fits = not own.weight or not own.outside(wish.place)
            if tried or not fits or any(one.by == member for one in room.exchanges.carried):
                continue
            if plan.will(member, wish) >= WILL:
                yield AskToCarry(seat=seat, carrier=member, rung=wish.rung)
            elif not plan.knows(member) and plan.will(member, wish) + 1 >= WILL and _has_time(knowledge):
                yield AskAbout(seat=seat, of=member, paragraph=wish.paragraph.id)


def _has_time(knowledge: Knowledge) -> bool:
    """Whether a talk to ask leaves one to have words carried."""
    return talks_left(knowledge.meeting, knowledge.room, knowledge.seat) > 1


def _offers(plan: Plan) -> Iterator[Act]:
    """Offer words that are to come to members that would otherwise find the text hard, for a promise."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    room = knowledge.room
    now = places_of(knowledge, wording_now(knowledge.meeting, room))
    target = best_text(plan.found, plan.places)
    for number, part in enumerate(plan.found.paragraphs):
        rung = part.ladder[target[number]].id
        if target[number] == now[number] or price(room, seat, part, target[number]):
            continue
        for member in knowledge.meeting.present:
            costs = plan.found.hurts[member][number]
            hard = plan.found.strain(member, target) > 0
            done = any((promise.by, promise.to, promise.rung) == (member, seat, rung) for promise in room.promises)
            if member != seat and hard and not done and costs[target[number]] < costs[now[number]]:
                yield OfferWording(seat=seat, to=member, rung=rung)


def _promises(plan: Plan) -> Iterator[Act]:
    """Win promises: for two wordings together where one would be refused, else for one."""
    yield from _packages(plan)
    yield from _offers(plan)


def _packages(plan: Plan) -> Iterator[Act]:
    """Offer words that a member would refuse by themselves together with others that ease it more."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    meeting, room, parts = knowledge.meeting, knowledge.room, plan.found.paragraphs
    now = places_of(knowledge, wording_now(meeting, room))
    target = best_text(plan.found, plan.places)
    free = [n for n, part in enumerate(parts) if target[n] != now[n] and not price(room, seat, part, target[n])]
    for member in meeting.present:
        if member == seat or plan.found.strain(member, target) == 0:
            continue
        eased = [costs[now[n]] - costs[target[n]] for n, costs in enumerate(plan.found.hurts[member])]
        for hard in free:
            for easy in free:
                if eased[hard] < 0 < eased[hard] + eased[easy]:
                    words = [parts[n].ladder[target[n]].id for n in (hard, easy)]
                    yield OfferPackage(seat=seat, to=member, rung=words[0], beside=words[1])


def _letters(plan: Plan) -> Iterator[Act]:
    """Answer the letters of others, with a talk for which there is no better use."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    yield from (AnswerLetter(seat=seat, point=point.id) for point in replies(knowledge.room, seat))


def _freedom(plan: Plan) -> Iterator[Act]:
    """Ask the capital for a step, where a change that is needed is less than it asks for."""
    knowledge, seat = plan.knowledge, plan.knowledge.seat
    for wish in plan.wishes:
        if price(knowledge.room, seat, wish.paragraph, wish.place) and patience(knowledge.room, seat) > 1:
            yield AskCapital(seat=seat, paragraph=wish.paragraph.id)


Way: TypeAlias = Callable[[Plan], Iterator[Act]]
PLAIN: Final[tuple[tuple[Way, ...], tuple[Way, ...]]] = (
    (_asks, _promises, _letters),
    (_carrying, _promises, _freedom, _asks),
)
MANNERS: Final[Mapping[Character, tuple[tuple[Way, ...], tuple[Way, ...]]]] = {
    Character.PLAIN: PLAIN,
    Character.CAUTIOUS: (PLAIN[0], (_carrying, _asks, _freedom, _promises)),
    Character.LEGALIST: ((_letters, _asks, _promises), (_letters, *PLAIN[1])),
    Character.BROKER: ((_promises, _asks, _letters), PLAIN[1]),
    Character.HARD_LINER: (PLAIN[0], (_carrying, _promises, _asks)),
}
"""What a seat does first before the meeting, and in a break. A hard-liner asks its capital for nothing."""


def attend(knowledge: Knowledge) -> Act | None:
    """Return what the seat does while it listens: note what it can answer, thank those it may need.

    What attention is left for a block it keeps for the last speaker: nothing said in the block is lost by waiting.
    """
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    floor, left = meeting.floor, attention_left(meeting, room, seat)
    if floor is None or floor.speaker == seat or not left:
        return None
    if left < ATTENTION and floor.speaker != block_seats(meeting)[-1]:
        return None
    heard = lately_said(meeting, room)
    notes = (act for said in heard for act in _notes(knowledge, said.seat, said.point))
    speaking = floor.speaker if floor.delivered < len(floor.points) else ""
    finished = dict.fromkeys(said.seat for said in heard if said.seat not in (seat, speaking))
    thanks = (act for speaker in finished for act in _thanks(knowledge, speaker))
    return next((act for act in (*notes, *thanks) if can(knowledge, act)), None)


def _notes(knowledge: Knowledge, speaker: SeatId, id: str) -> Iterator[Act]:
    """Note what a member said that a point of one's own answers, about words in the text."""
    room, seat = knowledge.room, knowledge.seat
    if not knowledge.meeting.is_member(speaker) or len(room.noted_by(seat)) >= NOTEBOOK:
        return
    own = (point for point in brief_of(room, seat) if point.paragraph and not room.said(point.id))
    if any(id in point.answers for point in own):
        yield NoteClaim(seat=seat, point=id)


def _thanks(knowledge: Knowledge, speaker: SeatId) -> Iterator[Act]:
    """Thank a member that has finished and could carry something, whose regard is not known yet; its face tells."""
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    if meeting.is_member(speaker) and speaker != meeting.chair and notes_left(room, seat):
        told = any(told.by == speaker and told.answer in OPEN for told in room.exchanges.told)
        if told and all(note.to != speaker for note in room.passed):
            yield PassNote(seat=seat, to=speaker, text=NoteText.THANK_YOU)
