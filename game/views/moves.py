"""The acts of the moment: at most three in the open and "More", one of them primary; and what one might try in vain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from game.politics import Knowledge
from game.politics.corridor import can_talk, is_open, under_silence
from game.procedure.act import Act
from game.procedure.amending import ProposeAmendment
from game.procedure.coming import uninvited
from game.procedure.drafts import ReviseDraft, SubmitDraft
from game.procedure.invitations import AskToParticipate, ProposeInvitation
from game.procedure.matters import Counted, Electing, Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Phase
from game.procedure.pace import ROUNDS_OF_SILENCE
from game.procedure.points import RaisePointOfOrder, RuleOnPoint
from game.procedure.questions import AgreeText
from game.procedure.rulings import complaint
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence
from game.procedure.verdicts import Verdict
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import SecondPaper
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import with_titles
from game.views.asked import FORMS
from game.views.choices import act_choice, keyed
from game.views.composer import has_the_floor
from game.views.corridor import has_corridor, to_the_corridor
from game.views.forms import form_choice
from game.views.intents import Command, Go, Order
from game.views.nodes import Choice

RANKS: Final = (
    *("cast_vote", "cast_secret_ballot", "announce_result", "answer_question", "decline_answer"),
    *("approve_agenda", "set_later_hour", "circulate_communication", "leave_item_out", "refer_application"),
    *("report_on_application", "convene", "request_meeting", "write_to_president", "apply_for_membership"),
    *("call_to_order", "take_seat", "propose_agenda", "resume"),
    *("put_preliminary_question", "put_to_vote", "gavel", "let_fall", "read_text", "propose_invitation", "welcome"),
    *("go_on", "conclude", "give_the_floor", "open_election", "open_vote", "adopt_without_vote", "note_claim"),
    *("remind_of_time", "raise_point_of_order", "challenge_ruling", "insist_on_paper", "object"),
    *("withdraw_proposal", "withdraw_objection", "withdraw_challenge", "comment", "second_paper", "ask_for_vote"),
    *("set_text_aside", "declare_ready", "close_meeting", "ask_for_the_floor", "ask_separate_vote"),
    *("submit_draft", "propose_amendment", "state_reservation", "correct_record"),
    *("watch", "pass_note"),
)
"""Which acts come to the front, in the order in which a meeting by the book would do them."""

TEMPTING: Final = (
    *("rule_on_point", "cast_vote", "break_silence", "raise_point_of_order", "object", "put_to_vote", "gavel"),
    *("approve_agenda", "convene", "open_vote", "adopt_without_vote", "ask_separate_vote", "insist_on_paper"),
    *("withdraw_paper", "call_to_order", "move_suspension"),
)
"""Refused acts that are worth showing with their reason, most instructive first."""

ELSEWHERE: Final = frozenset({"begin_statement", "put_under_silence", "break_silence"})
"""Acts that have a screen of their own."""
ALIKE: Final = frozenset({"cast_vote", "rule_on_point", "announce_result"})
"""Acts of which one has to be chosen, shown alike: which is right is for the person to know, or to ask."""

TEMPTING_FAULTS: Final = frozenset(
    {"gavel", "cut_off", "refuse_meeting", "speak_for_council", "ask_for_second", "propose_adjournment"}
)
IN_FRONT: Final = 3
BALLOT_KEYS: Final = {Ballot.YES: "F", Ballot.NO: "A", Ballot.ABSTAIN: "B", Ballot.NOT_PARTICIPATING: "P"}


@dataclass(frozen=True, slots=True)
class Moves:
    """What a seat can press in the chamber."""

    acts: tuple[Choice, ...]
    refused: tuple[Choice, ...]


def moves(texts: Texts, knowledge: Knowledge) -> Moves:
    """Return the acts of the moment for this seat, keys given, and at most two that are refused."""
    front = list(_front(texts, knowledge))[:IN_FRONT]
    if front and not (isinstance(front[0].does, Act) and front[0].does.kind in (*ALIKE, "leave_point_unruled")):
        front[0] = replace(front[0], primary=True, key="Enter", letter=front[0].key)
    more = Choice(
        "go.floor",
        texts.say(N_("More")),
        Go("floor"),
        "M",
        "ellipsis",
        hint=texts.say(N_("Everything else, and why not")),
    )
    return Moves(keyed((*front, more), (choice.letter for choice in front)), _refused(texts, knowledge))


def _front(texts: Texts, knowledge: Knowledge) -> Iterator[Choice]:
    """Yield choices for the front, best known first: one's own screens, acts by rank, letting it pass."""
    top = knowledge.meeting.top
    if isinstance(top, Point | Counted) and knowledge.seat == knowledge.meeting.chair:
        yield from _alike(texts, knowledge)
        return
    own = list(_own_screens(texts, knowledge))
    acts = [_in_front(texts, knowledge, verdict) for verdict in ranked(knowledge)]
    listen = () if knowledge.is_awaited else (_listen(texts, knowledge),)
    if knowledge.meeting.phase is Phase.OPENING and acts:
        yield from (*acts[: 1 if own else 2], *own, *listen)
        return
    yield from listen
    if own and (has_the_floor(knowledge) or _seeks_a_text(knowledge)):
        yield from own
        own = []
    faults = [_in_front(texts, knowledge, verdict) for verdict in _faults(knowledge)]
    yield from _woven(acts, own, faults, room=IN_FRONT - len(listen))


