"""Forms: open acts as fields to fill in. The fields follow from the act's own; what stands in them becomes the act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from game.politics import AnyAct, Knowledge
from game.procedure.act import Act
from game.procedure.matters import Point
from game.procedure.meeting import Phase
from game.procedure.papers import Status
from game.procedure.points import RaisePointOfOrder
from game.procedure.rulings import well_founded
from game.procedure.verdicts import Verdict
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.asked import EITHER, FORMS, Asked, Choices, Wanted
from game.views.choices import ICONS, act_choice
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Field, Heading, Node, Options, Page, Role, Rows, Text
from game.views.ribbon import ribbon
from game.views.why import finding_row, rule_nodes

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def _kinds(acts: object) -> Iterator[type[Act]]:
    """Yield the classes in a union of acts, however it is put together."""
    if isinstance(acts, type) and issubclass(acts, Act):
        yield acts
    for part in get_args(acts):
        yield from _kinds(part)


KINDS: Final[Mapping[str, type[Act]]] = {kind.model_fields["kind"].default: kind for kind in _kinds(AnyAct)}
"""Every class of act, of procedure and of politics, by its kind."""
SEVERAL: Final = "\n"
"""Stands between several values chosen in one field."""
PREFIX: Final = "form."
"""Begins the id of every field of a form."""
A_WORD: Final = "x"
"""Stands in a field when an act is tried only to learn what stands in its way."""
INCURABLE: Final = frozenset(
    {
        *("X-NOT-MEMBER-PROC", "X-ONLY-PRESIDENT", "X-CHAIR-RULES", "X-NOT-SEATED", "X-ABSENT", "X-NOT-OPEN"),
        *("X-MEETING-OVER", "X-SUSPENDED", "X-AGENDA-FIRST", "X-HOUR", "X-VOTING", "X-PENDING", "X-FLOOR-HELD"),
        *("X-POINT-PENDING", "X-POINTS-SPENT", "X-R38", "X-R39-SCOPE", "X-R22-SCOPE", "X-PAPERS-FULL"),
        *("X-NOT-CONVENED", "X-CONVENED", "X-AGENDA-CLOSED", "X-SAID-WHY", "X-SOUNDINGS-SPENT"),
    }
)
"""What nothing that is filled in can mend: then the form is not opened, and the reason stands in its place."""
BEFORE_CONVENING: Final = frozenset({"write_to_president", "submit_draft", "propose_place"})
"""Forms that make sense while a meeting is planned."""
LONGEST: Final = 200
"""Letters in a field whose act names no limit."""


@dataclass(frozen=True, slots=True)
class Form:
    """An open act being filled in by one seat.

    Attributes:
        kind: the kind of the act.
        asked: its name and its fields in words.
        values: what stands in its fields.
    """

    kind: str
    asked: Asked
    values: Mapping[str, str]

    @classmethod
    def of(cls, kind: str, knowledge: Knowledge, fields: Mapping[str, str]) -> Form:
        """Return the form for acts of this ``kind``, with what has been filled in and what stands there at first."""
        asked = FORMS[kind]
        values = {name: _at_first(kind, name, wanted, knowledge) for name, wanted in asked.fields.items()}
        values |= {name: fields[f"{PREFIX}{kind}.{name}"] for name in values if f"{PREFIX}{kind}.{name}" in fields}
        return cls(kind, asked, values)

    def choices(self, name: str, texts: Texts, knowledge: Knowledge) -> Choices:
        """Return what there is to choose from in a field; nothing if it is typed."""
        wanted, field = self.asked.fields[name], KINDS[self.kind].model_fields[name]
        if wanted.finds is not None:
            return wanted.finds(texts, knowledge, self.values)
        if isinstance(field.annotation, type) and issubclass(field.annotation, Enum):
            words = ((str(value.value), texts.say(spoken_word(value))) for value in field.annotation)
            return tuple((value, _begun(word)) for value, word in words)
        if field.annotation is bool:
            no, yes = EITHER[self.kind, name]
            return ("false", _begun(texts.say(no))), ("true", _begun(texts.say(yes)))
        return ()

    def is_asked(self, name: str, texts: Texts, knowledge: Knowledge) -> bool:
        """Whether the field is asked for, by what has been chosen so far."""
        return not self.asked.fields[name].chosen_only or bool(self.choices(name, texts, knowledge))

    def value(self, name: str, texts: Texts, knowledge: Knowledge) -> str:
        """Return what stands in a field: as filled in, or the only choice there is."""
        found, choices = self.values[name], self.choices(name, texts, knowledge)
        required = KINDS[self.kind].model_fields[name].is_required()
        if len(choices) == 1 and required and not _is_list(KINDS[self.kind].model_fields[name]):
            return choices[0][0]
        return found

    def with_first(self, texts: Texts, knowledge: Knowledge) -> Form:
        """Return the form with something in every field: what stands there, else the first choice, else a word."""
        filled = dict(self.values)
        for name in self.asked.fields:
            choices = Form(self.kind, self.asked, filled).choices(name, texts, knowledge)
            filled[name] = filled[name] or (choices[0][0] if choices else A_WORD)
        return Form(self.kind, self.asked, filled)

    def act(self, seat: str, texts: Texts, knowledge: Knowledge) -> Act | str:
        """Return the act as filled in, or the name of the field in which something is still missing."""
        data: dict[str, Any] = {"seat": seat}
        for name in self.asked.fields:
            value = self.value(name, texts, knowledge)
            field = KINDS[self.kind].model_fields[name]
            if not value and not field.is_required():
                continue
            if not value.strip() and not _is_list(field):
                return name
            data[name] = _parsed(field, name, value)
        try:
            return KINDS[self.kind].model_validate(data)
        except ValidationError as failure:
            return str(failure.errors()[0]["loc"][0])


def _begun(words: str) -> str:
    """Return words as they stand by themselves, with a capital."""
    return words[:1].upper() + words[1:]


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def _parsed(field: FieldInfo, name: str, value: str) -> object:
    """Return what was filled in as the act takes it: several values as a list, figures and truth left to the act."""
    if name == "about" and _is_list(field):
        return tuple(value.rsplit("/", 1)) if "/" in value else (value,)
    if _is_list(field):
        parts = value.split(SEVERAL) if SEVERAL in value else value.split(",")
        return tuple(part.strip() for part in parts if part.strip())
    return value if field.annotation is bool or not isinstance(value, str) else value.strip()


def _at_first(kind: str, name: str, wanted: Wanted, knowledge: Knowledge) -> str:
    """Return what stands in a field before anything is filled in."""
    if wanted.at_first is not None:
        return wanted.at_first(knowledge.meeting)
    default = KINDS[kind].model_fields[name].default
    if isinstance(default, bool):
        return str(default).lower()
    return str(default.value if isinstance(default, Enum) else default) if isinstance(default, Enum | str | int) else ""


def without_forms(fields: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in fields of other screens: a form that has been handed in is empty again."""
    return {name: value for name, value in fields.items() if not name.startswith(PREFIX)}


