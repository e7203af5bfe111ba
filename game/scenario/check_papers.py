"""Checks of the draft, the points, the statements and the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from game.politics.ladders import Paragraph, Rung
from game.politics.vocabulary import Entry, Status
from game.procedure.pace import BRIEFING_GUIDANCE, GUIDANCE
from game.scenario.case import Case
from game.scenario.models import MeetingFormat
from game.scenario.problems import called, few

POINTS_TO_PLAY: Final = 6
"""Points a seat needs to have a choice when a person plays it."""
POINTS_TO_SPEAK: Final = 1
"""Points any other delegation needs to make a statement."""


def check_ladders(case: Case) -> None:
    """Wordings have sensible bounds and somebody can live with each paragraph; the first draft names one of them."""
    for number, paragraph in _paragraphs(case):
        path = ("draft", "paragraphs", number)
        for place, rung in enumerate(paragraph.ladder):
            if rung.least > rung.most:
                message = (
                    f'"least" ({rung.least}) is higher than "most" ({rung.most}): nobody could live with this wording.'
                )
                case.error((*path, "ladder", place, "least"), message, "Exchange the two, or correct one.")
            if place and not rung.text.strip():
                message = "Only the first wording, where the paragraph is left out, may have no text."
                case.error((*path, "ladder", place), message, "Write the sentence.")
        if paragraph.opening >= len(paragraph.ladder):
            last = len(paragraph.ladder) - 1
            message = f"There is no wording number {paragraph.opening}: they are counted from 0 to {last}."
            case.error((*path, "opening"), message, f"Write a number from 0 to {last}.")


def check_order(case: Case) -> None:
    """The wordings of a paragraph stand from the weakest to the strongest: their bounds rise, or fall, all the way."""
    for number, paragraph in _paragraphs(case):
        place = _out_of_line(paragraph.ladder)
        if place is not None and all(rung.least <= rung.most for rung in paragraph.ladder):
            here, before = paragraph.ladder[place], paragraph.ladder[place - 1]
            message = (
                f'"{here.id}" ({here.least} to {here.most}) stands out of line after "{before.id}" '
                f'({before.least} to {before.most}): "least" and "most" should rise, or fall, all the way.'
            )
            fix = "Put the weakest wording first and the strongest last, or correct the bounds."
            case.warning(("draft", "paragraphs", number, "ladder", place), message, fix)


def _out_of_line(ladder: Sequence[Rung]) -> int | None:
    """Return the place of the first rung that does not go on as the others do; None if all of them do.

    Leaving the paragraph out may suit nobody but those at the strong end, who take all or nothing. Then the others
    decide, provided that the weakest words suit no fewer stands than the strongest.
    """
    slips = min((_slips(ladder, way) for way in (1, -1)), key=len)
    if slips and len(ladder) > 1 and not ladder[0].text.strip():
        worded = ladder[1:]
        narrows = worded[0].most - worded[0].least >= worded[-1].most - worded[-1].least
        if narrows and not all(_slips(worded, way) for way in (1, -1)):
            return None
    return slips[0] if slips else None


def _slips(ladder: Sequence[Rung], way: int) -> list[int]:
    """Return the places of the rungs whose bounds go against ``way``: 1 if they should rise, -1 if they should fall."""
    steps = enumerate(pairwise(ladder), 1)
    return [n for n, (a, b) in steps if way * (b.least - a.least) < 0 or way * (b.most - a.most) < 0]


def check_room(case: Case) -> None:
    """Every member can live with some wording of every paragraph; otherwise no text can ever be agreed."""
    for number, paragraph in _paragraphs(case):
        for seat in case.members or ():
            cell = case.scenario.positions.get(seat, {}).get(paragraph.issue)
            sound = all(rung.least <= rung.most for rung in paragraph.ladder)
            if sound and cell and not any(rung.least <= cell.stand <= rung.most for rung in paragraph.ladder):
                who = f"{called(seat)} (stand {cell.stand})"
                message = f"{who} can live with no wording of this paragraph, so no text can be agreed."
                fix = "Widen the bounds of a wording, or add one."
                case.warning(("draft", "paragraphs", number), message, fix)
                break


def _paragraphs(case: Case) -> Sequence[tuple[int, Paragraph]]:
    """Return the paragraphs that could be understood, each with its place in the file."""
    places = {
        id: path[2] for path, id in reversed(list(case.find(("draft", "paragraphs", "*", "id")))) if isinstance(id, str)
    }
    return [(int(places[paragraph.id]), paragraph) for paragraph in case.scenario.paragraphs]


def check_points(case: Case) -> None:
    """Points cite sources unless invented, contradict only points of the same seat, and answer only others."""
    owners = case.owners
    for point in case.scenario.points:
        path = ("points", case.index("points", point.id))
        if point.status is not Status.INVENTED and not point.sources:
            message = f"A point that is {point.status} needs a source."
            case.error(path, message, 'Add "sources: [...]", or write "status: invented".')
        for place, other in enumerate(point.contradicts):
            if point.id in owners and owners.get(other, point.seat) != point.seat:
                message = f'"{other}" belongs to {called(owners[other])}: a delegation can contradict only itself.'
                case.error((*path, "contradicts", place), message, 'Move it to "answers".')
            elif other == point.id:
                case.error((*path, "contradicts", place), "A point cannot contradict itself.", "Name another point.")
        for place, other in enumerate(point.answers):
            if owners.get(other) == point.seat:
                message = f'"{other}" is this delegation\'s own point: it answers others.'
                case.error((*path, "answers", place), message, "Name a point of another delegation.")


def check_enough_to_say(case: Case) -> None:
    """In a debate every delegation has points enough for a statement, and those that are played a choice."""
    if len(case.owners) < len(case.data.get("points", ())) or not _is_debate(case):
        # Whose a point is, is not known of all of them, which has been said; or nobody need speak.
        return
    for participant in case.scenario.delegations:
        if participant.seat in case.misplaced:
            continue
        wanted = POINTS_TO_PLAY if participant.playable else POINTS_TO_SPEAK
        found = len([None for _, seat in case.find(("points", "*", "seat")) if seat == participant.seat])
        if found < wanted:
            path = ("delegations", case.index("delegations", participant.seat), "seat")
            number = f"{found or 'no'} {'point' if found == 1 else 'points'}"
            message = (
                f"{called(participant.seat)} has {number} to make; {wanted} {'is' if wanted == 1 else 'are'} wanted."
            )
            case.warning(path, message, f'Add entries to "points" with "seat: {participant.seat}".')


def check_statements(case: Case) -> None:
    """What the engine says for a seat is that seat's own and keeps to the time."""
    given = {seat for _, seat in case.find(("instructions", "*", "seat"))}
    for instruction in case.scenario.instructions:
        path = ("instructions", case.index("instructions", instruction.seat), "statement")
        _check_statement(case, path, instruction.seat, instruction.statement)
    for seat, statement in case.scenario.statements.items():
        if seat in given:
            message = f"{called(seat)} has instructions, and its statement stands there."
            case.error(("statements", seat), message, "Delete one of the two.", at_key=True)
        _check_statement(case, ("statements", seat), seat, statement)


