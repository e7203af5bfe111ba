"""What a point of order is worth and what a ruling on it brings about (rule 30)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from game.council.seats import SeatId
from game.procedure.act import Event
from game.procedure.coming import uninvited
from game.procedure.effects import REVERSIBLE, undone
from game.procedure.matters import Capacity, Floor, Framing, Kind, Matter, Point, PointGround, Proposal, Ruled, Voting
from game.procedure.meeting import Fault, Meeting, changed, new_window
from game.procedure.nature import present_category, right_claim
from game.procedure.pace import BRIEFING_GUIDANCE, GUIDANCE
from game.procedure.paper_events import AmendmentOvertaken, CategorySettled, OrderSettled, PartyFound
from game.procedure.questions import AdoptAgenda, Invite
from game.procedure.tally import Category, Result
from game.rulebook.marks import N_

RESULT_WORDS: Final = {
    Result.CARRIED: N_("The proposal is adopted."),
    Result.LOST: N_("The proposal is not adopted: it lacks the {need} votes it needs."),
    Result.OVERRULED: N_("The President's ruling is overruled."),
    Result.STANDS: N_("The President's ruling stands: it takes {need} votes to overrule it."),
    Result.ADOPTED: N_("It is adopted."),
    Result.LACKS_VOTES: N_("It is not adopted: it lacks the {need} votes it needs."),
    Result.VETOED: N_("It is not adopted: a permanent member voted against it."),
    Result.ELECTED: N_("An absolute majority has been obtained."),
    Result.NO_MAJORITY: N_("No absolute majority has been obtained."),
}
"""What the President announces, by result. A text short of its votes is never called vetoed."""

FAULTS_BY_GROUND: Final = {
    PointGround.ORDER_OF_BUSINESS: ("F-ORDER",),
    PointGround.OBJECTION_IGNORED: ("F-GAVEL", "F-PUT"),
    PointGround.CAPACITY: ("F-CAPACITY",),
    PointGround.SPEAKING_FOR_COUNCIL: ("F-SPEAKFOR",),
    PointGround.BASIS_OF_INVITATION: ("F-INVITE",),
    PointGround.CUT_OFF: ("X-TIME-WARN",),
    PointGround.FRAMING: ("F-FRAME",),
    PointGround.ANNOUNCEMENT: ("F-ANNOUNCE",),
    PointGround.MEETING_REFUSED: ("F-CALL",),
}
"""Which faults of the President each ground complains of. A wrong ruling is not complained of but challenged."""


def complaint(meeting: Meeting, ground: PointGround) -> Fault | None:
    """Return the latest fault, not yet ruled on, that a point of order on this ground rightly complains of."""
    codes = FAULTS_BY_GROUND.get(ground, ())
    return next((fault for fault in reversed(meeting.faults) if fault.live and fault.code in codes), None)


TOGETHER: Final = frozenset({"F-SPEAKFOR", "F-CAPACITY", "F-ORDER", "F-FRAME", "F-ANNOUNCE"})
"""Faults that one ruling answers as often as they were done; the others each concern one proposal, seat or ruling."""


def answered_with(fault: Fault | None, other: Fault) -> bool:
    """Whether the ruling that answers ``fault`` answers ``other`` too, so that nobody complains of it again."""
    if fault is None or not other.live:
        return False
    return other is fault or (other.code == fault.code and other.code in TOGETHER)


def well_founded(meeting: Meeting, point: Point) -> bool | None:
    """Return whether a point of order is right by the record; None where the President may judge.

    Relevance is the President's to judge: the adopted agenda defines the subject, the rules define no test. So is who
    is a party to a dispute, the order of amendments, and whatever is in dispute between members as to procedure.
    """
    match point.ground:
        case PointGround.RELEVANCE | PointGround.PARTY_TO_DISPUTE:
            return None
        case PointGround.ORDER_OF_AMENDMENTS | PointGround.OVERTAKEN:
            return None
        case PointGround.CATEGORY:
            return right_claim(meeting, point)
        case PointGround.TIME:
            floor = meeting.floor
            return floor is not None and floor.minutes > guidance(floor)
    return complaint(meeting, point.ground) is not None


def unvoted(meeting: Meeting) -> Voting | None:
    """Return the vote that has been opened and in which no hand is up yet, also under a point of order on it."""
    voting = next((matter for matter in reversed(meeting.pending) if isinstance(matter, Voting)), None)
    return voting if voting is not None and not voting.ballots and not voting.hands else None


PUTTING: Final = frozenset({"put_to_vote", "open_vote"})
"""Acts that put a question; what is wrong about them is mended before the hands are counted, or not at all."""


def misput(meeting: Meeting) -> PointGround | None:
    """Return the ground on which a vote just opened can be complained of: how it is put, or out of its order."""
    if unvoted(meeting) is None:
        return None
    for ground in (PointGround.FRAMING, PointGround.ORDER_OF_BUSINESS):
        fault = complaint(meeting, ground)
        if fault is not None and fault.kind in PUTTING:
            return ground
    return None


def guidance(floor: Floor) -> int:
    """Return how many minutes this turn at the microphone should last (note 507)."""
    return BRIEFING_GUIDANCE if floor.kind is Kind.BRIEFING else GUIDANCE


@dataclass(frozen=True, slots=True)
class RulingSettled(Event):
    """A ruling took effect: it was not challenged, or it stood, or it was overruled."""

    ground: PointGround
    upheld: bool
    challenger: SeatId = ""
    """Who challenged the ruling, if the challenge was passed over."""
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Take the ruling off the table; the fault it concerned is settled, and so is a wrong ruling.

        A point that was denied in the face of a challenge stays open while the challenge is passed over.
        """
        fault = None if self.challenger and not self.upheld else complaint(meeting, self.ground)
        done = (answered_with(fault, other) or other.code == "F-RULING" for other in meeting.faults)
        faults = tuple(replace(f, live=False) if over else f for f, over in zip(meeting.faults, done, strict=True))
        kept = tuple(matter for matter in meeting.pending if not isinstance(matter, Ruled))
        return new_window(meeting, pending=kept, faults=faults)


