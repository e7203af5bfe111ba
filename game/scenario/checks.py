"""The table of checks, and the one function that makes them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from game.scenario import check_action as action
from game.scenario import check_course as course
from game.scenario import check_listening as listening
from game.scenario import check_papers as papers
from game.scenario import check_people as people
from game.scenario import check_room as room
from game.scenario import references
from game.scenario.case import Case
from game.scenario.problems import Problem, Report, Severity, in_order
from game.scenario.yaml_reader import read, text_of


class Check(NamedTuple):
    """One check, and the sections without which it is not made."""

    make: Callable[[Case], None]
    needs: tuple[str, ...] = ()


CHECKS: Final = (
    Check(references.check_names_once),
    Check(references.check_names_known),
    Check(people.check_year, ("meeting",)),
    Check(people.check_seats, ("meeting", "delegations")),
    Check(people.check_members_complete, ("meeting", "delegations")),
    Check(people.check_invented_council, ("kind", "meeting", "delegations")),
    Check(people.check_presidency, ("meeting", "delegations")),
    Check(people.check_positions, ("delegations", "issues", "positions")),
    Check(people.check_playable, ("delegations",)),
    Check(people.check_watch, ("instructions",)),
    Check(papers.check_ladders, ("draft",)),
    Check(papers.check_order, ("draft",)),
    Check(papers.check_room, ("meeting", "draft", "positions", "issues")),
    Check(room.check_red_lines, ("delegations", "draft")),
    Check(room.check_regard, ("delegations",)),
    Check(room.check_briefs, ("briefs", "delegations")),
    Check(papers.check_points, ("points",)),
    Check(papers.check_enough_to_say, ("points", "delegations")),
    Check(papers.check_statements, ("points", "delegations", "instructions", "statements")),
    Check(papers.check_everybody_speaks, ("points", "delegations", "instructions", "statements")),
    Check(papers.check_timeline, ("timeline",)),
    Check(action.check_format, ("meeting",)),
    Check(action.check_disputants, ("meeting",)),
    Check(action.check_resolutions, ("resolutions", "delegations")),
    Check(action.check_positions_on_words, ("resolutions",)),
    Check(action.check_votes, ("history", "meeting")),
    Check(action.check_script, ("history",)),
    Check(course.check_file_name, ("id",)),
    Check(course.check_lengths, ("instructions", "glossary")),
    Check(course.check_objectives, ("instructions",)),
    Check(course.check_conditions, ("draft", "delegations")),
    Check(action.check_decisions),
    Check(course.check_endings, ("endings",)),
    Check(course.check_moments, ("moments",)),
    Check(course.check_left_overs),
    Check(course.check_sources_used, ("sources",)),
    Check(course.check_reading, ("summary", "timeline", "points", "draft", "instructions", "delegations")),
    # Last: it looks at how a whole meeting would play, and only where nothing else is wrong.
    Check(listening.check_hooks, ("meeting", "delegations", "points")),
)
"""Every check of what a file says, once its form is known. One function a check; a new one is a line here."""


def check(path: Path) -> Report:
    """Check a scenario file: every slip at once, in the order of the file. Never raises."""
    text = text_of(path)
    return Report(None, (text,)) if isinstance(text, Problem) else check_text(text, str(path))


def check_text(text: str, file: str) -> Report:
    """Check the text of a scenario; ``file`` is the name that problems show. Never raises."""
    document = read(text, file)
    if not document.whole:
        return Report(None, in_order(document.problems))
    if document.data is None:
        return _only(file, "The file is empty.", "Begin with the starter scenario, which the command new writes.")
    if not isinstance(document.data, dict):
        return _only(file, "The file is not a scenario.", 'Begin with lines such as "format: 1" and "id: my_meeting".')
    case = Case(document, file)
    for check in CHECKS:
        if not case.absent.intersection(check.needs):
            check.make(case)
    problems = in_order(case.problems)
    sound = case.is_sound and not any(problem.severity is Severity.ERROR for problem in problems)
    return Report(case.scenario if sound else None, problems)


def _only(file: str, message: str, fix: str) -> Report:
    return Report(None, (Problem(file, 1, 1, Severity.ERROR, message, fix),))
