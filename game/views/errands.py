"""What one does in the corridor, in short steps: what, about which paragraph, in which words; then it is one act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics.bargaining import CARRIERS, AskToCarry, OfferWording
from game.politics.breaking import AskToBreak, falls_short
from game.politics.capital import AskCapital
from game.politics.cautions import Caution
from game.politics.corridor import AskAbout, CorridorAct, rung_now, subjects, under_silence
from game.politics.facts import Point
from game.politics.favours import JoinGroup, TradePlaces, unsaid
from game.politics.knowledge import Knowledge
from game.politics.ladders import Paragraph, Rung
from game.politics.ledger import Cell, Row, ledger
from game.politics.letters import AnswerLetter, CirculateLetter, replies
from game.politics.packages import OfferPackage
from game.politics.putting_forward import PutForward
from game.politics.sightings import Side
from game.politics.vocabulary import Status
from game.rulebook.marks import N_
from game.texts.tone import manner
from game.views.carrying import weighed
from game.views.choices import act_choice
from game.views.heard import answers
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice, Heading, Item, Node, Options, Role, Rows, Text
from game.views.speaking_as_one import given_up, joining, points_to_give
from game.views.wording import OTHER_ABOUT, OTHER_WORDS, WORDS, other_words, second_half, wordings

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

WHOM, DO, ABOUT, POINT = "corridor.whom", "corridor.do", "corridor.about", "corridor.point"
ALL, EVERY = "corridor.all", "corridor.every"
"""Fields of the place: what has been chosen, and whether all delegations and all paragraphs are shown."""
CAPITAL, LETTER, ROOM = "capital", "letter", "consultations"
"""Whom one can turn to instead of a delegation: the last are the members' consultations, for whoever sits there."""
ASK, OFFER, PACKAGE, CARRY, WARN, BREAK = "ask", "offer", "package", "carry", "warn", "break"
TRADE, JOIN = "trade", "join"
TO_A_MEMBER: Final = (
    (ASK, N_("Ask")),
    (OFFER, N_("Offer")),
    (PACKAGE, N_("Package")),
    (CARRY, N_("Carry")),
    (WARN, N_("Warn")),
)
TO_BREAK: Final = ((BREAK, N_("Break silence")),)
"""What comes first while somebody else's text is under silence."""
AMONG_SPEAKERS: Final = ((TRADE, N_("Trade places")), (JOIN, N_("Speak as one")))
WITH_WORDS: Final = frozenset({OFFER, PACKAGE, CARRY})


def disarmed(place: Place, act: CorridorAct) -> Place:
    """Return the place after a talk: nothing is chosen that a second press would do."""
    fields = {name: value for name, value in place.fields.items() if name not in (WORDS, OTHER_ABOUT, OTHER_WORDS)}
    if isinstance(act, AskAbout):
        fields[about_with(act.of)] = act.paragraph
    return replace(place, fields=fields)


def whom(desk: Desk, place: Place) -> str:
    """Return whom one has chosen to see: a seat, the capital, a letter; empty if nobody yet."""
    chosen = place.fields.get(WHOM, "")
    known = chosen in (CAPITAL, LETTER, ROOM) or desk.knowledge.meeting.roster.standing(chosen) is not None
    return chosen if known else ""


def errand(desk: Desk, place: Place) -> tuple[Choice, ...]:
    """Return the act as chosen so far: open, refused with its reason, or with what is still to be chosen."""
    if not whom(desk, place):
        return ()
    act, name = _act(desk, place), desk.texts.say(_called(desk, place))
    if isinstance(act, str):
        reason = desk.texts.say(act)
        return (Choice("corridor.do", name, Go("corridor"), "Enter", "users", True, enabled=False, reason=reason),)
    made = act_choice(desk.texts, desk.knowledge, desk.judge(act))
    label = name if _lacks_words(desk, place) else made.label
    return (replace(made, id="corridor.do", label=label, key="Enter", primary=True, hint=""),)


def _called(desk: Desk, place: Place) -> str:
    """Return what one is about to do, whatever is still to be chosen for it."""
    other = whom(desk, place)
    elsewhere = {CAPITAL: N_("Talk"), LETTER: N_("Talk"), ROOM: N_("Put forward")}
    return elsewhere.get(other) or dict((*TO_BREAK, *TO_A_MEMBER, *AMONG_SPEAKERS))[doing(desk, place)]


def _lacks_words(desk: Desk, place: Place) -> bool:
    """Whether words are to be chosen and are not: an act there is only an example of why none can be done."""
    other, about = whom(desk, place), paragraph(desk, place)
    wants = other == ROOM or (other not in (CAPITAL, LETTER) and doing(desk, place) in WITH_WORDS)
    return wants and about is not None and _chosen_words(place, about) is None


