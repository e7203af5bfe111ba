"""The silence: the words all members would have to live with, what one's own side makes of them, and the choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.capital import asked_instead, barred
from game.politics.chairing import stretch
from game.politics.ladders import Paragraph
from game.politics.ledger import ledger
from game.politics.stance import Stance, crossed, grounds, reach, stance
from game.politics.texts import rungs
from game.procedure.matters import Proposal
from game.procedure.meeting import Meeting
from game.procedure.questions import AgreeText
from game.procedure.reservations import StateReservation
from game.procedure.texts import BreakSilence
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.views.choices import act_choice
from game.views.corridor import has_corridor, to_the_corridor
from game.views.intents import Command, Go, Order
from game.views.ledger import total
from game.views.nodes import Choice, Heading, Item, Mark, Node, Page, Role, Rows, Text
from game.views.refusals import refusals
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

OVER: Final = "silence.over"
"""The field with the paragraph over which the silence would be broken."""
OWN: Final = {
    Stance.CONTENT: N_("Your side can live with all of it."),
    Stance.ACCEPTS: N_("It is hard in places, and your side can swallow it."),
    Stance.RESERVES: N_("It is too much to let pass without a reservation."),
    Stance.OBJECTS: N_("Your side cannot live with it."),
}
"""What one's own delegation makes of the whole text."""
CROSSES: Final = N_("The words on “{title}” cross a red line of your instructions.")
ASKS_ONE: Final = N_("Your capital asks for other words in {number} paragraph.")
ASKS_MORE: Final = N_("Your capital asks for other words in {number} paragraphs.")
OTHERWISE: Final = N_("For the rest, your side can let it pass.")


def text_under_silence(meeting: Meeting) -> tuple[Proposal, AgreeText] | None:
    """Return the proposal that a text be agreed, and the text, while it is under silence."""
    proposal = meeting.proposal
    if proposal is not None and isinstance(proposal.question, AgreeText):
        return proposal, proposal.question
    return None


def silence_page(desk: Desk, place: Place) -> Page:
    """Return the text under silence, paragraph by paragraph, and what one can do about it."""
    texts, knowledge = desk.texts, desk.knowledge
    found = text_under_silence(knowledge.meeting)
    heading = Heading(texts.say(N_("Can your side live with it?")), 1)
    acts: tuple[Choice, ...]
    refused: tuple[Choice, ...] = ()
    if found is None or not knowledge.facts.paragraphs:
        main: tuple[Node, ...] = (Heading(texts.say(N_("The silence")), 1), Text(texts.say(NOTHING)))
        side: tuple[Node, ...] = ()
        acts = (_back(desk, primary=True),)
    else:
        parts = tuple(rungs(knowledge.facts, found[1].wording))
        over = _over(knowledge, place, found[1].wording)
        rows = tuple(_row(desk, number, *part, over) for number, part in enumerate(parts, start=1))
        main, side = (heading, Rows(rows, id="text")), tuple(_side(desk, *found))
        acts = _acts(desk, over)
        refused = _refused(desk) if not _may_break(knowledge) else ()
    return Page(
        "silence",
        texts.say(N_("The silence")),
        main,
        side,
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=acts,
        refused=refused,
    )


NOTHING: Final = N_("No text is under silence now.")


def _may_break(knowledge: Knowledge) -> bool:
    meeting, seat = knowledge.meeting, knowledge.seat
    return meeting.is_member(seat) and seat != meeting.chair


def _over(knowledge: Knowledge, place: Place, wording: tuple[str, ...]) -> str:
    """Return over which paragraph the silence would be broken: as chosen, else what one can live with least."""
    if not _may_break(knowledge):
        return ""
    chosen = place.fields.get(OVER, "")
    worst = next(iter(grounds(knowledge.room, knowledge.seat, wording)), None)
    known = {part.id for part in knowledge.facts.paragraphs}
    return chosen if chosen in known else worst.id if worst else ""


# The text.


def _row(desk: Desk, number: int, part: Paragraph, rung: int, over: str) -> Item:
    """One paragraph: its words, and what one's own side could live with."""
    say, knowledge = desk.texts.say, desk.knowledge
    words = part.ladder[rung].text or say(N_("This paragraph is left out."))
    choice = None
    if _may_break(knowledge):
        choice = Choice(f"over.{part.id}", part.title, Command(Order.FILL, f"{OVER}={part.id}"))
    against = refusals(desk.texts, knowledge, part, part.ladder[rung])
    detail = (Text(words, Role.BODY), *_own_side(desk, part, rung), *against)
    return Item(
        part.title,
        detail=detail,
        aside=part.ladder[rung].verb,
        number=number,
        current=part.id == over,
        choice=choice,
        id=f"part.{part.id}",
    )


