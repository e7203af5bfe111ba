"""Chapters II and IV: the draw, the call to order, the agenda, courtesies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import CHANCE, SeatId
from game.procedure.act import Act, Event, seat_names
from game.procedure.coming import to_draw
from game.procedure.docket import Eligibility
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.questions import AdoptAgenda
from game.procedure.requirements import CONVENED, NOT_OVER, chair_business, presiding
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

BY_LOT: Final = Requirement(
    "X-BY-LOT",
    cite.NOTE_2014_739,
    N_("The draw is made by lot."),
    N_("The order is drawn by lot; {seat} cannot choose it."),
)
TO_BE_DRAWN: Final = Requirement(
    "X-NOT-TO-DRAW",
    cite.NOTE_2014_739,
    N_("{drawn} is still to be drawn."),
    N_("{drawn} is not among those still to be drawn."),
)
NOT_YET_OPEN: Final = Requirement(
    "X-OPEN-ALREADY",
    cite.RULE_19,
    N_("The meeting has not been called to order yet."),
    N_("The meeting has already been called to order."),
)
LIST_READY: Final = Requirement(
    "X-DRAW-FIRST",
    cite.NOTE_2014_739,
    N_("The speakers' list has been drawn."),
    N_("The speakers' list has still to be drawn."),
)
AGENDA_OPEN: Final = Requirement(
    "X-AGENDA-CLOSED",
    cite.RULE_9,
    N_("The agenda has not been adopted yet."),
    N_(
        "The agenda is already adopted. A member can still move to postpone the question (rule 33.5), "
        "or to adjourn the meeting (rule 33.2)."
    ),
)
QUORUM: Final = Requirement(
    "X-QUORUM",
    cite.MODEL_UN_QUORUM,
    N_("At least {quorum} members are at the table, as this classroom asks. It is not a Council rule."),
    N_(
        "This classroom begins only with {quorum} members at the table, and {present} are there. "
        "It is not a Council rule: the Council needs no quorum, only its votes in favour."
    ),
)
ALL_REPRESENTED: Final = Requirement(
    "N-EMPTY-CHAIR",
    cite.ARTICLE_28,
    N_("Every member is represented, as the Charter asks at all times."),
    N_("Not represented: {absent}. The meeting goes on all the same, and takes as many votes as ever to decide."),
    Weight.NOTE,
)
NOT_SEIZED: Final = Requirement(
    "N-SEIZED",
    cite.RULE_11,
    N_("No item is on the list of matters of which the Council is seized."),
    N_("The matter is on the Council's list already. That settles nothing: each meeting adopts its own agenda."),
    Weight.NOTE,
)
NOT_WELCOMED: Final = Requirement(
    "X-WELCOMED",
    cite.PRACTICE_WELCOME,
    N_("Those taking part have not been welcomed yet."),
    N_("Those taking part have already been welcomed."),
)
GUESTS_PRESENT: Final = Requirement(
    "X-NOBODY-TO-WELCOME",
    cite.PRACTICE_WELCOME,
    N_("Somebody has been invited who can be welcomed."),
    N_("Nobody has been invited yet whom the President could welcome."),
)


@dataclass(frozen=True, slots=True)
class NameDrawn(Event):
    """A member's place on the speakers' list was drawn."""

    drawn: SeatId
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Add the name to the list."""
        return changed(meeting, drawn=(*meeting.drawn, self.drawn))


@dataclass(frozen=True, slots=True)
class CalledToOrder(Event):
    """The President called the meeting to order."""

    number: int
    place: str = ""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The formula; it names the place if that is not Headquarters."""
        return OPEN_AT if self.place else OPEN

    def after(self, meeting: Meeting) -> Meeting:
        """Come to the agenda."""
        return new_window(meeting, phase=Phase.AGENDA)


OPEN: Final = N_("Meeting {number} of the Security Council is called to order.")
OPEN_AT: Final = N_("Meeting {number} of the Security Council, held at {place}, is called to order.")


@dataclass(frozen=True, slots=True)
class AgendaProposed(Event):
    """The President proposed to adopt the provisional agenda."""

    seat: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The provisional agenda is before you. Is there any objection to its adoption?")

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        return new_window(meeting, pending=(*meeting.pending, Proposal(AdoptAgenda(), self.seat)))


@dataclass(frozen=True, slots=True)
class Welcomed(Event):
    """The President welcomed those taking part."""

    guests: tuple[SeatId, ...]
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I welcome {guests} to this meeting.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note the courtesy."""
        return changed(meeting, welcomed=True)


