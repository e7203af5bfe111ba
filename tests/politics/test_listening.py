"""Listening: blocks of speakers, two attentions for each, notes, glances, and what everybody hears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pytest

from game.council.seats import SeatId
from game.politics import Game, NoteClaim, PassNote, Watch, judge, legal_acts, offers, seen_by, step
from game.politics.acts import planned
from game.politics.blocks import ATTENTION, NOTES, attention_left, block_of, block_seats
from game.politics.learning import StandLearnt
from game.politics.listening import NoteRead
from game.politics.room import Room, Saying
from game.politics.sightings import NoteText, PassedNote, Reply, Side, Source
from game.procedure.act import Act
from game.procedure.floor import GiveTheFloor
from game.procedure.house import CLASSROOM, PRACTICE, HouseRules
from game.procedure.matters import Floor
from game.procedure.statements import BeginStatement, Conclude, GoOn, StatementBegun
from game.scenario import Scenario
from game.session import Session
from tests.politics.small_world import CALM, GUEST, HARD, SOFT, facts
from tests.procedure.room import BRIEFER, CHAIR, OUTSIDER, seated

THIRD = "china"


def _world(**regard: int) -> Room:
    """The small world, in which Brazil and Kenya have something to say and regard the guest as told."""
    data: list[dict[str, Any]] = [point.model_dump(mode="json") for point in facts().points]
    data += [
        {**data[0], "id": "soft_plan", "seat": SOFT, "moves": [], "paragraph": None},
        {**data[0], "id": "soft_question", "seat": SOFT, "moves": [], "paragraph": None, "touches": [GUEST]},
        {**data[0], "id": "soft_rights", "seat": SOFT, "moves": []},
        {**data[0], "id": "asked_again", "seat": HARD, "moves": []},
        {**data[0], "id": "calm_plan", "seat": CALM, "moves": [], "paragraph": None},
        {**data[0], "id": "calm_more", "seat": CALM, "moves": [], "paragraph": None},
    ]
    people = [entry.model_dump(mode="json", exclude_none=True) for entry in facts().delegations]
    people = [{**p, "regard": {GUEST: regard[p["seat"]]}} if p["seat"] in regard else p for p in people]
    statements = {SOFT: ["soft_plan"], CALM: ["calm_plan"]}
    return Room(facts(points=data, delegations=people, statements=statements))


def _played(game: Game, *acts: Act) -> Game:
    for act in acts:
        game, _ = step(game, act)
    return game


def _hearing(room: Room, *points: str) -> Game:
    """Albania speaks, and the first of these points has just been said."""
    game = Game(seated(), room)
    said = tuple((point, 1) for point in points or ("asked",))
    return _played(game, GiveTheFloor(seat=CHAIR, to=HARD), BeginStatement(seat=HARD, points=said))


def _next_speaker(game: Game, speaker: SeatId, to: SeatId) -> Game:
    """One speaker ends, another begins with a sentence of its own and is still speaking."""
    return _played(game, Conclude(seat=speaker), GiveTheFloor(seat=CHAIR, to=to))


def _refusals(game: Game, act: Act) -> set[str]:
    return {finding.requirement.code for finding in judge(game, act).objections}


def _passed(game: Game, *notes: PassedNote) -> Game:
    return replace(game, room=replace(game.room, passed=notes))


NOTE = Watch(seat=GUEST, member=SOFT)
THANKS = PassNote(seat=GUEST, to=HARD, text=NoteText.THANK_YOU)
ASK = PassNote(seat=GUEST, to=SOFT, text=NoteText.ASK_ME)
NAME = PassNote(seat=GUEST, to=SOFT, text=NoteText.NAME_THIS)


def _of_csto(csto: Scenario, house: HouseRules) -> Iterator[tuple[int, SeatId]]:
    """Yield the block and the speaker of every statement of a whole game."""
    session = Session.new(csto, {}, house=house)
    session.advance()
    for turned in session.turns:
        if any(isinstance(event, StatementBegun) for event in turned.events):
            yield block_of(turned.before.meeting), turned.act.seat


def test_a_debate_is_heard_in_seven_blocks_of_two_or_three(csto: Scenario) -> None:
    """Members and briefers; those invited speak in the blocks that follow."""
    spoken = list(_of_csto(csto, PRACTICE))
    members = [block for block, seat in spoken if seat in csto.positions and block <= 6][:17]
    assert [members.count(block) for block in range(7)] == [3, 2, 3, 2, 3, 2, 2]
    assert [seat for _, seat in spoken[:2]] == ["secretary_general", "csto_secretary_general"]
    assert [block for block, _ in spoken] == sorted(block for block, _ in spoken)


def test_a_class_hears_the_same_speakers_in_five_blocks(csto: Scenario) -> None:
    """Longer blocks, with the same attention for each."""
    blocks = [block for block, _ in _of_csto(csto, CLASSROOM)][:17]
    assert sorted(set(blocks)) == [0, 1, 2, 3, 4]


def test_the_speakers_of_a_block_are_the_same_from_its_beginning_to_its_end(csto: Scenario) -> None:
    """Heard, speaking or to come."""
    session = Session.new(csto, {})
    session.advance()
    seen: dict[int, set[tuple[SeatId, ...]]] = {}
    for turned in session.turns:
        before = turned.before.meeting
        if isinstance(before.top, Floor) and not before.further:
            seen.setdefault(block_of(before), set()).add(block_seats(before))
    assert all(len(groups) == 1 for block, groups in seen.items() if block < 7), seen
    assert all(len(group) in (2, 3) for block, groups in seen.items() if block < 7 for group in groups)


def test_blocks_follow_the_order_in_which_was_spoken_whatever_kind_of_statement_it_was() -> None:
    """A member that explains itself before a vote, after three statements of others, begins the second block."""
    spoken = (HARD, SOFT, THIRD)
    meeting = replace(seated(), spoken=spoken, explained=(CALM,), finished=(*spoken, CALM))
    assert block_of(meeting) == 1
    assert block_seats(meeting)[0] == CALM


def test_two_attentions_a_block_and_then_only_listening() -> None:
    """A note, a glance, and that is all until the next speakers; the next block brings two more."""
    game = _hearing(_world())
    assert attention_left(game.meeting, game.room, GUEST) == ATTENTION
    game = _played(game, NoteClaim(seat=GUEST, point="asked"), NOTE)
    assert attention_left(game.meeting, game.room, GUEST) == 0
    assert attention_left(game.meeting, game.room, SOFT) == ATTENTION, "everybody has their own"
    for act in (THANKS, ASK, Watch(seat=GUEST, member=CALM)):
        assert "X-NO-ATTENTION" in _refusals(game, act)
    assert not [act for act in legal_acts(game, GUEST) if isinstance(act, NoteClaim | PassNote | Watch)]
    for speaker, to in ((HARD, SOFT), (SOFT, THIRD), (THIRD, "france")):
        game = _next_speaker(game, speaker, to)
    assert block_of(game.meeting) == 1
    assert attention_left(game.meeting, game.room, GUEST) == ATTENTION


def test_listening_on_is_always_possible() -> None:
    """The speaker goes on whatever a listener does or leaves."""
    game = _hearing(_world(), "asked", "asked_again")
    assert judge(game, GoOn(seat=HARD)).in_order
    spent = _played(game, NoteClaim(seat=GUEST, point="asked"), NOTE)
    assert judge(spent, GoOn(seat=HARD)).in_order
    assert spent.meeting == game.meeting, "listening takes nobody's time"


CASES: dict[str, tuple[Act, str]] = {
    "nobody speaks": (THANKS, "X-NOT-LISTENING"),
    "a note to oneself": (PassNote(seat=GUEST, to=GUEST, text=NoteText.THANK_YOU), "X-TO-ONESELF"),
    "a glance at oneself": (Watch(seat=SOFT, member=SOFT), "X-TO-ONESELF"),
    "a note to somebody outside": (PassNote(seat=GUEST, to=OUTSIDER, text=NoteText.ASK_ME), "X-NOT-SEATED"),
    "a note from outside": (PassNote(seat=OUTSIDER, to=HARD, text=NoteText.THANK_YOU), "X-NOT-SEATED"),
    "a glance at a guest": (Watch(seat=SOFT, member=GUEST), "X-NOT-MEMBER-PROC"),
    "a wish to the speaker": (PassNote(seat=GUEST, to=HARD, text=NoteText.ASK_ME), "X-HAS-SPOKEN"),
    "thanks for nothing": (PassNote(seat=GUEST, to=SOFT, text=NoteText.THANK_YOU), "X-NOT-SPOKEN"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_note_or_a_glance_is_refused_for_what_the_meeting_says(name: str) -> None:
    """One reason each."""
    act, code = CASES[name]
    game = Game(seated(), _world()) if name == "nobody speaks" else _hearing(_world())
    assert code in _refusals(game, act)
    assert not _refusals(_hearing(_world()), THANKS)
    assert not _refusals(_hearing(_world()), NAME)
    assert not _refusals(_hearing(_world()), Watch(seat=GUEST, member=SOFT))


def test_the_speaker_does_not_listen_to_itself() -> None:
    """Whoever has the floor speaks."""
    game = _hearing(_world())
    assert "X-NOT-LISTENING" in _refusals(game, PassNote(seat=HARD, to=SOFT, text=NoteText.ASK_ME))


def test_four_notes_a_meeting_and_none_twice() -> None:
    """Each wish and each thanks goes to a delegation once."""
    game = _hearing(_world())
    assert "X-NOTE-PASSED" in _refusals(_passed(game, PassedNote(GUEST, HARD, NoteText.THANK_YOU)), THANKS)
    others = tuple(PassedNote(GUEST, seat, NoteText.THANK_YOU) for seat in (SOFT, CALM, THIRD, "france"))
    assert not _refusals(_passed(game, *others[: NOTES - 1]), THANKS)
    assert "X-NO-NOTES" in _refusals(_passed(game, *others), THANKS)
    assert not [act for act in offers(_passed(game, *others), GUEST) if isinstance(act, PassNote)]


def test_only_words_in_the_text_can_be_named_or_watched() -> None:
    """A point about nothing in the text tells nothing about it."""
    data = [point.model_dump(mode="json") for point in facts().points]
    data = [{**point, "paragraph": None} if point["id"] == "asked" else point for point in data]
    game = _hearing(Room(facts(points=data)))
    for act in (NAME, NOTE):
        assert "X-NOT-ABOUT-TEXT" in _refusals(game, act)
    assert not [act for act in offers(game, GUEST) if isinstance(act, Watch)]


def test_what_was_said_in_this_block_or_the_one_before_can_be_noted_and_watched() -> None:
    """By whoever is asked once while a block is heard; later it is out of one's ear."""
    note, glance = NoteClaim(seat=GUEST, point="asked"), Watch(seat=GUEST, member=SOFT, paragraph="rights")
    for between, block in (
        ((), 0),
        ((SOFT, THIRD), 1),
        ((SOFT, THIRD, "france"), 1),
        ((SOFT, THIRD, "france", "gabon"), 2),
    ):
        game, speaker = _hearing(_world()), HARD
        for to in (*between, CALM):
            game, speaker = _next_speaker(game, speaker, to), to
        assert "X-NOT-HEARD" in _refusals(game, note), "nobody has begun to speak"
        game = _played(game, BeginStatement(seat=CALM, points=(("calm_plan", 1), ("calm_more", 1))))
        assert block_of(game.meeting) == block
        in_the_ear = block < 2
        assert ("X-NOT-HEARD" not in _refusals(game, note)) is in_the_ear
        assert ("X-NOT-ABOUT-TEXT" not in _refusals(game, glance)) is in_the_ear
        assert (note in offers(game, GUEST)) is in_the_ear, "it touches the guest, though something else was said since"
        assert "X-NOT-HEARD" in _refusals(game, NoteClaim(seat=GUEST, point="soft_question")), "nobody has said it"


