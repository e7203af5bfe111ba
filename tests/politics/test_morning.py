"""The brief of the day: dealt by chance, once, before the meeting; each seat finds its own part and nobody the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.council.seats import CHANCE, PUBLIC, SeatId
from game.politics import Game, judge, legal_acts, seen_by, step, turn
from game.politics.morning import BriefDealt, DealBrief, is_to_be_dealt
from game.politics.room import Room
from game.procedure import Meeting
from game.procedure.house import STRICT
from game.procedure.meeting import Phase
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, facts
from tests.procedure import room as place

BRIEFS = [
    {"id": "mild", "title": "A mild morning", "note": "Brazil swallows more.", "give": {SOFT: 3}},
    {
        "id": "stern",
        "title": "A stern morning",
        "note": "Albania asks for less; the guest has another cable.",
        "positions": {HARD: {"rights": {"stand": 1, "status": "invented", "because": "Made for a test."}}},
        "red_lines": {CALM: [{"paragraph": "rights", "at_least": 3, "status": "invented", "because": "Told today."}]},
        "cables": {GUEST: "Be brief today."},
    },
]
CABLE = {
    "seat": GUEST,
    "cable": "Be heard.",
    "watch": [HARD],
    "statement": ["one"],
    "objectives": [
        {"id": f"goal_{number}", "tier": "must", "public": False, "text": "Speak.", "when": {"kind": "always"}}
        for number in range(3)
    ],
}
MILD = DealBrief(seat=CHANCE, brief="mild")
STERN = DealBrief(seat=CHANCE, brief="stern")


def _room() -> Room:
    return Room(facts(briefs=BRIEFS, instructions=[CABLE]))


def _game(meeting: Meeting) -> Game:
    return Game(meeting, _room())


def _ready() -> Game:
    return _game(place.drawn(place.convened()))


@pytest.mark.parametrize(
    ("game", "act", "unmet"),
    [
        (_ready(), MILD, ""),
        (_ready(), DealBrief(seat=CHANCE, brief="bright"), "X-NO-BRIEF"),
        (_ready(), DealBrief(seat=HARD, brief="mild"), "X-DEALT-BY-CHANCE"),
        (step(_ready(), MILD)[0], STERN, "X-DEALT"),
        (_game(place.opened(place.convened())), MILD, "X-OPEN-ALREADY"),
        (
            _game(replace(place.opened(place.convened()), phase=Phase.CLOSED)),
            MILD,
            "X-MEETING-OVER X-OPEN-ALREADY",
        ),
    ],
    ids=["first", "unknown", "by a member", "twice", "too late", "afterwards"],
)
def test_who_deals_what_and_when(game: Game, act: DealBrief, unmet: str) -> None:
    verdict = judge(game, act)
    assert {finding.requirement.code for finding in verdict.objections} == set(unmet.split())
    assert verdict.in_order is (not unmet)


def test_each_brief_changes_what_it_says_and_nothing_else() -> None:
    usual = _room().facts
    mild, stern = step(_ready(), MILD)[0].room.facts, step(_ready(), STERN)[0].room.facts
    assert [(world.give(SOFT), world.give(HARD)) for world in (usual, mild, stern)] == [(2, 1), (3, 1), (2, 1)]
    assert [world.stand(HARD, "rights") for world in (usual, mild, stern)] == [2, 2, 1]
    assert [world.stand(SOFT, "rights") for world in (usual, mild, stern)] == [-2, -2, -2]
    calm = [world.participant(CALM) for world in (usual, mild, stern)]
    assert [len(own.red_lines) for own in calm if own] == [0, 0, 1]
    cables = [world.instruction(GUEST) for world in (usual, mild, stern)]
    assert [own.cable for own in cables if own] == ["Be heard.", "Be heard.", "Be brief today."]
    assert all(own.objectives == cables[0].objectives for own in cables if own and cables[0])


def test_chance_draws_the_list_and_deals_before_anybody_acts() -> None:
    drawing = _game(place.convened())
    assert not is_to_be_dealt(drawing.meeting, drawing.room)
    assert not any(isinstance(act, DealBrief) for act in legal_acts(drawing, CHANCE))
    assert turn(_ready()).seats == (CHANCE,)
    assert list(legal_acts(_ready(), CHANCE)) == [MILD, STERN]
    dealt = step(_ready(), STERN)[0]
    assert CHANCE not in turn(dealt).seats
    assert list(legal_acts(dealt, CHANCE)) == []


def test_without_a_draw_of_speakers_it_is_dealt_at_once() -> None:
    assert turn(_game(place.convened(STRICT))).seats == (CHANCE,)


def test_a_scenario_without_briefs_plays_as_before() -> None:
    plain = Game(_ready().meeting, Room(facts()))
    assert CHANCE not in turn(plain).seats
    assert turn(plain).must == (place.CHAIR,)


def test_it_takes_no_time_and_is_told_to_nobody() -> None:
    game, events = step(_ready(), MILD)
    assert events == (BriefDealt("mild"),)
    assert events[0].known_to == ()
    assert game.meeting == _ready().meeting
    assert str(Texts().say(events[0].says)) == "Every delegation has its last word from home."


def test_each_seat_sees_its_own_part_alone() -> None:
    """Two mornings look the same to everybody they do not touch."""
    games = [step(_ready(), act)[0] for act in (MILD, STERN)]
    differ = {
        seat for seat in (HARD, SOFT, CALM, GUEST, "france", PUBLIC) if len({_seen(game, seat) for game in games}) > 1
    }
    assert differ == {HARD, SOFT, CALM, GUEST}
    for game in games:
        for seat in (HARD, SOFT, CALM, GUEST, PUBLIC):
            known = seen_by(game, seat)
            assert known.room.brief == ""
            assert known.facts.briefs == ()


def _seen(game: Game, seat: SeatId) -> str:
    return seen_by(game, seat).facts.model_dump_json()


def test_the_seed_deals_every_brief_and_the_journal_keeps_it(csto: Scenario) -> None:
    dealt = [_dealt(Session.new(csto, {}, seed=seed)) for seed in range(24)]
    assert set(dealt) == {brief.id for brief in csto.briefs}
    assert dealt == [_dealt(Session.new(csto, {}, seed=seed)) for seed in range(24)]


def _dealt(session: Session) -> str:
    while not session.game.room.brief:
        act = session._choice(CHANCE, turn(session.game))
        assert act is not None
        session.submit(act)
    return session.game.room.brief
