"""How members vote by what they stand for, and that the debrief gives the reason by which they did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from game.council.seats import SeatId
from game.players import UNNAMED, Draw
from game.players.reasons import reason
from game.politics import Game, judge, offers, seen_by, step, turn
from game.politics.game import replay
from game.politics.room import Room
from game.procedure.act import Act
from game.procedure.amending import ProposeAmendment
from game.procedure.deciding import PutToVote
from game.procedure.drafts import ReviseDraft
from game.procedure.matters import Voting
from game.procedure.motions import MoveSuspension
from game.procedure.pace import SUSPENSIONS
from game.procedure.proposals import Object
from game.procedure.questions import AdoptAmendment, AdoptDraft, Question
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from game.session import Session
from game.texts import Texts
from tests.politics.small_world import facts
from tests.procedure import room as place
from tests.scenario.real_days import scenario

A = TypeVar("A", bound=Act)


def _first(name: str, kind: type[A], wanted: Callable[[A], bool]) -> Game:
    """Play a real day up to where somebody can do an act of this kind that is wanted, and do it."""
    session = Session.new(scenario(name), {}, seed=0)
    session.advance()
    for before, _ in pairwise([session.opening, *(turned.after for turned in session.turns)]):
        for seat in before.meeting.present:
            for act in offers(before, seat):
                if isinstance(act, kind) and wanted(act) and judge(before, act).in_order:
                    return step(before, act)[0]
    raise AssertionError(f"nobody can do that in {name}")


def _to_the_vote(game: Game, kind: type[Question]) -> Game:
    """Let everybody act until a question of this kind is being voted on."""
    while not (isinstance(game.meeting.top, Voting) and isinstance(game.meeting.top.question, kind)):
        seat = turn(game).must[0]
        act = UNNAMED.choose(seen_by(game, seat), Draw(0, seat, 0))
        assert act is not None
        game, _ = step(game, act)
    return game


def _votes(game: Game) -> dict[SeatId, tuple[Ballot, str]]:
    """Return how each member votes, and what it says of that afterwards."""
    found = {}
    for seat in game.meeting.roster.members:
        knowledge = seen_by(game, seat)
        must = replace(knowledge, turn=replace(knowledge.turn, must=(seat,)))
        act = UNNAMED.choose(must, Draw(0, seat, 0))
        assert isinstance(act, CastVote)
        private = reason(UNNAMED, knowledge, act).private
        found[seat] = act.ballot, Texts().filled(private.sentence, private.fields)
    return found


def test_of_a_draft_that_has_changed_the_words_give_the_reason() -> None:
    game = _to_the_vote(_first("veto_2022", ReviseDraft, lambda act: act.seat == "united_states"), AdoptDraft)
    told = _votes(game)
    assert told["united_states"] == (Ballot.YES, "The words are its own.")
    assert told["albania"][1] == "It put its name to the draft, whose words now lie outside what it can live with."
    assert told["china"] == (Ballot.ABSTAIN, "The words lie one step outside what it can live with.")
    assert told["russian_federation"] == (Ballot.NO, "The words lie 3 steps outside what it can live with.")
    assert told["kenya"] == (Ballot.YES, "The words lie within what it can live with.")
    assert not any("on the real day" in why for _, why in told.values())


def test_of_an_amendment_the_change_gives_the_reason() -> None:
    game = _to_the_vote(_first("amendment_2024", ProposeAmendment, lambda act: act.seat == "algeria"), AdoptAmendment)
    told = _votes(game)
    assert told["algeria"] == (Ballot.YES, "The words are its own.")
    assert told["united_states"] == (Ballot.NO, "The change takes the draft further from what it can live with.")
    assert told["japan"] == (Ballot.ABSTAIN, "The change makes little difference to what it can live with.")


def test_everybody_who_objected_to_a_proposal_votes_against_it_and_nobody_for_an_objection_to_another() -> None:
    first, second, mover = [seat for seat in place.debate().roster.members if seat != place.CHAIR][:3]
    game = Game(place.debate(), Room(facts(), objected=(first,)))
    for seats in ((first, second), (second,)):
        objections = [Object(seat=seat) for seat in seats]
        moved = replay(game, [MoveSuspension(seat=mover, length=SUSPENSIONS[0]), *objections])
        told = _votes(replay(moved, [PutToVote(seat=place.CHAIR)]))
        against = {seat: why for seat, (ballot, why) in told.items() if ballot is Ballot.NO}
        assert against == dict.fromkeys(seats, "It had objected to it.")
