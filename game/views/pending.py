"""What lies on the table, for its middle: proposals, points, rulings, questions, ballots, and the vote that is next."""

from __future__ import annotations

from typing import Final

from game.politics import Knowledge
from game.procedure.coming import to_elect
from game.procedure.consent import needs_seconder
from game.procedure.matters import Asked, Point, PointGround, Proposal, Ruled
from game.procedure.meeting import Meeting
from game.procedure.points import GROUND_WORDS, NOT_WELL_TAKEN, WELL_TAKEN
from game.procedure.questions import (
    Adjourn,
    AdoptDraft,
    AgreeText,
    Invite,
    Question,
    SeparateVote,
    SetUp,
    Suspend,
    TakeUpAmendment,
)
from game.procedure.queue import voting_queue
from game.procedure.tally import Category
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import paragraph_title
from game.texts.questions import question_name
from game.views.nodes import Heading, Role, Text
from game.views.queue import held_up, item_name, needs, why_here
from game.views.room import StageNodes

QUOTED: Final = N_("“{words}”")
WITHOUT_DEBATE: Final = N_("A motion that is decided at once, without debate (rule 33).")
RANKED: Final = N_("A motion, number {rank} in the order of rule 33.")


def proposed(texts: Texts, knowledge: Knowledge, proposal: Proposal) -> StageNodes:
    """A proposal: who makes it, what it rests on, and who objects."""
    meeting = knowledge.meeting
    if isinstance(proposal.question, AgreeText):
        return _silence(texts, knowledge, proposal)
    names = ", ".join(meeting.name(objection.seat) for objection in proposal.objections)
    heading = Heading(question_name(proposal.question, meeting, texts, knowledge.facts), 1)
    by = texts.say(N_("Proposed by {seat}"), seat=meeting.called(proposal.by))
    rules = (cite.RULE_37.id,) if isinstance(proposal.question, Invite) else (cite.PRACTICE_TACIT_CONSENT.id,)
    nodes: StageNodes = (heading, Text(by, Role.CAPTION, rules=rules), *_particulars(texts, meeting, proposal))
    if names:
        objected = texts.say(
            N_("Objection by {names}. {need} votes now decide."), names=names, need=meeting.roster.need
        )
        return (*nodes, Text(objected, Role.WARN))
    if isinstance(proposal.question, SeparateVote):
        return nodes
    return (*nodes, Text(texts.say(N_("“Is there any objection?”")), Role.QUOTE))


def _particulars(texts: Texts, meeting: Meeting, proposal: Proposal) -> StageNodes:
    """What is special about this question: who can stop it, how it is decided, whether it waits for a seconder."""
    found = []
    if line := _in_particular(texts, meeting, proposal.question):
        found.append(Text(line, Role.CAPTION, rules=(proposal.question.rests_on.id,)))
    elif proposal.rank:
        at_once = isinstance(proposal.question, Suspend) or (
            isinstance(proposal.question, Adjourn) and not proposal.question.until
        )
        line = texts.say(WITHOUT_DEBATE) if at_once else texts.say(RANKED, rank=proposal.rank)
        found.append(Text(line, Role.CAPTION, rules=(cite.RULE_33.id,)))
    if needs_seconder(meeting, proposal):
        words = texts.say(N_("In this classroom it needs a seconder. That is not a Council rule."))
        found.append(Text(words, Role.WARN, rules=(cite.MODEL_UN_SECONDING.id,)))
    return tuple(found)


def _in_particular(texts: Texts, meeting: Meeting, question: Question) -> str:
    match question:
        case SeparateVote(draft=id):
            draft = meeting.draft(id)
            mover = meeting.called(draft.mover) if draft else ""
            return texts.say(N_("It is done unless the mover of the draft, {mover}, objects."), mover=mover)
        case AdoptDraft():
            return texts.say(
                N_("Without a vote, unless a member objects. An objection does not kill it: it is voted on.")
            )
        case TakeUpAmendment():
            return texts.say(N_("It was moved by word of mouth, and is taken up if nobody objects."))
        case SetUp(task=task):
            return texts.say(N_("Its task: {task}."), task=task)
    return ""


def _silence(texts: Texts, knowledge: Knowledge, proposal: Proposal) -> StageNodes:
    """A text under silence: until when, and who has broken it over what."""
    meeting, facts = knowledge.meeting, knowledge.facts
    heading = Heading(texts.say(N_("A text is under silence")), 1)
    caption = Text(
        texts.say(N_("It is agreed unless a member breaks the silence.")),
        Role.CAPTION,
        rules=(cite.PRACTICE_SILENCE.id,),
    )
    broken = tuple(
        Text(
            texts.say(
                N_("{seat} broke the silence over “{title}”."),
                seat=meeting.name(objection.seat),
                title=paragraph_title(facts, objection.paragraph),
            ),
            Role.WARN,
        )
        for objection in proposal.objections
    )
    return (heading, caption, *broken)


def point_raised(texts: Texts, meeting: Meeting, point: Point) -> StageNodes:
    """A point of order that waits for its ruling."""
    heading = Heading(texts.say(N_("{seat} raises a point of order"), seat=meeting.called(point.by)), 1)
    words = Text(texts.say(QUOTED, words=texts.say(GROUND_WORDS[point.ground])), Role.QUOTE)
    rule = texts.say(N_("The President rules at once. If challenged, the Council decides at once (rule 30)."))
    claim = (Text(said, Role.LEAD),) if (said := claim_in_words(texts, meeting, point)) else ()
    return heading, words, *claim, Text(rule, Role.CAPTION, rules=(cite.RULE_30.id,))


