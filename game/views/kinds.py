"""What kind of thing a node is or in what state: the words that a face turns into looks."""

from __future__ import annotations

from enum import StrEnum


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
