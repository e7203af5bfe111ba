"""The vote: what is asked, how it is counted, what it needs, what decided it, and the ballot by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from game.council.seats import SeatId
from game.politics import Knowledge
from game.procedure.matters import Counted, Framing, Voting
from game.procedure.meeting import Decision
from game.procedure.outcome import veto_line
from game.procedure.questions import Invite, Overrule, Question
from game.procedure.tally import Ballot, Count, Result
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.questions import deciding_fact, question_name, veto_fact
from game.views.catching_up import announced, last_vote
from game.views.chamber import latest_record, moves_now, prompt, ways
from game.views.intents import Go
from game.views.nodes import Choice, Hand, Heading, Item, Node, Page, Role, Rows, Tally, Text
from game.views.ribbon import ribbon
from game.views.room import HANDS, StageNodes
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

Ballots = Sequence[tuple[SeatId, Ballot]]


class Shown(NamedTuple):
    """A vote as it is shown: in the middle of the table, at each place, and by name beside it."""

    middle: StageNodes
    hands: Mapping[SeatId, Hand]
    by_name: Rows


def vote_page(desk: Desk, place: Place) -> Page:
    """Return the vote that is being taken, the one just counted or announced, or the last one there was."""
    del place
    knowledge, texts = desk.knowledge, desk.texts
    shown = _shown(desk)
    if shown is None:
        return _no_vote(desk)
    acts = moves_now(desk)
    return Page(
        "vote",
        texts.say(N_("The vote")),
        (chamber_node(texts, knowledge, shown.middle, shown.hands),),
        (Heading(texts.say(N_("Ballot")), 2, texts.say(N_("by show of hands"))), shown.by_name, latest_record(desk)),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        prompt=prompt(desk),
        acts=acts.acts,
        refused=acts.refused,
        ways=ways(desk),
    )


def _shown(desk: Desk) -> Shown | None:
    """Return the vote to be shown: the one that went by, the present one, else the last one."""
    texts, knowledge = desk.texts, desk.knowledge
    meeting = knowledge.meeting
    told = announced(desk.shown) if desk.shown else None
    if told is not None:
        shown = _decided(texts, knowledge, told.decision, told.count)
        wrongly = _said_otherwise(texts, told.said) if told.said is not told.count.result else ()
        return shown._replace(middle=(*shown.middle, *wrongly))
    last = last_vote(meeting)
    match meeting.top:
        case Counted() as counted if last is not None:
            return _awaiting(texts, knowledge, counted, last.ballots)
        case Voting() as voting:
            return _under_way(texts, knowledge, voting)
    return _decided(texts, knowledge, last, last.count) if last is not None and last.count is not None else None


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
        ways=ways(desk),
    )


def _counts(question: str, result: str, count: Count, deciding: str, veto: str) -> Tally:
    return Tally(
        question,
        result,
        count.yes,
        count.no,
        count.abstain,
        count.absent,
        count.need,
        True,
        deciding,
        veto,
        "tally",
    )


def _decided(texts: Texts, knowledge: Knowledge, decision: Decision, count: Count) -> Shown:
    """A vote that is over: its outcome, and the fact that decided it."""
    meeting, ballots = knowledge.meeting, decision.ballots
    question = _asked(texts, knowledge, decision.question)
    deciding = deciding_fact(count, meeting, texts)
    tally = _counts(
        question, texts.say(OUTCOMES[count.result]), count, deciding, veto_fact(count, ballots, meeting, texts)
    )
    return Shown((tally,), _hands(ballots), _by_name(texts, knowledge, ballots))


def _awaiting(texts: Texts, knowledge: Knowledge, counted: Counted, ballots: Ballots) -> Shown:
    """The hands are counted; what they come to is for the President to say."""
    count = counted.count
    result = N_("What is the result?") if knowledge.seat == knowledge.meeting.chair else N_("The hands are counted")
    tally = _counts(
        _asked(texts, knowledge, counted.question),
        texts.say(result),
        count,
        _needed(texts, count.need),
        texts.say(veto_line(counted.category)),
    )
    return Shown((tally,), _hands(ballots), _by_name(texts, knowledge, ballots))


def _under_way(texts: Texts, knowledge: Knowledge, voting: Voting) -> Shown:
    meeting = knowledge.meeting
    question = _asked(texts, knowledge, voting.question)
    if voting.framing is Framing.OBJECTION:
        ruling = isinstance(voting.question, Overrule)
        framed = N_("{question} Hands are asked for upholding it.") if ruling else FOR_THE_OBJECTION
        question = texts.say(framed, question=question)
    tally = Tally(
        question,
        texts.say(N_("Hands are being counted")),
        0,
        0,
        0,
        0,
        meeting.roster.need,
        False,
        _needed(texts, meeting.roster.need),
        texts.say(veto_line(voting.kind_of_question)),
        "tally",
    )
    hands = dict.fromkeys(meeting.present, Hand.WAITING) | dict.fromkeys(meeting.absent, Hand.ABSENT)
    return Shown((tally,), hands | _hands(voting.ballots), _by_name(texts, knowledge, voting.ballots))


FOR_THE_OBJECTION: Final = N_("{question}. Hands are asked for the objection to it.")


def _needed(texts: Texts, need: int) -> str:
    return texts.say(N_("{need} votes are needed."), need=need)


def _said_otherwise(texts: Texts, said: Result) -> tuple[Text, ...]:
    """What the President said instead of what the hands decided."""
    result = texts.say(spoken_word(said))
    words = texts.say(N_("The President announced another result: {result}. What was counted stands."), result=result)
    return (Text(words, Role.WARN),)


def _hands(ballots: Ballots) -> dict[SeatId, Hand]:
    return {seat: HANDS[ballot] for seat, ballot in ballots}


def _asked(texts: Texts, knowledge: Knowledge, question: Question) -> str:
    """The question in a few words: of many guests only how many; the record names them."""
    if isinstance(question, Invite) and len(question.guests) > NAMED:
        basis = texts.say(spoken_word(question.basis))
        return texts.say(N_("Invitation of {number} ({basis})"), number=len(question.guests), basis=basis)
    return question_name(question, knowledge.meeting, texts, knowledge.facts)


def _by_name(texts: Texts, knowledge: Knowledge, ballots: Ballots) -> Rows:
    rows = []
    for ballot, title in GROUPS:
        names = sorted(knowledge.meeting.name(seat) for seat, cast in ballots if cast is ballot)
        if names:
            detail = (Text(", ".join(names), Role.CAPTION),)
            rows.append(Item(texts.say(title, number=len(names)), detail=detail, id=f"ballot.{ballot.value}"))
    return Rows(tuple(rows), texts.say(N_("The ballot is shown by name when the last hand is counted.")), "ballot")
