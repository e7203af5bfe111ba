"""Checks of objectives, endings, moments, and of how much there is to read."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath
from typing import Final

from game.politics.vocabulary import Tier
from game.procedure import ACTS, Requirement, Weight
from game.scenario.case import Case
from game.scenario.models import Scenario
from game.scenario.problems import called, near
from game.scenario.references import conditions
from game.scenario.steps import check_step
from game.scenario.yaml_reader import Data, Path

CABLE: Final = 60
SUMMARY: Final = 60
EXPLANATION: Final = 30
READING: Final = 2500
"""Words a person reads in one game before acting: summary, cable, objectives, timeline, own points, the first draft."""

LEFT_OVER: Final = re.compile(r"\b(TODO|FIXME|XXX|TBD)\b|lorem ipsum", re.IGNORECASE)


@cache
def fault_codes() -> frozenset[str]:
    """Return the codes of all faults that the procedure knows."""
    modules = {sys.modules[act.__module__] for act in ACTS}
    found = (value for module in modules for value in vars(module).values() if isinstance(value, Requirement))
    return frozenset(requirement.code for requirement in found if requirement.weight is Weight.FAULT)


def check_file_name(case: Case) -> None:
    """The id is the name of the file."""
    stem = PurePath(case.file).stem
    if case.file.endswith((".yaml", ".yml")) and case.scenario.id != stem:
        message = f'The id is "{case.scenario.id}", but the file is called "{PurePath(case.file).name}".'
        case.error(("id",), message, f'Write "id: {stem}", or rename the file.')


def check_lengths(case: Case) -> None:
    """The summary, the cables and the explanations of words are short enough to be read."""
    texts: list[tuple[Path, str, int]] = []
    if "summary" not in case.absent:
        texts.append((("summary",), case.scenario.summary, SUMMARY))
    for instruction in case.scenario.instructions:
        texts.append(
            (("instructions", case.index("instructions", instruction.seat), "cable"), instruction.cable, CABLE)
        )
    for brief in case.scenario.briefs:
        place = case.index("briefs", brief.id)
        texts += [(("briefs", place, "cables", seat), cable, CABLE) for seat, cable in brief.cables.items()]
    for word in case.scenario.glossary:
        texts.append((("glossary", case.index("glossary", word.id), "text"), word.text, EXPLANATION))
    for path, text, limit in texts:
        number = len(text.split())
        if number > limit:
            case.error(
                path, f"This text has {number} words; {limit} are the limit.", f"Shorten it by {number - limit}."
            )


def check_objectives(case: Case) -> None:
    """Every set of instructions has something that must be reached."""
    for instruction in case.scenario.instructions:
        if not any(objective.tier is Tier.MUST for objective in instruction.objectives):
            path = ("instructions", case.index("instructions", instruction.seat), "objectives")
            case.error(path, "No objective here must be reached.", 'Give one of them "tier: must".', at_key=True)


def check_conditions(case: Case) -> None:
    """Conditions ask for what can be: wordings that exist, votes of members, faults the procedure knows."""
    ladders = {paragraph.id: len(paragraph.ladder) for paragraph in case.scenario.paragraphs}
    guests = {p.seat for p in case.scenario.delegations if p.invited}
    for path, condition in conditions(case):
        kind, seat = condition.get("kind"), condition.get("seat")
        if kind == "text_reached" and condition.get("paragraph") in ladders:
            last = ladders[str(condition["paragraph"])] - 1
            for bound in ("at_least", "at_most"):
                if isinstance(condition.get(bound), int) and condition[bound] > last:
                    message = (
                        f"Paragraph {condition['paragraph']} has wordings from 0 to {last}, not {condition[bound]}."
                    )
                    case.error((*path, bound), message, f"Write a number from 0 to {last}.")
        if kind in ("voted", "objected") and seat in guests:
            message = f"{called(str(seat))} is a guest, and guests neither vote nor object."
            case.error((*path, "seat"), message, "Name a member of the Council.")
        if kind == "invited" and case.members and seat in case.members:
            case.error((*path, "seat"), f"{called(str(seat))} is a member and is not invited.", "Name a guest.")
        code = condition.get("code")
        if kind == "fault" and isinstance(code, str) and not case.is_refused((*path, "code")):
            _check_code(case, (*path, "code"), code)


def _check_code(case: Case, path: Path, code: str) -> None:
    if code not in fault_codes():
        meant = near(code, fault_codes())
        fix = f'Did you mean "{meant}"?' if meant else f"Write one of these: {', '.join(sorted(fault_codes()))}."
        case.error(path, f"There is no fault with the code {code}.", fix)


def check_endings(case: Case) -> None:
    """The last ending fits every meeting, and no ending before it does."""
    kinds = [when.get("kind") for _, when in case.find(("endings", "*", "when")) if isinstance(when, dict)]
    number = len(case.data["endings"])
    if not number:
        case.error(("endings",), "There are no endings.", 'Add one with "when: {kind: always}".', at_key=True)
    elif case.scenario.endings and len(kinds) == number == len(case.scenario.endings):
        if kinds[-1] != "always":
            message = "The last ending must fit every meeting that no other ending fits."
            case.error(("endings", number - 1, "when"), message, 'Write "when: {kind: always}", or add such an ending.')
        for place, kind in enumerate(kinds[:-1]):
            if kind == "always":
                message = "This ending fits every meeting, so those after it are never reached."
                case.error(("endings", place, "when"), message, "Move it to the end.")


def check_moments(case: Case) -> None:
    """The acts of a script are acts there are, with the fields these have."""
    for name, moment in case.scenario.moments.items():
        for place, step in enumerate(moment.script):
            path: Path = ("moments", name, "script", place)
            check_step(case, path, step)


def check_left_overs(case: Case) -> None:
    """No text holds a reminder of work to be done."""
    for path, text in _texts(case.data, ()):
        if found := LEFT_OVER.search(text):
            case.warning(path, f'"{found.group()}" still stands in this text.', "Write what belongs here.")


def _texts(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts(value, (*path, key))


def check_sources_used(case: Case) -> None:
    """Every source is cited somewhere."""
    cited = {text for path, text in _texts(case.data, ()) if "sources" in path[1:]}
    unknown = cited - {source.id for source in case.scenario.sources}
    for source in case.scenario.sources:
        if source.id not in cited and not near(source.id, unknown):
            path: Path = ("sources", case.index("sources", source.id), "id")
            case.warning(path, f'The source "{source.id}" is cited nowhere.', "Cite it, or delete it.")


def check_reading(case: Case) -> None:
    """Nobody has to read more before acting than fits into a game."""
    for participant in case.scenario.delegations:
        if participant.playable and (number := words_to_read(case.scenario, participant.seat)) > READING:
            path: Path = ("delegations", case.index("delegations", participant.seat), "playable")
            message = f"Whoever plays this seat has about {number:,} words to read; {READING:,} are the limit."
            case.warning(path, message, "Shorten the timeline, the points or the draft.", at_key=True)


def words_to_read(scenario: Scenario, seat: str) -> int:
    """Return about how many words a person who plays ``seat`` reads before acting."""
    own = scenario.instruction(seat)
    texts = [scenario.summary, *(entry.text for entry in scenario.timeline)]
    texts += [f"{point.title} {point.says}" for point in scenario.points_of(seat)]
    texts += [p.ladder[p.opening].text for p in scenario.paragraphs if p.opening < len(p.ladder)]
    texts += [words.text for draft in scenario.resolutions for part in draft.paragraphs for words in part.wordings]
    texts += [own.cable, *(objective.text for objective in own.objectives)] if own else []
    return sum(len(text.split()) for text in texts)
