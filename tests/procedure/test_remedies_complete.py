"""No way out of a refusal is left out: remedies against an exhaustive search, two acts deep, from many positions.

The search tries every act in order of every seat, whoever's turn it is: all that is offered (open acts by their
examples) and every act that says nothing but who asks, offered or not. It knows nothing of the table of remedies.

Two ways are alike if they take the same kinds of act by the same roles: the President, whoever wants to act, the mover
of something pending, somebody else. So it does not matter which of several equal members acts, in what order two acts
are done, what an example says, or what else an act names: any paper of the queue, any ballot, any guest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

import pytest

from game.council.seats import CHANCE, SeatId
from game.procedure import ACTS, CLASSROOM, STRICT, Act, Ballot, Meeting, judge, legal_acts, remedies, replay, step
from game.procedure.engine import passes
from game.procedure.matters import Proposal
from game.procedure.proposals import Comment
from game.procedure.voting import CastVote
from tests.procedure import papers_room, room, special_room
from tests.procedure import planning_room as place
from tests.procedure.examples import EXAMPLES
from tests.procedure.play import by, odd_acts
from tests.procedure.room import CHAIR, GUEST, MEMBER, OTHER

Way: TypeAlias = tuple[Act, ...]
Position: TypeAlias = Callable[[], Meeting]


def one_hand_missing() -> Meeting:
    """All members but the last have voted on the agenda."""
    votes = [CastVote(seat=seat, ballot=Ballot.YES) for seat in room.roster().members[:-1]]
    return replay(room.agenda_voting(), votes)


def overtime_in_class() -> Meeting:
    """A speaker has gone over where the President may stop one."""
    return room.overtime(CLASSROOM)


def debate_by_request() -> Meeting:
    """The debate where members ask for the floor one by one."""
    return room.debate(STRICT)


QUICK: Final[tuple[Position, ...]] = (
    room.floor_given,
    room.speaking,
    room.overtime,
    room.point_raised,
    room.ruled,
    room.challenged,
    room.suspended,
    room.asked,
    one_hand_missing,
    papers_room.counted,
    special_room.planning,
    place.planning,
    place.one_absent,
    place.too_few,
)
"""Positions in which little is in order, so that the search is over at once."""

SLOW: Final[tuple[Position, ...]] = (
    papers_room.claimed,
    special_room.applied,
    place.short_notice,
    place.called,
    room.agenda_contested,
    room.adjournment_to_moved,
    room.motion_in_class,
    overtime_in_class,
    papers_room.dividing,
    special_room.recorded,
    place.speaking,
    place.unclear,
    room.convened,
    room.requested,
    room.inviting,
    room.seated,
    room.debate,
    room.agenda_proposed,
    room.agenda_voting,
    room.adjournment_moved,
    room.closed,
    room.text_stage,
    room.silence,
    room.agreed,
    room.closing,
    room.classroom,
    room.seconder_asked,
    room.published,
    debate_by_request,
    papers_room.tabled,
    papers_room.ready,
    papers_room.sponsored,
    papers_room.amended,
    papers_room.divided,
    papers_room.seconded,
    papers_room.withdrawn,
    papers_room.amendment_adopted,
    papers_room.guest_draft,
    papers_room.new_body,
    papers_room.dispute,
    special_room.in_private,
    special_room.in_private_with_guest,
    special_room.on_secretary_general,
    special_room.corrected,
    special_room.circulated,
    special_room.on_admission,
    special_room.election,
    special_room.balloting,
    place.several_items,
    place.at_work,
    place.contested,
    place.on_credentials,
    place.at_work_with_one_absent,
    place.ceded,
)


def _plain(kind: type[Act], seat: SeatId) -> Act:
    return kind(seat=seat)  # type: ignore[call-arg]


PLAIN: Final = tuple(kind for kind in ACTS if set(kind.model_fields) == {"kind", "seat"})


def _everything(meeting: Meeting) -> list[Act]:
    """Everything in order, by every seat."""
    found: list[Act] = []
    for seat in (*meeting.roster.by_seat, CHANCE):
        offered = list(legal_acts(meeting, seat))
        kinds = {type(act) for act in offered}
        unoffered = (_plain(kind, seat) for kind in PLAIN if kind not in kinds)
        found += [*offered, *(act for act in unoffered if passes(meeting, act))]
    return found


def _refused(meeting: Meeting) -> list[Act]:
    """The examples of all acts, some by other seats, and odd acts by several, as far as they are not in order."""
    others = [by(_plain(kind, CHAIR), seat) for kind in PLAIN for seat in (CHAIR, MEMBER, OTHER)]
    odd = [by(act, seat) for act in odd_acts() for seat in (CHAIR, MEMBER, GUEST)]
    wanted = dict.fromkeys([*(case.act for case in EXAMPLES), *others, *odd])
    return [act for act in wanted if not passes(meeting, act)]


def _ways_found(meeting: Meeting, wanted: list[Act]) -> dict[Act, set[Way]]:
    """The shortest sequences of one or two acts after which each wanted act is in order."""
    ways: dict[Act, set[Way]] = {act: set() for act in wanted}
    nearby = [(act, step(meeting, act)[0]) for act in _everything(meeting)]
    for act, after in nearby:
        _note(ways, after, wanted, (act,))
    left = [act for act in wanted if not ways[act]]
    for first, after in nearby:
        for second in _everything(after):
            _note(ways, step(after, second)[0], left, (first, second))
    return ways


def _note(ways: dict[Act, set[Way]], meeting: Meeting, wanted: Iterable[Act], way: Way) -> None:
    for act in wanted:
        if passes(meeting, act):
            ways[act].add(way)


def _alike(meeting: Meeting, wanted: Act, way: Way) -> tuple[str, ...]:
    """What two ways have in common that are alike."""
    movers = {matter.by for matter in meeting.pending if isinstance(matter, Proposal)}
    roles = {**dict.fromkeys(movers, "the mover"), wanted.seat: "oneself", meeting.chair: "the President"}
    return tuple(sorted(f"{act.kind} by {roles.get(act.seat, 'another')}" for act in way))


def _left_out(meeting: Meeting) -> Iterator[str]:
    """What the search finds and the remedies do not; nothing where they find something shorter."""
    for wanted, ways in _ways_found(meeting, _refused(meeting)).items():
        offered = list(remedies(meeting, judge(meeting, wanted)))
        least = min(map(len, ways), default=0)
        if not ways or (offered and len(offered[0]) < least):
            continue
        known = {_alike(meeting, wanted, way) for way in offered}
        for way in {_alike(meeting, wanted, way) for way in ways} - known:
            codes = " ".join(finding.requirement.code for finding in judge(meeting, wanted).objections)
            yield f"{wanted.kind} by {wanted.seat} ({codes}): {' + '.join(way)}"


def test_there_are_at_least_fifty_positions_and_they_differ() -> None:
    positions = [position() for position in (*QUICK, *SLOW)]
    assert len(positions) >= 50
    assert all(one != other for number, one in enumerate(positions) for other in positions[:number])


@pytest.mark.parametrize("position", QUICK, ids=lambda position: position.__name__)
def test_no_way_out_is_left_out(position: Position) -> None:
    assert sorted(_left_out(position())) == []


@pytest.mark.long
@pytest.mark.parametrize("position", SLOW, ids=lambda position: position.__name__)
def test_no_way_out_is_left_out_where_much_is_in_order(position: Position) -> None:
    assert sorted(_left_out(position())) == []


def test_the_search_finds_ways_of_one_act_and_of_two() -> None:
    ways = _ways_found(room.point_raised(), _refused(room.point_raised()))
    assert {len(way) for found in ways.values() for way in found} == {1, 2}
    assert ways[Comment(seat=OTHER)] == set()
