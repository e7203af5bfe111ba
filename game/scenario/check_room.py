"""Checks of what makes delegations give way or not: red lines, regard, and the briefs of the day."""

from __future__ import annotations

from typing import Final

from game.politics.people import BriefOfTheDay, Participant, Position, RedLine
from game.politics.vocabulary import PositionStatus
from game.scenario.case import Case
from game.scenario.problems import called
from game.scenario.yaml_reader import Path

FEWEST_BRIEFS: Final = 2
"""Briefs of the day without which chance has nothing to deal."""


def check_red_lines(case: Case) -> None:
    """A red line is a member's, forbids something but not everything, and says where it was found."""
    for participant in case.scenario.delegations:
        path: Path = ("delegations", case.index("delegations", participant.seat), "red_lines")
        _check_lines(case, path, participant, participant.red_lines)
    for brief in case.scenario.briefs:
        for seat, lines in brief.red_lines.items():
            own = case.scenario.participant(seat)
            if own is not None:
                _check_lines(case, ("briefs", case.index("briefs", brief.id), "red_lines", seat), own, lines)


def _check_lines(case: Case, path: Path, own: Participant, lines: tuple[RedLine, ...]) -> None:
    if lines and own.invited:
        message = f"{called(own.seat)} is a guest: only members of the Council agree to a text or do not."
        case.error(path, message, "Write it into its instructions, as an objective.", at_key=True)
        return
    ladders = {paragraph.id: len(paragraph.ladder) for paragraph in case.scenario.paragraphs}
    for place, line in enumerate(lines):
        if line.paragraph in ladders:
            _check_bounds(case, (*path, place), line, ladders[line.paragraph])
        if line.status is not PositionStatus.INVENTED and not line.sources:
            message = f"A red line that is {line.status} needs a source."
            case.error((*path, place), message, 'Add "sources: [...]", or write "status: invented".')


def _check_bounds(case: Case, path: Path, line: RedLine, rungs: int) -> None:
    if line.at_least is None and line.at_most is None:
        message = "This red line does not say which wordings it forbids."
        case.error(path, message, 'Add "at_least:" or "at_most:" with a number.')
    for bound in ("at_least", "at_most"):
        if (getattr(line, bound) or 0) >= rungs:
            message = f"Paragraph {line.paragraph} has wordings from 0 to {rungs - 1}, not {getattr(line, bound)}."
            case.error((*path, bound), message, f"Write a number from 0 to {rungs - 1}.")
            return
    if all(line.is_crossed(rung) for rung in range(rungs)):
        message = "This red line forbids every wording of the paragraph, so no text can be agreed."
        case.error(path, message, "Raise at_least, or lower at_most.")


def check_regard(case: Case) -> None:
    """Nobody has regard for itself."""
    for participant in case.scenario.delegations:
        if participant.seat in participant.regard:
            path: Path = ("delegations", case.index("delegations", participant.seat), "regard", participant.seat)
            case.error(path, "How a delegation regards itself does not matter.", "Delete it.", at_key=True)


def check_briefs(case: Case) -> None:
    """Each brief of the day changes something, for those who can feel it; there are several."""
    if len(case.data.get("briefs", ())) == FEWEST_BRIEFS - 1:
        message = "There is only one brief of the day, so chance has nothing to deal."
        case.error(("briefs",), message, "Add another, or delete the section.", at_key=True)
    for brief in case.scenario.briefs:
        path: Path = ("briefs", case.index("briefs", brief.id))
        if not (brief.give or brief.positions or brief.red_lines or brief.cables):
            message = "This brief changes nothing."
            fix = 'Add "give:", "positions:", "red_lines:" or "cables:" with what is different today.'
            case.error(path, message, fix)
        _check_give(case, path, brief)
        _check_positions(case, path, brief)
        _check_cables(case, path, brief)


def _check_give(case: Case, path: Path, brief: BriefOfTheDay) -> None:
    for seat, give in brief.give.items():
        own = case.scenario.participant(seat)
        if own is None:
            continue
        here = (*path, "give", seat)
        if own.invited:
            message = f"{called(seat)} is a guest: only members of the Council agree to a text or do not."
            case.error(here, message, "Name a member, or change a position or the cable.")
        elif give == own.give:
            case.error(here, f"{called(seat)} swallows {give} on every day.", "Write another number, or delete it.")


def _check_positions(case: Case, path: Path, brief: BriefOfTheDay) -> None:
    for seat, cells in brief.positions.items():
        for issue, cell in cells.items():
            here = (*path, "positions", seat, issue)
            usual: Position | None = case.scenario.positions.get(seat, {}).get(issue)
            if usual is not None and usual.stand == cell.stand:
                message = f"{called(seat)} stands at {cell.stand} on {issue} on every day."
                case.error((*here, "stand"), message, "Write another number, or delete the position.")
            if cell.status is not PositionStatus.INVENTED and not cell.sources:
                message = f"A position that is {cell.status} needs a source."
                case.error(here, message, 'Add "sources: [...]", or write "status: invented".')


def _check_cables(case: Case, path: Path, brief: BriefOfTheDay) -> None:
    given = {str(seat) for _, seat in case.find(("instructions", "*", "seat"))}
    for seat in brief.cables:
        if case.scenario.participant(seat) is not None and seat not in given:
            message = f"{called(seat)} has no instructions, so nobody reads a cable to it."
            case.error((*path, "cables", seat), message, "Add instructions for it, or delete the cable.", at_key=True)
