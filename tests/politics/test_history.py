"""The record of a real day, questions by name, conditions on votes, and words for draft resolutions."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from game.politics import Game, holds, judge, legal_acts, seen_by, step
from game.politics.conditions import Condition
from game.politics.day import At, is_at
from game.politics.named import QUESTIONS, QuestionKind, QuestionNamed, paper_of, results_of
from game.politics.texts import draft_strain
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft
from game.procedure.meeting import Phase
from game.procedure.papers import Amendment, Change
from game.procedure.proposals import Object
from game.procedure.questions import AdoptAgenda, AdoptDraft, Basis, Invite, KeepPart, TakeUpAmendment
from game.procedure.tally import Ballot, Category, Result
from game.procedure.voting import CastVote
from game.session import Session
from tests.scenario.real_days import play, scenario

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)
DRAFT = "S/2022/155"


@pytest.fixture(scope="module")
def gaza() -> Session:
    """The day of an amendment and a resolution, as it went."""
    return play("amendment_2024", {})


def _at_the_vote(name: str) -> Game:
    """The game when drafts come to be voted on, nothing being before the Council."""
    session = play(name, {})
    return next(
        t.after
        for t in session.turns
        if t.after.meeting.phase is Phase.ACTION
        and t.after.meeting.top is None
        and t.before.meeting.phase is Phase.ACTION
    )


def test_every_question_has_a_name_and_every_name_a_question() -> None:
    assert set(QUESTIONS) == set(QuestionKind)
    assert len(set(QUESTIONS.values())) == len(QUESTIONS)


def test_a_question_is_meant_if_its_kind_and_all_that_is_named_fit() -> None:
    adopt = AdoptDraft("D1", Category.SUBSTANTIVE)
    part = KeepPart("D1", "op1", Category.SUBSTANTIVE)
    taken_up = TakeUpAmendment(Amendment("A1", "D1", "kenya"))
    invite = Invite(("ukraine", "poland"), Basis.RULE_37)
    assert QuestionNamed(kind=QuestionKind.ADOPT_DRAFT).means(adopt)
    assert QuestionNamed(kind=QuestionKind.ADOPT_DRAFT, paper="D1").means(adopt)
    assert not QuestionNamed(kind=QuestionKind.ADOPT_DRAFT, paper="D2").means(adopt)
    assert not QuestionNamed(kind=QuestionKind.ADOPT_AGENDA).means(adopt)
    assert QuestionNamed(kind=QuestionKind.KEEP_PART, part="op1").means(part)
    assert not QuestionNamed(kind=QuestionKind.KEEP_PART, part="op2").means(part)
    assert QuestionNamed(kind=QuestionKind.INVITE, guest="poland").means(invite)
    assert not QuestionNamed(kind=QuestionKind.INVITE, guest="belarus").means(invite)
    assert (paper_of(taken_up), paper_of(part), paper_of(AdoptAgenda())) == ("A1", "D1", "")


def test_what_can_come_of_a_question_follows_from_its_kind() -> None:
    assert results_of(QuestionKind.ADOPT_AGENDA) == (Result.CARRIED, Result.LOST)
    assert results_of(QuestionKind.OVERRULE) == (Result.OVERRULED, Result.STANDS)
    assert {Result.VETOED, Result.CARRIED} <= set(results_of(QuestionKind.ADOPT_DRAFT))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"kind": "decided", "question": "adopt_draft"}, True),
        ({"kind": "decided", "question": "adopt_draft", "paper": "S/2024/255"}, False),
        ({"kind": "decided", "question": "adopt_amendment", "result": "lacks_votes", "paper": "oral"}, True),
        ({"kind": "decided", "question": "adopt_amendment", "result": "vetoed"}, False),
        ({"kind": "decided", "question": "adopt_agenda", "voted": False}, True),
        ({"kind": "decided", "question": "adopt_agenda", "voted": True}, False),
        ({"kind": "decided", "question": "invite", "guest": "israel"}, True),
        ({"kind": "decided", "question": "invite", "guest": "algeria"}, False),
        ({"kind": "draft_adopted", "paper": "S/2024/254"}, True),
        ({"kind": "draft_adopted", "paper": "S/2024/254", "wording": "lasting"}, True),
        ({"kind": "draft_adopted", "paper": "S/2024/254", "wording": "permanent"}, False),
        ({"kind": "draft_adopted", "paper": "S/2024/255"}, False),
        ({"kind": "voted", "seat": "united_states", "ballot": "no"}, True),
        ({"kind": "voted", "seat": "united_states", "ballot": "no", "question": "adopt_draft"}, False),
        ({"kind": "voted", "seat": "united_states", "ballot": "abstain", "paper": "S/2024/254"}, True),
    ],
)
def test_conditions_on_votes_and_drafts(gaza: Session, condition: dict[str, object], expected: bool) -> None:
    assert holds(CONDITION.validate_python(condition), gaza.game) is expected


def test_a_point_in_the_meeting_can_be_a_question() -> None:
    agenda = At.model_validate({"stage": "agenda", "question": {"kind": "adopt_agenda"}})
    session = play("agenda_2022", {})
    before = [turned.before.meeting for turned in session.turns if is_at(turned.before.meeting, agenda)]
    assert before
    assert all(meeting.pending and meeting.phase is Phase.AGENDA for meeting in before)


def test_an_act_of_the_day_is_followed_once_and_only_when_it_was_due() -> None:
    session = play("agenda_2022", {})
    objected = [turned for turned in session.turns if isinstance(turned.act, Object)]
    assert [turned.act.seat for turned in objected] == ["russian_federation"]
    assert ("russian_federation", 0) in objected[0].after.room.followed
    assert ("russian_federation", 0) not in objected[0].before.room.followed
    # The same act on another question is none of the day's.
    elsewhere = next(
        t.before for t in session.turns if t.before.meeting.phase is Phase.INVITATIONS and t.before.meeting.top
    )
    game, _ = step(elsewhere, Object(seat="russian_federation"))
    assert game.room.followed == elsewhere.room.followed


def test_words_are_the_scenarios_and_change_something() -> None:
    game = _at_the_vote("veto_2022")
    first, second, third = game.meeting.drafts[0].wording

    def refusal(act: ProposeAmendment | ReviseDraft) -> set[str]:
        return {finding.requirement.code for finding in judge(game, act).objections}

    def amendment(words: str, paragraph: str = "op_aggression") -> ProposeAmendment:
        return ProposeAmendment(seat="china", amendment="A1", target=DRAFT, paragraph=paragraph, words=words)

    assert refusal(amendment("deplores_hostilities")) == set()
    assert refusal(amendment("something_else")) == {"X-NO-SUCH-WORDS"}
    assert refusal(amendment("deplores_hostilities", "op_withdrawal")) == {"X-NO-SUCH-WORDS"}
    assert refusal(amendment(first)) == {"X-NO-CHANGE"}
    strike = amendment("").model_copy(update={"change": Change.DELETE})
    assert refusal(strike) == set()
    milder = ("deplores_hostilities", second, third)
    assert refusal(ReviseDraft(seat="united_states", draft=DRAFT, wording=milder)) == set()
    assert refusal(ReviseDraft(seat="united_states", draft=DRAFT, wording=("x", second, third))) == {"X-NO-SUCH-WORDS"}


def test_words_are_offered_to_those_who_can_use_them() -> None:
    game = _at_the_vote("veto_2022")
    revisions = [act for act in legal_acts(game, "united_states") if isinstance(act, ReviseDraft)]
    amendments = [act for act in legal_acts(game, "china") if isinstance(act, ProposeAmendment) and act.words]
    mild = {"deplores_hostilities", "asks_ceasefire", "affirms_borders"}
    assert {words for act in revisions for words in act.wording} - set(game.meeting.drafts[0].wording) == mild
    assert {act.words for act in amendments} == mild
    assert not any(isinstance(act, ProposeAmendment | ReviseDraft) for act in legal_acts(game, "ukraine"))
    planned = [
        a for a in legal_acts(_at_the_vote("amendment_2024"), "russian_federation") if isinstance(a, ProposeAmendment)
    ]
    assert [act.amendment for act in planned if act.words == "permanent"] == ["oral"]


def test_how_far_words_are_from_what_a_member_can_live_with() -> None:
    facts = scenario("amendment_2024").facts
    assert draft_strain(facts, "united_states", ("lasting", "hostages")) == 1
    assert draft_strain(facts, "united_states", ("permanent", "hostages")) == 2
    assert draft_strain(facts, "algeria", ("permanent",)) == 0
    assert draft_strain(facts, "algeria", ("hostages", "unknown")) is None


def test_nobody_sees_who_raised_which_hand_but_everybody_that_hands_are_up() -> None:
    session = play("veto_2022", {})
    game = next(t.after for t in session.turns if isinstance(t.act, CastVote) and t.act.seat == "gabon")
    seen = seen_by(game, "united_states").meeting.voting
    assert seen is not None
    assert (seen.ballots, seen.hands) == ((), 5)
    own = seen_by(game, "gabon").meeting.voting
    assert own is not None
    assert own.ballots == (("gabon", Ballot.YES),)
