"""A meeting without a scenario: for trying the engine out, for puzzles and for cases."""

from __future__ import annotations

from collections.abc import Sequence

from game.council import memberships, states
from game.council.seats import SeatId, Standing
from game.procedure.docket import Docket
from game.procedure.house import STRICT, HouseRules
from game.procedure.meeting import Meeting, convene, planned
from game.procedure.roster import Roster


def bare_meeting(
    year: int,
    *,
    presidency: SeatId,
    guests: Sequence[SeatId] = (),
    house: HouseRules = STRICT,
    planning: bool = False,
) -> Meeting:
    """Return a meeting of the Council of ``year``, before its call to order, with nothing at stake.

    Args:
        year: whose members sit.
        presidency: the member that presides.
        guests: States not on the Council that may ask to take part.
        house: house rules; the strict text needs no draw of speakers.
        planning: begin before the meeting is convened, with its agenda still to be approved.

    Raises:
        ValueError: if the year is not covered, or the presidency is not one of its members.
        KeyError: if a guest is no State.
    """
    members = memberships.members(year)
    if presidency not in members:
        raise ValueError(f"{presidency} is not a member of the Council in {year}")
    permanent = memberships.PERMANENT
    standings = {seat: Standing.PERMANENT if seat in permanent else Standing.ELECTED for seat in members}
    seated = [states.delegation(seat, standing) for seat, standing in standings.items()]
    outside = [states.delegation(guest, Standing.STATE) for guest in guests]
    roster = Roster((*seated, *outside), memberships.threshold(year))
    return (planned if planning else convene)(roster, Docket(1, f"{year}-01-01", "", presidency), house)
