"""What a seat is told above its acts: why the meeting waits for it, or what it may do in passing."""

from __future__ import annotations

from typing import Final

from game.politics import Knowledge
from game.politics.corridor import can_talk
from game.procedure.coming import uninvited
from game.procedure.floor import coming_up
from game.procedure.matters import Asked, Counted, Electing, Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Phase
from game.procedure.questions import AgreeText
from game.rulebook.marks import N_
from game.views.room import speaker


def number_on_list(knowledge: Knowledge) -> int:
    """Return one's place on the list of speakers; 0 if one is not on it or speaks."""
    coming = [seat for seat in coming_up(knowledge.meeting) if seat != speaker(knowledge.meeting)]
    return coming.index(knowledge.seat) + 1 if knowledge.seat in coming else 0


def why_asked(knowledge: Knowledge) -> str:
    """Return why the meeting waits for this seat, or what it may do in passing."""
    meeting, seat = knowledge.meeting, knowledge.seat
    chair = seat == meeting.chair
    if meeting.suspended:
        if chair:
            return N_("The meeting is suspended; you resume it.")
        talks = can_talk(meeting, knowledge.room, seat)
        return (
            N_("The meeting is suspended: time to talk in the corridor.") if talks else N_("The meeting is suspended.")
        )
    if meeting.phase is Phase.OPENING and seat in uninvited(meeting):
        return N_("Your request is with the President; the Council decides once it meets.")
    if meeting.top is None:
        return _in_phase(meeting.phase, chair=chair, member=meeting.is_member(seat), agreed=meeting.text is not None)
    return _pending(knowledge, chair=chair)


def _pending(knowledge: Knowledge, *, chair: bool) -> str:
    seat, said = knowledge.seat, N_("Something is pending.")
    match knowledge.meeting.top:
        case Floor(speaker=who):
            said = N_("You have the floor.") if seat == who else _listening(knowledge)
        case Voting():
            said = N_("The question is being voted on.")
        case Counted():
            said = (
                N_("You preside: say what the hands decided.") if chair else N_("The President announces the result.")
            )
        case Point():
            said = N_("You have to rule on the point of order.") if chair else N_("The President has to rule.")
        case Ruled(challenger=challenger):
            challenged = N_("You preside: put the challenge to the vote.") if chair else N_("The ruling is challenged.")
            said = challenged if challenger else N_("The ruling can still be challenged.")
        case Asked(by=asking, to=asked):
            said = N_("You are asked: answer, or decline.") if seat == asked else _answering(own=seat == asking)
        case Electing():
            said = N_("Name as many candidates as there are seats, or fewer. Nobody learns whom.")
        case Proposal(question=AgreeText()):
            said = N_("The silence runs.") if not chair else N_("The silence has run its time.")
        case Proposal(objections=objections) if any(one.seat == seat for one in objections):
            said = N_("You have objected.")
        case Proposal():
            said = N_("You preside: is anybody against?") if chair else N_("Is anybody against?")
    return said


def _answering(*, own: bool) -> str:
    return N_("You have put a question; the answer comes.") if own else N_("A question is being answered.")


def _listening(knowledge: Knowledge) -> str:
    return N_("You are listening.") if number_on_list(knowledge) != 1 else N_("You are listening, and speak next.")


def _in_phase(phase: Phase, *, chair: bool, member: bool, agreed: bool) -> str:
    if chair and agreed and phase is Phase.TEXT:
        return N_("You preside: all members have agreed to the text; make it public.")
    if chair:
        return PRESIDING.get(phase, N_("You preside: what comes next?"))
    if phase in {Phase.TEXT, Phase.CLOSING}:
        return N_("You may ask for a further statement.")
    return (MEMBER if member else GUEST).get(phase, N_("You may speak up."))


MEMBER: Final = {
    Phase.PLANNING: N_("A member may ask for a meeting, and the President then has to call one."),
    Phase.OPENING: N_("The meeting is about to begin."),
    Phase.ACTION: N_("You may speak before the vote, or act on the papers."),
    Phase.CLOSED: N_("The meeting is over."),
}
GUEST: Final = {
    Phase.PLANNING: N_("You may write to the President."),
    Phase.OPENING: N_("You sit outside the Council: under rule 37 you may ask to take part, without a vote."),
    Phase.ACTION: N_("Members vote. You may propose, if you were invited under rule 37."),
    Phase.CLOSED: N_("The meeting is over."),
}
PRESIDING: Final = {
    Phase.PLANNING: N_("You preside this month: approve the provisional agenda, then convene the Council."),
    Phase.OPENING: N_("You preside: call the meeting to order when everybody is seated."),
    Phase.AGENDA: N_("You preside: the agenda comes before everything else."),
    Phase.INVITATIONS: N_("You preside: propose whom to invite, each under the right rule."),
    Phase.ACTION: N_("You preside: put one question after the other, in its order."),
    Phase.BRIEFINGS: N_("You preside: call the briefers as announced."),
    Phase.DEBATE: N_("You preside: give the floor to the next on the list."),
    Phase.GUESTS: N_("You preside: those invited speak now."),
    Phase.TEXT: N_("You preside: choose words that fifteen members can live with, or set the text aside."),
    Phase.CLOSING: N_("You preside: hear who still waits, then close."),
    Phase.CLOSED: N_("The meeting is over."),
}
