"""Who is likely to follow a point: by what is public alone, and as the room will in fact take it."""

from __future__ import annotations

from dataclasses import replace

from game.politics import seen_by
from game.politics.exchanges import Letter
from game.politics.persuasion import LEGALIST
from game.politics.room import Saying
from game.politics.vocabulary import Status
from game.scenario import Scenario
from game.views.as_text import as_text
from game.views.audience import alarmed, followers
from game.views.composer import open_points
from tests.views.desks import at
from tests.views.positions import around


def test_a_contested_point_alarms_close_readers_until_a_letter_backs_it(csto: Scenario) -> None:
    knowledge = at(csto, "kazakhstan", "debate", "composer").knowledge
    readers = {
        seat
        for seat in knowledge.meeting.roster.members
        if (own := knowledge.facts.participant(seat)) and LEGALIST in own.interests
    }
    found = [p for p in open_points(knowledge) if p.status is Status.CONTESTED and readers & set(alarmed(knowledge, p))]
    assert found
    exchanges = replace(knowledge.room.exchanges, letters=(Letter("kazakhstan", found[0].id, -9),))
    backed = replace(knowledge, room=replace(knowledge.room, exchanges=exchanges))
    assert set(alarmed(backed, found[0])) < set(alarmed(knowledge, found[0]))


def test_nobody_follows_an_argument_that_is_on_the_record(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "opening", "composer")
    points = {p.argument: p for p in csto.facts.points if p.seat != "kazakhstan" and p.argument}
    mine = next(p for p in open_points(desk.knowledge) if p.argument in points and followers(desk.knowledge, p))
    game = desk.meeting_session.game
    assert mine.argument is not None
    said = Saying(points[mine.argument].seat, points[mine.argument].id, 5)
    room = replace(game.room, sayings=(said,), credibility=(("kazakhstan", 1),))
    after = seen_by(replace(game, room=room), "kazakhstan")
    assert followers(after, mine) == ()
    other = around(csto, game.meeting, "kazakhstan", "composer")
    other.meeting_session.opening = replace(game, room=room)
    told = as_text(other.page(), other.texts)
    assert "This argument is on the record already: it moves nobody." in told
    assert "Your word is doubted" in told
