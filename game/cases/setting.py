"""From what is given to a meeting before its call to order: who sits, the docket, the house rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, Final, get_type_hints

from game.cases.models import Case, Given, GivenDraft, GivenItem, Position
from game.cases.names import Names
from game.council import memberships
from game.council.seats import SeatId, Standing
from game.procedure import PRESETS, Docket, HouseRules, Meeting, Roster
from game.procedure.docket import Call, Item, Subject
from game.procedure.meeting import convene, planned
from game.procedure.papers import About, Draft

NUMBER: Final = 9001
"""The number of every case's meeting."""
AT_ACTION: Final = frozenset({Position.ACTION, Position.VOTE})
"""Positions for which a draft must be before the Council."""
ABOUT: Final[Mapping[Subject, About]] = {
    Subject.ADMISSION: About.ADMISSION,
    Subject.SECRETARY_GENERAL: About.APPOINTMENT,
}
"""What a draft does that is not described, by the subject of the meeting."""
_HINTS: Final[Mapping[str, Any]] = get_type_hints(HouseRules)
SWITCHES: Final[Mapping[str, Any]] = {
    field.name: _HINTS[field.name] for field in fields(HouseRules) if field.name != "name"
}
"""Every switch of the house rules, with the type of its values."""


def possible_values(switch: str) -> tuple[str, ...]:
    """Return what a switch can be set to, in words."""
    kind = SWITCHES[switch]
    if issubclass(kind, StrEnum):
        return tuple(value.value for value in kind)
    return ("true", "false") if kind is bool else ("a whole number",)


def switched(switch: str, value: object) -> Any:  # noqa: ANN401 - each switch has a type of its own
    """Return the value of a switch as the house rules hold it.

    Raises:
        ValueError: if the switch has no such value.
    """
    kind = SWITCHES[switch]
    if type(value) is not (str if issubclass(kind, StrEnum) else kind) or (kind is int and int(str(value)) < 0):
        raise ValueError(value)
    return kind(value)


def house_of(given: Given, preset: str) -> HouseRules:
    """Return the house rules of a case in one preset."""
    return replace(PRESETS[preset], **{name: switched(name, value) for name, value in given.switches.items()})


def absent_in(case: Case) -> tuple[str, ...]:
    """Return the words for the members whose chairs are empty, from ``given`` and from the votes."""
    votes = (step.vote.absent for step in (*case.given.played, *case.do) if step.vote)
    return tuple(dict.fromkeys((*case.given.absent, *(word for words in votes for word in words))))


def meeting_before(case: Case, names: Names, house: HouseRules) -> Meeting:
    """Return the meeting of a case before anything is done in it."""
    given = case.given
    chair = names.seat(given.presidency, "")
    roster = Roster(names.delegations, memberships.threshold(given.year))
    docket = _docket(given, names, house, names.seats(absent_in(case), chair))
    planning = given.phase is Position.PLANNING or given.committee is not None
    return (planned if planning else convene)(roster, docket, house)


def _docket(given: Given, names: Names, house: HouseRules, absent: tuple[SeatId, ...]) -> Docket:
    chair = names.seat(given.presidency, "")
    at_action = given.phase in AT_ACTION
    has_text = given.phase is Position.TEXT if given.text is None else given.text
    roster = {delegation.seat: delegation.standing for delegation in names.delegations}
    heard = [seat for seat in names.seats(given.invited, chair) if roster.get(seat) is not Standing.STATE]
    return Docket(
        number=NUMBER,
        date=(given.date.isoformat() if given.date else f"{given.year}-02-16"),
        item=given.items[0].title if given.items else "The situation",
        presidency=chair,
        hours=given.minutes,
        briefers=tuple(dict.fromkeys((*names.seats(given.briefers, chair), *heard))),
        has_text=has_text,
        subject=given.subject,
        adoption=at_action if given.adoption is None else given.adoption,
        items=tuple(map(_item, given.items)),
        calls=tuple(Call(names.seat(by, chair), base) for by, base in given.calls.items()),
        last_meeting=given.last_meeting.isoformat() if given.last_meeting else "",
        notice=given.notice,
        urgent=given.urgent,
        approved=given.approved,
        programme=given.programme,
        rapporteurs=names.seats(given.rapporteurs, chair),
        days_before_assembly=given.days_before_assembly,
        unfinished=tuple(map(_item, given.unfinished)),
        absent=absent,
        drafts=_drafts(given, names, house),
        disputants=names.seats((*given.disputants, *given.parties), chair),
        special_session=given.special_session,
        vacancies=given.vacancies,
        candidates=given.candidates,
    )


def _item(given: GivenItem) -> Item:
    return Item(given.title, given.eligible)


def _drafts(given: Given, names: Names, house: HouseRules) -> tuple[Draft, ...]:
    """Return the drafts circulated before the meeting; one if the position needs it and none is described."""
    described = given.drafts
    if not described and (given.phase in AT_ACTION or given.amendments):
        sponsors = [f"E{number}" for number in range(3, 3 + max(0, house.minimum_sponsors - 1))]
        about = About.DISPUTE if given.parties or given.disputants else ABOUT.get(given.subject, About.MEASURES)
        described = (GivenDraft(id="D1", mover="E2", about=about, sponsors=tuple(sponsors)),)
    return tuple(_draft(draft, given, names) for draft in described)


def _draft(draft: GivenDraft, given: Given, names: Names) -> Draft:
    chair = names.seat(given.presidency, "")
    return Draft(
        draft.id,
        names.seat(draft.mover, chair),
        draft.about,
        sponsors=names.seats(draft.sponsors, chair),
        seconder=names.seat(draft.seconder or "", chair),
        asked_by=names.seat(draft.asked_by or "", chair),
        paragraphs=draft.paragraphs,
        hours=draft.hours,
    )
