"""The page on the rules: how the game realises each of them, which acts rest on it, how many cases prove it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from game.cases.models import Case
from game.procedure.citing import acts_citing
from game.rulebook.citations import Label
from game.rulebook.entries import Entry, Role, Rulebook

HEAD: Final = """# The rules, and how the game realises them

Written out of the program; change the rulebook, the acts or the cases, never this page. Each line names a rule or an
article, the part it plays (played: a person can act on it; enforced: everybody is held to it; shown; to read), how that
shows, the acts that rest on it, and how many of the cases in `tests/cases` name it. The words of the rules themselves
are not here: the rulebook says them in our own, in the game and in `assets/rulebook`.
"""
PARTS: Final = {Role.PLAYABLE: "played", Role.ENFORCED: "enforced", Role.SHOWN: "shown", Role.BACKGROUND: "to read"}
SECTIONS: Final = (
    (Label.RULE, "The provisional rules of procedure"),
    (Label.CHARTER, "The Charter and the Court's Statute"),
    (Label.AGREED_PRACTICE, "Agreed practice"),
    (Label.CUSTOM, "Custom"),
)


def rules_page(rulebook: Rulebook, cases: Iterable[Case]) -> str:
    """Return the whole page."""
    proved = Counter(rule for case in cases for rule in case.rules)
    parts = [HEAD]
    for label, title in SECTIONS:
        rows = [_row(entry, proved[entry.id]) for entry in rulebook.entries if entry.label is label]
        parts.append("\n".join([f"## {title}", "", *_heading(), *rows, ""]))
    return "\n".join(parts)


def unproved(rulebook: Rulebook, cases: Iterable[Case]) -> Iterator[str]:
    """Yield in a sentence each rule or article that is called played or enforced and that nothing bears out."""
    proved = {rule for case in cases for rule in case.rules}
    for entry in rulebook.entries:
        if entry.label not in (Label.RULE, Label.CHARTER) or entry.role not in (Role.PLAYABLE, Role.ENFORCED):
            continue
        cited, shown = entry.id in acts_citing(), entry.id in proved
        if entry.role is Role.PLAYABLE and not (cited and shown):
            lacks = "no case names it" if cited else "no act rests on it"
            yield f"{entry.id} is called played, and {lacks}."
        if not cited and not shown:
            yield f"{entry.id} is called {PARTS[entry.role]}, and neither an act nor a case bears it out."


def _heading() -> tuple[str, str]:
    return "| where | what | part | how it shows | acts | cases |", "| --- | --- | --- | --- | --- | --- |"


def _row(entry: Entry, cases: int) -> str:
    acts = ", ".join(f"`{act.model_fields['kind'].default}`" for act in acts_citing().get(entry.id, ()))
    cells = (entry.citation.short, entry.title, PARTS[entry.role], entry.in_game, acts, str(cases) if cases else "")
    return f"| {' | '.join(cells)} |"
