"""What stands in the middle of the table: who speaks and what was said, what is proposed, or what was ruled."""

from __future__ import annotations

import re
from typing import Final

from game.council.seats import SeatId, Standing
from game.politics import Knowledge
from game.procedure.house import SpeakingOrder
from game.procedure.matters import Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting, Phase
from game.procedure.points import GROUND_WORDS, NOT_WELL_TAKEN, WELL_TAKEN
from game.procedure.questions import AgreeText, Invite
from game.procedure.rulings import guidance
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.questions import question_name
from game.tutor.hints import touches
from game.views.nodes import Heading, Meter, Role, Text
from game.views.room import StageNodes

PHASE_LINES: Final = {
    Phase.OPENING: (
        N_("The meeting has not begun"),
        N_("Delegations take their seats. Those outside the Council may still ask to take part."),
    ),
    Phase.AGENDA: (N_("The agenda comes first"), N_("Nothing else is done before it is adopted (rule 9).")),
    Phase.INVITATIONS: (N_("Who is invited?"), N_("The President proposes each invitation; the Council decides.")),
    Phase.BRIEFINGS: (N_("Briefings"), N_("Those who inform the Council speak first.")),
    Phase.DEBATE: (N_("Members of the Council speak"), N_("The President gives the floor to the next on the list.")),
    Phase.GUESTS: (N_("Those invited speak"), N_("They take part without a vote.")),
    Phase.TEXT: (
        N_("Is there a text all can live with?"),
        N_("A presidential statement needs the agreement of all fifteen members. Nobody votes on it."),
    ),
    Phase.CLOSING: (N_("The meeting nears its end"), N_("Whoever still waits for a further statement is heard.")),
    Phase.CLOSED: (N_("The meeting rose"), N_("Everything said stands in the record.")),
}
STANDINGS: Final = {
    Standing.PERMANENT: N_("Permanent member of the Council"),
    Standing.ELECTED: N_("Elected member of the Council"),
    Standing.STATE: N_("Invited under rule 37"),
    Standing.OUTSIDE_STATE: N_("Invited following previous practice"),
    Standing.OBSERVER: N_("Invited following previous practice"),
    Standing.PERSON: N_("Invited under rule 39"),
    Standing.SECRETARY_GENERAL: N_("Secretary-General (rule 22)"),
    Standing.SECRETARIAT: N_("Secretariat"),
}
QUOTED: Final = N_("“{words}”")
QUOTED_AT_MOST: Final = 110
"""Characters of what was just said that are quoted on the stage; all of it stands in the record."""
SENTENCES: Final = re.compile(r"(?<=[.?!]) ")


def stage(texts: Texts, knowledge: Knowledge) -> StageNodes:
    """Return the middle of the table for the meeting as it stands; votes are shown by the vote screen."""
    meeting = knowledge.meeting
    if meeting.suspended:
        return (
            Heading(texts.say(N_("The meeting is suspended")), 1),
            Text(texts.say(N_("The President resumes it.")), Role.CAPTION, rules=(cite.RULE_33.id,)),
        )
    match meeting.top:
        case Floor() as floor:
            return _floor(texts, knowledge, floor)
        case Proposal() as proposal:
            return _proposal(texts, knowledge, proposal)
        case Point() as point:
            return _point(texts, meeting, point)
        case Ruled() as ruled:
            return _ruled(texts, meeting, ruled)
        case Voting(question=question):
            return (Heading(question_name(question, meeting, texts), 1),)
    heading, caption = PHASE_LINES[meeting.phase]
    return Heading(texts.say(heading), 1), Text(texts.say(caption), Role.CAPTION), *_drawn(texts, meeting)


def _drawn(texts: Texts, meeting: Meeting) -> StageNodes:
    if meeting.begun or meeting.house.speaking_order is not SpeakingOrder.DRAW or not meeting.drawn:
        return ()
    return (
        Text(
            texts.say(N_("The order of members was drawn by lot: {first} speaks first."), first=_first(meeting)),
            Role.CAPTION,
        ),
    )


def _first(meeting: Meeting) -> str:
    return meeting.name(sorted(meeting.drawn, key=lambda seat: meeting.roster.by_seat[seat].rank)[0])


def standing(texts: Texts, meeting: Meeting, seat: SeatId) -> str:
    """Return in what standing ``seat`` takes part, in a few words."""
    if seat == meeting.chair:
        return texts.say(N_("President of the Council"))
    return texts.say(STANDINGS[meeting.roster.by_seat[seat].standing])


