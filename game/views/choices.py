"""From a verdict to a choice: what an act is called, its icon, its key, and why it is not open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Final

from game.politics import Knowledge, NoteClaim
from game.procedure.act import Act
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence
from game.procedure.verdicts import Verdict
from game.procedure.voting import CastVote
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Choice

ICONS: Final = {
    "ask_to_participate": "hand",
    "call_to_order": "gavel",
    "propose_agenda": "list",
    "propose_invitation": "door-open",
    "decline_request": "x",
    "welcome": "users",
    "gavel": "gavel",
    "put_to_vote": "vote",
    "object": "hand",
    "withdraw_objection": "undo-2",
    "withdraw_proposal": "undo-2",
    "withdraw_challenge": "undo-2",
    "comment": "quote",
    "ask_for_the_floor": "mic",
    "give_the_floor": "mic",
    "begin_statement": "mic",
    "go_on": "arrow-right",
    "conclude": "check",
    "remind_of_time": "clock",
    "cut_off": "x",
    "raise_point_of_order": "scale",
    "rule_on_point": "gavel",
    "challenge_ruling": "scale",
    "move_suspension": "hourglass",
    "move_adjournment": "hourglass",
    "move_adjournment_to": "hourglass",
    "propose_suspension": "hourglass",
    "resume": "play",
    "put_under_silence": "send",
    "break_silence": "triangle-alert",
    "read_text": "scroll-text",
    "set_text_aside": "file-text",
    "close_meeting": "log-out",
    "note_claim": "pen-line",
}
BALLOT_ICONS: Final = {Ballot.YES: "check", Ballot.NO: "x", Ballot.ABSTAIN: "minus", Ballot.NOT_PARTICIPATING: "circle"}

RESERVED: Final = frozenset("LR")
"""Keys that faces use for their own panels."""
A_FAULT: Final = N_("Possible, but a fault. {reason}")


def act_id(act: Act) -> str:
    """Return the stable id of an act: its kind and what tells it from others of its kind."""
    parts = [part for name, value in act if name not in ("kind", "seat") for part in _words(value)]
    return ".".join(["act", act.kind, *parts])


def _words(value: object) -> Iterable[str]:
    if isinstance(value, Enum):
        return (str(value.value),)
    if isinstance(value, bool | int):
        return (str(value).lower(),)
    if isinstance(value, tuple):
        return ("-".join(str(part) for part in value),) if all(isinstance(part, str) for part in value) else ()
    return (str(value),) if value else ()


def label(texts: Texts, knowledge: Knowledge, act: Act) -> str:
    """Return what an act is called, with the paragraph it is about."""
    name = texts.label(act, knowledge.meeting)
    if isinstance(act, BreakSilence):
        title = next((p.title for p in knowledge.facts.paragraphs if p.id == act.paragraph), act.paragraph)
        return texts.say(N_("{label}: {title}"), label=name, title=title)
    return name


def act_choice(texts: Texts, knowledge: Knowledge, verdict: Verdict) -> Choice:
    """Return the choice for an act: open, open and wrong, or refused with its reason."""
    act = verdict.act
    reason = texts.reason(verdict)
    hint = _consequence(texts, knowledge, act) if verdict.in_order else texts.say(A_FAULT, reason=reason)
    return Choice(
        act_id(act),
        label(texts, knowledge, act),
        act,
        icon=BALLOT_ICONS[act.ballot] if isinstance(act, CastVote) else ICONS.get(act.kind, ""),
        hint=hint if verdict.possible else "",
        enabled=verdict.possible,
        reason="" if verdict.possible else reason,
        rules=tuple(dict.fromkeys(f.citation.id for f in (*verdict.objections, *verdict.findings)))[:3],
    )


def _consequence(texts: Texts, knowledge: Knowledge, act: Act) -> str:
    if isinstance(act, NoteClaim):
        title = knowledge.facts.point(act.point).title
        return texts.say(N_("“{title}”, for your notebook of three"), title=title)
    return texts.help(act)


def keyed(choices: Iterable[Choice], taken: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Return the choices, each with a key of its own: the first free letter of its label, else any free sign."""
    found = list(choices)
    used = {*RESERVED, *taken, *(choice.key for choice in found)}
    for index, choice in enumerate(found):
        if choice.key:
            continue
        letters = [letter.upper() for letter in choice.label if letter.isascii() and letter.isalpha()]
        key = next((sign for sign in (*letters, *"1234567890", *"ABCDEFGHIJKMNOPQSTUVWXYZ") if sign not in used), "")
        used.add(key)
        found[index] = replace(choice, key=key)
    return tuple(found)
