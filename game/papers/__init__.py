"""Papers made from a game as it was played: the record, the verbatim record, votes, agreed texts, the debrief."""

from game.papers.outcome_papers import agreed_paper, voting_sheet
from game.papers.paper import Paper
from game.papers.record import Line, hour, lines
from game.papers.report import report
from game.papers.verbatim import verbatim

__all__ = ["Line", "Paper", "agreed_paper", "hour", "lines", "report", "verbatim", "voting_sheet"]
