"""What stands in the middle of the table: who speaks and what was said, what is proposed, or what was ruled."""

from __future__ import annotations

import re
from typing import Final

from game.council.seats import SeatId, Standing
from game.politics import Knowledge
from game.procedure.house import SpeakingOrder
from game.procedure.matters import Asked, Counted, Electing, Floor, Kind, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting, Phase
from game.procedure.questions import Basis
from game.procedure.rulings import guidance
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import point_called
from game.texts.questions import question_name
from game.tutor.hints import touches
from game.views.lever import lever
from game.views.nodes import Heading, Meter, Role, Text
from game.views.pending import next_vote, point_raised, proposed, question_put, ruling_given, secret_ballot
from game.views.room import StageNodes

PHASE_LINES: Final = {
    Phase.PLANNING: (
        N_("The meeting is being planned"),
        N_("Requests and letters come in. The President approves the provisional agenda and convenes the Council."),
    ),
    Phase.OPENING: (
        N_("The meeting has not begun"),
        N_("Delegations take their seats. Those outside the Council may still ask to take part."),
    ),
    Phase.AGENDA: (N_("The agenda comes first"), N_("Nothing else is done before it is adopted (rule 9).")),
    Phase.INVITATIONS: (N_("Who is invited?"), N_("The President proposes each invitation; the Council decides.")),
    Phase.ACTION: (N_("The Council votes"), N_("One question after the other is put in its order (rules 32 and 36).")),
    Phase.ELECTION: (N_("Judges are elected"), N_("By secret ballot, again and again until every seat is filled.")),
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
TEXT_AGREED: Final = (
    N_("The text is agreed"),
    N_("The President makes it public, and whoever still waits for the floor is heard."),
)
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
INVITED: Final = {
    Basis.RULE_37: N_("Invited under rule 37"),
    Basis.RULE_39: N_("Invited under rule 39"),
    Basis.PREVIOUS_PRACTICE: N_("Invited following previous practice"),
    Basis.ARTICLE_32: N_("Invited under Article 32"),
}
QUOTED: Final = N_("“{words}”")
QUOTED_AT_MOST: Final = 110
"""Characters of what was just said that are quoted on the stage; all of it stands in the record."""
SENTENCES: Final = re.compile(r"(?<=[.?!]) ")


def stage(texts: Texts, knowledge: Knowledge) -> StageNodes:
    """Return the middle of the table for the meeting as it stands; votes are shown by the vote screen."""
    return (*_stands(texts, knowledge), *lever(texts, knowledge))


def _stands(texts: Texts, knowledge: Knowledge) -> StageNodes:
    meeting = knowledge.meeting
    if meeting.suspended:
        return (
            Heading(texts.say(N_("The meeting is suspended")), 1),
            Text(texts.say(N_("The President resumes it.")), Role.CAPTION, rules=(cite.RULE_33.id,)),
        )
    return _between(texts, knowledge) if meeting.top is None else _pending(texts, knowledge)


def _pending(texts: Texts, knowledge: Knowledge) -> StageNodes:
    meeting = knowledge.meeting
    nodes: StageNodes = ()
    match meeting.top:
        case Floor() as floor:
            nodes = _floor(texts, knowledge, floor)
        case Proposal() as proposal:
            nodes = proposed(texts, knowledge, proposal)
        case Point() as point:
            nodes = point_raised(texts, meeting, point)
        case Ruled() as ruled:
            nodes = ruling_given(texts, meeting, ruled)
        case Voting(question=question) | Counted(question=question):
            nodes = (Heading(question_name(question, meeting, texts, knowledge.facts), 1),)
        case Asked() as asked:
            nodes = question_put(texts, meeting, asked)
        case Electing():
            nodes = secret_ballot(texts, meeting)
    return nodes or _between(texts, knowledge)


def _between(texts: Texts, knowledge: Knowledge) -> StageNodes:
    """Nothing is pending: what stage of its business the Council has come to."""
    meeting = knowledge.meeting
    heading, caption = PHASE_LINES.get(meeting.phase, PHASE_LINES[Phase.CLOSING])
    if meeting.phase is Phase.TEXT and meeting.text is not None:
        heading, caption = TEXT_AGREED
    if meeting.phase is Phase.ACTION:
        return next_vote(texts, knowledge)
    nodes: StageNodes = (Heading(texts.say(heading), 1), Text(texts.say(caption), Role.CAPTION))
    if not meeting.public and not meeting.closed:
        private = texts.say(N_("The Council sits in private: guests have left, and nothing said here is public."))
        nodes = (*nodes, Text(private, Role.HINT, rules=(cite.RULE_48.id,)))
    if meeting.absent:
        names = ", ".join(meeting.name(seat) for seat in meeting.absent)
        empty = texts.say(N_("Empty chairs: {names}"), names=names)
        nodes = (*nodes, Text(empty, Role.CAPTION, rules=(cite.ARTICLE_28.id,)))
    return (*nodes, *_drawn(texts, meeting))


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
    basis = dict(meeting.invited).get(seat)
    return texts.say(INVITED[basis] if basis else STANDINGS[meeting.roster.by_seat[seat].standing])


def _floor(texts: Texts, knowledge: Knowledge, floor: Floor) -> StageNodes:
    meeting = knowledge.meeting
    heading = Heading(texts.say(N_("{seat} has the floor"), seat=meeting.called(floor.speaker)), 1)
    role = standing(texts, meeting, floor.speaker)
    if floor.kind is Kind.EXPLANATION:
        role = texts.say(N_("{role} · before the vote"), role=role)
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
    point = point_called(knowledge.facts, floor.points[floor.delivered - 1][0])
    if point is None:
        return ()
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
