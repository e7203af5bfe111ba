"""Why an engine player did what it did: what it would say of it in the room, and what it keeps for the debrief.

A reader decides from what its seat knows and from nothing else, so its reasons can be worked out afterwards, from the
same knowledge. In public a delegation gives the reason its office allows; the other one opens with the debrief.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.council.seats import SeatId
from game.players.ballots import CUTTING_SHORT, is_right, would_be_missed
from game.players.composing import composed
from game.players.estimates import SWALLOWS, estimate, places_of
from game.players.foils import Chance
from game.players.history import next_act
from game.players.player import Player
from game.players.reader import Reader
from game.players.vote_reasons import (
    BUSINESS_LEFT,
    BY_THE_BOOK,
    COSTS_IT,
    EXPECTS_NOTHING,
    INVENTED,
    RULED_WRONG,
    Said,
    why_voted,
)
from game.politics import Knowledge, NoteClaim, PassNote
from game.politics.bargaining import AskToCarry, OfferWording
from game.politics.breaking import AskToBreak, asked_to_break
from game.politics.capital import AskCapital
from game.politics.chair_acts import AskInConfidence, StateWhyIStay
from game.politics.chairing import stretch, withholds_consent
from game.politics.corridor import AskAbout
from game.politics.day import HowKnown
from game.politics.ladders import Paragraph, Rung
from game.politics.letters import AnswerLetter
from game.politics.packages import OfferPackage
from game.politics.putting_forward import PutForward
from game.politics.room import Room
from game.politics.stance import Stance, crossed, pains, stance, strain
from game.procedure.act import Act
from game.procedure.chair import AskToStepAside
from game.procedure.floor import AskForTheFloor
from game.procedure.invitations import AskToParticipate
from game.procedure.matters import Ruled
from game.procedure.motions import MoveAdjournment, MoveSuspension, ProposeSuspension
from game.procedure.points import ChallengeRuling, RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.questions import AgreeText, Form
from game.procedure.reservations import StateReservation
from game.procedure.statements import BeginStatement
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence
from game.procedure.voting import CastVote
from game.procedure.words import spoken_word
from game.rulebook.marks import N_


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a seat did something.

    Attributes:
        public: what it would say in the room.
        private: what moved it; for the debrief alone.
    """

    public: Said
    private: Said


