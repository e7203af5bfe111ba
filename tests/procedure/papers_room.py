"""Positions with papers before the Council: drafts, amendments, parts, claims about procedure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from game.council.seats import SeatId
from game.procedure import PRACTICE, Ballot, HouseRules, Meeting, replay
from game.procedure.action import DeclareReady, OpenVote
from game.procedure.amending import AskSeparateVote, ProposeAmendment
from game.procedure.deciding import Gavel
from game.procedure.drafts import SponsorDraft, SubmitDraft
from game.procedure.house import DoubleVeto
from game.procedure.matters import PointGround
from game.procedure.papers import About, Change
from game.procedure.points import RaisePointOfOrder
from game.procedure.voting import CastVote
from game.procedure.withdrawal import SecondPaper, WithdrawPaper
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER

DRAFT: Final = SubmitDraft(seat=MEMBER, draft="D1", paragraphs=("op1", "op2"), wording=("calls", "decides"))
SECOND_DRAFT: Final = SubmitDraft(seat=OTHER, draft="D2")
READY: Final = DeclareReady(seat=CHAIR)
STRIKE: Final = ProposeAmendment(
    seat=FIRST, amendment="A1", target="D1", change=Change.DELETE, paragraph="op2", distance=1
)
REPLACE: Final = ProposeAmendment(seat=OTHER, amendment="A2", target="D1", paragraph="op1", words="urges", distance=5)
PART: Final = AskSeparateVote(seat=FIRST, draft="D1", part="op1")
ALL: Final = room.roster().members


def at_hand(house: HouseRules = PRACTICE) -> Meeting:
    """The debate, in an urgent matter: papers may come late."""
    meeting = room.debate(house)
    return replace(meeting, docket=replace(meeting.docket, urgent=True))


@cache
def tabled() -> Meeting:
    """Two drafts are before the Council, while the debate goes on."""
    return replay(at_hand(), [DRAFT, SECOND_DRAFT])


@cache
def ready() -> Meeting:
    """The Council has come to the vote."""
    return replay(tabled(), [READY])


@cache
def sponsored() -> Meeting:
    """Another member has put its name to the first draft."""
    return replay(tabled(), [SponsorDraft(seat=FIRST, draft="D1")])


@cache
def counted() -> Meeting:
    """Eight in favour of the first draft, a permanent member against: short of nine, and no veto. Not announced yet."""
    meeting = replay(ready(), [OpenVote(seat=CHAIR, item="D1")])
    for seat in ALL:
        ballot = Ballot.NO if seat == "united_states" else Ballot.YES if seat in ALL[:8] else Ballot.ABSTAIN
        meeting = replay(meeting, [CastVote(seat=seat, ballot=ballot)])
    return meeting


@cache
def amended() -> Meeting:
    """Two amendments to the first draft wait: one strikes words out, the other goes further."""
    return replay(ready(), [STRIKE, REPLACE])


@cache
def dividing() -> Meeting:
    """A member has asked for a separate vote; the mover has not said a word."""
    return replay(ready(), [PART])


@cache
def divided() -> Meeting:
    """A part of the first draft is voted separately."""
    return replay(dividing(), [Gavel(seat=CHAIR)])


@cache
def seconded() -> Meeting:
    """Another member has seconded the first draft."""
    return replay(ready(), [SecondPaper(seat=FIRST, paper="D1")])


@cache
def withdrawn() -> Meeting:
    """The mover has withdrawn the first draft, which another member had seconded."""
    return replay(seconded(), [WithdrawPaper(seat=MEMBER, paper="D1")])


@cache
def amendment_adopted() -> Meeting:
    """The second amendment was voted out of turn and adopted; the first still waits."""
    return voted_on(amended(), "A2", yes=ALL)


@cache
def guest_draft() -> Meeting:
    """An invited State has submitted a draft, and the Council has come to the vote."""
    invited = replay(room.inviting(), [room.INVITE_BRIEFER, Gavel(seat=CHAIR), room.INVITE_GUEST, Gavel(seat=CHAIR)])
    heard = room.heard(replace(invited, docket=replace(invited.docket, urgent=True)))
    return replay(heard, [SubmitDraft(seat=GUEST, draft="G1", paragraphs=("op1",))])


@cache
def new_body(house: HouseRules = PRACTICE) -> Meeting:
    """A draft sets up a body, which some hold to be procedure and some do not."""
    submit = SubmitDraft(seat=MEMBER, draft="B1", about=About.NEW_BODY)
    return replay(at_hand(house), [submit, READY])


def claim(paper: str = "B1", kind: str = "substantive", seat: SeatId = OTHER) -> RaisePointOfOrder:
    """The claim that a matter is, or is not, one of procedure."""
    return RaisePointOfOrder(seat=seat, ground=PointGround.CATEGORY, about=(paper, kind))


@cache
def claimed() -> Meeting:
    """It is claimed that the draft on a body is not procedure, and such claims are put to the vote here."""
    rules = replace(PRACTICE, double_veto=DoubleVeto.SAN_FRANCISCO)
    return replay(replace(new_body(), house=rules), [claim()])


@cache
def dispute(house: HouseRules = PRACTICE) -> Meeting:
    """A draft is to settle a dispute (Chapter VI); a member is concerned by it."""
    meeting = at_hand(house)
    known = replace(meeting, docket=replace(meeting.docket, disputants=(FIRST,)))
    return replay(known, [SubmitDraft(seat=MEMBER, draft="V1", about=About.DISPUTE), READY])


def voted_on(meeting: Meeting, item: str, yes: tuple[SeatId, ...], no: tuple[SeatId, ...] = ()) -> Meeting:
    """A vote opened, taken and announced; everybody not named abstains."""
    return room.voted(replay(meeting, [OpenVote(seat=CHAIR, item=item)]), yes, no)
