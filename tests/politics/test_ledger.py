"""The ledger: every source in its turn, what still holds of other words, the sums, and that it knows no secrets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.council.seats import SeatId
from game.paths import scenarios
from game.politics import Game, Knowledge, PassNote, Watch, seen_by, step
from game.politics.exchanges import Answer, Exchanges, LineTold, Told
from game.politics.facts import Facts
from game.politics.ledger import Ledger, Row, View, evidence, ledger
from game.politics.on_table import on_table
from game.politics.room import Nudge, Promise, Room
from game.politics.sightings import NoteText, Side, Sighting, Source
from game.procedure import Meeting
from game.procedure.deciding import Gavel
from game.procedure.floor import GiveTheFloor
from game.procedure.questions import Form
from game.procedure.reservations import StateReservation
from game.procedure.statements import BeginStatement
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.scenario import Scenario, load
from game.session import at_moment
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, facts, on_record
from tests.procedure.room import CHAIR, seated, text_stage

SEATS = ("kazakhstan", "russian_federation", "mexico", "armenia")
MOMENTS = ("opening", "debate", "silence", "end")


def _knows(room: Room, seat: SeatId = GUEST, meeting: Meeting | None = None) -> Knowledge:
    return seen_by(Game(meeting or seated(), room), seat)


def _row(room: Room, member: SeatId, seat: SeatId = GUEST, meeting: Meeting | None = None) -> Row:
    return next(row for row in ledger(_knows(room, seat, meeting)).rows if row.seat == member)


def _said(member: SeatId, words: str, side: Side, **more: object) -> Sighting:
    sighting = Sighting(member, "rights", words, side, Source.SAID)
    return replace(sighting, **more)  # type: ignore[arg-type]


def _with(*sightings: Sighting, world: Facts | None = None, **more: object) -> Room:
    return replace(Room(world or facts()), sightings=sightings, **more)  # type: ignore[arg-type]


def test_a_table_of_fifteen_of_whom_nothing_is_known() -> None:
    """Except that the presidency sends round what it can live with."""
    found = ledger(_knows(Room(facts())))
    assert [row.seat for row in found.rows] == list(seated().roster.members)
    assert {row.view for row in found.rows if row.seat != CHAIR} == {View.UNKNOWN}
    assert (found.needs, found.votes, found.at_risk) == (15, False, None)
    assert found.count(View.UNKNOWN) == 14


def test_without_a_text_there_is_nothing_to_know() -> None:
    """A row for each member all the same."""
    found = ledger(_knows(Room(facts(draft=None))))
    assert found.parts == ()
    assert {row.view for row in found.rows} == {View.UNKNOWN}


@pytest.mark.parametrize(
    ("sighting", "opening", "side", "sure"),
    [
        (_said(HARD, "r1", Side.BELOW, nearest="r2"), 1, Side.BELOW, True),
        (_said(HARD, "r1", Side.BELOW, nearest="r2"), 0, Side.BELOW, True),
        (_said(HARD, "r1", Side.BELOW, nearest="r2"), 2, Side.INSIDE, True),
        (_said(HARD, "r1", Side.BELOW, nearest="r2"), 3, Side.INSIDE, False),
        (_said(SOFT, "r2", Side.ABOVE, nearest="r0"), 1, Side.ABOVE, True),
        (_said(SOFT, "r2", Side.ABOVE, nearest="r0"), 0, Side.INSIDE, True),
        (_said(SOFT, "r2", Side.ABOVE), 3, Side.ABOVE, True),
        (_said(SOFT, "r2", Side.ABOVE), 1, None, False),
        (_said(HARD, "r2", Side.BELOW), 1, Side.BELOW, True),
        (_said(HARD, "r1", Side.BELOW), 2, None, False),
        (_said(CALM, "r1", Side.INSIDE), 1, Side.INSIDE, True),
        (_said(CALM, "r1", Side.INSIDE), 2, None, False),
        (_said(CALM, "r1", Side.OUTSIDE), 1, Side.OUTSIDE, True),
        (_said(CALM, "r1", Side.OUTSIDE), 2, None, False),
    ],
)
def test_what_was_said_of_some_words_tells_of_others_only_what_follows(
    sighting: Sighting, opening: int, side: Side | None, sure: bool
) -> None:
    """Too weak stays too weak further down, and too strong further up; no more follows."""
    room = _with(sighting, tabled=(f"r{opening}",))
    found = evidence(_knows(room), sighting.member, on_table(seated(), room)[0])
    assert (found.side, found.sure) == (side, sure)


def test_room_that_statements_have_made_since_is_counted() -> None:
    """Two half-steps are a rung; where the end was not told, one can only guess."""
    told = _said(HARD, "r1", Side.BELOW, nearest="r2")
    for half_steps, side in ((1, Side.BELOW), (2, Side.INSIDE)):
        room = _with(told, nudges=(Nudge(HARD, "rights", down=half_steps),))
        cell = _row(room, HARD).cells[0]
        assert (cell.evidence.side, cell.nudge.down) == (side, half_steps)
    seen = replace(told, nearest="", source=Source.WATCHED, by=GUEST)
    guess = _row(_with(seen, nudges=(Nudge(HARD, "rights", down=2),)), HARD).cells[0].evidence
    assert (guess.side, guess.sure) == (Side.INSIDE, False)
    before = _row(_with(replace(told, down=1), nudges=(Nudge(HARD, "rights", down=2),)), HARD).cells[0].evidence
    assert before.side is Side.BELOW, "what it said had counted that already"
    less = _with(_said(CALM, "r1", Side.INSIDE), nudges=(Nudge(CALM, "rights", up=-2),))
    assert not _row(less, CALM).cells[0].evidence.sure


def _told(answer: Answer, floor: int, ceiling: int, weight: int, **more: object) -> Room:
    told = Told(SOFT, GUEST, "rights", answer, floor, ceiling, weight)
    sighting = Sighting(SOFT, "rights", "r1", Side.INSIDE, Source.TOLD, GUEST)
    return replace(_with(sighting, exchanges=Exchanges(told=(told,))), **more)  # type: ignore[arg-type]


def test_what_a_member_told_in_confidence_is_the_sharpest() -> None:
    """Between which words, and how much it cares; of words it has no interest in, any will do."""
    room = _told(Answer.REACH, 0, 1, 2, tabled=("r3",))
    found = _row(room, SOFT).cells[0].evidence
    assert (found.side, found.source, found.steps, found.nearest, found.weight) == (
        Side.ABOVE,
        Source.TOLD,
        2,
        "notes",
        2,
    )
    assert _row(room, SOFT).view is View.CANNOT
    nearer = _row(_told(Answer.REACH, 0, 1, 1, tabled=("r2",)), SOFT)
    assert nearer.view is View.HARD
    stretched = _told(Answer.REACH, 0, 1, 2, tabled=("r2",), nudges=(Nudge(SOFT, "rights", up=2),))
    assert _row(stretched, SOFT).view is View.LIKELY, "where its room ended may have been a red line"
    within = replace(stretched, tabled=("r1",))
    assert _row(within, SOFT).view is View.CAN
    assert _row(_told(Answer.NO_INTEREST, 1, 1, 0, tabled=("r3",)), SOFT).view is View.CAN
    assert _row(room, SOFT, seat=CALM).view is View.UNKNOWN, "nobody else was told"


def test_a_red_line_told_and_a_wording_promised() -> None:
    """The one is never crossed, with the other it can live."""
    line = Exchanges(lines=(LineTold(SOFT, GUEST, "rights", 2, None),))
    room = _with(_said(SOFT, "r1", Side.INSIDE), exchanges=line, tabled=("r2",))
    assert _row(room, SOFT).view is View.CANNOT
    assert _row(replace(room, tabled=("r1",)), SOFT).view is View.CAN
    promised = _with(promises=(Promise(GUEST, SOFT, "r2"),), tabled=("r2",))
    cell = _row(promised, SOFT).cells[0]
    assert (cell.evidence.side, cell.evidence.source) == (Side.INSIDE, Source.TOLD)


def test_interests_make_something_likely_unless_they_pull_both_ways() -> None:
    """A guess, and said to be one."""
    tags = [
        {"id": "rights", "name": "human rights", "about": "Asks.", "usual": {"rights": 2}},
        {"id": "legalist", "name": "the Charter", "about": "Asks.", "usual": {"rights": 1}},
        {"id": "trade", "name": "trade", "about": "Asks.", "usual": {"rights": -2}},
    ]
    world = facts(tags=tags)
    cell = _row(Room(world), HARD).cells[0]
    assert (cell.evidence.side, cell.evidence.source, cell.evidence.sure) == (Side.BELOW, Source.LIKELY, False)
    assert _row(Room(world), HARD).view is View.DOUBTFUL
    assert _row(replace(Room(world), tabled=("r2",)), HARD).view is View.LIKELY
    tags[1]["usual"] = {"rights": -1}
    assert _row(Room(facts(tags=tags)), HARD).view is View.UNKNOWN
    known = _with(_said(HARD, "r1", Side.INSIDE), world=world)
    assert _row(known, HARD).view is View.CAN, "what was said counts more"


def test_a_member_knows_itself() -> None:
    """From its own brief, and the others no better than a guest does."""
    meeting = seated()
    assert _row(Room(facts()), HARD, HARD, meeting).view is View.RESERVES
    assert _row(replace(Room(facts()), tabled=("r2",)), HARD, HARD, meeting).view is View.CAN
    assert _row(Room(facts()), HARD, SOFT, meeting).view is View.UNKNOWN


def test_watching_thanking_and_hearing_fill_the_ledger() -> None:
    """Played, not written."""
    game = Game(seated(), Room(facts()))
    for act in (
        GiveTheFloor(seat=CHAIR, to=HARD),
        BeginStatement(seat=HARD, points=(("asked", 1),)),
        Watch(seat=GUEST, member=SOFT),
        PassNote(seat=GUEST, to=HARD, text=NoteText.THANK_YOU),
    ):
        game, _ = step(game, act)
    own = {row.seat: row for row in ledger(seen_by(game, GUEST)).rows}
    assert (own[HARD].view, own[HARD].cells[0].evidence.source, own[HARD].regard) == (View.HARD, Source.SAID, 0)
    assert own[SOFT].cells[0].evidence.source is Source.WATCHED
    other = {row.seat: row for row in ledger(seen_by(game, CALM)).rows}
    assert (other[HARD].view, other[HARD].regard, other[SOFT].view) == (View.HARD, None, View.UNKNOWN)


def test_who_breaks_a_silence_and_who_reserves_is_known_to_all() -> None:
    """As long as the very text is on the table."""
    game = Game(text_stage(), Room(facts()))
    game, _ = step(game, PutUnderSilence(seat=CHAIR, form=Form.STATEMENT, wording=("r1",)))
    game, _ = step(game, StateReservation(seat=SOFT))
    assert ledger(seen_by(game, CALM)).count(View.RESERVES) == 1
    game, _ = step(game, BreakSilence(seat=HARD, paragraph="rights"))
    found = ledger(seen_by(game, CALM))
    assert found.count(View.OBJECTS) == 1
    assert found.at_risk is not None
    assert found.at_risk.id == "rights"
    elsewhere = replace(game, room=replace(game.room, tabled=("r2",)))
    assert elsewhere.meeting.proposal is not None
    agreed = Game(text_stage(), Room(facts()))
    for act in (
        PutUnderSilence(seat=CHAIR, form=Form.STATEMENT, wording=("r1",)),
        StateReservation(seat=SOFT),
        Gavel(seat=CHAIR),
    ):
        agreed, _ = step(agreed, act)
    assert ledger(seen_by(agreed, GUEST)).count(View.RESERVES) == 1


def test_the_paragraph_most_at_risk_is_the_one_most_members_have_trouble_with() -> None:
    """What is sure counts twice what is likely."""
    sightings = (_said(HARD, "r1", Side.BELOW), _said(SOFT, "r1", Side.ABOVE))
    found = ledger(_knows(_with(*sightings)))
    assert found.at_risk == found.parts[0]
    assert found.number(found.parts[0]) == 1
    assert found.takers(found.parts[0], Side.ABOVE) == ((SOFT, True),)


def test_a_draft_resolution_counts_votes_and_vetoes() -> None:
    """Nine wanted; who put its name to it is sure, and a permanent member with trouble is a risk."""
    veto = load(scenarios() / "veto_2022.yaml")
    session = at_moment(veto, veto.meeting.presidency, "vote")
    found = ledger(session.knowledge("mexico"))
    assert (found.votes, found.needs) == (True, 9)
    drafts = session.game.meeting.live_drafts
    assert drafts
    backing = {row.seat for row in found.rows if row.view is View.BACKS}
    assert backing == {seat for seat in (drafts[0].mover, *drafts[0].sponsors) if seat != "mexico"}
    own = next(row for row in found.rows if row.seat == "mexico")
    assert {cell.evidence.source for cell in own.cells} == {Source.OWN}


def test_a_permanent_member_that_may_vote_against_is_a_risk() -> None:
    """Sure or likely."""
    found = ledger(_knows(_with(_said("china", "r1", Side.ABOVE), _said(HARD, "r1", Side.ABOVE))))
    assert [row.seat for row in found.veto_risks] == ["china"]


def _with_other_secrets(world: Facts, seat: SeatId) -> Facts:
    """The same world to ``seat``: everybody else stands elsewhere, swallows other things and likes others."""
    positions = {
        other: {
            issue: cell if other == seat else cell.model_copy(update={"stand": -cell.stand or 2})
            for issue, cell in cells.items()
        }
        for other, cells in world.positions.items()
    }
    delegations = tuple(
        own if own.seat == seat else own.model_copy(update={"give": 3 - own.give, "regard": {}, "red_lines": ()})
        for own in world.delegations
    )
    return world._with(positions=positions, delegations=delegations)


@pytest.mark.parametrize("moment", MOMENTS)
def test_it_never_reads_the_true_table_of_others(csto: Scenario, moment: str) -> None:
    """With everybody else's secrets changed it says the same, word for word."""
    game = at_moment(csto, SEATS[0], moment).game
    room = game.room
    for seat in SEATS:
        twin = replace(game, room=replace(room, facts=_with_other_secrets(room.facts, seat)))
        assert twin.room.facts.positions != room.facts.positions
        assert _told_of(ledger(seen_by(twin, seat))) == _told_of(ledger(seen_by(game, seat)))


def _told_of(found: Ledger) -> tuple[object, ...]:
    return (found.parts, found.rows, found.at_risk, found.veto_risks)


def test_it_grows_in_the_course_of_a_debate(csto: Scenario) -> None:
    """A seat that only listens comes to know more, and never everything; what statements move is less sure again."""
    turns = at_moment(csto, "kazakhstan", "silence").turns
    passed = (turns[0], turns[len(turns) // 2], turns[-1])
    found = [ledger(seen_by(turned.after, "kazakhstan")) for turned in passed]
    known = [sum(len(row.known) for row in one.rows) for one in found]
    assert known[0] < min(known[1:]) <= max(known) < 150


def test_the_small_world_on_record_is_known_to_the_end() -> None:
    """A room in which things were said, without sightings of them, tells nothing of stands."""
    assert _row(on_record(facts(), "asked"), HARD).view is View.UNKNOWN