def _act(desk: Desk, place: Place) -> CorridorAct | str:
    """Return the act that the choices make, or what is to be chosen first."""
    seat, other = desk.seat, whom(desk, place)
    if not other:
        return N_("Choose whom to see.")
    if other == LETTER:
        return _letter(desk, place)
    about = paragraph(desk, place)
    if about is None:
        return N_("Choose a paragraph first.")
    if other == CAPITAL:
        return AskCapital(seat=seat, paragraph=about.id)
    do, words = CARRY if other == ROOM else doing(desk, place), place.fields.get(WORDS, "")
    if _lacks_words(desk, place):
        return _whatever_the_words(desk, other, about, do) or CHOOSE_WORDS
    if other == ROOM:
        return PutForward(seat=seat, rung=words)
    if do == PACKAGE:
        beside = other_words(desk, place, about)
        missing = N_("Choose words for another paragraph, to come with them or not at all.")
        return OfferPackage(seat=seat, to=other, rung=words, beside=beside) if beside else missing
    given = given_up(desk, place)
    return joining(desk, other, given) if do == JOIN else MAKERS[do](desk, other, about, words)


CHOOSE_WORDS: Final = N_("Choose the words first. What is offered cannot be taken back.")


def _whatever_the_words(desk: Desk, other: str, about: Paragraph, do: str) -> CorridorAct | None:
    """Return an example of what is to be done, if it is not open in any words: its reason is better known at once."""
    if do == PACKAGE:
        return None
    now = rung_now(desk.knowledge.meeting, desk.knowledge.room, about)
    others = [words.id for place, words in enumerate(about.ladder) if place != now]
    acts = [
        PutForward(seat=desk.seat, rung=words) if other == ROOM else MAKERS[do](desk, other, about, words)
        for words in others
    ]
    return None if any(desk.judge(act).possible for act in acts) else acts[0]


def _letter(desk: Desk, place: Place) -> CorridorAct | str:
    """Return the letter that the choices make: an answer to one of another's, or one that backs a contested point."""
    answers_, points = list(replies(desk.knowledge.room, desk.seat)), contested(desk)
    known = [point.id for point in (*answers_, *points)]
    if not known:
        return NO_LETTER
    chosen = place.fields.get(POINT, known[0])
    kind = AnswerLetter if chosen in {point.id for point in answers_} else CirculateLetter
    return kind(seat=desk.seat, point=chosen)


NO_LETTER: Final = N_("You have no contested point to back, and no letter to answer.")


def _chosen_words(place: Place, part: Paragraph) -> Rung | None:
    """Return the words of the paragraph that have been chosen, if they are any of it."""
    return next((rung for rung in part.ladder if rung.id == place.fields.get(WORDS, "")), None)


MAKERS: Final[dict[str, Callable[[Desk, SeatId, Paragraph, str], CorridorAct]]] = {
    ASK: lambda desk, other, about, _: AskAbout(seat=desk.seat, of=other, paragraph=about.id),
    OFFER: lambda desk, other, _, words: OfferWording(seat=desk.seat, to=other, rung=words),
    CARRY: lambda desk, other, _, words: AskToCarry(seat=desk.seat, carrier=other, rung=words),
    WARN: lambda desk, other, about, _: Caution(seat=desk.seat, member=other, paragraph=about.id),
    BREAK: lambda desk, other, about, _: AskToBreak(seat=desk.seat, of=other, paragraph=about.id),
    TRADE: lambda desk, other, *_: TradePlaces(seat=desk.seat, with_=other),
    JOIN: lambda desk, other, *_: joining(desk, other),
}


def ways_with(desk: Desk, other: SeatId) -> tuple[tuple[str, str], ...]:
    """Return what one can do with a delegation: bargain with members; favours with whoever still speaks."""
    knowledge = desk.knowledge
    about = next(iter(knowledge.facts.paragraphs))
    favours = tuple(way for way in AMONG_SPEAKERS if desk.judge(MAKERS[way[0]](desk, other, about, "")).possible)
    if other not in knowledge.meeting.present:
        return favours or AMONG_SPEAKERS
    proposal = knowledge.meeting.proposal
    silence = under_silence(knowledge.meeting) is not None and proposal is not None and proposal.by != desk.seat
    return (*(TO_BREAK if silence else ()), *TO_A_MEMBER, *favours)


