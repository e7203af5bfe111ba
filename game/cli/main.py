"""From arguments to a command, and from any mistake to one clear sentence and exit code 2."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from game.cli.arguments import parser
from game.cli.failure import FailureError
from game.scenario import ScenarioProblems
from game.session import JournalError, MomentError

WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something was found, 2 wrong use."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        options = parser().parse_args(given)
        code: int = options.run(options)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except ScenarioProblems as broken:
        for problem in broken.problems:
            print(problem, file=sys.stderr)
        return WRONG_USE
    except (FailureError, JournalError, MomentError, OSError) as error:
        print(_sentence(error), file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 0
    return code


def _sentence(error: Exception) -> str:
    """Return the error as one sentence; errors of the system name the file."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or 'cannot be used').lower()}. Check the path and try again."
    return str(error)
