"""What stands beside the table above the record: the speakers, or what the meeting is busy with instead."""

from __future__ import annotations

from collections.abc import Iterator

from game.politics import Knowledge
from game.procedure.coming import to_elect
from game.procedure.docket import Call
from game.procedure.election import standing
from game.procedure.matters import Electing
from game.procedure.meeting import Meeting, Phase
from game.procedure.queue import voting_queue
from game.procedure.words import spoken_word
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Heading, Item, Node, Progress, Role, Rows, Text
from game.views.queue import queue_rows
from game.views.speakers import speakers_list


def beside(texts: Texts, knowledge: Knowledge) -> tuple[Node, ...]:
    """Return the lists beside the table, as the stage of the meeting calls for them."""
    meeting = knowledge.meeting
    if meeting.phase is Phase.PLANNING:
        return tuple(_planning(texts, meeting))
    if isinstance(meeting.top, Electing) or meeting.phase is Phase.ELECTION:
        return tuple(_candidates(texts, meeting))
    if meeting.phase is Phase.ACTION and voting_queue(meeting):
        return tuple(_votes(texts, knowledge))
    return speakers_list(texts, knowledge)


def _planning(texts: Texts, meeting: Meeting) -> Iterator[Node]:
    """The provisional agenda, and who asks for the meeting."""
    docket = meeting.docket
    state = N_("approved") if docket.approved else N_("not approved yet")
    yield Heading(texts.say(N_("Provisional agenda")), 2, texts.say(state))
    items = tuple(
        Item(
            item.title,
            detail=(Text(texts.say(spoken_word(item.eligible)), Role.CAPTION),),
            number=number,
            id=f"agenda.{number}",
        )
        for number, item in enumerate(docket.agenda, start=1)
    )
    yield Rows(items, id="agenda")
    yield Heading(texts.say(N_("Requests for a meeting")), 2)
    rows = tuple(_call(texts, meeting, call) for call in docket.calls)
    yield Rows(rows, texts.say(N_("Nobody has asked for one. The President may call one all the same.")), "calls")
    if docket.listed:
        names = ", ".join(meeting.name(seat) for seat in docket.listed)
        yield Text(texts.say(N_("Private letters on the list: {names}"), names=names), Role.CAPTION)


def _call(texts: Texts, meeting: Meeting, call: Call) -> Item:
    state = N_("refused") if call.refused else N_("met") if call.met else N_("waits")
    base = Text(texts.say(spoken_word(call.base)), Role.CAPTION)
    return Item(meeting.name(call.by), seat=call.by, detail=(base,), aside=texts.say(state), id=f"call.{call.by}")


def _candidates(texts: Texts, meeting: Meeting) -> Iterator[Node]:
    """Who stands for the Court, and who has been elected."""
    to_come = texts.say(N_("{number} to elect"), number=to_elect(meeting))
    yield Heading(texts.say(N_("Candidates")), 2, to_come)
    chosen = tuple(
        Item(name, aside=texts.say(N_("elected")), progress=Progress.DONE, id=f"candidate.{name}")
        for name in meeting.elected
    )
    open_still = tuple(Item(name, progress=Progress.TO_COME, id=f"candidate.{name}") for name in standing(meeting))
    yield Rows((*chosen, *open_still), id="candidates")


def _votes(texts: Texts, knowledge: Knowledge) -> Iterator[Node]:
    """The votes to come in order, and who speaks before them."""
    meeting = knowledge.meeting
    coming = texts.say(N_("{number} to come"), number=len(voting_queue(meeting)))
    yield Heading(texts.say(N_("Votes in order")), 2, coming)
    yield queue_rows(texts, knowledge, reasons=False)
    if meeting.explaining or meeting.floor is not None:
        _, rows = speakers_list(texts, knowledge)
        yield Heading(texts.say(N_("Before the vote")), 2)
        yield rows