def test_a_glance_is_at_the_words_named_or_else_at_those_spoken_of_last() -> None:
    """Only if somebody has come to them."""
    game = _hearing(_world())
    named, _ = step(game, Watch(seat=GUEST, member=SOFT, paragraph="rights"))
    last, _ = step(game, NOTE)
    assert named.room.sightings == last.room.sightings
    assert "X-NOT-ABOUT-TEXT" in _refusals(game, Watch(seat=GUEST, member=SOFT, paragraph="elsewhere"))


def test_a_note_finds_whoever_has_the_question_and_is_not_cool() -> None:
    """The engine's statement takes it up, in the place of what was planned last; the writer sees the nod."""
    for regard, reply, says in ((0, Reply.WILL, ["soft_question"]), (-1, Reply.PUT_AWAY, ["soft_plan"])):
        game, events = step(_hearing(_world(**{SOFT: regard})), ASK)
        read = next(event for event in events if isinstance(event, NoteRead))
        assert read.note.reply is reply
        assert [point for point, _ in planned(game.room, SOFT)] == says
    game, events = step(_hearing(_world()), NAME)
    assert [point for point, _ in planned(game.room, SOFT)] == ["soft_rights"]
    game, events = step(_hearing(_world()), PassNote(seat=GUEST, to=CALM, text=NoteText.ASK_ME))
    assert game.room.passed[0].reply is Reply.PUT_AWAY, "Kenya has no question"
    assert planned(game.room, CALM) == (("calm_plan", 1),)


