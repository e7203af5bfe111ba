"""The meeting: one frozen value that says everything about where a meeting stands.

A meeting is replaced, never changed. Undo, branching and "what if" are therefore free: keep the old value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from game.council.seats import SeatId
from game.procedure.docket import Docket
from game.procedure.files import NEW_RECORD, NO_APPLICATION, Application, Record
from game.procedure.house import PRACTICE, HouseRules
from game.procedure.matters import Counted, Credentials, Floor, Ground, Matter, Proposal, Ruled, Voting
from game.procedure.pace import PACE
from game.procedure.papers import Amendment, Draft, Status
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
    reserved: tuple[SeatId, ...] = ()
    """Members that let it pass with a reservation."""
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
    finished: tuple[SeatId, ...] = ()
    """Who has finished a statement of whatever kind, oldest first: a seat as often as it has spoken."""
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


Value = TypeVar("Value")
"""A frozen dataclass without slots."""


def changed(value: Value, **changes: object) -> Value:
    """Return ``value`` with these fields changed. What ``dataclasses.replace`` does, several times as fast."""
    after = object.__new__(type(value))
    after.__dict__.update(value.__dict__, **changes)
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
