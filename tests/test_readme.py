"""The README says what is true: its example runs, its links lead somewhere, its commands exist."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from game.cli.arguments import parser
from game.council.memberships import COVERED
from game.paths import data_folder

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


def test_the_guide_to_scenarios_says_what_is_true() -> None:
    """Its commands parse, its links lead to files, and the years are those of the program."""
    guide = README.parent / "docs" / "scenarios.md"
    page = guide.read_text(encoding="utf-8")
    for line in re.findall(r"python3 main\.py([^`\n#>]*)", page):
        parser().parse_args(line.split())
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page)
    assert links
    assert [link for link in links if not (guide.parent / link).exists()] == []
    assert f"in every year from {COVERED[0]} to {COVERED[-1]}" in page


def test_saved_games_lie_where_the_readme_says() -> None:
    """On each of the three systems."""
    page, home = README.read_text(encoding="utf-8"), Path("/home/somebody")
    for platform, named in (("linux", "~/.local/share/rule-37"), ("darwin", "~/Library/Application Support/rule-37")):
        assert named in page
        assert data_folder({}, platform, home) == home / named.removeprefix("~/")
    assert "%LOCALAPPDATA%\\rule-37" in page
    assert data_folder({"LOCALAPPDATA": "/local"}, "win32", home) == Path("/local/rule-37")