def test_a_wish_for_what_was_planned_anyway_changes_nothing() -> None:
    """The reader says that it meant to."""
    room = _world()
    room = replace(room, facts=room.facts.model_copy(update={"statements": {SOFT: ("soft_question",)}}))
    game, _ = step(_hearing(room), ASK)
    assert game.room.passed[0].reply is Reply.MEANT_TO
    assert [point for point, _ in planned(game.room, SOFT)] == ["soft_question"]


def test_a_nod_is_kept_whatever_the_next_note_asks_for() -> None:
    """A second wish takes the place of something else, or is put away; once met, it asks for nothing more."""
    room = _world()
    facts_of = {"statements": {SOFT: ("soft_question", "soft_plan")}}
    game = _hearing(replace(room, facts=room.facts.model_copy(update=facts_of)))
    both = _played(game, ASK, NAME)
    assert [note.reply for note in both.room.passed] == [Reply.MEANT_TO, Reply.WILL]
    assert [point for point, _ in planned(both.room, SOFT)] == ["soft_question", "soft_rights"]
    assert [note.point for note in seen_by(both, SOFT).room.passed] == ["soft_question", "soft_rights"]
    assert not any(note.point for note in seen_by(both, GUEST).room.passed), "what will be said is yet to be heard"
    alone = replace(game, room=replace(game.room, facts=game.room.facts.model_copy(update=ONE_QUESTION)))
    refused = _played(alone, ASK, NAME)
    assert [note.reply for note in refused.room.passed] == [Reply.MEANT_TO, Reply.PUT_AWAY]
    said = replace(both.room, sayings=(*both.room.sayings, Saying(SOFT, "soft_rights", 1)))
    assert [point for point, _ in planned(said, SOFT)] == ["soft_question", "soft_plan"], "met: it asks for no more"