@dataclass(frozen=True, slots=True)
class FloorReturned(Event):
    """The floor was taken back and goes to whom the list names."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I ask {speaker} to wait, and return to the list of speakers.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take the floor away; the speaker keeps the place on the list."""
        kept = tuple(matter for matter in meeting.pending if not isinstance(matter, Floor))
        return new_window(meeting, pending=kept)


@dataclass(frozen=True, slots=True)
class CapacityCorrected(Event):
    """The President was asked to say in what capacity they speak, and did; or who presides now said it for them."""

    still_speaking: bool
    other: SeatId = ""
    """Who presided and spoke then, if that is not who presides now."""
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said, while speaking or afterwards."""
        if self.other:
            return OTHER_SPOKE_NATIONALLY
        return GOES_ON_NATIONALLY if self.still_speaking else SPOKE_NATIONALLY

    def after(self, meeting: Meeting) -> Meeting:
        """Change hats, if the statement is still being made."""
        return _change_floor(meeting, capacity=Capacity.NATIONAL) if self.still_speaking else meeting


GOES_ON_NATIONALLY: Final = N_("I go on in my national capacity.")
SPOKE_NATIONALLY: Final = N_("I spoke in my national capacity.")
OTHER_SPOKE_NATIONALLY: Final = N_("{other} spoke in its national capacity.")


@dataclass(frozen=True, slots=True)
class SpeakerReminded(Event):
    """The speaker was reminded of the time (note 507: guidance)."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("I remind {speaker} that statements should not exceed the time agreed.")

    def after(self, meeting: Meeting) -> Meeting:
        """Remember the reminder."""
        return _change_floor(meeting, reminded=True)


@dataclass(frozen=True, slots=True)
class DecisionReopened(Event):
    """A decision gavelled through over an objection is taken up again."""

    proposal: Proposal
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("An objection was heard. The proposal is before the Council again.")

    def after(self, meeting: Meeting) -> Meeting:
        """Undo what the gavel did and put the proposal back on the table; proposals made since then fall."""
        question = self.proposal.question
        decisions = tuple(d for d in meeting.decisions if not (d.over_objection and d.question == question))
        pending = (*(matter for matter in meeting.pending if isinstance(matter, Floor)), self.proposal)
        reopened = new_window(meeting, decisions=decisions, pending=pending)
        if isinstance(question, Invite):
            kept = tuple(pair for pair in meeting.invited if pair[0] not in question.guests)
            return changed(reopened, invited=kept)
        if isinstance(question, AdoptAgenda):
            return changed(reopened, agenda_adopted=False)
        return undone(reopened, question)


