"""Rules 6 to 10: what may stand on the provisional agenda, its approval and notice, changes until it is adopted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId, Standing
from game.procedure.act import Act, Event
from game.procedure.docket import Eligibility, Item
from game.procedure.house import Lateness
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.opening import AGENDA_OPEN
from game.procedure.questions import AdoptAgenda, ChangeAgenda
from game.procedure.requirements import IN_TIME, NOTHING_PENDING, PLANNED, member, presiding, sitting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NOTICE: Final = 72
"""Hours of notice that rule 8 asks for: three days."""

ELIGIBLE: Final = Requirement(
    "X-ITEM-INELIGIBLE",
    cite.RULE_7,
    N_("Every item was communicated to the members, left over from an earlier meeting, or deferred."),
    N_(
        "This cannot stand on the agenda: {items}. An item has to have been communicated to the members, left over "
        "from an earlier meeting, or deferred by the Council."
    ),
)
CIRCULATED: Final = Requirement(
    "X-NOT-CIRCULATED",
    cite.RULE_6,
    N_("What the items rest on has been passed on to the members."),
    N_("Nothing about this has been passed on to the members. It can be circulated first, or the item left out."),
)
NOT_APPROVED: Final = Requirement(
    "X-APPROVED",
    cite.RULE_7,
    N_("The provisional agenda has not been approved yet."),
    N_("The President has already approved the provisional agenda."),
)
IN_GOOD_TIME: Final = Requirement(
    "X-LATE-DOC",
    cite.RULE_8,
    N_("The members have three days' notice of the agenda, or the matter is urgent."),
    N_(
        "The members would have only {hours} hours' notice of the agenda, and the rules ask for three days unless the "
        "matter is urgent. The President can set a later hour."
    ),
)
LATE_NOTED: Final = Requirement(
    "X-LATE-DOC",
    cite.RULE_8,
    N_("Three days' notice of the agenda is given, or the matter is urgent."),
    N_("Only {hours} hours' notice of the agenda is given. The rules ask for three days; practice often takes less."),
    Weight.NOTE,
)
IS_LATE: Final = Requirement(
    "X-IN-TIME",
    cite.RULE_8,
    N_("Less than three days' notice would be given, and the matter is not urgent."),
    N_("Three days' notice is given, or none is needed; the hour can stay."),
)
ITEM_UNKNOWN: Final = Requirement(
    "X-CIRCULATED",
    cite.RULE_6,
    N_("The communication about “{title}” has not been circulated yet."),
    N_("No item called “{title}” waits for a communication to be circulated."),
)
PASSES_ON: Final = Requirement(
    "X-NOT-SECRETARIAT",
    cite.RULE_6,
    N_("The Secretary-General circulates communications, on their own or because the President asks."),
    N_("Communications are circulated by the Secretary-General, or because the President asks for it; not by {seat}."),
)
ON_AGENDA: Final = Requirement(
    "X-NO-SUCH-ITEM",
    cite.RULE_7,
    N_("“{title}” stands on the provisional agenda."),
    N_("No item called “{title}” stands on the provisional agenda."),
)
NOT_THE_LAST: Final = Requirement(
    "X-LAST-ITEM",
    cite.RULE_7,
    N_("Other items remain on the agenda."),
    N_("It is the only item, and an agenda needs one. Who does not want the meeting votes against the agenda."),
)
NOT_ON_AGENDA: Final = Requirement(
    "X-ITEM-THERE",
    cite.RULE_7,
    N_("“{title}” does not stand on the provisional agenda yet."),
    N_("“{title}” already stands on the provisional agenda."),
)
HAS_TITLE: Final = Requirement(
    "X-NO-TITLE",
    cite.RULE_7,
    N_("The proposal says which item it is about."),
    N_("The proposal names no item: give its title."),
)


@dataclass(frozen=True, slots=True)
class CommunicationCirculated(Event):
    """The Secretary-General passed a communication on to the members (rule 6)."""

    title: str
    says: ClassVar[str] = N_("The Secretary-General circulated a communication about “{title}”.")

    def after(self, meeting: Meeting) -> Meeting:
        """Make the item eligible."""
        passed_on = Item(self.title, Eligibility.COMMUNICATED)
        return with_items(meeting, *(passed_on if i.title == self.title else i for i in meeting.docket.agenda))


@dataclass(frozen=True, slots=True)
class ItemLeftOut(Event):
    """The President left an item out of the provisional agenda."""

    title: str
    says: ClassVar[str] = N_("The President left “{title}” out of the provisional agenda.")

    def after(self, meeting: Meeting) -> Meeting:
        """Strike it."""
        return with_items(meeting, *(item for item in meeting.docket.agenda if item.title != self.title))


@dataclass(frozen=True, slots=True)
class LaterHourSet(Event):
    """The President set a later hour, so that the members have their three days (rule 8)."""

    says: ClassVar[str] = N_("The President set a later hour. The members now have three days' notice of the agenda.")

    def after(self, meeting: Meeting) -> Meeting:
        """Give the notice."""
        return changed(meeting, docket=replace(meeting.docket, notice=NOTICE))


@dataclass(frozen=True, slots=True)
class AgendaApproved(Event):
    """The President approved the provisional agenda (rule 7)."""

    says: ClassVar[str] = N_("The President approved the provisional agenda.")

    def after(self, meeting: Meeting) -> Meeting:
        """Open the way to the notice of the meeting."""
        return changed(meeting, docket=replace(meeting.docket, approved=True))


@dataclass(frozen=True, slots=True)
class AgendaChangeProposed(Event):
    """A member proposed to add an item to the provisional agenda, or to take one off it."""

    seat: SeatId
    item: Item
    adds: bool
    voice: ClassVar[str] = "seat"

    @property
    def sentence(self) -> str:
        """What is proposed."""
        return ASKS_TO_ADD if self.adds else ASKS_TO_DROP

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the change on top of what is pending: it is decided before the agenda."""
        proposal = Proposal(ChangeAgenda(self.item, self.adds), self.seat)
        return new_window(meeting, pending=(*meeting.pending, proposal))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the title."""
        del meeting
        return {"title": self.item.title}


ASKS_TO_ADD: Final = N_("I propose to add to the provisional agenda: “{title}”.")
ASKS_TO_DROP: Final = N_("I propose to take off the provisional agenda: “{title}”.")


def with_items(meeting: Meeting, *items: Item) -> Meeting:
    """Return ``meeting`` with these items on its provisional agenda."""
    return changed(meeting, docket=replace(meeting.docket, items=items))


def ineligible(meeting: Meeting) -> tuple[Item, ...]:
    """Return the items that cannot stand on the agenda, because nothing about them has been passed on."""
    return tuple(item for item in meeting.docket.agenda if item.eligible is Eligibility.NONE)


def _titles(meeting: Meeting) -> tuple[str, ...]:
    return tuple(item.title for item in meeting.docket.agenda)


def _is_late(meeting: Meeting) -> bool:
    docket = meeting.docket
    return meeting.house.late_papers is not Lateness.OFF and not docket.urgent and docket.notice < NOTICE


class CirculateCommunication(Act):
    """Have a communication passed on to the members, so that its item can stand on an agenda (rule 6)."""

    label: ClassVar[str] = N_("Circulate the communication about “{title}”")
    help: ClassVar[str] = N_("Only what the members have been told about can stand on the provisional agenda.")
    kind: Literal["circulate_communication"] = "circulate_communication"
    title: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The Secretary-General's, or the President's who asks for it, while the meeting is planned."""
        names = {"title": self.title, "seat": meeting.called(self.seat)}
        official = meeting.roster.standing(self.seat) is Standing.SECRETARY_GENERAL
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield PASSES_ON(official or self.seat == meeting.chair, names)
        yield ITEM_UNKNOWN(any(item.title == self.title for item in ineligible(meeting)), names)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The members have it."""
        yield CommunicationCirculated(self.title)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each item that rests on nothing yet."""
        if meeting.phase is Phase.PLANNING and (seat == meeting.chair or seat in meeting.officials):
            for item in ineligible(meeting):
                yield cls(seat=seat, title=item.title)


