"""Say in plain words why a text is not YAML, at the place that has to be mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

import yaml

Told: TypeAlias = tuple[int, int, str, str]
"""Line, column, what is wrong, what to do."""

_CHECK: Final = "Check the quotes, colons and indentation of this line and the one before it."
CURLY: Final = "“”„‟«»‘’‚‛‹›"
"""Marks that word processors put in place of straight ones. YAML takes them for letters."""
_CURLY_BEGINS: Final = re.compile(rf"(?:^|: |- |, |[\[{{,]) *([{CURLY}])")
_NO_SPACE: Final = re.compile(r"[ -]*([a-z_][a-z0-9_]*):(?=\S)")
_NEVER_CLOSED: Final = (
    "The quotation mark opened here is not closed where the text ends.",
    "Add the closing quotation mark at the end of the text.",
)


def describe(failure: yaml.YAMLError, text: str) -> Told:
    """Return where ``text`` breaks off as YAML, what is wrong there and what to do about it."""
    if not isinstance(failure, yaml.MarkedYAMLError) or failure.problem_mark is None:
        return 1, 1, "The file cannot be read as YAML.", _CHECK
    lines = text.splitlines()
    problem, context = failure.problem or "", failure.context or ""
    mark, opened = failure.problem_mark, failure.context_mark or failure.problem_mark
    line, column = min(mark.line + 1, max(len(lines), 1)), mark.column + 1
    tab = _before(lines, line, column + 1).find("\t")
    if tab >= 0 and not lines[line - 1][:tab].strip():
        return line, tab + 1, "The line is indented with a tab.", "Use spaces, two for each level."
    begins = opened.line + 1 if "expected ':'" in problem else line - 1
    if told := _curly(lines, line, column) or _run_together(problem, lines, begins, _before(lines, line, column)):
        return told
    if "quoted scalar" in context:
        return _quote(problem, opened, line, column, lines)
    if "could not find expected ':'" in problem:
        message = 'This line is neither "name: value" nor "- item".'
        fix = "Add the colon, or indent the line if it continues the text above."
        return opened.line + 1, opened.column + 1, message, fix
    if (unclosed := _unclosed(lines, line, column)) and "block" in context:
        return (*unclosed, *_NEVER_CLOSED)
    return (line, column, *_here(failure, lines, line, column))


def _curly(lines: Sequence[str], line: int, column: int) -> Told | None:
    """Return what to say of the first text here that begins with a curly mark; within straight ones it is a sign."""
    before = _before(lines, line, column + 1)
    for found in _CURLY_BEGINS.finditer(before):
        if before.count('"', 0, found.start(1)) % 2 == 0:
            return (line, found.start(1) + 1, *not_a_quotation_mark(found.group(1)))
    return None


def not_a_quotation_mark(sign: str) -> tuple[str, str]:
    """Return what is wrong with a text that begins with a curly mark, and what to do about it."""
    message = f"{sign} is not a quotation mark here: it would become part of the text."
    return message, 'Type " at the beginning and at the end of the text.'


def _here(failure: yaml.MarkedYAMLError, lines: Sequence[str], line: int, column: int) -> tuple[str, str]:
    problem, context = failure.problem or "", failure.context or ""
    opened = failure.context_mark.line + 1 if failure.context_mark else line
    if problem.startswith("mapping values"):
        said = _colon(_before(lines, line, column))
    elif "unexpected ':'" in problem:
        said = "A space is missing after this colon.", "Type a space there."
    elif "cannot start any token" in problem:
        said = _first_character(_after(lines, line, column)[:1])
    elif "flow" in context:
        fix = "Put a comma between entries, quotes round texts with a colon, and close the bracket."
        said = f"The brackets opened on line {opened} break off here.", fix
    elif "block" in context and ("expected key" in problem or "block end" in problem or "'-' indicator" in problem):
        said = _misplaced(_before(lines, line, column), opened)
    else:
        said = "The file cannot be read as YAML from here on.", _CHECK
    return said


def _quote(problem: str, opened: yaml.Mark, line: int, column: int, lines: Sequence[str]) -> Told:
    if "escape" in problem:
        # The two parsers point to the backslash or to the sign after it.
        column -= _before(lines, line, column).endswith("\\")
        message = "A backslash in double quotes begins a special character, and this is none."
        return line, column, message, "Write the backslash twice, or use single quotes."
    return (opened.line + 1, opened.column + 1, *_NEVER_CLOSED)


def _run_together(problem: str, lines: Sequence[str], line: int, before: str) -> Told | None:
    """Return what to say if a name and its value have run together at the beginning of this line.

    YAML takes them for a text, and notices only at the next colon (of which there is none other in ``before``).
    """
    if "could not find expected ':'" not in problem and not (problem.startswith("mapping") and ": " not in before):
        return None
    found = _NO_SPACE.match(_after(lines, line, 1)) if line else None
    if found is None:
        return None
    return line, found.end() + 1, f'A space is missing after the colon of "{found.group(1)}".', "Type a space there."


def _unclosed(lines: Sequence[str], line: int, column: int) -> tuple[int, int] | None:
    """Return where the quotation mark was opened that ends just before this place, if that was on an earlier line."""
    before = _before(lines, line, column).rstrip()
    mark = before[-1:]
    if mark not in ("'", '"') or before.count(mark) % 2 == 0:
        return None
    earlier = (number for number in range(line - 2, -1, -1) if lines[number].count(mark) % 2)
    number = next(earlier, None)
    return None if number is None else (number + 1, lines[number].rfind(mark) + 1)


def _colon(before: str) -> tuple[str, str]:
    if ": " in before:
        message = "A colon inside a text without quotes looks like a second name."
        return message, "Put the whole text in double quotes."
    return (
        "This line is indented further than the lines it belongs to.",
        "Begin it in the same column as its neighbours.",
    )


def _first_character(sign: str) -> tuple[str, str]:
    return f"A text without quotes cannot begin with {sign}.", "Put the whole text in double quotes."


def _misplaced(before: str, opened: int) -> tuple[str, str]:
    if before.rstrip().endswith(("'", '"')):
        message = "The text goes on after its closing quotation mark."
        return message, "Use the other kind of quotation marks round the whole text."
    message = f"This line does not stand in the column of the lines it belongs to, which begin on line {opened}."
    return message, "Begin it in the same column as its neighbours."


def _before(lines: Sequence[str], line: int, column: int) -> str:
    return lines[line - 1][: column - 1] if line <= len(lines) else ""


def _after(lines: Sequence[str], line: int, column: int) -> str:
    return lines[line - 1][column - 1 :] if line <= len(lines) else ""
