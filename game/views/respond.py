"""What each intent does: a way to go, an act to play, an order to the program, a field to fill, a rule to explain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.politics.corridor import CorridorAct, occasion
from game.politics.knowledge import is_known
from game.politics.room import RoomEvent
from game.procedure.act import Act
from game.procedure.decisions import ResultAnnounced
from game.procedure.election import BallotsCounted
from game.procedure.statements import BeginStatement
from game.procedure.verdicts import NotInOrder
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.session import JournalError, Session, Turned
from game.views.composer import OWN
from game.views.errands import disarmed
from game.views.forms import without_forms
from game.views.intents import Command, Explain, Go, Intent, Order, Press, Type
from game.views.lengths import chosen_length
from game.views.moment import rule_of_the_moment
from game.views.nodes import Choice
from game.views.place import Place
from game.views.seats import freed, typed_seed
from game.views.stirred import stirred
from game.views.walk import choice_called

if TYPE_CHECKING:
    from game.views.desk import Desk

CANNOT_SAVE: Final = N_("{file}: {problem}. The act was not played.")


def respond(desk: Desk, intent: Intent) -> None:
    """Do what ``intent`` asks for on ``desk``."""
    match intent:
        case Type(node=node, value=value):
            desk.place = desk.place.filled(node, value)
        case Explain(node=node):
            _explain(desk, node)
        case Press(node=node):
            choice = choice_called(desk.page(), node)
            if choice is not None:
                _press(desk, choice)


def _press(desk: Desk, choice: Choice) -> None:
    does = choice.does
    if not choice.enabled:
        if not isinstance(does, Act) and choice.reason:
            desk.notice = choice.reason
            return
        if isinstance(does, Act):
            verdict = desk.judge(does)
            if verdict.objections:
                desk.note_refusal(verdict)
        desk.place = desk.place.gone(Go("why", about=choice.id))
    elif isinstance(does, Go):
        _go(desk, does)
    elif isinstance(does, Command):
        ORDERS[does.order](desk, does.argument)
    else:
        _act(desk, choice, does)


def _go(desk: Desk, way: Go) -> None:
    """Go there; the chamber is the end of every way through a meeting's screens."""
    place = desk.place.gone(way)
    if desk.place.screen == way.screen == "seats":
        desk.notice = freed(desk, desk.place.about, way.about)
    desk.place = replace(place, back=()) if way.screen == "chamber" else place
    if way.screen == "chamber" and desk.session_over and desk.shown is None:
        desk.place = desk.place.at("debrief")


def _act(desk: Desk, choice: Choice, act: Act) -> None:
    """Play an act, then let the others act; a refusal leads to the page that says why."""
    session = desk.meeting_session
    seen = len(session.turns) + 1
    try:
        session.submit(act)
    except NotInOrder as refusal:
        desk.note_refusal(refusal.verdict)
        desk.place = desk.place.gone(Go("why", about=choice.id))
        return
    except OSError as error:
        desk.notice = _unsaved(desk, error)
        return
    place = replace(desk.place, fields=without_forms(desk.place.fields))
    if isinstance(act, BeginStatement):
        place = replace(place, picked=(), fields={**place.fields, OWN: ""})
    elif isinstance(act, CorridorAct):
        place = disarmed(place, act)
    if session.over and place.screen == "floor":
        desk.place = replace(place, seen=seen)  # the record is still to be dealt with, one act after the other
        return
    answer, place = _answer(desk, session.turns[-1]), replace(place, seen=seen - _told(session))
    session.advance()  # what one has to say is said to its end, as long as nobody interrupts
    desk.notice = " ".join((*answer, *stirred(desk, session.turns[seen - 1 :], act.seat)))
    _after(desk, session, place)
    talked = session.turns[seen - 1].before.meeting
    goes_on = isinstance(act, CorridorAct) and occasion(session.game.meeting) in (occasion(talked), None)
    if goes_on and desk.seat == act.seat and desk.place.screen == "chamber" and desk.shown is None:
        desk.place = desk.place.gone(Go("corridor"))  # the answer stands there, and there may be time for another talk


