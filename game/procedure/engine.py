"""The four verbs: legal_acts, judge, step, replay. One generator of findings serves listing, judging and doing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.acts import ACTS
from game.procedure.course import FaultCommitted, TimePassed, consequences
from game.procedure.meeting import Meeting
from game.procedure.verdicts import NotInOrder, Verdict, Weight


def judge(meeting: Meeting, act: Act) -> Verdict:
    """Return whether ``act`` is in order in ``meeting``, with every finding. Never raises."""
    return Verdict(act, tuple(act.findings(meeting)))


def step(meeting: Meeting, act: Act) -> tuple[Meeting, tuple[Event, ...]]:
    """Do ``act`` and return the next meeting and what happened, in order.

    A fault can be done: it leaves a :class:`~game.procedure.course.FaultCommitted` among the events.

    Raises:
        NotInOrder: if the act cannot be done at all; its ``verdict`` says why.
    """
    verdict = judge(meeting, act)
    if not verdict.possible:
        raise NotInOrder(verdict)
    return carry_out(meeting, act, verdict)


def carry_out(meeting: Meeting, act: Act, verdict: Verdict) -> tuple[Meeting, tuple[Event, ...]]:
    """Do an act whose verdict is known to be possible; as :func:`step`, without judging again."""
    events: list[Event] = []
    after = meeting
    for event in _caused(meeting, act, verdict):
        after = event.after(after)
        events.append(event)
    while due := tuple(consequences(after)):
        for event in due:
            after = event.after(after)
        events.extend(due)
    return after, tuple(events)


def _caused(meeting: Meeting, act: Act, verdict: Verdict) -> Iterator[Event]:
    """Yield what the act causes: its minutes, its own events, and a fault for each wrong it does."""
    minutes = act.takes(meeting)
    if minutes:
        yield TimePassed(minutes)
    yield from act.events(meeting)
    for finding in verdict.faults:
        about, ruling = meeting.proposal, meeting.ruled
        yield FaultCommitted(finding.requirement.code, act.seat, about, act.whom(meeting), ruling, act.kind)


def legal_acts(meeting: Meeting, seat: SeatId, *, faulty: bool = False) -> Iterator[Act]:
    """Yield the acts ``seat`` can do now: those in order, with ``faulty`` also those possible but wrong.

    Closed acts are all listed; open acts (free text, selections) are represented by examples.
    """
    for act in offers(meeting, seat):
        if passes(meeting, act, faulty=faulty):
            yield act


def offers(meeting: Meeting, seat: SeatId) -> Iterator[Act]:
    """Yield everything ``seat`` might try now, in order or not."""
    for kind in ACTS:
        yield from kind.offers(meeting, seat)


def passes(meeting: Meeting, act: Act, *, faulty: bool = False) -> bool:
    """Return whether the act is in order, with ``faulty`` whether it is possible: :func:`judge` without the proof."""
    for requirement, holds, _ in act.findings(meeting):
        if not holds and (requirement.weight is Weight.BARS or (requirement.weight is Weight.FAULT and not faulty)):
            return False
    return True


def replay(meeting: Meeting, acts: Iterable[Act]) -> Meeting:
    """Return the meeting after ``acts``.

    Raises:
        NotInOrder: at the first act that cannot be done.
    """
    for act in acts:
        meeting, _ = step(meeting, act)
    return meeting
