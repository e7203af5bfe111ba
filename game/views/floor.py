"""More: everything this seat might try now, in groups, in order or not, each with its reason; and the other screens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.council.seats import CHANCE
from game.politics import Knowledge
from game.procedure.meeting import Phase
from game.procedure.records import LetWorkingDayPass
from game.procedure.verdicts import Verdict
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.asked import FORMS
from game.views.chair import has_needles
from game.views.choices import act_choice
from game.views.corridor import has_corridor
from game.views.foreign import foreign
from game.views.forms import KINDS, form_choice, open_forms, tried
from game.views.groups import AFTER, CORRIDOR, FOREIGN, GROUPS, KINDS_OF, SPEAKING, group_of
from game.views.intents import Command, Go, Order
from game.views.moves import ALIKE, ELSEWHERE, is_whole, ranked, worded
from game.views.nodes import Choice, Heading, Item, Node, Page, Role, Rows, Table, Text
from game.views.record import record_state
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def floor_page(desk: Desk, place: Place) -> Page:
    """Return the open group of what this seat might try, and the ways to the other groups and screens."""
    texts, knowledge = desk.texts, desk.knowledge
    groups = groups_now(knowledge)
    now = place.tab if place.tab in groups else _first_of(knowledge, groups)
    tabs = tuple(
        Choice(f"tab.{group}", texts.say(GROUPS[group]), Go("floor", group), str(number), checked=group == now)
        for number, group in enumerate(groups, start=1)
    )
    main = foreign(desk) if now == FOREIGN else tuple(_group(desk, now))
    return Page(
        "floor",
        texts.say(N_("More")),
        main,
        (Heading(texts.say(N_("Elsewhere")), 2), *_screens(desk), *(_who_may(texts) if now == SPEAKING else ())),
        ribbon(texts, desk.scenario, knowledge),
        tabs,
        seat=knowledge.seat,
        acts=(_back(desk),),
    )


def _back(desk: Desk) -> Choice:
    name = N_("Back to the debrief") if desk.session_over else N_("Back to the chamber")
    return Choice("go.chamber", desk.texts.say(name), Go("chamber"), "Esc", "arrow-left", primary=True)


def groups_now(knowledge: Knowledge) -> tuple[str, ...]:
    """Return the groups that have something to show now: after the meeting only what concerns its record."""
    if knowledge.meeting.closed:
        return (AFTER, FOREIGN)
    full = {group_of(verdict.act.kind) for verdict in _options(knowledge)}
    full |= {group_of(kind) for kind in open_forms(knowledge)} | {FOREIGN}
    return tuple(group for group in GROUPS if group in full)


def _first_of(knowledge: Knowledge, groups: tuple[str, ...]) -> str:
    """Return the group to open first: that of the act that comes first by the book, else the first there is."""
    first = next(iter(ranked(knowledge)), None)
    group = group_of(first.act.kind) if first else groups[0]
    return group if group in groups else groups[0]


def _options(knowledge: Knowledge) -> list[Verdict]:
    """Return what can be tried on this page; what has a screen of its own, or has to be chosen alike, is elsewhere."""
    return [v for v in knowledge.options if v.act.kind not in (*ELSEWHERE, *ALIKE, *KINDS_OF[CORRIDOR])]


def _group(desk: Desk, group: str) -> Iterator[Node]:
    """Yield what is in order in a group, then what is possible and wrong, then what is refused."""
    texts, knowledge = desk.texts, desk.knowledge
    forms = [kind for kind in open_forms(knowledge) if group_of(kind) == group]
    shown = [v for v in _options(knowledge) if group_of(v.act.kind) == group]
    front = ranked(knowledge)
    whole = [v for v in shown if v.act.kind not in forms or worded(v.act) or (v in front and is_whole(v.act))]
    told = {v.act.kind for v in whole}
    probes = {kind: tried(kind, desk) for kind in forms if FORMS[kind].examples or kind not in told}
    rows = [(v.act.kind, act_choice(texts, knowledge, v)) for v in whole if v.in_order]
    rows += [(kind, form_choice(texts, kind)) for kind, refused in probes.items() if refused is None]
    if group == AFTER and not knowledge.meeting.record.signed:
        rows.append((LetWorkingDayPass.model_fields["kind"].default, _day_passes(texts)))
    rows.sort(key=lambda row: KINDS_OF[group].index(row[0]) if row[0] in KINDS_OF[group] else 0)
    nothing = texts.say(N_("Nothing here is open to you at this moment."))
    yield Heading(texts.say(GROUPS[group]), 1)
    if group == AFTER:
        yield from record_state(texts, knowledge.meeting)
    yield Rows(tuple(_row(choice, warn=False) for _, choice in rows), nothing, "open")
    if found := [act_choice(texts, knowledge, v) for v in _seldom(desk, group)]:
        yield Heading(texts.say(N_("Seldom done")), 3)
        yield Rows(tuple(_row(choice, warn=False) for choice in found), id="seldom")
    faults = [act_choice(texts, knowledge, v) for v in whole if v.possible and not v.in_order]
    if faults:
        yield Heading(texts.say(N_("Possible, but wrong")), 3)
        yield Rows(tuple(_row(choice, warn=True) for choice in faults), id="wrong")
    barred = [act_choice(texts, knowledge, v) for v in _told_once(v for v in whole if not v.possible)]
    barred += [refused for refused in probes.values() if refused is not None]
    if barred:
        yield Heading(texts.say(N_("Not open, and why")), 3)
        yield Rows(tuple(_row(choice, warn=True) for choice in barred), id="refused")


def _seldom(desk: Desk, group: str) -> Iterator[Verdict]:
    """Yield what nobody would think of at this moment, takes nothing to fill in, and is in order all the same."""
    offered = {verdict.act.kind for verdict in desk.knowledge.options}
    for kind in KINDS_OF[group]:
        act = KINDS.get(kind)
        if act is None or kind in offered or kind in FORMS or kind in ELSEWHERE:
            continue
        if all(not field.is_required() for name, field in act.model_fields.items() if name != "seat"):
            verdict = desk.judge(act(seat=desk.seat))  # type: ignore[call-arg]
            if verdict.in_order:
                yield verdict


def _row(choice: Choice, *, warn: bool) -> Item:
    words = choice.reason or choice.hint
    role = Role.WARN if warn else Role.CAPTION
    return Item(choice.label, detail=(Text(words, role, rules=choice.rules),), choice=choice, id=f"row.{choice.id}")


def _day_passes(texts: Texts) -> Choice:
    """Time passes by itself; after a meeting the person says when."""
    act = LetWorkingDayPass(seat=CHANCE)
    hint = texts.say(N_("The record is ready a day after the meeting; corrections take two working days."))
    return Choice("act.let_working_day_pass", texts.say(LetWorkingDayPass.label), act, icon="clock", hint=hint)


def _told_once(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield refused acts, those of one kind refused for the same reason only once."""
    told: set[tuple[str, str]] = set()
    for verdict in verdicts:
        reason = verdict.objections[0].requirement.code
        if (verdict.act.kind, reason) not in told:
            told.add((verdict.act.kind, reason))
            yield verdict


