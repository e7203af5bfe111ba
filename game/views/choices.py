"""From a verdict to a choice: what an act is called, its icon, its key, and why it is not open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from typing import Final

from game.politics import Knowledge, NoteClaim
from game.procedure.act import Act
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft
from game.procedure.floor import AskForTheFloor
from game.procedure.meeting import Phase
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence
from game.procedure.verdicts import Verdict
from game.procedure.voting import CastVote
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import paragraph_title, with_titles, words_called
from game.tutor.hints import touches
from game.views.nodes import Choice

WITH_ICON: Final = {
    "ear": "ask_about ask_in_confidence",
    "hand": "ask_to_participate object state_reservation ask_to_step_aside object_to_correction ask_for_second",
    "gavel": "call_to_order gavel rule_on_point adopt_without_vote rule_on_order rule_overtaken announce_result "
    "convene",
    "list": "trade_places propose_agenda approve_agenda propose_agenda_change open_election",
    "door-open": "propose_invitation take_seat",
    "x": "decline_request cut_off refuse_meeting leave_item_out decline_answer let_fall leave_point_unruled",
    "users": "join_group welcome cede_chair state_why_i_stay send_deputy propose_body sponsor_draft second_paper",
    "vote": "put_to_vote open_vote put_preliminary_question cast_secret_ballot declare_ready ask_for_vote",
    "undo-2": "withdraw_objection withdraw_proposal withdraw_challenge withdraw_paper drop_sponsorship",
    "quote": "offer_wording offer_package comment answer_question put_question speak_for_council dissociate",
    "mic": "ask_for_the_floor give_the_floor begin_statement",
    "arrow-right": "ask_to_carry put_forward go_on insist_on_paper",
    "check": "conclude report_on_application sign_record",
    "clock": "remind_of_time set_later_hour let_working_day_pass",
    "scale": "raise_point_of_order challenge_ruling contest_credentials move_on_credentials",
    "hourglass": "move_suspension move_adjournment move_adjournment_to move_postponement propose_suspension "
    "propose_adjournment hold_paper",
    "play": "resume",
    "send": "circulate_letter answer_letter put_under_silence request_meeting write_to_president "
    "apply_for_membership move_referral refer_application circulate_communication circulate_correction",
    "triangle-alert": "caution break_silence ask_to_break",
    "scroll-text": "read_text submit_draft consult_record",
    "file-text": "set_text_aside ask_separate_vote order_single_record",
    "log-out": "close_meeting",
    "pen-line": "note_claim pass_note revise_draft propose_amendment correct_record",
    "lock": "move_private",
    "eye": "watch",
    "landmark": "ask_capital propose_place move_to_skip_committee",
    "info": "ask_for_device",
}
"""Kinds of act by the icon they carry."""
ICONS: Final = {kind: icon for icon, kinds in WITH_ICON.items() for kind in kinds.split()}
BALLOT_ICONS: Final = {Ballot.YES: "check", Ballot.NO: "x", Ballot.ABSTAIN: "minus", Ballot.NOT_PARTICIPATING: "circle"}

RESERVED: Final = frozenset("KLRY")
"""Keys that lead to the rule book and the ledger, and those that faces use for their own panels."""
WITHOUT_A_KEY: Final = frozenset(
    {
        *("conclude", "close_meeting", "set_text_aside"),
        *("withdraw_objection", "withdraw_proposal", "withdraw_challenge", "withdraw_paper", "drop_sponsorship"),
        *("propose_suspension", "propose_adjournment", "move_suspension", "move_adjournment", "move_adjournment_to"),
        "move_postponement",
    }
)
"""Acts that end something or take it back: no letter, which may mean something else on another screen, does them."""
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
        return ("-".join(str(part) for part in value),) if value and all(isinstance(v, str) for v in value) else ()
    return (str(value),) if value else ()


def label(texts: Texts, knowledge: Knowledge, act: Act) -> str:
    """Return what an act is called, with the paragraph it is about."""
    name = texts.filled(act.label, with_titles(act.named(knowledge.meeting), knowledge.facts))
    if isinstance(act, BreakSilence):
        title = paragraph_title(knowledge.facts, act.paragraph)
        return texts.say(N_("{label}: {title}"), label=name, title=title)
    return name


def _new_words(knowledge: Knowledge, act: Act) -> str:
    """Return the words that an act would put on paper, where the scenario has them; empty for other acts."""
    match act:
        case ProposeAmendment(words=words) if words:
            return words_called(knowledge.facts, words)
        case ReviseDraft(draft=id, wording=wording) if (draft := knowledge.meeting.draft(id)) is not None:
            new = (words for words in wording if words not in draft.wording)
            return " ".join(words_called(knowledge.facts, words) for words in new)
    return ""


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
        point = knowledge.facts.point(act.point)
        claim = texts.say(N_("{name}: “{title}”"), name=knowledge.meeting.name(point.seat), title=point.title)
        hint = touches(knowledge, act.point, texts)
        return f"{claim}. {hint.sentence}" if hint is not None and hint.answers else claim
    if isinstance(act, AskForTheFloor) and knowledge.meeting.phase is Phase.ACTION:
        return texts.say(N_("Say before the vote how you will vote, and why."))
    if words := _new_words(knowledge, act):
        return texts.say(N_("“{words}”"), words=words)
    return texts.help(act)


def keyed(choices: Iterable[Choice], taken: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Return the choices, each with a key of its own: the first free letter of its label, else any free sign.

    What ends something or takes it back gets none: it is done by Enter on it, or by a click.
    """
    found = list(choices)
    used = {*RESERVED, *taken, *(choice.key for choice in found)}
    for index, choice in enumerate(found):
        if choice.key or (isinstance(choice.does, Act) and choice.does.kind in WITHOUT_A_KEY):
            continue
        letters = [letter.upper() for letter in choice.label if letter.isascii() and letter.isalpha()]
        key = next((sign for sign in (*letters, *"1234567890", *"ABCDEFGHIJKMNOPQSTUVWXYZ") if sign not in used), "")
        used.add(key)
        found[index] = replace(choice, key=key)
    return tuple(found)
