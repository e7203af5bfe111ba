"""What can be typed after ``python3 main.py``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn

from game.cli import case_files, figures, games, scenario_files, screens
from game.politics.vocabulary import Length
from game.procedure.house import PRACTICE, PRESETS

SCREENS: Final = (
    *("title", "seats", "brief", "chamber", "composer", "floor"),
    *("corridor", "silence", "chair", "vote", "ruling", "draft", "papers", "ledger", "record", "debrief"),
    *("settings", "rules"),
)
"""The screens that ``text`` and ``picture`` show."""


class Parser(argparse.ArgumentParser):
    """A parser that takes whole names only, and says in one sentence what is wrong and how to learn more."""

    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(prog, description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Print one sentence on standard error and leave with exit code 2."""
        self.exit(2, f"{self.prog}: {message}. Try '{self.prog} --help'.\n")


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; each sets ``run`` to what carries it out."""
    top = Parser(prog="main.py", description="Rule 37: a Security Council meeting simulation.")
    top.set_defaults(run=games.title)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    _play(commands)
    _simulate(commands)
    _replay(commands)
    _scenario_commands(commands)
    _screen_commands(commands)
    bench = commands.add_parser("bench", help="report the speed of the program, each figure with its unit")
    bench.add_argument("--json", action="store_true", help="print JSON and nothing else")
    bench.set_defaults(run=figures.bench)
    test = commands.add_parser("test", help="run the whole test suite; what follows goes to pytest")
    test.add_argument("rest", nargs=argparse.REMAINDER)
    return top


def _play(commands: argparse._SubParsersAction[Parser]) -> None:
    play = commands.add_parser("play", help="play a meeting")
    play.add_argument("scenario", nargs="?", help="a name in scenarios/ or a file")
    play.add_argument(
        "--seat", action="append", help="the seat you take, such as kazakhstan; once for each person who plays"
    )
    play.add_argument("--face", choices=("desktop", "terminal"), help="a window, or plain text")
    play.add_argument(
        "--rules",
        choices=tuple(PRESETS),
        default=PRACTICE.name,
        help="house rules: strict (the provisional rules to the letter), practice (what the Council does today; "
        "this if not given) or classroom (near to Model UN)",
    )
    play.add_argument(
        "--length",
        choices=tuple(length.value for length in Length),
        default=Length.FULL.value,
        help="full, or class: about 16 decisions for a lesson of 45 minutes, the routine of your seat done for you",
    )
    play.add_argument(
        "--seed",
        type=_seed,
        default=0,
        help="a whole number that decides the draw of speakers and the brief of the day; 0 if not given. "
        "A class that takes the same number has the same morning",
    )
    play.add_argument("--language", default="en", help="language of the texts")
    play.add_argument("--resume", type=Path, metavar="FILE", help="go on with a saved game")
    play.set_defaults(run=games.play)


def _simulate(commands: argparse._SubParsersAction[Parser]) -> None:
    simulate = commands.add_parser("simulate", help="let the engine play many games")
    simulate.add_argument("scenario", help="a name in scenarios/ or a file")
    simulate.add_argument("--games", type=_positive, default=20, help="how many games")
    simulate.add_argument("--player", action="append", default=[], metavar="SEAT=PLAYER", help="who plays a seat")
    simulate.add_argument("--rules", choices=tuple(PRESETS), default=PRACTICE.name, help="house rules")
    simulate.add_argument("--jobs", type=_positive, default=1, help="processes that share the work")
    simulate.add_argument("--seed", type=_seed, default=0, help="the seed of the first game")
    simulate.add_argument("--save", type=Path, metavar="DIR", help="leave one journal a game in this folder")
    simulate.add_argument("--json", action="store_true", help="print JSON and nothing else")
    simulate.set_defaults(run=figures.simulate)


def _replay(commands: argparse._SubParsersAction[Parser]) -> None:
    replay = commands.add_parser("replay", help="play a saved game again and compare its state")
    replay.add_argument("file", type=Path, help="a saved game")
    replay.add_argument("--to", type=_positive, metavar="ACT", help="stop after this act")
    replay.add_argument("--json", action="store_true", help="print JSON and nothing else")
    replay.set_defaults(run=games.replay)


def _scenario_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    check = commands.add_parser("check", help="find every slip in scenario files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help="print JSON and nothing else")
    check.set_defaults(run=scenario_files.check_files)
    cases = commands.add_parser("cases", help="run procedure cases and compare the answers")
    cases.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file of cases, or a folder of them")
    cases.add_argument("--json", action="store_true", help="print JSON and nothing else")
    cases.set_defaults(run=case_files.run_cases)
    new = commands.add_parser("new", help="write a commented starter scenario")
    new.add_argument("name", help="the name of the new scenario: small letters, digits and underscores")
    new.set_defaults(run=scenario_files.new)
    schema = commands.add_parser("schema", help="print the JSON Schema of the scenario format")
    schema.set_defaults(run=scenario_files.schema_of_format)


def _screen_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    text = commands.add_parser("text", help="print one screen as plain text")
    picture = commands.add_parser("picture", help="draw one screen into a PNG file")
    for command in (text, picture):
        command.add_argument("screen", choices=SCREENS)
        command.add_argument("--scenario", default="csto_2022", help="a name in scenarios/ or a file")
        command.add_argument("--seat", default="", help="whose screen it is; the first seat to choose if not named")
        command.add_argument("--moment", default="", help="an act number or a moment the scenario names")
        command.add_argument("--language", default="en", help="language of the texts")
    text.set_defaults(run=screens.text)
    picture.add_argument("--out", type=Path, required=True, metavar="PNG", help="the file to write")
    picture.add_argument("--size", type=_size, default=(1280, 720), metavar="WxH", help="size in pixels")
    picture.add_argument("--text-size", type=_percent, default=100, metavar="PERCENT", help="100 to 200")
    picture.add_argument("--theme", choices=("dark", "light"), default="dark")
    picture.set_defaults(run=screens.picture)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return int(text)


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} does not fit: the seed is a whole number, such as 7")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()) or int(width) < 640 or int(height) < 480:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x720, at least 640x480")
    return int(width), int(height)


def _percent(text: str) -> int:
    if not text.isdecimal() or not 100 <= int(text) <= 200:
        raise argparse.ArgumentTypeError(f"{text!r} is not a percentage from 100 to 200")
    return int(text)