@dataclass(frozen=True, slots=True)
class ChallengeTakenUp(Event):
    """A challenge that had been passed over is put to the Council after all."""

    ruling: Ruled
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The ruling was challenged. The challenge is before the Council.")

    def after(self, meeting: Meeting) -> Meeting:
        """Lay the challenged ruling on the table again."""
        return new_window(meeting, pending=(*meeting.pending, self.ruling))


@dataclass(frozen=True, slots=True)
class VoteReframed(Event):
    """The question is put again, so that the proposal needs the votes."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "I put the question the right way round: those in favour of the proposal; against; abstaining."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Ask for the proposal."""

        def put_rightly(matter: Matter) -> Matter:
            return replace(matter, framing=Framing.PROPOSAL) if isinstance(matter, Voting) else matter

        return new_window(meeting, pending=tuple(put_rightly(matter) for matter in meeting.pending))


@dataclass(frozen=True, slots=True)
class VoteRecalled(Event):
    """A vote that was opened out of its order, before any hand was up, is taken back."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The vote was not in its order. I take it back, and we come to what is next.")

    def after(self, meeting: Meeting) -> Meeting:
        """Take the vote off the table."""
        kept = tuple(matter for matter in meeting.pending if not isinstance(matter, Voting))
        return new_window(meeting, pending=kept)


@dataclass(frozen=True, slots=True)
class ResultCorrected(Event):
    """A result that had been announced wrongly is announced again, as it was counted."""

    announced: int
    """The minute at which it was announced wrongly; other votes may have been counted since then."""
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "I correct the announcement: {yes} in favour, {no} against, {abstain} abstaining. {result}"
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the count decided."""
        return meeting

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the numbers of the count that was announced then, and its result in words."""
        then = (d.count for d in reversed(meeting.decisions) if d.count and d.minute <= self.announced)
        count = next(then)
        said = RESULT_WORDS[count.result].format(need=count.need)
        return {"yes": count.yes, "no": count.no, "abstain": count.abstain, "result": said}


@dataclass(frozen=True, slots=True)
class CallTakenUp(Event):
    """A request for a meeting that had been refused is taken up again (rule 2)."""

    by: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("{by} asked for a meeting. It is owed one, and I shall call it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note that the meeting is owed again."""
        calls = tuple(replace(call, refused=False) if call.by == self.by else call for call in meeting.docket.calls)
        return new_window(meeting, docket=replace(meeting.docket, calls=calls))


@dataclass(frozen=True, slots=True)
class TextRetracted(Event):
    """The President took back words read out for the Council without its agreement."""

    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "What I said in the Council's name is not a statement of the Council: its members had not agreed to the words."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the words never were the Council's."""
        return meeting


@dataclass(frozen=True, slots=True)
class SpeakerRecalled(Event):
    """A speaker whose floor was taken away is put back on the list."""

    speaker: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("{speaker} was stopped before the end and is on the list of speakers again.")

    def after(self, meeting: Meeting) -> Meeting:
        """Give the turn back: the last one that the speaker had."""
        last = len(meeting.finished) - 1 - meeting.finished[::-1].index(self.speaker)
        freed = new_window(meeting, finished=(*meeting.finished[:last], *meeting.finished[last + 1 :]))
        if self.speaker in meeting.had_further:
            had = tuple(seat for seat in meeting.had_further if seat != self.speaker)
            return changed(freed, had_further=had, further=(*meeting.further, self.speaker))
        if self.speaker in meeting.explained:
            done = tuple(seat for seat in meeting.explained if seat != self.speaker)
            return changed(freed, explained=done, explaining=(*meeting.explaining, self.speaker))
        return changed(freed, spoken=tuple(seat for seat in meeting.spoken if seat != self.speaker))


