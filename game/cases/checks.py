"""What must be right in a case beyond its form: seats, acts, switches, citations, codes, names of questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pydantic import ValidationError

from game.cases.acts import KINDS, OWN, built, codes, holds_seats
from game.cases.answers import MATTERS, NOTHING, QUESTIONS, SEATS, events_known
from game.cases.models import Case, Expectation, Step
from game.cases.names import Names, looks_like_an_alias, spread
from game.cases.setting import SWITCHES, absent_in, possible_values, switched
from game.council.seats import Standing
from game.council.states import STATES
from game.politics.vocabulary import SLUG
from game.procedure import Act
from game.rulebook.citations import CITATIONS
from game.scenario.problems import Problem, Severity, few, listed, near
from game.scenario.sentences import misfits, shown, told
from game.scenario.shapes import Root
from game.scenario.yaml_reader import Document, Path

OF_ACTS: Final = ("verdict", "code", "notes")
"""What can only be expected of a step."""
STEP_NAMES: Final = ("seat", "act", "vote", "next_meeting", "expect")
SEATS_GIVEN: Final = (
    *("presidency", "ranks", "absent", "contested", "parties", "disputants", "speakers", "requests", "briefers"),
    *("invited", "rapporteurs", "calls"),
)
"""Names under ``given`` that hold seats."""
GUESTS_GIVEN: Final = ("invited", "briefers", "requests")
"""Names under ``given`` that hold seats outside the Council."""


class Checker:
    """One case under examination; ``problems`` is what was found so far."""

    def __init__(self, case: Case, names: Names, document: Document, file: str) -> None:
        """Take a case whose form is right; ``document`` holds this case alone."""
        self.case = case
        self.names = names
        self.document = document
        self.file = file
        self.problems: list[Problem] = []

    def error(self, path: Sequence[str | int], message: str, fix: str, *, at_key: bool = False) -> None:
        """Note what keeps the case from being run."""
        place = (self.document.key_place if at_key else self.document.place)(path)
        self.problems.append(Problem(self.file, *place, Severity.ERROR, message, fix))

    def known(self, word: str, words: Iterable[str], what: str, path: Path, *, at_key: bool = False) -> bool:
        """Whether ``word`` is one of ``words``; notes it if not, with the word that was probably meant."""
        words = sorted(words)
        if word in words:
            return True
        meant = near(word, words)
        fix = f'Did you mean "{meant}"?' if meant else f"Write one of these: {few(words, 12)}."
        self.error(path, f'There is no {what} called "{word}".', fix, at_key=at_key)
        return False

    def seats(self, words: Iterable[str], path: Path, *, at_key: bool = False) -> bool:
        """Whether all these words stand for seats; notes the first that does not."""
        for word in words:
            mistake = self.names.mistake(word)
            if mistake:
                self.error((*path, word) if at_key else path, *mistake, at_key=at_key)
                return False
        return True


def check(checker: Checker) -> list[Problem]:
    """Return every mistake in a case whose form is right."""
    for one in CHECKS:
        one(checker)
    return checker.problems


def check_seats(checker: Checker) -> None:
    """Every seat under ``given`` is one, and only members preside or leave a chair empty."""
    given = checker.case.given
    for name in SEATS_GIVEN:
        value = getattr(given, name)
        words = (value,) if isinstance(value, str) else tuple(value)
        checker.seats(words, ("given", name), at_key=isinstance(value, dict))
    if given.floor:
        checker.seats((given.floor.seat,), ("given", "floor", "seat"))
    for section in ("drafts", "amendments"):
        for number, paper in enumerate(getattr(given, section)):
            named = (paper.mover, *getattr(paper, "sponsors", ()))
            named += tuple(filter(None, (getattr(paper, name, None) for name in ("seconder", "asked_by"))))
            checker.seats(named, ("given", section, number))
    if not checker.problems:
        _check_members(checker)
        _check_guests(checker)


def _check_guests(checker: Checker) -> None:
    given, names = checker.case.given, checker.names
    for name in GUESTS_GIVEN:
        for word in getattr(given, name):
            if any(names.seat(alias, names.seat(given.presidency, "")) in names.members for alias in spread(word)):
                fix = "Name seats outside the Council only, such as N1 or B1."
                checker.error(("given", name), f'"{word}" sits on the Council and is no guest.', fix)
    for word, standing in given.guests.items():
        if word in names.aliases or word in names.members or not re.fullmatch(SLUG, word):
            fix = "Write the id of a State that is not on the Council, or a name in small letters, such as expert."
            checker.error(("given", "guests", word), f'"{word}" cannot name a guest.', fix, at_key=True)
        elif standing in (Standing.PERMANENT, Standing.ELECTED):
            fix = "Write state, outside_state, observer, person, secretary_general or secretariat."
            checker.error(("given", "guests", word), f'"{word}" is no member of the Council that year.', fix)


def _check_members(checker: Checker) -> None:
    given, members = checker.case.given, checker.names.members
    if checker.names.seat(given.presidency, "") not in members:
        message = f'"{given.presidency}" does not sit on the Council, and only a member presides.'
        checker.error(("given", "presidency"), message, "Write a member, such as E1.")
    for word in absent_in(checker.case):
        for alias in spread(word):
            if checker.names.seat(alias, given.presidency) not in members:
                message = f'"{alias}" has no chair of its own that could be empty.'
                checker.error(("given", "absent"), message, "Name members of the Council only.")


def check_switches(checker: Checker) -> None:
    """Every switch exists and has a value it can have."""
    for name, value in checker.case.given.switches.items():
        path = ("given", "switches", name)
        if not checker.known(name, SWITCHES, "switch", path, at_key=True):
            continue
        try:
            switched(name, value)
        except ValueError:
            possible = possible_values(name)
            meant = near(str(value), possible)
            fix = f'Did you mean "{meant}"?' if meant else f"Write {listed(possible)}."
            checker.error(path, f'{shown(value)} is not possible for "{name}".', fix)


def check_citations(checker: Checker) -> None:
    """Everything that is cited stands in the rulebook."""
    for path, words in (
        (("rules",), checker.case.rules),
        *((((*at, "cites")), expectation.cites) for at, expectation in _expectations(checker.case)),
    ):
        for word in words:
            checker.known(word, CITATIONS, "citation", path)


def check_expectations(checker: Checker) -> None:
    """Codes, questions, matters and events exist, seats are seats, and an act is there to be judged."""
    for path, expectation in _expectations(checker.case):
        _check_expectation(checker, path, expectation)
    case = checker.case
    if not case.expect.model_fields_set:
        checker.error(("expect",), "Nothing is expected.", 'Write what should come of it, such as "phase: closed".')
    if case.do:
        return
    for name in OF_ACTS:
        if name in case.expect.model_fields_set:
            message = f'"{name}" is about an act, and nothing is done in this case.'
            checker.error(("expect", name), message, f'Add steps under "do", or delete "{name}".', at_key=True)


class Vocabulary(NamedTuple):
    """Words that may stand for something expected: its name, what it is called, all words there are."""

    name: str
    what: str
    words: Callable[[], Iterable[str]]


VOCABULARIES: Final = (
    Vocabulary("code", "requirement with the code", codes),
    Vocabulary("notes", "requirement with the code", codes),
    Vocabulary("faults", "requirement with the code", codes),
    Vocabulary("decided", "kind of question", lambda: QUESTIONS),
    Vocabulary("motions", "kind of question", lambda: QUESTIONS),
    Vocabulary("pending", "matter", lambda: MATTERS),
    Vocabulary("events", "kind of event", events_known),
    Vocabulary("no_events", "kind of event", events_known),
)


def _check_expectation(checker: Checker, path: Path, expectation: Expectation) -> None:
    for vocabulary in VOCABULARIES:
        value = getattr(expectation, vocabulary.name)
        for word in (value,) if isinstance(value, str) else value or ():
            at_key = isinstance(value, dict)
            where = (*path, vocabulary.name, word) if at_key else (*path, vocabulary.name)
            checker.known(word, vocabulary.words(), vocabulary.what, where, at_key=at_key)
    for name in SEATS:
        value = getattr(expectation, name)
        words = (value,) if isinstance(value, str) else value or ()
        known = STATES if name == "next_president" else (NOTHING,)
        checker.seats((word for word in words if word not in known), (*path, name))


def check_steps(checker: Checker) -> None:
    """Every step is one act with its fields, one vote, or the way to the next meeting."""
    for path, step in _steps(checker.case):
        kinds = [name for name in ("act", "vote", "next_meeting") if getattr(step, name) is not None]
        if len(kinds) != 1:
            message = "This step says what is done more than once." if kinds else "This step does not say what is done."
            checker.error(path, message, 'Write one of "act:", "vote:" and "next_meeting:" in each step.')
        elif step.act is None:
            _check_no_act(checker, path, step)
        elif checker.known(step.act, KINDS, "act", (*path, "act")):
            _check_act(checker, path, step)


def _check_no_act(checker: Checker, path: Path, step: Step) -> None:
    for name in (*(("seat",) if step.seat else ()), *step.fields):
        message = f'"{name}" does not belong to a step without an act.'
        checker.error((*path, name), message, "Delete it, or write an act.", at_key=True)
    if step.vote is None:
        return
    chair = checker.names.seat(checker.case.given.presidency, "")
    seen: set[str] = set()
    for name in ("yes", "no", "takes_no_part", "absent"):
        words = tuple(getattr(step.vote, name))
        if not checker.seats(words, (*path, "vote", name)):
            continue
        for alias in (alias for word in words for alias in spread(word)):
            seat = checker.names.seat(alias, chair)
            if seat not in checker.names.members:
                message = f'"{alias}" is not a member of the Council and has no vote.'
                checker.error((*path, "vote", name), message, 'To try it all the same, write an act "cast_vote".')
            elif seat in seen:
                message = f'"{alias}" votes twice.'
                checker.error((*path, "vote", name), message, "Name each member once.")
            seen.add(seat)


def _check_act(checker: Checker, path: Path, step: Step) -> None:
    kind = KINDS[step.act or ""]
    if not step.seat:
        checker.error(path, "This step does not say who acts.", 'Add "seat:" with a seat, such as PRES.')
        return
    sound = checker.seats(step.seat, (*path, "seat"))
    for name, value in step.fields.items():
        if name not in OWN[step.act or ""]:
            _tell_stray_field(checker, path, step, name)
            sound = False
        else:
            sound = _check_field(checker, kind, (*path, name), value) and sound
    if not sound:
        return
    chair = checker.names.seat(checker.case.given.presidency, "")
    try:
        built(step, checker.names, chair, chair)
    except ValidationError as failure:
        inside = checker.document.part(path)
        found = tuple(misfit for misfit in misfits(failure, inside.data))
        checker.problems.extend(told(found, inside, checker.file, Root(kind, "This act")))


def _tell_stray_field(checker: Checker, path: Path, step: Step, name: str) -> None:
    possible = OWN[step.act or ""]
    meant = near(name, (*possible, *STEP_NAMES))
    if meant:
        fix = f'Did you mean "{meant}"?'
    else:
        fix = f"Its own fields are {listed(possible, 'and')}." if possible else "It has no fields of its own."
    checker.error((*path, name), f'The act "{step.act}" has no field "{name}".', fix, at_key=True)


def _check_field(checker: Checker, kind: type[Act], path: Path, value: object) -> bool:
    """Whether every word in a field that is a seat, or can only be meant as one, stands for a seat."""
    words = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    texts = [word for word in words if isinstance(word, str)]
    if not holds_seats(kind, str(path[-1])):
        texts = [word for word in texts if looks_like_an_alias(word)]
    return checker.seats(texts, path)


def _steps(case: Case) -> Iterator[tuple[Path, Step]]:
    yield from ((("given", "played", number), step) for number, step in enumerate(case.given.played))
    yield from ((("do", number), step) for number, step in enumerate(case.do))


def _expectations(case: Case) -> Iterator[tuple[Path, Expectation]]:
    yield from (((*path, "expect"), step.expect) for path, step in _steps(case) if step.expect)
    yield ("expect",), case.expect


CHECKS: Final = (check_seats, check_switches, check_citations, check_expectations, check_steps)
"""Every check of a case. One function a check; a new one is a name here."""
