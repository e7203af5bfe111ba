"""Rule 20: a President whose State is directly connected with the question may leave the chair to the next in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.coming import is_drawn
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.requirements import (
    CONVENED,
    IN_TIME,
    NOT_OVER,
    NOTHING_PENDING,
    SITTING,
    member,
    sitting,
)
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

OWN_DISCRETION: Final = Requirement(
    "X-R20-DISCRETION",
    cite.RULE_20,
    N_("{chair} presides and alone decides whether to leave the chair."),
    N_("Only the President decides whether to leave the chair; {chair} presides, not {seat}. Others may remark on it."),
)
REMARK_ONLY: Final = Requirement(
    "X-R20-DISCRETION",
    cite.RULE_20,
    N_("It is a remark for the record, and the decision stays with the President."),
    N_(
        "Nobody can move that the President leave the chair: that is for the President alone to decide. "
        "A remark for the record is possible, and binds nobody."
    ),
)
SOMEBODY_LEFT: Final = Requirement(
    "X-NOBODY-LEFT",
    cite.RULE_20,
    N_("{next} is next in English alphabetical order and can preside."),
    N_("No other member is left that could preside: all who are at the table have left the chair."),
)
SOMEBODY_PRESIDES: Final = Requirement(
    "X-IN-THE-CHAIR",
    cite.RULE_20,
    N_("Somebody else presides."),
    N_("{seat} presides itself and can leave the chair without asking anybody."),
)
ROOM_FOR_REMARK: Final = Requirement(
    "X-FLOOR-HELD",
    cite.RULE_19,
    N_("Nobody has the floor, and no hands are being counted."),
    N_("Somebody has the floor, or something is just being decided; a remark waits until that is over."),
)


@dataclass(frozen=True, slots=True)
class ChairCeded(Event):
    """The President left the chair, for this question, to the next member in order."""

    seat: SeatId
    to: SeatId
    voice: ClassVar[str] = "president"
    says: ClassVar[str] = N_(
        "{seat} is directly connected with this question. For as long as it is considered I leave the chair to {to}."
    )

    def after(self, meeting: Meeting) -> Meeting:
        """Change the chair. Seat and vote stay, and so does what rule 7 gives the presidency of the month."""
        return changed(presided_by(meeting, self.to), ceded=(*meeting.ceded, self.seat))


@dataclass(frozen=True, slots=True)
class SteppingAsideSuggested(Event):
    """A member remarked, for the record, that the President might leave the chair."""

    seat: SeatId
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("I ask the President to consider whether to preside over a question so close to home.")

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the President decides."""
        return meeting


def presided_by(meeting: Meeting, seat: SeatId) -> Meeting:
    """Return ``meeting`` with ``seat`` in the chair; whoever leaves it takes a place at the end of a drawn list."""
    left = meeting.chair
    drawn = meeting.drawn
    if meeting.begun and is_drawn(meeting) and left not in drawn:
        drawn = (*drawn, left)
    return new_window(meeting, chair=seat, drawn=drawn)


def next_in_order(meeting: Meeting) -> SeatId:
    """Return who presides if the President does not: the next in English alphabetical order; empty if nobody is left.

    Empty chairs are passed over, and so are members that have left the chair themselves.
    """
    members = meeting.roster.members
    place = members.index(meeting.chair) + 1
    unable = {meeting.chair, *meeting.absent, *meeting.ceded}
    return next((seat for seat in (*members[place:], *members[:place]) if seat not in unable), "")


class CedeChair(Act):
    """Leave the chair for this question, because one's own State is directly connected with it (rule 20)."""

    label: ClassVar[str] = N_("Leave the chair")
    help: ClassVar[str] = N_("The next member in the alphabet presides. You keep your seat and your vote.")
    kind: Literal["cede_chair"] = "cede_chair"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's own decision, once, while nothing is pending."""
        names = {"chair": meeting.called(meeting.chair), "seat": meeting.called(self.seat)}
        yield NOT_OVER(not meeting.closed)
        yield CONVENED(meeting.phase is not Phase.PLANNING)
        yield SITTING(not meeting.suspended)
        yield OWN_DISCRETION(self.seat == meeting.chair, names)
        yield NOTHING_PENDING(meeting.top is None)
        following = next_in_order(meeting)
        yield SOMEBODY_LEFT(bool(following), {"next": meeting.called(following)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The next in order presides."""
        yield ChairCeded(self.seat, next_in_order(meeting))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, before the question is taken up."""
        early = meeting.phase in {Phase.OPENING, Phase.AGENDA, Phase.INVITATIONS}
        if early and seat == meeting.chair and meeting.top is None:
            yield cls(seat=seat)


class AskToStepAside(Act):
    """Remark that the President might leave the chair. It cannot be moved: the President alone decides (rule 20)."""

    label: ClassVar[str] = N_("Ask the President to leave the chair")
    help: ClassVar[str] = N_("A remark for the record. Whether to leave the chair is for the President to decide.")
    kind: Literal["ask_to_step_aside"] = "ask_to_step_aside"
    as_motion: bool = False
    """Whether it is put as a motion to be voted on, which the rules do not know."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members that do not preside, as a remark, when nobody has the floor; never as a motion."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield SOMEBODY_PRESIDES(self.seat != meeting.chair, {"seat": meeting.called(self.seat)})
        yield REMARK_ONLY(not self.as_motion)
        yield ROOM_FOR_REMARK(meeting.top is None or meeting.proposal is not None)
        yield IN_TIME(not meeting.hour_reached)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The remark is on the record."""
        del meeting
        yield SteppingAsideSuggested(self.seat)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to members, while the agenda is before the Council."""
        if meeting.phase is Phase.AGENDA and meeting.proposal and meeting.is_member(seat) and seat != meeting.chair:
            yield cls(seat=seat)