def _answer(desk: Desk, last: Turned) -> tuple[str, ...]:
    """Return what this seat learnt by its act: all of a talk, and what nobody else was told."""
    aloud = isinstance(last.act, CorridorAct)
    known = (
        event
        for event in last.events
        if is_known(event, last.act.seat) and (aloud or (isinstance(event, RoomEvent) and event.known_to is not None))
    )
    return tuple(said for event in known if (said := desk.texts.event(event, last.before.meeting)))


def _told(session: Session) -> int:
    """Return 1 if the act just played decided a vote, so that its result is still to be shown, else 0."""
    last = session.turns[-1]
    return int(any(isinstance(event, ResultAnnounced | BallotsCounted) for event in last.events))


def _after(desk: Desk, session: Session, place: Place) -> None:
    """The engine's seats act; then this person is back in the chamber, or at the debrief, or another is asked."""
    session.advance()
    desk.place = place.at("chamber")
    desk.pass_on()
    if session.over and desk.shown is None:
        desk.place = place.at("debrief")


def _listen(desk: Desk, _: str) -> None:
    session = desk.meeting_session
    seen = len(session.turns)
    session.let_pass()
    _after(desk, session, replace(desk.place, seen=seen))


def _go_on(desk: Desk, _: str) -> None:
    number = desk.shown_number
    if number is not None:
        desk.place = replace(desk.place, seen=number + 1)
    if desk.session_over and desk.shown is None:
        desk.place = desk.place.at("debrief")


def _undo(desk: Desk, _: str) -> None:
    session = desk.meeting_session
    if session.undo():
        desk.notice = desk.texts.say(N_("Your last act has been taken back; the record of the game keeps that."))
        _after(desk, session, replace(desk.place, seen=len(session.turns)))


def _sit(desk: Desk, _: str) -> None:
    awaited = desk.meeting_session.awaited
    if desk.curtain and awaited is not None:
        desk.sit(awaited)


def _hand(desk: Desk, argument: str) -> None:
    """Give a seat to somebody else; who is asked may be another person after that."""
    session = desk.meeting_session
    seat, _, player = argument.partition("=")
    try:
        session.hand(seat, player)
    except OSError as error:
        desk.notice = _unsaved(desk, error)
        return
    here = desk.place
    session.advance()
    if session.awaited == desk.seat:
        desk.place = here
    else:
        _after(desk, session, here)


def _ring(desk: Desk, _: str) -> None:
    desk.meeting_session.ring()
    desk.place = replace(desk.place.at("debrief"), seen=len(desk.meeting_session.turns))


def _look(desk: Desk, seat: str) -> None:
    if desk.session_over and seat in desk.meeting_session.humans:
        desk.look_back(seat)


def _new_game(desk: Desk, argument: str) -> None:
    name, *seats = argument.split()
    scenario = desk.library.scenario(name)
    if isinstance(scenario, str):
        desk.notice = scenario
        return
    length = chosen_length(desk.place, scenario, seats)
    try:
        seed = typed_seed(desk.place)
    except ValueError as typed:
        desk.notice = desk.texts.say(NO_SEED, typed=typed)
        return
    _begin(desk, lambda: desk.library.begin(scenario, seats, length, seed))


NO_SEED: Final = N_("“{typed}” does not fit: the seed. A whole number, such as 7; or leave it empty.")


def _swap(desk: Desk, argument: str) -> None:
    session = desk.meeting_session
    _begin(desk, lambda: desk.library.again(session, argument.split()))


def _begin(desk: Desk, make: Callable[[], Session]) -> None:
    try:
        session = make()
    except OSError as error:
        desk.notice = _unsaved(desk, error)
        return
    if desk.session is not None:
        desk.session.close()
    desk.play(session, "brief")


def _unsaved(desk: Desk, error: OSError) -> str:
    return desk.texts.say(CANNOT_SAVE, file=error.filename or "", problem=(error.strerror or "").lower())


