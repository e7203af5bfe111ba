"""What decisions on the Council's own arrangements bring about: its agenda, who sits, where it meets next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.agenda import with_items
from game.procedure.chair import next_in_order, presided_by
from game.procedure.credentials import marked
from game.procedure.docket import Item
from game.procedure.matters import Credentials
from game.procedure.meeting import Meeting, changed
from game.procedure.questions import ApproveCredentials, ChangeAgenda, MeetAt, Question
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class AgendaChanged(Event):
    """An item was added to the provisional agenda, or taken off it."""

    item: Item
    adds: bool

    @property
    def sentence(self) -> str:
        """Which of the two."""
        return ADDED if self.adds else TAKEN_OFF

    def after(self, meeting: Meeting) -> Meeting:
        """Change the items."""
        others = tuple(item for item in meeting.docket.agenda if item.title != self.item.title)
        return with_items(meeting, *others, self.item) if self.adds else with_items(meeting, *others)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the title."""
        del meeting
        return {"title": self.item.title}


ADDED: Final = N_("Added to the provisional agenda: “{title}”.")
TAKEN_OFF: Final = N_("Taken off the provisional agenda: “{title}”.")


@dataclass(frozen=True, slots=True)
class CredentialsApproved(Event):
    """The Council approved somebody's credentials (rule 15)."""

    of: SeatId
    says: ClassVar[str] = N_("The credentials of {of} were approved.")

    def after(self, meeting: Meeting) -> Meeting:
        """Nothing stands against them any more."""
        return marked(meeting, self.of, None)


@dataclass(frozen=True, slots=True)
class CredentialsNotApproved(Event):
    """The Council did not approve somebody's credentials (rule 17): the chair is empty until another takes it."""

    of: SeatId
    says: ClassVar[str] = N_(
        "The credentials of {of} were not approved. Its chair is empty until another representative takes the seat."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Empty the chair; if it was the President's, the next in order presides."""
        if meeting.chair == self.of:
            meeting = presided_by(meeting, next_in_order(meeting) or self.of)
        waiting = {
            "further": tuple(seat for seat in meeting.further if seat != self.of),
            "explaining": tuple(seat for seat in meeting.explaining if seat != self.of),
            "took_seat": tuple(seat for seat in meeting.took_seat if seat != self.of),
        }
        cleared = changed(marked(meeting, self.of, None), **waiting)
        if meeting.is_member(self.of):
            return changed(cleared, absent=(*meeting.absent, self.of))
        invited = tuple(pair for pair in meeting.invited if pair[0] != self.of)
        return changed(cleared, invited=invited, turned_down=(*meeting.turned_down, self.of))


@dataclass(frozen=True, slots=True)
class PlaceFixed(Event):
    """The Council fixed another place for its next meeting (rule 5)."""

    place: str
    says: ClassVar[str] = N_("The Council decided to hold its next meeting at {place}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Remember it for the next meeting."""
        return changed(meeting, next_place=self.place)


def arranged(question: Question, *, carried: bool) -> Iterator[Event]:
    """Yield what a decision brings about in these arrangements; nothing for questions of other chapters."""
    match question:
        case ChangeAgenda(item, adds) if carried:
            yield AgendaChanged(item, adds)
        case ApproveCredentials(of):
            yield CredentialsApproved(of) if carried else CredentialsNotApproved(of)
        case MeetAt(place) if carried:
            yield PlaceFixed(place)


ARRANGEMENTS: Final = ChangeAgenda | ApproveCredentials | MeetAt
"""Questions about these arrangements."""


def rearranged(meeting: Meeting, question: Question) -> Meeting:
    """Return ``meeting`` without what a decision that should not have been gavelled changed in these arrangements."""
    match question:
        case ChangeAgenda(item, adds):
            return AgendaChanged(item, not adds).after(meeting)
        case ApproveCredentials(of):
            return marked(meeting, of, Credentials.CONTESTED)
        case MeetAt():
            return changed(meeting, next_place="")
        case _:
            return meeting
