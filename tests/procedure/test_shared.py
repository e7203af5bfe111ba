"""What many acts have in common: an example of each is in order, and each shared requirement can fail it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from game.procedure import ACTS, Meeting, judge, step
from game.procedure.act import Act
from game.procedure.invitations import ProposeInvitation
from game.procedure.questions import Basis
from tests.procedure import room
from tests.procedure.examples import EXAMPLES
from tests.procedure.room import MEMBER, Case


def _elsewhere(position: Callable[[], Meeting]) -> Callable[[Case], tuple[Meeting, Act]]:
    return lambda case: (position(), case.act)


SPOILERS: Final[dict[str, Callable[[Case], tuple[Meeting, Act]]]] = {
    "X-MEETING-OVER": _elsewhere(room.closed),
    "X-NOT-OPEN": _elsewhere(lambda: room.drawn(room.convened())),
    "X-SUSPENDED": _elsewhere(room.suspended),
    "X-PENDING": _elsewhere(room.adjournment_moved),
    "X-HOUR": lambda case: (room.late(case.position()), case.act),
    "X-VOTING": _elsewhere(room.agenda_voting),
    "X-AGENDA-FIRST": _elsewhere(lambda: room.opened(room.convened())),
    "X-ONLY-PRESIDENT": lambda case: (case.position(), case.act.model_copy(update={"seat": MEMBER})),
    "X-NOT-MEMBER-PROC": lambda case: (case.position(), case.act.model_copy(update={"seat": room.GUEST})),
}
"""How to spoil an act that is in order, by what then fails."""

SPOILED: Final = [
    pytest.param(case, code, id=f"{case.act.kind}-{code}")
    for case in EXAMPLES
    for code in SPOILERS
    if any(finding.requirement.code == code for finding in judge(case.position(), case.act).findings)
]


def test_every_kind_of_act_has_an_example() -> None:
    assert {type(case.act) for case in EXAMPLES} == set(ACTS)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.act.kind)
def test_an_example_is_in_order_and_can_be_done(case: Case) -> None:
    room.check(case)
    after, events = step(case.position(), case.act)
    assert events
    assert after != case.position()


@pytest.mark.parametrize(("case", "code"), SPOILED)
def test_a_shared_requirement_can_fail_it(case: Case, code: str) -> None:
    meeting, act = SPOILERS[code](case)
    assert code in room.unmet(meeting, act)
    assert not judge(meeting, act).possible


def test_a_spoiled_proposal_still_names_its_guests() -> None:
    act = ProposeInvitation(seat=room.MEMBER, guests=(room.GUEST,), basis=Basis.RULE_37)
    sentences = str(judge(room.inviting(), act))
    assert "Only the President does this; the Russian Federation presides, not Kenya." in sentences
