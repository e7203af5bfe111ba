"""Checks of who takes part: seats, the presidency, positions, and who may be played."""

from __future__ import annotations

from typing import Final

from game.council import memberships, presidency
from game.council.states import STATES
from game.politics.people import Participant
from game.politics.vocabulary import Entry, PositionStatus, SeatKind
from game.scenario.case import Case
from game.scenario.models import ScenarioKind
from game.scenario.problems import called, few, listed, near
from game.scenario.state_names import state_meant

WATCHED: Final = 5
"""Delegations that matter today, named in each instruction."""
LONGEST_SHORT: Final = 18
LONGEST_PLATE: Final = 12


def check_year(case: Case) -> None:
    """The members of the year are known."""
    if case.members is None:
        first, last = memberships.COVERED[0], memberships.COVERED[-1]
        message = f"The members of the Council in {case.scenario.meeting.date.year} are not known here."
        case.error(("meeting", "date"), message, f"Choose a day from {first} to {last}.")


def check_seats(case: Case) -> None:
    """Everybody sits where they say: members of that year as members, others as guests, on the right ground."""
    for participant in case.scenario.delegations:
        path = ("delegations", case.index("delegations", participant.seat))
        if case.scenario.invented_members:
            _check_invented(case, path, participant)
        elif participant.seat in (case.members or ()):
            _check_member(case, path, participant)
        elif participant.invited is None:
            _check_uninvited(case, path, participant)
        else:
            _check_guest(case, path, participant)


def _check_invented(case: Case, path: tuple[str, int], participant: Participant) -> None:
    """At an invented Council everybody is invented: a State of this world would be told what to want."""
    if participant.seat in STATES:
        message = f"{STATES[participant.seat].short} is a State of this world, and this Council is invented."
        case.error((*path, "seat"), message, 'Give it an invented name, or delete every "seat_kind".')
        return
    if participant.seat_kind and participant.invited:
        case.error((*path, "invited"), "A member needs no invitation.", 'Delete "invited" and "ground".')
    elif participant.seat_kind is None and participant.invited is None:
        message = "This delegation is neither a member of the invented Council nor a guest."
        case.error(path, message, 'Add "seat_kind: elected" or "seat_kind: permanent", or "invited:" for a guest.')
    _check_ground(case, path, participant)
    _check_names(case, path, participant)


def check_invented_council(case: Case) -> None:
    """An invented Council is a Council all the same: as many permanent and elected members as in life."""
    kinds = [kind for _, kind in case.find(("delegations", "*", "seat_kind"))]
    if not kinds or case.has_gaps(("delegations", "*")):
        return
    if case.scenario.kind is not ScenarioKind.INVENTED:
        message = "This meeting is real, and some of its members are invented."
        case.error(("kind",), message, 'Write "kind: invented", or delete every "seat_kind".')
    size = memberships.council_size(case.scenario.meeting.date.year)
    wanted = (len(memberships.PERMANENT), size - len(memberships.PERMANENT))
    found = (kinds.count(SeatKind.PERMANENT), kinds.count(SeatKind.ELECTED))
    if found != wanted and sum(found) == len(kinds):
        message = (
            f"The Council has {wanted[0]} permanent and {wanted[1]} elected members; "
            f"here are {found[0]} and {found[1]}."
        )
        case.error(("delegations",), message, 'Add members, or correct their "seat_kind".', at_key=True)


def _check_member(case: Case, path: tuple[str, int], participant: Participant) -> None:
    if participant.invited is not None:
        message = f"{STATES[participant.seat].short} was a member of the Council on that day and needs no invitation."
        case.error((*path, "invited"), message, 'Delete "invited" and "ground".')
    _check_names(case, path, participant)


def _check_uninvited(case: Case, path: tuple[str, int], participant: Participant) -> None:
    if case.members is None:
        return
    state = STATES.get(participant.seat)
    if state is None:
        meant = state_meant(participant.seat)
        fix = f'Did you mean "{meant}"?' if meant else 'For a guest that is no State, add "invited:", such as rule_39.'
        case.error((*path, "seat"), f'There is no State called "{participant.seat}".', fix)
    else:
        message = f"{state.short} was not a member of the Council on that day."
        case.error((*path, "seat"), message, 'Add "invited: rule_37" and a ground, or delete the entry.')


