"""Trust and momentum: what each deed of a presidency does, row by row, and what the needles do to the room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import pytest

from game.politics.chairing import (
    NeedleMoved,
    costs,
    effects,
    is_critic,
    is_stalled,
    on_ruling,
    outcome,
    stretch,
    withholds_consent,
)
from game.politics.conduct import FAULTS, TABLE, TOP, WORDS, Deed, Needle, needle_word
from game.politics.game import Game, replay, step
from game.politics.regard import RegardMoved
from game.politics.room import Nudge, Room, Saying
from game.procedure import Act, Meeting
from game.procedure.calling import RefuseMeeting
from game.procedure.chair import AskToStepAside, CedeChair
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import GiveTheFloor
from game.procedure.invitations import DeclineRequest
from game.procedure.matters import Capacity, Framing, Point, PointGround, Ruled
from game.procedure.motions import ProposeSuspension, Resume
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object, WithdrawProposal
from game.procedure.reactions import REACTIONS
from game.procedure.shortcuts import LeavePointUnruled
from game.procedure.speaking_for import SpeakForCouncil
from game.procedure.statements import BeginStatement, Conclude, CutOff, RemindOfTime
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import AnnounceResult, CastVote
from game.texts import Texts
from tests.politics.presiding import FIRST_WORDS, HARSH, LONG, OTHER_WORDS, TRADED, facts, game, others_heard, over_time
from tests.politics.small_world import HARD
from tests.procedure import planning_room
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, GUEST, INVITE_GUEST, MEMBER, OTHER, SECOND

TEXTS: Final = Texts()
GAVEL: Final = Gavel(seat=CHAIR)
REMARK: Final = AskToStepAside(seat=MEMBER)
OWN: Final = BeginStatement(seat=CHAIR, words="For my State.")
FROM_CHAIR: Final = BeginStatement(seat=CHAIR, words="Clearly.", capacity=Capacity.PRESIDENCY)
CALLS_SELF: Final = GiveTheFloor(seat=CHAIR, to=CHAIR)
OUT_OF_TURN: Final = GiveTheFloor(seat=CHAIR, to=SECOND)
COMPLAINT: Final = RaisePointOfOrder(seat=MEMBER, ground=PointGround.ORDER_OF_BUSINESS)
TIME: Final = RaisePointOfOrder(seat=MEMBER, ground=PointGround.TIME)
STRETCHED: Final = Nudge(HARD, "rights", down=1)
"""Somebody has been moved by what was said."""


def _silence(wording: tuple[str, ...] = FIRST_WORDS) -> PutUnderSilence:
    return PutUnderSilence(seat=CHAIR, wording=wording)


def _seeking(*nudges: Nudge) -> Game:
    """A text is sought, and there has been no break."""
    return game(place.text_stage(), nudges=nudges)


def _break_proposed(length: int) -> Game:
    return replay(_seeking(), [ProposeSuspension(seat=CHAIR, length=length)])


def _after_break(*nudges: Nudge) -> Game:
    acts = [ProposeSuspension(seat=CHAIR, length=15), GAVEL, Resume(seat=CHAIR)]
    return replay(_seeking(*nudges), acts)


def _near_the_hour() -> Game:
    rested = _after_break()
    return Game(replace(rested.meeting, minute=175), rested.room)


def _broken() -> Game:
    return replay(_seeking(), [_silence(), BreakSilence(seat=MEMBER, paragraph="rights")])


def _taken_back() -> Game:
    return replay(_broken(), [WithdrawProposal(seat=CHAIR)])


def _contested() -> Game:
    return replay(game(place.inviting()), [INVITE_GUEST, Object(seat=MEMBER)])


def _complained() -> Game:
    """A rightful complaint of the President's own fault waits for a ruling."""
    return replay(game(place.debate()), [OUT_OF_TURN, COMPLAINT])


def _critic_in_time() -> Game:
    """A critic of the chair is still in time, and somebody says the contrary."""
    begins = BeginStatement(seat=FIRST, points=((f"harsh_{FIRST}", 3),))
    return replay(game(place.debate()), [GiveTheFloor(seat=CHAIR, to=FIRST), begins, TIME])


def _challenged(*, upheld: bool) -> Game:
    """A ruling on a rightful point about time, right or wrong, is challenged."""
    return replay(over_time(), [TIME, RuleOnPoint(seat=CHAIR, upheld=upheld), ChallengeRuling(seat=OTHER)])


def _challenge_voted(ballot: Ballot, *, upheld: bool) -> Game:
    """All but the last member have voted so on the challenge."""
    return _all_but_last(replay(_challenged(upheld=upheld), [PutToVote(seat=CHAIR)]), ballot)


