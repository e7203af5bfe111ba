"""What a meeting leaves behind beside its record: how members voted, and the text they agreed on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.papers.paper import Paper, paper
from game.papers.record import hour, question_name, result_lists, wording_as_printed
from game.procedure.act import Event
from game.procedure.decisions import ResultAnnounced, VoteCounted
from game.procedure.election import BallotsCounted
from game.procedure.meeting import AgreedText, Meeting
from game.procedure.questions import ElectJudges, Form
from game.procedure.rulings import RESULT_WORDS
from game.procedure.tally import Ballot
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.session import Session, Turned
from game.texts import Texts
from game.texts.days import day_name
from game.texts.questions import deciding_fact, veto_fact

SHEET: Final = N_("Voting record of meeting {number}")
NO_VOTE: Final = N_("No vote was taken. What was decided was decided because nobody objected.")
PUT_AT: Final = N_("Counted at {hour}.")
MEMBER: Final = N_("Member")
VOTE: Final = N_("Vote")
CANDIDATE: Final = N_("Candidate")
VOTES: Final = N_("Votes")
SAID_OTHERWISE: Final = N_("The President announced another result: {result}. What was counted stands.")
LEGEND: Final = N_("Y: in favour. N: against. A: abstained. –: took no part, or was absent.")
LETTERS: Final = {Ballot.YES: "Y", Ballot.NO: "N", Ballot.ABSTAIN: "A"}
STATEMENT: Final = N_("Statement by the President of the Security Council")
FRAME: Final = N_(
    "At meeting {number}, held on {day} on the item “{item}”, the President made this statement on behalf of the "
    "Council:"
)
ELEMENTS: Final = N_("Elements to the press")
OUTSIDE: Final = N_(
    "The members agreed on these elements after meeting {number}, held on {day}. They are not part of its record."
)
PRESS_STATEMENT: Final = N_("Press statement by the members of the Security Council")
ISSUED: Final = N_(
    "All members agreed on this statement on {day}, the day of meeting {number}. It is not a decision of the Council."
)
PRESS_PAPERS: Final = {Form.PRESS: (ELEMENTS, OUTSIDE), Form.PRESS_STATEMENT: (PRESS_STATEMENT, ISSUED)}
INVENTED: Final = N_("The wording was invented for the simulation.")


def voting_sheet(session: Session, texts: Texts) -> Paper:
    """Return how every member voted on every question put to a vote, with what decided each."""
    number = session.scenario.meeting.number
    blocks = [block for t in session.turns for event in t.events for block in _of_event(event, t, session, texts)]
    closing = texts.say(LEGEND) if blocks else texts.say(NO_VOTE)
    return paper(f"SIM/S/PV.{number}/VOTES", texts.say(SHEET, number=number), [*blocks, closing], texts)


def _of_event(event: Event, turned: Turned, session: Session, texts: Texts) -> Iterator[str]:
    """Yield what an event adds to the sheet: a count of hands, a wrong announcement of it, a secret ballot."""
    match event:
        case VoteCounted():
            yield from _vote(event, turned, session, texts)
        case ResultAnnounced(result) if turned.before.meeting.counted is not None:
            if result is not turned.before.meeting.counted.count.result:
                yield texts.say(SAID_OTHERWISE, result=texts.say(spoken_word(result)))
        case BallotsCounted():
            yield from _ballot(event, turned, session, texts)


def _ballot(event: BallotsCounted, turned: Turned, session: Session, texts: Texts) -> Iterator[str]:
    """Yield how often each candidate was named; who named whom is known to nobody."""
    meeting = turned.before.meeting
    yield f"## {question_name(ElectJudges(event.seats), meeting, texts)}"
    yield texts.say(PUT_AT, hour=hour(session.scenario.meeting.starts, meeting.minute))
    head = (f"| {texts.say(CANDIDATE)} | {texts.say(VOTES)} |", "| --- | --- |")
    yield "\n".join([*head, *(f"| {name} | {number} |" for name, number in event.votes)])
    yield texts.event(event, meeting)


def _vote(event: VoteCounted, turned: Turned, session: Session, texts: Texts) -> Iterator[str]:
    meeting = turned.before.meeting
    yield f"## {question_name(event.question, meeting, texts, session.scenario.facts)}"
    yield texts.say(PUT_AT, hour=hour(session.scenario.meeting.starts, meeting.minute))
    yield _table(event, meeting, texts)
    yield " ".join(result_lists(event, meeting, texts))
    fact = deciding_fact(event.count, meeting, texts)
    said = texts.say(RESULT_WORDS[event.count.result], need=event.count.need)
    yield " ".join([said, fact, veto_fact(event.count, event.ballots, meeting, texts)])


def _table(event: VoteCounted, meeting: Meeting, texts: Texts) -> str:
    rows = sorted((meeting.name(seat), LETTERS.get(ballot, "–")) for seat, ballot in event.ballots)
    head = (f"| {texts.say(MEMBER)} | {texts.say(VOTE)} |", "| --- | --- |")
    return "\n".join([*head, *(f"| {name} | {letter} |" for name, letter in rows)])


def agreed_paper(session: Session, texts: Texts) -> Paper | None:
    """Return the text the members agreed on, once it has been made public; None without one."""
    text = session.game.meeting.text
    if text is None or not text.read:
        return None
    return _statement(text, session, texts) if text.form is Form.STATEMENT else _for_press(text, session, texts)


def _statement(text: AgreedText, session: Session, texts: Texts) -> Paper:
    held = session.scenario.meeting
    fields = {"number": held.number, "day": day_name(held.date, texts), "item": held.subitem or held.item}
    return paper(
        f"SIM/S/PRST/{held.date.year}/1",
        texts.say(STATEMENT),
        (texts.say(FRAME, **fields), *wording_as_printed(session.scenario.facts, text.wording), _invented(texts)),
        texts,
    )


def _for_press(text: AgreedText, session: Session, texts: Texts) -> Paper:
    held = session.scenario.meeting
    wording = wording_as_printed(session.scenario.facts, text.wording)
    title, outside = PRESS_PAPERS[text.form]
    frame = texts.say(outside, number=held.number, day=day_name(held.date, texts))
    listed = "\n".join(f"- {part}" for part in wording)
    return paper(f"SIM/PRESS/{held.number}", texts.say(title), (frame, listed, _invented(texts)), texts)


def _invented(texts: Texts) -> str:
    return f"*{texts.say(INVENTED)}*"
