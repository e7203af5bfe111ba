"""The floor: who comes onto the speakers' list and to whom the President gives the floor (rule 27, practice)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.house import SpeakingOrder
from game.procedure.matters import Floor, Kind
from game.procedure.meeting import Meeting, Phase, changed, kind_of_turn, new_window, speaking_list, uninvited
from game.procedure.pace import FURTHER_STATEMENTS
from game.procedure.requirements import (
    AGENDA_ADOPTED,
    IN_TIME,
    IS_SEATED,
    NOT_VOTING,
    chair_business,
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
        return changed(meeting, asked=(*meeting.asked, self.seat))


@dataclass(frozen=True, slots=True)
class FloorGiven(Event):
    """The President gave the floor."""

    speaker: SeatId
    kind: Kind
    from_chair: bool = False
    """The President takes the floor."""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said to somebody else, or when the President takes the floor."""
        return TAKES_THE_FLOOR if self.from_chair else GIVES_THE_FLOOR

    def after(self, meeting: Meeting) -> Meeting:
        """The seat holds the floor and has not begun."""
        return new_window(meeting, pending=(*meeting.pending, Floor(self.speaker, self.kind)))


GIVES_THE_FLOOR: Final = N_("I give the floor to {speaker}.")
TAKES_THE_FLOOR: Final = N_("I shall now take the floor myself.")


class AskForTheFloor(Act):
    """Ask to be put on the speakers' list; at the end of the meeting, for a further statement."""

    label: ClassVar[str] = N_("Ask for the floor")
    help: ClassVar[str] = N_("Have your name put on the speakers' list.")
    kind: Literal["ask_for_the_floor"] = "ask_for_the_floor"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to everybody seated, once for the list, and once for a further statement where there are any."""
        yield from sitting(meeting)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        seat = {"seat": meeting.called(self.seat)}
        yield IS_SEATED(meeting.is_seated(self.seat), seat)
        yield NOT_VOTING(meeting.voting is None or not meeting.house.vote_lock)
        yield IN_TIME(not meeting.hour_reached)
        if self.seat in meeting.spoken:
            yield NOT_LISTED(self.seat not in meeting.further, seat)
            had = meeting.had_further.count(self.seat)
            yield FURTHER_LEFT(meeting.house.further_statements and had < FURTHER_STATEMENTS, seat)
        else:
            yield NOT_LISTED(self.seat not in meeting.asked and self.seat not in speaking_list(meeting), seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The seat is on the list."""
        yield FloorRequested(self.seat, kind_of_turn(meeting, self.seat))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to those who could come onto a list."""
        if not meeting.agenda_adopted or meeting.closed:
            return
        waiting = meeting.phase in {Phase.TEXT, Phase.CLOSING} and seat in meeting.spoken
        unlisted = meeting.house.speaking_order is SpeakingOrder.REQUEST and seat not in meeting.spoken
        if meeting.top is None and (waiting or unlisted):
            yield cls(seat=seat)


class GiveTheFloor(Act):
    """Give the floor to the next on the list; to somebody else only with a reason (rule 27)."""

    label: ClassVar[str] = N_("Give the floor to {to}")
    help: ClassVar[str] = N_("The list decides the order; a departure from it can be questioned.")
    kind: Literal["give_the_floor"] = "give_the_floor"
    to: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, after the agenda, to those on the list; out of order it is a fault."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield INVITATIONS_DECIDED(not uninvited(meeting))
        names = {"to": meeting.called(self.to), "seat": meeting.called(self.to)}
        yield IS_SEATED(meeting.is_seated(self.to), names)
        coming = coming_up(meeting)
        yield ON_THE_LIST(self.to in coming, names)
        if self.to in coming:
            yield NEXT_ON_LIST(coming[0] == self.to, {**names, "next": meeting.called(coming[0])})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The seat has the floor."""
        yield FloorGiven(self.to, kind_of_turn(meeting, self.to), from_chair=self.to == meeting.chair)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return who was called."""
        del meeting
        return self.to

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each on the list, while the floor is free."""
        if meeting.top is None and meeting.agenda_adopted and not uninvited(meeting):
            for speaker in coming_up(meeting):
                yield cls(seat=seat, to=speaker)


def coming_up(meeting: Meeting) -> tuple[SeatId, ...]:
    """Who is to be given the floor, in order: the list, then further statements in the order asked."""
    return (*speaking_list(meeting), *meeting.further)
