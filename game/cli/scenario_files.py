"""check, new and schema: for those who write scenarios."""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import asdict
from pathlib import Path

from game.cli.failure import FailureError
from game.paths import scenarios
from game.politics.vocabulary import SLUG
from game.scenario import Severity, check, find, schema, starter


def check_files(options: argparse.Namespace) -> int:
    """Print every slip in the files named; exit code 1 if there are errors."""
    problems = [problem for file in options.files for problem in check(file).problems]
    if options.json:
        print(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2))
    else:
        for problem in problems:
            print(problem)
        if not problems:
            print("No slips found.")
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


def new(options: argparse.Namespace) -> int:
    """Write a commented starter scenario into the present folder."""
    if not re.match(SLUG, options.name):
        raise FailureError(
            f"{options.name!r} cannot be the name of a scenario. "
            "Use small letters, digits and underscores, a letter first."
        )
    target = Path(f"{options.name}.yaml")
    if target.exists():
        raise FailureError(f"{target} exists already. Choose another name, or move the file away first.")
    target.write_text(starter(options.name), encoding="utf-8")
    print(f"{target} is written. Look at it, change it, and run: python3 main.py check {target}")
    return 0


def schema_of_format(options: argparse.Namespace) -> int:
    """Print the JSON Schema of the scenario format, for editors that can use one."""
    del options
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0


def scenario_path(name: str) -> Path:
    """Return the file of the scenario called ``name``, or ``name`` itself if it is a file.

    Raises:
        FailureError: if there is none; the message lists those there are.
    """
    try:
        return find(name, scenarios())
    except FileNotFoundError as error:
        raise FailureError(str(error)) from error
