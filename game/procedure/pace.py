"""Minutes: what each kind of act takes of the meeting's time. Whole minutes; a simplification of the clock.

Every act takes at least a minute or uses up an allowance kept in the meeting, so every meeting ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PACE: Final[Mapping[str, int]] = MappingProxyType(
    {
        "call_to_order": 1,
        "propose_agenda": 1,
        "propose_invitation": 1,
        "decline_request": 1,
        "welcome": 1,
        "object": 1,
        "withdraw_objection": 1,
        "withdraw_proposal": 1,
        "comment": 2,
        "put_to_vote": 4,
        "remind_of_time": 1,
        "cut_off": 1,
        "raise_point_of_order": 1,
        "rule_on_point": 1,
        "challenge_ruling": 1,
        "propose_suspension": 1,
        "move_suspension": 1,
        "move_adjournment": 1,
        "move_adjournment_to": 1,
        "put_under_silence": 10,
        "break_silence": 1,
        "read_text": 4,
        "set_text_aside": 1,
        "close_meeting": 1,
        "propose_agenda_change": 1,
        "state_reservation": 1,
        "cede_chair": 1,
        "ask_to_step_aside": 1,
        "contest_credentials": 1,
        "move_on_credentials": 1,
        "propose_place": 1,
        "move_referral": 1,
        "move_postponement": 1,
        "propose_body": 1,
        "propose_adjournment": 1,
        "leave_point_unruled": 1,
        "move_private": 1,
        "order_single_record": 1,
        "move_to_skip_committee": 1,
        "open_election": 10,
        "submit_draft": 1,
        "sponsor_draft": 1,
        "drop_sponsorship": 1,
        "revise_draft": 1,
        "second_paper": 1,
        "withdraw_paper": 1,
        "insist_on_paper": 1,
        "hold_paper": 1,
        "ask_for_vote": 1,
        "propose_amendment": 1,
        "ask_separate_vote": 1,
        "rule_on_order": 1,
        "rule_overtaken": 1,
        "declare_ready": 1,
        "open_vote": 4,
        "put_preliminary_question": 4,
        "adopt_without_vote": 1,
        "ask_for_device": 1,
        "ask_for_second": 1,
        "let_fall": 1,
        "put_question": 1,
        "answer_question": 2,
        "decline_answer": 1,
        "speak_for_council": 1,
        "dissociate": 1,
    }
)
"""Minutes by kind of act; kinds not named take none, or count their own (statements)."""

GUIDANCE: Final = 5
"""Minutes a statement should last (note 507)."""
BRIEFING_GUIDANCE: Final = 10
"""Minutes a briefing should last."""
FURTHER_STATEMENTS: Final = 1
"""Further statements a seat may ask for at the end of a meeting."""
POINTS_OF_ORDER: Final = 3
"""Points of order a seat may raise in one meeting (simplified: it keeps a meeting finite)."""
ROUNDS_OF_SILENCE: Final = 4
"""How often a text may be put under silence in one meeting (simplified)."""
DRAFTS: Final = 6
"""Drafts that can be before the Council in one meeting (simplified)."""
AMENDMENTS: Final = 8
"""Amendments that can be moved in one meeting (simplified)."""
SUSPENSIONS: Final = (10, 20, 30)
"""Lengths of a suspension that are offered, in minutes."""
LONGEST_SUSPENSION: Final = 60
"""The longest suspension inside one sitting, in minutes."""