def _floor(texts: Texts, knowledge: Knowledge, floor: Floor) -> StageNodes:
    meeting = knowledge.meeting
    heading = Heading(texts.say(N_("{seat} has the floor"), seat=meeting.name(floor.speaker)), 1)
    role = standing(texts, meeting, floor.speaker)
    if not floor.begun:
        return heading, Text(role, Role.CAPTION)
    limit = guidance(floor)
    spoken = texts.say(N_("{role} · {minutes} of {limit} minutes"), role=role, minutes=floor.minutes, limit=limit)
    meter = Meter("", floor.minutes, limit, texts.say(N_("minutes")), over=floor.minutes > limit, id="floor.minutes")
    return heading, Text(spoken, Role.CAPTION), meter, *_last_words(texts, knowledge, floor)


def _last_words(texts: Texts, knowledge: Knowledge, floor: Floor) -> StageNodes:
    """What was just said, and whether it touches the seat that looks on."""
    if not floor.delivered:
        return ()
    point = knowledge.facts.point(floor.points[floor.delivered - 1][0])
    quoted = _close(point.says)
    words = Text(texts.say(QUOTED, words=quoted), Role.QUOTE) if quoted else Text(point.title, Role.LEAD)
    hint = touches(knowledge, point.id, texts)
    return (words, Text(hint.sentence, Role.HINT)) if hint else (words,)


def _close(said: str) -> str:
    """Return as many of the last sentences as fit in the middle of the table; nothing if not even the last one does."""
    close = ""
    for sentence in reversed(SENTENCES.split(said)):
        longer = f"{sentence} {close}".strip()
        if len(longer) > QUOTED_AT_MOST:
            break
        close = longer
    return close


def _proposal(texts: Texts, knowledge: Knowledge, proposal: Proposal) -> StageNodes:
    meeting = knowledge.meeting
    names = ", ".join(meeting.name(objection.seat) for objection in proposal.objections)
    if isinstance(proposal.question, AgreeText):
        return _silence(texts, knowledge, proposal)
    heading = Heading(question_name(proposal.question, meeting, texts), 1)
    by = texts.say(N_("Proposed by {seat}"), seat=meeting.name(proposal.by))
    rules = (cite.RULE_37.id,) if isinstance(proposal.question, Invite) else (cite.PRACTICE_TACIT_CONSENT.id,)
    if not names:
        asks = Text(texts.say(N_("“Is there any objection?”")), Role.QUOTE)
        return heading, Text(by, Role.CAPTION, rules=rules), asks
    objected = texts.say(N_("Objection by {names}. Nine votes now decide."), names=names)
    return heading, Text(by, Role.CAPTION, rules=rules), Text(objected, Role.WARN)


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
                title=next((p.title for p in facts.paragraphs if p.id == objection.paragraph), objection.paragraph),
            ),
            Role.WARN,
        )
        for objection in proposal.objections
    )
    return (heading, caption, *broken)


def _point(texts: Texts, meeting: Meeting, point: Point) -> StageNodes:
    heading = Heading(texts.say(N_("{seat} raises a point of order"), seat=meeting.name(point.by)), 1)
    words = Text(texts.say(QUOTED, words=texts.say(GROUND_WORDS[point.ground])), Role.QUOTE)
    rule = texts.say(N_("The President rules at once. If challenged, the Council decides at once (rule 30)."))
    return heading, words, Text(rule, Role.CAPTION, rules=(cite.RULE_30.id,))


def _ruled(texts: Texts, meeting: Meeting, ruled: Ruled) -> StageNodes:
    word = texts.say(WELL_TAKEN if ruled.upheld else NOT_WELL_TAKEN)
    heading = Heading(texts.say(N_("The President rules: {ruling}"), ruling=word), 1)
    by = texts.say(N_("On the point of order by {seat}"), seat=meeting.name(ruled.point.by))
    stands = texts.say(N_("The ruling stands unless nine members overrule it (rule 30)."))
    nodes: StageNodes = (heading, Text(by, Role.CAPTION), Text(stands, Role.CAPTION, rules=(cite.RULE_30.id,)))
    if not ruled.challenger:
        return nodes
    challenged = texts.say(N_("{seat} challenges the ruling."), seat=meeting.name(ruled.challenger))
    return (*nodes, Text(challenged, Role.WARN))
