"""What went by while others acted is shown once, in order, and nothing that matters is left out."""

from __future__ import annotations

from collections.abc import Iterator

from game.procedure.decisions import VoteCounted
from game.procedure.tally import Ballot
from game.procedure.texts import PutUnderSilenceNow, SilenceBroken
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session, at_moment
from game.views.catching_up import missed
from game.views.intents import Press
from game.views.nodes import Chamber, Tally
from tests.views.desks import looking_at, session_at


def stops(session: Session, seat: str) -> Iterator[int]:
    """Yield the turns shown to somebody who has seen nothing yet."""
    seen = 0
    while (number := missed(session, seat, seen)) is not None:
        yield number
        seen = number + 1


def rounds_of_silence(session: Session) -> int:
    return sum(isinstance(event, PutUnderSilenceNow) for turned in session.turns for event in turned.events)


def test_all_who_break_one_silence_are_shown_together(csto: Scenario) -> None:
    session = session_at(csto, "kazakhstan", "end")
    broken = [
        number
        for number in stops(session, "kazakhstan")
        if any(isinstance(event, SilenceBroken) for event in session.turns[number].events)
    ]
    assert len(broken) == rounds_of_silence(session) == 2


def test_every_count_is_a_stop(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    for seat in session.game.meeting.roster.members:
        session.submit(CastVote(seat=seat, ballot=Ballot.YES))
    counts = [n for n, turned in enumerate(session.turns) if any(isinstance(e, VoteCounted) for e in turned.events)]
    assert len(counts) == 1
    assert counts[0] in stops(session, "kazakhstan")


def test_a_president_sees_the_result_of_the_vote_just_cast(csto: Scenario) -> None:
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
    assert tally.yes + tally.no + tally.abstain == 15
    assert {place.seat: place.hand for place in chamber.table}["russian_federation"] == "yes"
    desk.respond(Press("go.on"))
    assert desk.shown is None