def _alike(texts: Texts, knowledge: Knowledge) -> Iterator[Choice]:
    """Yield rulings, or results to announce, all alike; after rulings, what else a President might do with a point."""
    possible = [verdict for verdict in knowledge.options if verdict.possible]
    for verdict in possible:
        match verdict.act:
            case RuleOnPoint(upheld=upheld):
                hint, key = texts.help(verdict.act), "W" if upheld else "N"
                yield replace(act_choice(texts, knowledge, verdict), hint=hint, key=key)
            case AnnounceResult(result=result):
                need = knowledge.meeting.roster.need
                name, meaning, key = ANNOUNCED[result]
                label, hint = texts.say(name, need=need), texts.say(meaning, need=need)
                yield replace(act_choice(texts, knowledge, verdict), label=label, hint=hint, key=key)
    for kind in ("put_preliminary_question", "leave_point_unruled"):
        yield from (act_choice(texts, knowledge, verdict) for verdict in possible if verdict.act.kind == kind)


ANNOUNCED: Final = {
    Result.CARRIED: (N_("Adopted"), N_("{need} or more in favour"), "A"),
    Result.LOST: (N_("Not adopted"), N_("Fewer than {need} in favour"), "N"),
    Result.OVERRULED: (N_("The ruling is overruled"), N_("{need} or more for overruling it"), "O"),
    Result.STANDS: (N_("The ruling stands"), N_("Fewer than {need} for overruling it"), "S"),
    Result.ADOPTED: (N_("Adopted"), N_("{need} or more in favour, and no permanent member against"), "A"),
    Result.LACKS_VOTES: (N_("Short of {need} votes"), N_("Fewer than {need} in favour, whoever voted against"), "N"),
    Result.VETOED: (
        N_("Permanent member against"),
        N_("{need} or more in favour, and a permanent member against"),
        "P",
    ),
    Result.ELECTED: (N_("Elected"), N_("More than half of the members"), "E"),
    Result.NO_MAJORITY: (N_("Nobody elected"), N_("Half of the members or fewer"), "N"),
}
"""Each result that can be announced: its name, what it means whatever the hands say now, and its key."""


def _in_front(texts: Texts, knowledge: Knowledge, verdict: Verdict) -> Choice:
    """Return an act for the front: open acts by their forms, votes with keys of their own, the same in every vote."""
    kind = verdict.act.kind
    if not is_whole(verdict.act):
        return form_choice(texts, kind, rules=tuple(dict.fromkeys(f.citation.id for f in verdict.findings[-1:])))
    choice = _shortly(texts, knowledge, verdict)
    return replace(choice, key=BALLOT_KEYS[choice.does.ballot]) if isinstance(choice.does, CastVote) else choice


def _shortly(texts: Texts, knowledge: Knowledge, verdict: Verdict) -> Choice:
    """Return the choice for an act, with a short name where it has one."""
    choice, short = act_choice(texts, knowledge, verdict), SHORTER.get(verdict.act.kind)
    if short is None:
        return choice
    return replace(
        choice, label=texts.filled(short, with_titles(verdict.act.named(knowledge.meeting), knowledge.facts))
    )


