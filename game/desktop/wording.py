"""The few words that the face itself brings: names of its tabs and of places."""

from __future__ import annotations

from game.rulebook.marks import N_

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
PAUSE_FIRST = N_("Pause, then press.")
"""On the curtain: no key counts there that follows on another."""