@dataclass(frozen=True, slots=True)
class RequestTakenUp(Event):
    """A request to take part that had been passed over is taken up again."""

    guest: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_("The request of {guest} is before the Council.")

    def after(self, meeting: Meeting) -> Meeting:
        """Open the matter again."""
        return new_window(meeting, turned_down=tuple(seat for seat in meeting.turned_down if seat != self.guest))


def _change_floor(meeting: Meeting, **changes: object) -> Meeting:
    """Return ``meeting`` with the floor that is held changed in these fields."""

    def on_floor(matter: Matter) -> Matter:
        return replace(matter, **changes) if isinstance(matter, Floor) else matter  # type: ignore[arg-type]

    return changed(meeting, pending=tuple(on_floor(matter) for matter in meeting.pending))


def settled(meeting: Meeting, ruled: Ruled, *, upheld: bool, by_council: bool = False) -> Iterator[Event]:
    """Yield what follows once it is settled whether the point was upheld; ``by_council``: after a vote on it."""
    ground = ruled.point.ground
    yield RulingSettled(ground, upheld, "" if by_council else ruled.challenger)
    yield from _on_papers(meeting, ruled.point, upheld=upheld)
    if not upheld:
        return
    fault, floor = complaint(meeting, ground), meeting.floor
    if ground is PointGround.TIME and floor and floor.minutes > guidance(floor):
        yield SpeakerReminded(floor.speaker)
    if fault is not None:
        yield from _mended(meeting, fault, floor)


def _on_papers(meeting: Meeting, point: Point, *, upheld: bool) -> Iterator[Event]:
    """Yield what a ruling on papers or parties brings about."""
    match point.ground:
        case PointGround.CATEGORY:
            paper, claim = point.about
            present = present_category(meeting, paper)
            if present is not None:
                yield CategorySettled(paper, Category(claim) if upheld else present)
        case PointGround.PARTY_TO_DISPUTE if upheld:
            yield PartyFound(point.about[0])
        case PointGround.ORDER_OF_AMENDMENTS if upheld:
            yield OrderSettled(point.about[0], point.about[1:])
        case PointGround.OVERTAKEN if upheld:
            yield AmendmentOvertaken(point.about[0])


def _decided_since(meeting: Meeting, fault: Fault) -> bool:
    """Whether an invitation that was dropped to avoid a vote has been decided after all."""
    question = fault.about.question if fault.about else None
    if fault.kind != "withdraw_proposal" or not isinstance(question, Invite):
        return False
    return not set(question.guests) <= set(uninvited(meeting))


def _mended(meeting: Meeting, fault: Fault, floor: Floor | None) -> Iterator[Event]:
    """Yield what puts a fault right that a point of order rightly complained of."""
    match fault.code:
        case "F-CAPACITY":
            still = floor is not None and floor.speaker == fault.by
            yield CapacityCorrected(still, "" if fault.by == meeting.chair else fault.by)
        case "F-ORDER" if floor and floor.speaker == fault.whom and not floor.begun:
            yield FloorReturned(floor.speaker)
        case "F-ORDER" if fault.kind == "open_vote" and unvoted(meeting) is not None:
            yield VoteRecalled()
        case "F-FRAME" if unvoted(meeting) is not None:
            yield VoteReframed()
        case "F-ANNOUNCE":
            yield ResultCorrected(fault.minute)
        case "F-CALL" if fault.whom:
            yield CallTakenUp(fault.whom)
        case "F-GAVEL" if _decided_since(meeting, fault):
            return
        case "F-GAVEL" if fault.about and isinstance(fault.about.question, AdoptAgenda | Invite | REVERSIBLE):
            yield DecisionReopened(fault.about)
        case "F-SPEAKFOR":
            yield TextRetracted()
        case "F-PUT" if fault.ruling and sum(other.ruling == fault.ruling for other in meeting.faults) == 1:
            # Once: of two challenges passed over, each would otherwise bring up the other for ever.
            yield ChallengeTakenUp(fault.ruling)
        case "F-INVITE" if fault.whom in meeting.turned_down:
            yield RequestTakenUp(fault.whom)
        case "X-TIME-WARN":
            yield SpeakerRecalled(fault.whom)
