"""What a seat has been told outside the chamber, by whom and when; and what everybody has seen there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.chair_acts import AskInConfidence
from game.politics.corridor import CorridorAct, Talked, occasion
from game.politics.exchanges import When
from game.politics.favours import PlacesTraded
from game.politics.letters import LetterAnswered, LetterCirculated
from game.politics.room import RoomEvent
from game.procedure.act import Act
from game.procedure.meeting import Meeting
from game.rulebook.marks import N_
from game.texts.clock import hour
from game.views.nodes import Heading, Item, Node, Role, Rows, Text

if TYPE_CHECKING:
    from game.session import Turned
    from game.views.desk import Desk

OCCASIONS: Final = {
    When.BEFORE: N_("before the meeting"),
    When.BREAK: N_("in break {number}"),
    When.SILENCE: N_("in silence {number}"),
}
"""When delegations talk."""


def when(desk: Desk, meeting: Meeting) -> str:
    """Return when something was said: before the meeting, in which break or silence, or at what hour."""
    now = occasion(meeting)
    if now is None:
        return hour(desk.scenario.meeting.starts, meeting.minute)
    return desk.texts.say(OCCASIONS[now.when], number=now.number)


TALKS: Final[tuple[type[Act], ...]] = (CorridorAct, AskInConfidence)


def answers(desk: Desk, other: SeatId = "", kinds: tuple[type[Act], ...] = TALKS) -> Iterator[Item]:
    """Yield what this seat was told in such talks, oldest first; with ``other`` only what passed between the two."""
    for place, turned in enumerate(desk.turns):
        if isinstance(turned.act, kinds):
            for number, event in enumerate(turned.events):
                if isinstance(event, RoomEvent):
                    yield from _answer(desk, turned, event, other, f"told.{place}.{number}")


def _answer(desk: Desk, turned: Turned, event: RoomEvent, other: SeatId, id: str) -> Iterator[Item]:
    known = event.known_to
    if known is None or desk.seat not in known:
        return
    meeting = turned.before.meeting
    said = desk.texts.event(event, meeting)
    with_whom = next((seat for seat in known if seat != desk.seat), "")
    if said and (not other or other in known):
        name = meeting.name(with_whom) if with_whom else desk.texts.say(N_("Your own side"))
        words = (Text(said, Role.CAPTION),)
        yield Item(name, seat=with_whom, detail=words, aside=when(desk, meeting), id=id)


def seen_talking(desk: Desk) -> Iterator[Node]:
    """Yield who was seen with whom, occasion by occasion, and what else of it is public."""
    say = desk.texts.say
    seen: dict[str, list[Item]] = {}
    for place, turned in enumerate(desk.turns):
        for number, event in enumerate(turned.events):
            if isinstance(event, Talked | LetterCirculated | LetterAnswered | PlacesTraded):
                words = desk.texts.event(event, turned.before.meeting)
                first = event.one if isinstance(event, Talked) else event.seat
                item = Item(words, seat=first, id=f"seen.{place}.{number}")
                seen.setdefault(when(desk, turned.before.meeting), []).append(item)
    if not seen:
        yield Text(say(N_("Nobody has been seen talking yet.")), Role.CAPTION)
    for occasion_, items in seen.items():
        yield Heading(occasion_[:1].upper() + occasion_[1:], 3)
        yield Rows(tuple(items), id=f"seen.{occasion_}")
