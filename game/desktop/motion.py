"""Movement that plays over a state which is already final, and can always be skipped. Times in milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.views.nodes import Chamber, Hand, Page, Record, Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

SCREEN, LIGHT, ENTRY = 160, 240, 160
RING, REDUCED = 80, 80
VOTE, ALL_VOTES = 60, 900
BAR, BAR_STOP = 400, 120
"""The result bar fills in the first time and halts at the mark for the second."""
BLINK = 530


def change_of(old: Page, new: Page) -> int:
    """How long the cross-fade from one page to the next takes; 0 where only typing or a choice's state changed."""
    if old.screen != new.screen or _open_tab(old) != _open_tab(new):
        return SCREEN
    if _speaking(old) != _speaking(new):
        return LIGHT
    return ENTRY if _entries(old) != _entries(new) else 0


def new_hands(old: Page, new: Page) -> tuple[str, ...]:
    """Seats whose hand was not yet known on the old page, in alphabetical order."""
    before = _hands(old)
    cast = (Hand.YES, Hand.NO, Hand.ABSTAIN)
    return tuple(sorted(seat for seat, hand in _hands(new).items() if hand in cast and before.get(seat) != hand))


def newly_counted(old: Page, new: Page) -> Tally | None:
    """The vote whose result is new on this page."""
    before = {tally.question for tally in _tallies(old) if tally.counted}
    return next((tally for tally in _tallies(new) if tally.counted and tally.question not in before), None)


def _tallies(page: Page) -> list[Tally]:
    return [node for chamber in _chambers(page) for node in chamber.stage if isinstance(node, Tally)]


def _open_tab(page: Page) -> str:
    return next((tab.id for tab in page.tabs if tab.checked), "")


def _chambers(page: Page) -> list[Chamber]:
    return [node for node in page.main if isinstance(node, Chamber)]


def _speaking(page: Page) -> list[str]:
    return [
        place.seat
        for chamber in _chambers(page)
        for place in (*chamber.table, *chamber.officials, *chamber.bench)
        if place.speaking
    ]


def _entries(page: Page) -> int:
    return sum(len(node.entries) for node in (*page.main, *page.side) if isinstance(node, Record))


def _hands(page: Page) -> dict[str, Hand]:
    return {place.seat: place.hand for chamber in _chambers(page) for place in chamber.table if chamber.voting}


def eased(k: float) -> float:
    """Quick at first, then settling."""
    return 1 - (1 - min(1.0, max(0.0, k))) ** 3


class Motion:
    """What is moving now. ``advance`` is the only source of time."""

    def __init__(self) -> None:
        """Begin at rest."""
        self.reduced = False
        self._fade = self._fade_length = 0
        self._ring = 0
        self._votes: tuple[str, ...] = ()
        self._votes_age = 0
        self._bar: Tally | None = None
        self._bar_age = 0

    def begin_fade(self, length: int) -> None:
        """Cross-fade from the picture shown so far."""
        self._fade = self._fade_length = min(length, REDUCED) if self.reduced else length

    def begin_ring(self) -> None:
        """Let the focus ring fade in."""
        self._ring = 0 if self.reduced else RING

    def begin_votes(self, seats: tuple[str, ...]) -> None:
        """Let the votes of these seats appear one after the other; at once in reduced motion."""
        self._votes, self._votes_age = (() if self.reduced else seats), 0

    def begin_bar(self, tally: Tally | None) -> None:
        """Let the result bar fill once the votes are there; at once in reduced motion."""
        self._bar, self._bar_age = (None if self.reduced else tally), -round(self._votes_length if self._votes else 0)

    def advance(self, ms: int) -> None:
        """Let time pass."""
        self._fade = max(0, self._fade - ms)
        self._ring = max(0, self._ring - ms)
        self._votes_age += ms
        if self._votes and self._votes_age >= self._votes_length:
            self._votes = ()
        self._bar_age += ms
        if self._bar_age >= BAR + BAR_STOP:
            self._bar = None

    def finish(self) -> None:
        """End every movement where it leads to."""
        self._fade = self._ring = 0
        self._votes, self._bar = (), None

    @property
    def moving(self) -> bool:
        """Whether anything moves."""
        return bool(self._fade or self._ring or self._votes or self._bar)

    @property
    def old_picture(self) -> float:
        """How much of the picture before is still seen, 1 to 0."""
        return self._fade / self._fade_length if self._fade else 0.0

    @property
    def ring(self) -> float:
        """How far the focus ring has come, 0 to 1."""
        return 1 - self._ring / RING

    @property
    def cells(self) -> float:
        """How many cells of the result bar are filled."""
        if self._bar is None:
            return 99.0
        total = self._bar.yes + self._bar.no + self._bar.abstain
        mark = BAR * self._bar.need / max(1, total)
        age = self._bar_age
        if age > mark:
            age = max(round(mark), age - BAR_STOP)
        return max(0.0, total * age / BAR)

    @property
    def _step(self) -> float:
        return min(VOTE, ALL_VOTES / max(1, len(self._votes)))

    @property
    def _votes_length(self) -> float:
        return self._step * len(self._votes) + SCREEN

    @property
    def arrived(self) -> Mapping[str, float]:
        """How far each arriving vote has come, 0 to 1."""
        return {
            seat: eased((self._votes_age - number * self._step) / SCREEN) for number, seat in enumerate(self._votes)
        }
