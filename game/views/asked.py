"""What each open act asks for: which of its fields a person fills in, in words, and what there is to choose from.

The rest of a form follows from the act itself (:mod:`game.views.forms`): enums become choices, text becomes a field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from game.politics import Knowledge
from game.politics.learning import parts_heard
from game.politics.sightings import NoteText
from game.procedure.asking import informants
from game.procedure.coming import uninvited
from game.procedure.drafts import free_name, papers_of
from game.procedure.election import standing
from game.procedure.floor import coming_up
from game.procedure.matters import PointGround, Proposal
from game.procedure.meeting import Meeting
from game.procedure.nature import CLAIMABLE
from game.procedure.pace import SUSPENSIONS
from game.procedure.papers import Amendment, Change, Status
from game.procedure.points import fitting
from game.procedure.queue import amendments_in_order
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import clause_called, paragraph_title

Values: TypeAlias = Mapping[str, str]
"""What stands in a form, by field."""
Choices: TypeAlias = tuple[tuple[str, str], ...]
"""(value, words) pairs to choose from."""
Finds: TypeAlias = Callable[[Texts, Knowledge, Values], Choices]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One field of a form in words, and where its choices come from; where there are none it is typed."""

    label: str
    hint: str = ""
    finds: Finds | None = None
    at_first: Callable[[Meeting], str] | None = None
    """What stands there before anything is typed, if not what the act itself says."""
    chosen_only: bool = False
    """Whether it is left out where there is nothing to choose from."""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Asked:
    """A form: its name on buttons, and its fields in order. ``examples`` tells that offers are only examples of it."""

    name: str
    fields: Mapping[str, Wanted]
    examples: bool = True


