"""How values that stand in labels and sentences are said aloud."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from game.procedure.docket import Base, Eligibility
from game.procedure.habits import HABITS, Device
from game.procedure.matters import Capacity, Framing, Ground, PointGround
from game.procedure.papers import About, Change, Status
from game.procedure.questions import Basis, Body, Form, Receiver
from game.procedure.tally import Ballot, Category, Result
from game.rulebook.marks import N_

WORDS: Final[Mapping[type[Enum], Mapping[Enum, str]]] = {
    Basis: {
        Basis.RULE_37: N_("rule 37"),
        Basis.RULE_39: N_("rule 39"),
        Basis.PREVIOUS_PRACTICE: N_("previous practice"),
        Basis.ARTICLE_32: N_("Article 32"),
    },
    Ground: {
        Ground.SPECIALLY_AFFECTED: N_("our interests are specially affected"),
        Ground.PARTY_TO_DISPUTE: N_("we are a party to the dispute"),
        Ground.OWN_COMPLAINT: N_("we brought the matter ourselves"),
    },
    PointGround: {
        PointGround.ORDER_OF_BUSINESS: N_("the order of business"),
        PointGround.OBJECTION_IGNORED: N_("an objection passed over"),
        PointGround.CAPACITY: N_("the President's capacity"),
        PointGround.SPEAKING_FOR_COUNCIL: N_("words nobody agreed to"),
        PointGround.BASIS_OF_INVITATION: N_("a request to take part passed over"),
        PointGround.TIME: N_("the speaker's time"),
        PointGround.CUT_OFF: N_("a speaker cut off"),
        PointGround.RELEVANCE: N_("a statement off the subject"),
        PointGround.FRAMING: N_("the way the question is put"),
        PointGround.ANNOUNCEMENT: N_("the result as announced"),
        PointGround.MEETING_REFUSED: N_("a meeting that was asked for and refused"),
        PointGround.CATEGORY: N_("whether this is procedure"),
        PointGround.PARTY_TO_DISPUTE: N_("a party to the dispute"),
        PointGround.ORDER_OF_AMENDMENTS: N_("the order of the amendments"),
        PointGround.OVERTAKEN: N_("an amendment overtaken"),
    },
    Device: {device: habit.name for device, habit in HABITS.items()},
    Form: {
        Form.STATEMENT: N_("presidential statement"),
        Form.PRESS: N_("elements to the press"),
        Form.PRESS_STATEMENT: N_("press statement"),
    },
    Capacity: {
        Capacity.NATIONAL: N_("for their own State"),
        Capacity.PRESIDENCY: N_("as President"),
    },
    Framing: {
        Framing.PROPOSAL: N_("for the proposal"),
        Framing.OBJECTION: N_("for the objection"),
    },
    Ballot: {
        Ballot.YES: N_("in favour"),
        Ballot.NO: N_("against"),
        Ballot.ABSTAIN: N_("abstain"),
        Ballot.NOT_PARTICIPATING: N_("take no part"),
        Ballot.ABSENT: N_("absent"),
    },
    Category: {
        Category.PROCEDURAL: N_("a matter of procedure"),
        Category.SUBSTANTIVE: N_("not a matter of procedure"),
        Category.RULING: N_("a ruling"),
        Category.ELECTION: N_("an election"),
    },
    Result: {
        Result.CARRIED: N_("adopted"),
        Result.LOST: N_("not adopted"),
        Result.OVERRULED: N_("the ruling is overruled"),
        Result.STANDS: N_("the ruling stands"),
        Result.ADOPTED: N_("adopted"),
        Result.LACKS_VOTES: N_("not adopted, for lack of nine votes"),
        Result.VETOED: N_("not adopted, a permanent member voting against"),
        Result.ELECTED: N_("elected"),
        Result.NO_MAJORITY: N_("no majority"),
    },
    Receiver: {
        Receiver.COMMITTEE: N_("a committee"),
        Receiver.SECRETARY_GENERAL: N_("the Secretary-General"),
        Receiver.RAPPORTEUR: N_("a rapporteur"),
    },
    Body: {
        Body.COMMISSION: N_("commission"),
        Body.COMMITTEE: N_("committee"),
        Body.RAPPORTEUR: N_("rapporteur"),
        Body.SECRETARY_GENERAL: N_("rapporteur in the person of the Secretary-General"),
    },
    Base: {
        Base.RULE_2: N_("rule 2"),
        Base.ARTICLE_35_1: N_("Article 35(1)"),
        Base.ARTICLE_35_2: N_("Article 35(2)"),
        Base.ARTICLE_11: N_("Article 11"),
        Base.ARTICLE_99: N_("Article 99"),
        Base.PRIVATE: N_("a private communication"),
    },
    Eligibility: {
        Eligibility.COMMUNICATED: N_("communicated to the members"),
        Eligibility.CARRIED_OVER: N_("left over from an earlier meeting"),
        Eligibility.DEFERRED: N_("deferred by the Council"),
        Eligibility.NONE: N_("never communicated"),
    },
    About: {
        About.MEASURES: N_("measures for peace and security"),
        About.DISPUTE: N_("the peaceful settlement of a dispute"),
        About.INVESTIGATION: N_("an investigation"),
        About.NEW_BODY: N_("a new body"),
        About.ADMISSION: N_("the admission of a Member"),
        About.APPOINTMENT: N_("the appointment of a Secretary-General"),
        About.EMERGENCY_SESSION: N_("an emergency special session"),
        About.ANNUAL_REPORT: N_("the annual report"),
        About.PROCEDURE: N_("the Council's own procedure"),
    },
    Change: {
        Change.ADD: N_("add words"),
        Change.DELETE: N_("strike out words"),
        Change.REPLACE: N_("replace words"),
    },
    Status: {
        Status.TABLED: N_("before the Council"),
        Status.HELD: N_("held back by its mover"),
        Status.WITHDRAWN: N_("withdrawn"),
        Status.REFERRED: N_("referred"),
        Status.POSTPONED: N_("postponed"),
        Status.ADOPTED: N_("adopted"),
        Status.REJECTED: N_("not adopted"),
        Status.OVERTAKEN: N_("overtaken"),
    },
}
"""By type and value."""


def spoken_word(value: Enum) -> str:
    """Return how ``value`` is said aloud: its own words, or else its name."""
    words = WORDS.get(type(value))
    return words[value] if words else str(value.value).replace("_", " ")
