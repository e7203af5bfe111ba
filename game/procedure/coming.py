"""What is next: who is still to be drawn, invited, heard or voted on, and the stage that this brings business to."""

from __future__ import annotations

from game.council.seats import SeatId
from game.procedure.house import Lateness, Slot, SpeakingOrder
from game.procedure.matters import Kind
from game.procedure.meeting import Meeting, Phase
from game.procedure.papers import DOCUMENT_HOURS, Amendment, Draft


def to_draw(meeting: Meeting) -> tuple[SeatId, ...]:
    """Members whose place on the speakers' list is still to be drawn: all but the President, under the draw."""
    if not is_drawn(meeting) or meeting.phase is not Phase.OPENING:
        return ()
    return tuple(m for m in meeting.roster.members if m != meeting.chair and m not in meeting.drawn)


def is_drawn(meeting: Meeting) -> bool:
    """Whether all members are taken to have asked for the floor, in drawn order; not where a text is to be adopted."""
    return meeting.house.speaking_order is SpeakingOrder.DRAW and not meeting.docket.adoption


def signs_up(meeting: Meeting) -> bool:
    """Whether members put their names on the speakers' list also before the meeting."""
    return meeting.house.speaking_order is SpeakingOrder.SIGN_UP


def uninvited(meeting: Meeting) -> tuple[SeatId, ...]:
    """Guests on whom no decision has been taken: the announced briefers, then the States that asked, in order."""
    settled = {*meeting.guests, *meeting.turned_down, *(seat for seat, _ in meeting.cleared)}
    planned = [*meeting.docket.briefers, *(seat for seat, _ in meeting.requests)]
    return tuple(seat for seat in planned if seat not in settled)


def speaking_list(meeting: Meeting) -> tuple[SeatId, ...]:
    """Who is still to speak, in the order in which the President should give the floor.

    Briefers as announced; members by protocol rank and inside a rank by the draw (S/2014/739) or by request (rule 27);
    the President where the house rules put the presidency; guests after or before the members, or as they asked.
    Nobody once the question is postponed or the list was cut short.
    """
    if meeting.postponed or meeting.list_closed:
        return ()
    guests = meeting.guests
    briefers = [seat for seat in meeting.docket.briefers if seat in guests]
    states = [seat for seat in guests if seat not in meeting.docket.briefers]
    members = _members_in_order(meeting)
    main = [*states, *members] if meeting.house.guests_slot is Slot.FIRST else [*members, *states]
    if states and meeting.house.guests_slot is Slot.IN_LIST:
        main = _as_they_asked(meeting, main)
    return tuple(seat for seat in (*briefers, *main) if seat not in meeting.spoken)


def _as_they_asked(meeting: Meeting, seats: list[SeatId]) -> list[SeatId]:
    """Return members and guests in one order of asking.

    Members who need not ask come before guests, guests who have not asked come last, and a President who has a place
    of their own keeps it.
    """
    places = {seat: place for place, seat in enumerate(meeting.asked)}
    if meeting.house.president_slot is not Slot.IN_LIST:
        places[meeting.chair] = -2 if meeting.house.president_slot is Slot.FIRST else len(seats) + len(places)
    return sorted(seats, key=lambda seat: places.get(seat, -1 if meeting.is_member(seat) else len(places)))


def _members_in_order(meeting: Meeting) -> list[SeatId]:
    house, chair = meeting.house, meeting.chair
    if is_drawn(meeting):
        ranks = meeting.roster.by_seat
        members = sorted(meeting.drawn, key=lambda seat: ranks[seat].rank)
    else:
        members = [seat for seat in meeting.asked if meeting.is_member(seat)]
    if meeting.absent:
        members = [seat for seat in members if seat not in meeting.absent]
    if house.president_slot is Slot.IN_LIST:
        return members
    speaks = not meeting.docket.adoption or chair in members
    others, own = [seat for seat in members if seat != chair], [chair] if speaks else []
    return [*own, *others] if house.president_slot is Slot.FIRST else [*others, *own]


def to_elect(meeting: Meeting) -> int:
    """How many seats on the Court are still to be filled (rule 61)."""
    docket = meeting.docket
    return min(docket.vacancies, len(docket.candidates)) - len(meeting.elected)


def kind_of_turn(meeting: Meeting, seat: SeatId) -> Kind:
    """Which turn at the microphone ``seat`` would have next."""
    if meeting.phase is Phase.ACTION:
        return Kind.EXPLANATION
    if seat in meeting.spoken:
        return Kind.FURTHER
    return Kind.BRIEFING if seat in meeting.docket.briefers else Kind.STATEMENT


def votable(meeting: Meeting, draft: Draft) -> bool:
    """Whether a draft can come to a vote: a member's or asked for by one, in good time, and backed as a class asks."""
    house = meeting.house
    late = house.late_papers is Lateness.ENFORCE and draft.hours < DOCUMENT_HOURS and not meeting.docket.urgent
    return is_put_by_a_member(meeting, draft) and not late and draft.backers >= house.minimum_sponsors


def is_put_by_a_member(meeting: Meeting, paper: Draft | Amendment) -> bool:
    """Whether rule 38 lets ``paper`` come to a vote: a member's own, or asked for by a member."""
    return meeting.is_member(paper.mover) or bool(paper.asked_by)


def business(meeting: Meeting) -> Phase:
    """The phase that ordinary business calls for, once the agenda is adopted: who or what is next decides."""
    if uninvited(meeting):
        return Phase.INVITATIONS
    drafts = any(votable(meeting, draft) for draft in meeting.live_drafts)
    if drafts and (meeting.ready or meeting.docket.adoption):
        return Phase.ACTION
    if to_elect(meeting):
        return Phase.ELECTION
    coming = speaking_list(meeting)
    if coming and coming[0] in meeting.docket.briefers:
        return Phase.BRIEFINGS
    if coming:
        return Phase.DEBATE if meeting.is_member(coming[0]) else Phase.GUESTS
    if drafts:
        return Phase.ACTION
    return Phase.TEXT if meeting.docket.has_text and not meeting.text_aside else Phase.CLOSING