class LeaveItemOut(Act):
    """Leave an item out of the provisional agenda before approving it (rule 7)."""

    label: ClassVar[str] = N_("Leave out “{title}”")
    help: ClassVar[str] = N_("Take an item off the draft of the agenda before it is approved.")
    kind: Literal["leave_item_out"] = "leave_item_out"
    title: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, until the agenda is approved; one item has to stay."""
        names = {"title": self.title}
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield presiding(meeting, self.seat)
        yield NOT_APPROVED(not meeting.docket.approved)
        yield ON_AGENDA(self.title in _titles(meeting), names)
        yield NOT_THE_LAST(len(meeting.docket.agenda) > 1)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The item is gone."""
        yield ItemLeftOut(self.title)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each item that cannot stand there, while others can."""
        if meeting.phase is Phase.PLANNING and seat == meeting.chair and len(meeting.docket.agenda) > 1:
            for item in ineligible(meeting):
                yield cls(seat=seat, title=item.title)


class SetLaterHour(Act):
    """Set a later hour, so that the members have three days' notice of the agenda (rule 8)."""

    label: ClassVar[str] = N_("Set a later hour")
    help: ClassVar[str] = N_("Give the three days' notice that the rules ask for when nothing is urgent.")
    kind: Literal["set_later_hour"] = "set_later_hour"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, until the agenda is approved, where the notice would be too short."""
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield presiding(meeting, self.seat)
        yield NOT_APPROVED(not meeting.docket.approved)
        yield IS_LATE(_is_late(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The members have their three days."""
        yield LaterHourSet()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, where the notice would be too short."""
        if meeting.phase is Phase.PLANNING and seat == meeting.chair and _is_late(meeting):
            yield cls(seat=seat)


class ApproveAgenda(Act):
    """Approve the provisional agenda that the Secretary-General has drawn up (rule 7)."""

    label: ClassVar[str] = N_("Approve the provisional agenda")
    help: ClassVar[str] = N_("Only three kinds of item may stand there. The Council itself adopts the agenda later.")
    kind: Literal["approve_agenda"] = "approve_agenda"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once, for eligible items; how late it may come the house rules say."""
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield presiding(meeting, self.seat)
        yield NOT_APPROVED(not meeting.docket.approved)
        wrong = ineligible(meeting)
        yield ELIGIBLE(not wrong, {"items": "; ".join(item.title for item in wrong)})
        yield CIRCULATED(not wrong)
        if meeting.house.late_papers is not Lateness.OFF:
            rule = IN_GOOD_TIME if meeting.house.late_papers is Lateness.ENFORCE else LATE_NOTED
            yield rule(not _is_late(meeting), {"hours": meeting.docket.notice})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The agenda is approved."""
        yield AgendaApproved()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, until it is done."""
        if meeting.phase is Phase.PLANNING and seat == meeting.chair and not meeting.docket.approved:
            yield cls(seat=seat)


