"""The length of a game: how much of one's seat one decides oneself, chosen with the seat, and what each length asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.people import Span
from game.politics.vocabulary import Length
from game.rulebook.marks import N_
from game.scenario import Scenario
from game.views.intents import Command, Order
from game.views.nodes import Choice, Node, Options, Role, Text

if TYPE_CHECKING:
    from game.texts import Texts
    from game.views.place import Place

LENGTH: Final = "length"
"""The field with the length chosen."""
NAMES: Final = {Length.FULL: N_("Full"), Length.CLASS: N_("For a class")}
ASKS: Final = {
    Length.FULL: N_("About {decisions} decisions, {reading} minutes of reading"),
    Length.CLASS: N_("About {decisions} decisions, {reading} minutes of reading, 45 minutes with talk"),
}
"""What a game of each length asks of a person."""
DONE_FOR_YOU: Final = N_("In a class game the routine of your seat is done for you.")


def chosen_length(place: Place, scenario: Scenario, seats: Sequence[SeatId]) -> Length:
    """Return the length chosen for a game of people at ``seats``: a full one, unless a class game is offered there."""
    wanted = place.fields.get(LENGTH) == Length.CLASS and any(_offers_class(scenario, seat) for seat in seats)
    return Length.CLASS if wanted else Length.FULL


def span_of(scenario: Scenario, seat: SeatId, length: Length) -> Span | None:
    """Return what a game of this length asks of ``seat``; None if nobody has measured it."""
    own = scenario.facts.participant(seat)
    return own.playable.lengths.get(length) if own and own.playable else None


def length_choice(texts: Texts, place: Place, scenario: Scenario, seat: SeatId) -> tuple[Node, ...]:
    """Return the choice of a length and what each asks; nothing where no class game is offered."""
    if not _offers_class(scenario, seat):
        return ()
    now = chosen_length(place, scenario, (seat,))
    choices = tuple(
        Choice(
            f"{LENGTH}.{length}",
            texts.say(name),
            Command(Order.FILL, f"{LENGTH}={length}"),
            checked=length is now,
        )
        for length, name in NAMES.items()
    )
    more = (Text(texts.say(DONE_FOR_YOU), Role.CAPTION),) if now is Length.CLASS else ()
    return Options(LENGTH, texts.say(N_("Length")), choices, _asks(texts, scenario, seat, now)), *more


def _asks(texts: Texts, scenario: Scenario, seat: SeatId, length: Length) -> str:
    span = span_of(scenario, seat, length)
    return texts.say(ASKS[length], decisions=span.decisions, reading=span.reading) if span else ""


def _offers_class(scenario: Scenario, seat: SeatId) -> bool:
    return span_of(scenario, seat, Length.CLASS) is not None
