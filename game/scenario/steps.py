"""Checks of acts written in a script: for named moments, and of the real day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pydantic import ValidationError

from game.politics.day import ScriptedAct
from game.procedure import ACTS, Act
from game.scenario.case import Case
from game.scenario.problems import near
from game.scenario.sentences import choice, shown
from game.scenario.yaml_reader import Path


@cache
def acts() -> Mapping[str, type[Act]]:
    """Return every act of procedure by its kind."""
    return {str(act.model_fields["kind"].default): act for act in ACTS}


def check_step(case: Case, path: Path, step: ScriptedAct) -> None:
    """The act is one there is, with the fields it has."""
    act = acts().get(step.kind)
    if act is None:
        meant = near(step.kind, acts())
        fix = f'Did you mean "{meant}"?' if meant else f"Write one of these: {', '.join(sorted(acts()))}."
        case.error((*path, "kind"), f"There is no act called {shown(step.kind)}.", fix)
        return
    try:
        act.model_validate(step.fields)
    except ValidationError as failure:
        _tell_act(case, path, list(act.model_fields), failure)


def _tell_act(case: Case, path: Path, names: list[str], failure: ValidationError) -> None:
    for error in failure.errors(include_url=False):
        field = str(error["loc"][0])
        if error["type"] == "missing":
            case.error(path, f'This act has no "{field}".', f'Add "{field}:".')
        elif error["type"] == "extra_forbidden":
            message = f'"{field}" is not a name this act uses.'
            case.error((*path, field), message, f"Delete it. Names possible here: {', '.join(names)}.", at_key=True)
        else:
            words = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
            fix = choice(error["input"], words) if words else "Look at the acts of another scenario."
            case.error((*path, *error["loc"]), f'{shown(error["input"])} is not possible for "{field}".', fix)
