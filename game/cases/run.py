"""Run a case: play to its position, try its steps, compare what comes of them with what is expected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.cases.answers import SEATS, Moment, Value, answered, plain
from game.cases.models import Case, Expectation, Step
from game.cases.names import Names
from game.cases.position import reached
from game.cases.setting import house_of, meeting_before
from game.cases.steps import tried
from game.council.seats import SeatId

ORDERLY: Final = "in_order"
"""The verdict that is expected of every step of which nothing else is said."""
REFUSED: Final = "refused"
"""The verdict on an act that cannot be done."""


@dataclass(frozen=True)
class Result:
    """What came of a case.

    Attributes:
        case: the case.
        expected: what should come of it, by name; steps before the last by their number, as "step 2: verdict".
        got: what came of it, by the same names.
        preset: the house rules in which it came so; the first that differ, or else the first of all.
        said: what the engine says to the acts that are refused or wrong, as sentences.
    """

    case: Case
    expected: Mapping[str, Value]
    got: Mapping[str, Value]
    preset: str
    said: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether everything came as expected."""
        return self.expected == self.got

    @property
    def fails(self) -> bool:
        """Whether it differs and nobody disputes the answer."""
        return not self.agrees and self.case.disputed is None


def run(case: Case, names: Names) -> Result:
    """Run a case in all its house rules.

    Raises:
        OutOfReachError: if its position cannot be reached by playing.
    """
    results = [_Run(case, names, preset).result() for preset in case.house]
    return next((result for result in results if not result.agrees), results[0])


@dataclass
class _Run:
    """One case in one preset, as it goes on."""

    case: Case
    names: Names
    preset: str
    expected: dict[str, Value] = field(default_factory=dict)
    got: dict[str, Value] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def result(self) -> Result:
        """Play the case and return what came of it."""
        case, names = self.case, self.names
        start = reached(meeting_before(case, names, house_of(case.given, self.preset)), case.given, names)
        if not case.do:
            wanted = expected_of(case.expect, names, start.chair)
            self._compare("", wanted, Moment(names, start, start, asked=tuple(wanted)))
        moment: Moment | None = Moment(names, start, start)
        for number, one in enumerate(case.do, 1):
            moment = self._step(number, one, moment)
        return Result(case, self.expected, self.got, self.preset, tuple(self.said))

    def _step(self, number: int, one: Step, before: Moment | None) -> Moment | None:
        """Try one step and compare; return the moment after it, None if the case cannot go on from there."""
        last, chair = number == len(self.case.do), before.after.chair if before else ""
        wanted = expected_of(one.expect, self.names, chair) if one.expect else {}
        if last:
            wanted |= expected_of(self.case.expect, self.names, chair)
        verdict = wanted.setdefault("verdict", ORDERLY)
        prefix = "" if last else f"step {number}: "
        if before is None:
            self._compare(prefix, wanted if last or one.expect else {}, None)
            return None
        announces = not last and self.case.do[number].act == "announce_result"
        moment = tried(one, before, ("do", number - 1), tuple(wanted), announces=announces)
        word = answered("verdict", moment, verdict)
        if moment.verdict is not None and not moment.verdict.in_order:
            self.said.append(str(moment.verdict))
        self._compare(prefix, wanted if last or one.expect or word != verdict else {}, moment)
        return moment if word == verdict or word != REFUSED else None

    def _compare(self, prefix: str, wanted: Mapping[str, Value], moment: Moment | None) -> None:
        for name, value in wanted.items():
            self.expected[prefix + name] = value
            self.got[prefix + name] = answered(name, moment, value) if moment else None


def expected_of(expectation: Expectation, names: Names, chair: SeatId) -> dict[str, Value]:
    """Return what is expected by name, as JSON holds it, seats as the case writes them."""
    found: dict[str, Value] = {}
    for name in Expectation.model_fields:
        if name not in expectation.model_fields_set:
            continue
        value = getattr(expectation, name)
        if name in SEATS:
            seats = [names.shown(seat) for seat in names.seats((value,) if isinstance(value, str) else value, chair)]
            value = seats[0] if isinstance(value, str) else seats
        found[name] = plain(value)
    return found