def doing(desk: Desk, place: Place) -> str:
    """Return what is to be done with the one chosen: the first there is, if nothing is chosen."""
    ways = [way for way, _ in ways_with(desk, whom(desk, place))]
    chosen = place.fields.get(DO, "")
    return chosen if chosen in ways else ways[0]


def paragraph(desk: Desk, place: Place) -> Paragraph | None:
    """Return the paragraph chosen; else the one last spoken of, or, to ask about, the first that has not been."""
    knowledge, other = desk.knowledge, whom(desk, place)
    chosen = place.fields.get(about_with(other), "")
    found = next((part for part in knowledge.facts.paragraphs if part.id == chosen), None)
    told = [one.paragraph for one in knowledge.room.exchanges.told if (one.by, one.to) == (other, desk.seat)]
    near, member = _near(desk, other), other in knowledge.meeting.present
    if found is None and member and doing(desk, place) == BREAK:
        found = next((part for part in knowledge.facts.paragraphs if _is_lacking(desk, part)), None)
    if found is None and member and told and doing(desk, place) != ASK:
        found = knowledge.facts.paragraph(told[-1])
    return found or next((part for part in near if part.id not in told), near[0] if near else None)


def _is_lacking(desk: Desk, part: Paragraph) -> bool:
    return falls_short(desk.knowledge.meeting, desk.knowledge.room, desk.seat, part)


def _near(desk: Desk, other: SeatId) -> tuple[Paragraph, ...]:
    """Return the paragraphs that matter between the two: one's own subjects, and what the list says of the other."""
    knowledge = desk.knowledge
    own = subjects(knowledge.room, desk.seat) or knowledge.facts.paragraphs
    row = next((row for row in ledger(knowledge).rows if row.seat == other), None)
    told = telling(knowledge, row) if row else None
    named = told.part.id if told and told.is_outside else ""
    near = (part for part in knowledge.facts.paragraphs if part in own or part.id == named)
    return tuple(sorted(near, key=lambda part: part.id != named))


def telling(knowledge: Knowledge, row: Row) -> Cell | None:
    """Return the one thing to say of a member in a list: the sure before the likely, one's own subjects first."""
    cells = [*row.trouble, *(cell for cell in row.cells if cell.evidence.side is Side.INSIDE)]
    near = {part.id for part in subjects(knowledge.room, knowledge.seat)}
    cells.sort(key=lambda cell: (not cell.evidence.sure, cell.part.id not in near))
    return cells[0] if cells else None


def about_with(other: str) -> str:
    """Return the field that holds the paragraph chosen for talks with ``other``: with each another matters."""
    return f"{ABOUT}.{other}"


def contested(desk: Desk) -> list[Point]:
    """Return one's contested points that are still to be made and have no letter yet."""
    backed = {letter.point for letter in desk.knowledge.room.exchanges.letters}
    return [
        point
        for point in unsaid(desk.knowledge.room, desk.seat)
        if point.status is Status.CONTESTED and point.id not in backed
    ]


# The steps.


def steps(desk: Desk, place: Place) -> tuple[Node, ...]:
    """Return what is to be chosen: what to do, about what, in which words; and what the other has said before."""
    other, say = whom(desk, place), desk.texts.say
    if not other:
        how = say(N_("Ask what it could live with; offer other words; ask a member to carry yours; or warn."))
        return Heading(say(N_("Choose whom to see")), 2), Text(how)
    return tuple(_steps(desk, place, other))


def _steps(desk: Desk, place: Place, other: str) -> Iterator[Node]:
    say = desk.texts.say
    if other == LETTER:
        yield Heading(say(N_("A letter to all")), 2)
        yield Text(say(CirculateLetter.help), Role.CAPTION)
        answering = tuple(replies(desk.knowledge.room, desk.seat))
        points = (*answering, *contested(desk))
        rows = tuple(_point(place, point, index) for index, point in enumerate(points))
        if answering:
            yield Text(say(AnswerLetter.help), Role.CAPTION)
        yield Rows(rows, say(NO_LETTER), "points")
        return
    if other == CAPITAL:
        yield Heading(say(N_("Your capital")), 2)
        yield Text(say(AskCapital.help), Role.CAPTION)
        yield from _paragraphs(desk, place)
        yield from _objections(desk, place)
        return
    if other == ROOM:
        yield Heading(say(N_("The consultations of the members")), 2)
        yield Text(say(PutForward.help), Role.CAPTION)
        yield Text(say(CARRIED, left=_left(desk), all=CARRIERS), Role.CAPTION)
        yield from _paragraphs(desk, place)
        yield from _words(desk, place)
        yield from _objections(desk, place)
        return
    do = doing(desk, place)
    ways = (
        Choice(f"do.{way}", say(name), Command(Order.FILL, f"{DO}={way}"), checked=way == do)
        for way, name in ways_with(desk, other)
    )
    yield Options("do", desk.knowledge.meeting.name(other), tuple(ways), say(HINTS[do]))
    if of_itself := manner(desk.knowledge.facts, other):
        yield Text(say(of_itself), Role.CAPTION)
    first = paragraph(desk, place)
    if do == PACKAGE and first is not None and (words := _chosen_words(place, first)) is not None:
        yield from second_half(desk, place, first, words)
    else:
        if do in (*WITH_WORDS, ASK, WARN, BREAK):
            yield from _paragraphs(desk, place)
        if do in WITH_WORDS:
            yield from _words(desk, place)
    if do == JOIN:
        yield from points_to_give(desk, place)
    yield from _objections(desk, place)
    if do == CARRY:
        yield Text(say(CARRIED, left=_left(desk), all=CARRIERS), Role.CAPTION)
        yield from weighed(desk, other, first)
    yield from _before(desk, other)


