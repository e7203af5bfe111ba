"""The meeting: one frozen value that says everything about where a meeting stands.

A meeting is replaced, never changed. Undo, branching and "what if" are therefore free: keep the old value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.council.seats import SeatId
from game.procedure.docket import Docket
from game.procedure.files import NEW_RECORD, NO_APPLICATION, Application, Record
from game.procedure.house import PRACTICE, HouseRules, Lateness, Slot, SpeakingOrder
from game.procedure.matters import Counted, Credentials, Floor, Ground, Kind, Matter, Proposal, Ruled, Voting
from game.procedure.pace import PACE
from game.procedure.papers import DOCUMENT_HOURS, Amendment, Draft, Status
from game.procedure.questions import Basis, Form, Question
from game.procedure.roster import Roster
from game.procedure.tally import Ballot, Count, Result


class Phase(StrEnum):
    """How far the business of a meeting has come."""

    PLANNING = "planning"
    """Before a meeting is convened: requests, the provisional agenda, papers."""
    OPENING = "opening"
    """Convened, and not yet called to order."""
    AGENDA = "agenda"
    INVITATIONS = "invitations"
    ACTION = "action"
    """Drafts are before the Council to be voted on: statements before the vote, amendments, votes."""
    ELECTION = "election"
    """Judges are elected, ballot after ballot (rule 61)."""
    BRIEFINGS = "briefings"
    DEBATE = "debate"
    """Members of the Council speak."""
    GUESTS = "guests"
    """Those invited speak."""
    TEXT = "text"
    """A text is sought that all members can live with."""
    CLOSING = "closing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Decision:
    """A question decided: what came of it, when, by which count (None: nobody objected)."""

    question: Question
    result: Result
    minute: int
    count: Count | None = None
    ballots: tuple[tuple[SeatId, Ballot], ...] = ()
    """How each member voted, in the order in which hands were counted."""
    over_objection: bool = False
    """Gavelled through although somebody objected: a fault of the President."""
    votes: tuple[tuple[str, int], ...] = ()
    """How many members named each candidate, in a secret ballot: who named whom is never known."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something done that was possible and wrong; ``live`` until a point of order about it has been ruled on."""

    code: str
    by: SeatId
    minute: int
    live: bool = True
    about: Proposal | None = None
    """The proposal that was gavelled through, to be taken up again if a point of order succeeds."""
    whom: SeatId = ""
    """The seat wronged or favoured: the guest passed over, the speaker called too early or stopped."""
    ruling: Ruled | None = None
    """The challenged ruling that was gavelled through, to be put to the Council if a point of order succeeds."""
    kind: str = ""
    """The kind of act that was wrong."""


@dataclass(frozen=True, slots=True)
class AgreedText:
    """A text all members agreed to; ``read`` once the President has made it public."""

    form: Form
    wording: tuple[str, ...]
    read: bool = False
    apart: tuple[tuple[SeatId, str], ...] = ()
    """(member, paragraph): who let it pass and stood apart from which part, on the record."""


