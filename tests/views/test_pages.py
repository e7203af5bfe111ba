"""What holds of every page: names and keys are unique, one act is primary, nothing secret is told, nothing raises."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from game.players import HUMAN, PLAYERS, Draw
from game.politics import Game
from game.procedure.house import CLASSROOM, PRACTICE, STRICT, HouseRules
from game.procedure.tally import Ballot
from game.procedure.voting import CastVote
from game.scenario import Scenario
from game.session import Session, at_moment
from game.views.as_text import WIDTH, as_text
from game.views.floor import groups_now
from game.views.groups import CORRIDOR, KINDS_OF
from game.views.intents import Explain, Go, Press, Type
from game.views.moves import ALIKE
from game.views.nodes import Chamber, Field, Hand, Heading, Page, Text
from game.views.walk import choices_of, fields_of
from tests.views.desks import MEETING_SCREENS, PLAYABLE, at, looking_at, playing

MOMENTS = ("opening", "debate", "vote", "ruling", "silence", "end")


def faults_of(page: Page) -> Iterator[str]:
    """Yield what is wrong with a page by itself."""
    choices = list(choices_of(page))
    for name, count in Counter(choice.id for choice in choices).items():
        if count > 1 or not name:
            yield f"id {name!r} stands {count} times"
    for key, count in Counter(choice.key for choice in choices if choice.key).items():
        if count > 1:
            yield f"key {key!r} stands {count} times"
    if sum(choice.primary for choice in choices) > 1:
        yield "two primary choices"
    if len(page.acts) > 4:
        yield f"{len(page.acts)} acts in front"
    for choice in choices:
        if not choice.label or "{" in choice.label + choice.hint + choice.reason:
            yield f"the words of {choice.id}"
        if not choice.enabled and not choice.reason:
            yield f"{choice.id} is not open and does not say why"


def words_of(value: object) -> Iterator[str]:
    """Yield every text in a tree."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))


LIKE_ANOTHER = ("belarus", "kyrgyzstan", "tajikistan")
"""Seats whose screens differ from those of Kazakhstan and Armenia by their words alone."""


@pytest.mark.parametrize(
    "seat", [pytest.param(seat, marks=pytest.mark.long if seat in LIKE_ANOTHER else ()) for seat in PLAYABLE]
)
def test_every_screen_at_every_moment_is_sound(csto: Scenario, seat: str) -> None:
    for moment in MOMENTS:
        session = at_moment(csto, seat, moment)
        for screen in MEETING_SCREENS:
            desk = at(csto, seat, "opening", screen)
            desk.show(session, screen)
            page = desk.page()
            assert not list(faults_of(page)), (moment, screen)
            assert all(len(line) <= WIDTH for line in as_text(page, desk.texts).splitlines()), (moment, screen)


def test_nothing_secret_of_another_seat_is_in_any_tree(csto: Scenario) -> None:
    for seat in PLAYABLE:
        hidden = [
            objective.text
            for i in csto.instructions
            if i.seat != seat
            for objective in i.objectives
            if not objective.public
        ]
        hidden += [i.cable for i in csto.instructions if i.seat != seat]
        for moment in MOMENTS[:-1]:
            for screen in MEETING_SCREENS:
                desk = at(csto, seat, moment, screen)
                told = set(words_of(desk.page()))
                assert not told & set(hidden), (seat, moment, screen)


def test_what_another_seat_is_told_changes_no_tree(csto: Scenario) -> None:
    """Two games that differ only in Mexico's and Armenia's secrets look the same to Kazakhstan."""
    changed = [
        i.model_copy(update={"cable": "Something else entirely.", "watch": i.watch[::-1]})
        if i.seat != "kazakhstan"
        else i
        for i in csto.instructions
    ]
    other = csto.model_copy(update={"instructions": tuple(changed)})
    for moment in MOMENTS[:-1]:
        for screen in MEETING_SCREENS:
            assert at(csto, "kazakhstan", moment, screen).page() == at(other, "kazakhstan", moment, screen).page()


def test_ballots_not_yet_counted_are_not_shown(csto: Scenario) -> None:
    session = at_moment(csto, "kazakhstan", "vote")
    for seat in session.game.meeting.roster.members[:5]:
        session.submit(CastVote(seat=seat, ballot=Ballot.NO))
    session.show_to("kazakhstan")
    page = looking_at(session, "vote").page()
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    assert {place.hand for place in chamber.table} == {Hand.WAITING}


