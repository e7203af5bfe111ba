"""What follows when a question is decided, by silence or by a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event, seat_names
from game.procedure.course import MeetingClosed
from game.procedure.effects import effects
from game.procedure.matters import Counted, Floor, Ruled
from game.procedure.meeting import AgreedText, Decision, Meeting, changed, new_window, pop
from game.procedure.paper_events import paper_decided
from game.procedure.questions import Adjourn, AdoptAgenda, AgreeText, Basis, Form, Invite, Overrule, Question, Suspend
from game.procedure.rulings import PUTTING, RESULT_WORDS, settled
from game.procedure.tally import Ballot, Category, Count, Result
from game.procedure.words import spoken_word
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class Decided(Event):
    """A question was decided because nobody objected, or gavelled through although somebody did."""

    question: Question
    over_objection: bool = False
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said with the gavel; nothing of a text, whose agreement is told by itself."""
        if isinstance(self.question, AgreeText):
            return ""
        return SO_DECIDED if self.over_objection else NO_OBJECTION

    def after(self, meeting: Meeting) -> Meeting:
        """Note the decision and take the proposal off the table."""
        decision = Decision(self.question, Result.CARRIED, meeting.minute, over_objection=self.over_objection)
        return new_window(meeting, pending=pop(meeting), decisions=(*meeting.decisions, decision))


NO_OBJECTION: Final = N_("I hear no objection. It is so decided.")
SO_DECIDED: Final = N_("It is so decided.")


@dataclass(frozen=True, slots=True)
class VoteCounted(Event):
    """The hands were counted."""

    question: Question
    count: Count
    ballots: tuple[tuple[SeatId, Ballot], ...]
    category: Category
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The result of the vote: {yes} in favour, {no} against, {abstain} abstaining.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note the decision; the President has to announce it. How it was put is past complaining of."""
        decision = Decision(self.question, self.count.result, meeting.minute, self.count, self.ballots)
        counted = Counted(self.question, self.count, self.category)
        faults = tuple(replace(fault, live=False) if fault.kind in PUTTING else fault for fault in meeting.faults)
        decisions = (*meeting.decisions, decision)
        return new_window(meeting, pending=(*pop(meeting), counted), decisions=decisions, faults=faults)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the numbers of the count."""
        return {"yes": self.count.yes, "no": self.count.no, "abstain": self.count.abstain}


@dataclass(frozen=True, slots=True)
class ResultAnnounced(Event):
    """The President said what the count means."""

    result: Result
    need: int
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The sentence for this result."""
        return RESULT_WORDS[self.result]

    def after(self, meeting: Meeting) -> Meeting:
        """Take the question off the table; the count has decided it."""
        return new_window(meeting, pending=pop(meeting))


@dataclass(frozen=True, slots=True)
class CountStands(Event):
    """A result was announced that the hands had not decided; what they decided takes effect all the same."""

    says: ClassVar[str] = N_("The hands decided otherwise than was announced, and what they decided takes effect.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing here: what was decided is carried out next."""
        return meeting


