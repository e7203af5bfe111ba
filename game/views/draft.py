"""The draft: its paragraphs with their ladders; to choose words and put them under silence, or to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from game.politics import Knowledge
from game.politics.ladders import Paragraph
from game.politics.ledger import Ledger, ledger
from game.politics.moments_of_chair import arising
from game.procedure.meeting import Phase
from game.procedure.questions import AgreeText, Form
from game.procedure.texts import PutUnderSilence
from game.procedure.verdicts import Verdict
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.views.chair import needles_line, sounding_way, soundings
from game.views.choices import act_choice
from game.views.intents import Command, Go, Order
from game.views.ledger import FOR_SIDES, takers, total
from game.views.nodes import Choice, Clause, Draft, Heading, Item, Mark, Node, Page, Role, Rows, Run, Rung, Text
from game.views.refusals import refusals
from game.views.ribbon import ribbon
from game.views.silence import text_under_silence

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place


def draft_page(desk: Desk, place: Place) -> Page:
    """Return the text on the table: the one agreed or under silence, else the wording being put together."""
    texts, knowledge = desk.texts, desk.knowledge
    draft = knowledge.facts.draft
    if draft is None:
        return _no_draft(desk)
    chosen = wording(knowledge, place)
    free = _may_word(knowledge)
    found = ledger(as_if(knowledge, chosen)) if free else None
    clauses = tuple(_clause(desk, number, p, chosen, found) for number, p in enumerate(draft.paragraphs, start=1))
    symbol = texts.say(N_("Round {number}"), number=max(1, knowledge.meeting.rounds + free))
    paper = Draft(draft.title, symbol, clauses, Mark.INVENTED, draft.note, "draft")
    acts, refused = _acts(desk, place)
    return Page(
        "draft",
        texts.say(N_("The draft")),
        (paper,),
        _presiding(desk, found) if found else _side(desk),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=acts,
        refused=refused,
    )


def _no_draft(desk: Desk) -> Page:
    texts = desk.texts
    back = Choice("go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=True)
    words = (
        Heading(texts.say(N_("The draft")), 1),
        Text(texts.say(N_("No text has been circulated for this meeting."))),
    )
    return Page(
        "draft", texts.say(N_("The draft")), words, (), ribbon(texts, desk.scenario, desk.knowledge), acts=(back,)
    )


def wording(knowledge: Knowledge, place: Place) -> tuple[str, ...]:
    """Return the rung of each paragraph: of the text agreed or under silence, else as chosen, else as first drafted."""
    meeting = knowledge.meeting
    if meeting.text is not None:
        return meeting.text.wording
    proposal = meeting.proposal
    if proposal is not None and isinstance(proposal.question, AgreeText):
        return proposal.question.wording
    return tuple(_rung(paragraph, place) for paragraph in knowledge.facts.paragraphs)


def _rung(paragraph: Paragraph, place: Place) -> str:
    known = {rung.id for rung in paragraph.ladder}
    chosen = place.rungs.get(paragraph.id, "")
    return chosen if chosen in known else paragraph.ladder[paragraph.opening].id


def _may_word(knowledge: Knowledge) -> bool:
    """Whether this seat chooses wordings now: the President, until a text is agreed or under silence."""
    meeting = knowledge.meeting
    return knowledge.seat == meeting.chair and meeting.text is None and meeting.proposal is None and not meeting.closed


def as_if(knowledge: Knowledge, wording: tuple[str, ...]) -> Knowledge:
    """Return the knowledge of a seat as it would be with ``wording`` on the table: for the ledger to add up."""
    return replace(knowledge, room=replace(knowledge.room, tabled=wording))


def _clause(desk: Desk, number: int, paragraph: Paragraph, chosen: tuple[str, ...], found: Ledger | None) -> Clause:
    """One paragraph with its ladder; ``found`` is what the ledger makes of the words, for whoever chooses them."""
    now = next((rung for rung in paragraph.ladder if rung.id in chosen), paragraph.ladder[paragraph.opening])
    first = paragraph.ladder[paragraph.opening]
    ladder = tuple(
        Rung(
            rung.verb,
            rung is now,
            Choice(f"rung.{rung.id}", rung.verb, Command(Order.RUNG, rung.id), checked=rung is now) if found else None,
        )
        for rung in paragraph.ladder
    )
    left_out = desk.texts.say(N_("This paragraph is left out."))
    runs: tuple[Run, ...] = (Run(now.text),) if now.text else (Run(left_out),)
    if now is not first and now.text and first.text:
        runs = (Run(first.text, "struck"), Run(" "), Run(now.text, "new"))
    notes = (
        *(_objectors(desk, found, paragraph) if found else ()),
        *refusals(desk.texts, desk.knowledge, paragraph, now),
    )
    return Clause(number, paragraph.title, runs, ladder, notes, f"clause.{paragraph.id}")


def _objectors(desk: Desk, found: Ledger, paragraph: Paragraph) -> Iterator[Text]:
    """Yield for whom the words chosen are too strong, too weak or not acceptable, as far as one knows."""
    part = next((part for part in found.parts if part.id == paragraph.id), None)
    if part is not None:
        yield from (Text(words, Role.WARN) for side in FOR_SIDES for words in takers(desk, found, part, side))


def _presiding(desk: Desk, found: Ledger) -> tuple[Node, ...]:
    """What whoever chooses the words goes by: the sum, what is carried, the needles, what was said in confidence."""
    texts, knowledge = desk.texts, desk.knowledge
    here = arising(knowledge.meeting, knowledge.room)
    state = texts.say(N_("A choice is here")) if here else needles_line(texts, knowledge.room)
    return (
        Heading(texts.say(N_("If you put this round")), 2),
        Text(total(texts, found), rules=(cite.PRACTICE_SILENCE.id,)),
        Text(texts.say(N_("As far as you know; ten minutes of silence")), Role.CAPTION, mark=Mark.SIMPLIFIED),
        Choice("go.chair", state, Go("chair"), "J"),
        *_carried(desk),
        *soundings(desk),
        *sounding_way(desk),
    )


def _carried(desk: Desk) -> Iterator[Node]:
    """Yield the wordings that members carry into the consultations, each with a way to take it into the text."""
    knowledge, say = desk.knowledge, desk.texts.say
    titles = {rung.id: (part.title, rung.verb) for part in knowledge.facts.paragraphs for rung in part.ladder}
    rows = []
    for carried in knowledge.room.exchanges.carried:
        title, verb = titles[carried.rung]
        words = Text(say(N_("{title}: “{verb}”"), title=title, verb=verb), Role.CAPTION)
        take = Choice(f"carried.{carried.by}", verb, Command(Order.RUNG, carried.rung))
        name = knowledge.meeting.name(carried.by)
        rows.append(Item(name, seat=carried.by, detail=(words,), choice=take, id=f"row.{take.id}"))
    if rows:
        yield Heading(say(N_("Carried to you")), 3)
        yield Rows(tuple(rows), id="carried")


def _side(desk: Desk) -> tuple[Node, ...]:
    say, knowledge = desk.texts.say, desk.knowledge
    nodes: list[Node] = [
        Heading(say(N_("How a text is agreed")), 2),
        Text(
            say(N_("All fifteen members must be able to live with it; nobody votes. One broken silence stops it.")),
            rules=(cite.PRACTICE_SILENCE.id,),
        ),
        Text(say(N_("A silence of ten minutes")), Role.CAPTION, mark=Mark.SIMPLIFIED),
        Choice("go.fifteen", say(N_("What the fifteen care about")), Go("brief", "fifteen"), "F", "users"),
    ]
    if desk.broken:
        titles = {paragraph.id: paragraph.title for paragraph in knowledge.facts.paragraphs}
        rows = tuple(
            Item(
                knowledge.meeting.name(seat), seat=seat, detail=(Text(titles.get(paragraph, paragraph), Role.CAPTION),)
            )
            for seat, paragraph in desk.broken
        )
        nodes += [Heading(say(N_("Who broke the silence")), 3), Rows(rows, id="broken")]
    return tuple(nodes)


def put_under_silence(knowledge: Knowledge, place: Place, form: Form) -> PutUnderSilence:
    """Return the act of putting the chosen wording under silence."""
    return PutUnderSilence(seat=knowledge.seat, form=form, wording=wording(knowledge, place))


def _acts(desk: Desk, place: Place) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return the acts open here and those refused."""
    knowledge, say = desk.knowledge, desk.texts.say
    verdicts = _verdicts(desk, place)
    found = [act_choice(desk.texts, knowledge, verdict) for verdict in verdicts]
    acts = [choice for choice in found if choice.enabled and isinstance(choice.does, PutUnderSilence)]
    back = Choice("go.chamber", say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=True)
    if acts:
        acts = [_named(desk, choice, number) for number, choice in enumerate(acts)]
        back = Choice("go.chamber", back.label, back.does, "Esc", "arrow-left")
    return (*acts, back), tuple(choice for choice in found if not choice.enabled)[:1]


def _named(desk: Desk, choice: Choice, number: int) -> Choice:
    """Put the kind of paper into the label; the first is the primary."""
    act = choice.does
    if not isinstance(act, PutUnderSilence):
        return choice
    label = desk.texts.say(N_("Send round as {form}"), form=desk.texts.say(spoken_word(act.form)))
    key = "Enter" if not number else "P"
    return Choice(choice.id, label, act, key, choice.icon, not number, choice.hint, rules=choice.rules)


def _verdicts(desk: Desk, place: Place) -> tuple[Verdict, ...]:
    knowledge = desk.knowledge
    meeting, seat = knowledge.meeting, knowledge.seat
    if seat != meeting.chair or text_under_silence(meeting) is not None:
        return ()
    if meeting.phase is Phase.TEXT or meeting.text is not None:
        return tuple(desk.judge(put_under_silence(knowledge, place, form)) for form in (Form.STATEMENT, Form.PRESS))
    press = desk.judge(put_under_silence(knowledge, place, Form.PRESS_STATEMENT))
    return (press,) if press.possible else ()
