"""What would bring a paper nearer to its vote, or keep others from standing before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.procedure.act import Act
from game.procedure.action import DeclareReady
from game.procedure.admission import MoveToSkipCommittee, ReportOnApplication
from game.procedure.amending import ProposeAmendment, RuleOnOrder, RuleOvertaken
from game.procedure.deciding import Gavel
from game.procedure.drafts import DropSponsorship, SponsorDraft, SubmitDraft, paper_called
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.meeting import Meeting
from game.procedure.proposals import WithdrawProposal
from game.procedure.ways import Remedy, finishing, joined, proposing, tried
from game.procedure.withdrawal import AskForVote, HoldPaper, InsistOnPaper, SecondPaper, WithdrawPaper


def _second(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """Second what could then be insisted on; a paper also before the Council comes to the vote."""
    paper = getattr(wanted, "paper", "")
    if paper_called(meeting, paper) is not None:
        yield SecondPaper(seat=wanted.seat, paper=paper)
    yield from tried(SecondPaper, WithdrawPaper, WithdrawProposal)(meeting, wanted)


def _another_motion(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """Only a motion can be made anew, as somebody else's and without a seconder."""
    motion = isinstance(wanted, SecondPaper) and not wanted.paper
    return proposing(meeting, wanted) if motion else None


def _take_over(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """A seconder makes a withdrawn paper its own; another proposal can be one's own from the start."""
    if isinstance(wanted, WithdrawProposal):
        return joined(proposing, finishing)(meeting, wanted)
    mine = paper_called(meeting, getattr(wanted, "paper", "") or getattr(wanted, "draft", ""))
    seconded = mine is not None and mine.seconder in ("", wanted.seat)
    return joined(_second, tried(InsistOnPaper))(meeting, wanted) if seconded else None


OUT_OF_THE_WAY: Final = joined(tried(WithdrawPaper, HoldPaper, RuleOnOrder, RuleOvertaken), finishing)
IN_TURN: Final = joined(tried(GiveTheFloor, MoveToSkipCommittee, ReportOnApplication, Gavel), OUT_OF_THE_WAY)
BROUGHT_BACK: Final = tried(InsistOnPaper, AskForVote)
SUBMITTED: Final = joined(BROUGHT_BACK, tried(SubmitDraft, AskForTheFloor), finishing)
"""The next draft gets the next free name: that of a paper which is not there yet may be its."""

PAPER_REMEDIES: Final[Mapping[str, Remedy]] = {
    "X-NOT-READY": tried(DeclareReady),
    "X-R38": tried(AskForVote),
    "X-SPONSORS": tried(SponsorDraft),
    "X-HELD": tried(AskForVote),
    "X-NO-SPONSOR": joined(tried(SponsorDraft), finishing),
    "X-SPONSOR-ALREADY": tried(DropSponsorship),
    "X-NOT-WITHDRAWN": _second,
    "X-NOT-SECONDER": _second,
    "X-SECONDED": _another_motion,
    "X-NOT-YOURS": _take_over,
    "X-OWN-PAPER": _another_motion,
    "X-NO-DRAFT": joined(tried(SubmitDraft, AskForVote, InsistOnPaper, SponsorDraft, AskForTheFloor), finishing),
    "X-NO-SUCH-PAPER": SUBMITTED,
    "X-NO-SUCH-DRAFT": SUBMITTED,
    "X-NOT-IN-QUEUE": SUBMITTED,
    "X-AMENDMENTS-FIRST": OUT_OF_THE_WAY,
    "X-NO-ORDER": tried(ProposeAmendment, InsistOnPaper),
    "X-NOT-THE-AMENDMENTS": tried(WithdrawPaper, InsistOnPaper),
    "F-ORDER": IN_TURN,
}
"""Towards each requirement on papers that somebody can meet, by its code."""