def _all_but_last(start: Game, ballot: Ballot) -> Game:
    members = start.meeting.roster.members
    return replay(start, [CastVote(seat=seat, ballot=ballot) for seat in members[:-1]])


def _last(ballot: Ballot) -> CastVote:
    return CastVote(seat="united_states", ballot=ballot)


def _hands_counted() -> Game:
    voting = replay(_contested(), [PutToVote(seat=CHAIR)])
    return replay(_all_but_last(voting, Ballot.YES), [_last(Ballot.YES)])


@dataclass(frozen=True)
class Row:
    """In this position this act moves the needles so."""

    name: str
    position: Callable[[], Game]
    act: Act
    trust: int
    momentum: int


ROWS: Final = (
    Row("1 tempting: silent, and asked", lambda: game(place.agenda_proposed()), REMARK, -1, 0),
    Row("1 careful: leave the chair", lambda: game(place.inviting()), CedeChair(seat=CHAIR), 1, 0),
    Row("2 clean: put the guest to the vote", _contested, PutToVote(seat=CHAIR), 1, -1),
    Row("2 tempting: gavel the guest through", _contested, GAVEL, -2, 1),
    Row("2 careful: drop the guest", _contested, WithdrawProposal(seat=CHAIR), -1, 0),
    Row("3 clean: hats aloud, last", lambda: replay(others_heard(), [CALLS_SELF]), OWN, 1, 0),
    Row("3 tempting: from the chair", lambda: replay(others_heard(), [CALLS_SELF]), FROM_CHAIR, -2, 1),
    Row("3 careful: first of all", lambda: replay(game(place.debate()), [CALLS_SELF]), OWN, -1, 0),
    Row("3 careful: the call alone costs nothing yet", lambda: game(place.debate()), CALLS_SELF, 0, 0),
    Row("4 clean: remind a friend", over_time, RemindOfTime(seat=CHAIR), 0, 0),
    Row("4 tempting: let a friend run on", over_time, Conclude(seat=FIRST), -1, -1),
    Row("4 careful: cut a friend off", over_time, CutOff(seat=CHAIR), -1, 0),
    Row("5 clean: remind a critic", lambda: over_time(HARSH), RemindOfTime(seat=CHAIR), 0, 0),
    Row("5 tempting: cut a critic off", lambda: over_time(HARSH), CutOff(seat=CHAIR), -2, 1),
    Row("5 careful: let a critic run on", lambda: over_time(HARSH), Conclude(seat=FIRST), 0, -1),
    Row("6 clean: rule against oneself", _complained, RuleOnPoint(seat=CHAIR, upheld=True), 0, 0),
    Row("6 for a critic, as the record has it", _critic_in_time, RuleOnPoint(seat=CHAIR, upheld=False), 1, 0),
    Row("6 tempting: rule for one's side", _complained, RuleOnPoint(seat=CHAIR, upheld=False), -2, 0),
    Row("6 careful: consult", _complained, ProposeSuspension(seat=CHAIR, length=10), 0, -1),
    Row("6 and worse: no ruling", _complained, LeavePointUnruled(seat=CHAIR), -2, 0),
    Row("6 a ruling on others", lambda: replay(over_time(), [TIME]), RuleOnPoint(seat=CHAIR, upheld=True), 0, 0),
    Row("8 clean: a short break", lambda: _break_proposed(15), GAVEL, 0, 0),
    Row("8 tempting: none", _seeking, _silence(), 0, 1),
    Row("8 careful: a long break", lambda: _break_proposed(30), GAVEL, 1, -1),
    Row("9 clean: trade", lambda: _after_break(STRETCHED), _silence(TRADED), 0, 0),
    Row("9 tempting: keep the words", lambda: _after_break(STRETCHED), _silence(), -1, 0),
    Row("9 careful: other words", lambda: _after_break(STRETCHED), _silence(OTHER_WORDS), 1, 0),
    Row("9 nobody asked for other words", _after_break, _silence(), 0, 0),
    Row("10 clean: now", _after_break, _silence(TRADED), 0, 0),
    Row("10 tempting: read it out", _broken, GAVEL, -3, 1),
    Row("10 careful: another round", _taken_back, _silence(TRADED), 0, -1),
    Row("10 another round of the same", _taken_back, _silence(), -1, -1),
    Row("a request passed over", lambda: game(place.inviting()), DeclineRequest(seat=CHAIR, guest=GUEST), -2, 1),
    Row("the order changed without asking", lambda: game(place.debate()), OUT_OF_TURN, -1, 0),
    Row("the question turned", _contested, PutToVote(seat=CHAIR, framing=Framing.OBJECTION), 0, -1),
    Row("a wrong result", _hands_counted, AnnounceResult(seat=CHAIR, result=Result.LOST), -2, 0),
    Row("the right result", _hands_counted, AnnounceResult(seat=CHAIR, result=Result.CARRIED), 0, 0),
    Row("words for the Council", _seeking, SpeakForCouncil(seat=CHAIR), -2, 0),
    Row("overruled", lambda: _challenge_voted(Ballot.YES, upheld=False), _last(Ballot.YES), -2, -1),
    Row("a wrong ruling stands", lambda: _challenge_voted(Ballot.NO, upheld=False), _last(Ballot.NO), -1, -1),
    Row("a right ruling stands", lambda: _challenge_voted(Ballot.NO, upheld=True), _last(Ballot.NO), 0, -1),
    Row("a challenge passed over", lambda: _challenged(upheld=True), GAVEL, -2, 1),
    Row("a meeting refused", lambda: game(planning_room.called()), RefuseMeeting(seat=CHAIR, by=MEMBER), -2, 0),
    Row("silence past the hour", _near_the_hour, _silence(TRADED), 0, -2),
)


