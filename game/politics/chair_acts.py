"""What a President can do about their two hats: say why they stay in the chair, and ask members in confidence.

Rule 20 leaves it to the President whether to leave the chair. Soundings are how a President learns what the members
could agree to; whoever takes what it learnt so into the national hat is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal

from pydantic import Field

from game.council.seats import SeatId
from game.politics.chairing import FRANK, DeedNoted, outcome, since_ceded
from game.politics.conduct import Deed
from game.politics.corridor import (
    KNOWN_PARAGRAPH,
    NOT_ASKED_BEFORE,
    Answered,
    another_member,
    paragraph_called,
    rung_now,
    subjects,
)
from game.politics.exchanges import Answer, Told
from game.politics.regard import moved
from game.politics.room import Room, RoomEvent, Sounding
from game.politics.stance import agreeable
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting, Phase
from game.procedure.requirements import AGENDA_ADOPTED, chair_business
from game.procedure.texts import NO_TEXT_YET
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

SOUNDINGS: Final = 3
"""How often a President can ask a member in confidence about a paragraph in one meeting."""
MINUTES: Final = 8
"""Minutes it takes to ask one of them."""
OFFERED: Final = 3
"""Examples of it that are offered; anything else can be asked too."""
COST: Final = -2
"""What it costs of the regard of a member to use what it said in the national hat."""

SENTENCE_GIVEN: Final = Requirement(
    "X-NO-WORDS",
    cite.RULE_20,
    N_("There is a sentence that says why."),
    N_("Say in a sentence why you stay in the chair: the members, and the record, are to read it."),
)
NOT_SAID: Final = Requirement(
    "X-SAID-WHY",
    cite.RULE_20,
    N_("{seat} has not said yet why it stays in the chair."),
    N_("{seat} has said why it stays in the chair, and once is enough."),
)
SOUNDINGS_LEFT: Final = Requirement(
    "X-SOUNDINGS-SPENT",
    cite.SIMPLIFIED_SOUNDINGS,
    N_("The President may still ask a member in confidence."),
    N_("The President has asked three times in confidence, and here asks no more. Put a text to the room."),
)


class StateWhyIStay(Act):
    """Say in a sentence why one presides although one's own State is close to the question (rule 20)."""

    label: ClassVar[str] = N_("Say why you stay in the chair")
    help: ClassVar[str] = N_("Rule 20 leaves it to you. A reason given early costs a minute and spares a question.")
    kind: Literal["state_why_i_stay"] = "state_why_i_stay"
    words: str = Field(max_length=200)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, in a sentence, while nothing is pending."""
        yield from chair_business(meeting, self.seat)
        yield SENTENCE_GIVEN(bool(self.words.strip()))

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Once, for whoever presides."""
        yield NOT_SAID(Deed.SAID_WHY not in since_ceded(room), {"seat": meeting.called(self.seat)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The reason is on the record."""
        del meeting
        yield StayExplained(self.seat, self.words.strip())

    def takes(self, meeting: Meeting) -> int:
        """A minute."""
        del meeting
        return 1

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[StateWhyIStay]:
        """An example, to the President, before the question is taken up or once a member has remarked on it."""
        early = meeting.phase in {Phase.AGENDA, Phase.INVITATIONS} or Deed.STAY_QUESTIONED in since_ceded(room)
        if early and meeting.top is None and seat == meeting.chair and Deed.SAID_WHY not in since_ceded(room):
            yield cls(seat=seat, words=EXAMPLE_WORDS)


EXAMPLE_WORDS: Final = N_("My State is close to this question. I shall preside for all members alike.")


@dataclass(frozen=True, slots=True)
class StayExplained(RoomEvent):
    """The President said why they stay in the chair."""

    seat: SeatId
    words: str
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("On the presidency of this meeting: {words}")

    def into(self, room: Room) -> Room:
        """Remember that it was said."""
        return DeedNoted(Deed.SAID_WHY).into(room)


class AskInConfidence(Act):
    """Ask a member in confidence, as President, where it stands on a paragraph while no text is agreed."""

    label: ClassVar[str] = N_("Ask {member} in confidence about {paragraph}")
    help: ClassVar[str] = N_(
        "Learn what it could live with. It takes eight minutes, and only you two know. What you learn is for the "
        "chair: keep it out of your national hat."
    )
    kind: Literal["ask_in_confidence"] = "ask_in_confidence"
    member: SeatId
    paragraph: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while nothing is pending and no text has been agreed; of another member."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield NO_TEXT_YET(meeting.text is None)
        yield another_member(meeting, self.seat, self.member)

    def asked(self, meeting: Meeting, room: Room) -> Iterator[Finding]:
        """Three in a meeting, none of them about what it has told already."""
        yield KNOWN_PARAGRAPH(paragraph_called(room, self.paragraph) is not None)
        told = ((one.by, one.to, one.paragraph) for one in room.exchanges.told)
        again = (self.member, self.seat, self.paragraph) in told
        yield NOT_ASKED_BEFORE(not again, {"other": meeting.called(self.member)})
        yield SOUNDINGS_LEFT(soundings_left(room, self.seat) > 0)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The member is asked; what it says is for the room."""
        del meeting
        yield AskedInConfidence(self.seat, self.member, self.paragraph)

    def takes(self, meeting: Meeting) -> int:
        """As long as it takes to find somebody and to be listened to."""
        del meeting
        return MINUTES

    @classmethod
    def choices(cls, meeting: Meeting, room: Room, seat: SeatId) -> Iterator[AskInConfidence]:
        """Three examples, to the President, while a text is sought: what matters most to it, of members in order."""
        if meeting.phase is not Phase.TEXT or meeting.top is not None or seat != meeting.chair:
            return
        if meeting.text is not None or not soundings_left(room, seat):
            return
        told = {(one.by, one.paragraph) for one in room.exchanges.told if one.to == seat}
        about = next(iter(subjects(room, seat)), next(iter(room.facts.paragraphs), None))
        if about is not None:
            others = (member for member in meeting.present if member != seat and (member, about.id) not in told)
            for member, _ in zip(others, range(OFFERED), strict=False):
                yield cls(seat=seat, member=member, paragraph=about.id)


def soundings_left(room: Room, seat: SeatId) -> int:
    """Return how often ``seat`` can still ask in confidence."""
    return SOUNDINGS - sum(sounding.seat == seat for sounding in room.soundings)


@dataclass(frozen=True, slots=True)
class AskedInConfidence(RoomEvent):
    """The President asked a member in confidence. Private to the two."""

    seat: SeatId
    member: SeatId
    paragraph: str

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The two."""
        return (self.seat, self.member)

    def into(self, room: Room) -> Room:
        """Remember that it was asked."""
        return replace(room, soundings=(*room.soundings, Sounding(self.seat, self.member, self.paragraph)))

    def follows(self, room: Room, meeting: Meeting) -> Iterator[RoomEvent]:
        """The answer: as it is where the chair is trusted enough, else that there are difficulties."""
        paragraph = room.facts.paragraph(self.paragraph)
        own = agreeable(room, self.member, paragraph)
        told = Told(self.member, self.seat, self.paragraph, Answer.DIFFICULTIES)
        if room.trust >= FRANK:
            answer = Answer.REACH if own.weight else Answer.NO_INTEREST
            told = replace(told, answer=answer, floor=own.floor, ceiling=own.ceiling, weight=own.weight)
        yield Answered(self.member, self.seat, told, paragraph, rung_now(meeting, room, paragraph))


@dataclass(frozen=True, slots=True)
class ConfidenceUsed(RoomEvent):
    """What members had said in confidence about a paragraph was used in the national hat; they will not forget it."""

    seat: SeatId
    paragraph: str

    @property
    def known_to(self) -> tuple[SeatId, ...]:
        """The seat; what it costs is told to those it concerns."""
        return (self.seat,)

    def into(self, room: Room) -> Room:
        """Mark it, so that it is held against the seat once."""
        return replace(room, soundings=tuple(self._marked(sounding) for sounding in room.soundings))

    def _marked(self, sounding: Sounding) -> Sounding:
        used = (sounding.seat, sounding.paragraph) == (self.seat, self.paragraph)
        return replace(sounding, used=True) if used else sounding


def confidences_used(past: Room, room: Room, chair: SeatId) -> Iterator[RoomEvent]:
    """Yield what comes of using in the national hat what was asked in confidence; ``past`` is the room before the act.

    The rule is plain, so that everybody can keep it: whoever has asked in confidence about a paragraph does not speak
    on it for their own State afterwards, offers no words for it and has none carried.
    """
    for seat, paragraph in dict.fromkeys(_national(past, room)):
        asked = tuple(s for s in room.soundings if (s.seat, s.paragraph) == (seat, paragraph) and not s.used)
        if not asked:
            continue
        yield ConfidenceUsed(seat, paragraph)
        if seat == chair:
            for effect in outcome(room, chair, Deed.CONFIDENCE_USED):
                room = effect.into(room)
                yield effect
        for sounding in asked:
            yield from moved(room, sounding.member, seat, COST, N_("what it said in confidence was used"))


def _national(past: Room, room: Room) -> Iterator[tuple[SeatId, str]]:
    """Yield who has just spoken on, offered words for, or asked to carry words for which paragraph."""
    if not room.soundings:
        return
    points, rungs = room.facts.points_by_id, {r.id: p.id for p in room.facts.paragraphs for r in p.ladder}
    for saying in room.sayings[len(past.sayings) :]:
        point = points.get(saying.point)
        if point is not None and point.paragraph is not None:
            yield saying.seat, point.paragraph
    for offer in room.exchanges.offers[len(past.exchanges.offers) :]:
        yield offer.by, rungs[offer.rung]
    for carried in room.exchanges.carried[len(past.exchanges.carried) :]:
        yield carried.of, rungs[carried.rung]