def _own_side(desk: Desk, part: Paragraph, rung: int) -> Iterator[Text]:
    """Yield whether one's own side can live with the words, and which words would do, or are asked for, if not."""
    say, knowledge = desk.texts.say, desk.knowledge
    own = reach(knowledge.room, knowledge.seat, part)
    outside = own.outside(rung) if own.weight else 0
    near = part.ladder[own.ceiling if outside > 0 else own.floor].verb if outside else ""
    asked = _asked_for(knowledge, part, rung)
    if crossed(knowledge.room, knowledge.seat, (part.ladder[rung].id,)) is not None:
        yield Text(say(N_("Your red line.")), Role.WARN)
    elif outside:
        said = N_("Too strong for your side: “{verb}” would do.")
        yield Text(say(said if outside > 0 else N_("Too weak for your side: “{verb}” would do."), verb=near), Role.WARN)
    elif own.weight and not asked:
        yield Text(say(N_("Fine for your side.")), Role.HINT)
    if asked and asked != near:
        yield Text(say(N_("Your capital asks for “{verb}”."), verb=asked), Role.WARN)


def _asked_for(knowledge: Knowledge, part: Paragraph, rung: int) -> str:
    """Return the nearest words that fit one's instructions, where they speak of the paragraph and it falls short."""
    place = asked_instead(knowledge.facts, knowledge.seat, part, rung)
    return "" if place is None else part.ladder[place].verb


# What it needs, and who has spoken.


def _side(desk: Desk, proposal: Proposal, text: AgreeText) -> Iterator[Node]:
    say, knowledge = desk.texts.say, desk.knowledge
    yield Heading(say(N_("Silence is consent")), 2)
    yield Text(say(N_("One member that breaks it stops the text.")), rules=(cite.PRACTICE_SILENCE.id,))
    yield Text(say(N_("Ten minutes pass at once")), Role.CAPTION, mark=Mark.SIMPLIFIED)
    if knowledge.meeting.is_member(knowledge.seat):
        yield from _verdict(desk, text)
    else:
        yield Text(
            say(N_("You cannot break it. A member can: ask one that carries your words, or one that is a friend."))
        )
    yield from _carried(desk, text)
    if _may_break(knowledge):
        yield Text(say(N_("Press a paragraph to say over which you would break it.")), Role.CAPTION)
        yield from _asked(desk)
        yield from _corridor(desk)
    yield Heading(say(N_("As far as you know")), 3)
    yield Text(total(desk.texts, ledger(knowledge)))
    yield Heading(say(N_("Who has spoken")), 3)
    spoken = [(objection.seat, N_("broke it")) for objection in proposal.objections]
    spoken += [(seat, N_("reserves")) for seat in proposal.reservations]
    rows = tuple(_spoke(desk, seat, say(what)) for seat, what in dict.fromkeys(spoken))
    yield Rows(rows, say(N_("Nobody so far.")), "spoken")


def _asked(desk: Desk) -> Iterator[Text]:
    """Yield who has asked one's delegation in this round to break it, over what; one is free to."""
    say, knowledge = desk.texts.say, desk.knowledge
    for asked in knowledge.room.exchanges.breaks:
        if (asked.of, asked.round) == (knowledge.seat, knowledge.meeting.rounds):
            name, title = knowledge.meeting.name(asked.by), knowledge.facts.paragraph(asked.paragraph).title
            yield Text(say(N_("{name} asks you to break it over “{title}”."), name=name, title=title), Role.HINT)


def _verdict(desk: Desk, text: AgreeText) -> Iterator[Text]:
    """Yield what a member should make of the whole text: by its instructions first, then by what it can swallow."""
    texts, knowledge = desk.texts, desk.knowledge
    if crosses := barred(knowledge.facts, knowledge.seat, text.wording):
        yield Text(texts.say(CROSSES, title=crosses[0].title), Role.WARN)
        return
    own = stance(knowledge.room, knowledge.seat, text.wording, stretch=stretch(knowledge.room))
    passes = own in (Stance.CONTENT, Stance.ACCEPTS)
    short = sum(bool(_asked_for(knowledge, part, rung)) for part, rung in rungs(knowledge.facts, text.wording))
    if short:
        yield Text(texts.count(ASKS_ONE, ASKS_MORE, short), Role.WARN)
    yield Text(texts.say(OTHERWISE if short and passes else OWN[own]), Role.HINT if passes else Role.WARN)


