"""The vote: what is asked, how it is counted, what it needs, what decided it, and the ballot by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from game.council.seats import SeatId
from game.politics import Knowledge
from game.procedure.meeting import Decision
from game.procedure.outcome import veto_line
from game.procedure.questions import Invite, Question
from game.procedure.tally import Ballot, Count, Result
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.questions import deciding_fact, question_name
from game.views.catching_up import counted
from game.views.chamber import latest_record, moves_now, prompt
from game.views.intents import Go
from game.views.nodes import Choice, Hand, Heading, Item, Node, Page, Role, Rows, Tally, Text
from game.views.ribbon import ribbon
from game.views.room import HANDS
from game.views.room import chamber as chamber_node
from game.views.stage import stage

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

NAMED: Final = 2
"""Guests named in a question; of more it says how many."""
OUTCOMES: Final = {
    Result.CARRIED: N_("Adopted"),
    Result.LOST: N_("Not adopted"),
    Result.OVERRULED: N_("Ruling overruled"),
    Result.STANDS: N_("The ruling stands"),
    Result.ADOPTED: N_("Adopted"),
    Result.LACKS_VOTES: N_("Not adopted"),
    Result.VETOED: N_("Not adopted"),
    Result.ELECTED: N_("Elected"),
    Result.NO_MAJORITY: N_("Nobody elected"),
}
GROUPS: Final = (
    (Ballot.YES, N_("For {number}")),
    (Ballot.NO, N_("Against {number}")),
    (Ballot.ABSTAIN, N_("Abstaining {number}")),
    (Ballot.NOT_PARTICIPATING, N_("Taking no part {number}")),
    (Ballot.ABSENT, N_("Absent {number}")),
)


def vote_page(desk: Desk, place: Place) -> Page:
    """Return the vote that is being taken, the one just counted, or the last one there was."""
    del place
    knowledge, texts = desk.knowledge, desk.texts
    count = counted(desk.shown) if desk.shown else None
    last = _last(knowledge)
    if count is not None:
        middle, hands, side = _counted(texts, knowledge, count.question, count.count, count.ballots)
    elif (voting := knowledge.meeting.voting) is not None:
        middle, hands, side = _under_way(texts, knowledge, voting.question, voting.ballots)
    elif last is not None and last.count is not None:
        middle, hands, side = _counted(texts, knowledge, last.question, last.count, last.ballots)
    else:
        return _no_vote(desk)
    acts = moves_now(desk)
    return Page(
        "vote",
        texts.say(N_("The vote")),
        (chamber_node(texts, knowledge, (middle,), hands),),
        (Heading(texts.say(N_("Ballot")), 2, texts.say(N_("by show of hands"))), side, latest_record(desk)),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        prompt=prompt(desk),
        acts=acts.acts,
        refused=acts.refused,
    )


def _last(knowledge: Knowledge) -> Decision | None:
    return next((d for d in reversed(knowledge.meeting.decisions) if d.count is not None), None)


def _no_vote(desk: Desk) -> Page:
    """Nothing has been voted on yet."""
    texts, knowledge = desk.texts, desk.knowledge
    line = Text(texts.say(N_("Nothing has been put to the vote in this meeting yet.")), Role.CAPTION)
    how: tuple[Node, ...] = (
        Heading(texts.say(N_("How a vote is decided")), 2),
        Text(texts.say(N_("Nine votes in favour, always nine. On procedure there is no veto."))),
    )
    back = Choice(
        "go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Enter", "arrow-left", primary=True
    )
    return Page(
        "vote",
        texts.say(N_("The vote")),
        (chamber_node(texts, knowledge, (*stage(texts, knowledge), line)),),
        how,
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=(back,),
    )


Ballots = Sequence[tuple[SeatId, Ballot]]
Shown = tuple[Tally, Mapping[SeatId, Hand], Rows]


def _counted(texts: Texts, knowledge: Knowledge, question: Question, count: Count, ballots: Ballots) -> Shown:
    meeting = knowledge.meeting
    words = deciding_fact(question, count, meeting, texts)
    tally = Tally(
        _asked(texts, knowledge, question),
        texts.say(OUTCOMES[count.result]),
        count.yes,
        count.no,
        count.abstain,
        count.absent,
        count.need,
        True,
        words,
        texts.say(veto_line(question.category)),
        "tally",
    )
    return tally, {seat: HANDS[ballot] for seat, ballot in ballots}, _by_name(texts, knowledge, ballots)


def _asked(texts: Texts, knowledge: Knowledge, question: Question) -> str:
    """The question in a few words: of many guests only how many; the record names them."""
    if isinstance(question, Invite) and len(question.guests) > NAMED:
        basis = texts.say(spoken_word(question.basis))
        return texts.say(N_("Invitation of {number} ({basis})"), number=len(question.guests), basis=basis)
    return question_name(question, knowledge.meeting, texts)


def _under_way(texts: Texts, knowledge: Knowledge, question: Question, ballots: Ballots) -> Shown:
    meeting = knowledge.meeting
    tally = Tally(
        _asked(texts, knowledge, question),
        texts.say(N_("Hands are being counted")),
        0,
        0,
        0,
        0,
        meeting.roster.need,
        False,
        texts.say(N_("{need} votes are needed."), need=meeting.roster.need),
        texts.say(veto_line(question.category)),
        "tally",
    )
    hands = dict.fromkeys(meeting.roster.members, Hand.WAITING) | {seat: HANDS[vote] for seat, vote in ballots}
    own = _by_name(texts, knowledge, ballots)
    return tally, hands, own


def _by_name(texts: Texts, knowledge: Knowledge, ballots: Ballots) -> Rows:
    rows = []
    for ballot, title in GROUPS:
        names = sorted(knowledge.meeting.name(seat) for seat, cast in ballots if cast is ballot)
        if names:
            detail = (Text(", ".join(names), Role.CAPTION),)
            rows.append(Item(texts.say(title, number=len(names)), detail=detail, id=f"ballot.{ballot.value}"))
    return Rows(tuple(rows), texts.say(N_("The ballot is shown by name when the last hand is counted.")), "ballot")
