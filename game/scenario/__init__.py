"""Scenarios: from a YAML file to checked objects, with every slip told in a teacher's words."""

from game.scenario.build import briefers, delegations, members
from game.scenario.checks import check, check_text
from game.scenario.load import find, from_saved, load, names, schema, to_saved
from game.scenario.models import Scenario
from game.scenario.problems import Problem, Report, ScenarioProblems, Severity
from game.scenario.starter import starter

__all__ = [
    "Problem",
    "Report",
    "Scenario",
    "ScenarioProblems",
    "Severity",
    "briefers",
    "check",
    "check_text",
    "delegations",
    "find",
    "from_saved",
    "load",
    "members",
    "names",
    "schema",
    "starter",
    "to_saved",
]