def _needles(at: Game) -> tuple[int, int]:
    return at.room.trust, at.room.momentum


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_row_moves_the_needles_as_the_table_says(row: Row) -> None:
    before = row.position()
    after, events = step(before, row.act)
    trust, momentum = _needles(before)
    assert _needles(after) == (trust + row.trust, momentum + row.momentum)
    told = [event for event in events if isinstance(event, NeedleMoved)]
    assert {event.needle for event in told} >= {
        needle for needle, moved in ((Needle.TRUST, row.trust), (Needle.MOMENTUM, row.momentum)) if moved
    }
    for event in told:
        said = TEXTS.event(event, before.meeting)
        assert said.startswith(("Trust, ", "Momentum, "))
        assert said.endswith(".")
        assert "{" not in said
        assert event.known_to is None, "the needles are public"
    assert step(before, row.act) == (after, events), "the same act does the same"


def test_the_rows_show_every_deed_that_moves_a_needle() -> None:
    shown = {deed for row in ROWS for deed in step(row.position(), row.act)[0].room.conduct}
    elsewhere = {Deed.SAID_WHY, Deed.CONFIDENCE_USED, Deed.TREATED_UNLIKE}
    assert shown == set(Deed) - elsewhere


def test_every_fault_of_a_president_is_a_deed() -> None:
    by_the_floor = {"X-TIME-WARN"}
    assert set(FAULTS) == set(REACTIONS) - by_the_floor


def test_the_sentence_names_the_words_the_deed_and_whom() -> None:
    start = over_time(HARSH)
    _, events = step(start, CutOff(seat=CHAIR))
    said = [TEXTS.event(event, start.meeting) for event in events if isinstance(event, NeedleMoved)]
    assert said == [
        "Trust, accepted to doubted: the floor was taken from a critic of the chair (Albania).",
        "Momentum, steady to brisk: the floor was taken from a critic of the chair (Albania).",
    ]


def test_needles_stop_at_their_ends_and_what_would_have_gone_below_is_said() -> None:
    low = game(place.debate(), trust=0)
    after, events = step(low, OUT_OF_TURN)
    assert after.room.trust == 0
    said = [TEXTS.event(event, low.meeting) for event in events if isinstance(event, NeedleMoved)]
    assert said == [
        "Trust, contested already, can fall no lower: the order that was due was changed without asking (Brazil)."
    ]
    high, _ = step(game(place.inviting(), trust=TOP), CedeChair(seat=CHAIR))
    assert high.room.trust == TOP


def test_a_needle_that_moves_within_a_word_says_that_the_word_holds() -> None:
    start = game(place.debate(), trust=4)
    said = [TEXTS.event(e, start.meeting) for e in step(start, OUT_OF_TURN)[1] if isinstance(e, NeedleMoved)]
    assert said == [
        "Trust, still accepted, and a little lower: the order that was due was changed without asking (Brazil)."
    ]


def test_five_words_each_and_they_change_where_the_room_does() -> None:
    for needle in Needle:
        assert len(set(WORDS[needle])) == 5
        assert len(WORDS[needle]) == TOP + 1
    for trust in range(TOP + 1):
        for momentum in range(TOP + 1):
            room = Room(facts(), trust=trust, momentum=momentum)
            words = needle_word(Needle.TRUST, trust), needle_word(Needle.MOMENTUM, momentum)
            better = (words[0] in {"respected", "trusted"}) + (words[1] in {"brisk", "rushing"})
            worse = (words[0] in {"contested", "doubted"}) + (words[1] in {"stalled", "slow"})
            assert stretch(room) == max(-1, min(1, better - worse))
            assert withholds_consent(room) is (words[0] == "contested")
            assert is_stalled(room) is (words[1] == "stalled")