HABIT: Final = N_("This seat was played by a habit, “{name}”, and has no reason of its own.")
DRAWN: Final = N_("Drawn by lot.")
OF_THE_DAY: Final = N_("So it did on the real day.")
CANNOT: Final = N_("It cannot agree to “{verb}” on “{title}”.")
TOO_STRONG: Final = N_(
    "“{verb}” on “{title}” is too strong for it. The text asks {strain} of it; it can give {give}{than_usual}."
)
TOO_WEAK: Final = N_(
    "“{verb}” on “{title}” is too weak for it. The text asks {strain} of it; it can give {give}{than_usual}."
)
THIRD: Final = N_(
    "The text asks {strain} of it; it can give {give}{than_usual}. It would have reserved its position, but two "
    "members had: a third is an objection."
)
RED_LINE: Final = N_("With “{verb}” on “{title}” the text crosses one of its red lines.")
AT_EASE: Final = N_("Nothing in the text hurt it.")
KEPT_WORD: Final = N_("It had given {name} its word that it would break the silence over “{title}”.")
NO_TRUST: Final = N_("It lets the chair decide nothing by silence any more: trust is gone.")
RESERVES: Final = N_("It lets the text pass and is not bound by every word.")
NOT_ALONE: Final = N_(
    "The text asks {strain} of it; it can give {give}{than_usual}. For one step more it would rather not stop it."
)
AS_NEEDLES: Final = {
    1: N_(", one more than usual, as trust and momentum stand"),
    -1: N_(", one less than usual, as trust and momentum stand"),
    0: "",
}
AS_PRESS: Final = {
    1: N_(", two more than usual: trust and momentum stand well, and lines for the press bind nobody"),
    -1: N_(", as usual: lines for the press bind nobody, which makes up for how trust and momentum stand"),
    0: N_(", one more than usual, since lines for the press bind nobody"),
}
NOT_EVEN: Final = N_(", and not even a reservation, as trust and momentum stand")
"""How what a member can give differs from what it usually gives, by how the needles stretch it: of a statement, and
of lines for the press. It is said after "it can give 1"."""
NOT_AGREED: Final = N_("It does not agree that this be settled without a vote.")
IN_FAVOUR: Final = N_("It agrees with what is asked.")
AGAINST: Final = N_("It does not agree with what is asked.")
ABSTAINS: Final = N_("It neither supports it nor stands in its way.")
GROUND: Final = N_("A point of order: {ground}.")
FAULT_SHOWN: Final = N_("The record shows a fault, and it owes the chair no favour.")
CHALLENGES: Final = N_("It does not share the President's ruling.")
NOWHERE: Final = N_("The meeting gets nowhere today.")
CLOSE_TO_IT: Final = N_("The President's own State is close to the question, and no reason for staying has been given.")
WILL_CRITICISE: Final = N_("It is about to criticise that State, and regards the presidency coolly.")
OWED: Final = N_("Rule 20 leaves it to the President, and the members are owed a sentence on it.")
WHY_EARLY: Final = N_("A reason given early costs a minute; a question about it costs trust.")
TIME_TO_TALK: Final = N_("Delegations need time to talk before a text is put to the room.")
IN_ITS_BRIEF: Final = N_("It speaks from its brief.")
PLANNED: Final = N_("So the statement was planned at home.")
COMPOSED: Final = N_("Of what it can say, this does most for its goals and for members that it needs.")
SILENCE_TELLS: Final = N_("Whether the members can live with these words is for them to say: a silence shows it.")
FOR_THE_PRESS: Final = N_("A few lines for the press bind nobody.")
NO_STATEMENT: Final = N_("No statement could be agreed, and lines for the press bind nobody.")
ALL_CONTENT: Final = N_("As far as it could tell, all {whole} members would live with these words.")
COUNTED: Final = N_(
    "As far as it could tell, {number} of {whole} members would live with these words. It wanted to learn who would "
    "not, and over what."
)
COUNTED_FOR_PRESS: Final = N_(
    "As far as it could tell, {number} of {whole} members would live with these lines. It was the last it could try, "
    "and they cost the others little."
)
ONCE_MORE: Final = N_("It found no change that would win more members, and tried the text once more.")
LEFT: Final = N_(
    "It left “{title}” as it was, though the silence had been broken over it: as far as it could tell, other changes "
    "did more."
)
TALK: Final = N_("That the two talked is known, and nothing more.")
ASKS: Final = N_("It wanted to know what {name} could live with on “{title}”.")
PACKS: Final = N_("It needed “{verb}” on “{title}”, and {name} would take that only with words that ease it elsewhere.")
OFFERS: Final = N_(
    "It hoped for a promise: {name} probably finds what is on the table harder than “{verb}” on “{title}”."
)
CARRIES: Final = N_("It wanted “{verb}” on “{title}” in the text, and {name} seemed ready to carry it.")
PUTS: Final = N_("It wanted “{verb}” on “{title}” in the text.")
BREAKS: Final = N_("“{title}” falls short of what it was told to get, and it cannot break a silence itself.")
NEEDS_ROOM: Final = N_("A change of “{title}” that would help is less than its capital asks for.")
CAN_ANSWER: Final = N_("A point in its own brief answers this.")
SHOWS_REGARD: Final = N_("It may need {name} later, and a reply shows how it is regarded.")
HAS_TO_SAY: Final = N_("It has something to say.")
TOUCHED: Final = N_("It asks to take part: {ground}.")
IN_CONSULTATIONS: Final = N_("What is said in the consultations stays there.")
UNRULED: Final = N_("A point of order was raised, and the President has not ruled on it.")
NOT_SHOWN: Final = N_("Nobody sees it.")


def reason(player: Player, knowledge: Knowledge, act: Act) -> Reason:
    """Return why ``player`` did ``act``, knowing what its seat knew then."""
    if isinstance(player, Chance):
        return _both(DRAWN)
    if not isinstance(player, Reader):
        return _both(HABIT, name=player.name)
    if next_act(knowledge) == act:
        return Reason(_public(knowledge, act), Said(_scripted(knowledge, act), {}))
    if isinstance(act, CastVote):
        return Reason(
            _public(knowledge, act), why_voted(knowledge, act.ballot, whatever_the_words=player.whatever_the_words)
        )
    return Reason(_public(knowledge, act), _private(knowledge, act))


def _scripted(knowledge: Knowledge, act: Act) -> str:
    """Return whether the seat did on the real day what the scenario has it do, or the scenario invents it."""
    steps = (step for step in knowledge.facts.script_of(knowledge.seat) if step.act == act)
    invented = next(steps).status is HowKnown.INVENTED
    return INVENTED if invented else OF_THE_DAY