def claim_in_words(texts: Texts, meeting: Meeting, point: Point) -> str:
    """Return what a point says about a paper or a member; empty where it names none."""
    match point:
        case Point(ground=PointGround.CATEGORY, about=(paper, kind)):
            matter = texts.say(N_("draft {paper}"), paper=paper) if paper else texts.say(N_("the pending proposal"))
            claim = texts.say(spoken_word(Category(kind)))
            return texts.say(N_("It is said that {matter} is {claim}."), matter=matter, claim=claim)
        case Point(ground=PointGround.PARTY_TO_DISPUTE, about=(seat,)):
            return texts.say(N_("It is said that {seat} is a party to the dispute."), seat=meeting.called(seat))
        case Point(ground=PointGround.ORDER_OF_AMENDMENTS, about=(_, *order)):
            return texts.say(N_("The amendments are to be voted in the order {order}."), order=", ".join(order))
        case Point(ground=PointGround.OVERTAKEN, about=(amendment,)):
            return texts.say(N_("Amendment {amendment} is not to be put to the vote."), amendment=amendment)
    return ""


def ruling_given(texts: Texts, meeting: Meeting, ruled: Ruled) -> StageNodes:
    """A ruling that can still be challenged: on a point of order, or one of the President's own."""
    point = ruled.point
    claim = claim_in_words(texts, meeting, point)
    if point.ground in OWN_RULINGS:
        heading = Heading(texts.say(OWN_RULINGS[point.ground]), 1)
        lines = [Text(claim, Role.LEAD)]
    else:
        word = texts.say(WELL_TAKEN if ruled.upheld else NOT_WELL_TAKEN)
        heading = Heading(texts.say(N_("The President rules: {ruling}"), ruling=word), 1)
        by = texts.say(N_("On the point of order by {seat}:"), seat=meeting.called(point.by))
        lines = [Text(by, Role.CAPTION)]
        lines += [Text(texts.say(QUOTED, words=texts.say(GROUND_WORDS[point.ground])), Role.QUOTE)]
        lines += [*([Text(claim, Role.CAPTION)] if claim else [])]
    stands = texts.say(N_("The ruling stands unless nine members overrule it (rule 30)."))
    lines.append(Text(stands, Role.CAPTION, rules=(cite.RULE_30.id,)))
    if ruled.challenger:
        challenged = texts.say(N_("{seat} challenges the ruling."), seat=meeting.called(ruled.challenger))
        lines.append(Text(challenged, Role.WARN))
    return (heading, *lines)


OWN_RULINGS: Final = {
    PointGround.ORDER_OF_AMENDMENTS: N_("The President rules on the order of the amendments"),
    PointGround.OVERTAKEN: N_("The President rules that an amendment is overtaken"),
}
"""Rulings that answer no point of order (rules 30 and 36)."""


def question_put(texts: Texts, meeting: Meeting, asked: Asked) -> StageNodes:
    """A member's question to somebody who was invited to inform the Council."""
    heading = Heading(texts.say(N_("{seat} puts a question"), seat=meeting.name(asked.by)), 1)
    to = texts.say(N_("To {seat}, who may answer or decline (rule 39)."), seat=meeting.called(asked.to))
    return heading, Text(to, Role.CAPTION, rules=(cite.RULE_39.id,))


def secret_ballot(texts: Texts, meeting: Meeting) -> StageNodes:
    """The ballot papers are out."""
    seats = to_elect(meeting)
    heading = Heading(texts.say(N_("A secret ballot is taken")), 1)
    fill = texts.count(N_("{number} seat on the Court is to be filled."), N_("{number} seats are to be filled."), seats)
    rule = texts.say(N_("An absolute majority of the members elects, and no veto applies (rule 61)."))
    return (
        heading,
        Text(fill, Role.LEAD),
        Text(rule, Role.CAPTION, rules=(cite.STATUTE_10.id,)),
    )


def next_vote(texts: Texts, knowledge: Knowledge) -> StageNodes:
    """The Council has come to the vote: who is heard first, or what is put next and why."""
    meeting = knowledge.meeting
    queue = voting_queue(meeting)
    if not queue:
        heading = Heading(texts.say(N_("Judges are to be elected")), 1)
        return heading, Text(texts.say(N_("The President has the ballot papers handed out.")), Role.CAPTION)
    coming = texts.say(N_("Next: {question}"), question=item_name(texts, knowledge, queue[0]))
    if meeting.explaining:
        waits = texts.say(N_("{seat} is heard first."), seat=meeting.called(meeting.explaining[0]))
        before = Heading(texts.say(N_("Statements before the vote")), 1)
        return before, Text(waits, Role.LEAD), Text(coming, Role.CAPTION, rules=(cite.PRACTICE_EXPLANATIONS.id,))
    why = Text(texts.say(why_here(meeting, queue[0])), Role.CAPTION, rules=(cite.RULE_32.id,))
    need = Text(needs(texts, meeting, queue[0]), Role.CAPTION, rules=(cite.ARTICLE_27_3.id,))
    bar = (Text(reason, Role.WARN),) if (reason := held_up(texts, meeting, queue[0])) else ()
    return Heading(coming, 1), why, need, *bar
