"""Where each kind of act stands on the page of everything one can do: a few groups with plain headings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.rulebook.marks import N_

SPEAKING, MOTIONS, PAPERS, CHAIR, AFTER, FOREIGN = "speaking", "motions", "papers", "chair", "after", "foreign"
CORRIDOR: Final = "corridor"
GROUPS: Final[Mapping[str, str]] = {
    SPEAKING: N_("Speaking"),
    CORRIDOR: N_("In the corridor"),
    MOTIONS: N_("Proposals and motions"),
    PAPERS: N_("Papers and votes"),
    CHAIR: N_("The chair"),
    AFTER: N_("After the meeting"),
    FOREIGN: N_("Not in the Council"),
}
"""The groups in order, with their headings."""

KINDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    SPEAKING: (
        *("ask_to_participate", "ask_for_the_floor", "begin_statement", "go_on", "conclude"),
        *("note_claim", "pass_note", "watch"),
        *("put_question", "answer_question", "decline_answer", "comment", "state_reservation"),
        *("raise_point_of_order", "challenge_ruling", "withdraw_challenge", "ask_to_step_aside", "dissociate"),
    ),
    CORRIDOR: (
        *(
            "ask_about",
            "offer_wording",
            "offer_package",
            "ask_to_carry",
            "put_forward",
            "ask_to_break",
            "trade_places",
            "join_group",
            "caution",
        ),
        *("circulate_letter", "answer_letter", "ask_capital"),
    ),
    MOTIONS: (
        *("request_meeting", "write_to_president", "apply_for_membership", "take_seat", "send_deputy"),
        *("object", "withdraw_objection", "withdraw_proposal", "propose_agenda_change", "propose_place"),
        *("move_suspension", "move_adjournment", "move_adjournment_to", "move_referral", "move_postponement"),
        *("move_private", "order_single_record", "propose_body", "move_to_skip_committee"),
        *("contest_credentials", "move_on_credentials"),
    ),
    PAPERS: (
        *("cast_vote", "cast_secret_ballot", "put_under_silence", "break_silence"),
        *("submit_draft", "sponsor_draft", "drop_sponsorship", "revise_draft", "propose_amendment"),
        *("ask_separate_vote", "second_paper", "hold_paper", "withdraw_paper", "insist_on_paper", "ask_for_vote"),
    ),
    CHAIR: (
        *("circulate_communication", "leave_item_out", "set_later_hour", "approve_agenda", "refuse_meeting", "convene"),
        *("refer_application", "report_on_application", "draw_name", "call_to_order", "propose_agenda"),
        *("propose_invitation", "decline_request", "welcome", "cede_chair", "state_why_i_stay", "give_the_floor"),
        *("remind_of_time", "cut_off", "gavel", "put_to_vote", "announce_result", "rule_on_point"),
        *("leave_point_unruled", "put_preliminary_question", "ask_for_second", "let_fall", "declare_ready"),
        *("open_vote", "adopt_without_vote", "rule_on_order", "rule_overtaken", "open_election"),
        *("propose_suspension", "resume", "ask_in_confidence", "propose_adjournment", "read_text"),
        *("set_text_aside", "speak_for_council", "close_meeting"),
    ),
    AFTER: (
        *("correct_record", "circulate_correction", "object_to_correction", "sign_record", "consult_record"),
        "let_working_day_pass",
    ),
    FOREIGN: ("ask_for_device",),
}
"""The kinds of act in each group, in the order in which a meeting usually meets them."""
GROUP_OF: Final[Mapping[str, str]] = {kind: group for group, kinds in KINDS_OF.items() for kind in kinds}
"""By kind; a kind that stands nowhere belongs with the motions."""


def group_of(kind: str) -> str:
    """Return the group to which acts of this ``kind`` belong."""
    return GROUP_OF.get(kind, MOTIONS)