def _spoke(desk: Desk, seat: SeatId, what: str) -> Item:
    return Item(desk.knowledge.meeting.name(seat), seat=seat, aside=what, id=f"spoke.{seat}")


def _carried(desk: Desk, text: AgreeText) -> Iterator[Node]:
    """Yield what became of the words that were put forward for the seat, by a carrier or by itself."""
    say, knowledge = desk.texts.say, desk.knowledge
    for carried in knowledge.room.exchanges.carried:
        if carried.of == knowledge.seat:
            there, missing = OWN_WORDS if carried.by == carried.of else CARRIED
            verb = next(r.verb for p in knowledge.facts.paragraphs for r in p.ladder if r.id == carried.rung)
            state = there if carried.rung in text.wording else missing
            yield Text(say(state, name=knowledge.meeting.name(carried.by), verb=verb), Role.CAPTION)


CARRIED: Final = (
    N_("{name} carries “{verb}” for you: it is in the text."),
    N_("{name} carries “{verb}” for you: it is not in the text."),
)
OWN_WORDS: Final = (
    N_("You put “{verb}” forward: it is in the text."),
    N_("You put “{verb}” forward: it is not in the text."),
)
"""Whether words are in the text, or not."""


# The choices.


def _acts(desk: Desk, over: str) -> tuple[Choice, ...]:
    """Return what one can do: keep silent, break it, reserve; a guest looks on; a President waits for it to end."""
    knowledge, say = desk.knowledge, desk.texts.say
    if knowledge.seat == knowledge.meeting.chair or knowledge.is_awaited:
        return (_back(desk, primary=True),)
    name = N_("Keep silent") if _may_break(knowledge) else N_("Look on")
    quiet = Choice("go.listen", say(name), Command(Order.LISTEN), "Enter", "ear", primary=True)
    if not _may_break(knowledge):
        return quiet, *_corridor(desk), _back(desk)
    return quiet, _breaking(desk, over), *_reserving(desk, over), _back(desk)


def _corridor(desk: Desk) -> Iterator[Choice]:
    """Yield the way to the corridor: among the acts of a guest, who has few; of a member beside the text."""
    if has_corridor(desk.knowledge):
        yield to_the_corridor(desk.texts, desk.knowledge)


def _breaking(desk: Desk, over: str) -> Choice:
    """Return the act of breaking the silence over the paragraph chosen."""
    say = desk.texts.say
    if not over:
        reason = say(N_("Choose in the text over which paragraph."))
        way = Go("silence")
        label = say(BreakSilence.label)
        return Choice("silence.break", label, way, "B", "triangle-alert", enabled=False, reason=reason)
    made = act_choice(desk.texts, desk.knowledge, desk.judge(BreakSilence(seat=desk.seat, paragraph=over)))
    return Choice(
        "silence.break",
        made.label,
        made.does,
        "B",
        made.icon,
        enabled=made.enabled,
        reason=made.reason,
        rules=made.rules,
    )


def _refused(desk: Desk) -> tuple[Choice, ...]:
    """Return why a seat that cannot break the silence cannot."""
    first = desk.knowledge.facts.paragraphs[0]
    made = act_choice(desk.texts, desk.knowledge, desk.judge(BreakSilence(seat=desk.seat, paragraph=first.id)))
    label = desk.texts.say(BreakSilence.label)
    return () if made.enabled else (replace(made, label=label),)


def _reserving(desk: Desk, over: str) -> Iterator[Choice]:
    """Yield the act of reserving one's position on the paragraph chosen, else on what is hardest to live with."""
    knowledge = desk.knowledge
    found = text_under_silence(knowledge.meeting)
    hard = grounds(knowledge.room, desk.seat, found[1].wording) if found else ()
    paragraph = over or (hard[0].id if hard else "")
    title = next((part.title for part in knowledge.facts.paragraphs if part.id == paragraph), "")
    hint = desk.texts.say(N_("On “{title}”"), title=title) if title else ""
    made = act_choice(desk.texts, knowledge, desk.judge(StateReservation(seat=desk.seat, paragraph=paragraph)))
    yield replace(made, key="V", hint=hint)


def _back(desk: Desk, *, primary: bool = False) -> Choice:
    name = desk.texts.say(N_("Back to the chamber"))
    return Choice("go.chamber", name, Go("chamber"), "Esc", "arrow-left", primary)
