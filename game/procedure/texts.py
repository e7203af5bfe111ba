"""Texts without a vote: statements by consensus, the silence procedure, elements and statements to the press.

Consensus means that no member objects; invited States are not asked. That a silence lasts ten minutes inside one
sitting is simplified: in reality it takes hours or days, and goes by e-mail.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting, Phase, new_window
from game.procedure.pace import ROUNDS_OF_SILENCE
from game.procedure.proposals import NOT_RECONCILED, Objected
from game.procedure.questions import AgreeText, Form
from game.procedure.requirements import (
    AGENDA_ADOPTED,
    IN_TIME,
    NOT_OVER,
    NOTHING_PENDING,
    SITTING,
    chair_business,
    deciding,
    member,
    presiding,
    sitting,
)
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

TEXT_STAGE: Final = Requirement(
    "X-NOT-TEXT-STAGE",
    cite.PRACTICE_CONSENSUS_STATEMENT,
    N_("The statements have been heard, and a text can be sought."),
    N_("A text is sought after the statements, as long as a draft is before the Council; that is not so now."),
)
PRESS_TIME: Final = Requirement(
    "X-NOT-TEXT-STAGE",
    cite.PRACTICE_PRESS_STATEMENT,
    N_("A press statement needs no meeting: it is sought before one, or once the statements have been heard."),
    N_("The meeting is at other business; a press statement is sought before a meeting or at its end."),
)
NO_TEXT_YET: Final = Requirement(
    "X-TEXT-AGREED",
    cite.PRACTICE_CONSENSUS_STATEMENT,
    N_("No text has been agreed yet."),
    N_("A text has already been agreed; it has only to be made public."),
)
HAS_WORDING: Final = Requirement(
    "X-NO-WORDING",
    cite.PRACTICE_SILENCE,
    N_("The text has a wording."),
    N_("There is no wording to put under silence: choose one for each paragraph."),
)
ROUNDS_LEFT: Final = Requirement(
    "X-ROUNDS-SPENT",
    cite.SIMPLIFIED_SHORT_SILENCE,
    N_("The text may be put under silence once more."),
    N_("The text has been put under silence as often as this simulation allows; it can now be set aside."),
)
UNDER_SILENCE: Final = Requirement(
    "X-NO-SILENCE",
    cite.PRACTICE_SILENCE,
    N_("A text is under silence."),
    N_("No text is under silence."),
)
NOT_BROKEN_BY: Final = Requirement(
    "X-OBJECTED",
    cite.PRACTICE_SILENCE,
    N_("{seat} has not broken the silence yet."),
    N_("{seat} has already broken the silence on this text."),
)
NAMES_PARAGRAPH: Final = Requirement(
    "X-NO-PARAGRAPH",
    cite.PRACTICE_SILENCE,
    N_("The objection names a paragraph."),
    N_("Say which paragraph you cannot live with."),
)
TEXT_AGREED: Final = Requirement(
    "X-NO-CONSENSUS",
    cite.RULE_19,
    N_("A text has been agreed, and the President may make it public for the Council."),
    N_("No text has been agreed: the President cannot speak for the Council without one."),
)
NOT_READ: Final = Requirement(
    "X-READ",
    cite.RULE_19,
    N_("The text has not been made public yet."),
    N_("The text has already been made public."),
)


@dataclass(frozen=True, slots=True)
class PutUnderSilenceNow(Event):
    """A text was put under silence: agreed unless a member breaks it."""

    seat: SeatId
    form: Form
    wording: tuple[str, ...]
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said, by kind of paper."""
        return SILENCE_WORDS[self.form]

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for the silence to be broken."""
        proposal = Proposal(AgreeText(self.form, self.wording), self.seat)
        return new_window(meeting, pending=(*meeting.pending, proposal), rounds=meeting.rounds + 1)


SILENCE_WORDS: Final = {
    Form.STATEMENT: N_("The draft statement is under silence. If no member breaks it, the text is agreed."),
    Form.PRESS: N_("Elements to the press are under silence. If no member breaks it, they are agreed."),
    Form.PRESS_STATEMENT: N_("A press statement is under silence. If no member breaks it, it is agreed."),
}


@dataclass(frozen=True, slots=True)
class TextMadePublic(Event):
    """The President made the agreed text public: a statement at the meeting, or elements to the press outside it."""

    form: Form
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said, by kind of paper."""
        return PUBLIC_WORDS[self.form]

    def after(self, meeting: Meeting) -> Meeting:
        """The text is out; if a meeting was seeking it, the search is over."""
        text = replace(meeting.text, read=True) if meeting.text else None
        return new_window(meeting, text=text, text_aside=meeting.begun)


PUBLIC_WORDS: Final = {
    Form.STATEMENT: N_("On behalf of the Council I make the following statement, which all its members have agreed."),
    Form.PRESS: N_("The members have agreed on elements, which I shall give to the press after the meeting."),
    Form.PRESS_STATEMENT: N_("The members have agreed on a press statement, which is issued in their name."),
}


