"""The corridor: whom one can speak to, what to say to them, what they have answered, and who was seen talking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.capital import MOODS, patience
from game.politics.corridor import (
    DELEGATIONS,
    can_talk,
    delegations,
    is_open,
    occasion,
    partners,
    under_silence,
)
from game.politics.exchanges import When
from game.politics.ledger import Ledger, Row, View, ledger
from game.politics.sightings import Side
from game.rulebook.marks import N_
from game.session.attention import talks_to_come
from game.texts import Texts
from game.views.errands import ALL, CAPITAL, LETTER, ROOM, WHOM, errand, steps, telling
from game.views.heard import answers, seen_talking
from game.views.intents import Command, Go, Order
from game.views.ledger import SOURCES
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Role, Rows, Text
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

FIRST: Final = 5
"""Delegations that are shown before all others."""
TALK, HEARD, SEEN = "talk", "heard", "seen"
TABS: Final = ((TALK, N_("Talk")), (HEARD, N_("What you were told")), (SEEN, N_("Who talked to whom")))
WORRYING: Final = frozenset({View.UNKNOWN, View.DOUBTFUL, View.HARD, View.CANNOT, View.OBJECTS})
"""What those make of the text whom a delegation without a list of its own would see first."""
SIDES: Final = {
    Side.ABOVE: N_("{title}: too strong ({source})"),
    Side.BELOW: N_("{title}: too weak ({source})"),
    Side.OUTSIDE: N_("{title}: not acceptable ({source})"),
    Side.INSIDE: N_("{title}: fine ({source})"),
}


def has_corridor(knowledge: Knowledge) -> bool:
    """Whether this seat has business outside the chamber at some time of the meeting."""
    return bool(knowledge.facts.paragraphs) and knowledge.meeting.roster.standing(knowledge.seat) in DELEGATIONS


def to_the_corridor(texts: Texts, knowledge: Knowledge) -> Choice:
    """Return the way into the corridor, while it is open."""
    left = can_talk(knowledge.meeting, knowledge.room, knowledge.seat)
    hint = N_("Ask, offer, warn: a few talks, and more people than talks")
    if under_silence(knowledge.meeting) is not None:
        hint = N_("One talk: have the silence broken, or prepare the next text")
    hint = texts.say(hint if left else N_("Your talks are used up; read what you were told"))
    name = texts.say(N_("Into the corridor") if left else N_("The corridor"))
    return Choice("go.corridor", name, Go("corridor"), "C", "users", hint=hint)


def corridor_page(desk: Desk, place: Place) -> Page:
    """Return whom to speak to and about what; or what was heard; or who was seen talking."""
    texts, knowledge = desk.texts, desk.knowledge
    now = place.tab if place.tab in dict(TABS) else TALK
    tabs = tuple(
        Choice(f"tab.{tab}", texts.say(name), Go("corridor", tab), str(number), checked=tab == now)
        for number, (tab, name) in enumerate(TABS, start=1)
    )
    open_now = has_corridor(knowledge) and is_open(knowledge.meeting)
    if now == TALK and open_now:
        main, side = _people(desk, place), steps(desk, place)
    else:
        main, side = _told(desk, now, open_now=open_now), ()
    do = errand(desk, place) if now == TALK and open_now and _time_left(desk) else ()
    back = Choice(
        "go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=not do
    )
    return Page(
        "corridor",
        texts.say(N_("The corridor")),
        main,
        side,
        ribbon(texts, desk.scenario, knowledge),
        tabs,
        seat=knowledge.seat,
        acts=(*do, back),
    )


def _time_left(desk: Desk) -> int:
    """Return for how many more talks the meeting waits: in a class game for fewer than there might be."""
    return talks_to_come(desk.knowledge, desk.meeting_session.length)


def _told(desk: Desk, tab: str, *, open_now: bool) -> tuple[Node, ...]:
    """The second and the third tab; and why nobody talks now, where that is so."""
    say = desk.texts.say
    if tab == SEEN:
        return (Heading(say(N_("Who talked to whom")), 1), *seen_talking(desk))
    if tab == HEARD or open_now:
        rows = Rows(tuple(answers(desk)), say(N_("Nothing yet.")), "answers")
        return Heading(say(N_("What you were told")), 1), rows
    shut = N_("Delegations talk before the meeting, in breaks, and while a text is under silence.")
    if not has_corridor(desk.knowledge):
        shut = N_("There is no text to bargain about, or you speak for no State.")
    return Heading(say(N_("The corridor")), 1), Text(say(shut))


# Whom to speak to.


def _people(desk: Desk, place: Place) -> tuple[Node, ...]:
    texts, knowledge = desk.texts, desk.knowledge
    left = _time_left(desk)
    counted = texts.count(N_("{number} talk left"), N_("{number} talks left"), left)
    found = ledger(knowledge)
    everybody = place.fields.get(ALL) == "1"
    near = first_people(knowledge, found)
    rest = [seat for seat in _by_name(knowledge, delegations(knowledge.meeting)) if seat not in near]
    shown = (*near, *rest) if everybody else near
    rows = [_person(desk, place, found, seat) for seat in shown if seat != knowledge.seat]
    if not everybody:
        more = texts.count(N_("{number} more delegation"), N_("{number} more delegations"), len(rest))
        rows.append(Item(more, choice=Choice("more.people", more, Command(Order.FILL, f"{ALL}=1")), id="row.more"))
    lead = Text(_time(desk, left), Role.CAPTION, mark=Mark.SIMPLIFIED)
    heading = Heading(texts.say(N_("Whom do you see?")), 1, counted)
    return heading, lead, Rows((*_consultations(desk, place), *rows, *_others(desk, place)), id="people")


def _time(desk: Desk, left: int) -> str:
    say, now = desk.texts.say, occasion(desk.knowledge.meeting)
    if not left:
        return say(N_("The time for talks is used up. The next chance is a break, or a text under silence."))
    if now is not None and now.when is When.SILENCE:
        return say(N_("A real silence runs by e-mail over hours. Here it leaves time for one talk, which is seen."))
    return say(N_("A few talks stand for days of bargaining. That you talk is seen."))


def _by_name(knowledge: Knowledge, seats: Iterator[SeatId] | tuple[SeatId, ...]) -> list[SeatId]:
    """Return them in the order of their English names, without the seat itself."""
    return sorted((seat for seat in seats if seat != knowledge.seat), key=knowledge.meeting.name)


def first_people(knowledge: Knowledge, found: Ledger) -> tuple[SeatId, ...]:
    """Return the few members to see first, by name: those the capital names, else those who may be against the text."""
    thought = partners(knowledge.meeting, knowledge.room, knowledge.seat)
    if len(thought) > FIRST:
        views = {row.seat: row.view for row in found.rows}
        thought = tuple(seat for seat in thought if views.get(seat) in WORRYING) or thought
    return tuple(_by_name(knowledge, thought)[:FIRST])


def _person(desk: Desk, place: Place, found: Ledger, seat: SeatId) -> Item:
    """One delegation, and in one line what is known of it."""
    texts, name = desk.texts, desk.knowledge.meeting.name(seat)
    row = next((row for row in found.rows if row.seat == seat), None)
    known = _known(desk, row) if row else texts.say(N_("a guest"))
    return Item(
        name,
        seat=seat,
        aside=known,
        current=place.fields.get(WHOM, "") == seat,
        choice=Choice(f"whom.{seat}", name, Command(Order.FILL, f"{WHOM}={seat}")),
        id=f"person.{seat}",
    )


def _known(desk: Desk, row: Row) -> str:
    """Return what is known of a member in one line."""
    cell = telling(desk.knowledge, row)
    if cell is None:
        return desk.texts.say(N_("nothing known yet"))
    source = desk.texts.say(SOURCES[cell.evidence.source])
    return desk.texts.say(SIDES[cell.evidence.side or Side.OUTSIDE], title=cell.part.title, source=source)


def _consultations(desk: Desk, place: Place) -> Iterator[Item]:
    """Yield the way to the members' consultations, for a member that does not preside."""
    knowledge = desk.knowledge
    if knowledge.seat in knowledge.meeting.present and knowledge.seat != knowledge.meeting.chair:
        yield _other(desk, place, ROOM, N_("The consultations"), desk.texts.say(N_("put words of your own forward")))


def _others(desk: Desk, place: Place) -> Iterator[Item]:
    """Yield what else takes the time of a talk: one's own capital, and a letter to all."""
    say, knowledge = desk.texts.say, desk.knowledge
    mood = say(MOODS[patience(knowledge.room, knowledge.seat)])
    yield _other(desk, place, CAPITAL, N_("Your capital"), say(N_("may give you a step; {mood}"), mood=mood))
    yield _other(desk, place, LETTER, N_("A letter to all"), say(N_("for a contested point")))


def _other(desk: Desk, place: Place, who: str, name: str, hint: str) -> Item:
    """Return somebody or something that is no delegation and can be turned to."""
    called = desk.texts.say(name)
    choice = Choice(f"whom.{who}", called, Command(Order.FILL, f"{WHOM}={who}"))
    return Item(called, aside=hint, current=place.fields.get(WHOM, "") == who, choice=choice, id=f"person.{who}")
