"""The choice of a meeting and a seat: what each asks of a person, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.council.seats import SeatId
from game.politics.facts import Participant
from game.rulebook.marks import N_
from game.scenario import Scenario, delegations
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Role, Rows, Text

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

NOTE = "note"
"""The tab with the note for classes."""


def seats_page(desk: Desk, place: Place) -> Page:
    """Return the seats of one meeting; ``place.about`` is "scenario seat", ``place.tab`` may be the note."""
    say = desk.texts.say
    known = desk.library.names()
    name, _, seat = place.about.partition(" ")
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
    take = Choice(
        "seat.take",
        say(N_("Take this seat")),
        Command(Order.NEW_GAME, f"{name} {seat}"),
        "Enter",
        "door-open",
        primary=True,
    )
    note = Choice("seat.note", say(N_("A note for classes")), Go("seats", NOTE, f"{name} {seat}"), "N", "info")
    side = _note(desk, found) if place.tab == NOTE else _about(desk, found, seat)
    return Page(
        "seats",
        say(N_("Choose a seat")),
        (
            Heading(found.title, 1),
            Text(found.subtitle, Role.CAPTION),
            Text(found.summary),
            Rows(tuple(_row(desk, found, name, p, current=p.seat == seat) for p in playable), id="seats"),
        ),
        side,
        tabs=tabs,
        acts=(take, note, back) if found.sensitivity and place.tab != NOTE else (take, back),
        foot=say(N_("The engine plays every other seat.")),
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


def _name(scenario: Scenario, seat: SeatId) -> str:
    return next((d.short for d in delegations(scenario) if d.seat == seat), seat)


def _row(desk: Desk, scenario: Scenario, name: str, participant: Participant, *, current: bool) -> Item:
    seat, short = participant.seat, _name(scenario, participant.seat)
    # Pressing a row shows its seat; pressing it again takes the seat.
    does = Command(Order.NEW_GAME, f"{name} {seat}") if current else Go("seats", about=f"{name} {seat}")
    playable = participant.playable
    pitch, minutes = (playable.pitch, playable.minutes) if playable else ("", 0)
    return Item(
        short,
        seat=seat,
        detail=(Text(pitch, Role.CAPTION),),
        aside=desk.texts.say(N_("{minutes} min"), minutes=minutes),
        current=current,
        choice=Choice(f"seat.{seat}", short, does),
        id=f"row.{seat}",
    )


def _about(desk: Desk, scenario: Scenario, seat: SeatId) -> tuple[Node, ...]:
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
    nodes.append(Heading(say(N_("What you will do")), 3))
    nodes.append(Rows(tuple(Item(say(step), number=number) for number, step in enumerate(steps, start=1)), id="steps"))
    nodes.append(Text(say(N_("Bargaining inside one sitting is simplified.")), Role.CAPTION, mark=Mark.SIMPLIFIED))
    return tuple(nodes)


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
