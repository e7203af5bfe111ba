"""The composer: points from the brief, in an order, within about five minutes, and a sentence of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.politics.capital import asked_to_say, unsayable
from game.politics.facts import Point
from game.politics.favours import brief_of
from game.politics.persuasion import DOUBTED, End, direction, said_before
from game.politics.vocabulary import Status
from game.procedure.matters import Capacity, Floor
from game.procedure.pace import GUIDANCE
from game.procedure.statements import BeginStatement, Conclude
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.tutor.hints import contradiction
from game.views.audience import alarmed, followers, together
from game.views.intents import Command, Go, Order
from game.views.nodes import (
    Choice,
    Field,
    Heading,
    Item,
    Mark,
    Meter,
    Node,
    Options,
    Page,
    Part,
    Role,
    Roundels,
    Rows,
    Text,
)
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

OWN: Final = "own"
"""The field with the sentence of one's own."""
CAPACITY: Final = "capacity"
LANGUAGE: Final = "language"
OFFICIAL, INTERPRETED, ALONE = "official", "interpreted", "alone"
LANGUAGES: Final = {
    OFFICIAL: N_("One of the six official"),
    INTERPRETED: N_("Another, with our interpreters"),
    ALONE: N_("Another, without"),
}
"""What can be chosen of the language of a statement."""
ANOTHER: Final = N_("another language")
"""What the record calls a language that is none of the six."""
MARKS: Final = {
    Status.AGREED: Mark.AGREED,
    Status.CLAIMED: Mark.CLAIMED,
    Status.CONTESTED: Mark.CONTESTED,
    Status.INVENTED: Mark.INVENTED,
}
NAMES_SHOWN: Final = 4
"""Delegations named beside a point; the rest are counted."""


