"""The rule book: every rule, article, practice and habit, to walk through, to search by words, to read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from game.procedure.act import Act
from game.procedure.citing import acts_citing
from game.rulebook.citations import Label
from game.rulebook.entries import Certainty, Entry, Role
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.asked import FORMS
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Field, Heading, Item, Mark, Node, Page, Rows, Text
from game.views.nodes import Role as Look
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

LABELS: Final = {
    Label.RULE: N_("Rule of procedure"),
    Label.CHARTER: N_("Charter"),
    Label.AGREED_PRACTICE: N_("Agreed practice"),
    Label.CUSTOM: N_("Custom"),
    Label.SIMPLIFIED: N_("Simplified in this game"),
    Label.MODEL_UN: N_("Model UN habit, not a rule of the Council"),
}
"""What each label says of an entry."""
PARTS: Final = {
    Label.RULE: N_("Rules"),
    Label.CHARTER: N_("Charter"),
    Label.AGREED_PRACTICE: N_("Agreed practice"),
    Label.CUSTOM: N_("Custom"),
    Label.SIMPLIFIED: N_("Simplified"),
    Label.MODEL_UN: N_("Model UN"),
}
"""The parts of the rule book, one for each label."""
HEADINGS: Final = {
    Label.RULE: N_("Rules of procedure"),
    Label.CHARTER: N_("The Charter"),
    Label.AGREED_PRACTICE: N_("Practice the members have agreed on"),
    Label.CUSTOM: N_("Custom: done, and written in no rule"),
    Label.SIMPLIFIED: N_("Simplified in this game"),
    Label.MODEL_UN: N_("Model UN habits the Council does not have"),
}
"""The headings of the parts."""
CHAPTERS: Final = (
    (5, N_("Chapter I. Meetings")),
    (12, N_("Chapter II. Agenda")),
    (17, N_("Chapter III. Representation and credentials")),
    (20, N_("Chapter IV. Presidency")),
    (26, N_("Chapter V. Secretariat")),
    (39, N_("Chapter VI. Conduct of business")),
    (40, N_("Chapter VII. Voting")),
    (47, N_("Chapter VIII. Languages")),
    (57, N_("Chapter IX. Publicity of meetings, records")),
    (60, N_("Chapter X. Admission of new Members")),
    (61, N_("Chapter XI. Relations with other organs")),
)
"""The chapters of the rules, each with its last rule."""
APPENDIX: Final = N_("Appendix")
ROLES: Final = {
    Role.PLAYABLE: N_("You can act on it."),
    Role.ENFORCED: N_("Everybody is held to it."),
    Role.SHOWN: N_("It is shown where it matters."),
    Role.BACKGROUND: N_("It is here to be read."),
}
CERTAINTIES: Final = {
    Certainty.CHECKED: N_("Checked against its source."),
    Certainty.LIKELY: N_("Likely, and not checked word for word."),
    Certainty.UNCERTAIN: N_("Uncertain: treat it with care."),
}
SEARCH: Final = "rules.search"
"""The field with words to look for."""
MOST_ACTS: Final = 10
"""Acts named beside an entry; the rest are counted."""
FIELD: Final = re.compile(r"\{[^{}]*\}")


def rules_page(desk: Desk, place: Place) -> Page:
    """Return one part of the rule book as a list, or what was found by words."""
    say, entries = desk.texts.say, desk.rulebook.entries
    words = place.fields.get(SEARCH, "").strip()
    now = next((label for label in PARTS if label.value == place.tab), Label.RULE)
    tabs = tuple(
        Choice(f"tab.{label}", say(name), Go("rules", label.value), str(number), checked=label is now and not words)
        for number, (label, name) in enumerate(PARTS.items(), start=1)
    )
    hint = say(N_("Every word has to stand in the entry"))
    field = Field(SEARCH, say(N_("Look for words")), place.fields.get(SEARCH, ""), hint, limit=60)
    found = _found(desk, words) if words else tuple(_part(desk.texts, now, entries))
    return Page(
        "rules",
        say(N_("The rule book")),
        (field, *found),
        (),
        ribbon(desk.texts, desk.scenario, desk.knowledge) if desk.session else None,
        tabs,
        acts=(*_clear(desk, words), _back(desk.texts, primary=not words)),
        foot=say(N_("In our own words; not the official texts.")),
    )


def _clear(desk: Desk, words: str) -> tuple[Choice, ...]:
    if not words:
        return ()
    order = Command(Order.FILL, f"{SEARCH}=")
    return (Choice("rules.clear", desk.texts.say(N_("Show the list again")), order, "Enter", "list", primary=True),)


def _found(desk: Desk, words: str) -> tuple[Node, ...]:
    say, hits = desk.texts.say, desk.rulebook.search(words)
    heading = Heading(say(N_("Found")), 1, str(len(hits)))
    rows = tuple(_row(desk.texts, entry, say(PARTS[entry.label])) for entry in hits)
    return heading, Rows(rows, say(N_("Nothing has all of these words. Try fewer, or other ones.")), "rules")


def _part(texts: Texts, label: Label, entries: tuple[Entry, ...]) -> Iterator[Node]:
    """Yield the entries of one label; rules under the headings of their chapters."""
    chosen = [entry for entry in entries if entry.label is label]
    yield Heading(texts.say(HEADINGS[label]), 1, str(len(chosen)))
    for chapter, part in groupby(chosen, key=chapter_of):
        if chapter:
            yield Heading(texts.say(chapter), 3)
        rows = tuple(_row(texts, entry, texts.say(ROLE_WORDS[entry.role])) for entry in part)
        yield Rows(rows, id=f"rules.{rows[0].id}")


ROLE_WORDS: Final = {
    Role.PLAYABLE: N_("played"),
    Role.ENFORCED: N_("enforced"),
    Role.SHOWN: N_("shown"),
    Role.BACKGROUND: N_("to read"),
}


def chapter_of(entry: Entry) -> str:
    """Return the heading of the chapter a rule belongs to; empty for what is no rule."""
    if entry.label is not Label.RULE:
        return ""
    number = re.match(r"rule-(\d+)", entry.id)
    return next((name for last, name in CHAPTERS if number and int(number[1]) <= last), APPENDIX)


def _row(texts: Texts, entry: Entry, aside: str) -> Item:
    del texts
    title = entry_title(entry)
    choice = Choice(f"rule.{entry.id}", title, Go("rule", about=entry.id))
    return Item(title, aside=aside, choice=choice, id=f"row.{entry.id}")


def entry_title(entry: Entry) -> str:
    """Return how an entry is called: "Rule 30: Points of order"."""
    short = entry.citation.short
    name = short[:1].upper() + short[1:]
    return name if entry.title.casefold() in name.casefold() else f"{name}: {entry.title}"


def rule_page(desk: Desk, place: Place) -> Page:
    """Return one entry of the rule book; the list if none is named or the name is unknown."""
    known = [entry.id for entry in desk.rulebook.entries]
    if place.about not in known:
        return rules_page(desk, place)
    entry, say = desk.rulebook.entry(place.about), desk.texts.say
    index = known.index(entry.id)
    ways = ((index - 1, N_("Previous"), "P", "arrow-up"), (index + 1, N_("Next"), "N", "arrow-down"))
    walk = tuple(
        Choice(f"rule.{way.casefold()}", say(way), Command(Order.TURN, known[other]), key, icon)
        for other, way, key, icon in ways
        if 0 <= other < len(known)
    )
    every = Choice("go.rules", say(N_("All rules")), Go("rules", entry.label.value), "A", "list")
    line = ribbon(desk.texts, desk.scenario, desk.knowledge) if desk.session else None
    main, side = entry_nodes(desk.texts, entry, 1), tuple(_acts_on(desk.texts, entry))
    return Page("rule", entry_title(entry), main, side, line, acts=(_back(desk.texts), *walk, every))


def _back(texts: Texts, *, primary: bool = True) -> Choice:
    return Choice("rules.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=primary)


def entry_nodes(texts: Texts, entry: Entry, level: int) -> tuple[Node, ...]:
    """Return an entry: what it says, of what kind it is, where it stands and how sure that is, how it shows here."""
    say = texts.say
    mark = Mark.SIMPLIFIED if entry.label is Label.SIMPLIFIED else Mark.NONE
    sure = f"{entry.source}. {say(CERTAINTIES[entry.certainty])}" if level == 1 else entry.source
    role = f"{say(ROLES[entry.role])} {entry.in_game}" if level == 1 else entry.in_game
    return (
        Heading(entry_title(entry), 1 if level == 1 else 2),
        Text(entry.says, rules=(entry.id,)),
        Text(say(LABELS[entry.label]), Look.CAPTION, strong=say(N_("What it is:")), mark=mark),
        Text(sure, Look.CAPTION, strong=say(N_("Where it stands:"))),
        Text(role, Look.CAPTION, strong=say(N_("In this game:"))),
    )


def _acts_on(texts: Texts, entry: Entry) -> Iterator[Node]:
    """Yield the acts that rest on an entry, each with what it does."""
    kinds = acts_citing().get(entry.id, ())
    yield Heading(texts.say(N_("Acts that rest on it")), 2, str(len(kinds)) if kinds else "")
    rows = [
        Item(act_name(texts, kind), detail=(Text(texts.help(kind), Look.CAPTION),), id=f"act.{kind.__name__}")
        for kind in kinds[:MOST_ACTS]
    ]
    more = len(kinds) - len(rows)
    if more:
        rows.append(Item(texts.count(N_("and {number} more"), N_("and {number} more"), more)))
    yield Rows(tuple(rows), texts.say(N_("None: no act of this game turns on it.")), "acts")


def act_name(texts: Texts, kind: type[Act]) -> str:
    """Return what acts of a kind are called, whatever they are about."""
    name = kind.model_fields["kind"].default
    return texts.say(FORMS[name].name) if name in FORMS else FIELD.sub("…", texts.say(kind.label))
