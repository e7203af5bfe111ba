"""The corridor: the acts, each refused for its reason, each answered from where the other stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest
from pydantic import TypeAdapter

from game.council.seats import PUBLIC
from game.politics import AnyAct, Game, favours, judge, legal_acts, seen_by, step, turn
from game.politics.acts import CORRIDOR, planned
from game.politics.bargaining import AskToCarry, OfferWording, Promised
from game.politics.breaking import AskToBreak, BreakAnswered, Reply
from game.politics.capital import PATIENCE, AskCapital, Disowned, patience, price, short_of
from game.politics.cautions import Caution, EmptyWarning, unkept
from game.politics.corridor import Answered, AskAbout, CorridorAct, Talked, talks_left
from game.politics.exchanges import (
    LETTER_TAKES,
    Answer,
    BreakAsked,
    Carried,
    Cautioned,
    Exchanges,
    Lent,
    Letter,
    Occasion,
    Offer,
    Refused,
    Told,
    When,
)
from game.politics.favours import JoinGroup, PlacesTraded, TradePlaces
from game.politics.knowledge import is_known
from game.politics.letters import AnswerLetter, CirculateLetter, replies
from game.politics.packages import OfferPackage
from game.politics.persuasion import Cause, RoomMoved, effects
from game.politics.putting_forward import PutForward
from game.politics.room import Nudge, Promise, Room, Saying
from game.politics.sightings import Side, Source
from game.politics.stance import strain
from game.politics.wordings import Declined, Why
from game.procedure.act import Act, Event
from game.procedure.coming import uninvited
from game.procedure.decisions import TextAgreed
from game.procedure.meeting import Phase
from game.procedure.motions import Resume
from game.procedure.questions import Form
from game.procedure.texts import BreakSilence
from tests.politics.corridor_world import (
    CHAIR,
    OTHER,
    Changes,
    answering,
    before,
    convened,
    silenced,
    suspended,
    two_parts,
    under_silence,
    world,
)
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, meeting
from tests.procedure import room as place

ASK = AskAbout(seat=GUEST, of=HARD, paragraph="rights")
WARN = Caution(seat=GUEST, member=HARD, paragraph="rights")
OFFER = OfferWording(seat=GUEST, to=HARD, rung="r2")
CARRY = AskToCarry(seat=GUEST, carrier=SOFT, rung="r0")
PUT = PutForward(seat=SOFT, rung="r0")
TRADE = TradePlaces(seat=GUEST, with_=OTHER)
JOIN = JoinGroup(seat=GUEST, to=OTHER, points=("one", "two"))
WRITE = CirculateLetter(seat=GUEST, point="contested")
CABLE = AskCapital(seat=GUEST, paragraph="rights")
BREAK = AskToBreak(seat=GUEST, of=SOFT, paragraph="rights")
PACK = OfferPackage(seat=GUEST, to=HARD, rung="r2", beside="sr0")
ANSWER = AnswerLetter(seat=HARD, point="asked")
ALL: tuple[CorridorAct, ...] = (ASK, WARN, OFFER, CARRY, TRADE, JOIN, WRITE, CABLE)

BEFORE = Occasion(When.BEFORE)
SITTING = Game(meeting(), Room(world()))
OVER = replace(before(), meeting=replace(convened(), phase=Phase.CLOSED))
SPENT = before(Exchanges(errands=((GUEST, BEFORE),) * 3))
DISOWNED = before(Exchanges(patience=((GUEST, 0),)))
ASKED_BEFORE = Exchanges(told=(Told(HARD, GUEST, "rights", Answer.REACH, 2, 3, 2),))
WARNED_BEFORE = Exchanges(cautions=(Cautioned(GUEST, HARD, "rights", "r1", 0, 0),))
TWO_CARRIERS = Exchanges(carried=(Carried("r0", CALM, GUEST), Carried("r0", HARD, GUEST)))


@dataclass(frozen=True)
class Case:
    """A position, an act, and the code of the requirement it fails; empty if it is in order."""

    game: Game
    act: CorridorAct
    code: str


def _of_all() -> Iterable[Case]:
    for act in ALL:
        yield Case(before(), act, "")
        yield Case(SITTING, act, "X-CORRIDOR-CLOSED")
        yield Case(OVER, act, "X-MEETING-OVER")
        yield Case(SPENT, act, "X-TALKS-SPENT")
        yield Case(before(), act.model_copy(update={"seat": place.BRIEFER}), "X-NO-DELEGATION")


def _of_breaking() -> Iterable[Case]:
    """Asking to break a silence, which is possible only while one runs; what all talks share is proved with it too."""
    silence = under_silence()
    yield Case(silence, BREAK, "")
    yield Case(before(), BREAK, "X-NO-SILENCE")
    yield Case(SITTING, BREAK, "X-CORRIDOR-CLOSED")
    yield Case(replace(silence, meeting=replace(silenced(), phase=Phase.CLOSED)), BREAK, "X-MEETING-OVER")
    yield Case(under_silence(Exchanges(errands=((GUEST, Occasion(When.SILENCE, 1)),))), BREAK, "X-TALKS-SPENT")
    yield Case(silence, BREAK.model_copy(update={"seat": place.BRIEFER}), "X-NO-DELEGATION")
    yield Case(silence, BREAK.model_copy(update={"of": OTHER}), "X-NO-OTHER-MEMBER")
    yield Case(silence, BREAK.model_copy(update={"of": CHAIR}), "X-PRESIDENCY-CARRIES")
    yield Case(silence, BREAK.model_copy(update={"seat": CHAIR}), "X-OWN-TEXT")
    yield Case(silence, BREAK.model_copy(update={"paragraph": "none"}), "X-NO-PARAGRAPH")
    yield Case(silence, BREAK.model_copy(update={"seat": CALM}), "X-NOTHING-LACKING")
    broken, _ = step(silence, BreakSilence(seat=SOFT, paragraph="rights"))
    yield Case(broken, BREAK, "X-OBJECTED")


def _of_packages() -> Iterable[Case]:
    """Two wordings at once: each has to be possible, and they belong to two paragraphs."""
    game, offered = two_parts(), (Offer(GUEST, HARD, "sr0", "r2"),)
    yield Case(game, PACK.model_copy(update={"rung": "r0"}), "")
    yield Case(replace(game, meeting=meeting()), PACK, "X-CORRIDOR-CLOSED")
    yield Case(replace(game, meeting=replace(convened(), phase=Phase.CLOSED)), PACK, "X-MEETING-OVER")
    yield Case(two_parts(exchanges=Exchanges(errands=((GUEST, BEFORE),) * 3)), PACK, "X-TALKS-SPENT")
    yield Case(game, PACK.model_copy(update={"seat": place.BRIEFER}), "X-NO-DELEGATION")
    yield Case(game, PACK.model_copy(update={"to": OTHER}), "X-NO-OTHER-MEMBER")
    yield Case(two_parts(exchanges=Exchanges(patience=((GUEST, 0),))), PACK, "X-DISOWNED")
    yield Case(game, PACK.model_copy(update={"beside": "none"}), "X-NO-RUNG")
    yield Case(game, PACK.model_copy(update={"beside": "sr1"}), "X-IN-TEXT")
    yield Case(game, PACK.model_copy(update={"beside": "r3"}), "X-ONE-PARAGRAPH")
    yield Case(two_parts(exchanges=Exchanges(offers=offered)), PACK, "X-OFFERED")
    yield Case(game, PACK, "N-BELOW-INSTRUCTION")
    more = Exchanges(offers=(Offer(GUEST, CALM, "r3"),))
    yield Case(two_parts(exchanges=more), PACK, "N-OFFERED-MORE")


def _of_answers() -> Iterable[Case]:
    """A letter that answers one which has been circulated."""
    letter = Letter(GUEST, "contested", 0)
    game = answering(letter)
    yield Case(game, ANSWER, "")
    yield Case(replace(game, meeting=meeting()), ANSWER, "X-CORRIDOR-CLOSED")
    yield Case(replace(game, meeting=replace(convened(), phase=Phase.CLOSED)), ANSWER, "X-MEETING-OVER")
    spent = replace(game.room.exchanges, errands=((HARD, BEFORE),) * 3)
    yield Case(replace(game, room=replace(game.room, exchanges=spent)), ANSWER, "X-TALKS-SPENT")
    yield Case(game, ANSWER.model_copy(update={"seat": place.BRIEFER}), "X-NO-DELEGATION")
    yield Case(answering(), ANSWER, "X-NO-LETTER")
    yield Case(game, ANSWER.model_copy(update={"point": "one"}), "X-NO-LETTER")
    yield Case(answering(letter, Letter(HARD, "asked", 0, "contested")), ANSWER, "X-REPLIED")


def _of_own_words() -> Iterable[Case]:
    """A member's own words, which need no carrier."""
    yield Case(before(), PUT, "")
    yield Case(SITTING, PUT, "X-CORRIDOR-CLOSED")
    yield Case(OVER, PUT, "X-MEETING-OVER")
    yield Case(before(Exchanges(errands=((SOFT, BEFORE),) * 3)), PUT, "X-TALKS-SPENT")
    yield Case(before(), PUT.model_copy(update={"seat": place.BRIEFER}), "X-NO-DELEGATION")
    yield Case(before(), PUT.model_copy(update={"seat": GUEST}), "X-NOT-IN-CONSULTATIONS")
    yield Case(before(), PUT.model_copy(update={"seat": CHAIR}), "X-NOT-IN-CONSULTATIONS")
    yield Case(before(), PUT.model_copy(update={"seat": CHAIR}), "X-NO-OTHER-MEMBER")
    yield Case(before(), PUT.model_copy(update={"rung": "none"}), "X-NO-RUNG")
    yield Case(before(), PUT.model_copy(update={"rung": "r1"}), "X-IN-TEXT")
    yield Case(before(Exchanges(carried=(Carried("r0", SOFT, GUEST),))), PUT, "X-PUT-FORWARD")
    yield Case(before(Exchanges(carried=(Carried("r0", CALM, SOFT), Carried("r2", HARD, SOFT)))), PUT, "X-CARRIERS")
    yield Case(before(Exchanges(patience=((SOFT, 0),))), PUT, "X-DISOWNED")
    yield Case(before(), PUT.model_copy(update={"rung": "r3"}), "N-BELOW-INSTRUCTION")
    yield Case(before(Exchanges(offers=(Offer(SOFT, CALM, "r3"),))), PUT, "N-OFFERED-MORE")