@dataclass(frozen=True)
class Meeting:
    """The whole state of one meeting."""

    roster: Roster
    docket: Docket
    house: HouseRules = PRACTICE
    phase: Phase = Phase.OPENING
    minute: int = 0
    chair: SeatId = ""
    """Who presides."""
    pending: tuple[Matter, ...] = ()
    window: int = 0
    """Counts the occasions on which every seat may speak up: a new number is a new occasion."""
    agenda_adopted: bool = False
    suspended: bool = False
    drawn: tuple[SeatId, ...] = ()
    """Members in the order drawn for the speakers' list."""
    asked: tuple[SeatId, ...] = ()
    """Seats in the order in which they asked for the floor."""
    requests: tuple[tuple[SeatId, Ground], ...] = ()
    """States that asked to take part, in order, with their ground."""
    invited: tuple[tuple[SeatId, Basis], ...] = ()
    turned_down: tuple[SeatId, ...] = ()
    """Guests not invited: voted down, or their request declined."""
    spoken: tuple[SeatId, ...] = ()
    """Seats that have had their statement or briefing."""
    further: tuple[SeatId, ...] = ()
    """Seats waiting for a further statement."""
    had_further: tuple[SeatId, ...] = ()
    points_raised: tuple[SeatId, ...] = ()
    window_points: tuple[SeatId, ...] = ()
    """Seats that raised a point of order in the present window."""
    welcomed: bool = False
    decisions: tuple[Decision, ...] = ()
    faults: tuple[Fault, ...] = ()
    rounds: int = 0
    """Times a text has been put under silence."""
    text: AgreedText | None = None
    text_aside: bool = False
    """The President has set the text aside, or has made the agreed one public."""
    drafts: tuple[Draft, ...] = ()
    """In the order in which they were submitted (rule 32)."""
    amendments: tuple[Amendment, ...] = ()
    ready: bool = False
    """The President has found the Council ready to vote on the drafts before it."""
    explaining: tuple[SeatId, ...] = ()
    """Members waiting to speak before the vote."""
    explained: tuple[SeatId, ...] = ()
    parties: tuple[SeatId, ...] = ()
    """Seats found to be parties to the dispute (Article 27(3))."""
    dropped: tuple[Proposal, int] | None = None
    """A seconded motion that its mover withdrew, and the window in which its seconder may insist on it (rule 35)."""
    postponed: bool = False
    """The question was postponed: nothing more is discussed (rule 33, fifth)."""
    list_closed: bool = False
    """The list of speakers was cut short. Only where the house rules lend closure from Model UN."""
    public: bool = True
    absent: tuple[SeatId, ...] = ()
    """Members whose chairs are empty."""
    credentials: tuple[tuple[SeatId, Credentials], ...] = ()
    """Seats whose credentials are in question (rules 13 to 17)."""
    took_seat: tuple[SeatId, ...] = ()
    """Seats whose representatives have handed in credentials and taken their places."""
    ceded: tuple[SeatId, ...] = ()
    """Members that have left the chair to the next in order (rule 20)."""
    deputy: bool = False
    """A deputy acts for the Secretary-General (rule 21)."""
    next_place: str = ""
    """Where the next meeting is held, if the Council has fixed another place (rule 5)."""
    cleared: tuple[tuple[SeatId, Basis], ...] = ()
    """Guests who left the room when the Council began to sit in private (rule 48)."""
    record: Record = NEW_RECORD
    """The verbatim record."""
    application: Application = NO_APPLICATION
    """The application for membership before the Council, if there is one."""
    elected: tuple[str, ...] = ()
    """Candidates elected to the Court so far (rule 61)."""

    @property
    def top(self) -> Matter | None:
        """The matter that is open now, or None for ordinary business."""
        return self.pending[-1] if self.pending else None

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is open now, if one is."""
        top = self.top
        return top if isinstance(top, Proposal) else None

    @property
    def voting(self) -> Voting | None:
        """The vote that is being taken, if one is."""
        top = self.top
        return top if isinstance(top, Voting) else None

    @property
    def counted(self) -> Counted | None:
        """The counted vote whose result is to be announced, if there is one."""
        top = self.top
        return top if isinstance(top, Counted) else None

    @property
    def ruled(self) -> Ruled | None:
        """The ruling that may be challenged now, if there is one."""
        top = self.top
        return top if isinstance(top, Ruled) else None

    @property
    def floor(self) -> Floor | None:
        """Who has the floor, also while a point of order lies on top; None if nobody has."""
        for matter in reversed(self.pending):
            if isinstance(matter, Floor):
                return matter
        return None

    @property
    def live_drafts(self) -> tuple[Draft, ...]:
        """The drafts still to be voted on, in order of submission."""
        return tuple(draft for draft in self.drafts if draft.status is Status.TABLED)

    @property
    def present(self) -> tuple[SeatId, ...]:
        """The members whose chairs are not empty."""
        if not self.absent:
            return self.roster.members
        return tuple(seat for seat in self.roster.members if seat not in self.absent)

    def draft(self, id: str) -> Draft | None:
        """The draft called ``id``, if there is one."""
        return next((draft for draft in self.drafts if draft.id == id), None)

    def amendment(self, id: str) -> Amendment | None:
        """The amendment called ``id``, if there is one."""
        return next((amendment for amendment in self.amendments if amendment.id == id), None)

    @property
    def begun(self) -> bool:
        """Whether the meeting has been called to order."""
        return self.phase is not Phase.OPENING and self.phase is not Phase.PLANNING

    @property
    def closed(self) -> bool:
        """Whether the meeting is over."""
        return self.phase is Phase.CLOSED

    @property
    def hour_reached(self) -> bool:
        """Whether the time of the meeting is up."""
        return self.minute >= self.docket.hours

    @property
    def guests(self) -> tuple[SeatId, ...]:
        """Those invited so far, in the order invited, and the Secretary-General, who needs no invitation (rule 22)."""
        return (*self.officials, *(seat for seat, _ in self.invited))

    @property
    def officials(self) -> tuple[SeatId, ...]:
        """The Secretary-General, if taking part (rule 22)."""
        return self.roster.officials

    def is_member(self, seat: SeatId) -> bool:
        """Whether ``seat`` is a member of the Council."""
        return self.roster.is_member(seat)

    def is_seated(self, seat: SeatId) -> bool:
        """Whether ``seat`` may speak in the meeting: a member at its place, or a guest who has been invited."""
        if self.roster.is_member(seat):
            return seat not in self.absent
        return seat in self.guests

    def credentials_of(self, seat: SeatId) -> Credentials | None:
        """What stands against the credentials of ``seat``; None if they are in order."""
        return next((mark for other, mark in self.credentials if other == seat), None)

    def name(self, seat: SeatId) -> str:
        """The short name of ``seat``."""
        return self.roster.name(seat)

    def called(self, seat: SeatId) -> str:
        """The name of ``seat`` as a sentence says it: with "the" where it takes one."""
        return self.roster.spoken.get(seat, seat)

    def takes(self, kind: str) -> int:
        """Minutes an act of this kind takes here."""
        return self.docket.pace.get(kind, PACE.get(kind, 0))


def changed(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with these fields changed. What ``dataclasses.replace`` does, several times as fast."""
    after = object.__new__(Meeting)
    after.__dict__.update(meeting.__dict__, **changes)
    return after


