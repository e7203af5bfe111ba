"""The choice of a meeting and a seat: what each asks of a person, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.people import Participant
from game.rulebook.marks import N_
from game.scenario import Scenario, delegations
from game.views.intents import Command, Go, Order
from game.views.lengths import chosen_length, length_choice, span_of
from game.views.nodes import Choice, Field, Heading, Item, Mark, Node, Page, Role, Rows, Text
from game.views.people import MOST_PEOPLE

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

NOTE = "note"
"""The tab with the note for classes."""
SEED: Final = "seed"
"""The field with the seed that was typed."""
DIGITS: Final = 9
"""How long a seed may be."""


def seats_page(desk: Desk, place: Place) -> Page:
    """Return the seats of one meeting.

    ``place.about`` is "scenario seat", then the seats other people have taken; ``place.tab`` may be the note.
    """
    say = desk.texts.say
    known = desk.library.names()
    name, seat, others = _chosen(place.about)
    name = name if name in known else (known[0] if known else "")
    back = Choice("seat.back", say(N_("Back")), Command(Order.BACK), "Esc", "arrow-left")
    found = desk.library.scenario(name) if name else say(N_("There is no scenario in the folder of scenarios."))
    tabs = _tabs(desk, known, name)
    if isinstance(found, str):
        words = (Heading(say(N_("This meeting cannot be opened")), 1), Text(found, Role.WARN))
        return Page("seats", say(N_("Choose a seat")), words, tabs=tabs, acts=(back,))
    playable = _playable(found)
    if not any(participant.seat == seat for participant in playable):
        seat = playable[0].seat if playable else found.meeting.presidency
    table = Table(name, seat, tuple(other for other in others if other != seat))
    note = Choice("seat.note", say(N_("A note for classes")), Go("seats", NOTE, table.about(seat)), "N", "info")
    noted = bool(found.sensitivity) and place.tab != NOTE
    side = _note(desk, found) if place.tab == NOTE else _about(desk, place, found, seat)
    return Page(
        "seats",
        say(N_("Choose a seat")),
        (
            Heading(found.title, 1),
            Text(found.subtitle, Role.CAPTION),
            Text(found.summary),
            Rows(tuple(_row(desk, place, found, table, p) for p in playable), id="seats"),
        ),
        side,
        tabs=tabs,
        acts=(_take(desk, table), *_another(desk, table, playable), *((note,) if noted else ()), back),
        foot=say(N_("The engine plays every other seat.")),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Who sits at one machine: the seat that is being chosen, and those other people have taken."""

    scenario: str
    seat: SeatId
    others: tuple[SeatId, ...]

    def about(self, seat: SeatId, *more: SeatId) -> str:
        """What the page is about when ``seat`` is being chosen, ``more`` being taken besides."""
        return " ".join((self.scenario, seat, *(other for other in (*self.others, *more) if other != seat)))


def _chosen(about: str) -> tuple[str, SeatId, list[SeatId]]:
    """Return the scenario, the seat and the seats taken that a page is about; empty where it names none."""
    name, *seats = about.split() or [""]
    return name, seats[0] if seats else "", seats[1:]


def _take(desk: Desk, table: Table) -> Choice:
    seats = (*table.others, table.seat)
    label = desk.texts.count(N_("Take this seat"), N_("Begin with {number} people"), len(seats))
    does = Command(Order.NEW_GAME, " ".join((table.scenario, *seats)))
    return Choice("seat.take", label, does, "Enter", "door-open", primary=True)


def _another(desk: Desk, table: Table, playable: Sequence[Participant]) -> tuple[Choice, ...]:
    """The way to let another person play too, while a seat is free."""
    free = [p.seat for p in playable if p.seat not in (table.seat, *table.others)]
    if not free or len(table.others) + 1 >= MOST_PEOPLE:
        return ()
    label, hint = desk.texts.say(N_("Another person plays too")), desk.texts.say(N_("On this machine, taking turns"))
    return (
        Choice("seat.another", label, Go("seats", about=table.about(free[0], table.seat)), "P", "users", hint=hint),
    )


def _tabs(desk: Desk, known: tuple[str, ...], name: str) -> tuple[Choice, ...]:
    """One tab a meeting, if there are several."""
    if len(known) < 2:
        return ()
    tabs = []
    for number, scenario in enumerate(known, start=1):
        found = desk.library.scenario(scenario)
        label = scenario if isinstance(found, str) else found.title
        key = str(number) if number < 10 else ""
        tabs.append(Choice(f"tab.{scenario}", label, Go("seats", about=scenario), key, checked=scenario == name))
    return tuple(tabs)


def _playable(scenario: Scenario) -> tuple[Participant, ...]:
    found = [participant for participant in scenario.delegations if participant.playable]
    return tuple(sorted(found, key=lambda p: p.playable.order if p.playable else 0))


