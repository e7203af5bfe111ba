"""Whatever is played by the rules: somebody can act, every meeting ends, every answer is a whole sentence."""

from __future__ import annotations

import itertools
import re
from functools import cache
from random import Random

import pytest
from pydantic import TypeAdapter

from game.procedure import ACTS, PRESETS, Act, AnyAct, Meeting, judge, legal_acts, offers, replay, step, turn
from game.procedure.chair import CedeChair
from game.procedure.coming import to_draw
from game.procedure.credentials import SendDeputy
from game.procedure.floor import AskForTheFloor
from game.procedure.motions import MoveAdjournment
from game.procedure.pace import FURTHER_STATEMENTS, POINTS_OF_ORDER
from game.procedure.proposals import Comment
from game.procedure.reservations import StateReservation
from game.procedure.shortcuts import ProposeAdjournment
from game.rulebook.citations import CITATIONS
from tests.procedure.play import EVERYBODY, Style, by, convened, odd_acts, positions

STYLES = [
    pytest.param(Style(house, eager, faulty), id=f"{name}-{eager}-{'faulty' if faulty else 'clean'}")
    for name, house in PRESETS.items()
    for eager in (0.02, 0.3, 0.8)
    for faulty in (False, True)
]
ADAPTER: TypeAdapter[Act] = TypeAdapter(AnyAct)


def most_acts(meeting: Meeting) -> int:
    """How many acts a meeting can have at most.

    An act takes a minute, or belongs to one that did: a proposal that took a minute is gavelled, or voted on in four
    minutes by everybody, and the meeting resumes. What takes none by itself happens a limited number of times: a draw
    and a request once a seat; letters, items and papers while the meeting is planned; being put on the list, called,
    going on to one's own sentence, concluding and being stopped once a turn; a turn comes back only by a point of
    order, of which each seat has a few.
    """
    members, guests = len(meeting.roster.members), len(meeting.roster.guests)
    turns = (members + guests) * (1 + FURTHER_STATEMENTS) + (members + guests) * POINTS_OF_ORDER
    timed = max(0, meeting.docket.hours - meeting.minute) + after_the_hour(meeting)
    planning = 4 * (members + guests) + 2 * len(meeting.docket.agenda) + 10
    return len(to_draw(meeting)) + guests + planning + timed * (members + 3) + turns * 5


def after_the_hour(meeting: Meeting) -> int:
    """How many minutes it can take at most, at the hour, to finish what is pending."""
    return 2 * (3 * len(meeting.roster.members) * 2 + 10) + 5 * 10


@pytest.mark.parametrize("style", STYLES)
def test_a_random_meeting_ends_and_its_acts_replay_to_the_same(style: Style) -> None:
    for seed in range(6):
        acts = [act for _, act in positions(style, seed)]
        start = convened(style.house, 120)
        assert len(acts) <= most_acts(start)
        end = replay(start, acts)
        assert end.closed
        assert not turn(end).seats
        assert replay(start, acts) == end


@pytest.mark.parametrize("style", STYLES)
def test_no_minutes_stand_still_for_long(style: Style) -> None:
    for seed in range(3):
        still = 0
        before = None
        for meeting, _ in positions(style, seed):
            still = still + 1 if before is not None and meeting.minute == before else 0
            before = meeting.minute
            assert still <= 3 * len(meeting.roster.members) + 10, meeting


@pytest.mark.parametrize("style", STYLES)
def test_the_stack_stays_four_deep_and_ballots_are_one_each(style: Style) -> None:
    for seed in range(6, 10):
        minute = 0
        for meeting, _ in positions(style, seed):
            assert len(meeting.pending) <= 4
            assert meeting.minute >= minute
            minute = meeting.minute
            if meeting.voting:
                voters = [seat for seat, _ in meeting.voting.ballots]
                assert len(set(voters)) == len(voters) < len(meeting.roster.members)


