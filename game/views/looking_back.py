"""Pages of the debrief that look at this game again: the question, the turning points, one's points and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from game.rulebook.marks import N_
from game.texts.clock import hour
from game.tutor.debrief import QUESTION, Debrief
from game.tutor.question import compared
from game.tutor.story import Story
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Field, Heading, Item, Node, Options, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

ANSWER, PICKED = "debrief.answer", "debrief.picked"
"""The fields with what one thinks decided the meeting: in one's own words, and the number of the answer chosen."""
TURNING: Final = "turning"
FIXED: Final = N_(
    "The moments that weighed most were played again, each with its other choice: on this morning none of these "
    "choices alone would have changed the ending."
)
Columns: TypeAlias = "tuple[tuple[Node, ...], tuple[Node, ...]]"


def question(desk: Desk, place: Place) -> tuple[Node, ...]:
    """Ask before telling: three answers from this very game, in order of time, and room for one's own."""
    say = desk.texts.say
    answers = tuple(
        Choice(
            f"{PICKED}.{number}",
            option.name,
            Command(Order.FILL, f"{PICKED}={number}"),
            checked=place.fields.get(PICKED) == str(number),
        )
        for number, option in enumerate(desk.debrief().options)
    )
    words = place.fields.get(ANSWER, "")
    return (
        Heading(say(N_("The meeting is over")), 1),
        Text(say(QUESTION), Role.LEAD),
        Options("debrief.options", say(N_("Chosen from this meeting")), answers),
        Field(ANSWER, say(N_("What decided this?")), words, say(N_("Nobody marks it; it may stay empty")), 2),
    )


def answered(desk: Desk, place: Place) -> tuple[Node, ...]:
    """Return what was answered, and what the record says to it."""
    say, found = desk.texts.say, desk.debrief()
    nodes: list[Node] = []
    words = place.fields.get(ANSWER, "").strip()
    if words:
        nodes.append(Text(words, Role.QUOTE, strong=say(N_("You wrote:"))))
    picked = place.fields.get(PICKED, "")
    if picked.isdecimal() and int(picked) < len(found.options):
        option = found.options[int(picked)]
        nodes = [] if words == option.name else nodes
        would = desk.otherwise(found.turning.index(option.point)) if option.point in found.turning else None
        told = compared(Story.of(desk.meeting_session, desk.texts), option, would)
        nodes += [Text(option.name, Role.QUOTE, strong=say(N_("You chose:"))), Text(told)]
    return (Heading(say(N_("What you thought decided it")), 3), *nodes) if nodes else ()


def turnings(desk: Desk, place: Place) -> Columns:
    """Return the turning points; beside them, what would have followed from the other choice at the one chosen."""
    say, starts, found = desk.texts.say, desk.scenario.meeting.starts, desk.debrief()
    chosen = int(place.about) if place.about.isdecimal() else 0
    rows = tuple(
        Item(
            point.sentence,
            lead=hour(starts, point.minute),
            number=number,
            current=number == chosen,
            choice=Choice(
                f"turning.{number}", say(N_("With the other choice")), Go("debrief", TURNING, about=str(number))
            ),
            id=f"row.turning.{number}",
        )
        for number, point in enumerate(found.turning, start=1)
    )
    heading = Heading(say(N_("Where this meeting turned")), 1)
    fixed = (Text(say(FIXED), Role.HINT),) if found.fixed else ()
    main = (heading, Rows(rows, say(N_("Nothing in this meeting stood out.")), "turnings"), *fixed)
    return main, _with_the_other_choice(desk, chosen - 1)


def _with_the_other_choice(desk: Desk, number: int) -> tuple[Node, ...]:
    say, found = desk.texts.say, desk.debrief()
    heading = Heading(say(N_("With the other choice")), 2)
    if not 0 <= number < len(found.turning):
        return heading, Text(say(N_("Choose a turning point: it is played again with the other choice.")))
    would = desk.otherwise(number)
    if would is None:
        return heading, Text(say(N_("There was no other choice there that could be played on from.")))
    goals = tuple(Item(goal) for goal in would.goals)
    none = say(N_("None of the goals would stand otherwise."))
    how = N_(
        "Played on from there with the same seed: people do afterwards what they did, as long as it is possible, "
        "and the engine does the rest."
    )
    return (
        heading,
        Text(would.choice, Role.LEAD),
        Text(would.ending),
        Rows(goals, none, "goals"),
        Text(say(how), Role.CAPTION),
    )


def words(desk: Desk, found: Debrief) -> Columns:
    """Return what one's points did to the room, and one's own sentences as they were typed."""
    say, starts = desk.texts.say, desk.scenario.meeting.starts
    nothing = say(N_("It moved nobody and alarmed nobody."))
    did = tuple(
        Item(
            effect.title,
            lead=hour(starts, effect.minute),
            detail=tuple(Text(sentence, Role.CAPTION) for sentence in effect.sentences or (nothing,)),
        )
        for effect in found.effects
    )
    own = tuple(Item(text, lead=hour(starts, minute)) for minute, text in found.own_words)
    return (
        (Heading(say(N_("What your points did")), 1), Rows(did, say(N_("You made no point.")), "effects")),
        (
            Heading(say(N_("Your own words")), 2),
            Rows(own, say(N_("You put no sentence of your own on the record.")), "own_words"),
        ),
    )


def others(desk: Desk, found: Debrief) -> Columns:
    """Return what seats of the engine need not have done: what they said of it in the room, and what moved them."""
    say, starts, meeting = desk.texts.say, desk.scenario.meeting.starts, desk.knowledge.meeting
    rows = tuple(
        Item(
            f"{meeting.name(motive.seat)}: {motive.did}",
            lead=hour(starts, motive.minute),
            detail=(
                Text(motive.public, Role.CAPTION, strong=say(N_("In the room:"))),
                Text(motive.private, strong=say(N_("In fact:"))),
            ),
        )
        for motive in found.motives
    )
    none = say(N_("They did nothing but what was due."))
    note = N_(
        "Played seats decide from what their delegation knows: its positions, its red lines, what it was told. "
        "In the chamber you hear the first reason; the second was hidden while you played."
    )
    return (
        (Heading(say(N_("Why the others did it")), 1), Rows(rows, none, "motives")),
        (Heading(say(N_("Two reasons")), 2), Text(say(note))),
    )