def freed(desk: Desk, before: str, after: str) -> str:
    """Return that a seat somebody had taken is free again, by what the page was about and now is; else nothing."""
    (name, _, taken), (now, seat, _) = _chosen(before), _chosen(after)
    scenario = desk.library.scenario(name) if name == now and seat in taken else ""
    if isinstance(scenario, str):
        return ""
    called = next((d.spoken for d in delegations(scenario) if d.seat == seat), seat)
    return desk.texts.say(N_("{seat} is free again."), seat=called[:1].upper() + called[1:])


def _name(scenario: Scenario, seat: SeatId) -> str:
    return next((d.short for d in delegations(scenario) if d.seat == seat), seat)


def _row(desk: Desk, place: Place, scenario: Scenario, table: Table, participant: Participant) -> Item:
    seat, short = participant.seat, _name(scenario, participant.seat)
    current, taken = seat == table.seat, seat in table.others
    # Pressing a row shows its seat; pressing it again takes the seat. A seat that is taken becomes free again.
    does = _take(desk, table).does if current else Go("seats", about=table.about(seat))
    playable = participant.playable
    pitch, minutes = (playable.pitch, playable.minutes) if playable else ("", 0)
    return Item(
        short,
        seat=seat,
        detail=(Text(pitch, Role.CAPTION),),
        aside=desk.texts.say(N_("taken")) if taken else _how_long(desk, place, scenario, seat, minutes),
        current=current,
        you=taken,
        choice=Choice(f"seat.{seat}", short, does),
        id=f"row.{seat}",
    )


def _how_long(desk: Desk, place: Place, scenario: Scenario, seat: SeatId, minutes: int) -> str:
    """Return how many decisions a game of the length chosen asks for, where that was measured; else its minutes."""
    span = span_of(scenario, seat, chosen_length(place, scenario, (seat,)))
    if span is None:
        return desk.texts.say(N_("{minutes} min"), minutes=minutes)
    return desk.texts.say(N_("{decisions} decisions"), decisions=span.decisions)


def _about(desk: Desk, place: Place, scenario: Scenario, seat: SeatId) -> tuple[Node, ...]:
    """The page of one seat: who speaks, what is at stake, what one will do."""
    say = desk.texts.say
    participant = scenario.facts.participant(seat)
    presides = seat == scenario.meeting.presidency
    guest = participant is not None and participant.invited is not None
    role = (
        N_("presides this month") if presides else N_("invited under rule 37") if guest else N_("member of the Council")
    )
    steps = PRESIDENT_STEPS if presides else GUEST_STEPS if guest else MEMBER_STEPS
    nodes: list[Node] = [Heading(_name(scenario, seat), 2, say(role))]
    if participant is not None:
        nodes += [Text(participant.about), Text(participant.office, Role.CAPTION, strong=say(N_("You are:")))]
        if participant.playable:
            nodes.append(Text(participant.playable.difficulty, Role.CAPTION, strong=say(N_("How hard:"))))
            nodes += length_choice(desk.texts, place, scenario, seat)
    nodes.append(Heading(say(N_("What you will do")), 3))
    nodes.append(Rows(tuple(Item(say(step), number=number) for number, step in enumerate(steps, start=1)), id="steps"))
    nodes.append(Text(say(N_("Bargaining inside one sitting is simplified.")), Role.CAPTION, mark=Mark.SIMPLIFIED))
    hint = say(N_("For a class: the same number deals everybody the same morning. Left empty, a new one."))
    nodes.append(Field(SEED, say(N_("Seed")), place.fields.get(SEED, ""), hint, limit=DIGITS))
    return tuple(nodes)


def typed_seed(place: Place) -> int | None:
    """Return the seed that was typed; None if there is none.

    Raises:
        ValueError: if something else than a whole number was typed.
    """
    typed = place.fields.get(SEED, "").strip()
    if typed and not (typed.isascii() and typed.isdecimal()):
        raise ValueError(typed)
    return int(typed) if typed else None


GUEST_STEPS = (
    N_("Ask to take part, and say on which ground"),
    N_("Listen, and note the claims you want to answer"),
    N_("Give your statement: about five minutes, your own sentence in it"),
    N_("Ask for a further statement if something is left unanswered"),
)
PRESIDENT_STEPS = (
    N_("Open the meeting: agenda, invitations, speakers"),
    N_("Rule on points of order, at once and by the rules"),
    N_("Speak for your own State only after saying so"),
    N_("Seek words that all fifteen members can live with"),
)
MEMBER_STEPS = (
    N_("Follow the meeting; object where you must"),
    N_("Give your statement: about five minutes"),
    N_("Vote, challenge a ruling, or break a silence"),
)


def _note(desk: Desk, scenario: Scenario) -> tuple[Node, ...]:
    """The note for classes with ties to the region."""
    return Heading(desk.texts.say(N_("A note for classes")), 2), Text(scenario.sensitivity or "")
