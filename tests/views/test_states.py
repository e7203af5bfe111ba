"""Every position of the rule book on every screen: sound, printable, and everything in order can be done from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

import pytest

from game.council.seats import CHANCE
from game.procedure import Act, judge
from game.procedure.acts import ACTS
from game.procedure.asking import AnswerQuestion
from game.scenario import Scenario
from game.views.as_text import WIDTH, as_text
from game.views.asked import FORMS
from game.views.desk import Desk
from game.views.floor import groups_now
from game.views.forms import KINDS, PREFIX, SEVERAL, Form
from game.views.groups import GROUP_OF
from game.views.intents import Go
from game.views.nodes import Page
from game.views.screens import SCREENS
from game.views.walk import choices_of
from tests.procedure import room
from tests.procedure.examples import EXAMPLES as OF_ACTS
from tests.procedure.room import Case
from tests.procedure.test_requirements import CHAPTERS
from tests.views.positions import around
from tests.views.test_pages import faults_of

ELSEWHERE = {"begin_statement", "put_under_silence", "break_silence", "note_claim"}
"""Acts that are made up on a screen of their own, from the words of a scenario."""
PROVED: tuple[Case, ...] = (*OF_ACTS, *(case for chapter in CHAPTERS for case in chapter.CASES))
EXAMPLES = tuple(case for case in PROVED if judge(case.position(), case.act).in_order)
POSITIONS = tuple({repr(case.position()): case for case in EXAMPLES}.values())
"""One of the examples for each position they are in, in the order of the examples."""


def pages(desk: Desk) -> Iterator[Page]:
    """Yield every page of a desk: all screens, all groups of acts, all forms."""
    for screen in SCREENS:
        desk.place = replace(desk.place.at(screen))
        yield desk.page()
    for group in groups_now(desk.knowledge):
        desk.place = desk.place.at("floor").gone(Go("floor", group))
        yield desk.page()
    for kind in FORMS:
        desk.place = desk.place.at("form").gone(Go("form", about=kind))
        yield desk.page()


@pytest.mark.parametrize("case", POSITIONS, ids=lambda case: case.name)
def test_every_page_of_every_position_is_sound(csto: Scenario, case: Case) -> None:
    for seat in {case.act.seat, room.CHAIR, room.GUEST} - {CHANCE}:
        if case.position().roster.standing(seat) is None:
            continue
        desk = around(csto, case.position(), seat)
        for page in pages(desk):
            assert not list(faults_of(page)), (page.screen, seat)
            assert all(len(line) <= WIDTH for line in as_text(page, desk.texts).splitlines()), page.screen


def typed(act: Act) -> dict[str, str]:
    """Return what has to stand in the fields of a form for it to make this very act."""
    return {f"{PREFIX}{act.kind}.{name}": _as_typed(value) for name, value in act if name not in ("kind", "seat")}


def _as_typed(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case bool():
            return str(value).lower()
        case str():
            return value.strip()
        case (str() as paper, kind) if kind in ("procedural", "substantive"):
            return f"{paper}/{kind}"
        case tuple():
            return SEVERAL.join(str(part) for part in value)
    return str(value)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.name)
def test_whatever_is_in_order_can_be_done_from_the_screens(csto: Scenario, case: Case) -> None:
    act = case.act
    if act.kind in ELSEWHERE or act.seat == CHANCE:
        return
    desk = around(csto, case.position(), act.seat)
    shown = [choice.does for choice in choices_of(desk.page())]
    for group in groups_now(desk.knowledge):
        desk.place = desk.place.at("floor").gone(Go("floor", group))
        shown += [choice.does for choice in choices_of(desk.page())]
    if act in shown or (act.kind == "take_seat" and act.model_copy(update={"hours": 24}) in shown):
        return
    assert act.kind in FORMS, act
    made = Form.of(act.kind, desk.knowledge, typed(act)).act(act.seat, desk.texts, desk.knowledge)
    hidden = set(KINDS[act.kind].model_fields) - set(FORMS[act.kind].fields) - {"kind", "seat"}
    plain = act.model_copy(update={"words": act.words.strip()} if isinstance(act, AnswerQuestion) else {})
    plain = plain.model_copy(update={name: KINDS[act.kind].model_fields[name].default for name in hidden})
    assert made == plain


def test_every_kind_of_act_has_its_group() -> None:
    assert {kind.model_fields["kind"].default for kind in ACTS} <= set(GROUP_OF)


def test_the_fields_of_every_form_are_those_of_its_act() -> None:
    for kind, asked in FORMS.items():
        fields = KINDS[kind].model_fields
        assert set(asked.fields) <= set(fields), kind
        required = {name for name, field in fields.items() if field.is_required() and name != "seat"}
        assert required <= set(asked.fields), kind
