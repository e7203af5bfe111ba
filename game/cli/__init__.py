"""The command line. Scripts and teachers rely on its names, flags, output and exit codes."""

from game.cli.main import main

__all__ = ["main"]