def _check_guest(case: Case, path: tuple[str, int], participant: Participant) -> None:
    if participant.invited is Entry.RULE_37 and participant.seat not in STATES:
        meant = state_meant(participant.seat)
        other = (
            "For a person write rule_39, for an observer previous_practice; "
            "only an invented Council has invented States."
        )
        message = f'Rule 37 is for States, and there is no State called "{participant.seat}".'
        case.error((*path, "seat"), message, f'Did you mean "{meant}"?' if meant else other)
        return
    _check_ground(case, path, participant)
    _check_names(case, path, participant)


def _check_ground(case: Case, path: tuple[str, int], participant: Participant) -> None:
    if participant.invited is Entry.RULE_37:
        if participant.ground is None:
            message = "A guest under rule 37 says why it asks to take part."
            case.error(path, message, 'Add "ground:" with specially_affected, party_to_dispute or own_complaint.')
    elif participant.ground is not None:
        case.error((*path, "ground"), "Only a guest under rule 37 gives a ground.", "Delete the line.")


def _check_names(case: Case, path: tuple[str, int], participant: Participant) -> None:
    if participant.seat in STATES:
        for field in ("name", "short", "plate"):
            if getattr(participant, field) is not None:
                case.warning((*path, field), "The names of States are known and need not be given.", "Delete the line.")
    elif participant.name is None:
        what = "An invented State" if case.scenario.invented_members else "A guest that is no State"
        case.error(path, f"{what} needs a name.", 'Add "name:" with its full name.')
    elif participant.short is None and len(participant.name) > LONGEST_SHORT:
        message = f"The name is longer than the {LONGEST_SHORT} characters that lists have room for."
        case.error((*path, "name"), message, 'Add "short:" with a shorter name.')
    elif participant.plate is None and len(participant.short or participant.name) > LONGEST_PLATE:
        message = f"The name is longer than the {LONGEST_PLATE} characters of a line of a nameplate."
        case.error(path, message, 'Add "plate:" with one or two short lines, such as ["CSTO", "Sec.-Gen."].')


def check_members_complete(case: Case) -> None:
    """Every member of the Council is described."""
    described = {str(seat) for _, seat in case.find(("delegations", "*", "seat"))}
    missing = [seat for seat in case.members or () if seat not in described]
    if missing and not case.misplaced and not case.has_gaps(("delegations", "*")):
        names = few((STATES[seat].short for seat in missing), 15)
        message = f"Members of the Council are missing: {names}."
        case.error(
            ("delegations",), message, f'Add entries for them, beginning with "- seat: {missing[0]}".', at_key=True
        )


def check_presidency(case: Case) -> None:
    """A member presides, and the one whose turn it was."""
    chair, day = case.scenario.meeting.presidency, case.scenario.meeting.date
    path = ("meeting", "presidency")
    if case.members is None:
        return
    if not any(chair == seat for _, seat in case.find(("delegations", "*", "seat"))):
        _check_absent_chair(case, path, chair)
    elif chair not in case.members:
        message = "Only a member of the Council can preside."
        case.error(path, message, f"Write one of the members: {few(case.members, 15)}.")
    elif case.scenario.invented_members:
        return
    elif presidency.is_covered(day.year, day.month) and (turn := presidency.president(day.year, day.month)) != chair:
        message = f"By the alphabetical order of rule 18 the presidency was not {STATES[chair].short}'s that month."
        case.warning(path, message, f'Write "{turn}", or say in a note why the order was departed from.')