def new_window(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with these changes, on a new occasion on which every seat may speak up."""
    return changed(meeting, window=meeting.window + 1, window_points=(), **changes)


def pop(meeting: Meeting) -> tuple[Matter, ...]:
    """Return the pending matters without the top one."""
    return meeting.pending[:-1]


def convene(roster: Roster, docket: Docket, house: HouseRules = PRACTICE) -> Meeting:
    """Return the meeting before its call to order, presided over by the docket's presidency."""
    return Meeting(roster, docket, house, chair=docket.presidency, drafts=docket.drafts, absent=docket.absent)


def planned(roster: Roster, docket: Docket, house: HouseRules = PRACTICE) -> Meeting:
    """Return the meeting before it is convened: the President still has to approve the agenda and call it.

    Where the house rules count the fourteen days of rule 1, a President who let them pass is at fault already.
    """
    faults = (Fault("F-CALL", docket.presidency, 0),) if is_overdue(docket, house) else ()
    return changed(convene(roster, docket, house), phase=Phase.PLANNING, faults=faults)


def is_overdue(docket: Docket, house: HouseRules) -> bool:
    """Whether the fourteen days that rule 1 allows between two meetings are over, where the house counts them."""
    return house.fortnight and docket.days_since_last > FORTNIGHT


FORTNIGHT: Final = 14
"""Days that may pass between two meetings (rule 1)."""


def to_draw(meeting: Meeting) -> tuple[SeatId, ...]:
    """Members whose place on the speakers' list is still to be drawn: all but the President, under the draw."""
    if not is_drawn(meeting) or meeting.phase is not Phase.OPENING:
        return ()
    return tuple(m for m in meeting.roster.members if m != meeting.chair and m not in meeting.drawn)


def is_drawn(meeting: Meeting) -> bool:
    """Whether all members are taken to have asked for the floor, in drawn order; not where a text is to be adopted."""
    return meeting.house.speaking_order is SpeakingOrder.DRAW and not meeting.docket.adoption


def signs_up(meeting: Meeting) -> bool:
    """Whether members put their names on the speakers' list also before the meeting."""
    return meeting.house.speaking_order is SpeakingOrder.SIGN_UP


def uninvited(meeting: Meeting) -> tuple[SeatId, ...]:
    """Guests on whom no decision has been taken: the announced briefers, then the States that asked, in order."""
    settled = {*meeting.guests, *meeting.turned_down, *(seat for seat, _ in meeting.cleared)}
    planned = [*meeting.docket.briefers, *(seat for seat, _ in meeting.requests)]
    return tuple(seat for seat in planned if seat not in settled)


def speaking_list(meeting: Meeting) -> tuple[SeatId, ...]:
    """Who is still to speak, in the order in which the President should give the floor.

    Briefers as announced; members by protocol rank and inside a rank by the draw (S/2014/739) or by request (rule 27);
    the President where the house rules put the presidency; guests after or before the members, or as they asked.
    Nobody once the question is postponed or the list was cut short.
    """
    if meeting.postponed or meeting.list_closed:
        return ()
    guests = meeting.guests
    briefers = [seat for seat in meeting.docket.briefers if seat in guests]
    states = [seat for seat in guests if seat not in meeting.docket.briefers]
    members = _members_in_order(meeting)
    main = [*states, *members] if meeting.house.guests_slot is Slot.FIRST else [*members, *states]
    if states and meeting.house.guests_slot is Slot.IN_LIST:
        main = _as_they_asked(meeting, main)
    return tuple(seat for seat in (*briefers, *main) if seat not in meeting.spoken)


def _as_they_asked(meeting: Meeting, seats: list[SeatId]) -> list[SeatId]:
    """Return members and guests in one order of asking.

    Members who need not ask come before guests, guests who have not asked come last, and a President who has a place
    of their own keeps it.
    """
    places = {seat: place for place, seat in enumerate(meeting.asked)}
    if meeting.house.president_slot is not Slot.IN_LIST:
        places[meeting.chair] = -2 if meeting.house.president_slot is Slot.FIRST else len(seats) + len(places)
    return sorted(seats, key=lambda seat: places.get(seat, -1 if meeting.is_member(seat) else len(places)))


def _members_in_order(meeting: Meeting) -> list[SeatId]:
    house, chair = meeting.house, meeting.chair
    if is_drawn(meeting):
        ranks = meeting.roster.by_seat
        members = sorted(meeting.drawn, key=lambda seat: ranks[seat].rank)
    else:
        members = [seat for seat in meeting.asked if meeting.is_member(seat)]
    if meeting.absent:
        members = [seat for seat in members if seat not in meeting.absent]
    if house.president_slot is Slot.IN_LIST:
        return members
    speaks = not meeting.docket.adoption or chair in members
    others, own = [seat for seat in members if seat != chair], [chair] if speaks else []
    return [*own, *others] if house.president_slot is Slot.FIRST else [*others, *own]


def to_elect(meeting: Meeting) -> int:
    """How many seats on the Court are still to be filled (rule 61)."""
    docket = meeting.docket
    return min(docket.vacancies, len(docket.candidates)) - len(meeting.elected)


def kind_of_turn(meeting: Meeting, seat: SeatId) -> Kind:
    """Which turn at the microphone ``seat`` would have next."""
    if meeting.phase is Phase.ACTION:
        return Kind.EXPLANATION
    if seat in meeting.spoken:
        return Kind.FURTHER
    return Kind.BRIEFING if seat in meeting.docket.briefers else Kind.STATEMENT


def votable(meeting: Meeting, draft: Draft) -> bool:
    """Whether a draft can come to a vote: a member's or asked for by one, in good time, and backed as a class asks."""
    house = meeting.house
    late = house.late_papers is Lateness.ENFORCE and draft.hours < DOCUMENT_HOURS and not meeting.docket.urgent
    asked = meeting.is_member(draft.mover) or bool(draft.asked_by)
    return asked and not late and draft.backers >= house.minimum_sponsors


def business(meeting: Meeting) -> Phase:
    """The phase that ordinary business calls for, once the agenda is adopted: who or what is next decides."""
    if uninvited(meeting):
        return Phase.INVITATIONS
    drafts = any(votable(meeting, draft) for draft in meeting.live_drafts)
    if drafts and (meeting.ready or meeting.docket.adoption):
        return Phase.ACTION
    if to_elect(meeting):
        return Phase.ELECTION
    coming = speaking_list(meeting)
    if coming and coming[0] in meeting.docket.briefers:
        return Phase.BRIEFINGS
    if coming:
        return Phase.DEBATE if meeting.is_member(coming[0]) else Phase.GUESTS
    if drafts:
        return Phase.ACTION
    return Phase.TEXT if meeting.docket.has_text and not meeting.text_aside else Phase.CLOSING
