"""Random play by the rules, and acts of every kind by everybody, for the tests that need many positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from game.council.seats import CHANCE, SeatId
from game.procedure import Act, HouseRules, Meeting, convene, legal_acts, step, turn
from game.procedure.deciding import Gavel
from game.procedure.docket import Docket
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import ProposeInvitation
from game.procedure.matters import Capacity
from game.procedure.motions import MoveAdjournmentTo, ProposeSuspension
from game.procedure.questions import Basis, Form
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from tests.procedure.room import BRIEFER, CHAIR, GUEST, MEMBER, OBSERVER, roster

EVERYBODY: Final = (*(d.seat for d in roster().delegations), CHANCE, "nobody")
"""Every seat there is, and one there is not."""


@dataclass(frozen=True)
class Style:
    """How a random game is played: how often somebody speaks up, and whether faults are committed."""

    house: HouseRules
    eager: float
    faulty: bool


def convened(house: HouseRules, hours: int) -> Meeting:
    """A meeting with three announced guests and a draft text."""
    guests = (BRIEFER, "expert", OBSERVER)
    docket = Docket(9001, "2022-02-16", "Cooperation", CHAIR, hours=hours, briefers=guests, has_text=True)
    return convene(roster(), docket, house)


def positions(style: Style, seed: int, hours: int = 120) -> Iterator[tuple[Meeting, Act]]:
    """Play one game at random; yield each meeting with the act that is done next. Fails if nobody can act."""
    rng = Random(seed)
    meeting = convened(style.house, hours)
    while not meeting.closed:
        act = _one_act(meeting, style, rng)
        yield meeting, act
        meeting, _ = step(meeting, act)


def _one_act(meeting: Meeting, style: Style, rng: Random) -> Act:
    asked = turn(meeting)
    if asked.may and rng.random() < style.eager:
        acts = _possible(meeting, rng.choice(asked.may), style)
        if acts:
            return rng.choice(acts)
    acts = _possible(meeting, asked.must[0], style)
    assert acts, f"{asked.must[0]} has to act and cannot: {meeting}"
    return rng.choice(acts)


def _possible(meeting: Meeting, seat: SeatId, style: Style) -> list[Act]:
    wanted = [*legal_acts(meeting, seat, faulty=style.faulty), *_open_acts(meeting, seat, style)]
    # A motion to adjourn ends most games before anything has happened, so it is made only now and then.
    ends = [act for act in wanted if not act.kind.startswith("move_adjournment")]
    return ends if ends and meeting.minute % 7 else wanted


def _open_acts(meeting: Meeting, seat: SeatId, style: Style) -> Iterator[Act]:
    """Yield open acts of one's own making, where they are possible."""
    mine = (
        BeginStatement(seat=seat, points=(("one", 3), ("two", 4)), words="In short."),
        BeginStatement(seat=seat, points=(("one", 2),), capacity=Capacity.PRESIDENCY),
        PutUnderSilence(seat=seat, form=Form.PRESS, wording=("a1", "b1")),
        BreakSilence(seat=seat, paragraph="b"),
    )
    return (act for act in mine if _passes(meeting, act, style))


def _passes(meeting: Meeting, act: Act, style: Style) -> bool:
    return all(f.holds or f.weight == "note" or (style.faulty and f.weight == "fault") for f in act.findings(meeting))


@cache
def odd_acts() -> tuple[Act, ...]:
    """Acts that no face would send and a script might: empty, doubled, endless, about nobody."""
    return (
        BeginStatement(seat=MEMBER),
        BeginStatement(seat=MEMBER, points=(("a", 0),)),
        BeginStatement(seat=MEMBER, points=(("a", -3), ("b", 2))),
        BeginStatement(seat=MEMBER, points=tuple((str(n), 1) for n in range(13))),
        BeginStatement(seat=MEMBER, words=" ", capacity=Capacity.PRESIDENCY),
        MoveAdjournmentTo(seat=MEMBER, until=" "),
        ProposeSuspension(seat=CHAIR, length=0),
        ProposeSuspension(seat=CHAIR, length=61),
        PutUnderSilence(seat=CHAIR, wording=()),
        BreakSilence(seat=MEMBER, paragraph=""),
        CastVote(seat=MEMBER, ballot=Ballot.ABSENT),
        GiveTheFloor(seat=CHAIR, to="nobody"),
        ProposeInvitation(seat=CHAIR, guests=(), basis=Basis.RULE_37),
        ProposeInvitation(seat=CHAIR, guests=(GUEST, GUEST), basis=Basis.RULE_37),
        ProposeInvitation(seat=CHAIR, guests=("nobody", BRIEFER), basis=Basis.PREVIOUS_PRACTICE),
        Gavel(seat="nobody"),
    )


def by(act: Act, seat: SeatId) -> Act:
    """The same act, asked for by somebody else."""
    return act.model_copy(update={"seat": seat})
