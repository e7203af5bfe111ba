"""What points do to the room: half-steps, causes, sentences, credibility."""

from __future__ import annotations

from game.politics.persuasion import LIMIT, Cause, CredibilityFell, End, RoomMoved, direction, effects
from game.politics.room import Room
from game.politics.stance import reach
from game.procedure.act import Event
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, facts, meeting, on_record


def _said(room: Room, point: str) -> tuple[Room, list[Event]]:
    """Return the room after the effects of ``point``, which is on the record, and the effects."""
    happened = list(effects(room, meeting(), room.facts.point(point).seat, point))
    for event in happened:
        room = room.after(event, 1)
    return room, happened


def _moved(events: list[Event], member: str) -> RoomMoved:
    return next(event for event in events if isinstance(event, RoomMoved) and event.member == member)


def test_two_fitting_points_give_a_rung_of_room_and_no_more() -> None:
    world = facts()
    rights = world.paragraph("rights")
    room = on_record(world, "one")
    assert reach(room, HARD, rights).floor == 2
    room, events = _said(room, "one")
    assert (_moved(events, HARD).steps, _moved(events, HARD).end) == (1, End.DOWN)
    assert reach(room, HARD, rights).floor == 2, "half a step is not a step"
    room, _ = _said(room, "two")
    assert reach(room, HARD, rights).floor == 1
    for point in ("echo", "reply"):
        room, _ = _said(room, point)
    assert room.nudge(HARD, "rights").down == LIMIT
    assert reach(room, HARD, rights).ceiling == 3, "the other end has not moved"


def test_a_point_moves_those_it_speaks_to_and_nobody_else() -> None:
    _, events = _said(on_record(facts(), "priced"), "priced")
    assert {event.member for event in events if isinstance(event, RoomMoved)} == {SOFT, CALM}
    _, events = _said(on_record(facts(), "one"), "one")
    assert {event.member for event in events if isinstance(event, RoomMoved)} == {HARD}


def test_a_point_that_alarms_takes_room_away() -> None:
    room, events = _said(on_record(facts(), "alarming"), "alarming")
    assert (_moved(events, HARD).steps, _moved(events, HARD).cause) == (-1, Cause.ALARMED)
    assert room.nudge(HARD, "rights").down == -1


def test_a_contested_point_costs_room_with_those_who_read_the_charter_closely() -> None:
    _, events = _said(on_record(facts(), "contested"), "contested")
    assert (_moved(events, HARD).steps, _moved(events, HARD).cause) == (-1, Cause.CONTESTED)


def test_the_same_argument_is_new_only_once() -> None:
    _, events = _said(on_record(facts(), "echo", "echoed"), "echoed")
    assert (_moved(events, HARD).steps, _moved(events, HARD).cause) == (0, Cause.SAID_BEFORE)


def test_an_answer_to_what_was_noted_counts_double() -> None:
    world = facts()
    _, events = _said(on_record(world, "asked", "reply", notes=((GUEST, "asked"),)), "reply")
    assert (_moved(events, HARD).steps, _moved(events, HARD).cause) == (2, Cause.ANSWERED)
    _, events = _said(on_record(world, "asked", "reply"), "reply")
    assert _moved(events, HARD).steps == 1, "not noted, not meant as an answer"


def test_contradicting_oneself_costs_credibility_and_then_words_do_nothing() -> None:
    room = on_record(facts(), "one", "denial")
    room, events = _said(room, "denial")
    assert [type(event) for event in events if isinstance(event, CredibilityFell)] == [CredibilityFell]
    assert room.credit(GUEST) == 2
    for _ in range(4):
        room = room.after(CredibilityFell(GUEST, "denial", "one"), 1)
    assert room.credit(GUEST) == 0
    _, events = _said(room, "two")
    assert (_moved(events, HARD).steps, _moved(events, HARD).cause) == (0, Cause.DOUBTED)
    warm = facts(
        delegations=[
            {**entry, "regard": {GUEST: 1}} if entry["seat"] == HARD else entry
            for entry in (participant.model_dump(mode="json") for participant in facts().delegations)
        ]
    )
    friendly = Room(warm, sayings=room.sayings, credibility=room.credibility)
    assert _moved(_said(friendly, "two")[1], HARD).steps == 1


def test_where_a_point_pulls_follows_from_its_speakers_stand() -> None:
    world = facts()
    assert direction(world, world.point("one"), world.paragraph("rights")) is End.DOWN
    assert direction(world, world.point("asked"), world.paragraph("rights")) is End.UP


def test_every_effect_can_be_said() -> None:
    world = facts()
    for point in ("one", "alarming", "contested", "priced"):
        _, events = _said(on_record(world, point), point)
        for event in events:
            said = event.sentence.format_map(event.named(meeting()))
            assert "{" not in said
            assert said.endswith(".")
