"""A page as calm plain text: for the terminal, for screen readers, for tests. A hundred columns at most.

Choices carry the number by which they can be typed, in the order printed; what is refused says why. The side stands
before the acts, so that what one is asked stands last, next to where one types.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from game.rulebook.marks import N_
from game.texts import Texts
from game.views.kinds import HAND_WORDS, MARK_WORDS
from game.views.nodes import (
    Chamber,
    Chart,
    Choice,
    Clause,
    Draft,
    Field,
    Hand,
    Heading,
    Item,
    Mark,
    Meter,
    Node,
    Options,
    Page,
    Place,
    Progress,
    Record,
    Ribbon,
    Role,
    Roundels,
    Rows,
    Table,
    Tally,
    Text,
)
from game.views.walk import choices_of, fields_of

WIDTH: Final = 100
PROGRESS_WORDS: Final = {
    Progress.DONE: N_("done"),
    Progress.NOW: N_("now"),
    Progress.TO_COME: N_("to come"),
    Progress.MET: N_("holds"),
    Progress.PARTLY: N_("in part"),
    Progress.NOT_MET: N_("does not hold"),
    Progress.KEPT: N_("kept"),
}


def as_text(page: Page, texts: Texts) -> str:
    """Return ``page`` as lines of at most a hundred columns, ending with a line feed."""
    printer = _Printer(page, texts)
    return "\n".join(_without_double_gaps(line.rstrip() for line in printer.lines())) + "\n"


def wrapped(words: str) -> str:
    """Return a sentence of a face's own in lines as wide as the page's."""
    return "\n".join(_wrapped(words))


def numbers(page: Page) -> dict[int, Choice]:
    """Return the choices of ``page`` by the number they are printed with."""
    last = {choice.id for choice in (*page.acts, *page.refused, *page.ways)}
    found = list(choices_of(page))
    ordered = [choice for choice in found if choice.id not in last] + [c for c in found if c.id in last]
    return dict(enumerate(ordered, start=1))


def _without_double_gaps(lines: Iterator[str]) -> Iterator[str]:
    last = ""
    for number, line in enumerate(lines):
        if line or (last and number):
            yield line
        last = line


class _Printer:
    """Prints one page; knows the number of every choice."""

    def __init__(self, page: Page, texts: Texts) -> None:
        self._page, self._say = page, texts.say
        self._numbers = {choice.id: number for number, choice in numbers(page).items()}

    def lines(self) -> Iterator[str]:
        """Yield the whole page: ribbon, tabs, main, side, prompt, acts, refused, ways."""
        page = self._page
        if page.ribbon:
            yield from self._ribbon(page.ribbon)
        yield page.title if page.ribbon or page.tabs else ""
        if page.tabs:
            yield from _wrapped("  ".join(self._tab(tab) for tab in page.tabs))
        for node in page.main:
            yield from self._node(node)
        if page.side:
            yield "-" * 40
        for node in page.side:
            yield from self._node(node)
        yield "=" * 40
        if page.prompt:
            yield from _wrapped(f"{page.prompt.strong} {page.prompt.text}".strip())
        for choice in (*page.acts, *page.refused, *page.ways):
            yield from self._choice(choice)
        if page.foot:
            yield ""
            yield from _wrapped(page.foot)

    def _ribbon(self, ribbon: Ribbon) -> Iterator[str]:
        now = next((stage.name for stage in ribbon.stages if stage.progress is Progress.NOW), "")
        yield from _wrapped(f"{ribbon.title}, {ribbon.hour}, {ribbon.left}")
        yield from _wrapped(" > ".join(f"[{s.name}]" if s.name == now else s.name for s in ribbon.stages))

    def _tab(self, tab: Choice) -> str:
        name = f"{self._numbers[tab.id]}. {tab.label}"
        return f"[{name}]" if tab.checked else name

    def _node(self, node: Node) -> Iterator[str]:
        match node:
            case Heading():
                yield from self._heading(node)
            case Text():
                yield from self._text(node)
            case Choice():
                yield from self._choice(node)
            case Field():
                yield from self._field(node)
            case Options():
                yield from self._options(node)
            case Rows():
                yield from self._rows(node)
            case Roundels():
                yield from self._roundels(node)
            case Meter() if node.label or node.says:
                yield from self._meter(node)
            case Meter():
                pass  # what stands above it says as much
            case _:
                yield from self._large(node)

    def _large(self, node: Draft | Tally | Chamber | Record | Table | Chart) -> Iterator[str]:
        match node:
            case Draft():
                yield from self._draft(node)
            case Tally():
                yield from self._tally(node)
            case Chamber():
                yield from self._chamber(node)
            case Record():
                yield from self._record(node)
            case Table():
                yield from self._table(node)
            case Chart():
                yield from self._chart(node)

    def _heading(self, node: Heading) -> Iterator[str]:
        yield ""
        yield from _wrapped(f"{node.text} ({node.aside})" if node.aside else node.text)
        if node.level == 1:
            yield "~" * min(WIDTH, len(node.text))

    def _text(self, node: Text, indent: str = "") -> Iterator[str]:
        words = " ".join(part for part in (node.strong, node.text, self._mark(node.mark, node.mark_text)) if part)
        if node.role is Role.WARN:
            words = f"! {words}"
        elif node.role is Role.HINT:
            words = f"* {words}"
        yield from _wrapped(words, f"{indent}    " if node.role is Role.QUOTE else indent)

    def _mark(self, mark: Mark, words: str) -> str:
        word = words or self._say(MARK_WORDS[mark])
        return f"[{word}]" if word else ""

    def _choice(self, choice: Choice, indent: str = "") -> Iterator[str]:
        number = self._numbers[choice.id]
        tick = "" if choice.checked is None else "(x) " if choice.checked else "( ) "
        key = f" [{choice.key}]" if choice.key else ""
        label = f"{number}. {tick}{choice.label}{key}"
        if not choice.enabled:
            label = f"{label}: {self._say(N_('not open'))}. {choice.reason}"
        elif choice.hint:
            label = f"{label}: {choice.hint}"
        yield from _wrapped(label, indent)

    def _field(self, node: Field) -> Iterator[str]:
        yield ""
        yield from _wrapped(f"{node.label} ({node.hint})" if node.hint else node.label)
        # Where there are several, each says how it is filled by typing.
        places = fields_of(self._page)
        mark = self._say(N_("say {number} >"), number=places.index(node) + 1) if len(places) > 1 else ">"
        yield from _wrapped(f"{mark} {node.value}" if node.value else f"{mark} ...")

    def _options(self, node: Options) -> Iterator[str]:
        yield ""
        yield from _wrapped(f"{node.label} ({node.hint})" if node.hint else node.label)
        for choice in node.choices:
            yield from self._choice(choice, "  ")

    def _rows(self, node: Rows) -> Iterator[str]:
        if not node.items and node.empty:
            yield from _wrapped(node.empty)
        for item in node.items:
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        number = f"{self._numbers[item.choice.id]}. " if item.choice else f"{item.number}) " if item.number else "- "
        tick = ""
        if item.choice is not None and item.choice.checked is not None:
            tick = "(x) " if item.choice.checked else "( ) "
        asides = [item.aside, self._mark(item.mark, item.mark_text)]
        if item.progress is not None and not item.aside:
            asides.insert(0, self._say(PROGRESS_WORDS[item.progress]))
        current = "> " if item.current else ""
        words = f"{item.lead}: {item.title}" if item.lead else item.title
        after = " | ".join(part for part in asides if part)
        yield from _wrapped(f"{number}{current}{tick}{words}" + (f" | {after}" if after else ""))
        for text in item.detail:
            yield from self._text(text, "    ")
        for move in item.moves:
            yield from self._choice(move, "    ")

    def _roundels(self, node: Roundels) -> Iterator[str]:
        yield ""
        yield from _wrapped(f"{node.label} ({node.caption})" if node.caption else node.label)
        yield from _wrapped(", ".join(name for _, name in node.seats), "  ")

    def _meter(self, node: Meter) -> Iterator[str]:
        bar = "#" * node.amount + "." * max(0, node.limit - node.amount)
        parts = [node.label or f"{node.amount} / {node.limit} {node.unit}", f"[{bar}]", node.says]
        yield from _wrapped(" ".join(part for part in parts if part))

    def _draft(self, node: Draft) -> Iterator[str]:
        yield from _wrapped(f"{node.title}, {node.symbol} {self._mark(node.mark, '')}")
        yield from _wrapped(node.note)
        for clause in node.clauses:
            yield from self._clause(clause)

    def _clause(self, clause: Clause) -> Iterator[str]:
        yield ""
        yield f"{clause.number}. {clause.title}"
        struck = "".join(run.text for run in clause.runs if run.change == "struck")
        stands = "".join(run.text for run in clause.runs if run.change != "struck").strip()
        yield from _wrapped(stands, "   ")
        if struck:
            yield from _wrapped(self._say(N_("In the first draft: {text}"), text=struck), "   ")
        for rung in clause.ladder:
            tick = "(x)" if rung.current else "( )"
            number = f"{self._numbers[rung.choice.id]}. " if rung.choice else ""
            yield f"     {number}{tick} {rung.verb}"
        for note in clause.notes:
            yield from self._text(note, "   ")

    def _tally(self, node: Tally) -> Iterator[str]:
        yield ""
        yield from _wrapped(node.question)
        yield node.result
        if node.counted:
            names = self._say(
                N_("{yes} for, {no} against, {abstain} abstaining"), yes=node.yes, no=node.no, abstain=node.abstain
            )
            yield names + (f", {node.absent} {self._say(N_('absent'))}" if node.absent else "")
        yield from _wrapped(node.deciding)
        yield from _wrapped(node.veto_line)

    def _chamber(self, node: Chamber) -> Iterator[str]:
        for part in node.stage:
            yield from self._node(part)
        yield ""
        president = " ".join(node.table[0].plate) if node.table else ""
        rest = ", ".join(self._place(place, node) for place in node.table[1:])
        lead = self._say(N_("At the table, clockwise from the President ({president}):"), president=president)
        yield from _wrapped(_ended(f"{lead} {rest}"))
        if node.bench:
            names = ", ".join(self._place(place, node) for place in node.bench)
            yield from _wrapped(_ended(f"{node.bench_line or self._say(N_('Beside the table'))}: {names}"))

    def _place(self, place: Place, node: Chamber) -> str:
        states = [self._say(N_("you"))] if place.you else []
        states += [self._say(N_("placard {number}"), number=place.raised)] if place.raised else []
        if node.voting and place.hand is not Hand.NONE:
            states.append(self._say(HAND_WORDS[place.hand]))
        name = " ".join(place.plate).replace("- ", "-")
        return f"{name} ({', '.join(states)})" if states else name

    def _record(self, node: Record) -> Iterator[str]:
        yield ""
        yield f"{node.title} ({node.stamp})"
        if not node.entries:
            yield self._say(N_("Nothing has been said yet."))
        for place, entry in enumerate(node.entries):
            if place == node.first_fresh:
                yield f"-- {node.divider} --"
            who = f"{entry.hour} {entry.speaker}: " if entry.speaker else f"{entry.hour} "
            own = self._say(N_(" [own words]")) if entry.own else ""
            for number, line in enumerate(entry.text.split("\n")):
                yield from _wrapped(f"{who}{line}{own}" if not number else line, "" if not number else "  ")

    def _table(self, node: Table) -> Iterator[str]:
        yield ""
        if node.title:
            yield node.title
        for row in node.rows:
            words = [f"{column}: {cell}" for column, cell in zip(node.columns[1:], row[1:], strict=True)]
            yield from _wrapped(f"- {row[0]}. {'; '.join(words)}")

    def _chart(self, node: Chart) -> Iterator[str]:
        yield ""
        yield f"{node.title}"
        yield from _wrapped(node.caption)
        for minute, value in node.steps:
            yield self._say(N_("After {minute} minutes: {value}"), minute=minute, value=value)
        yield f"{node.end_label}; {node.threshold}: {node.threshold_label}"
        for turning in node.turnings:
            yield from _wrapped(f"{turning.number}) {turning.hour} {turning.text}")


def _ended(words: str) -> str:
    """Return ``words`` with a full stop at the end, but never two."""
    return words if words.endswith(".") else f"{words}."


def _wrapped(words: str, indent: str = "") -> Iterator[str]:
    """Yield ``words`` in lines, those after the first set in by four."""
    yield from textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=indent + "    ", break_long_words=False
    ) or [""]