def _both(sentence: str, **fields: object) -> Reason:
    said = Said(sentence, fields)
    return Reason(said, said)


BALLOTS: Final = {Ballot.YES: IN_FAVOUR, Ballot.NO: AGAINST, Ballot.ABSTAIN: ABSTAINS}
PUBLIC: Final[Mapping[type[Act], str]] = {
    StateReservation: RESERVES,
    Object: NOT_AGREED,
    ChallengeRuling: CHALLENGES,
    MoveAdjournment: NOWHERE,
    AskToStepAside: CLOSE_TO_IT,
    StateWhyIStay: OWED,
    ProposeSuspension: TIME_TO_TALK,
    BeginStatement: IN_ITS_BRIEF,
    AnswerLetter: IN_ITS_BRIEF,
    AskForTheFloor: HAS_TO_SAY,
    PutForward: IN_CONSULTATIONS,
    MoveSuspension: UNRULED,
    **dict.fromkeys((AskAbout, OfferWording, OfferPackage, AskToCarry, AskToBreak), TALK),
    **dict.fromkeys((AskCapital, AskInConfidence, NoteClaim, PassNote), NOT_SHOWN),
}
"""What is said in public of acts of which always the same is said."""
PRIVATE: Final[Mapping[type[Act], str]] = {
    MoveAdjournment: EXPECTS_NOTHING,
    AskToStepAside: WILL_CRITICISE,
    StateWhyIStay: WHY_EARLY,
    RaisePointOfOrder: FAULT_SHOWN,
    ProposeSuspension: TIME_TO_TALK,
    MoveSuspension: UNRULED,
    AskForTheFloor: HAS_TO_SAY,
    NoteClaim: CAN_ANSWER,
    AnswerLetter: CAN_ANSWER,
}
"""The same of private reasons."""


def _public(knowledge: Knowledge, act: Act) -> Said:
    """Return what the seat would say in the room."""
    match act:
        case BreakSilence(paragraph=id):
            part, words = _on_table(knowledge, id)
            return Said(CANNOT, {"verb": words.verb, "title": part.title})
        case CastVote(ballot=ballot):
            return Said(BALLOTS.get(ballot, ABSTAINS), {})
        case RaisePointOfOrder(ground=ground):
            return Said(GROUND, {"ground": spoken_word(ground)})
        case AskToParticipate(ground=ground):
            return Said(TOUCHED, {"ground": spoken_word(ground)})
        case PutUnderSilence(form=Form.STATEMENT):
            return Said(SILENCE_TELLS, {})
        case PutUnderSilence():
            return Said(NO_STATEMENT if knowledge.meeting.rounds else FOR_THE_PRESS, {})
        case _:
            return Said(PUBLIC.get(type(act), BY_THE_BOOK), {})


def _private(knowledge: Knowledge, act: Act) -> Said:
    """Return what moved the seat."""
    match act:
        case BreakSilence() | StateReservation():
            return _on_text(knowledge, act)
        case Object():
            return _objecting(knowledge)
        case ChallengeRuling():
            ruled = knowledge.meeting.top
            wrong = isinstance(ruled, Ruled) and not is_right(knowledge, ruled)
            return Said(RULED_WRONG if wrong else COSTS_IT, {})
        case BeginStatement():
            return Said(COMPOSED if act == composed(knowledge) else PLANNED, {})
        case PutUnderSilence():
            return _putting(knowledge, act)
        case _:
            return _talking(knowledge, act) or Said(PRIVATE.get(type(act), BY_THE_BOOK), {})


def _putting(knowledge: Knowledge, act: PutUnderSilence) -> Said:
    """Return how many members would live with a text, as far as the presidency could tell, and why it tried it.

    Words over which the silence was broken and which come again say more.
    """
    room = knowledge.room
    if act.form is Form.STATEMENT and room.broken:
        if act.wording == room.tabled:
            return Said(ONCE_MORE, {})
        broken = {paragraph for _, paragraph in room.broken}
        same = (part for part in knowledge.facts.paragraphs if part.id in broken and _unchanged(room, act, part))
        if part := next(same, None):
            return Said(LEFT, {"title": part.title})
    found, members = estimate(knowledge), knowledge.meeting.present
    places, swallows = places_of(knowledge, act.wording), SWALLOWS + (act.form is Form.PRESS)
    content = sum(found.strain(member, places) <= swallows for member in members)
    counted = {"number": content, "whole": len(members)}
    if content == len(members):
        return Said(ALL_CONTENT, counted)
    return Said(COUNTED if act.form is Form.STATEMENT else COUNTED_FOR_PRESS, counted)