ONE_QUESTION: Final[dict[str, Any]] = {"statements": {SOFT: ("soft_question",)}}


def test_thanks_show_how_one_is_regarded() -> None:
    """In a word, and to nobody else."""
    game, events = step(_hearing(_world(**{HARD: -1})), THANKS)
    read = next(event for event in events if isinstance(event, NoteRead))
    said = read.sentence.format_map(read.named(game.meeting))
    assert said == "Albania reads the thanks of Armenia and looks up: its regard is cool."
    assert (game.room.passed[0].reply, game.room.passed[0].regard) == (Reply.NODDED, -1)


@pytest.mark.parametrize(
    ("opening", "member", "side"),
    [
        (1, HARD, Side.BELOW),
        (3, HARD, Side.INSIDE),
        (3, SOFT, Side.ABOVE),
        (0, SOFT, Side.INSIDE),
        (3, CALM, Side.ABOVE),
    ],
)
def test_a_glance_tells_the_side_and_no_more(opening: int, member: SeatId, side: Side) -> None:
    """Of the words as they stand, and nothing about how far away they are."""
    draft = facts().draft
    assert draft is not None
    paragraph = draft.paragraphs[0].model_copy(update={"opening": opening})
    speaker = HARD if member != HARD else SOFT
    data = [point.model_dump(mode="json") for point in facts().points]
    data = [{**point, "seat": speaker} if point["id"] == "asked" else point for point in data]
    room = Room(facts(draft=draft.model_copy(update={"paragraphs": (paragraph,)}), points=data))
    game = Game(seated(), room)
    if speaker == SOFT:
        game = _played(game, GiveTheFloor(seat=CHAIR, to=HARD), Conclude(seat=HARD))
    game = _played(game, GiveTheFloor(seat=CHAIR, to=speaker), BeginStatement(seat=speaker, points=(("asked", 1),)))
    game, events = step(game, Watch(seat=GUEST, member=member))
    seen = next(event for event in events if isinstance(event, StandLearnt))
    assert (seen.sighting.side, seen.sighting.source, seen.sighting.nearest) == (side, Source.WATCHED, "")
    assert seen.known_to == (GUEST,)
    assert "X-SEEN" in _refusals(game, Watch(seat=GUEST, member=member))
    assert "X-SEEN" not in _refusals(game, Watch(seat=CALM, member=member)) or member == CALM