def _resume(desk: Desk, argument: str) -> None:
    try:
        session = Session.resume(desk.library.games / argument)
    except (JournalError, OSError) as error:
        desk.notice = str(error)
        return
    desk.play(session)


def _set(desk: Desk, argument: str) -> None:
    name, _, value = argument.partition("=")
    desk.settings = desk.settings.with_value(name, value)
    if desk.settings_file is not None:
        try:
            desk.settings.save(desk.settings_file)
        except OSError as error:
            desk.notice = f"{error.filename}: {(error.strerror or 'cannot be written').lower()}."


def _pick(desk: Desk, point: str) -> None:
    picked = desk.place.picked
    changed = tuple(other for other in picked if other != point) if point in picked else (*picked, point)
    desk.place = replace(desk.place, picked=changed)


def _move(desk: Desk, point: str, by: int) -> None:
    picked = list(desk.place.picked)
    if point in picked:
        index = picked.index(point)
        target = min(max(0, index + by), len(picked) - 1)
        picked.insert(target, picked.pop(index))
        desk.place = replace(desk.place, picked=tuple(picked))


def _earlier(desk: Desk, point: str) -> None:
    _move(desk, point, -1)


def _later(desk: Desk, point: str) -> None:
    _move(desk, point, 1)


def _rung(desk: Desk, rung: str) -> None:
    for paragraph in desk.knowledge.facts.paragraphs:
        if any(other.id == rung for other in paragraph.ladder):
            desk.place = replace(desk.place, rungs={**desk.place.rungs, paragraph.id: rung})


def _fill(desk: Desk, argument: str) -> None:
    node, _, value = argument.partition("=")
    desk.place = desk.place.filled(node, value)


def _turn(desk: Desk, about: str) -> None:
    desk.place = replace(desk.place, about=about)


def _back(desk: Desk, _: str) -> None:
    desk.place = desk.place.returned()


def leave(desk: Desk, _: str = "") -> None:
    """Go back to the title; the game and what was begun stay saved."""
    desk.remember()
    if desk.session is not None:
        desk.session.close()
    desk.session, desk.seat, desk.place = None, "", Place()


def _quit(desk: Desk, _: str) -> None:
    desk.leave()


ORDERS: Final[dict[Order, Callable[[Desk, str], None]]] = {
    Order.NEW_GAME: _new_game,
    Order.SWAP: _swap,
    Order.SIT: _sit,
    Order.HAND: _hand,
    Order.RING: _ring,
    Order.LOOK: _look,
    Order.RESUME: _resume,
    Order.LISTEN: _listen,
    Order.UNDO: _undo,
    Order.SET: _set,
    Order.PICK: _pick,
    Order.EARLIER: _earlier,
    Order.LATER: _later,
    Order.RUNG: _rung,
    Order.FILL: _fill,
    Order.TURN: _turn,
    Order.GO_ON: _go_on,
    Order.BACK: _back,
    Order.LEAVE: leave,
    Order.QUIT: _quit,
}


def _explain(desk: Desk, node: str) -> None:
    """Show why a choice is open or not, else the rule behind it, else the rule of the moment."""
    choice = choice_called(desk.page(), node)
    if choice is not None and (isinstance(choice.does, Act) or not choice.enabled):
        desk.place = desk.place.gone(Go("why", about=choice.id))
        return
    rule = choice.rules[0] if choice is not None and choice.rules else _rule_of_the_moment(desk)
    desk.place = desk.place.gone(Go("rule", about=rule))


def _rule_of_the_moment(desk: Desk) -> str:
    """Return the id of the rule behind the screen, or of that which governs where the meeting stands; else rule 37."""
    if desk.session is None:
        return cite.RULE_37.id
    behind = BEHIND_SCREENS.get(desk.place.screen)
    return behind.id if behind is not None else rule_of_the_moment(desk.knowledge.meeting).id


BEHIND_SCREENS: Final = {
    "corridor": cite.SIMPLIFIED_CORRIDOR,
    "silence": cite.PRACTICE_SILENCE,
    "ledger": cite.SIMPLIFIED_LISTENING,
}
"""What the rule book says of screens on which no rule is in force."""