def _screens(desk: Desk) -> tuple[Choice, ...]:
    """The ways to the other screens of a meeting."""
    say, facts, meeting = desk.texts.say, desk.knowledge.facts, desk.knowledge.meeting
    ways = [Choice("go.brief", say(N_("Your brief")), Go("brief"), "B", "book-open")]
    if facts.points_of(desk.seat):
        ways.append(Choice("go.composer", say(N_("Your statement")), Go("composer"), "S", "file-text"))
    if facts.paragraphs:
        ways.append(Choice("go.draft", say(N_("The draft text")), Go("draft"), "D", "scroll-text"))
    if meeting.drafts or meeting.phase is Phase.ACTION:
        ways.append(Choice("go.papers", say(N_("Papers before the Council")), Go("papers"), "P", "file-text"))
    if has_corridor(desk.knowledge):
        ways.append(Choice("go.corridor", say(N_("The corridor")), Go("corridor"), "C", "users"))
    if has_needles(desk.knowledge):
        ways.append(Choice("go.chair", say(N_("The presidency, as the room sees it")), Go("chair"), "J", "scale"))
    ways.append(Choice("go.ledger", say(N_("What you know of the members")), Go("ledger"), "Y", "users"))
    ways.append(Choice("go.record", say(N_("The record so far")), Go("record"), "T", "list"))
    ways.append(Choice("go.rules", say(N_("The rule book")), Go("rules"), "K", "book-open"))
    ways.append(Choice("go.settings", say(N_("Settings")), Go("settings"), "G", "settings"))
    if not desk.session_over:
        ways.append(Choice("go.people", say(N_("People and seats")), Go("people"), "O", "users"))
        ways.append(Choice("go.bell", say(N_("Ring the bell: end here, look back")), Go("bell"), "X", "hourglass"))
    if desk.can_undo and not desk.session_over:
        ways.append(Choice("go.undo", say(N_("Take back your last act")), Command(Order.UNDO), "U", "undo-2"))
    ways.append(Choice("go.leave", say(N_("Leave; the game stays saved")), Command(Order.LEAVE), "Q", "log-out"))
    return tuple(ways)


def _who_may(texts: Texts) -> tuple[Node, ...]:
    say = texts.say
    yes, no = say(N_("yes")), say(N_("no"))
    rows = (
        (say(N_("Speak")), yes, say(N_("when called")), "27, 37"),
        (say(N_("Submit a draft or an amendment")), yes, say(N_("a member asks for the vote")), "38"),
        (say(N_("Raise a point of order")), yes, no, "30"),
        (say(N_("Move to suspend or adjourn")), yes, no, "33"),
        (say(N_("Object, or break a silence")), yes, no, say(N_("practice"))),
        (say(N_("Vote")), yes, no, "40"),
    )
    columns = (say(N_("Act")), say(N_("Members")), say(N_("Invited")), say(N_("Rule")))
    return (Table(columns, rows, say(N_("Who may do what")), "who_may"),)
