"""Hints: what touches a seat, from what the seat itself may know."""

from __future__ import annotations

from game.politics import Game, seen_by
from game.scenario import Scenario
from game.session import Session
from game.texts import Texts
from game.tutor.hints import contradiction, touches

TEXTS = Texts()


def after_saying(session: Session, point: str) -> Game:
    """Return the game right after this point was made."""
    return next(t.after for t in session.turns if t.after.room.said(point) and not t.before.room.said(point))


def test_a_point_that_can_be_answered_shows_with_what(read_through: Session) -> None:
    facts = read_through.scenario.facts
    found = 0
    for mine in facts.points_of("kazakhstan"):
        for id in mine.answers:
            if not read_through.game.room.said(id) or facts.point(id).seat == "kazakhstan":
                continue
            knowledge = seen_by(after_saying(read_through, id), "kazakhstan")
            hint = touches(knowledge, id, TEXTS)
            assert hint is not None
            if not knowledge.room.said(mine.id):
                assert mine in hint.answers
                assert all(answer.title in hint.sentence for answer in hint.answers)
                found += 1
    assert found > 3


def test_nothing_is_said_about_points_that_do_not_touch_the_seat(read_through: Session) -> None:
    facts = read_through.scenario.facts
    knowledge = seen_by(read_through.game, "kazakhstan")
    answered = {id for mine in facts.points_of("kazakhstan") for id in mine.answers}
    for point in facts.points:
        if point.id in answered or point.answers or "kazakhstan" in point.touches:
            continue
        assert touches(knowledge, point.id, TEXTS) is None


def test_a_point_that_names_the_seat_says_so(csto: Scenario) -> None:
    knowledge = seen_by(Session.new(csto, {}).game, "kazakhstan")
    answered = {id for mine in csto.points_of("kazakhstan") for id in mine.answers}
    named = [p for p in csto.points if "kazakhstan" in p.touches and p.id not in answered and p.seat != "kazakhstan"]
    for point in named:
        hint = touches(knowledge, point.id, TEXTS)
        assert hint is not None
        assert "concerns Kazakhstan" in hint.sentence


def test_own_points_are_no_news(csto: Scenario) -> None:
    knowledge = seen_by(Session.new(csto, {}).game, "kazakhstan")
    assert all(touches(knowledge, point.id, TEXTS) is None for point in csto.points_of("kazakhstan"))


def test_answered_points_stay_answered(read_through: Session) -> None:
    facts, room = read_through.scenario.facts, read_through.game.room
    knowledge = seen_by(read_through.game, "kazakhstan")
    done = [id for mine in facts.points_of("kazakhstan") if room.said(mine.id) for id in mine.answers]
    told = [touches(knowledge, id, TEXTS) for id in done if any(p.id == id for p in facts.points)]
    assert any(hint and hint.sentence.startswith("You have answered this") for hint in told)


def test_a_contradiction_warns_once_the_first_half_is_said(played: Session) -> None:
    facts = played.scenario.facts
    before, after = seen_by(played.opening, "kazakhstan"), seen_by(played.game, "kazakhstan")
    assert played.game.room.said("kz_share")
    assert "kz_share" in facts.point("kz_domestic").contradicts or "kz_domestic" in facts.point("kz_share").contradicts
    assert contradiction(before, facts.point("kz_domestic"), TEXTS) is None
    warning = contradiction(after, facts.point("kz_domestic"), TEXTS)
    assert warning is not None
    assert facts.point("kz_share").title in warning.sentence


def test_an_opening_is_called_one(csto: Scenario) -> None:
    """What the author has marked as a hook is said in a sentence of its own."""
    knowledge = seen_by(Session.new(csto, {}).game, "armenia")
    said = {point.id: touches(knowledge, point.id, TEXTS) for point in csto.points if "armenia" in point.hooks}
    sentences = {id: hint.sentence for id, hint in said.items() if hint is not None}
    assert sentences["in_charter"] == "An opening: India says what it could support."
    assert "heard apart from it" in sentences["cn_members"]