def _drafts(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    return tuple((draft.id, draft.id) for draft in knowledge.meeting.live_drafts)


def _papers(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    alive = {Status.TABLED, Status.HELD}
    return tuple((paper.id, paper.id) for paper in papers_of(knowledge.meeting) if paper.status in alive)


def _own_drafts(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    alive = {Status.TABLED, Status.HELD}
    meeting = knowledge.meeting
    return tuple((d.id, d.id) for d in meeting.drafts if d.mover == knowledge.seat and d.status in alive)


def _all_or_one(texts: Texts, knowledge: Knowledge, values: Values) -> Choices:
    return (("", texts.say(N_("all that wait"))), *_drafts(texts, knowledge, values))


def _amendments(_: Texts, knowledge: Knowledge, values: Values) -> Choices:
    draft = knowledge.meeting.draft(values.get("draft", ""))
    waiting: tuple[Amendment, ...] = amendments_in_order(knowledge.meeting, draft) if draft else ()
    return tuple((amendment.id, amendment.id) for amendment in waiting)


def _parts(_: Texts, knowledge: Knowledge, values: Values) -> Choices:
    draft = knowledge.meeting.draft(values.get("target", "") or values.get("draft", ""))
    parts = draft.paragraphs if draft else ()
    return tuple((part, paragraph_title(knowledge.facts, part)) for part in parts)


def _parts_unless_added(texts: Texts, knowledge: Knowledge, values: Values) -> Choices:
    """The parts there are; what is added may be a new one and is typed."""
    return _parts(texts, knowledge, values) if values.get("change") != Change.ADD else ()


def _words_for_part(_: Texts, knowledge: Knowledge, values: Values) -> Choices:
    """The words the scenario has for the part, where words are to be replaced; elsewhere they are typed."""
    clause = clause_called(knowledge.facts, values.get("paragraph", ""))
    if clause is None or values.get("change") != Change.REPLACE:
        return ()
    return tuple((words.id, words.text) for words in clause.wordings)


def _paragraphs(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    return tuple((paragraph.id, paragraph.title) for paragraph in knowledge.facts.paragraphs)


def _notes(texts: Texts, _: Knowledge, __: Values) -> Choices:
    return tuple((note.value, texts.say(words)) for note, words in NOTES.items())


NOTES: Final = {
    NoteText.ASK_ME: N_("Ask me: put a question to us when you speak"),
    NoteText.NAME_THIS: N_("Name this too: speak on the words just spoken of"),
    NoteText.THANK_YOU: N_("Thank you: and see how it regards you"),
}
"""What a note says, and what it is good for."""


def _candidates(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    return tuple((name, name) for name in standing(knowledge.meeting))


def _grounds(texts: Texts, knowledge: Knowledge, _: Values) -> Choices:
    """Every ground, those first that this moment could be about; the President's own rulings are none."""
    own = {PointGround.ORDER_OF_AMENDMENTS, PointGround.OVERTAKEN}
    likely = tuple(fitting(knowledge.meeting, knowledge.seat))
    grounds = (*likely, *(ground for ground in PointGround if ground not in likely and ground not in own))
    words = ((ground.value, texts.say(spoken_word(ground))) for ground in grounds)
    return tuple((ground, word[:1].upper() + word[1:]) for ground, word in words)


def _claims(texts: Texts, meeting: Meeting) -> Choices:
    """Each claim about a draft, or about the pending proposal: as ``paper/kind``."""
    papers = {draft.id: draft.id for draft in meeting.live_drafts}
    if any(isinstance(matter, Proposal) for matter in meeting.pending):
        papers[""] = texts.say(N_("the pending proposal"))
    is_so = N_("{matter} is {claim}")
    return tuple(
        (f"{paper}/{kind.value}", texts.say(is_so, matter=name, claim=texts.say(spoken_word(kind))))
        for paper, name in papers.items()
        for kind in CLAIMABLE
    )


def _members(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    return tuple((seat, knowledge.meeting.name(seat)) for seat in knowledge.meeting.roster.members)


def _other_members(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    """The members one can watch: not oneself."""
    members = (seat for seat in knowledge.meeting.roster.members if seat != knowledge.seat)
    return tuple((seat, knowledge.meeting.name(seat)) for seat in members)


def _words_heard(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    """The paragraphs the last two blocks of speakers have come to, the last first."""
    return tuple((part.id, part.title) for part in parts_heard(knowledge.meeting, knowledge.room))


def _others_seated(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    """Those one can pass a note to: who speaks, who is still to speak in order, then everybody else at the table."""
    meeting = knowledge.meeting
    floor = (meeting.floor.speaker,) if meeting.floor else ()
    seats = dict.fromkeys((*floor, *coming_up(meeting), *meeting.present, *meeting.guests))
    return tuple((seat, meeting.name(seat)) for seat in seats if seat != knowledge.seat)


def _about(texts: Texts, knowledge: Knowledge, values: Values) -> Choices:
    match values.get("ground"):
        case PointGround.CATEGORY:
            return _claims(texts, knowledge.meeting)
        case PointGround.PARTY_TO_DISPUTE:
            return _members(texts, knowledge, values)
    return ()


def _guests(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    """Those who wait to be invited first, then everybody else outside who is not in the room."""
    meeting = knowledge.meeting
    first = uninvited(meeting)
    others = (d.seat for d in meeting.roster.delegations if not d.is_member and d.seat not in meeting.guests)
    return tuple((seat, meeting.name(seat)) for seat in dict.fromkeys((*first, *others)))


def _speakers(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    meeting = knowledge.meeting
    seats = dict.fromkeys((*coming_up(meeting), *meeting.docket.rapporteurs))
    return tuple((seat, meeting.name(seat)) for seat in seats)


def _informants(_: Texts, knowledge: Knowledge, __: Values) -> Choices:
    return tuple((seat, knowledge.meeting.name(seat)) for seat in informants(knowledge.meeting))


def _next_draft(meeting: Meeting) -> str:
    return free_name(meeting, "D")


def _first_draft(meeting: Meeting) -> str:
    return next((draft.id for draft in meeting.live_drafts), "")


def _next_amendment(meeting: Meeting) -> str:
    return free_name(meeting, "A")


def _usual_break(_: Meeting) -> str:
    return str(SUSPENSIONS[1])


A_NAME: Final = N_("Letters, figures, hyphens, strokes; no spaces")
DAY: Final = N_("A day, such as Friday or 3 March")
MINUTES: Final = N_("In minutes, as a number")
DRAFT: Final = Wanted(N_("Which draft"), finds=_drafts, at_first=_first_draft)
LENGTH: Final = Wanted(N_("How long"), MINUTES, at_first=_usual_break)

FORMS: Final[Mapping[str, Asked]] = {
    "write_to_president": Asked(
        N_("Write to the President"),
        {"base": Wanted(N_("What the letter rests on")), "accepts": Wanted(N_("What it says of settling the dispute"))},
        examples=False,
    ),
    "ask_to_participate": Asked(N_("Ask to take part"), {"ground": Wanted(N_("On which ground"))}, examples=False),
    "submit_draft": Asked(
        N_("Submit a draft"),
        {
            "draft": Wanted(N_("Name of the draft"), A_NAME, at_first=_next_draft),
            "about": Wanted(N_("What it does")),
            "paragraphs": Wanted(N_("Its parts, if it has any"), N_("Names with commas between them: OP1, OP2")),
            "oral": Wanted(N_("How it is put forward")),
        },
    ),
    "sponsor_draft": Asked(N_("Sponsor a draft"), {"draft": DRAFT}, examples=False),
    "ask_for_vote": Asked(
        N_("Ask for a vote on a paper"), {"paper": Wanted(N_("Which paper"), finds=_papers)}, examples=False
    ),
    "revise_draft": Asked(
        N_("Revise your draft"),
        {
            "draft": Wanted(N_("Which draft"), finds=_own_drafts),
            "wording": Wanted(N_("The words of each part"), N_("In the order of the parts, with commas between them")),
        },
    ),
    "propose_amendment": Asked(
        N_("Propose an amendment"),
        {
            "target": DRAFT,
            "amendment": Wanted(N_("Name of the amendment"), A_NAME, at_first=_next_amendment),
            "change": Wanted(N_("What it does")),
            "paragraph": Wanted(
                N_("Which part"), N_("Its name, such as OP4; it may stay empty"), finds=_parts_unless_added
            ),
            "words": Wanted(
                N_("The words it would put there"), N_("They may stay empty"), finds=_words_for_part, lines=2
            ),
            "distance": Wanted(
                N_("How far it is from the draft"), N_("In steps, as a number; the furthest goes first")
            ),
            "oral": Wanted(N_("How it is put forward")),
        },
    ),
    "ask_separate_vote": Asked(
        N_("Ask for a separate vote"),
        {"draft": DRAFT, "part": Wanted(N_("On which part"), finds=_parts)},
        examples=False,
    ),
    "rule_on_order": Asked(
        N_("Rule on the order of the amendments"),
        {"draft": DRAFT, "order": Wanted(N_("In which order"), N_("Press them in their order"), finds=_amendments)},
    ),
    "move_suspension": Asked(N_("Move to suspend the meeting"), {"length": LENGTH}),
    "propose_suspension": Asked(N_("Propose a break"), {"length": LENGTH}),
    "move_adjournment_to": Asked(N_("Move to adjourn to a day"), {"until": Wanted(N_("Until when"), DAY)}),
    "move_postponement": Asked(
        N_("Move to postpone the question"),
        {"until": Wanted(N_("Until when"), N_("A day, such as Friday; it may stay empty"))},
    ),
    "move_referral": Asked(
        N_("Move to refer a draft"),
        {"to": Wanted(N_("To whom")), "draft": Wanted(N_("Which draft"), finds=_all_or_one)},
    ),
    "propose_body": Asked(
        N_("Propose a committee or a rapporteur"),
        {
            "body": Wanted(N_("What is set up")),
            "task": Wanted(N_("Its task"), N_("In a few words: to find out what happened"), lines=2),
        },
    ),
    "propose_place": Asked(
        N_("Propose another place to meet"), {"place": Wanted(N_("Which place"), N_("A city, such as Addis Ababa"))}
    ),
    "propose_agenda_change": Asked(
        N_("Propose another agenda"),
        {
            "title": Wanted(N_("Which item"), N_("Its title, as it stands or is to stand")),
            "adds": Wanted(N_("What you propose")),
            "eligible": Wanted(N_("What the item rests on")),
        },
    ),
    "dissociate": Asked(
        N_("Stand apart from a paragraph"), {"paragraph": Wanted(N_("From which paragraph"), finds=_paragraphs)}
    ),
    "answer_question": Asked(
        N_("Answer the question"),
        {"words": Wanted(N_("Your answer"), N_("It stands in the record as you write it"), lines=2)},
    ),
    "cast_secret_ballot": Asked(
        N_("Fill in your secret ballot"),
        {"names": Wanted(N_("Whom you name"), N_("As many as there are seats, or fewer"), finds=_candidates)},
    ),
    "raise_point_of_order": Asked(
        N_("Raise a point of order"),
        {
            "ground": Wanted(N_("On which ground"), finds=_grounds),
            "about": Wanted(N_("About what"), finds=_about, chosen_only=True),
        },
    ),
    "propose_invitation": Asked(
        N_("Propose an invitation"),
        {
            "guests": Wanted(N_("Whom to invite"), finds=_guests),
            "basis": Wanted(N_("On which basis")),
            "video": Wanted(N_("How they take part")),
        },
        examples=False,
    ),
    "give_the_floor": Asked(
        N_("Give the floor to somebody"),
        {
            "to": Wanted(N_("To whom"), N_("In the order of the list"), finds=_speakers),
            "precedence": Wanted(N_("In which order")),
        },
        examples=False,
    ),
    "pass_note": Asked(
        N_("Pass a note"),
        {"to": Wanted(N_("To whom"), finds=_others_seated), "text": Wanted(N_("What it says"), finds=_notes)},
    ),
    "watch": Asked(
        N_("Watch a delegation"),
        {
            "member": Wanted(N_("Whom"), finds=_other_members),
            "paragraph": Wanted(N_("At which words"), finds=_words_heard, chosen_only=True),
        },
    ),
    "state_why_i_stay": Asked(
        N_("Say why you stay in the chair"),
        {"words": Wanted(N_("Why you preside"), N_("It stands in the record as you write it"), lines=2)},
    ),
    "ask_in_confidence": Asked(
        N_("Ask a member in confidence"),
        {
            "member": Wanted(N_("Whom"), finds=_other_members),
            "paragraph": Wanted(N_("About which paragraph"), finds=_paragraphs),
        },
    ),
    "put_question": Asked(N_("Put a question"), {"to": Wanted(N_("To whom"), finds=_informants)}, examples=False),
    "contest_credentials": Asked(
        N_("Contest credentials"), {"of": Wanted(N_("Of which delegation"), finds=_members)}, examples=False
    ),
}
"""By the kind of the act."""

EITHER: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("write_to_president", "accepts"): (
        N_("nothing"),
        N_("that you accept in advance the duty to settle it peacefully"),
    ),
    ("submit_draft", "oral"): (N_("in writing"), N_("read out")),
    ("propose_amendment", "oral"): (N_("in writing"), N_("by word of mouth")),
    ("propose_agenda_change", "adds"): (N_("take it off"), N_("add it")),
    ("propose_invitation", "video"): (N_("in the room"), N_("by video link")),
    ("give_the_floor", "precedence"): (N_("as the list says"), N_("first, to present a report")),
}
"""How no and yes are said, by kind and field."""
