"""The ledger: what one knows of the members and the text of the day, where one knows it from, what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from game.politics.ledger import Cell, Ledger, Row, View, ledger
from game.politics.on_table import Part
from game.politics.regard import regard_word
from game.politics.sightings import Side, Source
from game.politics.stance import whole_rungs
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.tone import kind
from game.views.intents import Command, Go, Order
from game.views.listening import notes_passed
from game.views.nodes import Choice, Heading, Item, Node, Page, Role, Rows, Table, Text
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

FIFTEEN, WORKING = "fifteen", "working"
TABS: Final = ((FIFTEEN, N_("The members")), (WORKING, N_("Show the working")))
VIEWS: Final = {
    View.BACKS: N_("puts it forward"),
    View.CAN: N_("can live with it"),
    View.LIKELY: N_("likely can"),
    View.UNKNOWN: N_("unknown"),
    View.DOUBTFUL: N_("likely finds it hard"),
    View.HARD: N_("finds it hard"),
    View.RESERVES: N_("reserves"),
    View.CANNOT: N_("cannot"),
    View.OBJECTS: N_("broke the silence"),
}
SOURCES: Final = {
    Source.OWN: N_("your own"),
    Source.BROKE: N_("broke the silence"),
    Source.PUT_FORWARD: N_("its own text"),
    Source.TOLD: N_("told you"),
    Source.SAID: N_("said"),
    Source.WATCHED: N_("seen"),
    Source.LIKELY: N_("likely"),
    Source.UNKNOWN: N_("unknown"),
}
SIDES: Final = {
    Side.ABOVE: N_("{number} too strong"),
    Side.BELOW: N_("{number} too weak"),
    Side.OUTSIDE: N_("{number} not acceptable"),
}
FOR_SIDES: Final = {
    Side.ABOVE: (N_("Too strong for {names}"), N_("Likely too strong for {names}")),
    Side.BELOW: (N_("Too weak for {names}"), N_("Likely too weak for {names}")),
    Side.OUTSIDE: (N_("Not acceptable to {names}"), N_("Likely not acceptable to {names}")),
}
"""For whom the words of a paragraph are so: surely, and likely."""


def ledger_page(desk: Desk, place: Place) -> Page:
    """Return the ledger in words, or with the numbers behind them."""
    texts, knowledge = desk.texts, desk.knowledge
    found = ledger(knowledge)
    now = place.tab if place.tab in dict(TABS) else FIFTEEN
    tabs = tuple(
        Choice(f"tab.{tab}", texts.say(name), Go("ledger", tab), str(number), checked=tab == now)
        for number, (tab, name) in enumerate(TABS, start=1)
    )
    lead = Text(total(texts, found), Role.LEAD, rules=(_rule(found),))
    main = _working(desk, found) if now == WORKING else _members(desk, found)
    back = Choice("ledger.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)
    return Page(
        "ledger",
        texts.say(N_("The ledger")),
        (Heading(texts.say(N_("What you know of the members")), 1), lead, *main),
        (*_paragraphs(desk, found), *notes_passed(texts, knowledge)),
        ribbon(texts, desk.scenario, knowledge),
        tabs,
        seat=knowledge.seat,
        acts=(back,),
        foot=texts.say(N_("Said, told, seen: you can build on it. Likely: what delegations with its interests want.")),
    )


def _rule(found: Ledger) -> str:
    return (cite.ARTICLE_27_3 if found.votes else cite.PRACTICE_CONSENSUS_STATEMENT).id


# The sum.


def total(texts: Texts, found: Ledger) -> str:
    """Return what it adds up to, in the form of the day."""
    if not found.parts:
        return texts.say(N_("No text is before the Council, so nothing has to add up."))
    return _votes(texts, found) if found.votes else _consensus(texts, found)


def _consensus(texts: Texts, found: Ledger) -> str:
    """Return it for a text to which nobody may object: 11 can live with it, 2 reserve, 2 unknown; needs all 15."""
    counted = ((found.count(*views), one, many) for views, one, many in COUNTED)
    parts = [", ".join(texts.count(one, many, number) for number, one, many in counted if number)]
    parts.append(texts.say(N_("needs all {number}; two of them may state a reservation"), number=found.needs))
    if found.at_risk is not None:
        risk = N_("most at risk: paragraph {number}, {title}")
        parts.append(texts.say(risk, number=found.number(found.at_risk), title=found.at_risk.title))
    return "; ".join(parts) + "."


COUNTED: Final = (
    ((View.BACKS, View.CAN), N_("{number} can live with it"), N_("{number} can live with it")),
    ((View.LIKELY,), N_("{number} likely can"), N_("{number} likely can")),
    ((View.HARD, View.DOUBTFUL), N_("{number} may find it hard"), N_("{number} may find it hard")),
    ((View.RESERVES,), N_("{number} reserves"), N_("{number} reserve")),
    ((View.CANNOT, View.OBJECTS), N_("{number} cannot"), N_("{number} cannot")),
    ((View.UNKNOWN,), N_("{number} unknown"), N_("{number} unknown")),
)
"""How members are counted, by what they make of the text; for one and for several."""


def _votes(texts: Texts, found: Ledger) -> str:
    """Return it for a text that is voted on: 7 sure + 2 likely, needs 9, one veto risk on paragraph 3."""
    sure, likely = found.count(View.BACKS, View.CAN), found.count(View.LIKELY)
    parts = [texts.say(N_("{sure} sure + {likely} likely, needs {need}"), sure=sure, likely=likely, need=found.needs)]
    risks = found.veto_risks
    if risks:
        cell = risks[0].trouble[0]
        one, many = N_("one veto risk on paragraph {place}"), N_("{number} veto risks, the first on paragraph {place}")
        parts.append(texts.count(one, many, len(risks), place=found.number(cell.part)))
    else:
        parts.append(texts.say(N_("no veto risk that you know of")))
    return ", ".join(parts) + "."


# The members.


def _members(desk: Desk, found: Ledger) -> tuple[Node, ...]:
    return (Rows(tuple(_member(desk, found, row) for row in found.rows), id="members"),)


def _member(desk: Desk, found: Ledger, row: Row) -> Item:
    texts, meeting = desk.texts, desk.knowledge.meeting
    words = " ".join(_told_of(texts, found, row)) or texts.say(N_("Listen, watch, or ask."))
    you = row.seat == desk.seat
    if not you and (of_itself := kind(desk.knowledge.facts, row.seat)):
        words = f"{words} {texts.say(of_itself)}"
    return Item(
        meeting.name(row.seat),
        seat=row.seat,
        detail=() if not found.parts else (Text(words, Role.CAPTION),),
        aside=texts.say(VIEWS[row.view]) if found.parts else "",
        you=you,
        id=f"member.{row.seat}",
    )


def _told_of(texts: Texts, found: Ledger, row: Row) -> Iterator[str]:
    """Yield what is known of one member in sentences: what troubles it, what it can live with, what has moved."""
    if row.view is View.BACKS:
        yield texts.say(N_("It stands behind the text."))
        return
    if row.trouble:
        yield _sentence("; ".join(_troubles(texts, found, row)))
    fine = [cell for cell in row.cells if cell.evidence.side is Side.INSIDE]
    if fine:
        parts = (f"{_numbers(found, cells)} ({texts.say(SOURCES[source])})" for source, cells in _by_source(fine))
        yield texts.say(N_("Fine: {paragraphs}."), paragraphs=", ".join(parts))
    if row.regard is not None:
        yield texts.say(N_("Its regard for you is {word}."), word=texts.say(regard_word(row.regard)))


def _troubles(texts: Texts, found: Ledger, row: Row) -> Iterator[str]:
    """Yield what troubles a member, such as: 3, 8 too strong (likely). What is said alike stands together."""
    alike: dict[tuple[str, str], list[Cell]] = {}
    for cell in row.trouble:
        alike.setdefault((SIDES[cell.evidence.side or Side.OUTSIDE], _qualified(texts, cell)), []).append(cell)
    for (side, qualified), cells in alike.items():
        yield f"{texts.say(side, number=_numbers(found, cells))} ({qualified})"


def _qualified(texts: Texts, cell: Cell) -> str:
    """Return how it is known, what would do instead, and whether statements have made some room that helps.

    What would do has the whole steps of that room in it already.
    """
    known = cell.evidence
    words = [texts.say(SOURCES[known.source])]
    if known.nearest:
        words.append(texts.say(N_("“{verb}” would do"), verb=known.nearest))
    helpful = {Side.ABOVE: cell.nudge.up, Side.BELOW: cell.nudge.down}.get(known.side or Side.OUTSIDE, 0)
    if known.nearest:
        helpful -= 2 * whole_rungs(helpful)
    if helpful:
        words.append(texts.say(AMOUNTS[max(-2, min(2, helpful))]))
    return "; ".join(words)


AMOUNTS: Final = {
    2: N_("a step more room by now"),
    1: N_("half a step more room by now"),
    -1: N_("half a step less room by now"),
    -2: N_("a step less room by now"),
}


def _by_source(cells: Iterable[Cell]) -> list[tuple[Source, list[Cell]]]:
    """Group cells by how they are known, surest first; what may have moved since is only likely."""
    groups: dict[Source, list[Cell]] = {}
    for cell in cells:
        groups.setdefault(cell.evidence.source if cell.evidence.firm else Source.LIKELY, []).append(cell)
    return [(source, groups[source]) for source in Source if source in groups]


def _numbers(found: Ledger, cells: Iterable[Cell]) -> str:
    return ", ".join(str(found.number(cell.part)) for cell in cells)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


# The paragraphs.


def _paragraphs(desk: Desk, found: Ledger) -> Iterator[Node]:
    """Yield the text of the day, paragraph by paragraph, with who takes it how."""
    texts = desk.texts
    yield Heading(texts.say(N_("Paragraph by paragraph")), 2)
    nothing = texts.say(N_("There are no words to take a side on."))
    yield Rows(tuple(_paragraph(desk, found, part) for part in found.parts), nothing, "paragraphs")


def _paragraph(desk: Desk, found: Ledger, part: Part) -> Item:
    lines = tuple(Text(words, Role.CAPTION) for side in FOR_SIDES for words in takers(desk, found, part, side))
    fine = len(found.takers(part, Side.INSIDE))
    unknown = len(found.rows) - sum(len(found.takers(part, side)) for side in Side)
    rest = Text(desk.texts.say(N_("Fine for {fine}, unknown of {unknown}"), fine=fine, unknown=unknown), Role.CAPTION)
    return Item(
        part.title,
        detail=(*lines, rest),
        aside=part.verb,
        number=found.number(part),
        current=part == found.at_risk,
        id=f"part.{part.id}",
    )


def takers(desk: Desk, found: Ledger, part: Part, side: Side) -> Iterator[str]:
    """Yield for whom the words are too strong, too weak or not acceptable; then for whom they likely are."""
    takers = found.takers(part, side)
    for sentence, is_sure in zip(FOR_SIDES[side], (True, False), strict=True):
        names = [desk.knowledge.meeting.name(seat) for seat, sure in takers if sure is is_sure]
        if names:
            yield desk.texts.say(sentence, names=", ".join(names))


# The working.


def _working(desk: Desk, found: Ledger) -> tuple[Node, ...]:
    """The same in figures, and how they are read."""
    texts, meeting = desk.texts, desk.knowledge.meeting
    numbers = tuple(str(found.number(part)) for part in found.parts)
    rows = tuple((meeting.name(row.seat), *(figure(cell) for cell in row.cells)) for row in found.rows)
    stretched = tuple(_half_steps(desk, found, row) for row in found.rows if any(_moved(cell) for cell in row.cells))
    if not found.parts:
        return ()
    return (
        Text(texts.say(READ_AS), Role.CAPTION),
        Table((texts.say(N_("Member")), *numbers), rows, texts.say(N_("Steps outside, by paragraph")), "figures"),
        Text(texts.say(COUNTED_AS), Role.CAPTION),
        Heading(texts.say(N_("Half-steps of room that statements have made")), 3),
        Rows(stretched, texts.say(N_("None so far.")), "half_steps"),
    )


READ_AS: Final = N_(
    "+2: the words go two steps further than it can; -1: they fall one step short; 0: it can live with them; x: it "
    "cannot; in brackets: a guess; ?: not known."
)
COUNTED_AS: Final = N_(
    "Steps that are sure are added up, each times how much it cares (1 to 3, where it told you). With up to 2 in all "
    "a member finds the text hard and may swallow it; with more, it cannot. Two half-steps of room make a step."
)


def figure(cell: Cell) -> str:
    """Return one cell as a figure."""
    found = cell.evidence
    if found.side is None:
        return "?"
    sign = {Side.ABOVE: "+", Side.BELOW: "-", Side.INSIDE: "0", Side.OUTSIDE: "x"}[found.side]
    written = f"{sign}{found.steps or ''}" if found.side in (Side.ABOVE, Side.BELOW) else sign
    return written if found.sure else f"({written})"


def _moved(cell: Cell) -> bool:
    return bool(cell.nudge.up or cell.nudge.down)


def _half_steps(desk: Desk, found: Ledger, row: Row) -> Item:
    """Return one member's half-steps: paragraph by paragraph, upwards and downwards."""
    words = []
    for sentence, end in ((N_("stronger words: {steps}"), "up"), (N_("weaker words: {steps}"), "down")):
        steps = ((found.number(cell.part), getattr(cell.nudge, end)) for cell in row.cells)
        written = ", ".join(f"{number} ({moved:+d})" for number, moved in steps if moved)
        words += [desk.texts.say(sentence, steps=written)] if written else []
    detail = (Text("; ".join(words), Role.CAPTION),)
    return Item(desk.knowledge.meeting.name(row.seat), seat=row.seat, detail=detail, id=f"moved.{row.seat}")
