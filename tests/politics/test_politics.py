"""The room, texts, conditions and what a seat may know, on the real scenario."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import TypeAdapter

from game.council.seats import PUBLIC, SeatId
from game.politics import Game, NoteClaim, holds, judge, legal_acts, replay, seen_by, step, turn
from game.politics.blocks import lately_said
from game.politics.conditions import Condition
from game.politics.stance import consensus
from game.politics.texts import is_complete, opening_wording
from game.procedure import replay as replay_meeting
from game.procedure.election import CastSecretBallot
from game.procedure.matters import Electing, PointGround, Proposal, Voting
from game.procedure.points import RaisePointOfOrder
from game.procedure.questions import Form
from game.procedure.statements import BeginStatement
from game.procedure.texts import PutUnderSilence
from game.scenario import Scenario
from game.session import Session, at_moment
from tests.procedure.room import GUEST
from tests.procedure.special_room import CANDIDATES, balloting

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
MEMBERS = balloting().roster.members


@pytest.fixture(scope="module")
def played(csto: Scenario) -> Session:
    """A whole game of readers."""
    session = Session.new(csto, {})
    session.advance()
    return session


def test_points_and_words_come_onto_the_record_as_they_are_spoken(played: Session) -> None:
    """What was planned by each seat is what was said."""
    said = [saying.point for saying in played.game.room.sayings if saying.seat == "kazakhstan"]
    instruction = played.scenario.instruction("kazakhstan")
    assert instruction is not None
    assert said == list(instruction.statement)
    minutes = [saying.minute for saying in played.game.room.sayings]
    assert minutes == sorted(minutes)


def test_a_statement_speaks_from_ones_own_brief_and_says_nothing_twice(played: Session) -> None:
    """Somebody else's point, wrong minutes, and a point said before are each refused."""
    game = next(t.before for t in played.turns if isinstance(t.act, BeginStatement) and t.act.seat == "kazakhstan")

    def refusal(*points: tuple[str, int]) -> set[str]:
        verdict = judge(game, BeginStatement(seat="kazakhstan", points=points))
        return {finding.requirement.code for finding in verdict.objections}

    assert refusal(("kz_invited", 1)) == set()
    unsaid = game.room.facts.points_of("tajikistan")[0]
    assert refusal((unsaid.id, unsaid.minutes)) == {"X-NOT-YOUR-POINT"}
    assert refusal(("kz_invited", 2)) == {"X-NOT-YOUR-POINT"}
    assert refusal(("kz_invited", 1), ("kz_invited", 1)) == {"X-SAID-TWICE"}
    long = tuple((point.id, point.minutes) for point in game.room.facts.points_of("kazakhstan")[:7])
    verdict = judge(game, BeginStatement(seat="kazakhstan", points=long))
    assert verdict.in_order
    assert [note.requirement.code for note in verdict.notes] == ["N-LONG"]


def test_a_notebook_keeps_three_claims_and_only_what_was_lately_said(played: Session) -> None:
    """A fourth note pushes out the first; what was said two blocks of speakers ago cannot be noted."""
    game = played.opening
    noted: list[str] = []
    for turned in played.turns:
        game, _ = step(game, turned.act)
        lately = {saying.point for saying in lately_said(game.meeting, game.room)}
        notes = [act for act in legal_acts(game, "kazakhstan") if isinstance(act, NoteClaim)]
        if notes and len(noted) < 4:
            game, _ = step(game, notes[0])
            assert not judge(game, notes[0]).possible
            noted.append(notes[0].point)
        elif noted and noted[0] not in lately:
            assert not judge(game, NoteClaim(seat="kazakhstan", point=noted[0])).possible
    assert len(noted) == 4
    assert game.room.noted_by("kazakhstan") == tuple(noted[1:])


def test_replay_of_the_acts_is_the_game(played: Session) -> None:
    """A game is its acts."""
    assert replay(played.opening, [turned.act for turned in played.turns]) == played.game


def test_a_text_needs_one_wording_of_each_paragraph(csto: Scenario) -> None:
    """Neither more nor less."""
    facts = csto.facts
    opening = opening_wording(facts)
    assert is_complete(facts, opening)
    assert not is_complete(facts, opening[1:])
    assert not is_complete(facts, (*opening, facts.paragraphs[0].ladder[0].id))
    assert not is_complete(facts, (*opening[1:], "nonsense"))
    game = at_moment(csto, "russian_federation", "silence").turns[-1].before
    short = PutUnderSilence(seat="russian_federation", form=Form.STATEMENT, wording=opening[1:])
    assert [f.requirement.code for f in judge(game, short).objections] == ["X-WORDING"]