@pytest.mark.parametrize("style", STYLES)
def test_what_is_listed_is_what_is_offered_and_in_order(style: Style) -> None:
    for meeting, _ in _now_and_then(style):
        for seat in EVERYBODY:
            offered = list(offers(meeting, seat))
            assert len({act.model_dump_json() for act in offered}) == len(offered)
            assert list(legal_acts(meeting, seat)) == [act for act in offered if judge(meeting, act).in_order]
            possible = [act for act in offered if judge(meeting, act).possible]
            assert list(legal_acts(meeting, seat, faulty=True)) == possible


MOMENTS = {AskForTheFloor, CedeChair, Comment, MoveAdjournment, ProposeAdjournment, SendDeputy, StateReservation}
"""Acts that are in order at many moments and are offered only where somebody would think of them."""
SIMPLE = [kind for kind in ACTS if set(kind.model_fields) == {"kind", "seat"} and kind not in MOMENTS]
"""Acts that say nothing but who asks: each is either offered or not in order."""


@pytest.mark.parametrize("style", STYLES)
def test_no_simple_act_in_order_is_left_out_of_the_offers(style: Style) -> None:
    for meeting, _ in _now_and_then(style):
        for seat in EVERYBODY:
            offered = {type(act) for act in offers(meeting, seat)}
            for kind in SIMPLE:
                left_out = kind not in offered and judge(meeting, kind(seat=seat)).in_order  # type: ignore[call-arg]
                assert not left_out, (kind, seat, meeting.pending, meeting.phase)


@pytest.mark.parametrize("style", STYLES)
def test_those_who_may_speak_up_are_seated_and_asked_once(style: Style) -> None:
    for meeting, _ in _now_and_then(style):
        asked = turn(meeting)
        assert asked.must
        assert len(set(asked.may)) == len(asked.may)
        assert not set(asked.may) & set(asked.must[:1])
        if meeting.begun:
            assert all(meeting.is_seated(seat) for seat in asked.seats)


@pytest.mark.parametrize("style", STYLES)
def test_every_answer_is_a_whole_sentence_that_cites_a_known_rule(style: Style) -> None:
    rng = Random(7)
    for meeting, act in _now_and_then(style):
        for seat in EVERYBODY:
            for tried in (by(act, seat), *offers(meeting, seat), by(rng.choice(odd_acts()), seat)):
                verdict = judge(meeting, tried)
                said = str(verdict)
                assert "{" not in said
                assert said.startswith(("In order.", "Possible, but a fault. ", "Not in order. "))
                for finding in verdict.findings:
                    assert CITATIONS[finding.citation.id] is finding.citation
                    assert "{" not in str(finding)
                    assert not re.search(r"^[ ,.]|  | [,.]", str(finding)), "a name is missing"


@pytest.mark.parametrize("style", STYLES)
def test_every_event_and_every_label_can_be_said(style: Style) -> None:
    for meeting, act in positions(style, seed=23):
        assert "{" not in act.label.format_map(act.named(meeting))
        after, events = step(meeting, act)
        for event in events:
            assert "{" not in event.sentence.format_map(event.named(after))
            assert event.voice in {"president", "seat", "procedure", ""}


@pytest.mark.parametrize("style", STYLES)
def test_every_act_played_survives_the_journal(style: Style) -> None:
    for _, act in positions(style, seed=24):
        assert ADAPTER.validate_json(act.model_dump_json()) == act


@cache
def _now_and_then(style: Style) -> tuple[tuple[Meeting, Act], ...]:
    """Return every eleventh position of two games."""
    games = (positions(style, seed) for seed in (20, 120))
    return tuple(position for game in games for position in itertools.islice(game, 0, None, 11))


@pytest.mark.long
@pytest.mark.parametrize("style", STYLES)
def test_many_random_meetings_end(style: Style) -> None:
    for seed in range(1000, 1060):
        start = convened(style.house, 180)
        assert sum(1 for _ in positions(style, seed, 180)) <= most_acts(start)
