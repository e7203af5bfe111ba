"""The room: the fifteen at the table from the President clockwise, the officials, and the bench of those invited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.council.seats import Delegation, SeatId, Standing
from game.politics import Knowledge
from game.procedure.coming import uninvited
from game.procedure.matters import Asked, Counted, Electing, Floor, Point, Proposal, Ruled, Voting
from game.procedure.meeting import Meeting, Phase
from game.procedure.tally import Ballot
from game.rulebook.marks import N_
from game.texts import Texts
from game.views.nodes import Chamber, Hand, Heading, Meter, Place, Tally, Text

HANDS: Final = {
    Ballot.YES: Hand.YES,
    Ballot.NO: Hand.NO,
    Ballot.ABSTAIN: Hand.ABSTAIN,
    Ballot.NOT_PARTICIPATING: Hand.NOT_PARTICIPATING,
    Ballot.ABSENT: Hand.ABSENT,
}

StageNodes = tuple[Heading | Text | Meter | Tally, ...]


def round_the_table(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return the members clockwise from the President: on in the English alphabet, and round."""
    members = meeting.roster.members
    start = members.index(meeting.chair) if meeting.chair in members else 0
    return (*members[start:], *members[:start])


def chamber(
    texts: Texts, knowledge: Knowledge, stage: StageNodes, hands: Mapping[SeatId, Hand] | None = None
) -> Chamber:
    """Return the chamber with ``stage`` in its middle; ``hands`` is what each member shows during a vote."""
    meeting = knowledge.meeting
    bench = tuple(
        d
        for d in meeting.roster.delegations
        if d.standing in _ON_THE_BENCH and (_is_in(meeting, d) or d.seat == knowledge.seat)
    )
    voting = hands is not None
    return Chamber(
        tuple(_place(knowledge, meeting.roster.by_seat[seat], hands) for seat in round_the_table(meeting)),
        _officials(texts, knowledge),
        tuple(_place(knowledge, delegation, None) for delegation in bench),
        stage,
        voting,
        texts.say(N_("Taking part by invitation: no vote")) if voting and bench else "",
        "chamber",
    )


_ON_THE_BENCH: Final = frozenset({Standing.STATE, Standing.OUTSIDE_STATE, Standing.OBSERVER, Standing.PERSON})


def _is_in(meeting: Meeting, delegation: Delegation) -> bool:
    """Whether somebody who is no member is in the room: invited or waiting to be, and not sent out (rule 48)."""
    if meeting.agenda_adopted:
        return delegation.seat in (*meeting.guests, *uninvited(meeting))
    return delegation.seat not in meeting.turned_down


def _place(knowledge: Knowledge, delegation: Delegation, hands: Mapping[SeatId, Hand] | None) -> Place:
    meeting, seat = knowledge.meeting, delegation.seat
    guest = not delegation.is_member
    return Place(
        seat,
        delegation.name,
        delegation.plate,
        delegation.code,
        "guest" if guest else "president" if seat == meeting.chair else "member",
        speaking=speaker(meeting) == seat,
        raised=raised(meeting).get(seat, 0),
        you=seat == knowledge.seat,
        hand=hands.get(seat, Hand.WAITING) if hands is not None else Hand.NONE,
    )


def speaker(meeting: Meeting) -> SeatId:
    """Return who is being heard now: who has the floor, who raised a point of order, else who presides."""
    match meeting.top:
        case Floor(speaker=seat):
            return seat
        case Point(by=seat) | Asked(to=seat):
            return seat
        case Voting() | Counted() | Electing():
            return ""
    return meeting.chair if meeting.begun and not meeting.suspended and not meeting.closed else ""


def raised(meeting: Meeting) -> dict[SeatId, int]:
    """Return whose placard is up: those who object, challenge, or wait to speak once more or before the vote."""
    up: tuple[SeatId, ...] = meeting.explaining if meeting.phase is Phase.ACTION else meeting.further
    match meeting.top:
        case Proposal(objections=objections):
            up = tuple(objection.seat for objection in objections)
        case Point(by=seat):
            up = (seat,)
        case Ruled(challenger=seat) if seat:
            up = (seat,)
    return {seat: number for number, seat in enumerate(up, start=1)}


def _officials(texts: Texts, knowledge: Knowledge) -> tuple[Place, ...]:
    """The Secretary-General, who may brief, and the Secretariat, which keeps the record."""
    meeting = knowledge.meeting
    head = next((d for d in meeting.roster.delegations if d.standing is Standing.SECRETARY_GENERAL), None)
    name = texts.say(N_("Secretary-General"))
    seat = head.seat if head else "secretary_general"
    first = Place(
        seat,
        head.name if head else name,
        head.plate if head else ("Secretary-", "General"),
        "",
        "secretary_general",
        speaking=speaker(meeting) == seat,
        you=seat == knowledge.seat,
    )
    return first, Place("secretariat", texts.say(N_("Secretariat")), (texts.say(N_("Secretariat")),), "", "secretariat")