def test_a_spotless_slow_chair_stretches_nobody_and_neither_does_a_ruthless_quick_one() -> None:
    assert stretch(Room(facts(), trust=6, momentum=1)) == 0
    assert stretch(Room(facts(), trust=1, momentum=6)) == 0
    assert stretch(Room(facts(), trust=6, momentum=6)) == 1
    assert stretch(Room(facts(), trust=0, momentum=0)) == -1


def _treated(*treatments: tuple[tuple[str, str], str]) -> Game:
    """Speakers who go over time one after another, each with these points, each treated so."""
    current = game(place.debate())
    for points, treatment in treatments:
        current = over_time(points, current)
        speaker = current.meeting.floor.speaker  # type: ignore[union-attr]
        ways: dict[str, list[Act]] = {
            "reminded": [RemindOfTime(seat=CHAIR), Conclude(seat=speaker)],
            "let run": [Conclude(seat=speaker)],
            "cut off": [CutOff(seat=CHAIR)],
        }
        current = replay(current, ways[treatment])
    return current


@pytest.mark.parametrize(
    ("treatments", "trust"),
    [
        ([(LONG, "reminded"), (HARSH, "reminded")], 4),
        ([(LONG, "let run"), (HARSH, "let run")], 3),
        ([(LONG, "let run"), (HARSH, "reminded")], 2),
        ([(LONG, "reminded"), (HARSH, "let run")], 3),
        ([(HARSH, "cut off"), (LONG, "reminded")], 1),
        ([(LONG, "let run"), (LONG, "reminded")], 3),
    ],
)
def test_friends_and_critics_are_to_be_treated_alike(treatments: list[tuple[tuple[str, str], str]], trust: int) -> None:
    after = _treated(*treatments)
    assert after.room.trust == trust
    unlike = {treatment for points, treatment in treatments if points == LONG} != {
        treatment for points, treatment in treatments if points == HARSH
    }
    both = len({points for points, _ in treatments}) == 2
    assert (Deed.TREATED_UNLIKE in after.room.conduct) is (unlike and both)


def test_regard_follows_how_a_friend_was_treated_and_only_the_two_know() -> None:
    for act, change in ((Conclude(seat=FIRST), 1), (CutOff(seat=CHAIR), -1)):
        after, events = step(over_time(), act)
        [moved] = [event for event in events if isinstance(event, RegardMoved)]
        assert after.room.regard(FIRST, CHAIR) == change
        assert after.room.regard(CHAIR, FIRST) == 0
        assert moved.known_to == (FIRST, CHAIR)
        assert "{" not in TEXTS.event(moved, after.meeting)
    critic, _ = step(over_time(HARSH), Conclude(seat=FIRST))
    assert critic.room.regard(FIRST, CHAIR) == 0


def test_a_critic_is_whoever_has_said_today_what_alarms_the_chairs_state() -> None:
    silent = Room(facts())
    said = Room(facts(), sayings=(Saying(FIRST, f"harsh_{FIRST}", 1),))
    assert not is_critic(silent, CHAIR, FIRST)
    assert is_critic(said, CHAIR, FIRST)
    assert not is_critic(said, CHAIR, SECOND)
    assert not is_critic(said, GUEST, FIRST), "another presidency has other interests"


def test_a_remark_costs_once_and_the_next_president_begins_anew() -> None:
    asked = replay(game(place.agenda_proposed()), [REMARK, AskToStepAside(seat=OTHER)])
    assert asked.room.trust == 3
    ceded = replay(asked, [GAVEL, CedeChair(seat=CHAIR)])
    assert ceded.room.trust == 4
    again = replay(ceded, [AskToStepAside(seat=OTHER)])
    assert again.room.trust == 3


def test_ruling_for_a_critic_wins_trust_once_and_for_nobody_else() -> None:
    denies = RuleOnPoint(seat=CHAIR, upheld=False)
    once = replay(_critic_in_time(), [denies])
    assert once.room.trust == 5
    again = replay(once, [GAVEL, RaisePointOfOrder(seat=OTHER, ground=PointGround.TIME), denies])
    assert again.room.trust == 5
    begins = BeginStatement(seat=FIRST, points=((f"mild_{FIRST}", 3),))
    friend = replay(game(place.debate()), [GiveTheFloor(seat=CHAIR, to=FIRST), begins, TIME, denies])
    assert friend.room.trust == 4


