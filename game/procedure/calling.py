"""Rules 1 to 3: who can ask for a meeting, when the President has to call one, and how it is convened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId, Standing
from game.council.states import OBSERVER_STATES
from game.procedure.act import Act, Event
from game.procedure.docket import Base, Call
from game.procedure.meeting import Meeting, Phase, changed, is_overdue, new_window
from game.procedure.requirements import PLANNED, presiding
from game.procedure.verdicts import Finding, Requirement, Weight
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_

_MEMBERS: Final = frozenset({Standing.PERMANENT, Standing.ELECTED})
WRITERS: Final = {
    Base.RULE_2: _MEMBERS,
    Base.ARTICLE_35_1: _MEMBERS | {Standing.STATE},
    Base.ARTICLE_35_2: frozenset({Standing.OUTSIDE_STATE}),
    Base.ARTICLE_11: frozenset({Standing.SECRETARY_GENERAL}),
    Base.ARTICLE_99: frozenset({Standing.SECRETARY_GENERAL}),
    Base.PRIVATE: frozenset({Standing.PERSON}),
}
"""Who can write on which base. Observer States are States outside the United Nations, whatever their standing."""
_OBSERVERS: Final = frozenset(state.seat for state in OBSERVER_STATES)

RIGHT_BASE: Final = {
    Base.RULE_2: Requirement(
        "X-WRONG-BASE",
        cite.RULE_2,
        N_("{seat} is a member of the Council, and a request by any member obliges the President."),
        N_("Rule 2 is for members of the Council, and {seat} is not one. A State writes under Article 35 instead."),
    ),
    Base.ARTICLE_35_1: Requirement(
        "X-WRONG-BASE",
        cite.ARTICLE_35_1,
        N_("{seat} is a Member of the United Nations and may bring a dispute or a situation before the Council."),
        N_("Article 35(1) is for Members of the United Nations, and {seat} is not one."),
    ),
    Base.ARTICLE_35_2: Requirement(
        "X-WRONG-BASE",
        cite.ARTICLE_35_2,
        N_("{seat} is a State outside the United Nations and may bring a dispute of its own."),
        N_("Article 35(2) is for States outside the United Nations, and {seat} is not one."),
    ),
    Base.ARTICLE_11: Requirement(
        "X-WRONG-BASE",
        cite.ARTICLE_11,
        N_("{seat} passes on what the General Assembly has referred to the Council."),
        N_("What the General Assembly refers comes through the Secretary-General; {seat} cannot send it."),
    ),
    Base.ARTICLE_99: Requirement(
        "X-WRONG-BASE",
        cite.ARTICLE_99,
        N_("{seat} may bring any matter before the Council that could threaten peace."),
        N_("Article 99 belongs to the Secretary-General alone; {seat} cannot use it."),
    ),
    Base.PRIVATE: Requirement(
        "X-WRONG-BASE",
        cite.RULES_APPENDIX,
        N_("{seat} writes as a private person or body: the letter is listed, and gives no right to a meeting."),
        N_("The list of private letters is for persons and bodies outside governments; {seat} is not one."),
    ),
}
"""What writing to the President needs, by what the letter rests on."""
ACCEPTS: Final = Requirement(
    "X-NOT-ACCEPTED",
    cite.ARTICLE_35_2,
    N_("{seat} accepts in advance the duty to settle the dispute peacefully."),
    N_(
        "A State outside the United Nations can bring its dispute only if it first accepts the duty to settle it "
        "peacefully. It can say so in the letter, or find a member of the Council that asks for the meeting."
    ),
)
NOT_ASKED: Final = Requirement(
    "X-ASKED-ALREADY",
    cite.RULE_2,
    N_("{seat} has not asked for a meeting yet."),
    N_("{seat} has already asked for a meeting."),
)
NOT_WRITTEN: Final = Requirement(
    "X-ASKED-ALREADY",
    cite.RULE_3,
    N_("{seat} has not written to the President yet."),
    N_("{seat} has already written to the President."),
)
SOMEBODY_PRESIDES: Final = Requirement(
    "X-OWN-MEETING",
    cite.RULE_1,
    N_("Somebody else presides and is asked."),
    N_("{seat} presides and needs to ask nobody: the President calls a meeting whenever that seems necessary."),
)
WAITS: Final = Requirement(
    "X-NO-CALL",
    cite.RULE_2,
    N_("{by} has written to the President and waits for an answer."),
    N_("{by} has not asked for a meeting, or has had its answer."),
)
MEMBER_CAN_INSIST: Final = Requirement(
    "F-CALL",
    cite.RULE_2,
    N_("No request by a member of the Council is refused."),
    N_("{by} is a member of the Council and has asked for a meeting: the President may choose the hour, not refuse."),
    Weight.FAULT,
)
CHARTER_OBLIGES: Final = Requirement(
    "F-CALL",
    cite.RULE_3,
    N_("Nothing is refused that the Charter lets others bring before the Council."),
    N_("{by} has brought the matter before the Council ({base}), and the President has to call a meeting on it."),
    Weight.FAULT,
)
IN_THE_CHAIR: Final = Requirement(
    "X-ONLY-PRESIDENT",
    cite.RULE_18,
    N_("The presidency of the month belongs to {chair}, whoever represents it."),
    N_("Only the President convenes a meeting, and the presidency of the month belongs to {chair}, not to {seat}."),
)
APPROVED: Final = Requirement(
    "X-NOT-APPROVED",
    cite.RULE_7,
    N_("The President has approved the provisional agenda."),
    N_("The provisional agenda has not been approved yet; the President approves it before a meeting is convened."),
)
REPRESENTED: Final = Requirement(
    "N-CREDENTIALS",
    cite.RULE_13,
    N_("Whoever represents {chair} may preside, and a head of government or foreign minister needs no credentials."),
    N_("The credentials of {chair} are in question. Its representative still presides until the Council decides."),
    Weight.NOTE,
)
HAS_PROGRAMME: Final = Requirement(
    "N-PROGRAMME",
    cite.NOTE_507_PROGRAMME,
    N_("The members have agreed on a programme of work for the month."),
    N_("The members have not agreed on a programme of work for the month. It is informal: a meeting needs none."),
    Weight.NOTE,
)
WITHIN_FORTNIGHT: Final = Requirement(
    "N-FORTNIGHT",
    cite.RULE_1,
    N_("No more than fourteen days have passed since the last meeting."),
    N_("Since the last meeting {days} days have passed. The President should not have let it be more than fourteen."),
    Weight.NOTE,
)


@dataclass(frozen=True, slots=True)
class MeetingRequested(Event):
    """A meeting was asked for on a base that obliges the President (rules 2 and 3)."""

    seat: SeatId
    base: Base
    says: ClassVar[str] = N_("{seat} asked for a meeting ({base}). The President has to call one.")

    def after(self, meeting: Meeting) -> Meeting:
        """Put the request before the President."""
        return _with_calls(meeting, *meeting.docket.calls, Call(self.seat, self.base))


@dataclass(frozen=True, slots=True)
class LetterListed(Event):
    """A private letter was entered in the list that the members receive (appendix to the rules)."""

    seat: SeatId
    says: ClassVar[str] = N_("The letter from {seat} was entered in the list of private communications.")

    def after(self, meeting: Meeting) -> Meeting:
        """Enter it; no duty follows."""
        return changed(meeting, docket=replace(meeting.docket, listed=(*meeting.docket.listed, self.seat)))


@dataclass(frozen=True, slots=True)
class MeetingRefused(Event):
    """The President answered that no meeting would be called."""

    by: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I do not intend to call the meeting for which {by} asks.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note the answer."""
        calls = meeting.docket.calls
        if all(call.by != self.by for call in calls):
            return _with_calls(meeting, *calls, Call(self.by, Base.PRIVATE, refused=True))
        return _with_calls(meeting, *(replace(c, refused=True) if c.by == self.by else c for c in calls))


