"""Why: an act with the whole of its proof, who may react to it, what would make it possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from game.procedure import remedies
from game.procedure.act import Act
from game.procedure.devices import AskForDevice
from game.procedure.reactions import REACTIONS
from game.procedure.verdicts import Finding, Verdict, Weight
from game.rulebook import citations as cite
from game.rulebook.citations import Label
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.choices import label as act_label
from game.views.intents import Command, Order
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Progress, Role, Rows, Text
from game.views.ribbon import ribbon
from game.views.rules import LABELS, entry_nodes
from game.views.walk import choice_called

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

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
    main.append(Rows(tuple(finding_row(desk.texts, finding) for finding in _sorted(verdict)), id="findings"))
    return Page(
        "why",
        say(N_("Why?")),
        tuple(main),
        (*rule_nodes(desk, verdict), *_reactions(desk, verdict), *_remedies(desk, verdict)),
        ribbon(desk.texts, desk.scenario, desk.knowledge),
        seat=desk.seat,
        acts=(_back(desk.texts),),
    )


def _answer(verdict: Verdict, ready: bool) -> str:
    """Return the answer in a few words; a screen may ask for something first that no rule asks for."""
    if isinstance(verdict.act, AskForDevice) and not verdict.possible:
        return N_("Not a Council rule")
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
    """Findings that do not hold first, and of these mere notes last."""
    return sorted(verdict.findings, key=lambda finding: (finding.holds, finding.weight is Weight.NOTE))


def finding_row(texts: Texts, finding: Finding) -> Item:
    """Return one requirement of an act: whether it holds, where it is written, of what kind that is."""
    weight = "" if finding.holds or finding.weight is Weight.BARS else texts.say(WEIGHTS[finding.weight])
    where = f"{finding.citation.short} · {texts.say(LABELS[finding.citation.label])}"
    return Item(
        texts.finding(finding),
        detail=(Text(where, Role.CAPTION, rules=(finding.citation.id,)),),
        aside=weight,
        mark=Mark.SIMPLIFIED if finding.citation.label is Label.SIMPLIFIED else Mark.NONE,
        progress=_progress(finding),
    )


def _progress(finding: Finding) -> Progress:
    """A note that something is otherwise than usual is neither good nor bad."""
    if finding.holds:
        return Progress.MET
    return Progress.PARTLY if finding.weight is Weight.NOTE else Progress.NOT_MET


WEIGHTS: Final = {Weight.FAULT: N_("a fault"), Weight.NOTE: N_("a note"), Weight.BARS: ""}


def rule_nodes(desk: Desk, verdict: Verdict) -> tuple[Node, ...]:
    """Return the rule behind the first objection, else behind the last requirement that is not the game's own.

    Requirements go from what holds for every act to what is special to this one. What is wholly the game's own, such
    as listening, rests on its own entry.
    """
    made_up = [finding for finding in verdict.findings if finding.citation in THE_GAMES_OWN]
    special = [finding for finding in reversed(verdict.findings) if finding.citation.label is not Label.SIMPLIFIED]
    findings = verdict.objections or made_up or special or verdict.findings
    if not verdict.objections and verdict.act.kind in RESTS_ON:
        return entry_nodes(desk.texts, desk.rulebook.entry(RESTS_ON[verdict.act.kind]), 2)
    return entry_nodes(desk.texts, desk.rulebook.entry(findings[0].citation), 2) if findings else ()


RESTS_ON: Final = {"propose_suspension": cite.RULE_33_1, "move_suspension": cite.RULE_33_1}
"""The rule behind acts whose last requirements keep something else from being pushed aside."""


THE_GAMES_OWN: Final = frozenset({cite.SIMPLIFIED_LISTENING, cite.SIMPLIFIED_CORRIDOR, cite.SIMPLIFIED_CAPITAL})
"""What no rule knows: acts that need one of these rest on it."""


def _reactions(desk: Desk, verdict: Verdict) -> Iterator[Node]:
    """Yield who may react to an act that is possible and wrong, and how: a sentence for each of its faults."""
    says = dict.fromkeys(REACTIONS[f.requirement.code].says for f in verdict.faults if f.requirement.code in REACTIONS)
    if says and verdict.possible:
        yield Heading(desk.texts.say(N_("Who may react, and how")), 3)
        yield from (Text(desk.texts.say(sentence)) for sentence in says)


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
    heading = N_("What would put it right") if verdict.possible else N_("What would make it possible")
    return Heading(texts.say(heading), 3), Rows(tuple(found), id="remedies"), note


def _back(texts: Texts) -> Choice:
    return Choice("why.back", texts.say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left", primary=True)
