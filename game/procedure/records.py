"""Rules 49 to 53: the record after the meeting, its corrections, and the President's signature.

Working days are counted by chance's hand: one act a day. The ten days of rule 51 are counted in working days too
(simplified), and each participant sends one letter with all its corrections.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import CHANCE, SeatId
from game.procedure.act import Act, Event, seat_names
from game.procedure.files import Correction, Record
from game.procedure.meeting import Meeting, changed
from game.procedure.requirements import member, presiding
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

READY: Final = 1
"""The working day, counted from the close, on which the record is ready (rule 49: by ten in the morning)."""
FOR_CORRECTIONS: Final = 2
"""Working days for corrections after the record is ready (rule 50)."""
FOR_CORRECTIONS_SINGLE: Final = 10
"""Days for corrections of a record in a single copy (rule 51)."""
FOR_COMMENTS: Final = 2
"""Working days for comments on a correction that was shown to the members (rule 52)."""
MOST_DAYS: Final = 30
"""Working days that are counted after a meeting."""

OVER: Final = Requirement(
    "X-NOT-OVER",
    cite.RULE_49,
    N_("The meeting is over, and its record is being made."),
    N_("The meeting is not over yet; its record is dealt with afterwards."),
)
BY_CHANCE: Final = Requirement(
    "X-ONLY-CHANCE",
    cite.SIMPLIFIED_MINUTES,
    N_("Time passes by itself."),
    N_("Nobody makes time pass; {seat} can only wait."),
)
DAYS_LEFT: Final = Requirement(
    "X-DAYS-SPENT",
    cite.SIMPLIFIED_MINUTES,
    N_("There is still something to wait for."),
    N_("The record is signed, or has waited as long as is counted here."),
)
RECORD_READY: Final = Requirement(
    "X-NO-RECORD",
    cite.RULE_49,
    N_("The record is ready."),
    N_("The record is not ready yet: it is there by ten in the morning of the next working day."),
)
TOOK_PART: Final = Requirement(
    "X-NOT-PARTICIPANT",
    cite.RULE_50,
    N_("{seat} took part in the meeting."),
    N_("{seat} did not take part in the meeting, and corrections come only from those who did."),
)
IN_TWO_DAYS: Final = Requirement(
    "X-CORRECTION-LATE",
    cite.RULE_50,
    N_("The two working days for corrections are not over."),
    N_("Corrections are sent within two working days after the record is ready, and these are over."),
)
IN_TEN_DAYS: Final = Requirement(
    "X-CORRECTION-LATE",
    cite.RULE_51,
    N_("The ten days for corrections of a record in a single copy are not over."),
    N_("Corrections of a record in a single copy are sent within ten days, and these are over."),
)
NOT_FINAL: Final = Requirement(
    "X-RECORD-FINAL",
    cite.RULE_53,
    N_("The record is not final yet."),
    N_("The record is final: what was not corrected in time counts as approved."),
)
NOT_SENT: Final = Requirement(
    "X-CORRECTED",
    cite.SIMPLIFIED_MINUTES,
    N_("{seat} has not sent its corrections yet."),
    N_("{seat} has already sent its corrections; here all of them come in one letter."),
)
CORRECTION_THERE: Final = Requirement(
    "X-NO-CORRECTION",
    cite.RULE_52,
    N_("{of} has asked for a correction."),
    N_("{of} has asked for no correction."),
)
NOT_SHOWN: Final = Requirement(
    "X-CIRCULATED",
    cite.RULE_52,
    N_("The correction has not been shown to the members yet."),
    N_("The correction has already been shown to the members."),
)
NOT_SIGNED: Final = Requirement(
    "X-RECORD-SIGNED",
    cite.RULE_53,
    N_("The record has not been signed yet."),
    N_("The President has signed the record, and it is the official one."),
)
COMMENTS_OPEN: Final = Requirement(
    "X-NO-COMMENTS",
    cite.RULE_52,
    N_("The correction has been shown to the members, and the two days for comments are not over."),
    N_(
        "Nobody is asked for comments on that correction: the President has not shown it to the members, "
        "or the two working days are over. Silence means approval."
    ),
)
NOT_CONTESTED: Final = Requirement(
    "X-CONTESTED",
    cite.RULE_52,
    N_("Nobody has objected to the correction yet."),
    N_("The correction has already been objected to and is not made."),
)
SOMEBODY_ELSES: Final = Requirement(
    "X-OWN-CORRECTION",
    cite.RULE_52,
    N_("The correction is somebody else's."),
    N_("{seat} asked for this correction itself."),
)
TIME_OVER: Final = Requirement(
    "X-CORRECTIONS-OPEN",
    cite.RULE_53,
    N_("The time for corrections is over."),
    N_("The time for corrections is not over; the record is signed after that."),
)
COMMENTS_OVER: Final = Requirement(
    "X-COMMENTS-OPEN",
    cite.RULE_52,
    N_("No correction still waits for the comments of the members."),
    N_("A correction has been shown to the members, and their two working days for comments are not over."),
)


def _kept(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with its record changed in these fields."""
    return changed(meeting, record=replace(meeting.record, **changes))  # type: ignore[arg-type]


