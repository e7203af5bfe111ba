"""The preliminary question: whether something is a matter of procedure, itself put to the vote.

By the four-power statement of San Francisco (7 June 1945) that vote is not procedural, so that a permanent member can
first prevent a matter from being treated as procedure and then vote against the matter itself: the double veto.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.matters import Point, PointGround
from game.procedure.meeting import Meeting
from game.procedure.nature import to_be_voted
from game.procedure.questions import IsProcedural
from game.procedure.requirements import presiding, sitting
from game.procedure.verdicts import Finding, Requirement
from game.procedure.voting import VoteOpened
from game.rulebook import citations as cite
from game.rulebook.marks import N_

CLAIM_PENDING: Final = Requirement(
    "X-NO-CLAIM",
    cite.PRACTICE_PRELIMINARY_QUESTION,
    N_("It is claimed that a matter is, or is not, one of procedure."),
    N_("Nobody claims that a matter is, or is not, one of procedure."),
)
VOTED_HERE: Final = Requirement(
    "X-RULE-ON-IT",
    cite.PRACTICE_PRELIMINARY_QUESTION,
    N_("The claim is in dispute, and here such a claim is put to the vote."),
    N_("The claim is for the President to rule on: the matter is beyond dispute, or the house rules say so."),
)


class PutPreliminaryQuestion(Act):
    """Put to the vote whether the disputed matter is one of procedure. A permanent member's no prevents a yes."""

    label: ClassVar[str] = N_("Put the preliminary question")
    help: ClassVar[str] = N_("Ask the Council whether this is a matter of procedure. That vote can be vetoed.")
    kind: Literal["put_preliminary_question"] = "put_preliminary_question"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, while a disputed claim waits and the house rules follow San Francisco."""
        yield from sitting(meeting)
        yield presiding(meeting, self.seat)
        point = meeting.top
        claim = isinstance(point, Point) and point.ground is PointGround.CATEGORY
        yield CLAIM_PENDING(claim)
        if isinstance(point, Point) and claim:
            yield VOTED_HERE(to_be_voted(meeting, point))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """Hands are counted on whether it is procedure."""
        point = meeting.top
        if isinstance(point, Point):
            yield VoteOpened(IsProcedural(point.about[0]), point.by)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, while such a claim waits."""
        point = meeting.top
        if isinstance(point, Point) and point.ground is PointGround.CATEGORY and seat == meeting.chair:
            yield cls(seat=seat)
