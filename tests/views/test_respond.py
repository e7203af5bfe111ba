"""What pressing, typing and asking why do: real games from the title on, refusals, the two hats, resuming."""

from __future__ import annotations

from pathlib import Path

from game.politics.persuasion import RoomMoved
from game.procedure.matters import Capacity, Floor
from game.procedure.meeting import Phase
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence
from game.procedure.voting import AnnounceResult, CastVote
from game.scenario import Scenario
from game.session import Session, at_moment
from game.views.composer import statement
from game.views.desk import Desk
from game.views.intents import Command, Explain, Go, Order, Press, Type
from game.views.library import Library
from game.views.nodes import Draft, Page, Rows, Tally
from game.views.place import Place, load_place, save_place
from game.views.respond import ORDERS
from game.views.walk import choice_called
from tests.views.desks import NOWHERE, at, begin, desk_in, press_id, session_at


def until_the_floor(desk: Desk) -> None:
    """Press the first act until this seat is given the floor."""
    for _ in range(200):
        top = desk.knowledge.meeting.top
        if desk.shown is None and isinstance(top, Floor) and top.speaker == desk.seat and not top.begun:
            return
        desk.respond(Press(next(choice.id for choice in desk.page().acts if choice.primary)))
    raise AssertionError("the seat was never given the floor")


def test_from_the_title_to_the_first_act_in_four_presses(fresh_desk: Desk) -> None:
    assert press_id(fresh_desk, "title.new").screen == "seats"
    assert press_id(fresh_desk, "seat.take").screen == "brief"
    page = press_id(fresh_desk, "go.chamber")
    first = next(choice for choice in page.acts if choice.primary)
    fresh_desk.respond(Press(first.id))
    assert fresh_desk.session is not None
    assert fresh_desk.session.turns[-1].act.kind != "wait"
    assert any(turned.act.seat == "ledova" for turned in fresh_desk.session.turns), "the meeting to begin with"


def test_a_new_game_is_saved_under_a_number_and_goes_on_from_the_title(fresh_desk: Desk, tmp_path: Path) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "act.ask_to_participate.specially_affected")
    acts = len(fresh_desk.meeting_session.turns)
    press_id(fresh_desk, "go.floor")
    press_id(fresh_desk, "go.leave")
    assert (tmp_path / "csto_2022-kazakhstan-1.jsonl").exists()
    assert press_id(fresh_desk, "title.continue").screen == "chamber"
    assert len(fresh_desk.meeting_session.turns) == acts


def test_unsent_words_and_chosen_points_survive_a_crash(fresh_desk: Desk, tmp_path: Path) -> None:
    session = begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    fresh_desk.place = fresh_desk.place.gone(Go("composer"))
    press_id(fresh_desk, "point.kz_left")
    press_id(fresh_desk, "point.kz_share")
    press_id(fresh_desk, "earlier.kz_share")
    fresh_desk.respond(Type("own", "Judge us by what the inquiry finds."))
    assert session.path is not None
    other = desk_in(tmp_path)
    other.play(Session.resume(session.path))
    assert other.place.picked == ("kz_share", "kz_left")
    assert other.place.fields["own"] == "Judge us by what the inquiry finds."