def test_a_statement_tells_everybody_how_its_speaker_takes_the_words() -> None:
    """Too weak for Albania, which names the words it asks for; not told twice."""
    game = _hearing(_world(), "asked", "asked_again")
    (seen,) = game.room.sightings
    assert (seen.member, seen.side, seen.source, seen.by, seen.nearest) == (HARD, Side.BELOW, Source.SAID, "", "r2")
    game = _played(game, GoOn(seat=HARD))
    assert len(game.room.sightings) == 1
    assert "X-SEEN" in _refusals(game, Watch(seat=GUEST, member=HARD))


def test_what_one_notes_writes_and_sees_is_private() -> None:
    """Two games that differ only in it look the same to everybody else; a note to those two alone."""
    before = _hearing(_world())
    for act, knowing in ((NoteClaim(seat=GUEST, point="asked"), {GUEST}), (NOTE, {GUEST}), (ASK, {GUEST, SOFT})):
        after = _played(before, act)
        for delegation in after.meeting.roster.delegations:
            seat = delegation.seat
            same = seen_by(after, seat).room == seen_by(before, seat).room
            assert same is (seat not in knowing), (act.kind, seat)


def test_every_private_event_says_who_knows_of_it_and_can_be_said() -> None:
    """None is in the record."""
    for act in (NoteClaim(seat=GUEST, point="asked"), NOTE, ASK, THANKS):
        game, events = step(_hearing(_world()), act)
        for event in events:
            assert not event.voice
            assert GUEST in event.known_to  # type: ignore[attr-defined]
            assert "{" not in event.sentence.format_map(event.named(game.meeting))


def test_offers_are_examples_of_notes_and_every_glance() -> None:
    """Thanks to the speaker, wishes to the next on the list; all members whose face tells something."""
    game = _hearing(_world())
    notes = [act for act in offers(game, GUEST) if isinstance(act, PassNote)]
    assert [(note.to, note.text) for note in notes] == [
        (HARD, NoteText.THANK_YOU),
        (BRIEFER, NoteText.ASK_ME),
        (BRIEFER, NoteText.NAME_THIS),
    ]
    watched = [act.member for act in legal_acts(game, GUEST) if isinstance(act, Watch)]
    assert watched == [member for member in game.meeting.roster.members if member != HARD]
    assert SOFT not in [act.member for act in offers(game, SOFT) if isinstance(act, Watch)]
    for act in notes:
        assert "{" not in act.label.format_map(act.named(game.meeting))
