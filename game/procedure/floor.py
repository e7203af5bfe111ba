"""The floor: who comes onto the speakers' list and to whom the President gives the floor (rule 27, practice)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.coming import is_drawn, kind_of_turn, signs_up, speaking_list, uninvited
from game.procedure.house import Slot, SpeakingOrder
from game.procedure.matters import Floor, Kind
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.pace import FURTHER_STATEMENTS
from game.procedure.publicity import IN_PRIVATE_WHERE_DUE, is_for_closed_doors
from game.procedure.requirements import (
    AGENDA_ADOPTED,
    CONVENED,
    IN_TIME,
    NOT_OVER,
    NOT_VOTING,
    SITTING,
    chair_business,
    is_voting,
    seated,
    sitting,
)
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NOT_LISTED: Final = Requirement(
    "X-LISTED",
    cite.RULE_27,
    N_("{seat} is not on the speakers' list yet."),
    N_("{seat} is already on the speakers' list."),
)
FURTHER_LEFT: Final = Requirement(
    "X-NO-FURTHER",
    cite.PRACTICE_FURTHER_STATEMENT,
    N_("{seat} may ask for a further statement."),
    N_("{seat} has had its statement, and no further statement is open to it here."),
)
MAY_EXPLAIN: Final = Requirement(
    "X-EXPLAINED",
    cite.PRACTICE_EXPLANATIONS,
    N_("{seat} is a member and has not spoken before the vote yet."),
    N_("Before a vote each member may speak once; guests, and members who have spoken, wait until after it."),
)
ON_THE_LIST: Final = Requirement(
    "X-NOT-LISTED",
    cite.RULE_27,
    N_("{to} is on the list of speakers."),
    N_("{to} is not on the list of speakers."),
)
INVITATIONS_DECIDED: Final = Requirement(
    "X-INVITATIONS-FIRST",
    cite.SIMPLIFIED_ONE_LIST,
    N_("Every invitation has been decided."),
    N_("Somebody still waits to be invited; invitations are decided before the floor is given."),
)
NEXT_ON_LIST: Final = Requirement(
    "F-ORDER",
    cite.RULE_27,
    N_("{to} is next on the list of speakers."),
    N_("{next} comes before {to} on the list of speakers."),
    Weight.FAULT,
)


PRESENTS_REPORT: Final = Requirement(
    "F-ORDER",
    cite.RULE_29,
    N_("{to} presents a report to the Council, and may be heard before the list."),
    N_("{to} presents no report of a body of the Council, and nobody else is heard before the list."),
    Weight.FAULT,
)


@dataclass(frozen=True, slots=True)
class FloorRequested(Event):
    """A seat asked for the floor."""

    seat: SeatId
    kind: Kind
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Put the seat on the list."""
        if self.kind is Kind.FURTHER:
            return changed(meeting, further=(*meeting.further, self.seat))
        if self.kind is Kind.EXPLANATION:
            return changed(meeting, explaining=(*meeting.explaining, self.seat))
        return changed(meeting, asked=(*meeting.asked, self.seat))