def composer_page(desk: Desk, place: Place) -> Page:
    """Return the composer; what is chosen and written stands in ``place``."""
    knowledge, say = desk.knowledge, desk.texts.say
    points = open_points(knowledge)
    chosen = picked(knowledge, place)
    counted = say(N_("{chosen} of {number} chosen"), chosen=len(chosen), number=len(points))
    guess = Text(
        say(N_("Who follows and who is alarmed is a guess from what is known of each delegation.")), Role.CAPTION
    )
    rows = Rows(
        tuple(_point_row(desk, place, point, point in chosen) for point in points), say(N_("Nothing is left to say."))
    )
    side: tuple[Node, ...] = (
        _meter(desk, chosen),
        *_capacity(desk, place),
        Rows(
            tuple(_order_rows(desk, chosen)),
            say(N_("Choose points, in the order in which you will make them.")),
            "order",
        ),
        Field(
            OWN,
            say(N_("In your own words")),
            place.fields.get(OWN, ""),
            say(N_("At least one sentence; it is quoted in the record")),
            2,
        ),
        *_room(desk, chosen),
        *_notebook(desk),
        *_language(desk, place),
    )
    main: list[Node] = [Heading(say(N_("Your statement")), 1), guess, *_said_for_one(desk)]
    main += [Heading(say(N_("From your brief")), 3, counted), rows]
    return Page(
        "composer",
        say(N_("Your statement")),
        tuple(main),
        side,
        ribbon(desk.texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=_acts(desk, place),
        first=OWN if _lacks_only_words(desk, place) else "",
    )


def _said_for_one(desk: Desk) -> Iterator[Text]:
    """Yield which points of one's brief another delegation makes."""
    knowledge, texts = desk.knowledge, desk.texts
    given = [one for one in knowledge.room.exchanges.lent if one.of == knowledge.seat]
    if given:
        titles = "; ".join(knowledge.facts.point(one.point).title for one in given)
        said = N_("{name} says for you: {titles}.")
        yield Text(texts.say(said, name=knowledge.meeting.name(given[0].to), titles=titles), Role.HINT)


def _lacks_only_words(desk: Desk, place: Place) -> bool:
    """Whether nothing but a sentence of one's own is missing: what is typed then is that sentence."""
    knowledge = desk.knowledge
    put_together = bool(picked(knowledge, place)) or not open_points(knowledge)
    return has_the_floor(knowledge) and put_together and not place.fields.get(OWN, "").strip()


def open_points(knowledge: Knowledge) -> tuple[Point, ...]:
    """Return the seat's points that it has not said yet, in the order of its brief."""
    brief = brief_of(knowledge.room, knowledge.seat)
    return tuple(point for point in brief if not knowledge.room.said(point.id))


def picked(knowledge: Knowledge, place: Place) -> tuple[Point, ...]:
    """Return the points chosen so far that can still be said, in their order."""
    known = {point.id: point for point in open_points(knowledge)}
    return tuple(known[id] for id in place.picked if id in known)


def statement(knowledge: Knowledge, place: Place) -> BeginStatement:
    """Return the act of delivering what has been put together."""
    chosen = picked(knowledge, place)
    from_chair = knowledge.seat == knowledge.meeting.chair and place.fields.get(CAPACITY) == Capacity.PRESIDENCY.value
    tongue = place.fields.get(LANGUAGE, OFFICIAL)
    said_in = {"language": ANOTHER, "interpreted": tongue == INTERPRETED} if tongue != OFFICIAL else {}
    return BeginStatement(
        seat=knowledge.seat,
        points=tuple((point.id, point.minutes) for point in chosen),
        words=place.fields.get(OWN, "").strip(),
        capacity=Capacity.PRESIDENCY if from_chair else Capacity.NATIONAL,
        **said_in,  # type: ignore[arg-type]
    )


def _point_row(desk: Desk, place: Place, point: Point, chosen: bool) -> Item:
    texts, knowledge = desk.texts, desk.knowledge
    detail = [Text(point.says, Role.CAPTION)]
    if asks := _asks_for(desk, point):
        detail.append(Text(asks, Role.CAPTION))
    wanted, repeated = point.id in asked_to_say(knowledge.facts, knowledge.seat), said_before(knowledge.room, point)
    if repeated:
        detail.append(Text(texts.say(REPEATED_AND_WANTED if wanted else REPEATED), Role.WARN))
    elif point.id in unsayable(knowledge.facts, knowledge.seat):
        detail.append(Text(texts.say(N_("Crosses a red line of your instructions.")), Role.WARN))
    elif wanted:
        detail.append(Text(texts.say(N_("In your instructions.")), Role.HINT))
    if not repeated and (answered := _answered(knowledge, point)):
        detail.append(Text(texts.say(N_("Answers what you noted: {titles}"), titles=answered), Role.HINT))
    if follow := followers(knowledge, point):
        detail.append(Text(texts.say(N_("Likely to follow: {names}"), names=short_list(desk, follow)), Role.CAPTION))
    if clash := _clash(desk, place, point):
        detail.append(Text(clash, Role.WARN))
    if worry := alarmed(knowledge, point):
        detail.append(Text(texts.say(N_("Likely to be alarmed: {names}"), names=short_list(desk, worry)), Role.WARN))
    return Item(
        point.title,
        detail=tuple(detail),
        aside=texts.count(N_("{number} min"), N_("{number} min"), point.minutes),
        mark=MARKS[point.status],
        mark_text=_claimed_by(desk, point),
        choice=Choice(f"point.{point.id}", point.title, Command(Order.PICK, point.id), checked=chosen),
        id=f"row.{point.id}",
    )


REPEATED: Final = N_("This argument is on the record already: it moves nobody.")
REPEATED_AND_WANTED: Final = N_(
    "This argument is on the record already: it moves nobody, but your capital wants to hear it from you."
)
ASKS: Final = {
    End.UP: N_("Whoever follows could accept stronger words on “{title}”."),
    End.DOWN: N_("Whoever follows could accept weaker words on “{title}”, or none."),
    None: N_("On “{title}”; it moves nobody there."),
}
"""What a point does for the text, by which end of the others' room it works on."""


def _asks_for(desk: Desk, point: Point) -> str:
    """Return what the point asks of the text; empty if it is about none of its paragraphs, or another's point."""
    facts = desk.knowledge.facts
    part = next((part for part in facts.paragraphs if part.id == point.paragraph), None)
    if part is None or point.seat != desk.seat:
        return ""
    return desk.texts.say(ASKS[direction(facts, point, part)], title=part.title)


def _clash(desk: Desk, place: Place, point: Point) -> str:
    """Why the point cannot stand beside what one has said or chosen; empty if it can."""
    hint = contradiction(desk.knowledge, point, desk.texts)
    if hint is not None:
        return hint.sentence
    for other in picked(desk.knowledge, place):
        if other.id in point.contradicts or point.id in other.contradicts:
            return desk.texts.say(N_("It contradicts “{title}”, which you have chosen."), title=other.title)
    return ""


def _claimed_by(desk: Desk, point: Point) -> str:
    if point.status is not Status.CLAIMED:
        return ""
    return desk.texts.say(N_("Claimed by {seat}"), seat=desk.knowledge.meeting.name(point.by or point.seat))


def _answered(knowledge: Knowledge, point: Point) -> str:
    """Titles of the noted claims that this point answers."""
    noted = [knowledge.facts.point(id) for id in knowledge.room.noted_by(knowledge.seat)]
    return "; ".join(claim.title for claim in noted if claim.id in point.answers)


def short_list(desk: Desk, seats: tuple[SeatId, ...]) -> str:
    """Return a few names, and how many more there are."""
    names = [desk.knowledge.meeting.name(seat) for seat in seats]
    if len(names) <= NAMES_SHOWN + 1:
        return ", ".join(names)
    rest = len(names) - NAMES_SHOWN
    return desk.texts.say(N_("{names} and {rest} more"), names=", ".join(names[:NAMES_SHOWN]), rest=rest)


def _meter(desk: Desk, chosen: tuple[Point, ...]) -> Meter:
    say, minutes = desk.texts.say, sum(point.minutes for point in chosen)
    over = minutes - GUIDANCE
    spare = say(N_("{number} to spare"), number=-over) if over < 0 else say(N_("just in time"))
    parts = tuple(Part(str(number), point.minutes) for number, point in enumerate(chosen, start=1))
    late = say(N_("{number} over: the President may remind you, not stop you"), number=over)
    label = desk.texts.count(
        N_("{number} minute of {limit}"), N_("{number} minutes of {limit}"), minutes, limit=GUIDANCE
    )
    return Meter(label, minutes, GUIDANCE, say(N_("minutes")), parts, late if over > 0 else spare, over > 0, "minutes")


def _order_rows(desk: Desk, chosen: tuple[Point, ...]) -> Iterator[Item]:
    say = desk.texts.say
    for number, point in enumerate(chosen, start=1):
        moves = []
        if number > 1:
            moves.append(
                Choice(f"earlier.{point.id}", say(N_("Earlier")), Command(Order.EARLIER, point.id), icon="arrow-up")
            )
        if number < len(chosen):
            moves.append(
                Choice(f"later.{point.id}", say(N_("Later")), Command(Order.LATER, point.id), icon="arrow-down")
            )
        moves.append(Choice(f"pick.{point.id}", say(N_("Take out")), Command(Order.PICK, point.id), icon="x"))
        yield Item(point.title, number=number, aside=str(point.minutes), moves=tuple(moves), id=f"order.{point.id}")


def _capacity(desk: Desk, place: Place) -> tuple[Options, ...]:
    """The President's two hats; nothing for anybody else."""
    knowledge, say = desk.knowledge, desk.texts.say
    if knowledge.seat != knowledge.meeting.chair:
        return ()
    now = place.fields.get(CAPACITY, Capacity.NATIONAL.value)
    words = {Capacity.NATIONAL: N_("For your own State"), Capacity.PRESIDENCY: N_("From the chair")}
    choices = tuple(
        Choice(
            f"{CAPACITY}.{capacity.value}",
            say(word),
            Command(Order.FILL, f"{CAPACITY}={capacity.value}"),
            checked=now == capacity.value,
            rules=(cite.PRACTICE_NATIONAL_CAPACITY.id,),
        )
        for capacity, word in words.items()
    )
    hint = say(N_("A President who argues for their own State says so first."))
    return (Options(CAPACITY, say(N_("You speak")), choices, hint),)


def _language(desk: Desk, place: Place) -> tuple[Options, ...]:
    """In which language one speaks (rules 41 to 44); asked once one has the floor."""
    if not has_the_floor(desk.knowledge):
        return ()
    say, now = desk.texts.say, place.fields.get(LANGUAGE, OFFICIAL)
    choices = tuple(
        Choice(
            f"{LANGUAGE}.{value}",
            say(words),
            Command(Order.FILL, f"{LANGUAGE}={value}"),
            checked=now == value,
            rules=(cite.RULE_44.id,),
        )
        for value, words in LANGUAGES.items()
    )
    return (Options(LANGUAGE, say(N_("Your language")), choices),)


def _room(desk: Desk, chosen: tuple[Point, ...]) -> Iterator[Roundels | Text]:
    """Yield who is likely to follow all of it and whom it may alarm; and whether one's word counts at all."""
    say, meeting = desk.texts.say, desk.knowledge.meeting
    if desk.knowledge.room.credit(desk.seat) <= DOUBTED:
        yield Text(say(N_("Your word is doubted: only those who are warm to you will follow.")), Role.WARN)
    follow, worry = together(desk.knowledge, chosen)
    if follow:
        pairs = tuple((seat, meeting.name(seat)) for seat in follow)
        yield Roundels(say(N_("Likely to follow")), pairs, say(N_("as far as you know")), id="follow")
    if worry:
        pairs = tuple((seat, meeting.name(seat)) for seat in worry)
        yield Roundels(say(N_("Likely to be alarmed")), pairs, say(N_("as far as you know")), Role.WARN, "alarmed")


def _notebook(desk: Desk) -> tuple[Node, ...]:
    """The claims one has noted, with who made them."""
    knowledge = desk.knowledge
    noted = [knowledge.facts.point(id) for id in knowledge.room.noted_by(knowledge.seat)]
    rows = tuple(
        Item(claim.title, seat=claim.seat, aside=knowledge.meeting.name(claim.seat), id=f"noted.{claim.id}")
        for claim in noted
    )
    return (Heading(desk.texts.say(N_("Your notebook")), 3), Rows(rows, id="notebook")) if rows else ()


def has_the_floor(knowledge: Knowledge) -> bool:
    """Whether the seat has been given the floor and has not begun."""
    top = knowledge.meeting.top
    return isinstance(top, Floor) and top.speaker == knowledge.seat and not top.begun


def _acts(desk: Desk, place: Place) -> tuple[Choice, ...]:
    """Deliver when one has the floor, else keep; and the way back."""
    knowledge, say = desk.knowledge, desk.texts.say
    back = Choice("go.chamber", say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left")
    if not has_the_floor(knowledge):
        keep = Choice(
            "composer.keep",
            say(N_("Keep it")),
            Go("chamber"),
            "Enter",
            "save",
            True,
            hint=say(N_("It stays here until you have the floor")),
        )
        return keep, back
    words, act = place.fields.get(OWN, "").strip(), statement(knowledge, place)
    verdict = desk.judge(act)
    missing = "" if words else say(N_("Write at least one sentence of your own first."))
    deliver = Choice(
        "composer.deliver",
        say(N_("Deliver the statement")),
        act,
        "Enter",
        "mic",
        True,
        hint=say(N_("Point by point; others may react after each")),
        enabled=bool(words) and verdict.possible,
        reason=missing or ("" if verdict.possible else desk.texts.reason(verdict)),
        rules=(cite.RULE_27.id,),
    )
    ready = bool(words or picked(knowledge, place))
    give_back = Choice(
        "act.conclude",
        say(N_("Give the floor back")),
        Conclude(seat=knowledge.seat),
        icon="check",
        hint=say(N_("Say nothing of what you have put together") if ready else N_("Say nothing")),
    )
    return deliver, give_back, back
