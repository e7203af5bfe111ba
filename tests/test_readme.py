"""The README says what is true: its example runs, its links lead somewhere, its commands exist."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from game.cli.arguments import parser

README = Path(__file__).parent.parent / "README.md"


def test_the_example_runs() -> None:
    """Every line of the example gives what it says."""
    outcome = doctest.testfile(str(README), module_relative=False)
    assert outcome.attempted >= 9
    assert outcome.failed == 0


def test_every_link_leads_to_a_file() -> None:
    """Nothing in the README points nowhere."""
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (README.parent / link).exists()] == []


def test_every_command_is_one_the_program_knows() -> None:
    """Each command of the README parses."""
    lines = re.findall(r"python3 main\.py([^`\n#]*)", README.read_text(encoding="utf-8"))
    commands = [line.split() for line in lines if line.strip() and not line.strip().startswith("test")]
    assert len(commands) >= 8
    for words in commands:
        parser().parse_args(words)
