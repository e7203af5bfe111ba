"""Turning points with the other choice, the question before, effects and the profile: all from this very game."""

from __future__ import annotations

import pytest

from game.politics import ending, is_met
from game.procedure.decisions import VoteCounted
from game.procedure.questions import Overrule
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session
from game.session.what_if import played_otherwise
from game.texts import Texts
from game.tutor.debrief import debrief
from game.tutor.effects import effects
from game.tutor.otherwise import Otherwise, other_choice, otherwise
from game.tutor.question import OPTIONS, compared
from game.tutor.story import Story
from game.tutor.turning import AT_MOST, TurningPoint, Weight
from tests.papers.games import says_least
from tests.scenario.real_days import NAMES, play

TEXTS = Texts()


def test_the_other_choice_is_another_and_what_follows_is_what_a_replay_gives(played: Session) -> None:
    story = Story.of(played, TEXTS)
    for point in debrief(played, "kazakhstan", TEXTS).turning:
        change = other_choice(story, "kazakhstan", point)
        assert change is not None
        assert change.instead != played.turns[change.number].act
        would = otherwise(played, "kazakhstan", TEXTS, point)
        assert would is not None
        twin = played_otherwise(played, change.number, change.instead)
        assert would.same == (ending(twin.game) == ending(played.game))
        instruction = played.scenario.facts.instruction("kazakhstan")
        assert instruction is not None
        differ = [o for o in instruction.objectives if is_met(o, twin.game) != is_met(o, played.game)]
        assert len(would.goals) == len(differ)
        assert all(any(o.text in goal for goal in would.goals) for o in differ)
        assert otherwise(played, "kazakhstan", TEXTS, point) == would


def test_an_agreement_refused_ends_otherwise(played: Session) -> None:
    point = next(p for p in debrief(played, "mexico", TEXTS).turning if p.weight.name == "AGREEMENT")
    would = otherwise(played, "mexico", TEXTS, point)
    assert would is not None
    assert would.choice.startswith("Mexico breaks the silence over “")


def test_a_veto_not_cast_is_told_as_what_it_is() -> None:
    session = play("veto_2022", {})
    point = next(p for p in debrief(session, "russian_federation", TEXTS).turning if p.weight.name == "VOTE")
    would = otherwise(session, "russian_federation", TEXTS, point)
    assert would is not None
    assert would.choice == "The Russian Federation: “Vote: in favour”."
    assert not would.same
    assert would.matters
    assert would.ending.startswith("The meeting would have ended otherwise: Adopted")


def test_moments_that_changed_something_come_before_those_that_did_not(rough: tuple[Session, ...]) -> None:
    fixed = set()
    for session in rough[:8]:
        seat = session.scenario.meeting.presidency
        plain = debrief(session, seat, TEXTS)

        def tried(point: TurningPoint, session: Session = session, seat: str = seat) -> Otherwise | None:
            return otherwise(session, seat, TEXTS, point)

        found = debrief(session, seat, TEXTS, tried=tried)
        would = {point: tried(point) for point in {*plain.turning, *found.turning}}
        matter = {point for point, one in would.items() if one is not None and one.matters}
        assert matter <= set(found.turning) or len(matter & set(found.turning)) == AT_MOST
        assert found.fixed == (not matter and any(one is not None for one in would.values()))
        assert not plain.fixed, "nothing was played again"
        fixed.add(found.fixed)
    assert fixed == {True, False}


def test_nobody_is_told_to_vote_down_what_is_its_own(rough: tuple[Session, ...]) -> None:
    seen = 0
    for session in rough:
        story = Story.of(session, TEXTS)
        for event, at in story.all(VoteCounted):
            if isinstance(event.question, Overrule):
                chair = at.turned.before.meeting.chair
                point = TurningPoint(at.minute, "", at.act, Weight.VOTE, "")
                change = other_choice(story, chair, point)
                hand = change.instead if change else None
                if isinstance(hand, CastVote):
                    assert (hand.seat, hand.ballot) != (chair, Ballot.YES)
                    seen += 1
    assert seen
    session = play("veto_2022", {})
    point = next(p for p in debrief(session, "united_states", TEXTS).turning if p.weight.name == "VOTE")
    change = other_choice(Story.of(session, TEXTS), "united_states", point)
    assert change is not None
    assert change.instead is not None
    assert change.instead.seat != "united_states", "it moved the draft"


@pytest.mark.parametrize("name", NAMES)
def test_every_turning_point_of_every_real_day_can_be_replayed(name: str) -> None:
    session = play(name, {})
    story = Story.of(session, TEXTS)
    seat = session.scenario.meeting.presidency
    found = debrief(session, seat, TEXTS)
    assert len(found.options) == OPTIONS
    assert len({option.name for option in found.options}) == OPTIONS
    for option in found.options:
        would = otherwise(session, seat, TEXTS, option.point) if option.point else None
        told = compared(story, option, would)
        assert told
        assert not {"{", "}"} & set(told + option.name)


def test_rough_games_can_be_replayed_from_their_turning_points(rough: tuple[Session, ...]) -> None:
    for session in rough[:6]:
        for point in debrief(session, "kazakhstan", TEXTS).turning:
            would = otherwise(session, "kazakhstan", TEXTS, point)
            if would is not None:
                assert would.choice
                assert not {"{", "}"} & set(would.choice + would.ending)


def test_effects_name_every_member_that_was_moved(played: Session) -> None:
    story = Story.of(played, TEXTS)
    did = effects(story, "kazakhstan")
    said = [saying.point for saying in played.game.room.sayings if saying.seat == "kazakhstan"]
    assert [effect.title for effect in did] == [played.scenario.facts.point(point).title for point in said]
    assert any("more room on “" in sentence for effect in did for sentence in effect.sentences)
    for effect in did:
        assert all(sentence.endswith(".") and "{" not in sentence for sentence in effect.sentences)


def test_the_profile_says_what_a_member_let_pass(played: Session) -> None:
    story = Story.of(played, TEXTS)
    found = {seat: debrief(played, seat, TEXTS).gave for seat in played.game.meeting.roster.members}
    assert any("Let “" in sentence for sentences in found.values() for sentence in sentences)
    kept = debrief(played, "kazakhstan", TEXTS).kept_to
    assert kept == ("Said nothing that contradicts what you had said before.",)
    assert story.meeting.closed


def test_after_the_bell_the_debrief_says_what_stands(csto: Scenario) -> None:
    session = Session.new(csto, {"kazakhstan": "human"})
    session.advance()
    while len(session.turns) < 60:
        act = says_least(session.knowledge("kazakhstan"))
        session.submit(act) if act else session.let_pass()
        session.advance()
    session.ring()
    found = debrief(session, "kazakhstan", TEXTS)
    assert found.headline == "The bell rang"
    assert "The meeting was stopped at" in found.account
    assert len(found.options) == OPTIONS
    for point in found.turning:
        would = otherwise(session, "kazakhstan", TEXTS, point)
        assert would is None or would.ending.startswith("Played on to its end")
