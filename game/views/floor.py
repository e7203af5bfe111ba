"""The floor: everything this seat might try now, in order or not, each with its reason; and the other screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.politics import Knowledge
from game.procedure.verdicts import Verdict
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.choices import act_choice
from game.views.intents import Command, Go, Order
from game.views.moves import ELSEWHERE
from game.views.nodes import Choice, Heading, Item, Node, Page, Role, Rows, Table, Text
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.views.desk import Desk
    from game.views.place import Place

MOST_REFUSED: Final = 12
"""Refused acts listed; they repeat themselves beyond."""


def floor_page(desk: Desk, place: Place) -> Page:
    """Return every act this seat might try, grouped, and the ways to the other screens."""
    del place
    texts, knowledge = desk.texts, desk.knowledge
    open_now = [v for v in knowledge.options if v.in_order and v.act.kind not in ELSEWHERE]
    faults = [v for v in knowledge.options if v.possible and not v.in_order and v.act.kind not in ELSEWHERE]
    barred = list(_told_once([v for v in knowledge.options if not v.possible and v.act.kind not in ELSEWHERE]))
    main: list[Node] = [Heading(texts.say(N_("What you can do now")), 1)]
    main.append(_rows(texts, knowledge, open_now, N_("There is nothing you can do at this moment but let it pass.")))
    if faults:
        main += [Heading(texts.say(N_("Possible, but wrong")), 3), _rows(texts, knowledge, faults, "")]
    if barred:
        main += [Heading(texts.say(N_("Not open, and why")), 3), _rows(texts, knowledge, barred[:MOST_REFUSED], "")]
    back = Choice("go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=True)
    return Page(
        "floor",
        texts.say(N_("The floor")),
        tuple(main),
        (Heading(texts.say(N_("Elsewhere")), 2), *_screens(desk), *_who_may(texts)),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=(back,),
    )


def _rows(texts: Texts, knowledge: Knowledge, verdicts: list[Verdict], empty: str) -> Rows:
    items = []
    for verdict in verdicts:
        choice = act_choice(texts, knowledge, verdict)
        words = choice.reason or choice.hint
        role = Role.CAPTION if verdict.in_order else Role.WARN
        items.append(
            Item(choice.label, detail=(Text(words, role, rules=choice.rules),), choice=choice, id=f"row.{choice.id}")
        )
    return Rows(tuple(items), texts.say(empty))


def _told_once(verdicts: Iterable[Verdict]) -> Iterable[Verdict]:
    """Yield refused acts, those of one kind refused for the same reason only once."""
    told: set[tuple[str, str]] = set()
    for verdict in verdicts:
        reason = verdict.objections[0].requirement.code
        if (verdict.act.kind, reason) not in told:
            told.add((verdict.act.kind, reason))
            yield verdict


def _screens(desk: Desk) -> tuple[Choice, ...]:
    """The ways to the other screens of a meeting."""
    say, facts = desk.texts.say, desk.knowledge.facts
    ways = [Choice("go.brief", say(N_("Your brief")), Go("brief"), "B", "book-open")]
    if facts.points_of(desk.seat):
        ways.append(Choice("go.composer", say(N_("Your statement")), Go("composer"), "S", "file-text"))
    if facts.paragraphs:
        ways.append(Choice("go.draft", say(N_("The draft text")), Go("draft"), "D", "scroll-text"))
    ways.append(Choice("go.record", say(N_("The record so far")), Go("record"), "T", "list"))
    ways.append(Choice("go.settings", say(N_("Settings")), Go("settings"), "G", "settings"))
    if desk.can_undo:
        ways.append(Choice("go.undo", say(N_("Take back your last act")), Command(Order.UNDO), "U", "undo-2"))
    ways.append(Choice("go.leave", say(N_("Leave; the game stays saved")), Command(Order.LEAVE), "Q", "log-out"))
    return tuple(ways)


def _who_may(texts: Texts) -> tuple[Node, ...]:
    say = texts.say
    yes, no = say(N_("yes")), say(N_("no"))
    rows = (
        (say(N_("Speak")), yes, say(N_("when called")), "27, 37"),
        (say(N_("Raise a point of order")), yes, no, "30"),
        (say(N_("Move to suspend or adjourn")), yes, no, "33"),
        (say(N_("Object, or break a silence")), yes, no, say(N_("practice"))),
        (say(N_("Vote")), yes, no, "40"),
    )
    columns = (say(N_("Act")), say(N_("Members")), say(N_("Invited")), say(N_("Rule")))
    return (Table(columns, rows, say(N_("Who may do what")), "who_may"),)
