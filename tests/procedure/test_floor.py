"""Rule 27: who comes onto the list of speakers and to whom the floor is given."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import Delegation, Rank
from game.procedure import (
    CLASSROOM,
    PRACTICE,
    STRICT,
    HouseRules,
    Meeting,
    Phase,
    Roster,
    legal_acts,
    replay,
    speaking_list,
    step,
    turn,
)
from game.procedure.deciding import Gavel
from game.procedure.floor import AskForTheFloor, GiveTheFloor, coming_up
from game.procedure.house import Slot, SpeakingOrder
from game.procedure.matters import Floor, Kind
from game.procedure.opening import CallToOrder, ProposeAgenda
from game.procedure.statements import Conclude
from tests.procedure import planning_room as place
from tests.procedure import room
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, MEMBER, OUTSIDER, SECOND, Case, check

ASK: Final = AskForTheFloor(seat=MEMBER)


def _asked() -> Meeting:
    return replay(room.closing(), [ASK])


def _had_further() -> Meeting:
    return replay(_asked(), [GiveTheFloor(seat=CHAIR, to=MEMBER), Conclude(seat=MEMBER)])


def _strictly_heard() -> Meeting:
    call = GiveTheFloor(seat=CHAIR, to=MEMBER)
    return replay(room.debate(STRICT), [ASK, call, Conclude(seat=MEMBER)])


FIRST_HEARD: Final = GiveTheFloor(seat=CHAIR, to=MEMBER, precedence=True)


def _with_report(house: HouseRules = PRACTICE) -> Meeting:
    """A member presents the report of a committee of the Council."""
    meeting = room.debate(house)
    return replace(meeting, docket=replace(meeting.docket, rapporteurs=(MEMBER,)))


def _reported() -> Meeting:
    return replay(_with_report(), [FIRST_HEARD, Conclude(seat=MEMBER)])


def _signed_up() -> Meeting:
    return replay(place.convened(CLASSROOM), [ASK])


def _chosen() -> Meeting:
    """In debate, where the President chooses among two members who asked."""
    house = replace(STRICT, speaking_order=SpeakingOrder.CHAIR)
    return replay(room.debate(house), [AskForTheFloor(seat=FIRST), AskForTheFloor(seat=SECOND)])


def _woven(president: Slot = Slot.LAST) -> Meeting:
    """In debate, where guests stand on the list as they ask; a member has asked."""
    house = replace(STRICT, guests_slot=Slot.IN_LIST, president_slot=president)
    return replay(replace(room.seated(), house=house, spoken=(BRIEFER,), drawn=()), [AskForTheFloor(seat=SECOND)])


CASES: Final = (
    Case("by request a member asks", lambda: room.debate(STRICT), ASK),
    Case("where members sign up, before the meeting", lambda: place.convened(CLASSROOM), ASK),
    Case("and once", _signed_up, ASK, "X-LISTED"),
    Case("for a meeting that is called", lambda: place.planning(CLASSROOM), ASK, "X-NOT-CONVENED"),
    Case("not as a guest", lambda: place.convened(CLASSROOM), AskForTheFloor(seat=GUEST), "X-NOT-SEATED"),
    Case("the President chooses among those who asked", _chosen, GiveTheFloor(seat=CHAIR, to=SECOND)),
    Case("and among nobody else", _chosen, GiveTheFloor(seat=CHAIR, to=MEMBER), "X-NOT-LISTED"),
    Case("a guest asks for its place", _woven, AskForTheFloor(seat=GUEST)),
    Case("once", lambda: replay(room.debate(STRICT), [ASK]), ASK, "X-LISTED"),
    Case("in a draw all have asked", room.debate, ASK, "X-LISTED"),
    Case("a further statement at the end", room.closing, ASK),
    Case("asked for once", _asked, ASK, "X-LISTED"),
    Case("and had once", _had_further, ASK, "X-NO-FURTHER"),
    Case("the strict text knows none", _strictly_heard, ASK, "X-NO-FURTHER"),
    Case("nobody who is not seated", room.debate, AskForTheFloor(seat=OUTSIDER), "X-NOT-SEATED"),
    Case("an invited State is on the list", room.seated, AskForTheFloor(seat=GUEST), "X-LISTED"),
    Case("not while hands are counted", room.agenda_voting, ASK, "X-AGENDA-FIRST X-VOTING X-LISTED"),
    Case("the next is called", room.debate, GiveTheFloor(seat=CHAIR, to=FIRST)),
    Case(
        "not an empty chair",
        lambda: replace(room.debate(), absent=(FIRST,)),
        GiveTheFloor(seat=CHAIR, to=FIRST),
        "X-ABSENT X-NOT-LISTED",
    ),
    Case("out of order", room.debate, GiveTheFloor(seat=CHAIR, to=SECOND), "F-ORDER"),
    Case("not on the list", room.closing, GiveTheFloor(seat=CHAIR, to=FIRST), "X-NOT-LISTED"),
    Case("not seated", room.debate, GiveTheFloor(seat=CHAIR, to=OUTSIDER), "X-NOT-SEATED X-NOT-LISTED"),
    Case("a report is presented first", _with_report, FIRST_HEARD),
    Case("although nobody asked for the floor", lambda: _with_report(STRICT), FIRST_HEARD),
    Case("nobody else is heard first", room.debate, FIRST_HEARD, "F-ORDER"),
    Case("a report is presented once", _reported, FIRST_HEARD, "X-NOT-LISTED"),
    Case("briefers first", room.seated, GiveTheFloor(seat=CHAIR, to=BRIEFER)),
    Case("invitations first", room.inviting, GiveTheFloor(seat=CHAIR, to=FIRST), "X-INVITATIONS-FIRST"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_requirements(case: Case) -> None:
    check(case)


def test_the_floor_lies_on_the_table_and_another_sentence_is_said_when_the_president_takes_it() -> None:
    given, events = step(room.debate(), GiveTheFloor(seat=CHAIR, to=FIRST))
    assert given.top == Floor(FIRST, Kind.STATEMENT)
    assert [event.sentence.format_map(event.named(given)) for event in events] == ["I give the floor to Albania."]
    last = replace(room.debate(), spoken=tuple(seat for seat in room.roster().members if seat != CHAIR))
    taken, events = step(last, GiveTheFloor(seat=CHAIR, to=CHAIR))
    assert [event.sentence for event in events] == ["I shall now take the floor myself."]
    assert taken.floor is not None


def test_a_further_statement_is_a_turn_of_its_own() -> None:
    given = replay(_asked(), [GiveTheFloor(seat=CHAIR, to=MEMBER)])
    assert given.floor == Floor(MEMBER, Kind.FURTHER)
    assert _had_further().had_further == (MEMBER,)
    assert _had_further().further == ()


def test_the_meeting_cannot_be_closed_while_somebody_waits_for_a_further_statement() -> None:
    assert "X-SPEAKERS-WAIT" in room.unmet(_asked(), room.close())


@pytest.mark.parametrize(("house", "first", "last"), [(PRACTICE, FIRST, GUEST), (CLASSROOM, GUEST, CHAIR)])
def test_where_the_president_and_the_guests_stand_on_the_list(house: HouseRules, first: str, last: str) -> None:
    meeting = replace(room.seated(), house=house, spoken=(BRIEFER,), asked=(MEMBER, CHAIR))
    assert speaking_list(meeting)[0] == first
    assert speaking_list(meeting)[-1] == last


def test_by_the_strict_text_the_president_stands_where_it_asked() -> None:
    meeting = replay(room.debate(STRICT), [AskForTheFloor(seat=CHAIR), ASK])
    assert coming_up(meeting) == (CHAIR, MEMBER)


@pytest.mark.parametrize(
    ("president", "order"),
    [
        (Slot.LAST, (SECOND, GUEST, FIRST, CHAIR)),
        (Slot.FIRST, (CHAIR, SECOND, GUEST, FIRST)),
        (Slot.IN_LIST, (SECOND, GUEST, FIRST)),
    ],
)
def test_guests_can_stand_among_the_members_as_they_ask(president: Slot, order: tuple[str, ...]) -> None:
    assert speaking_list(_woven(president))[-1] in (GUEST, CHAIR)
    asked = replay(_woven(president), [AskForTheFloor(seat=GUEST), AskForTheFloor(seat=FIRST)])
    assert speaking_list(asked) == order


def test_drawn_members_come_before_guests_who_ask() -> None:
    house = replace(PRACTICE, guests_slot=Slot.IN_LIST)
    meeting = replay(replace(room.seated(), house=house, spoken=(BRIEFER,)), [AskForTheFloor(seat=GUEST)])
    assert speaking_list(meeting)[0] == FIRST
    assert speaking_list(meeting)[-2:] == (GUEST, CHAIR)


def test_signing_up_is_offered_before_the_meeting_and_members_are_asked() -> None:
    meeting = place.convened(CLASSROOM)
    assert ASK in list(legal_acts(meeting, MEMBER))
    assert {MEMBER, SECOND} <= set(turn(meeting).may)
    opened = replay(_signed_up(), [CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), Gavel(seat=CHAIR)])
    assert speaking_list(opened)[-2:] == (MEMBER, CHAIR)
    assert ASK not in list(legal_acts(place.convened(STRICT), MEMBER))


def test_ministers_are_heard_before_ambassadors_and_each_rank_as_drawn() -> None:
    ranks = {"norway": Rank.FOREIGN_MINISTER, "kenya": Rank.MINISTER, "ghana": Rank.MINISTER}

    def ranked(person: Delegation) -> Delegation:
        return person.model_copy(update={"rank": ranks.get(person.seat, Rank.AMBASSADOR)})

    people = Roster(tuple(ranked(person) for person in room.roster().delegations))
    assert speaking_list(replace(room.debate(), roster=people))[:4] == ("norway", "ghana", "kenya", "albania")


def test_the_phases_follow_who_is_next() -> None:
    meeting = room.seated()
    seen = []
    while coming := coming_up(meeting):
        seen.append(meeting.phase)
        meeting = replay(meeting, [GiveTheFloor(seat=CHAIR, to=coming[0]), Conclude(seat=coming[0])])
    assert seen == [Phase.BRIEFINGS, *[Phase.DEBATE] * 15, Phase.GUESTS]
    assert meeting.phase is Phase.CLOSING


def test_a_report_comes_before_the_list_and_leaves_the_list_as_it_was() -> None:
    given, events = step(_with_report(), FIRST_HEARD)
    said = [event.sentence.format_map(event.named(given)) for event in events]
    assert "To present a report, I give the floor to Kenya before the others on the list." in said
    assert given.faults == ()
    assert coming_up(_reported()) == tuple(seat for seat in coming_up(room.debate()) if seat != MEMBER)
    assert FIRST_HEARD in list(legal_acts(_with_report(), CHAIR))
    assert not any(act.precedence for act in legal_acts(room.debate(), CHAIR) if isinstance(act, GiveTheFloor))