def _unchanged(room: Room, act: PutUnderSilence, part: Paragraph) -> bool:
    ladder = {words.id for words in part.ladder}
    return bool(ladder.intersection(act.wording, room.tabled))


TALKS: Final[Mapping[type[Act], str]] = {
    AskAbout: ASKS,
    AskInConfidence: ASKS,
    OfferWording: OFFERS,
    OfferPackage: PACKS,
    AskToCarry: CARRIES,
    PutForward: PUTS,
    AskToBreak: BREAKS,
    AskCapital: NEEDS_ROOM,
    PassNote: SHOWS_REGARD,
}
"""What a talk, or a note, was for."""


def _talking(knowledge: Knowledge, act: Act) -> Said | None:
    """Return what a talk was for; None if the act is none."""
    sentence = TALKS.get(type(act))
    return Said(sentence, _about(knowledge, act)) if sentence else None


def _about(knowledge: Knowledge, act: Act) -> dict[str, object]:
    """Return with whom a seat talks, and about what."""
    others = (getattr(act, field, "") for field in ("of", "to", "carrier", "member"))
    named: dict[str, object] = {"name": knowledge.meeting.called(next((other for other in others if other), ""))}
    if rung := getattr(act, "rung", ""):
        found = ((part, words) for part in knowledge.facts.paragraphs for words in part.ladder if words.id == rung)
        part, words = next(found)
        return named | {"verb": words.verb, "title": part.title}
    if id := getattr(act, "paragraph", ""):
        return named | {"title": knowledge.facts.paragraph(id).title}
    return named


def _on_text(knowledge: Knowledge, act: BreakSilence | StateReservation) -> Said:
    """Return what a member had against a text, or why it stopped it although it had little."""
    room, seat, meeting = knowledge.room, knowledge.seat, knowledge.meeting
    proposal = meeting.proposal
    wording = proposal.question.wording if proposal and isinstance(proposal.question, AgreeText) else ()
    form = proposal.question.form if proposal and isinstance(proposal.question, AgreeText) else Form.STATEMENT
    felt = {"strain": strain(room, seat, wording), **_given(room, seat, form)}
    if isinstance(act, StateReservation):
        return Said(NOT_ALONE, felt)
    part, words = _on_table(knowledge, act.paragraph)
    named = {"verb": words.verb, "title": part.title}
    line = crossed(room, seat, wording)
    if line is not None and line.paragraph == part.id:
        return Said(RED_LINE, named)
    if asked := next(asked_to_break(room, seat, meeting.rounds), None):
        return Said(KEPT_WORD, {"name": meeting.called(asked.by), "title": part.title})
    if withholds_consent(room):
        return Said(NO_TRUST, {})
    pain = next((pain for pain in pains(room, seat, wording) if pain.paragraph == part), None)
    if pain is None:
        return Said(AT_EASE, felt)
    if stance(room, seat, wording, stretch=_lenient(room, form)) is Stance.RESERVES:
        return Said(THIRD, felt)
    return Said(TOO_STRONG if pain.outside > 0 else TOO_WEAK, {**named, **felt})


def _lenient(room: Room, form: Form) -> int:
    """Return by how much a member gives more than usual: as the needles stand, and to what binds nobody."""
    return stretch(room) + (form is Form.PRESS)


def _given(room: Room, seat: SeatId, form: Form) -> dict[str, object]:
    """Return how much a member can give to this text, and why that is not what it usually gives."""
    give = room.facts.give(seat) + _lenient(room, form)
    if give < 0:
        return {"give": 0, "than_usual": NOT_EVEN}
    why = AS_PRESS if form is Form.PRESS else AS_NEEDLES
    return {"give": give, "than_usual": why[stretch(room)]}


def _objecting(knowledge: Knowledge) -> Said:
    proposal = knowledge.meeting.proposal
    cuts = proposal is not None and isinstance(proposal.question, CUTTING_SHORT)
    return Said(BUSINESS_LEFT if cuts and would_be_missed(knowledge) else NO_TRUST, {})


def _on_table(knowledge: Knowledge, paragraph: str) -> tuple[Paragraph, Rung]:
    """Return a paragraph, and its words in the text under silence."""
    part = knowledge.facts.paragraph(paragraph)
    return part, next(words for words in part.ladder if words.id in knowledge.room.tabled)
