"""The presidency as the room sees it: two needles with what moved them, and the choice that is here, if one is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.chair_acts import SOUNDINGS, AskInConfidence, soundings_left
from game.politics.chairing import NeedleMoved, has_presumed, stretch
from game.politics.conduct import DOUBTED, MOMENTUM, NEEDLES, TRUST, Needle, needle_word
from game.politics.moments_of_chair import INVENTED, Moment, Way, arising
from game.politics.room import Room
from game.procedure.meeting import Phase
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.clock import hour
from game.views.asked import FORMS
from game.views.choices import act_choice
from game.views.forms import form_choice
from game.views.heard import answers
from game.views.intents import Go
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Role, Rows, Text
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

STRETCH: Final = {
    1: N_("Members give a little more for you than they would otherwise."),
    -1: N_("Members give a little less for you than they would otherwise."),
    0: N_("Members give what they would give anyway."),
}
"""What the two needles together do to what members can swallow."""


NOT_FORGOTTEN: Final = N_(
    "What has been said in the Council's name without it is not forgotten today: trust rises to “{word}” at most."
)


def places(room: Room) -> tuple[tuple[Needle, int], ...]:
    """Return both needles, with where they stand."""
    return (Needle.TRUST, room.trust), (Needle.MOMENTUM, room.momentum)


def needles_line(texts: Texts, room: Room) -> str:
    """Return both needles in words: "Chair accepted, momentum steady"."""
    trust, momentum = (texts.say(needle_word(needle, place)) for needle, place in places(room))
    return texts.say(N_("Chair {trust}, momentum {momentum}"), trust=trust, momentum=momentum)


def has_needles(knowledge: Knowledge) -> bool:
    """Whether it matters in this meeting how the room sees the chair."""
    return bool(knowledge.facts.issues) and not knowledge.meeting.closed


def chair_row(desk: Desk) -> tuple[Rows, ...]:
    """Return both needles in a row beside the table, for whoever presides; it leads to their page."""
    knowledge = desk.knowledge
    if knowledge.seat != knowledge.meeting.chair or not has_needles(knowledge):
        return ()
    words = needles_line(desk.texts, knowledge.room)
    here = desk.texts.say(N_("A choice is here")) if arising(knowledge.meeting, knowledge.room) else ""
    detail = (Text(here, Role.HINT),) if here else ()
    way = Choice("go.chair", words, Go("chair"), "J", "scale")
    return (Rows((Item(words, detail=detail, choice=way, id="row.chair"),), id="needles"),)


def chair_page(desk: Desk, place: Place) -> Page:
    """Return how the room sees the presidency; whoever presides also sees what choice is here."""
    del place
    texts, knowledge = desk.texts, desk.knowledge
    back = Choice("go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=True)
    choices, needles = tuple(_choices(desk)), tuple(_needles(desk))
    return Page(
        "chair",
        texts.say(N_("The presidency")),
        choices or needles,
        needles if choices else (),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.meeting.chair,
        acts=(back, *_ways_at_hand(desk), *sounding_way(desk)),
        foot=texts.say(N_("Trust and momentum are the room's, and everybody sees them.")),
    )


# The choice that is here.


def _choices(desk: Desk) -> Iterator[Node]:
    say, knowledge = desk.texts.say, desk.knowledge
    own = knowledge.seat == knowledge.meeting.chair
    found = arising(knowledge.meeting, knowledge.room) if own else ()
    if not found:
        return
    yield Heading(say(N_("A choice is here")), 1)
    yield Text(say(INVENTED), Role.CAPTION, mark=Mark.INVENTED)
    for moment in found:
        yield Heading(say(moment.title), 2)
        yield Rows(tuple(_ways(desk.texts, moment)), id=f"ways.{moment.id}")


def _ways(texts: Texts, moment: Moment) -> Iterator[Item]:
    """Yield the three ways, by their words: the order tells nothing of what is wise."""
    ways: list[Way] = sorted((moment.clean, moment.tempting, moment.careful), key=lambda way: way.says)
    for number, way in enumerate(ways, start=1):
        brings = (Text(texts.say(way.brings), Role.CAPTION),)
        yield Item(texts.say(way.says), detail=brings, number=number, id=f"way.{moment.id}.{number}")


AT_HAND: Final = {
    "own_state": (("state_why_i_stay", "W"), ("cede_chair", "V")),
    "suspension": (("propose_suspension", "B"),),
}
"""By the moment: the acts it asks for that stand nowhere else in front, each with its key."""


def _ways_at_hand(desk: Desk) -> Iterator[Choice]:
    """Yield the acts of the choice that is here which the chamber does not show in front."""
    knowledge = desk.knowledge
    if knowledge.seat != knowledge.meeting.chair:
        return
    possible = {verdict.act.kind: verdict for verdict in reversed(knowledge.options) if verdict.in_order}
    for moment in arising(knowledge.meeting, knowledge.room):
        for kind, key in AT_HAND.get(moment.id, ()):
            if kind in possible and kind in FORMS:
                yield form_choice(desk.texts, kind, key=key)
            elif kind in possible:
                yield replace(act_choice(desk.texts, knowledge, possible[kind]), key=key)


# The needles.


def _needles(desk: Desk) -> Iterator[Node]:
    say, knowledge = desk.texts.say, desk.knowledge
    room = knowledge.room
    yield Heading(say(N_("How the room sees the chair")), 2)
    rows = (
        Item(
            say(NEEDLES[needle]),
            detail=(Text(_last(desk, needle), Role.CAPTION),),
            aside=say(needle_word(needle, place)),
            id=f"needle.{needle.value}",
        )
        for needle, place in places(room)
    )
    yield Rows(tuple(rows), id="needles")
    if has_presumed(room):
        yield Text(say(NOT_FORGOTTEN, word=say(needle_word(Needle.TRUST, DOUBTED))))
    yield Text(say(STRETCH[stretch(room)]))
    if knowledge.seat == knowledge.meeting.chair and knowledge.facts.paragraphs:
        yield from soundings(desk)


def _last(desk: Desk, needle: Needle) -> str:
    """Return what moved a needle last, and when."""
    moves = [(at, said) for event, _, at, said in needle_moves(desk) if event.needle is needle]
    if moves:
        at, said = moves[-1]
        return desk.texts.say(N_("{hour}: {said}"), hour=at, said=said)
    begun = TRUST if needle is Needle.TRUST else MOMENTUM
    return desk.texts.say(N_("As it began: {word}."), word=desk.texts.say(needle_word(needle, begun)))


def needle_moves(desk: Desk) -> Iterator[tuple[NeedleMoved, SeatId, str, str]]:
    """Yield each move of a needle so far, oldest first: who presided, the hour, and what moved it."""
    starts = desk.scenario.meeting.starts
    for turned in desk.turns:
        meeting = turned.before.meeting
        for event in turned.events:
            if isinstance(event, NeedleMoved):
                yield event, meeting.chair, hour(starts, meeting.minute), desk.texts.event(event, meeting)


def soundings(desk: Desk) -> Iterator[Node]:
    """Yield what members have said in confidence, and how often one can still ask."""
    texts, knowledge = desk.texts, desk.knowledge
    left = texts.say(N_("{left} of {all} left"), left=soundings_left(knowledge.room, knowledge.seat), all=SOUNDINGS)
    yield Heading(texts.say(N_("Asked in confidence")), 3, left)
    rows = tuple(answers(desk, kinds=(AskInConfidence,)))
    yield Rows(rows, texts.say(N_("Nobody so far.")), "soundings")


def sounding_way(desk: Desk) -> tuple[Choice, ...]:
    """Return the way to ask a member in confidence, while a text is sought and asking is still possible."""
    knowledge = desk.knowledge
    meeting = knowledge.meeting
    seeks = meeting.phase is Phase.TEXT and meeting.top is None and meeting.text is None and not meeting.closed
    if knowledge.seat != meeting.chair or not seeks or not knowledge.facts.paragraphs:
        return ()
    if not soundings_left(knowledge.room, knowledge.seat):
        return ()
    kind = AskInConfidence.model_fields["kind"].default
    label = desk.texts.say(N_("Ask a member in confidence"))
    return (Choice("go.sounding", label, Go("form", about=kind), "A", "ear", rules=(cite.SIMPLIFIED_SOUNDINGS.id,)),)