@dataclass(frozen=True, slots=True)
class TextSetAside(Event):
    """The President no longer seeks a text."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("There is no agreement on a text today.")

    def after(self, meeting: Meeting) -> Meeting:
        """The search is over."""
        return new_window(meeting, text_aside=True)


class PutUnderSilence(Act):
    """Put a wording under silence: it is agreed unless a member breaks the silence."""

    label: ClassVar[str] = N_("Put the text under silence ({form})")
    help: ClassVar[str] = N_("Send the wording round. If no member objects, it is agreed. It takes ten minutes here.")
    kind: Literal["put_under_silence"] = "put_under_silence"
    form: Form = Form.STATEMENT
    wording: tuple[str, ...]

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, when the statements have been heard; a press statement also without a meeting."""
        if self.form is Form.PRESS_STATEMENT:
            yield from _without_meeting(meeting, self.seat)
        else:
            yield from chair_business(meeting, self.seat)
            yield AGENDA_ADOPTED(meeting.agenda_adopted)
            yield TEXT_STAGE(meeting.phase is Phase.TEXT)
        yield NO_TEXT_YET(not _has_text(meeting))
        yield HAS_WORDING(bool(self.wording))
        yield ROUNDS_LEFT(meeting.rounds < ROUNDS_OF_SILENCE)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The text is under silence."""
        yield PutUnderSilenceNow(self.seat, self.form, self.wording)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Nothing: what wordings there are is for the draft to say."""
        del meeting, seat
        yield from ()


def _has_text(meeting: Meeting) -> bool:
    """Whether a text is agreed that leaves no room for another: not a press statement that has been issued."""
    text = meeting.text
    return text is not None and not (text.read and text.form is Form.PRESS_STATEMENT)


def _without_meeting(meeting: Meeting, seat: SeatId) -> Iterator[Finding]:
    """Yield what a press statement needs: the President, and no other business in progress."""
    yield NOT_OVER(not meeting.closed)
    yield SITTING(not meeting.suspended)
    yield presiding(meeting, seat)
    yield PRESS_TIME(meeting.phase in {Phase.PLANNING, Phase.TEXT, Phase.CLOSING})
    yield NOTHING_PENDING(meeting.top is None)
    yield IN_TIME(not meeting.hour_reached)


class BreakSilence(Act):
    """Break the silence on a paragraph: the text is not agreed. ``also`` names others that would have to change too."""

    label: ClassVar[str] = N_("Break the silence")
    help: ClassVar[str] = N_("Say that your delegation cannot live with a paragraph. One objection is enough.")
    kind: Literal["break_silence"] = "break_silence"
    paragraph: str
    also: tuple[str, ...] = ()

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members of the Council, once a text, naming a paragraph."""
        yield from deciding(meeting)
        yield member(meeting, self.seat)
        proposal = meeting.proposal
        text = proposal is not None and isinstance(proposal.question, AgreeText)
        yield UNDER_SILENCE(text)
        if proposal is not None and text:
            broke = any(objection.seat == self.seat for objection in proposal.objections)
            seat = {"seat": meeting.called(self.seat)}
            yield NOT_BROKEN_BY(not broke, seat)
            yield NOT_RECONCILED(self.seat not in proposal.reconciled, seat)
        yield NAMES_PARAGRAPH(bool(self.paragraph))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The objection stands against the text."""
        yield SilenceBroken(self.seat, self.paragraph, self.also)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Nothing: which paragraphs there are is for the draft to say."""
        del meeting, seat
        yield from ()


@dataclass(frozen=True, slots=True)
class SilenceBroken(Objected):
    """A member broke the silence on a paragraph, and perhaps named others that would have to change."""

    also: tuple[str, ...] = ()
    says: ClassVar[str] = N_("My delegation cannot live with this text and breaks the silence.")


class ReadText(Act):
    """Make the agreed text public for the Council."""

    label: ClassVar[str] = N_("Make the text public")
    help: ClassVar[str] = N_("Read the agreed statement into the record, or announce the elements to the press.")
    kind: Literal["read_text"] = "read_text"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once a text is agreed; a press statement needs no meeting."""
        outside = meeting.text is not None and meeting.text.form is Form.PRESS_STATEMENT
        yield from (NOT_OVER(not meeting.closed), SITTING(not meeting.suspended)) if outside else sitting(meeting)
        yield presiding(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield TEXT_AGREED(meeting.text is not None)
        yield NOT_READ(meeting.text is None or not meeting.text.read)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The text is public."""
        if meeting.text is not None:
            yield TextMadePublic(meeting.text.form)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a text is sought, or an agreed one is unread because somebody else asked for the floor."""
        unread = meeting.text is not None and not meeting.text.read
        if (unread or meeting.phase is Phase.TEXT) and meeting.top is None:
            yield cls(seat=seat)


class SetTextAside(Act):
    """Stop seeking a text: the debate ends without one."""

    label: ClassVar[str] = N_("Set the text aside")
    help: ClassVar[str] = N_("Accept that there is no agreement today, and go to the close.")
    kind: Literal["set_text_aside"] = "set_text_aside"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while no text is agreed."""
        yield from chair_business(meeting, self.seat)
        yield TEXT_STAGE(meeting.phase is Phase.TEXT)
        yield NO_TEXT_YET(not _has_text(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """There is no text."""
        yield TextSetAside()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while a text is sought."""
        if meeting.phase is Phase.TEXT and meeting.top is None:
            yield cls(seat=seat)
