"""Acts of politics, and what politics adds to acts of procedure: findings about points and wordings, and offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Annotated, Any, Final, TypeAlias, get_args

from pydantic import Field

from game.council.seats import SeatId
from game.politics import drafting, listening, morning
from game.politics.bargaining import AskToCarry, OfferWording
from game.politics.breaking import AskToBreak
from game.politics.capital import AskCapital, asked_to_say, unsayable
from game.politics.cautions import Caution
from game.politics.chair_acts import AskInConfidence, StateWhyIStay
from game.politics.corridor import KNOWN_PARAGRAPH, AskAbout, CorridorAct, can_talk
from game.politics.facts import Point
from game.politics.favours import JoinGroup, TradePlaces, brief_of
from game.politics.ladders import Paragraph
from game.politics.letters import AnswerLetter, CirculateLetter
from game.politics.listening import NoteClaim, PassNote, Watch
from game.politics.morning import DealBrief
from game.politics.nods import plan
from game.politics.packages import OfferPackage
from game.politics.putting_forward import PutForward
from game.politics.room import Room
from game.politics.stance import grounds
from game.politics.texts import is_complete, opening_wording
from game.politics.vocabulary import Status
from game.procedure import acts as procedure_acts
from game.procedure.act import Act
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft
from game.procedure.matters import Floor
from game.procedure.meeting import Meeting, Phase
from game.procedure.pace import GUIDANCE
from game.procedure.questions import AgreeText, Form
from game.procedure.reservations import StateReservation
from game.procedure.speaking_for import Dissociate
from game.procedure.statements import BeginStatement
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

OWN_POINTS: Final = Requirement(
    "X-NOT-YOUR-POINT",
    cite.RULE_27,
    N_("The points are from this delegation's own brief, with the minutes they take."),
    N_("A delegation speaks from its own brief: a point here belongs to somebody else, or takes other minutes."),
)
SAID_ONCE: Final = Requirement(
    "X-SAID-TWICE",
    cite.SIMPLIFIED_MINUTES,
    N_("No point is said twice."),
    N_("A point stands twice in this statement, or has been said before."),
)
WITHIN_GUIDANCE: Final = Requirement(
    "N-LONG",
    cite.NOTE_507,
    N_("The statement keeps to the minutes agreed."),
    N_("The statement is longer than the five minutes agreed; the President may remind you."),
    Weight.NOTE,
)
WHOLE_TEXT: Final = Requirement(
    "X-WORDING",
    cite.PRACTICE_SILENCE,
    N_("The text has one wording for each paragraph of the draft."),
    N_("The text needs exactly one wording for each paragraph of the draft."),
)

CorridorActs: TypeAlias = (
    AskAbout
    | OfferWording
    | OfferPackage
    | AskToCarry
    | PutForward
    | AskToBreak
    | TradePlaces
    | JoinGroup
    | Caution
    | CirculateLetter
    | AnswerLetter
    | AskCapital
)
CORRIDOR: Final = get_args(CorridorActs)
"""What delegations do outside the chamber, in the order in which it is offered."""
ChairActs: TypeAlias = StateWhyIStay | AskInConfidence
CHAIR: Final = get_args(ChairActs)
"""What a President does about their two hats."""
AnyAct: TypeAlias = Annotated[
    procedure_acts.AnyAct | NoteClaim | PassNote | Watch | DealBrief | CorridorActs | ChairActs,
    Field(discriminator="kind"),
]


def findings(meeting: Meeting, room: Room, act: Act) -> Iterable[Finding]:
    """Return what the room has to say about ``act``, after what procedure says; about most acts nothing."""
    asked = ASKED.get(type(act))
    return asked(meeting, room, act) if asked else ()


def _of_statement(meeting: Meeting, room: Room, act: BeginStatement) -> Iterator[Finding]:
    del meeting
    own = {point.id: point.minutes for point in brief_of(room, act.seat)}
    ids = {point for point, _ in act.points}
    yield OWN_POINTS(all(own.get(point) == minutes for point, minutes in act.points))
    yield SAID_ONCE(len(ids) == len(act.points) and not any(saying.point in ids for saying in room.sayings))
    yield WITHIN_GUIDANCE(sum(minutes for _, minutes in act.points) <= GUIDANCE)


def _of_text(meeting: Meeting, room: Room, act: PutUnderSilence) -> Iterator[Finding]:
    del meeting
    yield WHOLE_TEXT(is_complete(room.facts, act.wording))


def _of_break(meeting: Meeting, room: Room, act: BreakSilence | Dissociate) -> Iterator[Finding]:
    del meeting
    named = {act.paragraph, *(act.also if isinstance(act, BreakSilence) else ())}
    yield KNOWN_PARAGRAPH(named <= {paragraph.id for paragraph in room.facts.paragraphs})


def _of_reservation(meeting: Meeting, room: Room, act: StateReservation) -> Iterator[Finding]:
    del meeting
    if act.paragraph:
        yield KNOWN_PARAGRAPH(any(paragraph.id == act.paragraph for paragraph in room.facts.paragraphs))


def _of_asking(meeting: Meeting, room: Room, act: CorridorAct | AskInConfidence | StateWhyIStay) -> Iterator[Finding]:
    return act.asked(meeting, room)


ASKED: Final[Mapping[type[Act], Callable[[Meeting, Room, Any], Iterator[Finding]]]] = {
    BeginStatement: _of_statement,
    PutUnderSilence: _of_text,
    BreakSilence: _of_break,
    Dissociate: _of_break,
    StateReservation: _of_reservation,
    NoteClaim: listening.of_note,
    PassNote: listening.of_passing,
    Watch: listening.of_watching,
    DealBrief: morning.of_deal,
    ProposeAmendment: drafting.of_amendment,
    ReviseDraft: drafting.of_revision,
    **dict.fromkeys((*CHAIR, *CORRIDOR), _of_asking),
}
"""The acts about which the room has something to say, and what it says."""


def offers(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[Act]:
    """Yield what the room adds to what procedure offers ``seat``."""
    yield from morning.offers(meeting, room, seat)
    yield from drafting.offers(meeting, room, seat)
    top = meeting.top
    if isinstance(top, Floor):
        if top.speaker == seat and not top.begun and (points := planned(room, seat)):
            yield BeginStatement(seat=seat, points=points)
        yield from listening.offers(meeting, room, seat)
    proposal = meeting.proposal
    if proposal is not None and isinstance(proposal.question, AgreeText):
        yield from (BreakSilence(seat=seat, paragraph=part.id) for part in to_break_over(room, seat, proposal.question))
    text = meeting.text
    if top is None and text is not None and text.form is Form.STATEMENT and meeting.is_member(seat):
        # Who let words pass that it can hardly live with may want to say so.
        for paragraph in grounds(room, seat, text.wording)[:1]:
            yield Dissociate(seat=seat, paragraph=paragraph.id)
    if top is None and meeting.phase is Phase.TEXT and seat == meeting.chair and room.facts.paragraphs:
        first, more, most = (opening_wording(room.facts, raised=steps) for steps in (0, 1, None))
        for form, wording in ((Form.STATEMENT, first), (Form.STATEMENT, more), (Form.PRESS, most)):
            yield PutUnderSilence(seat=seat, form=form, wording=wording)
    for act in CHAIR:
        yield from act.choices(meeting, room, seat)
    if can_talk(meeting, room, seat):
        for kind in CORRIDOR:
            yield from kind.choices(meeting, room, seat)


def to_break_over(room: Room, seat: SeatId, text: AgreeText) -> tuple[Paragraph, ...]:
    """Return over what ``seat`` would break a silence: what it can least live with; the first if it can with all."""
    return grounds(room, seat, text.wording)[:3] or room.facts.paragraphs[:1]


def planned(room: Room, seat: SeatId) -> tuple[tuple[str, int], ...]:
    """Return what ``seat`` has planned to say and has not said: (point id, minutes) in order.

    What notes asked for comes last of its own; then what is said for another, and, if there is time for it, one point
    that answers what has been said today.
    """
    for_others = (point for point in brief_of(room, seat) if point.seat != seat and not room.said(point.id))
    said = (*plan(room, seat), *for_others)
    return tuple((point.id, point.minutes) for point in (*said, *_reply(room, seat, said)))


def _reply(room: Room, seat: SeatId, said: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the first point of the brief that answers what another has said, if it fits beside ``said``.

    What its instructions ask a seat to say is for the seat to think of, and what they forbid is not said.
    """
    if not said:
        return ()
    heard = {saying.point for saying in room.sayings if saying.seat != seat}
    spare = GUIDANCE - sum(point.minutes for point in said)
    chosen = {point.id for point in said}
    own = asked_to_say(room.facts, seat) | unsayable(room.facts, seat)
    answers = (
        point
        for point in brief_of(room, seat)
        if heard.intersection(point.answers) and point.status is not Status.CONTESTED and point.minutes <= spare
    )
    fits = (
        point
        for point in answers
        if point.id not in chosen | own
        and not room.said(point.id)
        and not chosen.intersection(point.contradicts)
        and not any(point.id in other.contradicts for other in said)
    )
    return tuple(islice(fits, 1))
