"""No for an answer: who has just been refused a favour is not refused it again until something has happened since."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.council.seats import SeatId
from game.politics.exchanges import Refused
from game.politics.room import Room
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

NO_FOR_AN_ANSWER: Final = Requirement(
    "X-REFUSED",
    cite.SIMPLIFIED_CORRIDOR,
    N_("{other} has not said no to this, or something has happened since."),
    N_(
        "{other} has said no to this, and since then it has heard nothing in the Council and told {seat} nothing that "
        "could change its mind. Ask it where it stands, or ask somebody else."
    ),
)


def asked_anew(room: Room, meeting: Meeting, by: SeatId, to: SeatId, what: str) -> Finding:
    """Return whether ``by`` would not only repeat what it has just said no to: ``what`` is a wording, or a favour."""
    again = Refused(by, to, what, _happened(room, by, to)) in room.exchanges.refused
    return NO_FOR_AN_ANSWER(not again, {"other": meeting.called(by), "seat": meeting.called(to)})


def with_refusal(room: Room, by: SeatId, to: SeatId, what: str) -> Room:
    """Return the room in which ``by`` has said no to ``to``."""
    refused = Refused(by, to, what, _happened(room, by, to))
    return replace(room, exchanges=replace(room.exchanges, refused=(*room.exchanges.refused, refused)))


def _happened(room: Room, by: SeatId, to: SeatId) -> int:
    """Return how much has happened that could change the answer, as far as both know: it only grows."""
    told = sum((one.by, one.to) == (by, to) for one in room.exchanges.told)
    lent = sum({one.of, one.to} == {by, to} for one in room.exchanges.lent)
    return len(room.sayings) + told + lent
