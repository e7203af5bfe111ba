"""cases: for those who teach and test procedure."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from game.cases import OutOfReachError, Result, files, load, run
from game.cli.failure import FailureError
from game.scenario import Problem

WRONG_FILE = 2


def run_cases(options: argparse.Namespace) -> int:
    """Run every case in the files named; exit code 1 if any differs, 2 if a file cannot be used."""
    paths = files(options.files)
    if not paths:
        raise FailureError("There are no case files in that folder. Their names end in .yaml.")
    results: list[Result] = []
    problems: list[Problem] = []
    for path in paths:
        loaded, wrong = load(path)
        problems += wrong
        for one in loaded:
            try:
                results.append(run(one.case, one.names))
            except OutOfReachError as error:
                problems.append(one.problem(error))
    for problem in problems:
        print(problem, file=sys.stderr)
    if options.json:
        print(json.dumps([_as_json(result) for result in results], ensure_ascii=False, indent=2))
    elif results:
        print("\n".join(line for result in results for line in _lines(result)))
        print(_summary(results))
    if problems:
        return WRONG_FILE
    return 1 if any(result.fails for result in results) else 0


def _as_json(result: Result) -> dict[str, object]:
    return {"id": result.case.id, "expected": result.expected, "got": result.got, "agrees": result.agrees}


def _word(result: Result) -> str:
    if result.agrees:
        return "agrees"
    return "disputed" if result.case.disputed else "DIFFERS"


def _lines(result: Result) -> Iterator[str]:
    """Yield a line for the case, one for each difference, and what the engine says to an act that is not in order."""
    yield f"{result.case.id:<8} {_word(result):<8} {result.case.title}"
    for name, wanted in result.expected.items():
        if result.got[name] != wanted:
            yield f"{'':9}{name}: expected {_shown(wanted)}, got {_shown(result.got[name])} ({result.preset})"
    if result.case.disputed and not result.agrees:
        yield f"{'':9}In dispute: {result.case.disputed}"
    for sentence in result.said:
        yield f"{'':9}{sentence}"


def _shown(value: object) -> str:
    """Return a value of a case in a few words."""
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(part)}" for name, part in value.items())
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None else str(value)


def _summary(results: list[Result]) -> str:
    words = [_word(result) for result in results]
    differs, disputed = words.count("DIFFERS"), words.count("disputed")
    parts = [f"{words.count('agrees')} agree", f"{differs} {'differs' if differs == 1 else 'differ'}"]
    parts += [f"{disputed} disputed"] if disputed else []
    return f"{len(results)} {'case' if len(results) == 1 else 'cases'}: {', '.join(parts)}."