class DrawName(Act):
    """Draw the next name of the speakers' list. Only chance does this; each name is an act of its own."""

    label: ClassVar[str] = N_("Draw {drawn}")
    help: ClassVar[str] = N_("The order of speakers is drawn by lot; ranks are heard first.")
    kind: Literal["draw_name"] = "draw_name"
    drawn: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Chance's, before the call to order, for members not drawn yet."""
        yield NOT_OVER(not meeting.closed)
        yield BY_LOT(self.seat == CHANCE, {"seat": meeting.called(self.seat)})
        yield NOT_YET_OPEN(not meeting.begun)
        yield TO_BE_DRAWN(self.drawn in to_draw(meeting), {"drawn": meeting.called(self.drawn)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The name is drawn."""
        yield NameDrawn(self.drawn)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each name still in the urn."""
        if seat == CHANCE:
            for name in to_draw(meeting):
                yield cls(seat=seat, drawn=name)


class CallToOrder(Act):
    """Open the meeting."""

    label: ClassVar[str] = N_("Call the meeting to order")
    help: ClassVar[str] = N_("Open the meeting. The agenda comes first.")
    kind: Literal["call_to_order"] = "call_to_order"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once, when the speakers' list is ready; in a classroom when enough members are there."""
        yield NOT_OVER(not meeting.closed)
        yield presiding(meeting, self.seat)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield NOT_YET_OPEN(not meeting.begun)
        yield LIST_READY(not to_draw(meeting))
        if meeting.house.quorum:
            numbers = {"quorum": meeting.house.quorum, "present": len(meeting.present)}
            yield QUORUM(not is_short_of_quorum(meeting), numbers)
        yield ALL_REPRESENTED(not meeting.absent, {"absent": seat_names(meeting, meeting.absent)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The meeting is open."""
        yield CalledToOrder(meeting.docket.number, meeting.docket.place)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, before the meeting."""
        if meeting.phase is Phase.OPENING:
            yield cls(seat=seat)


def is_short_of_quorum(meeting: Meeting) -> bool:
    """Whether fewer members are at the table than the house rules ask for before a meeting begins."""
    return len(meeting.present) < meeting.house.quorum


class ProposeAgenda(Act):
    """Propose the adoption of the provisional agenda, which comes before everything else (rule 9)."""

    label: ClassVar[str] = N_("Propose the agenda")
    help: ClassVar[str] = N_("Ask whether anybody objects to the provisional agenda.")
    kind: Literal["propose_agenda"] = "propose_agenda"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, until the agenda is adopted."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_OPEN(not meeting.agenda_adopted)
        yield NOT_SEIZED(all(item.eligible is not Eligibility.CARRIED_OVER for item in meeting.docket.items))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield AgendaProposed(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, until the agenda is adopted."""
        if meeting.begun and not meeting.agenda_adopted and meeting.top is None:
            yield cls(seat=seat)


class Welcome(Act):
    """Welcome ministers, briefers and invited States: a courtesy, and expected."""

    label: ClassVar[str] = N_("Welcome those taking part")
    help: ClassVar[str] = N_("A courtesy the Council expects. It takes a minute.")
    kind: Literal["welcome"] = "welcome"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once, when guests are seated."""
        yield from chair_business(meeting, self.seat)
        yield GUESTS_PRESENT(bool(meeting.invited))
        yield NOT_WELCOMED(not meeting.welcomed)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The guests are welcomed."""
        yield Welcomed(meeting.guests)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, until it has been said."""
        if meeting.top is None and meeting.begun and not meeting.welcomed:
            yield cls(seat=seat)