CARRIED: Final = N_("Wordings that can still come into the consultations for you: {left} of {all}.")


def _left(desk: Desk) -> int:
    return CARRIERS - sum(one.of == desk.seat for one in desk.knowledge.room.exchanges.carried)


def _objections(desk: Desk, place: Place) -> Iterator[Text]:
    """Yield why the act as chosen is not open, or what it would cost."""
    act = _act(desk, place)
    if isinstance(act, CorridorAct):
        verdict = desk.judge(act)
        telling = (*verdict.objections[:1], *(verdict.notes if verdict.possible else ()))
        yield from (Text(desk.texts.finding(finding), Role.WARN, rules=(finding.citation.id,)) for finding in telling)


HINTS: Final = {
    ASK: AskAbout.help,
    OFFER: OfferWording.help,
    PACKAGE: OfferPackage.help,
    CARRY: AskToCarry.help,
    WARN: Caution.help,
    BREAK: AskToBreak.help,
    TRADE: TradePlaces.help,
    JOIN: JoinGroup.help,
}


def _point(place: Place, point: Point, index: int) -> Item:
    chosen = place.fields.get(POINT, "")
    choice = Choice(f"letter.{point.id}", point.title, Command(Order.FILL, f"{POINT}={point.id}"))
    return Item(point.title, current=point.id == chosen or (not chosen and not index), choice=choice, id=choice.id)


def _paragraphs(desk: Desk, place: Place) -> Iterator[Node]:
    """Yield the paragraphs to talk about, with the words on the table: those that matter first, all if asked for."""
    say, now = desk.texts.say, paragraph(desk, place)
    near, whole = _near(desk, whom(desk, place)), desk.knowledge.facts.paragraphs
    every = place.fields.get(EVERY) == "1" or (now is not None and now not in near)
    rows = [_about(desk, whom(desk, place), part, chosen=part == now) for part in (whole if every else near)]
    rest = len(whole) - len(near)
    if not every and rest:
        more = desk.texts.count(N_("{number} more paragraph"), N_("{number} more paragraphs"), rest)
        rows.append(Item(more, choice=Choice("more.paragraphs", more, Command(Order.FILL, f"{EVERY}=1")), id="row.all"))
    yield Heading(say(N_("About")), 3, say(N_("on the table")))
    yield Rows(tuple(rows), id="about")


def _about(desk: Desk, other: str, part: Paragraph, *, chosen: bool) -> Item:
    knowledge = desk.knowledge
    verb = part.ladder[rung_now(knowledge.meeting, knowledge.room, part)].verb
    choice = Choice(f"about.{part.id}", part.title, Command(Order.FILL, f"{about_with(other)}={part.id}"))
    return Item(part.title, aside=verb, current=chosen, choice=choice, id=f"row.{choice.id}")


def _words(desk: Desk, place: Place) -> Iterator[Node]:
    """Yield the other wordings of the paragraph, weakest first, with what one's own side makes of them."""
    part, say = paragraph(desk, place), desk.texts.say
    if part is None:
        return
    chosen = place.fields.get(WORDS, "")
    yield Heading(say(N_("In which words")), 3, "" if chosen else say(N_("choose one")))
    yield Rows(tuple(wordings(desk, part, WORDS, chosen)), id="words")


def _before(desk: Desk, other: str) -> Iterator[Node]:
    """Yield what the other has said before."""
    rows = tuple(answers(desk, other))
    if rows:
        yield Heading(desk.texts.say(N_("Said between you")), 3)
        yield Rows(rows[::-1], id="before")
