"""The presidency as the room sees it: trust and momentum, what moves them, and how far they stretch everybody.

Every effect follows from events that procedure has anyway; the figures stand in one table (:mod:`conduct`). Nothing
here rests on what is secret: whether a speaker is a critic of the chair is read from what it has said today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from game.council.seats import SeatId
from game.politics.conduct import (
    BY_ACT,
    DOUBTED,
    FAULTS,
    NEEDLES,
    PRESUMPTIONS,
    TABLE,
    TOP,
    Deed,
    Needle,
    needle_word,
)
from game.politics.regard import moved
from game.politics.room import Room, RoomEvent
from game.politics.texts import opening_wording
from game.procedure.act import Event
from game.procedure.chair import ChairCeded, SteppingAsideSuggested
from game.procedure.coming import speaking_list
from game.procedure.course import FaultCommitted
from game.procedure.decisions import MeetingSuspended, VoteCounted
from game.procedure.matters import Floor, Kind, Point, PointGround, Ruled
from game.procedure.meeting import Fault, Meeting
from game.procedure.points import PresidentRuled
from game.procedure.questions import Invite, Overrule, Suspend
from game.procedure.rulings import SpeakerReminded, complaint, guidance, well_founded
from game.procedure.statements import SpeakerCutOff, StatementBegun, StatementConcluded
from game.procedure.tally import Ballot, Result
from game.procedure.texts import PutUnderSilenceNow
from game.procedure.voting import VoteOpened
from game.rulebook.marks import N_

LONG: Final = 30
"""Minutes from which on a break is a long one."""
FRANK: Final = 3
"""Trust from which on members answer a President who asks in confidence as it is."""

_Done: TypeAlias = tuple[Deed, SeatId]
"""A deed, and whom it was done to, if anybody."""


@dataclass(frozen=True, slots=True)
class NeedleMoved(RoomEvent):
    """A deed of the presidency moved a needle, or would have, had the room forgotten what was said in its name."""

    needle: Needle
    was: int
    now: int
    deed: Deed
    whom: SeatId = ""

    @property
    def sentence(self) -> str:
        """What is said: from word to word, or that the word still holds; and whom it was done to."""
        if needle_word(self.needle, self.was) != needle_word(self.needle, self.now):
            return ABOUT[TO_ANOTHER] if self.whom else TO_ANOTHER
        if self.now == self.was:
            held = HELD if self.now else EMPTY
            return ABOUT[held] if self.whom else held
        still = STILL_UP if self.now > self.was else STILL_DOWN
        return ABOUT[still] if self.whom else still

    def into(self, room: Room) -> Room:
        """Move the needle."""
        return replace(room, trust=self.now) if self.needle is Needle.TRUST else replace(room, momentum=self.now)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the needle and its two places in words, the deed, and whom it was done to."""
        return {
            "needle": NEEDLES[self.needle],
            "was": needle_word(self.needle, self.was),
            "now": needle_word(self.needle, self.now),
            "deed": TABLE[self.deed].says,
            "whom": meeting.called(self.whom),
        }


TO_ANOTHER: Final = N_("{needle}, {was} to {now}: {deed}.")
STILL_UP: Final = N_("{needle}, still {now}, and a little higher: {deed}.")
STILL_DOWN: Final = N_("{needle}, still {now}, and a little lower: {deed}.")
HELD: Final = N_(
    "{needle}, still {now}: {deed}, but what has been said in the Council's name without it is not forgotten today."
)
EMPTY: Final = N_("{needle}, {now} already, can fall no lower: {deed}.")
ABOUT: Final = {
    EMPTY: N_("{needle}, {now} already, can fall no lower: {deed} ({whom})."),
    TO_ANOTHER: N_("{needle}, {was} to {now}: {deed} ({whom})."),
    STILL_UP: N_("{needle}, still {now}, and a little higher: {deed} ({whom})."),
    STILL_DOWN: N_("{needle}, still {now}, and a little lower: {deed} ({whom})."),
    HELD: N_(
        "{needle}, still {now}: {deed} ({whom}), but what has been said in the Council's name without it is not "
        "forgotten today."
    ),
}


