"""Evidence: what things learnt earlier, of other words perhaps, still tell of the words on the table now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.politics.exchanges import Answer, LineTold, Told
from game.politics.ladders import Paragraph
from game.politics.on_table import Part, paragraph_of, place_of
from game.politics.room import Room
from game.politics.sightings import Side, Sighting, Source
from game.politics.stance import Reach, whole_rungs

GUESSES: Final = frozenset({Source.LIKELY, Source.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Evidence:
    """On which side some words lie of what a member can live with, and how that is known."""

    side: Side | None
    """None: nothing is known."""
    source: Source
    steps: int = 0
    """How many rungs the words lie outside, at least; 0 inside, or where that is not known."""
    nearest: str = ""
    """The nearest words it could live with, in short, where it said so."""
    weight: int | None = None
    """How much it cares, 0 to 2, where it said so."""
    firm: bool = True
    """Whether it still holds for certain: rooms may have moved since."""

    @property
    def sure(self) -> bool:
        """Whether one can build on it."""
        return self.side is not None and self.firm and self.source not in GUESSES


def weighed(
    room: Room, seat: SeatId, part: Part, learnt: Sequence[Sighting], lines: Sequence[LineTold]
) -> Evidence | None:
    """Return what was learnt last of one member that bears on the words of ``part``; None if nothing does."""
    paragraph = paragraph_of(room.facts, part.id)
    if paragraph is None:
        same = [one for one in learnt if one.words == part.words]
        return Evidence(same[-1].side, same[-1].source) if same else None
    place = place_of(paragraph, part.words)
    if any(_crosses(line, place) for line in lines):
        return Evidence(Side.OUTSIDE, Source.TOLD)
    for one in reversed(learnt):
        told = _told(room, seat, one)
        found = _by_telling(room, paragraph, place, one, told) if told else _by_sighting(room, paragraph, place, one)
        if found is not None:
            return found
    return None


def _crosses(line: LineTold, place: int) -> bool:
    above = line.at_least is not None and place >= line.at_least
    return above or (line.at_most is not None and place <= line.at_most)


def told_reach(room: Room, seat: SeatId, sighting: Sighting) -> Reach | None:
    """Return between which rungs the member said it is at ease, with what statements have moved since; None if not."""
    told = _told(room, seat, sighting)
    return _grown(room, sighting, told) if told else None


def _grown(room: Room, sighting: Sighting, told: Told) -> Reach:
    up, down = _moved(room, sighting)
    return Reach(max(0, told.floor - down), told.ceiling + up, told.weight)


def _told(room: Room, seat: SeatId, sighting: Sighting) -> Told | None:
    """Return what the member told the seat of the paragraph, if that is where the sighting comes from."""
    if sighting.source is not Source.TOLD or sighting.by != seat:
        return None
    fits = (one for one in room.exchanges.told if (one.by, one.to) == (sighting.member, seat))
    return next((one for one in fits if one.paragraph == sighting.paragraph and _is_whole(one)), None)


def _is_whole(told: Told) -> bool:
    return told.answer in (Answer.REACH, Answer.NO_INTEREST)


def _moved(room: Room, sighting: Sighting) -> tuple[int, int]:
    """Return by how many whole rungs the member's room has grown upwards and downwards since."""
    nudge = room.nudge(sighting.member, sighting.paragraph)
    return whole_rungs(nudge.up) - sighting.up, whole_rungs(nudge.down) - sighting.down


def _by_telling(room: Room, paragraph: Paragraph, place: int, sighting: Sighting, told: Told) -> Evidence:
    """Return what it said of the rung at ``place``. Room that statements gave is uncertain: a red line may bar it."""
    now = _grown(room, sighting, told)
    outside = now.outside(place) if told.weight else 0
    if not outside:
        firm = not told.weight or told.floor <= place <= told.ceiling
        return Evidence(Side.INSIDE, Source.TOLD, weight=told.weight, firm=firm)
    side, end = (Side.ABOVE, now.ceiling) if outside > 0 else (Side.BELOW, now.floor)
    verb = paragraph.ladder[min(end, len(paragraph.ladder) - 1)].verb
    return Evidence(side, Source.TOLD, abs(outside), verb, told.weight)


def _by_sighting(room: Room, paragraph: Paragraph, place: int, one: Sighting) -> Evidence | None:
    """Return what a sighting of some rung tells of the rung at ``place``."""
    seen = place_of(paragraph, one.words)
    up, down = _moved(room, one)
    match one.side:
        case Side.ABOVE:
            return _beyond(paragraph, place - seen, place, one, grown=up)
        case Side.BELOW:
            return _beyond(paragraph, seen - place, place, one, grown=down)
        case Side.INSIDE if seen == place:
            return Evidence(Side.INSIDE, one.source, firm=still_holds(room, one))
        case Side.OUTSIDE if seen == place:
            return Evidence(Side.OUTSIDE, one.source)
    return None


def _beyond(paragraph: Paragraph, further: int, place: int, one: Sighting, *, grown: int) -> Evidence | None:
    """Return what is known of a rung from one that lay outside: ``further`` is how much further out it lies.

    Where the member named words with which it could live, its room ends there, or, as far as one can tell, where
    statements have moved that end since: ``grown`` rungs further out.
    """
    if one.nearest:
        named = place_of(paragraph, one.nearest)
        end = named + grown if one.side is Side.ABOVE else named - grown
        outside = place - end if one.side is Side.ABOVE else end - place
        verb = paragraph.ladder[max(0, min(end, len(paragraph.ladder) - 1))].verb
        if outside > 0:
            return Evidence(one.side, one.source, outside, verb)
        return Evidence(Side.INSIDE, one.source, nearest=verb, firm=place == named)
    if further >= 0 and grown <= 0:
        return Evidence(one.side, one.source, further + 1)
    return Evidence(Side.INSIDE, one.source, firm=False) if grown > 0 and further <= 0 else None


def still_holds(room: Room, one: Sighting) -> bool:
    """Whether what was learnt of some words is still so, for all that has been said since."""
    up, down = _moved(room, one)
    match one.side:
        case Side.ABOVE:
            return up <= 0
        case Side.BELOW:
            return down <= 0
        case Side.INSIDE:
            return up >= 0 and down >= 0
        case _:
            return True
