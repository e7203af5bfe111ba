"""The few words that the face itself brings: names of its tabs, of hands and of trust labels."""

from __future__ import annotations

from game.rulebook.marks import N_
from game.views.nodes import Hand, Mark

MARK_WORDS = {
    Mark.NONE: "",
    Mark.AGREED: N_("Agreed"),
    Mark.CLAIMED: N_("Claimed"),
    Mark.CONTESTED: N_("Contested"),
    Mark.INVENTED: N_("Invented"),
    Mark.SIMPLIFIED: N_("Simplified"),
}

HAND_WORDS = {
    Hand.NONE: "",
    Hand.YES: N_("for"),
    Hand.NO: N_("against"),
    Hand.ABSTAIN: N_("abstains"),
    Hand.WAITING: N_("not yet"),
    Hand.ABSENT: N_("absent"),
    Hand.NOT_PARTICIPATING: N_("takes no part"),
}

PRESIDENT = N_("President")
YOU = N_("you")
ACTS = N_("Acts")
ROOM = N_("Room")
RECORD = N_("Record")
LIST = N_("List")
PROCEDURE = N_("Procedure")
OWN = N_("own")
FOR, AGAINST, ABSTAINING, ABSENT = N_("for"), N_("against"), N_("abstaining"), N_("absent")
STAGE_OF = N_("{number} of {count}")
WHICH_RULE = N_("which rule?")