SHORTER: Final = {
    "approve_agenda": N_("Approve the agenda"),
    "adopt_without_vote": N_("Adopt without a vote"),
    "ask_separate_vote": N_("Separate vote ({part})"),
    "raise_point_of_order": N_("Point of order ({ground})"),
    "put_to_vote": N_("Put it to the vote"),
    "refuse_meeting": N_("Refuse a meeting"),
}
"""What acts are called in front, where three have to stand in a row; everywhere else they have their whole name."""


def is_whole(act: Act) -> bool:
    """Whether an act that is offered can be done as it is, with nothing to fill in: not if it is only an example."""
    return act.kind not in FORMS or not FORMS[act.kind].examples or isinstance(act, RaisePointOfOrder) or worded(act)


def worded(act: Act) -> bool:
    """Whether an act puts words on paper that the scenario has: what a brief plans, or other words for a paragraph."""
    match act:
        case SubmitDraft(wording=words) | ReviseDraft(wording=words):
            return bool(words)
        case ProposeAmendment(words=words):
            return bool(words)
    return False


def _woven(acts: list[Choice], own: list[Choice], faults: list[Choice], room: int) -> Iterator[Choice]:
    """Yield acts, but keep a place for one's own screen and for a tempting fault."""
    kept = min(len(own) + len(faults), room - 1, 2) if acts else 0
    yield from acts[: room - kept]
    yield from own[:1]
    yield from faults[:1]
    yield from acts[room - kept :]
    yield from own[1:]


def _seeks_a_text(knowledge: Knowledge) -> bool:
    """Whether this seat presides and has to choose words now, nobody waiting to speak."""
    meeting = knowledge.meeting
    return (
        knowledge.seat == meeting.chair and meeting.phase is Phase.TEXT and meeting.top is None and not meeting.further
    )


def _to_the_draft(texts: Texts, knowledge: Knowledge, text: bool) -> Choice:
    """Return the way to the draft; to the text under silence, if there is one."""
    if not text:
        hint = texts.say(N_("Choose a wording for each paragraph"))
        return Choice("go.draft", texts.say(N_("Open the draft")), Go("draft"), "D", "file-text", hint=hint)
    name, hint = N_("Look at the text"), N_("Its paragraphs and their wording")
    chair = knowledge.seat == knowledge.meeting.chair
    if not chair and any(isinstance(act, BreakSilence) for act in knowledge.legal()):
        name, hint = N_("Read it, or break the silence"), N_("Say over which paragraph you cannot agree")
    return Choice("go.silence", texts.say(name), Go("silence"), "D", "file-text", hint=texts.say(hint))


def _own_screens(texts: Texts, knowledge: Knowledge) -> Iterator[Choice]:
    """Yield the ways to the corridor, to the composer and to the draft, where they matter now."""
    meeting, seat = knowledge.meeting, knowledge.seat
    text = under_silence(meeting) is not None
    if has_corridor(knowledge) and is_open(meeting):
        if text:
            yield _to_the_draft(texts, knowledge, text)
        yield to_the_corridor(texts, knowledge)
        return
    if has_the_floor(knowledge):
        hint = texts.say(N_("Choose your points, order them, add your own sentence"))
        yield Choice("go.composer", texts.say(N_("Prepare and deliver")), Go("composer"), "S", "mic", hint=hint)
    elif meeting.phase is Phase.TEXT and knowledge.facts.paragraphs and (seat == meeting.chair or text):
        left = meeting.rounds < ROUNDS_OF_SILENCE and meeting.text is None
        if seat == meeting.chair and not left:
            return
        yield _to_the_draft(texts, knowledge, text)
    elif _waits_to_speak(knowledge):
        hint = texts.say(N_("Work on it while others speak"))
        yield Choice("go.composer", texts.say(N_("Your statement")), Go("composer"), "S", "file-text", hint=hint)


def _waits_to_speak(knowledge: Knowledge) -> bool:
    meeting, seat = knowledge.meeting, knowledge.seat
    listens = isinstance(meeting.top, Floor) and meeting.top.speaker != seat
    return listens and seat not in meeting.spoken and bool(knowledge.facts.points_of(seat))