def _with_correction(meeting: Meeting, by: SeatId, **changes: object) -> Meeting:
    """Return ``meeting`` with the correction ``by`` this seat changed in these fields."""
    found = (replace(c, **changes) if c.by == by else c for c in meeting.record.corrections)  # type: ignore[arg-type]
    return _kept(meeting, corrections=tuple(found))


@dataclass(frozen=True, slots=True)
class WorkingDayPassed(Event):
    """A working day went by since the meeting."""

    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Count it."""
        return _kept(meeting, days=meeting.record.days + 1)


@dataclass(frozen=True, slots=True)
class CorrectionSent(Event):
    """Somebody who took part asked for corrections of the record."""

    seat: SeatId
    says: ClassVar[str] = N_("{seat} sent corrections of the record.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put it with the record."""
        return _kept(meeting, corrections=(*meeting.record.corrections, Correction(self.seat)))


@dataclass(frozen=True, slots=True)
class CorrectionCirculated(Event):
    """The President showed a correction to the members."""

    of: SeatId
    says: ClassVar[str] = N_("The President sent the correction of {of} to the members for comments.")

    def after(self, meeting: Meeting) -> Meeting:
        """The two days for comments begin."""
        return _with_correction(meeting, self.of, shown=meeting.record.days)


@dataclass(frozen=True, slots=True)
class CorrectionContested(Event):
    """A member objected to a correction."""

    seat: SeatId
    of: SeatId
    says: ClassVar[str] = N_("{seat} objected to the correction of {of}.")

    def after(self, meeting: Meeting) -> Meeting:
        """The correction is not made."""
        return _with_correction(meeting, self.of, contested=True)