def test_a_statement_needs_a_sentence_of_ones_own_and_says_so(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    until_the_floor(fresh_desk)
    page = press_id(fresh_desk, "go.composer")
    deliver = choice_called(page, "composer.deliver")
    assert deliver is not None
    assert not deliver.enabled
    assert "sentence of your own" in deliver.reason
    assert press_id(fresh_desk, "composer.deliver").screen == "why"
    press_id(fresh_desk, "why.back")
    press_id(fresh_desk, "point.kz_left")
    fresh_desk.respond(Type("own", "We asked, they came, they left."))
    page = press_id(fresh_desk, "composer.deliver")
    assert "nod." in page.foot, "what a point did to the room is said at once"
    assert page.screen == "chamber"
    spoken = [
        t.act
        for t in fresh_desk.meeting_session.turns
        if isinstance(t.act, BeginStatement) and t.act.seat == "kazakhstan"
    ]
    assert [act.words for act in spoken] == ["We asked, they came, they left."]
    assert fresh_desk.place.picked == ()


def test_what_came_of_each_point_of_a_statement_is_told_when_it_has_run_to_its_end(fresh_desk: Desk) -> None:
    """Point by point, in figures, since nobody was asked in between: it has to fit below the acts."""
    session = begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    until_the_floor(fresh_desk)
    press_id(fresh_desk, "go.composer")
    press_id(fresh_desk, "point.kz_left")
    press_id(fresh_desk, "point.kz_share")
    fresh_desk.respond(Type("own", "We asked, they came, they left."))
    page = press_id(fresh_desk, "composer.deliver")
    assert "kazakhstan" in session.game.meeting.spoken
    said, _, taken = page.foot.partition(": ")
    assert said == "How the room took your points, one after the other"
    moved = [event for turned in session.turns for event in turned.events if isinstance(event, RoomMoved)]
    for point, told in zip(("kz_left", "kz_share"), taken.rstrip(".").split("; "), strict=True):
        nods = len({event.member for event in moved if event.point == point and event.steps > 0})
        assert f"{nods} nod" in told


def test_over_five_minutes_the_meter_warns_and_the_statement_stays_possible(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "debate", "composer")
    for point in csto.facts.points_of("kazakhstan")[:6]:
        desk.respond(Press(f"point.{point.id}"))
    meter = next(node for node in desk.page().side if type(node).__name__ == "Meter")
    assert meter.over  # type: ignore[union-attr]
    assert "1 over" in meter.says  # type: ignore[union-attr]


def test_the_president_has_two_hats_and_others_one(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "debate", "composer")
    desk.respond(Press("capacity.presidency"))
    assert statement(desk.knowledge, desk.place).capacity is Capacity.PRESIDENCY
    guest = at(csto, "kazakhstan", "debate", "composer")
    guest.respond(Type("capacity", "presidency"))
    assert statement(guest.knowledge, guest.place).capacity is Capacity.NATIONAL


def test_a_refused_act_leads_to_its_whole_proof_and_back(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "debate", "chamber")
    refused = next(choice for choice in desk.page().refused if choice.id.startswith("act.raise_point_of_order"))
    desk.respond(Press(refused.id))
    page = desk.page()
    assert page.screen == "why"
    findings = next(node for node in page.main if isinstance(node, Rows))
    assert "Only members of the Council raise points of order" in findings.items[0].title
    assert "rule 30" in findings.items[0].detail[0].text
    assert any(getattr(node, "text", "").startswith("Rule 30") for node in page.side)
    assert [verdict.act.kind for verdict in desk.refused] == ["raise_point_of_order"]
    assert press_id(desk, "why.back").screen == "chamber"


def test_an_act_too_early_shows_what_would_make_it_possible(csto: Scenario) -> None:
    turns = session_at(csto, "russian_federation", "end").turns
    inviting = next(n for n, turned in enumerate(turns, start=1) if turned.after.meeting.phase is Phase.INVITATIONS)
    desk = at(csto, "russian_federation", str(inviting), "floor")
    desk.respond(Press("act.welcome"))
    rows = next(node for node in desk.page().side if isinstance(node, Rows) and node.id == "remedies")
    assert rows.items[0].title.startswith("First Russian Federation: “Propose to invite")
    assert rows.items[0].title.endswith("; then Russian Federation: “Gavel: so decided”.")


def test_asking_why_an_open_act_shows_that_all_holds(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "opening", "chamber")
    desk.respond(Explain("act.ask_to_participate.specially_affected"))
    findings = next(node for node in desk.page().main if isinstance(node, Rows))
    assert all(item.progress == "met" for item in findings.items)


def test_asking_for_the_rule_of_the_moment(csto: Scenario) -> None:
    for moment, rule in (
        ("ruling", "Rule 30"),
        ("vote", "Article 27(2)"),
        ("debate", "Rule 27"),
        ("opening", "Rule 37"),
    ):
        desk = at(csto, "kazakhstan", moment, "chamber")
        desk.respond(Explain())
        assert desk.page().screen == "rule"
        assert desk.page().title.startswith(rule), moment


def test_rungs_chosen_by_the_president_are_what_goes_under_silence(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "debate", "draft")
    desk.respond(Press("rung.p2_notes"))
    paper = next(node for node in desk.page().main if isinstance(node, Draft))
    assert paper.clauses[1].ladder[1].current
    assert any(run.change == "struck" for run in paper.clauses[1].runs)
    assert not choice_called(desk.page(), "act.put_under_silence.statement") or desk.place.rungs == {"p2": "p2_notes"}


def test_others_only_read_the_draft(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "silence", "draft")
    paper = next(node for node in desk.page().main if isinstance(node, Draft))
    assert all(rung.choice is None for clause in paper.clauses for rung in clause.ladder)
    desk = at(csto, "kazakhstan", "silence", "silence")
    assert [choice.enabled for choice in desk.page().refused] == [False]


def test_a_member_can_break_the_silence_on_any_paragraph(csto: Scenario) -> None:
    desk = at(csto, "mexico", "silence", "silence")
    for paragraph in csto.facts.paragraphs:
        desk.respond(Press(f"over.{paragraph.id}"))
        breaking = choice_called(desk.page(), "silence.break")
        assert breaking is not None and breaking.enabled
        assert breaking.does == BreakSilence(seat="mexico", paragraph=paragraph.id)


def vote_page_of(desk: Desk) -> Page:
    """Go on until the vote has been counted and is shown."""
    for _ in range(60):
        page = desk.page()
        if page.screen == "vote" and any(isinstance(node, Tally) and node.counted for node in page.main[0].stage):  # type: ignore[union-attr]
            return page
        desk.respond(Press(next(choice.id for choice in page.acts if choice.primary)))
    raise AssertionError("no vote was counted")


def test_a_counted_vote_stays_on_the_stage_until_one_goes_on(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    desk = desk_in(NOWHERE)
    desk.settings_file = None
    desk.show(session, "chamber")
    page = vote_page_of(desk)
    tally = page.main[0].stage[0]  # type: ignore[union-attr]
    assert isinstance(tally, Tally)
    assert tally.yes + tally.no + tally.abstain == 15
    assert tally.veto_line.startswith("A question of procedure:")
    assert [choice.does for choice in page.acts] == [Command(Order.GO_ON)]
    desk.respond(Press(page.acts[0].id))
    assert desk.page().screen != "vote"


def test_taking_back_ones_last_act(fresh_desk: Desk) -> None:
    begin(fresh_desk, "kazakhstan")
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "act.ask_to_participate.specially_affected")
    press_id(fresh_desk, "go.floor")
    page = press_id(fresh_desk, "go.undo")
    assert page.screen == "chamber"
    assert "taken back" in page.foot
    assert not any(turned.act.seat == "kazakhstan" for turned in fresh_desk.meeting_session.turns)


def test_settings_are_kept(fresh_desk: Desk, tmp_path: Path) -> None:
    press_id(fresh_desk, "title.settings")
    press_id(fresh_desk, "theme.light")
    press_id(fresh_desk, "text.150")
    other = desk_in(tmp_path)
    assert (other.settings.theme, other.settings.text, other.settings.motion) == ("light", 150, "full")


def test_settings_that_make_no_sense_are_ignored(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "pink", "text": 7, "motion": 3, "other": null}')
    assert desk_in(tmp_path).settings.text == 100
    (tmp_path / "settings.json").write_text("[broken")
    assert desk_in(tmp_path).settings.theme == "dark"


def test_a_place_survives_writing_and_a_broken_one_is_none(tmp_path: Path) -> None:
    place = Place("composer", "x", "y", ("a", "b"), {"p1": "r"}, {"own": "w"}, (Go("brief", "words"),), 7)
    save_place(place, tmp_path / "place.json")
    assert load_place(tmp_path / "place.json") == place
    for broken in ("", "[]", "{}", '{"screen": 3}', "null"):
        (tmp_path / "place.json").write_text(broken)
        assert load_place(tmp_path / "place.json") is None


def test_a_saved_game_that_was_changed_is_refused_in_a_sentence(fresh_desk: Desk, tmp_path: Path) -> None:
    session = begin(fresh_desk, "kazakhstan")
    assert session.path is not None
    press_id(fresh_desk, "go.chamber")
    press_id(fresh_desk, "act.ask_to_participate.specially_affected")
    press_id(fresh_desk, "go.floor")
    press_id(fresh_desk, "go.leave")
    session.path.write_text(session.path.read_text().replace("specially_affected", "own_complaint", 1))
    other = desk_in(tmp_path)
    assert choice_called(other.page(), "title.continue") is None
    ORDERS[Order.RESUME](other, session.path.name)
    assert other.session is None
    assert "chain of the journal is broken" in other.page().foot


def test_a_broken_scenario_says_what_is_wrong(tmp_path: Path, fresh_desk: Desk) -> None:
    (tmp_path / "broken.yaml").write_text("format: 1\nid: other\n")
    fresh_desk.library = Library(tmp_path, tmp_path)
    page = press_id(fresh_desk, "title.new")
    assert page.main[0].text == "This meeting cannot be opened"  # type: ignore[union-attr]
    assert "broken.yaml" in page.main[1].text  # type: ignore[union-attr]


def test_a_press_on_nothing_changes_nothing(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "debate", "chamber")
    before = desk.page()
    desk.respond(Press("no.such.choice"))
    desk.respond(Press(""))
    assert desk.page() == before


def test_a_game_resumed_without_its_place_shows_the_present_not_old_votes(csto: Scenario, tmp_path: Path) -> None:
    """What was decided before is in the record; only what happens from now on is shown as it happens."""
    session = at_moment(csto, "kazakhstan", "vote")
    while session.game.meeting.voting is not None:
        seat = session.game.meeting.roster.members[len(session.game.meeting.voting.ballots)]
        session.submit(CastVote(seat=seat, ballot=Ballot.YES))
    session.submit(AnnounceResult(seat="russian_federation", result=Result.CARRIED))
    session.let_pass()
    desk = desk_in(tmp_path)
    desk.play(session)
    assert desk.shown is None


def test_both_rulings_are_offered_alike(csto: Scenario) -> None:
    desk = at(csto, "russian_federation", "ruling", "chamber")
    rulings = [choice for choice in desk.page().acts if choice.id.startswith("act.rule_on_point")]
    assert [choice.label for choice in rulings] == ["Rule: well taken", "Rule: not well taken"]
    assert {choice.hint for choice in rulings} == {rulings[0].hint}
    assert not any(choice.primary for choice in rulings)