SPEAKS: Final = SpeakForCouncil(seat=CHAIR)


@pytest.mark.parametrize("act", [SPEAKS, GAVEL], ids=["words without agreement", "read out over an objection"])
def test_what_was_said_in_the_councils_name_without_it_is_not_forgotten(act: Act) -> None:
    """No courtesy lifts trust above "doubted" any more, and the room says why; gone, no words help."""
    start = _broken() if act is GAVEL else _after_break(STRETCHED)
    presumed = replay(start, [act])
    point = RaisePointOfOrder(seat=MEMBER, ground=PointGround.SPEAKING_FOR_COUNCIL)
    admitted = replay(presumed, [point, RuleOnPoint(seat=CHAIR, upheld=True), GAVEL])
    assert admitted.room.trust == presumed.room.trust, "to admit it stops the damage and wins nothing"
    gone = replace(admitted, room=replace(admitted.room, trust=0))
    assert step(gone, _silence(OTHER_WORDS))[0].room.trust == 0
    for trust, after in ((1, 2), (2, 2), (3, 3)):
        at = replace(admitted, room=replace(admitted.room, trust=trust))
        courteous, events = step(at, _silence(OTHER_WORDS))
        assert courteous.room.trust == after
        said = [TEXTS.event(e, at.meeting) for e in events if isinstance(e, NeedleMoved) and e.needle is Needle.TRUST]
        assert len(said) == 1
        assert ("is not forgotten today" in said[0]) is (trust == after)
    low = replace(admitted, room=replace(admitted.room, trust=2))
    _, events = step(low, _silence(OTHER_WORDS))
    held = next(e for e in events if isinstance(e, NeedleMoved) and e.needle is Needle.TRUST)
    assert TEXTS.event(held, low.meeting) == (
        "Trust, still doubted: half the paragraphs put under silence were no longer the first words, but what has been "
        "said in the Council's name without it is not forgotten today."
    )


def test_the_next_president_has_presumed_nothing() -> None:
    room = Room(facts(), trust=2, conduct=(Deed.SPOKE_FOR_COUNCIL,))
    for effect in outcome(room, CHAIR, Deed.STEPPED_ASIDE):
        room = effect.into(room)
    assert room.trust == 3


def test_who_votes_to_overrule() -> None:
    meeting = place.overtime()
    wrong = Ruled(Point(MEMBER, PointGround.TIME), upheld=False)
    right = Ruled(Point(MEMBER, PointGround.TIME), upheld=True)
    calm, doubting = Room(facts()), Room(facts(), trust=2)
    friendly = replace(calm, regards=((OTHER, CHAIR, 1),))
    cool = replace(friendly, trust=2)
    assert on_ruling(calm, meeting, OTHER, wrong) is Ballot.YES
    assert on_ruling(calm, meeting, OTHER, right) is Ballot.NO
    assert on_ruling(calm, meeting, CHAIR, wrong) is Ballot.NO, "nobody overrules themself"
    assert costs(meeting, FIRST, right)
    assert costs(meeting, MEMBER, wrong)
    assert on_ruling(doubting, meeting, FIRST, right) is Ballot.YES, "it costs the speaker, and the chair is doubted"
    assert on_ruling(doubting, meeting, OTHER, right) is Ballot.NO
    assert on_ruling(calm, meeting, FIRST, right) is Ballot.NO
    for warm in (friendly, cool):
        assert on_ruling(warm, meeting, OTHER, wrong) is Ballot.ABSTAIN, "warm to the chair, and the ruling is wrong"
        assert on_ruling(warm, meeting, OTHER, right) is Ballot.NO


def test_nothing_is_said_of_what_others_than_the_president_do() -> None:
    meeting: Meeting = place.debate()
    assert list(effects(meeting, Room(facts()), meeting, Room(facts()), ())) == []


def test_every_row_of_the_table_that_moves_something_says_so() -> None:
    for deed, row in TABLE.items():
        assert bool(row.says) is bool(row.trust or row.momentum), deed
        assert not row.says.endswith(".")
    assert set(TABLE) == set(Deed)


def test_an_outcome_is_worked_out_from_the_room_as_it_is() -> None:
    room = Room(facts(), trust=1)
    for effect in outcome(room, CHAIR, Deed.READ_OVER_OBJECTION):
        room = effect.into(room)
    assert (room.trust, room.momentum) == (0, 4)
    assert room.conduct == (Deed.READ_OVER_OBJECTION,)
