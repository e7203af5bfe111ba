"""What kind of thing a node is or in what state: the words that a face turns into looks."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from game.rulebook.marks import N_


class Role(StrEnum):
    """What a piece of text is, so that a face can set it."""

    LEAD = "lead"
    """The sentence that opens a page or a panel."""
    BODY = "body"
    CAPTION = "caption"
    """Second text: a note beside or under something."""
    QUOTE = "quote"
    """Words that were spoken or written."""
    HINT = "hint"
    """Good news or advice."""
    WARN = "warn"
    """A refusal or an alarm."""


class Mark(StrEnum):
    """How far a statement of fact may be trusted, or where a rule comes from. Always shown as icon and word."""

    NONE = ""
    AGREED = "agreed"
    CLAIMED = "claimed"
    CONTESTED = "contested"
    INVENTED = "invented"
    SIMPLIFIED = "simplified"


class Progress(StrEnum):
    """How far a stage of the meeting, or an objective, has come."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"
    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    KEPT = "kept"
    """Would also hold had the player done nothing: shown, counted in no ratio."""


class Hand(StrEnum):
    """What a place at the table shows during a vote."""

    NONE = ""
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    WAITING = "waiting"
    ABSENT = "absent"
    NOT_PARTICIPATING = "not_participating"


MARK_WORDS: Final = {
    Mark.NONE: "",
    Mark.AGREED: N_("Agreed"),
    Mark.CLAIMED: N_("Claimed"),
    Mark.CONTESTED: N_("Contested"),
    Mark.INVENTED: N_("Invented"),
    Mark.SIMPLIFIED: N_("Simplified"),
}
"""What a trust label says where a page gives it no words of its own."""
HAND_WORDS: Final = {
    Hand.NONE: "",
    Hand.YES: N_("for"),
    Hand.NO: N_("against"),
    Hand.ABSTAIN: N_("abstains"),
    Hand.WAITING: N_("not yet"),
    Hand.ABSENT: N_("absent"),
    Hand.NOT_PARTICIPATING: N_("takes no part"),
}
"""What a place at the table says during a vote."""