@pytest.mark.parametrize("seat", ["kazakhstan", "russian_federation"])
@pytest.mark.parametrize("moment", MOMENTS[:-1])
def test_a_decision_screen_has_at_most_110_words_of_prose(csto: Scenario, seat: str, moment: str) -> None:
    page = at(csto, seat, moment, "chamber").page()
    chamber = page.main[0]
    texts = [node for node in (*getattr(chamber, "stage", ()), *page.side) if isinstance(node, Text | Heading)]
    words = [node.text for node in texts] + [page.prompt.text if page.prompt else ""]
    words += [f"{choice.label} {choice.reason}" for choice in (*page.acts, *page.refused)]
    assert sum(len(text.split()) for text in words) <= 110


RANDOM_GAMES = [(seat, PRACTICE) for seat in PLAYABLE] + [
    ("mexico", STRICT),
    ("united_states", CLASSROOM),
    ("russian_federation", STRICT),
    ("kazakhstan", CLASSROOM),
    ("csto_secretary_general", PRACTICE),
]


@pytest.mark.parametrize(("seat", "house"), RANDOM_GAMES)
def test_pages_never_fail_in_games_played_at_random(csto: Scenario, seat: str, house: HouseRules) -> None:
    """Press anything at all, refused acts and explanations too: every page is sound and can be printed."""
    pick = random.Random(seat)
    desk = playing(csto, seat, house)
    for _ in range(220):
        page = desk.page()
        assert not list(faults_of(page)), page.screen
        assert as_text(page, desk.texts)
        if page.screen == "debrief":
            break
        for field in fields_of(page):
            desk.respond(Type(field.id, "We speak for ourselves."))
        choice = pick.choice([choice for choice in choices_of(page) if choice.id not in ("go.leave", "go.undo")])
        desk.respond(Explain(choice.id) if pick.random() < 0.05 else Press(choice.id))
        if pick.random() < 0.6 and desk.place.screen not in ("chamber", "composer", "debrief"):
            desk.place = desk.place.at("chamber")


def test_every_position_of_random_games_makes_every_page(csto: Scenario) -> None:
    """The engine plays at random; at every tenth position every playable seat looks at every screen."""
    for seed in range(3):
        session = Session.new(csto, dict.fromkeys(("mexico", "united_kingdom", "norway"), "random"), seed=seed)
        session.advance()
        positions: list[tuple[int, Game]] = [(n, turned.after) for n, turned in enumerate(session.turns)][seed::10]
        for number, _game in positions:
            for seat in PLAYABLE[:3]:
                cut = Session(csto, {seat: HUMAN}, session.house, seed, session.opening, session.turns[: number + 1])
                for screen in ("chamber", "floor", "draft"):
                    desk = looking_at(cut, screen)
                    assert not list(faults_of(desk.page())), (number, seat, screen)


def test_the_field_for_own_words_takes_what_is_typed(csto: Scenario) -> None:
    desk = at(csto, "kazakhstan", "debate", "composer")
    desk.respond(Type("own", "We lost people, and we say so."))
    field = next(node for node in desk.page().side if isinstance(node, Field))
    assert field.value == "We lost people, and we say so."


def test_readers_of_every_seat_can_press_what_the_page_offers(csto: Scenario) -> None:
    """Whatever the reader would do or its form is in a group of the floor, except what has its own screen."""
    desk = playing(csto, "russian_federation")
    session = desk.meeting_session
    own = {"begin_statement", "put_under_silence", "break_silence", *KINDS_OF[CORRIDOR], *ALIKE}
    while not session.over and session.awaited:
        knowledge = session.knowledge(session.awaited)
        act = PLAYERS["reader"].choose(knowledge, Draw(0, knowledge.seat, len(session.turns)))
        if act is None:
            session.let_pass()
            session.advance()
            continue
        shown = []
        for group in groups_now(knowledge):
            desk.show(session, "floor", group)
            shown += [choice.does for choice in choices_of(desk.page())]
        assert act.kind in own or act in shown or Go("form", about=act.kind) in shown, act
        session.submit(act)
        session.advance()
