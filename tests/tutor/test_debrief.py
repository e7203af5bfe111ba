"""The debrief: what was wanted and what came of it, from the record of this very game."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pydantic import TypeAdapter

from game.politics import Knowledge, holds, judge
from game.politics.bargaining import OfferWording
from game.politics.conditions import Condition, Heard, StatementAgreed, TextReached
from game.politics.stance import Stance, grounds, stance
from game.politics.texts import opening_wording
from game.procedure.act import Act
from game.procedure.decisions import VoteCounted
from game.procedure.meeting import Fault, Phase, changed
from game.procedure.proposals import WithdrawProposal
from game.procedure.questions import AgreeText, Form
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence, PutUnderSilenceNow, ReadText, SilenceBroken
from game.procedure.voting import CastVote
from game.rulebook.citations import Label
from game.scenario import Scenario
from game.session import Session, at_moment
from game.texts import Texts
from game.tutor.debrief import Came, Debrief, came_of, debrief
from game.tutor.evidence import evidence
from game.tutor.otherwise import other_choice
from game.tutor.story import Story
from game.tutor.suggestion import suggestion
from game.tutor.turning import brought_in, turning_points
from tests.papers.games import drive, plays_kazakhstan

TEXTS = Texts()


def of(session: Session, seat: str = "kazakhstan") -> Debrief:
    return debrief(session, seat, TEXTS)


def came(found: Debrief) -> dict[str, Came]:
    return {want.objective.id: want.came for want in found.wants}


def test_who_does_nothing_keeps_and_meets_nothing(idle: Session) -> None:
    found = came(of(idle))
    assert found == {
        "kz_asked_and_left": Came.NOT_MET,
        "kz_answer_the_deaths": Came.NOT_MET,
        "kz_legal_ground": Came.NOT_MET,
        "kz_cooperation_welcomed": Came.NOT_MET,
        "kz_pledge_kept": Came.KEPT,
        **{id: Came.KEPT for id in found if id not in GOALS},
    }


GOALS = ("kz_asked_and_left", "kz_answer_the_deaths", "kz_legal_ground", "kz_cooperation_welcomed", "kz_pledge_kept")


def test_who_plays_by_the_instructions_meets_them(played: Session) -> None:
    found = came(of(played))
    assert [found[id] for id in GOALS] == [Came.MET, Came.MET, Came.MET, Came.MET, Came.KEPT]


def test_half_of_a_goal_is_met_in_part(read_through: Session) -> None:
    assert not any(words.seat == "kazakhstan" for words in read_through.game.room.words)
    assert came(of(read_through))["kz_answer_the_deaths"] is Came.PARTLY


def test_a_limit_that_was_crossed_is_missed_although_the_rest_was_done(csto: Scenario) -> None:
    chair = csto.meeting.presidency
    session = at_moment(csto, chair, "silence")
    assert came(of(session, chair))["ru_clean_meeting"] is Came.MET
    meeting = session.game.meeting
    fault = Fault("F-GAVEL", chair, meeting.minute)
    story = Story.of(session, TEXTS)
    last = story.turns[-1]
    after = replace(last.after, meeting=changed(meeting, faults=(*meeting.faults, fault, fault)))
    turns = (*story.turns[:-1], replace(last, after=after))
    objective = next(w.objective for w in of(session, chair).wants if w.objective.id == "ru_clean_meeting")
    assert came_of(objective.when, replace(story, turns=turns)) is Came.NOT_MET


def test_evidence_names_what_was_said_and_when(played: Session, idle: Session) -> None:
    because = {want.objective.id: want.because for want in of(played).wants}
    said = [t for t in played.turns if t.after.room.said("kz_invited") and not t.before.room.said("kz_invited")]
    at = 600 + said[0].before.meeting.minute
    assert f"at {at // 60}:{at % 60:02}" in because["kz_asked_and_left"]
    assert "agreed at “" in because["kz_cooperation_welcomed"]
    assert all("Nobody said" in want.because for want in of(idle).wants[:1])


def test_a_crossed_line_is_called_by_its_name(csto: Scenario) -> None:
    chair = csto.meeting.presidency
    session = at_moment(csto, chair, "silence")
    for paragraph in csto.paragraphs[:1]:
        session.submit(BreakSilence(seat="mexico", paragraph=paragraph.id))
    gavel = next(act for act in session.knowledge(chair).legal(faulty=True) if act.kind == "gavel")
    session.submit(gavel)
    want = next(want for want in of(session, chair).wants if want.objective.id == "ru_never_for_the_council")
    assert (want.came, want.word) == (Came.NOT_MET, "Crossed")
    assert [slip.code for slip in of(session, chair).faults] == ["F-SPEAKFOR"]
    assert of(session, chair).faults[0].sentence in want.because
    assert of(session, "mexico").faults == ()


def test_turning_points_are_few_ordered_and_of_this_game(rough: tuple[Session, ...]) -> None:
    seen = set()
    for session in rough:
        points = of(session).turning
        assert len(points) <= 3
        assert all(one.act < other.act for one, other in pairwise(points))
        for point in points:
            assert point.minute == session.turns[point.act].before.meeting.minute
            assert not {"{", "}"} & set(point.sentence)
        seen.add(tuple(point.sentence for point in points))
    assert len(seen) > len(rough) // 2


def test_a_vote_short_of_nine_is_a_turning_point_with_its_deciding_fact(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    for number, member in enumerate(session.game.meeting.roster.members):
        session.submit(CastVote(seat=member, ballot=Ballot.YES if number < 8 else Ballot.ABSTAIN))
    (vote,) = [point for point in of(session).turning if "came to a vote" in point.sentence]
    assert "In favour: 8. That is 1 short of the 9 needed." in vote.sentence


def test_a_broken_silence_names_who_and_over_what(read_through: Session) -> None:
    broken = {n: e for n, t in enumerate(read_through.turns) for e in t.events if isinstance(e, SilenceBroken)}
    silences = [point for point in of(read_through).turning if point.act in broken]
    titles = {part.title for part in read_through.scenario.paragraphs}
    assert silences
    for point in silences:
        assert read_through.game.meeting.name(broken[point.act].seat) in point.sentence
        assert any(title in point.sentence for title in titles)


def test_other_words_that_win_the_room_are_a_turning_point_with_who_brought_them(csto: Scenario) -> None:
    """Without them, the text goes to the room as it was circulated, but for what others brought."""
    session = Session.new(csto, {"kazakhstan": "reader"}, seed=1)
    session.advance()
    story = Story.of(session, Texts())
    texts = [(put, at.act) for put, at in story.all(PutUnderSilenceNow)]
    put, act = next((put, act) for put, act in texts if brought_in(story, "kazakhstan", act))
    point = next(point for point in turning_points(story, "kazakhstan", lambda one: one.act == act) if point.act == act)
    for event in brought_in(story, "kazakhstan", act):
        assert f"“{event.paragraph.title}”, which {story.name(event.carried.by)} carried" in point.sentence
    change = other_choice(story, "kazakhstan", point)
    assert change is not None
    assert isinstance(change.instead, PutUnderSilence)
    own = {event.carried.rung for event in brought_in(story, "kazakhstan", act)}
    assert own == set(put.wording) - set(change.instead.wording)


def test_an_own_statement_is_a_turning_point(played: Session, idle: Session) -> None:
    assert any("Kazakhstan spoke and made 4 points." in point.sentence for point in of(played).turning)
    assert not any("Kazakhstan spoke" in point.sentence for point in of(idle).turning)


def test_the_curve_counts_members_who_could_live_with_the_text(read_through: Session, played: Session) -> None:
    facts, members = read_through.scenario.facts, read_through.game.meeting.roster.members
    steps = of(read_through).steps
    room, text = read_through.opening.room, opening_wording(facts)
    assert steps[0] == (0, sum(stance(room, seat, text) is not Stance.OBJECTS for seat in members))
    assert steps[-1][0] == read_through.game.meeting.minute
    assert all(one[0] < other[0] for one, other in pairwise(steps))
    assert all(0 <= number <= of(read_through).threshold == 15 for _, number in steps)
    assert of(played).steps[-1][1] == 15


def test_rules_come_from_what_was_done(played: Session, idle: Session) -> None:
    did = {str(rule.citation): rule.did for rule in of(played).rules}
    assert did["rule 37"] == 1, "it asked once to take part"
    assert did["rule 27"] == 1, "a statement is one act, however many points it has"
    assert "rule 48" not in did, "that a meeting is public is taken for granted"
    assert not any(rule.did for rule in of(idle).rules)
    assert any(rule.saw for rule in of(idle).rules)
    for rule in of(played).rules:
        assert rule.citation.label is not Label.SIMPLIFIED


def test_refusals_are_told_with_their_reason(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    tried: list[Act] = [CastVote(seat="kazakhstan", ballot=Ballot.YES), ReadText(seat="kazakhstan")]
    found = debrief(session, "kazakhstan", TEXTS, [judge(session.game, act) for act in tried])
    assert [str(no.citation) for no in found.refused] == ["Article 27(1)", "rule 19"]
    assert "only the members of the Council vote" in found.refused[0].reason
    assert found.refused[1].label == "Make the text public"


def test_of_the_chair_each_rule_counts_the_acts_that_rest_on_it(read_through: Session) -> None:
    chair = read_through.scenario.meeting.presidency
    did = {str(rule.citation): rule.did for rule in of(read_through, chair).rules}
    calls = sum(turned.act.kind == "give_the_floor" for turned in read_through.turns)
    invitations = sum(turned.act.kind == "propose_invitation" for turned in read_through.turns)
    assert 0 < did["rule 37"] <= invitations
    assert calls <= did["rule 27"] <= calls + 2, "calls on the list, and a statement of its own"
    assert did.get("rule 48", 0) == 0


def test_a_refusal_counts_for_its_rule_and_is_told_in_words(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "debate")
    act = OfferWording(seat="kazakhstan", to="norway", rung="p1_reaffirms")
    verdict = judge(session.game, act)
    assert verdict.objections
    found = debrief(session, "kazakhstan", TEXTS, [verdict])
    assert found.refused[0].label == "Offer Norway: “reaffirms” (Chapter VIII and reporting)"
    vote = judge(session.game, CastVote(seat="kazakhstan", ballot=Ballot.YES))
    did = {str(rule.citation): rule.did for rule in debrief(session, "kazakhstan", TEXTS, [vote]).rules}
    assert did["Article 27(1)"] == 1


def test_who_got_what_the_capital_asks_for_gave_nothing_for_it(csto: Scenario) -> None:
    chair = csto.meeting.presidency
    session = Session.new(csto, {chair: "reader"})
    session.advance()
    text = session.game.meeting.text
    assert text is not None
    found = of(session, chair)
    assert next(want.came for want in found.wants if want.objective.id == "ru_january_in_text") is Came.MET
    january = next(part.title for part in csto.paragraphs if part.id == "p3")
    assert not any(january in sentence for sentence in found.gave)
    assert any("is not what your capital asks for" in sentence for sentence in found.gave)


def test_own_words_are_quoted_as_typed(played: Session) -> None:
    assert [words for _, words in of(played).own_words] == ["We will share the results with this Council."]


def test_what_to_try_next_answers_what_was_missed(idle: Session, played: Session, read_through: Session) -> None:
    first = idle.scenario.facts.point("kz_invited")
    assert first.title in of(idle).try_next
    assert "sentence of your own" in of(read_through).try_next
    assert of(played).try_next.startswith("Take the seat of ")


def test_the_words_suggested_leave_fewer_members_out(csto: Scenario, read_through: Session) -> None:
    chair = csto.meeting.presidency
    advice = of(read_through, chair).try_next
    suggested = [(part, rung) for part in csto.paragraphs for rung in part.ladder if f"“{rung.verb}”" in advice]
    (part, rung) = next((p, r) for p, r in suggested if p.title in advice)
    last = [t.act for t in read_through.turns if isinstance(t.act, PutUnderSilence)][-1]
    tried = next(r for r in part.ladder if r.id in last.wording)
    members = read_through.game.meeting.roster.members

    def left_out(id: str) -> int:
        return sum(bool(grounds(read_through.game.room, seat, (id,))) for seat in members)

    assert left_out(rung.id) < left_out(tried.id)


def test_every_seat_of_every_game_can_be_debriefed(rough: tuple[Session, ...]) -> None:
    counted = 0
    for session in rough:
        counted += sum(isinstance(e, VoteCounted) for t in session.turns for e in t.events)
        for delegation in session.game.meeting.roster.delegations:
            found = of(session, delegation.seat)
            sentences = [w.because for w in found.wants] + [found.try_next, found.headline, found.account]
            assert all(sentence and not {"{", "}"} & set(sentence) for sentence in sentences)
            assert all(not any(digit in want.word for digit in "0123456789") for want in found.wants)
    assert counted


@pytest.mark.parametrize("moment", ["opening", "debate", "vote", "ruling", "silence"])
def test_a_game_not_over_says_so(csto: Scenario, moment: str) -> None:
    assert of(at_moment(csto, "kazakhstan", moment)).headline == "The meeting is not over."


def test_a_crossed_line_of_words_names_the_point_to_leave_out(csto: Scenario) -> None:
    session = drive(Session.new(csto, {"kazakhstan": "human"}), _crosses_a_line)
    found = of(session)
    want = next(want for want in found.wants if want.objective.id == "kz_pledge_kept")
    assert want.word == "Crossed"
    for id in ("kz_share", "kz_domestic"):
        assert csto.point(id).title in want.because


def _crosses_a_line(knowledge: Knowledge) -> Act | None:
    """Promise the results and refuse them in one statement."""
    act = plays_kazakhstan(knowledge)
    if isinstance(act, BeginStatement):
        points = tuple((id, knowledge.facts.point(id).minutes) for id in ("kz_share", "kz_domestic"))
        return BeginStatement(seat=act.seat, points=points)
    return act


def test_the_brief_of_the_day_comes_out(idle: Session) -> None:
    dealt = idle.game.room.brief
    brief = next(brief for brief in idle.scenario.facts.briefs if brief.id == dealt)
    assert of(idle).morning == (brief.title, brief.note)


@pytest.mark.parametrize(
    ("seat", "way"), [("russian_federation", "Put “"), ("kazakhstan", "Find a member"), ("mexico", "Offer “")]
)
def test_other_words_are_advised_as_the_seat_could_bring_them_in(read_through: Session, seat: str, way: str) -> None:
    assert suggestion(Story.of(read_through, TEXTS), seat, (StatementAgreed(),)).startswith(way)


def test_of_two_statements_the_one_that_moved_more_is_told(csto: Scenario) -> None:
    def speaks_twice(knowledge: Knowledge) -> Act | None:
        legal = {act.kind: act for act in knowledge.legal()}
        if "begin_statement" in legal:
            before = knowledge.seat in knowledge.meeting.spoken
            points = ("kz_musician",) if before else ("kz_left", "kz_share", "kz_consent_alone")
            chosen = tuple((id, knowledge.facts.point(id).minutes) for id in points)
            return BeginStatement(seat=knowledge.seat, points=chosen, words="We ask to be heard.")
        if knowledge.meeting.phase is Phase.TEXT and "ask_for_the_floor" in legal and not knowledge.meeting.rounds:
            return None if knowledge.room.said("kz_musician") else legal["ask_for_the_floor"]
        return plays_kazakhstan(knowledge)

    found = of(drive(Session.new(csto, {"kazakhstan": "human"}), speaks_twice))
    (own,) = [point for point in found.turning if "Kazakhstan spoke" in point.sentence]
    assert "made 3 points" in own.sentence, "the one that moved fewer came later"


def test_words_that_a_later_text_dropped_are_not_said_to_have_been_brought_in_by_nobody(csto: Scenario) -> None:
    """A capital wishes for words with which all can live: the first text had them, the last one has not."""
    session = at_moment(csto, "mexico", "silence")
    first = session.game.meeting.proposal
    assert first is not None
    assert isinstance(first.question, AgreeText)
    wording = first.question.wording
    session.submit(BreakSilence(seat="mexico", paragraph="p3"))
    session.submit(WithdrawProposal(seat="russian_federation"))
    last = tuple("p1_recalls" if rung == "p1_reaffirms" else rung for rung in wording)
    session.submit(PutUnderSilence(seat="russian_federation", form=first.question.form, wording=last))
    story, wish = Story.of(session, TEXTS), TextReached(paragraph="p1", at_least=2, at_most=2)
    assert suggestion(story, "mexico", (wish,)).startswith("Break the silence over “Chapter VIII and reporting”")
    assert suggestion(story, "kazakhstan", (wish,)).startswith("Have the silence broken over")


def test_of_lines_for_the_press_nobody_is_told_to_break_the_silence(csto: Scenario) -> None:
    """Lines for the press say less of everything: the words were lost with the statement, and by whom is told."""
    session = at_moment(csto, "mexico", "silence")
    first = session.game.meeting.proposal
    assert first is not None
    assert isinstance(first.question, AgreeText)
    session.submit(BreakSilence(seat="norway", paragraph="p3"))
    session.submit(WithdrawProposal(seat="russian_federation"))
    last = tuple("p1_recalls" if rung == "p1_reaffirms" else rung for rung in first.question.wording)
    session.submit(PutUnderSilence(seat="russian_federation", form=Form.PRESS, wording=last))
    story, wish = Story.of(session, TEXTS), TextReached(paragraph="p1", at_least=2, at_most=2)
    for seat in ("mexico", "kazakhstan", "russian_federation"):
        advice = suggestion(story, seat, (wish,))
        assert "Find words for “The January deployment” with which Norway can live" in advice
    assert "which you stopped over “The January deployment”" in suggestion(story, "norway", (wish,))


def test_every_condition_has_evidence_in_every_game(read_through: Session, idle: Session) -> None:
    """Whatever an author may ask for can be shown: nothing stops the debrief."""
    examples: dict[str, dict[str, object]] = {
        "said": {"point": "kz_left"},
        "spoke": {"seat": "kazakhstan"},
        "own_words": {"seat": "kazakhstan"},
        "reservations_at_least": {"number": 1},
        "text_reached": {"paragraph": "p1", "at_least": 1},
        "text_without": {"paragraph": "p1"},
        "heard": {"seat": "kazakhstan"},
        "invited": {"seat": "kazakhstan"},
        "objected": {"seat": "mexico"},
        "fault": {"code": "F-ORDER"},
        "faults_at_most": {"seat": "mexico", "number": 1},
        "statement_agreed": {},
        "press_elements": {},
        "always": {},
    }
    adapter = TypeAdapter[Condition](Condition)
    for kind, fields in examples.items():
        leaf = adapter.validate_python({"kind": kind, **fields})
        for session in (read_through, idle):
            assert evidence(leaf, Story.of(session, Texts())).endswith(".")


def test_what_was_not_to_be_is_not_advised(read_through: Session) -> None:
    """A goal that something should not come about is no reason to bring it about."""
    story = Story.of(read_through, Texts())
    happened = Heard(seat="armenia")
    assert holds(happened, story.game)
    assert "invited and heard" not in suggestion(story, "kazakhstan", (happened,))
