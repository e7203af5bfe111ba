"""Which rule governs where the meeting stands: what F1 opens where nothing else is asked about."""

from __future__ import annotations

from typing import Final

from game.procedure.matters import Asked, Counted, Electing, Floor, Point, PointGround, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting, Phase
from game.procedure.questions import AgreeText, SeparateVote
from game.procedure.tally import Category
from game.rulebook import citations as cite
from game.rulebook.citations import Citation

OF_VOTES: Final = {
    Category.PROCEDURAL: cite.ARTICLE_27_2,
    Category.SUBSTANTIVE: cite.ARTICLE_27_3,
    Category.RULING: cite.RULE_30,
    Category.ELECTION: cite.STATUTE_10,
}
"""What says how many votes a question needs, by its kind."""
OF_PHASES: Final = {
    Phase.PLANNING: cite.RULE_1,
    Phase.OPENING: cite.RULE_37,
    Phase.AGENDA: cite.RULE_9,
    Phase.INVITATIONS: cite.RULE_37,
    Phase.ACTION: cite.RULE_32,
    Phase.BRIEFINGS: cite.RULE_39,
    Phase.TEXT: cite.PRACTICE_CONSENSUS_STATEMENT,
    Phase.CLOSED: cite.RULE_50,
}
"""What ordinary business rests on, by stage; elsewhere it is the list of speakers."""


def rule_of_the_moment(meeting: Meeting) -> Citation:
    """Return the rule that governs what is open now."""
    rule = OF_PHASES.get(meeting.phase, cite.RULE_27)
    match meeting.top:
        case Voting(kind_of_question=category) | Counted(category=category):
            rule = OF_VOTES[category]
        case Point(ground=PointGround.CATEGORY) | Ruled(point=Point(ground=PointGround.CATEGORY)):
            rule = cite.PRACTICE_PRELIMINARY_QUESTION
        case Point() | Ruled():
            rule = cite.RULE_30
        case Proposal(question=AgreeText()):
            rule = cite.PRACTICE_SILENCE
        case Proposal(question=SeparateVote()):
            rule = cite.RULE_32
        case Proposal():
            rule = cite.PRACTICE_TACIT_CONSENT
        case Floor():
            rule = cite.RULE_27
        case Asked():
            rule = cite.RULE_39
        case Electing():
            rule = cite.RULE_61
    return rule