CASES = (
    *_of_own_words(),
    *_of_answers(),
    *_of_all(),
    *_of_breaking(),
    *_of_packages(),
    Case(before(), ASK.model_copy(update={"of": OTHER}), "X-NO-OTHER-MEMBER"),
    Case(before(), ASK.model_copy(update={"paragraph": "none"}), "X-NO-PARAGRAPH"),
    Case(before(ASKED_BEFORE), ASK, "X-ASKED-BEFORE"),
    Case(before(), WARN.model_copy(update={"member": OTHER}), "X-NO-OTHER-MEMBER"),
    Case(before(), WARN.model_copy(update={"paragraph": "none"}), "X-NO-PARAGRAPH"),
    Case(before(WARNED_BEFORE), WARN, "X-WARNED"),
    Case(under_silence(), WARN, "X-TOO-LATE-TO-WARN"),
    Case(before(), OFFER.model_copy(update={"to": GUEST}), "X-NO-OTHER-MEMBER"),
    Case(before(), OFFER.model_copy(update={"rung": "none"}), "X-NO-RUNG"),
    Case(before(), OFFER.model_copy(update={"rung": "r1"}), "X-IN-TEXT"),
    Case(before(Exchanges(offers=(Offer(GUEST, HARD, "r2"),))), OFFER, "X-OFFERED"),
    Case(DISOWNED, OFFER, "X-DISOWNED"),
    Case(before(), OFFER, "N-BELOW-INSTRUCTION"),
    Case(before(), OFFER.model_copy(update={"rung": "r0"}), ""),
    Case(
        before(Exchanges(offers=(Offer(GUEST, CALM, "r2"),))), OFFER.model_copy(update={"rung": "r0"}), "N-OFFERED-MORE"
    ),
    Case(before(), CARRY.model_copy(update={"carrier": OTHER}), "X-NO-OTHER-MEMBER"),
    Case(before(), CARRY.model_copy(update={"carrier": CHAIR}), "X-PRESIDENCY-CARRIES"),
    Case(before(), CARRY.model_copy(update={"rung": "none"}), "X-NO-RUNG"),
    Case(before(), CARRY.model_copy(update={"rung": "r1"}), "X-IN-TEXT"),
    Case(before(), CARRY.model_copy(update={"rung": "r2"}), "N-BELOW-INSTRUCTION"),
    Case(before(Exchanges(offers=(Offer(GUEST, CALM, "r2"),))), CARRY, "N-OFFERED-MORE"),
    Case(before(TWO_CARRIERS), CARRY, "X-CARRIERS"),
    Case(before(Exchanges(carried=(Carried("r0", SOFT, GUEST),))), CARRY, "X-CARRIES"),
    Case(DISOWNED, CARRY, "X-DISOWNED"),
    Case(before(Exchanges(refused=(Refused(SOFT, GUEST, "r0", 0),))), CARRY, "X-REFUSED"),
    Case(before(), TRADE.model_copy(update={"with_": HARD}), "X-NO-TRADE"),
    Case(before(Exchanges(refused=(Refused(OTHER, GUEST, favours.TRADE, 0),))), TRADE, "X-REFUSED"),
    Case(before(Exchanges(refused=(Refused(OTHER, GUEST, favours.GROUP, 0),))), JOIN, "X-REFUSED"),
    Case(before(), JOIN.model_copy(update={"to": CHAIR}), "X-NO-VOICE"),
    Case(before(), JOIN.model_copy(update={"points": ("one", "asked")}), "X-GROUP-POINTS"),
    Case(before(), JOIN.model_copy(update={"points": ("one", "one")}), "X-GROUP-POINTS"),
    Case(before(Exchanges(lent=(Lent("echo", GUEST, OTHER),))), JOIN, "X-GROUP"),
    Case(before(), WRITE.model_copy(update={"point": "one"}), "X-LETTER-POINT"),
    Case(before(Exchanges(letters=(Letter(GUEST, "contested", 0),))), WRITE, "X-CIRCULATED"),
    Case(before(), CABLE.model_copy(update={"paragraph": "none"}), "X-NO-PARAGRAPH"),
    Case(before(Exchanges(flexible=((GUEST, "rights"),))), CABLE, "X-FREED"),
    Case(before(), CABLE.model_copy(update={"seat": CALM}), "X-NO-INSTRUCTION"),
    Case(DISOWNED, CABLE, "X-DISOWNED"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.act.kind}-{case.code or 'in order'}")
def test_each_act_is_refused_for_its_reason_or_in_order(case: Case) -> None:
    verdict = judge(case.game, case.act)
    unmet = {finding.requirement.code for finding in verdict.findings if not finding.holds}
    assert case.code in unmet or (not case.code and verdict.in_order)
    assert verdict.in_order is (not case.code or case.code.startswith("N-"))
    for finding in verdict.findings:
        assert "{" not in str(finding)


def test_each_requirement_of_each_act_is_proved_met_and_unmet() -> None:
    answers = {
        (case.act.kind, finding.requirement.says, finding.holds)
        for case in CASES
        for finding in judge(case.game, case.act).findings
    }
    met = {(kind, says) for kind, says, holds in answers if holds}
    unmet = {(kind, says) for kind, says, holds in answers if not holds}
    assert met == unmet
    assert {kind for kind, _ in met} == {kind.model_fields["kind"].default for kind in CORRIDOR}


# Who has time to talk, and who sees what.


@pytest.mark.parametrize(("length", "talks"), [(5, 1), (10, 1), (15, 2), (20, 3), (30, 4), (60, 9)])
def test_a_longer_break_leaves_time_for_more_talks(length: int, talks: int) -> None:
    room = Room(world(), exchanges=Exchanges(errands=((GUEST, BEFORE),) * 3))
    assert talks_left(suspended(length), room, GUEST) == talks
    assert talks_left(meeting(), room, GUEST) == 0
    assert talks_left(convened(), Room(world()), GUEST) == 3


def test_each_round_of_silence_leaves_time_for_one_talk() -> None:
    """The rounds are told apart from each other and from breaks; guests come before those they ask."""
    game = under_silence()
    assert talks_left(game.meeting, game.room, GUEST) == 1
    spent = Room(world(), exchanges=Exchanges(errands=((GUEST, Occasion(When.SILENCE, 1)),)))
    assert talks_left(silenced(), spent, GUEST) == 0
    assert talks_left(silenced(2), spent, GUEST) == 1
    assert talks_left(suspended(20), spent, GUEST) == 3
    may = turn(game).may
    assert may.index(GUEST) < may.index(SOFT)
    assert place.BRIEFER not in may
    for act in (ASK, OFFER, CARRY, CABLE, WRITE):
        assert judge(game, act).possible, act


def test_everybody_with_a_delegation_may_speak_up_in_the_corridor_and_nobody_else() -> None:
    game = before()
    whose = turn(game)
    assert whose.must == (CHAIR,)
    assert {HARD, SOFT, CALM, GUEST, OTHER} <= set(whose.may)
    assert not {place.BRIEFER, CHAIR, "expert"} & set(whose.may)
    assert turn(SPENT) == whose, "that a seat has no talk left is its secret"
    break_ = Game(suspended(20), Room(world()))
    assert {HARD, GUEST, OTHER} <= set(turn(break_).may)
    resumed, _ = step(break_, Resume(seat=CHAIR))
    assert GUEST not in turn(resumed).may


def _after(game: Game, act: Act) -> tuple[Game, tuple[Event, ...]]:
    assert judge(game, act).possible, judge(game, act)
    return step(game, act)


@pytest.mark.parametrize("act", ALL, ids=lambda act: act.kind)
def test_an_act_takes_one_talk_no_minute_and_every_word_of_it_can_be_said(act: CorridorAct) -> None:
    game, events = _after(before(), act)
    assert game.room.exchanges.errands == ((GUEST, BEFORE),)
    assert game.meeting.minute == convened().minute
    for event in events:
        said = event.sentence.format_map(event.named(game.meeting))
        assert "{" not in said
        assert not said or said.endswith(".")


@pytest.mark.parametrize("act", [ASK, WARN, OFFER, CARRY, TRADE, JOIN], ids=lambda act: act.kind)
def test_that_two_delegations_talked_is_public_and_what_they_said_is_not(act: CorridorAct) -> None:
    game, events = _after(before(), act)
    other = act.whom(game.meeting) or getattr(act, "of", "") or getattr(act, "member", "") or OTHER
    assert [event for event in events if is_known(event, PUBLIC) and not isinstance(event, PlacesTraded)] == [
        Talked(GUEST, other)
    ]
    for seat in (CALM, PUBLIC, place.OBSERVER):
        assert seen_by(game, seat).room.exchanges == Exchanges(talks=game.room.exchanges.talks)
        assert not (seen_by(game, seat).room.regards or seen_by(game, seat).room.promises)
    assert seen_by(game, GUEST).room.exchanges == game.room.exchanges


def test_the_acts_can_be_written_down_and_read_again() -> None:
    reader: TypeAdapter[Act] = TypeAdapter(AnyAct)
    for act in ALL:
        assert reader.validate_json(act.model_dump_json()) == act
        assert act.label
        assert act.help.endswith(".")


def test_what_is_offered_is_in_order_and_well_formed() -> None:
    for game in (before(), before(ASKED_BEFORE), Game(suspended(20), Room(world()))):
        for seat in (GUEST, OTHER, HARD, CHAIR):
            offered = [act for act in legal_acts(game, seat) if isinstance(act, CorridorAct)]
            assert len(set(offered)) == len(offered)
    kinds = {act.kind for act in legal_acts(before(ASKED_BEFORE), GUEST)}
    assert {act.kind for act in ALL} <= kinds
    assert not any(isinstance(act, CorridorAct) for act in legal_acts(SITTING, GUEST))
    assert not any(isinstance(act, CorridorAct) for act in legal_acts(SPENT, GUEST))


# Asking.


@pytest.mark.parametrize(
    ("of", "regard", "answer"),
    [
        (HARD, 0, Answer.REACH),
        (HARD, 2, Answer.REACH),
        (CALM, 0, Answer.NO_INTEREST),
        (HARD, -1, Answer.HIGHER),
        (SOFT, -1, Answer.LOWER),
        (CALM, -1, Answer.AS_IT_STANDS),
        (HARD, -2, Answer.DECLINED),
    ],
)
def test_the_colder_a_member_the_less_it_says(of: str, regard: int, answer: Answer) -> None:
    game = before(changes={of: {"regard": {GUEST: regard}}})
    after, events = _after(game, ASK.model_copy(update={"of": of}))
    [told] = after.room.exchanges.told
    assert told.answer is answer
    assert ((told.floor, told.ceiling, told.weight) == (2, 3, 2)) is (answer is Answer.REACH)
    assert any(isinstance(event, Answered) for event in events)


def test_an_answer_counts_the_room_that_statements_have_made_and_stands_in_the_ledger() -> None:
    game = before()
    game = replace(game, room=replace(game.room, nudges=(Nudge(HARD, "rights", down=2),)))
    after, _ = _after(game, ASK)
    assert after.room.exchanges.told[0].floor == 1
    [sighting] = after.room.sightings
    assert (sighting.member, sighting.side, sighting.source, sighting.by) == (HARD, Side.INSIDE, Source.TOLD, GUEST)
    before_it, _ = _after(before(), ASK)
    assert (before_it.room.sightings[0].side, before_it.room.sightings[0].nearest) == (Side.BELOW, "r2")
    cold, _ = _after(before(changes={HARD: {"regard": {GUEST: -2}}}), ASK)
    assert cold.room.sightings == ()


# Warning.

LINE: dict[str, object] = {"paragraph": "rights", "at_most": 0, "because": "Never.", "status": "invented"}


def test_a_warning_costs_regard_and_brings_a_red_line_to_light() -> None:
    game, _ = _after(before(changes={HARD: {"red_lines": [LINE]}}), WARN)
    assert game.room.regard(HARD, GUEST) == -1
    assert [(line.at_least, line.at_most) for line in game.room.exchanges.lines] == [(None, 0)]
    game, _ = _after(before(), WARN)
    assert [(line.at_least, line.at_most) for line in game.room.exchanges.lines] == [(None, None)]


def test_a_warning_that_nothing_follows_costs_credibility() -> None:
    game, _ = _after(before(), WARN)
    agreed = TextAgreed(Form.STATEMENT, ("r1",))
    [empty] = unkept(game.room, agreed)
    assert isinstance(empty, EmptyWarning)
    assert empty.into(game.room).credit(GUEST) == 2
    spoke = replace(game.room, sayings=(Saying(GUEST, "one", 5),))
    objected = replace(game.room, objected=(GUEST,))
    assert not list(unkept(spoke, agreed))
    asked = BreakAsked(GUEST, SOFT, "rights", 1, agreed=False)
    assert not list(unkept(replace(game.room, exchanges=replace(game.room.exchanges, breaks=(asked,))), agreed))
    [first] = game.room.exchanges.cautions
    twice = replace(game.room.exchanges, cautions=(first, replace(first, to=SOFT)))
    assert list(unkept(replace(game.room, exchanges=twice), agreed)) == [empty], "one matter, whoever was warned of it"
    assert not list(unkept(objected, agreed))
    assert not list(unkept(game.room, TextAgreed(Form.STATEMENT, ("r1",), (GUEST,))))
    assert not list(unkept(game.room, TextAgreed(Form.STATEMENT, ("r2",)))), "the words are others by now"


def test_a_red_line_counts_in_what_a_member_does_as_in_what_it_says() -> None:
    """Kenya has no stand of its own there, and never agrees to the words on the table."""
    line = {"paragraph": "rights", "at_least": 1, "because": "Never.", "status": "invented"}
    changes: Changes = {CALM: {"red_lines": [line]}}
    told, _ = _after(before(changes=changes), ASK.model_copy(update={"of": CALM}))
    [reach] = told.room.exchanges.told
    assert (reach.answer, reach.ceiling) == (Answer.REACH, 0)
    eased, _ = _after(before(changes=changes), OFFER.model_copy(update={"to": CALM, "rung": "r0"}))
    assert eased.room.promises == (Promise(GUEST, CALM, "r0"),)
    silence = under_silence()
    hurt = replace(silence, room=replace(silence.room, facts=world(changes)))
    _, events = _after(hurt, BREAK.model_copy(update={"of": CALM}))
    [answer] = [event for event in events if isinstance(event, BreakAnswered)]
    assert answer.reply is Reply.NO_FRIEND, "it is no friend, but it does not say that it can live with the words"


# Offering.


def test_an_offer_that_eases_a_difficulty_wins_a_promise_that_weighs_when_the_words_come() -> None:
    game, events = _after(before(), OFFER)
    assert game.room.promises == (Promise(GUEST, HARD, "r2"),)
    assert any(isinstance(event, Promised) for event in events)
    assert game.room.regard(HARD, GUEST) == 0
    near, _ = _after(before(), OFFER.model_copy(update={"to": SOFT, "rung": "r0"}))
    assert strain(near.room, SOFT, ("r0",)) == 0
    half = replace(game.room, nudges=(Nudge(HARD, "rights", down=-2),))
    assert strain(half, HARD, ("r2",)) < strain(replace(half, promises=()), HARD, ("r2",))


@pytest.mark.parametrize(
    ("to", "rung", "why"), [(CALM, "r2", Why.NO_DIFFICULTY), (SOFT, "r2", Why.NO_DIFFICULTY), (HARD, "r2", Why.NEVER)]
)
def test_an_offer_that_eases_nothing_costs_regard(to: str, rung: str, why: Why) -> None:
    line = {"paragraph": "rights", "at_least": 2, "because": "Never.", "status": "invented"}
    changes: Changes = {HARD: {"red_lines": [line]}} if why is Why.NEVER else {}
    game, events = _after(before(changes=changes), OfferWording(seat=GUEST, to=to, rung=rung))
    assert game.room.promises == ()
    assert game.room.regard(to, GUEST) == -1
    assert [event.why for event in events if isinstance(event, Declined)] == [why]


def test_a_fallback_cannot_be_taken_back() -> None:
    game, _ = _after(before(), OFFER)
    game, events = _after(game, OfferWording(seat=GUEST, to=SOFT, rung="r0"))
    [declined] = [event for event in events if isinstance(event, Declined)]
    assert (declined.why, declined.earlier) == (Why.OFFERED_MORE, HARD)
    assert game.room.regard(SOFT, GUEST) == -1
    assert game.room.promises == (Promise(GUEST, HARD, "r2"),)


# The capital.


def test_an_offer_below_the_instruction_costs_patience_once_a_paragraph_and_by_the_weightiest_goal() -> None:
    room, rights = before().room, world().paragraph("rights")
    assert [price(room, GUEST, rights, rung) for rung in range(4)] == [0, 1, 2, 2]
    assert [short_of(room.facts, GUEST, rights, rung) for rung in range(4)] == [0, 1, 2, 3]
    game, _ = _after(before(), OFFER)
    assert patience(game.room, GUEST) == PATIENCE - 2
    assert price(game.room, GUEST, rights, 3) == 0
    game, _ = _after(game, OfferWording(seat=GUEST, to=CALM, rung="r3"))
    assert patience(game.room, GUEST) == PATIENCE - 2


def test_without_instructions_a_capital_would_like_what_its_delegation_is_at_ease_with() -> None:
    rights = world().paragraph("rights")
    assert [price(before().room, HARD, rights, rung) for rung in range(4)] == [1, 1, 0, 0]
    assert [price(before().room, CALM, rights, rung) for rung in range(4)] == [0, 0, 0, 0]


def test_freedom_widens_the_instruction_by_a_step_and_costs_patience() -> None:
    game, _ = _after(before(), CABLE)
    rights = world().paragraph("rights")
    assert patience(game.room, GUEST) == PATIENCE - 1
    assert [price(game.room, GUEST, rights, rung) for rung in range(4)] == [0, 0, 2, 2]


def test_a_capital_without_patience_disowns_its_delegation_which_still_speaks() -> None:
    exchanges = Exchanges(patience=((GUEST, 2),), carried=(Carried("r0", SOFT, GUEST),))
    game = before(exchanges)
    game = replace(game, room=replace(game.room, promises=(Promise(GUEST, CALM, "r0"), Promise(OTHER, CALM, "r0"))))
    game, events = _after(game, OFFER)
    [disowned] = [event for event in events if isinstance(event, Disowned)]
    assert set(disowned.known_to) == {GUEST, SOFT, CALM, CHAIR}
    assert game.room.exchanges.carried == ()
    assert game.room.promises == (Promise(OTHER, CALM, "r0"),)
    assert not judge(game, OFFER.model_copy(update={"to": SOFT, "rung": "r3"})).possible
    assert judge(game, ASK).possible


# Carrying.


def _carrying(regard: int, *, asked: bool, reached: bool, carries: bool = False) -> Game:
    told = (Told(SOFT, GUEST, "rights", Answer.REACH, 0, 0, 2),) if asked else ()
    carried = (Carried("r0", SOFT, OTHER),) if carries else ()
    game = before(Exchanges(told=told, carried=carried), changes={SOFT: {"regard": {GUEST: regard}}})
    nudges = (Nudge(SOFT, "rights", down=1),) if reached else ()
    return replace(game, room=replace(game.room, nudges=nudges))


@pytest.mark.parametrize(
    ("game", "rung", "why"),
    [
        (_carrying(2, asked=True, reached=True), "r0", None),
        (_carrying(1, asked=True, reached=False), "r0", None),
        (_carrying(2, asked=False, reached=False), "r0", None),
        (_carrying(0, asked=True, reached=True), "r0", None),
        (_carrying(-1, asked=True, reached=True), "r0", Why.RESERVED),
        (_carrying(0, asked=True, reached=False), "r0", Why.NOT_MOVED),
        (_carrying(1, asked=False, reached=False), "r0", Why.NOT_ASKED),
        (_carrying(2, asked=True, reached=True, carries=True), "r0", Why.BUSY),
        (_carrying(2, asked=True, reached=True), "r2", Why.CANNOT),
    ],
)
def test_a_member_carries_what_it_can_live_with_for_whom_it_knows_and_likes(
    game: Game, rung: str, why: Why | None
) -> None:
    after, events = _after(game, CARRY.model_copy(update={"rung": rung}))
    assert [event.why for event in events if isinstance(event, Declined)] == ([why] if why else [])
    mine = [carried for carried in after.room.exchanges.carried if carried.of == GUEST]
    assert mine == ([] if why else [Carried(rung, SOFT, GUEST)])
    for seat in (CHAIR, SOFT, GUEST):
        assert set(mine) <= set(seen_by(after, seat).room.exchanges.carried)
    assert seen_by(after, HARD).room.exchanges.carried == ()


def test_a_member_puts_its_own_words_forward_and_the_presidency_learns_of_them() -> None:
    after, events = _after(before(), PUT)
    assert after.room.exchanges.carried == (Carried("r0", SOFT, SOFT),)
    assert not any(isinstance(event, Talked) for event in events)
    assert seen_by(after, CHAIR).room.exchanges.carried == after.room.exchanges.carried
    assert seen_by(after, HARD).room.exchanges.carried == ()
    assert not judge(after, PUT.model_copy(update={"rung": "r2"})).possible
    _, events = _after(after, CARRY.model_copy(update={"rung": "r2"}))
    assert [event.why for event in events if isinstance(event, Declined)] == [Why.CANNOT]


def test_a_red_line_is_not_carried() -> None:
    line = {"paragraph": "rights", "at_most": 0, "because": "Never.", "status": "invented"}
    game = before(changes={SOFT: {"regard": {GUEST: 2}, "red_lines": [line]}})
    _, events = _after(game, CARRY)
    assert [event.why for event in events if isinstance(event, Declined)] == [Why.CANNOT]


def test_who_has_said_no_is_asked_again_once_something_has_happened() -> None:
    """A statement in the Council, or an answer to the one who asks; not a talk with somebody else."""
    game, _ = _after(_carrying(0, asked=False, reached=True), CARRY)
    assert not judge(game, CARRY).possible
    assert judge(game, CARRY.model_copy(update={"carrier": HARD})).possible
    elsewhere, _ = _after(game, ASK)
    assert not judge(elsewhere, CARRY).possible
    asked, _ = _after(game, ASK.model_copy(update={"of": SOFT}))
    assert judge(asked, CARRY).possible
    said = replace(game, room=replace(game.room, sayings=(Saying(OTHER, "echo", 1),)))
    assert judge(said, CARRY).possible


@pytest.mark.parametrize("favour", [TRADE, JOIN])
def test_a_favour_refused_is_not_asked_again_at_once(favour: CorridorAct) -> None:
    game, _ = _after(before(changes={OTHER: {"regard": {GUEST: -1}}}), favour)
    assert not judge(game, favour).possible
    said = replace(game, room=replace(game.room, sayings=(Saying(HARD, "echo", 1),)))
    assert judge(said, favour).possible


# Favours.


def test_places_are_traded_in_public_if_the_other_is_not_cool_and_loses_nothing() -> None:
    assert uninvited(convened()) == (GUEST, OTHER)
    game, _ = _after(before(), TRADE)
    assert uninvited(game.meeting) == (OTHER, GUEST)
    cool, _ = _after(before(changes={OTHER: {"regard": {GUEST: -1}}}), TRADE)
    assert cool.meeting == convened()


def test_nobody_trades_to_speak_before_whom_it_wants_to_answer() -> None:
    facts = world()
    answering = tuple(p.model_copy(update={"answers": ("one",)}) if p.id == "his" else p for p in facts.points)
    game = replace(before(), room=Room(facts._with(points=answering)))
    kept, _ = _after(game, TRADE)
    assert uninvited(kept.meeting) == (GUEST, OTHER)


def test_who_joins_another_gives_it_two_points_and_a_warmer_regard() -> None:
    game, _ = _after(before(), JOIN)
    assert planned(game.room, OTHER) == (("his", 1), ("own", 1), ("one", 1), ("two", 1))
    assert planned(game.room, GUEST) == ()
    assert game.room.regard(OTHER, GUEST) == game.room.regard(GUEST, OTHER) == 1
    cool, _ = _after(before(changes={OTHER: {"regard": {GUEST: -1}}}), JOIN)
    assert cool.room.exchanges.lent == ()
    busy, _ = _after(before(Exchanges(lent=(Lent("asked", HARD, OTHER),))), JOIN)
    assert len(busy.room.exchanges.lent) == 1


def test_two_voices_count_where_one_is_doubted() -> None:
    facts = world()
    room = Room(facts, credibility=((GUEST, 0),), sayings=(Saying(OTHER, "one", 1),))
    moved = [event for event in effects(room, meeting(), OTHER, "one") if isinstance(event, RoomMoved)]
    assert [(event.member, event.cause) for event in moved] == [(HARD, Cause.MOVED)]
    alone = [event for event in effects(room, meeting(), GUEST, "one") if isinstance(event, RoomMoved)]
    assert [event.cause for event in alone] == [Cause.DOUBTED]


def test_a_letter_takes_the_sting_out_of_a_contested_point_once_it_has_been_read() -> None:
    game, events = _after(before(), WRITE)
    assert all(is_known(event, PUBLIC) for event in events if event.says)
    heard = replace(meeting(), finished=meeting().roster.members[:LETTER_TAKES])
    assert not list(replies(game.room, HARD)), "it has no point that answers it"
    causes = [
        [event.cause for event in effects(game.room, at, GUEST, "contested") if isinstance(event, RoomMoved)]
        for at in (meeting(), heard)
    ]
    assert causes == [[Cause.CONTESTED], [Cause.DOCUMENTED]]


def test_a_letter_that_answers_it_makes_the_claim_contested_again_once_both_have_been_read() -> None:
    game = answering(Letter(GUEST, "contested", 0))
    assert ANSWER in set(legal_acts(game, HARD))
    after, events = _after(game, ANSWER)
    [said] = [event.sentence.format_map(event.named(game.meeting)) for event in events if event.says]
    assert said == "A letter of Albania is circulated as a document. It answers Armenia, “contested”: “asked”."
    assert all(is_known(event, PUBLIC) for event in events if event.says)
    assert not game.room.exchanges.documents("contested", LETTER_TAKES - 1)
    assert game.room.exchanges.documents("contested", LETTER_TAKES)
    assert not after.room.exchanges.documents("contested", LETTER_TAKES)
    assert not after.room.exchanges.documents("asked", LETTER_TAKES), "an answer backs no claim"
    assert not list(replies(after.room, HARD))
