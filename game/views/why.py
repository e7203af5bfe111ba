"""Why: an act with the whole of its proof, what would make it possible; and single rules explained."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from game.procedure import remedies
from game.procedure.act import Act
from game.procedure.verdicts import Finding, Verdict, Weight
from game.rulebook.citations import Label
from game.rulebook.entries import Entry
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.choices import label as act_label
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Progress, Role, Rows, Text
from game.views.ribbon import ribbon
from game.views.walk import choice_called

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
MOST_REMEDIES: Final = 2
STEP: Final = N_("{seat}: “{act}”")


def why_page(desk: Desk, place: Place) -> Page:
    """Return why the choice one came from is open, wrong or refused."""
    say = desk.texts.say
    choice = choice_called(desk.page_at(place.returned()), place.about)
    verdict = desk.judge(choice.does) if choice is not None and isinstance(choice.does, Act) else None
    if verdict is None:
        return _in_words(desk, choice)
    ready = choice is None or choice.enabled
    main: list[Node] = [Heading(act_label(desk.texts, desk.knowledge, verdict.act), 1, say(_answer(verdict, ready)))]
    main.append(Text(_lead(desk, choice, verdict), Role.BODY if verdict.in_order and ready else Role.WARN))
    main.append(Rows(tuple(_finding_row(desk.texts, finding) for finding in _sorted(verdict)), id="findings"))
    return Page(
        "why",
        say(N_("Why?")),
        tuple(main),
        (*_rule_nodes(desk, verdict), *_remedies(desk, verdict)),
        ribbon(desk.texts, desk.scenario, desk.knowledge),
        seat=desk.seat,
        acts=(_back(desk.texts),),
    )


def _answer(verdict: Verdict, ready: bool) -> str:
    """Return the answer in a few words; a screen may ask for something first that no rule asks for."""
    if verdict.in_order:
        return N_("In order") if ready else N_("In order, but not ready")
    return N_("Possible, but a fault") if verdict.possible else N_("Not in order")


def _lead(desk: Desk, choice: Choice | None, verdict: Verdict) -> str:
    if verdict.objections:
        return desk.texts.reason(verdict)
    if choice is not None and not choice.enabled:
        return choice.reason
    return desk.texts.help(verdict.act)


def _in_words(desk: Desk, choice: Choice | None) -> Page:
    """A choice that is no act: its hint or its reason is all there is to say."""
    say = desk.texts.say
    words = (choice.reason or choice.hint or choice.label) if choice else say(N_("There is nothing to explain here."))
    name = choice.label if choice else say(N_("Why?"))
    return Page("why", say(N_("Why?")), (Heading(name, 1), Text(words)), seat=desk.seat, acts=(_back(desk.texts),))


def _sorted(verdict: Verdict) -> Iterable[Finding]:
    """Findings that do not hold first."""
    return sorted(verdict.findings, key=lambda finding: finding.holds)


def _finding_row(texts: Texts, finding: Finding) -> Item:
    weight = "" if finding.holds or finding.weight is Weight.BARS else texts.say(WEIGHTS[finding.weight])
    where = f"{finding.citation} · {texts.say(LABELS[finding.citation.label])}"
    return Item(
        texts.finding(finding),
        detail=(Text(where, Role.CAPTION, rules=(finding.citation.id,)),),
        aside=weight,
        mark=Mark.SIMPLIFIED if finding.citation.label is Label.SIMPLIFIED else Mark.NONE,
        progress=Progress.MET if finding.holds else Progress.NOT_MET,
    )


WEIGHTS: Final = {Weight.FAULT: N_("a fault"), Weight.NOTE: N_("a note"), Weight.BARS: ""}


def _rule_nodes(desk: Desk, verdict: Verdict) -> tuple[Node, ...]:
    """The rule behind the first objection, else behind the last requirement that is not the game's own.

    Requirements go from what holds for every act to what is special to this one.
    """
    special = [finding for finding in reversed(verdict.findings) if finding.citation.label is not Label.SIMPLIFIED]
    findings = verdict.objections or special or verdict.findings
    return _entry_nodes(desk.texts, desk.rulebook.entry(findings[0].citation), 2) if findings else ()


def _entry_nodes(texts: Texts, entry: Entry, level: int) -> tuple[Node, ...]:
    """A rule-book entry: what it says, of what kind it is, where it stands, how it shows in the game."""
    say = texts.say
    mark = Mark.SIMPLIFIED if entry.label is Label.SIMPLIFIED else Mark.NONE
    heading = Heading(_title(entry), 1 if level == 1 else 2)
    return (
        heading,
        Text(entry.says, rules=(entry.id,)),
        Text(say(LABELS[entry.label]), Role.CAPTION, strong=say(N_("What it is:")), mark=mark),
        Text(entry.source, Role.CAPTION, strong=say(N_("Where it stands:"))),
        Text(entry.in_game, Role.CAPTION, strong=say(N_("In this game:"))),
    )


def _title(entry: Entry) -> str:
    short = entry.citation.short
    name = short[:1].upper() + short[1:]
    return name if entry.title.casefold() in name.casefold() else f"{name}: {entry.title}"


def _remedies(desk: Desk, verdict: Verdict) -> tuple[Node, ...]:
    """What would make the act possible: what procedure allows, never who would agree."""
    meeting, texts = desk.knowledge.meeting, desk.texts
    found: list[Item] = []
    for _, acts in zip(range(MOST_REMEDIES), remedies(meeting, verdict), strict=False):
        steps = [texts.say(STEP, seat=meeting.name(act.seat), act=texts.label(act, meeting)) for act in acts]
        then = texts.say(N_("; then "))
        found.append(Item(texts.say(N_("First {steps}."), steps=then.join(steps)), number=len(found) + 1))
    if not found or verdict.in_order:
        return ()
    note = Text(
        texts.say(N_("This is what procedure allows; whether others would do it is another matter.")), Role.CAPTION
    )
    return Heading(texts.say(N_("What would make it possible")), 3), Rows(tuple(found), id="remedies"), note


def _back(texts: Texts) -> Choice:
    return Choice("why.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)


def rule_page(desk: Desk, place: Place) -> Page:
    """Return one entry of the rulebook; the list of all if none is named or the name is unknown."""
    known = {entry.id for entry in desk.rulebook.entries}
    if place.about not in known:
        return _all_rules(desk)
    entry = desk.rulebook.entry(place.about)
    every = Choice("go.rules", desk.texts.say(N_("All rules")), Go("rule"), "A", "list")
    line = ribbon(desk.texts, desk.scenario, desk.knowledge) if desk.session else None
    return Page("rule", _title(entry), _entry_nodes(desk.texts, entry, 1), (), line, acts=(_back(desk.texts), every))


def _all_rules(desk: Desk) -> Page:
    """The whole rulebook as a list."""
    say = desk.texts.say
    rows = tuple(
        Item(
            _title(entry),
            detail=(Text(say(LABELS[entry.label]), Role.CAPTION),),
            choice=Choice(f"rule.{entry.id}", _title(entry), Go("rule", about=entry.id)),
        )
        for entry in desk.rulebook.entries
    )
    heading = Heading(say(N_("Rules, articles, practice")), 1, str(len(rows)))
    return Page("rule", say(N_("Words and rules")), (heading, Rows(rows, id="rules")), acts=(_back(desk.texts),))