def test_the_opening_text_fails_and_the_scenario_holds_one_that_does_not(csto: Scenario) -> None:
    """History if nobody does anything; an agreement for a presidency that listens."""
    session = at_moment(csto, "kazakhstan", "silence")
    members, game = session.game.meeting.roster.members, session.game
    assert len(consensus(session.opening.room, members, opening_wording(csto.facts)).objecting) >= 3
    silence = game.meeting.top
    assert isinstance(silence, Proposal)
    others = tuple(seat for seat in members if seat != silence.by)
    assert consensus(game.room, others, silence.question.wording).agreed  # type: ignore[union-attr]
    weakest = tuple(paragraph.ladder[0].id for paragraph in csto.paragraphs)
    assert len(consensus(session.opening.room, members, weakest).objecting) >= 3


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"kind": "always"}, True),
        ({"kind": "said", "point": "kz_invited"}, True),
        ({"kind": "said", "point": "kz_domestic"}, False),
        ({"kind": "not", "of": {"kind": "said", "point": "kz_domestic"}}, True),
        ({"kind": "all", "of": [{"kind": "always"}, {"kind": "said", "point": "kz_domestic"}]}, False),
        ({"kind": "any", "of": [{"kind": "always"}, {"kind": "said", "point": "kz_domestic"}]}, True),
        ({"kind": "spoke", "seat": "kazakhstan"}, True),
        ({"kind": "heard", "seat": "norway"}, True),
        ({"kind": "own_words", "seat": "kazakhstan"}, False),
        ({"kind": "invited", "seat": "kazakhstan"}, True),
        ({"kind": "invited", "seat": "norway"}, False),
        ({"kind": "objected", "seat": "albania"}, True),
        ({"kind": "objected", "seat": "russian_federation"}, False),
        ({"kind": "statement_agreed"}, False),
        ({"kind": "press_elements"}, False),
        ({"kind": "text_without", "paragraph": "p3"}, True),
        ({"kind": "text_reached", "paragraph": "p3", "at_least": 0}, False),
        ({"kind": "decided", "question": "adopt_agenda", "result": "carried"}, True),
        ({"kind": "decided", "question": "overrule", "result": "stands"}, False),
        ({"kind": "voted", "seat": "norway", "ballot": "yes"}, False),
        ({"kind": "ruled", "upheld": True}, False),
        ({"kind": "fault", "code": "F-ORDER"}, False),
        ({"kind": "faults_at_most", "seat": "russian_federation", "number": 0}, True),
        ({"kind": "closed_by", "minute": 180}, True),
        ({"kind": "closed_by", "minute": 10}, False),
    ],
)
def test_conditions_are_answered_from_the_record(played: Session, condition: dict[str, object], expected: bool) -> None:
    """Each kind of condition, on a game in which history happened."""
    assert holds(CONDITION.validate_python(condition), played.game) is expected


def test_an_agreed_text_answers_what_its_rungs_are(csto: Scenario) -> None:
    """The same conditions with a text agreed."""
    session = at_moment(csto, "kazakhstan", "silence")
    while session.game.meeting.text is None:
        session.let_pass()
        session.advance()
    asks = {
        "agreed": {"kind": "statement_agreed"},
        "welcomed": {"kind": "text_reached", "paragraph": "p2", "at_least": 2, "at_most": 2},
        "commended": {"kind": "text_reached", "paragraph": "p2", "at_least": 3},
        "without": {"kind": "text_without", "paragraph": "p2"},
    }
    answers = {name: holds(CONDITION.validate_python(ask), session.game) for name, ask in asks.items()}
    assert answers == {"agreed": True, "welcomed": True, "commended": False, "without": False}


def _seats(game: Game) -> tuple[SeatId, ...]:
    return (*(delegation.seat for delegation in game.meeting.roster.delegations), PUBLIC)


def test_nobody_knows_what_only_another_seat_knows(csto: Scenario) -> None:
    """Two games that differ only in one seat's secrets look the same to every other seat."""
    changed = []
    for instruction in csto.instructions:
        objectives = tuple(o if o.public else o.model_copy(update={"text": "MARKER"}) for o in instruction.objectives)
        changed.append(instruction.model_copy(update={"cable": "MARKER", "objectives": objectives}))
    session = at_moment(csto, "kazakhstan", "debate")
    game = session.game
    for secret in changed:
        others = tuple(secret if i.seat == secret.seat else i for i in game.room.facts.instructions)
        twin = replace(game, room=replace(game.room, facts=game.room.facts._with(instructions=others)))
        for seat in _seats(game):
            same = seen_by(twin, seat).facts == seen_by(game, seat).facts
            assert same is (seat != secret.seat)


def test_ballots_are_sealed_until_the_last_is_cast(csto: Scenario) -> None:
    """A member sees its own ballot and nobody else's."""
    session = at_moment(csto, "kazakhstan", "vote")
    session.let_pass()
    game = session.game
    for seat in turn(game).must[:5]:
        game, _ = step(game, next(act for act in legal_acts(game, seat)))
    voted = [seat for seat, _ in game.meeting.voting.ballots]  # type: ignore[union-attr]
    assert len(voted) == 5
    for seat in _seats(game):
        voting = seen_by(game, seat).meeting.top
        assert isinstance(voting, Voting)
        assert [voter for voter, _ in voting.ballots] == [voter for voter in voted if voter == seat]


def test_a_secret_ballot_stays_secret(csto: Scenario) -> None:
    """While it is taken, each sees its own paper; a point of order on it changes nothing; counted, there is none."""
    room_of_csto = Session.new(csto, {}).game.room
    some = replay_meeting(balloting(), [CastSecretBallot(seat=seat, names=CANDIDATES[:1]) for seat in MEMBERS[:5]])
    raised = replay_meeting(some, [RaisePointOfOrder(seat=MEMBERS[1], ground=PointGround.ORDER_OF_BUSINESS)])
    for meeting in (some, raised):
        for seat in (*MEMBERS, GUEST, PUBLIC):
            electing = seen_by(Game(meeting, room_of_csto), seat).meeting.pending[0]
            assert isinstance(electing, Electing)
            assert [voter for voter, _ in electing.ballots] == [voter for voter in MEMBERS[:5] if voter == seat]