@dataclass(frozen=True, slots=True)
class RecordSigned(Event):
    """The President signed the record: it is the official one (rule 53)."""

    made: tuple[SeatId, ...]
    """Whose corrections were made."""

    @property
    def sentence(self) -> str:
        """What is noted, with or without corrections."""
        return SIGNED_CORRECTED if self.made else SIGNED

    def after(self, meeting: Meeting) -> Meeting:
        """Close the file."""
        return _kept(meeting, signed=True)

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return whose corrections were made, as one enumeration."""
        return {"made": seat_names(meeting, self.made)}


SIGNED: Final = N_("The President signed the record as it stood. It is the official record.")
SIGNED_CORRECTED: Final = N_(
    "The President signed the record with the corrections of {made}. It is the official record."
)


def _last_day(record: Record) -> int:
    """Return the last working day, counted from the close, on which corrections are taken."""
    return READY + (FOR_CORRECTIONS_SINGLE if record.single else FOR_CORRECTIONS)


def _awaits_comments(record: Record, correction: Correction) -> bool:
    return 0 < correction.shown <= record.days <= correction.shown + FOR_COMMENTS


class LetWorkingDayPass(Act):
    """Let a working day go by after the meeting. Only chance does this."""

    label: ClassVar[str] = N_("Let a working day pass")
    help: ClassVar[str] = N_("The deadlines for corrections are counted in working days.")
    kind: Literal["let_working_day_pass"] = "let_working_day_pass"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Chance's, after the meeting, until the record is signed."""
        yield OVER(meeting.closed)
        yield BY_CHANCE(self.seat == CHANCE, {"seat": meeting.called(self.seat)})
        yield DAYS_LEFT(not meeting.record.signed and meeting.record.days < MOST_DAYS)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """A day has passed."""
        yield WorkingDayPassed()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to chance, after the meeting."""
        if meeting.closed and seat == CHANCE:
            yield cls(seat=seat)


class CorrectRecord(Act):
    """Ask for corrections of the record, as somebody who took part in the meeting."""

    label: ClassVar[str] = N_("Send corrections of the record")
    help: ClassVar[str] = N_("Write to the Secretary-General what your delegation said otherwise. There is a deadline.")
    kind: Literal["correct_record"] = "correct_record"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to those who took part, once, within two working days; ten if there is a single copy."""
        seat = {"seat": meeting.called(self.seat)}
        record = meeting.record
        yield OVER(meeting.closed)
        yield TOOK_PART(took_part(meeting, self.seat), seat)
        yield RECORD_READY(record.days >= READY)
        in_time = record.days <= _last_day(record)
        yield (IN_TEN_DAYS if record.single else IN_TWO_DAYS)(in_time)
        yield NOT_FINAL(in_time and not record.signed)
        yield NOT_SENT(record.correction(self.seat) is None, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The corrections are with the Secretary-General."""
        yield CorrectionSent(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, after the meeting, to those who took part."""
        if meeting.closed and took_part(meeting, seat):
            yield cls(seat=seat)


def took_part(meeting: Meeting, seat: SeatId) -> bool:
    """Whether ``seat`` took part in the meeting, also if it had to leave the room."""
    here = meeting.is_seated(seat) and seat not in meeting.absent
    return here or any(guest == seat for guest, _ in meeting.cleared)


class CirculateCorrection(Act):
    """Show a correction to the members, as the President does with important ones (rule 52)."""

    label: ClassVar[str] = N_("Show the correction of {of} to the members")
    help: ClassVar[str] = N_(
        "The members then have two working days for comments. If you do not, it counts as approved."
    )
    kind: Literal["circulate_correction"] = "circulate_correction"
    of: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once a correction, until the record is signed."""
        yield OVER(meeting.closed)
        yield presiding(meeting, self.seat)
        correction = meeting.record.correction(self.of)
        yield CORRECTION_THERE(correction is not None, {"of": meeting.called(self.of)})
        yield NOT_SHOWN(correction is None or not correction.shown)
        yield NOT_SIGNED(not meeting.record.signed)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The members have the correction."""
        yield CorrectionCirculated(self.of)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each correction not shown yet."""
        if meeting.closed and seat == meeting.chair:
            for correction in meeting.record.corrections:
                if not correction.shown:
                    yield cls(seat=seat, of=correction.by)


class ObjectToCorrection(Act):
    """Object, as a member, to a correction that the President has shown; silence means approval (rule 52)."""

    label: ClassVar[str] = N_("Object to the correction of {of}")
    help: ClassVar[str] = N_("Say within two working days that the record was right as it stood.")
    kind: Literal["object_to_correction"] = "object_to_correction"
    of: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, within two working days after the President has shown it."""
        yield OVER(meeting.closed)
        yield member(meeting, self.seat)
        correction = meeting.record.correction(self.of)
        yield COMMENTS_OPEN(correction is not None and _awaits_comments(meeting.record, correction))
        yield NOT_CONTESTED(correction is None or not correction.contested)
        yield SOMEBODY_ELSES(self.of != self.seat, {"seat": meeting.called(self.seat)})
        yield NOT_SIGNED(not meeting.record.signed)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The objection is noted."""
        yield CorrectionContested(self.seat, self.of)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each correction the members are asked about."""
        if meeting.closed and meeting.is_member(seat):
            for correction in meeting.record.corrections:
                if correction.shown and correction.by != seat:
                    yield cls(seat=seat, of=correction.by)


class SignRecord(Act):
    """Sign the record once it counts as approved: it becomes the official one (rule 53)."""

    label: ClassVar[str] = N_("Sign the record")
    help: ClassVar[str] = N_("When the time for corrections is over, your signature makes the record the official one.")
    kind: Literal["sign_record"] = "sign_record"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once no correction can come and no comment is waited for."""
        record = meeting.record
        yield OVER(meeting.closed)
        yield presiding(meeting, self.seat)
        yield TIME_OVER(record.days > _last_day(record))
        yield COMMENTS_OVER(not any(_awaits_comments(record, correction) for correction in record.corrections))
        yield NOT_SIGNED(not record.signed)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The record is official, with the corrections nobody objected to."""
        yield RecordSigned(tuple(c.by for c in meeting.record.corrections if not c.contested))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, after the meeting, until it is signed."""
        if meeting.closed and seat == meeting.chair and not meeting.record.signed:
            yield cls(seat=seat)