@dataclass(frozen=True, slots=True)
class AssemblyDebateDue(Event):
    """A veto was cast: the Assembly will discuss it within ten working days (its resolution 76/262)."""

    says: ClassVar[str] = N_("A veto was cast. The General Assembly is to discuss it within ten working days.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing here: that debate is elsewhere."""
        return meeting


@dataclass(frozen=True, slots=True)
class AgendaAdopted(Event):
    """The agenda is adopted (rule 9)."""

    says: ClassVar[str] = N_("The agenda was adopted.")

    def after(self, meeting: Meeting) -> Meeting:
        """Open the way to everything else."""
        return changed(meeting, agenda_adopted=True)


@dataclass(frozen=True, slots=True)
class GuestsInvited(Event):
    """Guests are invited and take their seats (rules 37, 39; previous practice)."""

    guests: tuple[SeatId, ...]
    basis: Basis
    says: ClassVar[str] = N_("Invited to take part: {guests} ({basis}).")

    def after(self, meeting: Meeting) -> Meeting:
        """Seat them."""
        new = tuple((guest, self.basis) for guest in self.guests)
        cleared = tuple(pair for pair in meeting.cleared if pair[0] not in self.guests)
        return changed(meeting, invited=(*meeting.invited, *new), cleared=cleared)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the guests as one enumeration."""
        return {"guests": seat_names(meeting, self.guests), "basis": spoken_word(self.basis)}


@dataclass(frozen=True, slots=True)
class GuestsTurnedDown(Event):
    """The Council did not invite these guests, or the President passed over their request."""

    guests: tuple[SeatId, ...]
    says: ClassVar[str] = N_("No invitation was extended to {guests}.")

    def after(self, meeting: Meeting) -> Meeting:
        """Settle the matter. Whoever has been let in over an objection and speaks gives the floor back."""
        pending = tuple(m for m in meeting.pending if not (isinstance(m, Floor) and m.speaker in self.guests))
        return changed(meeting, turned_down=(*meeting.turned_down, *self.guests), pending=pending)


@dataclass(frozen=True, slots=True)
class MeetingSuspended(Event):
    """The meeting is suspended: same meeting, same number, same agenda (rule 33)."""

    minutes: int
    says: ClassVar[str] = N_("The meeting was suspended for {minutes} minutes.")

    def after(self, meeting: Meeting) -> Meeting:
        """Suspend and let the time pass."""
        return new_window(meeting, suspended=True, minute=meeting.minute + self.minutes)


@dataclass(frozen=True, slots=True)
class TextAgreed(Event):
    """All members can live with the wording."""

    form: Form
    wording: tuple[str, ...]
    reserved: tuple[SeatId, ...] = ()
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said, with reservations or without."""
        return AGREED_WITH_RESERVATIONS if self.reserved else AGREED

    def after(self, meeting: Meeting) -> Meeting:
        """Keep the agreed text until it is read out."""
        return changed(meeting, text=AgreedText(self.form, self.wording, reserved=self.reserved))


AGREED: Final = N_("Nobody has broken the silence. The text is agreed.")
AGREED_WITH_RESERVATIONS: Final = N_(
    "Nobody has broken the silence. The text is agreed. Reservations on the record: {reserved}."
)


@dataclass(frozen=True, slots=True)
class ReadOverObjection(Event):
    """The President read out, for the Council, words that not all members agreed to. It speaks for nobody."""

    objectors: tuple[SeatId, ...]
    says: ClassVar[str] = N_(
        "The President read out a text to which {objectors} objected. It is not a statement of the Council."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Take the text off the table; nothing was agreed."""
        return new_window(meeting, pending=pop(meeting))


def following(meeting: Meeting, question: Question, *, carried: bool) -> Iterator[Event]:
    """Yield what the decision on ``question`` brings about. The question itself is already off the table."""
    match question:
        case AdoptAgenda():
            yield AgendaAdopted() if carried else MeetingClosed()
        case Invite(guests, basis):
            yield GuestsInvited(guests, basis) if carried else GuestsTurnedDown(guests)
        case Suspend(length) if carried:
            yield MeetingSuspended(length)
        case Adjourn() if carried:
            yield MeetingClosed()
        case AgreeText(form, wording) if carried:
            yield TextAgreed(form, wording, meeting.proposal.reservations if meeting.proposal else ())
        case Overrule():
            # The ruling lies under the vote: what it settles depends on whether it stood.
            ruled = meeting.pending[-2] if len(meeting.pending) > 1 else None
            if isinstance(ruled, Ruled):
                yield from settled(meeting, ruled, upheld=ruled.upheld is not carried, by_council=True)
        case _:
            yield from paper_decided(question, carried=carried)
            yield from effects(meeting, question, carried=carried)