@dataclass(frozen=True, slots=True)
class DeedNoted(RoomEvent):
    """The room remembers what the presidency did; what it makes of it is told by the needles."""

    deed: Deed

    def into(self, room: Room) -> Room:
        """Remember it."""
        return replace(room, conduct=(*room.conduct, self.deed))


def stretch(room: Room) -> int:
    """Return by how much everybody's give is stretched when a text is put to the room: -1, 0 or 1."""
    better = (room.momentum >= 4) + (room.trust >= 5)
    worse = (room.momentum <= 1) + (room.trust <= DOUBTED)
    return max(-1, min(1, better - worse))


def withholds_consent(room: Room) -> bool:
    """Whether members no longer let the chair decide anything by silence: trust is gone."""
    return room.trust == 0


def is_stalled(room: Room) -> bool:
    """Whether members no longer see what the meeting is for: momentum is gone."""
    return room.momentum == 0


def is_critic(room: Room, chair: SeatId, speaker: SeatId) -> bool:
    """Whether ``speaker`` has said something today that alarms an interest of the President's own State."""
    own = room.facts.participant(chair)
    interests = set(own.interests) if own else set()
    said = (room.facts.points_by_id.get(saying.point) for saying in room.sayings if saying.seat == speaker)
    return any(point is not None and interests & set(point.alarms) for point in said)


def costs(meeting: Meeting, seat: SeatId, ruled: Ruled) -> bool:
    """Whether a ruling takes something from ``seat``: its point was denied, or one against its speaking upheld."""
    if not ruled.upheld:
        return ruled.point.by == seat
    return meeting.floor is not None and meeting.floor.speaker == seat


def on_ruling(room: Room, meeting: Meeting, seat: SeatId, ruled: Ruled) -> Ballot:
    """Return how ``seat`` votes on overruling: for it if a count of reasons comes to two, the record being two of them.

    Whoever is warm to the chair never votes against it: over a ruling it finds wrong it abstains. Nobody overrules
    themself.
    """
    if seat == meeting.chair:
        return Ballot.NO
    right = well_founded(meeting, ruled.point)
    wrong = right is not None and right is not ruled.upheld
    friendly = room.regard(seat, meeting.chair) >= 1
    if friendly and wrong:
        return Ballot.ABSTAIN
    reasons = 2 * wrong + (room.trust <= DOUBTED) + costs(meeting, seat, ruled) - friendly
    return Ballot.YES if reasons >= 2 else Ballot.NO


def since_ceded(room: Room) -> tuple[Deed, ...]:
    """Return what whoever presides now has done: the deeds since the chair last changed hands."""
    ceded = [place for place, deed in enumerate(room.conduct) if deed is Deed.STEPPED_ASIDE]
    return room.conduct[ceded[-1] + 1 :] if ceded else room.conduct


def has_presumed(room: Room) -> bool:
    """Whether whoever presides has said something in the Council's name without it: trust stays where it is doubted."""
    return bool(PRESUMPTIONS & set(since_ceded(room)))


def had_break(meeting: Meeting) -> bool:
    """Whether the meeting has been suspended so far."""
    return any(isinstance(d.question, Suspend) and d.result is Result.CARRIED for d in meeting.decisions)


def complained_of(meeting: Meeting, point: Point) -> Fault | None:
    """Return the President's own fault that a point of order rightly complains of, if it does."""
    fault = complaint(meeting, point.ground)
    return fault if fault is not None and fault.by == meeting.chair else None


def effects(before: Meeting, past: Room, after: Meeting, room: Room, events: Sequence[Event]) -> Iterator[RoomEvent]:
    """Yield what the events of one act make of the presidency; ``past`` is the room before the act, ``room`` after it.

    Each effect is worked out from the room that the one before it leaves.
    """
    deeds = [done for event in events for done in _of_event(before, past, events, event)]
    if _ran_over(before, after, events):
        deeds.append((Deed.HOUR_OVERRUN, ""))
    for deed, whom in deeds:
        for effect in _held_against(room, before.chair, deed, whom):
            room = effect.into(room)
            yield effect