def _check_statement(case: Case, path: Sequence[str | int], seat: str, statement: Sequence[str]) -> None:
    participant = case.scenario.participant(seat)
    if participant is None:
        return
    for place, id in enumerate(statement):
        if case.owners.get(id, seat) != seat:
            message = f'"{id}" belongs to {called(case.owners[id])}, not to {called(seat)}.'
            case.error((*path, place), message, f"Name a point of {called(seat)}, or give that point to it.")
        elif id in statement[:place]:
            case.error((*path, place), f'"{id}" stands twice in this statement.', "Delete one of the two.")
    briefs = participant.invited in (Entry.RULE_22, Entry.RULE_39)
    limit = BRIEFING_GUIDANCE if briefs else GUIDANCE
    minutes = {point.id: point.minutes for point in case.scenario.points}
    length = sum(minutes.get(id, 0) for id in dict.fromkeys(statement))
    if length > limit:
        case.error(
            path, f"This statement takes {length} minutes; {limit} are agreed.", "Leave out a point.", at_key=True
        )


def check_everybody_speaks(case: Case) -> None:
    """In a debate every delegation has a statement for the engine to make."""
    if not _is_debate(case):
        return
    speaking = {str(seat) for _, seat in case.find(("instructions", "*", "seat"))}
    speaking |= {str(path[-1]) for path, _ in case.find(("statements", "*"))}
    known = [participant.seat for participant in case.scenario.delegations]
    silent = [seat for seat in known if seat not in speaking]
    if silent and speaking <= set(known) and not case.has_gaps(("instructions", "*")):
        message = f"The engine has nothing to say for {few(map(called, silent))}."
        fix = f'Add "{silent[0]}: [...]" to "statements" with ids of its points.'
        case.warning(("statements",) if "statements" in case.data else (), message, fix, at_key=True)


def _is_debate(case: Case) -> bool:
    """Whether all members are called to speak; False also where that is not known."""
    return "meeting" not in case.absent and case.scenario.meeting.format is MeetingFormat.DEBATE


def check_timeline(case: Case) -> None:
    """Claims say whose they are; contested entries give both sides and what would settle it."""
    for entry in case.scenario.timeline:
        path = ("timeline", case.index("timeline", entry.id))
        if entry.status is Status.CLAIMED and entry.by is None:
            case.error(path, "This entry is claimed but does not say by whom.", 'Add "by:" with a delegation.')
        if entry.status is Status.CONTESTED:
            for field in ("claim", "reply", "settle"):
                if getattr(entry, field) is None:
                    meaning = type(entry).model_fields[field].description
                    message = f'This entry is contested but has no "{field}".'
                    case.error(path, message, f'Add "{field}:" ({meaning}).')
        if entry.status is not Status.INVENTED and not entry.sources:
            message = f"An entry that is {entry.status} needs a source."
            case.error(path, message, 'Add "sources: [...]", or write "status: invented".')