def form_choice(texts: Texts, kind: str, *, key: str = "", rules: tuple[str, ...] = ()) -> Choice:
    """Return the way to the form for acts of this ``kind``."""
    label = texts.say(FORMS[kind].name)
    hint = texts.help(KINDS[kind])
    return Choice(f"go.{PREFIX}{kind}", label, Go("form", about=kind), key, ICONS.get(kind, ""), hint=hint, rules=rules)


def open_forms(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the kinds of open act whose form has a meaning at this moment, whether the seat may do it or not."""
    meeting, seat = knowledge.meeting, knowledge.seat
    if meeting.closed:
        return ()
    if meeting.phase is Phase.PLANNING:
        members = meeting.is_member(seat)
        return tuple(kind for kind in FORMS if kind == "write_to_president" or (members and kind in BEFORE_CONVENING))
    offered = {verdict.act.kind for verdict in knowledge.options}
    chair, drafts = seat == meeting.chair, meeting.live_drafts
    own = any(d.mover == seat and d.paragraphs and d.status in (Status.TABLED, Status.HELD) for d in meeting.drafts)
    meant = dict.fromkeys(ONLY_OFFERED, False) | {
        "revise_draft": own,
        "ask_to_participate": not meeting.is_member(seat) and seat not in meeting.guests,
        "sponsor_draft": bool(drafts),
        "ask_for_vote": bool(drafts),
        "propose_amendment": bool(drafts),
        "ask_separate_vote": any(draft.paragraphs for draft in drafts),
        "rule_on_order": chair and len(meeting.amendments) > 1,
        "dissociate": meeting.text is not None,
        "move_referral": bool(drafts),
        "propose_suspension": chair,
        "move_suspension": not chair,
        "raise_point_of_order": not chair,
    }
    return tuple(kind for kind in FORMS if kind in offered or meant.get(kind, True))


ONLY_OFFERED: Final = (
    *("answer_question", "cast_secret_ballot", "put_question", "propose_invitation", "give_the_floor"),
    *("contest_credentials", "write_to_president"),
)
"""Acts whose form is shown only where the act is offered."""


def tried(kind: str, desk: Desk) -> Choice | None:
    """Return why a form is not opened: the act refused for what nothing filled in can mend; None if it can be."""
    act = Form.of(kind, desk.knowledge, {}).with_first(desk.texts, desk.knowledge)
    made = act.act(desk.seat, desk.texts, desk.knowledge)
    if isinstance(made, str):
        return None
    verdict = desk.judge(made)
    first = next(iter(verdict.objections), None)
    if first is None or first.requirement.code not in INCURABLE:
        return None
    refused = act_choice(desk.texts, desk.knowledge, verdict)
    return replace(refused, id=f"go.{PREFIX}{kind}", label=desk.texts.say(FORMS[kind].name))


def form_page(desk: Desk, place: Place) -> Page:
    """Return the form for the kind of act that ``place`` is about, with what its act would be judged."""
    texts, knowledge = desk.texts, desk.knowledge
    if place.about not in FORMS:
        return _no_form(desk)
    form = Form.of(place.about, knowledge, place.fields)
    act = form.act(desk.seat, texts, knowledge)
    verdict = None if isinstance(act, str) else desk.judge(act)
    main: list[Node] = [Heading(texts.say(form.asked.name), 1), Text(texts.help(KINDS[form.kind]))]
    for name in form.asked.fields:
        if form.is_asked(name, texts, knowledge):
            main.append(_field(form, name, texts, knowledge))
    do = _do(desk, form, verdict, act if isinstance(act, str) else "")
    back = Choice("form.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left")
    return Page(
        "form",
        texts.say(form.asked.name),
        tuple(main),
        _beside(desk, form, verdict, do),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=(do, back),
    )


def _no_form(desk: Desk) -> Page:
    words = Text(desk.texts.say(N_("There is nothing to fill in here.")))
    back = Choice("form.back", desk.texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)
    return Page("form", desk.texts.say(N_("A form")), (words,), seat=desk.seat, acts=(back,))


def _field(form: Form, name: str, texts: Texts, knowledge: Knowledge) -> Node:
    """Return a field to type in, or what there is to choose from: one, or several in their order."""
    wanted, id = form.asked.fields[name], f"{PREFIX}{form.kind}.{name}"
    label, hint = texts.say(wanted.label), texts.say(wanted.hint)
    choices, value = form.choices(name, texts, knowledge), form.value(name, texts, knowledge)
    field = KINDS[form.kind].model_fields[name]
    if not choices:
        return Field(id, label, value, hint, wanted.lines, _limit(field))
    if not _is_list(field) or name == "about":
        found = (Choice(f"{id}.{v}", w, Command(Order.FILL, f"{id}={v}"), checked=v == value) for v, w in choices)
        return Options(id, label, tuple(found), hint if wanted.finds else "")
    chosen = [part for part in value.split(SEVERAL) if part]
    return Options(id, label, tuple(_in_turn(id, chosen, *choice) for choice in choices), hint)


def _in_turn(id: str, chosen: list[str], value: str, words: str) -> Choice:
    """Return a choice that adds its value at the end of those chosen, or takes it out; chosen, it shows its place."""
    picked = value in chosen
    after = [part for part in chosen if part != value] if picked else [*chosen, value]
    label = f"{chosen.index(value) + 1}. {words}" if picked and len(chosen) > 1 else words
    return Choice(f"{id}.{value}", label, Command(Order.FILL, f"{id}={SEVERAL.join(after)}"), checked=picked)


def _limit(field: FieldInfo) -> int:
    return next((m.max_length for m in field.metadata if isinstance(getattr(m, "max_length", None), int)), LONGEST)


def _do(desk: Desk, form: Form, verdict: Verdict | None, missing: str) -> Choice:
    """Return the choice that does it: open, open and wrong, refused, or not filled in yet."""
    texts = desk.texts
    if verdict is None:
        wanted = form.asked.fields.get(missing)
        label, hint = (texts.say(wanted.label), texts.say(wanted.hint)) if wanted else (missing, "")
        chosen = wanted is not None and bool(form.choices(missing, texts, desk.knowledge))
        first = N_("First choose: {field}. {hint}") if chosen else N_("First fill in: {field}. {hint}")
        field = label[:1].lower() + label[1:]
        typed = form.values.get(missing, "").strip()
        first = N_("“{words}” does not fit: {field}. {hint}") if typed else first
        reason = texts.say(first, words=typed, field=field, hint=f"{hint}." if hint else "").strip()
        way = Go("form", about=form.kind)
        name = texts.say(form.asked.name)
        return Choice("form.do", name, way, icon=ICONS.get(form.kind, ""), enabled=False, reason=reason)
    made = act_choice(texts, desk.knowledge, verdict)
    return Choice(
        "form.do", made.label, made.does, "Enter", made.icon, True, made.hint, made.enabled, made.reason, made.rules
    )


def _beside(desk: Desk, form: Form, verdict: Verdict | None, do: Choice) -> tuple[Node, ...]:
    """What the rules say to the act as filled in; before that what is missing, and the rule it will rest on."""
    if verdict is not None:
        return *_proof(desk.texts, verdict), *_unfounded(desk, verdict), *rule_nodes(desk, verdict)
    tried = form.with_first(desk.texts, desk.knowledge).act(desk.seat, desk.texts, desk.knowledge)
    rule = () if isinstance(tried, str) else rule_nodes(desk, desk.judge(tried))
    return Text(do.reason, Role.HINT), *rule


def _unfounded(desk: Desk, verdict: Verdict) -> Iterator[Text]:
    """Say where the record does not bear out a point of order: it can be raised all the same."""
    act, meeting = verdict.act, desk.knowledge.meeting
    if not isinstance(act, RaisePointOfOrder) or not verdict.possible:
        return
    if well_founded(meeting, Point(act.seat, act.ground, act.about)) is False:
        words = N_("Nothing on the record bears this out. A President who goes by the record rules against it.")
        yield Text(desk.texts.say(words), Role.WARN)


def _proof(texts: Texts, verdict: Verdict) -> Iterator[Node]:
    """What stands in the way of the act as filled in, and what is worth knowing about it."""
    telling = (*verdict.objections, *verdict.notes)
    if telling:
        yield Heading(texts.say(N_("What the rules say to this")), 2)
        yield Rows(tuple(finding_row(texts, finding) for finding in telling), id="findings")
    else:
        yield Text(texts.say(N_("As filled in, this is in order.")), Role.HINT)