def outcome(room: Room, chair: SeatId, deed: Deed, whom: SeatId = "") -> Iterator[RoomEvent]:
    """Yield what a deed of ``chair`` does: it is remembered, and moves needles and the regard of those concerned."""
    noted = DeedNoted(deed)
    yield noted
    row, held = TABLE[deed], has_presumed(noted.into(room))
    for needle, was, change, top in (
        (Needle.TRUST, room.trust, row.trust, DOUBTED if held else TOP),
        (Needle.MOMENTUM, room.momentum, row.momentum, TOP),
    ):
        # Being held does not lower a needle that stands higher: that would be another price for the same fault.
        now = max(0, min(was + change, max(top, was)))
        if now != was or (not was and change < 0) or (held and change > 0 and needle is Needle.TRUST):
            yield NeedleMoved(needle, was, now, deed, whom)
    if deed in WARMTH:
        yield from moved(room, whom, chair, *WARMTH[deed])


WARMTH: Final = {
    Deed.FRIEND_RAN_ON: (1, N_("it was let run on")),
    Deed.FRIEND_CUT_OFF: (-1, N_("its floor was taken away")),
}
"""Deeds that move the regard of whom they were done to, by how much, and how that is said."""
FRIENDS: Final = {Deed.FRIEND_REMINDED: "reminded", Deed.FRIEND_RAN_ON: "let run", Deed.FRIEND_CUT_OFF: "stopped"}
"""How a speaker over time that is no critic can be treated."""
CRITICS: Final = {Deed.CRITIC_REMINDED: "reminded", Deed.CRITIC_RAN_ON: "let run", Deed.CRITIC_CUT_OFF: "stopped"}
"""The same for critics of the chair."""


def _held_against(room: Room, chair: SeatId, deed: Deed, whom: SeatId) -> Iterator[RoomEvent]:
    """Yield what a deed does, and what it does beside what was done to others: unlike treatment is noticed once."""
    for effect in outcome(room, chair, deed, whom):
        room = effect.into(room)
        yield effect
    known = since_ceded(room)
    friends = {FRIENDS[done] for done in known if done in FRIENDS}
    critics = {CRITICS[done] for done in known if done in CRITICS}
    if friends and critics and friends != critics and Deed.TREATED_UNLIKE not in known:
        yield from outcome(room, chair, Deed.TREATED_UNLIKE, whom)


def _ran_over(before: Meeting, after: Meeting, events: Sequence[Event]) -> bool:
    """Whether business ran past the hour, which no break does that the room agreed to."""
    crossed = before.minute <= before.docket.hours < after.minute
    return crossed and not after.closed and not any(isinstance(event, MeetingSuspended) for event in events)


def _of_event(before: Meeting, past: Room, events: Sequence[Event], event: Event) -> Iterator[_Done]:
    """Yield the deeds that one of the events of an act amounts to."""
    match event:
        case FaultCommitted(code=code, by=by) if by == before.chair:
            yield from _of_fault(event, BY_ACT.get((code, event.kind)) or FAULTS.get(code))
        case ChairCeded() | SteppingAsideSuggested():
            yield from _of_chair(past, event)
        case VoteOpened(question=Invite(guests=guests)):
            yield Deed.GUEST_PUT_TO_VOTE, guests[0]
        case StatementBegun(from_chair=True):
            yield from _of_own_statement(before, event)
        case SpeakerReminded() | SpeakerCutOff() | StatementConcluded():
            yield from _of_overrun(before, past, events, event)
        case PresidentRuled() | VoteCounted(question=Overrule()):
            yield from _of_ruling(before, past, event)
        case MeetingSuspended(minutes=minutes) if minutes >= LONG:
            yield Deed.LONG_BREAK, ""
        case PutUnderSilenceNow() if before.begun:
            yield from ((deed, "") for deed in _of_text(before, past, event.wording))


def _of_chair(past: Room, event: Event) -> Iterator[_Done]:
    """Yield what becomes of a President whose State is close to the question; a remark counts once, and unanswered."""
    if isinstance(event, ChairCeded):
        yield Deed.STEPPED_ASIDE, ""
    elif isinstance(event, SteppingAsideSuggested) and not REASONED & set(since_ceded(past)):
        yield Deed.STAY_QUESTIONED, event.seat


