"""What went by while others acted is shown once, in order, and nothing that matters is left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.procedure.decisions import ResultAnnounced
from game.procedure.tally import Ballot, Result
from game.procedure.texts import PutUnderSilenceNow, SilenceBroken
from game.procedure.voting import AnnounceResult, CastVote
from game.scenario import Scenario
from game.session import Session, at_moment
from game.views.catching_up import missed
from game.views.intents import Press
from game.views.nodes import Chamber, Tally, Text
from tests.procedure import papers_room
from tests.views.desks import looking_at, session_at
from tests.views.positions import around


def stops(session: Session, seat: str) -> Iterator[int]:
    """Yield the turns shown to somebody who has seen nothing yet."""
    seen = 0
    while (number := missed(session, seat, seen)) is not None:
        yield number
        seen = number + 1


def broken_silences(session: Session) -> int:
    """How often a text was put under silence and somebody broke it."""
    events = [event for turned in session.turns for event in turned.events]
    rounds = [n for n, event in enumerate(events) if isinstance(event, PutUnderSilenceNow)]
    return sum(
        any(isinstance(event, SilenceBroken) for event in events[begun:next_one])
        for begun, next_one in pairwise((*rounds, len(events)))
    )


def test_all_who_break_one_silence_are_shown_together(csto: Scenario) -> None:
    session = session_at(csto, "kazakhstan", "end")
    broken = [
        number
        for number in stops(session, "kazakhstan")
        if any(isinstance(event, SilenceBroken) for event in session.turns[number].events)
    ]
    assert len(broken) == broken_silences(session) >= 2


def test_every_announced_result_is_a_stop(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    for seat in session.game.meeting.roster.members:
        session.submit(CastVote(seat=seat, ballot=Ballot.YES))
    session.submit(AnnounceResult(seat="russian_federation", result=Result.CARRIED))
    told = [n for n, turned in enumerate(session.turns) if any(isinstance(e, ResultAnnounced) for e in turned.events)]
    assert len(told) == 1
    assert told[0] in stops(session, "kazakhstan")


def test_a_president_announces_the_result_and_sees_it(csto: Scenario) -> None:
    desk = looking_at(at_moment(csto, "russian_federation", "vote"), "chamber")
    while not desk.knowledge.is_awaited:
        desk.respond(Press("go.listen"))
    desk.respond(Press("act.cast_vote.yes"))
    page = desk.page()
    assert page.screen == "vote"
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    tally = chamber.stage[0]
    assert isinstance(tally, Tally)
    assert tally.counted
    assert tally.result == "What is the result?"
    assert tally.yes + tally.no + tally.abstain == 15
    assert {place.seat: place.hand for place in chamber.table}["russian_federation"] == "yes"
    announcements = [choice for choice in page.acts if choice.id.startswith("act.announce_result")]
    assert [choice.label for choice in announcements] == ["Adopted", "Not adopted"]
    assert not any(choice.primary or "fault" in choice.hint for choice in announcements)
    desk.respond(Press("act.announce_result.carried"))
    shown = desk.page()
    assert isinstance(shown.main[0], Chamber)
    told = shown.main[0].stage[0]
    assert isinstance(told, Tally)
    assert told.result == "Adopted"
    desk.respond(Press("go.on"))
    assert desk.shown is None


def test_a_false_announcement_is_shown_beside_what_the_hands_decided(csto: Scenario) -> None:
    desk = around(csto, papers_room.counted(), "russian_federation")
    desk.respond(Press("act.announce_result.vetoed"))
    desk.sit("russian_federation")
    page = desk.page()
    assert isinstance(page.main[0], Chamber)
    tally, words = page.main[0].stage
    assert isinstance(tally, Tally)
    assert isinstance(words, Text)
    assert tally.deciding == "In favour: 8. That is 1 short of the 9 needed, and so not a veto."
    assert tally.veto_line == "Fewer than 9 in favour, so the vote of the United States against it was no veto."
    assert words.text.startswith(
        "The President announced another result: not adopted, a permanent member voting against"
    )