@dataclass(frozen=True, slots=True)
class FloorGiven(Event):
    """The President gave the floor."""

    speaker: SeatId
    kind: Kind
    from_chair: bool = False
    """The President takes the floor."""
    precedence: bool = False
    """Before the list, to present a report (rule 29)."""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said to somebody else, or when the President takes the floor."""
        if self.precedence:
            return GIVES_PRECEDENCE
        return TAKES_THE_FLOOR if self.from_chair else GIVES_THE_FLOOR

    def after(self, meeting: Meeting) -> Meeting:
        """The seat holds the floor and has not begun."""
        return new_window(meeting, pending=(*meeting.pending, Floor(self.speaker, self.kind)))


GIVES_THE_FLOOR: Final = N_("I give the floor to {speaker}.")
GIVES_PRECEDENCE: Final = N_("To present a report, I give the floor to {speaker} before the others on the list.")
TAKES_THE_FLOOR: Final = N_("I shall now take the floor myself.")


class AskForTheFloor(Act):
    """Ask to be put on the speakers' list; at the end of the meeting, for a further statement."""

    label: ClassVar[str] = N_("Ask for the floor")
    help: ClassVar[str] = N_("Have your name put on the speakers' list.")
    kind: Literal["ask_for_the_floor"] = "ask_for_the_floor"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to everybody seated, once for the list, and once for a further statement where there are any."""
        yield from _list_open(meeting)
        seat = {"seat": meeting.called(self.seat)}
        yield seated(meeting, self.seat)
        yield NOT_VOTING(not meeting.house.vote_lock or not is_voting(meeting))
        yield IN_TIME(not meeting.hour_reached)
        if meeting.phase is Phase.ACTION:
            yield MAY_EXPLAIN(meeting.is_member(self.seat) and self.seat not in meeting.explained, seat)
            yield NOT_LISTED(self.seat not in meeting.explaining, seat)
        elif self.seat in meeting.spoken:
            yield NOT_LISTED(self.seat not in meeting.further, seat)
            had = meeting.had_further.count(self.seat)
            yield FURTHER_LEFT(meeting.house.further_statements and had < FURTHER_STATEMENTS, seat)
        else:
            listed = self.seat in speaking_list(meeting) and not _has_to_ask(meeting, self.seat)
            yield NOT_LISTED(self.seat not in meeting.asked and not listed, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The seat is on the list."""
        yield FloorRequested(self.seat, kind_of_turn(meeting, self.seat))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to those who could come onto a list; where members sign up, also before the meeting."""
        if meeting.phase is Phase.OPENING:
            if signs_up(meeting) and meeting.is_member(seat) and seat not in meeting.asked:
                yield cls(seat=seat)
            return
        if not meeting.agenda_adopted or meeting.closed:
            return
        if meeting.phase is Phase.ACTION:
            if meeting.top is None and meeting.is_member(seat) and seat not in meeting.explained:
                yield cls(seat=seat)
            return
        waiting = meeting.phase in {Phase.TEXT, Phase.CLOSING} and seat in meeting.spoken
        unlisted = not is_drawn(meeting) and seat not in meeting.spoken
        if meeting.top is None and (waiting or unlisted):
            yield cls(seat=seat)


def _list_open(meeting: Meeting) -> Iterator[Finding]:
    """Yield what a list of speakers needs: an adopted agenda; where members sign up, only that a meeting is called."""
    if signs_up(meeting):
        yield NOT_OVER(not meeting.closed)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield SITTING(not meeting.suspended)
        return
    yield from sitting(meeting)
    yield AGENDA_ADOPTED(meeting.agenda_adopted)


def _has_to_ask(meeting: Meeting, seat: SeatId) -> bool:
    """Whether ``seat`` is a guest whose place on the list depends on when it asks."""
    return meeting.house.guests_slot is Slot.IN_LIST and not meeting.is_member(seat)


class GiveTheFloor(Act):
    """Give the floor to the next on the list; to somebody else only with a reason (rule 27)."""

    label: ClassVar[str] = N_("Give the floor to {to}")
    help: ClassVar[str] = N_("The list decides the order; a departure from it can be questioned.")
    kind: Literal["give_the_floor"] = "give_the_floor"
    to: SeatId
    precedence: bool = False
    """Before the list, to present the report of a body of the Council (rule 29)."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, after the agenda, to those on the list; out of order it is a fault."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield INVITATIONS_DECIDED(not uninvited(meeting))
        yield IN_PRIVATE_WHERE_DUE(not meeting.public or not is_for_closed_doors(meeting))
        names = {"to": meeting.called(self.to)}
        yield seated(meeting, self.to)
        coming = coming_up(meeting)
        reports = self.precedence and self.to in meeting.docket.rapporteurs and self.to not in meeting.spoken
        yield ON_THE_LIST(self.to in coming or reports, names)
        if self.precedence:
            yield PRESENTS_REPORT(self.to in meeting.docket.rapporteurs, names)
        elif self.to in coming and meeting.house.speaking_order is not SpeakingOrder.CHAIR:
            yield NEXT_ON_LIST(coming[0] == self.to, {**names, "next": meeting.called(coming[0])})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The seat has the floor."""
        kind = kind_of_turn(meeting, self.to)
        yield FloorGiven(self.to, kind, from_chair=self.to == meeting.chair, precedence=self.precedence)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return who was called."""
        del meeting
        return self.to

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each on the list, while the floor is free, and precedence for whoever presents a report."""
        if meeting.top is None and meeting.agenda_adopted and not uninvited(meeting):
            coming = coming_up(meeting)
            for speaker in coming:
                yield cls(seat=seat, to=speaker)
            for speaker in meeting.docket.rapporteurs:
                if speaker not in (*meeting.spoken, *coming[:1]):
                    yield cls(seat=seat, to=speaker, precedence=True)


def coming_up(meeting: Meeting) -> tuple[SeatId, ...]:
    """Who is to be given the floor, in order: the list, then further statements in the order asked.

    While drafts are to be voted on, those who asked to speak before the vote.
    """
    if meeting.phase is Phase.ACTION:
        return meeting.explaining
    return (*speaking_list(meeting), *meeting.further)
