"""After the meeting: where the Council meets next (rule 5), who presides (rule 18) and what is left over (rule 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.presidency import next_president
from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.coming import business, to_elect
from game.procedure.docket import Docket, Eligibility, Item
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window, planned
from game.procedure.papers import Draft, Status
from game.procedure.questions import MeetAt
from game.procedure.requirements import AGENDA_ADOPTED, IN_TIME, NOTHING_PENDING, sitting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

MAY_PROPOSE: Final = Requirement(
    "X-NOT-MEMBER-PROC",
    cite.RULE_5,
    N_("{seat} may propose a place: members at the table and the Secretary-General may."),
    N_("Only members at the table and the Secretary-General propose where the Council meets; {seat} is neither."),
)
NAMES_A_PLACE: Final = Requirement(
    "X-NO-PLACE",
    cite.RULE_5,
    N_("The proposal names a place."),
    N_("The proposal names no place: say where the Council is to meet."),
)


@dataclass(frozen=True, slots=True)
class PlaceProposed(Event):
    """It was proposed that the Council hold its next meeting at another place."""

    seat: SeatId
    place: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I propose that the Council hold its next meeting at {place}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(MeetAt(self.place), self.seat)))


class ProposePlace(Act):
    """Propose that the next meeting be held at another place than Headquarters (rule 5)."""

    label: ClassVar[str] = N_("Propose to meet next at {place}")
    help: ClassVar[str] = N_("The Council normally sits in New York. It decides by nine votes to go elsewhere.")
    kind: Literal["propose_place"] = "propose_place"
    place: str = Field(max_length=60)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members and the Secretary-General, after the agenda, while nothing is pending."""
        yield from sitting(meeting)
        at_table = meeting.is_seated(self.seat) and meeting.is_member(self.seat)
        yield MAY_PROPOSE(at_table or self.seat in meeting.officials, {"seat": meeting.called(self.seat)})
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        yield NAMES_A_PLACE(bool(self.place.strip()))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        del meeting
        yield PlaceProposed(self.seat, self.place.strip())

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example, at the end of a meeting."""
        may = meeting.is_member(seat) or seat in meeting.officials
        if meeting.phase is Phase.CLOSING and meeting.top is None and may and not meeting.next_place:
            yield cls(seat=seat, place=GENEVA)


GENEVA: Final = N_("Geneva")


def next_meeting(meeting: Meeting, on: str, item: str = "") -> Meeting:
    """Return the next meeting, to be planned, after a meeting that is over.

    It has the next number, the President of its month (rule 18) and the place the Council fixed (rule 5). What was left
    over stands on its agenda by itself where the house reads rule 10 to the letter; elsewhere it can be put there.
    Drafts that were not disposed of, credentials in question and empty chairs stay as they are.

    Args:
        meeting: the meeting that is over.
        on: the day of the next, as "2022-02-25".
        item: what it is about; empty for the same item.

    Raises:
        ValueError: if the meeting is not over, or the day is no day or comes before it.
    """
    day = date.fromisoformat(on)
    if not meeting.closed:
        raise ValueError("the meeting is not over")
    if day < date.fromisoformat(meeting.docket.date):
        raise ValueError(f"{on} is before {meeting.docket.date}")
    docket = _next_docket(meeting, day, item or meeting.docket.agenda[0].title)
    kept = {draft.id for draft in docket.drafts}
    amendments = tuple(a for a in meeting.amendments if a.target in kept and a.status is Status.TABLED)
    return changed(
        planned(meeting.roster, docket, meeting.house),
        amendments=amendments,
        credentials=meeting.credentials,
        parties=meeting.parties,
        application=meeting.application,
        elected=meeting.elected,
    )


def _next_docket(meeting: Meeting, day: date, title: str) -> Docket:
    docket, left = meeting.docket, left_over(meeting)
    own = next((item for item in left if item.title == title), Item(title))
    by_itself = tuple(item for item in left if item != own) if meeting.house.carry_over else ()
    return Docket(
        number=docket.number + 1,
        date=day.isoformat(),
        item=title,
        presidency=presidency_on(meeting, day),
        hours=docket.hours,
        has_text=docket.has_text and not meeting.text_aside,
        pace=docket.pace,
        subject=docket.subject,
        adoption=docket.adoption and bool(_undisposed(meeting) or to_elect(meeting)),
        items=(*by_itself, own),
        calls=docket.open_calls,
        last_meeting=docket.date,
        unfinished=tuple(item for item in left if item != own and item not in by_itself),
        drafts=_undisposed(meeting),
        absent=meeting.absent,
        place=meeting.next_place,
        days_before_assembly=_days_left(docket, day),
        special_session=docket.special_session,
        vacancies=docket.vacancies,
        candidates=docket.candidates,
    )


def _days_left(docket: Docket, day: date) -> int | None:
    """Return how many days are left on ``day`` before the session of the Assembly, if that is known."""
    if docket.days_before_assembly is None:
        return None
    return max(0, docket.days_before_assembly - (day - date.fromisoformat(docket.date)).days)


def left_over(meeting: Meeting) -> tuple[Item, ...]:
    """Return the items of a meeting that are not finished: left over (rule 10), or deferred by a decision."""
    if meeting.postponed:
        return tuple(Item(item.title, Eligibility.DEFERRED) for item in meeting.docket.agenda)
    if not meeting.agenda_adopted or business(meeting) is Phase.CLOSING:
        return ()
    return tuple(Item(item.title, Eligibility.CARRIED_OVER) for item in meeting.docket.agenda)


def presidency_on(meeting: Meeting, day: date) -> SeatId:
    """Return who presides in the month of ``day``: the turn passes on once a month, in alphabetical order (rule 18)."""
    before = date.fromisoformat(meeting.docket.date)
    presidency = meeting.docket.presidency
    for _ in range((day.year - before.year) * 12 + day.month - before.month):
        presidency = next_president(meeting.roster.members, presidency)
    return presidency


def _undisposed(meeting: Meeting) -> tuple[Draft, ...]:
    """Return the drafts still before the Council; those put off are taken up again."""
    put_off = Status.POSTPONED
    waiting = {Status.TABLED, Status.HELD, put_off}
    drafts = (draft for draft in meeting.drafts if draft.status in waiting)
    return tuple(replace(draft, status=Status.TABLED) if draft.status is put_off else draft for draft in drafts)
