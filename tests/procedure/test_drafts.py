"""Drafts: who proposes, submitting, sponsoring, revising, seconding, withdrawing, insisting, asking for a vote."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.procedure import CLASSROOM, STRICT, Meeting, judge, legal_acts, replay, step
from game.procedure.action import OpenVote
from game.procedure.deciding import Gavel
from game.procedure.drafts import DropSponsorship, ReviseDraft, SponsorDraft, SubmitDraft
from game.procedure.invitations import ProposeInvitation
from game.procedure.motions import MoveAdjournment
from game.procedure.pace import DRAFTS
from game.procedure.papers import Draft, Status
from game.procedure.proposals import WithdrawProposal
from game.procedure.questions import Basis
from game.procedure.queue import voting_queue
from game.procedure.withdrawal import AskForVote, HoldPaper, InsistOnPaper, SecondPaper, WithdrawPaper
from tests.procedure import papers_room, room
from tests.procedure.papers_room import (
    ALL,
    DRAFT,
    amended,
    guest_draft,
    ready,
    seconded,
    sponsored,
    tabled,
    voted_on,
    withdrawn,
)
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, MEMBER, OTHER, OUTSIDER, Case, check


def _full() -> Meeting:
    return replay(papers_room.at_hand(), [SubmitDraft(seat=OTHER, draft=f"N{number}") for number in range(DRAFTS)])


def _held() -> Meeting:
    return replay(ready(), [HoldPaper(seat=MEMBER, draft="D1")])


def _observer_seated() -> Meeting:
    """An observer takes part by previous practice, which gives no right to propose."""
    start = replace(room.inviting(), docket=replace(room.inviting().docket, briefers=(room.OBSERVER,)))
    proposal = ProposeInvitation(seat=CHAIR, guests=(room.OBSERVER,), basis=Basis.PREVIOUS_PRACTICE)
    return replay(start, [proposal, Gavel(seat=CHAIR)])


def _motion() -> Meeting:
    return room.adjournment_moved()


def _seconded_motion() -> Meeting:
    return replay(_motion(), [SecondPaper(seat=OTHER)])


def _dropped() -> Meeting:
    return replay(_seconded_motion(), [WithdrawProposal(seat=MEMBER)])


def _part_voted() -> Meeting:
    return voted_on(papers_room.divided(), "D1/op1", yes=ALL)


def _in_blue() -> Meeting:
    return room.adopted(replay(room.drawn(room.convened()), [DRAFT]))


def _urgent() -> Meeting:
    return replay(papers_room.at_hand(STRICT), [DRAFT])


def _by(seat: str) -> SubmitDraft:
    return DRAFT.model_copy(update={"seat": seat})


CASES: Final = (
    Case("a member submits", papers_room.at_hand, DRAFT),
    Case("an invited State submits", room.seated, _by(GUEST)),
    Case("a State outside does not", room.seated, _by(OUTSIDER), "X-NOT-SEATED X-R38"),
    Case("an observer does not", _observer_seated, _by(room.OBSERVER), "X-R38"),
    Case("a briefer of the Secretariat does not", room.seated, _by(BRIEFER), "X-R22-SCOPE"),
    Case("an expert does not", room.seated, _by("expert"), "X-R39-SCOPE"),
    Case("not while hands are counted", room.agenda_voting, DRAFT, "X-VOTING"),
    Case("a name is used once", tabled, DRAFT, "X-NAME-TAKEN"),
    Case("six drafts are enough", _full, DRAFT, "X-PAPERS-FULL"),
    Case("read out, it is only noted", papers_room.at_hand, DRAFT.model_copy(update={"oral": True})),
    Case("a member sponsors", tabled, SponsorDraft(seat=FIRST, draft="D1")),
    Case("an invited State sponsors", lambda: replay(guest_draft(), [DRAFT]), SponsorDraft(seat=GUEST, draft="D1")),
    Case("a State outside does not sponsor", tabled, SponsorDraft(seat=OUTSIDER, draft="D1"), "X-NOT-SEATED X-R38"),
    Case("nor an expert", tabled, SponsorDraft(seat="expert", draft="D1"), "X-R39-SCOPE"),
    Case("nor the Secretariat", tabled, SponsorDraft(seat=BRIEFER, draft="D1"), "X-R22-SCOPE"),
    Case("the mover need not", tabled, SponsorDraft(seat=MEMBER, draft="D1"), "X-OWN-PAPER"),
    Case("once", sponsored, SponsorDraft(seat=FIRST, draft="D1"), "X-SPONSOR-ALREADY"),
    Case("no such draft", tabled, SponsorDraft(seat=FIRST, draft="D9"), "X-NO-SUCH-PAPER"),
    Case("a sponsor leaves", sponsored, DropSponsorship(seat=FIRST, draft="D1")),
    Case("who is no sponsor cannot leave", tabled, DropSponsorship(seat=FIRST, draft="D1"), "X-NO-SPONSOR"),
    Case("nor leave a draft there is not", tabled, DropSponsorship(seat=FIRST, draft="D9"), "X-NO-SUCH-PAPER"),
    Case("the mover revises", tabled, ReviseDraft(seat=MEMBER, draft="D1", wording=("calls", "requests"))),
    Case("others do not", tabled, ReviseDraft(seat=OTHER, draft="D1", wording=("calls", "requests")), "X-NOT-YOURS"),
    Case("words for each paragraph", tabled, ReviseDraft(seat=MEMBER, draft="D1", wording=("calls",)), "X-WORDS"),
    Case("no such draft to revise", tabled, ReviseDraft(seat=MEMBER, draft="D9", wording=()), "X-NO-SUCH-PAPER"),
    Case(
        "not after a vote",
        _part_voted,
        ReviseDraft(seat=MEMBER, draft="D1", wording=("calls", "requests")),
        "X-WITHDRAW-LATE",
    ),
    Case(
        "no revising while hands are counted",
        room.agenda_voting,
        ReviseDraft(seat=MEMBER, draft="D1", wording=()),
        "X-VOTING X-NO-SUCH-PAPER",
    ),
    Case("a draft is seconded", ready, SecondPaper(seat=FIRST, paper="D1")),
    Case("and an amendment", amended, SecondPaper(seat=MEMBER, paper="A1")),
    Case("not one's own", ready, SecondPaper(seat=MEMBER, paper="D1"), "X-OWN-PAPER"),
    Case("once", seconded, SecondPaper(seat=OTHER, paper="D1"), "X-SECONDED"),
    Case("no such paper", ready, SecondPaper(seat=FIRST, paper="D9"), "X-NO-SUCH-PAPER"),
    Case("a motion is seconded", _motion, SecondPaper(seat=OTHER)),
    Case("there is none", ready, SecondPaper(seat=OTHER), "X-NO-MOTION"),
    Case("a class asks for seconders", lambda: replace(ready(), house=CLASSROOM), SecondPaper(seat=FIRST, paper="D1")),
    Case("the mover withdraws", ready, WithdrawPaper(seat=MEMBER, paper="D1")),
    Case("also what was held back", _held, WithdrawPaper(seat=MEMBER, paper="D1")),
    Case("nobody else does", ready, WithdrawPaper(seat=OTHER, paper="D1"), "X-NOT-YOURS"),
    Case("not what is not there", withdrawn, WithdrawPaper(seat=MEMBER, paper="D1"), "X-NO-SUCH-PAPER"),
    Case("not after a part was voted", _part_voted, WithdrawPaper(seat=MEMBER, paper="D1"), "X-WITHDRAW-LATE"),
    Case("the seconder insists", withdrawn, InsistOnPaper(seat=FIRST, paper="D1")),
    Case("a mere supporter does not", withdrawn, InsistOnPaper(seat=OTHER, paper="D1"), "X-NOT-SECONDER"),
    Case("what is there needs no insisting", seconded, InsistOnPaper(seat=FIRST, paper="D1"), "X-NOT-WITHDRAWN"),
    Case("the seconder insists on a motion", _dropped, InsistOnPaper(seat=OTHER)),
    Case("and nobody else", _dropped, InsistOnPaper(seat=FIRST), "X-NOT-SECONDER"),
    Case("only on one withdrawn just now", ready, InsistOnPaper(seat=OTHER), "X-NOT-WITHDRAWN"),
    Case("the mover holds back", ready, HoldPaper(seat=MEMBER, draft="D1")),
    Case("not twice", _held, HoldPaper(seat=MEMBER, draft="D1"), "X-HELD-ALREADY"),
    Case("nobody else holds it back", ready, HoldPaper(seat=OTHER, draft="D1"), "X-NOT-YOURS"),
    Case("not after a vote", _part_voted, HoldPaper(seat=MEMBER, draft="D1"), "X-WITHDRAW-LATE"),
    Case("not what is not there", ready, HoldPaper(seat=MEMBER, draft="D9"), "X-NO-SUCH-PAPER"),
    Case("a member asks for a vote on a guest's draft", guest_draft, AskForVote(seat=OTHER, paper="G1")),
    Case(
        "once",
        lambda: replay(guest_draft(), [AskForVote(seat=OTHER, paper="G1")]),
        AskForVote(seat=FIRST, paper="G1"),
        "X-VOTE-ASKED",
    ),
    Case("a draft in blue in good time", _in_blue, AskForVote(seat=OTHER, paper="D1")),
    Case("no such draft", ready, AskForVote(seat=OTHER, paper="D9"), "X-NO-SUCH-PAPER"),
    Case("the mover brings back what was held", _held, AskForVote(seat=MEMBER, paper="D1")),
    Case("nobody else does", _held, AskForVote(seat=OTHER, paper="D1"), "X-HELD"),
    Case(
        "in writing in good time, to the letter",
        lambda: replay(room.debate(STRICT), [DRAFT]),
        AskForVote(seat=OTHER, paper="D1"),
        "X-LATE-DOC",
    ),
    Case(
        "unless it is urgent", lambda: replay(papers_room.at_hand(STRICT), [DRAFT]), AskForVote(seat=OTHER, paper="D1")
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_drafts_are_voted_in_the_order_in_which_they_came() -> None:
    assert voting_queue(ready()) == ("D1", "D2")
    insisted = replay(withdrawn(), [InsistOnPaper(seat=FIRST, paper="D1")])
    assert voting_queue(withdrawn()) == ("D2",)
    assert voting_queue(insisted) == ("D1", "D2")
    assert insisted.draft("D1") is not None
    assert insisted.draft("D1").mover == FIRST  # type: ignore[union-attr]


def test_a_draft_held_back_stays_alive_without_being_voted() -> None:
    held = _held()
    assert voting_queue(held) == ("D2",)
    assert held.draft("D1").status is Status.HELD  # type: ignore[union-attr]
    assert voting_queue(replay(held, [AskForVote(seat=MEMBER, paper="D1")])) == ("D1", "D2")


def test_a_motion_kept_alive_by_its_seconder_is_pending_as_theirs() -> None:
    kept = replay(_dropped(), [InsistOnPaper(seat=OTHER)])
    assert kept.proposal is not None
    assert kept.proposal.by == OTHER
    assert kept.proposal.question == _motion().proposal.question  # type: ignore[union-attr]
    later = replay(_dropped(), [MoveAdjournment(seat=FIRST), WithdrawProposal(seat=FIRST)])
    assert room.unmet(later, InsistOnPaper(seat=OTHER)) == {"X-NOT-WITHDRAWN"}


def test_a_motion_not_seconded_is_gone_when_it_is_withdrawn() -> None:
    gone = replay(_motion(), [WithdrawProposal(seat=MEMBER)])
    assert room.unmet(gone, InsistOnPaper(seat=OTHER)) == {"X-NOT-WITHDRAWN"}


def test_seconding_is_always_said_to_be_needless_outside_a_classroom() -> None:
    notes = judge(ready(), SecondPaper(seat=FIRST, paper="D1")).notes
    assert [note.requirement.code for note in notes] == ["N-NO-SECOND"]


def test_a_draft_handed_in_during_the_meeting_was_not_circulated_before_it() -> None:
    before = replay(room.drawn(room.convened()), [DRAFT])
    assert (before.draft("D1").hours, tabled().draft("D1").hours) == (48, 0)  # type: ignore[union-attr]
    noted = judge(ready(), OpenVote(seat=CHAIR, item="D1")).notes
    assert [note.requirement.code for note in noted] == ["X-LATE-DOC"]


def test_the_docket_puts_drafts_before_the_council() -> None:
    docket = replace(room.convened().docket, drafts=(Draft("S/1", MEMBER),))
    meeting = room.adopted(replace(room.convened(), docket=docket, drafts=docket.drafts))
    assert voting_queue(meeting) == ("S/1",)


def test_what_is_offered_of_papers_can_be_done() -> None:
    for position in (tabled, ready, amended, seconded, withdrawn, guest_draft, _held):
        meeting = position()
        for seat in (*ALL, GUEST):
            for act in legal_acts(meeting, seat):
                after, events = step(meeting, act)
                assert events
                assert after != meeting
