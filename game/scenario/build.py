"""From a scenario to the objects a meeting is made of."""

from __future__ import annotations

from typing import Final

from game.council import memberships, states
from game.council.seats import Delegation, SeatId, Standing
from game.politics.ladders import Resolution
from game.politics.people import Participant
from game.politics.vocabulary import Entry
from game.procedure.docket import Docket
from game.procedure.matters import Ground
from game.procedure.papers import Draft
from game.scenario.models import MeetingFormat, Scenario

STANDINGS: Final = {
    Entry.RULE_37: Standing.STATE,
    Entry.RULE_39: Standing.PERSON,
    Entry.RULE_22: Standing.SECRETARY_GENERAL,
    Entry.PREVIOUS_PRACTICE: Standing.OBSERVER,
    Entry.ARTICLE_32: Standing.OUTSIDE_STATE,
}
"""In what standing a guest takes part, by how it comes to the table."""

PERSONS: Final = frozenset({*STANDINGS.values()} - {Standing.STATE})
"""Standings whose names are offices or descriptions, and take "the" inside a sentence; invented States do not."""

BRIEFERS: Final = frozenset({Standing.PERSON, Standing.SECRETARY_GENERAL, Standing.SECRETARIAT})
"""Standings of those who brief."""


def members(scenario: Scenario) -> tuple[SeatId, ...]:
    """Return the members of the Council on the day, in English alphabetical order; of an invented one, its own.

    Raises:
        ValueError: if the year is not covered; a checked scenario has one that is.
    """
    return scenario.invented_members or memberships.members(scenario.meeting.date.year, scenario.meeting.date.month)


def delegations(scenario: Scenario) -> tuple[Delegation, ...]:
    """Return everybody at the table: members in English alphabetical order, then guests in the order of the file."""
    seated = members(scenario)
    guests = [participant for participant in scenario.delegations if participant.invited]
    return (
        *(_member(seat, scenario.participant(seat)) for seat in seated),
        *(_guest(participant) for participant in guests),
    )


def _member(seat: SeatId, participant: Participant | None) -> Delegation:
    if participant is not None and participant.seat_kind:
        return _named(participant, Standing(participant.seat_kind.value))
    standing = Standing.PERMANENT if seat in memberships.PERMANENT else Standing.ELECTED
    if participant is None:
        return states.delegation(seat, standing)
    return states.delegation(seat, standing, participant.rank, participant.office)


def _guest(participant: Participant) -> Delegation:
    standing = STANDINGS[participant.invited or Entry.RULE_37]
    seat = participant.seat
    if seat in states.STATES:
        return states.delegation(seat, standing, participant.rank, participant.office)
    return _named(participant, standing)


def _named(participant: Participant, standing: Standing) -> Delegation:
    """Return somebody who is no State of this world, by the names the scenario gives."""
    name = participant.name or participant.seat
    short = participant.short or name[:18]
    return Delegation(
        seat=participant.seat,
        name=name,
        short=short,
        plate=participant.plate or (short[:12],),
        standing=standing,
        rank=participant.rank,
        office=participant.office,
        article=standing in PERSONS,
    )


def briefers(scenario: Scenario) -> tuple[SeatId, ...]:
    """Return who briefs, in the order of the file."""
    return tuple(d.seat for d in delegations(scenario) if d.standing in BRIEFERS)


def threshold(scenario: Scenario) -> int:
    """Return how many affirmative votes a decision takes: nine, or seven in the Council of eleven."""
    return memberships.threshold(scenario.meeting.date.year)


def docket(scenario: Scenario) -> Docket:
    """Return what exists before the meeting: what it is about, who briefs, what is to be voted on."""
    meeting = scenario.meeting
    return Docket(
        number=meeting.number,
        date=meeting.date.isoformat(),
        item=meeting.item,
        presidency=meeting.presidency,
        hours=meeting.minutes,
        briefers=briefers(scenario),
        has_text=scenario.draft is not None,
        adoption=meeting.format is not MeetingFormat.DEBATE,
        drafts=tuple(_draft(resolution) for resolution in scenario.resolutions),
        disputants=meeting.disputants,
    )


def _draft(resolution: Resolution) -> Draft:
    return Draft(
        resolution.id,
        resolution.mover,
        resolution.about,
        sponsors=resolution.sponsors,
        paragraphs=tuple(clause.id for clause in resolution.paragraphs),
        wording=tuple(clause.wordings[clause.opening].id for clause in resolution.paragraphs),
    )


def letters(scenario: Scenario) -> tuple[tuple[SeatId, Ground], ...]:
    """Return the requests to take part that came by letter before the meeting: those of observers."""
    observers = (d.seat for d in delegations(scenario) if d.standing is Standing.OBSERVER)
    return tuple((seat, Ground.SPECIALLY_AFFECTED) for seat in observers)