class ProposeAgendaChange(Act):
    """Propose to add an item to the provisional agenda, or to take one off it, before it is adopted."""

    label: ClassVar[str] = N_("Propose to {change} the agenda: “{title}”")
    help: ClassVar[str] = N_("The Council decides on the change first, and then on the agenda.")
    kind: Literal["propose_agenda_change"] = "propose_agenda_change"
    title: str = Field(max_length=200)
    eligible: Eligibility = Eligibility.COMMUNICATED
    """On what an added item rests."""
    adds: bool = True

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the change in words."""
        return {**super().named(meeting), "change": ADD_TO if self.adds else TAKE_OFF}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, from the call to order until the agenda is adopted."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield AGENDA_OPEN(not meeting.agenda_adopted)
        yield NOTHING_PENDING(meeting.top is None or _on_agenda(meeting))
        yield IN_TIME(not meeting.hour_reached)
        names = {"title": self.title.strip(), "items": self.title.strip()}
        yield HAS_TITLE(bool(self.title.strip()))
        there = self.title.strip() in _titles(meeting)
        if self.adds:
            yield NOT_ON_AGENDA(not there, names)
            yield ELIGIBLE(self.eligible is not Eligibility.NONE, names)
        else:
            yield ON_AGENDA(there, names)
            yield NOT_THE_LAST(len(meeting.docket.agenda) > 1)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The change is before the Council."""
        del meeting
        yield AgendaChangeProposed(self.seat, Item(self.title.strip(), self.eligible), self.adds)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """What was left over and could be added, and each item that could go, while the agenda is proposed."""
        if meeting.phase is not Phase.AGENDA or not _on_agenda(meeting) or not meeting.is_member(seat):
            return
        titles = _titles(meeting)
        for item in meeting.docket.unfinished:
            if item.title not in titles:
                yield cls(seat=seat, title=item.title, eligible=item.eligible)
        for title in titles if len(titles) > 1 else ():
            yield cls(seat=seat, title=title, adds=False)


ADD_TO: Final = N_("add to")
TAKE_OFF: Final = N_("take off")


def _on_agenda(meeting: Meeting) -> bool:
    """Whether the adoption of the agenda is before the Council."""
    return meeting.proposal is not None and isinstance(meeting.proposal.question, AdoptAgenda)
