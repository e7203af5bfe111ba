"""The Security Council's procedure as an engine: pure, complete in its explanations, usable alone.

Five nouns (:class:`Meeting`, :class:`Act`, :class:`Verdict`, :class:`Event`, :class:`Outcome`) and four verbs
(:func:`legal_acts`, :func:`judge`, :func:`step`, :func:`replay`).
"""

from game.procedure.act import Act, Event
from game.procedure.acts import ACTS, AnyAct
from game.procedure.bare import bare_meeting
from game.procedure.coming import speaking_list
from game.procedure.docket import Docket
from game.procedure.engine import carry_out, judge, legal_acts, offers, replay, step
from game.procedure.house import CLASSROOM, PRACTICE, PRESETS, STRICT, HouseRules
from game.procedure.meeting import Meeting, Phase, convene, planned
from game.procedure.next_meeting import next_meeting
from game.procedure.outcome import Outcome, outcome
from game.procedure.reactions import reactions
from game.procedure.remedies import remedies
from game.procedure.roster import Roster
from game.procedure.tally import Ballot, Category, Count, Result, tally
from game.procedure.turn import Turn, turn
from game.procedure.verdicts import Finding, NotInOrder, Requirement, Verdict, Weight

__all__ = [
    "ACTS",
    "CLASSROOM",
    "PRACTICE",
    "PRESETS",
    "STRICT",
    "Act",
    "AnyAct",
    "Ballot",
    "Category",
    "Count",
    "Docket",
    "Event",
    "Finding",
    "HouseRules",
    "Meeting",
    "NotInOrder",
    "Outcome",
    "Phase",
    "Requirement",
    "Result",
    "Roster",
    "Turn",
    "Verdict",
    "Weight",
    "bare_meeting",
    "carry_out",
    "convene",
    "judge",
    "legal_acts",
    "next_meeting",
    "offers",
    "outcome",
    "planned",
    "reactions",
    "remedies",
    "replay",
    "speaking_list",
    "step",
    "tally",
    "turn",
]
