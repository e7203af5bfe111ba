"""What house rules and good faith ask before a proposal is decided or dropped: a vote, a seconder, no quiet veto."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.procedure.act import seat_names
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting
from game.procedure.questions import AgreeText, Invite
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

SILENCE_DECIDES: Final = Requirement(
    "X-ALWAYS-VOTE",
    cite.PRACTICE_TACIT_CONSENT,
    N_("In this meeting a proposal is decided if nobody objects."),
    N_("In this meeting every proposal is put to the vote, also one to which nobody objects."),
)
SECONDED: Final = Requirement(
    "X-NOT-SECONDED",
    cite.MODEL_UN_SECONDING,
    N_("The motion has the seconder that these house rules ask for, or needs none."),
    N_("Nobody has seconded the motion, and these house rules ask for that. The Council itself does not."),
)
NOT_DROPPED: Final = Requirement(
    "F-GAVEL",
    cite.RULE_37,
    N_("Nobody has objected to the invitation that is withdrawn."),
    N_(
        "One objection is no veto on a guest, under rule 37 or rule 39: {objectors} objected, so the Council votes "
        "on the invitation, or agrees to hear the guest in another way."
    ),
    Weight.FAULT,
)


def needs_seconder(meeting: Meeting, proposal: Proposal) -> bool:
    """Whether ``proposal`` is a member's motion that these house rules do not let be decided before it is seconded."""
    return meeting.house.seconding and proposal.rank > 0 and not proposal.seconder


def before_the_gavel(meeting: Meeting, proposal: Proposal) -> Iterator[Finding]:
    """Yield what the house rules ask before ``proposal`` is decided without a vote."""
    if not isinstance(proposal.question, AgreeText):
        yield SILENCE_DECIDES(meeting.house.tacit_consent)
    yield from before_the_vote(meeting, proposal)


def before_the_vote(meeting: Meeting, proposal: Proposal) -> Iterator[Finding]:
    """Yield what the house rules ask before ``proposal`` is put to the vote: a seconder, of a member's motion."""
    if proposal.rank:
        yield SECONDED(not needs_seconder(meeting, proposal))


def before_dropping(meeting: Meeting, proposal: Proposal) -> Iterator[Finding]:
    """Yield what good faith asks before ``proposal`` is withdrawn: no guest is kept out by a single objection."""
    if isinstance(proposal.question, Invite):
        objectors = tuple(objection.seat for objection in proposal.objections)
        yield NOT_DROPPED(not objectors, {"objectors": seat_names(meeting, objectors)})