@dataclass(frozen=True, slots=True)
class MeetingConvened(Event):
    """The President convened the meeting, and the Secretary-General gave notice of it (rule 25)."""

    number: int
    says: ClassVar[str] = N_("The President convened meeting {number}, and the members were given notice of it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Come to the day of the meeting; the requests that were not refused are met."""
        met = tuple(call if call.refused else replace(call, met=True) for call in meeting.docket.calls)
        return new_window(_with_calls(meeting, *met), phase=Phase.OPENING)


def _with_calls(meeting: Meeting, *calls: Call) -> Meeting:
    return changed(meeting, docket=replace(meeting.docket, calls=calls))


def _has_written(meeting: Meeting, seat: SeatId) -> bool:
    return seat in meeting.docket.listed or any(call.by == seat for call in meeting.docket.calls)


def _may_write(meeting: Meeting, seat: SeatId, base: Base) -> bool:
    if base is Base.ARTICLE_35_2 and seat in _OBSERVERS:
        return True
    return meeting.roster.standing(seat) in WRITERS[base]


class RequestMeeting(Act):
    """Ask, as a member, for a meeting: the President then has to call one (rule 2)."""

    label: ClassVar[str] = N_("Ask for a meeting")
    help: ClassVar[str] = N_("A request by any member obliges the President, who may only choose the hour.")
    kind: Literal["request_meeting"] = "request_meeting"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members that do not preside, once, while the meeting is planned."""
        seat = {"seat": meeting.called(self.seat)}
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield RIGHT_BASE[Base.RULE_2](meeting.is_member(self.seat), seat)
        yield SOMEBODY_PRESIDES(self.seat != meeting.chair, seat)
        yield NOT_ASKED(not _has_written(meeting, self.seat), seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The request is with the President."""
        yield MeetingRequested(self.seat, Base.RULE_2)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to members, while the meeting is planned."""
        if meeting.phase is Phase.PLANNING and meeting.is_member(seat) and seat != meeting.chair:
            yield cls(seat=seat)


class WriteToPresident(Act):
    """Bring a matter before the Council by a letter to its President (rule 3, Articles 11, 35 and 99; appendix)."""

    label: ClassVar[str] = N_("Write to the President ({base})")
    help: ClassVar[str] = N_("Say on what the letter rests: that decides whether a meeting has to be called.")
    kind: Literal["write_to_president"] = "write_to_president"
    base: Base
    accepts: bool = False
    """Whether a State outside the United Nations accepts the duty of peaceful settlement in advance."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to those whom the base is for, once, while the meeting is planned."""
        seat = {"seat": meeting.called(self.seat)}
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield RIGHT_BASE[self.base](_may_write(meeting, self.seat, self.base), seat)
        if self.base is Base.ARTICLE_35_2:
            yield ACCEPTS(self.accepts, seat)
        yield NOT_WRITTEN(not _has_written(meeting, self.seat), seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The letter obliges the President; a private one is listed."""
        if self.base is Base.PRIVATE:
            yield LetterListed(self.seat)
        else:
            yield MeetingRequested(self.seat, self.base)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Each letter that somebody outside the Council could write; from outside the United Nations in both ways."""
        if meeting.phase is not Phase.PLANNING or meeting.is_member(seat):
            return
        for base in Base:
            if _may_write(meeting, seat, base):
                yield cls(seat=seat, base=base)
                if base is Base.ARTICLE_35_2:
                    yield cls(seat=seat, base=base, accepts=True)


class RefuseMeeting(Act):
    """Answer somebody who has written that no meeting will be called: a fault, unless the letter was private."""

    label: ClassVar[str] = N_("Refuse the meeting that {by} asks for")
    help: ClassVar[str] = N_("The rules let the President choose the hour. They do not let the President refuse.")
    kind: Literal["refuse_meeting"] = "refuse_meeting"
    by: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President, and wrong wherever rule 2 or rule 3 obliges."""
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield presiding(meeting, self.seat)
        call = next((call for call in meeting.docket.open_calls if call.by == self.by), None)
        names: dict[str, object] = {"by": meeting.called(self.by), "base": spoken_word(call.base) if call else ""}
        yield WAITS(self.by in waiting_for_answer(meeting), names)
        yield MEMBER_CAN_INSIST(call is None or call.base is not Base.RULE_2, names)
        yield CHARTER_OBLIGES(call is None or call.base is Base.RULE_2, names)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The answer goes out."""
        yield MeetingRefused(self.by)

    def whom(self, meeting: Meeting) -> SeatId:
        """Return who asked in vain."""
        del meeting
        return self.by

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each letter that waits for an answer."""
        if meeting.phase is Phase.PLANNING and seat == meeting.chair:
            for by in waiting_for_answer(meeting):
                yield cls(seat=seat, by=by)


def waiting_for_answer(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return who has written and has had no answer: first those whom the President owes a meeting."""
    docket = meeting.docket
    answered = {call.by for call in docket.calls if call.refused}
    return (*(call.by for call in docket.open_calls), *(seat for seat in docket.listed if seat not in answered))


class Convene(Act):
    """Convene the meeting, because it was asked for or because the President thinks it necessary (rules 1 to 3)."""

    label: ClassVar[str] = N_("Convene the meeting")
    help: ClassVar[str] = N_("Have the members called together. Every request that was not refused is then met.")
    kind: Literal["convene"] = "convene"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once the provisional agenda is approved; neither a programme nor a request is needed."""
        chair = {"chair": meeting.called(meeting.chair), "seat": meeting.called(self.seat)}
        yield PLANNED(meeting.phase is Phase.PLANNING)
        yield IN_THE_CHAIR(self.seat == meeting.chair, chair)
        yield APPROVED(meeting.docket.approved)
        yield REPRESENTED(meeting.credentials_of(meeting.chair) is None, chair)
        yield HAS_PROGRAMME(meeting.docket.programme)
        if meeting.house.fortnight and meeting.docket.last_meeting:
            days = meeting.docket.days_since_last
            yield WITHIN_FORTNIGHT(not is_overdue(meeting.docket, meeting.house), {"days": days})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The meeting is convened."""
        yield MeetingConvened(meeting.docket.number)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, while the meeting is planned."""
        if meeting.phase is Phase.PLANNING and seat == meeting.chair:
            yield cls(seat=seat)
