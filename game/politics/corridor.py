"""The corridor: what delegations do outside the chamber: before the meeting, in a break, while a silence runs.

Each has a few talks and more people to see. What is said stays between the two; that they talked is known to all. The
answers follow from where the other stands and from its regard, and never from a draw.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from game.council.seats import SeatId, Standing
from game.politics.exchanges import Answer, Occasion, Talk, Told, When
from game.politics.hooks import goals_on
from game.politics.ladders import Paragraph
from game.politics.on_table import wording_now
from game.politics.room import Room, RoomEvent
from game.politics.sightings import Side, Sighting, Source
from game.politics.stance import Reach, agreeable, heaviest, whole_rungs
from game.politics.texts import rungs
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting, Phase
from game.procedure.pace import SUSPENSIONS
from game.procedure.questions import AgreeText, Suspend
from game.procedure.requirements import NOT_OVER
from game.procedure.tally import Result
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

TALKS: Final = 3
"""Talks a delegation has before the meeting, and in a suspension of the usual length."""
USUAL: Final = SUSPENSIONS[1]
"""Minutes of that suspension; in a longer one there are more talks, in a shorter one fewer."""
IN_A_SILENCE: Final = 1
"""Talks a delegation has in each round of silence."""
SUBJECTS: Final = 3
"""Paragraphs a delegation would speak of first."""
DELEGATIONS: Final = frozenset({Standing.PERMANENT, Standing.ELECTED, Standing.STATE})
"""Who bargains in the corridor: States."""

IN_THE_CORRIDOR: Final = Requirement(
    "X-CORRIDOR-CLOSED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("Delegations can talk: the meeting has not begun, or is suspended, or a text is under silence."),
    N_("Delegations talk before the meeting, in breaks and while a text is under silence; now the Council is sitting."),
)
IS_DELEGATION: Final = Requirement(
    "X-NO-DELEGATION",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{seat} is a State with a delegation here."),
    N_("Here only delegations of States bargain in the corridor, and {seat} is none."),
)
TIME_TO_TALK: Final = Requirement(
    "X-TALKS-SPENT",
    cite.SIMPLIFIED_CORRIDOR,
    N_("There is time for one more talk."),
    N_("The time for talks is used up. The next chance is a break, or the next text under silence."),
)
ANOTHER_MEMBER: Final = Requirement(
    "X-NO-OTHER-MEMBER",
    cite.PRACTICE_CONSENSUS_STATEMENT,
    N_("{other} is another delegation and a member of the Council: members agree on the text."),
    N_("The members of the Council agree on the text. Talk to another delegation that is one of them."),
)
KNOWN_PARAGRAPH: Final = Requirement(
    "X-NO-PARAGRAPH",
    cite.PRACTICE_SILENCE,
    N_("The draft has this paragraph."),
    N_("The draft has no such paragraph."),
)
NOT_ASKED_BEFORE: Final = Requirement(
    "X-ASKED-BEFORE",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not been asked about this paragraph yet."),
    N_("{other} has answered on this paragraph already; ask about another one, or ask somebody else."),
)


def occasion(meeting: Meeting) -> Occasion | None:
    """Return which occasion to talk outside the chamber this is; None if delegations cannot talk now."""
    if meeting.suspended:
        return Occasion(When.BREAK, len(_breaks(meeting)))
    if under_silence(meeting) is not None:
        return Occasion(When.SILENCE, meeting.rounds)
    return Occasion(When.BEFORE) if meeting.phase is Phase.OPENING else None


def is_open(meeting: Meeting) -> bool:
    """Whether delegations can talk outside the chamber now."""
    return occasion(meeting) is not None


def talks_left(meeting: Meeting, room: Room, seat: SeatId) -> int:
    """Return how many talks ``seat`` has left on this occasion."""
    now = occasion(meeting)
    return 0 if now is None else max(0, _talks(meeting, now) - room.exchanges.errands.count((seat, now)))


def _talks(meeting: Meeting, now: Occasion) -> int:
    """Return how many talks each has on an occasion: in a break by its length."""
    match now.when:
        case When.SILENCE:
            return IN_A_SILENCE
        case When.BREAK:
            return max(1, TALKS * _breaks(meeting)[-1].length // USUAL)
    return TALKS


def _breaks(meeting: Meeting) -> tuple[Suspend, ...]:
    decided = (decision for decision in meeting.decisions if decision.result is Result.CARRIED)
    return tuple(decision.question for decision in decided if isinstance(decision.question, Suspend))


def under_silence(meeting: Meeting) -> AgreeText | None:
    """Return the text that is under silence now, if one is."""
    question = meeting.proposal.question if meeting.proposal else None
    return question if isinstance(question, AgreeText) else None


def can_talk(meeting: Meeting, room: Room, seat: SeatId) -> bool:
    """Whether ``seat`` has somebody to see and time for it: there is a text to bargain about, and a talk left."""
    known = bool(room.facts.paragraphs) and meeting.roster.standing(seat) in DELEGATIONS
    return known and talks_left(meeting, room, seat) > 0


def delegations(meeting: Meeting) -> Iterator[SeatId]:
    """Yield who can talk in the corridor: members, then guests that are States."""
    standing = meeting.roster.standing
    yield from (seat for seat in (*meeting.present, *meeting.roster.guests) if standing(seat) in DELEGATIONS)


def paragraph_called(room: Room, id: str) -> Paragraph | None:
    """Return the paragraph of the draft with this id, if there is one."""
    return next((paragraph for paragraph in room.facts.paragraphs if paragraph.id == id), None)


def rung_now(meeting: Meeting, room: Room, paragraph: Paragraph) -> int:
    """Return at which rung ``paragraph`` stands in the text on the table."""
    now = wording_now(meeting, room)
    return next(place for part, place in rungs(room.facts, now) if part.id == paragraph.id)


def partners(meeting: Meeting, room: Room, seat: SeatId) -> tuple[SeatId, ...]:
    """Return the members ``seat`` would think of first: those its capital names, else all others."""
    own = room.facts.instruction(seat)
    others = tuple(member for member in meeting.present if member != seat)
    watched = tuple(member for member in others if own is not None and member in own.watch)
    return watched or others


def subjects(room: Room, seat: SeatId) -> tuple[Paragraph, ...]:
    """Return the paragraphs ``seat`` would speak of first: those its capital names, else those it cares about most."""
    goals = goals_on(room.facts, seat)
    named = tuple(paragraph for paragraph in room.facts.paragraphs if paragraph.id in goals)
    return named[:SUBJECTS] or tuple(heaviest(room, seat))


class CorridorAct(Act):
    """Something done outside the chamber. It takes one of the seat's few talks, and no minute of the meeting."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to delegations of States, before the meeting, in a break and while a silence runs."""
        yield NOT_OVER(not meeting.closed)
        yield IN_THE_CORRIDOR(is_open(meeting))
        own = meeting.roster.standing(self.seat) in DELEGATIONS
        yield IS_DELEGATION(own, {"seat": meeting.called(self.seat)})

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Yield what the room has to say: first whether a talk is left."""
        yield TIME_TO_TALK(not is_open(meeting) or talks_left(meeting, room, self.seat) > 0)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The errand is done; what comes of it is for the room to say."""
        now = occasion(meeting)
        if now is not None:
            yield ErrandRun(self, now)

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """Yield what comes of it, in order."""
        raise NotImplementedError

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Yield what ``seat`` might think of now, in a neutral order."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ErrandRun(RoomEvent):
    """A delegation used up one of its talks. Private to the seat."""

    act: CorridorAct
    occasion: Occasion

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat alone."""
        return (self.act.seat,)

    def into(self, room: Room) -> Room:
        """Count it."""
        errands = (*room.exchanges.errands, (self.act.seat, self.occasion))
        return replace(room, exchanges=replace(room.exchanges, errands=errands))

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """What the act was for."""
        yield from self.act.results(room, meeting)


@dataclass(frozen=True, slots=True)
class Talked(RoomEvent):
    """Two delegations were seen talking; what about, only they know."""

    one: SeatId
    other: SeatId
    says: ClassVar[str] = N_("{one} and {other} have talked in the corridor.")

    def into(self, room: Room) -> Room:
        """Put it in the log that everybody can read."""
        talks = (*room.exchanges.talks, Talk(self.one, self.other))
        return replace(room, exchanges=replace(room.exchanges, talks=talks))


def another_member(meeting: Meeting, seat: SeatId, other: SeatId) -> Finding:
    """Return whether ``other`` is a member of the Council, and not ``seat`` itself."""
    holds = other != seat and other in meeting.present
    return ANOTHER_MEMBER(holds, {"other": meeting.called(other)})


class AskAbout(CorridorAct):
    """Ask a member where it stands on a paragraph. How much it says depends on its regard."""

    label: ClassVar[str] = N_("Ask {of} about {paragraph}")
    help: ClassVar[str] = N_("Learn what it could live with. A delegation that is cool to you says less.")
    kind: Literal["ask_about"] = "ask_about"
    of: SeatId
    paragraph: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """As every talk; with another member."""
        yield from super().findings(meeting)
        yield another_member(meeting, self.seat, self.of)

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Once for each member and paragraph."""
        yield from super().asked(meeting, room)
        yield KNOWN_PARAGRAPH(paragraph_called(room, self.paragraph) is not None)
        before = any(
            (one.by, one.to, one.paragraph) == (self.of, self.seat, self.paragraph) for one in room.exchanges.told
        )
        yield NOT_ASKED_BEFORE(not before, {"other": meeting.called(self.of)})

    def results(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """They are seen talking, and the member answers."""
        yield Talked(self.seat, self.of)
        paragraph = room.facts.paragraph(self.paragraph)
        own, now = agreeable(room, self.of, paragraph), rung_now(meeting, room, paragraph)
        answer = _answer(room.regard(self.of, self.seat), own, now)
        told = Told(self.of, self.seat, paragraph.id, answer)
        if answer in (Answer.REACH, Answer.NO_INTEREST):
            told = replace(told, floor=own.floor, ceiling=own.ceiling, weight=own.weight)
        yield Answered(self.of, self.seat, told, paragraph, now)

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[CorridorAct]:
        """Each member the seat would think of, about each paragraph it cares about most."""
        told = {(one.by, one.paragraph) for one in room.exchanges.told if one.to == seat}
        about = subjects(room, seat)
        for member in partners(meeting, room, seat):
            for paragraph in about:
                if (member, paragraph.id) not in told:
                    yield cls(seat=seat, of=member, paragraph=paragraph.id)


def _answer(regard: int, own: Reach, now: int) -> Answer:
    """Return what a member lets out: all of it, only a direction if it is cool, nothing if it is cold."""
    if regard <= -2:
        return Answer.DECLINED
    if regard >= 0:
        return Answer.REACH if own.weight else Answer.NO_INTEREST
    outside = own.outside(now) if own.weight else 0
    return Answer.LOWER if outside > 0 else Answer.HIGHER if outside < 0 else Answer.AS_IT_STANDS


SIDES: Final = {Answer.HIGHER: Side.BELOW, Answer.LOWER: Side.ABOVE, Answer.AS_IT_STANDS: Side.INSIDE}
"""On which side of a member's room the words on the table lie, by what it says it wants."""


@dataclass(frozen=True, slots=True)
class Answered(RoomEvent):
    """A member said in confidence where it stands on a paragraph, or that it would not say."""

    by: SeatId
    to: SeatId
    told: Told
    paragraph: Paragraph
    now: int
    """The rung on the table."""

    @property
    def sentence(self) -> str:
        """What is said, by how much it lets out."""
        if self.told.answer is Answer.REACH:
            if (self.told.floor, self.told.ceiling) == (0, len(self.paragraph.ladder) - 1):
                return ANYTHING
            return AT_EASE[self.told.weight] if self.told.floor == self.told.ceiling else BETWEEN[self.told.weight]
        return ANSWERS[self.told.answer]

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.by, self.to)

    def into(self, room: Room) -> Room:
        """Keep it, for the ledger too."""
        told = (*room.exchanges.told, self.told)
        room = replace(room, exchanges=replace(room.exchanges, told=told))
        if self.told.answer in (Answer.DECLINED, Answer.DIFFICULTIES):
            return room
        return replace(room, sightings=(*room.sightings, self._sighting(room)))

    def _sighting(self, room: Room) -> Sighting:
        told, ladder = self.told, self.paragraph.ladder
        side, nearest = SIDES.get(told.answer, Side.INSIDE), ""
        if told.answer is Answer.REACH and not told.floor <= self.now <= told.ceiling:
            below = self.now < told.floor
            side, nearest = (Side.BELOW, ladder[told.floor].id) if below else (Side.ABOVE, ladder[told.ceiling].id)
        nudge = room.nudge(self.by, told.paragraph)
        up, down = whole_rungs(nudge.up), whole_rungs(nudge.down)
        words = ladder[self.now].id
        return Sighting(self.by, told.paragraph, words, side, Source.TOLD, self.to, nearest, up, down)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the two by name, and the words between which the member is at ease."""
        ladder = self.paragraph.ladder
        return {
            "by": meeting.called(self.by),
            "to": meeting.called(self.to),
            "title": self.paragraph.title,
            "low": ladder[self.told.floor].verb,
            "high": ladder[self.told.ceiling].verb,
        }


BETWEEN: Final = {
    1: N_("{by} tells {to}: on “{title}” anything from “{low}” to “{high}” is fine, and it cares a little."),
    2: N_("{by} tells {to}: on “{title}” anything from “{low}” to “{high}” is fine, and it cares much."),
}
ANYTHING: Final = N_("{by} tells {to}: on “{title}” any of the words will do, left out or at their strongest.")
AT_EASE: Final = {
    1: N_("{by} tells {to}: on “{title}” it wants “{low}”, and it cares a little."),
    2: N_("{by} tells {to}: on “{title}” it wants “{low}”, and it cares much."),
}
"""By how much the member cares."""
ANSWERS: Final = {
    Answer.NO_INTEREST: N_("{by} tells {to} that it has no instructions on “{title}”: any of the words will do."),
    Answer.HIGHER: N_("{by} tells {to} no more than this: “{title}” would have to be stronger."),
    Answer.LOWER: N_("{by} tells {to} no more than this: “{title}” would have to be weaker."),
    Answer.AS_IT_STANDS: N_("{by} tells {to} no more than this: “{title}” is fine as it stands."),
    Answer.DIFFICULTIES: N_("{by} tells {to} no more than this: “We have difficulties” with “{title}”."),
    Answer.DECLINED: N_("{by} would rather not talk to {to} about “{title}”."),
}
