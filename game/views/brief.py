"""The brief: instructions, what happened, what the fifteen care about, legal texts, words and rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.facts import Occurrence
from game.politics.people import Objective
from game.politics.vocabulary import Length, Status, Tier
from game.rulebook import citations as cite
from game.rulebook.citations import Citation
from game.rulebook.marks import N_
from game.views.composer import MARKS
from game.views.intents import Go
from game.views.lengths import DONE_FOR_YOU
from game.views.nodes import Choice, Heading, Item, Node, Page, Role, Roundels, Rows, Text
from game.views.rules import LABELS

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

Columns = tuple[tuple[Node, ...], tuple[Node, ...]]

TABS: Final = (
    ("instructions", N_("Instructions")),
    ("timeline", N_("What happened")),
    ("fifteen", N_("The fifteen")),
    ("texts", N_("Texts")),
    ("words", N_("Words")),
)
TIERS: Final = {Tier.MUST: N_("Must"), Tier.SHOULD: N_("Should"), Tier.RED_LINE: N_("Red line")}
STANDS: Final = {
    2: N_("Fully for it"),
    1: N_("Leaning to it"),
    0: N_("In the middle"),
    -1: N_("Leaning against it"),
    -2: N_("Fully against it"),
}
FIRST_GOALS: Final = 3
KEY_WORDS: Final = ("rule_37", "csto", "presidential_statement")
"""Words explained on the first page, if the scenario has them."""
KEY_RULES: Final = (
    cite.RULE_37,
    cite.RULE_30,
    cite.RULE_33,
    cite.ARTICLE_27_2,
    cite.ARTICLE_27_3,
    cite.PRACTICE_SILENCE,
)


def brief_page(desk: Desk, place: Place) -> Page:
    """Return the open tab of the brief."""
    say, knowledge = desk.texts.say, desk.knowledge
    now = place.tab if place.tab in dict(TABS) else TABS[0][0]
    tabs = tuple(
        Choice(f"tab.{tab}", say(name), Go("brief", tab), str(number), checked=tab == now)
        for number, (tab, name) in enumerate(TABS, start=1)
    )
    makers: dict[str, Callable[[Desk, Place], Columns]] = {
        "instructions": _instructions,
        "timeline": _timeline,
        "fifteen": _fifteen,
        "texts": _texts,
        "words": _words,
    }
    main, side = makers[now](desk, place)
    enter = Choice("go.chamber", say(N_("Go to the chamber")), Go("chamber"), "Enter", "users", primary=True)
    return Page(
        "brief",
        knowledge.meeting.name(knowledge.seat),
        main,
        side,
        tabs=tabs,
        seat=knowledge.seat,
        acts=(enter,),
        foot=say(N_("Reading costs no minutes. Nothing here is a document of the United Nations.")),
    )


def _instructions(desk: Desk, place: Place) -> Columns:
    """The cable, the goals, the five that matter today."""
    del place
    say, knowledge = desk.texts.say, desk.knowledge
    main: list[Node] = [Heading(say(N_("What your capital asks of you")), 1)]
    if desk.meeting_session.length is Length.CLASS:
        main.append(Text(say(DONE_FOR_YOU), Role.HINT))
    own = knowledge.instruction
    if own is None:
        none = N_("No instructions are written for this seat. Follow what the others know of it: “{about}”")
        participant = knowledge.facts.participant(knowledge.seat)
        main.append(Text(say(none, about=participant.about if participant else "")))
        return tuple(main), (*_key_words(desk),)
    main.append(Text(own.cable, Role.QUOTE))
    goals = [objective for objective in own.objectives if objective.tier is not Tier.RED_LINE]
    lines = [objective for objective in own.objectives if objective.tier is Tier.RED_LINE]
    main.append(Rows(tuple(_goal(desk, objective) for objective in goals[:FIRST_GOALS]), id="goals"))
    if goals[FIRST_GOALS:]:
        main.append(Rows(tuple(_goal(desk, objective) for objective in goals[FIRST_GOALS:]), id="more_goals"))
    if lines:
        main += [Heading(say(N_("Red lines")), 3), Rows(tuple(_goal(desk, line) for line in lines), id="red_lines")]
    heading = Heading(say(N_("Five that matter today")), 2)
    return tuple(main), (heading, Rows(tuple(_person(desk, seat) for seat in own.watch), id="watch"), *_key_words(desk))


def _goal(desk: Desk, objective: Objective) -> Item:
    say = desk.texts.say
    known = say(N_("others know")) if objective.public else say(N_("yours alone"))
    return Item(objective.text, lead=say(TIERS[objective.tier]), aside=known, id=f"goal.{objective.id}")


def _person(desk: Desk, seat: SeatId) -> Item:
    participant = desk.knowledge.facts.participant(seat)
    about = (Text(participant.about, Role.CAPTION),) if participant else ()
    return Item(desk.knowledge.meeting.name(seat), seat=seat, detail=about, id=f"watch.{seat}")


def _key_words(desk: Desk) -> tuple[Node, ...]:
    """The words nobody need know beforehand."""
    words = [word for word in desk.knowledge.facts.glossary if word.id in KEY_WORDS]
    if not words:
        return ()
    rows = tuple(Item(word.term, detail=(Text(word.text, Role.CAPTION),), id=f"word.{word.id}") for word in words)
    return Heading(desk.texts.say(N_("Three words")), 3), Rows(rows, id="key_words")


def _timeline(desk: Desk, place: Place) -> Columns:
    """What happened, each entry with how sure it is; what is disputed, with both sides and what would settle it."""
    del place
    say, facts = desk.texts.say, desk.knowledge.facts
    rows = Rows(tuple(_occurrence(desk, entry) for entry in facts.timeline), say(N_("Nothing is told.")), "timeline")
    notes = tuple(
        Item(note.title, detail=(Text(note.text, Role.CAPTION),), mark=MARKS[note.status], id=f"note.{note.id}")
        for note in facts.notes
    )
    side: tuple[Node, ...] = (Heading(say(N_("About the sources")), 2), Rows(notes, say(N_("No notes.")), "notes"))
    lead = Text(say(N_("Each entry says how sure it is.")), Role.CAPTION)
    return (Heading(say(N_("What happened, and what is said to have happened")), 1), lead, rows), side


def _occurrence(desk: Desk, entry: Occurrence) -> Item:
    say = desk.texts.say
    sides = (
        (entry.claim, Role.CAPTION, ""),
        (entry.reply, Role.CAPTION, ""),
        (entry.settle, Role.HINT, say(N_("What would settle it:"))),
    )
    detail = tuple(Text(words, role, strong=strong) for words, role, strong in sides if words)
    by = desk.knowledge.meeting.name(entry.by) if entry.by else ""
    claimed = say(N_("Claimed by {seat}"), seat=by) if by and entry.status is Status.CLAIMED else ""
    return Item(
        entry.text,
        lead=entry.date,
        detail=detail,
        mark=MARKS[entry.status],
        mark_text=claimed,
        id=f"happened.{entry.id}",
    )


def _fifteen(desk: Desk, place: Place) -> Columns:
    """What the members care about, which is no secret; and where this delegation itself stands, which is one."""
    del place
    say, meeting, facts = desk.texts.say, desk.knowledge.meeting, desk.knowledge.facts
    groups = []
    for tag in facts.tags:
        known = ((seat, facts.participant(seat)) for seat in meeting.roster.members)
        seats = tuple((seat, meeting.name(seat)) for seat, who in known if who is not None and tag.id in who.interests)
        if seats:
            groups.append(Roundels(tag.name, seats, tag.about, id=f"tag.{tag.id}"))
    if not groups:
        return (Text(say(N_("No interests are described for this meeting."))),), ()
    lead = Text(say(N_("Interests are no secret. Where others stand you learn by listening and by asking.")), Role.LEAD)
    return (Heading(say(N_("What the fifteen care about")), 1), lead, *groups), _own_stands(desk)


def _own_stands(desk: Desk) -> tuple[Node, ...]:
    """Where this delegation stands on each issue, and why."""
    say, facts = desk.texts.say, desk.knowledge.facts
    own = facts.positions.get(desk.knowledge.seat, {})
    rows = tuple(
        Item(
            issue.title,
            detail=(Text(own[issue.id].because, Role.CAPTION),),
            aside=say(STANDS[own[issue.id].stand]),
            id=f"stand.{issue.id}",
        )
        for issue in facts.issues
        if issue.id in own
    )
    return Heading(say(N_("Where you stand")), 2), Rows(rows, say(N_("Your capital leaves that to you.")), "stands")


def _texts(desk: Desk, place: Place) -> Columns:
    """The legal texts in plain words, and the way to the draft."""
    del place
    say, facts = desk.texts.say, desk.knowledge.facts
    rows = tuple(Item(law.name, detail=(Text(law.says, Role.CAPTION),), id=f"law.{law.id}") for law in facts.legal)
    main: tuple[Node, ...] = (
        Heading(say(N_("Legal texts")), 1),
        Text(say(N_("In our own words.")), Role.CAPTION),
        Rows(rows, say(N_("None are named.")), "laws"),
    )
    if facts.draft is None:
        return main, _papers(desk)
    way = Choice("go.draft", say(N_("Read the draft")), Go("draft"), "D", "scroll-text", hint=facts.draft.title)
    return main, (Heading(say(N_("The draft")), 2), Text(facts.draft.note, Role.CAPTION), way)


def _papers(desk: Desk) -> tuple[Node, ...]:
    """The way to the draft resolutions before the Council, if there are any."""
    say, drafts = desk.texts.say, desk.knowledge.meeting.drafts
    if not drafts:
        return ()
    names = ", ".join(draft.id for draft in drafts)
    way = Choice("go.papers", say(N_("Read the drafts")), Go("papers"), "D", "scroll-text", hint=names)
    return Heading(say(N_("Papers before the Council")), 2), way


def _words(desk: Desk, place: Place) -> Columns:
    """The glossary, and the rules that matter most."""
    del place
    say, facts = desk.texts.say, desk.knowledge.facts
    rows = tuple(
        Item(word.term, detail=(Text(word.text, Role.CAPTION),), id=f"word.{word.id}") for word in facts.glossary
    )
    main: tuple[Node, ...] = (Heading(say(N_("Words")), 1), Rows(rows, say(N_("No words are explained.")), "glossary"))
    every = Choice("go.rules", say(N_("All rules")), Go("rules"), "A", "list")
    rules = Rows(tuple(_rule(desk, citation) for citation in KEY_RULES), id="key_rules")
    return main, (Heading(say(N_("Rules you may meet")), 2), rules, every)


def _rule(desk: Desk, citation: Citation) -> Item:
    entry = desk.rulebook.entry(citation)
    short = citation.short[:1].upper() + citation.short[1:]
    return Item(
        short,
        detail=(Text(desk.texts.say(LABELS[entry.label]), Role.CAPTION),),
        choice=Choice(f"rule.{entry.id}", short, Go("rule", about=entry.id)),
        id=f"row.{entry.id}",
    )
