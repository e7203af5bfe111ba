"""The verbatim record of a meeting: front page, what was said and done in order, the hour it rose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.council.seats import Delegation, SeatId
from game.papers.paper import Paper, literal, paper
from game.papers.record import Line, hour, lines
from game.procedure.course import MeetingClosed
from game.procedure.meeting import Meeting
from game.procedure.opening import CalledToOrder
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.session import Session, Turned
from game.texts import Texts
from game.texts.days import day_name

TITLE: Final = N_("Security Council: meeting {number}")
HELD: Final = N_("{day}, {hour}")
PRESIDENT: Final = N_("President: {name}")
MEMBERS: Final = N_("Members")
GUESTS: Final = N_("Also taking part")
OFFICIAL: Final = N_("rule 22")
AGENDA: Final = N_("Agenda")
RECORD: Final = N_("Record")
CALLED: Final = N_("The meeting was called to order at {hour}.")
ROSE: Final = N_("The meeting rose at {hour}.")
NOT_BEGUN: Final = N_("The meeting has not been called to order.")
NOT_RISEN: Final = N_("The record stops at {hour}; the meeting had not risen.")
IN_PRIVATE: Final = N_("Part of the meeting was held in private. What was said then stands in a record of its own.")
NOTE: Final = N_(
    "This record was made by a simulation. What delegations say in it is retold or invented; nothing in it is a "
    "quotation. Sentences in quotation marks and italics were written by those who played."
)


def verbatim(session: Session, texts: Texts) -> Paper:
    """Return the record of the meeting so far. Delegations appear by their offices; no person is named."""
    scenario, meeting = session.scenario, session.game.meeting
    number = scenario.meeting.number
    blocks = [*_front(session, texts), *_body(session, texts), f"*{texts.say(NOTE)}*"]
    return paper(f"SIM/S/PV.{number}", texts.say(TITLE, number=meeting.docket.number), blocks, texts)


def _front(session: Session, texts: Texts) -> Iterator[str]:
    held, meeting = session.scenario.meeting, session.game.meeting
    yield texts.say(HELD, day=day_name(held.date, texts), hour=held.starts)
    by_seat = meeting.roster.by_seat
    yield texts.say(PRESIDENT, name=_named(by_seat[held.presidency]))
    members = sorted((d for d in meeting.roster.delegations if d.is_member), key=lambda d: d.name)
    yield from _list(texts.say(MEMBERS), [_named(d) for d in members if d.seat != held.presidency])
    names = [f"{_named(by_seat[seat])}: {texts.say(basis)}" for seat, basis in _bases(session)]
    if names:
        yield from _list(texts.say(GUESTS), names)
    yield from _list(texts.say(AGENDA), [item for item in (held.item, held.subitem) if item])


def _named(delegation: Delegation) -> str:
    """Return the official name of a delegation and the office of who speaks for it."""
    return f"{delegation.name} ({delegation.office})" if delegation.office else delegation.name


def _bases(session: Session) -> Iterator[tuple[SeatId, str]]:
    """Yield who takes part without being a member and on which basis: officials, then guests as they were invited."""
    meeting = session.game.meeting
    invited = dict(meeting.invited)
    for seat in meeting.guests:
        yield seat, spoken_word(invited[seat]) if seat in invited else OFFICIAL


def _list(heading: str, names: list[str]) -> Iterator[str]:
    yield f"## {heading}"
    yield "\n".join(f"- {name}" for name in names)


def _body(session: Session, texts: Texts) -> Iterator[str]:
    starts, meeting = session.scenario.meeting.starts, session.game.meeting
    yield f"## {texts.say(RECORD)}"
    if not meeting.begun:
        yield texts.say(NOT_BEGUN)
        return
    said = lines(_sitting(session.turns), session.scenario.facts, texts)
    yield texts.say(CALLED, hour=hour(starts, said[0].minute))
    rose = texts.say(MeetingClosed.says)
    for line in said:
        if line.text != rose:
            yield _paragraph(line, starts)
    yield _end(meeting, starts, texts)
    if meeting.record.private:
        yield texts.say(IN_PRIVATE)


def _sitting(turns: Sequence[Turned]) -> Sequence[Turned]:
    """Return the turns of the meeting itself: from the call to order on."""
    begins = (n for n, turned in enumerate(turns) if any(isinstance(event, CalledToOrder) for event in turned.events))
    return turns[next(begins, len(turns)) :]


def _paragraph(line: Line, starts: str) -> str:
    if line.kind == "procedure":
        return f"*{hour(starts, line.minute)}. {line.text}*"
    text = f"“*{literal(line.text)}*”" if line.own else line.text
    return f"**{line.speaker}:** {text}"


def _end(meeting: Meeting, starts: str, texts: Texts) -> str:
    sentence = ROSE if meeting.closed else NOT_RISEN
    return texts.say(sentence, hour=hour(starts, meeting.minute))
