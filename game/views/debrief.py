"""The debrief: first a question, then what was wanted, what came of it and why, then the real day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.rulebook.citations import Citation
from game.rulebook.marks import N_
from game.texts.clock import hour
from game.tutor.debrief import Came, Debrief, Want
from game.tutor.suggestion import furthest_seat
from game.views.brief import TIERS
from game.views.chair import needle_moves
from game.views.groups import AFTER as AFTER_MEETING
from game.views.intents import Command, Go, Order
from game.views.looking_back import TURNING, Columns, answered, others, question, turnings, words
from game.views.nodes import Chart, Choice, Heading, Item, Node, Page, Progress, Role, Rows, Text, Turning

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

RESULT, RULES, WORDS, OTHERS, AFTER = "result", "rules", "words", "others", "after"
CAME: Final = {
    Came.MET: Progress.MET,
    Came.PARTLY: Progress.PARTLY,
    Came.NOT_MET: Progress.NOT_MET,
    Came.KEPT: Progress.KEPT,
}
TABS: Final = (
    (RESULT, N_("Result")),
    (TURNING, N_("Turning points")),
    (RULES, N_("Rules")),
    (WORDS, N_("Words")),
    (OTHERS, N_("The others")),
    (AFTER, N_("The real day")),
)
MOST_RULES: Final = 8
ONE_ACT: Final = N_("{number} act of yours")
ACTS: Final = N_("{number} acts of yours")


def debrief_page(desk: Desk, place: Place) -> Page:
    """Return the question first; once it has been passed, the open tab of the debrief."""
    if not desk.session_over:
        return _too_early(desk)
    if not place.tab and not place.answered:
        return _question(desk, place)
    place = replace(place, tab=place.tab or RESULT)
    say, found = desk.texts.say, desk.debrief()
    tabs = tuple(
        Choice(f"tab.{tab}", say(name), Go("debrief", tab), str(number), checked=tab == place.tab)
        for number, (tab, name) in enumerate(TABS, start=1)
    )
    makers = {RULES: _rules, WORDS: words, OTHERS: others, AFTER: _after}
    main, side = turnings(desk, place) if place.tab == TURNING else makers.get(place.tab, _result)(desk, found)
    if place.tab == RESULT:
        side = (*answered(desk, place), *side)
    return Page("debrief", say(N_("Debrief")), main, side, tabs=tabs, seat=desk.seat, acts=_acts(desk))


def _acts(desk: Desk) -> tuple[Choice, ...]:
    say = desk.texts.say
    record = Choice("go.record", say(N_("What was said and done")), Go("record"), "T", "list")
    afterwards = Choice("go.after", say(N_("What becomes of the record")), Go("floor", AFTER_MEETING), "A", "pen-line")
    done = Choice("go.leave", say(N_("To the title")), Command(Order.LEAVE), "Esc", "log-out")
    closed = (afterwards,) if desk.knowledge.meeting.closed else ()
    return (done, record, *closed, *_again(desk), *_others(desk))


def _again(desk: Desk) -> tuple[Choice, ...]:
    """The same meeting with the same seed: from the other side, or with the same people."""
    say, session = desk.texts.say, desk.meeting_session
    if desk.several:
        label, seats = say(N_("The same meeting again")), session.humans
    else:
        other = furthest_seat(session.scenario.facts, desk.seat)
        if not other:
            return ()
        label, seats = say(N_("Play the other side: {seat}"), seat=desk.knowledge.meeting.name(other)), (other,)
    return (Choice("go.swap", label, Command(Order.SWAP, " ".join(seats)), "P", "users"),)


def _others(desk: Desk) -> tuple[Choice, ...]:
    """The debriefs of the other people at this machine."""
    meeting, others = desk.knowledge.meeting, [seat for seat in desk.meeting_session.humans if seat != desk.seat]
    label = N_("The debrief of {seat}")
    return tuple(
        Choice(f"look.{seat}", desk.texts.say(label, seat=meeting.called(seat)), Command(Order.LOOK, seat), icon="eye")
        for seat in others
    )


def _too_early(desk: Desk) -> Page:
    say = desk.texts.say
    back = Choice("go.chamber", say(N_("Back to the chamber")), Go("chamber"), "Enter", "arrow-left", primary=True)
    words = Text(say(N_("The debrief opens when the meeting is over: it shows what was hidden.")))
    return Page("debrief", say(N_("Debrief")), (Heading(say(N_("Debrief")), 1), words), seat=desk.seat, acts=(back,))


def _question(desk: Desk, place: Place) -> Page:
    """Ask before telling."""
    say = desk.texts.say
    show = Choice("debrief.show", say(N_("Show me")), Go("debrief", RESULT), "Enter", "eye", primary=True)
    return Page("debrief", say(N_("Debrief")), question(desk, place), seat=desk.seat, acts=(show,))


def _result(desk: Desk, found: Debrief) -> Columns:
    """What was wanted and what came of it, and what turned the meeting."""
    say = desk.texts.say
    main: list[Node] = [
        Text(say(N_("Debrief · {seat}"), seat=desk.knowledge.meeting.name(desk.seat)), Role.CAPTION),
        Heading(found.headline, 1),
        Text(found.account),
    ]
    if found.wants:
        main += [
            Heading(say(N_("What you wanted, what came of it")), 3),
            Rows(tuple(_want(desk, want) for want in found.wants), id="wants"),
        ]
    for heading, sentences, name in (
        (N_("What you gave for it"), found.gave, "gave"),
        (N_("What you kept to"), found.kept_to, "kept_to"),
    ):
        if sentences:
            main += [Heading(say(heading), 3), Rows(tuple(Item(sentence) for sentence in sentences), id=name)]
    if found.try_next:
        main.append(Text(found.try_next, Role.HINT, strong=say(N_("Another time:"))))
    side: tuple[Node, ...] = (_chart(desk, found),) if found.steps else ()
    if found.morning:
        title, note = found.morning
        seed = say(N_("seed {number}"), number=desk.meeting_session.seed)
        side += (Heading(say(N_("The brief of the day: {title}"), title=title), 3, seed), Text(note))
    return tuple(main), side


def _want(desk: Desk, want: Want) -> Item:
    say = desk.texts.say
    lead = say(TIERS[want.objective.tier])
    because = (Text(want.because, Role.CAPTION),) if want.because else ()
    return Item(want.objective.text, lead, detail=because, aside=say(want.word), progress=CAME[want.came])


def _chart(desk: Desk, found: Debrief) -> Chart:
    """How many members could live with the text on the table, in steps over the minutes."""
    say, meeting = desk.texts.say, desk.knowledge.meeting
    starts = desk.scenario.meeting.starts
    last = max(1, meeting.minute)
    turnings = tuple(
        Turning(number, point.minute, hour(starts, point.minute), point.sentence)
        for number, point in enumerate(found.turning, start=1)
    )
    hours = (*range(0, last - 15, 60), last)
    return Chart(
        say(N_("Who could live with the text")),
        say(N_("Members out of {number}, as their stands allow; hidden while you played"), number=found.threshold),
        found.steps,
        last,
        found.threshold,
        found.threshold,
        say(N_("all needed")),
        say(N_("{number} at the end"), number=found.steps[-1][1]),
        turnings,
        tuple((minute, hour(starts, minute)) for minute in hours),
        "curve",
    )


def _rules(desk: Desk, found: Debrief) -> Columns:
    """Rules met, faults and refusals."""
    say, starts = desk.texts.say, desk.scenario.meeting.starts
    met = tuple(
        Item(
            rule.citation.short[:1].upper() + rule.citation.short[1:],
            detail=_what_it_is(desk, rule.citation),
            aside=desk.texts.count(ONE_ACT, ACTS, rule.did) if rule.did else say(N_("seen")),
            choice=Choice(f"rule.{rule.citation.id}", rule.citation.short, Go("rule", about=rule.citation.id)),
        )
        for rule in found.rules[:MOST_RULES]
    )
    faults = tuple(
        Item(slip.sentence, lead=hour(starts, slip.minute), aside=str(slip.citation)) for slip in found.faults
    )
    refused = tuple(
        Item(no.label, detail=(Text(no.reason, Role.CAPTION),), aside=str(no.citation)) for no in found.refused
    )
    return (
        (Heading(say(N_("Rules you met")), 1), Rows(met, say(N_("None.")), "met"), *_presidency(desk)),
        (
            Heading(say(N_("Faults of yours")), 2),
            Rows(faults, say(N_("None: nothing you did was out of order.")), "faults"),
            Heading(say(N_("Refused to you")), 2),
            Rows(refused, say(N_("You tried nothing that was refused.")), "refused"),
        ),
    )


def _presidency(desk: Desk) -> tuple[Node, ...]:
    """What moved the room's trust and the momentum while this seat presided, in order of time."""
    say, facts = desk.texts.say, desk.scenario.facts
    turns = desk.meeting_session.turns
    if not facts.issues or not any(turned.before.meeting.chair == desk.seat for turned in turns):
        return ()
    moves = (move for move in needle_moves(desk) if move[1] == desk.seat)
    rows = tuple(Item(said, lead=at, id=f"moved.{number}") for number, (_, _, at, said) in enumerate(moves, start=1))
    heading = Heading(say(N_("What moved the room's trust in you, and the momentum")), 2)
    return heading, Rows(rows, say(N_("Nothing moved them.")), "needles")


def _what_it_is(desk: Desk, citation: Citation) -> tuple[Text, ...]:
    """What a rule is about, unless its name says so."""
    title = desk.rulebook.entry(citation).title
    return () if title.casefold() == citation.short.casefold() else (Text(title, Role.CAPTION),)


def _after(desk: Desk, found: Debrief) -> Columns:
    """The real day, the only page with names, and what followed, soberly."""
    del found
    say, scenario = desk.texts.say, desk.scenario
    real = scenario.real_day
    main: tuple[Node, ...] = (Text(say(N_("This meeting is invented; there was no real day."))),)
    if real is not None:
        main = (Heading(real.title, 1), *(Text(paragraph) for paragraph in real.text))
    rows = tuple(Item(after.text, lead=after.date) for after in scenario.epilogue)
    return main, (Heading(say(N_("What followed")), 2), Rows(rows, say(N_("Nothing is told.")), "epilogue"))
