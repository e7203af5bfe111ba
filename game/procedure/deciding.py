"""Deciding: the gavel for what nobody objects to, a vote where somebody does; of rulings, where one is challenged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event, seat_names
from game.procedure.consent import before_the_gavel, before_the_vote
from game.procedure.decisions import Decided, ReadOverObjection, following
from game.procedure.matters import Framing, Proposal
from game.procedure.meeting import Meeting
from game.procedure.questions import AgreeText, Overrule
from game.procedure.requirements import deciding, presiding
from game.procedure.rulings import settled
from game.procedure.tally import Category
from game.procedure.verdicts import Finding, Requirement, Weight
from game.procedure.voting import VoteOpened
from game.rulebook import citations as cite
from game.rulebook.marks import N_

SOMETHING_TO_GAVEL: Final = Requirement(
    "X-NO-PROPOSAL",
    cite.PRACTICE_TACIT_CONSENT,
    N_("A proposal or a ruling is before the Council."),
    N_("Nothing is before the Council that the gavel could decide."),
)
NOBODY_OBJECTS: Final = Requirement(
    "F-GAVEL",
    cite.PRACTICE_TACIT_CONSENT,
    N_("Nobody objects, so the proposal can be decided without a vote."),
    N_("{objectors} objected: the question has to be put to the vote, not gavelled through."),
    Weight.FAULT,
)
NOBODY_BREAKS_SILENCE: Final = Requirement(
    "F-SPEAKFOR",
    cite.PRACTICE_CONSENSUS_STATEMENT,
    N_("Nobody has broken the silence, so all members can live with the text."),
    N_("{objectors} broke the silence: the President would speak for the Council without its agreement."),
    Weight.FAULT,
)
NOT_CHALLENGED: Final = Requirement(
    "F-PUT",
    cite.RULE_30,
    N_("The ruling has not been challenged."),
    N_("{objectors} challenges the ruling: the challenge has to be put to the Council at once."),
    Weight.FAULT,
)
SOMEBODY_OBJECTS: Final = Requirement(
    "X-NOTHING-TO-VOTE",
    cite.PRACTICE_TACIT_CONSENT,
    N_("Somebody objects or has challenged, so there is something to vote on."),
    N_("Nobody objects, so there is nothing to vote on: the gavel is enough."),
)
CAN_BE_VOTED: Final = Requirement(
    "X-NO-CONSENSUS",
    cite.PRACTICE_CONSENSUS_STATEMENT,
    N_("The question can be decided by a vote."),
    N_(
        "A statement of the Council is never voted: it needs the agreement of all members. "
        "One objection is enough to stop it: withdraw the text, and try another wording."
    ),
)
RIGHTLY_FRAMED: Final = Requirement(
    "F-FRAME",
    cite.PRACTICE_FRAMING,
    N_("The question asks for the proposal, so that the proposal needs the votes."),
    N_("The question asks for the objection, so that the objection would need nine votes instead of the proposal."),
    Weight.FAULT,
)
NOT_TURNED_ROUND: Final = Requirement(
    "X-FRAME",
    cite.ARTICLE_27_3,
    N_("The question asks for what is proposed, as it must where it is no matter of procedure."),
    N_(
        "This is no matter of procedure: the Charter asks for {need} votes in favour of the proposal itself, so nobody "
        "can ask for votes in favour of the objection instead."
    ),
)
FRAMED_AS_WRITTEN: Final = Requirement(
    "N-FRAME",
    cite.PRACTICE_CHALLENGE_FRAME,
    N_("The question is whether to overrule, as the rule has it."),
    N_("The question is whether to uphold. However it is put, the ruling stands unless enough members overrule it."),
    Weight.NOTE,
)


class Gavel(Act):
    """Declare decided what nobody objects to, or let a ruling stand that nobody challenges."""

    label: ClassVar[str] = N_("Gavel: so decided")
    help: ClassVar[str] = N_("Bring the gavel down: if nobody objects, it is decided.")
    kind: Literal["gavel"] = "gavel"

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's; a fault if somebody objects, broke the silence, or challenged the ruling."""
        yield from deciding(meeting)
        yield presiding(meeting, self.seat)
        proposal, ruled = meeting.proposal, meeting.ruled
        yield SOMETHING_TO_GAVEL(proposal is not None or ruled is not None)
        if proposal is not None:
            objectors = tuple(o.seat for o in proposal.objections)
            rule = NOBODY_BREAKS_SILENCE if isinstance(proposal.question, AgreeText) else NOBODY_OBJECTS
            yield rule(not objectors, {"objectors": seat_names(meeting, objectors)})
            yield from before_the_gavel(meeting, proposal)
        if ruled is not None:
            yield NOT_CHALLENGED(not ruled.challenger, {"objectors": meeting.called(ruled.challenger)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal is decided; a text read over an objection is agreed by nobody; a ruling takes effect."""
        proposal, ruled = meeting.proposal, meeting.ruled
        if ruled is not None:
            yield from settled(meeting, ruled, upheld=ruled.upheld)
        if proposal is None:
            return
        if isinstance(proposal.question, AgreeText) and proposal.objections:
            yield ReadOverObjection(tuple(o.seat for o in proposal.objections))
            return
        yield Decided(proposal.question, over_objection=bool(proposal.objections))
        yield from following(meeting, proposal.question, carried=True)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, while something can be gavelled."""
        if meeting.proposal is not None or meeting.ruled is not None:
            yield cls(seat=seat)


ASKED_OF_PROPOSAL: Final = {
    Framing.PROPOSAL: N_("who is for the proposal?"),
    Framing.OBJECTION: N_("who is for the objection?"),
}
ASKED_OF_RULING: Final = {
    Framing.PROPOSAL: N_("who is for overruling?"),
    Framing.OBJECTION: N_("who is for upholding?"),
}


class PutToVote(Act):
    """Put a contested proposal, or a challenged ruling, to the Council."""

    label: ClassVar[str] = N_("Put it to the vote: {asked}")
    help: ClassVar[str] = N_("Ask for a show of hands. Whatever is asked for needs nine votes.")
    kind: Literal["put_to_vote"] = "put_to_vote"
    framing: Framing = Framing.PROPOSAL

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return for what hands are asked, in words."""
        ruling = meeting.ruled is not None
        return {**super().named(meeting), "asked": (ASKED_OF_RULING if ruling else ASKED_OF_PROPOSAL)[self.framing]}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, when somebody objects or challenges; never on a text that needs consensus."""
        yield from deciding(meeting)
        yield presiding(meeting, self.seat)
        proposal, ruled = meeting.proposal, meeting.ruled
        yield SOMETHING_TO_GAVEL(proposal is not None or ruled is not None)
        if proposal is not None:
            yield CAN_BE_VOTED(not isinstance(proposal.question, AgreeText))
            yield SOMEBODY_OBJECTS(bool(proposal.objections) or not meeting.house.tacit_consent)
            yield from before_the_vote(meeting, proposal)
            yield self._framed(meeting, proposal)
        if ruled is not None:
            yield SOMEBODY_OBJECTS(bool(ruled.challenger))
            yield FRAMED_AS_WRITTEN(self.framing is Framing.PROPOSAL)

    def _framed(self, meeting: Meeting, proposal: Proposal) -> Finding:
        """Return whether the question asks for the proposal: a fault if not, and barred where the Charter says so."""
        rightly = self.framing is Framing.PROPOSAL
        if (proposal.category or proposal.question.category) is Category.SUBSTANTIVE:
            return NOT_TURNED_ROUND(rightly, {"need": meeting.roster.need})
        return RIGHTLY_FRAMED(rightly)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """Hands are counted. Rightly framed, the question makes the proposal need the nine votes."""
        proposal, ruled = meeting.proposal, meeting.ruled
        if proposal is not None:
            yield VoteOpened(proposal.question, proposal.by, self.framing)
        elif ruled is not None:
            yield VoteOpened(Overrule(ruled.challenger), ruled.challenger, self.framing)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Both ways to put it, while something could be put to the vote."""
        if meeting.proposal is not None or meeting.ruled is not None:
            for framing in Framing:
                yield cls(seat=seat, framing=framing)
