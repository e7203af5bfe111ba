"""What stands in the way of the text, as far as a seat knows, and the lever it has, when the moment to use it comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.politics import Knowledge
from game.politics.bargaining import CARRIERS
from game.politics.breaking import falls_short
from game.politics.corridor import can_talk, under_silence
from game.politics.ledger import ledger
from game.politics.sightings import Side
from game.procedure.meeting import Meeting, Phase
from game.procedure.pace import ROUNDS_OF_SILENCE
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.corridor import has_corridor
from game.views.nodes import Role, Text

IN_THE_WAY: Final = {
    Side.ABOVE: (
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: “{verb}” is too strong for one member."),
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: “{verb}” is too strong for {number}."),
    ),
    Side.BELOW: (
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: “{verb}” is too weak for one member."),
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: “{verb}” is too weak for {number}."),
    ),
    Side.OUTSIDE: (
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: one member cannot take “{verb}”."),
        N_("Most in the way, as far as you know: paragraph {place}, “{title}”: {number} members cannot take “{verb}”."),
    ),
}
"""What is most in the way, for one member and for several."""
NOW: Final = N_("A member can carry other words there for you: corridor.")
LATER: Final = N_("In the next break or silence a member can carry other words there for you.")
OWN_NOW: Final = N_("You can put other words there forward yourself: corridor.")
OWN_LATER: Final = N_("In the next break or silence you can put other words there forward yourself.")


def lever(texts: Texts, knowledge: Knowledge) -> Iterator[Text]:
    """Yield one line in a break, and once a silence has been broken, to a seat that still wants words in the text."""
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    if seat == meeting.chair or not has_corridor(knowledge) or not _is_time(meeting):
        return
    if not any(falls_short(meeting, room, seat, part) for part in knowledge.facts.paragraphs):
        return
    found = ledger(knowledge)
    part = found.at_risk
    if part is None:
        return
    # Who cannot take the words at all has not said which way, and counts with those that have.
    takers = {side: found.takers(part, side) and found.takers(part, side, Side.OUTSIDE) for side in IN_THE_WAY}
    side = max(takers, key=lambda side: len(takers[side]))
    one, many = IN_THE_WAY[side]
    way = texts.count(one, many, len(takers[side]), place=found.number(part), title=part.title, verb=part.verb)
    how = _how(knowledge)
    yield Text(f"{way} {texts.say(how)}" if how else way, Role.HINT)


def _how(knowledge: Knowledge) -> str:
    """Return how words of the seat can come into the text; empty if it has no way left."""
    meeting, room, seat = knowledge.meeting, knowledge.room, knowledge.seat
    carried, now = room.exchanges.carried, can_talk(meeting, room, seat)
    if sum(one.of == seat for one in carried) >= CARRIERS:
        return ""
    if meeting.is_member(seat) and all(one.by != seat for one in carried):
        return OWN_NOW if now else OWN_LATER
    return NOW if now else LATER


def _is_time(meeting: Meeting) -> bool:
    """Whether words can still be changed, and either a break runs or a silence was the last thing to be broken."""
    if meeting.text is not None or meeting.live_drafts or meeting.rounds >= ROUNDS_OF_SILENCE:
        return False
    if meeting.suspended:
        return True
    proposal = meeting.proposal
    again = under_silence(meeting) is not None and proposal is not None and not proposal.objections
    return meeting.rounds > (1 if again else 0) and (again or (meeting.phase is Phase.TEXT and meeting.top is None))