def _listen(texts: Texts, knowledge: Knowledge) -> Choice:
    """Return the choice that lets the open window pass."""
    meeting, top = knowledge.meeting, knowledge.meeting.top
    name, hint = N_("Go on"), N_("Let the meeting take its course")
    if meeting.suspended and can_talk(meeting, knowledge.room, knowledge.seat):
        name, hint = N_("Go on without talking"), N_("What talks you have left are lost")
    elif isinstance(top, Floor):
        name, hint = N_("Listen on"), N_("Let the speaker go on")
    elif isinstance(top, Proposal):
        silent = isinstance(top.question, AgreeText)
        name, hint = (
            (N_("Keep silent"), N_("Silence is consent")) if silent else (N_("Do not object"), N_("Silence is consent"))
        )
        if any(objection.seat == knowledge.seat for objection in top.objections):
            then = N_("The text does not pass like this") if silent else N_("The President may put it to the vote")
            name, hint = N_("Stand by the objection"), then
        if not meeting.is_member(knowledge.seat):
            name, hint = N_("Look on"), N_("Members decide")
    elif isinstance(top, Ruled):
        name, hint = N_("Accept the ruling"), N_("Business goes on")
    elif isinstance(top, Voting | Counted | Electing):
        name, hint = N_("Wait for the result"), N_("Votes are being counted")
    elif meeting.phase is Phase.PLANNING:
        name, hint = N_("Wait"), N_("Let the President plan the meeting")
    elif meeting.phase is Phase.OPENING:
        asks = not meeting.is_member(knowledge.seat) and knowledge.seat not in uninvited(meeting)
        name, hint = N_("Wait"), N_("Let the meeting begin without asking") if asks else N_("Let the meeting begin")
        if not asks and can_talk(meeting, knowledge.room, knowledge.seat):
            name, hint = N_("Begin without talking"), N_("What talks you have left are lost")
    return Choice("go.listen", texts.say(name), Command(Order.LISTEN), icon="ear", hint=texts.say(hint))


def ranked(knowledge: Knowledge) -> tuple[Verdict, ...]:
    """Return the acts that are in order and belong to the front, by rank; of a kind only what is worth it."""
    found = [v for v in knowledge.options if v.in_order and v.act.kind in (*RANKS, "ask_to_participate")]
    kept = [verdict for verdict in found if _worth_it(knowledge, verdict)]
    return tuple(sorted(_one_a_kind(kept), key=_rank))


def _rank(verdict: Verdict) -> int:
    kind = verdict.act.kind
    return RANKS.index(kind) if kind in RANKS else -1


def _worth_it(knowledge: Knowledge, verdict: Verdict) -> bool:
    """Whether the act belongs to the front: no idle points of order or seconding, no invitations one by one."""
    meeting = knowledge.meeting
    match verdict.act:
        case RaisePointOfOrder(ground=ground):
            return complaint(meeting, ground) is not None
        case ProposeInvitation(guests=guests):
            waiting = uninvited(meeting)
            return len(guests) > 1 or len(waiting) == 1 or guests[0] in meeting.docket.briefers
        case AskToParticipate(ground=ground):
            own = knowledge.facts.participant(knowledge.seat)
            return own is None or own.ground is None or ground is own.ground
        case SecondPaper(paper=paper):
            return not paper
        case SubmitDraft() | ProposeAmendment():
            return worded(verdict.act) and knowledge.facts.script_of(knowledge.seat) != ()
    return True


def _one_a_kind(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield the first of each kind; all of the kinds that are a choice among few."""
    met: set[str] = set()
    for verdict in verdicts:
        kind = verdict.act.kind
        if kind not in met or kind in ("cast_vote", "propose_invitation", "report_on_application"):
            met.add(kind)
            yield verdict


def _faults(knowledge: Knowledge) -> tuple[Verdict, ...]:
    """Return acts that can be done, are wrong, and tempt."""
    return tuple(v for v in knowledge.options if v.possible and not v.in_order and v.act.kind in TEMPTING_FAULTS)


def _refused(texts: Texts, knowledge: Knowledge) -> tuple[Choice, ...]:
    """Return at most two acts that one might try and that cannot be done."""
    barred = [v for v in knowledge.options if not v.possible and v.act.kind in TEMPTING]
    if knowledge.seat != knowledge.meeting.chair:
        barred = [v for v in barred if v.act.kind != "rule_on_point"]
    found = sorted(_first_of_each(barred), key=lambda verdict: TEMPTING.index(verdict.act.kind))
    return tuple(_shortly(texts, knowledge, verdict) for verdict in found[:2])


def _first_of_each(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    met: set[str] = set()
    for verdict in verdicts:
        if verdict.act.kind not in met:
            met.add(verdict.act.kind)
            yield verdict
