"""Procedure cases: situations in YAML with the answer they should have, and what the engine answers."""

from game.cases.load import Loaded, files, load, load_text
from game.cases.models import Case
from game.cases.run import Result, run
from game.cases.steps import OutOfReachError

__all__ = ["Case", "Loaded", "OutOfReachError", "Result", "files", "load", "load_text", "run"]