def _of_fault(event: FaultCommitted, deed: Deed | None) -> Iterator[_Done]:
    """Yield the deed a fault is; a President who calls themself too early is judged when they begin to speak."""
    if deed is not None and not (deed is Deed.ORDER_CHANGED and event.whom == event.by):
        yield deed, event.whom


REASONED: Final = frozenset({Deed.SAID_WHY, Deed.STAY_QUESTIONED})
"""After one of these a remark on who presides costs no more trust."""


def _of_own_statement(before: Meeting, event: StatementBegun) -> Iterator[_Done]:
    """Yield how the President came to speak for their State: aloud and last, or before any other member."""
    floor = before.floor
    if not event.is_national or floor is None or floor.kind is not Kind.STATEMENT:
        return
    others = [seat for seat in before.present if seat != event.speaker]
    if not any(seat in before.spoken for seat in others):
        yield Deed.SPOKE_FIRST, ""
    elif not any(seat in others for seat in speaking_list(before)):
        yield Deed.CHANGED_HATS, ""


def _of_overrun(before: Meeting, past: Room, events: Sequence[Event], event: Event) -> Iterator[_Done]:
    """Yield how a speaker was treated who went on beyond the minutes agreed."""
    floor = before.floor
    if floor is None or floor.speaker == before.chair:
        return
    critic = is_critic(past, before.chair, floor.speaker)
    match event:
        case SpeakerReminded():
            yield (Deed.CRITIC_REMINDED if critic else Deed.FRIEND_REMINDED), floor.speaker
        case SpeakerCutOff():
            yield (Deed.CRITIC_CUT_OFF if critic else Deed.FRIEND_CUT_OFF), floor.speaker
        case _ if is_over(floor) and not floor.reminded and not any(isinstance(e, SpeakerCutOff) for e in events):
            yield (Deed.CRITIC_RAN_ON if critic else Deed.FRIEND_RAN_ON), floor.speaker


def is_over(floor: Floor) -> bool:
    """Whether whoever has the floor has gone on beyond the minutes agreed."""
    return floor.minutes > guidance(floor)


def _of_ruling(before: Meeting, past: Room, event: Event) -> Iterator[_Done]:
    """Yield what a ruling, or the vote on a challenge to one, says of the chair.

    To admit one's own fault stops the damage and wins nothing. What wins trust, once, is to let a critic speak on as
    the record has it, against what one's own State would like.
    """
    if isinstance(event, VoteCounted):
        wrong = any(fault.live and fault.code == "F-RULING" for fault in before.faults)
        stood = Deed.WRONG_RULING_STOOD if wrong else Deed.CHALLENGE_FAILED
        yield (Deed.OVERRULED if event.count.carried else stood), ""
    elif isinstance(event, PresidentRuled) and isinstance(before.top, Point):
        if event.upheld and complained_of(before, before.top) is not None:
            yield Deed.RULED_AGAINST_SELF, ""
        elif not event.upheld and _spares_critic(before, past, before.top):
            yield Deed.RULED_FOR_CRITIC, before.floor.speaker if before.floor else ""


def _spares_critic(before: Meeting, past: Room, point: Point) -> bool:
    """Whether a point about time, wrong by the record, would have stopped a critic of the chair; noticed once."""
    floor = before.floor
    if point.ground is not PointGround.TIME or floor is None or Deed.RULED_FOR_CRITIC in since_ceded(past):
        return False
    return well_founded(before, point) is False and is_critic(past, before.chair, floor.speaker)


def _of_text(before: Meeting, past: Room, wording: tuple[str, ...]) -> Iterator[Deed]:
    """Yield what it says of the chair that these words are put under silence now."""
    if before.rounds:
        yield Deed.ANOTHER_ROUND
    elif not had_break(before):
        yield Deed.NO_BREAK
    first = opening_wording(past.facts)
    changed = len(set(first) - set(wording))
    asked = bool(past.nudges or past.broken)
    if asked and set(wording) in (set(first), set(past.tabled)):
        yield Deed.KEPT_TEXT
    elif changed and 2 * changed >= len(first) and past.trust and Deed.NEUTRAL_TEXT not in since_ceded(past):
        # Where trust is gone, words alone do not bring it back.
        yield Deed.NEUTRAL_TEXT