def _check_absent_chair(case: Case, path: tuple[str, str], chair: str) -> None:
    """Say why somebody without an entry cannot preside; of a member it is said that its entry is missing."""
    members = case.members or ()
    if chair in members or case.scenario.invented_members:
        return
    meant = chair if chair in STATES else near(chair, members) or state_meant(chair)
    message, fix = f'There is no State called "{chair}".', f"Write one of the members: {few(members, 15)}."
    if meant in members:
        fix = f'Did you mean "{meant}"?'
    elif meant:
        message = f"{STATES[meant].short} was not a member of the Council on that day, and only a member can preside."
    case.error(path, message, fix)


def check_positions(case: Case) -> None:
    """Every participant has a position on every issue, and says where it was found."""
    seats = [str(seat) for _, seat in case.find(("delegations", "*", "seat"))]
    issues = [str(issue) for _, issue in case.find(("issues", "*", "id"))]
    given = case.data.get("positions", {})
    if not isinstance(given, dict) or not case.data.get("issues", given):
        # With nothing to differ on, nobody has to have a position.
        return
    strange = [key for key in given if key not in seats]
    missing = [seat for seat in seats if seat not in given and not near(seat, strange) and seat not in case.misplaced]
    if missing and not case.has_gaps(("delegations", "*")):
        message = f"Positions are missing for {few(map(called, missing))}."
        case.error(("positions",), message, f'Add "{missing[0]}:" with a position on each issue.', at_key=True)
    for seat, row in given.items():
        if isinstance(row, dict) and seat in seats and not case.has_gaps(("issues", "*")):
            odd = [key for key in row if key not in issues]
            gaps = [issue for issue in issues if issue not in row and not near(issue, odd)]
            if gaps:
                message = f"{called(seat)} has no position on {listed(gaps, 'and')}."
                fix = f'Add "{gaps[0]}: {{stand: 0, status: invented, because: "..."}}".'
                case.error(("positions", seat), message, fix, at_key=True)
    for seat, cells in case.scenario.positions.items():
        for issue, cell in cells.items():
            if cell.status is not PositionStatus.INVENTED and not cell.sources:
                message = f"A position that is {cell.status} needs a source."
                case.error(("positions", seat, issue), message, 'Add "sources: [...]", or write "status: invented".')


def check_playable(case: Case) -> None:
    """Somebody can be played; whoever can has instructions and a place of their own in the list."""
    playable = [participant for participant in case.scenario.delegations if participant.playable]
    if not playable and case.is_sound:
        message = "No seat can be played."
        case.error(("delegations",), message, 'Add "playable:" to a delegation and instructions for it.', at_key=True)
    given = {seat for _, seat in case.find(("instructions", "*", "seat"))}
    if case.has_gaps(("instructions", "*")):
        given.update(participant.seat for participant in playable)
    unknown = [str(seat) for seat in given if not any(seat == p.seat for p in case.scenario.delegations)]
    orders: dict[int, str] = {}
    for participant in playable:
        path = ("delegations", case.index("delegations", participant.seat), "playable")
        if participant.seat not in given and not near(participant.seat, unknown) and "instructions" not in case.absent:
            message = "This seat can be played but has no instructions."
            case.error(path, message, f'Add an entry to "instructions" with "seat: {participant.seat}".', at_key=True)
        order = participant.playable.order if participant.playable else 0
        if order in orders:
            message = f"{called(orders[order])} has the place {order} in the list of seats already."
            case.error((*path, "order"), message, "Give each seat to choose a number of its own.")
        orders.setdefault(order, participant.seat)


def check_watch(case: Case) -> None:
    """Each instruction names five other delegations."""
    for instruction in case.scenario.instructions:
        path = ("instructions", case.index("instructions", instruction.seat), "watch")
        if instruction.seat in instruction.watch:
            place = instruction.watch.index(instruction.seat)
            case.error((*path, place), "A delegation need not watch itself.", "Name another delegation.")
        elif len(set(instruction.watch)) != len(instruction.watch):
            case.error(path, "A delegation stands twice in this list.", "Name another delegation.")
        elif len(instruction.watch) != WATCHED:
            message = f"The list has {len(instruction.watch)} delegations to watch; {WATCHED} are wanted."
            case.error(path, message, "Name the five delegations that matter today.")
