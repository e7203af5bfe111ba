"""How many acts are in order from named positions: any unmeant change of a rule changes a number here.

Each line of ``counts.txt`` gives a position, the acts offered to all seats asked, those in order, those possible though
perhaps a fault, how many sequences of two acts in order there are, and how many of three by whoever is awaited. Some
can be checked by hand: fifteen members have four ways to vote each, sixty in all, and fourteen remain with four ways
each, which makes 60 times 56 sequences; the three awaited first have four ways each, 64 together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from game.procedure import CLASSROOM, STRICT, Act, Meeting, legal_acts, offers, step, turn
from tests.procedure import papers_room, planning_room, room, special_room

TABLE: Final = Path(__file__).with_name("counts.txt")
POSITIONS: Final[dict[str, Callable[[], Meeting]]] = {
    "convened": room.convened,
    "convened_by_request": lambda: room.convened(STRICT),
    "drawn": lambda: room.drawn(room.convened()),
    "opened": lambda: room.opened(room.convened()),
    "agenda_proposed": room.agenda_proposed,
    "agenda_contested": room.agenda_contested,
    "agenda_voting": room.agenda_voting,
    "inviting": room.inviting,
    "seated": room.seated,
    "debate": room.debate,
    "debate_by_request": lambda: room.debate(STRICT),
    "floor_given": room.floor_given,
    "speaking": room.speaking,
    "overtime": room.overtime,
    "overtime_in_class": lambda: room.overtime(CLASSROOM),
    "overtime_at_the_hour": lambda: room.late(room.overtime()),
    "point_raised": room.point_raised,
    "ruled": room.ruled,
    "challenged": room.challenged,
    "adjournment_moved": room.adjournment_moved,
    "adjournment_to_moved": room.adjournment_to_moved,
    "suspended": room.suspended,
    "text_stage": room.text_stage,
    "silence": room.silence,
    "agreed": room.agreed,
    "closing": room.closing,
    "closed": room.closed,
    "question_put": room.asked,
    "motion_in_class": room.motion_in_class,
    "seconder_asked": room.seconder_asked,
    "planning": planning_room.planning,
    "called": planning_room.called,
    "several_items": planning_room.several_items,
    "credentials_contested": planning_room.contested,
    "drafts_in_debate": papers_room.tabled,
    "ready_to_vote": papers_room.ready,
    "amended": papers_room.amended,
    "dividing": papers_room.dividing,
    "divided": papers_room.divided,
    "withdrawn": papers_room.withdrawn,
    "draft_counted": papers_room.counted,
    "guest_draft": papers_room.guest_draft,
    "claimed": papers_room.claimed,
    "in_private": special_room.in_private,
    "on_admission": special_room.on_admission,
    "balloting": special_room.balloting,
}


def _acts(meeting: Meeting, *, faulty: bool = False) -> Iterator[Act]:
    return (act for seat in turn(meeting).seats for act in legal_acts(meeting, seat, faulty=faulty))


def _awaited(meeting: Meeting, length: int) -> int:
    """Return how many sequences of so many acts in order there are, each by the seat that is awaited."""
    acts = [act for seat in turn(meeting).must[:1] for act in legal_acts(meeting, seat)]
    if length == 1:
        return len(acts)
    return sum(_awaited(step(meeting, act)[0], length - 1) for act in acts)


def _counted(name: str) -> str:
    meeting = POSITIONS[name]()
    once = list(_acts(meeting))
    offered = sum(1 for seat in turn(meeting).seats for _ in offers(meeting, seat))
    with_faults = sum(1 for _ in _acts(meeting, faulty=True))
    twice = sum(1 for act in once for _ in _acts(step(meeting, act)[0]))
    return f"{name:<22}{offered:>6}{len(once):>6}{with_faults:>6}{twice:>8}{_awaited(meeting, 3):>8}"


def test_the_acts_from_each_position_are_as_many_as_before(request: pytest.FixtureRequest) -> None:
    counted = "\n".join(map(_counted, POSITIONS)) + "\n"
    if request.config.getoption("--update-golden"):
        TABLE.write_text(counted, encoding="utf-8")
    assert counted == TABLE.read_text(encoding="utf-8")


def test_ballots_can_be_counted_by_hand() -> None:
    assert _counted("agenda_voting").split() == ["agenda_voting", "60", "60", "60", str(60 * 56), str(4**3)]
    assert _counted("convened").split() == ["convened", "15", "14", "14", str(14 * 13), str(14 * 13 * 12)]
